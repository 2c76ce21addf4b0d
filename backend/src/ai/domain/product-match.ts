import { localDay } from "../../shared/calendar.ts";
import type { OwnOrder } from "./turn-state.ts";

const TOO_COMMON =
  /^(세트|무선|유선|상품|제품|주문|신상|정품|특가|대형|소형|미니|블랙|화이트|set|the|new|pro|mini|black|white)$/iu;

/**
 * The number of the one own order whose product the text names ("머그컵이 깨졌어요" with one order of "머그컵 세트").
 * Null when none or several fit: then the customer is asked.
 */
export function orderNamedIn(text: string, orders: readonly OwnOrder[]): string | null {
  const plain = squeeze(text);
  const fitting = orders.filter((order) => namesOf(order.productName).some((name) => plain.includes(name)));
  const named = fitting.length > 0 ? fitting : orders.filter((order) => isNamedByKind(text, order));
  const numbers = new Set(named.map((order) => order.orderNumber));
  return numbers.size === 1 ? (named[0]?.orderNumber ?? null) : null;
}

/** Whether the text calls an order's goods by their kind alone: "모자" or "the hat" for a "털모자". */
function isNamedByKind(text: string, { productName }: OwnOrder): boolean {
  const korean = [...text.matchAll(KIND_OF_GOODS)].map(({ groups }) => groups?.kind ?? "");
  const english = ENGLISH_KINDS.filter(([word]) => word.test(text)).flatMap(([, kinds]) => kinds);
  const shoes = /(?<![가-힣])신발/u.test(text) ? SHOES : [];
  return [...korean, ...english, ...shoes].some((kind) =>
    namesOf(productName).some((name) => name.endsWith(kind)),
  );
}

const SHOES = ["화", "구두", "부츠", "샌들", "슬리퍼", "로퍼", "스니커즈", "신발"] as const;

/** How customers who write English call goods whose names are Korean. */
const ENGLISH_KINDS: readonly (readonly [word: RegExp, kinds: readonly string[]])[] = [
  [/\b(?:hat|cap|beanie)\b/iu, ["모자", "비니"]],
  [/\b(?:pants|trousers)\b/iu, ["바지", "슬랙스", "팬츠"]],
  [/\bjeans\b/iu, ["청바지", "데님"]],
  [/\b(?:t-?shirt|shirt|tee)\b/iu, ["셔츠", "맨투맨"]],
  [/\b(?:jacket|coat|padding)\b/iu, ["자켓", "재킷", "점퍼", "코트", "패딩"]],
  [/\b(?:sweater|cardigan|knit)\b/iu, ["니트", "스웨터", "가디건"]],
  [/\bdress\b/iu, ["원피스", "드레스"]],
  [/\bskirt\b/iu, ["치마", "스커트"]],
  [/\b(?:shoes?|sneakers?|trainers)\b/iu, SHOES],
  [/\bslippers?\b/iu, ["슬리퍼", "실내화", "거실화"]],
  [/\bsocks?\b/iu, ["양말"]],
  [/\bgloves?\b/iu, ["장갑"]],
  [/\bscarf\b/iu, ["목도리", "스카프", "머플러"]],
  [/\b(?:bag|backpack)\b/iu, ["가방", "백팩", "크로스백", "배낭"]],
  [/\bwallet\b/iu, ["지갑"]],
  [/\bwatch\b(?! (?:it|the|a|this|that|video))/iu, ["시계", "워치"]],
  [/\b(?:earbuds?|ear ?phones?)\b/iu, ["이어폰"]],
  [/\bhead ?(?:phones?|set)\b/iu, ["헤드폰", "헤드셋"]],
  [/\bspeakers?\b/iu, ["스피커"]],
  [/\bkeyboard\b/iu, ["키보드"]],
  [/\bmouse\b/iu, ["마우스"]],
  [/\bmonitor\b/iu, ["모니터"]],
  [/\bcharger\b/iu, ["충전기"]],
  [/\b(?:laptop stand|phone stand)\b/iu, ["거치대"]],
  [/\bphone case\b/iu, ["케이스"]],
  [/\blamp\b/iu, ["램프", "스탠드", "조명", "무드등"]],
  [/\bfan\b(?! of)/iu, ["선풍기"]],
  [/\bkettle\b/iu, ["주전자", "포트"]],
  [/\bhumidifier\b/iu, ["가습기"]],
  [/\b(?:hair ?)?dryer\b/iu, ["드라이기", "드라이어", "건조기"]],
  [/\b(?:vacuum|cleaner)\b/iu, ["청소기"]],
  [/\bblender\b/iu, ["믹서기", "블렌더"]],
  [/\b(?:mugs?|cups?)\b/iu, ["머그컵", "컵", "머그"]],
  [/\btumbler\b/iu, ["텀블러"]],
  [/\b(?:plates?|dish(?:es)?)\b/iu, ["접시", "그릇"]],
  [/\b(?:pan|frying pan)\b/iu, ["프라이팬", "후라이팬"]],
  [/\bpot\b/iu, ["냄비"]],
  [/\bvase\b/iu, ["화병", "꽃병"]],
  [/\bchair\b/iu, ["의자"]],
  [/\b(?:desk|table)\b/iu, ["책상", "탁자", "테이블"]],
  [/\bshelf\b/iu, ["선반", "책장"]],
  [/\bbed\b/iu, ["침대"]],
  [/\bsofa\b/iu, ["소파"]],
  [/\bmirror\b/iu, ["거울"]],
  [/\b(?:blanket|duvet)\b/iu, ["담요", "이불"]],
  [/\bpillow\b/iu, ["베개"]],
  [/\bcushion\b/iu, ["쿠션", "방석"]],
  [/\bcurtains?\b/iu, ["커튼"]],
  [/\btowels?\b/iu, ["수건", "타월"]],
  [/\bumbrella\b/iu, ["우산", "양산"]],
  [/\btent\b/iu, ["텐트"]],
  [/\bbike\b/iu, ["자전거"]],
];

/** Kinds that Korean names of goods end in, as words of their own: a "모자" is meant by "모자가", not by "모자라요". */
const KIND_OF_GOODS =
  /(?<![가-힣])(?<kind>모자|바지|치마|셔츠|티셔츠|코트|자켓|재킷|점퍼|패딩|조끼|니트|가디건|원피스|잠옷|속옷|수영복|신발|구두|운동화|슬리퍼|부츠|양말|장갑|목도리|가방|백팩|지갑|벨트|안경|시계|반지|팔찌|목걸이|귀걸이|이불|베개|담요|매트|커튼|러그|쿠션|방석|수건|의자|책상|탁자|테이블|침대|소파|책장|선반|서랍장|옷장|거울|조명|램프|스탠드|화분|화병|꽃병|접시|그릇|냄비|프라이팬|후라이팬|머그컵|물병|텀블러|도마|우산|양산|인형|퍼즐|자전거|텐트|이어폰|헤드폰|헤드셋|스피커|충전기|케이블|배터리|마우스|키보드|모니터|노트북|카메라|프린터|거치대|케이스|선풍기|청소기|가습기|제습기|건조기|세탁기|밥솥|주전자|포트|믹서기|다리미|면도기|드라이기|필터|티슈|휴지|기저귀|세제|샴푸|비누|로션|크림|향수|마스크|영양제|사료|간식|모래|커피|김치)(?=(?:이|가|은|는|을|를|도|만|요|이요|랑|이랑|하고|로|으로|인데|예요|이에요|입니다|말이에요|거|것|건|환불|반품|교환|취소|배송|주문|좀)?(?![가-힣])|(?:이|가|은|는|을|를|도|만)?\s)/gu;

/** The one own order that a word names: by its product, by its number or by the last digits of it. */
export function orderInWord(word: string, orders: readonly OwnOrder[]): string | null {
  const digits = /\d{3,}(?!\d|동|호|원|개|번지)/u.exec(word.replace(/^.*-/u, ""))?.[0];
  const byNumber =
    digits === undefined ? [] : orders.filter(({ orderNumber }) => orderNumber.endsWith(digits));
  if (byNumber.length === 1) return byNumber[0]?.orderNumber ?? null;
  return orderNamedIn(word, orders);
}

/** The day on which something is judged. */
export interface Today {
  readonly now: number;
  readonly timezone: string;
}

/** The one of several orders that a text describes by where it is or when that was: "어제 온 거", "the one that arrived". */
export function orderDescribed(
  text: string,
  orders: readonly OwnOrder[],
  { now, timezone }: Today,
): string | null {
  const days = DAYS_AGO.find(([pattern]) => pattern.test(text))?.[1];
  const onDay = (instant: number | null) =>
    instant !== null && localDay(now, timezone) - localDay(instant, timezone) === days;
  const described = DESCRIPTIONS.find(({ pattern }) => pattern.test(text));
  if (described === undefined) return null;
  const fitting = orders.filter(described.fits);
  const sameDay = days === undefined ? [] : fitting.filter((order) => onDay(described.since(order)));
  const [one, ...more] = sameDay.length > 0 ? sameDay : fitting;
  // Bought on a day means that day, not just any order.
  if (described.needsDay && sameDay.length === 0) return null;
  return one !== undefined && more.length === 0 ? one.orderNumber : null;
}

const DAYS_AGO: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/그저께|그제|엊그제|day before yesterday/iu, 2],
  [/어제|어저께|yesterday/iu, 1],
  [/오늘|방금|아까|today|just now/iu, 0],
];

interface Description {
  readonly pattern: RegExp;
  readonly fits: (order: OwnOrder) => boolean;
  readonly since: (order: OwnOrder) => number | null;
  readonly needsDay: boolean;
}

const GOODS = "(?:거|것|건|게|꺼|주문|상품|물건|쪽|애|[가-힣]{1,8}(?=요|이요|$|\\s))";
const isUnderWay = ({ shippingStatus }: OwnOrder) =>
  shippingStatus === "preparing" || shippingStatus === "shipped";

/** The first that fits counts: "아직 안 온 거" is not one that came. */
const DESCRIPTIONS: readonly Description[] = [
  {
    pattern: new RegExp(
      `(?:안|못)\\s*(?:온|왔던|받은|도착한)\\s*${GOODS}|(?:오는|오고|배송|준비|가는)\\s*(?:중인|있는|전인)\\s*${GOODS}|\\b(?:not|n't|still|yet)\\b.{0,24}\\b(?:arrived|come|received|delivered|here|way|transit)\\b|\\bon (?:its|the) way\\b`,
      "iu",
    ),
    fits: isUnderWay,
    since: () => null,
    needsDay: false,
  },
  {
    pattern: new RegExp(
      `(?:(?<![가-힣])온|왔던|받은|받았던|도착한|수령한|배송\\s*(?:된|받은|온|완료된?))\\s*${GOODS}|\\b(?:one|shirt|order|item|parcel)s?\\b.{0,16}\\b(?:arrived|came|got|received|delivered|have)\\b|\\b(?:arrived|delivered|received) (?:one|order|item)\\b`,
      "iu",
    ),
    fits: ({ shippingStatus }) => shippingStatus === "delivered",
    since: ({ deliveredAt }) => deliveredAt,
    needsDay: false,
  },
  {
    pattern: new RegExp(
      `(?:주문한|시킨|구매한|(?<![가-힣])산|결제한)\\s*${GOODS}|\\b(?:ordered|bought)\\b`,
      "iu",
    ),
    fits: () => true,
    since: ({ orderedAt }) => orderedAt,
    needsDay: true,
  },
];

/** "가디건 왔는데 머그컵은 언제 와요": one has come, and the other, which this gives, is asked for; null for anything else. */
export function orderAwaited(text: string, orders: readonly OwnOrder[]): string | null {
  const parts = text.split(/(?<=[가-힣](?:는데|은데|지만|고))[\s,]+|[,.\n]+|\bbut\b|\band\b/iu);
  const last = parts.at(-1) ?? "";
  const first = parts.slice(0, -1).join(" ");
  if (!CAME.test(first) || !AWAITED.test(last)) return null;
  const awaited = orderNamedIn(last, orders);
  const came = orderNamedIn(first, orders);
  return came === null || came === awaited ? null : awaited;
}

const CAME = /(?<!안\s?|못\s?)(?:왔|받았|도착했|도착하)|\b(?:came|arrived|got|received|here)\b/iu;
const AWAITED = /언제|어디|아직|안\s*[와왔오]|\b(?:when|where|not|yet)\b|n't\b/iu;

/** Orders whose goods a text names in one row: "장갑이랑 목도리", "the scarf and the gloves"; empty without a row. */
export function ordersListed(text: string, orders: readonly OwnOrder[]): string[] {
  const parts = text.split(JOINER);
  const listed = parts.slice(1).flatMap((part, index) => {
    const before = orderNamedIn(lastWords(parts[index] ?? ""), orders);
    const after = orderNamedIn(firstWords(part), orders);
    return before === null || after === null || before === after ? [] : [before, after];
  });
  return [...new Set(listed)];
}

/** Whether the text wants the same for one more order: "목도리도 취소해 주세요", "the scarf too" (but not "too small"). */
export function addsOrder(text: string, orderNumber: string, orders: readonly OwnOrder[]): boolean {
  if (/\b(?:also|as well)\b|\btoo\b(?=\s*(?:[,.!?]|please|pls|$))/iu.test(text)) return true;
  return text.split(/[\s,.!?]+/u).some((word, index, words) => {
    // "포도" ends like "목도리도" and adds nothing.
    const stem = /^(?:것|거|건|주문|주문건)도(?:이?요)?$/u.test(word)
      ? (words[index - 1] ?? "")
      : word.replace(/^(.+)도(?:이?요)?$|^.*$/u, "$1");
    return stem !== "" && orderInWord(stem, orders) === orderNumber;
  });
}

const JOINER = /(?:이랑|랑|하고|와|과|도)\s+|\s*[,&+]\s*|\s+(?:그리고|및|and)\s+/iu;

function lastWords(part: string): string {
  return part.trim().split(/\s+/u).at(-1) ?? "";
}

/** The first word; with the next where it alone says nothing ("무선 이어폰", "the gloves"). */
function firstWords(part: string): string {
  const [first = "", second = ""] = part.trim().split(/\s+/u);
  return TOO_COMMON.test(first) || /^(?:my|a|an)$/iu.test(first) ? `${first} ${second}` : first;
}

/**
 * The orders whose goods the text speaks of by their whole name or by its last telling word ("모래" of "고양이 모래"), not as something
 * they are compared with ("청바지랑 안 어울려요").
 */
export function ordersSpokenOf(text: string, orders: readonly OwnOrder[]): string[] {
  const plain = squeeze(text);
  return orders.flatMap(({ orderNumber, productName }) => {
    const [whole, ...words] = namesOf(productName);
    const heads = new Set([whole, words.at(-1)]);
    return [...heads].some((name) => name !== undefined && isSubject(plain, name)) ? [orderNumber] : [];
  });
}

/** Stands in the text as what it is about. */
function isSubject(plain: string, name: string): boolean {
  const at = plain.indexOf(name);
  return at >= 0 && !COMPARED.test(plain.slice(at + name.length));
}

const COMPARED = /^(?:이?랑|하고|[와과]|보다|처럼|같|에|색|용)/u;

/** The whole name, and its words that say something. Bracketed parts are advertising or worse. */
export function namesOf(productName: string): string[] {
  const clean = productName.replace(/[[({<【][^\])}>】]*[\])}>】]?/gu, " ");
  const words = clean.split(/[\s/,·_-]+/u).filter((word) => !TOO_COMMON.test(word) && isTelling(word));
  return [clean, ...words].map(squeeze).filter((name) => name.length >= 2 && name.length <= 40);
}

function isTelling(word: string): boolean {
  return /^[가-힣]{2,}/u.test(word) || /^[a-z]{4,}/iu.test(word);
}

function squeeze(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
}
