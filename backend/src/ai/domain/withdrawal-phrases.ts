/** How customers take back a request that they made before ("반품 신청한 거 취소할게요"). Regular expressions over one message; pure. */
import type { RequestKind } from "../../shared/vocabulary.ts";
import { dropsRequest } from "./decline-phrases.ts";
import type { FactLedger } from "./ledger.ts";
import { bare } from "./phrases.ts";

type MadeKind = Exclude<RequestKind, "refund_status">;

/** The kind of request that a message takes back: one that was made, here or elsewhere; null where it takes none back. */
export function requestTakenBack(text: string): MadeKind | null {
  const plain = bare(text);
  if (deniesTakingBack(text)) return null;
  // "반품 신청 취소 방법": the way is asked for, which the shop's texts may tell
  if (/방법|절차/u.test(plain)) return null;
  return koreanIn(plain) ?? englishIn(text.toLowerCase().replace(/['’]/gu, ""));
}

const MADE_REQUEST_KO =
  "(?:환불|반품|환급|교환|교체|(?:배송지|주소)변경|취소)(?:신청|요청|접수|의뢰|건)?(?:을|를|은|는|이|가|도)?(?:한거|하고|했고|해놓고|해두고|하고나서)?(?:을|를|은|는)?(?:제가|내가|저는|전|난)?(?:절대|전혀|한번도|따로)?";
const NOT_DONE_KO =
  "(?:를|은|는|도|신청|요청)?(?:을|를|은|는)?(?:(?:한|하는|했던|신청한|요청한|누른)(?:적|기억|일|사실)(?:이|은|도|조차)?(?:전혀|아예)?(?:없|업|안나)|안(?:했|함|한거|한건)|하지(?:도|는)?(?:않|안)(?:았|음))";
const DENIES_KO = new RegExp(
  `${MADE_REQUEST_KO}(?:취소|철회)${NOT_DONE_KO}|(?:취소|철회)${NOT_DONE_KO}[^?!]{0,12}${MADE_REQUEST_KO}(?:취소|철회)(?:됐|되|돼|된|처리)|${MADE_REQUEST_KO}(?:취소|철회)(?:됐|되|돼|된|처리)[^?!]{0,20}(?:취소|철회|그런|저는|제가)${NOT_DONE_KO}`,
  "u",
);
const DENIES_EN =
  /\b(?:never|didnt|did not|havent|have not|not)\b[^.?!]{0,16}\b(?:cancel(?:l?ed)?|withdr[ae]wn?|revoked?|retracted?|took back|taken? back|called? off)\b[^.?!]{0,24}\b(?:refund|return|exchange|replacement|cancell?ation|address change)\b|\b(?:refund|return|exchange|replacement|cancell?ation)(?: request)?\b[^.?!]{0,16}\b(?:was|is|got|has been|shows?|says|cancell?ed)\b[^?!]{0,40}\bi (?:never|didnt|did not|havent)\b[^.?!]{0,16}\b(?:do|did|done|cancel(?:l?ed)?|withdr[ae]wn?|ask|asked|request(?:ed)?)\b/u;

/** Says that a request made before was not taken back ("환불 신청 취소한 적 없어요", "I never cancelled my refund request"): it stands, and none is new. */
export function deniesTakingBack(text: string): boolean {
  return DENIES_KO.test(bare(text)) || DENIES_EN.test(text.toLowerCase().replace(/['’]/gu, ""));
}

/** Whether the request taken back is one that this conversation holds: being taken up, or waiting for a person's decision. */
export function holdsRequest(
  { kind, requestSettled, awaiting }: FactLedger,
  taken: MadeKind,
  text: string,
): boolean {
  // A request named as made must be of its kind.
  const isNamedAsMade = /신청|요청|접수|request/iu.test(text);
  const held = [...(kind === null || requestSettled ? [] : [kind]), ...awaiting.map((each) => each.kind)];
  return held.some((each) => isAlike(taken, each) || !isNamedAsMade);
}

/** The same kind, or both of money: of "환불" and "취소" people say the one for the other. */
function isAlike(one: RequestKind, other: RequestKind): boolean {
  return one === other || (OF_MONEY.has(one) && OF_MONEY.has(other));
}

const OF_MONEY: ReadonlySet<RequestKind> = new Set<RequestKind>(["refund", "cancel"]);

const WORDS: readonly (readonly [MadeKind, RegExp])[] = [
  ["refund", /^(?:환불|반품|환급|refund|return)/u],
  ["exchange", /^(?:교환|교체|exchange|replacement)/u],
  ["address_change", /^(?:배송지|주소|address)/u],
  ["cancel", /^(?:취소|cancel)/u],
];

function kindOf(match: RegExpExecArray | null): MadeKind | null {
  const word = match?.groups?.kind ?? "";
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const GOODS_KO = "(?<kind>환불|반품|환급|교환|교체|(?:배송지|주소)변경)";
const CANCEL_KO = "(?<!카드|결제|승인)(?<kind>취소)";
const MADE_KO = "(?:을|를|은|는|도)?(?:신청|요청|접수|의뢰)(?:을|를)?";
const MADE_THING_KO =
  "(?:했던|했었던|한|해둔|해놓은|해놨던|넣은|넣어둔|드린|된|올린)?(?:거|것|건|내용|내역)?(?:을|를|은|는|도|이|가)?";
const BETWEEN_KO = "(?:그냥|다시|이제|좀|전부|모두|바로|혹시|지금|아직|제발|그거|이거|그것|도로|요,|,)*";
const DONE_KO =
  "(?:했는데요?|했었는데|했지만|했거든요?|했었거든요?|했어요|했습니다|했음|해놨는데|해놓았는데|해뒀는데|넣었는데|한상태인데)[,.]?(?:그거|그걸|그건|그냥|혹시|이제|다시|지금|좀|마음이바뀌어서|맘이바뀌어서|생각이바뀌어서)*";
/** What was wished in the past, or has been done, is no wish. */
const CANCELS_KO =
  "취소(?:를|도|는)?(?=가능|할|하고싶|하려|하겠|하기로|해주|해줘|해달|해도|해요|합니다|하는거|하면|되나|되는|되죠|될까|돼요|됩니까|되요|부탁|좀|요(?:[.!?~]|$)|요청|신청|원|[.!?~]|$)";
const UNDOES_KO =
  "(?:철회|없던(?:일|걸|거)로|무르고|물르고|물릴|물러|되돌리|되돌릴|되돌려|거둬|거두|번복)(?!했|한적|됐|된)";
const KEEPS_KO = "(?:안할|안하려|안하기로|안해도|그만둘|그냥(?:쓸|입을|신을|가질|둘|받을|쓰려|쓰고|갖고))";

const KOREAN: readonly RegExp[] = [
  new RegExp(`${GOODS_KO}${MADE_KO}${MADE_THING_KO}${BETWEEN_KO}(?:${CANCELS_KO}|${UNDOES_KO})`, "u"),
  new RegExp(`${GOODS_KO}${MADE_KO}${DONE_KO}(?:${CANCELS_KO}|${UNDOES_KO}|${KEEPS_KO})`, "u"),
  // "환불 철회할게요", "교환 취소 부탁드려요"
  new RegExp(
    `${GOODS_KO}(?:건|한거)?(?:을|를|은|는)?(?:그냥|다시|이제)?(?:${CANCELS_KO}|(?:철회|번복)(?!했|한적|됐|된))`,
    "u",
  ),
  new RegExp(`${CANCEL_KO}${MADE_KO}${MADE_THING_KO}${BETWEEN_KO}(?:${CANCELS_KO}|${UNDOES_KO})`, "u"),
  new RegExp(`${CANCEL_KO}${MADE_KO}${DONE_KO}(?:${UNDOES_KO}|${KEEPS_KO})`, "u"),
  new RegExp(
    `${CANCEL_KO}(?:건|한거)?(?:을|를|은|는)?(?:그냥|다시|이제)?(?:철회|번복)(?!했|한적|됐|된)`,
    "u",
  ),
];

/** Another request in its place: that one is what is wanted. */
const INSTEAD_KO =
  /(?:환불|반품|교환|취소)(?:으?로|을|를|만|도)?(?:해주|해줘|해달|받고싶|받을게|진행|부탁|원해|원합|하고싶|할게)/u;

function koreanIn(plain: string): MadeKind | null {
  for (const pattern of KOREAN) {
    const match = pattern.exec(plain);
    const kind = kindOf(match);
    if (match === null || kind === null) continue;
    const rest = plain.slice(match.index + match[0].length).replace(/^[가-힣]{0,4}/u, "");
    return INSTEAD_KO.test(rest) ? null : kind;
  }
  return null;
}

const KIND_EN = "(?<kind>refund|return|exchange|replacement|cancell?ation|address change)";
const UNDO_EN = "(?:cancel|withdraw|retract|revoke|undo|call off|take back)";
const IT_EN = "(?:it|that|this|the request|that request|my request)";

const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b${UNDO_EN} (?:(?:my|the|that|this|a|an|our) )?(?:(?:pending|open|earlier|previous|last|recent) )?${KIND_EN}\\b(?! (?:policy|label|window))`,
    "u",
  ),
  new RegExp(
    `\\b(?:requested|asked for|applied for|filed|submitted|opened|started|put in)\\b[^.?!]{0,24}\\b${KIND_EN}\\b[^?!]{0,50}\\b${UNDO_EN} ${IT_EN}\\b`,
    "u",
  ),
];
const INSTEAD_EN = /\b(?:want|like|need|please|just|and)\b[^.?!]{0,16}\b(?:refund|return|exchange)\b/u;

function englishIn(plain: string): MadeKind | null {
  for (const pattern of ENGLISH) {
    const match = pattern.exec(plain);
    const kind = kindOf(match);
    if (match === null || kind === null) continue;
    return INSTEAD_EN.test(plain.slice(match.index + match[0].length)) ? null : kind;
  }
  return null;
}

/**
 * Does not want any more what a person has approved already ("그냥 안 할게요", "환불 안 하고 그냥 쓸게요"). Only a person can stop it then, so
 * it is no good-bye, though the last question was whether anything else is wanted.
 */
export function dropsApproval({ decided, requestSettled, awaiting }: FactLedger, text: string): boolean {
  // With another request waiting, that one is the nearer to drop.
  if (decided?.decision !== "approve" || !requestSettled || awaiting.length > 0) return false;
  const { kind } = decided;
  const plain = bare(text);
  const named = kindOf(NAMED_KO.exec(plain));
  if (named !== null && kind !== null && !isAlike(named, kind)) return false;
  // Goods on their way are kept by who takes them in; of a refund, "그냥 받을게요" takes the money.
  const keepsParcel =
    (kind === "cancel" || kind === "address_change") &&
    !PAPERS_KO.test(plain) &&
    (TAKES_PARCEL_KO.test(plain) || TAKES_PARCEL_EN.test(text));
  return (
    keepsParcel || dropsRequest(text) || DROPS_KO.some((drop) => drop.test(plain)) || DROPS_EN.test(text)
  );
}

const NAMED_KO = /(?<kind>환불|반품|교환|취소|배송지)/u;
const TAKES_PARCEL_KO =
  /(?:그냥|걍|그대로|원래대로|예정대로|다시|그래도|역시|꼭)(?:제가|내가)?(?:받(?:을[게께래]|겠|고싶|아야|기로|으려|으면)|보내(?:주|줘|달)|배송(?:해(?:주|줘|달)|받)|주문유지)|(?:그냥|걍|그대로|그래도|역시)(?:주문할|살)[게께래]|(?:주문|배송)(?:은|을|그대로|그냥)*(?:유지|진행)(?:해|하고싶|할|부탁)|취소(?:를|는)?취소|취소(?:를|는)?(?:안하면|멈춰|중단|막아|되돌|돌려)/u;
/** Sent to be read, not worn. */
const PAPERS_KO = /문자|메일|카톡|영수증|증명|확인서|사진|링크|메시지|계산서|내역|안내/u;
const TAKES_PARCEL_EN =
  /\b(?:i(?:'?ll| will| do| still|'?d like to| would like to)?|please|just|actually)\b[^.?!]{0,16}\b(?:(?:want|take|receive|keep|have) (?:it|them|the order|my order|this)(?: after all| anyway| back)?|(?:send|ship|deliver) (?:it|them|the order|my order)(?: anyway| after all| then)?)\s*(?:please|now|then|instead)?\W*$|\b(?:un-?cancel|keep (?:the|my) order|stop the cancell?ation|undo the cancell?ation)\b/iu;
const NOT_DOING_KO =
  "안(?:할[게께래]|할려|하려|하겠|하기로|하고싶|해도(?:되|돼|될)|바꿀[게께래]|바꾸(?:려|겠))";
const DROPS_KO: readonly RegExp[] = [
  // Nothing else that will not be done ("리뷰는 안 할게요") stands before it.
  new RegExp(
    `^(?:아니|아|앗|음|어|저|네|죄송(?:한데요?|해요|합니다)?|근데|그런데|그럼|혹시|잠깐만?|잠시만?|요|그냥|걍|이제|역시|다시|생각해보니까?|(?:마음|맘|생각)이바뀌[가-힣]{1,4}|[.,!~ㅠㅜ])*${NOT_DOING_KO}`,
    "u",
  ),
  new RegExp(
    `(?:환불|반품|교환|취소|변경)(?:신청|요청)?(?:은|는|을|를|도)?(?:그냥|걍|이제)?(?:${NOT_DOING_KO}|안받(?:을[게께래]|겠|으려))`,
    "u",
  ),
  /(?:취소|환불|반품|교환|변경)(?:를|을|은|는)?하지(?:말|마(?!시고)|않을|안을)/u,
  /(?:그냥|걍|그대로|계속|다시)(?:제가|내가)?(?:쓸(?:[게께래]|려고)|쓰(?:려|겠|기로|고싶)|입(?:을[게께래]|겠|으려)|신(?:을[게께래]|겠|으려)|먹을[게께래]|가(?:질[게께래]|지고있을|지려|지겠)|갖고있을|사용할[게께래]|사용하(?:려|겠)|둘[게께래]|놔둘|냅둘|(?:써|입어|신어|가져|사용해)도(?:되|돼|될|괜찮))/u,
];
const DROPS_EN =
  /\bi(?:'?ll| will| want to| would like to|'?d like to|'?d rather)(?: just| rather)? keep (?:it|them|this|these|the)\b|\b(?:don'?t|do not|no longer) (?:want|need)(?: to)? (?:a |the |my |that |any )?(?:refund|return|exchange|cancel\w*)|\bchanged my mind\b|\b(?:don'?t|do not) (?:cancel|refund)\b/iu;
