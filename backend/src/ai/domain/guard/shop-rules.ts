/**
 * Rules of the shop are in its texts. "한번 뜯으면 반품이 안 돼요", "sale items can't come back", "that is the manufacturer's business" are rules that
 * nobody made (BC-04, BC-08): a condition of the goods that no text names takes nothing from a customer, and nobody is sent elsewhere.
 */
import type { GuardContext } from "./guard-context.ts";
import { openEn } from "./open-words.ts";
import { bare, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

/** A rule is told with what the shop's rules go by; "한번 들어온 주문은 되돌리지 못하는 게 규칙이에요" is made up. */
const RULE_KO =
  /(?:규칙|규정|방침|원칙|내규|정책)(?:이에요|입니다|이라|이거든|이니|이며|상|으로되어|에따라|이랍)/u;
const RULE_EN =
  /\b(?:our|the|store|shop|company) (?:\w+ )?(?:policy|rules?) (?:is|says?|states?|that|are)\b/u;
const RULE_BASIS =
  /\d|기간|(?<!유통)기한|하자|불량|파손|배송비|변심|확인|\b(?:days?|period|window|faulty|defective|damaged|shipping)\b/u;

/** What goods or orders are like, by which shops elsewhere refuse them. */
const CONDITION_KO =
  /개봉|뜯|봉인|비닐|태그|택(?:을|이|만)|라벨|영수증|(?:박스|상자|포장)(?:를|을|이|가|만)?(?:열|여[는신시]|없|훼손|버|풀)|사용(?:하신|한|흔적|하셨|감)|써(?:보|봤)|쓰신|쓰셨|쓰던|착용|입으|입어|입었|신으|신어|귀에|세탁|위생|(?:할인|세일|이벤트|특가|기획)(?:상품|제품|품|가|로사|때사)|전자제품|소모품|속옷|화장품|맞춤/u;
const CONDITION_EN =
  /\b(?:open(?:ed|ing)?|unseal\w*|seal(?:ed|s)?|unbox\w*|box|packag\w*|tags?|labels?|receipts?|used|worn|wearing|tried (?:it|them)|hygien\w*|sale (?:items?|goods|products?)|discounted|clearance|on sale|electronics|earbuds|earphones|headphones|underwear|cosmetics|custom(?:ised|ized)?)\b/u;
const REFUSED_KO =
  /(?:환불|반품|교환|취소|접수|반환|환급)[가-힣]{0,12}?(?:지(?:는|도)?않|안[받되돼됩해]|못|수(?:가|는|도)?없|불가|어렵|어려|힘들|제외|끝(?:이|난|나|입)|포기|대상(?:이|은)?(?:아니|아닙|아녜)|막(?:혀|힙))|끝(?:이에요|입니다|이죠|나요|이에)|(?:방법|길)(?:이|은|도)?없|(?:받지(?:는|도)?않|안받|못받|받을수(?:가|는)?없|받기어렵|받아드릴수(?:가|는)?없)/u;
const REFUSED_EN =
  /(?:\b(?:cannot|can not|never|not|no longer|no|nor|unable to|without)\b|n't\b)[^.?!;]{0,36}?\b(?:return\w*|refund\w*|exchang\w*|swap\w*|(?:take|accept|have|get|come|go|send|sent|brought|be taken)\b[^.?!;]{0,16}\bback|accept\w*)\b|\bno-go\b|\b(?:is|are) (?:all )?(?:excluded|exempt|out of the question|not covered)\b|\bno (?:returns?|refunds?|exchanges?)\b|\byours (?:for good|to keep|now|forever)\b|\bonly (?:take|accept|refund|exchange|return)\w*\b[^.?!;]{0,36}\b(?:sealed|unopened|unused|unworn|tags?|original|brand[- ]new)\b|\b(?:must|have to|needs? to|has to) be (?:\w+ )?(?:sealed|unopened|unused|unworn|in (?:the|its) original)\b|\b(?:void|forfeit|waive|lose|rule out|rules out|ends?)\w*\b[^.?!;]{0,24}\b(?:returns?|refunds?|right)\b/u;
/** The text says nothing of it, somebody looks, or the period is the reason. */
const OPEN_KO =
  /발급|발행|출력|여부|담당|상담|확인|[는은을인]지(?!금|나|났)|나와있지|적혀있지|정해(?:져|진)|따로|기간(?:이|은)?(?:이미)?(?:지나|지났|넘|끝)|지나(?:서|셔)|\d일|까요|상관없|괜찮/u;
const OPEN_EN = openEn(
  "whether|mention\\w*|colleague|team|person|confirm|know|says? nothing|sure|window|period|\\d+ days|passed",
);

/** Somebody else's business: makers, service centres, head offices. */
const ELSEWHERE_KO =
  /(?:제조사|제조업체|본사|서비스센터|에이에스센터|as센터|수리점|수리센터|구입처|브랜드|공식센터|수입사|공급사|판매처)(?:에|로|쪽|측|쪽에|측에|쪽으로|으로|에서|를|을|한테|에게|통해|를통해|랑|와|과)+[가-힣]{0,12}?(?:문의|연락|가져가|접수|맡기|보내|받으|찾아가|방문|신청|이야기|얘기|해결|요청|상담)(?:을|를)?(?:하|해|받)?(?:으)?(?:셔야|시면|세요|시는게|시는편|십시오|주세요|주셔야|주시면|보세요|보시|야)/u;
const ELSEWHERE_EN =
  /\b(?:take (?:it|that|this) up with|contact|reach out to|call|e-?mail|write to|go (?:to|through|via)|goes? through|(?:deal|talk|speak|get in touch|check) with|(?:send|take|bring|return|ship) (?:it|them|those) to|ask|handled by|dealt with by|up to|matter for|down to) (?:the |your |its |their |an? )?(?:\w+(?:'s)? )?(?:manufacturers?|makers?|brand(?:'s)?|service cent(?:er|re)s?|repair (?:shop|cent(?:er|re))s?|head office|factory|importer|warranty (?:provider|team|department|cent\w+))\b/u;

/** What is wrong with a rule that a sentence tells; null = nothing. */
export function inventedRule(sentence: Sentence, context: GuardContext): string | null {
  const { squashed, folded } = sentence;
  const isRule = RULE_KO.test(squashed) || RULE_EN.test(folded);
  if (isRule && !RULE_BASIS.test(`${squashed} ${folded}`)) return "rule of no text";
  if (folded.includes("?")) return null;
  if (demandsOfText(sentence, context)) return "rule of no text";
  if (refusesByCondition(sentence, context)) return "rule of no text";
  return sendsElsewhere(sentence, context) ? "sends the customer elsewhere" : null;
}

/** "영수증이 꼭 있어야 해요", "the tags must still be attached": what the shop's texts do not ask for. */
const DEMAND_KO =
  /(?<what>영수증|태그|택|라벨|포장|박스|상자|보증서|설명서|구성품|비닐)(?:이|가|은|는|을|를|도)?[가-힣]{0,6}?(?:있어야|필요(?:합|해|하)|그대로여야|그대로있어야|온전해야|남아있어야|유지|동봉|챙겨)|(?<limit>(?:연간|일년에|한달에|월|평생|고객당|한사람당|인당)[가-힣0-9]{0,8}(?:번|회|차례|개)(?:까지|씩)?(?:만))|(?<once>한번(?:신청|접수|요청|결제)하(?:면|시면)[가-힣]{0,8}(?:못|수없|안[되돼됩]))/u;
const DEMAND_EN =
  /\b(?<what>tags?|receipts?|box|packag\w*|seal|labels?|invoice|manual|wrapping)\b[^.?!;]{0,12}\b(?:must|needs?|has to|have to|required|should)\b(?! (?:check|look|ask))|\b(?:need|must have|bring|show|require) (?:the|your|an?|all) (?:original |unopened )?(?<item>receipt|tags?|box|packaging|invoice)\b|\b(?<limit>(?:only |just )?(?:once|twice|one (?:return|refund|exchange)|two (?:returns|refunds|exchanges)) per (?:customer|year|month|person|household))\b|\b(?<loss>(?:opened|used|unsealed|unboxed) (?:\w+ )?(?:lose|loses|are worth|come with a|get a)\b)/u;

function demandsOfText({ squashed, folded }: Sentence, context: GuardContext): boolean {
  if (/여부|담당|상담|없어도|없으셔도|않아도|않으셔도|[는은을인]지(?!금)/u.test(squashed)) return false;
  const isDenied = /\b(?:not|whether|if|no|colleague|team)\b|n't\b/u.test(folded);
  const { what, item, limit, once, loss } = {
    ...(isDenied ? {} : DEMAND_EN.exec(folded)?.groups),
    ...DEMAND_KO.exec(squashed)?.groups,
  };
  const told = what ?? item ?? limit ?? once ?? loss;
  return told !== undefined && !isOfShop(told, context);
}

function refusesByCondition({ squashed, folded }: Sentence, context: GuardContext): boolean {
  const korean = OPEN_KO.test(squashed) || !REFUSED_KO.test(squashed) ? null : CONDITION_KO.exec(squashed);
  const isOpen = OPEN_EN.test(withoutRefusal(folded));
  const english = isOpen || !REFUSED_EN.test(folded) ? null : CONDITION_EN.exec(folded);
  const condition = korean?.[0] ?? english?.[0];
  return condition !== undefined && !isOfShop(condition, context);
}

/** What refuses is not what leaves open. */
function withoutRefusal(folded: string): string {
  return folded.replace(/n't\b/gu, " ");
}

function sendsElsewhere({ squashed, folded }: Sentence, context: GuardContext): boolean {
  const korean = ELSEWHERE_KO.exec(squashed)?.[0];
  const english = ELSEWHERE_EN.exec(folded);
  const isDenied =
    english !== null && /\b(?:no need|not|never)\b|n't\b/u.test(folded.slice(0, english.index));
  const told = korean ?? (isDenied ? undefined : english?.[0].split(" ").at(-1));
  return (
    told !== undefined && !/담당자|상담원|않|필요(?:가|는)?없/u.test(squashed) && !isOfShop(told, context)
  );
}

/** The shop's own texts know the condition or the place. */
function isOfShop(words: string, context: GuardContext): boolean {
  const sources = bare(sourceTexts(context).join("\n"));
  return sources.includes(bare(words).slice(0, /[가-힣]/u.test(words) ? 2 : 5));
}
