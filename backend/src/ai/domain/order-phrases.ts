import { asksByWord, asksQuestion, bare } from "./phrases.ts";
import { NOBODY_HAS_IT } from "./understanding/reason-lexicon.ts";

/** What customers ask and say of their orders and parcels, in small word lists of the planner. Regular expressions over one message; pure. */

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

/** Asks for the carrier, its driver or its number of a parcel, which the shop's data does not have. */
export function asksForCarrier(text: string): boolean {
  return /(송장|운송장|추적\s*번호|트래킹\s*(?:번호|넘버))\s*(번호)?\s*(를|을|은|는|이|가|좀)?\s*(알려|주세요|뭐|보내|궁금|있|조회|요|\?)|(어느|어떤|무슨)\s*택배|택배\s*(회)?사(가|는|를|은|이|좀)?\s*(어디|어느|뭐|무엇|이름|알려|알\s*수|궁금)|기사님?\s*(분\s*)?(연락처|번호|전화)|tracking\s*(number|no\b|code|id)|(which|what|name of the)\s*(courier|carrier|delivery company)|(courier|driver)('s)?\s*(number|phone|contact)/iu.test(
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

/** Asks for a day or a time of arrival, which nobody here knows (BC-04). */
export function asksForDate(text: string): boolean {
  return /언제|며칠|몇\s*월|몇\s*일|몇\s*시|날짜|오늘|내일|모레|얼마나\s*걸|(까지|전에|안에)(는|도)?\s*(꼭|반드시|무조건)?\s*(받|와|오|올|도착|배송)|when|what\s*(day|date|time)|how\s*long|tomorrow|today|arriv|eta\b|\b(by|before) (mon|tues|wednes|thurs|fri|satur|sun|tonight|next|the (weekend|end)|christmas|\d)/iu.test(
    text,
  );
}

/** Asks where an order is or how it stands. */
export function asksWhere(text: string): boolean {
  return /상태|어디|배송\s*(조회|됐|되었|중|완료)|왔(어요|나요|는지)|언제\s*(와|오|도착)|where|status|track|arriv/iu.test(
    text,
  );
}

/** Asks how an order stands, in words that stand beside another question ("발송 전인지랑 …", "출고됐는지", "has it shipped yet"). */
export function asksStatus(text: string): boolean {
  return (
    asksWhere(text) ||
    /(?:발송|출고|배송|출발|배달)(?:은|는|이|가|을|를)?(?:아직)?(?:시작|처리|준비)?(?:됐|되었|했|하셨|전인|중인|나갔|된|언제|안됐|안된)|언제(?:쯤)?(?:출발|발송|출고|배송|보내|받|나가)|보내(?:셨|주셨)|준비중인/u.test(
      bare(text),
    ) ||
    /\b(?:has|have|did|is|was|hasn'?t|will)\b[^.?!]{0,40}\b(?:ship(?:ped)?|sent|left|dispatched|on (?:its|the) way|go(?:ne)? out)\b/iu.test(
      text,
    )
  );
}

/** Asks on which day an order was placed or delivered, which the row tells. */
export function asksForOrderDay(text: string): boolean {
  return (
    asksDaysSince(text) ||
    /언제\s*(주문|구매|결제|샀|산)|주문(일|한\s*날|\s*날짜)|구매일|when\s*(was|did).{0,20}(order|buy|bought|purchase)|order(ed)?\s*date/iu.test(
      text,
    )
  );
}

/** Asks how many days ago an order was placed ("주문한 지 며칠 됐죠?"); not that it has been long. */
function asksDaysSince(text: string): boolean {
  return (
    /(?:주문|구매|결제|구입)(?:한|하신)?지(?:가|는)?(?:며칠|몇일|얼마나|얼마)(?:이나|째|쯤|정도|나)?(?:됐|되었|지났|되)(?:죠|지요|나요|는지|더라|을까|어요\?|지\?|어\?)|(?:산|시킨)지(?:가|는)?(?:며칠|몇일|얼마나)(?:이나|쯤|정도)?(?:됐|되었|지났)(?:죠|지요|나요|는지|더라|어요\?)/u.test(
      bare(text),
    ) ||
    /\bhow (?:long|many days) ago (?:did|was)\b.{0,30}\b(?:order|buy|bought|purchased?|placed?)/iu.test(text)
  );
}

/** Names a thing and asks nothing else of it ("그럼 앞치마는요?", "가디건은?", "and the mug set?"): what was asked of another one before. */
export function asksSameOf(text: string): boolean {
  return (
    /^(?:아+|오|음|네|예|넵|그럼|그러면|그리고|글구|근데|그런데|혹시|또|그|제|저|내|다른)*[,.!~]*[가-힣a-z0-9]{1,14}?(?:거|것|건)?(?:은|는|도)(?:요|여|용)?[?.!~ㅠㅜ]*$/u.test(
      bare(text),
    ) ||
    /^\W*(?:(?:ok|okay|and|so|then|also|what about|how about)\W+)+(?:(?:the|my|that|those|other)\s+)*[a-z-]+(?:\s+[a-z-]+){0,2}(?:\s+(?:then|too))?\s*[?.]*$/iu.test(
      text.trim(),
    )
  );
}

/** Asks whether an order has been cancelled, which its row tells. */
export function asksIfCancelled(text: string): boolean {
  return /취소(가|는|은)?\s*(됐|되었|된|처리됐|완료됐)\s*(나요|는지|을까요|어요\s*\?|죠|건가|거예요|거에요|거\s*맞)|취소(가|는|은)?\s*(처리|완료)?\s*(됨|됐음|됐(나|냐|니|습니까)|된\s*(거|건|것)(야|임|니|지|죠|인가)?요?)\s*\?|(is|was|has)\s.{0,25}(been\s)?cancell?ed\s*\?/iu.test(
    text,
  );
}

/** Asks something of an order or a product that its row does not tell ("리뷰는 어디서 써요?", "수거는 언제 와요?", "수량 변경 되나요?"). */
export function asksOtherThing(text: string): boolean {
  if (BESIDE_ORDERS.test(text)) return true;
  const asks =
    asksQuestion(text) ||
    asksByWord(text) ||
    /바꾸|바꿔|변경|추가|해\s*주|부탁|가능|싶|알려|궁금/u.test(text);
  return (
    asks &&
    !/배송|도착|언제\s*(와|오)|왔|track|ship|arriv/iu.test(text) &&
    /리뷰|후기|수량|[개갯]수|추가|\bas\b|에이에스|수리|보증|사용법|사용\s*방법|포장|사은품|호환|방수|세척|설치|조립|재입고|입고\s*알림|^알림|warranty|repair|manual|gift\s*wrap|waterproof|compatible|review|quantity/iu.test(
      text,
    )
  );
}

/** Asks of the goods themselves ("다림질 해도 되나요?", "does it have a pocket?"): nothing of an order or a parcel is in it. */
export function asksOfGoods(text: string): boolean {
  return (
    (asksQuestion(text) || asksByWord(text) || /알려|궁금|설명|팁/u.test(text)) &&
    !/주문|배송|배달|택배|발송|출고|출발|도착|왔|오나|오는|와요|올까|언제|어디|상태|조회|확인|받|\b(order|status|ship|sent|deliver|arriv|where|when|track|come|here|get)/iu.test(
      text,
    )
  );
}

/** Parcels and prices that stand in no order: what is fetched or sent in exchange, what goes together, sales. */
const BESIDE_ORDERS =
  /사이즈\s*(?:표|차트|가이드)|치수\s*표|실측|상세\s*페이지|\bsize (?:chart|guide)\b|수거|회수(?!하)|픽업|합배송|묶음\s*배송|같이\s*(오나|보내|배송|받을)|교환\s*(한|했던|신청한|받을|받기로\s*한)?\s*(상품|제품|물건|품|거|것)\s*(은|는|이|가)?\s*(언제|어디|왜|아직|도착|출발|안\s*[와왔])|세일|할인\s*(코드|행사|언제|쿠폰)|\b(pick(ed)? ?up|combined? shipping|ship(ped)? together|exchange item|replacement)\b.{0,30}\b(when|where|yet|come|arrive)|\bwhen\b.{0,30}\b(sale|discount|pick(ed)? ?up)\b/iu;

/** Orders by where they stand; "open" = in preparation or on their way. */
export type OrderFilter = "cancelled" | "open" | "preparing" | "shipped" | "delivered";

/** Which orders a question about several is limited to; null = all. */
export function orderFilter(text: string): OrderFilter | null {
  const plain = bare(text);
  if (/취소(된|한|됐|내역)(?!(거|것|건|주문)?(들)?(은|는|만)?(빼|말고|제외))|cancell?ed/u.test(plain))
    return "cancelled";
  if (/안온|안왔|못받은|아직|오고있는|진행중|notarrived|notdelivered|pending|open/u.test(plain))
    return "open";
  if (/(?:배송|배달)중인|(?:배송|배달)중(?:거|것|건)|ontheway|intransit|shipped/u.test(plain))
    return "shipped";
  if (/(?:준비|출고대기|발송대기)중인|(?:배송|발송|출고)전인|(?:being)?prepar/u.test(plain))
    return "preparing";
  if (/배송완료된|도착한|받은주문|delivered/u.test(plain)) return "delivered";
  return null;
}

/** Speaks of several or all orders. */
export function speaksOfAllOrders(text: string): boolean {
  return /목록|내역|전체|전부|모두|다른\s*주문|주문들|리스트|\blist\b|\ball\b|orders\b|purchases\b|history/iu.test(
    text,
  );
}

const ASKED_OF_KO =
  "(?:은|는|도|건|이|가|요|이랑)?(?:요|여)?(?:좀|지금|혹시)?(?:어디|언제|어떻게|어때|봐|확인|조회|보여|알려|알고|궁금|왔|배송|상태|부탁|찾아)?[가-힣]{0,10}";
const OPENING_KO =
  "(?:아|오|그럼|그러면|그리고|글고|근데|그런데|혹시|또|네|넵|예|음|저|저기|감사합니다|[.,!~])*";

/** After one order was told, asks for another: "나머지 하나는?", "두 번째 주문도 봐줄래", "and the other one?". */
export function asksOfOthers(text: string): boolean {
  const plain = bare(text);
  if (/환불|반품|교환|취소|바꿔|바꾸|변경|주소|질문|문의|물어/u.test(plain)) return false;
  return (
    new RegExp(
      `^${OPENING_KO}(?:(?:나머지|다른|딴|또다른|남은)(?:한|두)?(?:하나|한개|개|거|것|건|꺼|게|주문건?|애|상품|물건|택배|둘)?들?|(?:두|세|네|둘|셋|넷|[234])(?:번)?째(?:거|것|건|꺼|주문건?|상품|물건)?)${ASKED_OF_KO}[?.!~ㅠㅜ]*$`,
      "u",
    ).test(plain) ||
    /^\W*(?:(?:ok|okay|and|so|then|thanks|thank you|also|now|what about|how about|where(?:'?s| is| are)|can you check|check|show me|tell me about)\W+)*(?:the |my )?(?:other|remaining|second|third|rest|next)(?: of (?:them|my orders))?(?: (?:one|ones|order|orders|item|parcel))?(?: (?:please|too|as well|then))?\s*[?.!]*$/iu.test(
      text.trim(),
    )
  );
}

/** Asks how all of several orders stand: "둘 다 어떻게 됐어요?", "내 주문 다 어떻게 됐어?", "where are both?". */
export function asksOfAll(text: string): boolean {
  const plain = bare(text);
  if (/환불|반품|교환|취소|바꿔|바꾸|변경|주소|안왔|안와|못받|안온/u.test(plain)) return false;
  return (
    (/(?:둘|셋|두개|세개|두건|세건|전부|모두|(?:주문|시킨거|산거|주문한거|주문건|거|것)(?:들)?(?:은|는|이)?)(?:다|모두|전부|전체)?(?:지금|아직|언제|어디|현재)?(?:쯤|까지)?(?:어떻게(?:됐|되|돼|된)|어케(?:됐|되)|어디(?:쯤|까지|있|예|에요|야|임|\?)|언제(?:쯤)?(?:와|오|도착|받|출발|발송)|(?:배송|발송|출고|출발|도착)(?:이|은)?(?:됐|되었|했|상태|중|언제)|상태|잘오|오고있)/u.test(
      plain,
    ) &&
      /둘|셋|두개|세개|두건|세건|전부|모두|다(?:지금|언제|어디|어떻|어케|배송|발송|출고|도착|상태|잘오|오고)/u.test(
        plain,
      )) ||
    /\b(?:where|when|how|status|what)\b[^.?!]{0,40}\b(?:both(?: of (?:them|my))?|all (?:of )?(?:my|the|them))\b[^.?!]{0,20}$|\b(?:both|all)\b[^.?!]{0,20}\b(?:status|on (?:the|their) way|shipped yet|arriving)\b/iu.test(
      text.replace(/[?.!\s]+$/u, ""),
    )
  );
}
