import { closingPhrases, LONGEST_ANSWER } from "./closing-grammar.ts";
import { ENDS_CHAT } from "./closing-korean.ts";
import { type ReadableText, readableText } from "./concepts.ts";
import { readSpeechActs, type SpeechActs } from "./speech-acts.ts";
import { foldText, withoutSpaces } from "./text.ts";

/** A customer's answer and what it answers. */
export interface ClosingInput {
  /** The last AI message as it was sent; may be empty. */
  readonly lastAi: string;
  /** The last AI message asked whether there is anything else. */
  readonly askedAnythingElse: boolean;
  /** The customer's messages since then, oldest first. */
  readonly messages: readonly string[];
}

const ANYTHING_ELSE_KO =
  /(?:더|다른|추가로|또|그밖에|이외에)(?:로|에|이상)?(?:필요하신|궁금하신|문의하실|도와드릴|확인하실|확인해드릴|말씀하실|안내해드릴|도움(?:이)?필요하신|문의|질문|도움|궁금|필요|도와|확인|요청)[^.!\n]{0,24}(?:있으|있을|있나|있는지|있습니까|없으|없을|계신|할까요|드릴까요|말씀해|필요하|될까요|알려)/u;
const ANYTHING_ELSE_EN =
  /\b(?:anything|something|any(?:thing)?) (?:else|more|further)\b|\b(?:any )?(?:other|further|more|additional) (?:questions?|help|assistance|concerns?|issues?)\b|\bwhat else can\b/u;

/** Whether an AI message, as it was sent, asks if there is anything else (BC-13). */
export function asksAnythingElse(aiText: string): boolean {
  const folded = foldText(aiText);
  return ANYTHING_ELSE_KO.test(withoutSpaces(folded).text) || ANYTHING_ELSE_EN.test(folded.text);
}

/**
 * Whether the customer's answer ends the conversation (BC-13): a plain no after the anything-else question, or a plain
 * request to end at any time. A question, a "but", another wish or a call for a human beats both; in doubt: "continue".
 */
export function judgeClosing(input: ClosingInput): "complete" | "continue" {
  const text = input.messages.join("\n");
  const readable = readableText(text);
  return judgePreparedClosing(readable, readSpeechActs(text, readable), input.askedAnythingElse);
}

/** As `judgeClosing`, for a text that is prepared already. */
export function judgePreparedClosing(
  readable: ReadableText,
  acts: SpeechActs,
  askedAnythingElse: boolean,
): "complete" | "continue" {
  if (acts.wantsHuman || acts.injection || acts.danger) return "continue";
  if (asksToEnd(readable)) return "complete";
  if (!askedAnythingElse) return "continue";
  return isPlainNo(readable) || isPlainNo(afterRetraction(readable)) ? "complete" : "continue";
}

const RETRACTS =
  /^(?:아|앗|어|음|헉|네|아아)*(?:아니다|아니네|아녜요|아니에요|아닙니다|아니예요|찾았|해결됐|알았|됐)|^(?:oh|ah|wait|actually|sorry|hmm|ok|okay|,| )*(?:no\b|nope|never ?mind|nvm|scratch that|found it|got it|figured it out)/u;
const OPENS =
  /^(?:네|넵|예|넹|응|ㅇㅇ|아|음|저기|[,.!~])*(?:(?:하나|한가지|또|더)*있(?:어요|습니다|는데요|음|어)|(?:하나|한가지)(?:만)?더(?:요)?|잠시만요?|잠깐만요?)?[,.!~]*$|^(?:yes|yeah|yep|oh|wait|hold on|one (?:sec|second|moment)|one more(?: thing| question)?|there is one|i do|actually|[,. ])+$/u;

/** A "yes" that is taken back in the same burst ("네 있어요 / 아 아니다 찾았어요 / 없습니다") is as if it was not said. */
function afterRetraction(text: ReadableText): ReadableText {
  const { source } = text.koreanWhole;
  if (source.length > LONGEST_ANSWER) return text;
  const lines = source.split("\n");
  const at = lines.findLastIndex((line, index) => index > 0 && matches(RETRACTS, line));
  const isTakenBack = at > 0 && lines.slice(0, at).every((line) => matches(OPENS, line));
  return isTakenBack ? readableText(lines.slice(at).join("\n")) : text;
}

function matches(pattern: RegExp, line: string): boolean {
  const { koreanWhole, englishWhole } = readableText(line);
  return pattern.test(koreanWhole.text) || pattern.test(englishWhole.text.trim());
}

const END_KO =
  /(?:상담|채팅|대화|챗|문의|세션|채팅창|상담창|창|이거)(?:은|는|을|를|좀)?(?:이제|여기서|그만|이만|좀|바로){0,2}(?:종료|종결|끝|끝내|끝낼|끝냅|마칠|마치|마쳐|마무리|닫|그만|나갈|나가)(?:을|를)?(?:시켜|처리)?(?:할게|할께|하겠|하고싶|하려|하자|하죠|할래|해주|해줘|해도|하셔도|도되|도됩|도좋|하시|해요|해$|해[.!]|부탁|바랍|원|요|합니다|함|주|줘|게요|께요|을게|을께|을래|아주|아줘|아도|으셔도|고싶|죠|시죠|ㄱㄱ|ㄹ게|ㅂ시다|[.!~\n]|$)/u;
const END_KO_ALONE =
  /^(?:네|넵|예|아|이제|그럼|확인했어요|확인했습니다|알겠습니다|알겠어요|감사합니다|감사해요|고마워요|됐어요|됐습니다|다됐어요|다됐으니까?|이제됐으니까?|됐으니까?|[,.!\n]){0,6}(?:종료|(?:이만|그만|여기서)(?:마무리|마무리할|정리|끝내|끝낼|마치|종료|마칠|나갈|갈|가볼|끊|하|할|줄일)?|마무리|나갈|나가기|끊을|마칠)(?:게|께|겠|해|하|할게|할래|래)?(?:습니다|어요|요|여|줘|주세요|줘요|주십시오|부탁|부탁드려요|부탁드립니다|합니다|시죠|죠|셔도되요|면되요)?(?:감사합니다|고마워요|감사해요|수고하세요)?[.!~]*$/u;
/** "그만 상담할게요 종료 부탁드려요": the wish as the last sentence. */
const END_KO_LAST =
  /(?:상담|채팅|대화|챗)[^?]{0,30}(?:[.!,\n]|[요다])(?:이제|그만|그냥)?종료(?:해주세요|해주십시오|해줘요?|할게요|하겠습니다|부탁(?:드려요|드립니다|해요|합니다))[.!~]*$/u;
/** Praise ("끝내주네요") and whatever asks about an end, denies it or tells of one. */
const NOT_END_KO =
  /끝내주(?:네|는|던|게|더)|(?:니다|게요|세요|십시오)(?:라고|라는|라며|라네|만뜨|만나오)|(?:종료|끝내|마치|닫|마무리|그만)(?:하|해)?(?:지마|지말|지안|되면|하면|으면|으니|히|혀|됐|되었|된|되나|되는|돼버|버렸|했|하나요|하는|는법|방법|버튼|시간|전에|기전|안|말고|할까|하라|라고|당|어떻게|못)|(?:종료|닫|마무리)[가-힣]{0,4}(?:안되|못하)|도(?:되(?:니|겠니|냐)|된(?:다[고며면는던]|대|지))/u;
const END_EN =
  /\b(?:end|close|finish|terminate|exit|leave|quit|stop|conclude|wrap up|shut)\b(?! of\b)[^.?!]{0,12}\b(?:chat|convo|conversation|session|ticket|case|window)\b(?=$|[^a-z ]| ?$| (?:now|please|pls|plz|here|thanks?|thx|ty|cheers|bye|and|for|then|im|i|ill|we|its|it|if|so|with|session|window|right|at|immediately|today|already|off|no|ok|okay|mate|sir)\b)|\b(?:chat|conversation|case|ticket) (?:can|may|should) be (?:closed|ended)\b|^(?:(?:ok|okay|thanks|thank you|alright|great|fine|no),? ){0,3}(?:you can |please |lets |just |im ){0,3}(?:end|close|finish|closing|ending|leaving|logging off)(?: (?:it|this|now|here|up|out|off|please|thanks|thank you)){0,4}[.! ]*$/u;
const NOT_END_EN =
  /\b(?:dont|do not|did|didnt|why|never|keeps?|before you|how|cant|if you|when|wont)\b[^.?!]{0,30}\b(?:end|close|finish|terminate|exit|leave|quit|clos\w+|end(?:ed|ing))\b|\b(?:clos|end)(?:ed|ing) (?:on|by) itself/u;
const POLITE_END =
  /(?:종료|끝내|닫아|마쳐|마무리)[가-힣]{0,4}(?:되[나까]요|될까요|줄래요?|주실래요|주시겠어요|주실수있나요|줘도되요|해도되[나까]?요?)\??|\b(?:can|could|would|will) (?:you|we|i)[^?]{0,40}\b(?:end|close)\b[^?]{0,40}\?/gu;
/** The wish to end, said once more or in full ("상담 마칠게요, 종료해 주세요"). */
const ENDS_KO = new RegExp(
  `${END_KO.source}|(?:종료|종결|끝내|닫아|마쳐|마무리)(?:해|시켜|처리해)?(?:주세요|줘요?|주십시오|주시면|달라)`,
  "gu",
);
const OTHER_REQUEST =
  /(?:해|보내|바꿔|알려|확인|처리|취소|환불|연결|교환)(?:해)?(?:주세요|줘|주십시오|달라|주시고|주고)/u;
const OTHER_REQUEST_EN =
  /\b(?:and|then|but|first|after|also)\b[^.?!]{0,20}\b(?:refund|cancel|exchange|replace|send|change|check|track|tell|transfer|return|open|start)\b/u;
const QUESTION = /\?|(?:나|까|은가|는가|인가|는지|을지|냐)[요여]?(?:$|[.!\n])/u;
const BUT =
  /근데|그런데|하지만|그래도|아맞다|잠깐|잠시만|혹시|대신에|\b(?:but|however|though|although|wait|one more|except|hold on|by the way|btw|and can you|what about|how about)\b/u;

/** Whether the customer asks in plain words to end the chat. A question or a "but" beside it beats the wish. */
export function asksToEnd(text: ReadableText): boolean {
  const korean = text.koreanWhole.text;
  const english = text.englishWhole.text;
  const asks =
    (endsInKorean(korean) && !NOT_END_KO.test(korean)) || (END_EN.test(english) && !NOT_END_EN.test(english));
  if (!asks || BUT.test(korean) || BUT.test(english)) return false;
  if (OTHER_REQUEST.test(korean.replace(ENDS_KO, ""))) return false;
  if (OTHER_REQUEST_EN.test(english)) return false;
  if (english.replace(POLITE_END, "").includes("?")) return false;
  return !/[가-힣]/u.test(korean) || !QUESTION.test(korean.replace(POLITE_END, ""));
}

function endsInKorean(korean: string): boolean {
  return (
    END_KO.test(korean) ||
    END_KO_ALONE.test(korean) ||
    END_KO_LAST.test(korean) ||
    ENDS_CHAT.test(korean.normalize("NFD"))
  );
}

/** Whether a message says in plain words that nothing else is needed ("아니요 없어요", "nope, that's all"). */
export function saysNoMore(text: ReadableText): boolean {
  const phrases = closingPhrases(text.koreanWhole.text, text.englishWhole.text);
  return phrases !== null && (phrases.has("no") || phrases.has("bye"));
}

/** A plain no, a good-bye, or bare thanks, with nothing after it. "네 감사합니다" may be a yes, so it does not end. */
function isPlainNo(text: ReadableText): boolean {
  const phrases = closingPhrases(text.koreanWhole.text, text.englishWhole.text);
  if (phrases === null) return false;
  return phrases.has("no") || phrases.has("bye") || (phrases.has("thanks") && !phrases.has("yes"));
}
