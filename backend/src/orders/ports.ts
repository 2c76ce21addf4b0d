import type { Tx } from "../shared/ports.ts";
import type { EpochMs, ShippingStatus } from "../shared/vocabulary.ts";

/** One order as it is stored. */
export interface Order {
  readonly id: string;
  /** As the shop spells it. */
  readonly orderNumber: string;
  readonly productName: string;
  readonly customerId: string;
  readonly orderedAt: EpochMs;
  readonly shippingStatus: ShippingStatus;
  /** Null while not delivered, and where the shop's data does not say. */
  readonly deliveredAt: EpochMs | null;
  /** Whole won; null when not recorded. */
  readonly priceKrw: number | null;
  readonly updatedAt: EpochMs;
}

/** An order with its customer's e-mail, for admins. */
export interface ListedOrder extends Order {
  readonly customerEmail: string;
}

/** What a page of orders is about; newest first. */
export interface OrderQuery {
  /** Null = everybody's. */
  readonly customerId: string | null;
  readonly status: ShippingStatus | null;
  /** A part of an order number in the spelling of `orderNumberKey`; null = any. */
  readonly keyPart: string | null;
  readonly limit: number;
  readonly after: OrderPosition | null;
}

/** A page of orders. */
export interface OrderPage {
  readonly orders: readonly ListedOrder[];
  /** Where a search gave up before it had found `limit` orders; there may be more behind it. */
  readonly stoppedAt: OrderPosition | null;
}

/** Where a page ended. */
export interface OrderPosition {
  readonly orderedAt: EpochMs;
  readonly id: string;
}

/** One line of an order's history. */
export interface OrderChange {
  readonly at: EpochMs;
  /** Null when a program did it. */
  readonly actorId: string | null;
  readonly kind: "created" | "status_changed" | "decision";
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** A line of the history with its actor's name, as a person reads it. */
export interface NamedOrderChange extends OrderChange {
  readonly actorName: string | null;
}

/** Orders by the key of their number (`orderNumberKey`): spellings do not matter. */
export interface OrderStore {
  list(query: OrderQuery): Promise<OrderPage>;
  find(key: string): Promise<ListedOrder | null>;
  /** The order inside the unit of work, its row locked. */
  findForChange(tx: Tx, key: string): Promise<Order | null>;
  /** False when the number is taken. */
  insert(tx: Tx, order: Order, key: string): Promise<boolean>;
  save(tx: Tx, order: Order): Promise<void>;
}

export interface OrderHistoryStore {
  add(tx: Tx, orderId: string, change: OrderChange): Promise<void>;
  /** Oldest first. */
  list(orderId: string): Promise<readonly NamedOrderChange[]>;
}

/** Whether somebody can be given an order. */
export interface CustomerDirectory {
  isCustomer(tx: Tx, customerId: string): Promise<boolean>;
}

/** The admin who changes an order, and from where. */
export interface OrderActor {
  readonly id: string;
  readonly address: string | null;
}

/** Notes a change in the append-only record. */
export type RecordOrderChange = (
  tx: Tx,
  actor: OrderActor,
  action: string,
  facts: {
    readonly orderId: string;
    readonly customerId: string;
    readonly data: Readonly<Record<string, unknown>>;
  },
) => Promise<void>;
