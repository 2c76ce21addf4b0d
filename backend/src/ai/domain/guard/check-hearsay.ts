/**
 * What nobody told us. The AI knows the rows it looked up, the settings and an agent's instruction. It knows no courier and no hub (BC-04),
 * it was at no manager's desk (BC-06), and it is sure of nothing that a person decides. Statements of that kind are blocked whatever their
 * verb; questions, conditions, denials and what customers said themselves are not statements.
 */
import type { ShippingStatus } from "../../../shared/vocabulary.ts";
import { customerPartsOf } from "../note-parts.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { tellsNotedGround } from "./note-causes.ts";
import { clauseBefore, DENIED_EN, IF_EN, MAY_EN, openEn, UNTIL_EN } from "./open-words.ts";
import { foretellsOutcome, UNSURE_EN } from "./outcomes.ts";
import { pastSyllables } from "./past-tense.ts";
import { clausesOf, fold, type ReplyText, type Sentence } from "./reply-text.ts";

/** Korean endings and words that state nothing. */
const OPEN_KO =
  /(?:[는은을인]지)(?!금)|까요|나요|다고하(?:셨|시|신)|다는말|다는데|다니(?=요|까|$)|으면|면(?=$|[가-힣]{0,8}(?:주세|알려|말씀|연락|확인))|라면|경우|직접[가-힣]{0,6}(?:문의|요청|연락|말씀|부탁)(?:을)?(?:해)?(?:주|하)(?:세요|셔야|시면|십시오|시는)|혹시|못받|못하|못했|없습|없어|없는상|없다|않|모르|모릅|어렵|불가|아니|확인해야|확인하도록|알아봐|여부/u;
const OPEN_EN = openEn(
  IF_EN,
  DENIED_EN,
  MAY_EN,
  "please|would|should|ask|asks|check|checks|contact|investigate|find out|look into|you (?:said|say|told|mentioned|wrote|think)",
);

const MOVING_KO =
  /(?:가|오)(?:는중|고있)|이동(?:중|하고있|하는중)|달려(?:가|오)|(?:가|오)시는중|배송길|싣고(?:가|오)|움직이고있/u;
const WHEREABOUTS_KO =
  /기사(?:님|분)|배달원|허브|터미널|영업소|대리점|캠프|물류(?:센터|창고|기지|팀|쪽|측|에서)|(?:카드사|은행|결제사|택배사|배송팀|포장팀|제조사|공장|창고|우체국)(?:에|와|과|랑|쪽|측|로|에서|에게|한테|께|가|은|는)[가-힣]{0,14}?(?:말|부탁|요청|전달|얘기|이야기|당부|지시|독촉|통화|전화|연락|확인|여쭤|여쭈|물어|문의)|집하|상차|하차|간선|통관|세관|트럭|차(?:에|량에)실|실려|실렸|이웃|옆집|경비실|관리실|문앞|현관|택배함|집앞|댁에|댁앞|놓고가|두고가|놓고갔|두고갔|맡겨(?:졌|두|놨)|동네|근처(?:에|까지|예|입|이)|택배사(?:에|로)(?:넘|인계|전달)/u;
/** One place in many words: a parcel left "on my front step" may be called the one "on your porch". */
const AT_HOME =
  /문\s?앞|현관|집\s?앞|댁\s?앞|문간|대문|\b(?:porch|door ?steps?|front (?:door|steps?|stoop)|stoop|my door|outside my (?:house|home|flat))\b/u;
const MOVING_EN =
  /\b(?:heading (?:to|for|your|towards?)|en route|moving|rolling|travell?ing|making its way|coming (?:to|your) (?:you|way)|left (?:our|the) (?:warehouse|depot|store))\b/u;
const WHEREABOUTS_EN =
  /\b(?:couriers?|carriers?|drivers?|hub|depot|sorting|neighbou?rs?|doorstep|porch|front door|mailbox|letterbox|reception|truck|van|customs|warehouse|(?:streets?|blocks?|stops?|houses?|minutes?|miles?|km) away|around the corner|passing through)\b/u;

/** "기사님께 전해 드릴게요", "I'll let the driver know": the AI has no line to anybody but its own colleagues. */
const MESSENGER_KO =
  /(?:기사|배달원|배달부|집배원|택배사|배송사|배송팀|물류팀|물류센터|포장팀|창고|우체국|카드사|은행|결제사|제조사|공장|판매처)(?:님|분)?(?:들)?(?:에게|한테|께|에|쪽에|측에|쪽으로|보고|더러)(?:(?!주시|주셔|않|못|없|담당|상담)[가-힣]){0,24}?(?:전해|전달|말씀|말|얘기|이야기|요청|부탁|연락|알려|알리|당부|남겨|일러|메모|전화|공유|지시|전(?=할|하겠)|물어|여쭤)(?:을|를|도|해|하여|해서|놓아|놔|놓|두|둬|줘|남겨){0,4}(?:드리겠|드릴게|드릴께|드려요|드립니다|드렸|드려놨|드려뒀|드려두|할게|할께|하겠|했|뒀|놨|둘게|두겠|둔상태|볼게|볼께|보겠|봤|보았|놓겠|놓을게|놓았|두었|겠습|게요)|(?:기사|배달원|집배원)(?:님|분)?(?:에게|한테|께|보고|더러)[가-힣]{1,20}?(?:라고|달라고|게끔|도록)(?:말)?(?:하겠|할게|할께|했|해둘게|해뒀|해놨|해놓을게|해두겠)/u;
const MESSENGER_EN =
  /\b(?:i|we)(?:'ll| will|'ve| have|'m going to| am going to| can)?(?: \w+ly| just| already| also)? (?:tell|told|ask|asked|let|inform|informed|notify|notified|call|called|contact|contacted|message|messaged|text|texted|instruct|instructed|remind|reminded|speak (?:to|with)|get (?:hold of|in touch with)|(?:pass|passed|send|sent|leave|left|relay|relayed) (?:\w+ ){1,3}(?:on |along )?(?:to|for|with)) (?:the|your|our|their|that) (?:\w+ )?(?:driver|courier|carrier|postman|mailman|postie|delivery \w+|bank|card (?:company|issuer)|warehouse|manufacturer|supplier)\b/u;
/** "담당자한테 물어봤는데 된다고 하네요": a person's words, where no person has spoken. */
const ASKED_KO =
  /(?:판매자|업체|사장|점장|팀장|매니저|상급자|상사|대표|본사|관리자|책임자|담당자|담당팀|실장|부장|과장|운영팀|정산팀|윗분)(?:님|분)?(?:들)?(?:이|가|께서|은|는|도|에게|한테|께|쪽에|쪽에서|하고|이랑|랑|와|과)/u;
const SAID_KO =
  /(?<!셨|싶|원한|원하신)[다라자냐]고(?:요)?(?:하시(?:네|더|던|고요)|하십니다|하세요|하셔|하네|하더|하던|합니다|해요|했어|했습|그러|들었)|(?:물어|여쭤|여쭈|확인|얘기|이야기)[가-힣]{0,6}?(?:보니|봤는데|봤더니|했더니|했는데|하니|해보니)[가-힣]{0,16}[다라자]고(?:요)?하셨|[가-힣](?:대요|래요|답니다|다네요|다던데|다더라)/u;
const ASKED_EN =
  /\b(?:i|we)(?:'ve| have)?(?: \w+ly| just| already)? (?:check(?:ed)?|spoke|spoken|talk(?:ed)?|ask(?:ed)?|had a (?:\w+ )?(?:word|chat|talk)|confirmed|ran|run|cleared|discussed)\b[^.?!;]{0,16}?\b(?:my|our|the|a) (?:\w+ )?(?:manager|boss|supervisor|colleague|team(?:mate)?|staff|seller|owner|lead)\b[^.?!;]{0,20}?(?:\band|,|\bwho|-) ?(?:(?:he|she|they)(?:'s|'re|'ll| is| are| was| were| say| said| says| think| told| agree| confirmed| had| have| see| don't)|(?:is|are|was|says?|said|agrees?|agreed|confirmed) )|\b(?:my|our|the) (?:\w+ )?(?:manager|boss|supervisor|colleague|owner|team lead)\b(?!'ll| will| can| has to| must)[^.?!;]{0,30}\band (?:he|she|they)(?:'s|'re| is| are| was| says?| said| agrees?| agreed| had| has)\b/u;

const STAFF_KO =
  /(?:판매자|판매처|업체|셀러|제조사|공장|사장|점장|팀장|매니저|윗선|윗분|상급자|상사|대표|본사|본부|관리자|책임자|담당자|담당팀|담당부서|실장|부장|과장|운영팀|물류팀|정산팀|재무팀|기술팀|개발팀|검수팀|품질팀|품질관리팀|전문가|엔지니어|기술자|검수자|직원|고객센터)(?:님)?(?:들)?(?:이|가|께서|은|는|도|쪽에서|측에서|에서)/u;
/** "기술팀 확인 결과 결함이에요", "담당자가 사진을 보고 있어요": a look that nobody told us of. Behind a handoff somebody will look. */
const FINDING_KO =
  /(?:판매자|제조사|공장|담당(?:자|팀|부서)?|관리자|책임자|본사|전문가|기술팀|개발팀|검수팀|품질(?:관리)?팀|물류팀|운영팀|엔지니어|검수|품질)(?:의|쪽|측)?(?:확인|검토|점검|검수|판정|조사|검사|분석)(?:한)?결과(?!에따|는|가|를|을|나오|여부|까지|대로|안내)/u;
const LOOKING_KO =
  /(?:담당(?:자|팀|부서)|상담원|상담사|관리자|매니저|팀장|책임자|본사|전문가|기술팀|개발팀|검수팀|품질(?:관리)?팀|물류팀|운영팀|엔지니어)(?:님)?(?:이|가|께서|은|는|에서|쪽에서)[가-힣]{0,16}?(?:(?:확인|검토|점검|복구|조사|논의|조율|처리|심사)(?:하고있|하는중|중(?:입|이에|이며|이라|이니|이고))|(?:살펴보|알아보|들여다보|보)고(?:있|계))(?!는지|나요)/u;
const PERSON_EN =
  "(?:(?:my|our|the|a|an) (?:(?!(?:until|till|before|after|once|when|if|that|whether|who|which|and|for|to|by)\\b)\\w+ ){0,3}?(?:managers?|boss|supervisors?|specialists?|technicians?|engineers?|inspectors?|experts?|owner|lead|team(?:mates?| members?)?|staff|colleagues?|department|people|agents?|representatives?|group|management)|(?:someone|somebody) (?:on|from|in|at) (?:my|our|the) (?:\\w+ ){0,2}?\\w+|staff|management)";
const LOOKED_EN = new RegExp(
  `\\b${PERSON_EN}(?:'ve| have| has|'s| had)?(?: \\w+ly| just| already| also| now| all| both){0,2} (?:reviewed|confirmed|inspected|examined|checked|verified|looked (?:at|into|over|through)|gone (?:over|through)|went (?:over|through)|assessed|evaluated|studied|seen|saw|viewed|found|concluded|determined|decided|ruled|agreed|accepted|acknowledged)\\b|\\b(?:photos?|pictures?|images?|video|case|claim|details|reports?|files?)\\b(?: (?:have|has) been| were| was| got)(?: \\w+ly| just| already){0,2} (?:reviewed|checked|inspected|examined|verified|looked at|seen|confirmed|assessed)\\b`,
  "u",
);
const LOOKING_EN = new RegExp(
  `\\b${PERSON_EN}(?: is|'s| are)(?: \\w+ly| already| now)? (?:reviewing|checking|inspecting|examining|verifying|looking (?:at|into)|going (?:over|through)|assessing|investigating|working on)\\b`,
  "u",
);
const NOT_YET_EN = openEn(
  IF_EN,
  UNTIL_EN,
  DENIED_EN,
  MAY_EN,
  "after|as soon as|because|nobody|should|would|must|have|has|needs?",
);

/** "나갔대요", "들르신다고 하네요": somebody told, and nobody told us. */
const RELAYED_KO =
  /[간는한된온난인린진긴운준갈올될할이라][다라](?:고)?(?:하네|하더|합니다|해요|그러|들었|전해)|(?:[간온한된난은린진인는준신]|[았었였했됐갔왔났렸])(?:대요|답니다|다네요|다더라)/u;
/** "돌려보내는 쪽으로 이야기해 두었습니다": settled with somebody; with a colleague of ours it is a handoff. */
const ARRANGED_KO =
  /(?:쪽으로|기로|달라고|게끔)(?:미리|이미|다|잘)?(?:이야기|얘기|말|합의|협의|조율|부탁|요청|당부|전달)/u;
const LEAVE_KO =
  /(?:허락|승낙|승인|오케이|ok|결재|컨펌|허가|사인|동의)(?:을|를|도|까지)?(?:도)?(?:받|맡|얻|따|떨어|나(?:서|왔|고)|통과)/u;
const DELEGATED_KO = /(?:담당자|상담원|담당팀)(?:(?:에게|한테|께)|가[가-힣]{0,20}(?:하도록|하게|할수있))/u;

/** "기간이 조금 넘었지만 이번은 접수해 드릴게요": an exception, for which nobody gave leave. A fault is none. */
const EXCEPTION_KO =
  /(?:기간|기한|\d일)(?:이|은|을)?[가-힣]{0,6}?(?:지났|넘었|넘겼|경과했|지나)(?:지만|어도|더라도|는데도?)(?![가-힣0-9]{0,30}(?:하자|불량|파손|라면|다면|안내|확인|전달|연결|상담|문의|어렵|어려|없|않|못|결정))[가-힣0-9]{0,20}?(?:드리겠|드릴게|드려요|드립니다|가능|괜찮|받아|됩니다|돼요)/u;
const GONE_KO =
  /(?:이제|더는|더이상)[가-힣]{0,10}(?:남아있지않|존재하지않)|(?:없는|없던|없었던|사라진|지워진|없어진|무효인|무효가된|무효화된)(?:주문|거래|구매|결제|일로|셈|것으로|것이나)|세상에없/u;
const NUMBER_KO = /번호|조회|찾|목록|내역/u;

/** Korean sentences that say who did or granted something, where a thing is, or that something is certain. */
export function checkHearsay(reply: ReplyText, context: GuardContext): GuardEvent[] {
  if (context.instruction?.decision != null) return [];
  return reply.sentences.flatMap((sentence) => [
    ...(isOpen(sentence) ? [] : whereabouts(sentence, context)),
    ...messages(sentence, context),
    ...exceptions(sentence),
    ...clausesOf(sentence).flatMap((clause) => certainties(clause, context)),
  ]);
}

function isOpen({ folded, squashed }: Sentence): boolean {
  return folded.includes("?") || OPEN_KO.test(squashed) || (isEnglish(folded) && OPEN_EN.test(folded));
}

function isEnglish(folded: string): boolean {
  return !/[가-힣]/u.test(folded);
}

function whereabouts({ folded, squashed }: Sentence, context: GuardContext): GuardEvent[] {
  const note = customerPartsOf(context.instruction?.text ?? "");
  if (tellsNotedGround({ folded, squashed }, context)) return [];
  const told = fold([...context.customerTexts, ...context.helpTexts, ...note].join("\n"));
  const place = WHEREABOUTS_KO.exec(squashed)?.[0] ?? WHEREABOUTS_EN.exec(folded)?.[0];
  const isTold =
    place !== undefined && (saysPlace(told, place) || (AT_HOME.test(place) && AT_HOME.test(told)));
  if (place !== undefined && !isTold && !DELEGATED_KO.test(squashed))
    return [{ guard: "G2", event: "claim_blocked", detail: "says where the parcel is" }];
  const isMoving = MOVING_KO.test(squashed) || MOVING_EN.test(folded);
  if (isMoving && !hasStatus(context, "shipped"))
    return [{ guard: "G2", event: "claim_blocked", detail: "status shipped does not hold" }];
  return [];
}

/** The first letters are the place in all its forms: "경비", "neigh". */
function saysPlace(told: string, place: string): boolean {
  return told.includes(place.slice(0, /[가-힣]/u.test(place) ? 2 : 5));
}

/** What is passed on to others, or heard from a colleague; an instruction is a colleague's word. */
function messages({ folded, squashed }: Sentence, { instruction, action }: GuardContext): GuardEvent[] {
  if (instruction !== null || folded.includes("?")) return [];
  return [...spoken({ folded, squashed }), ...looked({ folded, squashed }, action)].map(
    (detail) => ({ guard: "G5", event: "claim_blocked", detail }) as const,
  );
}

/** Who has looked at it, and what was found. */
function looked({ folded, squashed }: Sentence, action: GuardContext["action"]): string[] {
  const isClaimed = (match: RegExpExecArray | null) =>
    match !== null && !NOT_YET_EN.test(clauseBefore(folded, match.index));
  const isLooking = LOOKING_KO.test(squashed) || isClaimed(LOOKING_EN.exec(folded));
  const hasLooked = FINDING_KO.test(squashed) || isClaimed(LOOKED_EN.exec(folded));
  return hasLooked || (isLooking && action !== "handoff") ? ["says what a person did"] : [];
}

function spoken({ folded, squashed }: Sentence): string[] {
  const inEnglish = MESSENGER_EN.exec(folded) ?? ASKED_EN.exec(folded);
  if (inEnglish !== null && !UNSURE_EN.test(clauseBefore(folded, inEnglish.index)))
    return ["speaks with somebody that it has no line to"];
  if (MESSENGER_KO.test(squashed) && !DELEGATED_KO.test(squashed))
    return ["speaks with somebody that it has no line to"];
  const asked = ASKED_KO.exec(squashed);
  return asked !== null && SAID_KO.test(squashed.slice(asked.index)) ? ["passes on what nobody told"] : [];
}

function hasStatus({ ordersSeen }: GuardContext, status: ShippingStatus): boolean {
  return ordersSeen.some(({ shippingStatus }) => shippingStatus === status);
}

function exceptions({ squashed }: Sentence): GuardEvent[] {
  return EXCEPTION_KO.test(squashed)
    ? [{ guard: "G5", event: "claim_blocked", detail: "makes an exception" }]
    : [];
}

function certainties({ folded, squashed }: Sentence, context: GuardContext): GuardEvent[] {
  if (folded.includes("?")) return [];
  const claim = (detail: string): GuardEvent[] => [{ guard: "G5", event: "claim_blocked", detail }];
  const isDenied = /않|못|없(?!는|던|었던|어진|이)|아니|어렵|불가/u.test(squashed);
  const tellsDeed =
    tellsPast(squashed) ||
    /(?:취소|환불|승인|거절|반려|결정)(?:한|하신)(?:주문|건|것|거)/u.test(afterStaff(squashed));
  if (context.instruction === null && !isDenied && STAFF_KO.test(squashed) && tellsDeed)
    return claim("says what a person did");
  if (
    context.instruction === null &&
    LEAVE_KO.test(squashed) &&
    !isDenied &&
    !/(?:으면|되면|나면|후|는지|아야|어야)/u.test(squashed)
  )
    return claim("says that leave was given");
  if (
    context.instruction === null &&
    !isDenied &&
    ARRANGED_KO.test(squashed) &&
    tellsPast(squashed) &&
    !/담당|상담|셨/u.test(squashed)
  )
    return claim("says what was arranged");
  if (context.instruction === null && !isDenied && RELAYED_KO.test(squashed))
    return claim("passes on what nobody told");
  if (foretellsOutcome({ folded, squashed })) return claim("says that a decision is certain");
  if (GONE_KO.test(squashed) && !NUMBER_KO.test(squashed)) return claim("says that the order is gone");
  return [];
}

/** What a sentence says of the person it names. */
function afterStaff(squashed: string): string {
  const found = STAFF_KO.exec(squashed);
  return found === null ? "" : squashed.slice(found.index + found[0].length);
}

function tellsPast(squashed: string): boolean {
  return pastSyllables(squashed).some(
    (index) =>
      !/^(?:는지|을|다고|다면|던|으면|나요)/u.test(squashed.slice(index + 1)) &&
      !/^(?:지났|넘었)(?:어도|더라도)/u.test(squashed.slice(index - 1)),
  );
}
