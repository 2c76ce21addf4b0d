/**
 * What an admin's typed decision unlocks (BC-06, `ai.md` 2.10): the one claim it is about. It is about one order, the one it names or that
 * of the request, and about one kind of request, that of its note or of the intake. Another order, by number, by what was bought or as
 * "both", and another deed, joined to it with "and", stay locked.
 */
import type { RequestKind } from "../../../shared/vocabulary.ts";
import { namesOf } from "../product-match.ts";
import { locateOrderNumbers, normaliseOrderNumber } from "../understanding/order-number.ts";
import { foldForDetectors } from "../understanding/text.ts";
import type { Claim, ClaimKind } from "./claim.ts";
import type { GuardContext, InstructionInForce } from "./guard-context.ts";
import { bare, fold, type Sentence, squash } from "./reply-text.ts";

/** Whether words speak of the order that the decision is about, or of another one beside or instead of it. */
export type OrderMeant = "decided" | "other";

/** Where a sentence under a decision goes on to its next deed. */
const JOINT =
  /(?<=[았었였했됐갔왔났렸겠셨켰졌](?:고|으며|으니|으니까|는데|지만|으나|다가))[\s,]*|(?<=[가-힣](?:(?<![입출최신참])고(?!\s*(?:있|계[시셔신세]|싶))|며|면서|[아어여]서|해서|돼서|되어|하여|라서|니까|는데|은데|지만|으나|므로|로서))[\s,]+|\s*[,;]?\s+(?:and|but|so|then|while|plus|also|because|as well as)\s+|\s*;\s*|\s+[-–—]\s+/u;

/** The parts of a sentence that are judged each on its own; without a decision the sentence is one. */
export function partsOf(sentence: Sentence, { instruction }: GuardContext): Sentence[] {
  if (instruction?.decision == null) return [sentence];
  const parts = sentence.folded
    .split(JOINT)
    .map((folded) => ({ folded: folded.trim(), squashed: squash(folded) }))
    .filter(({ squashed }) => squashed !== "");
  const [first] = parts;
  if (first === undefined || parts.length === 1) return [sentence];
  // A question asks as a whole.
  return sentence.folded.includes("?")
    ? parts.map((part) => ({ ...part, folded: part.folded.includes("?") ? part.folded : `${part.folded}?` }))
    : parts;
}

const TOGETHER_KO =
  /(?:두|세|네|양|여러|모든|다른|나머지|(?<![0-9])[2-9])(?:가지)?(?:주문|건(?!강)|상품|제품|개다|쪽다)|모든|것들|둘(?:다|모두|의|은|이|을)|셋(?:다|모두)|양쪽|모두|전부|각각|나머지|(?:신청|요청)(?:하신)?(?:건들|것들)|(?:그|이|저)(?:것|거|쪽|주문|상품|제품|건)도|주문들|상품들/u;
const TOGETHER_EN =
  /\b(?:both|each|every order|either|the (?:other|rest)|another order|other (?:order|item|one)s?|all (?:of )?(?:your|the|them|these|those|orders|items|two|three)|(?:two|three|2|3) (?:orders|items|refunds|requests)|(?:orders|refunds|exchanges|cancellations|requests)|too|as well|also|everything|along with|together with)\b|\b(?:the|your) \w+ and (?:the|your) \w+/u;
/** "for the socks", where what was bought has a Korean name: which order that is, nobody can tell. */
const NAMED_EN =
  /\bfor (?:the|your) (?!(?:\w+ )?(?:refund|order|request|return|exchange|purchase|item|product|wait|waiting|delay|inconvenience|trouble|payment|patience|card|cancellation|full|time|message|understanding)\b)\w+|\byour (?!(?:full|partial|whole|recent|open|latest|refund|order|request|return|exchange|cancellation|card)\b)\w+ (?:refund|exchange|return)\b/u;

/**
 * The order that words speak of, seen from the decision: the decided one alone, or another; null where they speak of none. With one order
 * of the customer's all words are about it, unless they name another number.
 */
export function orderMeant({ folded, squashed }: Sentence, context: GuardContext): OrderMeant | null {
  if (context.instruction?.decision == null) return null;
  const target = targetOf(context.instruction, context);
  const own = ordersOf(context);
  const isMany = new Set(own.map(({ orderNumber }) => orderNumber)).size > 1;
  const numbers = numbersIn(folded, context);
  if (numbers.some((number) => number !== target) && (target !== null || isMany)) return "other";
  const isOfSeveral = TOGETHER_KO.test(squashed) || TOGETHER_EN.test(folded);
  if (isMany && isOfSeveral && !decidesSeveral(context.instruction)) return "other";
  const decided = target === null ? [] : own.filter(({ orderNumber }) => orderNumber === target);
  const decidedNames = decided.flatMap(({ names }) => names);
  const others = isMany ? own.filter(({ orderNumber }) => orderNumber !== target) : [];
  const isOther = others.some(({ names }) =>
    names.some((name) => squashed.includes(name) && !decidedNames.some((known) => known.includes(name))),
  );
  if (isOther && !decidesSeveral(context.instruction)) return "other";
  if (numbers.length > 0 || decidedNames.some((name) => squashed.includes(name))) return "decided";
  return isMany && NAMED_EN.test(folded) ? "other" : null;
}

/** "두 주문 모두 환불 승인", with no order chosen: the admin means several. */
export function decidesSeveral({ text, orderNumber }: InstructionInForce): boolean {
  return orderNumber === null && (TOGETHER_KO.test(bare(text)) || TOGETHER_EN.test(fold(text)));
}

/** The number of the order that the decision is about: chosen, named in the note, or the request's. */
function targetOf({ orderNumber, text }: InstructionInForce, context: GuardContext): string | null {
  if (orderNumber !== null) return normaliseOrderNumber(orderNumber);
  const [number] = numbersIn(fold(text), context);
  if (number !== undefined) return number;
  const note = bare(text);
  const inNote = new Set(
    ordersOf(context)
      .filter(({ names }) => names.some((name) => note.includes(name)))
      .map((order) => order.orderNumber),
  );
  const [only] = inNote;
  if (only !== undefined && inNote.size === 1) return only;
  const judged = context.verdict?.orderNumber ?? null;
  return judged === null ? null : normaliseOrderNumber(judged);
}

export function numbersIn(folded: string, { ownOrderNumbers, ordersSeen }: GuardContext): string[] {
  const known = [...ownOrderNumbers, ...ordersSeen.map((order) => order.orderNumber)];
  return locateOrderNumbers(foldForDetectors(folded), known).map(({ orderNumber }) =>
    normaliseOrderNumber(orderNumber),
  );
}

/** Words of a product's name that refunds are spoken of with as well. */
const TRADE_WORDS =
  /^(?:카드|환불|교환|취소|반품|선물|배송|무료|고객|할인|쿠폰|계좌|담당|확인|승인|시간|오늘|card|refund|order|gift|free|time|with|from|your)/u;

/** "털모자" is called "모자" as well: what a Korean compound ends in. */
function withTails(name: string): string[] {
  const tails = /^[가-힣]{3,6}$/u.test(name)
    ? Array.from(name.slice(1, -1), (_, at) => name.slice(at + 1))
    : [];
  return [name, ...tails];
}

export function ordersOf({ ownOrders, ordersSeen, ownOrderNumbers }: GuardContext) {
  const named = [...(ownOrders ?? []), ...ordersSeen].map(({ orderNumber, productName }) => ({
    orderNumber: normaliseOrderNumber(orderNumber),
    names: namesOf(productName)
      .map(bare)
      .flatMap(withTails)
      .filter((name) => name.length >= 2 && !TRADE_WORDS.test(name)),
  }));
  const others = ownOrderNumbers.map((orderNumber) => ({
    orderNumber: normaliseOrderNumber(orderNumber),
    names: [],
  }));
  return [...named, ...others];
}

const COMPLETED_NOTE =
  /완료|(?:환불|취소|교환|변경|처리|입금|승인)(?:을|를|은|이)?(?:했|하였|함|됨|됐|되었|해드렸)|발송했|보냈|completed|refunded|issued|processed|cancell?ed|changed|updated|done\b/u;

/** Only the typed decision counts, for its order and its kind of request (BC-06). */
export function unlocks(
  instruction: InstructionInForce,
  claim: Claim,
  setting: {
    readonly about: OrderMeant | null;
    readonly context: GuardContext;
    readonly sentence: Sentence;
  },
): boolean {
  const { about, context, sentence } = setting;
  const note = bare(instruction.text);
  if (about === "other") return false;
  if (instruction.decision === "deny")
    return /거절|반려|불가|declined|rejected|denied/u.test(sentence.squashed) && claim.manner !== "done";
  if (instruction.decision !== "approve") return false;
  if (claim.kind === "gift")
    return /쿠폰|적립|포인트|할인|보상|사은품|coupon|voucher|discount|point|credit/u.test(note);
  const kinds = kindsDecided(instruction, context);
  const spoken = kindsIn(sentence.squashed);
  if (claim.kind !== "generic" && !kinds.has(claim.kind)) return false;
  if ([...spoken].some((kind) => !kinds.has(kind))) return false;
  return (
    claim.manner !== "done" ||
    isDoneInNote(note) ||
    /승인(?:이|은|까지|도)?(?:정상적으로|모두|최종)?완료(?:되|됐|했)/u.test(sentence.squashed) ||
    (/^처리(?:되|됐)/u.test(claim.words) && /승인처리(?:되|됐)/u.test(sentence.squashed)) ||
    /진행중|처리중|progress|underway|being processed/u.test(claim.words)
  );
}

/** "승인됨" alone tells of a decision, not of money that moved. */
function isDoneInNote(note: string): boolean {
  return COMPLETED_NOTE.test(note.replace(/승인(?:을|를)?(?:완료|함|됨|됐|했|되었|처리됨)?/gu, ""));
}

const KIND_WORDS: readonly (readonly [ClaimKind, RegExp])[] = [
  ["refund", /환불|환급|반품|입금|refund|reimburs|return/u],
  ["cancel", /(?<!카드|결제|승인)취소|철회|cancel/u],
  ["exchange", /교환|교체|재발송|exchang|replac|resend/u],
  // "배송 지연" and "배송 지역" hold the same syllables, an e-mail address is no place
  [
    "address",
    /(?<!메일|아이피|ip|사이트|홈페이지)주소(?!창)|배송지(?=$|[^가-힣]|[은는이가을를로의만과와]|변경|수정|정정|확인|오류|입력|추가|재|새|바[꾸꿔]|잘못)|(?<!mail |ip |web )address/u,
  ],
];

export function kindsIn(text: string): Set<ClaimKind> {
  return new Set(KIND_WORDS.filter(([, words]) => words.test(text)).map(([kind]) => kind));
}

/** "교환 말고", "교환은 불가": what the note sets aside is not decided by it. */
const SET_ASIDE =
  /(?:환불|환급|반품|취소|교환|교체|(?:주소|배송지)(?:변경)?)(?:은|는|이|가|을|를|도)?(?:말고|대신|제외|불가|아니|아님|안됨|안돼|안되|안해|어려|어렵|거절|반려|못|잦|자주|많)/gu;

/** The kinds of request that a decision is about: those its note names, else the intake's; of none it decides none. */
export function kindsDecided(
  instruction: InstructionInForce,
  { verdict }: GuardContext,
): ReadonlySet<ClaimKind> {
  const note = bare(instruction.text);
  const named = kindsIn(instruction.decision === "approve" ? note.replace(SET_ASIDE, "") : note);
  if (named.size > 0) return named;
  if (verdict !== null) {
    const cancels = verdict.verdict.remedy === "cancel" ? (["cancel"] as const) : [];
    return new Set([...kindsOf(verdict.kind), ...cancels]);
  }
  return new Set(kindsOf(instruction.kind ?? null));
}

/** A request that takes its time. Beside it, a delay's note tells of causes ("주소 오류로", "포장 교체 중"), not of requests. */
const UNDER_WAY =
  /(?:환불|환급|반품|취소|교환|(?:주소|배송지)변경)(?:요청|신청|접수|처리|진행|승인|심사)|(?:refund|return|cancellation|exchange|addresschange)(?:request|approval|process)/gu;

/** The request that a note decides: the one asked for, unless the note names another one alone. */
export function kindInNote(
  text: string,
  asked: RequestKind | null,
  decision: InstructionInForce["decision"] = null,
): RequestKind | null {
  const note = bare(text).replace(SET_ASIDE, "");
  const named = kindsIn(
    asked === null && decision === "delay" ? (note.match(UNDER_WAY) ?? []).join(" ") : note,
  );
  const [only] = named;
  if (only === undefined || kindsOf(asked).some((kind) => named.has(kind))) return asked;
  if (named.size > 1 || only === "gift" || only === "generic") return null;
  return only === "address" ? "address_change" : only;
}

export function kindsOf(kind: RequestKind | null): readonly ClaimKind[] {
  if (kind === null) return [];
  if (kind === "address_change") return ["address"];
  if (kind === "refund_status") return ["refund"];
  return kind === "cancel" ? ["cancel", "refund"] : [kind];
}
