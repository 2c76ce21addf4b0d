/**
 * What a customer is not to be told, whatever the facts: that there is no person for them (BC-11), that a complaint is of no use, what the
 * law says, that it is their own fault (BC-12), anything of other customers (BC-03), and more than two questions at once (BC-23).
 */
import { blames } from "./blame.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { talksLaw } from "./legal-talk.ts";
import { tellsOfOthers } from "./other-customers.ts";
import type { ReplyText, Sentence } from "./reply-text.ts";
import { tellsPersonOnTheWay } from "./told-person.ts";

const STAFF = "(?:상담원|상담사|담당자|직원|관리자|매니저|책임자|사람)(?:님|분)?";
const NO_PERSON_KO = new RegExp(
  `${STAFF}(?:과|와|이랑|랑|하고|에게|한테|께|으로|로)?(?:의|은|는)?(?:직접)?(?:연결|연락|상담|대화|이관|얘기|이야기|바꿔)(?:을|은|는|이|가|도|해)?[가-힣]{0,6}?(?:불가(?!피)|안[되돼됩해]|어렵|어려(?!우)|못|드릴수없|할수없|없(?:어요|습니다|으니|고)|하지않)|(?:저|ai|챗봇)만(?:이)?[가-힣]{0,4}?(?:답|응대|상담|도와|대화|말씀)|${STAFF}(?:은|는|이|가)(?:(?!수|바|것|[는은을]지|이유|권한|문제)[가-힣]){1,8}없(?:어요|습니다|으세요)|${STAFF}(?:은|는|이|가)?(?:따로|아무도|전혀|여기)?(?:없(?:어요|습니다|고|으니|답니다)|계시지않|있지않)(?!는지)`,
  "u",
);
/** For now, or by another way: true of a shop that is closed. */
const FOR_NOW_KO = /지금|현재|당장|바로|즉시|영업|운영|업무|시간|전화|통화|방문|답변(?:을)?못|확인되지|영상/u;
const NO_PERSON_EN =
  /\b(?:there(?:'s| is| are)|we have) (?:no|not (?:a|any)) (?:\w+ )?(?:human|humans|person|people|agents?|staff|representatives?|colleagues?|one else)\b|\b(?:no (?:human|person|agent|one)|nobody)(?: else)? (?:is |will |can |here )?(?:available|here|can|will|to|going)\b|\b(?:can't|cannot|can not|unable to|won't|will not|not able to) (?:connect|transfer|put|pass|hand|escalate) (?:you|this|it)\b|\b(?:only me|just me|only i can|i'm all (?:you have|there is)|it's only me)\b/u;
const FOR_NOW_EN = /\b(?:now|moment|today|until|yet|hours|closed|phone|call|without|unless|if)\b/u;

const COMPLAINT_KO =
  "(?:법적(?:으로|조치|대응|절차)?|법대로|재판|법정|신고|고소장?|고발|민원|소송|제보|항의|소비자원|소보원|공정위|경찰|언론|변호사|법원|내용증명|별점|리뷰|후기)";
const BRUSHED_OFF_KO = new RegExp(
  `${COMPLAINT_KO}[가-힣]{0,14}?(?:소용(?:이|도)?없|의미(?:가|는)?없|해(?:봐야|봤자|보셔야|보셔봤자|도안)|(?:달라질|바뀔|얻을|나올|득될)[가-힣]{0,4}없|(?:달라지|바뀌)(?:지|는건|는게)(?:않|없)|하시든(?:지|가|말든)|하든(?:지|말든)|(?:겁|무섭)(?:나지|지)않|(?:마음|맘)대로|상관(?:이|은|도)?없|신경(?:안|쓰지않)|꿈쩍|눈하나|끄떡없|끄덕없|(?:저희가|우리가)(?:다)?이(?:겨|깁|길)|자신있|마음껏|얼마든지)`,
  "u",
);
const BRUSHED_OFF_EN =
  /\b(?:report(?:ing|s)?|complain\w*|sue|suing|lawyer|lawsuit|police|court|consumer (?:agency|protection|board)|review|bbb|ombudsman|legal action)\b[^.?!;]{0,40}\b(?:won't|will not|wouldn't|is not going to|isn't going to|doesn't|never) (?:\w+ )?(?:help|change|make|matter|do|get|work|achieve|scare|bother)|\b(?:report|complain|su|threaten)\w* (?:\w+ ){0,2}?(?:gets?|got|leads?|takes?|brings?|do(?:es)?) (?:you )?(?:nowhere|nothing)\b|\b(?:go ahead and|feel free to|be my guest,? (?:and )?) ?(?:sue|report|complain|call (?:the police|a lawyer))\b|\b(?:no (?:use|point)|pointless|waste of time|useless|futile) (?:in |to )?(?:report|complain|su(?:e|ing)|go|call|filing|file|threat)\w*/u;

/** A call, a link or a quick reply from a person, who has not been told of anything: only a handoff brings one (BC-15). */
const HANDED_OVER_KO = new RegExp(
  `${STAFF}(?:이|가|께서|에서)?(?:곧|금방|바로|잠시후|잠시뒤|오늘중|오늘|이따)(?:에|으로)?[가-힣]{0,4}(?:연락|전화)(?:을|를)?(?:드[릴리립]|갈|할|줄|주실)|${STAFF}(?:과|와|이|가|으로|에게|한테|께)?(?:바로|이미|지금)?연결(?:이|을)?(?:됐|되었|완료|해드렸|된상태)(?!는지|을|다면)`,
  "u",
);
const HANDED_OVER_EN =
  /\b(?:someone|somebody|a (?:colleague|person|human|team member)|they|our team) (?:will|is going to|'ll) (?:call|phone|ring|text) you\b|\bexpect (?:a|our) (?:reply|call|response|answer) (?:within|in|by|shortly|soon)\b|\b(?:i|we)(?:'ve| have)(?: \w+)? escalated\b|\byou(?:'re| are) (?:now )?(?:first|next) in (?:the )?(?:queue|line)\b/u;

const MAX_QUESTIONS = 2;

/** G5, G8, G11: what no customer is told. */
export function checkManners(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const { sentences, folded } = reply;
  const findings: GuardEvent[] = [];
  const add = (guard: GuardEvent["guard"], event: GuardEvent["event"], detail: string) =>
    findings.push({ guard, event, detail });
  if (sentences.some(deniesPerson)) add("G5", "claim_blocked", "says that there is no person");
  if (context.action !== "handoff" && sentences.some(bringsPerson))
    add("G14", "claim_blocked", "brings a person without a handoff");
  if (sentences.some((sentence) => tellsPersonOnTheWay(sentence, context)))
    add("G14", "claim_blocked", "says that a person was told or comes");
  if (sentences.some(brushesOff)) add("G5", "claim_blocked", "brushes a complaint off");
  if (talksLaw(reply, context)) add("G5", "claim_blocked", "says what the law says");
  if (blames(reply)) add("G5", "claim_blocked", "blames the customer");
  if (context.instruction === null && tellsOfOthers(reply))
    add("G8", "leak_blocked", "tells of another customer");
  const questions = sentences.filter((sentence) => sentence.folded.includes("?")).length;
  if (questions > MAX_QUESTIONS && folded.length > 0) add("G11", "output_invalid", "more than two questions");
  return findings;
}

function deniesPerson({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  return (
    (NO_PERSON_KO.test(squashed) && !FOR_NOW_KO.test(squashed)) ||
    (NO_PERSON_EN.test(folded) && !FOR_NOW_EN.test(folded))
  );
}

function bringsPerson({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && (HANDED_OVER_KO.test(squashed) || HANDED_OVER_EN.test(folded));
}

function brushesOff({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && (BRUSHED_OFF_KO.test(squashed) || BRUSHED_OFF_EN.test(folded));
}
