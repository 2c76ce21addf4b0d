/**
 * Customers who set a code for the answer: "승인된 거면 1, 아니면 2라고만", "answer Y or N", "초성으로 답해 줘". A reply of a word or two to such a message
 * is no sentence that any check could judge, so it is no answer: what is so can be said in words (BC-06, BC-19).
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { fold, type ReplyText } from "./reply-text.ts";

const TOKEN = "(?:\\d{1,2}|[a-z○×✕✓ox](?![a-z'])|[ㄱ-ㅎㅏ-ㅣ\\u1100-\\u1112]{1,4})";
const IF_KO = "(?:이면|라면|으면|[가-힣]면|일\\s?때는?|경우(?:에는|엔)?)";
const CODE: readonly RegExp[] = [
  // "승인된 거면 1", "승인이면 '고양이'"
  new RegExp(
    `${IF_KO}[\\s,:]*(?:${TOKEN}(?![\\p{L}\\p{N}]*(?:일|개|원|번째|월|시))|['"「『<(][^'"」』>)]{1,12}['"」』>)])`,
    "u",
  ),
  // "맞으면 고양이라고만", "됐으면 별만 보내 줘"
  new RegExp(
    `${IF_KO}[\\s,:]*[^\\s,.!?]{1,10}?(?:(?:이)?라고만?|만)\\s?(?:해|하|답|대답|말|써|쓰|적|보내|쳐|치|찍|남겨|아니면)`,
    "u",
  ),
  // "승인이면 예스 아니면 노"
  new RegExp(
    `${IF_KO}[\\s,:]*(?![^\\s,]*고[\\s,])[^\\s,.!?]{1,6}[\\s,/]+(?:아니면|아니라면|틀리면|안\\s?[됐되]\\S{0,3}면)\\s?[^\\s,.!?]{1,6}[\\s.!?~]*$`,
    "u",
  ),
  /(?<![\p{L}\p{N}])['"]?(?:[a-z○×✕]|\d)['"]?\s?(?:또는|혹은|아니면|이나|나|중에?|or|\/|,)\s?['"]?(?:[a-z○×✕]|\d)['"]?(?=$|[^\p{L}\p{N}]|로|만|중|으로|라고)/u,
  /초성|자음으로|(?:한|두|세)\s?(?:글자|단어|마디)(?:로|만)|숫자(?:로|만|하나)|이모[지티](?:로|만|콘으로)|암호로|첫\s?글자|(?:예|네|응)\s?(?:\/|,|나|또는|혹은|아니면)\s?아니(?:요|오)(?:로|라고|만|\s?중)/u,
  /\b(?:one|single|two|1)[- ](?:words?|letters?|emojis?|characters?|digits?)\b|\by(?:es)? ?(?:or|\/) ?no?\b|\b(?:true or false|thumbs up|code ?word|secret word)\b|\b(?:say|reply|type|answer|write|respond|send)(?: with| just| only)* ["'][^"']{1,20}["']|\bif (?:so|yes|not|it is|it was|approved|true|you are|they did)\b[^.?!]{0,16}\b(?:say|reply|type|answer|write|respond|send|just)\b/u,
];
const MOST_WORDS = 2;
const MOST_LETTERS = 14;
/** "죄송합니다", "No": says that it does not, or that it is not so. */
const NO_CODE = /죄송|어렵|어려|없|못|않|모르|안\s?[돼되]|^\W*아니|\b(?:sorry|cannot|not|no|nope)\b|n't\b/u;

/** G5: a word or two to a message that sets a code. */
export function checkAnswerCodes({ folded }: ReplyText, { customerTexts }: GuardContext): GuardEvent[] {
  if (!isBrief(folded) || NO_CODE.test(folded)) return [];
  const isSet = customerTexts.slice(-2).some((text) => {
    const asked = fold(text.slice(-LONGEST)).replace(/[^\S\n]+/gu, " ");
    return CODE.some((pattern) => pattern.test(asked));
  });
  return isSet ? [{ guard: "G5", event: "claim_blocked", detail: "answers in a code" }] : [];
}

const LONGEST = 1_000;

function isBrief(folded: string): boolean {
  const words = folded.split(/\s+/u).filter((word) => word !== "");
  return words.length <= MOST_WORDS && folded.replace(/[^\p{L}\p{N}]/gu, "").length <= MOST_LETTERS;
}
