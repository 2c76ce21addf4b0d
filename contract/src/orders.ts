import { z } from "zod";
import {
  freeTextSchema,
  idSchema,
  instantInputSchema,
  instantSchema,
  nextCursorSchema,
  pageQuerySchema,
} from "./primitives.ts";

export const shippingStatusSchema = z.enum(["preparing", "shipped", "delivered", "cancelled"]);
export type ShippingStatus = z.infer<typeof shippingStatusSchema>;

export const orderSchema = z.object({
  id: idSchema,
  order_number: z.string(),
  product_name: z.string(),
  customer_id: idSchema,
  ordered_at: instantSchema,
  shipping_status: shippingStatusSchema,
  updated_at: instantSchema,
  delivered_at: instantSchema.nullable(),
  /** Whole won. */
  price_krw: z.number().int().nonnegative().nullable(),
  /** Added, in admin answers: whose it is. */
  customer_email: z.string().optional(),
});
export type Order = z.infer<typeof orderSchema>;

export const orderAnswerSchema = z.object({ order: orderSchema });
export const ordersAnswerSchema = z.object({ orders: z.array(orderSchema), next_cursor: nextCursorSchema });

export const ownOrdersQuerySchema = pageQuerySchema.extend({ status: shippingStatusSchema.optional() });
export const adminOrdersQuerySchema = pageQuerySchema.extend({
  customer_id: z.string().max(64).optional(),
  status: shippingStatusSchema.optional(),
  /** Matches a part, with or without dashes. */
  order_number: z.string().max(64).optional(),
});

export const createOrderRequestSchema = z.object({
  order_number: freeTextSchema(64, 1),
  product_name: freeTextSchema(200, 1),
  customer_id: idSchema,
  ordered_at: instantInputSchema.nullish(),
  shipping_status: shippingStatusSchema.default("preparing"),
  delivered_at: instantInputSchema.nullish(),
  price_krw: z.number().int().min(0).max(1_000_000_000).nullish(),
});
export type CreateOrderRequest = z.infer<typeof createOrderRequestSchema>;

export const changeOrderStatusRequestSchema = z.object({
  shipping_status: shippingStatusSchema,
  reason: freeTextSchema(500).nullish(),
});

/** Added: one change of an order, oldest first. */
export const orderChangeSchema = z.object({
  at: instantSchema,
  actor: z.object({ id: z.string().nullable(), name: z.string() }),
  kind: z.enum(["created", "status_changed", "decision"]),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
});
export type OrderChange = z.infer<typeof orderChangeSchema>;
export const orderHistoryAnswerSchema = z.object({ changes: z.array(orderChangeSchema) });

/** Added: what the policy engine says of an order ("왜 환불이 되나요 / 안 되나요"). */
export const orderPolicyQuerySchema = z.object({
  kind: z.enum(["refund", "exchange", "cancel", "address_change"]).default("refund"),
  reason: z
    .enum([
      "change_of_mind",
      "defective",
      "damaged",
      "wrong_item",
      "missing_part",
      "late",
      "not_received",
      "other",
    ])
    .optional(),
  received: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  /** The day on which the customer noticed a fault, in the shop's time zone; the legal period counts from it. */
  discovered_on: z.iso.date().optional(),
});
export const orderPolicyAnswerSchema = z.object({
  verdict: z.object({
    next: z.enum(["collect", "explain", "handoff"]),
    eligible: z.boolean().nullable(),
    needs_human: z.boolean(),
    missing: z.array(z.string()),
    reasons: z.array(z.object({ code: z.string(), ko: z.string(), en: z.string() })),
    shipping_fee: z.enum(["customer", "store"]).nullable(),
    remedy: z.string(),
    /** One line in Korean. */
    explanation: z.string(),
  }),
});
