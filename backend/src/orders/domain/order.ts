import { accepted, type Result, rejected } from "../../shared/result.ts";
import type { EpochMs, ShippingStatus } from "../../shared/vocabulary.ts";

/** The part of an order that its life changes. */
export interface OrderProgress {
  readonly shippingStatus: ShippingStatus;
  /** Set when the status becomes delivered, cleared when it leaves it (`wire.md`, order). */
  readonly deliveredAt: EpochMs | null;
}

/** What an admin asks for. `reason` is null or blank when none was given. */
export interface StatusChange {
  readonly shippingStatus: ShippingStatus;
  readonly reason: string | null;
  readonly now: EpochMs;
}

/** Steps that need no reason. Source: `wire.md`, PATCH status. */
const FREE_STEPS: Readonly<Record<ShippingStatus, readonly ShippingStatus[]>> = {
  preparing: ["shipped", "delivered", "cancelled"],
  shipped: ["delivered", "cancelled"],
  delivered: [],
  cancelled: [],
};

/**
 * Moves an order to a status. The same status changes nothing; forward steps are free; any other move needs a reason,
 * else `reason_required`. Everything else of the order is kept.
 */
export function changeStatus<O extends OrderProgress>(
  order: O,
  { shippingStatus, reason, now }: StatusChange,
): Result<{ readonly order: O; readonly changed: boolean }, "reason_required"> {
  if (shippingStatus === order.shippingStatus) return accepted({ order, changed: false });
  const free = FREE_STEPS[order.shippingStatus].includes(shippingStatus);
  if (!free && (reason === null || reason.trim() === "")) return rejected("reason_required");
  const deliveredAt = shippingStatus === "delivered" ? now : null;
  return accepted({ order: { ...order, shippingStatus, deliveredAt }, changed: true });
}

/** Longest order number in characters (`contract/orders`). */
const MAX_LENGTH = 64;

/**
 * Reads the number of an order that is to be created: the spelling is kept but for width, outer spaces and kinds of
 * dashes. Letters, digits and `-_./#` only, beginning and ending with a letter or digit, else `invalid_order_number`.
 */
export function readNewOrderNumber(raw: string): Result<string, "invalid_order_number"> {
  const number = raw.normalize("NFKC").trim().replace(DASHES, "-");
  if (number.length > MAX_LENGTH || !SHAPE.test(number)) return rejected("invalid_order_number");
  return accepted(number);
}

/** What makes two spellings the same number: without case, width, spaces and dashes. For look-ups and the unique rule. */
export function orderNumberKey(number: string): string {
  return number.normalize("NFKC").replace(DASHES, "").replace(/[\s-]/gu, "").toUpperCase();
}

const DASHES = /[\u2010-\u2015\u2212\u00ad\uff0d\ufe58\ufe63\u30fc]/gu;
const SHAPE = /^[\p{L}\p{N}](?:[\p{L}\p{N}\-_./#]*[\p{L}\p{N}])?$/u;
