/**
 * What presses or lulls a customer in words of no list: a threat for asking (BC-12), "nothing to worry about" of an order out of the period, the
 * sum that "goes back" though nobody decided (BC-06), and initials in place of words (BC-20).
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

const THREAT_KO =
  /불이익|블랙리스트|(?:계정|아이디|이용|회원|서비스|거래|구매|주문|상담|채팅)(?:이|을|은|가|를|도)?(?:영구|일시)?(?:정지|차단|제한|박탈|거부|중단|강제종료|해지|삭제)(?:될|됩|돼|되실|할수|하겠|합니다|당하|당할|시킬|시키)/u;
const THREAT_EN =
  /\b(?:account|order|access|you|orders)\b[^.?!;]{0,24}\b(?:will|may|might|could|can|would|shall|'ll)\b[^.?!;]{0,16}\b(?:suspended|banned|blocked|blacklisted|terminated|locked|penali[sz]ed|flagged|restricted)\b|\b(?:keep|stop|continue) (?:asking|complaining|insisting)\b[^.?!;]{0,40}\b(?:or|will|may|consequences?|penalt\w+|worse|delay\w*)\b|\b(?:there (?:will|may|could) be|face) (?:\w+ )?(?:consequences|penalties|repercussions)\b/u;
const NO_THREAT_KO = /않|없|아니|아닙|못|까요|나요|[는은인]지(?!금)/u;
const NO_THREAT_EN = /\b(?:not|never|no|whether)\b|n't\b/u;

const FINE_KO =
  /(?:가능한|걱정없는|걱정안하셔도되는|문제없는|문제될것없는|되는|해당되는|해당하는|충족하는|맞는|괜찮은|무난한|안전한|여유있는|넉넉한)(?:경우|상황|케이스|건|주문|사례|조건)(?:예요|이에요|입니다|이라|이죠|이니|에해당|세요|이세요)/u;
const NOT_FINE_KO = /않|못|어렵|어려|아니|아닙|까요|나요|교환|상담|연결|문의|[는은인]지(?!금)|없(?!는)/u;

const SUM_KO = "(?:[\\d,]*\\d원|만원|천원|금액|대금|전액|결제액|결제금액|구매금액|돈|환불금|값)";
const BACK_KO = new RegExp(
  `${SUM_KO}(?:은|을|를|이|가|도)?(?:전부|모두|다|전액|그대로|고스란히|온전히|곧|다시|고객님(?:께|에게|한테)?|계좌로|통장으로|카드로|원래대로)*(?:돌아갑|돌아가(?:요|게|실|세)|돌아옵|돌아와요|돌아올(?:거|겁|예)|되찾(?:으실|을수|게|습)|환원(?:됩|돼|될거|될겁|해드)|회수(?:하실수|됩|돼)|반환(?:됩|돼|해드|될거)|품으로|제자리로)`,
  "u",
);
const NOT_BACK_KO =
  /으면|라면|다면|되면|후에|뒤에|않|못|없|어렵|어려|아니|까요|나요|[는은을인]지(?!금)|경우|결정|담당/u;

/** "ㅎㅂ ㅅㅇ": two initials and more that are no laughter and no nod. */
const INITIALS = /[ㄱ-ㅎ\u1100-\u1112]{2,}(?:\s+[ㄱ-ㅎ\u1100-\u1112]{2,})*/gu;
const LAUGHTER = /^(?:[ㅋᄏ]+|[ㅎᄒ]+|[ㅇᄋ]+|[ㅋㅎᄏᄒ]+|[ㅇᄋ][ㅋᄏ])$/u;

/** G5, G10: no threats, no false comfort, no sums that go back by themselves, no initials. */
export function checkPressure({ raw, sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  const blocked = (detail: string): GuardEvent => ({ guard: "G5", event: "claim_blocked", detail });
  const findings: GuardEvent[] = [];
  if (sentences.some((sentence) => threatens(sentence, context))) findings.push(blocked("threatens"));
  if (sentences.some((sentence) => comforts(sentence, context)))
    findings.push(blocked("comforts where the answer is no"));
  if (context.instruction?.decision == null && sentences.some(givesBack))
    findings.push(blocked("says that the money goes back"));
  if ((raw.normalize("NFC").match(INITIALS) ?? []).some((run) => !LAUGHTER.test(run)))
    findings.push({ guard: "G10", event: "language_mismatch", detail: "initials in place of words" });
  return findings;
}

function threatens({ folded, squashed }: Sentence, context: GuardContext): boolean {
  if (folded.includes("?")) return false;
  const found = THREAT_KO.exec(squashed)?.[0];
  if (found !== undefined && !NO_THREAT_KO.test(squashed))
    return ![...sourceTexts(context), ...context.customerTexts].some((text) =>
      bare(text).includes(found.slice(0, -1)),
    );
  const inEnglish = THREAT_EN.exec(folded)?.[0];
  if (inEnglish === undefined || NO_THREAT_EN.test(folded)) return false;
  return !sourceTexts(context).some((text) => fold(text).includes(inEnglish));
}

function comforts({ folded, squashed }: Sentence, { verdict }: GuardContext): boolean {
  if (verdict?.verdict.eligible !== false || folded.includes("?")) return false;
  return FINE_KO.test(squashed) && !NOT_FINE_KO.test(squashed);
}

function givesBack({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && BACK_KO.test(squashed) && !NOT_BACK_KO.test(squashed);
}
