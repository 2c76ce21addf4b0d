/**
 * Words that show where goods are without a word for receiving them: absence that is denied or only argued with, and use. `ko` is matched on
 * `asKorean`, `en` on `asEnglish` text.
 */

export interface ReceiptPatterns {
  readonly ko: readonly RegExp[];
  readonly en: readonly RegExp[];
}

/** What is received as well and is no goods; before a word for receiving. */
const NO_GOODS =
  "(?<!(?:전화|통화|연락|답변|답장|답|환불|환불금|문자|메일|돈|쿠폰|인증번호|알림|안내|설명|상담|할인|혜택|사과)(?:을|를|이|가|도|은|는)?)";
const ABSENT_KO = `(?=[아안못])${NO_GOODS}(?:아직|아예)?(?<!잘)(?:안|못)`;
/** Behind "if I had not got it": what only who has the goods can do or say. */
const ONLY_IN_HAND_KO =
  "(?:어떻게|어케|어떡게|어찌|무슨수로|우째)[^.?!\\n]{0,8}?(?:알(?!아보|려|수있는지)|압니|아나|아냐|아니|봐요\\??$|봤|보겠|봅니|찍|입어|입었|신어|신었|써봤|썼|빨|빤|세탁|먹)";
const ARGUED_KO =
  "(?:[^.?!\\n]{0,24}(?<![시주되보])겠(?:어요?\\?|습니까|냐|나요?|니)|[^.?!\\n]{0,24}(?:다|라|자|냐)고(?:말|연락|문의)?(?:을|를)?하겠(?:어|나|냐|니|습)|(?:이러|그러|이런말|이런소리)[^.?!\\n]{0,6}겠)";

const IF_ABSENT_EN =
  "(?:if|when|without) (?:i|we|it|they)? ?(?:(?:didnt|hadnt|havent|hasnt|never|did not|had not|have not|having)(?: (?:even|actually|ever|never|not))* (?:receiv\\w*|get|got(?:ten)?|have|had|arriv\\w*|come|came|been delivered)|receiving|getting)(?: (?:it|them|this|the \\w+))?";
/** "How could I see": what only who has the goods can do; not "how do I see where it is". */
const HOW_IN_HAND_EN =
  "\\bhow (?:the \\w+ |on earth )?(?:could|would|can|do|did|should|else) (?:i|we) (?:possibly |even |ever )*(?:have |be )?(?:see|seen|seeing|know|known|wash|washed|washing|wear|worn|wearing|tell|use|used|using|notice|noticed|try|tried|open|opened|taken?|complain\\w*)\\b(?! (?:where|when|if|whether|the (?:status|tracking)|you|someone|a person))[^.?!]{0,40}?";

/** That goods have not come, denied ("못 받은 게 아니라", "it's not that I didn't get it") or argued with ("안 받았으면 어떻게 알아요"). */
export const ABSENCE_DENIED: ReceiptPatterns = {
  ko: [
    new RegExp(
      `${ABSENT_KO}(?:받은|온)(?:게|건|거|것|거는|것은|것이|적은)?(?:은|는|이|가)?(?:전혀|절대)?아(?:니(?:라|고|구|에요(?!\\?)|예요(?!\\?)|지만|거든|었)|닌데|닙니다)`,
      "gu",
    ),
    new RegExp(
      `${ABSENT_KO}(?:받았|왔)다(?:는|고(?:한|하는))?(?:게|건|거|것이|말이|말은|얘기가|얘기는|소리가|뜻이)?(?:전혀|절대)?아(?:니(?:라|고|구|에요(?!\\?)|예요(?!\\?)|지만|거든)|닌데|닙니다)`,
      "gu",
    ),
    new RegExp(
      `${ABSENT_KO}(?:받았|왔)(?:으|다)면[^.?!\\n]{0,12}(?=${ONLY_IN_HAND_KO})|${ABSENT_KO}(?:받았|왔)(?:으|다)면(?=${ARGUED_KO})`,
      "gu",
    ),
  ],
  en: [
    new RegExp(`(?=if|when|without)(?<=${HOW_IN_HAND_EN} ?)\\b${IF_ABSENT_EN}`, "gu"),
    new RegExp(`\\b${IF_ABSENT_EN}[^.?!]{0,10}(?=${HOW_IN_HAND_EN})`, "gu"),
    new RegExp(`(?=if|when|without)(?<=\\bwhy would (?:i|we)\\b[^.?!]{1,50} )\\b${IF_ABSENT_EN}`, "gu"),
    /\b(?:not|isnt|never said|didnt say)(?: (?:that|saying|saying that|because|like|about))? (?:i|we|it|they) (?:didnt|havent|hasnt|never|did not|have not|has not) (?:even |actually )?(?:receiv\w*|get|got|arriv\w*|come|came)(?: (?:it|them|the \w+))?/gu,
  ],
};

const PERSON_KO =
  "(?:엄마|어머니|아빠|아버지|부모님|시어머니|시아버지|장모님?|장인어른|할머니|할아버지|남편|아내|와이프|아이|아기|애|딸|아들|조카|친구|여친|남친|여자친구|남자친구|동생|언니|누나|오빠|형|이모|고모|삼촌|선생님|강아지)";
const A_WHILE_KO =
  "(?:일주일|보름|한달|하루|이틀|사흘|며칠|몇일|한두번|[한두세몇](?:번|달|주|시간)|\\d+(?:번|일|주|달|시간))";
const MARK_EN = "(?:holes?|stains?|scratch(?:es)?|tears?|rips?|cracks?|dents?|chips?|marks?|spots?)";
const SOME_EN = "(?:a|an|some|several|two|three|tiny|small|big|huge|large|little|nasty|weird)";

/** Words of use, of giving goods on and of what is seen on them: only who has goods can say so. */
export const IN_USE: ReceiptPatterns = {
  ko: [
    // "일주일도 안 신었는데", "두 번밖에 못 입었어요"
    new RegExp(
      `${A_WHILE_KO}(?:도|밖에|만|정도|쯤)?(?:채|제대로|겨우)?(?:안|못)?(?:신었|신은|신고|입었|입은|입고|썼|쓰고|사용했|사용하고|착용했|착용하고|먹었|발랐)`,
      "u",
    ),
    new RegExp(
      `${PERSON_KO}(?:께|한테|에게|을|를|가|도)?(?:이미|벌써|선물로|생신선물로|생일선물로)?(?:드렸(?!으면)|줬(?!으면)|주었(?!으면)|선물했|신겨|신겼|입혀(?:봤|보니)|입혔|(?:입어|신어|써)(?:봤|보[시더니]))`,
      "u",
    ),
    /(?:세탁|빨래|드라이클리닝|설거지)(?:를|을)?(?:딱|겨우|고작)?(?:[한두세]번|\d번)(?:만|밖에)?(?:안)?(?:돌렸|돌리고|했(?:는데|더니|어|고))/u,
    /(?:밑창|굽|단추|지퍼|끈|손잡이|바퀴|다리|뚜껑|버클|장식)(?:이|가|도)?(?:벌써|다|그냥|툭|자꾸)?(?:떨어[졌져]|부러[졌져]|빠[졌져]|뜯어[졌져]|벌어[졌져])(?=[^?\n]*(?:신|입|쓰|썼|차|들)었)/u,
  ],
  en: [
    /\b(?:ive|weve|i have|we have|i|we|she|he|they|my \w+)(?: (?:have|has|had|only|already|just|even|barely|hardly))* (?:worn|wore|washed|unpacked|assembled|slept (?:in|on)|walked in) (?:it|them|this|these|those|the \w+|twice|once)\b/u,
    /\b(?:worn|wore|used|washed) (?:it|them|this|these|the \w+) (?:\w+ )?(?:once|twice|(?:a few|several|two|three|\d+) times|for (?:a|one|two|\d+) (?:days?|weeks?|hours?))\b/u,
    /\bafter (?:(?:just|only|about|less than|barely) )*(?:a|an|one|two|three|the first|the second|a single|a few|a couple of|\d+) (?:wash(?:es)?|uses?|wears?|(?:day|week|hour)s? of (?:use|wear(?:ing)?))\b|\b(?:shrank|shrunk) in the (?:wash|dryer)\b/u,
    // "I gave them to my mom and they're too small"
    /\b(?:i|we) gave (?:it|them|this|these|the \w+) to (?:my|our|a) \w+|\b(?:my \w+|she|he) (?:tried|has tried) (?:it|them) on\b/u,
  ],
};

/** What is seen on goods or counted of them. It proves receipt where it is the reason of a request; by itself it states no more than that reason. */
export const SEEN_ON_GOODS: ReceiptPatterns = {
  ko: [
    // "사진이랑 색이 완전 다르잖아"
    /(?:사진|상세페이지|상세|화면|설명)(?:이랑|과|하고|와|랑)(?:은)?[^.?!\n]{0,10}(?:다르(?:잖|네|더|던|다고)|달라(?:요|서|도)|다릅니|딴판)/u,
    // "한 켤레가 부족해요": the others came
    /(?:한|두|세|네|다섯|여섯|\d{1,2})(?:개|벌|장|켤레|권|병|짝|박스|봉지?|팩|통|캔|알|세트)(?:이|가|는|은)?(?:더)?(?:부족|모자라|모자란|비어|비네|빠졌|빠져)(?![가-힣]{0,3}(?:가요|나요|까))|(?:개|벌|장|켤레|권|병|짝|봉지?|팩|통|캔|알)밖에(?:없|안들|안왔|안나)(?![가-힣]{0,3}(?:가요|나요|까))|중에?서?(?:하나|한개|한짝|한켤레|두개|일부)(?:가|이|는)?(?:빠졌|빠져|없|모자|부족)|한(?:짝|켤레)(?:이|가)없(?:어|네|습|는데)/u,
  ],
  en: [
    new RegExp(
      `(?<!\\b(?:if|when|what about|in case|could|would|might|may)\\b[^.?!]{0,24})\\b(?:has|have|had|got|theres|there is|there was) (?:${SOME_EN} )+${MARK_EN}\\b`,
      "u",
    ),
    // "one pair of socks is missing", "only had 4 pairs instead of 5": the others came
    /\b(?:one|two|three|\d+) (?:pairs?|pieces?|cups?|bottles?|socks?|packs?|bags?|books?|plates?|bars?|cans?)(?: of (?:the |my )?[a-z]+)? (?:is|are|was|were|seems?) (?:still )?missing\b|\bonly (?:had|has|have|contained|contains) (?:one|two|three|four|five|\d+)\b|\b(?:only|just) (?:one|two|three|four|five|\d+)(?: [a-z]+)? in(?:side)? (?:the|my) (?:pack|box|bag|set|packet|package)\b|\b(?:is|are|was|were|came|arrived) short (?:by |of )?(?:a|one|two|three|\d+) (?:pairs?|pieces?|items?|cups?|bottles?|socks?)\b/u,
  ],
};
