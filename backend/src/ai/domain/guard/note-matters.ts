/**
 * What a reply adds to an agent's note (BC-06, `ai.md` 2.10). "환불 승인" says that a refund is approved: not how much of it, not when the money
 * comes, not who pays for sending, whether goods go back, who fetches them, what is given on top, nor that another order goes the same way.
 * Each such matter is told only where the note or the shop's texts speak of it, whatever the words.
 */
import { customerPartsOf } from "../note-parts.ts";
import { amountsIn } from "./check-amounts.ts";
import { COURIER } from "./check-unknowns.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { isFromShop } from "./note-causes.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { publicTexts, withoutOrderNames } from "./sources.ts";
import { decidesSeveral, orderMeant, partsOf } from "./unlocking.ts";

type Decision = "approve" | "deny" | "delay" | "info" | "none";

interface Matter {
  readonly name: string;
  /** Beside which decisions it is looked for; absent = all. */
  readonly beside?: readonly Decision[];
  readonly ko: RegExp;
  readonly en: RegExp;
  /** What in the note or the shop's texts speaks of it. */
  readonly told: RegExp;
  /** A denial tells it as well: "안 보내셔도 돼요". */
  readonly byDenial?: true;
}

const MONEY_EN = "money|refund\\w*|amount|payment|paid|credit\\w*|card|account|funds";

const MATTERS: readonly Matter[] = [
  {
    name: "how much of it: all",
    ko: /전액|총액|(?:결제|구매|주문|상품|지불)?(?:하신)?(?:금액|대금|값|돈)(?:을|를|이|은|도)?(?:그대로|모두|전부|다(?=돌|환|받|입)|온전히|고스란히)|(?:전부|모두|온전히|고스란히|100)(?:를|을|은)?(?:환불|환급|돌려|되돌|입금)|(?:한푼|일원|십원|백원|1원|10원)(?:도|까지)|빠짐없이(?:환|돌|받)|(?:차감|공제|수수료)(?:없이|되지않|하지않)|배송비(?:까지|도|를포함|포함)[가-힣]{0,10}(?:환불|환급|돌려|입금)/u,
    en: /\b(?:full(?:y)? (?:refund\w*|reimburs\w*)|full (?:amount|price|value|cost)|in full\b|whole (?:amount|sum|price|thing)|entire (?:amount|payment|purchase|sum|price)|(?:every|each|the last) (?:single )?(?:penny|cent|won)|all (?:of )?(?:your|the) money|everything (?:that )?you(?:'ve| have)? paid|(?:what|total|amount|price) (?:that )?you(?:'ve| have)? (?:originally )?paid|100 ?(?:%|percent)|(?:no|without(?: any)?) deductions?|(?:shipping|delivery) (?:fee |cost )?included|including (?:the )?(?:\w+ )?(?:shipping|delivery|postage))/u,
    told: /전액|전부|모두|총액|포함|차감없|\b(?:full\w*|whole|entire|includ\w*|everything)\b/u,
  },
  {
    name: "how much of it: a part",
    ko: /반액|절반|부분환불|(?:금액|대금|값|돈)(?:의)?일부|(?:일부|일부만|부분)(?:을|를|은|만)?(?:환불|환급|돌려|되돌|입금|금액)|(?:차감|공제)(?:하고|되고|한|된|후)|(?:수수료|배송비|비용)(?:를|을)?(?:제하|빼|제외하|뺀|제한)/u,
    en: /\b(?:partial(?:ly)?|half (?:of|the|your)|a portion|part of (?:the|your|it)|minus|less (?:a|the) \w+|deduct\w*|after (?:fees|deductions?))\b/u,
    told: /반액|절반|일부|부분|차감|공제|빼고|뺀|제하|제외|원|%|\b(?:partial\w*|half|part|minus|deduct\w*|less)\b/u,
  },
  {
    name: "when the money comes",
    ko: /(?:곧|금방|금세|조만간|머지않아|즉시|빠른시일|빠르게|이른시일|며칠|얼마안|오늘|당일|하루이틀|이번주|다음주|주말)[가-힣0-9]{0,14}?(?:입금|들어[오온올옵와가갈]|돌려받|받아보|받으실|계좌|환급|지급|환불(?:됩|돼|될|되실|금이|받)|카드취소|결제취소)|(?:입금|환불금|금액|돈)(?:은|이|도)?[가-힣]{0,6}(?:곧|금방|금세|조만간|머지않아|즉시|바로|빠르게|며칠)/u,
    en: new RegExp(
      `\\b(?:${MONEY_EN})\\b[^.?!;]{0,50}\\b(?:shortly|soon|any (?:day|minute|moment)|in no time|right away|immediately|before long|straight ?away|momentarily|quickly|in the (?:next|coming) (?:few )?\\w+|within (?:the|a|this|a few) \\w+)\\b|\\b(?:shortly|soon|any day now|in no time|before long)\\b[^.?!;]{0,30}\\b(?:${MONEY_EN})\\b`,
      "u",
    ),
    told: /곧|금방|바로|즉시|\d\s?(?:일|시간|주|영업일)|며칠|하루|이틀|내일|오늘|이번\s?주|다음\s?주|\b(?:soon|shortly|immediately|days?|weeks?|hours?|tomorrow|today)\b/u,
  },
  {
    name: "whether goods go back",
    beside: ["approve", "deny", "delay"],
    byDenial: true,
    ko: /(?:상품|제품|물건|물품|반품|기존|쓰시던|받으신|보내|돌려)[가-힣0-9]{0,14}?(?:안보내|보내지않|보낼필요|보내실필요|돌려보내|돌려주지|돌려주실|반납|반송|버리|폐기|처분|가지[셔시고세]|가져도|갖고계셔도|간직|쓰셔도|사용하셔도|두셔도)|(?:반품|반송|회수|반납)(?:은|는|을|를|도)?(?:따로|굳이|별도로)?(?:필요(?:는|가|도)?없|안하셔도|하지않으셔도|생략|면제|하실필요)|(?:안|굳이|따로)(?:돌려)?(?:보내|부치|반품하)(?:주)?(?:셔도|시지않아도)|(?:(?:그냥|그대로|편하게|계속)[가-힣]{0,4})?(?:가지고계|갖고계|가지|간직하|버리|폐기하|처분하)셔도|(?:그냥|그대로|편하게|계속)[가-힣]{0,4}(?:가지|갖|쓰|사용하|입으|신으|착용하|두)(?:셔도|시면)/u,
    en: /\b(?:no need|(?:don't|do not|won't|needn't|not) (?:have|need) to|needn't|without (?:having to )?|not necessary|unnecessary)\b[^.?!;]{0,12}\b(?:mail|send|ship|return|post|bring|pack|hand)\w*\b(?! (?:us )?(?:a |any |the |your )?(?:photo|picture|message|detail|document|info|reply|number))|\b(?:keep|hang on to|hold on ?to|dispose of|throw (?:away|out)|donate|discard|bin|toss|gift|give away|pass on) (?:the|it|them|your|that|this|those)\b|\bfeel free to (?:keep|use|gift|give|donate|throw|pass)\b|\bit'?s yours\b|\byours to keep\b/u,
    told: /보내|반송|반납|반품|수거|회수|폐기|가지|가져|처분|\b(?:send|return\w*|ship|keep|mail|dispose)\b/u,
  },
  {
    name: "who fetches it",
    ko: /(?:수거|회수|픽업)(?:는|은|를|을|도|접수|신청|예약|기사)?[가-힣]{0,14}(?:드리|드릴|드렸|하겠|할게|했|됩|될|예정|방문|갑|가요|갈|오|옵|들르|두)|(?:기사|택배)(?:님|기사님)?(?:이|께서|가)?[가-힣]{0,10}(?:방문|들르|들릴|찾아|가지러|수거|회수)/u,
    en: /\b(?:courier|driver|carrier|someone|we|pick-?up)\b[^.?!;]{0,30}\b(?:pick (?:it|them|the \w+|your \w+) up|pick up|collect|come by|stop by|swing by|come (?:to|and) (?:collect|get)|arranged|scheduled|booked)\b|\b(?:collection|pick-?up) (?:is|has been|will be)\b/u,
    told: /수거|회수|픽업|방문|기사|\b(?:pick(?:ed)?[- ]?up|collect\w*|courier)\b/u,
  },
  {
    name: "what is given on top",
    ko: /(?:쿠폰|적립|포인트|마일리지|할인|사은품|선물|덤으로|서비스로|보상|보답|성의|혜택|크레딧|상품권|기프티콘|위로금)[가-힣0-9]{0,16}?(?:드리|드릴|드렸|드려|준비|넣|보내|챙|적용|지급|발급|제공|받으실|가능|됩니다|돼요|마련|해뒀|있)/u,
    en: /\b(?:we|i|you|there|here|it)(?:'ve|'ll|'d|'s|'re| have| has| can| will| would| are| is)?\b[^.?!;]{0,30}\b(?:a little (?:something|extra|treat|surprise)|gifts?\b|treat|coupons?|vouchers?|points|store credit|discounts?|perks?|bonus|freebie|goodwill|on the house|make it up to you|compensat\w*)\b/u,
    told: /쿠폰|적립|포인트|마일리지|할인|사은품|선물|보상|혜택|크레딧|상품권|위로금|\b(?:gift|coupon|voucher|points?|credit|discount|bonus|compensat\w*)\b/u,
  },
  {
    name: "what else is done",
    beside: ["approve", "deny", "delay"],
    ko: /(?:우선|먼저|최우선|제일먼저)(?:으로|적으로)?(?:보내|발송|출고|처리|배송)(?:해)?(?:드리|드릴|될|됩)|(?:업그레이드|퀵|당일배송|빠른배송|특급)(?:으로|로|해)?[가-힣]{0,8}(?:드리|드릴|보내)/u,
    en: /\b(?:priorit\w+|express|expedit\w+|upgrad\w+|first in line|rush(?:ed)?)\b/u,
    told: /우선|먼저|퀵|당일|빠른|\b(?:priorit|express|expedit|upgrad|rush)/u,
  },
];

/** What leaves open, asks or is not known. */
const OPEN_KO =
  /[는은을인한될할]지(?!금)|까요|나요|여부|모르|모릅|알수(?:가|는)?없|확인해야|확인(?:이|가)?필요|확인되지|확인할수|확인되는대로|담당자(?:가|에게)확인|원하시면|궁금/u;
const DENIED_KO = /없(?!이)|않|못|어렵|어려|불가|아니|아닙|아직/u;
const OPEN_EN =
  /\?|\b(?:if|whether|once|when|can't (?:see|tell|confirm|say)|cannot (?:see|tell|confirm|say)|(?:don't|do not|doesn't) (?:have|know|see)|not (?:sure|able|yet|known)|unable|no (?:information|details?)|isn't (?:available|known|confirmed))\b/u;
const DENIED_EN = /\b(?:not|never|cannot|unable|no)\b|n't\b/u;

/** G5: beside a note in force, nothing is added that it does not speak of. */
export function checkNoteMatters({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  const { instruction } = context;
  if (instruction === null) return [];
  const told = [...customerPartsOf(instruction.text), ...publicTexts(context)].map(fold).join("\n");
  const decision: Decision = instruction.decision ?? "none";
  const details = sentences
    .filter(({ folded }) => !folded.includes("?"))
    .flatMap((sentence) => partsOf(sentence, context))
    .filter((part) => !isFromShop(part, context))
    .flatMap((part) => [
      ...MATTERS.filter(
        (matter) =>
          (matter.beside?.includes(decision) ?? true) &&
          tells(part, matter) &&
          !isTold(matter, told, context),
      ).map(({ name }) => name),
      ...(namesAmount(part, context) ? ["an amount of something else"] : []),
      ...(namesCourier(part, [told, ...context.customerTexts.map(fold)].join("\n"))
        ? ["who carries it"]
        : []),
      ...(namesDecider(part) ? ["who decided"] : []),
      ...(likensOthers(part, context) ? ["another order the same way"] : []),
    ]);
  if (decision === "approve" && sentences.some((sentence) => offersOtherRemedy(sentence, told)))
    details.push("another remedy instead");
  if (decision === "deny" && sentences.some((sentence) => softens(sentence, bare(instruction.text))))
    details.push("a refusal that is none");
  return details.map(
    (detail) => ({ guard: "G5", event: "claim_blocked", detail: `not in the note: ${detail}` }) as const,
  );
}

const OTHER_REMEDY_KO =
  /(?:원하시면|원하신다면|원하실경우|바라시면|생각이바뀌시면|마음이바뀌시면|아니면|대신)[가-힣]{0,12}?(?:환불|교환|취소|반품|새제품|새상품)[가-힣]{0,8}?(?:가능|됩니다|돼요|되세요|괜찮|좋습니다|문제없|(?:해|바꿔|돌려|처리해|진행해)(?:드려|드릴|드립|드리겠))/u;
const OTHER_REMEDY_EN =
  /\b(?:if you(?:'d| would)?(?: \w+)? (?:rather|prefer|like|want|change your mind)|alternatively|or you (?:can|could|may)|instead)\b[^.?!;]{0,50}\b(?:money back|refund\w*|exchang\w*|replac\w*|cancel\w*|swap)\b[^.?!;]{0,40}\b(?:fine|ok(?:ay)?|possible|no problem|not a problem|works?|can do|happy to|available|just as well|approved)\b/u;

/** "If you'd rather have your money back, that's fine too": what was approved is the one thing. */
function offersOtherRemedy({ folded, squashed }: Sentence, told: string): boolean {
  if (/대신|아니면|원하시면|\b(?:instead|alternative|or)\b/u.test(told)) return false;
  const korean = OTHER_REMEDY_KO.test(squashed) && !OPEN_KO.test(squashed.replace("원하시면", ""));
  return (korean && !DENIED_KO.test(squashed)) || (OTHER_REMEDY_EN.test(folded) && !DENIED_EN.test(folded));
}

function tells({ folded, squashed }: Sentence, { ko, en, byDenial }: Matter): boolean {
  const korean = ko.test(squashed) && !OPEN_KO.test(squashed) && (byDenial || !DENIED_KO.test(squashed));
  if (korean) return true;
  const found = en.exec(folded);
  if (found === null || OPEN_EN.test(folded)) return false;
  return byDenial === true || !DENIED_EN.test(folded.slice(0, found.index));
}

/** Of how much and when, only the note tells: what the shop does as a rule says nothing of this request. */
function isTold({ told, name }: Matter, texts: string, { instruction }: GuardContext): boolean {
  const isOfRequest = name.startsWith("how much") || name.startsWith("when");
  const note = customerPartsOf(instruction?.text ?? "")
    .map(fold)
    .join("\n");
  return told.test(isOfRequest ? note : texts) || told.test(squash(isOfRequest ? note : texts));
}

const PAID_BACK =
  /환불|환급|돌려|돌아(?=[가갑간갈오옵온올와])|입금|송금|지급|보상|배상|취소|\b(?:refund|back|reimburs|compensat|credit|return)/u;
const VOUCHER = /쿠폰|적립|포인트|할인|\b(?:coupons?|vouchers?|points|discounts?)\b/u;
const GIVEN =
  /보상|배상|할인|쿠폰|적립|포인트|위로금|돌려|\b(?:compensat\w*|discount\w*|coupons?|vouchers?|goodwill)\b/u;

/** A sum is told of what the note gives it for; what an order cost is no sum to be paid back. */
function namesAmount({ folded, squashed }: Sentence, context: GuardContext): boolean {
  const { instruction } = context;
  const amounts = amountsIn(withoutOrderNames(folded, context));
  const text = `${squashed} ${folded}`;
  if (amounts.length === 0 || instruction === null) return false;
  const parts = customerPartsOf(instruction.text).map(fold);
  const noted = new Set(parts.flatMap(amountsIn));
  const isFull = parts.some((part) => /전액|\b(?:full|entire|whole)\b/u.test(part));
  const open = new Set(publicTexts(context).map(fold).flatMap(amountsIn));
  const isPaid = PAID_BACK.test(text) && !DENIED_KO.test(squashed);
  if (isPaid && !isFull && amounts.some((amount) => !noted.has(amount) && !open.has(amount))) return true;
  const isSwapped = parts.some(
    (part) =>
      amountsIn(part).some((amount) => amounts.includes(amount)) &&
      PAID_BACK.test(text) &&
      VOUCHER.test(part) !== VOUCHER.test(text),
  );
  if (isSwapped && !DENIED_KO.test(squashed)) return true;
  const given = GIVEN.exec(text);
  return given !== null && !parts.some((part) => GIVEN.test(part) || GIVEN.test(squash(part)));
}

const OTHERS =
  /(?:다른|나머지|이외|그외|그밖|모든|두|양쪽|함께신청)(?:의)?(?:주문|건|상품|요청|신청)|\b(?:other|rest of your|remaining|both|all(?: of)? your) (?:orders?|items?|requests?|ones?|one)\b/u;
const ALIKE =
  /마찬가지|똑같|동일|같은(?:방식|방법|기준)|같이|함께|일괄|한꺼번에|도(?:역시|또한)|\b(?:same|likewise|too|as well|also|applies|similarly)\b/u;
const SAME = /마찬가지|똑같|동일|\b(?:same|likewise)\b/u;
const ALL_REQUESTS =
  /(?:신청|요청|접수|문의)(?:하신|주신)?(?:건들|것들|내용들|모든건)|(?:건들|것들)(?:이|은|을)?(?:다|모두|전부)|\b(?:all|each|every one) (?:of )?(?:your|the) (?:requests|orders|items|refunds)\b/u;

const GRANTS =
  /승인|처리|환불|교환|취소|진행|가능|해드|\b(?:approv\w*|refund\w*|exchang\w*|cancel\w*|goes|applies|done|process\w*)\b/u;
const ASKED_KO = /[는은을인한될할]지(?!금)|까요|나요|여부|모르|확인|말씀|문의|담당/u;

/** "다른 주문 건도 마찬가지로", "양말도 함께 처리됩니다": a decision is about one order. */
function likensOthers(part: Sentence, context: GuardContext): boolean {
  const { instruction } = context;
  if (instruction?.decision == null || decidesSeveral(instruction)) return false;
  const { folded, squashed } = part;
  const text = `${squashed} ${folded}`;
  if (ASKED_KO.test(squashed) || DENIED_KO.test(squashed) || OPEN_EN.test(folded)) return false;
  if (SAME.test(text) && orderMeant(part, context) === "other") return true;
  const isOfOthers = OTHERS.test(text) || (GRANTS.test(text) && orderMeant(part, context) === "other");
  return (isOfOthers && ALIKE.test(text)) || ALL_REQUESTS.test(text);
}

const DECIDER =
  /(?<!고객)(?<![가-힣])[가-힣]{2,4}(?:님|씨|대리|주임|과장|팀장|실장|사장님?|매니저)(?:이|가|께서)[가-힣]{0,10}(?:승인|거절|반려|결정|허락|불허)/u;
const DECIDER_EN =
  /(?:^|[.!?,;:] )\W*(?!(?:we|i|they|it|he|she|you|who|team|staff|this|that|which|has|have|was|been|yes|also|all)\b)[a-z]+ (?:has |have |just |already ){0,2}(?:approved|ok'd|okayed|declined|denied|rejected|refused) (?:your|the|this|it)\b/u;

/** Whose decision it is by name stays inside; "담당자" and "our team" are everybody. */
function namesDecider({ folded }: Sentence): boolean {
  const found = DECIDER.exec(folded)?.[0] ?? "";
  return (found !== "" && !/고객|담당/u.test(found)) || DECIDER_EN.test(folded);
}

/** Who carries a parcel: a name that neither the note nor the shop's texts have. */
function namesCourier({ folded, squashed }: Sentence, told: string): boolean {
  const courier = (COURIER.exec(squashed) ?? COURIER.exec(folded))?.[0];
  return courier !== undefined && !squash(told).includes(squash(courier));
}

const LATER_YES_KO =
  /(?:승인|허용|허락|수락|가능|환불|교환|취소|해결|예외|번복|재승인|처리)[가-힣]{0,6}?(?:될수있|할수있|될수도|될겁|될것|될거|될예정|될테|할거|할것|할겁|해드리|해드릴|해줄|받으실수있|해질|해지|되실|하도록|하겠)|(?:결과|결정|답|상황|판단|생각|마음|입장)(?:이|은|가|도|을|를)?[가-힣]{0,6}(?:바뀔|바뀌|바꿀|바꾸|달라질|달라지|뒤집|번복)|(?:이번만|특별히|예외(?:로|적으로))[가-힣]{0,14}(?:드리|드릴|해|처리|승인|진행)|설득|(?:다시|재차|한번더)[가-힣]{0,8}(?:승인|허락|검토해드|검토하겠|검토할)|방법을(?:찾아|마련)/u;
const LATER_YES_EN =
  /\b(?:will|'ll|would|can|could|might|may|should|going to)\b[^.?!;,]{0,24}\b(?:approv\w*|accept(?:ed|s)?|reverse\w*|overturn\w*|reconsider\w*|change (?:the|our|that|this|its|their)|work (?:something|it|this) out|make an exception|go through|get it done|sort (?:it|this) out|find a way|allow\w*|grant\w*|honou?r\w*|try again|say yes|push (?:it|this) through|figure something out)\b|\b(?:an exception (?:for you|this)|just this once|this one time|isn't final|not final|change (?:his|her|their|its) mind)\b/u;

/** "…, but we might be able to bend the rules": whatever the verb, save those of help and talk. */
const BUT_YES_EN =
  /\b(?:but|though|although|however|still|yet)\b[^.?!]*?\b(?:we|i|they|you|it|he|she|someone|a manager|the (?:manager|team|owner|shop))(?:'ll| will| can| could| might| may)(?: (?:still|probably|likely|also|just|certainly|always|be able to|try to)){0,3} (?!(?:help|assist|contact|answer|ask|reach|explain|pass|forward|connect|understand|see|imagine|not|be|tell|check|look|find|let|keep|use|exchange|refund|still)\b)\w+/u;

/** A refusal is passed on as one: nobody has said that it will be looked at again, let alone granted. */
function softens({ folded, squashed }: Sentence, note: string): boolean {
  if (AGAIN.test(note)) return false;
  const korean = LATER_YES_KO.exec(squashed);
  if (korean !== null && !DENIED_KO.test(squashed.slice(korean.index)) && !OPEN_KO.test(squashed))
    return true;
  const english = LATER_YES_EN.exec(folded) ?? BUT_YES_EN.exec(folded);
  const words = (english?.[0] ?? "").replace(/isn't final|not final/u, "");
  return english !== null && !/\bwhether\b/u.test(folded) && !DENIED_EN.test(words);
}

/** What the note itself holds out beside the refusal. */
const AGAIN = /재검토|예외|다시|대신|교환은|가능|reconsider|exception|instead|again/u;
