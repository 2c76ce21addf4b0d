/**
 * Small word lists of the planner: how a question is asked, which part of the policy it is about. What a message is about and which
 * facts it states is read in `understanding/`; nothing here decides a request.
 */

import { NOBODY_HAS_IT } from "./understanding/reason-lexicon.ts";

/** What a question about the rules is about. */
export type PolicyTopic =
  | "days"
  | "fee"
  | "fee_amount"
  | "defect"
  | "exchange"
  | "cancel"
  | "how"
  | "refund_time"
  | "general";

/** Without spaces, in small letters. */
export const bare = (text: string) => text.toLowerCase().replace(/\s+/gu, "");

/** "불량이면요?": speaks of a case instead of reporting one. */
export function supposes(text: string): boolean {
  const plain = bare(text).replace(HOW_TO, "");
  return (
    /(이면|라면|으면|인경우|일경우|일때는?|하면)(요|은요|는요|언제|돈|며칠|얼마나|어떻게|어떡|누가|무료|배송비|교환|환불|되|돼|가능|\?|$)/u.test(
      plain,
    ) ||
    /(오|나|지|되|생기|발견하|받게되|터지|깨지|고장나|망가지)면(은)?(요|은요|는요|어떻게|어떡|어떤|어찌|뭐|무엇|누가|무료|배송비|반품비|새(걸|것|거|제품|상품)|교환|환불|반품|보상|책임|\?|$)/u.test(
      plain,
    ) ||
    // "하자가 있는 물건은 어떻게 해주세요? 제 건 멀쩡하고 그냥 궁금해서요"
    /(그냥|단지|혹시)?궁금해서|제(건|거는|것은)(멀쩡|괜찮|문제없)|(하자|불량|결함|문제)(가|이)?(있는|난|인|생긴)(물건|상품|제품|거|것|경우)(은|는|에는|이면)|justcurious|justwondering|outofcuriosity/u.test(
      plain,
    ) ||
    /^\W*((so|and|but|ok|okay|also),?\s+)*(what|and)\s+(if|about|happens\s+(if|when))\b|\bif (it|its|it's|the|i|they|something|anything|what|one|my|an?)\b.{0,60}\?/iu.test(
      text,
    )
  );
}

/** "어떻게 하면 되나요?" asks for the way and supposes nothing. */
const HOW_TO = /(어떻게|어떡|어찌|뭘|무엇을|뭐를)(해야|하)(하)?(면|나요|죠|지)(되|돼)?/gu;

/** Ends like a question. */
export function asksQuestion(text: string): boolean {
  return /\?|(나요|(?<!니)까요|가요|은요|는요|어요\?|죠|는지|ㄴ지요?)[.~!ㅠㅜ\s]*$|^(what|when|where|who|why|how|can|could|do|does|is|are|will)\b/iu.test(
    text.trim(),
  );
}

/** Asks by a word for it, without the ending of a question ("세탁은 어떻게 해요", "키 170이면 뭐 사야 해요"). */
export function asksByWord(text: string): boolean {
  return /(뭐|뭘|무엇|무슨|어떤|어느|어디|얼마|몇|어떻게|누가|누구)[^.?!\n]{0,14}(해|돼|되|사|써|입|신|좋|맞|어울|나아|골라|있|예|에)[가-힣]{0,2}[.~ㅠㅜ\s]*$/u.test(
    text.trim(),
  );
}

/** Names a thing as an answer does, and no more ("회원가입 쿠폰이요"). */
export function namesThingOnly(text: string): boolean {
  return /^[^.?!\n]{1,20}(이요|이에요|예요|거요|건이요|입니다)[.~!ㅠㅜ\s]*$/u.test(text.trim());
}

/** Which of so many things is meant by its place ("두 번째", "the second one", "마지막"), counted from 0; null when none is. */
export function ordinalIn(text: string, count: number): number | null {
  const plain = bare(text);
  if (plain.length > 30) return null;
  if (/마지막|맨아래|맨밑|last/u.test(plain)) return count - 1;
  const place = ORDINALS.findIndex((pattern) => pattern.test(plain));
  return place >= 0 && place < count ? place : null;
}

const ORDINALS = [
  /첫번?째|첫번|맨위|(^|[^0-9])1번|처음|first/u,
  /두번?째|둘째|(^|[^0-9])2번|second/u,
  /세번?째|셋째|(^|[^0-9])3번|third/u,
  /네번째|넷째|(^|[^0-9])4번|fourth/u,
  /다섯번?째|(^|[^0-9])5번|fifth/u,
] as const;

/** Puts right what was said before ("아 아니 1002번이요", "번호 잘못 말했어요", "sorry, I meant …"). */
export function putsRight(text: string): boolean {
  return /(^|[\s.,!~])(아니|아뇨|아니요|아니다)([\s.,!~]|$)|말고|말구|아니(고|라|었|에요|예요)|(?:말|얘기|이야기)(?:한|하는|하려던)\s*(?:거|건|것)(?:였|예|이에|이었|임|인데|요|$)|(잘못|헷갈|착각|실수로)\s*[가-힣]{0,4}\s*(말|적|썼|쓴|보|불렀|입력|했)|(번호|주문)[가-힣]?\s*(를|가)?\s*(잘못|틀렸|틀린|헷갈|착각)|오타|정정|\b(sorry|oops|i mean|i meant|correction|typo|wrong (number|order|one)|instead|actually|mistyped)\b/iu.test(
    text,
  );
}

/** Means another order than the one spoken of: "아니 그거 말고 다른 거요", "sorry, I meant the other one". */
export function meansOtherOrder(text: string): boolean {
  return (
    text.length <= 60 &&
    (putsRight(text) || /죄송|미안|실수/u.test(text)) &&
    /(?:다른|딴|나머지)\s*(?:한\s*)?(?:거|것|건|주문|하나)(?!(?:으)?로)|\bthe other (?:one|order)\b|\banother order\b/iu.test(
      text,
    )
  );
}

/** Says that something is not there ("어디에도 없네요", "안 보여요", "it's not here"); not that there is nothing more to ask. */
export function saysAbsent(text: string): boolean {
  if (
    /다른|말고|더\s|더는|궁금|문의|질문|필요|문제|불만|이상|할\s*말|물어|\b(else|more|problem|question)/iu.test(
      text,
    )
  )
    return false;
  return (
    /없(어|네|는데|습|음|던|더|었|다고)|안\s*보(여|이|임)|못\s*(찾|봤|받)|(아무|누구|가족|식구|이웃|옆집|경비실?에서|관리실에서)도.{0,8}(모르|모른|몰라|안\s*(받|가져|봤))/u.test(
      text,
    ) ||
    /\b(not|isn'?t|wasn'?t|nowhere|no sign|nothing)\b.{0,20}\b(here|there|anywhere|found|find|received?)\b|nowhere|can'?t find|couldn'?t find|\b(didn'?t|did not|never) (take|accept|receive|get|sign|see|find)\b.{0,8}\b(anything|it|one|for|in)\b|\b(don'?t|do not) have (it|them|(my|the) (parcel|package|order|box))\b/iu.test(
      text,
    ) ||
    NOBODY.test(text)
  );
}

const NOBODY = new RegExp(`\\b${NOBODY_HAS_IT}`, "iu");

/** Looks like a postal address: long enough, with a place word or a number. */
export function looksLikeAddress(text: string): boolean {
  const plain = text.trim();
  return (
    plain.length >= 6 &&
    !asksQuestion(plain) &&
    (/(시|도|구|군|동|읍|면|로|길|호|층|아파트|빌딩|번지)(\s|\d|,|$|으로|로)/u.test(plain) ||
      /\d+.{0,40}(street|st\b|road|rd\b|avenue|ave\b|apt|unit|city|floor|gu\b|dong\b|ro\b)/iu.test(plain))
  );
}

/** Asks about the cost of sending something, which is a question about the rules. */
export function asksWhoPays(text: string): boolean {
  return /배송비|반품비|택배비|운송비|왕복\s*비용|postage|shipping\s*(fee|cost|charge)s?|return\s*fee|pays?\s*(for\s*)?(the\s*)?(return\s*)?shipping/iu.test(
    text,
  );
}

/** Asks for something to be made or told that is no shop business ("시 써줘", "write a poem"). */
export function asksForWork(text: string): boolean {
  return /(써|짜|지어|그려|만들어|번역해|추천해|알려|불러|계산해|요약해|설명해|들려|풀어)\s*(줘|주세요|주실|줄래|봐|달라)|\b(write|draw|tell|sing|translate|recommend|compose|code|calculate|explain|solve)\b/iu.test(
    text,
  );
}

/** "그럼 어떻게 해요?", "다른 방법은 없나요?": asks what is left to do. */
export function asksWhatNow(text: string): boolean {
  return /어떻게\s*(?:해|하|되|돼)|어떡|어쩌|(?:다른|무슨|아무)\s*방법|방법이?\s*(?:없|있)|뭘\s*(?:해야|할\s*수)|그럼\s*(?:뭐|못|안)|what (?:now|can i do|should i do|do i do|else)|any other way|other options?|so what\b|then what\b/iu.test(
    text,
  );
}

/** Which part of the rules a question is about; several when several are asked. */
export function policyTopics(text: string): PolicyTopic[] {
  const plain = bare(text);
  const topics: PolicyTopic[] = [];
  if (/배송비|반품비|택배비|운송비|비용|왕복|수수료|shipping|postage|fee\b|cost|free|whopays/u.test(plain))
    topics.push(asksFeeAmount(plain) ? "fee_amount" : "fee");
  if (/불량|하자|고장|파손|깨[져진졌]|오배송|잘못온|누락|defect|faulty|damaged|broken|wrongitem/u.test(plain))
    topics.push("defect");
  if (
    /(언제|며칠|몇일|얼마나).{0,8}(들어|입금|환급|나오|돌려|환불(?:되|돼|받|처리))|(환불|환급).{0,8}(얼마나|며칠|몇일).{0,4}(걸리|걸려|소요)|(돈|환불금|금액).{0,6}(언제|들어오|입금)|when.{0,30}(moneyback|refunded|refundcome|getmyrefund|getmymoney)|howlong.{0,20}(refundtake|processed)|howlong(do|does|will|is).{0,8}refund/u.test(
      plain,
    )
  )
    topics.push("refund_time");
  else if (
    !/(걸리|걸려|소요)/u.test(plain) &&
    /며칠|몇일|언제까지|기간|기한|이내|일까지|날짜|얼마동안|지났|지나|주일|한달|howlong|howmanydays|days|window|deadline|within|period/u.test(
      plain,
    )
  )
    topics.push("days");
  if (/교환|exchange|swap|replace/u.test(plain) && !/환불|refund/u.test(plain)) topics.push("exchange");
  if (/취소|cancel/u.test(plain)) topics.push("cancel");
  if (/어떻게(해|하|신청|접수)|방법|절차|how(do|can|to)/u.test(plain)) topics.push("how");
  return topics.length === 0 ? ["general"] : topics;
}

/** Says in plain words that the goods are not wanted any more: then a refund is asked for, not asked about. */
export function changesMind(text: string): boolean {
  return /변심|마음이\s*(바뀌|변)|맘이\s*(바뀌|변)|필요\s*(가\s*)?(없|었)|마음에\s*안|맘에\s*안|chang(ed|e)\s*(of\s*)?(my\s*)?mind|(don'?t|do\s*not|no\s*longer)\s*(need|want|like)|doesn'?t\s*fit/iu.test(
    text,
  );
}

/** Nothing but a wish for a person ("그럼 상담원이요", "agent please"). A wish for a person is honoured at once (BC-11). */
export function namesPersonOnly(text: string): boolean {
  return /^(그럼|그냥|네|아니|저|좀|빨리|일단)*(상담원|상담사|직원|담당자|매니저|사람|agent|human|representative|manager)(님|분)?(이요|요|으로|한테|과|와|이랑|랑|을|를|좀)*(연결|바꿔|불러|통화|부탁)*(해)*(주세요|줘요?|줄래요?|드려요|드립니다|할게요|원해요|please|plz|pls|ㄱ)*[.!~?ㅠㅜ]*$/iu.test(
    bare(text),
  );
}

/** Swears at the reader. */
export function isAbusive(text: string): boolean {
  return /씨\s*발|시\s*발(?!점)|씨바|ㅅㅂ|ㅆㅂ|존나|fuck|shit\b/iu.test(text);
}

/** Asks for the carrier, its driver or its number of a parcel, which the shop's data does not have. */
export function asksForCarrier(text: string): boolean {
  return /(송장|운송장)\s*(번호)?(를|을|은|는|이|가|좀)?\s*(알려|주세요|뭐|보내|궁금|있|조회|\?)|(어느|어떤|무슨)\s*택배|택배\s*(회)?사(가|는|를|은|이|좀)?\s*(어디|어느|뭐|무엇|이름|알려|알\s*수|궁금)|기사님?\s*(분\s*)?(연락처|번호|전화)|tracking\s*(number|no\b|code|id)|(which|what|name of the)\s*(courier|carrier|delivery company)|(courier|driver)('s)?\s*(number|phone|contact)/iu.test(
    text,
  );
}

/** Has cancelled an order, and it is being sent all the same. */
export function saysSentThoughCancelled(text: string): boolean {
  const plain = bare(text);
  if (/환불|입금|돈|카드|승인취소|refund|money/u.test(plain)) return false;
  return (
    /취소(?:를|도)?(?:신청|접수|요청|처리|완료)?(?:까지)?(?:했|한|됐|된|해놨|해뒀)(?:는데|는대|건데|거|다고|다더니|주문)[^?!\n]{0,14}(?:배송|배달|출발|발송|출고|보내|보냈|준비중|오고|도착|왔)/u.test(
      plain,
    ) ||
    /\bcancel(?:l?ed)?\b[^.?!]{0,30}\b(?:but|yet|why)\b[^.?!]{0,40}\b(?:ship(?:ped|ping)?|on (?:its|the) way|deliver(?:y|ed)|sent|arriv(?:ed|ing)|came|still (?:coming|preparing))\b/iu.test(
      text,
    )
  );
}

/** Presses about goods on their way: they are late, or needed by a day. */
export function pressesForDelivery(text: string): boolean {
  return /늦(?!은?\s*시간)|느리|느려|오래\s*걸|한참|아직|급(해|한|하|합|히)|빨리|서둘|재촉|어디쯤|언제쯤|필요(하|한|해|합|했)|(써|입어|신어|받아|와|가져가|줘|드려|선물해|챙겨)야\s*(해|하|되|돼|할|됩|만)|기다리|기다려|\b(late|slow|delay(ed)?|yet|hurry|urgent(ly)?|asap|faster|speed|expedite|waiting|taking)\b|\bneed (it|them|this)\b|\bbeen (a|an|over|almost|more than|\d+|two|three|four|five)\b.{0,12}\b(days?|weeks?|months?)|(일주일|보름|며칠|한\s*달|\d+\s*(일|주))\s*(째|이나|도\s*(더|넘)|(이|가)?\s*(됐|지났|넘))/iu.test(
    text,
  );
}

/** Asks what sending costs or whether more is charged, which the rules do not say. */
function asksFeeAmount(plain: string): boolean {
  return (
    /얼마|추가|제주|도서산간|섬지역|무료배송|몇원|금액|howmuch|extra|freeshipping/u.test(plain) &&
    /배송비|반품비|택배비|운송비|교환비|배송료|무료배송|shipping|postage/u.test(plain)
  );
}

/** Asks for a day or a time of arrival, which nobody here knows (BC-04). */
export function asksForDate(text: string): boolean {
  return /언제|며칠|몇\s*월|몇\s*일|몇\s*시|날짜|오늘|내일|모레|얼마나\s*걸|(까지|전에|안에)(는|도)?\s*(꼭|반드시|무조건)?\s*(받|와|오|올|도착|배송)|when|what\s*(day|date|time)|how\s*long|tomorrow|today|arriv|eta\b|\b(by|before) (mon|tues|wednes|thurs|fri|satur|sun|tonight|next|the (weekend|end)|christmas|\d)/iu.test(
    text,
  );
}

/**
 * Wants goods sent once more ("새걸로 언제 보내주나요?", "하나 더 보내 주세요", "send me a new one"), which in talk of a fault is a wish for an
 * exchange; not pictures or messages, nor what the customer sends.
 */
export function wantsReplacement(text: string): boolean {
  const plain = bare(text);
  if (
    /(?:사진|영상|문자|메일|카톡|링크|영수증|번호|주소|쿠폰|코드|답변?|연락|안내)(?:을|를|은|는|도|만|로)?(?:좀|다시|언제|하나더|빨리)*보내/u.test(
      plain,
    )
  )
    return false;
  return (
    /(?:새|멀쩡한|제대로된|정상(?:적인)?|맞는|원래(?:주문한|시킨)?)(?:거|것|걸|제품|상품|물건|사이즈)(?:은|는|을|를|도|으로|로)?(?:다시|언제|빨리|좀|꼭|무료로)*(?:보내(?:주(?!지)|줘|줄(?:수|래))|받(?!았|은)|주(?:세|시|나|실)|줘)/u.test(
      plain,
    ) ||
    /(?:다시|새로|하나더|한개더|언제|빨리|얼른)(?:쯤|좀|요)*(?:새로|다시)?보내(?:주(?:세|시|나|실|면)|줘|줄(?:수|래))/u.test(
      plain,
    ) ||
    /재발송|재배송/u.test(plain) ||
    /\b(?:send|ship|get|receive)\b[^.?!]{0,12}\b(?:new|another|correct|right|proper|replacement)\b(?! (?:photo|picture|link|code|e-?mail))|\breplacement\b|\b(?:re-?send|re-?ship)\b|\bsend (?:it|one|them) again\b/iu.test(
      text,
    )
  );
}

/** Asks where an order is or how it stands. */
export function asksWhere(text: string): boolean {
  return /상태|어디|배송\s*(조회|됐|되었|중|완료)|왔(어요|나요|는지)|언제\s*(와|오|도착)|where|status|track|arriv/iu.test(
    text,
  );
}

/** Asks on which day an order was placed or delivered, which the row tells. */
export function asksForOrderDay(text: string): boolean {
  return /언제\s*(주문|구매|결제|샀|산)|주문(일|한\s*날|\s*날짜)|구매일|when\s*(was|did).{0,20}(order|buy|bought|purchase)|order(ed)?\s*date/iu.test(
    text,
  );
}

/** Asks whether an order has been cancelled, which its row tells. */
export function asksIfCancelled(text: string): boolean {
  return /취소(가|는|은)?\s*(됐|되었|된|처리됐|완료됐)\s*(나요|는지|을까요|어요\s*\?|죠|건가|거예요|거에요|거\s*맞)|(is|was|has)\s.{0,25}(been\s)?cancell?ed\s*\?/iu.test(
    text,
  );
}

/** "Yes please": takes an offer. */
export function saysYesPlease(text: string): boolean {
  return /^\W*(yes|yeah|yep|yup|sure|ok|okay)\W+(please|do|thanks?|thank you)\W*$/iu.test(text);
}

/** Goes on asking about the matter before: "and shipping?" */
export function asksOn(text: string): boolean {
  return /^\W*(and|what about|how about)\b.{0,40}\?*$/iu.test(text);
}

/** Asks something of an order or a product that its row does not tell ("리뷰는 어디서 써요?", "수거는 언제 와요?", "수량 변경 되나요?"). */
export function asksOtherThing(text: string): boolean {
  if (BESIDE_ORDERS.test(text)) return true;
  const asks =
    asksQuestion(text) || asksByWord(text) || /바꾸|바꿔|변경|추가|해\s*주|부탁|가능|싶/u.test(text);
  return (
    asks &&
    !/배송|도착|언제\s*(와|오)|왔|track|ship|arriv/iu.test(text) &&
    /리뷰|후기|수량|추가|\bas\b|에이에스|수리|보증|사용법|사용\s*방법|포장|사은품|호환|방수|세척|설치|조립|재입고|입고\s*알림|^알림|warranty|repair|manual|gift\s*wrap|waterproof|compatible|review|quantity/iu.test(
      text,
    )
  );
}

/** Parcels and prices that stand in no order: what is fetched or sent in exchange, what goes together, sales. */
const BESIDE_ORDERS =
  /수거|회수(?!하)|픽업|합배송|묶음\s*배송|같이\s*(오나|보내|배송|받을)|교환\s*(한|했던|신청한|받을|받기로\s*한)?\s*(상품|제품|물건|품|거|것)\s*(은|는|이|가)?\s*(언제|어디|왜|아직|도착|출발|안\s*[와왔])|세일|할인\s*(코드|행사|언제|쿠폰)|\b(pick(ed)? ?up|combined? shipping|ship(ped)? together|exchange item|replacement)\b.{0,30}\b(when|where|yet|come|arrive)|\bwhen\b.{0,30}\b(sale|discount|pick(ed)? ?up)\b/iu;

/** Takes note of what was told ("네", "ㅇㅋ", "아 그렇군요") and asks nothing. */
export function acknowledges(text: string): boolean {
  return /^(아|오|음|앗|어|oh|ah)*[,.~]*(네|예|넵|넹|넴|응|엉|웅|옙|ㅇㅇ|ㅇㅋ|ㅇㅋㅇㅋ|오키|오케이|굿|아하|그렇군요?|그렇구나|그러네요?|그렇네요?|그래요|그쵸|그렇죠|이해했(어요|습니다)|확인했(어요|습니다)|ok|okay|yes|yeah|yep|sure|alright|fine|right|isee|understood)+요?[.,!~ㅎㅋ^]*$/iu.test(
    bare(text),
  );
}

/** Says thanks, not only that it was understood. */
export function saysThanks(text: string): boolean {
  return /감사|고마|고맙|ㄱㅅ|ㄳ|땡큐|도움|친절|thank|thx|great|helped|appreciate/iu.test(text);
}

/** Which orders a question about several is limited to; null = all. */
export function orderFilter(text: string): "cancelled" | "open" | "delivered" | null {
  const plain = bare(text);
  if (/취소(된|한|됐|내역)|cancell?ed/u.test(plain)) return "cancelled";
  if (
    /안온|안왔|못받은|아직|오고있는|배송중인|진행중|notarrived|notdelivered|ontheway|pending|open/u.test(
      plain,
    )
  )
    return "open";
  if (/배송완료된|도착한|받은주문|delivered/u.test(plain)) return "delivered";
  return null;
}

/** Speaks of several or all orders. */
export function speaksOfAllOrders(text: string): boolean {
  return /목록|내역|전체|전부|모두|다른\s*주문|주문들|리스트|\blist\b|\ball\b|orders\b|purchases\b|history/iu.test(
    text,
  );
}

/** Says that the trouble is over. */
export function saysSolved(text: string): boolean {
  return (
    /해결\s*(됐|되었|완료|했)|이제\s*(돼|되|됩|잘)|잘\s*(돼요|됩니다|되네)|됐어요\s*(감사|고마)|(it|that)('s| is)?\s*(works|working|fixed|solved|resolved)(\s*now)?/iu.test(
      text,
    ) && !/안\s*(돼|되|됐|됩)|not\s+work/iu.test(text)
  );
}

/** Has wishes or content beyond pronouns and noise, so that a search makes sense. */
export function hasContent(text: string): boolean {
  const words = text
    .replace(/\[[^\]]{1,12}\]/gu, " ")
    .split(/[\s.,!?~ㅋㅎㅠㅜ^;:'"()]+/u)
    .filter(
      (word) =>
        word.length >= 2 &&
        !/^(그거|그것|이거|저거|이것|저것|그건|이건|그게|이게|거기|여기|아니|말이에요|해주세요|주세요|해줘|됐고|그냥|저기|요|the|this|that|thing|it|do|help|please|you|can|me)(요|는|은|을|를|도|로|말|좀)?$/iu.test(
          word,
        ),
    );
  return words.some((word) => /[가-힣]{2,}|[a-z]{3,}/iu.test(word)) && words.join("").length >= 4;
}
