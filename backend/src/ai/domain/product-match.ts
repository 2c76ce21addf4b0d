import type { OwnOrder } from "./turn-state.ts";

const TOO_COMMON =
  /^(세트|무선|유선|상품|제품|주문|신상|정품|특가|대형|소형|미니|블랙|화이트|set|the|new|pro|mini|black|white)$/iu;

/**
 * The number of the one own order whose product the text names ("머그컵이 깨졌어요" with one order of "머그컵 세트").
 * Null when none or several fit: then the customer is asked.
 */
export function orderNamedIn(text: string, orders: readonly OwnOrder[]): string | null {
  const plain = squeeze(text);
  const fitting = orders.filter((order) => names(order.productName).some((name) => plain.includes(name)));
  const numbers = new Set(fitting.map((order) => order.orderNumber));
  return numbers.size === 1 ? (fitting[0]?.orderNumber ?? null) : null;
}

/** The whole name, and its words that say something. Bracketed parts are advertising or worse. */
function names(productName: string): string[] {
  const clean = productName.replace(/[[({<【][^\])}>】]*[\])}>】]?/gu, " ");
  const words = clean.split(/[\s/,·_-]+/u).filter((word) => !TOO_COMMON.test(word) && isTelling(word));
  return [clean, ...words].map(squeeze).filter((name) => name.length >= 2 && name.length <= 40);
}

function isTelling(word: string): boolean {
  return /^[가-힣]{2,}/u.test(word) || /^[a-z]{4,}/iu.test(word);
}

function squeeze(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
}
