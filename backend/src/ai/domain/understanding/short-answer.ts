import type { UnderstandingContext } from "./context.ts";
import { foldText, withoutSpaces } from "./text.ts";

/** A reply that only means something together with the question before it. */
export type ShortAnswer = "yes" | "no" | "not_yet" | "unknown";

const TAIL = "[~.!?,ㅋㅎㅠㅜ^;…]*$";
const YES_WORDS =
  "네|예|넵|넹|넴|녭|녜|엉|응|웅|웅웅|어|ㅇㅇ|ㅇ|ㄴㅔ|ㅇㅋ|오케이|오키|맞아요?|맞습니다|맞음|맞아|맞네요|그래요?|그렇습니다|그럼요|그거요|그거예요|하모(?:요|예|하모)?|하머요?|하믄요?|맞다(?:카이|아이가)?|맞심더|맞습니더|맞(?:아예|어예|구만유?|유|수다)|그라제|그려유?|기여유?|그렇(?:심더|습니더|제|구만유)|당연하죠|물론이죠|y|ye|yes|yeah|yea|yep|yup|yas|sure|ok|okay|correct|right|exactly|thatsright|thatsit|itis|ido|ofcourse";
const NO_WORDS =
  "아니|아니요|아니오|아니여|아니용|아녀|아뇨|아뇽|아닙니다|아니에요|아니예요|아님|ㄴㄴ|ㄴ|ㄴㄴㄴ|노|노노|안요|놉|nn|n|no|nope|nah|nay|notatall|noidont|noitsnot|itsnot";
const YES = new RegExp(`^(?:(?:${YES_WORDS})[,.!~]*){1,3}${TAIL}`, "u");
const NO = new RegExp(`^(?:(?:${NO_WORDS})[,.!~]*){1,3}${TAIL}`, "u");
const NOT_YET = new RegExp(
  `^(?:(?:${NO_WORDS})[,.!~]*)?(?:아직(?:이|도)?(?:요|여|에요|예요|입니다|이에요|은요|안)?|아직(?:은)?아니(?:요|에요|예요)|notyet|notreally|notasof(?:now|yet)|stillwaiting)${TAIL}`,
  "u",
);
const UNKNOWN = new RegExp(
  `^(?:(?:${NO_WORDS})[,.]*)?(?:글쎄요?|(?:잘|저도|그건)?(?:모르겠(?:어요?|습니다|네요?|는데요?|음)|몰라요?|모릅니다|모름|기억(?:이)?안나요?)|idk|i?dontknow|dunno|notsure|imnotsure|noidea|noclue|icantremember|idontremember)${TAIL}`,
  "u",
);

/** Recognises a bare yes, no, "not yet" or "I do not know" in Korean (with jamo slang) and English. */
export function readShortAnswer(text: string): ShortAnswer | null {
  const bare = withoutSpaces(foldText(text)).text.replace(/'/gu, "");
  if (bare.length === 0 || bare.length > 28) return null;
  if (NOT_YET.test(bare)) return "not_yet";
  if (UNKNOWN.test(bare)) return "unknown";
  if (YES.test(bare)) return "yes";
  return NO.test(bare) ? "no" : null;
}

/** Asks for a moment ("잠시만요", "지금 회의 중이라 이따 말할게요", "hold on a sec") and says nothing else. */
export function asksToWait(text: string): boolean {
  const bare = withoutSpaces(foldText(text)).text.replace(/'/gu, "");
  return (
    /^(?:아|앗|음|어|네|저)?[,.]*(?:잠시만|잠깐만|잠시|잠깐|기다려|좀있다|조금있다|이따|나중에|지금(?:은)?(?:회의|운전|수업|바[빠쁘]|일|밖|통화))[가-힣]{0,16}[.,!~]*$/u.test(
      bare,
    ) ||
    // "이따 알려드려도 되나요?" of what was asked for
    /^(?:아|앗|음|어|네|저|혹시|그럼|제가|그건|주소는?)*[,.]*(?:좀|조금|쫌)?(?:이따가?|있다가?|나중에|내일|저녁에|밤에|집에가서|퇴근하고|확인하고|알아보고|다시|따로|좀){1,4}(?:알려|말씀|말해|보내|적어|남겨|연락)(?:드려|드리|드릴|주|줘|줄)?(?:도|게|께|면|겠)[가-힣]{0,6}[.,!?~]*$/u.test(
      bare,
    ) ||
    /^(?:ok|sorry)?,?(?:can|could|may)i(?:tell|send|give|let)(?:it|you|that|them)?(?:to)?(?:you|it|know)?(?:the(?:new)?address)?(?:later|tomorrow|tonight|inabit)[.!?]*$/u.test(
      bare,
    ) ||
    /^(?:ok)?(?:holdon|(?:just)?(?:one|a)(?:sec|second|moment|minute)|wait(?:a(?:sec|minute|moment))?|brb|illtellyoulater|letmecheck)(?:asec|asecond|please|pls)?[.!]*$/u.test(
      bare,
    )
  );
}

/** Whether a bare answer answers a question about the request in progress. */
export function answersOpenQuestion(answer: ShortAnswer | null, context: UnderstandingContext): boolean {
  return answer !== null && context.openQuestion !== null && context.openQuestion !== "anything_else";
}
