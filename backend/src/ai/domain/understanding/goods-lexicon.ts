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
