/**
 * What colleagues write to each other in a note stays inside, in whatever words (BC-16): who the customer is, what the shop earns on it, its
 * people, its secrets, a reason that was not meant for the customer, a colleague's voice ("빨리 끝내라고 하네요"). G8.
 */
import { customerPartsOf, isInside, remarksOf } from "../note-parts.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { publicTexts, withoutOrderNames } from "./sources.ts";

/** "…라고 하네요", "…대요": somebody else's words. What customers said is theirs. */
const HEARSAY_KO =
  /(?<!셨|싶|원한|원하신|필요하)(?:[다라자냐]고(?:요)?(?:하네|하더|하던|합니다|해요|하셔|하시|하셨|했|그러|들었|전해|전달)|(?:하|내|되|주|라|두|마)래요|[된한간온인않없린난는]대요|[다라]네요$|[다라]더라)/u;
const ORDERED_KO = /(?:하|내|주|드리|두|가|말|마|치우)라고/u;
const TELLS_DECISION =
  /승인|거절|반려|어렵|어려|지연|늦|걸린|걸릴|필요|예정|입고|출고|발송|완료|가능|소요|\d일|영업일/u;
const NO_KO = /안(?:된|됩|돼|되|해)|못(?:해|하)|불가/u;
const HEARSAY_EN =
  /\b(?:they|he|she|the team|(?:my|a|our) colleagues?|someone) (?:said|says|say|told|asked|ask|want|wants|wanted)\b|\b(?:i|we)(?:'m| am| was| were|'ve been| have been) (?:told|asked)\b|\bapparently\b|\bi(?:'ve)? heard\b/u;
const TELLS_DECISION_EN =
  /\b(?:approved|approve|declined|decline|longer|more (?:days|time)|delayed|expected|scheduled|planned|restock\w*|in stock|days|december|november|january)\b/u;

/** G8: nothing of a note's remarks comes out while its instruction is in force. */
export function checkRemarks(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const { instruction } = context;
  if (instruction === null) return [];
  const remarks = remarksOf(instruction.text);
  const secret = stemsOf(remarks, customerPartsOf(instruction.text));
  const numbers = numbersOf(remarks, context);
  const findings = reply.sentences.flatMap((sentence) => {
    const named = withoutOrderNames(sentence.folded, context);
    const plain: Sentence = { folded: named, squashed: squash(named) };
    return [
      ...(isInside(named, remarks.length > 0) ? ["speaks of what is internal"] : []),
      ...(isReason(plain) && !isToldReason(plain, context) ? ["reason that nobody gave the customer"] : []),
      ...(isHearsay(plain, instruction.decision === "deny") ? ["repeats a colleague's words"] : []),
      ...(secret.some((stem) => plain.squashed.includes(stem)) ? ["word of a remark"] : []),
      ...(digitsIn(named).some((number) => numbers.has(number)) ? ["number of a remark"] : []),
    ];
  });
  return findings.map((detail) => ({ guard: "G8", event: "leak_blocked", detail }));
}

/** "하도 조르셔서요", "이웃이시라서요": why it was decided so. */
const REASON_KO = /(?:서요|거든요|니까요|때문(?:이에요|입니다|이죠)|특별히요?)$/u;

function isReason({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && REASON_KO.test(squashed);
}

const TRADE =
  /승인|거절|반려|지연|환불|교환|취소|배송|발송|출고|입고|재고|수거|회수|검수|확인|처리|카드|하자|불량|파손|고장|소음|상품|제품|품절|기간|사용|포장|제조사|\d|refund|exchange|cancel|deliver|stock|defect|fault|card/iu;

/** The reason stands in what the note has for the customer, in the shop's texts or in the customer's own words. */
function isToldReason({ folded }: Sentence, context: GuardContext): boolean {
  const note = context.instruction?.text ?? "";
  const causes = customerPartsOf(note).filter((part) => TRADE.test(part));
  const told = [...causes, ...publicTexts(context), ...context.customerTexts].map(bare).join("\n");
  return folded
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 2 && !COMMON.test(word))
    .some((word) => told.includes(word.slice(0, 2)));
}

function isHearsay({ folded, squashed }: Sentence, isDenied: boolean): boolean {
  if (folded.includes("?")) return false;
  if (HEARSAY_EN.test(folded) && !TELLS_DECISION_EN.test(folded)) return true;
  const match = HEARSAY_KO.exec(squashed);
  if (match === null) return false;
  const told = squashed.slice(0, match.index + 2).slice(-24);
  if (ORDERED_KO.test(told)) return true;
  return !TELLS_DECISION.test(told) || (!isDenied && NO_KO.test(told));
}

/** Too common to give anything away. */
const COMMON =
  /^(?:고객|손님|이번|다음|빨리|그냥|우리|저희|이분|상담|환불|교환|취소|반품|승인|거절|반려|확인|주문|상품|제품|배송|안내|처리|재입|입고|출고|발송|수거|회수|검수|영업|이미|아직|바로|오늘|내일|있음|없음|하기|해줌|이라|이니|너무|많이|계속|원래|때문|경우|담당|말고|적음|적어|으로|에서|까지|정도|하지|합니|입니|됩니|해주|이건|그건|지만|그리|그래|하고|해서|하니|월에|요청|문의|답변|감사|죄송|기간|규정|가능|the|and|not|for|this|that|with|was|are|has|have|but|her|his|him|she|you|they|customer|refund|approve|order|exchange|return|please|because|from|just|will|too|only|can|our|out|get|very|often|time)/u;

/** What the words of the remarks begin with: "시끄러우니까" is known by "시끄". */
function stemsOf(remarks: readonly string[], told: readonly string[]): string[] {
  const open = told.map(bare).join("\n");
  return remarks
    .flatMap((part) => fold(part).split(/[^\p{L}]+/u))
    .filter((word) => !COMMON.test(word))
    .map((word) => (/[가-힣]/u.test(word) ? word.slice(0, 2) : word.length >= 4 ? word : ""))
    .filter((stem) => stem.length >= 2 && !open.includes(stem));
}

function numbersOf(remarks: readonly string[], context: GuardContext): ReadonlySet<string> {
  const told = customerPartsOf(context.instruction?.text ?? "");
  const open = new Set([...told, ...publicTexts(context)].flatMap(digitsIn));
  return new Set(remarks.flatMap(digitsIn).filter((number) => !open.has(number)));
}

/** Numbers of two digits and more, in one spelling. */
function digitsIn(text: string): string[] {
  return (text.match(/\d[\d,]*/gu) ?? []).map((number) => number.replaceAll(",", "")).filter(isTelling);
}

function isTelling(number: string): boolean {
  return number.length >= 2;
}
