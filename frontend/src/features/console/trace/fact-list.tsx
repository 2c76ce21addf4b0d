import { useTranslation } from "react-i18next";
import type { TraceFact } from "./read-trace.ts";
import styles from "./trace.module.css";

/** What is known of the request, with the customer's words it rests on. */
export function FactList({ facts }: { readonly facts: readonly TraceFact[] }) {
  const { t } = useTranslation("console");
  const value = useFactValue();
  if (facts.length === 0) return <p className={styles.quiet}>{t("trace.noFacts")}</p>;
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles.fact}>
          <dt>{t(`trace.fact.${fact.name}`)}</dt>
          <dd>
            <span className={styles.value}>{value(fact)}</span>
            {fact.isNew ? <span className={styles.new}>{t("trace.isNew")}</span> : null}
            {fact.evidence === null ? null : (
              <span className={styles.evidence}>{t("trace.evidence", { quote: fact.evidence })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useFactValue(): (fact: TraceFact) => string {
  const { t, i18n } = useTranslation("console");
  const word = (key: string, fallback: string) => (i18n.exists(key, { ns: "console" }) ? t(key) : fallback);
  return ({ name, value }) => {
    switch (name) {
      case "kind":
        return word(`kind.${value}`, value);
      case "reason":
        return word(`requestReason.${value}`, value);
      case "received":
        return word(`received.${value}`, value);
      case "order_number":
      case "discovered_on":
      case "new_address":
        return value;
    }
  };
}
