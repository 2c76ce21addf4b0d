/** Words for goods: the ways in which one differs from another, and what is none. Parts of patterns, not patterns. */

/** A colour by its name, as on a product page; `asKorean` text. */
export const KOREAN_COLOUR =
  "(?:블랙|화이트|베이지|아이보리|크림색?|그레이|네이비|블루|레드|그린|핑크|옐로우?|퍼플|오렌지|브라운|카키|민트|골드|실버|와인|차콜|버건디|검정|검은|까만|하양|하얀|흰|빨강|빨간|파랑|파란|노랑|노란|초록|연두|보라|분홍|주황|하늘|회|갈|남|은|금|살구|연보라)(?:색|색상|컬러)?";

/** A size as on a label. */
export const KOREAN_SIZE =
  "(?:[smlx]{1,3}|\\d{2,3}(?:mm|미리)?|프리|스몰|미디[움엄]|미듐|라지|엑스라지|소형|중형|대형|슈퍼싱글|싱글|더블|퀸|킹|(?:소|중|대)자)(?:사이즈|호|치수)?";

/** Goods that have buttons of their own. */
export const KOREAN_APPLIANCE =
  "(?:이어폰|모니터|키보드|선풍기|스피커|시계|밥솥|냉장고|세탁기|tv|티비|텔레비전|에어컨|드라이기|전자레인지|카메라|프린터|게임기|장난감|조명|전등|리모[컨콘]|도어락|체중계|(?:전기|커피)포트|온수매트|전기장판|커피머신|토스터|(?:청소|가습|청정|제습|믹서|안마|면도|건조|정수|분쇄|마사지)기)";

/** A colour in English. */
export const ENGLISH_COLOUR =
  "(?:black|white|beige|ivory|cream|gr[ae]y|navy|blue|red|green|pink|yellow|purple|orange|brown|khaki|mint|gold|silver|burgundy|charcoal|teal)";

/** Before a word for breaking: not letters and pictures, which break on a screen; `asKorean` text. */
export const NOT_ON_SCREEN =
  "(?<!(?:글자|글씨|한글|폰트|문자|이미지|사진|그림)(?:들)?(?:이|가|도)?(?:다|막|자꾸|계속|전부|이상하게)?)";

/** A thing in hand or already spoken of, and what is no thing: none of these is a kind of goods. */
const NO_KIND_KO =
  "(?:이(?!어폰|불|유식|쑤시개)|그(?!릇|림|네)|저(?!울|금통)|제(?!습기|과|빵)|내(?!복|의)|우리|요[거것]|산(?:거|것|물건|상품)|받은|온(?!수|열|도)|주문한|시킨|구매한|결제한|지금|아직|오늘|내일|어제|방금|아까|나중|나머지|하나|둘|[두세]개|환불|반품|교환|취소|다른|여기|앱|전화|카드|현금|포인트)";

/** "수제 쿠키도 반품 되나요?": of goods of a kind, not of those in hand ("이 쿠키도 …"). */
export const KOREAN_KIND_ASKED = new RegExp(
  `(?:^|[.,!?\\n]|요|데|혹시|그럼|근데)(?!${NO_KIND_KO}|혹시|그럼|근데)[가-힣]{2,10}(?<!것|거|건|게|때|데|한|중|중에|색|색상|색깔|컬러|사이즈|치수|옵션)도(?:환불|반품|교환)(?:이|은)?(?:되|가능)(?:나[요여]?|까[요여]?|한가[요여]?|한지|하나[요여]?|해요\\?|하죠|죠|요\\?|는지|ㄴ가)`,
  "u",
);

const SEND_BACK_EN = "(?:return|refund|exchange|send back|bring back|give back)";
const NO_KIND_EN =
  "it|its|them|this|that|these|those|the|my|our|his|her|their|one|an?|both|all|everything|anything|something|some|ord|i|me|for|and|or|if|to|without|with|in|after|within|by|now|today|please|only|half|part|two|three";

/** "Is it possible to return opened cosmetics?", "can opened perfume be returned?": of goods of a kind. */
export const ENGLISH_KIND_ASKED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:is|would|will) (?:it|that) (?:be )?(?:\\w+ )?(?:possible|okay|ok|fine|allowed|permitted) to ${SEND_BACK_EN} (?!(?:${NO_KIND_EN})\\b)[a-z]`,
    "u",
  ),
  new RegExp(
    `(?:^|[.?!,] ?)(?:so |and |hi |hello )*(?:can|could|may|are|is) (?!(?:you|we|they|he|she|there|${NO_KIND_EN})\\b)(?:[a-z-]+ ){1,3}?(?:be )?(?:returned|refunded|exchanged|returnable|refundable|exchangeable)\\b`,
    "u",
  ),
];
