import { WITHDRAWAL_DAYS } from "./legal-floor.ts";
import type { RefundPolicy } from "./refund-policy.ts";

/** How long delivery may take before a window that counts from the purchase falls below the legal one. */
const DELIVERY_ALLOWANCE_DAYS = 30;
/** Three months, as days at most. Source: E-Commerce Act art. 17 (3). */
const FAULT_DAYS = 92;

/** Korean sentences about a policy that gives less than the law while the floor is off (`product.md`, settings). */
export function floorWarnings(policy: RefundPolicy): string[] {
  if (policy.legalFloor) return [];
  const warnings: string[] = [];
  const days = policy.refundWindowDays;
  if (days !== null && policy.windowAnchor === "delivered_at" && days < WITHDRAWAL_DAYS)
    warnings.push(`환불 기간 ${days}일은 전자상거래법의 청약철회 기간(받은 날부터 7일)보다 짧습니다.`);
  if (
    days !== null &&
    policy.windowAnchor === "ordered_at" &&
    days < WITHDRAWAL_DAYS + DELIVERY_ALLOWANCE_DAYS
  )
    warnings.push(
      `환불 기간을 구매일부터 ${days}일로 계산하면 전자상거래법의 청약철회 기간(받은 날부터 7일)보다 짧아질 수 있습니다.`,
    );
  if (policy.defectWindowDays !== null && policy.defectWindowDays < FAULT_DAYS)
    warnings.push(
      `하자 접수 기간 ${policy.defectWindowDays}일은 전자상거래법의 기간(받은 날부터 3개월)보다 짧습니다.`,
    );
  if (policy.defectFee === "customer")
    warnings.push("하자 상품의 배송비를 고객 부담으로 두면 전자상거래법(판매자 부담)에 어긋납니다.");
  return warnings;
}

/** Korean sentences where the day counts in the quoted text differ from the structured policy (`wire.md`, settings). */
export function textWarnings(companyPolicyText: string, policy: RefundPolicy): string[] {
  const warnings = new Set<string>();
  for (const sentence of companyPolicyText.split(/[\n.!?;。]+/u)) {
    if (!ABOUT_WINDOW.test(sentence) || ABOUT_PROCESSING.test(sentence)) continue;
    const fault = ABOUT_FAULT.test(sentence);
    for (const days of dayCounts(sentence)) {
      const warning = fault ? faultWarning(days, policy) : windowWarning(days, sentence, policy);
      if (warning !== null) warnings.add(warning);
    }
  }
  return [...warnings];
}

const ABOUT_WINDOW = /환불|반품|청약\s*철회|교환|변심|refund|return|exchange|replace/iu;
/** "환불은 3영업일 이내에 처리됩니다" speaks of how long work takes, not of the window. */
const ABOUT_PROCESSING = /영업일|입금|소요|처리\s*(됩|기간|까지)|business\s+day|working\s+day|process/iu;
const ABOUT_FAULT = /하자|불량|파손|오배송|고장|defect|fault|damage|broken|wrong item/iu;
const ABOUT_LAW = /청약\s*철회|전자상거래|법|받(은|으신)|수령|receipt|receiv|deliver/iu;

function windowWarning(days: number, sentence: string, policy: RefundPolicy): string | null {
  const structured = policy.refundWindowDays;
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
  ["사흘", 3],
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
