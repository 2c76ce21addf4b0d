import type { RequestReason } from "../../../shared/vocabulary.ts";
import { addressIn } from "./address.ts";
import { saysNoMore } from "./closing.ts";
import { firstQuote, quoteOfConcept, type ReadableText, readableText } from "./concepts.ts";
import type { AskedKind, ExtractedFacts, FactName, UnderstandingContext } from "./context.ts";
import { HANDLED, IN_HAND } from "./in-hand-lexicon.ts";
import type { TopicIntent } from "./intent-rules.ts";
import { type PreparedText, prepareText } from "./prepared-text.ts";
import { NOT_RECEIVED, ON_ITS_WAY, REASONS, RECEIVED } from "./reason-lexicon.ts";
import { ABSENCE_DENIED, IN_USE } from "./receipt-lexicon.ts";
import { asksToWait, readShortAnswer, type ShortAnswer } from "./short-answer.ts";
import { blankMatches, blankSupposed } from "./supposed-cases.ts";
import { type FoldedText, quoteOf } from "./text.ts";
import { heaviest, type Topic } from "./topic.ts";

interface Found<T> {
  readonly value: T;
  readonly quote: string;
}

const KIND_OF_TOPIC: ReadonlyMap<TopicIntent, AskedKind> = new Map([
  ["refund", "refund"],
  ["exchange", "exchange"],
  ["cancel", "cancel"],
  ["address_change", "address_change"],
  ["refund_status", "refund_status"],
  ["policy", "refund_policy"],
]);
const KIND_TOPICS: ReadonlySet<TopicIntent> = new Set(KIND_OF_TOPIC.keys());
const KIND_THRESHOLD = 5;

/** Questions about rules or running matters state no reason and no receipt, whatever words they use. */
const STATES_NO_REASON: ReadonlySet<AskedKind | null> = new Set([
  "address_change",
  "refund_status",
  "refund_policy",
]);

/** "로그인 버튼이 안 눌려요", "앱이 자꾸 멈춰요": trouble that is not with goods is no reason to return any. */
function isAboutNoGoods({ best, clues }: Topic): boolean {
  if (best === "app") return !clues.has("product") && (clues.has("software") || !clues.has("defect"));
  return best === "login" || best === "account" || best === "payment";
}

/** "블루투스가 자꾸 끊겨요" after "why do you want to return it?": the goods, unless software is named. */
function answersWhyOfGoods({ best, clues }: Topic, { openQuestion }: UnderstandingContext): boolean {
  return openQuestion === "reason" && best === "app" && !clues.has("software");
}

/**
 * Extracts what one message says about a request, each fact with an exact quote. Short answers ("네", "아직요", "그냥요")
 * are read against the open question. Pure; never throws. Source: `ai.md` 2.3 (evidence), 2.14.
 */
export function extractFacts(text: string, context: UnderstandingContext): ExtractedFacts {
  return extractPreparedFacts(prepareText(text, context.ownOrderNumbers), context);
}

/** As `extractFacts`, for a text that is prepared already. */
export function extractPreparedFacts(prepared: PreparedText, context: UnderstandingContext): ExtractedFacts {
  const { source: text } = prepared;
  const answer = readShortAnswer(text);
  const orderNumber = orderNumberIn(prepared);
  // Commands to the AI state no facts, whatever they name (BC-18).
  const isStatement = !prepared.acts.injection;
  // "교환도 배송도 물어볼 거 없어요" names a request and makes none.
  const kind = isStatement && !saysNoMore(prepared.readable) ? kindIn(prepared) : null;
  const silent =
    !isStatement ||
    STATES_NO_REASON.has(kind?.value ?? null) ||
    (kind === null && isAboutNoGoods(prepared.topic) && !answersWhyOfGoods(prepared.topic, context));
  const reason = silent ? null : reasonIn(prepared, context, answer, orderNumber);
  const received = silent
    ? null
    : receivedIn(prepared, context, answer, { reason, kind: kind?.value ?? null });
  const newAddress = newAddressIn(text, context, kind?.value ?? null, answer);
  const found = { kind, orderNumber, reason, received, newAddress };
  return {
    kind: kind?.value ?? null,
    orderNumber: orderNumber?.value ?? null,
    reason: reason?.value ?? null,
    received: received?.value ?? null,
    newAddress: newAddress?.value ?? null,
    evidence: evidenceOf(found),
  };
}

function evidenceOf(
  found: Readonly<Record<FactName, Found<unknown> | null>>,
): Partial<Record<FactName, string>> {
  const evidence: Partial<Record<FactName, string>> = {};
  for (const name of ["kind", "orderNumber", "reason", "received", "newAddress"] as const) {
    const quote = found[name]?.quote;
    if (quote !== undefined) evidence[name] = quote;
  }
  return evidence;
}

function orderNumberIn({ detectable, numbers }: PreparedText): Found<string> | null {
  const first = numbers.find(({ own }) => own) ?? numbers[0];
  return first === undefined ? null : { value: first.orderNumber, quote: quoteOf(detectable, first) };
}

function kindIn({ readable, movedTo, topic: { weights, clues } }: PreparedText): Found<AskedKind> | null {
  const topic = heaviest(weights, KIND_THRESHOLD, KIND_TOPICS);
  const value = topic === null ? undefined : KIND_OF_TOPIC.get(topic);
  if (value === undefined) return null;
  const named = (
    ["refund", "exchange", "cancel", "replace", "refundArrives", "address", "plainAddress"] as const
  ).filter((concept) => clues.has(concept));
  const wanted =
    named.find((concept) => concept === value) ??
    (value === "address_change"
      ? named.findLast((concept) => concept.toLowerCase().includes("address"))
      : undefined);
  const concept =
    wanted ?? named[0] ?? (clues.has("policy") ? "policy" : clues.has("fee") ? "fee" : "condition");
  const quote = quoteOfConcept(readable, concept) ?? (value === "address_change" ? movedTo : null);
  return quote === null ? null : { value, quote };
}

function reasonIn(
  prepared: PreparedText,
  context: UnderstandingContext,
  answer: ShortAnswer | null,
  orderNumber: Found<string> | null,
): Found<RequestReason> | null {
  const { readable } = prepared;
  const stated = correctedReason(prepared.source) ?? statedReason(readable);
  if (stated !== null) return stated;
  if (context.knownKind === "exchange" && ASKED_FOR.has(context.openQuestion)) {
    const option =
      firstQuote(readable.korean, [OTHER_OPTION.ko]) ?? firstQuote(readable.english, [OTHER_OPTION.en]);
    if (option !== null) return { value: "change_of_mind", quote: option };
  }
  if (context.openQuestion !== "reason") return null;
  return prepared.topic.weight >= KIND_THRESHOLD ? null : answerToWhy(prepared, answer, orderNumber);
}

/** The first reason in the order of the lexicon, which puts faults before a change of mind (BC-08). */
function statedReason(readable: ReadableText): Found<RequestReason> | null {
  const { korean, english } = blankSupposed(readable);
  for (const { reason, ko, en } of REASONS) {
    const quote = firstQuote(korean, ko) ?? firstQuote(english, en);
    if (quote !== null) return { value: reason, quote };
  }
  return null;
}

/** The Korean text without messages and money that come and are received: they tell nothing of goods. */
export function blankNews(korean: FoldedText): FoldedText {
  return blankMatches(korean, NEWS);
}

/** Messages and money come and are received as well: "문자만 왔어요", "답변이 아직 안 왔어요" tell nothing of goods. */
const NEWS = [
  /(?:인증번호|문자|메일|카톡|톡|메시지|메세지|알림|연락|답변|답장|답|전화|안내|코드|쿠폰|영수증|환불금|돈|링크|푸시|완료사진|인증샷)(?:이|가|만|도|은|는|을|를|까지)?(?:아직도?|여태|아예|전혀|또)?(?:안|못)?(?:왔|와|오|온|옴|받|도착)/gu,
];

/** Somebody else's words thrown back: "배송중이라뇨 어제 받았다니까요" says that it came. */
const THROWN_BACK = [
  /[가-힣]{1,12}(?:라|다)(?:뇨|니요)/gu,
  // "못 받았다고 했는데 지금 보니 와 있네요"
  /[가-힣]{1,12}다고(?:말|얘기|그)?(?:했|랬)(?:었)?(?:는데|지만|더니)/gu,
];

/** What follows a correction counts: "고장났어요 아니 고장은 아니고 그냥 마음에 안 들어서요", "it is broken. Sorry, I mean it is too small". */
const CORRECTION =
  /(?:^|[\s.,!?~…])(?:아니|아뇨|아니다|아니요|앗|아차|정정(?:합니다|할게요)?|다시 말하면|i mean|i meant|actually|no,? wait|correction)(?=[\s,.!~…])/giu;

function correctedReason(source: string): Found<RequestReason> | null {
  const last = [...source.matchAll(CORRECTION)].at(-1);
  if (last === undefined || last.index === 0) return null;
  return statedReason(readableText(source.slice(last.index + last[0].length)));
}

/** Wanting another colour or size, in answer to why: the goods are right, the customer's mind has changed. */
const OTHER_OPTION = {
  ko: /(?:다른|딴|큰|작은|한치수|한사이즈|[가-힣]{1,6}|[smlx\d]{1,4})(?:색|색상|색깔|컬러|사이즈|치수|옵션|모델|디자인|걸|거|것)?(?:으)?로(?:다시)?(?:바꾸|바꿔|바꿀|교환|변경|받고|받을|하고싶|하려)/u,
  en: /\b(?:different|another|bigger|smaller|larger|other) (?:size|colou?r|one|model)\b|\b(?:want|need|prefer|like)\b[^.?!]{0,20}\b(?:in|the|a) (?:black|white|blue|red|green|gr[ae]y|pink|small|medium|large|x?[sml])\b/u,
};
const ASKED_FOR: ReadonlySet<UnderstandingContext["openQuestion"]> = new Set([
  "reason",
  "confirm_order",
] as const);

/** Words around a number put right: "아 그거 아니고 …", "번호 잘못 말했어요". */
const PUT_RIGHT =
  /(?:아|앗|어)?\s?(?:그거|그게|이거|그건|주문번호|번호)?(?:를|가|는)?\s?(?:아니(?:고|라|에요|예요|요)?|말고|잘못[가-힣\s]{0,8}요|헷갈[가-힣]{0,6}요|착각[가-힣]{0,6}요)|(?:no|sorry|oops|wait|i mean|i meant|wrong number|not that one|not|but|the other (?:one|order))\b|(?:아까)?(?:그거|그건|그게)|(?:다른|딴|나머지)\s?(?:거|것|건|주문|하나)(?:이요|요|예요|이에요|입니다)?|\b[a-z]{1,4}-?\d[\d-]{3,}/giu;
const NO_REASON =
  /^(?:이유(?:는|가)?|사유(?:는|가)?|딱히|별로|특별히|그냥|걍|없|그런거)[가-힣]{0,12}[.!~]*$|^(?:(?:no (?:particular |special |specific |real )?reason|just because)|(?:none|nothing)(?: (?:really|special|particular|in particular))?[.!~ ]*$)/u;

/** A withdrawal needs no reason: "그냥요" and "없어요" after "why?" are a change of mind; other words are kept as they are. */
function answerToWhy(
  { source: text, readable, acts }: PreparedText,
  answer: ShortAnswer | null,
  orderNumber: Found<string> | null,
): Found<RequestReason> | null {
  const quote = text.trim();
  if (quote === "") return null;
  if (NO_REASON.test(readable.koreanWhole.text) || NO_REASON.test(readable.englishWhole.text)) {
    return { value: "change_of_mind", quote };
  }
  if (answer !== null || /\?/u.test(quote)) return null;
  if (acts.wantsHuman || acts.withdraws || acts.injection || acts.asksIfAi || acts.thanks) return null;
  // What answers another question ("네 받았어요") is no reason.
  if (asksToWait(quote)) return null;
  const told =
    firstQuote(readable.korean, [...RECEIVED.ko, ...NOT_RECEIVED.ko]) ??
    firstQuote(readable.english, [...RECEIVED.en, ...NOT_RECEIVED.en]) ??
    "";
  const rest = (orderNumber === null ? quote : quote.replace(orderNumber.quote, "").replace(PUT_RIGHT, ""))
    .replace(told, "")
    .replace(LEADING_YES, "");
  return (rest.match(/\p{L}/gu)?.length ?? 0) < 4 ? null : { value: "other", quote };
}

/** "받고 나서 반품할게요": what will be done once the goods are there says nothing of whether they are. */
const YET_TO_COME =
  /(?<!어제|오늘|그제|그저께|방금|아까|일전에?|잘|이미|벌써)(?:받고나서|받고나면|받은(?:다음|뒤|후)에?)(?=(?:바로|다시|그냥|그때|제가)*(?:환불|반품|교환)(?:신청|요청)?(?:을|를)?(?:할[게께래]|하겠|하려|해야))/gu;

function receivedIn(
  { source: text, readable }: PreparedText,
  context: UnderstandingContext,
  answer: ShortAnswer | null,
  request: { readonly reason: Found<RequestReason> | null; readonly kind: AskedKind | null },
): Found<boolean> | null {
  if (context.openQuestion === "received" && answer !== null) {
    if (answer === "yes") return { value: true, quote: text.trim() };
    if (answer === "no" || answer === "not_yet") return { value: false, quote: text.trim() };
  }
  const news = [...NEWS, ...THROWN_BACK, YET_TO_COME];
  const no =
    firstQuote(blankMatches(readable.korean, news), NOT_RECEIVED.ko) ??
    firstQuote(readable.english, NOT_RECEIVED.en);
  // "부품이 빠져 있으면 어떻게 하나요": goods in a case that is supposed have not come
  const asserted = blankSupposed(readable);
  const korean = blankMatches(asserted.korean, news);
  const yes = firstQuote(korean, RECEIVED.ko) ?? firstQuote(asserted.english, RECEIVED.en);
  // "한 짝이 안 왔어요": something came, or nobody would tell of a part.
  if (no !== null && yes === null && request.reason?.value === "missing_part") return null;
  // "하나만 왔고 하나는 안 왔어요": something came, so the goods count as received.
  if (no !== null && (yes === null || request.reason?.value !== "missing_part")) {
    return isQuestion(readable, no) || isAskedInEnglish(readable, no) ? null : { value: false, quote: no };
  }
  // "it was delivered, they say, but I don't have it": the shop's word, not the customer's
  const isHearsay = request.reason?.value === "not_received";
  if (yes !== null && !isHearsay && !isAskedInEnglish(readable, yes)) return { value: true, quote: yes };
  // "못 받은 게 아니라 마음에 안 든다고요", "일주일도 안 신었는데"
  const implied =
    firstQuote(readable.koreanWhole, DENIED_ABSENCE.ko) ??
    firstQuote(readable.englishWhole, DENIED_ABSENCE.en) ??
    firstQuote(korean, [...IN_USE.ko, ...IN_HAND.ko]) ??
    firstQuote(asserted.english, [...IN_USE.en, ...IN_HAND.en]);
  if (implied !== null && !isHearsay) return { value: true, quote: implied };
  // "화면에는 배송중인데 벌써 받았어요" was read above: what a page shows yields to what the customer says
  const shown = firstQuote(blankMatches(readable.korean, news), ON_ITS_WAY);
  if (shown !== null) return isQuestion(readable, shown) ? null : { value: false, quote: shown };
  const told = context.openQuestion === "received" ? answerToReceived(readable) : null;
  if (told !== null) return { value: told, quote: text.trim() };
  // Who got the wrong goods, or too few, or broken ones, has them.
  const { reason } = request;
  if (reason !== null && FAULTS.has(reason.value) && ARRIVAL.test(reason.quote)) {
    return { value: true, quote: reason.quote };
  }
  // "산 지 이틀 됐는데 충전이 안 돼요": a fault is seen on what one has.
  const handled =
    reason === null || !SEEN_IN_USE.has(reason.value)
      ? null
      : (firstQuote(korean, HANDLED.ko) ?? firstQuote(asserted.english, HANDLED.en));
  if (handled !== null) return { value: true, quote: handled };
  // Who never got it, or cancels because it takes too long, does not have it.
  const absent =
    request.reason?.value === "not_received" ||
    (request.reason?.value === "late" && request.kind === "cancel");
  return absent && request.reason !== null ? { value: false, quote: request.reason.quote } : null;
}

/** The same patterns for a first match alone. */
const first = (patterns: readonly RegExp[]) => patterns.map(({ source }) => new RegExp(source, "u"));
const DENIED_ABSENCE = { ko: first(ABSENCE_DENIED.ko), en: first(ABSENCE_DENIED.en) };

const FAULTS: ReadonlySet<RequestReason> = new Set(["wrong_item", "missing_part", "damaged", "defective"]);
const SEEN_IN_USE: ReadonlySet<RequestReason> = new Set(["damaged", "defective"]);
const ARRIVAL =
  /(?<!들어)왔|와서|와\s?있|도착|들어\s?있|배송\s?(?:됐|되|왔)|나왔|\b(?:got|received|came|arrived|sent|delivered)\b(?! (?:off|out|loose|apart|undone)\b)/iu;
const LEADING_YES = /^(?:네|예|넵|넹|응|웅|ㅇㅇ|어$)|^(?:yes|yeah|yep|yup|i did|i have|sure)\b/u;
const LEADING_NO = /^(?:아니(?!면)|아뇨|ㄴㄴ|노노)|^(?:no|nope|nah|i havent|i didnt)\b/u;
const DAY_OF_RECEIPT =
  /^(?:음|한|아마|대충)?(?:오늘|어제|그제|그저께|엊그제|방금|아까|지난|저번|이번주|며칠전|얼마전|하루|이틀|사흘|일주일|[월화수목금토일]요일|[\d]+(?:일|주|시간|월))|^(?:yesterday|today|last|this|just now|earlier|a (?:few|couple)|about|\d+ (?:days?|weeks?)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/u;

/** "네 어제요", "지난주에요", "아니요 내일 온대요" after "have you received it?". */
function answerToReceived(readable: ReadableText): boolean | null {
  const forms = [readable.koreanWhole.text, readable.englishWhole.text];
  if (forms.some((form) => form.includes("?"))) return null;
  if (forms.some((form) => LEADING_NO.test(form))) return false;
  return forms.some((form) => LEADING_YES.test(form) || DAY_OF_RECEIPT.test(form)) ? true : null;
}

/** "아직 안 왔죠?", "왔나요?" ask; they do not tell. */
function isQuestion(readable: ReadableText, quote: string): boolean {
  const rest = readable.koreanWhole.source.slice(readable.koreanWhole.source.indexOf(quote) + quote.length);
  return /^[가-힣]{0,3}(?:죠|지|나요|까요|가요|니|냐)[요]?\s?\?/u.test(rest);
}

const ENGLISH_QUESTION =
  /(?:^|\b(?:so|and|hi|hello|hey|ok|please|know|tell me if|check if|wondering if),? )(?:has|have|had|did|does|is|was|are|were|when|where)(?:nt)? (?:my|the|it|they|this|that|you|anything|everything|any)\b[^.!?]*$/u;

/** "Has my order arrived?" asks; it does not tell. */
function isAskedInEnglish(readable: ReadableText, quote: string): boolean {
  const { text } = readable.englishWhole;
  const at = text.indexOf(quote.toLowerCase());
  const sentence =
    text
      .slice(0, Math.max(0, at))
      .split(/[.!?\n]/u)
      .at(-1) ?? "";
  return at >= 0 && ENGLISH_QUESTION.test(sentence.trimStart());
}

function newAddressIn(
  text: string,
  context: UnderstandingContext,
  kind: AskedKind | null,
  answer: ShortAnswer | null,
): Found<string> | null {
  const asked = context.openQuestion === "new_address";
  if (!asked && kind !== "address_change" && context.knownKind !== "address_change") return null;
  const address = addressIn(text);
  if (address !== null) return { value: address, quote: address };
  const whole = text.trim();
  const isPlainAnswer =
    asked && answer === null && !whole.includes("?") && /\d/u.test(whole) && whole.length >= 5;
  return isPlainAnswer ? { value: whole, quote: whole } : null;
}
