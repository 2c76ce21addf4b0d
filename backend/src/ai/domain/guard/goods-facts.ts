/**
 * What goods are like, whom they suit and how they are handled (BC-04, BC-26): no row holds it, and only a text of the shop or a product's
 * name may tell it. A model that means well tells a mother that a cream is safe, and an owner which button to hold down.
 */
import type { GuardContext } from "./guard-context.ts";
import { bare, fold, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

/** "성분이 들어 있는지는 제가 알 수 없어요": says that it is not known, asks, or says the customer's words back. */
const OPEN_KO =
  /[는은을한]지(?!금)|(?<!전자레)인지|까요|나요|여부|정보|자료|나와있지|(?:알|드릴)수(?:가|는)?없|알지못|모르|모릅|확인(?:되지|이|할수|하기|해야)|담당|상담|장담|답변드|말씀드리기|판단|단정|어렵|어려|군요|(?<!누)구나|[셨시]겠|겠네|말씀하신|하셨/u;
const OPEN_EN =
  /\?|\b(?:cannot|can't|can not|unable|not able|couldn't|not sure|don't (?:have|know|see|want)|no (?:information|details|idea|way)|whether|if|rather not|you (?:said|say|mention\w*|told)|sorry|hear|understand)\b/u;

const WHO_KO =
  "임산부|임신|수유|산모|아기|아이|유아|영유아|신생아|어린이|노약자|어르신|민감|예민|아토피|트러블|건성|지성|피부|강아지|고양이|반려동물|비건|초보|성인|사람|누구나|남자|여자|남성|여성|어른|온가족";
const USE_KO = "사용|이용|착용|섭취|복용|쓰|쓸|쓴|바르|발라|드시|드셔|먹|입|신|씌|먹이";
const SUITS_KO = new RegExp(
  `(?:${WHO_KO})[가-힣]{0,12}?(?:안심하|걱정없|문제없|무리없|부담없)|(?:${WHO_KO})[가-힣0-9]{0,12}?(?:${USE_KO})[가-힣]{0,4}?(?:수있|도(?:됩|돼|되세|괜찮|좋|안전|무방|넉넉))|(?:${WHO_KO})[가-힣]{0,8}(?:적합|추천|안전(?:한|해|합)|딱|제격|순하|순한)|안심하(?:고|시고)(?:${USE_KO})|(?:먹어|드셔|발라|닿아|입에넣어)도(?:안전|괜찮|무해)`,
  "u",
);
const MADE_KO =
  /(?:성분|원료|원단|소재|자극|방부제|파라벤|색소|향료|알코올|글루텐|유당|카페인|견과류?|화학물질|유해물질|첨가물|인공향)(?:이|가|은|는|을|를|도|으로|로)?(?:만|전혀|일절|거의)?(?:들어있|들어가|들어간|들어갔|포함(?:되|돼)|함유|만들|없(?:는|어|습|이|고|으)|사용하지|쓰지|넣지|첨가하지|무첨가|(?:이|예)(?:에요|요)|입니다)|(?:피부|안전|임상|자극|알레르기)(?:성)?(?:테스트|시험|검사|인증)(?:를|을|가|이)?(?:마친|마쳤|통과|완료|거친|거쳤|받은|받았)|(?:내열|강화|무연|도자기|스테인리스|실리콘|원목|양가죽|소가죽|캐시미어|울|면)(?:유리|소재|재질|원단)?(?:100)?(?:이라|라서|라|로만들|로제작)(?:[가-힣]{0,12}(?:가능|좋|강|안전|괜찮|됩니다|돼요))|(?:약산성|중성|수용성|무알콜|무알코올|무향료)(?:이라|라서|이에요|입니다|이고|제품|성분)|(?:천연|순면|유기농|비건|저자극|무향|무독성)[가-힣]{0,6}(?:이라|라서|이에요|예요|입니다|만들|써서|사용해|원료|성분)/u;
const FITS_KO =
  /(?:정사이즈|반사이즈|한치수|한사이즈|(?:크|작|넉넉하|여유있|타이트하|슬림하)게)[가-힣]{0,4}(?:나왔|나와|나온|주문하(?:시는|시길|세)|고르(?:시는|시길|세)|추천)|(?:따뜻하|시원하|편안하|편하|가볍|튼튼하)게(?:입|쓰|신|사용하|착용하|드)(?:으)?(?:실|시)수?(?:있|기)/u;
const POWER_KO =
  /(?:\d{2,3}(?:v|볼트)|전압|프리볼트|변압기|주파수)[가-힣0-9a-z]{0,10}?(?:사용|쓰|쓸|전용|겸용|지원|가능|필요|제품|입니다|이에요|예요|호환|작동)/u;
/** What a device's owner is told to do, and why it does not work. */
const HANDLING_KO =
  /(?:전원|리셋|초기화|페어링|재생|볼륨|터치|케이스의?|본체의?|기기의?|이어폰의?|충전기의?)(?:버튼|키|센서|스위치|단자|패드)[가-힣0-9]{0,10}?(?:누르|누른|눌러|닦|돌려|돌리)|(?:\d{1,3}|몇)초(?:간|동안|정도|이상)?[가-힣]{0,6}?(?:누르|눌러|기다|떼)|(?:펌웨어|소프트웨어)[가-힣]{0,4}(?:업데이트|업그레이드|재설치)|(?:공장|기기|완전)초기화|(?:배터리|건전지|필터|나사)(?:를|을)[가-힣]{0,6}(?:분리|빼|빼고|갈아|교체|조여|끼우|꽂)|(?:어댑터|충전기|케이블|충전선)(?:를|을|로)?[가-힣]{0,6}?(?:사용해|바꿔|교체해|꽂아|연결해)(?:보세|주세|보시면|보시기|주시면)|단자(?:를|을|부)[가-힣]{0,6}(?:닦|청소|불어)|케이스에(?:다시)?(?:넣|꽂)/u;
/** "조금 부푼 정도는 안전하니 충전하셔도 괜찮아요": that something is safe nobody here can see. */
const SAFE_KO =
  /안전하(?:니|므로|고|기때문)[가-힣]{0,10}?(?:셔도|해도|써도|드셔도|시면)|충전(?:을|은)?(?:계속|그대로|그냥)?(?:하셔도|해도|하시면)(?:괜찮|안전|문제없|무방|됩|돼|되)|(?:위험|폭발|화재|감전)(?:하|할|은|의)?[가-힣]{0,6}?(?:지(?:는|도)?않(?:아요|습|으니)|걱정(?:은|이)?(?:없|안|마)|염려(?:는|가)?없)/u;
const MATERIAL_KO =
  /^(?:네|예|고객님|이거|이건|그건|이제품은|이상품은|소재는|재질은|원단은)*(?:순|100)?(?:면|울|린넨|리넨|가죽|소가죽|양가죽|나일론|폴리에스터|폴리|실크|캐시미어|스테인리스|플라스틱|원목|실리콘|고무|유리|도자기|데님|코튼|모직|스판|아크릴|레이온|모달)(?:100%?|백퍼센트|100퍼센트)?(?:소재|재질|혼방|제품)?(?:이에요|예요|입니다|이고|라서|이라|로돼|로되)/u;
const CARE_KO =
  /(?:찬물|미온수|미지근한물|따뜻한물|더운물|세탁기|손세탁|손빨래|물빨래|물세탁|드라이(?:클리닝)?|건조기|중성세제|울샴푸|다림질|다리미|표백제?|그늘|세탁망|물티슈|식초|베이킹소다)(?:에|로|에서|에다|은|는|을|를|도|만)?[가-힣0-9]{0,10}?(?:세탁|빨|돌리|돌려|말리|말려|닦|씻|다리|하시면|하세요|하셔도|해주세요|사용하|쓰시|넣)/u;
const HARMLESS_KO =
  /(?:알레르기|알러지|트러블|발진|자극|부작용|독성|유해(?:성분|물질)?)(?:를|을|이|가|은|는|도)?[가-힣]{0,6}?(?:일으키지|유발하지|생기지|나지|주지|걱정(?:은|이)?(?:없|마|안)|없(?:어|습|으니|이|답))/u;
const CURE_KO =
  /(?:약|연고|영양제|비타민|해열제|진통제|소염제|크림|시럽|알약)(?:은|는|을|를)?[가-힣0-9]{0,12}?(?:드시|드세|먹|복용|바르|발라)[가-힣]{0,6}?(?:나아|낫|좋아|가라앉|괜찮|효과|됩|돼)|하루(?:에)?(?:한|두|세|네|\d)(?:번|알|정|차례|회)(?:씩|만)?[가-힣]{0,8}?(?:드시|드세|복용|먹|바르|발라)|(?:증상|통증|열|상처|발진|두통|염증|부기)(?:이|은|는|에는|엔|도)?[가-힣]{0,10}?(?:나아|낫(?:아|습|게|는)|가라앉|좋아(?:져|집)|내려가)/u;
const FAILURE_KO =
  /(?:펌웨어|소프트웨어|배터리|접촉|회로|블루투스|충전|센서|부품|조립|제조|모터|기판|액정|단자|케이블)(?:의|쪽)?(?:불량|문제|결함|오류|이상|노후|수명)(?:일가능성|일수|입니다|이에요|예요|이네|때문|으로보|로보|인것같|같)/u;
const SEEN_KO =
  /(?:사진|영상|이미지)(?:을|를|에서|에|으로|상|만)?(?:직접|자세히|꼼꼼히|보내주신것|잘)?(?:보니|보면|보아|봐도|봐서|보고|살펴보니|확인해보니|확인하니|봤는데|보이는)[가-힣]{0,14}?(?:불량|하자|파손|결함|오배송|흠집|고장)[가-힣]{0,6}(?:네요|입니다|이에요|예요|맞|보이|보여|확실|명백|분명|확인)/u;

const FOR_WHOM_EN =
  "pregnan\\w*|breastfeeding|bab(?:y|ies)|newborns?|infants?|toddlers?|kids|children|seniors?|(?:sensitive |dry |oily |any |all )?skin|eczema|vegans?|pets?|dogs?|cats?|beginners|hiking|running|travel\\w*|camping|outdoors?|winter|summer|swimming|gaming";
const GOODS_EN: readonly RegExp[] = [
  /(?<!\b(?:not|n't|isn't|never) )\bsafe to (?:keep |continue |go on |carry on )?(?:charg|us|wear|touch|plug|handl|eat|drink|open)\w*\b/u,
  new RegExp(
    `\\b(?:safe|gentle|suitable|fine|ok|okay|perfect|ideal|great|good|recommended|mild|soft)(?: enough)? (?:\\w+ ){0,3}?(?:for|during|on|with|around|while|if) (?:\\w+ ){0,2}?(?:${FOR_WHOM_EN})\\b`,
    "u",
  ),
  /\b(?:contains?|free (?:from|of)|made without|(?:doesn't|does not|don't|do not) (?:contain|use|have))\b[^.?!;]{0,24}\b(?:nuts?|parabens?|gluten|alcohol|lactose|dairy|sulph?ates?|sulfates?|silicones?|fragrances?|bpa|caffeine|sugar|latex|chemicals|preservatives|ingredients)\b|\b(?:paraben|gluten|alcohol|sugar|bpa|fragrance|cruelty|lactose)-free\b|\b(?:natural|organic|vegan|gentle) ingredients\b/u,
  /\b(?:cotton|polyester|leather|wool|silk|linen|nylon|stainless(?: steel)?|plastic|rubber|wood(?:en)?|ceramic|aluminium|aluminum|titanium|suede|denim|cashmere|fleece|canvas|spandex|elastane|viscose|bamboo|silicone)(?:[- ]\w+)? (?:blend|mix|lining|body|fabric|exterior|frame|sole|shell|upper|fill(?:ing)?)\b|\b(?:it|they|this|these)(?:'s|'re| is| are) (?:all |mostly |100 ?% |pure |solid |a |an ){0,2}(?:cotton|polyester|leather|wool|silk|linen|nylon|stainless steel|plastic|rubber|ceramic|titanium|suede|denim|cashmere|bamboo|silicone)\b/u,
  /\b(?:hand|machine)[- ]?wash (?:it|them|in|at|only|cold|warm)\b|\b(?:wash|soak|rinse|scrub|wipe|clean) (?:it|them) (?:in|at|with|by|on|inside|down)\b|\b(?:tumble|air|line|drip)[- ]dry\b|\b(?:iron|bleach|steam) (?:it|them)\b|\bdry[- ]clean (?:it|only|them)\b/u,
  /\b(?:won't|will not|doesn't|does not|never|don't) (?:\w+ )?(?:cause|trigger|give you|lead to|produce)\b[^.?!;]{0,20}\b(?:allerg\w*|reactions?|rash(?:es)?|irritation|side effects?)\b|\b(?:no|without) (?:known )?(?:side effects?|allergic reactions?|allergens)\b/u,
  /\btake (?:it|one|two|three|them|this|\d)\b[^.?!;]{0,20}\b(?:a day|daily|times|hours|meals?)\b|\b(?:pills?|medicine|medication|ointment|cream|tablets?|syrup)\b[^.?!;]{0,16}\b(?:will|can|should|'ll) (?:\w+ )?(?:cure|heal|ease|relieve|soothe|clear|help)\b/u,
  /\bruns? (?:true to size|(?:a (?:little|bit|touch) )?(?:small|large|big|tight|narrow|wide))\b|\btrue to size\b|\b(?:one|a|half a|your usual) size (?:up|down|bigger|smaller|larger)\b/u,
  /\b(?:dual[- ]voltage|voltage (?:is|ranges?)|(?:on|with|at|for|between|only|both) \d{2,3}(?: ?(?:-|to|and) ?\d{2,3})? ?v(?:olts?)?)\b/u,
  /\b(?:it|they|these|this|that|the \w+)(?:'ll| will)? (?:holds?|weighs?|measures?|fits|seats)\s+(?:about |up to |around |roughly |approximately )?(?:\d+|one|two|three|four|five|six|ten)\b|\b(?:holds?|fits?|accommodates?|stores?|supports?)\b[^.?!;]{0,24}\bup to (?:\d+|one|two|three|four|five|six|ten)\b|\btakes (?:about |up to |around |roughly )?[^.?!;]{1,16} to (?:charge|dry|assemble|cool|heat)/u,
  /\b(?:is|are|'s|'re) (?:\w+ )?(?:(?:dishwasher|microwave|machine|oven|freezer|kid|child|pet|travel|skin|vegan|eco)[- ]friendly|adjustable|foldable|stackable|rechargeable|reversible|unscented|non-?toxic|lightweight)\b/u,
  /\b(?:press|hold|tap|push)(?:ing)? (?:and hold )?(?:down )?(?:on )?(?:the|both|its|their|your) (?:\w+ ){0,2}?(?:button|key|switch|sensor|touchpad)s?\b|\b(?:factory|hard|soft) reset\b|\bupdat(?:e|ing) the (?:firmware|software)\b|\b(?:unscrew|detach|lift|pop|slide|twist|swap(?:ping)? in|insert(?:ing)?|drain(?:ing)?) (?:off |out |open )?(?:the|its|two|both|a|new) (?:\w+ ){0,2}?(?:cover|lid|back|batter(?:y|ies)|filter|cap|panel|screws?|case)\b|\bearbuds? (?:back )?in(?:to)? (?:the|its|their) case\b|\bclean(?:ing)? the (?:\w+ )?(?:contacts?|port|mesh|terminals?)\b/u,
  /\b(?:likely|usually|probably|typically|often|just|simply|clearly|sounds like|looks like|seems like|it's|that's|this is)(?: \w+ly)?(?: due to| caused by| down to| because of)? (?:a|an|the)(?: \w+)? (?:firmware|battery|connection|software|sensor|charging|contact|driver|hardware|bluetooth|wiring) (?:issue|problem|fault|failure|glitch|bug)\b/u,
  /\b(?:photos?|pictures?|images?|video)s?(?: you (?:sent|shared|uploaded|attached))?(?: \w+ly| do| does)? (?:shows?|proves?|confirms?|reveals?|makes? it clear|leaves? no doubt)\b/u,
];

/** Whether a sentence tells of goods what neither the shop's texts nor the product's name tell. */
export function tellsOfGoods({ folded, squashed }: Sentence, context: GuardContext): boolean {
  const inKorean = [
    SUITS_KO,
    MADE_KO,
    FITS_KO,
    POWER_KO,
    HANDLING_KO,
    FAILURE_KO,
    SEEN_KO,
    MATERIAL_KO,
    CARE_KO,
    HARMLESS_KO,
    CURE_KO,
    SAFE_KO,
  ].map((pattern) => pattern.exec(squashed));
  const inEnglish = GOODS_EN.map((pattern) => pattern.exec(folded));
  const found = [
    ...(OPEN_KO.test(squashed) || folded.includes("?") ? [] : inKorean),
    ...(OPEN_EN.test(folded) ? [] : inEnglish),
  ].flatMap((match) => match?.[0] ?? []);
  return found.some((words) => !isOfShop(words, context));
}

/** The shop's texts hold at least the beginning of it: "임산부", "dual voltage". */
function isOfShop(words: string, context: GuardContext): boolean {
  const names = context.ordersSeen.map(({ productName }) => productName);
  const sources = bare([...names, ...sourceTexts(context)].map(fold).join("\n"));
  return sources.includes(bare(words).slice(0, /[가-힣]/u.test(words) ? 3 : 8));
}
