/**
 * Passwords and codes that a reply tells (BC-17): the AI never has one, so whatever it tells is made up or somebody's. To cover it and send the
 * rest would leave the lie that there was one, so the reply is held. What the shop's own public texts say stays redacted only.
 */
import { maskForStore, type PiiKind } from "../understanding/pii.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, splitSentences } from "./reply-text.ts";
import { publicTexts } from "./sources.ts";

const SECRETS: ReadonlySet<PiiKind> = new Set<PiiKind>(["password", "otp", "cvc"]);

const SECRET_KO =
  "(?:비밀\\s?번호|비번|패스\\s?워드|패스\\s?코드|암호|핀\\s?번호|인증\\s?(?:번호|코드|숫자)|일회용\\s?(?:번호|코드)|보안\\s?코드|확인\\s?코드|접속\\s?코드|로그인\\s?코드|오티피|otp|cvc|cvv)";
const SECRET_EN =
  "(?:passwords?|passcode|pass ?phrase|pin(?: code| number)?|otp|cvc|cvv|(?:one[- ]time|verification|security|login|log[- ]in|sign[- ]in|access|auth\\w*|confirmation|sms|2fa|temp\\w*|reset) (?:code|password|pin|number))";
/** A value: at least three digits, or letters and digits mixed. */
const VALUE =
  "(?<![a-z\\d-])(?!ord\\b)(?:\\d(?:[\\s-]?\\d){2,7}|(?=[a-z!@#$%^&*]{0,20}\\d)(?=[\\d!@#$%^&*]{0,20}[a-z])[a-z\\d!@#$%^&*]{4,24})(?![a-z\\d])(?!\\s?(?:자리|글자|번째|분|초|시간|일|회|개|번(?!호)|원|digits?|characters?|letters?|min\\w*|sec\\w*|hours?|days?|times?))";
/** What may stand between the word and its value, and what names another number. */
const BETWEEN = "(?:(?!주문|송장|운송|order|tracking|page|step)[^\\d.!?\\n]){0,16}?";

const TELLS: readonly RegExp[] = [
  new RegExp(`${SECRET_KO}${BETWEEN}${VALUE}`, "u"),
  new RegExp(
    `${VALUE}\\s?(?:이|가|을|를|은|는|으로|로)?\\s?(?:고객님\\s?|새\\s?|임시\\s?)*${SECRET_KO}`,
    "u",
  ),
  new RegExp(`\\b${SECRET_EN}${BETWEEN}${VALUE}`, "u"),
  new RegExp(
    `\\b(?:use|enter|type|try|is|put in|log ?in with|sign ?in with) ${VALUE} (?:as|for|is|to) (?:\\w+ ){0,3}?${SECRET_EN}\\b`,
    "u",
  ),
];

/** G7: tells no password, one-time code or card code. */
export function checkToldSecrets(text: string, context: GuardContext): GuardEvent[] {
  const open = publicTexts(context).map(bare);
  const tells = splitSentences(text).some(
    (sentence) => tellsSecret(sentence, context) && !open.some((source) => source.includes(bare(sentence))),
  );
  return tells ? [{ guard: "G7", event: "claim_blocked", detail: "tells a password or a code" }] : [];
}

function tellsSecret(sentence: string, { ownOrderNumbers }: GuardContext): boolean {
  const folded = fold(sentence);
  if (folded.includes("?")) return false;
  return (
    maskForStore(sentence, ownOrderNumbers).kinds.some((kind) => SECRETS.has(kind)) ||
    TELLS.some((pattern) => pattern.test(folded))
  );
}
