/**
 * Advice to leave alone what may be dangerous: stop charging, do not touch the pieces, put it in a safe place. It tells nothing of what goods are
 * like and does nothing for anybody, so neither a record nor a decision has to stand behind it. That a thing is safe, or how it is to be handled, is
 * no such advice.
 */
import type { Sentence } from "./reply-text.ts";

const STOPS_KO =
  /(?:충전|사용|이용|쓰|만지|건드리|연결|분해|가까이|입에|맨손|손으로)[가-힣]{0,8}?(?:지(?:는|도)?(?:마[시세십]|말[고아])|멈[춰추]|중단|중지|그만|삼가|피해)|(?:안전한|떨어진|닿지않는)(?:곳|장소)에[가-힣]{0,8}?(?:두|놓|보관)|(?:플러그|코드|충전기|전원)(?:를|을)?(?:바로|먼저|꼭)?(?:뽑|빼|끄|꺼)/u;
const DANGER_KO =
  /위험|다치|안전|화재|폭발|충전|감전|뜨거|부풀|깨진|조각|파편|연기|사용(?:을|은|도)|더는|더이상/u;
/** What is more than leaving it alone, and anybody's business but the customer's. */
const MORE_KO =
  /넣|담그|식히|식혀|분리|닦|눌러|누르|씻|세탁|물에|세제|괜찮|환불|환급|교환|취소|승인|보상|반품|배송|발송|접수|쿠폰|처리|담당|직원|드리|드릴|드렸|겠습니다/u;

const STOPS_EN =
  /\b(?:stop|avoid|quit|don't|do not|never)(?: \w+){0,2}? (?:using|charging|touching|wearing|handling|plugging|use|charge|touch|wear|handle|plug|open)\b|\bunplug\b|\b(?:keep|put|leave|store|place|set) (?:it|them|the \w+)(?: \w+){0,3}? (?:safe|away|aside|outside)\b|\bbe careful\b/u;
const MORE_EN =
  /\b(?:refund\w*|exchang\w*|replac\w*|return\w*|cancel\w*|approv\w*|voucher|coupon|ship\w*|deliver\w*|charged|fee|we|i'll|i|i've|our|hold|press|reset|freez\w*|water|wash\w*|clean\w*|fine|ok|okay|safe to)\b/u;

/** Whether a sentence says nothing but to leave alone what may be dangerous. */
export function isSafetyAdvice({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?") || /\d/u.test(folded)) return false;
  if (/[가-힣]/u.test(folded))
    return STOPS_KO.test(squashed) && DANGER_KO.test(squashed) && !MORE_KO.test(squashed);
  return STOPS_EN.test(folded) && !MORE_EN.test(folded.replace(/\bfor your (?:own )?safety\b/u, ""));
}
