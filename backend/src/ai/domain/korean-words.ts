/** Words and endings that the Korean templates share. Pure. */
import type { RequestKind } from "../../shared/vocabulary.ts";
import type { LedgerOrder } from "./ledger.ts";
import { displayName, type Wording } from "./say.ts";

/** What each request is called. */
export const KIND: Record<RequestKind, string> = {
  refund: "환불",
  exchange: "교환",
  cancel: "주문 취소",
  address_change: "배송지 변경",
  refund_status: "환불 진행 확인",
};
/** Number and product; the number alone where the name is not fit to be shown. */
export function named({ orderNumber, productName }: LedgerOrder, { hideNames }: Wording): string {
  const name = hideNames ? null : displayName(productName);
  return name === null ? orderNumber : `${orderNumber} ${name}`;
}

/** "주문의 취소", but "주문 취소" without an order before it. */
export function wishOf(kind: RequestKind, order: LedgerOrder | null): string {
  return kind === "cancel" && order !== null ? "취소" : KIND[kind];
}

/** 은 or 는 after a word; digits as they are read. */
export function topic(word: string): string {
  const last = word.at(-1) ?? "";
  if (/[013678]/u.test(last)) return "은";
  const code = last.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 !== 0 ? "은" : "는";
}

/** 을 or 를 after a Korean word. */
export function object(word: string): string {
  const code = (word.at(-1) ?? "").charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 !== 0 ? "을" : "를";
}

/** 이 or 가 after a Korean word. */
export function subject(word: string): string {
  const code = (word.at(-1) ?? "").charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 !== 0 ? "이" : "가";
}
