import type { GuardEvent } from "./guard-context.ts";
import type { ReplyText, Sentence } from "./reply-text.ts";

/** What no customer should write into a chat (BC-17): passwords, cards, codes, accounts. */
const SECRET_KO =
  "비밀번호|비번|패스워드|암호|카드번호|카드(?:의)?(?:앞면|뒷면)|뒷면(?:에)?(?:있는)?[가-힣0-9]{0,3}(?:자리|숫자)|cvc|cvv|유효기간|인증(?:번호|코드)|otp|핀번호|보안(?:코드|카드)|주민(?:등록)?번호|계좌번호|여권번호";
const HAND_OVER_KO =
  "보내|남겨|알려|말씀해|적어|불러|전달해|공유해|찍어|캡처해|제출해|주시|보여|(?:여기|이곳|이채팅|채팅창|저)(?:에|에게|로)?입력해";
const ASK_KO = "주세요|주시겠|주시면|주셔야|주십시오|주실(?!필요)|줘|주시기바|주시길|부탁";
const ASKS_KO = new RegExp(
  `(?:${SECRET_KO})(?:(?!말고|대신|빼고|제외)[가-힣0-9a-z]){0,20}?(?:${HAND_OVER_KO})[가-힣]{0,4}?(?:${ASK_KO})`,
  "u",
);
const REFUSES_KO = /지마|말아|마시고|마세요|않|안돼|안됩|금물|금지|없이/u;

const SECRET_EN =
  "passwords?|passcode|pin(?: code| number)?|card (?:number|details|info\\w*)|(?:credit|debit) card|cvc|cvv|security code|(?:three|four|3|4) digits|(?:one[- ]time|verification|authentication|login) code|otp|social security|ssn|(?:bank )?account number|expiry date";
const ASKS_EN = new RegExp(
  `\\b(?:(?:could|can|would|will) you|please|i(?:'ll| will)? (?:just )?need|we(?:'ll| will)? (?:just )?need|send|share|give|tell|type|provide|text|dm|read|what(?:'s| is| was) (?:the|your))\\b[^.!?;]{0,40}\\b(?:${SECRET_EN})\\b`,
  "u",
);
const REFUSES_EN =
  /\b(?:not|never|no|avoid|without|instead of|stop|refrain|other than|except)\b|n't\b|\b(?:reset|forgot|forgotten|change) (?:your |the |a )?(?:password|pin)\b/u;

/** G7: asks the customer for no secret, whatever the purpose (BC-17, BC-24). */
export function checkSecrets({ sentences }: ReplyText): GuardEvent[] {
  return sentences.some(asksForSecret)
    ? [{ guard: "G7", event: "claim_blocked", detail: "asks for a secret" }]
    : [];
}

function asksForSecret({ folded, squashed }: Sentence): boolean {
  return (
    (ASKS_KO.test(squashed) && !REFUSES_KO.test(squashed)) ||
    (ASKS_EN.test(folded) && !REFUSES_EN.test(folded))
  );
}
