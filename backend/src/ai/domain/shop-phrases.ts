import { asksQuestion, bare } from "./phrases.ts";

/** Questions about the shop itself and what holds for everybody, as customers put them. Regular expressions over one message; pure. */

/** Asks about sending what holds for everybody ("보통 며칠 걸려요?", "무료배송 기준이 얼마예요?"), not about an order of their own. */
export function asksInGeneral(text: string): boolean {
  const plain = bare(text);
  if (
    /늦|느리|지연|걸렸|지났|아직|왜|넘[게었]|배송중|준비중|기준으로|언제와|언제오|안[와왔오]|late|still|delayed/u.test(
      plain,
    )
  )
    return false;
  return (
    /(?:보통|대개|대체로|일반적으로|평균(?:적으로)?|평소).{0,16}(?:며칠|몇일|얼마나|언제|몇시|기간|걸[리려]|소요)|(?:며칠|몇일|얼마나|기간).{0,6}(?:보통|대개|평균)|(?:무료배송|배송비|택배비|배송료).{0,8}(?:기준|얼마|조건|추가|붙|있나|되나|인가)|(?:얼마|몇만?원|금액).{0,6}(?:부터|이상|넘).{0,8}(?:무료|배송)|(?:도서산간|섬지역|제주도?).{0,12}(?:추가|배송비|되나|가능|며칠|얼마)|(?:주문|구매|결제)하면[^.?!\n]{0,10}(?:언제|며칠|내일|모레|도착|오나|와요|받[아을])|배송(?:기간|일정|방식|방법|업체|정책|규정)(?:은|이|는)?(?:어떻|얼마|며칠|몇|어디|궁금|알려|뭐)|(?:평일|주말|[토일]요일|공휴일|휴일|명절|연휴|설날?|추석|새벽|당일)(?:에|에도|도|만|에만)?(?:배송|배달|출고|발송)(?:도|은|이)?(?:하|해주|되|돼|가능|있|나가)/u.test(
      plain,
    ) ||
    /\b(?:usually|normally|typically|generally|on average|in general)\b|\bfree (?:shipping|delivery) (?:threshold|minimum)|\bif i (?:order|buy)\b.{0,30}\b(?:arrive|get it|come|delivered|when)|\b(?:how much|minimum|order).{0,30}\bfree (?:shipping|delivery)|\bdo you (?:deliver|ship) (?:to|abroad|overseas|internationally|outside|worldwide)\b|\bdo you (?:deliver|ship)\b.{0,12}\b(?:weekends?|saturdays?|sundays?|holidays?|same day)/iu.test(
      text,
    )
  );
}

/** Asks how long sending takes, without a word on which order ("배송 얼마나 걸려요?", "how long does shipping take?"). */
export function asksSendingTime(text: string): boolean {
  const plain = bare(text);
  if (
    /늦|느리|지연|지났|아직|왜|넘[게었]|환불|반품|교환|취소|입금|제(?:꺼|거|건)|내(?:꺼|거|건)|이거|그거|주문한|시킨|샀|\bmy\b|late|still|delayed|refund|return|exchange/u.test(
      plain,
    ) ||
    /\bmy\b/iu.test(text)
  )
    return false;
  return (
    /(?:배송|배달|택배|도착|받)(?:은|이|까지|하는데|받는데|오는데|는데|시|되는데)?(?:는|까지)?(?:보통|대략|대충|총|한)?(?:며칠|몇일|얼마나|얼마)(?:이나|정도|쯤|만에)?(?:걸|소요|되[나는]|와|도착)|배송(?:기간|소요)|(?:며칠|몇일)만에(?:와|오|도착|받|배송)|(?:주문|구매|결제|시키)(?:하)?면[^.?!\n]{0,4}(?:언제|며칠)[가-힣]{0,3}(?:와|오|도착|받|배송)/u.test(
      plain,
    ) ||
    /\bhow (?:long|many days|fast|quick(?:ly)?)\b[^.?!]{0,24}\b(?:ship(?:ping)?|deliver(?:y|ies)?)\b|\b(?:shipping|delivery) times?\b/iu.test(
      text,
    )
  );
}

/** Asks whether, where or how pictures of the goods may be sent; not for the pictures of the shop. */
export function asksToSendPictures(text: string): boolean {
  return (
    /(?:사진|동영상|영상|이미지)(?:은|는|을|를|도|이라도)?(?:좀|혹시|여기|같이|찍어서|이리로)?(?:어디(?:로|에|다)?|어떻게|여기(?:로|에))?(?:다|다가)?(?:보내(?:요|나요|면|야|드려|드리|드릴|도|줄까)|보낼(?:까|수|게)|올려(?:요\?|도|야|드)|올리(?:면|나요|죠)|올릴(?:까|수)|첨부(?:해요|하면|해야|해도|할|는|가|어떻게|하나)|전송|드릴까|필요하(?:세요|신가|나요)|필요한가)/u.test(
      bare(text),
    ) ||
    /\b(?:where|how|can i|should i|may i|shall i|do you (?:need|want))\b[^.?!]{0,24}\b(?:send|upload|attach|share|need|want)?\b[^.?!]{0,12}\b(?:photos?|pictures?|pics?|images?|videos?)\b/iu.test(
      text,
    )
  );
}

/** The special case a question about the rules is limited to ("세일 상품도 환불되나요?"); null without one. */
export function specialCaseIn(text: string): RegExp | null {
  if (!asksQuestion(text) && !/알려|궁금/u.test(text)) return null;
  return SPECIAL_CASES.find((pattern) => pattern.test(text)) ?? null;
}

/** Cases that shops have rules of their own for. */
const SPECIAL_CASES = [
  /세일|할인|특가|이벤트\s*(?:상품|제품)|\bsale\b|discounted|clearance/iu,
  /도서\s*산간|제주|울릉|섬\s*지역|\bisland|\bjeju\b/iu,
  /해외|외국|국외|overseas|abroad|international/iu,
  /개봉|뜯(?:은|어|었)|포장을?\s*(?:버린|훼손|없)|택을?\s*(?:뗀|떼|제거)|opened|unsealed/iu,
  /사용한\s*(?:상품|제품|물건|거|것)|착용|세탁|\bworn\b|\bused (?:item|product|good)/iu,
  /주문\s*제작|맞춤\s*(?:제작|상품)|각인|custom(?:ised|ized|-made)|personali[sz]ed|engraved/iu,
  /속옷|화장품|식품|음식|신선|underwear|cosmetic|\bfood\b|perishable/iu,
  /선물\s*(?:로\s*)?받은|사은품|증정품|리퍼|중고|예약\s*(?:상품|주문)|\bgift(?:ed)?\b|refurbished|pre-?order/iu,
] as const;

/** Asks what may be done with goods of a kind, not with goods of their own. */
export function asksWhetherRulesHold(text: string): boolean {
  return (
    /되나요|나요[?\s]*$|되나\?|되는지|되는\s*건가|될까요|돼요\s*\?|가능|인가요|있나요|할\s*수\s*있|안\s*되나|추가|얼마|\b(?:can|are|is|do|does)\b/iu.test(
      text,
    ) &&
    !/샀|산\s*(?:건데|거|것)|시켰|주문했|주문한\s*(?:거|것|건)|했는데|였는데|(?<!제주|제주도|산간|지역)인데|했어요|받았|제\s|이거|그거|\b(?:my|i (?:bought|ordered|opened))\b/iu.test(
      text,
    )
  );
}

/** Asks how to reach the shop; not for the number of a person, a parcel or an order. */
export function asksForContact(text: string): boolean {
  if (/바꾸|바꿔|변경|수정|등록|잘못|틀|change|update/iu.test(text)) return false;
  const plain = bare(text);
  if (
    /기사|택배|배송|송장|주문번호|주인|친구|수령|수취|받는|보낸|제번호|제전화|제연락처|내전화|내연락처|courier|driver|tracking|order\s?number/u.test(
      plain,
    )
  )
    return false;
  return (
    /(?:사업자|사업장|매장|가게|본사|쇼핑몰|회사)(?:의)?주소(?:가|는|를|좀)?(?:어디|알려|뭐|어떻게|궁금|좀)|(?:매장|가게)(?:은|는|이)?어디/u.test(
      plain,
    ) ||
    /\b(?:shop|store|business|company|office) address\b|\bwhere (?:is|are) (?:your|the) (?:shop|store|office)/iu.test(
      text,
    ) ||
    /번호(?:를|좀|라도)*(?:알려|주세요|줘|달라)[^.?!\n]{0,14}(?:통화|전화|말로|목소리)/u.test(plain) ||
    /(?:전화번호|연락처|대표번호|직통번호|(?:고객센터|상담센터|콜센터|고객상담|cs|매장|가게|회사|쇼핑몰)(?:의|에)?(?:대표|직통|상담)?(?:번호|전화)|고객센터|이메일주소)(?:가|이|는|은|를|을|도|만)?(?:좀|혹시)?(?:요|이요)?(?:알려|알수|뭐|뭔|무엇|몇번|어떻게|어떠|어디|주세요|줘|주실|주십|부탁|있|없|남겨|궁금|\?|$)/u.test(
      plain,
    ) ||
    /your\s*(?:phone|contact|e-?mail)|phone\s*number|contact\s*(?:number|info|details)|(?:customer service|support)\s*number|number\s*(?:i can|to)\s*call/iu.test(
      text,
    )
  );
}

/** Wants to order, or asks how that is done ("하나 더 주문하고 싶어요", "how do I order?"); not how an order of their own stands. */
export function asksToOrder(text: string): boolean {
  const plain = bare(text);
  if (
    /취소|교환|환불|반품|변경|바꾸|바꿔|주문(?:한|했|번호|내역|목록|조회|상태|확인)|cancel|exchange|refund|return|\bmy order/iu.test(
      plain + text,
    )
  )
    return false;
  return (
    /어떻게(?:주문|구매)(?:해|하)|(?:하나|한개|한번|또|더)(?:더|또)?(?:주문|구매|구입|사고)(?:하고)?싶|(?:주문|구매|구입)(?:은|는|을|를|좀|도)?(?:어떻게(?:해(?!주|드|결)|하(?!실|고))|어디(?:서|에서)(?:해|하)|하는(?:방법|법|곳|데)|방법|하려면|할려면|하고싶|할수있|할게요|할래요|하면되|하나요|되나요)/u.test(
      plain,
    ) ||
    /\bhow (?:do|can|to|should|would)\b(?: (?:i|we|you|one))? (?:place an? |make an? )?(?:new )?(?:order|buy|purchase)\b|\b(?:can|could|may) (?:i|we) (?:order|buy|purchase)\b|\b(?:want|like|wish) to (?:order|buy|purchase|place an order)\b/iu.test(
      text,
    )
  );
}

const EXTRA_KO = "(?:샘플|사은품|증정품|사은선물|(?:무료|공짜|작은|서비스)선물|덤)";
const EXTRA_EN =
  "(?:free (?:gifts?|samples?|stuff|items?|extras?)|freebies?|(?:a |any |some |the )?(?:samples?|gifts?) (?:with|in|included)|samples?|complimentary \\w+)";
const GETS_EXTRA_KO = new RegExp(
  `${EXTRA_KO}(?:같은거|같은것)?(?:은|는|이|가|을|를|도|이나|하나|좀|으로|혹시|뭐|무엇|어떤거?|얼마|같이|함께|몇개|왜|안|따로|더)*(?:있|주|줘|줄|오|온|와|드리|챙|포함|들어|넣|받|보내|되|돼|가능|증정|나오|나가|없나|없어요\\?|나눠|신청|요[?]?$|[?])`,
  "u",
);
const GETS_EXTRA_EN = new RegExp(
  `\\b(?:do|does|is|are|will|can|could|would|any|have|get|give|include|come|comes|send|what|how)\\b[^.?!]{0,40}\\b${EXTRA_EN}\\b`,
  "iu",
);

/** Asks whether, or wishes that, something free comes along ("사은품 있나요?", "샘플 주나요?", "do I get a free gift?"); not of one that is missing or goes back. */
export function asksForExtras(text: string): boolean {
  const plain = bare(text);
  if (
    /환불|반품|교환|취소|돌려|불량|하자|고장|깨[져졌진]|누락|빠[져졌진뜨]|안(?:왔|온|와(?!요\?)|들|보|받)|못받|없(?:이|어요(?!\?)|네|는데|습|음)|받았|왔는|왔어|샀|산거|주문한|시킨|로받은/u.test(
      plain,
    ) ||
    /\b(?:refund|return|exchange|cancel|missing|broken|never|not|n't|didn't|wasn't|received|got|came|ordered|bought|as a gift|gift (?:wrap|card|receipt))\b/iu.test(
      text,
    )
  )
    return false;
  return GETS_EXTRA_KO.test(plain) || GETS_EXTRA_EN.test(text);
}

/** Asks what sending an order costs ("배송비 무료인가요?"), not what sending it back does, nor who pays. */
export function asksSendingCost(text: string): boolean {
  if (
    /환불|반품|교환|왕복|회수|불량|하자|변심|누가|부담|return|exchange|refund|pays?\b|defect|faulty|damaged/iu.test(
      text,
    )
  )
    return false;
  return (
    /(?:배송비|택배비|배송료|배송)(?:은|는|이|가|도)?(?:무료|공짜|얼마(?!나)|있|없|붙|추가|나오|들|따로|내야|몇원)|무료배송(?:인|되|돼|이|해|\?|가능)/u.test(
      bare(text),
    ) ||
    /\b(?:shipping|delivery|postage)\b[^.?!]{0,12}\bfree\b|\bfree (?:shipping|delivery)\b|\b(?:how much|what)\b[^.?!]{0,14}\b(?:shipping|delivery|postage)\b(?! (?:time|status|date|address))/iu.test(
      text,
    )
  );
}

/** Asks when people are there. */
export function asksForHours(text: string): boolean {
  return /(영업|운영|상담|근무|업무)\s*시간|몇\s*시(까지|부터|에)|주말.{0,10}(하|열|상담|영업)|([월화수목금토일]요일|공휴일|휴일|명절|연휴)(에도|에|도|은|는|엔)?\s*(상담|영업|운영)?\s*(하나요|하시나요|하세요|해요|합니까|하는지|여나요|열어요|열려\s*있|쉬나요|쉬세요|쉬는지|영업|운영)|(opening|business|working|office)\s*hours|what\s*time\s*do\s*you\s*(open|close)|are\s*you\s*open/iu.test(
    text,
  );
}

/** Speaks of an order of their own, not of what holds for everybody. */
export const SPEAKS_OF_OWN =
  /(^|\s)(내|제|나의|저의)\s|주문한|시킨|산\s*(거|것)|조회|상태|확인|목록|내역|어디|\b(my|mine|track|status)\b/iu;

/** Asks how long something else than a return may be asked for holds ("보증기간", "how long is the warranty?"). */
export function asksOfOtherPeriod(text: string): boolean {
  if (/환불|반품|교환|취소|refund|return|exchange|cancel|money back/iu.test(text)) return false;
  return /보증|워런티|개런티|유통\s*기한|소비\s*기한|사용\s*기한|유효\s*기[간한]|(?:쿠폰|포인트|적립금?|마일리지|수리|제작|행사|이벤트|세일|할인)[^.?!\n]{0,10}(?:기간|기한|언제까지|며칠)|\b(?:warranty|guarantee|expir\w+|best before|shelf life|(?:coupon|point|voucher|gift card|sale)s?\b[^.?!]{0,20}\b(?:valid|last|end|long))\b/iu.test(
    text,
  );
}

/** Asks what holds for members, not for a change of their own data ("회원 등급 기준이 뭐예요?"). */
export function asksOfMembership(text: string): boolean {
  const asks = asksQuestion(text) || /알려|궁금|뭐|무엇|어떻게/u.test(text);
  return (
    asks &&
    /등급|혜택|멤버십|적립|포인트|마일리지|가입\s*(?:조건|자격|나이|연령|비)|\b(?:membership (?:levels?|tiers?|benefits?|perks?)|tiers?|perks|loyalty|points)\b/iu.test(
      text,
    )
  );
}

/** Asks whether a language is spoken here; whether it is one of ours. Null where none is asked for. */
export function languageAskedFor(text: string): { readonly isOurs: boolean } | null {
  const plain = bare(text);
  const korean =
    /(영어|한국어|한글|한국말|일본어|일어|중국어|외국어|베트남어|태국어|스페인어|불어|프랑스어|독일어|러시아어)(?:로|로도|는|은|도|가|를)?(?:상담|대화|응대|답변|답장|문의|채팅|말|얘기|안내)?(?:을|를|은|도)?(?:좀)?(?:되|돼|가능|할수있|할줄|해줄수|해주(?:세|실|시)|하(?:세요|시나|실)|부탁|지원)/u.exec(
      plain,
    )?.[1];
  const english =
    /\b(?:speak|talk|understand|reply|answer|chat|write|respond|switch|support|help)\b[^.?!]{0,24}\b(english|korean|japanese|chinese|spanish|french|german|vietnamese|thai|russian|mandarin)\b|\b(?:is|in|do you have) (english|korean|japanese|chinese|spanish|french|german) (?:ok|okay|possible|fine|support|available|please)\b/iu.exec(
      text,
    );
  const named = korean ?? english?.[1] ?? english?.[2];
  if (named === undefined) return null;
  return { isOurs: /영어|한국|한글|english|korean/iu.test(named) };
}
