/**
 * A "no" told as the shop's rule for everybody. What the shop's rules and the law go by is a period, and for a cancellation or an address the
 * stage of delivery; a refund and an exchange are not shut out by payment, dispatch or arrival, and never "under any circumstances" (BC-08).
 */
import type { EligibilityClaim } from "./claim.ts";
import type { GuardContext } from "./guard-context.ts";
import type { Sentence } from "./reply-text.ts";

type Kind = EligibilityClaim["kind"];

/** Paying, ordering and preparing end nothing: "결제 이후에는", "주문이 접수된 뒤에는". */
const BEFORE_DISPATCH =
  /(?:결제|입금|주문|접수|준비|포장)(?:가|이|을|를)?(?:완료|확인|시작)?(?:된|한|하신|되신|끝난|들어간)?(?:이후|후|뒤|다음)/gu;
const PERIOD_KO = /\d일|\d주|\d개월|일주일|[한두석]달|보름|열흘|기간|기한|지나|지난|접수전|없이|모르면/u;
const PERIOD_EN = /\b(?:days?|weeks?|months?|period|window)\b/u;
const STAGE_KO = /이후|발송|출고|배송|출발|도착/u;
const STAGE_EN = /\b(?:ship\w*|dispatch\w*|deliver\w*|sent|left (?:us|(?:the|our) \w+))\b/u;
/** Before it has come there is nothing to send back. */
const NOT_YET_KO = /(?:받으신|받은|받으시기|수령|수령하시기|도착|도착하기)전/u;
const NOT_YET_EN =
  /\bbefore (?:(?:it|they|you|the \w+) (?:is|are|has|have|arrives?|comes?|receive)|delivery|arrival)\b/u;

/** "Even if it hasn't shipped", "shipped or not": a stage that makes no difference is no ground. */
const WHATEVER_STAGE =
  /\b(?:even (?:if|when|though|before)|(?:regardless|irrespective) of(?: whether)?|whether or not|no matter (?:if|whether))\b[^.?!;,]{0,40}?\b(?:ship\w*|dispatch\w*|deliver\w*|sent|left)\b|\b(?:shipped|dispatched|sent) or not\b/gu;

/** A folded English sentence without the stages that make no difference. */
export function withoutIdleStages(folded: string): string {
  return folded.replace(WHATEVER_STAGE, "");
}

const GOODS_BACK: ReadonlySet<Kind> = new Set<Kind>(["refund", "exchange"]);

/** A refusal by rule names what the shop's rules go by. "박스를 뜯으면 교환이 안 됩니다" is made up. */
export function isDeniedByRule(kind: Kind, { folded, squashed }: Sentence): boolean {
  const told = squashed.replace(BEFORE_DISPATCH, "");
  if (PERIOD_KO.test(told) || PERIOD_EN.test(folded)) return true;
  if (GOODS_BACK.has(kind)) return NOT_YET_KO.test(told) || NOT_YET_EN.test(folded);
  return STAGE_KO.test(told) || STAGE_EN.test(withoutIdleStages(folded));
}

const NO_EXCEPTION =
  /(?:어떤|어떠한|무슨|어느|그어떤)(?:경우|이유|사유|상황|일|사정)(?:에서|이있어|이라|이든|에도|에)?(?:도|든|라도)|예외(?:는|가|도)?없이|(?:예외|예외는)없(?:어|습)|\b(?:under no circumstances|under any circumstances|in no case|on no account|no matter (?:what|why|when|how)|no exceptions|without exception|for any reason|whatever the (?:reason|circumstances|case))\b/u;
const CHANGE_OF_MIND = /변심|\bchang(?:e|ed) (?:of |your )?mind\b/u;

/** "어떤 경우에도 환불되지 않습니다": goods with a fault are taken back even then. Only a change of mind ends with its period. */
export function deniesAltogether(
  { kind, possible }: EligibilityClaim,
  { folded, squashed }: Sentence,
): boolean {
  if (possible || !GOODS_BACK.has(kind)) return false;
  if (!NO_EXCEPTION.test(squashed) && !NO_EXCEPTION.test(folded)) return false;
  const isPeriodOfMind =
    (CHANGE_OF_MIND.test(squashed) || CHANGE_OF_MIND.test(folded)) &&
    (PERIOD_KO.test(squashed) || PERIOD_EN.test(folded));
  return !isPeriodOfMind;
}

const AFTER_ARRIVAL =
  /(?:받으신|받은|받아보신|수령하신|수령한|수령|도착한|도착)(?:후|뒤|다음|이후)(?!라|이라|이니|니|이므로|인)|\b(?:after|once|when|as soon as) (?:it|they|you|the (?:item|parcel|package|order|product|goods))(?: has| have|'ve|'s)? (?:arrive[sd]?|receive[d]?|get|got|been delivered|is delivered|comes?)\b|\b(?:after|upon|on) (?:arrival|delivery|receipt|receiving (?:it|them|the \w+))\b/u;

/** "받으신 뒤에 반품을 신청하실 수 있어요" of goods that have not arrived: the law gives days from receipt. */
export function isGrantedAfterArrival(
  { kind, possible }: EligibilityClaim,
  { folded, squashed }: Sentence,
  { ordersSeen, settings, verdict }: GuardContext,
): boolean {
  const { legalFloor, windowAnchor } = settings.refundPolicy;
  const isUnderway = ordersSeen.every(
    ({ shippingStatus }) => shippingStatus === "shipped" || shippingStatus === "preparing",
  );
  return (
    possible &&
    kind === "refund" &&
    isUnderway &&
    verdict?.verdict.eligible !== false &&
    (legalFloor || windowAnchor === "delivered_at") &&
    (AFTER_ARRIVAL.test(squashed) || AFTER_ARRIVAL.test(folded))
  );
}

const SENT_TOPIC =
  /(?:발송|출고|배송)(?:이|을|를)?(?:된|완료된|시작된|한|중인)(?:이후의)?(?:주문|상품|제품|건|물건)(?:은|는|의경우)|\b(?:shipped|dispatched|sent) (?:orders?|parcels?|items?|goods)\b|\b(?:orders?|parcels?|items?|goods) (?:that|which) (?:have|has|are|is|were|was) (?:already )?(?:been )?(?:shipped|dispatched|sent)\b/u;

/** "배송 중이라", "it's already on its way, so": that it has left is the ground; whether it has, the status check sees. */
const SENT_GROUND =
  /(?:길을나선|출발한|떠난)(?:상태|주문|건)?(?:이라|라|이어서)|(?:배송|이동|배달)중(?:이라|이어서|이므로|이니|이기|인(?:주문|상태|건)?(?:이라|라))|(?:발송|출고|배송)(?:이|을|가)?(?:이미|모두)?(?:시작|완료)?(?:되어|돼|됐기|되었기|된(?:상태|주문|건|이후)(?:라|이라|이어서|이므로)|되었으므로|됐으므로|해서|했기)|\b(?:shipped|dispatched|on (?:its|the) way|in transit|been sent|left (?:us|our \w+|the \w+))\b,? (?:now |already )?(?:so|and so|which means|therefore|and that means)\b/u;

/** "발송된 주문은 취소하실 수 없어요" of what is on its way: true of every such order. */
export function isDeniedToSent(
  { kind, possible }: EligibilityClaim,
  { folded, squashed }: Sentence,
  { ordersSeen, verdict }: GuardContext,
): boolean {
  const isSent =
    ordersSeen.length > 0 &&
    ordersSeen.every(({ shippingStatus }) => shippingStatus === "shipped" || shippingStatus === "delivered");
  const isGranted = verdict?.kind === "cancel" && verdict.verdict.eligible !== false;
  const isGround = [SENT_TOPIC, SENT_GROUND].some(
    (pattern) => pattern.test(squashed) || pattern.test(folded),
  );
  return !possible && kind === "cancel" && isSent && !isGranted && isGround;
}
