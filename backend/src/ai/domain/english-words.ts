/** Words that the English templates share. Pure. */
import type { RequestKind } from "../../shared/vocabulary.ts";
import type { LedgerOrder } from "./ledger.ts";
import { displayName, type Wording } from "./say.ts";

/** What each request is called. */
export const KIND: Record<RequestKind, string> = {
  refund: "refund",
  exchange: "exchange",
  cancel: "cancellation",
  address_change: "address change",
  refund_status: "refund status",
};
/** Number and product; the number alone where the name is not fit to be shown. */
export function named({ orderNumber, productName }: LedgerOrder, { hideNames }: Wording): string {
  const name = hideNames ? null : displayName(productName);
  return name === null ? orderNumber : `${orderNumber} (${name})`;
}
