/**
 * Periods that the customer named, told to be none of the shop's or said back with regret: "30일이라는 내용은 없습니다", "the window isn't 30 days",
 * "2주나 기다리셨다니 죄송합니다". They are no claims, so the source of the number is not asked for. What stands behind them still is: "30일은 아니고
 * 60일입니다".
 */
import { durationsIn } from "./date-words.ts";
import { fold, type Sentence, squash } from "./reply-text.ts";

const SPAN_KO =
  "(?:\\d{1,3}\\s?(?:영업일|일|주일?|개월|달|시간|년)|(?:일|이|두|삼|세)\\s?주일?|[한두세석]\\s?달|보름|열흘|이틀|사흘|나흘)";
const WITHIN_KO = "(?:\\s?(?:이내|안에|안|내|동안|까지|간))?";
const TEXT_KO = "(?:내용|규정|정책|기준|기간|조건|안내|문구|규칙|제도|언급|얘기|이야기|설명)";
const NOWHERE_KO =
  "(?:없(?!이|는\\s?(?:것|건|게|거))|(?:확인|명시|안내|포함)되(?:지|어\\s?있지|는\\s?것은)|(?:나와|적혀|쓰여|명시되어|안내되어)\\s?있지|찾을\\s?수\\s?없|보이지)";
/** "30일이라는 내용은 … 없습니다", "30일로 안내된 규정은 확인되지 않아요", "30일 이내라고 나와 있지는 않아요". */
const NO_TEXT_KO = new RegExp(
  `${SPAN_KO}${WITHIN_KO}(?:이?[라란](?:는|고\\s?하는|고\\s?(?:적힌|나온|된))?|에\\s?[관대]한|(?:으로|로)\\s?(?:안내|명시|기재|표시)?된|\\s?(?:환불|반품|교환|무료\\s?반품|보장))?\\s?${TEXT_KO}(?:은|는|이|가|도|을|를)?\\s?(?:[가-힣]{1,7}\\s){0,3}?${NOWHERE_KO}|${SPAN_KO}${WITHIN_KO}(?:이?라고(?:는)?)\\s?${NOWHERE_KO}`,
  "gu",
);
/** "30일이 아니라", "30일은 아니고". */
const NOT_THAT_KO = new RegExp(
  `${SPAN_KO}${WITHIN_KO}(?:이|은|는|가)?\\s?(?:아니(?=[라고에며요오]|었)|아닙|아닌)(?!가요|지)`,
  "gu",
);

const SPAN_EN =
  "(?:a |the |any |of |that )?(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|thirty|sixty|ninety|a|couple)[\\s-]+(?:(?:business|working|calendar|full)[\\s-]+)?(?:day|week|month|year|hour)s?\\b";
/** "Nothing about 30 days", "isn't 30 days". With a deed in between nothing is denied of the period: "we don't refund after 30 days". */
const NOT_THAT_EN = new RegExp(
  `\\b(?:nothing|no (?:mention|information|rule|record|word)|(?:doesn't|does not|don't|do not|didn't) (?:mention|include|list|contain|find|see|have)(?: any\\w*| a rule| a policy)?)(?: (?:about|of|on|for|saying))? ${SPAN_EN}|(?:\\b(?:isn't|aren't|wasn't|is not|are not|not|rather than|instead of)) ${SPAN_EN}`,
  "gu",
);
/** "2주가 지나도록 받지 못하셨다니", "2주나 기다리셨군요". */
const SAID_BACK_KO = new RegExp(
  `${SPAN_KO}\\s?(?:째|동안|넘게|이나|나|씩이나)?(?:이|가)?\\s?(?:지나도록|지났는데도|지나서도|넘도록)?\\s?(?:[가-힣]{1,7}\\s){0,3}?(?:기다리|받지\\s?못하|못\\s?받으|연락이\\s?없으|소식이\\s?없으|환불되지\\s?않으|오지\\s?않)(?:셨다니|셨군요|셨네요|셨겠|셨을\\s?텐데|았다니|았군요)`,
  "gu",
);
/** "3개월 전에 구매하신 상품": when it was bought, as the customer says. */
const BOUGHT_KO = new RegExp(`${SPAN_KO}\\s?전(?:에)?\\s?(?:주문|구매|구입|결제|받으신)`, "gu");
const BOUGHT_EN = new RegExp(
  `\\b(?:bought|ordered|purchased|received|got) (?:it|this|that|them|the \\w+) ${SPAN_EN} ago\\b`,
  "gu",
);
/** "2주가 지나셨다면": the customer's time as a condition. */
const GONE_BY_KO = new RegExp(`${SPAN_KO}(?:이|가)?\\s?(?:지나셨|지났|넘으셨|넘었|되셨|됐|되었)다면`, "gu");
const GONE_BY_EN = new RegExp(`\\bif ${SPAN_EN} (?:have|has) (?:already )?(?:gone by|passed)\\b`, "gu");
/** "You've been waiting two weeks", "three weeks without a refund must be frustrating". */
const SAID_BACK_EN = new RegExp(
  `\\byou(?:'ve| have) (?:been waiting|waited|been without (?:it|news|an answer))(?: for)?(?: over| more than| about| almost)? ${SPAN_EN}|^\\W*${SPAN_EN} without\\b|\\bi (?:get|know|see|understand|appreciate)(?: that)? ${SPAN_EN} (?:is|feels|seems|must)\\b`,
  "gu",
);
const THEIRS = [
  NO_TEXT_KO,
  NOT_THAT_KO,
  NOT_THAT_EN,
  SAID_BACK_KO,
  SAID_BACK_EN,
  BOUGHT_KO,
  BOUGHT_EN,
  GONE_BY_KO,
  GONE_BY_EN,
];
const strike = (words: string) => "·".repeat(words.length);

/** The sentence without the periods that it denies or says back; only those that the customer named. */
export function withoutTheirSpans(sentence: Sentence, customerTexts: readonly string[]): Sentence {
  const named = new Set(customerTexts.flatMap((text) => durationsIn(fold(text))));
  if (named.size === 0) return sentence;
  const strikeNamed = (words: string) =>
    durationsIn(words).every((span) => named.has(span)) ? strike(words) : words;
  const folded = THEIRS.reduce((text, pattern) => text.replace(pattern, strikeNamed), sentence.folded);
  return folded === sentence.folded ? sentence : { folded, squashed: squash(folded) };
}
