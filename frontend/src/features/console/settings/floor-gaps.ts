import type { RefundPolicyWire } from "@chatpjt/contract/settings";

/** A rule that gives the customer less than the law, with the days it gives where it is about days. */
export type FloorGap =
  | { readonly rule: "window_after_receipt" | "window_after_order" | "defect_window"; readonly days: number }
  | { readonly rule: "defect_fee" };

/** Withdrawal: 7 days after receipt. Source: E-Commerce Act art. 17 (1). */
const WITHDRAWAL_DAYS = 7;
/** A window that counts from the order must leave this many days for delivery to reach the legal one. */
const DELIVERY_ALLOWANCE_DAYS = 30;
/** Three months, as days at most. Source: E-Commerce Act art. 17 (3). */
const FAULT_DAYS = 92;

/**
 * Where the rules by themselves give less than the law, as far as single fields tell, to be shown while they are being edited: a warning
 * while the floor is off, a note while it is on and wins. When the settings are saved the server judges whole cases and answers sentences of its
 * own (`policy-warnings.ts`). An emptied number (NaN) is no gap yet.
 */
export function floorGaps(policy: RefundPolicyWire): readonly FloorGap[] {
  const gaps: FloorGap[] = [];
  const { refund_window_days: days, defect_window_days: faultDays } = policy;
  if (policy.window_anchor === "delivered_at" && days < WITHDRAWAL_DAYS)
    gaps.push({ rule: "window_after_receipt", days });
  if (policy.window_anchor === "ordered_at" && days < WITHDRAWAL_DAYS + DELIVERY_ALLOWANCE_DAYS)
    gaps.push({ rule: "window_after_order", days });
  if (faultDays !== null && faultDays < FAULT_DAYS) gaps.push({ rule: "defect_window", days: faultDays });
  if (policy.defect_fee === "customer") gaps.push({ rule: "defect_fee" });
  return gaps;
}
