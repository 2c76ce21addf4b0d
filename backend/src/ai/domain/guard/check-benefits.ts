/**
 * Points, coupons, gifts, sales and ways to pay: what the shop's texts do not name, the shop does not have (BC-04, BC-26). "리뷰를 쓰시면
 * 적립돼요", "you can pay in six installments". What customers say of their own coupons may be said back, and nothing is told by who says
 * that it is not known.
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { ASKED_KO, DENIED_EN, DENIED_KO, openEn, PERSON_KO, UNKNOWN_KO } from "./open-words.ts";
import { tellsCode } from "./promo-codes.ts";
import { bare, clausesOf, fold, type ReplyText, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

const BENEFIT_KO =
  "크레딧|예치금|충전금|포인트|적립금|적립|마일리지|쿠폰|사은품|기프티콘|경품|상품권|캐시백|무이자|할부|할인|세일|이벤트|프로모션|혜택|기획전|멤버십|네이버페이|카카오페이|토스페이|삼성페이|애플페이|페이코|페이팔|무통장입금|계좌이체|휴대폰결제|해외카드|무료배송|무료포장|무료체험|선물포장";
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
  /\b(?<what>free \w+)(?: (?:is|are|comes))? (?:included |packed )?(?:in|inside|with) (?:the|your) (?:box|parcel|package|order)\b/u,
  /\b(?<what>gift[- ]wrap\w*|points|coupons?|discounts?|vouchers?) (?:is|are|costs?|comes?|expires?|stacks?|applies|apply|works?) (?!not\b|never\b|something\b|up to\b|decided\b|handled\b|only\b|a (?:matter|question)\b)/u,
  /\b(?:we|i)(?:'ll| will| do| can)? (?<what>price[- ]match)\b|\bbuy (?:one|two|three|\d)\b[^.?!;]{0,20}\b(?<other>get|gets)\b/u,
];
const OPEN_EN = openEn(
  DENIED_EN,
  "can not|not able|no (?:information|details|idea)|nothing|whether|if|sorry|hear|understand|rather",
);

/** G5: no benefit and no way to pay that the shop's texts do not name. */
export function checkBenefits({ raw, sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  const sources = sourceTexts(context)
    .map((text) => `${fold(text)} ${bare(text)}`)
    .join("\n");
  const untold = sentences.flatMap(clausesOf).flatMap((clause) => {
    const what = benefitOf(clause, context);
    const isUntold = what !== undefined && !isOfShop(what, sources);
    const isRemedy = offersRemedy(clause) && context.instruction?.decision == null;
    return isUntold || isRemedy ? ["benefit of no text"] : [];
  });
  return [...untold, ...(tellsCode(raw, context) ? ["code of no text"] : [])].map(
    (detail) => ({ guard: "G5", event: "claim_blocked", detail }) as const,
  );
}

/** "절반은 돌려드릴 수 있어요", "계정에 넣어 둘게요": money back by halves or as something else, which no verdict has (BC-06). */
const REMEDY_KO =
  /(?:절반|반값|반액|일부|부분|얼마간|차액|\d{1,3}%|\d{1,3}퍼센트|\d{1,3}프로)(?:만|만큼|이라도|라도|은|는|을|를|이|정도|정도는|금액|의금액)*(?:은|는|을|를)?[가-힣]{0,8}?(?:환불|환급|돌려|되돌려|넣어|적립|깎|빼드)(?!여부)|(?:계정|계좌|지갑|잔액|예치금|마이페이지)(?:에|으로|로)[가-힣]{0,8}?(?:금액|만큼|돈|크레딧|적립)?[가-힣]{0,4}?(?:넣어|적립|채워|쌓아|돌려|충전)(?:드|둘|두|놓|놨|뒀|줄|주)/u;
const REMEDY_EN =
  /\b(?:half|part|some|a portion|a third|a quarter|most|\d+ ?%|\w+ percent) (?:of (?:it|that|the (?:price|money|amount|value|cost|total)|what you paid) )?(?:(?:is|are|can be|could be|would be) (?:doable|possible|fine|ok|okay|refunded)|back|off)\b|\b(?:partial|half|\d+ ?%|\w+ percent) refunds?\b|\b(?:store|shop|account|site) credit\b|\b(?:as|into) (?:a |some |\w+ )?credit\b|\b(?:meet you half-?way|split the (?:cost|difference)|(?:knock|take|shave) (?:\w+ ){0,3}off (?:your|the|it|a)|goodwill gesture|gesture of goodwill|sweeten the|make it up to you|something off (?:your|the))\b|\b(?:put|add|pop|place|load|return|credit|drop|leave|refund)(?:s|ed|ing)?\b[^.?!;]{0,30}\b(?:on|to|onto|in|into) your (?!bank|card)(?:\w+ )?(?:account|wallet|balance)\b(?! (?:page|settings|name|number))/u;
/** "구매가의 두 배를 보상해 드려요", "double your money back": more than was paid. */
const MULTIPLE_KO =
  /(?:가|값|금액|가격|대금|비|돈|액)(?:의)?(?:약|최대)?(?:두|세|네|몇|다섯|열|\d{1,2})배(?:를|로|까지|만큼|나)*[가-힣]{0,6}?(?:보상|배상|환불|환급|돌려|되돌려|적립|지급|드리|드려|물어)/u;
const MULTIPLE_EN =
  /\b(?:double|twice|triple|(?:two|three|four|five|2|3|4|5) times|2x|3x) (?:of )?(?:the |your |its |what |how much )(?:full |purchase |original |retail |paid )?(?:price|amount|value|money|cost|you paid|you've paid|was paid|payment|sum)\b/u;
const REMEDY_OPEN_KO = new RegExp(`${ASKED_KO}|${DENIED_KO}|${UNKNOWN_KO}|${PERSON_KO}|셨|원하시`, "u");

/** Whether a clause offers money in part or in another form. "Store credit instead?" offers as well. */
function offersRemedy({ folded, squashed }: Sentence): boolean {
  const isAsked = /^\W*(?:(?:would|do|did|are|is|was|which|what|have) )/u.test(folded);
  return (
    ((REMEDY_KO.test(squashed) || MULTIPLE_KO.test(squashed)) && !REMEDY_OPEN_KO.test(squashed)) ||
    ((REMEDY_EN.test(folded) || MULTIPLE_EN.test(folded)) && !isAsked && !OPEN_EN.test(folded))
  );
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
