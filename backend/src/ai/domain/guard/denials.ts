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

/** Saying, as a noun that takes 하다 and 드리다: "안내해 드릴", "약속할". */
const SAYING =
  "(?:(?:말씀|말|안내|답변|대답|답|설명|약속|확답|확언|단정|장담|보장|전달)(?:을|를|은|는|도)?(?:해|하여)?|알려|전해)";
/** "말씀드릴 수 없는 것은 아니에요", "안내하지 않을 이유가 없어요": a refusal that is taken back. */
const TAKEN_BACK =
  "(?:는|을|은)(?:것|건|게|거|바)(?:은|는|이|가|도)?(?:아니|아닙|아녜|없)|을(?:이유|까닭|수)(?:가|는|도)?없|지(?:는|도)?않";

/**
 * "'환불이 승인되었습니다'라는 말씀은 드릴 수 없어요": words that somebody asked for are not said by who refuses to say them. Who refuses to deny
 * ("승인되지 않았다고는 못 해요") affirms.
 */
const REFUSED_WORDS = new RegExp(
  `(?:(?!않|안[되됐된돼]|못)[가-힣0-9a-z]){1,30}?(?:이?라|다|[단란]|(?<=[다요]))(?:고|는)?(?:하는|식의|식으로)?(?:은|는|도)?(?:말씀|말|문구|문장|답변|대답|답|안내|약속|확답|보장|설명|표현|메시지|글)?(?:을|를|은|는|도|이|가|로)?(?:사실이?아니(?:라서|라|어서|므로|기때문에)|제가|저는|저도|그대로|아직|지금|함부로|먼저|확실히)*(?:${SAYING}?(?:드릴|쓸|할|적을|전할|남길|보낼)수(?:가|는)?없(?!${TAKEN_BACK})|${SAYING}?(?:드리|쓰|하|적|보내)지(?:는|도)?(?:못|않)(?!${TAKEN_BACK})|못(?:드|해|하|합|써|쓰|적|보)|${SAYING}?(?:드리|쓰|하|적)기(?:는|가|도)?(?:어렵|어려|곤란|힘들))`,
  "gu",
);

const strike = (words: string) => "·".repeat(words.length);

/** A squashed sentence without the words that it refuses to say, each position kept. */
export function withoutRefusedWords(squashed: string): string {
  return squashed.replace(REFUSED_WORDS, strike);
}

/** A squashed sentence with the denied deeds and the refused words struck out, each position kept. */
export function withoutDenied(squashed: string): string {
  return withoutRefusedWords(squashed).replace(DENIED, strike);
}

/** Words that look like a denial and deny nothing: "문제없이", "걱정 마세요", "no problem". */
const EMPTY_DENIALS =
  /(?:어쩔\s*수|틀림|문제|빠짐|어김|걱정|무리|지장|이상|변동|차질|상관|막힘)\s*없(?:이|습니다|어요)|걱정\s*(?:마|하지\s*마)|늦지\s*않게|\b(?:(?:no|without(?: any)?|not an?) (?:trouble|problem|worr(?:y|ies)|issues?|doubt|need to worry)|(?:don't|do not|never|needn't) (?:have to )?worry|not late)\b/gu;

/** A text, squashed or folded, without the words that deny nothing. */
export function withoutEmptyDenials(text: string): string {
  return text.replace(EMPTY_DENIALS, "");
}
