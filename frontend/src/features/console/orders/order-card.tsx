import type { Order } from "@chatpjt/contract/orders";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { formatWon } from "../../../lib/number-format.ts";
import { formatShortDay } from "../../../lib/time-format.ts";
import styles from "./order-card.module.css";
import { OrderPanel } from "./order-panel.tsx";
import { OrderStatusPill } from "./order-status-pill.tsx";

/** An order as a line that opens. */
export function OrderCard({ order, note }: { readonly order: Order; readonly note?: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <article className={styles.card}>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={styles.words}>
          <span className={styles.line}>
            <span className={styles.number}>{order.order_number}</span>
            <OrderStatusPill status={order.shipping_status} />
          </span>
          <span className={styles.product}>{order.product_name}</span>
          <span className={styles.small}>
            {formatShortDay(order.ordered_at)}
            {order.price_krw === null ? null : ` · ${formatWon(order.price_krw)}`}
            {note === undefined ? null : ` · ${note}`}
          </span>
        </span>
        {isOpen ? (
          <IconChevronUp size={18} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconChevronDown size={18} stroke={1.5} aria-hidden="true" />
        )}
      </button>
      {isOpen ? (
        <div className={styles.body}>
          <OrderPanel order={order} />
        </div>
      ) : null}
    </article>
  );
}
