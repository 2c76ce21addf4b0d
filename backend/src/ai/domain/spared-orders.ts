import { asksQuestion } from "./phrases.ts";
import { orderInWord } from "./product-match.ts";
import type { OwnOrder } from "./turn-state.ts";

const WORD = String.raw`(?<order>[^\s,.!?\n]{2,24})`;
const REQUEST = "(?:취소|환불|교환|반품)";
const TAIL = String.raw`[^\s,.!?\n]*`;
const JUST = String.raw`(?:(?:그냥|걍|기냥|그대로|계속|제가|내가|안|도로)\s*)*`;
/** "그냥 쓸게요", "받을래요", "걍 신고": the goods stay with, or come to, their owner. */
const KEPT = String.raw`(?:${JUST}(?:(?:쓸|입을|신을|먹을|가질|받을|사용할|갖고\s*있을|(?<=안\s*)(?:할|바꿀))(?:게|께|래)${TAIL}|(?:쓰|입|신|가지|받|사용하)(?:겠|으?려[고구](?!\s*(?:했|하다|그랬))|기로)${TAIL})|(?:그냥|걍|기냥|그대로|계속)\s*(?:쓰|입|신|가지|받)고요?(?![가-힣]))`;

/** "후드티 말고", "1005는 그대로 두고요", "청바지는 취소 안 할게요": the words and the order they leave alone. */
const SPARED_KO = new RegExp(
  String.raw`${WORD}\s*(?:말고|아니고|아니라|빼고(?!\s*(?:다|모두|전부|나머지))|그대로(?:\s*(?:두|둘|놔|놓|유지|해|받)${TAIL})?|(?:그냥\s*)?(?:(?:놔|냅|내버려\s*)?두고|(?:놔|냅|내버려\s*)(?:두|둬|둘)${TAIL})|${REQUEST}\s*(?:안\s*(?:할|해)|하지\s*(?:말|마))${TAIL}|(?:${REQUEST}(?:은|는)?\s*안\s*하고\s*)?${KEPT})`,
  "gu",
);
const SPARED_EN =
  /\b(?:not|instead of|rather than|keep|leave) (?:the |my )?(?<order>[\w-]{3,24})(?: (?:one|order))?(?: (?:as (?:it )?is|alone))?/giu;

/** The same said by itself, of an order in the request: "2007은 놔두세요", "장갑은 빼 주세요", "don't cancel the sneakers". */
const LEFT_KO = new RegExp(
  String.raw`${WORD}\s*(?:(?:그냥|그대로|다시|일단)\s*)?(?:(?:놔|냅|내버려|나)?\s*(?:두세요|둬\s*주세요|둬요|둬주세요|둘게요?|둘래요?|두겠습니다|두고요?(?=[\s.!]*$))|놔\s*주세요|유지(?:해|할)${TAIL}|(?:빼|제외해)\s*(?:주|줘)${TAIL}|(?:뺄게|제외할게)${TAIL}|그대로요?(?=[\s.!~]*$)|${REQUEST}(?:은|는)?\s*(?:안\s*(?:할게|할래|하겠|해도)|하지\s*(?:마|말))${TAIL}|(?:${REQUEST}(?:은|는)?\s*안\s*하고\s*)?${KEPT})`,
  "gu",
);
const LEFT_EN =
  /\b(?:keep|leave|(?:don'?t|do not) (?:cancel|refund|return|exchange)) (?:the |my )?(?<order>[\w-]{3,24})(?: (?:one|order))?(?: (?:as (?:it )?is|alone))?/giu;

/** "목도리만 취소할게요": no other one. */
const ONLY_KO = new RegExp(
  String.raw`(?<order>[^\s,.!?\n]{2,24}?)만\s*(?:${REQUEST}|해\s*(?:주|줘)|할게|할래|부탁|이?요[\s.!~]*$)`,
  "gu",
);

/** "후드티는 환불 안 해도 되니까 교환해 주세요": something else is wanted of the same order. */
const ASKS_INSTEAD =
  /취소|환불|교환|반품|바꿔|바꾸|바꿀|변경|주소|보내|refund|cancel|exchange|return|replace|change|send/iu;

/** A message without its words about orders that are to be left alone. */
export interface SparedReading {
  /** What remains to be read; never blank where the message was not. */
  readonly text: string;
  /** Nothing may be done with these. */
  readonly spared: readonly string[];
  /** The orders that the rest names beside them. */
  readonly kept: readonly string[];
}

/**
 * Reads which orders a message leaves alone ("아니 청바지를 취소해주세요, 후드티는 그대로"): only what is named as wanted may be acted
 * on. Pure.
 *
 * @param inRequest - a request is open: then an order can be taken out of it without another being named.
 */
export function readSparedOrders(
  text: string,
  orders: readonly OwnOrder[],
  inRequest: boolean,
): SparedReading {
  const corrected = without(text, orders, [SPARED_KO, SPARED_EN]);
  if (corrected.spared.length > 0 && corrected.others.length > 0) return asReading(corrected);
  const nothing: SparedReading = { text, spared: [], kept: [] };
  if (!inRequest) return nothing;
  const left = without(text, orders, [LEFT_KO, LEFT_EN]);
  const isInstead = left.others.length === 0 && ASKS_INSTEAD.test(left.rest);
  if (left.spared.length > 0 && !isInstead && !asksQuestion(text)) return asReading(left);
  const only = [...text.matchAll(ONLY_KO)].flatMap(
    ({ groups }) => orderInWord(groups?.order ?? "", orders) ?? [],
  );
  if (only.length === 0) return nothing;
  const named = new Set([...only, ...namedIn(text, orders)]);
  const spared = orders.map(({ orderNumber }) => orderNumber).filter((number) => !named.has(number));
  return { text, spared, kept: [...named] };
}

interface Stripped {
  readonly rest: string;
  readonly spared: readonly string[];
  readonly others: readonly string[];
}

function asReading({ rest, spared, others }: Stripped): SparedReading {
  const isEmpty = !/[\p{L}\d]/u.test(rest);
  return { text: isEmpty ? "…" : rest, spared, kept: others };
}

function without(text: string, orders: readonly OwnOrder[], patterns: readonly RegExp[]): Stripped {
  const spared = new Set<string>();
  const strip = (whole: string, order: string) => {
    const number = orderInWord(order, orders);
    if (number === null) return whole;
    spared.add(number);
    return " ";
  };
  const rest = patterns
    .reduce((left, pattern) => left.replace(pattern, (whole, order: string) => strip(whole, order)), text)
    .trim();
  const others = namedIn(
    rest,
    orders.filter(({ orderNumber }) => !spared.has(orderNumber)),
  );
  return { rest, spared: [...spared], others };
}

/** The orders that the words of a text name one by one. */
function namedIn(text: string, orders: readonly OwnOrder[]): string[] {
  return [...new Set(text.split(/[\s,.!?]+/u).flatMap((word) => orderInWord(word, orders) ?? []))];
}
