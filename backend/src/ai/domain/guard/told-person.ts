/**
 * A person who was told, or who is on the way: without a handoff nobody was told and nobody comes (BC-15). What is offered, or will be passed on
 * when the customer has said what is missing, is no such claim; an instruction and a handoff just made are a person who knows.
 */
import type { GuardContext } from "./guard-context.ts";
import { bare, fold, type Sentence } from "./reply-text.ts";
import { isWaitingSentence } from "./waiting-sentences.ts";

const STAFF_KO =
  "(?:상담원|상담사|담당자|담당팀|담당부서|담당|직원|관리자|매니저|책임자|사람|사장|점장|팀장|실장|대표|운영자|운영팀|상급자|상사|윗분|동료)(?:님|분)?(?:들)?";
const TOLD_KO = new RegExp(
  `${STAFF_KO}(?:에게|한테|께|께도|에게도|한테도|쪽에|쪽으로|측에|측으로|으로|로|과|와|하고|이랑|랑)(?:(?!주시|말씀하신|면|셔|고객님)[가-힣0-9a-z]){0,16}?(?:전달|얘기|이야기|말씀|말|보고|공유|통보|연락|요청|부탁|접수|인계|이관|호출|문의|신청|알려|알렸|알리|전해|전했|전하|넘겨|넘겼|넘기|남겨|남겼|남기|올려|올렸|보냈|보내|적어|메모)(?:을|를|도|은|까지)?(?:해|하여|다|드려|해드려|이미|잘|해서|되어|돼)*(?:두었|뒀|둔상태|놨|놓았|놓은상태|드렸|했|한상태|된상태|드린상태|됐|되었|냈|렸|겼|완료|한바|드린바|있습니다|있어요)(?!는지|나요|을|다면|으면|다고|다는|던|는가)`,
  "u",
);
const SOON_KO =
  "(?:곧|금방|조만간|잠시(?:후|뒤)(?:에|면)?|바로|이따(?:가)?|오늘(?:중)?|내일|머지않아|곧바로|금세|얼마안있어)";
const COMES_KO =
  "(?:연락|전화|답|찾아|메시지|문자|회신|응답|등장|나타|오실|올거|올겁|와서|와줄|갈거|들어(?:오|올|와)|이어받|말씀드릴|인사)";
const COMING_KO = new RegExp(
  `${SOON_KO}(?:저희)?${STAFF_KO}(?:이|가|께서)[가-힣]{0,10}?${COMES_KO}|${STAFF_KO}(?:이|가|께서)(?:직접)?${SOON_KO}[가-힣]{0,10}?${COMES_KO}|${STAFF_KO}(?:이|가|께서)(?:이미|벌써|지금)[가-힣]{0,12}?(?:알고(?:있|계)|오고(?:있|계)|오는중|인지하고|파악하고|준비하고)`,
  "u",
);
const OPEN_KO =
  /주시면|주신(?:다면|후|뒤)|주셔야|으시면|하시면|원하|으면|라면|다면|않|못|없|아니|아닙|어렵|까요|나요|[는은인]지(?!금)/u;

const STAFF_EN =
  "(?:(?:the|my|our|a|an|your) (?:\\w+ ){0,2}?(?:managers?|boss|supervisors?|team(?:mates?| members?| lead)?|colleagues?|agents?|owner|staff|people|person|human|representatives?|specialists?)|someone|somebody|management|staff|(?:human|support) \\w+)";
const TOLD_EN = new RegExp(
  `\\b(?:i|we)(?:'ve| have| had)?(?: (?:already|just|also|now|personally|gone ahead and|actually)){0,2} (?:told|informed|notified|alerted|messaged|texted|e-?mailed|called|contacted|briefed|updated|pinged|warned|let|spoke (?:to|with)|spoken (?:to|with)|talked (?:to|with)|reached out to|checked (?:in )?with|(?:passed|forwarded|flagged|raised|escalated|handed|sent|reported|shared|mentioned|relayed|submitted|brought) [^.?!;,]{0,40}?\\b(?:to|with)) ${STAFF_EN}(?! if)|\\b${STAFF_EN} (?:(?:has|have)(?: already| just)? been|was|were|is(?: already| now)?|are(?: already| now)?) (?:told|informed|notified|alerted|briefed|aware|on (?:it|the case|their way|the way|his way|her way)|up to speed)|\\b${STAFF_EN} (?:already )?knows?(?: about| of)\\b`,
  "u",
);
const SOON_EN =
  "(?:soon|shortly|today|tonight|tomorrow|any (?:minute|moment|time)|right away|in a (?:bit|moment|minute|while)|momentarily)";
const COMING_EN = new RegExp(
  `\\b${STAFF_EN}(?:'ll| will| is going to|'s going to| should)(?: \\w+)?(?: \\w+)? ?(?:contact|call|reach out|be in touch|get in touch|get back|reply|write|message|e-?mail|join|be with you|take over|reach you)\\b[^.?!;,]{0,24}\\b${SOON_EN}\\b|\\b(?:soon|shortly|in a moment|any minute)\\b,? ${STAFF_EN}(?:'ll| will)\\b`,
  "u",
);
const OPEN_EN =
  /\b(?:if|once|when|unless|not|never|cannot|could|would|as soon as|after|until|no one|nobody)\b|n't\b/u;

/** Whether a sentence says that a person was told or comes, and none was. */
export function tellsPersonOnTheWay({ folded, squashed }: Sentence, context: GuardContext): boolean {
  if (knowsPerson(context) || folded.includes("?")) return false;
  if (/[가-힣]/u.test(folded))
    return (TOLD_KO.test(squashed) || COMING_KO.test(squashed)) && !OPEN_KO.test(squashed);
  return (TOLD_EN.test(folded) || COMING_EN.test(folded)) && !OPEN_EN.test(folded);
}

/** A person has been handed this conversation, or has spoken in it. */
function knowsPerson({ action, instruction, previousAiText, toldSchedules }: GuardContext): boolean {
  if (action === "handoff" || instruction !== null || toldSchedules.length > 0) return true;
  if (previousAiText === null) return false;
  return (
    isWaitingSentence(previousAiText) || HANDED_ON.test(`${bare(previousAiText)} ${fold(previousAiText)}`)
  );
}

const HANDED_ON =
  /(?:담당자|상담원)(?:님)?(?:에게|께|한테)(?:[가-힣]{0,20})(?:전달|연결)(?:해드렸|했습|했어|하였|하겠습니다|됐|되었)|\b(?:i've|i have|we've|we have) (?:passed|forwarded|connected|handed)\b/u;
