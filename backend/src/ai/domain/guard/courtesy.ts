/**
 * What goes before and after an answer and tells no deed of anybody's: regret for what trouble something has caused, the weather, and wishes
 * that go with it. Beside an order or a delay the weather is a cause, which nobody has told.
 */
import type { Sentence } from "./reply-text.ts";

const TROUBLE =
  "worry|worries|stress|trouble|inconvenience|frustration|confusion|upset|hassle|distress|concern|disappointment|anxiety|annoyance|discomfort|bother|difficulty|difficulties|pain|headaches?|mess|fuss|anger|alarm|unease|embarrassment|strain|upheaval|disruption";
/** "the worry this has caused you": sorry for it, or understanding it. */
const TROUBLE_CAUSED = new RegExp(
  `\\b(?:${TROUBLE}) (?:(?:that|which) )?(?:(?:all )?(?:this|that|it)|(?:the|this|that) (?:\\w+ )?(?:delay|wait|waiting|situation|issue|problem|matter|experience|news))(?: (?:has|have|had|may have|might have|must have|is|was)|'s)?(?: \\w+ly| surely| no doubt)? (?:caused|causing|brought|given|giving|created|creating|meant)\\b(?: (?:for|to|on|upon))?(?: you\\b)?`,
  "gu",
);
const REGRETS =
  /\b(?:sorry|apologi[sz]e|apologies|regret|understand|appreciate|see|imagine|sympathi[sz]e|forgive|excuse|pardon)\b/u;

const COLD_EN =
  "(?:cold|colder|chilly|chillier|cool|cooler|warm|warmer|hot|hotter|freezing|frosty|icy|humid|rainy|windy|mild|milder|dark|darker|short|shorter|long|longer|wintry|autumnal|gr[ae]y|nice|nicer|lovely)";
/** "The weather has turned cold", "it's gotten chilly". */
const WEATHER_EN = new RegExp(
  `\\b(?:(?:the )?(?:weather|temperatures?|days?|nights?|mornings?|evenings?|air|wind|season)|it)(?:\\s(?:has|have|is|are)|'s|'ve)(?: \\w+ly| really| just| now| certainly)? (?:gotten|got|getting|turned|turning|become|becoming|grown|growing|been)(?: (?:a bit|a little|so|very|quite|rather|much|really|pretty|too))? ${COLD_EN}\\b|\\btemperatures? (?:has|have) (?:\\w+ )?dropped\\b|\\b(?:winter|spring|summer|autumn|the (?:\\w+ )?(?:season|weather|holidays?)|the (?:cold|heat|new year))(?:\\s(?:has|have|is|are)|'s|'ve)(?: \\w+ly| already| now| just| really)? (?:arrived|come|begun|started|set in|here|upon us|back|over)\\b`,
  "gu",
);
/** Anything but the weather and the customer's health. */
const BUSINESS_EN =
  /\b(?:orders?|parcels?|packages?|deliver\w*|ship\w*|dispatch\w*|courier|refund\w*|cancel\w*|exchang\w*|return\w*|replac\w*|late|delay\w*|because|due|send|sent|voucher|coupon|discount|gift|money|fee|charge\w*|item|product|team|we|i'll|i will)\b/u;

/** A folded sentence without regret for what something has caused and without the weather. */
export function withoutCourtesyEn(folded: string): string {
  const told = REGRETS.test(folded) ? folded.replace(TROUBLE_CAUSED, "that") : folded;
  return BUSINESS_EN.test(told) ? told : told.replace(WEATHER_EN, "");
}

const WEATHER = "(?:날씨|날|기온|공기|바람|햇볕|햇살|하늘|일교차|아침저녁|아침|저녁|밤|낮|요즘|요새|밖|바깥)";
const HOW =
  "(?:많이|부쩍|꽤|제법|갑자기|점점|조금|좀|훨씬|한결|정말|참|너무|더|벌써|어느새|다시|확|무척|아주)*";
const CHANGED =
  "(?:추워|더워|무더워|따뜻해|따듯해|포근해|쌀쌀해|선선해|시원해|서늘해|차가워|차|흐려|맑아|화창해|후덥지근해|습해|건조해|길어|짧아|커|낮아|높아|풀려|좋아|궂어)";
/** "날씨가 많이 추워졌으니", "벌써 겨울이 왔네요", "아침저녁으로 선선해졌어요", each up to its past. */
const WEATHER_KO = new RegExp(
  `${WEATHER}(?:씨)?(?:이|가|은|는|도|으로|에|에는)?${HOW}${CHANGED}졌|${WEATHER}(?:이|가|은|는|도)?${HOW}(?:풀렸|추웠|더웠|쌀쌀했|포근했|맑았|흐렸)|(?:추워|(?<!무)더워|무더워|쌀쌀해|선선해|서늘해|포근해|후덥지근해)졌|(?:봄|여름|가을|겨울|장마|장마철|무더위|한파|연말|새해|명절|첫눈)(?:이|가|도|철이|날이)?${HOW}(?:성큼)?(?:왔|다가왔|찾아왔|되었|됐|시작됐|시작되었|내렸|물러갔)`,
  "gu",
);
/** Anything but the weather and the customer's health. */
const BUSINESS_KO =
  /배송|배달|출고|발송|도착|늦|지연|밀[려리렸린]|주문|상품|제품|물건|환불|환급|교환|취소|반품|보상|쿠폰|할인|선물|적립|포인트|보내|보냈|담당|상담|직원|금액|비용|배송비|처리|승인|확인|택배|기사|입금|결제|변경|주소|저희|제가|하겠|드리|드릴|드렸|립니다/u;

const strike = (words: string) => "·".repeat(words.length);

/** A squashed sentence that speaks of nothing but the weather, with the weather struck out, each position kept. */
export function withoutWeatherKo(squashed: string): string {
  return BUSINESS_KO.test(squashed) ? squashed : squashed.replace(WEATHER_KO, strike);
}

const WISH_KO =
  /(?:감기|더위|추위|건강|빗길|눈길|빙판|미끄럼|환절기|몸)(?:에|를|을|도|는|길)?(?:늘|항상|꼭|잘|각별히|특히|모쪼록|유의하시고|조심하시고)*(?:조심|유의|챙기|주의|관리|돌보)[가-힣]{0,6}(?:세요|십시오|바랍니다|바라요|바랄게요)$|따뜻하게(?:입고)?(?:지내|보내|입)(?:세요|시길바랍니다|시기바랍니다)$/u;
const WISH_EN =
  /\b(?:take (?:good )?care(?! of (?!yourself\b))|stay (?:warm|cool|safe|healthy|dry|well)|keep (?:warm|cool|safe|well|dry)|look after yourself|catch (?:a )?cold)\b/u;

/** "Anything else I can do?": what closes a reply and tells nothing. */
const CLOSING_EN =
  /^\W*(?:and )?(?:(?:is|was) there )?(?:anything|something) else(?: that)?(?: (?:i|we) can (?:do|help(?: you)? with|check|look up)| you(?:'d like| would like| need| want)(?: to (?:know|ask)| help with)?)?(?: for you)?(?: today| here| as well)?\W*$/u;
const CLOSING_KO =
  /^(?:혹시)?(?:더|또|다른|추가로)?(?:궁금하신|궁금한|도와드릴|필요하신|문의하실)(?:것|점|게|거|건|내용|부분|사항)?(?:이|은)?(?:더|또)?있(?:으세요|으신가요|으실까요|나요|을까요|으십니까)$/u;

/** Nothing but whether there is more to ask. */
export function isClosing({ folded, squashed }: Sentence): boolean {
  return CLOSING_EN.test(folded) || CLOSING_KO.test(squashed);
}

/** Nothing but regret, the weather or a wish for the customer's health. */
export function isCourtesy({ folded, squashed }: Sentence): boolean {
  if (/[가-힣]/u.test(squashed))
    return (
      !/\d/u.test(squashed) &&
      !BUSINESS_KO.test(squashed) &&
      (squashed.search(WEATHER_KO) >= 0 || WISH_KO.test(squashed))
    );
  if (/\d/u.test(folded)) return false;
  if (folded.search(TROUBLE_CAUSED) >= 0 && REGRETS.test(folded))
    return ONLY_REGRET.test(withoutCourtesyEn(folded));
  return !BUSINESS_EN.test(folded) && (folded.search(WEATHER_EN) >= 0 || WISH_EN.test(folded));
}

/** What is left of a sentence that only regrets: "we apologise for any that." */
const ONLY_REGRET =
  /^\W*(?:and |but |so )?(?:i|we)(?:'m|'re| am| are| do| can)?(?: (?:so|very|truly|really|sincerely|deeply|also|fully|completely|only))* (?:sorry|apologi[sz]e|regret|understand|appreciate|see|imagine)(?: (?:for|about|how|much|all|any|the|a|that|and|of|sorry))*\W*$/u;
