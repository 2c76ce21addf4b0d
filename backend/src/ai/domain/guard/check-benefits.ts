/**
 * Points, coupons, gifts, sales and ways to pay: what the shop's texts do not name, the shop does not have (BC-04, BC-26). "리뷰를 쓰시면
 * 적립돼요", "you can pay in six installments". What customers say of their own coupons may be said back, and nothing is told by who says
 * that it is not known.
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, clausesOf, fold, type ReplyText, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

const BENEFIT_KO =
  "포인트|적립금|적립|마일리지|쿠폰|사은품|기프티콘|경품|상품권|캐시백|무이자|할부|할인|세일|이벤트|프로모션|혜택|기획전|멤버십|네이버페이|카카오페이|토스페이|삼성페이|애플페이|페이코|페이팔|무통장입금|계좌이체|휴대폰결제|해외카드|무료배송|무료포장|무료체험|선물포장";
const GIVEN_KO =
  "적립(?:돼|됩|되|해드)|쌓(?:여|입|이)|(?:드려요|드립니다|드리고있|드리니|드려서)|지급(?:돼|됩|되|해|합|하)|증정(?:해|합|돼|됩|하)|제공(?:해|합|돼|됩|하)|(?:받으실|받을|받아보실|사용하실|쓰실|쓸|이용하실|누리실)수있|받으세요|받으시고|적용(?:돼|됩|되고|되세|되니|해드|가능|하실)|가능(?:해|합|하|이)|있습니다|있어요|있으니|진행(?:중|하고|합)|하고있|중(?:이에요|입니다|이니)|(?:발급|할인)(?:돼|됩|해|합)|됩니다|돼요";
const GAP_KO =
  "(?:(?!없|않|못|안되|어렵|어려|여부|[는은을인]지|문의|확인|담당|상담|안내|알려|정보|기록|조회|오류|문제|환불|취소|전달|요청|관련|대해|대한|궁금|사용하신|쓰신|받으신|갖고계|가지고계|남은)[가-힣0-9a-z%]){0,16}?";
const TOLD_KO = new RegExp(`(?<what>${BENEFIT_KO})${GAP_KO}(?:${GIVEN_KO})`, "u");
const OPEN_KO =
  /[는은을인]지(?!금|급|원)|까요|나요|여부|없(?!이)|않|못|모르|모릅|어렵|어려|확인해야|담당|상담|군요|(?<!누)구나|셨겠|[라다]면/u;

const BENEFIT_EN =
  "points|coupons?|vouchers?|discounts?|rewards?|store credit|gift cards?|cash ?back|instal?lments?|interest-free|loyalty (?:program\\w*|points|scheme|card)|free (?:shipping|delivery|gifts?|samples?)|promo(?:tion)?s?(?: codes?)?|sale|special price|price match\\w*|birthday gifts?|payment plans?|paypal|apple pay|google pay|klarna|gift[- ]wrap\\w*|bonus";
const TOLD_EN: readonly RegExp[] = [
  new RegExp(
    `\\b(?:you|we|i|they|members|customers|students|everyone|subscribers|both|buyers|reviewers)(?:'ll|'re|'d|'ve)?(?: \\w+){0,2}? (?:get|gets|earn|earns|receive|receives|collect|collects|enjoy|enjoys|redeem|give|offer|offers|have|run|running|accept|take|pay|split|win|use|qualify|apply)\\b[^.?!;]{0,36}?\\b(?<what>${BENEFIT_EN})\\b`,
    "u",
  ),
  new RegExp(
    `\\b(?:leave|write|post|sign up|join|refer|subscribe|register|spend|order)\\b[^.?!;]{0,40}\\b(?:get|receive|earn|for|and|to)\\b[^.?!;]{0,24}?\\b(?<what>${BENEFIT_EN})\\b`,
    "u",
  ),
  new RegExp(`\\bthere(?:'s| is| are)(?: \\w+){0,4}? (?<what>${BENEFIT_EN})\\b`, "u"),
  /\b(?<what>gift[- ]wrap\w*|points|coupons?|discounts?|vouchers?) (?:is|are|costs?|comes?|expires?|stacks?|applies|apply|works?) (?!not\b|never\b|something\b|up to\b|decided\b|handled\b|only\b|a (?:matter|question)\b)/u,
  /\b(?:we|i)(?:'ll| will| do| can)? (?<what>price[- ]match)\b|\bbuy (?:one|two|three|\d)\b[^.?!;]{0,20}\b(?<other>get|gets)\b/u,
];
const OPEN_EN =
  /\?|\b(?:cannot|can't|can not|unable|not able|couldn't|not sure|not aware|no (?:information|details|idea)|(?:do not|don't|doesn't|didn't|isn't|wasn't|hasn't|won't|not|no|never|nothing|whether|if|sorry|hear|understand|rather))\b/u;

/** G5: no benefit and no way to pay that the shop's texts do not name. */
export function checkBenefits({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  const sources = sourceTexts(context)
    .map((text) => `${fold(text)} ${bare(text)}`)
    .join("\n");
  return sentences
    .flatMap(clausesOf)
    .filter((clause) => {
      const what = benefitOf(clause, context);
      return what !== undefined && !isOfShop(what, sources);
    })
    .map(() => ({ guard: "G5", event: "claim_blocked", detail: "benefit of no text" }));
}

/** One benefit in the words of both languages: a Korean text is told in English too. */
const SAME: readonly RegExp[] = [
  /포인트|적립|마일리지|캐시백|points|credit|cash ?back|rewards?|loyalty/u,
  /쿠폰|coupon|voucher|promo/u,
  /할인|세일|기획전|discount|\bsale\b|special price|price match/u,
  /사은품|증정|경품|기프티콘|상품권|gifts?\b(?![- ]?wrap)|gift card|bonus/u,
  /(?:선물|무료)포장|gift[- ]?wrap/u,
  /무료배송|배송비?무료|free (?:shipping|delivery)/u,
  /할부|무이자|instal|interest-free|payment plan/u,
  /이벤트|프로모션|혜택|promo|event|benefit/u,
  /멤버십|등급|loyalty|member/u,
  /네이버페이|카카오페이|토스|삼성페이|애플페이|페이코|페이팔|paypal|apple pay|google pay|klarna/u,
];

/** The shop's texts name it, in these words or in the other language's. */
function isOfShop(what: string, sources: string): boolean {
  return sources.includes(bare(what)) || SAME.some((pattern) => pattern.test(what) && pattern.test(sources));
}

/** The benefit that a clause tells of. */
function benefitOf({ folded, squashed }: Sentence, { customerTexts }: GuardContext): string | undefined {
  if (/\?/u.test(folded)) return undefined;
  const inKorean = OPEN_KO.test(squashed) ? undefined : TOLD_KO.exec(squashed)?.groups?.what;
  if (inKorean !== undefined) return inKorean;
  if (OPEN_EN.test(folded)) return undefined;
  for (const pattern of TOLD_EN) {
    const match = pattern.exec(folded);
    const what = match?.groups?.what ?? match?.groups?.other;
    const isTheirs = /\byou(?:'ve)? (?:have|had|got|received|used|applied)\b/u.test(match?.[0] ?? "");
    if (what !== undefined && !(isTheirs && customerTexts.some((text) => fold(text).includes(what))))
      return what;
  }
  return undefined;
}
