import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { Button, Textarea } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconGavel } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../lib/api-client.ts";
import { useConsole } from "../live/live-context.tsx";
import { OrderFacts } from "../orders/order-facts.tsx";
import { OrderPolicy } from "../orders/order-policy.tsx";
import { policyQuestionOf } from "../orders/policy-question.ts";
import { useCustomerOrders } from "../orders/use-orders.ts";
import { useIsPhone } from "../shell/use-is-phone.ts";
import { FactList } from "../trace/fact-list.tsx";
import { readTrace, type Trace } from "../trace/read-trace.ts";
import { useWord } from "../trace/use-word.ts";
import styles from "./hand-off-card.module.css";
import { useTurns } from "./use-conversation.ts";
import type { DeskActions } from "./use-desk-actions.ts";

export interface HandOffCardProps {
  readonly detail: ConversationDetail;
  readonly actions: DeskActions;
}

/** What a waiting customer needs decided: the facts, the order, the rule's verdict, and 승인 / 반려 / 지연. */
export function HandOffCard({ detail, actions }: HandOffCardProps) {
  const { t } = useTranslation("console");
  // A phone keeps its height for the conversation until the decision is asked for.
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(!isPhone);
  const trace = useHandOffTrace(detail.id);
  if (trace === null || (trace.facts.length === 0 && trace.verdict === null)) return null;
  const title = t(trace.verdict === null ? "approval.factsTitle" : "approval.title");
  return (
    <section className={styles.card} aria-label={title}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        title={t(isOpen ? "approval.collapse" : "approval.expand")}
      >
        <IconGavel size={18} stroke={1.5} aria-hidden="true" />
        <span className={styles.title}>{title}</span>
        {isPhone ? (
          <Gist trace={trace} />
        ) : trace.verdict === null ? null : (
          <span className={styles.subtitle}>{t("approval.subtitle")}</span>
        )}
        {isOpen ? <IconChevronUp size={18} stroke={1.5} /> : <IconChevronDown size={18} stroke={1.5} />}
      </button>
      {isOpen ? <CardBody detail={detail} actions={actions} trace={trace} /> : null}
    </section>
  );
}

/** What it is about, on one line: enough to know whether to open it. */
function Gist({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation("console");
  const word = useWord();
  const kind = trace.verdict?.kind ?? factOf(trace, "kind");
  const eligible = trace.verdict?.eligible;
  const parts = [
    kind === null ? null : word("kind.", kind),
    eligible == null ? null : t(eligible ? "verdict.eligible" : "verdict.notEligible"),
    factOf(trace, "order_number") ?? trace.verdict?.orderNumber ?? null,
  ];
  return <span className={styles.subtitle}>{parts.filter((part) => part !== null).join(" · ")}</span>;
}

/** The newest turn that knows the facts: the one that handed over. */
function useHandOffTrace(conversationId: string): Trace | null {
  const turns = useTurns(conversationId);
  const turn = turns.data?.findLast(({ trace }) => trace !== null);
  return turn?.trace ? readTrace(turn.trace) : null;
}

function CardBody({ detail, actions, trace }: HandOffCardProps & { readonly trace: Trace }) {
  const orders = useCustomerOrders(detail.customer.id);
  const orderNumber = factOf(trace, "order_number") ?? trace.verdict?.orderNumber ?? null;
  const order = orders.data?.orders.find((candidate) => candidate.order_number === orderNumber);
  const question = policyQuestionOf({
    kind: trace.verdict?.kind ?? factOf(trace, "kind"),
    reason: factOf(trace, "reason"),
    received: factOf(trace, "received"),
    discoveredOn: factOf(trace, "discovered_on"),
  });
  return (
    <div className={styles.body}>
      <div className={styles.columns}>
        <FactList facts={trace.facts} />
        {order === undefined ? null : <OrderFacts order={order} isBrief />}
      </div>
      {orderNumber === null || question === null ? null : (
        <OrderPolicy orderNumber={orderNumber} question={question} />
      )}
      {trace.verdict === null ? null : (
        <DecisionButtons
          detail={detail}
          actions={actions}
          orderNumber={orderNumber}
          kind={trace.verdict.kind}
        />
      )}
    </div>
  );
}

function factOf(trace: Trace, name: Trace["facts"][number]["name"]): string | null {
  return trace.facts.find((fact) => fact.name === name)?.value ?? null;
}

type TypedDecision = "approve" | "deny" | "delay";

function DecisionButtons({
  detail,
  actions,
  orderNumber,
  kind,
}: HandOffCardProps & { readonly orderNumber: string | null; readonly kind: string | null }) {
  const { t, i18n } = useTranslation("console");
  const { may } = useConsole();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [sent, setSent] = useState<TypedDecision | null>(null);
  if (!may("handle")) return null;
  const requestKey = `kind.${kind ?? ""}`;
  const request = i18n.exists(requestKey, { ns: "console" }) ? t(requestKey) : t("approval.request");

  const decide = (decision: TypedDecision) => {
    const text = note.trim();
    if (decision !== "approve" && text === "")
      return setProblem(t(decision === "deny" ? "approval.denyNeedsNote" : "approval.delayNeedsNote"));
    setProblem(null);
    setSent(decision);
    const standard =
      orderNumber === null
        ? t("approval.defaultApprove", { request })
        : t("approval.defaultApproveOrder", { request, order: orderNumber });
    actions.instruct(
      {
        info: text === "" ? standard : text,
        decision,
        ...(orderNumber === null ? {} : { order_number: orderNumber }),
        ...(detail.version === undefined ? {} : { facts_version: detail.version }),
      },
      () => setNote(""),
    );
  };
  const isRunning = actions.running === "instruct";
  const hasChanged = actions.error instanceof ApiError && actions.error.code === "changed";
  return (
    <div className={styles.decide}>
      <Textarea
        aria-label={t("approval.note")}
        placeholder={t("approval.notePlaceholder")}
        value={note}
        maxLength={4_000}
        autosize
        minRows={1}
        maxRows={4}
        error={problem}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          setProblem(null);
        }}
      />
      {hasChanged ? (
        <p role="alert" className={styles.changed}>
          {t("approval.changed")}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button
          color="human"
          disabled={!may("decide")}
          loading={isRunning && sent === "approve"}
          onClick={() => decide("approve")}
        >
          {t("approval.approve")}
        </Button>
        <Button
          variant="outline"
          color="late"
          disabled={!may("decide")}
          loading={isRunning && sent === "deny"}
          onClick={() => decide("deny")}
        >
          {t("approval.deny")}
        </Button>
        <Button variant="default" loading={isRunning && sent === "delay"} onClick={() => decide("delay")}>
          {t("approval.delay")}
        </Button>
        {may("decide") ? null : <span className={styles.hint}>{t("approval.managerOnly")}</span>}
      </div>
    </div>
  );
}
