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
    // "별로면 반품할 건데 배송비는 누가 내요"
    /(?<!가능하|되|된다|괜찮으|안|못하)(?:면|경우)[^.?!]{0,8}(반품|환불|교환)(할|하게될|하려)(건데|텐데|거예요|거에요|수도|일)/u.test(
      plain,
    ) ||
    // "하자가 있는 물건은 어떻게 해주세요? 제 건 멀쩡하고 그냥 궁금해서요"
    /(그냥|단지|혹시)?궁금해서|제(건|거는|것은)(멀쩡|괜찮|문제없)|(하자|불량|결함|문제)(가|이)?(있는|난|인|생긴)(물건|상품|제품|거|것|경우)(은|는|에는|이면)|justcurious|justwondering|outofcuriosity/u.test(
      plain,
    ) ||
    /^\W*((so|and|but|ok|okay|also),?\s+)*(what|and)\s+(if|about|happens\s+(if|when))\b|\b(if|suppose|supposing|in case|assuming|let'?s say) (it|its|it's|the|i|they|something|anything|what|one|my|an?)\b.{0,60}\?/iu.test(
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

/** A greeting with a question of its own behind it ("안녕하세요 아동용도 있나요", "카톡으로 상담 되나요"), beside asking whether somebody is there. */
export function asksBesideGreeting(text: string): boolean {
  const rest = text
    .replace(GREETING_WORDS, " ")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .trim();
  const asked = rest.replace(ASKING_WORDS, " ").trim();
  return (asksQuestion(text) || asksByWord(text)) && /[가-힣]{2,}|[a-z]{4,}/iu.test(asked);
}

/** What greets, and what only asks to be heard. */
const GREETING_WORDS =
  /안녕(?:하세요|하십니까|하신가요|하세용|히)?|안뇽|하잉|하이|헬로|반갑[가-힣]*|반가[워웠][가-힣]*|여보세요|저기요?|여기요?|수고[가-힣]*\s*(?:많으|하)?[십시]?[가-힣]*|좋은\s*(?:아침|오후|저녁|밤|하루)[가-힣]*|사장님|상담원님?|담당자님?|관리자님?|직원분?님?|(?:누구|아무도?|혹시|거기|지금|여기|누가)\s*(?:안\s*)?(?:있|계)[가-힣]*|계(?:세요|신가요|십니까|시나요)|(?:뭐\s*)?(?:하나|한\s*가지|좀|몇\s*가지|뭐)?\s*(?:문의|질문|여쭤|여쭙|물어|상담)(?:\s*(?:좀|하나|하고|할|할게|할\s*게|드리|드릴|볼|봐|보|해|이|을|를|가|받을))*\s*(?:거|것|게|점|수|도)?\s*(?:있|되|돼|될|괜찮|가능|싶|드|합|하|보)[가-힣]*|궁금한\s*(?:게|것|거|점)[가-힣\s]*|도와\s*[가-힣]+|\b(?:hi|hello|hey|hiya|howdy|heya|yo|there|greetings|good (?:morning|afternoon|evening|day)|(?:is )?any(?:one|body)(?: (?:there|here|home|online|around|available))?|are you (?:there|here|a(?:n)? \w+)|(?:can|could|may) (?:i|you|someone|anyone) (?:ask|help)(?: (?:you|me))?(?: (?:a|some|one))?(?: (?:quick|small))?(?: (?:question|thing|something|out))?s?|i have a (?:quick )?question|quick question|how are you(?: (?:doing|today))*|what'?s up|please)\b/giu;
/** The rest of a question, which says nothing of what is asked for. */
const ASKING_WORDS =
  /(?<![가-힣])(?:혹시|지금|그|저|네|예|좀|요|있나요|있어요|되나요|돼요|하나요|있을까요|될까요|가능한가요|가능할까요|가능해요|채팅으로|여기서|여기에서|무엇을|뭐를|어떻게)(?![가-힣])|\b(?:with|this|that|some|help|need|something|anything|today|someone|could|would|please|there|have|does|your|you)\b/giu;

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

/** Takes back a reason told before ("아니 고장은 아니고", "제가 착각했네요", "it's not broken"); not the goods that are not wanted ("베이지 말고"). */
export function correctsReason(text: string): boolean {
  return (
    /(?:^|[.,!?~…\n]|아까)(?:아|앗|어|음|죄송[가-힣]{1,4}|저기)?(?:아니(?:다|요|에요)?|아뇨)(?=[.,!?~…]|사실|그냥|그게|사이즈|고장|불량|색|$)|(?:불량|하자|고장|파손|결함|문제|오배송|누락|변심|이상|망가|깨|그런|그)[가-힣]{0,6}아니(?:고|라|에|었|네|구|더)|(?:제가|내가|저희가)[가-힣]{0,6}(?:착각|오해|헷갈|실수|잘못(?:알|봤|보|말|썼|적))|(?:착각|오해)(?:했|였|이)|정정|사실(?:은|)|실은|잘못(?:말|적|썼|알|봤)|다시보니[가-힣]{0,12}(?:멀쩡|괜찮|맞|정상)/u.test(
      bare(text),
    ) ||
    /\b(?:actually|i mean|i meant|correction|my mistake|i was (?:wrong|mistaken)|no,? wait|in fact|to be honest)\b|\b(?:not|isn'?t|wasn'?t|nothing) (?:really |actually )?(?:broken|defective|faulty|damaged|wrong|missing)\b/iu.test(
      text,
    )
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
  return /배송비|반품비|택배비|운송비|왕복\s*비용|postage|shipping\s*(fee|cost|charge)s?|return\s*fee|(pay|cover|bear|charge)(s|d|ed|ing)?\s*(me\s*)?(for\s*)?(the\s*)?(return\s*)?shipping/iu.test(
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
  if (
    /배송비|반품비|택배비|운송비|비용|왕복|수수료|shipping|postage|fee\b|cost|free|who(pays|covers)/u.test(
      plain,
    )
  )
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
    /며칠|몇일|언제까지|기간|기한|이내|일까지|날짜|얼마동안|지났|지나|주일|한달|howlong|howmanydays|untilwhen|bywhen|days|window|deadline|within|period/u.test(
      plain,
    )
  )
    topics.push("days");
  if (/교환|exchange|swap|replace/u.test(plain) && !/환불|refund/u.test(plain)) topics.push("exchange");
  if (/취소|cancel/u.test(plain)) topics.push("cancel");
  // What becomes of faulty goods tells the way as well.
  if (/어떻게(해|하|신청|접수)|방법|절차|how(do|can|to)/u.test(plain) && !topics.includes("defect"))
    topics.push("how");
  return topics.length === 0 ? ["general"] : topics;
}

/** Says in plain words that the goods are not wanted any more: then a refund is asked for, not asked about. */
export function changesMind(text: string): boolean {
  // What is not wanted may be what was offered instead ("새거 필요없고 환불해주세요", "I don't want a new one, just my money").
  return /변심|마음이\s*(바뀌|변)|맘이\s*(바뀌|변)|(?<!(?:교환|교체|수리|새\s*(?:거|것|걸|상품|제품|물건)|다른\s*(?:거|것|걸|상품|제품)|사과|설명|변명|쿠폰|적립금|포인트|연락|답변)\s*(?:은|는|이|가|도|따위)?\s*)필요\s*(가\s*)?(없|었)|마음에\s*안|맘에\s*안|chang(ed|e)\s*(of\s*)?(my\s*)?mind|(don'?t|do\s*not|no\s*longer)\s*(need|want|like)\b(?!\s*(?:a|an|any|the|another|your|some)?\s*(?:new|replacement|exchange|swap|another|other|different|store\s*credit|credit|voucher|coupon|repair|apolog\w*|excuses?|refund)\b)|doesn'?t\s*fit/iu.test(
    text,
  );
}

/** Calls a size wrong ("wrong size", "it's the wrong size"), which by itself says neither that another one came nor that another was meant. */
export function namesWrongSize(text: string): boolean {
  return /\b(?:wrong|incorrect) sizes?\b/iu.test(text);
}

/** Nothing but a wish for a person ("그럼 상담원이요", "agent please"). A wish for a person is honoured at once (BC-11). */
export function namesPersonOnly(text: string): boolean {
  return /^(그럼|그냥|네|아니|저|좀|빨리|일단)*(상담원|상담사|직원|담당자|매니저|사람|agent|human|representative|manager)(님|분)?(이요|요|으로|한테|과|와|이랑|랑|을|를|좀)*(연결|바꿔|불러|통화|부탁)*(해)*(주세요|줘요?|줄래요?|드려요|드립니다|할게요|원해요|please|plz|pls|ㄱ)*[.!~?ㅠㅜ]*$/iu.test(
    bare(text),
  );
}

/** Swears at the reader. */
export function isAbusive(text: string): boolean {
  return /씨\s*발(?!송|급|행|견)|(?<![다즉])시\s*발(?!점|송|급|행|견)|(?<![가-힣])씨바|ㅅㅂ|ㅆㅂ|존나|fuck|shit\b/iu.test(
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

/** Asks in plain words for the request to be done ("그래도 환불해주세요", "just refund me anyway"), whatever is argued beside it. */
export function demandsRequest(text: string): boolean {
  return (
    /(?:환불|반품|교환|취소)(?:을|를|처리|접수|신청)?(?:좀|꼭|그냥|다시|바로|한번만?)*(?:해(?:주(?!나|시나|는지|시는지)|줘|달|내)|시켜(?:주(?!나)|줘)|받아(?:주(?!나|시나)|줘)|부탁|받고싶|원해|원합)/u.test(
      bare(text),
    ) ||
    /\b(?:please|just|still|anyway|demand|insist)\b(?![^.?!]{0,20}\b(?:know|ask|wonder))[^.?!]{0,24}\b(?:refund|return (?:it|them|this)|take (?:it|them|this) back|exchange|money back)\b(?! (?:polic|rule|window|period))/iu.test(
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
    /^(아|앗|아니|아니요|아뇨|음|에이|그럼|그냥|이제|걍|네|(?:잠깐|잠시)(?:만요?)?|[,.~])*(됐(어요?|습니다|네요|고요|음)|관둘게요?|그만둘게요?|안할래요?)[.~!ㅎ]*$/u.test(
      bare(text),
    ) || /^\W*(ok,? |no,? |oh,? |actually,? )?(never ?mind|forget (about )?it|scrap that)\W*$/iu.test(text)
  );
}

/** Was only asking, or only says what to mind another time: nothing is to be done ("그냥 궁금해서요", "다음부턴 조심해달라구요"). */
export function wantsNothingDone(text: string): boolean {
  const plain = bare(text);
  if (
    /(?:환불|반품|교환|취소|변경|처리|접수|신청)(?:을|를|도)?(?:좀)?(?:해(?:주|줘|달)|부탁|할게|할래|원해|하고싶)/u.test(
      plain,
    )
  )
    return false;
  // The rules that are asked for out of curiosity are told.
  const asksRules =
    /면|어떻|어떡|되나|되는|인지|는지|나요|까요|며칠|얼마|언제/u.test(plain) ||
    /\?|\b(?:what|how|if|whether)\b/iu.test(text);
  if (asksRules) return false;
  return (
    /(?:그냥|단지|혹시나?|미리)?(?:궁금(?:해서|하길래|했(?:어요|을뿐|던)|했는데요)|(?:물어|여쭤)(?:본|봤)(?:거|건|어요|습니다|을뿐)|알아(?:만)?(?:본|보는|두려)(?:거|건|고))[가-힣]{0,8}[.!~ㅎㅋㅠ]*$/u.test(
      plain,
    ) ||
    /(?:다음(?:부터|부턴|번|번엔|에는|엔)|앞으로|담부터|담부턴|담번|담엔)(?:에|는|은|엔|부터|부턴)?[^.?!\n]{0,12}(?:조심|신경|주의|잘|꼼꼼|튼튼)[가-힣]{0,16}[.!~ㅎㅋㅠ]*$/u.test(
      plain,
    ) ||
    /\b(?:just|only) (?:curious|asking|wondering|wanted to (?:know|ask|let you know))\b|\bjust (?:be|please be) (?:more )?careful\b|\b(?:be|more) careful next time\b/iu.test(
      text,
    )
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
