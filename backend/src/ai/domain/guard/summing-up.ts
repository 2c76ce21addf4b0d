import type { GuardContext } from "./guard-context.ts";
import { bare, type Sentence } from "./reply-text.ts";

/** What words are about that can be summed up; parts of patterns. */
export const SUMMED_UP = "기준|규정|정책|내용|조건|절차|방법|방침|안내|차이|정보|규칙|사항";
const ASKS_SUMMARY = new RegExp(
  `(?:${SUMMED_UP})[가-힣]{0,14}(?:정리|요약)|(?:정리|요약)[가-힣]{0,6}(?:알려|설명|안내|말씀)`,
  "u",
);
const SAYS_SUMMARY =
  /^(?:네|예|넵|고객님|그럼|그러면|물론이죠|물론입니다|알겠습니다)*(?:제가|지금|바로|한번에|한눈에|간단히|간단하게|간략히|아래에|아래와같이|다음과같이|보기쉽게|쉽게)*(?:정리|요약)해(?:서)?(?:드릴게요|드리겠습니다|드려요|드립니다|볼게요|보겠습니다)$/u;

/** "기준을 정리해 주세요" – "네, 정리해 드릴게요": words are set in order; an order that is "정리" is a deed, so the question decides. */
export function isSummary({ squashed }: Sentence, { customerTexts }: GuardContext): boolean {
  return SAYS_SUMMARY.test(squashed) && ASKS_SUMMARY.test(bare(customerTexts.at(-1) ?? ""));
}
