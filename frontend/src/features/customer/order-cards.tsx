import type { Order } from "@chatpjt/contract/orders";
import { IconPackage } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatWon } from "../../lib/number-format.ts";
import { formatShortDay } from "../../lib/time-format.ts";
import { Chip } from "./chip.tsx";
import styles from "./order-cards.module.css";
import { questionsFor } from "./order-questions.ts";

export interface OrderCardsProps {
  readonly orders: readonly Order[];
  /** Sends a whole question. */
  readonly onAsk: (text: string) => void;
  /** Begins a question that the customer finishes. */
  readonly onBegin: (text: string) => void;
}

/** Orders as cards; a tap opens the questions usually asked about one in its state. */
export function OrderCards({ orders, onAsk, onBegin }: OrderCardsProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ul className={styles.list}>
      {orders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          isOpen={order.id === openId}
          onToggle={() => setOpenId(order.id === openId ? null : order.id)}
          onAsk={onAsk}
          onBegin={onBegin}
        />
      ))}
    </ul>
  );
}

interface OrderCardProps extends Pick<OrderCardsProps, "onAsk" | "onBegin"> {
  readonly order: Order;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function OrderCard({ order, isOpen, onToggle, onAsk, onBegin }: OrderCardProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "ko";
  const number = order.order_number;
  const day =
    order.delivered_at === null
      ? t("customer.orders.orderedOn", { day: formatShortDay(order.ordered_at, language) })
      : t("customer.orders.deliveredOn", { day: formatShortDay(order.delivered_at, language) });
  return (
    <li className={styles.card}>
      <button type="button" className={styles.face} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.icon}>
          <IconPackage size={20} stroke={1.5} aria-hidden="true" />
        </span>
        <span className={styles.words}>
          <span className={styles.product}>{order.product_name}</span>
          <span className={styles.facts}>{`${number} · ${day}`}</span>
        </span>
        <span className={styles.state}>
          <span className={styles.status} data-status={order.shipping_status}>
            {t(`customer.orders.${order.shipping_status}`)}
          </span>
          {order.price_krw === null ? null : (
            <span className={styles.facts}>{formatWon(order.price_krw)}</span>
          )}
        </span>
      </button>
      {isOpen ? (
        <div className={styles.actions}>
          {questionsFor(order.shipping_status).map((question) => {
            const text = t(`customer.orders.${question}Text`, { number });
            return (
              <Chip key={question} onClick={() => (question === "askOther" ? onBegin(text) : onAsk(text))}>
                {t(`customer.orders.${question}`)}
              </Chip>
            );
          })}
        </div>
      ) : null}
    </li>
  );
}
