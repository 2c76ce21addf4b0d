import { foldText, withoutSpaces } from "./text.ts";

/** A reply that only means something together with the question before it. */
export type ShortAnswer = "yes" | "no" | "not_yet" | "unknown";

const TAIL = "[~.!?,ㅋㅎㅠㅜ^]*$";
const YES = new RegExp(
  `^(?:네|예|넵|넹|넴|녜|엉|응|웅|어|ㅇㅇ|ㅇ|ㅔ|ㄴㅔ|맞아요?|맞습니다|맞음|그래요?|그렇습니다|그럼요|y|ye|yes|yeah|yep|yup|sure|ok|okay|correct|right|exactly){1,3}${TAIL}`,
  "u",
);
const NO = new RegExp(
  `^(?:아니요?|아니오|아뇨|아닙니다|아니에요|아니예요|아녀|아님|ㄴㄴ|ㄴ|노노?|안요|n|no|nope|nah|notatall){1,2}${TAIL}`,
  "u",
);
const NOT_YET = new RegExp(`^(?:아니요?|아뇨|no|nope)?,?(?:아직이?(?:요|에요|입니다)?|notyet)${TAIL}`, "u");
const UNKNOWN = new RegExp(
  `^(?:글쎄요?|(?:잘)?(?:모르겠(?:어요?|습니다|네요|는데요?)|몰라요?|모릅니다)|idk|i?don'?tknow|notsure|noidea)${TAIL}`,
  "u",
);

/** Recognises a bare yes, no, "not yet" or "I do not know" in Korean (with jamo slang) and English. */
export function readShortAnswer(text: string): ShortAnswer | null {
  const bare = withoutSpaces(foldText(text)).text;
  if (bare.length > 24) return null;
  if (NOT_YET.test(bare)) return "not_yet";
  if (UNKNOWN.test(bare)) return "unknown";
  if (YES.test(bare)) return "yes";
  return NO.test(bare) ? "no" : null;
}
