import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, Tx, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs, ShippingStatus } from "../shared/vocabulary.ts";
import { changeStatus, orderNumberKey, readNewOrderNumber } from "./domain/order.ts";
import type {
  CustomerDirectory,
  Order,
  OrderActor,
  OrderHistoryStore,
  OrderStore,
  RecordOrderChange,
} from "./ports.ts";

export interface ChangeOrdersDeps {
  readonly orders: OrderStore;
  readonly history: OrderHistoryStore;
  readonly customers: CustomerDirectory;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly record: RecordOrderChange;
  /** Told after the commit, so that the customer's open conversation shows it in the console. */
  readonly onChanged: (order: Order) => void;
}

/** An order as an admin describes it. */
export interface NewOrder {
  readonly orderNumber: string;
  readonly productName: string;
  readonly customerId: string;
  /** Null = now. */
  readonly orderedAt: EpochMs | null;
  readonly shippingStatus: ShippingStatus;
  /** Null on a delivered order = unknown. */
  readonly deliveredAt: EpochMs | null;
  readonly priceKrw: number | null;
}

/** What a person decided about a request for an order. It changes no order row (BC-06). */
export interface OrderDecision {
  readonly orderNumber: string;
  /** The conversation's customer: decisions about somebody else's order are not recorded. */
  readonly customerId: string;
  readonly actorId: string;
  /** approve, deny, delay. */
  readonly decision: string;
  readonly reason: string | null;
}

/** Every way an order changes. Each change is in its history and in the audit log, with its actor. */
export interface ChangeOrders {
  /** @throws AppError `order_number_taken`, `not_found` for no such customer, `validation_failed`. */
  create(wanted: NewOrder, actor: OrderActor): Promise<Order>;
  /**
   * The same status is no change: nothing is stored.
   *
   * @throws AppError `not_found`, `reason_required`.
   */
  changeStatus(
    orderNumber: string,
    change: { readonly shippingStatus: ShippingStatus; readonly reason: string | null },
    actor: OrderActor,
  ): Promise<Order>;
  /** Keeps a decision in the order's history, inside the caller's unit of work. False when it is not that customer's order. */
  recordDecision(tx: Tx, decision: OrderDecision): Promise<boolean>;
}

/** Order changes over their stores. */
export function changeOrders(deps: ChangeOrdersDeps): ChangeOrders {
  return {
    async create(wanted, actor) {
      const order = toOrder(wanted, deps);
      await deps.unitOfWork.write(async (tx) => {
        if (!(await deps.customers.isCustomer(tx, order.customerId)))
          throw new AppError("not_found", { message: "해당 고객을 찾을 수 없습니다." });
        const isStored = await deps.orders.insert(tx, order, orderNumberKey(order.orderNumber));
        if (!isStored) throw new AppError("order_number_taken");
        await keep(
          tx,
          order,
          { kind: "created", before: null, after: order.shippingStatus, reason: null },
          actor,
        );
      });
      deps.onChanged(order);
      return order;
    },

    async changeStatus(orderNumber, change, actor) {
      const now = deps.clock.now();
      const { order, changed } = await deps.unitOfWork.write(async (tx) => {
        const before = await deps.orders.findForChange(tx, orderNumberKey(orderNumber));
        if (before === null) throw new AppError("not_found");
        const moved = changeStatus(before, { ...change, now });
        if (!moved.ok) throw new AppError(moved.rejection);
        if (!moved.value.changed) return moved.value;
        const after = { ...moved.value.order, updatedAt: now };
        await deps.orders.save(tx, after);
        const step = { before: before.shippingStatus, after: after.shippingStatus, reason: change.reason };
        await keep(tx, after, { kind: "status_changed", ...step }, actor);
        return { order: after, changed: true };
      });
      if (changed) deps.onChanged(order);
      return order;
    },

    async recordDecision(tx, { orderNumber, customerId, actorId, decision, reason }) {
      const order = await deps.orders.findForChange(tx, orderNumberKey(orderNumber));
      if (order === null || order.customerId !== customerId) return false;
      const change = { kind: "decision" as const, before: null, after: decision, reason };
      await keep(tx, order, change, { id: actorId, address: null });
      return true;
    },
  };

  async function keep(
    tx: Tx,
    order: Order,
    change: {
      readonly kind: "created" | "status_changed" | "decision";
      readonly before: string | null;
      readonly after: string | null;
      readonly reason: string | null;
    },
    actor: OrderActor,
  ): Promise<void> {
    await deps.history.add(tx, order.id, { ...change, at: deps.clock.now(), actorId: actor.id });
    const { kind, before, after } = change;
    const data = { orderNumber: order.orderNumber, before, after };
    await deps.record(tx, actor, `order_${kind}`, { orderId: order.id, customerId: order.customerId, data });
  }
}

function toOrder(wanted: NewOrder, deps: Pick<ChangeOrdersDeps, "clock" | "ids">): Order {
  const number = readNewOrderNumber(wanted.orderNumber);
  if (!number.ok)
    throw refusedField("order_number", "주문번호에는 글자, 숫자와 - _ . / # 만 쓸 수 있습니다.");
  if (wanted.productName.trim() === "") throw refusedField("product_name", "상품명을 입력해 주세요.");
  if (wanted.deliveredAt !== null && wanted.shippingStatus !== "delivered")
    throw refusedField("delivered_at", "배송 완료된 주문에만 배송 완료 시각이 있습니다.");
  const now = deps.clock.now();
  return {
    id: deps.ids.next(),
    orderNumber: number.value,
    productName: wanted.productName,
    customerId: wanted.customerId,
    orderedAt: wanted.orderedAt ?? now,
    shippingStatus: wanted.shippingStatus,
    deliveredAt: wanted.deliveredAt,
    priceKrw: wanted.priceKrw,
    updatedAt: now,
  };
}

function refusedField(path: string, message: string): AppError {
  return new AppError("validation_failed", { details: [{ path, message }] });
}
