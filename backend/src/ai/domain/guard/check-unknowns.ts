/**
 * Facts that no tool, setting or note holds (BC-04, BC-26): what is in stock, who carries a parcel under which number, why an order was
 * cancelled, how many and in which colour, and what will be heard later. Stated, they are made up; asked, denied or repeated from the
 * customer or the shop's texts, they are not.
 */
import { tellsCause } from "./cancel-causes.ts";
import { withoutEmptyDenials } from "./denials.ts";
import { tellsOfGoods } from "./goods-facts.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { tellsNotedGround } from "./note-causes.ts";
import { isScheduleOfNote } from "./note-schedules.ts";
import { pastSyllables } from "./past-tense.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { isSafetyAdvice } from "./safety-advice.ts";
import { setsCondition } from "./set-conditions.ts";
import { inventedRule } from "./shop-rules.ts";
import { sourceTexts, withoutOrderNames } from "./sources.ts";

const COUNT_KO =
  "(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|몇|\\d{1,3})(?:개|벌|켤레|병|권|대|자루|송이|마리|포대|장|세트|박스|상자|점|봉지|통|캔)";
const STOCK_KO = new RegExp(
  `(?:재고|물량|여유분|여분|수량)(?:이|가|는|은|도)?(?:아직|지금|현재|충분히|넉넉히|많이|조금|얼마)*(?:있|남|넉넉|충분|많|확보|들어와)|${COUNT_KO}(?:가|이|는|은|만|밖에|정도|쯤)?(?:아직|지금|현재)?(?:남|있습니다|있어요)|(?:많이|충분히|넉넉히|조금|꽤|아직)(?:은|더)?남아있(?:습|어|으니|는상)|(?:아직|지금)[가-힣]{0,4}(?:넉넉|충분히있|남아있(?:으니|어서))|넉넉(?:하게|히)(?:있|남)|(?:품절|매진|단종)(?:입니다|이에요|이예요|됐|되었|상태|이라)|넉넉(?:해요|합니다|하게남)|^(?:네|예)?(?:아직|지금)?(?:있습니다|있어요)$|재입고(?:되었|됐|됩니다|돼요)`,
  "u",
);
const STOCK_EN =
  /\b(?:in stock|on hand|sold out|out of stock|back in stock|discontinued)\b|\b(?:is|are|'s|'re) still available\b|\b(?:\d+|one|two|three|four|five|six|a few|several|plenty|only \w+|some) (?:\w+ )?(?:left|remaining)\b|\b(?:we|i) (?:still|currently) have (?:it|that|this|the|your)\b|\b(?:we|i) have (?:it|them|that one|plenty|lots|some|a few|one|two)\b/u;
/** Of a time that is left, not of goods. */
const TIME_LEFT = /기간|기한|일이|며칠|시간|\b(?:days?|weeks?|hours?|time)\b/u;

export const COURIER =
  /(?:cj|대한|한진|로젠|롯데|우체국|경동|대신|일양|쿠팡|천일|합동|건영)(?:택배|통운|로지스|익스프레스)|(?:우체국|한진|로젠|롯데)(?=으로|로|에서|이|가|편)|대한통운|로켓배송|\b(?:dhl|fedex|ups|usps|ems|tnt|cj logistics|hanjin|lotte|logen|korea post|epost|royal mail)\b/u;
const TRACKING =
  /송장|운송장|(?:조회|배송|접수|추적|예약)\s?번호|\b(?:tracking|waybill|consignment|reference)\b/u;

/** How the shop's goods come in colours, each in all its names. */
const COLOURS: readonly RegExp[] = [
  /블랙|검정|검은|까만|\bblack\b/u,
  /화이트|흰색|하얀|흰|\bwhite\b/u,
  /레드|빨간|빨강|붉은|\bred\b/u,
  /블루|파란|파랑|\bblue\b/u,
  /네이비|남색|\bnavy\b/u,
  /그린|초록|녹색|카키|\b(?:green|khaki)\b/u,
  /옐로|노란|노랑|\byellow\b/u,
  /핑크|분홍|\bpink\b/u,
  /그레이|회색|\bgr[ae]y\b/u,
  /베이지|아이보리|\b(?:beige|ivory)\b/u,
  /브라운|갈색|\bbrown\b/u,
  /퍼플|보라|\bpurple\b/u,
  /실버|은색|\bsilver\b/u,
];
const ORDERED =
  /(?:주문|구매|구입|결제)(?:하신|하셨|한|했|된|됐|되었)|\b(?:you (?:have )?(?:ordered|bought|purchased)|your order (?:is|was) for)\b/u;
const ORDERED_COUNT = new RegExp(
  `${COUNT_KO}(?:를|을|로)?(?:주문|구매|구입)(?:하신|하셨|했)|\\b(?:there are|contains|includes|ordered|bought|purchased) (?:\\d+|two|three|four|five|a pair of|a couple of)\\b`,
  "u",
);

/** Where the shop is and when it opens: its texts tell, or nobody does. */
const SHOP_KO =
  /(?:매장|가게|본점|쇼룸|사무실|저희)(?:은|는|이|가)[가-힣0-9a-z]{0,20}?(?:에있습|에있어|위치해|위치하|문을(?:열|닫)|쉽니다|쉬어요|휴무|영업(?:합|해|하)|운영(?:합|해|하))/u;
const SHOP_EN =
  /\b(?:we|the (?:shop|store))(?:(?: are|'re| is|'s)(?: \w+)?)? (?:open|closed)\b|\b(?:our|the) (?:shop|store|showroom) is (?:located|in|at|near|next)\b/u;

const LATER_KO =
  /(?:입고|들어오|들어온|출고|발송|출발|도착|(?<!결과가|결정이|답이|답변이)나오|풀리|바뀌|변동|소식|생기|할인)[가-힣]{0,6}?(?:면|대로|때|즉시|후에|뒤에|다음에|날)[가-힣]{0,14}?(?:연락|알려|알림|안내|톡|문자|메시지|메일|전화|말씀)(?:을|를|으로|도)?[가-힣]{0,6}?(?:드리겠|드릴게|드릴께|드립니다|드려요|할게|하겠|드릴거|드릴예정)|(?:잊지않고|잊지않|기억해|기억하)(?:고|두|둘|뒀|놨|놓)[가-힣]{0,12}?(?:드리|드릴|할게|하겠|을게|겠)/u;
const LATER_EN =
  /\b(?:i|we)(?:'ll| will)(?: \w+)? (?:message|text|notify|e-?mail|ping|remind|alert|let you know|update you|call you|write to you|contact you|drop you)\b[^.?!;]{0,30}\b(?:as soon as|when|once|the moment|the minute)\b (?!(?:you|our|a (?:person|colleague|teammate))\b)/u;

const UNSURE_KO =
  /(?:[는은을]지|(?<!전자레)인지)(?!금|급|원(?:합|해|하[며고지]|됩|돼|되))|까요|나요|혹시|여부|경우|라면|다면|못|않|없|모르|모릅|아니|어렵|어려|불가|확인해야|알아봐|원하/u;
const UNSURE_EN =
  /\?|\b(?:if|whether|not|never|no|cannot|unable|may|might|could|would|please|don't|check)\b|n't\b/u;

/** G5: states nothing that nobody can know here. */
export function checkUnknowns({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  const told = [...context.customerTexts, ...sourceTexts(context)].map(fold).join("\n");
  const helped = [...context.helpTexts, context.instruction?.text ?? ""].map(bare).join("\n");
  return sentences
    .filter(({ squashed }) => !isFrom(helped, squashed))
    .flatMap((sentence) => {
      const { squashed, folded } = sentence;
      const text = `${squashed} ${folded}`;
      const isLater = LATER_KO.test(squashed) || LATER_EN.test(folded);
      const findings = isLater && !/\?/u.test(folded) ? ["promises to write later"] : [];
      const isUnsure =
        UNSURE_EN.test(withoutEmptyDenials(folded)) || UNSURE_KO.test(withoutEmptyDenials(squashed));
      if (!isUnsure)
        findings.push(
          ...(isScheduleOfNote(sentence, context)
            ? []
            : [...goodsFacts(text, told, context), ...productFact(sentence, context)]),
          ...parcelFacts(sentence, told, context),
        );
      if (tellsCause(sentence, isUnsure, context)) findings.push("says why it was so");
      if (tellsOfGoods(sentence, context)) findings.push("what goods are like");
      const rule =
        inventedRule(sentence, context) ??
        (!folded.includes("?") && setsCondition(sentence, context) ? "condition of no text" : null);
      if (rule !== null && !tellsNotedGround(sentence, context)) findings.push(rule);
      const hours = context.settings.businessHours ?? null;
      if (hours === null && !isUnsure && (SHOP_KO.test(squashed) || SHOP_EN.test(folded)))
        findings.push("where or when the shop is open");
      return findings.map((detail) => ({ guard: "G5", event: "claim_blocked", detail }) as const);
    });
}

/** A paraphrase of a help text or a note shares at least half of its runs of letters with it; endings alone ("있습니다") are no source. */
function isFrom(texts: string, squashed: string): boolean {
  const length = /[가-힣]/u.test(squashed) ? 2 : 5;
  const count = Math.max(0, squashed.length - length + 1);
  const runs = Array.from({ length: count }, (_, at) => squashed.slice(at, at + length));
  return count > 0 && runs.filter((run) => texts.includes(run)).length * 2 >= count;
}

function goodsFacts(text: string, told: string, context: GuardContext): string[] {
  const stock = (STOCK_KO.exec(text) ?? STOCK_EN.exec(text))?.[0];
  const names = context.ordersSeen.map(({ productName }) => fold(productName)).join("\n");
  const known = `${told}\n${names}`;
  const isOtherColour =
    ORDERED.test(text) && COLOURS.some((colour) => colour.test(text) && !colour.test(known));
  const count = ORDERED_COUNT.exec(text)?.[0];
  return [
    ...(stock !== undefined && !TIME_LEFT.test(text) && !saysSame(told, stock)
      ? ["says what is in stock"]
      : []),
    ...(isOtherColour ? ["colour of no order"] : []),
    ...(count !== undefined && !saysSame(known, count) ? ["quantity of no order"] : []),
  ];
}

function parcelFacts({ folded, squashed }: Sentence, told: string, context: GuardContext): string[] {
  const courier = (COURIER.exec(squashed) ?? COURIER.exec(folded))?.[0];
  const hasNumber = /\d{3}/u.test(withoutOrderNames(folded, context));
  return [
    ...(courier !== undefined && !bare(told).includes(squash(courier)) ? ["courier without a source"] : []),
    ...(TRACKING.test(folded) && hasNumber ? ["tracking number without a source"] : []),
  ];
}

/** "그 가방은 소가죽이에요": a thing and what it is like. What orders, requests and people are like is judged elsewhere. */
const ABOUT_A_THING =
  /^(?:네|예|고객님|그|이|저희)*(?<thing>(?:(?!지금|오늘|다음|먼저|현재|이번|이때|이럴|여기|거기)[가-힣a-z0-9]){2,12}?)(?<!전에|후에|뒤에|때까|까지|동안|기보다)(?:은|는)[가-힣a-z0-9]{2,24}(?:요|니다|죠)$/u;
/** "사용하시는 기기와 메시지를 알려 주세요" asks. */
const ASKS_FOR =
  /(?:알려|말씀해|보내|적어|남겨|확인해|골라|선택해)주(?:세요|십시오|시겠어요|시면됩니다|시길바랍니다)$/u;
const OUR_BUSINESS =
  /주말|휴일|마감|(?:배송|도착|주문|결제)일|안보[이여]|바라|바랍|담당|상담|직원|죄송|감사|고마|양해|이해|다행|기[쁘뻐]|도움|도와|군요|[셨겠]|안녕|준비|배송|배달|출고|발송|취소|환불|교환|반품|환급|변심|신청|요청|가능|부담|비용|기간|기한|이내|결정|정해|하자|불량|문제|고장|파손|증상|ai|인공지능|주문|조회|확인|사진|영상|파일|화면|앱|로그인|비밀번호|오류|채팅|번호|정보|기록|상태|사유|이유|규정|정책|규칙|절차|방법|단계|순서|권한|예외|마음|생각|말씀|내용|질문|문의|원하|시면|셔도|필요|다르|달라|모두|부분|점은|것은|건은|경우/u;

const THING_EN =
  /\b(?:is|are|'s|'re) (?:\w+ )?(?:made (?:of|from|in|by)|(?:machine )?washable|water-?proof|compatible|suitable|organic|genuine|real (?:leather|wool|silk|gold|silver))\b|\b(?:fits|works with|comes with|lasts) (?:any|all|every|most|an?|up|for)\b/u;

/** What goods can do, are made of or go with, whatever the rest of the sentence: no row and no text of the shop holds it. */
const FEATURE_KO =
  "방수|방진|방한|방풍|발수|보온|보냉|방염|항균|자외선차단|노이즈캔슬링|노캔|블루투스|와이파이|무선충전|고속충전|급속충전|멀티페어링|터치|통화|마이크|배터리|충전|호환|연동|세탁기|물세탁|손세탁|드라이클리닝|건조기|전자레인지|식기세척기|오븐|인덕션|안드로이드|아이폰|갤럭시|맥북|윈도우|알레르기|무독성|친환경|유기농|무첨가|국산|국내산|수입산|정품|신축성|통기성|내구성|접이식";
const FEATURE_TOLD_KO = new RegExp(
  `(?:${FEATURE_KO})(?:\\d[\\d.]{0,3}|\\d{1,4}(?:시간|m|미터|도))?(?:등급|기능|성능|모드|인증|소재|재질|제품|처리|시간)?(?:까지|도|은|는|이|가|을|를|에|에서|와|과|랑|이랑){0,2}(?:모두|다|전부|완벽하게|완벽히|충분히|기본으로|기본|잘|바로|같이|함께|안심하고|그냥|문제없이|걱정없이|무리없이){0,2}(?:지원|(?:인식|작동|구동|사용|이용|연결|보관)(?:이|도)?(?:가능(?!한지|여부)|하실수|됩|돼|되|합|해|하)|가능(?!한지)|탑재|내장|적용|갖춰|갖추|됩니다|돼요|되세요|되는(?:제품|상품|모델)|돼서|되어서|되니|되고|입니다|이에요|예요|이라|이고|돌리(?:셔도|실수)|돌려도|넣어도|넣으셔도|쓰셔도|쓰실수|사용하실수|연결하실수|빨아도|빠셔도|좋|뛰어나|우수|강하|오래|걱정(?:은|이)?없|문제(?:는|가)?없|한번충전)|[가-힣]{2,6}(?:소재|재질|원단)(?:라서|라|이라|입니다|이에요|예요|이고|로(?:만들|되어|제작|된))|ip(?:x\\d|\\d[\\dx])(?:등급)?(?:의)?(?:방수|방진|생활방수|이|을|를|입|라|으로)`,
  "u",
);
/** "호환 여부는 담당자가 확인해요", "통화 가능하신 시간": what stands near a feature and is none. */
const NO_FEATURE =
  /여부|통화(?:가|를|는|도)?(?:가능|하실|되시는)|가능하신|고객센터|담당자(?:와|께|가|에게)|증상|고장|불량|하자|말씀하/u;
const FEATURE_EN =
  /\b(?:(?:is|are|'s|'re|comes?|rated|certified|fully) (?:\w+ ){0,2}?)(?<what>ipx?\d{1,2}\b(?: rated| water)?|(?:water|sweat|splash|dust|rain|shock|drop|heat|oven|dishwasher|microwave|freezer|machine)[- ]?(?:proof|resistant|safe|repellent|tight|washable)|hypo-?allergenic|noise[- ]cancell?ing|scratch[- ]?(?:proof|resistant))\b|\b(?:throw|put|toss|wash|pop|dry|clean|heat) (?:it|them|this|these) in(?:to)? (?:the|a|your) (?<machine>washing machine|washer|dryer|dishwasher|microwave|oven)\b|\bbattery\b[^.?!;]{0,20}\b(?<battery>lasts|holds|runs|goes|keeps)\b|\b(?:it|they|these|those|this|that|(?:the|your) (?:\w+ ){1,3}?) ?(?:support|has|have|offer|feature|come with|pair with|work with|connect to|run on)s? (?:\w+ ){0,2}?(?<with>bluetooth|wireless charging|fast charging|noise cancell?\w+|multipoint|usb-?c|iphones?|android|mac|windows|an? \w+ battery|touch controls)\b/u;

/** Whether a sentence tells a feature that neither the shop's texts nor the product's name tell. */
function tellsFeature({ folded, squashed }: Sentence, context: GuardContext): boolean {
  const inEnglish = FEATURE_EN.exec(folded)?.groups;
  const told =
    FEATURE_TOLD_KO.exec(squashed)?.[0] ?? Object.values(inEnglish ?? {}).find((word) => word !== undefined);
  if (told === undefined || NO_FEATURE.test(squashed)) return false;
  const names = context.ordersSeen.map(({ productName }) => productName);
  return !saysSame([...names, ...sourceTexts(context)].map(bare).join("\n"), told);
}

function productFact({ folded, squashed }: Sentence, context: GuardContext): string[] {
  if (
    (THING_EN.test(folded) && !/\bdecisions?\b/u.test(folded)) ||
    tellsFeature({ folded, squashed }, context)
  )
    return ["what a thing is like"];
  const thing = ABOUT_A_THING.exec(squashed)?.groups?.thing;
  if (
    thing === undefined ||
    ASKS_FOR.test(squashed) ||
    OUR_BUSINESS.test(squashed) ||
    isSafetyAdvice({ folded, squashed }) ||
    pastSyllables(squashed).length > 0
  )
    return [];
  const sources = sourceTexts(context).map(bare).join("\n");
  // "상품은 무선 이어폰입니다"
  if (context.ordersSeen.some(({ productName }) => squashed.includes(bare(productName).slice(0, 4))))
    return [];
  return sources.includes(thing.slice(-2)) ? [] : ["what a thing is like"];
}

/** Whether a text holds the telling part of the words: "품절", "두개", "in stock". */
function saysSame(told: string, words: string): boolean {
  return bare(told).includes(squash(words).slice(0, /[가-힣]/u.test(words) ? 2 : undefined));
}
