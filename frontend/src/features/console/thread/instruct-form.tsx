import {
  type ConversationDetail,
  instructionDecisionSchema,
  instructionScopeSchema,
} from "@chatpjt/contract/conversations";
import { NativeSelect } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { Composer, type ComposerHandle } from "../../../components/composer.tsx";
import { useConsole } from "../live/live-context.tsx";
import { useCustomerOrders } from "../orders/use-orders.ts";
import styles from "./thread-composer.module.css";
import type { DeskActions } from "./use-desk-actions.ts";
import { useDraft } from "./use-draft.ts";

export interface InstructFormProps {
  readonly detail: ConversationDetail;
  readonly actions: DeskActions;
  readonly handle: RefObject<ComposerHandle | null>;
  /** I hold the conversation: instructing gives it back to the AI. */
  readonly isMine: boolean;
}

const DECISIONS = instructionDecisionSchema.options;
const SCOPES = instructionScopeSchema.options;

/** Tells the AI what to say: words, a typed decision, the order it is about, and how long it holds. */
export function InstructForm({ detail, actions, handle, isMine }: InstructFormProps) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const [draft, setDraft] = useDraft(`instruct.${detail.id}`);
  const [decision, setDecision] = useState("");
  const [orderNumber, setOrderNumber] = useState("");
  const [scope, setScope] = useState<(typeof SCOPES)[number]>("next_answer");
  const [showsFields, setShowsFields] = useState(false);
  const orders = useCustomerOrders(detail.customer.id);
  const typed = DECISIONS.find((known) => known === decision);

  const onSend = (info: string) => {
    if (actions.running !== null) return;
    actions.instruct(
      {
        info,
        scope,
        ...(typed === undefined ? {} : { decision: typed }),
        ...(orderNumber === "" ? {} : { order_number: orderNumber }),
      },
      () => {
        setDraft("");
        setDecision("");
        setScope("next_answer");
      },
    );
  };
  return (
    <div className={styles.instruct}>
      <button
        type="button"
        className={styles.more}
        aria-expanded={showsFields}
        onClick={() => setShowsFields(!showsFields)}
      >
        {t("instruct.fields")}
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </button>
      <div className={styles.fields} data-open={showsFields || undefined}>
        <NativeSelect
          size="xs"
          aria-label={t("instruct.decision")}
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
          data={[
            { value: "", label: `${t("instruct.decision")}: ${t("instruct.decisionNone")}` },
            ...DECISIONS.map((value) => ({
              value,
              label: t(`instruct.${value}`),
              disabled: (value === "approve" || value === "deny") && !may("decide"),
            })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t("instruct.orderNumber")}
          value={orderNumber}
          onChange={(event) => setOrderNumber(event.currentTarget.value)}
          data={[
            { value: "", label: t("instruct.orderNone") },
            ...(orders.data?.orders ?? []).map((order) => ({
              value: order.order_number,
              label: `${order.order_number} · ${order.product_name}`,
            })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t("instruct.scope")}
          value={scope}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setScope(SCOPES.find((known) => known === value) ?? "next_answer");
          }}
          data={SCOPES.map((value) => ({ value, label: t(`instruct.${value}`) }))}
        />
      </div>
      <Composer
        value={draft}
        onChange={setDraft}
        onSend={onSend}
        label={t("instruct.label")}
        placeholder={t("instruct.placeholder")}
        sendLabel={t("instruct.submit")}
        handle={handle}
      />
      <p className={styles.note}>
        {t("instruct.hint")} {isMine ? t("instruct.givesBack") : null}
        {typed === undefined ? null : ` ${t("instruct.decisionNote")}`}
      </p>
    </div>
  );
}
