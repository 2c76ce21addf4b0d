import { IconCheck, IconQuestionMark, IconUser, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import styles from "./order-policy.module.css";
import type { PolicyQuestion } from "./policy-question.ts";

export interface OrderPolicyProps {
  readonly orderNumber: string;
  readonly question: PolicyQuestion;
}

/** What the shop's rules say about a request for an order, and why. */
export function OrderPolicy({ orderNumber, question }: OrderPolicyProps) {
  const { t, i18n } = useTranslation("console");
  const verdict = useQuery({
    queryKey: consoleKeys.orderPolicy(orderNumber, { ...question }),
    queryFn: ({ signal }) => consoleApi.orderPolicy(orderNumber, { ...question }, signal),
  });
  if (verdict.isPending) return <Skeleton height="56px" />;
  if (verdict.isError)
    return (
      <p role="alert" className={styles.error}>
        {t("orders.policyError")}
      </p>
    );
  const {
    eligible,
    next,
    reasons,
    missing,
    shipping_fee: fee,
    remedy,
    needs_human: needsHuman,
  } = verdict.data;
  const language = i18n.language === "en" ? "en" : "ko";
  const outcome = outcomeOf(next, eligible);
  const Icon = { eligible: IconCheck, notEligible: IconX, undecided: IconUser, collect: IconQuestionMark }[
    outcome
  ];
  return (
    <div className={styles.verdict} data-outcome={outcome}>
      <p className={styles.outcome}>
        <Icon size={16} stroke={2} aria-hidden="true" />
        <strong>{t(`verdict.${outcome}`)}</strong>
        {needsHuman && outcome !== "undecided" ? <span>{t("verdict.needsHuman")}</span> : null}
      </p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason.code}>{reason[language]}</li>
        ))}
      </ul>
      <p className={styles.facts}>
        {missing.length === 0 ? null : (
          <span>
            {t("verdict.missing")}: {missing.map((fact) => t(`verdict.missing_${fact}`)).join(", ")}
          </span>
        )}
        {remedy === "none" ? null : (
          <span>
            {t("verdict.remedy")}: {t(`verdict.remedy_${remedy}`)}
          </span>
        )}
        {fee === null ? null : (
          <span>
            {t("approval.fee")}: {t(fee === "customer" ? "verdict.feeCustomer" : "verdict.feeStore")}
          </span>
        )}
      </p>
    </div>
  );
}

type Outcome = "eligible" | "notEligible" | "undecided" | "collect";

function outcomeOf(next: "collect" | "explain" | "handoff", eligible: boolean | null): Outcome {
  if (next === "collect") return "collect";
  if (eligible === null) return "undecided";
  return eligible ? "eligible" : "notEligible";
}
