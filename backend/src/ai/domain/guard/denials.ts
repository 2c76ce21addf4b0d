/**
 * Deeds that a Korean sentence denies by name: "환불이 완료된 것은 아니에요", "취소된 건 아니고". A deed that is denied is no claim, whatever
 * the words, past or present ("바로 승인되는 것은 아니에요"); what stands behind the denial still is one: "취소된 게 아니라 환불된 거예요". A denied denial is no denial:
 * "취소가 안 된 게 아니에요".
 */

const DEED =
  "환불|환급|취소|교환|교체|반품|승인|허가|거절|반려|확정|결정|완료|처리|접수|진행|변경|수정|반영|적용|지급|발급|입금|송금|결제|발송|출고|배송|배달|도착|회수|수거|재발송|전달|등록|예약|교환품|새상품|새제품|환불금|쿠폰|적립금|메일|영수증";
const BETWEEN =
  "(?:이|가|은|는|을|를|도|으로|로)?(?:이미|아직|벌써|모두|전부|다|최종|실제로|완전히|정식으로|따로){0,3}";
const DENIED = new RegExp(
  `(?:(?:${DEED})${BETWEEN}){1,4}(?:된|되는|한|하는|해드리는|난|나는|끝난|끝나는|해드린|보낸|보내드린|넣어드린|나간|나가는|들어간|들어가는|바뀐|바꾼)(?:것|건|게|거|걸|상태|상황|일)(?:은|는|이|가|도|로는)?(?:아니(?!겠|냐|나)|아닙|아녜|아닌)`,
  "gu",
);

/** A squashed sentence with the denied deeds struck out, each position kept. */
export function withoutDenied(squashed: string): string {
  return squashed.replace(DENIED, (words) => "·".repeat(words.length));
}

/** Words that look like a denial and deny nothing: "문제없이", "걱정 마세요", "no problem". */
const EMPTY_DENIALS =
  /(?:어쩔\s*수|틀림|문제|빠짐|어김|걱정|무리|지장|이상|변동|차질|상관|막힘)\s*없(?:이|습니다|어요)|걱정\s*(?:마|하지\s*마)|늦지\s*않게|\b(?:(?:no|without(?: any)?|not an?) (?:trouble|problem|worr(?:y|ies)|issues?|doubt|need to worry)|(?:don't|do not|never|needn't) (?:have to )?worry|not late)\b/gu;

/** A text, squashed or folded, without the words that deny nothing. */
export function withoutEmptyDenials(text: string): string {
  return text.replace(EMPTY_DENIALS, "");
}
