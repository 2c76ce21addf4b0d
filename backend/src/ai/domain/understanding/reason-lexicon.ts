import type { RequestReason } from "../../../shared/vocabulary.ts";
import {
  ENGLISH_DOES_NOT_FIT,
  ENGLISH_NOT_TO_TASTE,
  KOREAN_DOES_NOT_FIT,
  KOREAN_NOT_TO_TASTE,
  NOT_OFF_THE_BODY,
  NOT_ON_THE_BODY,
} from "./fit-lexicon.ts";
import { KOREAN_COLOUR, KOREAN_SIZE, NOT_ON_SCREEN } from "./goods-lexicon.ts";

/** Patterns of one reason in both languages; `ko` runs on `asKorean`, `en` on `asEnglish` text. */
export interface ReasonPatterns {
  readonly reason: Exclude<RequestReason, "other">;
  readonly ko: readonly RegExp[];
  readonly en: readonly RegExp[];
}

const PIECE = "(?:개|벌|장|켤레|권|병|박스|세트|봉지|통|팩)";
const GOODS =
  "(?:물건|상품|제품|게|거|것|색|색상|색깔|컬러|사이즈|치수|모델|옵션|책|옷|신발|디자인|종류|맛|향)";
const COUNTED =
  "(?:하나|한짝|한쪽|일부|반|절반|(?:한|두|세|네|다섯|여섯|\\d{1,2})(?:개|벌|장|권|병|켤레|짝|박스|상자|봉지?|세트|팩|통|캔|포기|자루|마리|대|알|줄|묶음|종류))";
const PART =
  "(?:구성품|부품|부속품?|설명서|충전기|케이블|사은품|샘플|나사|볼트|리모컨|뚜껑|건전지|배터리|어댑터|아답터|증정품|본품|이어팁|파우치|거치대|끈|벨트|단추|컵|접시|양말|한짝|한쪽|하나|한개|한권|일부|내용물|물건|상품|박스안|보증서|필터|선|전선|케이스|받침대?|육각렌치|렌치|브라켓|고정핀|와셔|너트|덮개|동글|수신기|노즐|브러시|칫솔모|리필|손잡이|커버)";
const PIECE_ALONE =
  "(?:구성품|부품|부속품?|설명서|사은품|샘플|증정품|보증서|한짝|한쪽|하나|한개|한권|일부|나머지|내용물|나사|뚜껑|건전지|리모컨|충전기|어댑터)";
const CAME = "(?<!안|못)(?:왔|받았|도착했|들어있)(?:는데|고|어|네|습|는)";
/** Goods that came though nobody had ordered them; not news of them, not a question. */
const CAME_UNASKED =
  "(?!(?:문자|메일|카톡|톡|알림|연락|전화|메시지|인증|답변?|청구)(?:이|가|만|는))(?:[가-힣]{1,6}(?:이|가|은|는))?(?:집에|저한테|저희집에)?(?:왔|와있|도착(?:했|을)|배송(?:됐|되었|왔)|받았)(?![가-힣]{0,2}\\?)";
const MALFUNCTION =
  "(?:전원|충전|작동|동작|소리|버튼|스위치|리모[컨콘]|화면|지퍼|블루투스|모터|터치|센서|(?<!환)불|연결|바람|음질|뚜껑|스피커|마이크|카메라|페어링|인식|배터리|(?:높이|각도|온도|밝기|속도|세기|음량)?조절|가열|냉각|예열|회전|녹음|녹화|진동|보온|보냉|방수|제습|흡수|세척|난방|냉방|송풍|알람|타이머|조명|램프|펌프|히터|브레이크|잠금)";
const NOT_WORKING =
  "(?:안|못)(?:되|됨|됩|켜|켰|들어|들려|나(?!와있)|눌|먹|열|닫|움직|돌|잠|뜨|떠|붙|잡|켜지|돼)";

const PART_EN =
  "(?:lids?|caps?|manuals?|instructions|screws?|bolts?|batter(?:y|ies)|remotes?|straps?|plugs?|cords?|handles?|stands?|covers?|accessor(?:y|ies)|attachments?|nozzles?|filters?|legs?|laces|(?:second|other|left|right) (?:one|shoe|sock|glove|half|piece|part|earbud|box)|one of (?:them|the \\w+)|half of (?:it|them|the \\w+)|the rest)";
/** Before words for not coming: what is called a part did not come along, the goods did. */
const NOT_A_PART_EN = `(?<!\\b${PART_EN} (?:(?:just|still|simply|even|actually) )*)`;
/** Behind such words: not together with goods that did come; mail and couriers bring them. */
const CARRIER_EN =
  "(?:(?:the|todays|yesterdays|my|this mornings|any) )?(?:mail|post|courier|driver|carrier|delivery|postman|van|truck)";
const NOT_ALONG_EN = `(?! with (?!${CARRIER_EN}\\b))`;

/** What the shop does with goods, or how they get to the customer: then a wrong size is its mistake. */
const THEIR_ACT =
  "\\b(?:(?:you|they|shop|store|seller|warehouse) (?:\\w+ )?(?:sent|shipped|delivered|gave|packed|put)|sent|received|got|came|arrived|delivered|shipped|showed up|turned up|in the (?:box|bag|parcel|package)|instead of|not (?:the (?:one|size) )?(?:what )?i ordered)\\b";
const COUNT_EN = "(?:a|one|two|three|four|five|six|half|\\d+)";
/** What can be missing and is no piece of goods. */
const NO_PIECE_EN =
  "(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?|e-?mails?|messages?|pages?|buttons?|options?|photos?|pictures?|payments?|refunds?|coupons?|points?|if|when|what)\\b";

const CHOSEN = "\\b(?:ordered|bought|asked for|wanted|paid for|chose|picked)\\b[^.?!]{1,40}?";
const SET_AGAINST = "(?:,|\\b(?:but|and|yet)\\b)[^.?!]{0,8}?\\b";
const PACKING = "(?:the|my) (?:box|bag|parcel|package|packet|jar|tin|carton|envelope|label)";
/** Too few or broken ones are no other goods. */
const NO_COUNT =
  "(?! (?:only|just|nothing|no|one|two|three|\\d+|half|missing|broken|damaged|empty|fragile)\\b)";

/** Nobody there has the goods ("nobody downstairs has seen it"); part of patterns on English text. */
export const NOBODY_HAS_IT =
  "(?:nobody|no ?one|none of (?:us|them|(?:my|the) \\w+)|neither of (?:us|them))\\b[^.?!]{0,24}\\b(?:(?:has|have|had) (?:it|them|any|seen|received|got|taken|accepted)|saw|received|took|found|got (?:it|them|any))\\b";

/** A part that has come off. */
export const LOOSE_PART =
  /(?:체인|벨트|플러그|헤드|마개|호스|브러시|페달|안장|솔|바퀴|손잡이|다리|단추|밑창|굽|받침|경첩|고리|장식|렌즈|팔걸이|등받이|지퍼|커버|나사못|안경알|버클|끈|날개|접착(?:부분|부위|면)|이음새|연결(?:부분|부위)|고무(?:패킹)?|패드)(?:이|가|도|은|는|하나가|한쪽이)?(?:자꾸|계속|다|툭|그냥)?(?:빠져|빠졌|빠지|떨어|뽑|헐거|덜렁|부러|풀려|풀리)/u;

/** Work that was not done, or badly: "인쇄가 안 된 페이지", "마감이 엉성해요". */
export const BADLY_MADE =
  /(?:인쇄|프린팅|도색|염색|마감|봉제|박음질|재봉|코팅|용접|접착|제본|박음선)(?:이|가|도|은|상태가|상태)?(?:하나도|아예|다|너무|영|덜)?(?:안된|안되|덜|엉망|엉성|번[졌져]|뜯|벗겨|삐뚤|이상|조잡|형편|불량|빠[져졌진])/u;

/** Smells, smoke and drips that goods must not give off, and goods that go on and off by themselves. */
export const HAZARD =
  /(?:탄|타는|비린|쉰|고린|누린|구린|땀|곰팡|기름|고무|휘발유|약품)내(?:가)?(?:나|납|남|났|심)|(?<!담배|배송|출고|발송|일정|배달|결제|납기)연기(?:가)?(?:나|났|남)|불꽃|스파크|(?:꺼졌|켜졌|들어왔|나갔)다가?(?:켜졌|꺼졌|나갔|들어왔|안)|저절로(?:꺼|켜|멈)/u;

/** Goods that let out what they are to hold: "물이 뚝뚝 새더라고요", "이음새로 줄줄 샙니다", "밑에서 물이 스며 나와요". */
export const LEAK =
  /(?:물|국물|기름|오일|액체|용액|잉크|약품|세제|공기|바람|가스|거품|음료|커피|연료)(?:이|가|도|은|는)?(?:자꾸|계속|조금씩|다|막|살살|뚝뚝|줄줄|질질|콸콸|밑으로|옆으로|바닥으로|밖으로|안에서|많이|엄청|똑똑){0,3}(?:샙|새(?![로것거걸벽롭우]|제품|상품)|샌(?!드)|샜|떨어[지져졌집]|흘러|흐르|흐른|줄줄|뚝뚝|스며|배어|고[여이][요서네]?|넘쳐|넘칩)|(?:뚝뚝|줄줄|질질|콸콸|조금씩|(?:바닥|밑|아래|옆|틈|이음새|뚜껑|연결부|연결부위|입구|손잡이|호스|밑바닥|아랫부분|틈새)(?:쪽)?(?:으로|로|에서|부터)?)(?:물|기름|국물)?(?:이|가)?(?:자꾸|계속|조금씩|다|막|살살|뚝뚝|줄줄){0,2}(?:샙|새(?:요|어|네|는|더|고|서|나)|샌(?!드)|샜|흘러나|흘러내|스며)/u;

/** Goods that let through or let go what they are to hold back, or are blocked. */
export const SEAL =
  /(?:바람|공기|김)(?:이|을)?[가-힣]{0,6}(?:금방|자꾸|계속|다|쉽게)?빠[져지집]|(?:펌프|노즐|구멍|호스|배수구?|필터|분사구|입구|토출구|주둥이|빨대)(?:이|가)?(?:꽉|자꾸|다)?막[혀히힌힘혔]|비(?:가|도)새/u;

/** What comes off goods that is to stay on; not shoes that slip off. */
export const PEELING = new RegExp(`${NOT_OFF_THE_BODY}벗겨`, "u");

/** Goods that do not stand still, or make sounds that they should not. */
export const UNSTEADY =
  /기우뚱|갸우뚱|기울어|뒤뚱|건들거|건들건들|까딱거|흔들흔들|들썩|비틀거|삐[그끄]덕|삐걱|덜그럭|달그락|끼익|끽끽|찍찍|달달달|덜덜덜|윙윙|웅웅/u;

/** Goods that do not do what they are for, without a word for a fault: "시원하지 않아요", "안 펴져요". */
export const FUNCTION_DENIED = new RegExp(
  `(?:시원|차갑|차가워|따뜻|뜨거|뜨겁|미지근|밝|환하|얼|데워|가열|식|돌아가|굴러가|펴|펴지|접|접히|올라가|내려가|잠기|잠가|맞물|끼워|붙|달라붙|접착|고정|회전|흡입|분사|충전|켜|켜지|꺼|꺼지|열리|닫히|인쇄|인식|연결|작동|세(?=지)|멈추|조립)(?:하|되|해|어|아)?(?:지|질|지지)(?:도|가|를|는)?(?:안|못)|(?<!배송|택배|주문|가격|금액|결제|할인)(?:이|가|은|는|도|를|을)?(?:안|못)(?:시원|차가|따뜻|뜨거|밝|펴져|펴지|펼쳐|접혀|접히|올라가|내려가|굴러|얼려|얼어|데워|갈려|갈리|썰려|썰리|빨아|빨려|찍혀|끼워|맞물|고정|회전|인쇄|분사)|${NOT_ON_THE_BODY}(?:안|못)잠[겨기]`,
  "u",
);

/**
 * In order of precedence: what is wrong with the goods comes before a change of mind, since a fault is what the customer
 * must not lose by a careless word (BC-08); denied words were blanked out before.
 */
export const REASONS: readonly ReasonPatterns[] = [
  {
    reason: "wrong_item",
    ko: [
      new RegExp(
        `오배송|(?:다른|딴|엉뚱한|잘못된|이상한|남의|다르게)(?:사람)?${GOODS}?(?:이|가|을|를|으로|로|만)?(?:잘못)?(?:왔|와|배송|도착|보내|보냈|받|들어|온|옴)(?!겠)`,
        "u",
      ),
      new RegExp(
        `(?:열어|뜯어|꺼내|확인해|까)(?:보니까?|봤더니|봤는데)[가-힣]{0,4}(?:다른|딴|엉뚱한|이상한)${GOODS}`,
        "u",
      ),
      /(?<!제가|내가|주소|주소를)잘못(?:왔|와서|보내|보냈|배송|온|옴|된거|된게|된물건|발송|포장|들어있)/u,
      new RegExp(
        `(?:주문|시킨|구매|산|고른|결제)(?:한|했던)?(?:거|것|게|${GOODS})?(?:이|과|와|랑|이랑|하고)?(?:은)?(?:전혀|완전|너무|아예|많이)?(?:다르|다른|달라|달랐|아니(?!라)|아닌(?!데)|틀린|틀려)`,
        "u",
      ),
      /(?:설명|사진|화면|모니터|상세페이지|상세설명|상세|광고|홈페이지|페이지|스펙|상품설명|이미지|그림|후기)(?:에나온거|에있는거|에서본거|에나온것|에적힌거)?(?:이랑|과|하고|와|랑|보다)(?:은)?(?:색이|색상이|색깔이|디자인이|재질이|사이즈가|실물이|제품이|물건이)?(?:너무|완전|많이|전혀|좀|아예)?(?:다르|다른|달라|달랐|틀려|틀리|딴판)/u,
      /(?:시켰|주문했|골랐|샀|주문한건|시킨건|구매했|주문은|결제했|(?:으로|로)(?:넣었|선택했|체크했|신청했))(?:는데|더니|으나|지만|은데|거든요)?(?![^.?!\n]{0,8}(?:하나|한짝|일부|(?:한|두|세|네|다섯|\d{1,2})[가-힣]{1,2}|반)(?:만|밖))(?![^.?!\n]{0,10}(?:문자|메일|카톡|톡|알림|연락|전화|메시지|답장|답변)(?:이|가))[^.?!\n]{0,10}(?:이|가|로|를|으로)(?:왔|와있|와서|도착|배송|들어있|옴|온|보내)/u,
      // "270이 아니라 260이 왔네": one in the place of the other
      /(?:이|가)?(?:아니라|아니고|아닌|말고)(?!왜|언제|문자|메일|카톡|톡|알림|연락|전화|택배기사|기사|사람|오늘|어제)[^.,?!\n]{1,10}(?<!문자|메일|연락|알림|전화|기사님?|엄마|동생|친구|사람|직원)(?:이|가)(?:왔(?!나|니|냐|을)|와있|와서|도착했|배송(?:됐|되었|되어)|들어있)/u,
      // "두 개가 왔어요 하나만 시켰는데"
      new RegExp(
        `(?:두|세|네|여러|[2-9])${PIECE}(?:가|나|이|를|씩)?(?:더)?(?:왔|와있|들어|도착|배송|보내)[^.?!]{0,14}(?:하나|한${PIECE}|1${PIECE})(?:만|밖에)?(?:안)?(?:시켰|주문했|샀|구매했)|(?:하나|한${PIECE}|1${PIECE})(?:만)?(?:시켰|주문했|샀|구매했)(?:는데|더니|지만)[^.?!\n]{0,10}(?:두|세|네|여러|[2-9])${PIECE}(?:가|나|이|를|씩)?(?:더)?(?:왔|와있|들어|도착|배송|보내)`,
        "u",
      ),
      /(?:시켰|주문했|샀|골랐|구매했)(?:는데|더니|지만|거든요)[^.?!\n]{0,8}(?:색|사이즈|[smlx]{1,3}|\d{2,3}|검정|블랙|화이트|그레이|네이비|베이지)(?:왔|와있|옴|온|도착|배송)/u,
      /(?:색|색상|색깔|컬러|사이즈|모델|옵션|디자인|종류|호수|수량)(?:이|가|을|를|도)?(?:잘못|다르게|바뀌어|바뀌|바꿔서|틀리게)(?:왔|와서|와|보내|배송|도착|온)/u,
      /(?:주문|구매|결제)하지(?:도)?안은|(?:시키|사|고르)지(?:도)?안은|(?:주문|시킨)(?:한)?적(?:이)?(?:도)?없는(?!데[^.?!\n]{0,10}(?:결제|청구|출금|승인|카드|금액|돈))|주문안한(?:거|것|게|물건|상품)/u,
      // "주문한 게 아닌데 왔어요", "주문한 적 없는데 왔어요", "안 시켰는데 왔어요"
      new RegExp(
        `(?:(?:주문|구매)(?:한|했던)|시킨|산|고른)(?:거|것|게|${GOODS})?(?:이|가|은|는)?(?:전혀|절대|아예)?아닌데(?:도|요)?${CAME_UNASKED}|(?:(?:주문|구매)(?:도|을|를)?(?:한적(?:도|이)?없|안했|하지(?:도)?안았)|(?:시킨|산)적(?:도|이)?없|안(?:시켰|샀))(?:는)?(?:는데|데)(?:도|요)?(?!왜?(?:카드|결제|청구|출금|승인|돈))${CAME_UNASKED}`,
        "u",
      ),
      /(?:제가|내가|저희가)(?:주문한|시킨|산|고른|구매한)(?:게|거|것이)(?:전혀|절대)?아닌데(?:요)?(?=$|[.,!?\n]|왔|와)/u,
      /(?:남의|다른사람|다른분|타인|모르는사람|옆집|이웃)(?:의|꺼|거)?(?:택배|소포|물건|상품|주문)(?:이|가|을|를)?(?:잘못)?(?:왔|와있|와서|온|옴|배송|도착|받)/u,
      // "다른 분 신발이 저한테 왔어요": not "다른 사람이 …"
      /(?:남의|다른(?:사람|분|고객|손님)|타인|모르는(?:사람|분))(?:의|꺼|거)?(?!이|가|은|는|한테|에게|께|도|들|으로|집|로)[가-힣]{1,6}(?:이|가|을|를)(?:잘못)?(?:저한테|나한테|저에게|나에게|내게|제게|저희집에|저희집으로|우리집에|우리집으로|집으로|집에|여기로)?(?:잘못)?(?:왔|와있|와서|온(?:거|것|듯)|옴|배송|배달|도착|받)/u,
      /안(?:시킨|산|고른|주문한|구매한)(?:거|것|게|물건|상품|제품|옷|책|색)(?:이|가|을|를)?(?:왔|와|온|들어|도착|배송|받|하나)/u,
      /(?:색|색상|색깔|컬러|사이즈|모델|옵션|디자인|상품|물건|제품|택배|내용물|품목)(?:이|가|은|는)?(?:서로|완전|뒤)?(?:바뀌어|바뀌|바껴|바꼈|바뀐|뒤바뀌|뒤바뀐|섞여)(?:서)?(?:왔|와|온|배송|도착|들어|거같|것같|채)/u,
      /(?:색|색상|색깔|컬러|사이즈|모델|옵션|디자인|종류|상품|제품|물건)(?:이|가|도)?(?:서로|완전|전혀|좀|아예)?(?:다르|달라|다른|틀려|틀리)[가-힣]{0,3}[.,!\n]?(?:제가|내가)?(?:주문한|시킨|산|고른|구매한)(?:거|것)(?:랑|와|과|하고|이랑)/u,
      new RegExp(
        `(?:시켰|주문했|골랐|샀|구매했|결제했)(?:는데|더니|지만|거든요)(?:온건|온게|받은건|실제로는|안에는|열어보니까?|받아보니까?|뜯어보니까?)?(?:${KOREAN_COLOUR}|${KOREAN_SIZE})(?:이에요|이예요|에요|예요|인데|이네|네요|임|이더|더라)`,
        "u",
      ),
    ],
    en: [
      // "asked for decaf but in the box is regular", "wanted blue but there is a green one in the bag", "… but the label says green"
      new RegExp(
        `${CHOSEN}${SET_AGAINST}(?:inside|in(?:side)? ${PACKING})(?: it| there)? (?:is|was|are|were)\\b${NO_COUNT}`,
        "u",
      ),
      new RegExp(
        `${CHOSEN}${SET_AGAINST}there(?:s| is| was| are| were)${NO_COUNT} [^.?!]{1,24} in(?:side)? ${PACKING}\\b`,
        "u",
      ),
      new RegExp(
        `${CHOSEN}\\b(?:but|yet|while) ${PACKING} (?:says|said|reads|contains|contained)\\b${NO_COUNT}`,
        "u",
      ),
      new RegExp(
        `(?<!\\b(?:ordered|bought|chose|picked|selected|clicked|purchased|order|choose|pick|buy|myself) (?:the |a |an )?)(?<!\\b(?:for|to|into|with|want|need|like|prefer|get|have|try|find|me|us|send|ship|mail|post|give|bring|order|buy) (?:a |an )?(?=different|another))\\b(?:(?:wrong|incorrect)(?! sizes?\\b)|(?:wrong|incorrect)(?= sizes?\\b)(?:(?<=${THEIR_ACT}[^?!]{0,60})|(?=[^?!]{0,60}${THEIR_ACT}))|different|another) (?:item|product|size|colou?r|one|thing|order|model|package|shoes?|shirt|article|stuff|version|flavou?r|pair|book|style)\\b(?! (?:address|by mistake|instead please|please|pls|plz)\\b)(?! for (?:me|us|him|her|them|my|our|his|the (?:room|space|occasion|look))\\b)(?![^.?!]{0,20}\\bmy (?:own )?(?:fault|mistake|bad)\\b)`,
        "u",
      ),
      /\b(?:not|isnt|wasnt|arent) (?:what|the (?:one|item|thing|colou?r|size|product|model)) (?:i|that i|we) (?:ordered|bought|wanted|asked|paid|selected|chose)\b|\bnot as (?:described|advertised|pictured|shown)\b|\b(?:doesnt|does not|didnt) match (?:(?:the )?(?:description|picture|photo|order)|what i)|\b(?:nothing|not) like (?:the|in the) (?:picture|photo|description|ad)|\bdifferent (?:from|than|to) (?:the |what |my )?(?:(?:one|item|model|product|thing) )?(?:picture|photo|description|i (?:ordered|bought|chose|picked|paid for|asked for)|order|website|advert)/u,
      /\b(?:ordered|bought|asked for)\b[^.?!]{1,30}\b(?:but|and)\b(?! (?:only|just|nothing|it never|i never|never|havent|i havent|it hasnt))[^.?!]{0,24}?\b(?:got|received|came|was sent|you sent|they sent|arrived|showed up|turned up)\b(?![^.?!]{0,10}\b(?:broken|damaged|only|nothing|late)\b)(?! (?:just |the )?one\b)[^.?!]{0,24}|\b(?:ordered|bought|asked for|paid for)\b[^.?!,]{1,30}, ?(?:but )?(?:i |they |you )?(?:got|received|sent(?: me)?|was sent)\b(?! (?:nothing|only|just|one\b|two\b|three\b|four\b|\d|it\b|my|them|charged|an? (?:e-?mail|text|message|error|call)))|\b(?:you|they) sent (?:me )?(?:the |a )?(?:wrong|different|another|incorrect)|\b(?:got|received|came|arrived|sent(?: me)?|shipped|delivered|(?:box|package|parcel) (?:had|has|contained))\b[^.?!]{1,30}(?:\b(?:but|when|while|although|though|and|instead)|,) i(?:d| had)? (?:actually |clearly |specifically )?(?:ordered|asked for|wanted|bought|paid for|chose|picked|selected)\b|\b(?:someone|somebody|another (?:person|customer)|other (?:people|person|customer))(?: else)?s (?:item|order|package|parcel|stuff|things?|product|goods|shoes|clothes)\b|\bsome(?:one|body) elses\b|\bmixed up\b|\b(?:you sent|they sent|(?:i|we|ive|weve)(?: have| had| just| only| actually)* (?:got|received|been sent|(?:was|were) sent)|sent me|got)\b(?![^.?!]{0,40}\b(?:refund|money|cash|points?|coupons?|voucher|credit|e-?mails?|messages?|calls?|repl(?:y|ies)|answers?)\b)[^.?!]{0,30}\binstead of\b/u,
    ],
  },
  {
    reason: "not_received",
    ko: [
      /완료(?:처리|표시|상태)?(?:됐|되었|라|로|된)[가-힣]{0,8}(?:데|지만)[^?!\n]{0,14}(?:없(?:어|네|습|는|음)|못찾|안보|못봤)|도착(?:했|됐)다(?:고|는데)[^?!\n]{0,10}(?:없(?:어|네|습|는|음)|못찾|안보)/u,
      /(?:배송|배달|도착)(?:완료|됐|이완료|이됐|했)?(?:라|로|고|됐|되었|된|은|는)?[가-힣]{0,8}(?:데|지만|고|라|나오|뜨|떠|인데)[^?!\n]{0,14}(?:못받|안받|안왔|안와|못봤|받지못|받은적|온게없|온적|구경|안보)/u,
      /(?:(?:배송|배달)(?:이|은|도)?(?:완료|됐|되었|끝)|도착(?:했|됐|완료))[가-힣]{0,8}(?:데|지만|고|라|나오|뜨|떠|인데)[^?!\n]{0,14}없(?:어|네|습|는|음|고)/u,
      /(?:못받|안받|받지못|받은적)[^?!\n]{0,10}(?:배송완료|완료로|완료라|도착했다고|배달완료)/u,
      /분실|(?<!(?:필요|필요성|마음|맘|생각|의향|의사|관심|흥미|이유|(?:[쓸줄할살갈]|[입신먹받]을|사용할)(?:데|일|곳|사람|기회|자리)|쓸모|용도|의미|계획|일정|행사|약속|모임|여행|시간|여유|돈|버튼|메뉴|화면|글|리뷰|후기|목록|내역|장바구니|쿠폰|포인트|적립금|마일리지)(?:이|가|도|은|는)?(?:이제|갑자기|다|전부|모두|싹)?)(?:사라졌|없어졌)|도난|훔쳐|증발|(?:영영|끝내|결국)(?:안|못)(?:왔|와|받|오)|미수령|(?:물건|상품|제품|택배)(?:을|를|은|는|도)?(?:아예|전혀|하나도)?(?:못받았(?!고)|받지못했|받은적(?:이)?없|받은게없)|(?:문앞|현관|경비실|관리실|집앞|우편함|택배함)(?:에|에도|에는)?[가-힣]{0,8}(?:없어|없네|없습|없고|없는데|없음|없던|없더|없었|없대|없답|없다[고네는]|안보)/u,
      /(?<!아직|아직도)(?:못|안)받(?:아서|았으니|았는데|은)[가-힣]{0,4}(?:환불|취소|돈|교환|처리)/u,
      /(?<!(?:연락|전화|문자|메일|안내|답변|답|환불|알림|설명|돈|쿠폰|인증번호|링크|서비스|혜택)(?:을|를|은|도)?)(?<!못|안)받(?:은|아본)적(?:이|은|도)?(?:한번도|전혀|아예)?없/u,
      /(?:누가|누군가|다른사람이|도둑이)[가-힣]{0,4}(?:가져[가갔간]|집어[가갔간]|들고[가갔간])|도둑맞/u,
      /(?<!결제|주문|입금|환불|취소|접수|반품|신청|가입|인증|교환|등록)완료(?:로|라고|됐다고|상태로)?(?:나오|나와|뜨|떠|표시|되어|적혀|찍혀)[가-힣]{0,5}(?:데|지만)[^?!\n]{0,14}(?:안왔|안와|못받|안받|안보|없)/u,
      // Where the carrier says the parcel was left, and it is not.
      /(?:문앞|현관|집앞|대문|경비실|관리실|관리사무소|택배함|무인함|보관함|우편함|소화전|옆집|편의점)[가-힣]{0,12}(?:놨|놓|뒀|두고|두었|둔|맡겼|맡긴|넣었|넣어|갖다)[^?!\n]{0,16}(?:못받|안받|없|안보|못찾|못봤)/u,
    ],
    en: [
      /\b(?:says?|said|saying|claims?|claimed|marked|shows?|showed|showing|status)\b[^.?!]{0,60}\b(?:delivered|dropped off|handed over)\b(?![^.?!]*\b(?:i|we) (?:do |did )?(?:have|got|received) (?:it|them|the|my)\b)[^.?!]{0,40}\b(?:not|never|nothing|havent|hasnt|didnt|isnt|no|nowhere|empty|but(?! (?:it|its|they|one|two|some|half|only|wrong|the \w+)\b))\b/u,
      new RegExp(
        `\\b(?:delivered|dropped off|handed over)\\b[^?!]{0,40}\\b(?:(?:dont|do not|doesnt|does not) have (?:it|them|(?:my|the) (?:parcel|package|order|box|item|goods))\\b|${NOBODY_HAS_IT})`,
        "u",
      ),
      new RegExp(
        `${NOT_A_PART_EN}\\b(?:never|didnt|did not) (?:even |actually |ever )?(?:came|come|arrived?|showed up|show up|turned up|turn up)\\b${NOT_ALONG_EN}`,
        "u",
      ),
      /\b(?:never|didnt|did not) (?:even |actually |ever )?(?:got (?:it|my|the|here|anything|delivered)|received? (?:it|my|the|anything|them|any)|delivered|been delivered|gotten)\b|\b(?:lost|stolen|disappeared|vanished|missing) (?:in (?:the )?(?:mail|post|transit)|package|parcel|shipment|from my porch)|\b(?:package|parcel|order|delivery|shipment) (?:is|was|got|has been|went|seems) (?:lost|stolen|missing)\b|\bnot received\b(?![^.?!]{0,14}\byet\b)|\bnon.?delivery\b|\bnever got\b|\bnothing (?:came|arrived|has arrived|was delivered|(?:has )?(?:showed|shown|turned) up|has come)\b(?! (?:so far|yet|until now))|\b(?:someone|somebody|thie(?:f|ves)|porch pirates?|a neighbou?r) (?:must have |probably |has |may have )?(?:took|taken|stole|stolen|grabbed|swiped) (?:it|my|the (?:package|parcel|box))\b|\b(?:not|never|havent|hasnt|didnt|nothing|nowhere)\b[^.?!]{0,40}\b(?:says?|said|marked|shows?|status)\b[^.?!]{0,24}\bdelivered\b|\bnot arriving\b|\bis nowhere\b/u,
      // "the courier told me he left it at the door but it's not there"
      /\b(?:left|dropped|put|placed) (?:it|them|the \w+|my \w+) (?:at|by|on|in|outside|with|next to|behind|near)\b[^?!]{0,40}\b(?:not there|isnt there|wasnt there|nothing(?:s| is| was)? there|nowhere|cant find|couldnt find|not here|isnt here)\b/u,
    ],
  },
  {
    reason: "missing_part",
    ko: [
      new RegExp(
        `${PART}(?:봉지|봉투|묶음|세트)?(?:이|가|도|은|는|만|들이)?(?:[\\d한두세네]개(?:가|나|씩)?)?(?:아예|전혀|통째로|하나)?(?:안들어|안들었|빠져|빠졌|빠진|누락|없어요|없습니다|없네|없음|없었|없는데|없고|없어$|없어[.!]|없어서[^.?!]{0,10}(?:못|조립|설치|환불|교환|반품)|없이(?:왔|와|도착|배송)|안보이|안보여|안보임|덜|모자|부족|비어)`,
        "u",
      ),
      /[가-힣]{2,8}(?:은|는|이|가)(?:없|빠지|안들어있)고[^.?!\n]{1,10}만(?:들어|왔|있|도착)/u,
      // What did not come is a part if it is called one, or if something else came.
      new RegExp(`${PIECE_ALONE}(?:이|가|도|은|는|만)?(?<!하나도|한개도|한권도)안왔`, "u"),
      new RegExp(
        `${PART}(?:이|가|도|은|는|만|들이)?(?<!하나도|한개도|한권도)안왔(?=[^?]{0,30}${CAME})|${CAME}[^?]{0,30}${PART}(?:이|가|도|은|는|만|들이)?안왔`,
        "u",
      ),
      /누락|덜(?:왔|들어|보내|온|배송)|모자라|모자란|빈(?:박스|상자)|(?:박스|상자)(?:가|만)?(?:텅|비어)/u,
      new RegExp(
        `${COUNTED}(?:를|을)?(?:주문|시켰|시킨|샀|구매|결제)[가-힣]{0,5}(?:데|더니|지만)[가-힣]{0,4}${COUNTED}(?:가|이)?(?:왔|와|도착|들어|배송|있)`,
        "u",
      ),
      new RegExp(`${COUNTED}(?:(?:만|밖에|뿐)(?:왔|들어|도착|있|배송|안|옴|와|이|보내|받)|밖에없)`, "u"),
      // What was promised along with the goods: "양말 준다더니 안 왔네요"
      /(?:(?:넣어|챙겨|끼워|덤으로|하나더|같이|함께)|(?<![해려내변락불꿔어아와가화폰금트]))(?:준다|주신다)(?:더니|고(?:했|하)[가-힣]{0,4}|면서)[^.?!\n]{0,10}(?:빠졌|빠져|빠뜨|안왔|안들|없(?:네|어|음|습|는데)|누락|안보[내이여])/u,
      // "양말 한 켤레가 부족해요"
      new RegExp(
        `${COUNTED}(?:이|가|는|은)?(?:부족|모자라|모자란|비어|비네|빠졌|빠져|빠진|안보[여이]|안들어|없(?:어(?!도|지)|네|습|는데|음))`,
        "u",
      ),
      /수량(?:이)?(?:부족|안맞|달라|모자|적|덜)|개수(?:가)?(?:부족|안맞|모자|달라)|빠진(?:게|거|것|물건|상품|부품|구성품)|(?:빠진|빠뜨린|빠트린|누락된|없는|안든|덜든)(?:채|상태)(?:로)?(?:왔|와|도착|배송|보내|받)|(?:몇|한|두|세|\d)(?:개|장|조각|알|쪽|권|피스)(?:가|이)?(?:비어|비네|비었|비는데|모자)|빠뜨리|(?:빼먹고|빼고|빼놓고|빠뜨리고|빠트리고|안넣고)(?:보내|왔|배송|포장)/u,
      /세트(?:상품|제품)?(?:인데|라는데|라더니|였는데|로샀는데|(?:로)?(?:주문|시켰|샀|구매)[가-힣]{0,3}(?:데|더니))[^.?!\n]{0,10}만(?:왔|들어|있|도착|배송)/u,
    ],
    en: [
      new RegExp(
        `\\b(?:${PART_EN}|it|they|order|box|package|parcel|set|kit|[a-z]+)(?: just| still| simply)? (?:didnt|did not|never|doesnt) (?:even |actually )?(?:come|came|arrived?|show up|showed up) with (?!${CARRIER_EN}\\b)`,
        "u",
      ),
      new RegExp(
        `\\b${PART_EN} (?:just |still |simply )*(?:never|didnt|did not) (?:even |actually |ever )?(?:came|come|arrived?|showed up|show up|turned up|turn up)\\b`,
        "u",
      ),
      new RegExp(
        `\\bno ${PART_EN} (?:in|inside|with)\\b|\\b${PART_EN} (?:isnt|wasnt|arent|werent|is not|was not) there\\b`,
        "u",
      ),
      /\b(?:missing|lacks?|lacking|without)\b(?: (?:a|an|the|some|one|its|two|my|several))?(?: \w+)? ?(?:parts?|pieces?|items?|cables?|chargers?|screws?|buttons?|manual|instructions|accessor\w*|components?|lid|caps?|batter\w*|remote|adapters?|earbuds?|socks?|shoes?|legs?|cords?|plugs?|straps?|bolts?|case|product|books?|bottles?)\b/u,
      /\b(?:parts?|pieces?|items?|cables?|chargers?|screws?|manual|instructions|lid|batter\w*|remote|adapter|accessor\w*|one of them|legs?|cords?|strap|case|shoe|earbud|cap|plug|bolts?|stuff|something)s? (?:is|are|was|were|seems?(?: to be)?) (?:missing|not (?:in|included|there|inside)|absent)\b|\b(?:wasnt|isnt|werent|arent|not) (?:included|in the (?:box|package|bag|parcel|envelope|kit|set|case))\b|\bmissing from (?:the|my) (?:box|package|order|parcel)\b/u,
      /\b(?:ordered|bought|paid for) (?:a (?:pack|set|box) of )?(?:two|three|four|five|six|ten|a dozen|\d+)\b[^.?!]{0,20}\b(?:got|received|came|arrived|sent|delivered)\b[^.?!]{0,10}\b(?:one|two|three|four|five|\d+)\b/u,
      // "one pair of socks is missing", "only had 4 pairs instead of 5", "short one pair"
      new RegExp(
        `\\b${COUNT_EN} (?:of (?:the|my|them|these) )?(?:(?!${NO_PIECE_EN})[a-z]+ ){0,4}(?:is|are|was|were|seems?|went) (?:still )?(?:missing|not (?:there|in there|included))\\b`,
        "u",
      ),
      new RegExp(
        `\\b(?:only|just) (?:had|has|have|holds?|held|contain(?:s|ed)|comes? with|came with|got|includes?|included) ${COUNT_EN}\\b[^.?!]{0,20}\\b(?:instead of|rather than|out of|of the|not) ?(?:the )?${COUNT_EN}\\b`,
        "u",
      ),
      new RegExp(
        `\\b(?:only|just) ${COUNT_EN}(?: [a-z]+)? (?:in(?:side)?) (?:the |my |it|there)|\\bthere(?:s| is| are) (?:still )?${COUNT_EN} (?:(?!${NO_PIECE_EN})[a-z]+ ){0,2}missing\\b|\\b(?:is|are|was|were|came|arrived) short (?:by |of )?${COUNT_EN}\\b(?! (?:inch|cm|centi|size|day|week|hour|minute|month))|\\b${COUNT_EN} (?:pairs?|pieces?|items?|socks?|bottles?|packs?|bags?|boxes|cups?|sets?) short\\b`,
        "u",
      ),
      /(?<!\b(?:buy|bought|order(?:ed)?|purchased?|need(?:ed)?|want(?:ed)?|paid(?: for)?) )\bonly (?:got|received|(?:one|1|half|two)(?! (?:sides?|ears?|speakers?|channels?|lights?|burners?|settings?|speeds?|things?|times?|days?|weeks?|problems?|questions?|reasons?)\b)|came with|sent|part of)\b|\b(?:you|they|the seller|the shop|someone)(?: guys)? forgot (?:the|my|a|one)\b(?! (?:refund|reply|request|message|order))|\b(?:half|part|some|one|two|several|most|the rest) of (?:it|them|the (?:set|order|items|parts|pieces)) (?:is|are|was|were) (?:missing|not (?:there|in))|\b(?:im|i am|we are|order is|box is) short (?:by )?(?:one|two|three|\d)\b|\b(?:remote|charger|cable|manual|lid|adapter|battery|batteries|screws?|cord|plug|strap|case|cap|bolts?|instructions|second one|other one) (?:wasnt|isnt|werent|arent|was not|is not|were not) (?:in|inside|with)\b|\b(?:box|package|parcel|envelope) (?:was|is|came|arrived) (?:empty|half empty)\b|\bempty (?:box|package|parcel)\b|\bincomplete\b|\bforgot to (?:include|send|pack|put in|add)\b|\bleft out (?:the|my|a|one)\b|\b(?:didnt|did not|never) (?:pack|put in|send me) (?:the|my|a|one)\b|\bnot everything (?:was|is)\b|\b(?:didnt|did not|doesnt|does not) (?:come with|include|contain)\b|\b(?:theres|there is|there was|there were|there are) no (?:cable|charger|manual|screws?|battery|batteries|lid|remote|adapter|instructions|plug|cord)\b|\bno (?:cable|charger|manual|screws|batteries|adapter) (?:in|inside)\b/u,
    ],
  },
  {
    reason: "damaged",
    ko: [
      new RegExp(`${NOT_ON_SCREEN}깨(?:져(?!보|서보)|졌|진|어졌|져서|짐|져있|졌네)`, "u"),
      /파손|금(?:이|도)?(?:쫙|크게|살짝)?(?:가있|갔|간|가서|가 )|부러|부서|부숴|박살|산산조각|조각(?:조각)?(?:이|으로)?나|두동강|반토막|찌그러|우그러|쪼개|(?:액정|화면|유리)(?:이|가)?(?:나갔|나가서|나가있|나감)|뭉개|으스러|으깨|꺾[여였인이]|꺾어져|짓눌|와장창|아작|작살|너덜|찍힘|찍혀|찍힌|스크래치|기스|흠집|긁[혀힌혔]|휘어|휘었|구겨|찢(?:어져|어진|겨|긴)(?:서)?(?:왔|도착|배송|있었|온)|(?:박스|상자|포장)(?:가|이|도)?(?:다|완전|너무)?(?:터져|터졌|터진|찢|젖|뭉개|찌그|엉망|훼손|뜯)|새서왔|녹아서왔|녹아(?:있|왔)/u,
      /(?:병|봉지|팩|캔|용기|튜브|내용물|국물|소스|액체|음료|비닐|봉투)(?:이|가|은|는|도)?(?:다|완전|전부|중간에|그만)?(?:터[져졌진]|흘[러렀]|쏟)/u,
      // What ran out on the way, not what goods let out in use.
      /(?:박스|상자|포장|택배|봉투|열어|열었|뜯어|뜯었|까보|배송|안에|도착|파우치|뽁뽁이|완충재)[^.?!\n]{0,20}(?:젖|흘[러렀]|쏟|샜|새서|새어)|(?:젖|흘[러렀]|쏟[아았]|샜|새(?:서|어서|어))[가-힣]{0,5}(?:왔|와있|도착|채|있었)/u,
      /(?:납작하게|납작|꾹)?(?:눌[려린렸]|접[혀힌혔]|찌부러|쭈그러)(?:서|진채|진|채로?|상태로?)?(?:왔|와있|도착|있었|배송)|움푹|(?:파|패)(?:여|인|였)(?:서|있|채|왔)|(?:^|[.,!?\n]|요|데|그릇|컵|접시|잔|머그|칼|도자기|유리)(?:의|에|은|는|도)?이가(?:다|좀|살짝)?나[가갔간]/u,
    ],
    en: [
      /\b(?:arrived|came|received|delivered|got here|got it|showed up|turned up|was|were)\b[^.?!]{0,16}\b(?:broken|smashed|shattered|cracked|crushed|in pieces|bent|dented|damaged)\b|\b(?:damag(?:e|ed|es)|crack(?:ed|s)?|scratch(?:ed|es)?|dent(?:ed|s)?|shatter(?:ed)?|smashed|crushed|chipped|bent|snapped|broken (?:in|during|by|on arrival|into)|(?:has|have|had|with|got) (?:(?:a|an|some|several|two|big|huge|small|deep|tiny|large) )*(?:chips?|marks?|rips?|tears?)|in (?:\w+ )?(?:pieces|bits|shards)|creased|crumpled|squashed|flattened|leak(?:ed|ing) (?:all over|everywhere|in(?:to|side)? the (?:box|package|parcel|bag))|broken in half|spilled|spilt|soaked|water damage)\b/u,
      /\b(?:screen|glass|leg|handle|lid|mug|cup|plate|bottle|case|frame|corner|box) (?:is|was|are|were|has been|came|arrived) (?:broken|smashed|cracked)|\bbroken (?:leg|glass|handle|screen|mug|cup|plate|bottle|lid|frame)\b/u,
    ],
  },
  {
    reason: "defective",
    ko: [
      /불량|하자(?!고|는|마|면|니|구|$|[.!~\n])|(?<=제품|상품|물건)하자|고장(?!갑|화|난감|롱|미|식|판|바구니)|결함|망가|찢어|찢겨|(?<!서버|서버가|복장이|속이)터(?:져|졌|진)|화면에줄|줄이(?:가|생|보)|뜯어져|뜯어진|구멍|실밥|바느질|얼룩|변색|이염|곰팡|녹(?:이)?슬|(?<!이)상[한했해](?!드|버)|썩|벌레|이물질|머리카락|냄새|악취|유통기한(?!(?:은|이|을)?(?:어떻|얼마나?되|언제까지(?:인|예|에|야)|며칠|궁금|알려|알수|뭐))|까졌|까진|새는|물이새|샌다|새요|누수|부풀|올풀림|올이풀|보풀|때가|오염|더러|끈적|녹이|곰팡이/u,
      new RegExp(
        `${MALFUNCTION}(?:이|가|도|은|는|를|을)?(?:자꾸|아예|전혀|계속|갑자기|하나도|도무지|도통|잘|제대로)?(?:${NOT_WORKING}|[가-힣]{1,4}지(?:도|를|가|는)?안)`,
        "u",
      ),
      /(?:소리|불|바람|열|화면|진동|이어폰|스피커|음악|라이트)(?:이|가|은|는|도)?(?:자꾸|계속)?(?:한쪽|반쪽|왼쪽|오른쪽|한군데|반)(?:에서)?만(?:나|들|켜|되|작동|돌)|전원(?:버튼|스위치)?(?:을|를|도)?(?:아무리|계속|길게)?(?:눌러|켜|넣어|꽂아|연결해|올려)[가-힣]{0,4}(?:반응|안|못|꿈쩍|먹통|무반응|소용)|(?:저절로|혼자|제멋대로|지멋대로|자동으로|(?:금방|바로|자꾸|계속|분만에|분이면|초만에|시간만에|시간이면|하다가|쓰다가|중에)(?:저절로|혼자)?)(?:꺼[져지진짐졌]|멈[춰추춤췄]|끊[겨기긴])/u,
      /(?:안|못)(?:켜|켰|들려|닫혀|닫히|돌아가|움직|터져|먹혀|눌려|눌림)|작동(?:을|이)?(?:안|하지안|멈|불량|전혀|이상)|오작동|먹통|(?:소리|잡음|소음|삐소리|이상한소리|진동)(?:가|이|만|도)?(?:너무|엄청|좀|진짜|계속|자꾸|심하게|많이)?(?:커(?!진|지)|크[네고다]|시끄|이상|나요|나네|남$|심|들려|지직|계속나|나서|끊)|지지직|지직|발열|뜨거워|과열|깜빡(?!했|하[고네]|잊)|멈(?:춰(?!주|줘|달)|췄|춤)|(?:물건|제품|상품|상태)(?:이|가)(?:이상|안좋|엉망|별로안좋)|새(?:제품|상품|거|것)(?:이|가)?(?:아닌|아니(?:에|네|지|잖))|쓰던(?:거|걸|것|게|물건|제품)|(?:남|누|누군|다른사람|다른분)(?:이|가)?(?:이미|벌써|한번)?(?:입|신|쓰|사용하|착용하)던|(?:입|신|사용하|착용하)(?:던|었던)(?:것|거|듯|티|흔적)(?:같|이?난|나|하|가|이있)|사용감|중고(?:가|를|같|제품|티)|짝퉁|가품|가짜|(?<!(?:전화|통화|상담|채팅)[가도]?)끊(?:[겨김기]|어[졌진져지집])|헐거|(?<!마음이|맘이|마음도)흔들(?:려|거|리(?:는|네|고|더|니|던)|림|립)|덜렁|헛돌|헛도|헛바퀴|겉돌|삐걱|덜컹|덜덜|뻑뻑|빡빡해|균형이안|풀려|풀림|방전|안나와요$|안되는(?:제품|물건|상품|거같아요)|배터리(?:가|도)?(?:금방|빨리|(?:하루|반나절|한시간|몇시간|오래|얼마)(?:도|를|을)?(?:못|안)(?:가|버티))/u,
      LOOSE_PART,
      FUNCTION_DENIED,
      HAZARD,
      LEAK,
      SEAL,
      PEELING,
      UNSTEADY,
      /켜(?:자마자|면|도|고나면)?(?:바로|금방|곧|다시|또)?꺼[져지진짐졌]|인식(?:을|이)?(?:잘|아예|전혀)?(?:안|못)(?:하|해|함)|(?:버튼|스위치|화면|터치|리모컨|키)(?:을|를)?(?:아무리)?(?:눌러|만져|건드려)도[가-힣]{0,4}(?:반응|꿈쩍|소용|안|무반응)/u,
      /(?:빨|세탁|드라이|건조)[가-힣]{0,10}(?:줄었|줄어[들버]|쪼그라|늘어[나났]|망가|해졌|뜯)|(?:색|색깔|색상|염색)(?:이|도)?(?:다|전부|많이|금방)?(?:빠[졌져지진짐]|바[랬래랜])/u,
      /먼지(?:가|도)?(?:투성|가득|잔뜩|수북|엄청|너무)|지저분(?:한|하게|해)|(?:수평|아귀|좌우|양쪽|문짝|대칭|초점|영점)(?:이|가|도|은)?(?:전혀|영|아예|잘|하나도)?안맞|(?:나무|판|상판|틈|가죽|밑창|표면|시트지|바닥)(?:이|가|도)?(?:다|좀|막|자꾸)?(?:갈라[져졌진]|벌어[져졌진]|들[떠떴뜨]|뒤틀)/u,
      /물(?:이)?(?:다|많이|자꾸|계속)?빠[짐지져졌집]|(?:음식|과일|고기|생선|우유|야채|채소|반찬|김치|식품)(?:이|가)(?:다|좀)?상[한했해]/u,
      /배터리[가-힣]{0,4}닳|(?:금방|빨리|\d+분(?:만에|이면|도안))(?:닳|꺼[지져]|방전)/u,
      /(?:화면|액정|모니터)에[가-힣]{0,6}(?:점|줄|얼룩|멍|빛샘)/u,
      BADLY_MADE,
      // "단추가 하나 떨어져서 왔어요"
      /(?:떨어[져진]|빠[져진]|풀[려린]|뜯[겨긴]|뜯어[져진]|벗겨[져진])(?:서|채|채로|상태로)(?:왔(?!다갔)|와있|도착|배송)/u,
      /(?:시계|시간|초침|바늘|분침)(?:이|가|도)?(?:아예|전혀|잘|자꾸|계속|하루에|매일)*[가-힣\d]{0,5}(?:안가(?!능)|멈|느려[지져집]|느리게가|늦어[지져집]|빨라[지져집])|(?:안|못)돌(?:아(?!오|온|와|왔|가(?:신|셨))|고|림)/u,
    ],
    en: [
      /\b(?:drip(?:s|ping|ped|py)?|seep(?:s|ing|ed)?|ooz(?:es?|ing))\b|\blets? (?:in )?(?:the )?(?:rain|water|air|light|cold) (?:in|through)\b|\b(?:clogged|jammed)\b|\b(?:table|chair|desk|stool|shelf|it) (?:rocks|tips|leans|tilts)\b|\bwater (?:keeps )?(?:comes|coming|came|runs|running|pours|pouring|drips|gets) (?:out|from|through|everywhere|all over)\b|\b(?:gets?|getting|got|becomes?|runs?) (?:really |so |very |too |extremely |super |way too |scarily |burning )+(?:hot|warm)\b|\b(?:burning|burnt|burned|chemical|mou?ldy|musty|rotten) smell\b|\b(?:squeak|buzz|rattl|humm|whin|screech|grind|vibrat|tilt)(?:s|es|ing|y)?\b[^.?!]{0,30}\b(?:when|while|every|all the time|constantly|loudly|badly|a lot|non.?stop|to one side|turn|use|on)\b|\b(?:keeps|starts|started) (?:squeaking|buzzing|rattling|humming|leaking|dripping|tilting|shaking|overheating|flashing|switching|beeping)\b|\b(?:light|lamp|led|screen|display|bulb)s? (?:just |only |always )?(?:blinks?|flash(?:es)?|flickers?)\b|\b(?:dies|died|cuts? out|shuts? (?:off|down)|turns? (?:itself )?off|switche[sd] (?:itself )?off|quit|quits)\b[^.?!]{0,12}\b(?:after|within|by itself|on its own|on me|randomly|as soon as)\b|\bonly one (?:side|ear|speaker|channel)\b|\b(?:came|comes|coming|fell|falling|falls|split|splitting) (?:apart|open|undone|unstuck|unglued|at the seams?)\b|\bkeeps (?:dropping|losing|beeping|resetting|jamming|getting stuck|blinking|stopping)\b|\b(?:wobbl(?:y|es|ing)|wonky|lopsided|warped|rattl(?:es|ing)|a dud|unresponsive)\b|\bbuttons? (?:dont|do not|doesnt|does not|wont|arent|isnt) (?:respond|react|do anything|press|responding)\b|\b(?:screen|display) (?:is |has |keeps |was )?(?:frozen|freezing|blank|glitch\w*|lines|dead)\b|\bcolou?rs? (?:bled|bleeds|ran|runs|faded|fades|washed (?:out|off)|came off)\b|\b(?:shrank|shrunk)\b|\bsomething (?:is |s )?(?:wrong|off|not right) with (?:it|the (?:item|product|device|machine|unit|motor|screen|sound|zipp?er|battery))\b|\b(?:it|item|product|they|this)s? (?:looks?|looked|seems?|appears?|is clearly|was clearly|is obviously) (?:to (?:be|have been) )?(?:already |previously )?(?:used|second ?hand|worn|refurbished|pre.?owned)\b/u,
      /\b(?:defect(?:ive|s)?|(?<!\bmy (?:own )?)fault(?:y|s)?|broken|broke|malfunction\w*|torn|ripped|leak(?:s|ing|ed|y)?|stain(?:ed|s)?|mou?ldy?|mold|rotten|expired|smells?|stinks|dead|hole in|holes in|loose|counterfeit|fake|dirty|rust(?:y|ed)?|bugs? in (?:it|the)|spoil(?:ed|t)|stitching|unravel\w*)\b/u,
      // what had to be fresh
      /\b(?:wilt(?:ed|ing)|withered|(?:is|are|was|were|and|all|already) limp|soggy|stale|mushy|slimy|rancid|bruised|curdled|thawed|shrivell?ed|gone off|(?:gone|went|turned) (?:bad|sour)|past (?:its|their) (?:date|best))\b/u,
      /\b(?:doesnt|does not|wont|will not|didnt|did not|not|isnt|is not|cant|never|dont|do not) (?:even |really |properly )?(?:work(?:ing)?|turn(?:ing)? on|charg(?:e|ing)|power(?:ing)? (?:on|up)|switch on|start(?:ing)?|turn off|hold (?:a )?charge|light up|spin|heat(?: up)?|function(?:ing)?|connect|pair|close properly|zip|play)\b|\bstop(?:ped|s)? (?:working|charging)\b|\bno (?:sound|power|picture|display|audio)\b|\b(?:weird|strange|loud|buzzing|rattling|odd|funny|grinding|clicking) (?:noise|sound|smell)\b|\bfell? apart\b|\bfalling apart\b|\bflicker\w*|\bkeeps (?:disconnecting|turning off|cutting out|shutting|freezing)|\b(?:only|just) (?:works?|plays?|sounds?|heats?|charges?|lights?)(?: (?:up|on|from|in|out of))* (?:one|half|the left|the right|a single)\b|\bpoor(?:ly)? (?:made|quality)\b|\bquality is (?:bad|poor|terrible|awful)\b|\boverheat\w*|\bbattery (?:dies|died|drains|drained|doesnt last|wont last|only lasts|barely lasts)\b|\b(?:sound|audio|light|picture|air|water|music|it|heat)s? only (?:comes?|works?|plays?|lights?|turns?|flows?|goes)\b|\b(?:ear ?buds?|speakers?|sides?|ears?|channels?|microphone|mic) (?:is|are|went|goes|has gone) (?:silent|dead|mute|quiet)\b|\b(?:not|isnt|doesnt|does not|wont|never|is not)(?: \w+)? (?:get(?:ting)?|stay(?:ing)?|keep(?:ing)?|becom(?:e|ing))(?: \w+)? (?:cold|cool|hot|warm|bright|closed|shut|up|inflated|charged|clean|sharp)\b|\b(?:doesnt|does not|wont|isnt|not) (?:cool(?:ing)?|chill|freez(?:e|ing)|blow(?:ing)?|suck|cut(?:ting)?|fold|unfold|lock(?:ing)?|stick|grip|print(?:ing)?|brew|boil|dry(?:ing)?|rotate)\b(?! (?:me|my account|in to))|\b(?:zipp?er|zip|lid|door|drawer|lock|wheel|lever|cap|hinge|latch|valve|nozzle)s? (?:(?:is|are|gets|keeps|just|always) )*(?:stuck|jammed|sticking|jamming|broken|wont|doesnt)\b|\b(?:wheel|handle|leg|strap|button|sole|heel|knob|hinge|zip|zipper|clasp|buckle|lace|hook|lens|cover|lid|cap|label|bead|stone|hem|sleeve|pocket|collar|key|foot|arm)s? (?:just )?(?:came|comes|fell|falls|popped|pops|tore|ripped|keeps? (?:coming|falling)|is|has come) (?:off|out|loose|away)\b/u,
    ],
  },
  {
    // Wet or spilt, and nothing was said of goods that leak.
    reason: "damaged",
    ko: [/젖(?:어|은|었)|흘[러렀]|쏟[아았]|(?<!밤을?(?:꼬박)?)샜(?:어|네|는|더|음|습|고)/u],
    en: [],
  },
  {
    reason: "late",
    ko: [
      /(?:배송|배달|택배|도착|발송|출고)(?:이|가|은|는|도)?(?:너무|많이|좀|계속|자꾸|왜이렇게|심하게)?(?:늦|느려|느리|지연|밀려|안와서|안오(?:니|길래|네요취소|잖)|오래걸|한참)|(?<!(?:답변|답장|답|응답|연락|상담|대응|처리|환불|입금|로딩|반응|속도|안내|전화)(?:이|가|도|은|는)?)(?:너무|많이|한참|생각보다|예정보다|약속보다)(?:늦|오래걸|오래기다|안와서|안오네|느려|느리)|(?<!(?:답변|답장|답|응답|연락|상담|대응|처리|환불|입금|로딩|반응|속도|안내|전화)(?:이|가|도|은|는)?(?:너무|왜이렇게|이렇게|좀|많이|한참)?)늦(?:어서|어져|게와|게왔|게도착|게오|게배송|어지|으니|는것같아서|을것같아서|는다|네요|었)|지연(?:되|돼|됐|이)|오래걸려서|기다리다(?:가)?(?:지쳐|지쳤|지침|지치|못|포기|가)|언제(?:쯤)?(?:올지|도착할지|받을지|배송될지|출고될지)(?:도|를)?(?:모르|몰라|알수없|기약)|(?:전에|까지|안에|당일에?)(?:는|도)?(?:못|안)(?:받|올|오|도착)[가-힣]{0,2}(?:것|거)(?:같|아)|(?:아직|계속|여태)도?(?:상품)?준비중(?:이라|이니|이길래|이어서|이잖)|기다리기(?:힘들|싫|지쳐)|더(?:는|이상)(?:못|안)기다|(?:안|못)(?:와서|오니까|와가지고|오길래|받아서)|(?:일주일|열흘|보름|한달|[\d이삼사오육칠]+(?:주|일|달)|며칠)(?:째|넘게|이나|이상|동안|이지나도|지나도|이넘도록|넘도록)[^.?!\n]{0,8}(?:안와|안오|안왔|못받|기다|배송중|준비중|소식)|(?:일주일|열흘|보름|한달|예정일|\d+(?:주|달|개월)|[이삼사]주)(?:이|가)?(?:나|넘게)?(?:지났|넘었)(?:는데|는데도|어도|지만|고)[^.?!\n]{0,8}(?:안와|안오|안왔|못받|소식|아직)|날짜(?:를|가)?(?:지나|넘|못맞)/u,
    ],
    en: [
      /\b(?:days?|weeks?|months?|hours?|fortnight) late\b|\b(?:hasnt|havent|hadnt|not|never|still)\b[^.?!]{0,30}\b(?:after|for|in) (?:over |more than |almost |nearly |about )?(?:a|an|\d+|two|three|four|five|six|several|many) (?:weeks?|months?|days?)\b/u,
      /\b(?:too |so |very |really |running |was |is |came |arrived |delivered |coming )(?:late|slow|delayed)\b|\b(?:late|delayed|slow) (?:delivery|shipping|arrival|shipment)\b|\b(?:took|taking|takes|has taken) (?:so|too|way too|very|forever|ages|much|a) ?(?:long|much|forever)?\b|\bdelay(?:ed|s)?\b|\bwaited (?:too|so|long|for weeks|for ages|weeks|forever|over|more)|\b(?:been|its been) waiting\b|\bcant wait (?:any ?longer|any ?more)\b|\bpast the (?:delivery|promised|expected) (?:date|time)|\bdelivery is (?:taking|late)\b|\b(?:its|it has) been (?:over |more than |almost |nearly |about )?(?:a|an|\d+|two|three|four|five|six|several|many) (?:weeks?|months?|days?)\b[^.?!]{0,16}\b(?:still|nothing|no sign|not)\b|\bsupposed to (?:arrive|come|be here|be delivered|ship|get here)\b[^.?!]{0,16}\b(?:last|yesterday|by|on|ago|already|days?|weeks?)\b|\b(?:wont|will not|not going to|cant) (?:make it|arrive|come|get here|be here|be delivered) (?:in time|on time|before|until)\b|\b(?:hasnt|has not|havent)(?: even)? shipped (?:after|for|in)\b|\blonger than (?:expected|promised|you said)\b/u,
    ],
  },
  {
    reason: "change_of_mind",
    ko: [
      ...KOREAN_DOES_NOT_FIT,
      ...KOREAN_NOT_TO_TASTE,
      // Not used, not liked by someone it was for, no room, no use, no money for it.
      /안(?:쓰|입|신|먹|보|읽)게(?:되|될|됐|됨)|손이(?:잘|별로|영|자주)?안가|(?:자리|공간)(?:만|을|를)?(?:너무|많이|다)?(?:차지|잡아먹)|(?:둘|놓을|보관할)(?:데|곳|자리|공간)(?:가|이|도)?(?:없|마땅|애매)|(?:방|집|공간|자리)(?:이|가)(?:너무|좀|생각보다)?(?:좁|작)/u,
      /(?:아기|애기|애|아이|딸|아들|조카|손주|손녀|손자|고양이|강아지|반려견|반려묘|부모님|어머니|아버지|엄마|아빠|남편|아내|와이프|친구|여친|남친|가족|식구)(?:가|이|들이|는|도)?[가-힣]{0,6}(?:안(?:좋아|쓴|쓰려|입|신|먹|써)|쳐다(?:보지)?도안|무서워|관심(?:이|도)?없|거부)/u,
      /예산(?:이|을)?(?:초과|넘|부족|안맞|오버)|과소비|지름신|변덕|계획(?:이|에)?(?:바뀌|바뀐|바꼈|변경|틀어|취소|없어)|(?:약속|일정|행사|결혼식|모임|촬영|공연|캠핑|출장|파티|이벤트)(?:이|가)?(?:갑자기)?(?:취소|미뤄|연기됐|연기되|무산)/u,
      /(?:같은|똑같은|비슷한|동일한)(?:걸|게|거|것|거를|제품|상품|물건|옷|책)(?:을|를|이|가)?(?:(?:이미|벌써|집에)(?:갖|가지|있|샀|사)|(?:갖|가지)고있|선물(?:해줬|해줘|로들어|로줬|로받))/u,
      /(?:(?:마음|맘)에(?:는|도)?(?:쏙|딱|썩|별로|그다지|그렇게|크게|많이|확){1,2}(?:안들|안차|들지(?:가|는|도|를)?(?:안|못)|드는(?:건|편은)아니))|(?:마음|맘|관심|흥미|애정)(?:이|도)?(?:다|확|금방|좀)?식[었어은]|생각(?:을)?(?:좀)?해(?:보|봤)[가-힣]{0,8}(?:안사|안쓸|필요|굳이|낫|아닌것같|아닌거같|무리|과한|별로)|굳이(?:살|사야|필요|있어야|쓸)|안사는게(?:낫|나을|나은|좋)/u,
      // What does not fit, is not to one's taste, or is the wrong size up or down.
      // "신상 나왔길래 그걸로 사려고", "신어보니 꽉 껴요"
      /(?:신상|다른(?:거|것|제품|상품|데)|딴거|더(?:싼|좋은|예쁜)(?:거|것)?)[가-힣]{0,10}(?:살[라려게래까]|사려|사기로|샀|주문하려|갈아타)/u,
      /(?:신어|입어|껴|착용해|써)(?:보니까?|봤더니|봤는데)(?:너무|좀|조금|약간|꽉|많이){0,2}(?:껴|끼|작|커[서요]|크네|헐렁|조여|타이트|불편)/u,
      // "발에 작네요", "아이한테 너무 커요"
      /(?:발|몸|머리|손|얼굴|키|체형|아이|아기|애|강아지|고양이|저|제)(?:한테|에게|에|한텐|에겐)(?:는|도)?(?:너무|좀|조금|약간|많이|살짝|꽤|생각보다){0,2}(?:안맞|작|커[서요]|크네|짧|길[어고네]|헐렁|꽉|끼[어여네고]|껴|조[이여]|쪼[이여])/u,
      /(?:사이즈|치수|핏|기장|품|발볼|발등|허리|소매|어깨|가슴|팔|목|목둘레|손목|손가락|엉덩이|허벅지|종아리|밑단|총장|굽|바지통|통)(?:이|가|은|는|도|만)?(?:너무|좀|조금|약간|많이|살짝|꽤|생각보다|저한테는?){0,2}(?:안맞|작|커[서요]|크네|짧|길어|길[고네]|남[아는네]|남는|헐렁|벙벙|낙낙|널널|타이트|끼[어여는네고더]|낀|껴|낌|낑|조[이여인임]|쪼[이여]|꽉|높|낮|넓|좁|불편)|(?:발|발등|뒤꿈치|발가락)(?:이|가|도)?(?:너무|좀|자꾸)?(?:아프|아파|까[지져]|쓸려|쓸리)/u,
      /(?:저|제|나|우리)(?:랑|한테|에게|하고|이랑)(?:는|은)?(?:영|별로|잘|너무|좀)?안맞|(?:손목|손가락|발목|머리|얼굴|체형|피부|톤|취향|스타일|인테리어|가구|용도|목적)(?:이랑|에는?|과|와|하고|랑|은|는)?(?:별로|영|잘|전혀|좀)?안맞|한(?:사이즈|치수)(?:더)?(?:위|아래|업|다운|크게|작게|큰|작은)/u,
      /(?<!(?:배송비|택배비|반품비|배송|기간|절차|대기|상담|설명|답변)(?:이|가|은|는|도)?)(?:너무|생각보다|막상|저한테는?|제게는)(?:좀)?(?:화려|부담|튀|요란|칙칙|촌스|과하|과해|유치|비싸|비싼|높|낮|무거|무겁|두껍|까슬|까끌|따가|뻣뻣)/u,
      /주문(?:을|이|버튼을)?(?:두번|2번|중복으로|여러번)(?:이나)?(?:눌렀|눌러서|눌러버|클릭)|(?:사이즈|색|색상|색깔|컬러|옵션|수량|모델|치수|호수)(?:을|를|은|는)?(?:선택|체크|입력|클릭|주문)(?:을|를)?(?:잘못|실수|착각)|(?:착각|혼동)(?:해서|하고|하는바람에)[가-힣]{0,8}(?:주문|골|샀|시켰|시킴|선택)/u,
      /(?:살|구매할|구입할|사고싶은|갖고싶은|쓸|입을)(?:마음|생각|맘|의향|의사|이유)(?:이|가|은|는|도)?(?:이제|다|싹)?(?:없|사라|안)/u,
      /변심|(?:마음|맘|생각)(?:이|은|도)?(?:그냥|좀|다시|갑자기)?(?:바뀌|바꼈|바꼇|바뀜|변했|변해|변함|달라졌)|(?:마음|맘)에(?:는|도)?(?:별로|영|썩|전혀|안|딱히)?(?:안(?:들|차)|들지(?:가|는|도)?(?:안|못)|안듦|않)|(?:마음|맘)에안/u,
      /(?:쓰|입|신|먹|차|사용하|필요하)지(?:도|는|를)?안(?:을|게)/u,
      /(?<!(?:교환|교체|수리|새(?:거|것|걸|상품|제품|물건)|다른(?:거|것|걸|상품|제품)|사과|설명|변명|쿠폰|적립금|포인트|연락|답변)(?:은|는|이|가|도|따위)?)필요(?:가|는|도|성이)?(?:이제|더이상|갑자기)?(?:없|안하|하지안|사라)|(?:쓸|입을|신을|먹을|가질|사용할|줄)(?:일|데|곳|이유|사람|기회|자리|모)?(?:이|가|도|은|는)?(?:이제|더이상|딱히|갑자기)?(?:없|사라|안쓸)|안(?:쓸|입을|신을|쓰게|쓸거|쓰는|입게)(?:것|거|게|듯|될)/u,
      /(?:그냥|몸에|발에|손에|저희집에|방에)(?:은|는|좀|너무)?안맞/u,
      /(?:사이즈|치수|크기|핏|기장|길이|품|발볼|허리|소매)(?:가|이|도|는)?(?:너무|좀|조금|약간|많이|저한테|제게|나한테)?(?:안맞|작|크|큰|커|미스|짧|길|헐렁|타이트|끼|꽉|딱안|맞지안)|(?:너무|좀|조금|약간|많이|억수로?|겁나게?|디게|되게|엄청|허벌나게|오지게|무지|심하게|꽤|저한테|생각보다|신발이|옷이|바지가|반지가|모자가|^|[.,!\n]|요|는데)(?:작(?![년업동성가품용])|커서|커요|크네|큰(?!일|집)|크더|작더|끼|헐렁|짧|길어|무거|두꺼|얇)/u,
      /(?<!배송이|배송|주소를|주소가|주소)잘못(?:시켰|시킨|주문(?!한거왔)|샀|산|골|고른|선택|눌러|눌렀|구매|결제|클릭|담)|실수로|모르고(?:두|2|중복|샀|주문|결제|시)|(?:두번|두개|2번|2개|중복|이중)(?:으로)?(?:주문|시켰|시킴|샀|구매)|중복(?:주문|구매)/u,
      /(?:생각|기대|예상|상상)(?:했던|한)?(?:것|거|게)?(?:보다|이랑|과|하고|랑|만큼|와|했던거랑)(?:은|는)?(?:[가-힣]{0,5})(?:별로|다르|달라|달랐|작|크|커|못하|못|아니|아닌|안예쁘|안이|무거|두꺼|얇|어둡|밝|진하|연하|안좋|떨어|실망|이상)|기대(?:이하|에못|에안)|실망/u,
      /별로(?:라|예|네|에|인|여|다|임|더|였|고|같|구|야|요|이[다네에야라]|$)|(?:디자인|색|색상|색깔|컬러|재질|질감|촉감|느낌|실물|스타일|모양|향|맛|착용감|핏)(?:이|가|도|은|는)?(?:좀|너무|영|생각보다)?(?:별로|안어울|안예|안이|마음|맘|싫|촌스|후지|아니|애매|안맞|구려|이상|어둡|밝|진하)|안어울|어울리지안|후회|안살걸|안사도|괜히샀|충동/u,
      /(?:다른|딴)(?:데|곳|사이트|쇼핑몰|매장|제품|상품|걸로|거로|거|것)(?:에서|서|가|이|로|을|를)?(?:더)?(?:싸|싼|저렴|샀|구매|사기로|살|사려|사서|주문|찾|마음|발견|비싸)|더(?:싼|저렴|싸게)|가격이|(?:색|색상|사이즈|옵션|모델|수량|제품)(?:을|를)(?:잘못|다시|헷갈)|다시(?:시키|주문하|살|사려)|(?:여러|두|세|2|3)개(?:를)?사서|선물(?:받은|로받)[가-힣]{0,4}(?:이미|있|겹치|똑같)|이미(?:있|가지고|같은거|똑같은|샀)|집에(?:똑같은|이미|있)/u,
      /(?:그냥|이유없|이유는없|딱히)[가-힣]{0,6}(?:싫|환불|반품|취소|안살|안쓸|안할|안사|관두)|싫(?:어|증|음|습|네|다|더|대|은)|사고싶지안|안사(?:려|고|기로|ㄹ)|돈이(?:없|모자|부족|아까)|여유가|형편|(?:아내|남편|엄마|와이프|아이|애|딸|아들|가족|부모님|친구|여친|남친)(?:가|이|는|도)?[가-힣]{0,6}(?:싫|반대|안된|하지말|필요없|별로|이미샀|안어울|마음에안|맘에안)|급하게|사정(?:이|상)|개인(?:적|사정)|일정이|여행(?:이|을)?취소/u,
    ],
    en: [
      ...ENGLISH_DOES_NOT_FIT,
      ...ENGLISH_NOT_TO_TASTE,
      /\b(?:its|theyre|it is|they are|looks?) (?:so |too |just |really |kind of )?(?:ugly|hideous|tacky)\b|\bnot my (?:style|taste|thing)\b/u,
      /\b(?:never|hardly|barely|rarely|dont|do not) (?:really |even |ever |actually )?(?:use|wear|touch) (?:it|them)\b|\btakes? up (?:too much|a lot of|so much|all the) (?:space|room)\b|\bno (?:space|room|use) for (?:it|them)\b|\b(?:no longer|dont) have (?:a|any) use\b|\b(?:pinch(?:es)?|digs? into|rubs?|hurts?) my (?:feet|toes?|heels?|ears?|waist|skin|wrist|head)\b|\b(?:one|a|half a|two) sizes? (?:up|down|bigger|smaller|larger)\b|\bruns? (?:small|large|big|tight|narrow)\b/u,
      /\b(?:got|received|was given|were given) (?:the same|one|another|it|a similar)\b[^.?!]{0,16}\bas a (?:gift|present)\b|(?<!\b(?:tak(?:e|es|ing)|took|wait(?:ed|ing)?) )\b(?:heavier|bigger|smaller|larger|darker|lighter|thicker|thinner|shorter|tighter|louder|brighter|uglier) than (?:(?:i|we) (?:expected|thought|hoped|imagined|wanted)|expected)\b|\bnot (?:really )?(?:feeling|loving|into) (?:it|them)\b|\b(?:a bit|a little|slightly|rather|quite|kind of|kinda) (?:too )?(?:small|big|tight|loose|short|large|heavy|snug|baggy|narrow|wide)\b|\b(?:on (?:an )?impulse|impulse (?:buy|purchase))\b|\b(?:cant|cannot|can not) afford\b|\bover (?:my |our |the )?budget\b|\b(?:ordered|bought|got) (?:(?:one|two|way|far) )?too many\b|\b(?:itchy|scratchy|uncomfortable)\b/u,
      /\bchang(?:e|ed|ing) (?:of |my |our )?(?:mind|heart)\b|\bsecond thoughts\b|\b(?:dont|do not|didnt|did not|no longer|not) (?:really |actually |even )?(?:want|need|like|love|require)\b[^.?!]{0,20}(?:$|[.,!]|\bit|them|this|that|anymore|one|because|so|the|any ?more|product|item)|\b(?:doesnt|does not|didnt) (?:really )?(?:like|want|need|love) (?:it|them|the)\b|\bno longer (?:need|want|require|interested)|\bnot needed\b|\bdont need\b|\bregret\b|\bnot interested\b/u,
      /\b(?:doesnt|does not|didnt|dont|do not|not|wont) (?:really |quite )?(?:fit|suit|match my|look good|go with)\b|\btoo (?:small|big|large|tight|loose|short|long|heavy|bulky|dark|bright|thin|thick|expensive|narrow|wide)\b|\b(?:wrong|poor|bad) fit\b|\bwrong (?:size|colou?r|shade|style|length|width|shape|model|type|kind|cut)s? for (?:me|us|him|her|them|my|our|his|the (?:room|space|occasion|look))\b/u,
      /\b(?:ordered|bought|purchased|clicked|chose|picked|selected|order|purchase)\b(?:[^.?!]{0,24}\b(?:wrong(?:ly)?|twice)|[^.?!]{0,60}\b(?:by (?:mistake|accident)|accidentally|mistakenly|unintentionally))\b|\b(?:by (?:mistake|accident)|accidentally|mistakenly)\b[^.?!]{0,20}\b(?:ordered|bought|purchased|order|clicked|chose|picked|selected)|\baccidental (?:order|purchase)\b|\bmy (?:own )?(?:mistake|fault|bad)\b|\bduplicate order\b|\bi (?:chose|picked|selected|ordered|bought) the wrong\b/u,
      /\b(?:found|saw|bought|got) (?:it|one|this|a) (?:\w+ )?(?:elsewhere|somewhere else|better|already)\b|\b(?:found|saw|seen|spotted|got|bought)\b[^.?!]{0,40}\b(?:cheaper|for less)\b|\bcheaper (?:elsewhere|somewhere|at|price|on)\b|\bbetter price\b|\balready (?:have|own|got|bought)\b|\bjust (?:dont like|because)\b|\bnot (?:for me|what i expected|my style|what i was expecting|what i thought|to my (?:taste|liking))\b|\b(?:dislike|hate) (?:it|the|how)\b|\bnot as (?:nice|good|big|small|pretty|expected|i (?:expected|hoped|thought))\b|\bno (?:particular |specific )?reason\b|\bdisappointed with (?:the )?(?:colou?r|size|look|style)/u,
    ],
  },
];

/** Words that say the goods are in the customer's hands. */
export const RECEIVED: { readonly ko: readonly RegExp[]; readonly en: readonly RegExp[] } = {
  ko: [
    /(?:전에|어제|오늘|그제|그저께|엊그제|아까|방금|지난주에?|저번주에?|[월화수목금토일]요일에?|며칠전|주전|일전)(?:에)?(?:받은|온|도착한|배송온|배송된|수령한)(?!다|대|데|지)(?!메일|문자|쿠폰|답변|전화|연락|안내|인증|링크|알림|코드|답)/u,
    /(?:배송|택배로?)(?:온|받은)(?=[가-힣])(?!다|대|데|지|거같|것같)/u,
    /(?<!(?:앱|어플|사이트|페이지|홈페이지|링크|메일|창|문자|알림|화면)(?:을|를|에서)?)(?:(?:뜯었|열었|펼쳤|깠|까봤|꺼냈|켰|켜봤|썼|입었|신었|빨았|꽂았|조립했|설치했|사용했|개봉했|세탁했|착용했)(?:더니|을때)|(?:뜯|열|펼치|까|꺼내|켜|쓰|입|신|빨|꽂|조립하|설치하|사용하|개봉하|세탁하)자마자|(?:한번|두번|하루|며칠)(?:만에)?(?:빨|세탁|입었|신었|썼|켰))/u,
    /(?<!못|안|덜|환불|전화|연락|답변|답|문자|메일|안내|설명|확인|돈|금액|접수|인증번호|영수증|쿠폰|상담|할인)(?:을|를|도|은|는)?받(?:았(?!다는데못|는지|나[요?]|을까|으면|더라면)|은(?:지|(?:거|건|것|게)(?!(?:이|은|도)?(?:하나도|전혀|아무것도|아예)?없)|물건|상품|제품|날|후|뒤|상태|다음|적있)|아봤|아보니|아보고|아서|고(?!싶)|자마자|긴받|음$|음[.,\n]|앗)/u,
    /(?<!못|안|덜|환불|전화|연락|답변|답|문자|메일|환불을|돈을)받(?:았(?!는지|나[요?]|을까|으면|더라면)|은(?:지|(?:건|거)(?!(?:이|은|도)?(?:하나도|전혀|아무것도|아예)?없)|물건|상품)|아봤|아보|자마자|긴)/u,
    /(?<!안|못|덜|안내|전화|문자|연락|메일|어디까지|어디쯤|언제|인증번호|답이|답장이|알림이)(?<!안|못|들어|나|돌아|가져|찾아|다녀|다가|나와)(?:왔|와있)(?:어요|습니다|네요|네|는데|음|더라|던데|어|길래|고|거든|지만|다$|다[.])(?![가-힣]{0,2}\?)/u,
    /(?:깨져|부러져|부서져|찢어져|파손되|파손돼|찌그러져|고장나|고장난|불량|젖어|망가져|휘어|터져|금가|다른게|다른거|잘못|엉뚱한게|다른색이|다른상품이|다른물건이|다른제품이)(?:서|채|채로|상태로|이|가|로)?(?:왔|도착|배송됐|배송되|배송왔|와있|온)/u,
    /(?<!안|못|미|안된|아직)도착(?:했|함|하자|해서|한(?:물건|상품|제품|거|건|지)|됐|되었|완료했)(?!다고|다는|다면|나|니|냐|는지|을까|대요)/u,
    /(?:채|상태)(?:로)?(?:왔|와(?!도)|배송|도착|받)|수령(?:했|함|하였|완료|한지|후)|(?:뜯|개봉|언박싱|열어)(?:었|했|봤|보니|보았|어보니|어봤|해보니|한|었는데|고보니)|(?:써|입어|신어|사용해|켜|먹어|조립해|설치해|착용해)(?:는|도|만|서)?(?:봤|보니|보았|봣)|(?:한번|두번|며칠|하루|이틀|일주일)(?:쓰|썼|사용|입|신|신었)/u,
    /(?:받을|올|도착할|처음|꺼낼)때부터|(?<!주문)처음부터(?:이랬|그랬|이래|고장|불량|깨|안)|(?:금이가|[가-힣]져|젖어|들어|없|긁혀|새|뜯겨|묻어|나|빠져|까여|벗겨|휘어|비어)있었|(?:안들어|안담겨)있|(?:빠져|덜들어|덜)(?:있|왔)|(?:안들어|빠져)있|(?:만|밖에)(?:안)?들어(?:있|왔)|(?:상품|물건|제품|게|거|것|색|색상|사이즈)(?:이|가|로)?(?:잘못)?(?:와서|와가지고|와버렸|와있)|(?:상품|물건|제품|게|거|것|색|색상|사이즈)(?:이|가|로)?(?:잘못)?(?:배송|배달)(?:됐|되었|되서|왔)(?!다는|다고|나|는지)/u,
    /(?:어제|오늘|그제|그저께|방금|아까|지난주|이틀전|[\d]+일전)(?:에)?(?:물건|택배|상품)?(?:을|를|이|가)?(?:받|왔(?!나|니|냐)|도착했)/u,
    /(?:경비실|문앞|집앞|택배함|이웃집?|옆집|편의점|우체국|무인함)(?:에서|에)(?:택배|물건|상품|상자)?(?:을|를)?(?:찾았|찾아왔|받았|가져왔|픽업했)/u,
    // "도착한 그릇이 깨져 있어서"
    /(?<!안|못|미|아직)(?:도착한|배송된|배달된)(?!문자|메일|알림|연락|사진|주소|장소|곳|데)[가-힣]{1,8}(?:이|가|을|를)(?!언제|어디|안|못|아직)/u,
    /(?:[가-힣](?:ㄴ)?채|상태)(?:로)?(?:왔|도착|배송|배달|와있|온)/u,
    /[smlx]{1,3}(?:이|가|사이즈가|사이즈로|로)왔|(?:이|가|로)왔(?:어요|네요|습니다|는데|어|음|네)(?![가-힣]{0,2}\?)/u,
  ],
  en: [
    /^(?:i |we )?(?:only |just )?(?:got|received) (?:a |an |the |my |only |just |one |two |\d+ |some(?:one|body) |another |different )(?!(?:\w+ )?(?:refund|message|mail|email|notification|call|text|reply|error|problem|question|issue|feeling|charge|letter|code|link)s?\b)|\b(?:it|they|order|package|parcel) (?:came|arrived|got here|was delivered) (?:\w+ ){0,3}late\b|\bonly (?:\w+ ){0,3}(?:came|arrived|showed up|turned up|was in the (?:box|package))\b/u,
    /\b(?:already|broken|damaged|shattered|cracked|smashed|bent|torn|dented|empty|wet|opened|missing|dead|defective|scratched|ripped|leaking|crushed)\b[^.?!]{0,16}\bwhen (?:it|they|the \w+) (?:arrived|came|got here|was delivered|showed up)\b/u,
    /(?<!\b(?:refund|e-?mail|text|message|code|number|call|reply|answer|coupon|link|notification|invoice|receipt|letter) (?:that )?(?:i |ive |we )?)\b(?:i |ive |i have |have |we |weve |just |already |finally )(?:just |already |finally |only )?(?:got|received|gotten)\b(?! (?:a (?:refund|message|mail|email|notification|call|text|reply|error|problem|question)|an? (?:email|error)|no |nothing|charged|enough|scammed|stuck|locked|logged|married|here))/u,
    /(?<!\b(?:havent|hasnt|never|not|didnt|have not|has not|wasnt|yet to be|until|when i|if i) )(?<!\b(?:refund|e-?mail|text|message|code|number|call|reply|answer|coupon|link|notification|invoice|receipt|letter) (?:that )?(?:i|ive|we|i have) (?:just )?)\breceived\b(?! (?:a (?:refund|message|mail)|no |nothing|yet\?))/u,
    /(?<!\b(?:hasnt|never|not|havent|has not|didnt|when it|until it|if it|once it|supposed to have|should have) )(?<!\b(?:it|app|site|website|page|tracking|system|courier|driver|carrier|e-?mail|text|message) (?:says?|said|saying|shows?|showed|showing|claims?|claiming)\b[^.?!]{0,40})\b(?:arrived|was delivered|were delivered|got here|showed up|turned up)\b(?! yet\?)/u,
    /\b(?:came|arrived|got here|delivered) (?:in )?(?:broken|damaged|cracked|smashed|shattered|late|yesterday|today|this morning|last|on|with|without|defective|wrong|dead|bent|torn|dirty|empty|scratched|pieces|(?:\w+ )?(?:pieces|bits)|half|incomplete)|\bwhen i (?:opened|unboxed|unpacked|tried|got|received)\b|\b(?:opened|unboxed|unpacked) (?:it|the|my)\b|\btried it on\b|\bi (?:tried|used|wore|opened) (?:it|them)\b|\bgot (?:it|them|these|those|mine|the \w+) (?:yesterday|today|last|a (?:day|week|month|while|few|couple)|on|this|in|but|and|just now|already)\b|^(?:i )?(?:got|received) it\b|\bout of the box\b/u,
    /\bpicked (?:it|them) up\b(?! (?:online|cheap))|\bpicked up (?:my|the) (?:package|parcel|order)\b/u,
    /(?<!\b(?:i|ive|we|weve|be) )\b(?:sent|delivered|shipped|brought|gave|mailed|posted) (?:me |us )?(?:the |a |an )?(?:wrong|broken|different|defective|damaged|incorrect|faulty)\b(?! (?:(?:tracking|order|phone|invoice) )?(?:address|number|e-?mail|name|link|code|information|info|answer|date|price)\b)|\b(?:i|ive|we) (?:got|received|only got) (?:the |a |an )?(?:wrong|broken|different|defective|damaged|incorrect|faulty|only one|one)\b/u,
  ],
};

/** How a parcel stands, as a page shows it: not in hand, unless the customer says that it is. Korean. */
export const ON_ITS_WAY: readonly RegExp[] = [
  /배송(?:전|중이(?!라고|라는|래|던)|중인|준비)|아직(?:도)?(?:상품)?(?:배송(?:중|전)|준비)/u,
];

/** Words that say they are not. */
export const NOT_RECEIVED: { readonly ko: readonly RegExp[]; readonly en: readonly RegExp[] } = {
  ko: [
    /(?:물건|상품|택배|제품)(?:은|는|을|를)?(?:아직|여태)?구경도(?:못|안)/u,
    /(?<!인증번호|인증번호가|문자|문자가|메일|메일이|연락|연락이|답|답이|답장이|답변이|전화|전화가|전화도|알림|알림이|환불금|코드가|쿠폰|쿠폰이|돈이)(?:이|가|도|은|는)?(?:아직|여태|아예|전혀|아직도)?(?:안|(?<!잘)못)(?:왔(?!다갔)|와(?!닿)|오(?!시)|온|옴|올(?![라려리렸립]))/u,
    /(?<!전화|전화도|연락|연락도|답변|답변도|답|환불|환불을|환불도|문자|문자를|메일|메일을|돈|돈을|쿠폰|인증번호|인증번호를|전화를|상담|할인)(?:을|를|도|은|는)?(?:아직|여태|아예|전혀|아직도)?(?:못|안)받(?!아주|으시|으세|아줘|는다고)|받지(?:도|를|는)?(?:못|안)|받은(?:게|것이|것도|거|건|적)(?:이|도|은)?(?:하나도|전혀|아무것도|아예)?없|미수령|수령(?:을|도)?(?:못|안)/u,
    /아직(?:도)?(?:요|이요|이에요|이예요|입니다|(?:안|못)(?:왔|와|오|받|온|옴|도착|배송)|배송(?:안|이안)|도착(?:전|안|을|도)|받지|받아보지|출고|발송|$|[.!,\n])|도착(?:을|도|이)?(?:안|하지안|못)|배송(?:이안|도안|시작도)|발송(?:전|도안|이안)|출고(?:전|도안)|오지(?:도|를)?(?:안|못)/u,
    /(?:받|도착하|오|배송되|수령하)기(?:도)?전(?:이|에|인|임)|배송(?:이|도|은)?(?:너무|많이|계속)?(?:늦어서|늦어져서|지연되서|지연돼서|느려서|안와서|늦으니|안되서|늦네요)|기다리다(?:지쳐|못)|(?:물건|택배|상품)(?:이|은|도)?(?:아예)?(?:분실|사라)/u,
  ],
  en: [
    new RegExp(`\\b${NOBODY_HAS_IT}`, "u"),
    // "neither of my orders arrived"
    /\b(?:neither|none)(?: of (?:my|the|these|those|them))?(?: \w+){0,3}? (?:arrived|came|come|delivered|received|showed up|shown up|turned up|got here|here)\b/u,
    new RegExp(
      `${NOT_A_PART_EN}\\b(?:havent|have not|hasnt|has not|didnt|did not|never|not|still (?:not|no|waiting|havent|hasnt)|yet to|nor)\\b[^.?!]{0,16}\\b(?:received?|arriv(?:e|ed|ing)|got(?:ten)?(?: it| here| the| my)?|come|came|deliver(?:ed)?|shown? up|showed up|get (?:it|my|the|here|anything))\\b${NOT_ALONG_EN}`,
      "u",
    ),
    /^(?:no,? )?(?:not yet|still waiting|not so far|not arrived|not received)\b|\bnothing (?:came|arrived|has|was delivered)\b|\bwaiting for (?:it|my|the) (?:to arrive|order|package|parcel|delivery|item)|\bnot here yet\b|\bstill (?:on (?:its|the|their) way|in transit|in the (?:post|mail)|with the (?:courier|carrier|driver|post)|not here)\b|(?<!\b(?:says?|said|saying|shows?|showing|if|whether|that|think|thought|know|sure) )\b(?:its|it is|theyre|they are) (?:still |only |just )?on (?:its|the|their) way\b|\b(?:hasnt|has not|havent) (?:even )?shipped\b|\bnot arriving\b|\bbefore it ships\b|\b(?:is|was|got) lost in\b/u,
  ],
};
