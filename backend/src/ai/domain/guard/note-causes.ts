/**
 * Why something is late, refused, out of stock or to be sorry for, beside an agent's note (BC-04, BC-16): the note, the customer or the
 * shop's texts say it, or nobody does. A cause is known by what it is of ("공장에 불이 나서", "a strike"), or by where it stands ("… 때문에
 * 늦어졌어요", "due to …"); what it is of may be told in other words and in the other language.
 */
import { customerPartsOf } from "../note-parts.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { publicTexts } from "./sources.ts";

/** Causes that are named only to explain something, each in both languages. */
const CAUSES: readonly RegExp[] = [
  /화재|불이[나났]|누수|침수|붕괴|정전|단전|폭발|(?<!인)사고|\b(?:fire|flood\w*|leak|power cut|blackout|explosion|accident|burn(?:ed|t))\b/u,
  /폭설|폭우|태풍|장마|한파|폭염|기상|악천후|날씨|지진|(?:^|[^가-힣])(?:눈|비)(?:가|이)\s?(?:많이\s?)?[와오내]|\b(?:snow\w*|storm\w*|rain\w*|typhoon|weather|earthquake|heat ?wave)\b/u,
  /파업|노조|\b(?:strikes?|walkout|union)\b/u,
  /교통|도로|막혀서|막히는바람|정체로|\b(?:traffic|road closures?|roads?)\b/u,
  /인력|일손|인원(?:이|부족)|직원(?:이|들이)?[가-힣]{0,4}(?:부족|모자|아파|퇴사|휴가)|\b(?:understaffed|short[- ]?staffed|short-?handed|staff(?:ing)? (?:shortage|issues?)|out sick)\b/u,
  /시스템|서버|전산|프로그램(?:오류|문제)|장애(?:가|로|때문)|점검(?:때문|으로인해|관계)|\b(?:system|server|software|technical|computer) (?:\w+ )?(?:glitch\w*|errors?|issues?|problems?|outages?|failures?|trouble|bug)|\b(?:glitch|outage)\b/u,
  /실수(?!(?:가|는|도)?\s?(?:있|없))|착오|과실|부주의|저희(?:가|쪽(?:에서)?|측(?:에서)?)?(?:의)?잘못|잘못(?:챙|넣|보냈|포장|처리|기재|입력|분류)|누락(?:되어|돼|해)|깜빡|\b(?:mistakes?|mix(?:ed)?[- ]?up|mixed things up|(?:our|my) (?:fault|error|bad|end)|oversight|error on|slipped through|messed up|misplaced|forgot)\b/u,
  /원자재|원단|부품(?:이|수급|부족)|수급|공급(?:사|처|업체|이|망|문제|부족)|거래처|협력사|납품|\b(?:suppliers?|supply|raw materials?|vendors?|parts shortage)\b/u,
  /공장|제조사|제조(?:과정|공정|라인|업체)|생산(?:이|라인|지연|차질|문제|량|공정|과정)|\b(?:factory|manufactur\w+|production)\b/u,
  /물량(?:이|도|증가|폭주|부족|때문|과다)|주문(?:이|량)?[가-힣]{0,6}(?:몰[려리린렸]|폭주|폭증|많|급증|쏟아)|폭주|급증|밀려드|(?:인기|수요|문의|신청|고객)(?:가|이|도)?[가-힣]{0,4}(?:많|좋|높|폭발|몰|급증)|\b(?:high (?:\w+ )?(?:volumes?|demand)|(?:large|high|huge) (?:number|volume|amount)s? of|backlog\w*|surge|busy|popular\w*|overwhelm\w*|influx|rush of)\b/u,
  /통관|세관|\b(?:customs|clearance)\b/u,
  /(?:연휴|명절|휴무|공휴일|설날|추석|휴가)(?:가|로|라|이라|때문|기간|여파|영향|관계)|\b(?:holiday (?:season|period|rush)|public holiday|holidays)\b/u,
  /포장(?:과정|작업|문제|불량|상태|팀|단계|실)|포장(?:이|을|하다가?)(?:잘못|늦|밀|누락|헷갈|섞)|\b(?:packag\w+|packing) (?:\w+ )?(?:issue|error|problem|process|team|line|mistake)s?\b/u,
  /물류|창고|허브|터미널|분류작업|\b(?:warehouse|depot|logistics|fulfil\w* cent\w+|sorting|hub)\b/u,
  /택배사|배송사|배송업체|운송사|기사님|\b(?:couriers?|carriers?|delivery company|driver)\b/u,
  /(?<![반상제])품절|재고(?:가|부족|소진|문제|없)|동이나|매진|\b(?:sold out|out of stock|stock (?:shortage|ran out|issue)|ran out)\b/u,
];
/** What a refusal or a wait goes by in the trade, so that its cause can be told in the other language. */
const GROUNDS: readonly RegExp[] = [
  /맞춤|주문\s?제작|각인|\b(?:custom\w*|made[- ]to[- ]order|personali[sz]ed|engraved|bespoke)\b/u,
  /송장|운송장|라벨|\b(?:waybill|(?:shipping )?labels?)\b/u,
  /입고|재고|단종|\b(?:stock|restock\w*|discontinued)\b/u,
  /보관|\b(?:holding|held|stor(?:ed|age))\b/u,
  /배송\s?중|배송된|(?:이미|벌써)?\s?(?:출고|발송|출발)(?:됨|된|되어|되었|됐|했|하여|완료|후)|\b(?:already )?(?:shipped|dispatched|sent out|left)\b/u,
  /사용|착용|개봉|세탁|훼손|흔적|태그|오염|\b(?:used|signs of (?:use|wear)|worn|wear|opened|washed|tags?|damaged? packag\w+|stain\w*)\b/u,
  /기간|기한|지나|경과|넘[어었긴]|\b(?:window|period|deadline|days|passed|expired|too late|time limit)\b/u,
  /하자|불량|고장|파손|결함|이상|소음|안들|\b(?:defect\w*|fault\w*|damag\w*|broken|issue with the (?:item|product)|noise)\b/u,
  /변심|마음이|단순|\b(?:change of mind|changed your mind)\b/u,
];
/** Grounds that stand in every reply: they show what a sentence is about only where the languages differ. */
const COMMON_GROUNDS: readonly RegExp[] = [
  /검수|검사|점검|확인|검토|심사|\b(?:inspect\w*|check\w*|review\w*|verif\w*)\b/u,
  /사진|증빙|영상|자료|\b(?:photos?|pictures?|proof|evidence|video)\b/u,
  /주소|\baddress\b/u,
  /규정|정책|약관|\b(?:polic(?:y|ies)|rules?|terms)\b/u,
];

/** What a verb ends in before 서: an open syllable in ㅏ, ㅐ, ㅑ, ㅓ, ㅕ, ㅘ, ㅙ or ㅝ. */
const VERBAL = Array.from({ length: 19 }, (_, initial) =>
  [0, 1, 2, 4, 6, 9, 10, 14]
    .map((vowel) => String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28))
    .join(""),
).join("");
/** Why in Korean: what stands in front of these. */
const WHY_KO = new RegExp(
  `(?<why>[^.?!\\n]{2,40}?)(?:때문(?:에|이|입|인|으로)|탓(?:에|이|으로|입)|(?:으로|로)\\s?인(?:해|하여|한)|(?<=[가-힣])\\s?바람에|관계로|여파로|영향으로|느라|덕분에|(?:사정|문제|이슈|장애|부족|차질|오류|지연|착오|실수|사고|이력|기록|전력|횟수)(?:이|가|도)?\\s?(?:으로|로|상|이라(?:서)?|라(?:서)?|있어(?:서)?|많아(?:서)?|생겨(?:서)?|발생해(?:서)?|때문에)|(?<![하되])(?:[${VERBAL}]서|라서|셔서)(?:요|$|[\\s,])|(?:으니까|니까|으므로|므로|거든요)|(?<=[가-힣]이)라(?=[\\s,])|(?<=(?:이|적이|점이|것이|분이|편이)\\s?)(?:있어|많아|잦아)(?=[\\s,]))`,
  "gu",
);
/** "차량 고장으로 하루 늦어요": by what it came so; "12월 3일로" and "추가로" are none. */
const WHY_BY_KO =
  /(?<why>[가-힣]{2,12}(?:\s[가-힣]{1,8})?)(?<!일|요일|오전|오후|주|월|정도|추가|별도|예정|일정|바|따|서|스스|앞|대|새|실제|이유|사유|수|때|것|주소|결과)(?:으로|로)\s(?:인해\s)?(?:[^.?!,]{0,20}\s)?(?:늦|지연|밀[려리렸]|미뤄|연기|걸[려리립]|어렵|불가|거절|반려)/gu;
const WHY_EN =
  /\b(?:because of|because|due to|owing to|on account of|as a result of|caused by|thanks to|following|since|given(?: that)?|after (?=(?:a|an|the|our|your|some)\b)|as (?=(?:the|it|our|you|your|we)\b))(?<why>[^.?!;]{3,80})/gu;
/** What can have a cause that is worth telling. */
const CAUSED =
  /늦|지연|미뤄|미루|밀[려리렸린]|걸[려리릴립린]|소요|필요|어렵|어려|불가|거절|반려|승인|예정|예상|입고|품절|출고|못|안되|안돼|불편|죄송|사과|길어|않|없|잡혔|\b(?:late|delay\w*|longer|held up|pushed|postponed|declin\w*|den(?:y|ied)|reject\w*|refus\w*|can't|cannot|unable|not|n't|approv\w*|restock\w*|expected|planned|stock|sorry|apologi\w*|need\w*|take\w*)\b/u;
/** Courtesy and the talk itself are no causes: "기다리게 해 드려서", "확인이 늦어져서", "요청하셔서". */
const COURTESY =
  /기다[리려]|불편|도움|답변|안내|연락|번거|걱정|심려|실망|만족|원하|요청|문의|말씀|궁금|양해|이해|감사|알려|드리지|해드|드려|도와|여쭤|찾아|기쁘|다행|아쉽|죄송|문제가있|확인(?:이|하|할|해|되|후|중|결과)|정보|권한|검토(?:가|하|해|되|중|결과)|이어서|계속해서|따라서|그래서|대해서|관해서|통해서|위해서|에서|먼저|다시|천천히|편하|언제든/u;
const COURTESY_EN =
  /\b(?:wait\w*|inconvenience|patience|thank\w*|sorry|trouble|reach(?:ed|ing) out|contact\w*|ask(?:ed)?|request(?:ed)?|let(?:ting)? us know|help|question|understand|moment|confus\w*)\b|\b(?:i|we) (?:can't|cannot|don't|do not|only|need)\b/u;
/** Words of the trade that stand in every such sentence and tell no cause. */
const TRADE =
  /^(?:필요|걸려|걸리|사정|문제|이슈|관계|영향|여파|측|쪽|고객|손님|주문|상품|제품|배송|환불|교환|취소|반품|요청|해당|이번|현재|아직|다만|하지만|그리|또한|담당|저희|예정|예상|지연|늦어|출고|입고|재입|도착|진행|처리|확인|안내|일정|때문|인해|조금|정도|있는|있어|있습|없는|하는|되는|되어|많이|많은|많아|너무|매우|조금|이유|사유|여러|order|your|with|that|this|have|been|from|will|refund|exchange|request|delay|delayed|expected|december|november|item|product|about|some|more|than|there|their|were|which|very|a bit)/u;
/** Who tells that a cause is not known tells none. */
const UNKNOWN =
  /\?|[는은을인한]지(?!금)|여부|(?:사유|이유|원인|사정|까닭)(?:는|은|가|이|도|까지)?[가-힣]{0,16}(?:없|않|못|어렵|어려|모르)|알수(?:가|는)?없|확인(?:되지|할수|이어렵)|\b(?:don't|do not|can't|cannot|not able to) (?:\w+ )?(?:know|see|tell|have|confirm)\b|\b(?:whether|why|if)\b|\bno (?:details|information)\b/u;
/** What a customer has done before, which only the customer or a note's open part tells. */
const HISTORY =
  /(?<![가-힣])(?:이전|과거|예전|지난번?|작년|그동안|그간|여러\s?(?:번|차례)|자주|반복|[두세네]\s?번(?:이나)?|\d+\s?(?:번|회)(?:이나)?)[가-힣]{0,3}\s?[가-힣]{0,4}\s?(?:구매|반품|환불|교환|취소|이용)(?!일|하신\s?날)|(?:구매|반품|환불|교환|취소|이용)\s?(?:이력|내역|기록|횟수|빈도)|\b(?:past|previous|prior|earlier|repeated|frequent|multiple|number of) (?:returns?|refunds?|purchases?|claims?|exchanges?)\b|\b(?:purchase|return|refund|order|account) history\b|\b(?:you've|you have) (?:already )?(?:returned|refunded)\b/u;

/** G8: beside a note, no cause and no history that nobody has told. */
export function checkNoteCauses({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  if (context.instruction === null) return [];
  const known = knownIn(context);
  return sentences
    .filter(
      (sentence) =>
        !UNKNOWN.test(`${sentence.squashed} ${sentence.folded}`) &&
        !isFromShop(sentence, context) &&
        (namesUntold(CAUSES, sentence, known) ||
          (HISTORY.test(sentence.folded) && !HISTORY.test(known.text)) ||
          whysOf(sentence).some((why) => !isKnownWhy(why, known))),
    )
    .map(() => ({ guard: "G8", event: "leak_blocked", detail: "cause that nobody gave" }) as const);
}

/** "주문이 몰려" for the note's "물량이 많아", "signs of use" for its "사용 흔적": in other words or the other language the letters do not show it. */
export function tellsNotedGround(part: Sentence, context: GuardContext): boolean {
  const { instruction } = context;
  if (instruction === null) return false;
  const isTranslated = /[가-힣]/u.test(instruction.text) !== /[가-힣]/u.test(part.folded);
  const note = customerPartsOf(instruction.text)
    .map((text) => `${fold(text)} ${bare(text)}`)
    .join("\n");
  return [...CAUSES, ...GROUNDS, ...(isTranslated ? COMMON_GROUNDS : [])].some((ground) => {
    const isTold = ground.test(part.folded) || (!isTranslated && ground.test(part.squashed));
    return isTold && ground.test(note);
  });
}

/** Whether words give a reason that neither the customer nor the shop's texts know: "배터리 문제로 교환을 원하신다고", "since it is defective". */
export function givesUntoldReason({ folded }: Sentence, context: GuardContext): boolean {
  return reasonsIn(folded).some((why) => !isKnownWhy(why, knownIn(context)));
}

/**
 * Whether every word that tells something stands in the note: "전액 환불해 드립니다" beside "환불 승인 (전액)". That a thing is denied, done or
 * promised by it, the rules see.
 */
export function isInWordsOfNote({ folded }: Sentence, { instruction, ordersSeen }: GuardContext): boolean {
  if (instruction === null) return false;
  const names = ordersSeen.map(({ productName }) => productName);
  const known = [...customerPartsOf(instruction.text), ...names].map(bare).join("\n");
  const words = folded
    .split(/[^\p{L}]+/u)
    .filter((word) => /^[가-힣]{2,}$/u.test(word) && !SAYS_NOTHING.test(word));
  return (
    words.length > 0 && /[가-힣]/u.test(folded) && words.every((word) => known.includes(word.slice(0, 2)))
  );
}

/** "3일이", "12월": numbers are judged as such. */
const COUNTED = /\d[\d,~.-]*\s?[가-힣]*/gu;

/** The Korean words of a text that tell something. */
export function tellingWords(folded: string): string[] {
  return folded
    .replace(COUNTED, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => /^[가-힣]{2,}$/u.test(word) && !SAYS_NOTHING.test(word));
}

const SAYS_NOTHING =
  /^(?:예상|일정|날짜|시점|까지|부터|이에|예요|라고|다시|조금|늦어|걸려|걸릴|기다|불편|드립|드려|드리|드릴|됩니|되었|됐습|됐어|돼요|되어|되고|했습|했어|합니|하였|해요|있습|있어|있으|예정|고객|저희|함께|또한|현재|이미|해당|위해|대해|등을|정도|부탁|안내|말씀|아쉽|죄송|감사|양해|참고|다만|추가|통해|관련|경우|상태|으로|에서|입니|이며|이고|점을)/u;

interface Known {
  /** Folded and squashed. */
  readonly text: string;
  readonly isKorean: boolean;
}

function knownIn(context: GuardContext): Known {
  const { instruction, customerTexts, ordersSeen, verdict } = context;
  const reasons = verdict?.verdict.reasons ?? [];
  const judged = [
    ...(reasons.includes("fault") ? ["제품 하자, defect"] : []),
    ...(reasons.includes("within_window") && verdict?.verdict.shippingFee === "customer"
      ? ["단순 변심"]
      : []),
    ...(ordersSeen.some(
      ({ shippingStatus }) => shippingStatus === "shipped" || shippingStatus === "delivered",
    )
      ? ["이미 출고됨, shipped"]
      : []),
    ...(reasons.includes("window_passed") ? ["기간 경과, passed"] : []),
  ];
  const note = customerPartsOf(instruction?.text ?? "");
  const texts = [...note, ...judged, ...customerTexts];
  const names = ordersSeen.map(({ productName }) => productName);
  const text = [...texts, ...names].map((part) => `${fold(part)} ${bare(part)}`).join("\n");
  return { text, isKorean: /[가-힣]/u.test(instruction?.text ?? "") };
}

/** The shop's own public sentence. */
export function isFromShop({ squashed }: Sentence, context: GuardContext): boolean {
  return (
    squashed.length >= LEAST_QUOTE &&
    publicTexts(context)
      .map(bare)
      .some((text) => text.includes(squashed))
  );
}

const LEAST_QUOTE = 10;

function namesUntold(classes: readonly RegExp[], { folded, squashed }: Sentence, known: Known): boolean {
  const text = /[가-힣]/u.test(squashed) ? `${squashed} ${folded}` : folded;
  return classes.some((pattern) => pattern.test(text) && !pattern.test(known.text));
}

/** The reasons that a sentence gives. */
function whysOf({ folded, squashed }: Sentence): string[] {
  return CAUSED.test(squashed) || CAUSED.test(folded) ? reasonsIn(folded) : [];
}

const TURN = /(?<=[가-힣](?:지만|는데|은데|으나|다만))[\s,]+|,\s+/u;

function reasonsIn(folded: string): string[] {
  const korean = [
    ...[...folded.matchAll(WHY_KO)].map(({ 0: whole }) => whole.split(TURN).at(-1) ?? whole),
    ...[...folded.matchAll(WHY_BY_KO)].flatMap(({ groups }) => groups?.why ?? []),
  ];
  const english = [...folded.matchAll(WHY_EN)].flatMap(({ groups }) => groups?.why ?? []);
  return [
    ...korean.filter((why) => !COURTESY.test(squash(why))),
    ...english.filter((why) => !COURTESY_EN.test(why)),
  ];
}

/** "회색은 …": what the sentence is about is no part of the cause. */
const TOPIC = /^\s*(?:\S+\s)?\S{1,12}[은는]\s/u;

function isKnownWhy(why: string, known: Known): boolean {
  const text = `${squash(why)} ${why}`;
  const isTranslated = known.isKorean !== /[가-힣]/u.test(why);
  const classes = [...CAUSES, ...GROUNDS, ...(isTranslated ? COMMON_GROUNDS : [])];
  if (classes.some((pattern) => pattern.test(text) && pattern.test(known.text))) return true;
  const words = why
    .replace(TOPIC, "")
    .replace(COUNTED, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= (/[가-힣]/u.test(word) ? 2 : 4) && !TRADE.test(word));
  const told = words
    .map((word) => (/[가-힣]/u.test(word) ? word.slice(0, 2) : word.slice(0, 5)))
    .filter((stem) => (/[가-힣]/u.test(stem) || stem.length >= 4) && known.text.includes(stem));
  return told.length * 2 > words.length || words.length === 0;
}
