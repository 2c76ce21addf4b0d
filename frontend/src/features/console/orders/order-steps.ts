import type { ShippingStatus } from "@chatpjt/contract/orders";

const STATUSES: readonly ShippingStatus[] = ["preparing", "shipped", "delivered", "cancelled"];

const FREE: Readonly<Record<ShippingStatus, readonly ShippingStatus[]>> = {
  preparing: ["shipped", "delivered", "cancelled"],
  shipped: ["delivered", "cancelled"],
  delivered: [],
  cancelled: [],
};

/** A status an order may be given next. */
export interface OrderStep {
  readonly to: ShippingStatus;
  /** A step back or out of an end state is a correction and says why (`wire.md`, 409 `reason_required`). */
  readonly needsReason: boolean;
}

/** Every other status, the free forward steps first. */
export function nextSteps(from: ShippingStatus): readonly OrderStep[] {
  const steps = STATUSES.filter((to) => to !== from).map((to) => ({
    to,
    needsReason: !FREE[from].includes(to),
  }));
  return steps.sort((a, b) => Number(a.needsReason) - Number(b.needsReason));
}
