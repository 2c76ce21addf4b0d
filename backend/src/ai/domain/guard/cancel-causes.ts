/**
 * Why an order was cancelled or comes late (BC-04): no row holds it, so that only the customer, the shop's texts or a person's note can tell.
 */
import type { GuardContext } from "./guard-context.ts";
import { fold, type Sentence, squash } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

/** Why an order was cancelled or comes late. */
const CAUSE_KO =
  /(?:(?<!찾|알|확인|조회|검색|열)[아어여해져돼려혀겨나]서|때문에|(?:으로|로)인해|(?:부족|품절|오류|실패|문제|사정|변심|불일치|초과|미입금|미결제|요청|실수)(?:으로|로|이라|라|에의해|에따라))[가-힣]{0,12}?(?:취소(?:됐|되었|된(?!다면|경우)|했|한(?:건|주문|것)|하신(?:건|주문|것)|하셨)|지연(?:되고|됐|되었|중|입)|늦어(?:지고|졌|진)|(?:안|못)나갔)|(?:[아어여해져돼려혀겨나]서|때문에|[이]?라서|[이]?라)(?:그래요|그렇습니다|그런거|그런것|그럽니다)/u;
const CAUSE_EN =
  /\b(?:cancell?ed|delayed|running late|held up)(?: (?:it|this|that|(?:the|your) order))? (?:at your request|because|due to|since|as (?:the|it|we|you|your)|owing to|on account of|by (?:the|our) \w+)\b|\b(?:snow\w*|rain|storms?|typhoon|strike|flood\w*|weather|winter|holidays?|christmas|traffic|rush|backlog|demand|volumes?)\b[^.?!;]{0,60}?\b(?:running late|late|delay\w*|slow\w*|held up|behind)\b/u;

/** The same with a denial in it, which takes nothing back: "결제가 확인되지 않아 취소되었습니다", "the payment didn't go through". */
const CAUSE_DENIED_KO =
  /(?:않아서?|없어서?|못해서?|못하여|안돼서?|안되어서?|부득이(?:하게)?|(?:소진|품절|매진|단종)(?:되어|돼)서?)[가-힣]{0,12}?취소(?:됐|되었|처리|했|하게)|(?:품절|재고|결제|카드|시스템|오류|창고|한도|잔액|미결제)[가-힣]{0,6}?(?:원인|이유|사유|때문|탓)(?:이에요|입니다|이었|예요|이네|인것|으로)|취소(?:된|하게된)?(?:사유|이유|원인)(?:는|은)[가-힣]{2,12}?(?:이에요|입니다|예요|때문|이라고)|(?:한도|잔액|결제|카드|재고|시스템)(?:문제|오류|부족|초과)(?:였|이었|인|일)(?:던)?(?:것(?:같|으로)|듯)|(?:결제|카드사?|승인|재고|물량|입금)[가-힣]{0,12}?(?:않아|없어|못해|안돼|안되어|부족해)서?[가-힣]{0,4}(?:주문|출고|발송|결제)[가-힣]{0,8}(?:못|안|않|멈|중단|무효|실패)|고객님(?:께서|이)?(?:직접|먼저)?취소(?:를)?(?:요청|신청)?(?:(?:하신|해주신)(?:걸|것)(?:으)?로(?:나|보|확인|조회)|하셨(?:네|어|습))|본인(?:이|께서)(?:직접)?취소하|(?:재고|물량)(?:가|이)?[가-힣]{0,6}?(?:없|부족)[가-힣]{0,8}?(?:자동)?취소(?:돼|됩)/u;
const CAUSE_DENIED_EN =
  /\byou(?: must have| may have| probably| seem to have|'ve| have)? cancell?ed (?:it|the order|your order|this)\b|\b(?:had|was forced|were forced|was obliged) to cancel\b|\b(?:payment|card|transaction|charge)\b[^.?!;,]{0,16}?(?:(?:didn't|did not|couldn't|could not) (?:go through|clear|be (?:processed|verified|confirmed))|\b(?:failed|was (?:declined|rejected|refused)|bounced|timed out))\b|\b(?:there (?:was|were|is|seems to (?:be|have been))|due to|because of|caused by|it was)(?: an?| some)?(?: \w+)? (?:problem|issue|error|trouble)s? with (?:your|the) (?:payment|card|stock|system|inventory)\b|\b(?:bank|card (?:issuer|company)|payment provider)\b[^.?!;,]{0,12}?(?:didn't|did not|wouldn't|declined|refused|rejected|blocked)\b|\bwhich is why (?:the|your) order\b|\b(?:led to|caused|resulted in|is why|explains) (?:the |your |this )?(?:cancellation|delay|order (?:was|being))|\b(?:warehouse|supplier|seller|store|shop)\b (?:couldn't|could not|was unable to|wasn't able to|was not able to) (?:fulfil|fill|ship|pack|process|find)|\b(?:sold|sells?|(?<!\b(?:days?|weeks?|period|window|time) )(?:ran|runs|run)) out\b/u;
const ADVERB_KO =
  "(?:자동으로|자동|부득이하게|부득이|어쩔수없이|불가피하게|시스템(?:에서|상)?|저희(?:가|쪽에서|측에서)?|판매자(?:가|측에서)?|매장에서|(?:해당|이)?(?:주문|주문건|건)(?:이|은|을|도)?|먼저|바로|일괄|전부|모두|이미|최종|직권으로){0,4}";
const TROUBLE_KO =
  "(?:부족|소진|품절|매진|단종|부재|중단|종료|오류|장애|실패|문제|사정|변심|불일치|초과|미입금|미결제|미납|미확인|미승인|요청|실수|제한|거부|거절|중복|차질|마감|만료|파손|불량|누락|착오|지연|폭주|결함|경과)";
/** Looking something up is no cause: "조회하여", "확인돼". */
const BECAUSE_KO =
  "(?:(?<!확인|조회|검색|접속|관련|대|위|통|주문|정리|취소)(?:되어|돼|하여|해)|(?:지않|지못하|지못해)(?:아|여|어)?|(?:[가이]|에)(?:없어|생겨|나|부족해|부족하여|걸려|모자라)|(?:기간|기한|시간|한도|일)(?:이|을|를)?(?:지나|넘어|넘겨)|보내지못해|어려워|힘들어|늦어져?|바뀌어|틀려|막혀)서?";
/** What is left of a cancellation: "취소된 건입니다", "취소 처리됐어요"; "취소된 후에는" is a rule's. */
const CANCELLED_KO =
  "취소(?:가|를)?(?:처리)?(?:가)?(?:됐|되었|된(?!다|경우|후|뒤|다음|이후|적)|하게됐|하게된|했|하였|한(?:건|주문|것)|완료|로(?:확인|나오|나와|보입|조회))";
/** "재고가 소진되어 자동으로 취소된 것으로 확인됩니다", "판매 종료에 따른 취소": why, in whatever form. */
const CAUSE_OF_STATE_KO = new RegExp(
  `(?:${BECAUSE_KO}|${TROUBLE_KO}(?:으로|로|에따라|에따른|에의해|에의한|으로인해|으로인한|로인해|로인한|때문에|이라|라서|라|(?:을|를)?이유로|사유로|관계로))${ADVERB_KO}${CANCELLED_KO}|${TROUBLE_KO}(?:으로인한|로인한|에따른|에의한)(?:자동|직권|일괄)?취소(?:입니다|이에요|예요|건|로)|취소(?:된|하게된|처리된)?(?:사유|이유|원인|배경|까닭)(?:는|은|가|이)(?!담당|제|저|아직|확인|기록|별도|따로|현재|무엇|어떤)[가-힣0-9]{2,16}?(?:으로|로)(?:확인|나오|나와|보[이입여]|조회|기록|표시|등록|남아|되어있)`,
  "gu",
);
const THING_EN =
  "(?:stock|inventory|items?|products?|goods|payment|card|bank|balance|supplier|warehouse|system|error|fault|glitch|shortage|lack|mistake|problem|issue|demand|deadline|time limit|address)";
const FAILED_EN =
  "(?:fail\\w*|ran|not|never|unavailable|out|declin\\w*|damag\\w*|unable|no longer|used up|lost|reject\\w*|expired|passed|short|wrong|discontinued|n't)";
const CAUSE_OF_STATE_EN = new RegExp(
  `\\bcancell?ed\\b(?: (?:it|this|that|(?:the|your) order))?(?:,? (?:automatically|already|recently|by (?:the|our) system|on our side|which happened)){0,2},? (?:because|due to|owing to|on account of|as a result of|since (?:the|your|our|we|you|it|there)|for lack of|for want of|thanks to|(?:after|when|once|following|over|for|as) (?:an? |the |our |your |some )?(?:\\w+ ){0,2}?${THING_EN})\\b(?! (?:shows?|says?|status|page|lists?|records?)\\b)|\\bcancellation (?:was|is|has been|seems to be|seems to have been|appears to be)(?: \\w+ly)? (?:triggered|caused|prompted|down to|due to|because|the result|a result|made necessary|the consequence)\\b|\\b(?:reason|cause)\\b[^.?!;,]{0,24}\\bcancel\\w*[^.?!;,]{0,12}? (?:is|was|seems to be|seems to have been|appears to be|looks to be)(?: that)? (?!not\\b|n't|unknown|unclear|shown|something|missing|what|for |listed|recorded|noted|visible|available|one |still|only|held|with |in |never|on )|\\b${THING_EN}\\b[^.?!;]{0,24}?${FAILED_EN}[^.?!;]{0,24}?(?:,|\\band\\b) (?:so|therefore|hence|which is why|and so)\\b[^.?!;]{0,24}\\bcancell?ed\\b|\\b(?:lack|shortage) of (?:stock|inventory)\\b|\\b(?:stock|inventory) (?:\\w+ ){0,2}?(?:used up|exhausted|depleted)\\b`,
  "gu",
);
const LACKED_EN =
  "(?:could(?:n't| not| no longer) (?!be (?:seen|shown|found|checked|confirmed))|no longer (?:be|available|made|sold|in)|(?:was|were|is|are|has been|had been|have been) (?:\\w+ )?(?:unavailable|discontinued|declined|rejected|damaged|lost|gone)|(?:fail|expir|bounc)\\w*|ran (?:out|short)|never (?:arrived|cleared|came))";
/** "Your order is cancelled; the item could no longer be supplied": told beside it, it is why. */
const CAUSE_BESIDE_EN = new RegExp(
  `\\bcancell?ed\\b\\s?[;:,–—-]+\\s?(?:(?:as|and|sadly|unfortunately),? )?(?:[^.?!;,]{0,12}\\b${THING_EN}\\b[^.?!;,]{0,16}?\\b${LACKED_EN}|we (?:couldn't|could not|could no longer|were unable to|weren't able to|were not able to|had no|didn't have) (?!see|find out|tell|say|check|confirm)\\w+|there (?:was|were) (?:none|nothing left|no (?!reason|records?\\b|note|explanation|information|cause|further|other|more)\\w+|not enough))`,
  "u",
);
/** "Our system cancels unpaid orders, which is what happened here": a rule, and that it was applied. */
const RULE_APPLIED_EN =
  /\b(?:(?:which|that|this)(?:'s| is| was)(?: exactly| probably| just)? what (?:\w+ )?happened|as (?:has )?happened (?:here|in (?:this|your) case|(?:with|to) (?:yours|this))|(?:yours|this one|this|it|your order) (?:was|is) (?:simply |just )?one of (?:them|those|these))\b/u;
const TAKEN_OFF_EN = /\b(?:cancel\w*|dropped|drops|removed|removes|voided|voids)\b/u;
const RULE_OPEN_EN = /\b(?:if|whether|don't know|not sure|not certain|(?:can't|cannot) (?:tell|say|see))\b/u;

/** The cause is not known, or it is asked for. */
const NO_CAUSE =
  /\?|[는은을]지(?!금)|(?<!전자레)인지|여부|모르|모릅|나와있지|보이지|표시되지|나오지|알수없|알수가없|확인(?:할수없|되지않|이필요|해야)|\b(?:cannot|can't|can not|don't (?:know|see|have)|unable|whether|if|(?<!\b(?:is|that's) )why (?:it|the|your)|no (?:reason|information)|you (?:said|say|mentioned))\b/u;

/** Why it was so. Beside a note, which may give the cause, `note-causes.ts` judges. */
export function tellsCause(sentence: Sentence, isUnsure: boolean, context: GuardContext): boolean {
  const { folded, squashed } = sentence;
  if (tellsDeniedCause(sentence, context)) return true;
  if (context.instruction !== null) return false;
  const told = [...context.customerTexts, ...sourceTexts(context)].map(fold).join("\n");
  const isCause =
    (!isUnsure && (CAUSE_KO.test(squashed) || CAUSE_EN.test(folded))) ||
    (CAUSE_BESIDE_EN.test(folded) && !/\b(?:if|whether)\b/u.test(folded)) ||
    (RULE_APPLIED_EN.test(folded) && TAKEN_OFF_EN.test(folded) && !RULE_OPEN_EN.test(folded));
  return (isCause || tellsCauseOfState(sentence)) && !saysCancelled(told);
}

/** What leaves open whether it was so stands beside the cause, not in it: "승인되지 않아 취소된 것인지는 …". */
function tellsCauseOfState({ folded, squashed }: Sentence): boolean {
  return [[squashed, CAUSE_OF_STATE_KO] as const, [folded, CAUSE_OF_STATE_EN] as const].some(
    ([text, pattern]) => {
      const rest = text.replace(pattern, " ");
      return rest !== text && !NO_CAUSE.test(rest);
    },
  );
}

/** With a denial in it; what customers tell of their payment is theirs. */
function tellsDeniedCause({ folded, squashed }: Sentence, context: GuardContext): boolean {
  if (NO_CAUSE.test(folded) || NO_CAUSE.test(squashed)) return false;
  if (!CAUSE_DENIED_KO.test(squashed) && !CAUSE_DENIED_EN.test(folded)) return false;
  const told = [...context.customerTexts, ...sourceTexts(context)].map(fold).join("\n");
  const isTheirs = /결제|카드|오류|품절|재고|payment|\bcard\b|declin|sold out|out of stock|\berror\b/u.test(
    told,
  );
  return !isTheirs && !saysCancelled(told);
}

/** Somebody says, and does not ask, that it was cancelled: the cause is then theirs to tell. */
function saysCancelled(told: string): boolean {
  return told
    .split(/\n|(?<=[.!?])/u)
    .some(
      (text) =>
        !/\?|왜/u.test(text) &&
        (/취소(?:했|하였|해버|한)/u.test(squash(text)) ||
          /\bi(?:'ve| have)? (?:\w+ )?cancell?ed\b/u.test(text)),
    );
}
