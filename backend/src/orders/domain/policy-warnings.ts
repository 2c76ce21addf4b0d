import { WITHDRAWAL_DAYS } from "./legal-floor.ts";
import { decide, isFault, type PolicyInput, type RefundPolicy, type Verdict } from "./refund-policy.ts";

/** Korean sentences about a policy that gives less than the law while the floor is off (`product.md`, settings). */
export function floorWarnings(policy: RefundPolicy): string[] {
  if (policy.legalFloor) return [];
  // A Wednesday is day 0 and no holiday is near: that a legal period ends a day later after a weekend is no fault of a policy.
  const plain: RefundPolicy = { ...policy, timezone: "UTC", holidays: [] };
  const warnings = new Set<string>();
  for (const request of sampleRequests()) {
    const given = decide(request, plain);
    const owed = decide(request, { ...plain, legalFloor: true });
    if (rank(given) < rank(owed)) warnings.add(shortfall(request, given, policy));
    if (given.shippingFee === "customer" && owed.shippingFee === "store")
      warnings.add("하자 상품의 배송비를 고객 부담으로 두면 전자상거래법(판매자 부담)에 어긋납니다.");
  }
  return [...warnings];
}

const DAY_MS = 86_400_000;
/** Noon of a Wednesday. */
const RECEIPT = Date.UTC(2026, 0, 7, 12);
const KINDS = ["refund", "exchange", "cancel"] as const;
const REASONS = ["change_of_mind", "late", "other", "defective", "wrong_item"] as const;
/** How long delivery takes, and how long ago the goods came: around the ends of the legal periods. */
const DELIVERY_TAKES = [0, 3, 30];
const DAYS_SINCE = [0, 1, 5, 7, 8, 14, 20, 30, 31, 60, 90];

/** Requests of all kinds around the ends of the legal periods, with and without the goods in hand. */
function* sampleRequests(): Generator<PolicyInput> {
  const customerId = "customer";
  for (const kind of KINDS)
    for (const reason of REASONS)
      for (const takes of DELIVERY_TAKES)
        for (const days of DAYS_SINCE) {
          const now = RECEIPT + days * DAY_MS;
          const ordered = {
            orderNumber: "1",
            productName: "",
            customerId,
            orderedAt: RECEIPT - takes * DAY_MS,
          };
          const asked = {
            kind,
            reason,
            orderNumberGiven: true,
            newAddressGiven: false,
            requester: customerId,
          };
          yield {
            ...asked,
            now,
            received: true,
            discoveredAt: now,
            order: { ...ordered, shippingStatus: "delivered", deliveredAt: RECEIPT },
          };
          // Goods that have been on their way for longer than this are a matter for a person anyway.
          if (takes + days > LONGEST_DELIVERY) continue;
          for (const shippingStatus of ["preparing", "shipped"] as const)
            yield {
              ...asked,
              now,
              received: false,
              discoveredAt: null,
              order: { ...ordered, shippingStatus, deliveredAt: null },
            };
        }
}

const LONGEST_DELIVERY = 30;

function rank({ eligible }: Verdict): number {
  if (eligible === null) return 1;
  return eligible ? 2 : 0;
}

function shortfall({ reason, received }: PolicyInput, given: Verdict, policy: RefundPolicy): string {
  const days = policy.refundWindowDays ?? 0;
  if (received !== true)
    return `환불 기간 ${days}일이 지나면 아직 받지 못한 주문의 철회가 보장되지 않아, 받기 전에는 철회할 수 있게 한 전자상거래법에 못 미칩니다.`;
  if (reason !== null && isFault(reason))
    return given.reasons.includes("defect_window_passed")
      ? `하자 접수 기간 ${policy.defectWindowDays ?? 0}일은 전자상거래법의 기간(받은 날부터 3개월)보다 짧습니다.`
      : "하자 상품의 환불이 전자상거래법의 기간(받은 날부터 3개월, 안 날부터 30일)까지 보장되지 않습니다.";
  return policy.windowAnchor === "delivered_at"
    ? `환불 기간 ${days}일은 전자상거래법의 청약철회 기간(받은 날부터 7일)보다 짧습니다.`
    : `환불 기간을 구매일부터 ${days}일로 계산하면 전자상거래법의 청약철회 기간(받은 날부터 7일)보다 짧아질 수 있습니다.`;
}

/**
 * Korean sentences where the quoted text differs from the structured policy in its day counts, or denies what the law grants
 * whatever the policy says (`wire.md`, settings).
 */
export function textWarnings(companyPolicyText: string, policy: RefundPolicy): string[] {
  const warnings = new Set<string>();
  for (const sentence of companyPolicyText.normalize("NFKC").split(/[\n.!?;。]+/u)) {
    const below = belowLaw(sentence);
    if (below !== null) warnings.add(`회사 정책 문구 “${quoted(sentence)}”: ${below}`);
    if (!ABOUT_WINDOW.test(sentence) || ABOUT_PROCESSING.test(sentence)) continue;
    const fault = ABOUT_FAULT.test(sentence);
    for (const days of dayCounts(sentence)) {
      const warning = fault ? faultWarning(days, policy) : windowWarning(days, sentence, policy);
      if (warning !== null) warnings.add(warning);
    }
  }
  return [...warnings];
}

const MAX_QUOTE = 40;

function quoted(sentence: string): string {
  const text = sentence.trim();
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}

const RETURN_KO = "(?:환불|반품|교환|취소|철회|보상)";
const DENIED_KO =
  "(?:불가(?!피|\\s*(?:상품|품목|사유))|안\\s*(?:되|돼|됩|된|해|합|받)|(?:되|하|드리|받|돌려주|지지)지\\s*(?:는\\s*)?(?:않|못)|수\\s*(?:는\\s*)?없|못\\s*(?:하|해|합|받)|(?:거절|거부)(?!하지)|금지|사절|어렵)";
const DENIES_RETURN = new RegExp(
  `${RETURN_KO}[^,]{0,20}?${DENIED_KO}|${RETURN_KO}(?:은|는|이)?\\s*(?:일절|전혀|아예|절대)?\\s*(?:없(?:습|음|다|어)|[x×✕](?:\\s|$))|책임(?:을|은)?\\s*(?:지지\\s*않|없)`,
  "iu",
);
const DENIES_RETURN_EN =
  /\b(?:no|never|without any) (?:refunds?|returns?|exchanges?)\b|\b(?:not|never|n't|cannot)\b[^,]{0,30}\b(?:refund|return|exchange|take back)|\b(?:refunds?|returns?)\b[^,]{0,30}\b(?:not|never|n't|cannot|excluded|impossible)\b|\b(?:non-?refundable|non-?returnable|final sale|sales? (?:is|are) final)\b/iu;
/** "환불 대신 적립금", "교환만 가능": something else in the place of the money. */
const ONLY_INSTEAD =
  /환불\s*대신|(?:적립금|포인트|상품권|쿠폰)\s*(?:으로|로)만|교환만\s*(?:가능|돼|됩|되|해|합)|\b(?:store credit|exchanges?) only\b|\bonly (?:store credit|exchanges?)\b/iu;
/** What is not given back are no goods, or it is about when and how. */
const NOT_THE_GOODS =
  /(?:배송비|택배비|수수료|쿠폰|포인트|적립금)(?:은|는|이|가)|현금|주말|공휴일|야간|자동으로|\b(?:automatic|weekends?|holidays?|cash|coupons?|shipping (?:fees?|costs?))\b/iu;
/** Denies a denial. */
const GRANTS = /(?:거절|거부|제한)하지\s*않|\b(?:not|never|n't) (?:refuse|deny|reject)/iu;
/** Where the law itself lets a seller say no: a period that is over, goods that were used, made to order, opened. */
const LAWFUL_LIMIT =
  /지나|지난|이후|경과|넘|초과|외에는|사용(?!하지)|훼손|개봉|뜯|착용|세탁|제작|맞춤|과실|부주의|고객\s*(?:책임|잘못|변형)|멸실|복제|디지털|다운로드|신선|식품|상한|라벨|택(?:을|이)|\b(?:after|later|past|beyond|once|used|worn|opened|washed|custom|personali[sz]ed|made[- ]to[- ]order|misuse|digital|download|perishable|expired)\b/iu;
/** Looking at the goods takes no right away: art. 17 (2) 1, unless opening is what uses them up (3 to 6). */
const OPENED = /개봉|(?:포장|박스|상자|비닐)[^,]{0,8}(?:뜯|열|훼손|개봉)|\b(?:opened|unsealed|unboxed)\b/iu;
const OPENING_USES_UP =
  /복제|음반|소프트|프로그램|게임|dvd|cd|도서|책|만화|위생|속옷|식품|음식|먹|화장품|렌즈|디지털|다운로드|\b(?:software|games?|dvds?|cds?|books?|hygiene|underwear|food|cosmetics?|lens(?:es)?|digital)\b/iu;
/** A limit beside the opening that may be lawful by itself. */
const OTHER_LIMIT =
  /사용(?!하지)|착용|세탁|지나|지난|이후|경과|과실|부주의|\b(?:used|worn|washed|after|later)\b/iu;
const CONDITION = /경우|때|면(?:\s|$)|다만|단,|\b(?:if|unless|when|where)\b/iu;
const WHATEVER =
  /어떤\s*(?:경우|이유|사유)|무조건|절대|일절|일체|전혀|아예|항상|언제나|모두|전부|모든|(?:이유|사유|하자)[^,]{0,6}(?:불문|관계\s*없|상관\s*없)|\b(?:any (?:circumstances|reason|case)|always|all|every|regardless|whatsoever)\b/iu;
const ON_SALE =
  /세일|할인|특가|이벤트|행사|아울렛|균일가|떨이|클리어런스|리퍼|\b(?:sale|clearance|outlet|discounted|promotional)\b/iu;
const SHIPPING =
  /배송비|배송료|택배비|운송비|반송비|운임|\b(?:shipping|postage|delivery (?:fee|cost|charge))/iu;
const CUSTOMER_PAYS =
  /(?:고객|구매자|소비자|주문자|본인|손님)[^,]{0,12}(?:부담|내|냅|낸|지불|지급|책임)|\b(?:customers?|buyers?|you)\b[^,]{0,16}\b(?:pays?|bears?|covers?|responsible)\b|\bpaid by (?:the )?(?:customer|buyer)/iu;
const STORE_PAYS = /판매자|회사|저희|당사|쇼핑몰|무료|\b(?:we|seller|store|free)\b/iu;
const NOT_THE_FAULT =
  /(?:하자|불량|파손|오배송|고장)[^,]{0,4}(?:아닌|아니|없는|제외|외)|변심|\b(?:not (?:faulty|defective)|change of mind|except)/iu;

/** Why a sentence grants less than the law, whatever the structured policy says; null where it does not. */
function belowLaw(sentence: string): string | null {
  const fault = ABOUT_FAULT.test(sentence) && !NOT_THE_FAULT.test(sentence);
  if (SHIPPING.test(sentence) && CUSTOMER_PAYS.test(sentence)) {
    const whatever = WHATEVER.test(sentence) && !NOT_THE_FAULT.test(sentence);
    return (whatever || fault) && !STORE_PAYS.test(sentence) && !LAWFUL_LIMIT.test(sentence)
      ? "하자가 있는 상품의 배송비는 판매자가 부담해야 합니다(전자상거래법)."
      : null;
  }
  const instead = ONLY_INSTEAD.test(sentence);
  const denies = DENIES_RETURN.test(sentence) || DENIES_RETURN_EN.test(sentence);
  if ((!denies && !instead) || (!instead && NOT_THE_GOODS.test(sentence))) return null;
  if (GRANTS.test(sentence)) return null;
  if (OPENED.test(sentence) && !OPENING_USES_UP.test(sentence) && !OTHER_LIMIT.test(sentence))
    return "내용을 확인하려고 포장을 연 것만으로는 청약철회를 막을 수 없습니다(전자상거래법).";
  if (LAWFUL_LIMIT.test(sentence)) return null;
  if (fault) return "하자가 있는 상품은 받은 날부터 3개월 안에 환불받을 수 있습니다(전자상거래법).";
  const right = "받은 날부터 7일 안의 청약철회는 막을 수 없습니다(전자상거래법).";
  if (ON_SALE.test(sentence)) return `할인 상품이라도 ${right}`;
  return WHATEVER.test(sentence) || !CONDITION.test(sentence) ? right : null;
}

const ABOUT_WINDOW = /환불|반품|청약\s*철회|교환|변심|refund|return|exchange|replace/iu;
/** "환불은 3영업일 이내에 처리됩니다" speaks of how long work takes, not of the window. */
const ABOUT_PROCESSING = /영업일|입금|소요|처리\s*(됩|기간|까지)|business\s+day|working\s+day|process/iu;
const ABOUT_FAULT = /하자|불량|파손|오배송|고장|defect|fault|damage|broken|wrong item/iu;
const ABOUT_LAW = /청약\s*철회|전자상거래|법|받(은|으신)|수령|receipt|receiv|deliver/iu;

function windowWarning(days: number, sentence: string, policy: RefundPolicy): string | null {
  const structured = policy.refundWindowDays;
  if (days < WITHDRAWAL_DAYS)
    return `회사 정책 문구의 ${days}일은 전자상거래법의 청약철회 기간(받은 날부터 7일)보다 짧습니다.${policy.legalFloor ? " AI는 법이 정한 기간으로 안내합니다." : ""}`;
  if (days === structured) return null;
  if (days === WITHDRAWAL_DAYS && policy.legalFloor && ABOUT_LAW.test(sentence)) return null;
  return structured === null
    ? `회사 정책 문구에는 ${days}일로 적혀 있지만 환불 정책 설정에는 기간 제한이 없습니다.`
    : `회사 정책 문구에는 ${days}일로 적혀 있지만 환불 정책 설정은 ${structured}일입니다.`;
}

function faultWarning(days: number, policy: RefundPolicy): string | null {
  const structured = policy.defectWindowDays;
  if (days === structured || days === policy.refundWindowDays) return null;
  return structured === null
    ? `회사 정책 문구에는 하자 접수 기간이 ${days}일로 적혀 있지만 설정에는 기간 제한이 없습니다.`
    : `회사 정책 문구에는 하자 접수 기간이 ${days}일로 적혀 있지만 설정은 ${structured}일입니다.`;
}

const KOREAN_SPANS: ReadonlyMap<string, number> = new Map([
  ["일주일", 7],
  ["한 주", 7],
  ["이 주일", 14],
  ["보름", 15],
  ["열흘", 10],
  ["닷새", 5],
  ["나흘", 4],
  ["사흘", 3],
  ["이틀", 2],
]);
const ENGLISH_NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];
const MORE_ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["fourteen", 14],
  ["fifteen", 15],
  ["thirty", 30],
]);

/** The spans of days a text names: "14일", "2주", "일주일", "seven days". */
function dayCounts(text: string): number[] {
  const folded = text.normalize("NFKC").toLowerCase();
  const counts: number[] = [];
  for (const match of folded.matchAll(/(?<!\d|월\s{0,3})(\d{1,4})\s*일(?!부터\s*\d)/gu))
    counts.push(Number(match[1]));
  for (const match of folded.matchAll(/(\d{1,3})\s*주(?:일|\s|간|이내|안)/gu))
    counts.push(Number(match[1]) * 7);
  for (const match of folded.matchAll(/(\d{1,4}|[a-z]+)[\s-]*(day|week)s?\b/gu)) {
    const count = englishCount(match[1] ?? "");
    if (count !== null) counts.push(match[2] === "week" ? count * 7 : count);
  }
  for (const [word, days] of KOREAN_SPANS) if (folded.includes(word)) counts.push(days);
  return counts;
}

function englishCount(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word);
  const small = ENGLISH_NUMBERS.indexOf(word);
  return small >= 0 ? small : (MORE_ENGLISH_NUMBERS.get(word) ?? null);
}
