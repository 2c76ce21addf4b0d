/**
 * Short answers about goods (BC-04, BC-26): "정품 맞아요.", "됩니다!", "It fits." What a thing is, has, can or is like stands in no row, so a short
 * yes or no to such a question needs a text of the shop, a note or the product's name behind it. Here the customer's question tells what
 * is answered: the answer alone has no word that a pattern could know. Questions about orders, requests, the chat and the AI itself are
 * judged elsewhere.
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, type Sentence, splitSentences, squash } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

/** G5: no short yes or no of a model about goods without a source; templates make nothing up, and a warning of danger must not be lost. */
export function checkBareAnswers(reply: ReplyText, context: GuardContext): GuardEvent[] {
  if (!context.isFreeText) return [];
  const question = goodsQuestion(context);
  const sentences = reply.sentences.filter((sentence) => !isCourtesy(sentence));
  const refers = sentences.some(({ folded, squashed }) => REFERS_KO.test(squashed) || REFERS_EN.test(folded));
  const sources = sourcesOf(context);
  const told = sentences.filter((sentence) => {
    if (sentence.folded.includes("?")) return false;
    if (tellsGenuine(sentence) && !isSourced(contentOf(sentence.folded), sources)) return true;
    if (question === null || !isShortAnswer(sentence, question, refers)) return false;
    const own = contentOf(sentence.folded);
    const asked = contentOf(question);
    const isKnown = isSourced(asked, sources) || (own.length > 0 && isSourced(own, sources));
    return asked.length + own.length > 0 && !isKnown;
  });
  return told.length === 0
    ? []
    : [{ guard: "G5", event: "claim_blocked", detail: "answers what a thing is like" }];
}

/** The names of what was bought, and the shop's and the note's texts, squashed. */
interface Sources {
  readonly names: string;
  readonly texts: string;
}

function sourcesOf(context: GuardContext): Sources {
  const orders = [...context.ordersSeen, ...(context.ownOrders ?? [])];
  return {
    names: orders.map(({ productName }) => bare(productName)).join("\n"),
    texts: sourceTexts(context).map(bare).join("\n"),
  };
}

/** What is named by the product's name is no matter; of the rest the shop's texts hold at least half. */
function isSourced(content: readonly string[], { names, texts }: Sources): boolean {
  const rest = content.filter((word) => !names.includes(word));
  if (rest.length === 0) return content.length > 0;
  return rest.filter((word) => texts.includes(word)).length * 2 >= rest.length;
}

// Questions

const OPEN_KO =
  /뭐(?!든)|뭘|무엇|무슨|언제(?!든|나)|어디(?!든|서나)|어떻|어떤|어떡|왜|누구|누가|얼마|몇|어느|아니면/u;
const ASKS_KO =
  /(?:(?<!연기|냄새|피|열|불|소리|땀|김|고장|구멍|금이)나요|까요?|가요|죠|지요|니까|나여|가여|냐|는지요?|을지요?|려나요?|(?<=[되하있없맞])나|(?<=[되하있없맞])니)[^가-힣a-z]*$/u;
/** What the AI knows by its rows and rules, or what other checks judge. */
const BUSINESS_KO = new RegExp(
  [
    "주문|배송|배달|택배|도착|출발|왔|(?<!나)오나|와요|오는|출고|발송|나가(?:나|요|죠|는|고|긴)|나갔|나갈|닿|준비|보냈|환불|환급|반품|교환|교체해|취소|주소|변경|바꿔|바꾸|수령|받을|받았|받은|받는|못받|수거|회수|결제|입금|송금|금액|카드|쿠폰|적립|포인트|할인|세일|이벤트|재고|품절|입고|남아|남았|매장|영업|상담|담당|직원|관리자|점장|사장",
    "사람(?:이세|이에|인가|이야|이신|맞|이랑|과|연결|이죠|은없|있|없)|\\bai|ai(?:예|이|인|야|죠|세)|인공지능|로봇(?!청소)|챗봇|기계(?:예|인|야|죠)|채팅|대화|당신|누구|이름|영어|한국어|반말|말이|말하|말해|말씀|말이지|문의|질문|물어|궁금|답변|대답|사진(?!이랑|과|하고|처럼)|동영상|첨부|파일|캡처",
    "앱(?!이랑|과|으로|연동|에)|사이트|홈페이지|로그인|비밀번호|비번|회원|계정|가입|탈퇴|정책|규정|(?<!유통|소비)기한|(?<!보증)기간|마감|며칠|주말|휴일|평일|[월화수목금토]요일|내일|모레|이번주|다음주|\\d일|거절|반려|(?:상담|담당|사람)[가-힣]{0,6}연결|연결(?:된거|됐|되었|해|중|시켜|하)|신분증|통장|서류|잘못|제탓|걱정|안전한가요|위험|해킹|사기|신청|요청|(?<!방수|발수|코팅|방염|특수)처리|승인|접수|확인|조회|보상|영수증|세금계산서|고장|파손|하자|불량|깨졌|깨진|깨져|오배송|망가|수리|기다|도와|도움|알려|해주|해줘|주세요|주실|주시|줄수|보내|예약|전화(?!기)|연락|문자|메일|카톡|비용|배송비|무료|공짜|가격|법적|위법|신고|소비자|안녕|감사|들리|들려|보이(?:나요|세요|시)|이해|알겠|아시|아세|듣고|들으|지내|지냈|밥(?:은|을)?먹었|식사|바쁘|바쁜|힘드|힘든|퇴근|^(?:아|어|오)?(?:네|진짜|정말|그래|그렇|참말|그런가|그럼|진짜로|그렇구나)(?:로)?(?:요|요요|죠|지요|나요|군요|습니까|가요|이에요|인가요)?$|끝|이게다|다된|^(?:그럼|그러면|그냥|이제)*(?:그렇게|이렇게|그냥|그대로|가만히|이대로)[가-힣]{1,5}(?:되|돼|될)|쇼핑몰|가게|상점|번호|살아계|계신|계세|계시|날씨|추천|\\d{1,3}(?:,\\d{3})*원|\\d월|\\d일",
  ].join("|"),
  "u",
);
const OPEN_EN =
  /^\W*(?:(?:so|and|but|hi|hello|hey|ok|okay)\W+)*(?:what|when|where|which|who|whom|whose|why|how)\b/u;
const ASKS_EN =
  /\?|^\W*(?:(?:so|and|but|hi|hello|hey|ok|okay)\W+)*(?:is|are|was|were|has|have|will|can|could|would|should|does|do|did|isn't|doesn't|don't|won't|can't) (?!you\b|u\b|we\b|me\b)/u;
const BUSINESS_EN =
  /\b(?:orders?|ordered|sent|send|gone out|left|reject\w*|declin\w*|denied|decided|days?|weeks?|weekends?|holidays?|deliver\w*|ship\w*|arriv\w*|track\w*|courier|parcel|package|refund\w*|cancel\w*|exchang\w*|return\w*|replac\w*|address|agents?|humans?|person|people there|bots?|robot(?! vacuum)|ai|assistant|staff|team|colleague|manager|photos?|pictures?|screenshots?|chat\w*|english|korean|language|price|prices|costs?|fees?|pay|paid|payment|account|log ?in|logged|password|policy|coupons?|discounts?|sale|status|approv\w*|requests?|help|wait\w*|window|deadline|stock|available|restock\w*|open|closed|e-?mail|call|receipt|invoice|defect\w*|broken|damaged|faulty|anyone|anybody|someone|somebody|talking|support|customer service|number|that all|that it|that ok(?:ay)?|that true|that right|for real|you|my (?:money|card)|way|transit|coming|come (?:today|tomorrow|on|by|soon|back)|lost|late|packed|warehouse|we|i (?:get|have|ask|speak|talk|still|claim|keep|be|see|know|trust|allowed|eligible|need|just|really|late)|i(?:'m|'ve|'d))\b/u;

/** The yes-or-no question about goods in what the customer wrote last; null where there is none. */
function goodsQuestion({ customerTexts }: GuardContext): string | null {
  const [last, before] = customerTexts.slice(-2).reverse();
  if (last === undefined) return null;
  const asked = questionIn(last);
  if (asked !== null || before === undefined || fold(last).trim().length > SHORT_NUDGE) return asked;
  return /\p{L}{2}/u.test(last) && !/[?!네응빨]/u.test(last) ? null : questionIn(before);
}

/** "네?", "빨리요": presses for the answer to what was asked before. */
const SHORT_NUDGE = 6;
const MAX_ASKED = 1_000;

function questionIn(text: string): string | null {
  const sentences = splitSentences(fold(text.slice(-MAX_ASKED)));
  return sentences.findLast((sentence) => isGoodsQuestion(sentence.trim())) ?? null;
}

function isGoodsQuestion(folded: string): boolean {
  const squashed = squash(folded);
  if (!/[가-힣]/u.test(squashed))
    return ASKS_EN.test(folded) && !OPEN_EN.test(folded) && !BUSINESS_EN.test(folded);
  const isAsked = folded.includes("?") || ASKS_KO.test(folded);
  return isAsked && !OPEN_KO.test(squashed) && !BUSINESS_KO.test(squashed);
}

// Answers

const REFERS_KO =
  /모르|모릅|알수(?:가|는)?없|드릴수(?:가|는)?없|볼수(?:가|는)?없|알지못|정보|자료|나와있|적혀|쓰여|기록|확인|안내|담당|상담|직원|문의|말씀|말하|알려|알아|찾아|조회|살펴|죄송|미안|감사|고마|고맙|도와|도움|여쭤|궁금|드릴게|드리겠|드릴까|드립니다|드려요|보내|사진|주세요|주시|보세요|보시|하세요|어렵|어려|여부|인지|는지|은지|을지|군요|구나|알겠|알았|셨겠|시겠|겠네|이해|반갑|안녕|기다|잠시|원하|선택|골라|바랍|부탁|아쉽|답변|설명|질문|장담|확신|단정|약속|다행|축하|불편|속상|ai|인공지능|마음대로|편하신대로|편한대로|정하시면|두시는게좋|멈춰|중단해|하지마시/u;
const REFERS_EN =
  /\b(?:know|sure (?:if|whether|about)|not sure|cannot|unable|don't have|no (?:info\w*|details?|data|idea|record)|check\w*|confirm\w*|look|ask|tell|share|send|let me|let us|i|i'll|i'm|i'd|i've|we'll|sorry|thanks?|glad|help\w*|question|team|colleague|person|agent|hear|understand|please|if|whether|depends|may|might|listed|listing|says|describ\w*|description|records?|information|see|pass|wait|welcome|hope|could you|would you|up to you|yours)\b/u;
/** Told of orders and requests, which other checks hold against row, verdict and note. */
const OF_BUSINESS_KO =
  /주문|배송|배달|택배|도착|출고|발송|환불|환급|반품|교환|취소|변경|주소|수령|결제|입금|신청|요청|처리|승인|접수|거절|연결|나가지|나갔|준비|보내지|주말|휴일|\d일|기간|기한|이내|정책|규정|비용|고객님부담|저희가부담|불량|하자|재고|품절/u;
const OF_BUSINESS_EN =
  /\b(?:orders?|deliver\w*|ship\w*|arriv\w*|refund\w*|cancel\w*|exchang\w*|return\w*|policy|days?|window|decision|weeks?|sent|gone out|rejected|reviewed|shipping|stock)\b/u;
const COURTESY =
  /^[^\p{L}]*(?:(?:더|다른|또|추가로)[^.?!]{0,14}(?:궁금|문의|필요|도와|질문)[^.?!]{0,24}|(?:언제든|편하게)[^.?!]{0,24}|[^.?!]{0,10}(?:감사|고맙|반갑)[^.?!]{0,10}|안녕하세요|천만에요|별말씀을요|아니에요|좋은\s?질문[^.?!]{0,8}|thank[^.?!]{0,30}|(?:good|great) question|anything else[^.?!]{0,30}|happy to help[^.?!]{0,20}|glad to help[^.?!]{0,20}|hi|hello)[^\p{L}]*$/u;

function isCourtesy({ folded }: Sentence): boolean {
  return COURTESY.test(folded);
}

const LEAD_KO =
  /^(?:(?:네|예|넵|넹|넴|응|그럼요|그럼은요|물론이죠|물론입니다|물론이에요|물론|당연하죠|당연히|당연합니다|고객님|아니요|아뇨|아니오|아닙니다|맞아요|맞습니다|그렇습니다|그래요|그렇죠|그렇지요|ᄋᄋ|ᄒ+|ᄏ+))*/u;
const STRONG_YES_KO = /그럼|물론|당연|맞아|맞습|그렇|아니/u;
const LEAD_EN =
  /^(?:(?:yes|yep|yeah|yup|sure|of course|absolutely|definitely|certainly|indeed|no|nope|nah|never|not at all|correct|right|exactly|totally|100 ?%)\b\W*)+/u;
const SUBJECT_EN =
  /^(?:it|it's|they|they're|this|that|that's|these|those|the|both|all|everything|each|works|fits|comes|has|very|quite|super|really|completely|fully|perfectly|totally|easily|genuine|brand|real|original|one|two|three|four|both|room|plenty|in the box|inside)\b/u;
const ENDS_KO = /(?:요|니다|죠|다|음|함|됨|임|네|지|ᆼ|당|욥|염|용)$/u;
const MAX_KO = 26;
const MAX_EN = 10;

/** A sentence that says yes or no, or the like, to the question and neither refers, asks nor speaks of the customer's order. */
function isShortAnswer({ folded, squashed }: Sentence, question: string, refers: boolean): boolean {
  if (/[가-힣]/u.test(squashed)) {
    if (squashed.length > MAX_KO || REFERS_KO.test(squashed) || OF_BUSINESS_KO.test(squashed)) return false;
    const rest = squashed.replace(LEAD_KO, "");
    // "네! 그 부분은 담당자가 확인해 드려요.": a yes that says that it listens.
    if (rest === "") return squashed !== "" && (!refers || STRONG_YES_KO.test(squashed));
    if (/^(?:당연|물론|안전|안심|문제없음|가능|불가|불가능|무해|완벽|충분|최고)$/u.test(rest)) return true;
    return ENDS_KO.test(rest) || contentOf(question).some((word) => rest.includes(word));
  }
  if (folded.split(/\s+/u).length > MAX_EN || REFERS_EN.test(folded) || OF_BUSINESS_EN.test(folded))
    return false;
  const rest = folded.replace(LEAD_EN, "").trim();
  if (rest !== folded.trim()) return rest !== "" || !refers;
  if (/\b(?:yes|no)\W*$/u.test(rest)) return true;
  return SUBJECT_EN.test(rest) || contentOf(question).some((word) => rest.includes(word));
}

/** What only the maker and the warehouse know, whoever asked: "정품 맞아요", "새 제품이 맞습니다", "중고 아니에요". */
const GENUINE_KO =
  /^(?:네|예|넵|그럼요|물론|고객님|아니요|이건|이제품은|이상품은|저희제품은|모두|전부|다|100|백퍼센트|확실히|분명히|정말|진짜|당연히)*(?:정품|진품|가품|짝퉁|모조품|짜가|새제품|새상품|새것|새거|미개봉|미개봉품|중고|중고품|리퍼|리퍼브|전시품|반품상품)(?:이|가|은|는|만|으로|로)?(?:맞|아니에|아니예|아닙|아녜|확실|틀림없|이에요|예요|입니다|이죠|이지요)(?![가-힣]{0,8}(?:확인|담당))/u;
const GENUINE_EN =
  /\b(?:it|it's|they|they're|this|that|these|everything)(?: is| are|'s|'re)? (?:\w+ ){0,2}?(?:genuine|authentic|the real (?:deal|thing|mccoy)|brand[- ]new|not (?:fake|a fake|used|refurbished|second[- ]hand)|the original)\b/u;

function tellsGenuine({ folded, squashed }: Sentence): boolean {
  if (REFERS_KO.test(squashed) || REFERS_EN.test(folded)) return false;
  return GENUINE_KO.test(squashed) || GENUINE_EN.test(folded);
}

// Content

const ENDING_KO =
  /(?:인가요|인가|이신가요|이에요|이예요|예요|에요|입니다|이죠|이지요|죠|지요|나요|까요|가요|니까|습니다|어요|아요|해요|합니다|돼요|되나요|됩니다|되죠|하나요|한가요|은가요|던가요|으로도|으로|에서도|에서|까지|부터|이랑|하고|한테|에도|에는|에|로|은|는|이|가|을|를|도|만|와|과|랑|의|요|면)$/u;
const STOP_KO =
  /^(?:이거|이것|그거|그것|저거|이게|그게|이건|그건|제품|상품|물건|이제품|이상품|혹시|그럼|그러면|그런데|근데|그냥|정말|고객님|그럼요|물론|당연|가능|여기|거기|저희|제가|우리|많이|지금|현재|아주|매우|충분|완전|완전히|확실|분명|같은|색상|색깔|사이즈|이름|상품명|경우|정도|되는|되|하는|있는|있어도|있을|있나|있어|있습|없나|없어|없습|없는|맞나|맞아|맞습|맞는|맞죠|아니|아니에|아닙니다|아니요|이런|그런|저런|이렇게|그렇게|됩니|돼도|됐|해도|수도|것도|거죠|거예|건가|건지|아닌|아닌가)$/u;
const STOP_EN = new Set(
  "is are was were has have had will can could would should does do did isn't doesn't don't won't can't aren't it its it's this that these those the they them a an and or to of for in on at with by from as so be been being there yes no not sure really actually also just my your our me item product thing one any some all if too very quite if right correct hi hello hey please ok okay".split(
    " ",
  ),
);

/** The telling words of a question or an answer, as they may stand in a source. */
function contentOf(folded: string): string[] {
  const words = folded.match(/[가-힣]+|[a-z0-9']+/gu) ?? [];
  return words.flatMap((word) => {
    if (/^[a-z0-9']+$/u.test(word)) return word.length > 1 && !STOP_EN.has(word) ? [word.slice(0, 8)] : [];
    const stem = word.replace(ENDING_KO, "").replace(ENDING_KO, "");
    const telling = stem.length >= 2 ? stem : word;
    return telling.length >= 2 && !STOP_KO.test(telling) && !STOP_KO.test(word) ? [telling.slice(0, 6)] : [];
  });
}
