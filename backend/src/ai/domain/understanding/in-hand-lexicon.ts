/**
 * Goods described as being in hand, without a sentence that says so: by the word before them ("받은 이어폰 한쪽이"), by a clipped ending ("어제 옴"),
 * by having been bought or used. `ko` is matched on `asKorean`, `en` on `asEnglish` text.
 */
import type { ReceiptPatterns } from "./receipt-lexicon.ts";

const NEWS_KO =
  "(?:이?메일|문자|카톡|톡|메시지|메세지|알림|전화|연락|답변|답장|답|안내|설명|쿠폰|인증|코드|링크|영수증|환불|돈|금액|입금|포인트|적립|번호|송장|운송장|사진)";
/** What is received as well and is no goods, before the word for receiving. */
const GIVEN_KO = `(?<!(?:${NEWS_KO}|추천|소개|할인|혜택|발급|승인|배정|당첨|초대|주문|접수|문의|요청|부탁|제안|신청|인정|보장|적용|상담|진단|처방|검사|지원|사과|리뷰쓰고)(?:을|를|이|가|도|은|는|로)?)`;
/** Behind "received": what is no goods, and endings that make it no adnominal ("도착한다는데", "받은 적"). */
const NO_GOODS_AFTER_KO = `(?!${NEWS_KO}|할인|혜택|이름|성함|사람|분들?[이은의]|주소|주문|곳|장소|데|적|게|거|것|건|걸|지|줄|다|대|단|답|후|뒤|이후|날|경우|상태|척|셈|만큼|이력|내역)`;
const DAY_KO =
  "(?:어제|오늘|그제|그저께|엊그제|방금|아까|지난주|저번주|며칠전|얼마전|(?:하루|이틀|사흘|일주일|\\d+[일주])전|드디어|이제야|이미|벌써)";
const HOW_KO =
  "(?:물건|상품|택배|제품|색상?|색깔|사이즈|다른게|다른거|엉뚱한게|불량이|[져나어]서|채로?|상태로|잘못)";

/** Said of any goods: they are in hand. */
export const IN_HAND: ReceiptPatterns = {
  ko: [
    new RegExp(`${GIVEN_KO}(?<!안|못|덜)받은${NO_GOODS_AFTER_KO}[가-힣]{2}`, "u"),
    new RegExp(`(?<!안|못|미|아직)(?:도착한|배송된|배달된)${NO_GOODS_AFTER_KO}[가-힣]{2}`, "u"),
    // "어제 옴", "깨져서 옴", "택배 도착함": a question and what is to come aside
    new RegExp(
      `(?<!${NEWS_KO}(?:이|가|은|는|도)?)(?:${DAY_KO}|${HOW_KO})(?:에|이|가|은|는|도|로)?(?:옴|왔음|도착함|받음)(?!니|[가-힣]{0,2}\\?)`,
      "u",
    ),
    new RegExp(`(?<!${NEWS_KO}(?:이|가|은|는|도)?|안|못|또|나|내일|모레|언제)옴(?:근데|그런데|ㄱㄷ)`, "u"),
  ],
  en: [
    /\b(?:opened|unboxed|unpacked) (?:them|these|those)\b/u,
    /\b(?:the|my) (?!(?:e-?mail|message|text|code|letter|notification|reply|answer|link|refund)\b)(?:\w+ ){1,2}(?:that|which) (?:came|arrived)\b(?! (?:up|out|back|by (?:e-?mail|text)))/u,
  ],
};

const TIMES_KO = "(?:[한두세네몇]|\\d{1,2})(?:번|달|주|시간|일)(?:도|만|밖에|정도|쯤)?";
const BUY_KO = "(?:산|구매한|구입한|장만한)";
const USE_KO = "(?:쓰|신|입|끼|차|메|타|틀|사용하|착용하|빨|켜)";

/** Said beside a fault: who saw it has the goods. By itself it may be a plan or a wish. */
export const HANDLED: ReceiptPatterns = {
  ko: [
    // "산 지 이틀 됐는데", "지난주에 산 이어폰"
    new RegExp(
      `${BUY_KO}지(?!도|말|않|안)|(?:${DAY_KO}|최근|저번|지난달|여기서?|거기서?|[^가-힣])(?:에|에서)?${BUY_KO}(?!지도|다|대)[가-힣]{2}`,
      "u",
    ),
    new RegExp(
      `${USE_KO}(?:고있(?:는|던|는데|었)|고(?:나갔|다녔|외출)|던(?!거|건|게|것)[가-힣]{2}|다가|다보니|는(?:중|도중))|(?:사용|착용)중(?:인|에|이)|${TIMES_KO}(?:안|못)?${USE_KO}(?:고|으?니|었|면서|은|는데|자)`,
      "u",
    ),
    /(?:집에|손에|지금|제가)(?:들고|갖고|가지고)?있는(?!지|데)[가-힣]{2}/u,
  ],
  en: [
    /\b(?:i|we|ive|weve)(?: just| only| have)? (?:bought|purchased) (?:it |them |this |these |the \w+ |my \w+ )?(?:just |only |about )?(?:yesterday|today|last|this|(?:a|an|one|two|three|\d+|few|couple(?: of)?) (?:days?|weeks?|months?) ago)\b/u,
    /\b(?:the|these|those|my) (?:\w+ ){1,2}(?:that )?(?:i|we)(?:ve| have)? (?:just )?(?:bought|purchased|have|own)\b/u,
    /\b(?:while|when) (?:i was |we were )?(?:using|wearing|washing|charging)\b|\b(?:been|was) (?:using|wearing) (?:it|them|this|these)\b|\b(?:stopped|quit|broke|died|tore|ripped) after\b/u,
  ],
};
