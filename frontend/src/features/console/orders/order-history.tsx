import { shippingStatusSchema } from "@chatpjt/contract/orders";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { formatDateTime } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import styles from "./order-history.module.css";

/** Who changed what about an order, when and why; newest first. */
export function OrderHistory({ orderNumber }: { readonly orderNumber: string }) {
  const { t } = useTranslation("console");
  const history = useQuery({
    queryKey: consoleKeys.orderHistory(orderNumber),
    queryFn: ({ signal }) => consoleApi.orderHistory(orderNumber, signal),
  });
  if (history.isPending) return <Skeleton height="32px" />;
  if (history.isError)
    return (
      <p role="alert" className={styles.error}>
        {t("orders.historyError")}
      </p>
    );
  if (history.data.length === 0) return <p className={styles.empty}>{t("orders.historyEmpty")}</p>;
  return (
    <ol className={styles.list}>
      {[...history.data].reverse().map((change) => (
        <li key={`${change.at}-${change.kind}-${change.after ?? ""}`} className={styles.change}>
          <p>
            {t(`orders.${change.kind}`)}
            <HistoryValues before={change.before} after={change.after} />
          </p>
          {change.reason === null || change.reason === "" ? null : (
            <p className={styles.reason}>{change.reason}</p>
          )}
          <p className={styles.by}>
            {change.actor.name} · <time dateTime={change.at}>{formatDateTime(change.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}

function HistoryValues({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  const { t, i18n } = useTranslation("console");
  const word = (value: string) => {
    const status = shippingStatusSchema.safeParse(value);
    if (status.success) return t(`orders.${status.data}`);
    return i18n.exists(`instruct.${value}`, { ns: "console" }) ? t(`instruct.${value}`) : value;
  };
  if (before === null && after === null) return null;
  return (
    <span className={styles.values}>
      {before === null ? null : `${word(before)} → `}
      {after === null ? null : word(after)}
    </span>
  );
}
