import { useTranslation } from "react-i18next";
import type { TraceVerdict } from "./read-trace.ts";
import styles from "./trace.module.css";
import { useWord } from "./use-word.ts";

/** What the shop's rules said, and why. */
export function VerdictWords({ verdict }: { readonly verdict: TraceVerdict }) {
  const { t } = useTranslation("console");
  const word = useWord();
  const outcome =
    verdict.next === "collect"
      ? "collect"
      : verdict.eligible === null
        ? "undecided"
        : verdict.eligible
          ? "eligible"
          : "notEligible";
  const kind = verdict.kind === null ? null : word("kind.", verdict.kind);
  return (
    <>
      <p>
        {verdict.orderNumber === null ? null : <strong>{verdict.orderNumber} </strong>}
        {kind} → <strong>{t(`verdict.${outcome}`)}</strong>
      </p>
      <ul className={styles.reasons}>
        {verdict.reasons.map((reason) => (
          <li key={reason}>{word("verdict.r_", reason)}</li>
        ))}
      </ul>
      {verdict.missing.length === 0 ? null : (
        <p className={styles.quiet}>
          {t("verdict.missing")}: {verdict.missing.map((fact) => word("verdict.missing_", fact)).join(", ")}
        </p>
      )}
    </>
  );
}
