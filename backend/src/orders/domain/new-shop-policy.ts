import { KOREAN_HOLIDAYS } from "./korean-holidays.ts";
import type { RefundPolicy } from "./refund-policy.ts";

/** The refund policy a new shop starts with. Source: `ai.md` section 3. */
export const NEW_SHOP_POLICY: RefundPolicy = {
  refundWindowDays: 7,
  windowAnchor: "ordered_at",
  timezone: "Asia/Seoul",
  changeOfMindFee: "customer",
  defectRemedy: "exchange",
  defectFee: "store",
  defectWindowDays: null,
  legalFloor: true,
  holidays: KOREAN_HOLIDAYS,
};
