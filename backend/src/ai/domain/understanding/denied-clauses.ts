import { ABSENCE_DENIED } from "./receipt-lexicon.ts";
import type { Span } from "./text.ts";

/**
 * Clauses that say of a thing, a wish or a mood that it is not so: "다른 게 온 건 아닌데", "사람 부르지 말고", "파손은 없는데", "I won't return
 * it". What stands in them was said to be left out: it is no topic, no fact, no wish and no anger. Runs on `asKorean` and `asEnglish` text.
 */

/** A syllable that still belongs to the clause: nothing before it has ended one. */
const INSIDE =
  "(?:(?!(?<!필|중|수)요(?!청|구|금)|니다|[는은인던]데|지만|거든|니까|[어아해라]서|[하주시]고(?!싶))[가-힣a-z])";
/** What stands before the words that deny, looked for from there backwards: few texts hold those words at all. */
const clauseOf = (longest: number): string => `(?<=(?<clause>${INSIDE}{1,${longest}}))`;
const FAULT =
  "(?:불량|하자|파손|흠집|흠|기스|스크래치|고장|결함|이상|문제|찍힘|오염|얼룩|오배송|누락|깨짐|찢김|잘못|컴플레인|클레임)";
const FAULT_VERB = "(?:깨|찢어|부러|부서|망가|터|찌그러|벗겨|젖|고장나|파손되|상하|휘어|긁히|빠)";
/** Words of the goods that were wanted: that they are *not* those is the fault itself. */
const WANTED =
  "(?<!주문한|시킨|산|고른|구매한|원한|원하던|선택한|결제한|정상인|새|본|보던|같은|맞는|제대로된)";
const REQUEST = "(?:환불|반품|교환|취소|환급)(?:신청|접수|요청)?(?:은|는|을|를|까지|도)?";
/** Leaving goods unsent is a cancellation. */
const STILL_WANTED = "(?<!보내|발송하|발송|출고하|출고|배송하|배송|배달하|부치|잊|늦)";

export const KOREAN_DENIED: readonly RegExp[] = [
  ...ABSENCE_DENIED.ko,
  // "신고한다는 건 아니고요", "사람이랑 얘기하고 싶은 건 아니고"
  new RegExp(
    `${clauseOf(14)}${WANTED}(?:건|게|거는|것은|것이|거|적은|뜻은|말은|얘기는)(?:전혀|절대|딱히|뭐|무슨|꼭)?아(?:니(?:고|구|라|지만|에요(?!\\?)|예요(?!\\?)|었고|어서)|닌데|닙니다)`,
    "gu",
  ),
  // "파손은 없는데", "깨진 데는 없고"
  new RegExp(
    `(?:${FAULT}|(?<!나아|달라|좋아|정해|알려|없어|사라)[가-힣](?:진|난|간)(?:데|곳|부분|거|것|점|건|게))(?:하나|전혀)?(?:은|는|이|가|도)?(?:하나도|전혀|아예|따로|별로|딱히)?없(?:고|구|는데|지만|어요|습니다|음|이|으)`,
    "gu",
  ),
  // "고장은 안 났는데", "안 깨졌어요", "망가지지는 않았고", "불량은 아닌 것 같아요"
  /(?:고장|파손|불량|하자|흠집|기스)(?:은|는|이|가|도)?안(?:났|됐|되었|생겼|보[이여])/gu,
  /안(?:깨[졌진]|찢어[졌진]|부러[졌진]|부서[졌진]|망가[졌진]|터[졌진]|찌그러[졌진])/gu,
  new RegExp(`${FAULT_VERB}지(?:는|도)?안(?:았|은|고)`, "gu"),
  new RegExp(`${FAULT}(?:은|는|이|도)?아(?:닌(?:것|거|듯)|닐(?:거|듯)|니긴)`, "gu"),
  // "교환하고 싶진 않아요", "환불 신청하지 않을 거예요", "교환은 원하지 않아요"
  new RegExp(
    `${REQUEST}(?:(?:하|받)고싶(?:지(?:는|도)?|진)안|(?:하|받)(?:지(?:는|도)?|진)안을|원(?:하)?(?:지(?:는|도)?|진)안|받을(?:생각|마음|맘|의향|뜻)(?:은|이|도)?없|(?:하|받)?겠다는(?:건|게)아니)`,
    "gu",
  ),
];

/** What is not to be done. It is no wish, but may well be anger ("이런 식으로 장사하지 마세요"). */
export const KOREAN_FORBIDDEN: readonly RegExp[] = [
  // "상담원 연결하지 말고", "끝내지 말아 주세요"
  new RegExp(
    `${clauseOf(10)}${STILL_WANTED}지(?:는|도|를|좀)?(?:말(?:고|구|아|라)|마(?:시|세|라|요|쇼|셔))`,
    "gu",
  ),
  new RegExp(`${clauseOf(8)}(?:은|는)하지(?:는|도)?(?:말(?:고|구|아|라)|마(?:시|세|라|요|쇼|셔))`, "gu"),
];

const NOT_OTHERS = "(?<!\\b(?:you|they|u|why|he|she|guys|people|shop|store|seller|if) )";
const NOT =
  "\\b(?:dont|do not|didnt|did not|wont|will not|wouldnt|would not|wasnt|never|not(?: (?:going|planning|asking|looking|trying|here|saying|wanting|intending|interested))?|no need|no intention|rather not|without|instead of|rather than)";
const BETWEEN =
  "(?: (?:want|need|like|ask|asking|looking|looked|planning|plan|going|intend|trying|wish|be|being|to|for|of|in|a|an|the|my|any|you|me|really|actually|even|please|its|it is|this is|that|getting|asked|at all)){0,6}";
const WISH =
  "(?:refund(?:s|ed|ing)?|return(?:s|ed|ing)?|exchang(?:e|es|ed|ing)|replac(?:e|ed|ing|ement|ements)|cancel(?:s|ed|led|ling|ing|lation)?|swap|(?:new|another) one|money back|send(?:ing)? (?:a|another|the) (?:new|replacement|one)\\w*)(?: (?:it|me|them|this))?";
const PERSON_EN =
  "(?:persons?|people|humans?|agents?|representatives?|reps?|managers?|operators?|anyone|anybody|someone)";
const FAULT_EN = "(?:broken|damaged|cracked|defective|faulty|torn|dirty|wrong|missing|scratched|dented|late)";

export const ENGLISH_DENIED: readonly RegExp[] = [
  ...ABSENCE_DENIED.en,
  new RegExp(`${NOT_OTHERS}${NOT}${BETWEEN} ${WISH}\\b`, "gu"),
  /\bno (?:refund|exchange|replacement|return)(?: please)?(?=[,.;] ?(?:just|i|please|only|money|replac|exchang|send|refund))/gu,
  // "don't connect me to a person", "no agent please"
  new RegExp(
    `${NOT_OTHERS}${NOT}${BETWEEN}(?: (?:connect|transfer|put|pass|hand|escalate|talk|speak|chat|call|get|bring|switch)(?:ing)?)?(?: (?:me|us|you|this|it|through|over|to|with|for|a|an|the|any|real|live)){0,5} ${PERSON_EN}\\b`,
    "gu",
  ),
  new RegExp(
    `\\bno ${PERSON_EN}(?=(?: (?:please|needed|necessary))?[,.]| (?:please|needed|necessary))`,
    "gu",
  ),
  // "I won't report you", "not saying it's a scam"
  new RegExp(
    `\\b(?:wont|will not|wouldnt|not(?: (?:going|planning|trying|here|saying))?)${BETWEEN} (?:angry|mad|furious|livid|report(?:ing)?|su(?:e|ing)|scam\\w*|fraud\\w*|complain(?:ing)?)\\b`,
    "gu",
  ),
  // "don't end the chat"
  /\b(?:dont|do not|never)(?: (?:you|please|just|even))* (?:end|close|finish|terminate)(?: (?:the|this|my|our))? (?:chat|conversation|session|window|yet|now|here)\b/gu,
  // "no damage", "nothing is broken", "it didn't arrive broken", "not the wrong item"
  /\b(?:no|without|zero|any)(?: (?:visible|real|actual|apparent|such|kind of))? (?:damages?|defects?|faults?|scratch(?:es)?|cracks?|dents?|stains?)\b/gu,
  new RegExp(
    `\\bnothing(?:s| is| was)?(?: (?:really|actually))? ${FAULT_EN}(?: with (?:it|them|the \\w+))?`,
    "gu",
  ),
  new RegExp(`\\b(?:didnt|did not) (?:arrive|come|get here|show up) ${FAULT_EN}\\b`, "gu"),
  new RegExp(
    `\\b(?:not|isnt|wasnt|arent)(?: (?:really|actually|even))? (?:(?:the|a) )?${FAULT_EN}(?: (?:item|one|size|colou?r|product))?(?:,? or ${FAULT_EN})*\\b(?! (?:only|just))`,
    "gu",
  ),
];

/** Where a text denies by any of these patterns, with the clause before the words that deny. */
export function deniedSpans(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found, groups }) => ({
      start: index - (groups?.clause?.length ?? 0),
      end: index + found.length,
    })),
  );
}
