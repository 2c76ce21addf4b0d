import type { ShippingStatus } from "@chatpjt/contract/orders";

/** What is usually asked about an order: a label's and a sentence's key under `customer.orders`. */
export type OrderQuestion = "askDelivery" | "askCancel" | "askRefund" | "askExchange" | "askOther";

const QUESTIONS: Readonly<Record<ShippingStatus, readonly OrderQuestion[]>> = {
  preparing: ["askDelivery", "askCancel", "askOther"],
  shipped: ["askDelivery", "askRefund", "askOther"],
  delivered: ["askRefund", "askExchange", "askOther"],
  cancelled: ["askOther"],
};

/** The questions that make sense for an order in this state; the last is always an open one. */
export function questionsFor(status: ShippingStatus): readonly OrderQuestion[] {
  return QUESTIONS[status];
}
