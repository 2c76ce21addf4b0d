import { deniesConcept, firstQuote, matchesAny } from "./concepts.ts";
import { REPEATED_PAYMENT } from "./lexicon-en.ts";
import type { PreparedText } from "./prepared-text.ts";
import { REASONS, RECEIVED } from "./reason-lexicon.ts";
import { namesRequest } from "./topic.ts";

/** Troubleshooting detail a customer gave in a technical matter; each an exact quote or null. */
export interface TechDetail {
  /** Device, system, browser or app. */
  readonly device: string | null;
  /** What is seen of the trouble: error code, message, or how it shows ("하얀 화면"). */
  readonly error: string | null;
  /** Names a device or browser, and an error code or message or that there is none: nothing is left to ask (BC-24). */
  readonly isComplete: boolean;
  /** What was tried without success ("재설치도 했는데 똑같아요"). */
  readonly tried: string | null;
}

/** Things a message tells beside its topic. Triggers H4, H5 and H10 of `ai.md` 2.11 are read from here. */
export interface Signals {
  /** The shop says delivered, or something was lost, and the customer never got it (H4). */
  readonly deliveredNotReceived: boolean;
  /** Says that the goods are in hand; with the order still "shipped" that is a status dispute (H4). */
  readonly saysArrived: boolean;
  /** Money that should have moved: charged twice or for nothing, or a refund that did not arrive (H5). */
  readonly moneyComplaint: "double_charge" | "charged_without_order" | "refund_not_arrived" | null;
  /** Does not accept the last answer: repeats the demand, asks for an exception, protests (H10). */
  readonly insists: boolean;
  /** Wants no other goods instead ("교환은 싫어요"): a reported fault is then no wish for an exchange. */
  readonly refusesExchange: boolean;
  /** Takes the request back ("환불 안 할래요", "never mind, I'll keep it"). */
  readonly withdraws: boolean;
  /** Asks about the order of someone else. */
  readonly thirdParty: boolean;
  readonly techDetail: TechDetail;
}

const DOUBLE_CHARGE = {
  ko: [
    /(?:두번|이중|중복|2번|두건|2건|세번|여러번)(?:으로|이나|씩|이)?(?:결[제재]|출금|청구|빠져|승인|나갔|이체|긁|찍|차감|냈|낸|지불|부과)|(?:결[제재]|출금|청구|승인|돈|카드)(?:이|가|도|은|는|금액이)?(?:두번|이중|중복|2번|두건|2건)/u,
  ],
  en: [
    REPEATED_PAYMENT,
    /\b(?:charged|billed|debited|paid|deducted|charge[sd]?|payments?|transactions?)\b[^.?!]{0,30}\b(?:twice|double|two times|2 times|2x|two separate|more than once|again|duplicate|multiple times|three times)\b|\b(?:double|duplicate|twice|extra|multiple)\b[^.?!]{0,16}\b(?:charg\w+|bill\w*|payments?|transactions?|debit\w*)/u,
  ],
};
/** A payment that fails or is still to be made is no charge ("카드 결제가 자꾸 안 돼요"). */
const NOT_PAID =
  "(?:을|를|이|가|은|는|도)?(?:자꾸만?|계속|아예|또|왜|도무지|전혀|도저히|잘|다시|여러번|몇번|매번|갑자기|오늘|지금)*(?:안(?:되|돼|됨|됩|된|됐|먹|넘)|못하|실패|오류|에러|거절|거부|불가|하려|할[때려수]|해도|하면|시도|누르|눌러|창|버튼|단계|화면)";
const CHARGED_WITHOUT_ORDER = {
  ko: [
    new RegExp(
      `(?:돈|금액|결제|출금|카드)(?:은|는|이|가|만|도)?(?:빠져|나갔|나가|출금|됐|되었|(?:승인|결제)(?!${NOT_PAID}))[가-힣]{0,12}(?:주문|내역|상품|구매)?(?:내역)?(?:은|는|이|가|도)?(?:없|안됐|안되|안보|안들어|실패|취소|안떠|안잡)|(?:결제|주문)(?:는|은|이|가)?(?:실패|안됐|오류|취소)[가-힣]{0,12}(?:돈|금액|출금|승인|결제)(?:은|는|이|만|됐|문자)?[가-힣]{0,4}(?:빠져|나갔|나가|출금|됐|왔)|(?:안산|주문안한|모르는|하지도안은|안한)[가-힣]{0,6}(?:결제|청구|출금|승인)`,
      "u",
    ),
    // "주문한 적 없는데 결제됐어요", "안 샀는데 카드값이 나갔어요"
    /(?:(?:주문|구매|결제)(?:도|을|를|은)?(?:한(?:적|일)(?:이|도|은)?(?:전혀|아예)?없|(?:아예|전혀)?안했|하지(?:도)?(?:안|않)았)|(?:산|시킨|쓴)(?:적|일)(?:이|도|은)?(?:전혀|아예)?없|안(?:샀|시켰|썼))(?:는데|는대|어요|습니다|고|거든요|지만)[.,!]?(?:왜|도|요|자꾸|갑자기)?(?:제|내|카드|통장|계좌|체크카드|신용카드|에서|로|은|는|이|가)*(?:돈|금액|결제(?!수단|방법|방식)|청구|출금|승인|카드값|카드대금)[가-힣]{0,6}(?:됐|되었|되어|돼|된|나갔|나가|빠져|빠졌|왔|와있|떴|떠|찍혔|청구|출금|승인)/u,
  ],
  en: [
    /\b(?:pay(?:ment)?|checkout|order|transaction) (?:has |was |is |got )?(?:failed|declined|not (?:go|gone) through|didnt (?:go|work|complete)|error)\b[^.?!]{0,40}\b(?:money|charged|gone|taken|debited|deducted)\b|\b(?:money|charged|card|taken|debited|deducted)\b[^.?!]{0,40}\b(?:no order|without (?:an )?order|order (?:doesnt|isnt|not|does not)|never ordered|didnt (?:order|buy|make)|not (?:ordered|authori[sz]ed)|dont recogni[sz]e)\b|\bunauthori[sz]ed (?:charge|payment|transaction)/u,
  ],
};
const REFUND_NOT_ARRIVED = {
  ko: [
    /(?:환불|환급|취소|반품)[^?!\n]{0,24}(?:안들어|안왔|안됐|못받|입금안|미입금|안나와|아직(?:도)?(?:안|못|입금|처리|소식|연락)|감감|소식(?:이)?없|안보|안떠|안찍|며칠째|몇주째|일째|일됐|지났|넘었)|(?:돈|환불금|환급금|금액)(?:이|은|도)?(?:아직|여태|왜)?(?:도)?(?:안|못)(?:들어|왔|나와|받|입금)|(?:열흘|일주일|보름|한달|\d+(?:일|주|달))(?:이|가)?(?:됐|되었|넘|지|째)[^?!\n]{0,12}(?:환불|입금|돈)/u,
  ],
  en: [
    /\b(?:refund|money back|reimbursement|credit)\b[^.?!]{0,40}\b(?:not|hasnt|havent|isnt|never|still|missing|nowhere|yet|didnt|late|no sign)\b|\b(?:not|hasnt|havent|never|still|no|didnt|waiting|where)\b[^.?!]{0,30}\b(?:refund|refunded|money back|reimbursement)\b/u,
  ],
};
const DEVICE = {
  ko: [
    /(?:아이폰|갤럭시|아이패드|맥북|안드로이드폰?|갤폰|윈도우|노트북|태블릿|크롬|사파리|엣지|웨일|익스플로러|파이어폭스|삼성인터넷|네이버앱|카카오톡?브라우저|모바일웹|pc|피씨|컴퓨터|데스크탑|핸드폰|휴대폰|모바일|ios|앱(?=이고|에서|으로|버전|인데|\d))(?:에서|으로|로)?(?:[a-z\d.]{0,10})?/u,
  ],
  en: [
    /\b(?:iphone|ipad|android|samsung|galaxy|pixel|windows|mac(?:book|os)?|ios|chrome|safari|firefox|edge|opera|laptop|desktop|tablet|pc|computer|browser|mobile|phone app)\b(?: ?(?:[a-z]{0,3}\d[\w.]{0,8}|pro|max|plus|ultra|mini|app|browser)){0,3}/u,
  ],
};
/** What a screen says: a code, words, or nothing. */
const MESSAGE = {
  ko: [
    /(?:오류|에러)(?:코드|메시지|메세지|문구|번호|창)?(?:는|은|가|이|:)?["'(]?[a-z\d-]{2,20}|(?<![a-z\d-])[a-z]{1,4}-?\d{3,5}(?:번)?(?:오류|에러|뜨|떠|라고|나와|나옴)|["'][^"'\n]{2,60}["'](?:라고|이라고|라는|가|이)?(?:뜨|떠|나와|나오|떴)|(?:[가-힣]{2,20})(?:라고|이라고|다고)(?:뜨|떠|나와|나오|떴)|(?:오류|에러)(?:메시지|메세지|문구|코드)?(?:는|은|가|이)?(?:따로|안)?(?:없|안)(?:어|떠|나|뜨)|\d{3}(?:오류|에러|뜨|떠)/u,
  ],
  en: [
    /\berror(?: code| message)?:? ?(?:is |says )?[a-z]{0,4}-?\d{2,6}\b|\b(?:says|saying|shows|message|reads) ?:? ?["'][^"'\n]{2,60}["']|\b(?:it )?says [a-z][^.?!\n]{3,60}|\b(?:404|403|401|500|502|503)\b|\bno error(?: message)?\b/u,
  ],
};
/** How trouble shows without a word. */
const SYMPTOM = {
  ko: [/(?:흰|하얀|빈|까만|검은)화면|무한로딩|로딩(?:만|이계속)|튕(?:겨|김|기)|멈(?:춰|췄|춤)/u],
  en: [/\b(?:white|blank|black) (?:screen|page)\b|\b(?:crash|freez)\w*|\bkeeps loading\b/u],
};
/** Where trouble shows, without saying on what. */
const NO_DEVICE = /^(?:앱|어플|모바일(?!웹)|phone app|mobile|browser)/iu;
const TRIED = {
  ko: [
    /(?:재설치|삭제후|다시깔|껐다|재부팅|재시작|캐시|쿠키|업데이트|다른(?:브라우저|기기|폰|컴퓨터|카드)|시크릿|로그아웃|새로고침|초기화|앱지|여러번|몇번|다시)[가-힣\s,]{0,16}(?:했|해봤|해도|하고|봤|켰|깔|지웠|시도|눌러)[가-힣]{0,10}(?:똑같|안되|마찬가지|그대로|여전|소용|계속|안|동일)?|(?:똑같|그대로|여전히|마찬가지|소용없|계속안|또안|아직도안|해결안|안고쳐|동일하)/u,
  ],
  en: [
    /\b(?:tried|already|reinstalled|restarted|rebooted|cleared|updated|refreshed|reset|switched|uninstalled|logged out)\b[^.?!\n]{0,60}|\b(?:still (?:not|doesnt|cant|the same|nothing|wont|fails)|same (?:thing|problem|error|issue|result)|didnt help|no luck|doesnt help|nothing (?:works|changed|helps))\b/u,
  ],
};

/** Reads the signals of one message. Pure; never throws. */
export function readSignals({ readable, acts, topic }: PreparedText): Signals {
  const { clues } = topic;
  const { insists, withdraws, setsAside } = acts;
  const says = (patterns: { ko: readonly RegExp[]; en: readonly RegExp[] }): boolean =>
    matchesAny(readable.korean.text, patterns.ko) || matchesAny(readable.english.text, patterns.en);
  const quote = (patterns: { ko: readonly RegExp[]; en: readonly RegExp[] }): string | null =>
    firstQuote(readable.koreanWhole, patterns.ko) ?? firstQuote(readable.englishWhole, patterns.en);
  const device = quote(DEVICE);
  const message = quote(MESSAGE);
  const notReceived = REASONS.find(({ reason }) => reason === "not_received");
  return {
    deliveredNotReceived: notReceived !== undefined && says(notReceived),
    saysArrived: says(RECEIVED),
    moneyComplaint: says(DOUBLE_CHARGE)
      ? "double_charge"
      : says(CHARGED_WITHOUT_ORDER)
        ? "charged_without_order"
        : clues.has("refundArrives") && !clues.has("condition") && says(REFUND_NOT_ARRIVED)
          ? "refund_not_arrived"
          : null,
    insists,
    refusesExchange: deniesConcept(readable, "exchange"),
    // One request in the place of another takes nothing back.
    withdraws: withdraws && !(setsAside && namesRequest(topic)),
    thirdParty: clues.has("thirdParty"),
    techDetail: {
      device,
      error: message ?? quote(SYMPTOM),
      isComplete: device !== null && message !== null && !NO_DEVICE.test(device),
      tried: quote(TRIED),
    },
  };
}
