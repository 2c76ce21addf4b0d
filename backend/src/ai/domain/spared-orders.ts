import { orderNamedIn } from "./product-match.ts";
import type { OwnOrder } from "./turn-state.ts";

/** "후드티 말고", "1005는 그대로 두고요", "청바지는 취소 안 할게요": the words and the order they leave alone. */
const SPARED_KO =
  /(?<order>[^\s,.!?\n]{2,24})\s*(?:말고|아니고|아니라|그대로(?:\s*(?:두|둘|놔|놓|유지|해|받)[^\s,.!?\n]*)?|(?:취소|환불|교환|반품)\s*(?:안\s*(?:할|해)|하지\s*(?:말|마))[^\s,.!?\n]*)/gu;
const SPARED_EN =
  /\b(?:not|instead of|rather than|keep|leave) (?:the |my )?(?<order>[\w-]{3,24})(?: (?:one|order))?(?: (?:as (?:it )?is|alone))?/giu;

/**
 * A message without its words about orders that are to be left alone ("아니 청바지를 취소해주세요, 후드티는 그대로"): only what is named as
 * wanted may be acted on. Unchanged where no other own order is named beside it. Pure.
 */
export function withoutSparedOrders(text: string, orders: readonly OwnOrder[]): string {
  const spared = new Set<string>();
  const strip = (whole: string, order: string) => {
    const number = ownOrderIn(order, orders);
    if (number === null) return whole;
    spared.add(number);
    return " ";
  };
  const rest = text
    .replace(SPARED_KO, (whole, order: string) => strip(whole, order))
    .replace(SPARED_EN, (whole, order: string) => strip(whole, order))
    .trim();
  if (spared.size === 0) return text;
  const others = orders.filter(({ orderNumber }) => !spared.has(orderNumber));
  return rest.split(/[\s,.!?]+/u).some((word) => ownOrderIn(word, others) !== null) ? rest : text;
}

/** The one own order that a word names: by its product, by its number or by the last digits of it. */
function ownOrderIn(word: string, orders: readonly OwnOrder[]): string | null {
  const digits = /\d{3,}(?!\d)/u.exec(word.replace(/^.*-/u, ""))?.[0];
  const byNumber =
    digits === undefined ? [] : orders.filter(({ orderNumber }) => orderNumber.endsWith(digits));
  if (byNumber.length === 1) return byNumber[0]?.orderNumber ?? null;
  return orderNamedIn(word, orders);
}
