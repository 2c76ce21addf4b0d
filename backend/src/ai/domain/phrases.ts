/**
 * Small word lists of the planner: how a question is asked, which part of the policy it is about. What a message is about and which
 * facts it states is read in `understanding/`; nothing here decides a request.
 */

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
  return /(^|[\s.,!~])((?:아니)+|아뇨|아니요|아니다)([\s.,!~]|$)|말고|말구|아니(고|라|었|에요|예요)|(?:말|얘기|이야기)(?:한|하는|하려던)\s*(?:거|건|것)(?:였|예|이에|이었|임|인데|요|$)|(잘못|헷갈|착각|실수로)\s*[가-힣]{0,4}\s*(말|적|썼|쓴|보|불렀|입력|했)|(번호|주문)[가-힣]?\s*(를|가)?\s*(잘못|틀렸|틀린|헷갈|착각)|오타|정정|\b(sorry|oops|i mean|i meant|correction|typo|no,? wait|wrong (number|order|one)|instead|actually|mistyped)\b/iu.test(
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

/** Asks what sending costs or whether more is charged, which the rules do not say. */
function asksFeeAmount(plain: string): boolean {
  return (
    /얼마|추가|제주|도서산간|섬지역|무료배송|몇원|금액|howmuch|extra|freeshipping/u.test(plain) &&
    /배송비|반품비|택배비|운송비|교환비|배송료|무료배송|shipping|postage/u.test(plain)
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

/** "Yes please": takes an offer. */
export function saysYesPlease(text: string): boolean {
  return /^\W*(yes|yeah|yep|yup|sure|ok|okay)\W+(please|do|thanks?|thank you)\W*$/iu.test(text);
}

/** Goes on asking about the matter before: "and shipping?" */
export function asksOn(text: string): boolean {
  return /^\W*(and|what about|how about)\b.{0,40}\?*$/iu.test(text);
}

/** "아니 그럼 됐어요", "never mind": drops what was being arranged. */
export function dropsIt(text: string): boolean {
  return (
    /^(아|아니|아니요|아뇨|음|에이|그럼|그냥|이제|걍|네)*[,.~]*(됐(어요?|습니다|네요|고요|음)|관둘게요?|그만둘게요?|안할래요?)[.~!ㅎ]*$/u.test(
      bare(text),
    ) || /^\W*(ok,? |no,? |oh,? |actually,? )?(never ?mind|forget (about )?it|scrap that)\W*$/iu.test(text)
  );
}

/** Asks what the assistant is or can do ("뭘 할 수 있어?", "너 이름이 뭐야", "how are you"). */
export function asksAboutAssistant(text: string): boolean {
  return (
    /(뭘|뭐|무엇을|어떤걸?|무슨일을?)(할수있|도와줄수있|도와주|해줄수있)|^(너|넌|당신|그쪽)?(은|는)?(이름|성함)(이|은)?(뭐|무엇|어떻게)/u.test(
      bare(text),
    ) ||
    /\bwhat (can|do) you do\b|\bhow can you help\b|\byour name\b|\bhow are you\b|\bwho are you\b/iu.test(text)
  );
}

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
