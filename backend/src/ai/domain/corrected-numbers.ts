import { type LocatedOrderNumber, locateOrderNumbers } from "./understanding/order-number.ts";
import { foldForDetectors, sourceSpan } from "./understanding/text.ts";

/** A message without the order numbers that it puts right itself. */
export interface CorrectedNumbers {
  readonly text: string;
  /** The customer's own orders among the numbers typed by mistake. */
  readonly mistaken: readonly string[];
}

/** What else is got wrong ("주소 잘못 적었어요"): that is no number put right. */
const NO_NUMBER_KO =
  "(?<!(?:주소|배송지|사이즈|색|색상|색깔|컬러|수량|이름|성함|연락처|전화번호|우편번호|옵션|카드|계좌|사유|이유|내용)(?:를|을|이|가|도|만)?\\s*)";
const EXCLAIMS_KO =
  "(?:(?:아|앗|어|엇|헉|음|에고|죄송[가-힣]{0,5}|미안[가-힣]{0,5}|잠깐만?요?|잠시만요)[\\s,.!~…ㅠㅜ]*)*";
const ADDS_KO =
  "[\\s,.!~…ㅠㅜㅎㅋ:]*(?:(?:다시|정확히|원래|실은|사실|제대로|올바른|맞는|주문번호|번호)(?:는|은|가)?[\\s:]*)*";

/** Right before the number that counts: "아 잘못 썼다", "번호 오타예요", "정정할게요". */
const SLIP_KO = new RegExp(
  `(?:^|[\\s.,!?~…])${EXCLAIMS_KO}(?:(?:주문\\s*)?번호(?:를|가)?\\s*)?${NO_NUMBER_KO}(?:잘못\\s*(?:적|썼|쓴|쳤|친|말|불렀|입력|눌렀|눌러|올렸|복사|봤)[가-힣]{0,6}(?:\\s*것\\s*같[가-힣]{1,3})?|틀렸[가-힣]{0,4}|오타[가-힣]{0,6}|정정[가-힣]{0,6}|헷갈[가-힣]{0,6}|착각[가-힣]{0,6})${ADDS_KO}$`,
  "u",
);
/** "아니다 …", "아 아니 …": of a number only where nothing is told of it ("아니 ORD-2는 언제 와요"). */
const NO_KO = new RegExp(
  `(?:^|[\\s.,!?~…])${EXCLAIMS_KO}아(?:니(?:다|지|아니|에요|예요|네요?)?|뇨)${ADDS_KO}$`,
  "u",
);
const EXCLAIMS_EN = "(?:(?:oh|ah|oops|whoops|sorry|wait|no|actually|my bad|apologies)[\\s,.!-]*)*";
const ADDS_EN =
  "[\\s,.:!-]*(?:(?:it'?s|it is|it should be|should be|that'?s|i (?:mean|meant)|(?:the )?(?:right|correct) (?:one|number) is|(?:the |my )?(?:order )?number is)[\\s:]*)?(?:order |number |no\\.? |#)*";
/** Right before the number that counts; "wrong one" only as a clause of its own ("ORD-1 was the wrong one" tells of goods). */
const SLIP_EN = new RegExp(
  `(?:(?:^|[\\s.,!?~…-])${EXCLAIMS_EN}(?:i (?:mean|meant|mistyped(?: it)?)|typo|scratch that|no,? wait|wait,? no|my bad|oops|whoops|sorry)|(?:^|[.,!?~…\\n-])\\s*${EXCLAIMS_EN}(?:i )?(?:got (?:it|the number) wrong|wrong (?:number|order|one)|correction))${ADDS_EN}$`,
  "iu",
);

const IS_ONE_MORE =
  /^\s*(?:번\s*)?(?:주문\s*)?(?:도|랑|이랑|하고|와|과)(?![가-힣])|^[\s,]*(?:too|as well|also)\b/u;
const IS_TOLD_OF = /^\s*(?:번\s*)?(?:주문\s*)?(?:은|는|이|가)(?![가-힣])/u;
/** What a number takes with it. */
const PARTICLE = /^(?:번|이요|이에요|예요|입니다|을|를|은|는|요)(?![가-힣])/u;

/**
 * Takes out of a message each order number that the next one puts right ("ORD-1 환불할게요 / 아 잘못 썼다 ORD-2 요"), with the words that do
 * so: the number put right counts alone. Pure.
 */
export function withoutMistakenNumbers(text: string, ownOrderNumbers: readonly string[]): CorrectedNumbers {
  const folded = foldForDetectors(text);
  const located = locateOrderNumbers(folded, ownOrderNumbers);
  const mistaken = new Set<string>();
  let corrected = text;
  // From the end, so that what stands before keeps its place.
  for (let index = located.length - 2; index >= 0; index -= 1) {
    const [wrong, right] = [located[index], located[index + 1]];
    if (wrong === undefined || right === undefined || wrong.orderNumber === right.orderNumber) continue;
    const words = correctionBetween(folded.text, wrong, right);
    if (words === null) continue;
    if (wrong.own) mistaken.add(wrong.orderNumber);
    const number = sourceSpan(folded, wrong);
    const said = sourceSpan(folded, { start: wrong.end, end: right.start - words.length });
    const kept = right.start - words.length > wrong.end ? text.slice(said.start, said.end) : "";
    const rest = corrected.slice(sourceSpan(folded, right).start);
    corrected = `${text.slice(0, number.start)}${kept.replace(PARTICLE, "")}\n${rest}`;
  }
  return { text: corrected, mistaken: [...mistaken] };
}

/** The words between two numbers that put the second in the place of the first; null where there are none. */
function correctionBetween(
  text: string,
  wrong: LocatedOrderNumber,
  right: LocatedOrderNumber,
): string | null {
  const between = text.slice(wrong.end, right.start);
  const after = text.slice(right.end, right.end + 12);
  if (between.length > LONGEST_BETWEEN || IS_ONE_MORE.test(after)) return null;
  const slip = SLIP_KO.exec(between) ?? SLIP_EN.exec(between);
  if (slip !== null) return slip[0];
  return IS_TOLD_OF.test(after) ? null : (NO_KO.exec(between)?.[0] ?? null);
}

/** More than a request and a word of regret stands between numbers that have nothing to do with each other. */
const LONGEST_BETWEEN = 80;
