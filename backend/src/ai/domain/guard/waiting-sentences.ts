import { fold, splitSentences, squash } from "./reply-text.ts";

const NUMBER = "(?:\\d{1,3}|[일이삼사오육칠팔구십]{1,4}|몇)";
const ANSWER = "(?:답변|답장|연락|안내|회신|응답|확인|도와|처리|말씀)";
/** The sentence of BC-15 in the words of a model, squashed. Only code may say it. */
const KOREAN: readonly RegExp[] = [
  new RegExp(`${NUMBER}(?:분|시간)(?:이?내|안|후|뒤|정도|쯤|만)(?:에|로|으로|면)?.{0,16}${ANSWER}`, "u"),
  new RegExp(`${ANSWER}.{0,12}${NUMBER}(?:분|시간)(?:이?내|안|후|뒤|정도|쯤|만)`, "u"),
  /운영시간.{0,20}(?:답변|연락|회신|안내)(?:을|를)?드리(?!기|지)/u,
  /확인후(?:에)?(?:다시|곧|바로|빠르게|신속히|최대한빨리|빠른시일내에|잠시후)?(?:답변|회신|연락)(?:을|를)?(?:다시)?드리/u,
  /(?:곧|잠시후|금방|조만간).{0,10}(?:답변|회신|연락)(?:을|를)?드리/u,
];
const ENGLISH: readonly RegExp[] = [
  /\b(?:within|in)(?: the)?(?: next| about| around| approximately)? (?:\d{1,3}|a few|five|ten|fifteen|twenty|thirty) ?(?:-|to)? ?\d{0,3} ?min/u,
  /\b(?:check|get back|reply|respond|be in touch)\b.{0,40}\b(?:minutes?|mins?|business hours|shortly|soon)\b/u,
];
/** What the customer has to give first keeps a sentence alive: "알려주시면 확인 후 답변드리겠습니다" is no promise of a time. */
const ASKS_FIRST = /주시면|주시겠|알려주|말씀해|보내주/u;
const ENGLISH_ASKS_FIRST = /\b(?:if you|once you|please|could you|let me know)\b/u;
const TIMED = new RegExp(`${NUMBER}(?:분|시간)|\\bmin|minute`, "u");

const FAREWELL: readonly RegExp[] = [
  /(?:상담|채팅|대화|문의)(?:이|을|를|가)?(?:모두|정상적으로)?(?:완료|종료|마무리)(?:되었|됐|하겠|합니다|됩니다|해드리|할게|처리)/u,
  /좋은(?:하루|시간|주말|저녁|밤)(?:되세요|보내세요|되십시오|보내시|되시)|안녕히(?:가세요|계세요)/u,
];
const ENGLISH_FAREWELL =
  /\b(?:have a (?:great|nice|good|wonderful|lovely) (?:day|one|evening|weekend|night)|goodbye|good bye|bye bye|(?:chat|conversation|session) (?:is|has been|was)(?: now)? (?:complete|completed|closed|ended))\b/u;

/** Whether a sentence promises an answer in time, as only code may (BC-15). */
export function isWaitingSentence(sentence: string): boolean {
  const folded = fold(sentence);
  const squashed = squash(folded);
  if (KOREAN.some((pattern) => pattern.test(squashed)))
    return TIMED.test(squashed) || !ASKS_FIRST.test(squashed);
  return (
    ENGLISH.some((pattern) => pattern.test(folded)) &&
    (TIMED.test(folded) || !ENGLISH_ASKS_FIRST.test(folded))
  );
}

/** Whether a sentence says goodbye or that the chat is over, as only code may. `farewells`: those of the settings. */
export function isFarewell(sentence: string, farewells: readonly string[]): boolean {
  const folded = fold(sentence);
  const squashed = squash(folded);
  if (squashed === "") return false;
  if (FAREWELL.some((pattern) => pattern.test(squashed)) || ENGLISH_FAREWELL.test(folded)) return true;
  return farewells
    .flatMap(splitSentences)
    .some((part) => squash(fold(part)).length >= 6 && squash(fold(part)) === squashed);
}

/** A text without the sentences that `drop` picks, tidied. The same text when there are none. */
export function withoutSentences(text: string, drop: (sentence: string) => boolean): string {
  const sentences = splitSentences(text);
  const kept = sentences.filter((sentence) => !drop(sentence));
  return kept.length === sentences.length ? text : kept.join("").trim();
}
