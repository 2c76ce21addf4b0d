import type { RefundPolicyWire } from "@chatpjt/contract/settings";

/** What a new shop begins with. */
export const NEW_SHOP_POLICY: RefundPolicyWire = {
  refund_window_days: 7,
  window_anchor: "ordered_at",
  timezone: "Asia/Seoul",
  change_of_mind_fee: "customer",
  defect_remedy: "exchange",
  defect_fee: "store",
  defect_window_days: null,
  legal_floor: true,
  holidays: [],
};
