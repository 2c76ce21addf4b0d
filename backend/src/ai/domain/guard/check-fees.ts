import { customerPartsOf } from "../note-parts.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type Sentence, squash } from "./reply-text.ts";

/** What sending costs, in all its names. */
const FEE_NOUN =
  "(?:(?:배송|택배|반품|반송|회수|수거|왕복|운송|우편|착불|편도)(?:비용|비|료|요금|값)|왕복비|운임|(?:보내|돌려보내|부치|반품하|반송하)[가-힣]{0,4}비용)";

const CUSTOMER_PAYS = new RegExp(
  `${FEE_NOUN}(?:은|는|이|가|도|를|을)?.{0,14}(?:고객|구매자|본인|직접)?.{0,6}(?:부담(?!하지않|은없|이없|없|드리지|하실필요)|내셔야|내주셔야|내주시면|보내주시면|입금해주|(?<!저희)몫|쪽(?:이에요|입니다|이고|에서)|책임|지불|결제(?:하셔|해)|내야|내시(?!지|는)|선불)|(?:고객|구매자|본인)(?:님)?(?:께서|이|의)?.{0,6}부담(?!이?없|하지않|은없|하실필요)`,
  "u",
);
/** With the customer as the one who pays, whoever else is named. */
const CUSTOMER_NAMED = new RegExp(
  `${FEE_NOUN}[가-힣0-9]{0,10}(?:고객|구매자)(?:님)?(?:께서|이|도)[가-힣]{0,6}(?:내셔(?!도)|내야|내주|냅|내[요세십]|내시(?!지)|(?:부담|지불)(?!하지않|하실필요|은없|이없|안))`,
  "u",
);
const STORE_PAYS = new RegExp(
  `${FEE_NOUN}.{0,14}(?:무료(?![가-힣]{0,8}(?:아니|아닙|않|못|없|어렵|불가))|착불|저희(?:쪽|측)?(?:이|가)?몫|저희(?:쪽|측)?책임|저희가부담|(?:저희|우리)(?:가|쪽에서|쇼핑몰이)?(?:모두|전부|다)?(?:냅|내드|낼|내요|낸|내니|내고|내기|내는|내주|냈)|저희쪽|판매자부담|쇼핑몰(?:이|에서)?부담|(?<!관계|상관)없이|안내셔도|내지않으셔도|면제(?![가-힣]{0,10}(?:없|않|못|어렵|불가|안))|부담하지않|받지않|안받(?!는지)|들지않(?!는지)|안들(?!지)|청구(?:되지|하지)않(?!는지)|지원(?:해|합|하고|하는|돼|됩|되)(?!드리지|지)|신경쓰(?:지않으셔도|실필요없))|(?:반품|반송|회수|수거)(?:은|는|이|도)?(?:무료|공짜)(?![가-힣]{0,8}(?:아니|아닙|않|못|없|어렵|불가))|(?:무료|공짜)(?:로)?(?:반품|반송|회수|수거)|배송비없이`,
  "u",
);
const SHOP_SUBJECT = /저희(?:가|쪽|측)?|쇼핑몰|판매자|회사(?:가|에서)|본사|당사|스토어/u;
const FAULT =
  /(?:제품|상품|물건)(?:자체)?(?:의|에)?(?:문제|이상)(?:이|가)?(?:라면|라도|로|이면|있으면|있다면|있는|있어도|있을|인|일)|하자|불량|파손|고장|오배송|결함|누락|잘못|defect|fault|damage|broken|wrong|missing/u;
const CHANGE_OF_MIND = /변심|마음이바뀌|단순|changeofmind|changedyourmind/u;
const ENGLISH_CUSTOMER_PAYS =
  /\b(?:shipping|postage|delivery|return)(?: \w+){0,3}? (?:cost|fee|charge|is|are|will be|has to be|must be)s?\b.{0,40}\b(?:you|your|customer|buyer)\b|\b(?:you|customer|buyer)(?:'ll|'d| will| would| have to| must| need to| should|s)?(?: \w+){0,4}? (?:pay|cover|bear|foot)(?:ing)?\b.{0,40}\b(?:shipping|postage|delivery|return|courier)|\b(?:please )?(?:pay|cover|bear) (?:for )?the (?:\w+ )?(?:shipping|postage|delivery)\b[^.?!;]{0,40}\byourself\b|\bplease (?:pay|cover|bear)\b[^.?!;]{0,20}\b(?:shipping|postage|delivery)\b|\bat your (?:own )?(?:cost|expense)\b|\b(?:postage|shipping|return|delivery|courier)\b[^.?!;]{0,50}\b(?:be yours|is yours|paid by you|out of your (?:own )?pocket|on you\b|your responsibility|yours to pay)/u;
const ENGLISH_STORE_PAYS =
  /\b(?:no|zero|without(?: any| a)?) (?:(?:return|returns|shipping|postage|delivery|courier) ){1,2}(?:fee|cost|charge)s?\b|\bfree (?:return|return shipping|shipping)\b|\b(?:sending|shipping|returning|mailing|posting)\b[^.?!;]{0,20}(?:\b(?:is|are|will be)|'s) (?:\w+ )?free\b|\b(?:we|store|shop|seller)(?:'ll| will| can)?(?: \w+){0,2}? (?:pay|cover|bear)s?\b.{0,40}\b(?:shipping|postage|return)|\b(?:postage|shipping)\b[^.?!;]{0,20}\bwe(?:'ll| will)? (?:cover|pay|take care of)\b|\b(?:return )?shipping (?:is|will be) (?:free|paid by (?:us|the store)|covered by (?:us|the store))\b|\b(?:returns?|shipping|postage|delivery|courier|it|that|this)\b[^.?!;]{0,30}\b(?:on us|on the house)\b|\b(?:no|without(?: any)?|zero) (?:extra |additional )?(?:charge|cost|fee)s?\b[^.?!;]{0,20}\b(?:send|return|ship|post|mail)|\b(?:send|return|ship|mail|post)\w*\b[^.?!;]{0,20}\b(?:free of charge|for free|at no cost|costs? (?:you )?nothing)\b/u;
/** What sending back costs, in English. */
const FEE_EN =
  "(?:(?:return |the |a |your |own |prepaid |any |of |for ){0,4}(?:shipping|postage|courier|mailing|freight)(?: (?:costs?|fees?|charges?|bill|label|back))?|(?:delivery|return) (?:costs?|fees?|charges?|bill|postage|shipping|label)|(?:the |a )?(?:shipping |return )?label|cost of (?:getting|sending|shipping|returning) (?:it|them|that))";
/** "Postage is down to you", "you only need to buy a label", "take care of the shipping on your end": the customer pays, in other words. */
const CUSTOMER_IN_OTHER_WORDS = new RegExp(
  `\\byou(?:'ll|'d| will| would| just| only| simply)?(?: just| only| simply| have| need| would| to| must| should){0,4} (?:stump up|fork out|chip in|take care of|handle|buy|purchase|get|sort(?: out)?|settle|shoulder|spring for|front|pick up|arrange|pay out|organi[sz]e|provide)\\b[^.?!;]{0,12}\\b${FEE_EN}\\b|\\b(?:ask|need|expect|want|like) you to (?:\\w+ )?(?:take care of|handle|cover|pay|arrange|sort(?: out)?|settle|buy)\\b[^.?!;]{0,12}\\b${FEE_EN}\\b|\\b${FEE_EN}\\b[^.?!;]{0,24}\\b(?:down to you|up to you|lands? (?:with|on) you|falls? (?:to|on) you|with you|on your (?:end|side|dime|tab|own)|your (?:cost|business|expense|problem|part|side))\\b|^\\W*(?:(?:just|please|then|simply|only|so|you|to) ){0,3}(?:cover|pay|split|share|chip in for) (?:for )?(?:the |half the |half of the )?${FEE_EN}\\b`,
  "u",
);
/** "We've got the postage covered", "the postage is taken care of", "we'll pick up the tab": the store pays, in other words. */
const STORE_IN_OTHER_WORDS = new RegExp(
  `\\b(?:we|i|the (?:shop|store))(?:'ve|'ll|'re| have| will| are| can)?(?: got| happily| gladly| just| also)? (?:(?:have |got )?(?:you )?covered|(?:${FEE_EN} covered)|pick up|handle|take care of|sort(?: out)?|absorb|swallow|foot|deal with|look after|shoulder|take on|stand)\\b[^.?!;]{0,16}\\b(?:${FEE_EN}|tab|bill)\\b|\\b(?:we|i)(?:'ve| have)(?: got)? ${FEE_EN} (?:\\w+ )?(?:covered|sorted|handled)|\\b${FEE_EN}\\b[^.?!;]{0,8}(?:\\b(?:is|are|will be|has been)|'s)(?: all| already| fully)? (?:taken care of|covered(?! by (?:you|the customer))|handled|sorted|looked after|included|our treat|with us)\\b|\\bwe(?:'ll| will)? (?:\\w+ )?(?:pick up|get|foot) the (?:tab|bill)\\b`,
  "u",
);
/** "You won't be charged for shipping", "sending it back won't cost you a thing": the store pays, told as what the customer does not. */
const ENGLISH_STORE_BY_DENIAL =
  /\b(?:you|customer|buyer)(?:(?:'ll| will) (?:not|never)|(?: wo|'t wo| do| need|)n't| do not| never)(?: \w+){0,3}? (?:pay|charged|billed|cover|owe|spend)\b[^.?!;]{0,24}\b(?:shipping|postage|delivery|return|courier|send)|\b(?:shipping|postage|delivery|returns?|returning|sending|send|exchange|it|that|this)\b[^.?!;]{0,30}(?:won't|will not|doesn't|does not|wouldn't) (?:cost you|set you back)\b|\b(?:we|store|shop)(?: do not|n't| don't| won't| will not| never) charge\b[^.?!;]{0,20}\b(?:shipping|postage|delivery|returns?|returning|send)|\b(?:nothing|not a (?:cent|thing|penny)) to pay\b[^.?!;]{0,24}\b(?:shipping|postage|delivery|return|send)/u;
/** An answer, a comfort or a sum of nothing denies no payer: "No, returns are on us". */
const NO_DENIAL =
  /^\W*no(?: way)?\b(?=[,.!])|\b(?:not a|not any|never a) (?:problem|worry|cent|penny|thing)\b|\b(?:don't|do not) worry\b|\bno (?:worries|problem)\b|\b(?:no|not any|without(?: any)?) (?:(?:extra|additional|return|returns|shipping|postage|delivery|courier) ){0,2}(?:charge|cost|fee)s?\b/gu;
const ENGLISH_DENIED = /\b(?:not|never|no)\b|n't\b/u;

/** G5, cost: who pays for shipping is what the verdict says; a fault is never sent back at the customer's cost (BC-08). */
export function checkFees(whole: Sentence, context: GuardContext): GuardEvent[] {
  const sentence = ruleOfOwn(whole);
  const { customer, store } = payersIn(sentence);
  if (customer && isChangeOfMindRule(sentence, context)) return [];
  if (customer && isFaultCase(sentence, context))
    return [finding("shipping put on the customer for a fault")];
  if (customer && isStorePaid(sentence, context))
    return [finding("shipping put on the customer against the verdict")];
  if (store && isCustomerPaid(sentence, context) && !notesStore(sentence, context))
    return [finding("free shipping against the verdict")];
  return [];
}

const SENDING_BACK = /반품|반송|회수|수거|왕복|돌려|\b(?:return\w*|send(?:ing)? (?:it )?back)\b/u;

/** The note in force says so: of sending back, where the words are of that. */
function notesStore({ folded, squashed }: Sentence, { instruction }: GuardContext): boolean {
  return customerPartsOf(instruction?.text ?? "").some((text) => {
    const part = { folded: fold(text), squashed: bare(text) };
    const isSame =
      !SENDING_BACK.test(`${squashed} ${folded}`) || SENDING_BACK.test(`${part.squashed} ${part.folded}`);
    return (
      isSame &&
      (payersIn(part).store || /(?:배송비|운임|shipping|delivery).{0,30}(?:무료|free)/u.test(part.folded))
    );
  });
}

/** "Return shipping is paid by the customer, and faulty items are exchanged for free": two rules in one sentence, the payer's first. */
function ruleOfOwn(whole: Sentence): Sentence {
  const head = whole.folded.split(NEXT_RULE)[0] ?? "";
  const first = { folded: head, squashed: squash(head) };
  return head !== whole.folded && payersIn(first).customer ? first : whole;
}

const NEXT_RULE =
  /, (?:and|but|while) |; |(?<=[가-힣][고며]),? (?=(?:제품|상품)?(?:에|의)?\s?(?:하자|불량|파손|오배송|문제|이상|결함))/u;

function finding(detail: string): GuardEvent {
  return { guard: "G5", event: "claim_blocked", detail };
}

/** "배송비는 저희가 부담하지 않아요": the customer pays, told as what the shop does not. */
const SHOP_REFUSES =
  /(?:저희|쇼핑몰|판매자|회사|당사)(?:가|는|이|쪽에서|측에서|에서)?[가-힣]{0,4}(?:부담|지원|지불|결제)(?:하|해드리|해주|되)?(?:지(?:는|도|가)?(?:않|못)|기(?:는|가)?(?:어렵|힘들)|(?:은|이|는)?(?:어렵|불가|안[되돼됩]))/u;
const SHOP_BEARS = new RegExp(`${FEE_NOUN}(?:(?!고객|구매자).){0,20}부담`, "u");
const FEE_KO = new RegExp(FEE_NOUN, "u");

const SENT_BACK = "(?:보내|부치|반송하|반품하|돌려보내)(?:실|시는|시려|실때|는|시)";
/** "배송비는 받습니다", "보내실 땐 선불로 내셔야 해요": money is taken, so the customer pays. */
const TAKEN_FROM_CUSTOMER = new RegExp(
  `${FEE_NOUN}(?:은|는|을|를|이|가|도)?(?:따로|별도로|그대로|꼭|똑같이|무조건|어쨌든)?(?:받(?:습니다|아요|고있|게|을수밖)|청구(?:됩|돼|합|해|하고)|차감(?:됩|돼|하고|합|해)|빼고|제하고|공제|발생(?:합|해|하며|하고|돼|됩)|나옵|나와요|듭니다|들어요|들고|물어야|물게)|${FEE_NOUN}(?:만|은|는|을|를|도)?(?:먼저|미리|따로|같이|함께|직접)*(?:챙겨|동봉해|넣어|준비해|처리해|결제해|계산해|입금해|보태|내)(?:주(?:세|시|셔|십)|서보내|야)|${FEE_NOUN}(?:은|는|을|를|만)?(?:반반|절반|반만|나눠)|${SENT_BACK}[가-힣]{0,8}(?:선불|자비|사비|직접계산|본인돈|고객님(?:이|께서)?(?:돈|비용))|(?:선불|자비|사비)(?:로)?[가-힣]{0,4}(?:보내|부쳐|반송|반품|내)`,
  "u",
);
/** "배송비는 없어요", "고객님은 한 푼도 안 내셔도 됩니다": nothing is taken. */
const NOTHING_TAKEN = new RegExp(
  `${FEE_NOUN}(?:은|는|이|가|도|를|을)?(?:전혀|아예|따로|하나도|한푼도)?(?:걱정(?:은|을|일랑)?(?:안하|하지|마|접|없)|신경(?:은|을)?(?:안쓰|쓰지|끄)|이번엔?저희|저희(?:가|쪽(?:에서)?)?(?:이번엔?)?(?:쏠|쏩|알아서|처리|해결|책임|맡|댈|대겠|대드|대요|낼|챙기|챙길)|없(?:어요|습니다|고|으니|답니다)|0원|공짜|안(?:내도|내셔|받|들|물)|내지않|낼필요(?:가|는)?없|내실필요(?:가|는)?없)|(?:한푼도|십원도|1원도|일원도|비용(?:은|을|이)?(?:전혀|하나도|따로)?|돈(?:은|을|이)?(?:전혀|하나도|따로|더)?)(?:안(?:내|들|받)|내지않|내실필요(?:가|는)?없|들지않|받지않|들어갈게없|드는게없|부담하실(?:것|게|필요)(?:은|는|이)?없)|(?:저희|우리|판매자|쇼핑몰|회사)(?:가|쪽에서|측에서|에서|이)(?:왕복|반품|모두|전부|다)*${FEE_NOUN}(?:을|를|은|도|까지)?(?:모두|전부|다|전액)*(?:냅|내요|내드|낼|낸|내고|내니|부담(?:합|해|하|할)|지불(?:합|해|하|할)|책임|물어)`,
  "u",
);

function payersIn({ folded, squashed }: Sentence): { customer: boolean; store: boolean } {
  if (!/[는은을인할될]지(?!금|금은)|나요|까요|여부|\?/u.test(squashed) && !folded.includes("?")) {
    if (NOTHING_TAKEN.test(squashed)) return { customer: false, store: true };
    if (TAKEN_FROM_CUSTOMER.test(squashed) && !SHOP_SUBJECT.test(squashed))
      return { customer: true, store: false };
  }
  const isRefused = FEE_KO.test(squashed) && SHOP_REFUSES.test(squashed);
  if (isRefused) return { customer: true, store: false };
  const shop = SHOP_SUBJECT.test(squashed);
  const denied = ENGLISH_DENIED.test(folded.replace(NO_DENIAL, ""));
  return {
    customer:
      CUSTOMER_NAMED.test(squashed) ||
      (CUSTOMER_PAYS.test(squashed) && !shop) ||
      ((ENGLISH_CUSTOMER_PAYS.test(folded) || CUSTOMER_IN_OTHER_WORDS.test(folded)) && !denied),
    store:
      STORE_PAYS.test(squashed) ||
      (shop && SHOP_BEARS.test(squashed)) ||
      ENGLISH_STORE_BY_DENIAL.test(folded) ||
      saysStorePays(folded),
  };
}

/** What is denied behind the payer is not the payer: "returns are on us, so it won't cost you a thing". */
function saysStorePays(folded: string): boolean {
  const match = ENGLISH_STORE_PAYS.exec(folded) ?? STORE_IN_OTHER_WORDS.exec(folded);
  if (match === null) return false;
  const upTo = folded.slice(0, match.index + match[0].length);
  return !ENGLISH_DENIED.test(upTo.replace(NO_DENIAL, ""));
}

/** "단순 변심으로 반품하실 때는 고객님 부담입니다": the shop's rule, which says nothing of the fault at hand. */
const RULE_OF_CHANGE_OF_MIND =
  /변심(?:으로|에의한|일|인)?(?:반품|환불|교환)?(?:하실|하시는|하는|할|일|인)?(?:때|경우|이면|이라면|이시면|은|는|의)|\b(?:for|if it is|in case of) a change of mind\b/u;

function isChangeOfMindRule({ squashed, folded }: Sentence, { settings }: GuardContext): boolean {
  const isRule = RULE_OF_CHANGE_OF_MIND.test(squashed) || RULE_OF_CHANGE_OF_MIND.test(folded);
  return isRule && settings.refundPolicy.changeOfMindFee === "customer" && !FAULT.test(squashed);
}

function isFaultCase({ squashed }: Sentence, { verdict, intent, settings }: GuardContext): boolean {
  const { defectFee, legalFloor } = settings.refundPolicy;
  if (defectFee === "customer" && !legalFloor) return false;
  if (CHANGE_OF_MIND.test(squashed) && verdict?.verdict.reasons.includes("fault") !== true) return false;
  return FAULT.test(squashed) || intent === "defect" || verdict?.verdict.reasons.includes("fault") === true;
}

function isStorePaid({ squashed }: Sentence, { verdict, settings }: GuardContext): boolean {
  if (verdict?.verdict.shippingFee === "store") return true;
  return settings.refundPolicy.changeOfMindFee === "store" && CHANGE_OF_MIND.test(squashed);
}

/** Free shipping needs a verdict or a fault that says so. */
function isCustomerPaid(sentence: Sentence, { verdict, settings }: GuardContext): boolean {
  const { squashed } = sentence;
  const fee = verdict?.verdict.shippingFee ?? null;
  if (fee === "store" || cancelsUnshipped(sentence, verdict)) return false;
  const isFault = FAULT.test(squashed.replace(NO_FAULT, ""));
  if (fee === "customer") return !(isFault && settings.refundPolicy.defectFee === "store");
  const paid = isFault ? settings.refundPolicy.defectFee : settings.refundPolicy.changeOfMindFee;
  return paid === "customer";
}

/** "하자는 아니지만": a fault that is denied. */
const NO_FAULT =
  /(?:하자|불량|파손|고장|결함|오배송|문제)(?:은|는|이|가|도)?(?:전혀|따로)?(?:아니|아닌|아닐|없(?!이))|(?:not|isnt|wasnt|no)(?:an?|really|actually)?(?:defect\w*|fault\w*|damage\w*|broken)/gu;

const SENDS_BACK = /반품|교환|반송|회수|수거|return|exchang|send(?:ing)? (?:it|them|that) back/u;

/** What has not been sent costs nothing to call off (`ai.md` 3.1, rule 8); of sending back it says nothing. */
function cancelsUnshipped({ squashed, folded }: Sentence, verdict: GuardContext["verdict"]): boolean {
  if (verdict === null || SENDS_BACK.test(`${squashed} ${folded}`)) return false;
  const { remedy, reasons, shippingFee } = verdict.verdict;
  return remedy === "cancel" && reasons.includes("not_shipped") && shippingFee === null;
}
