import type { ReadableText } from "./concepts.ts";
import { blankOut, type FoldedText, type Span } from "./text.ts";

/**
 * Cases that are only supposed or asked about: "불량이면 배송비 누가 내요?", "깨져서 오면 교환되나요?", "is it broken when it rattles?". What might be
 * is no fact. Runs on `asKorean` and `asEnglish` text.
 */

/** The text without what is only supposed in it. Pure. */
export function blankSupposed(text: ReadableText): ReadableText {
  return {
    ...text,
    korean: mayCondition(text) ? blankMatches(text.korean, KOREAN_SUPPOSED) : text.korean,
    english: blankMatches(text.english, ENGLISH_SUPPOSED),
  };
}

/** Whether a Korean text asks or says what becomes of goods in a case that has not come. Pure. */
export function supposesCase(text: ReadableText): boolean {
  return mayCondition(text) && text.korean.text.search(KOREAN_CASE_SUPPOSED) >= 0;
}

/** Whether an ending of a condition is in a Korean text at all: the patterns look around every syllable. */
function mayCondition(text: ReadableText): boolean {
  return /면|경우|시에|있음/u.test(text.korean.text);
}

/** The text with everything that the patterns match blanked out. Pure. */
export function blankMatches(folded: FoldedText, patterns: readonly RegExp[]): FoldedText {
  const spans: Span[] = patterns.flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  );
  return blankOut(folded, spans);
}

const KOREAN_FAULT_SUPPOSED: readonly RegExp[] = [
  // "하자있음 환불되나요?", as people type 있으면
  /(?:불량|하자|고장|파손|결함|문제)(?:이|가)?있음(?=(?:은|요)?(?:혹시)?(?:환불|반품|교환|취소|배송비|무료|어떻|어떡)[^.?!\n]{0,6}(?:되|가능|할수|받|해))/gu,
  /(?:불량|하자|고장|파손|결함|오배송|변심|누락)(?:품|상품|제품)?(?:이|가|인|일|난|된|나|되|이라)?(?:있)?(?:으면|이면|면(?!세)|라면|경우(?!라|여서|이라)|시에)/gu,
];

/** A syllable of one clause: no ending before it has begun another, so that "깨져 있는데 어떻게 하면" supposes no fault. */
const INSIDE =
  "(?:(?![.,!?\\n])(?<!(?:[는은인던한]데|지만|거든|니까|더니|니다|길래|[가-힣](?<![필중수])요))[^요]|(?<=[필중수])요|요(?=[청구금]))";
/** What becomes of goods that are not as they should be: asked for after a case, it makes the case a supposed one. */
const REMEDY =
  "(?:어떻|어떡|어쩌|어쩜|어찌|교환|환불|반품|취소|보상|무료|배송비|반품비|바꿀|바꿔|누가|책임|되나|되요|되죠|되는|될까|됩니까|가능|새(?:걸|거|것|제품|상품)|다시보내|처리|할게|할건|하려)";
/** Endings of other conditions: a wish ("받으려면"), what was said ("그러면"), what has come ("왔으면"). */
const NO_CASE =
  "(?<!려|그러|이러|저러|그렇다|아니|하지않으|다시말하|[왔았었했됐샀렸졌났]으|어떻게하|어떡하|주시|주|줬으)";

/** "깨져서 오면 교환되나요?", "사이즈 안 맞으면 반품할게요", "다른 게 오면요?". */
const KOREAN_CASE_SUPPOSED = new RegExp(
  `${INSIDE}{1,24}${NO_CASE}(?:면(?!세|접|도|적|이|을|의|되|됩|될|안되|안될|안됩|좋겠|고맙|감사)|(?:을|ㄹ|는|[가-힣])경우(?:에는|에|엔|는)?(?!라|여서|이라))(?=(?:요|은요|은|는요|는)?[?\\s]*$|(?:은|는|에는|에)?${INSIDE}{0,14}${REMEDY})`,
  "gu",
);

const KOREAN_SUPPOSED: readonly RegExp[] = [...KOREAN_FAULT_SUPPOSED, KOREAN_CASE_SUPPOSED];

const FAULT_EN =
  "(?:defective|faulty|a (?:fault|defect)|broken|damaged|cracked|smashed|shattered|scratched|torn|leaking|dead|wrong|missing|incomplete|late)";

const ENGLISH_SUPPOSED: readonly RegExp[] = [
  /\b(?:if|in case|suppose|supposing|assuming) (?:it|its|they|theyre|this|these|the|an?|something|anything|what|one|my|i|items?|there)\b[^.?!,]{0,24}\b(?:defective|faulty|broken|breaks?|damaged|cracked|smashed|shattered|wrong|missing|late|fit|suit|like|too \w+|open(?:ed)?|leaks?|work|scratched|torn|dead)\b/gu,
  /\bwhat (?:happens|if|about)\b[^.?!]{0,60}\b(?:defective|faulty|broken|breaks?|damaged|cracked|smashed|shattered|wrong|missing|late|fit|suit|leaks?|work|scratched|torn|dead)\b[^.?!]{0,30}\?/gu,
  // "is it broken when it rattles?", "would that be a defect?", "does it count as damaged if the box is dented"
  new RegExp(
    `(?:^|[.?!,] ?|\\b(?:so|and|but|hi|hello|hey|ok) )(?:is|are|was|would|does|do|could|can|isnt|arent|wouldnt) (?:it|this|that|they|these|those|mine)(?: (?:be|count|counts|mean|qualify|considered|called|as|really|actually|already|also|even|still|just|supposed|meant|to|its|it|is|that|a|an))* ${FAULT_EN}\\b[^.?!]*`,
    "gu",
  ),
];
