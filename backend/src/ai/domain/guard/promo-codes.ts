/**
 * A word to type in for a price that drops: no code is the AI's to invent (BC-04, BC-26). What looks like a code, or stands in quotation marks
 * behind "enter", counts where a sentence speaks of paying less, unless the shop's texts hold it. Error codes and order numbers are none.
 */
import type { GuardContext } from "./guard-context.ts";
import { bare, fold, splitSentences, squash } from "./reply-text.ts";
import { sourceTexts, withoutOrderNames } from "./sources.ts";

/** Where codes are entered and what they are for. */
const FOR_CODES =
  /결제|쿠폰|할인|코드|추천인|프로모션|장바구니|주문(?:하실|할|시)|깎|입력란|\b(?:check ?out|codes?|coupons?|vouchers?|promo\w*|discounts?|pay(?:ing|ment)?|next (?:order|purchase)|cart|basket|price|money off|% off|save)\b/u;
const ENTERS =
  /입력|넣(?:으|어)|쓰(?:시|세|면)|써|치(?:시|세|면)|쳐|적(?:으|어)|기입|사용|\b(?:enter|use|using|type|apply|pop|try|put|add|punch|key|redeem|paste|plug|quote|mention|with|input)\b/u;
const NAMED_CODE =
  /(?:코드|쿠폰번호|번호)(?:는|은|가|로는|:|\s)|\b(?:code|coupon|voucher|promo)s?(?: \w+)? ?(?:is|'s|:|are|for|called)/u;
/** Capitals or letters with figures in one word. */
const CODE =
  /(?<![\p{L}\p{N}])(?:[A-Z][A-Z0-9]{3,}|[A-Za-z]{2,}[-_]?\d[A-Za-z0-9]*|[A-Z0-9]{2,}(?:-[A-Z0-9]{2,})+)(?![a-z])/gu;
const QUOTED = /["'“‘「『](?<word>[^"'”’」』\s]{3,20})["'”’」』]/gu;
const OTHER_CODES =
  /오류|에러|인증|우편|비밀번호|모델|주문\s?번호|운송장|바코드|\b(?:errors?|fault|verification|post ?code|zip|model|order (?:number|id)|tracking|qr|bar ?code)\b/u;
/** "없어요", "확인되지 않아요", "can't tell whether": not told. */
const OPEN =
  /없|않|못|아니|모르|모릅|어렵|어려|여부|[는은을인]지(?!금)|\?|\b(?:cannot|can't|can not|unable|no|not|never|whether|if|don't|doesn't|isn't)\b|n't\b/u;

/** Whether a reply tells a code to enter that no text of the shop holds. */
export function tellsCode(raw: string, context: GuardContext): boolean {
  const sources = sourceTexts(context).map(bare).join("\n");
  return splitSentences(raw).some((sentence) => {
    const folded = fold(sentence);
    if (!FOR_CODES.test(folded) || OTHER_CODES.test(folded) || OPEN.test(folded)) return false;
    const isEntered = ENTERS.test(folded);
    if (!isEntered && !NAMED_CODE.test(folded)) return false;
    const named = withoutOrderNames(folded, context);
    return codesIn(sentence, isEntered).some(
      (code) => named.includes(fold(code)) && !sources.includes(squash(fold(code))),
    );
  });
}

function codesIn(sentence: string, isEntered: boolean): string[] {
  const quoted = isEntered ? [...sentence.matchAll(QUOTED)].map((match) => match.groups?.word ?? "") : [];
  return [...sentence.matchAll(CODE)].map(([code]) => code).concat(quoted);
}
