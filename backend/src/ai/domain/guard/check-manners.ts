/**
 * What a customer is not to be told, whatever the facts: that there is no person for them (BC-11), that a complaint is of no use (BC-12),
 * what another customer bought or where they live (BC-03), and more than two questions at once (BC-23).
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import type { ReplyText, Sentence } from "./reply-text.ts";

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

const SURNAME = "김|박|최|정|강|조|윤|장|임|신|권|황|송|홍|손|양|배|백|허|심|곽";
const OTHER_KO = new RegExp(
  `(?<![가-힣])(?:(?:다른|어떤|어느|옆|이전|먼젓번|또다른)\\s?(?:고객|손님|분|구매자|회원|이용자|주문자)(?:님|분)?(?:들)?(?:은|는|이|께서|도|께는|의\\s?경우)|(?:산|사신|구매하신|구입하신|쓰신|쓰시는|주문하신|받으신)\\s?(?:다른\\s?)?(?:분|고객|손님|구매자)(?:님)?들(?:은|이|도|께서)|(?:${SURNAME})(?:\\s?모)?(?:\\s?[가-힣]{2})?\\s?(?:고객|회원|손님)(?:님|분)?(?:은|는|이|께서|도|께))`,
  "u",
);
const OTHER_OPEN_KO =
  /없|않|못|어렵|어려|정보|보호|공유|알려|말씀|담당|순서|확인|[는은을]지(?!금)|수도|혹시|가족|대신|경우|까요|나요|군요|다고|다면|라면|기준|이내|수있(?!었)/u;
const OTHER_EN =
  /\b(?:another|other|some|a different|previous|earlier|one) (?:customer|client|shopper|buyer|user|person|people|member)s?\b(?!')[^?!;]{0,40}?\b(?:bought|ordered|lives?|got|received|gets?|has|have|had|was|were|paid|returned|said|told|asked|chose|is|are)\b|\b(?:the|a) (?:lady|man|guy|woman|gentleman|person|customer|caller|buyer) (?:before|ahead of|right before) you\b|\b(?:someone|somebody|everyone|everybody) else (?:\w+ )?(?:bought|ordered|got|received|paid|returned|likes?|loves?)\b|\b(?:customer|mr\.?|mrs\.?|ms\.?) [a-z]+ (?:bought|ordered|lives?|got|received|paid|returned|asked)\b/u;
const OTHER_OPEN_EN =
  /\?|\b(?:cannot|can't|not|never|no|whether|if|private|may|might|could|you (?:said|mention\w*))\b|n't\b/u;

const MAX_QUESTIONS = 2;

export function checkManners({ sentences, folded }: ReplyText, context: GuardContext): GuardEvent[] {
  const findings: GuardEvent[] = [];
  const add = (guard: GuardEvent["guard"], event: GuardEvent["event"], detail: string) =>
    findings.push({ guard, event, detail });
  if (sentences.some(deniesPerson)) add("G5", "claim_blocked", "says that there is no person");
  if (sentences.some(brushesOff)) add("G5", "claim_blocked", "brushes a complaint off");
  if (context.instruction === null && sentences.some(tellsOfOthers))
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

function brushesOff({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && (BRUSHED_OFF_KO.test(squashed) || BRUSHED_OFF_EN.test(folded));
}

function tellsOfOthers({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  return (
    (OTHER_KO.test(folded) && !OTHER_OPEN_KO.test(squashed)) ||
    (OTHER_EN.test(folded) && !OTHER_OPEN_EN.test(folded))
  );
}
