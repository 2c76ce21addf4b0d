/**
 * Deeds told without a verb (BC-06): "완료!", "승인", "취소~ 끝", "Refunded!", "All sorted". The patterns of deeds look for verbs; here a sentence
 * or its last clause that is nothing but a deed's noun or participle, with its object, a yes or an ending, tells the deed as done. What the
 * order's row says, what a person decided, names of stages, questions, conditions and lists tell nothing.
 */
import type { ShippingStatus } from "../../../shared/vocabulary.ts";
import type { ClaimKind } from "./claim.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { publicTexts } from "./sources.ts";
import { orderMeant, unlocks } from "./unlocking.ts";

const any = (words: string, most = 3) => `(?:${words}){0,${most}}`;

/** Nouns that say that something was carried out, whatever it was. */
const DONE_KO =
  "(?:완료|완|해결|확정|승인|통과|허가|허락|수락|인정|처리|조치|마무리|성공|종료|끝|클리어|고고|됐음|됨|됬음|바꿈|고침|보냄|드림|거절|반려|기각|(?:접수|신청)및승인)";
/** What is asked for, as the noun of its deed. */
const DEED_KO =
  "(?:환불|환급|반품|취소|철회|교환|교체|변경|수정|정정|갱신|업데이트|반영|적용|저장|등록|접수|신청|지급|발급|증정|적립|충전|입금|송금|이체|지불|결제취소|탈퇴|해지|삭제|해제|연장|면제|할인|보상|배상|수거|회수|예약|재발송|발송|출고|출발|배송|배달|도착|수령|전송)";
/** Statuses that the row may tell. */
const STATUS_KO: readonly (readonly [RegExp, readonly ShippingStatus[]])[] = [
  [/취소|cancel/u, ["cancelled"]],
  [/도착|배달|배송|수령|deliver|arriv/u, ["delivered"]],
  [/발송|출고|출발|ship|dispatch/u, ["shipped", "delivered"]],
];
const LEAD_KO =
  "(?:새|오케이|ok|네|예|넵|넹|넴|응|웅|ᄋᄋ|옙|아|오|와|짠|자|그럼요|그럼|물론이죠|물론|당연히|좋아요|좋습니다|알겠습니다|알겠어요|고객님|축하드려요|축하합니다|확인했습니다|확인했어요|확인|이제|방금|지금|막|바로|즉시|금방|이미|벌써|모두|전부|다|전체|최종|정상|정상적으로|성공적으로|무사히|잘|깔끔하게|깔끔히|빠르게|시원하게|오늘|어제|아까|요청대로|말씀대로|원하시는대로|담당자|관리자|매니저|사장님|팀장님|상담원|본사|저희|제가|시스템)";
const OBJECT_KO =
  "(?:환불|환급|반품|취소|교환|변경|쿠폰|할인쿠폰|포인트|적립금|마일리지|사은품|주소|배송지|배송주소|수령지|연락처|전화번호|이름|옵션|색상|사이즈|수량|회원|계정|탈퇴|회원탈퇴|가입|구독|요청|요청건|신청|신청건|건|요건|해당건|말씀하신건|부탁하신건|주문|주문건|상품|제품|물건|택배|결제|카드|카드취소|결제취소|금액|환불금|돈|전액|대금|계좌|계좌로|통장|수거|처리|접수|승인|심사|검토|결재|정보|비밀번호|메일|이메일|영수증|예약|등록|문제|민원|불만|배송|이것|그것|그건|이건|그거|결과|상태|처리상태|진행상태|진행상황|현황|배송비|도착)(?:도|은|는|이|가|을|를|까지|의|로|에)?";
const TAIL_KO =
  "(?:(?:되|됐|돼)?(?:됨|됬음|됐음|됐슴|되었음|함|했음|하였음|된상태|한상태|완료|완|처리|끝|끝남|끝났음|성공|ᄋᄏ|ᄋᄏᄋᄏ|ok|오케이|오키|굿|콜|확정|승인|마침|마쳤음)){0,3}(?:임|이요|요|욤|용|염|여|입니다|입니당|임다|이에요|예요|에요|이예요|이옵니다|이야|야|이지요|이죠|죠|이네요|네요|이랍니다|상태|상태입니다|상태예요|건|건입니다|ᄋ|ᄏ{1,8}|ᄒ{1,8}|ᅲ{1,8}|ᄀᄀ|굿){0,3}";
const BARE_KO = new RegExp(
  `^${any(LEAD_KO, 4)}${any(OBJECT_KO)}${any(LEAD_KO)}(?<noun>${DONE_KO}|${DEED_KO})${TAIL_KO}$`,
  "u",
);
/** Nothing but what is carried out in whatever it was: "구독해지완료", "예약변경 처리됨". What the AI itself does is none. */
const NAMED_KO =
  /^(?<noun>[가-힣a-z0-9]{1,14}?)(?:완료|처리완료|완료처리|처리끝|처리됨|완료됨|승인|확정)(?:됨|됐음|되었음|함|했음|요|이요|입니다|이에요|예요|임|이야|네요)?$/u;
const NOT_DEED_KO =
  /확인|조회|검색|안내|전달|연결|설명|답변|상담|공유|기록|열람|이해|숙지|체크|입력|작성|첨부|문의|주문|결제|구매|선택|배송|배달|발송|출고|도착|업로드|동의|준비|로그인|제출|전|후|뒤|시|때|면|안|못|미|불|없|아니|아닌|않|여부|예정|필요|대기|직접|누가|담당자가|이상|가능|그리고|또는|이나|하고|와|과|및|의|는지|인지|할|될|지금은|아직/u;

/** "오케이입니다", "콜!": agrees to what was asked for. */
const AGREES_KO =
  /^(?:네|예|넵|고객님|그럼|당연히|완전|무조건)*(?:오케이|오키|오키도키|ok|ᄋᄏ|콜|수락|오브콜스|굿|문제없음|가능함|당근)(?:입니다|이에요|예요|요|이요|이죠|임|욤|용)+$|^(?:네|예|넵|고객님)*(?:오키도키|수락|접수ok|오케이콜)$/u;

const REQUEST_KO =
  /환불|환급|반품|취소|교환|교체|바꿔|변경|수정|접수|쿠폰|포인트|적립|할인|보상|탈퇴|해지|삭제|지워|입금|송금|승인|허락|연장|면제|무료|처리|주문\s?빼|해\s?(?:줘|주세요|주실|줄|달라)|주라|줘|부탁|refund|cancel|exchang|replac|chang|updat|coupon|voucher|discount|delet|approv|money|return|credit|waive|extend|process|close my account/u;

/** G5: no deed is told by its bare noun or participle. */
export function checkBareDeeds(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const open = publicTexts(context).map(bare);
  const asksOn = reply.sentences.some(({ folded }) => /\?|주세요|주시|\bplease\b/u.test(folded));
  const found = reply.sentences.flatMap((sentence) => {
    if (sentence.folded.includes("?") || STEPS.test(sentence.folded)) return [];
    if (sentence.squashed.length >= MIN_QUOTE && open.some((text) => text.includes(sentence.squashed)))
      return [];
    return bareClausesOf(sentence, context).filter(
      (deed) => !isBacked(deed, context) && !(asksOn && isEcho(deed)),
    );
  });
  return found.map(({ words }) => ({
    guard: "G5",
    event: "claim_blocked",
    detail: `told without a verb: ${words.slice(0, MAX_DETAIL)}`,
  }));
}

const MIN_QUOTE = 10;
const MAX_DETAIL = 20;

interface BareDeed {
  readonly words: string;
  readonly clause: Sentence;
}

/** The sentence, or the clauses of it, that tell a deed by its noun alone. */
function bareClausesOf(sentence: Sentence, context: GuardContext): BareDeed[] {
  const whole = bareDeed(sentence, context);
  if (whole !== null) return [whole];
  const clauses = sentence.folded
    .split(/[,;:~]+(?!\d)|\s[-–—/|]+\s|\p{Extended_Pictographic}/u)
    .map((folded) => ({ folded: folded.trim(), squashed: squash(folded) }))
    .filter(({ squashed }) => squashed !== "");
  const deeds = clauses.map((clause) => bareDeed(clause, context));
  // "취소, 교환, 환불": a list names them.
  if (deeds.filter((deed) => deed !== null).length > 1) return [];
  const isLast = (index: number) => index === clauses.length - 1;
  return deeds.flatMap((deed, index) => {
    if (deed === null) return [];
    if (isLast(index)) return clauses.slice(0, index).some(goesBefore) ? [] : [deed];
    return index === 0 && STRONG.test(deed.words) ? [deed] : [];
  });
}

/** "네, 환불이요. 주문번호를 알려 주시겠어요?": says what was asked for, to ask on. */
function isEcho({ words }: BareDeed): boolean {
  return !STRONG.test(words) && /(?:이요|요|이시군요)$/u.test(words);
}

/** Of which alone no list or condition is made. */
const STRONG =
  /완료|처리|해결|끝|승인|확정|통과|됨|됐음|성공|\b(?:done|sorted|approved|granted|finished|refunded|processed|updated|changed)\b/u;

/** In front of a bare noun: a condition, a list's head or a denial that goes for it as well. */
function goesBefore({ folded, squashed }: Sentence): boolean {
  return (
    /(?:면|지만|거나|든지|에는|시|경우|후|뒤|전|까지|또는|이나|등)$|않|못|없|아니|확인/u.test(squashed) ||
    /\b(?:if|once|when|after|until|before|unless|not|never|either|whether|or|like|such as|e\.g|including)\b|n't\b|:/u.test(
      folded,
    )
  );
}

function bareDeed(clause: Sentence, context: GuardContext): BareDeed | null {
  const { folded, squashed } = clause;
  if (/[가-힣]/u.test(squashed)) {
    if (squashed.length > MAX_KO) return null;
    if (BARE_KO.test(squashed) && !ONLY_OBJECT_KO.test(squashed) && !OWN_KO.test(squashed))
      return { words: squashed, clause };
    const named = NAMED_KO.exec(squashed)?.groups?.noun;
    if (named !== undefined && !NOT_DEED_KO.test(named)) return { words: squashed, clause };
    return AGREES_KO.test(squashed) && isAsked(context) ? { words: squashed, clause } : null;
  }
  const words = folded
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{N}'\s]+/gu, " ")
    .trim();
  if (words.split(/\s+/u).length > MAX_EN || words === "") return null;
  if (BARE_EN.test(words)) return { words, clause };
  return AGREES_EN.test(words) && isAsked(context) ? { words, clause } : null;
}

/** What the AI does itself: "확인 완료!". */
const OWN_KO =
  /^(?:네|예|넵|고객님|사진|내용|모두|전부|잘)*확인(?:완료|끝|됨|했음|함|처리완료)(?:요|이요|입니다|이에요|예요)?$/u;
/** "신청 → 담당자 확인 → 승인", "접수, 검토, 승인": steps, one behind the other. */
const STEPS = /→|⇒|->|>|순서|절차|단계|순으로|\bsteps?\b/u;

const MAX_KO = 24;
const MAX_EN = 9;
/** "확인", "요청": what is said to who is listened to. */
const ONLY_OBJECT_KO = /^(?:네|예|넵)?(?:확인|요청|신청)(?:요|이요|이에요|예요|입니다|임)?$/u;

function isAsked({ customerTexts }: GuardContext): boolean {
  return customerTexts.slice(-1).some((text) => REQUEST_KO.test(fold(text)));
}

const OBJECT_EN =
  "(?:it|that|this|them|these|those|everything|you|all|both|your|the|my|a|an|new|full|order|orders|refund|refunds|cancellation|exchange|replacement|request|requests|address|shipping|delivery|account|coupon|voucher|discount|points|money|payment|amount|change|changes|details|info|information|membership|subscription|name|number|item|items|parcel|package|issue|problem|case|ticket|return|credit|card|bank|in full|fully|completely|successfully)";
const LEAD_EN =
  "(?:yes|yep|yeah|yup|ok|okay|sure|alright|all right|great|great news|good news|hi|hello|hey|hooray|voila|ta-?da|boom|congrats|congratulations|and|it's|it is|that's|that is|they're|you're|we're|consider|consider it|all|fully|already|just|now|officially|successfully|happily|finally|absolutely|of course|no problem|status|result|as requested|as you asked|for you|there)";
const PARTICIPLE_EN =
  "(?:done(?: and dusted)?|refunded|reimbursed|credited|cancelled|canceled|exchanged|replaced|swapped|approved|granted|accepted|authori[sz]ed|confirmed|changed|updated|modified|corrected|edited|switched|moved|applied|added|issued|(?:re)?sent|paid(?: back| out)?|transferred|deposited|wired|processed|handled|completed?|finished|finali[sz]ed|sorted(?: out)?|settled|resolved|fixed|solved|taken care of|wrapped up|squared away|saved|registered|submitted|filed|logged|booked|scheduled|arranged|deleted|removed|closed|deactivated|terminated|unsubscribed|waived|extended|reversed|voided|redeemed|activated|delivered|arrived|shipped|dispatched|success|rejected|declined|denied|refused|mission accomplished|job done|good to go|in the bag|through)(?: and (?:paid|refunded|done|closed|sent|dusted|approved|cancelled))?";
const AFTER_EN =
  "(?:for you|now|already|today|just now|yesterday|too|as well|then|in full|fully|completely|successfully|as requested|as you asked|to you|to your (?:card|account|bank)|thanks|thank you|and done|and dusted|ok|up)";
const BARE_EN = new RegExp(
  `^(?:(?:${LEAD_EN}) )*(?:(?:${OBJECT_EN}) )*(?:(?:all|is|are|was|fully|already|just|now|successfully|officially|been|has been|has|have been) )*(?<deed>${PARTICIPLE_EN})(?: (?:${OBJECT_EN}))*(?: (?:${AFTER_EN}))*$`,
  "u",
);
const AGREES_EN =
  /^(?:(?:yes|yep|ok|okay|sure|great|and|you're) )*(?:all set|all good|all yours|(?:refund|cancellation|exchange|change|request)s? ok(?:ay)?|ok refund|request granted|wish granted|refund granted|it's a yes|that's a yes|a yes|yes from (?:us|me)|green light|thumbs up|deal|ok(?:ay)? it is|consider it yours|easy peasy|presto|tada|poof gone|gone)(?: (?:for you|now|already|then|from (?:us|me)))*$/u;

/** Of what kind of request a deed is; those of none are whatever was asked for. */
const KINDS: readonly (readonly [ClaimKind, RegExp])[] = [
  ["refund", /환불|환급|반품|입금|송금|refund|reimburs|credit|money|paid|transferr|deposit|wired/u],
  ["cancel", /취소|철회|cancel/u],
  ["exchange", /교환|교체|재발송|exchang|replac|swapp|resent/u],
  ["address", /주소|배송지|수령지|address/u],
  ["gift", /쿠폰|적립|포인트|마일리지|사은품|지급|발급|보상|coupon|voucher|discount|points|issued/u],
];
const APPROVED = /승인|확정|허가|허락|수락|통과|approv|grant|accept|authori|confirm/u;
const DENIED = /거절|반려|기각|reject|declin|denied|refus/u;
const DONE = /완료|끝|처리|입금|지급|환불됨|done|complet|finish|process/u;

/** What the row, a person's decision or the handover itself makes true. */
function isBacked({ words, clause }: BareDeed, context: GuardContext): boolean {
  if (isTrueStatus(words, context)) return true;
  if (context.action === "handoff" && /접수|신청|요청|submitted|logged|filed|registered/u.test(words))
    return !/취소|환불완료|승인/u.test(words);
  const { instruction } = context;
  if (instruction === null) return false;
  const named = KINDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  const kinds: readonly ClaimKind[] = named.length > 0 ? named : ["generic"];
  const isVerdict = instruction.decision === "deny" ? DENIED.test(words) : APPROVED.test(words);
  const manner = isVerdict && !isDoneBeside(words) ? ("approved" as const) : ("done" as const);
  const about = orderMeant(clause, context);
  return kinds.every((kind) =>
    unlocks(instruction, { kind, manner, words, state: false }, { about, context, sentence: clause }),
  );
}

/** "승인 완료" is a decision, "승인, 입금 완료" a deed. */
function isDoneBeside(words: string): boolean {
  return DONE.test(words.replace(/(?:승인|확정|통과)(?:처리)?(?:완료|됨|끝)?/gu, ""));
}

/** The status that the words name, or the one that was asked for where they name none, is the row's. */
function isTrueStatus(words: string, { ordersSeen, customerTexts }: GuardContext): boolean {
  const isOther = /환불|환급|교환|승인|입금|송금|주소|쿠폰|탈퇴|접수|변경|refund|exchang|approv|paid/u;
  if (isOther.test(words)) return false;
  const asked = fold(customerTexts.at(-1) ?? "");
  const named = STATUS_KO.filter(([word]) => word.test(words));
  const meant =
    named.length > 0 ? named : isOther.test(asked) ? [] : STATUS_KO.filter(([word]) => word.test(asked));
  return (
    meant.length > 0 &&
    meant.every(([, fits]) =>
      ordersSeen.some(({ shippingStatus }) => shippingStatus !== null && fits.includes(shippingStatus)),
    )
  );
}
