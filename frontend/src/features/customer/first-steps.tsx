import { useTranslation } from "react-i18next";
import { Chip } from "./chip.tsx";
import styles from "./first-steps.module.css";
import { OrderCards } from "./order-cards.tsx";
import { useOrders } from "./use-orders.ts";

const QUESTIONS = ["delivery", "refund", "exchange", "product"] as const;
const SHOWN_ORDERS = 3;

export interface FirstStepsProps {
  readonly userId: string;
  readonly onAsk: (text: string) => void;
  readonly onBegin: (text: string) => void;
  readonly onAskForPerson: () => void;
  readonly onShowOrders: () => void;
}

/** What to do before the first word: common questions and the last orders, each one tap away. */
export function FirstSteps({ userId, onAsk, onBegin, onAskForPerson, onShowOrders }: FirstStepsProps) {
  const { t } = useTranslation();
  const orders = useOrders(userId).data ?? [];
  return (
    <div className={styles.steps}>
      <section className={styles.chips} aria-label={t("customer.start.label")}>
        {QUESTIONS.map((question) => (
          <Chip key={question} onClick={() => onAsk(t(`customer.start.${question}Text`))}>
            {t(`customer.start.${question}`)}
          </Chip>
        ))}
        <Chip onClick={onAskForPerson}>{t("customer.start.person")}</Chip>
      </section>
      {orders.length === 0 ? null : (
        <section aria-label={t("customer.orders.title")}>
          <div className={styles.heading}>
            <h2>{t("customer.orders.title")}</h2>
            {orders.length > SHOWN_ORDERS ? (
              <button type="button" className={styles.more} onClick={onShowOrders}>
                {t("customer.orders.more")}
              </button>
            ) : null}
          </div>
          <OrderCards orders={orders.slice(0, SHOWN_ORDERS)} onAsk={onAsk} onBegin={onBegin} />
        </section>
      )}
    </div>
  );
}
