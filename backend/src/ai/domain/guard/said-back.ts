/**
 * What customers say they were told, said back to them: "환불이 승인됐다는 문자를 받으셨군요", "you got a text that your refund was approved". The words
 * are the message's, not ours. Struck out only where the customer spoke of such a message, and only up to it: what stands behind ("그러니
 * 환불된 거예요") is told by us.
 */
import { bare, fold } from "./reply-text.ts";

const MEDIUM_KO =
  "문자|메시지|알림톡|알림|카톡|톡|메일|연락|전화|통보|안내문?|공지|글|문구|화면|팝업|영수증|내역서";
const RECEIVED_KO =
  "(?:를|을|이|가|도)?(?:이미|방금|먼저|아까|어제|오늘)?(?:받으셨|받으신|받아보셨|보셨|보신|들으셨|들으신|확인하셨|확인하신|왔|온|와서|떴|뜬|뜨셨|나왔|나온|있으셨)(?!을|겠|다면|으면|더라면)";
const SAID_BACK_KO = new RegExp(
  `[가-힣0-9a-z]{1,24}?(?:(?:이라|라|다)(?:는|고하는|고)|[단란]|(?<=승인|완료|처리|접수|취소|확정|거절|반려))(?:내용의|식의)?(?:${MEDIUM_KO})${RECEIVED_KO}`,
  "gu",
);
const MEDIUM_EN =
  "texts?|messages?|e-?mails?|sms|mails?|notifications?|alerts?|letters?|calls?|notices?|pop-?ups?|banners?|screens?|apps?";
const SAID_BACK_EN = new RegExp(
  `\\b(?:you(?:'ve| have)? (?:just |already |also )?(?:got|gotten|received|saw|seen|had|were sent|been sent|mentioned|opened)|(?<!\\b(?:will|'ll) (?:\\w+ )?)(?:the|that|this)) (?:(?:an?|the|that|this) )?(?:\\w+ )?(?:${MEDIUM_EN})(?: you (?:got|received|saw|mentioned|were sent))?(?: which| that)? (?:say(?:s|ing)?|said|stat(?:es|ed|ing)|claim(?:s|ed|ing)|tell(?:s|ing) you|told you|that|about|with the words?)(?: that)? [^.?!,;:]{1,60}`,
  "gu",
);

/** The sentence, squashed Korean, without what the customer's message said; each position kept. */
export function withoutSaidBackKo(squashed: string, customerTexts: readonly string[]): string {
  const isTold = customerTexts.some((text) => new RegExp(MEDIUM_KO, "u").test(bare(text)));
  return isTold ? squashed.replace(SAID_BACK_KO, strike) : squashed;
}

/** The same of a folded English sentence. */
export function withoutSaidBackEn(folded: string, customerTexts: readonly string[]): string {
  const isTold = customerTexts.some((text) => new RegExp(`\\b(?:${MEDIUM_EN})\\b`, "u").test(fold(text)));
  return isTold ? folded.replace(SAID_BACK_EN, strike) : folded;
}

function strike(words: string): string {
  return "·".repeat(words.length);
}
