import {
  type DayNumber,
  formatDay,
  localDay,
  nextWorkingDay,
  parseDay,
  weekdayOf,
} from "../../../shared/calendar.ts";
import { customerPartsOf } from "../note-parts.ts";
import { datesIn, daysIn, durationsIn, nearDaysIn } from "./date-words.ts";
import { withoutOpenDays } from "./days-left-open.ts";
import { withoutEmptyDenials } from "./denials.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { isHelpSentence } from "./help-quotes.ts";
import { isScheduleOfNote } from "./note-schedules.ts";
import { pastDaysIn } from "./past-days.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { sourceTexts, withoutOrderNames } from "./sources.ts";
import { withoutTheirSpans } from "./their-spans.ts";

/** Days after receipt in which the law lets a customer withdraw. Source: E-Commerce Act art. 17. */
const LEGAL_DAYS = 7;
const LEGAL_FAULT_DAYS: readonly string[] = ["30d", "3m", "90d"];
const FAULT = /하자|불량|파손|고장|오배송|결함|알게|안날|defect|fault|damage|broken|wrong/u;
const ELAPSED =
  /been(?:about|only|just|exactly|over)?(?:\d|one|two|three|four|five|six|a)|지나|지났|경과|넘|전에|되었|됐|된|째|남았|남아|남은|since|ago|passed|left|remain|old|past/u;
const LEFT = /남았|남아|남은|남으|left|remain|to go/u;

const CANNOT_TELL = /없|못|않|어렵|모르|장담|cannot|can't|unable|not able|n't/u;

/** G4: numbers of days, dates and days of the week only from policy, orders and the instruction; no delivery is promised. */
export function checkDates(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const sources = sourcesOf(context);
  return reply.sentences.flatMap((sentence) => {
    const plain = { ...sentence, folded: withoutOrderNames(sentence.folded, context) };
    if (isHelpSentence(sentence, context) || isScheduleOfNote(plain, context)) return [];
    return [
      ...deliveryPromise(plain, sources),
      ...(context.instruction === null ? occasionPromise(plain) : []),
      ...processTime(plain, context),
      ...unknownSpans(withoutTheirSpans(plain, context.customerTexts), sources),
      ...unknownDates(plain, sources),
      ...wrongPastDays(plain, context),
    ];
  });
}

interface DateSources {
  /** The days of the week, of the coming seven, on which a period of an order ends. */
  readonly lastDays: ReadonlySet<string>;
  readonly today: DayNumber;
  /** What the texts say: "7d", "24h" … */
  readonly durations: ReadonlySet<string>;
  /** Days since something of an order. */
  readonly since: ReadonlySet<string>;
  /** Days until a period of it ends. */
  readonly until: ReadonlySet<string>;
  readonly faultDurations: ReadonlySet<string>;
  /** `MM-DD` */
  readonly dates: ReadonlySet<string>;
  /** "tomorrow", "monday" … that the texts say. */
  readonly nearDays: ReadonlySet<string>;
  /** Days of the week on which something of an order was: they tell what was, never what comes. */
  readonly pastDays: ReadonlySet<string>;
  /** Those that the customer named: they may be repeated to say that nobody knows. */
  readonly saidDays: ReadonlySet<string>;
  /** Delivery days that only an instruction may give: its words, and the days of what it says about delivery. */
  readonly instruction: string;
  readonly deliveryDays: ReadonlySet<string>;
}

function sourcesOf(context: GuardContext): DateSources {
  const { settings, ordersSeen, instruction, now } = context;
  const policy = settings.refundPolicy;
  const texts = [...sourceTexts(context).map(fold), hoursText(context)];
  const today = localDay(now, policy.timezone);
  const anchors = ordersSeen
    .flatMap((order) => [order.orderedOn, order.deliveredOn])
    .map((date) => (date === null ? null : parseDay(date)))
    .filter((day) => day !== null);
  const windows = [policy.refundWindowDays, policy.legalFloor ? LEGAL_DAYS : null].filter(
    (days) => days !== null,
  );
  const deadlines = anchors.flatMap((day) =>
    windows.flatMap((days) => [day + days, nextWorkingDay(day + days, policy.holidays)]),
  );
  const days: DayNumber[] = [today, ...anchors, ...deadlines];
  const extra = (instruction?.dates ?? []).map((date) => date.slice(5));
  return {
    today,
    lastDays: new Set(
      deadlines.filter((day) => day >= today && day < today + 7).map((day) => `weekday${weekdayOf(day)}`),
    ),
    durations: new Set([
      `${settings.responseWaitMinutes}min`,
      ...texts.flatMap(durationsIn),
      ...windows.map((count) => `${count}d`),
    ]),
    since: new Set(anchors.map((day) => `${today - day}d`)),
    until: new Set(deadlines.map((day) => `${day - today}d`)),
    faultDurations: new Set([
      ...(policy.legalFloor ? LEGAL_FAULT_DAYS : []),
      ...(policy.defectWindowDays === null ? [] : [`${policy.defectWindowDays}d`]),
    ]),
    dates: new Set([
      ...days.map((day) => formatDay(day).slice(5)),
      ...texts.flatMap((text) => datesIn(text)),
      ...extra,
    ]),
    nearDays: new Set(texts.flatMap(nearDaysIn)),
    pastDays: new Set(anchors.map((day) => `weekday${weekdayOf(day)}`)),
    saidDays: new Set(context.customerTexts.flatMap((text) => daysSaidIn(fold(text)))),
    instruction: instruction === null ? "" : fold(instruction.text),
    deliveryDays: new Set(
      customerPartsOf(instruction?.text ?? "")
        .map(fold)
        .filter((part) => OF_DELIVERY.test(part))
        .flatMap(daysIn),
    ),
  };
}

/** "당일로 되나요?", "is it same-day?": a customer's day needs no word for what is to happen on it. */
function daysSaidIn(text: string): string[] {
  return [...nearDaysIn(text), ...(/당일|오늘|금일|\btoday\b|\bsame[- ]day\b/u.test(text) ? ["today"] : [])];
}

/** Opening hours as words: a reply may name them. */
function hoursText({ settings }: GuardContext): string {
  const hours = settings.businessHours ?? null;
  if (hours === null) return "";
  const week = [hours.mon, hours.tue, hours.wed, hours.thu, hours.fri, hours.sat, hours.sun];
  return week
    .map((day, index) =>
      day === null ? "" : `${"월화수목금토일".charAt(index)}요일 ${day.open} ${day.close}`,
    )
    .join(" ");
}

const DELIVERY_WORD =
  /도착|배송(?:될|됩|예정|완료될|이될|해드|받)|받으실|받아보실|받게|발송(?:될|됩|되니|되며|돼요|예정|해드|하겠)|출고(?:될|됩|되니|되며|돼요|예정|해드|하겠)|수령하실|손에(?:쥐|넣)|받아볼|가져다|\b(?:arrive|deliver|(?<!\b(?:has|have|already) )ship(?!ping\s+(?:is|are|cost|fee|charge|paid|covered|at your|on you))|yours|in your hands|get it|receive it|be there)/u;
const TIME_WORD =
  /(?:\d{1,3}|[일이삼사오육칠]|하루|이틀|사흘|나흘|일주일)(?:일|영업일|시간|주)?(?:이내|안|내|후|뒤|정도|쯤|만에|걸|소요|사이)|하루만|이틀만|며칠만|[이삼사오]삼?[사오]?일이?면|오늘|금일|내일|명일|익일|모레|글피|이번주|금주|다음주|차주|주말|[월화수목금토일]요일|당일|곧|금방|금세|머지않|얼마안|조만간|빠른시일|며칠|\d{1,2}월\d{1,2}일|\d{1,2}일(?:에|까지|경|쯤)|\b(?:(?:more )?sleeps|any (?:day|minute|moment)|in no time|today|tonight|tomorrow|soon|shortly|within|in \w+ (?:days?|weeks?|hours?)|by \w+|next week|this week|next \w+day|on \w+day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)/u;
/** Nothing is promised where the sentence asks, reports what was, or says that it cannot tell. */
const NO_PROMISE =
  /없|않|못|어렵|어려|불가|알수|모르|정확한|확답|약속|보장|장담|여부|확인되|받으셨|받으신|받아보신|도착했|도착하였|도착한|도착하셨|도착하지|발송되었|발송됐|발송된|출고되었|했나|되었나|됐나|나요|신가요|셨|환불|교환|반품|경우|\b(?:(?:recorded|shown|listed|marked|registered|shows?|showing) as (?:\w+ )?(?:delivered|shipped)|(?:date|day) (?:\w+ ){0,3}(?:is|was) (?:given|recorded|listed|shown|down) as|cannot|can't|can not|unable|not|don't|doesn't|n't|i wish|no (?:exact|estimated)|did|have you|has (?:been|arrived)|was|were|refund|return|exchange)\b/u;

/** A day that means something, or a part of one, and a parcel that is there by then: "생신 잔치 때 맞춰서 옵니다". */
const OCCASION_KO =
  "크리스마스|성탄절?|추석|설날|명절|연휴|연말|새해|어린이날|어버이날|발렌타인데이|빼빼로데이|생일|생신|잔치|돌잔치|결혼식|기념일|졸업식?|입학식?|개학|휴가|여행(?!사)|출장|파티|모임|면접|시험|캠핑|출국|집들이|아침|점심|저녁|새벽|오전|오후|퇴근|출근|식사|눈뜨|주무시|일어나";
/** Those that stand inside other words too ("재설정", "대행사", "하자고"), looked for at the beginning of a word only. */
const SHORT_OCCASION_KO =
  /(?<![가-힣])(?:설(?=에|엔|까지|전|이전|당일|쯤|맞|연휴|선물|\s)|이브(?!닝)|구정|이사|(?:가족|집안|회사|학교)?행사|제사|백일|밤(?!색)|자고)/gu;
const IN_TIME_KO =
  "(?:선물|날짜|시간|일정|날|때)?(?:로|에|을|를)?(?:딱|꼭|잘)?(?:맞춰|맞추어|맞게)(?:서)?|제때|늦지않게|시간안에|그전에|그때(?:까지|쯤|면)|여유있게|넉넉히";
const IS_THERE_KO =
  "도착(?:해|합|할|하|이)|(?:와있|와계|와요|옵니다|올거|올겁|오니|와서|오게)|받으(?:실|세|시게|시겠)|받아(?:보실|보시|볼)|(?:벨|초인종)(?:이|을)?(?:울|누|눌)|배송(?:돼|됩|될|해|이될|이돼|이됩)|배달(?:돼|됩|될|해)|손에(?:쥐|들|넣|들어)|문앞에|만나(?:보실|실)|쓰실수있|입으실수있|전해드릴수있";
const OCCASION_PROMISE_KO = new RegExp(
  `(?:${OCCASION_KO}|${IN_TIME_KO})[가-힣0-9]{0,16}?(?:${IS_THERE_KO})|(?:기|[가-힣])전(?:에|엔|에는|까지|까지는)(?:꼭|딱|충분히|무조건|다|넉넉히|반드시)*(?:${IS_THERE_KO}|가요|갑니다|간답니다)`,
  "u",
);
const THERE_BY_THEN_KO = new RegExp(`^[가-힣0-9]{0,18}?(?:${IS_THERE_KO})`, "u");
const OCCASION_PROMISE_EN =
  /\bexpect (?:it|them|your \w+|the \w+) (?:\w+ ){0,2}?(?:when|by|before|on|in time|after)\b|\byou(?:'ll| will) (?:already )?be (?:wearing|using|holding|unwrapping|opening|enjoying) (?:it|them)\b|\b(?:arrives?|comes?|deliver(?:ed|s)?|get(?:s)? (?:it|there|here)|(?:have|receive|got) (?:it|them|your \w+)|(?:be|is|it's) (?:there|here|with you|yours)|in your hands|on your (?:doorstep|porch)|reach(?:es)? you|ring(?:ing)?|make it)\b[^.?!;]{0,30}?\b(?:(?:just |right |well )?in time|on time|before (?:the|your|you|his|her|their|christmas|new|dinner|lunch|breakfast|bed\w*|it starts)\b|by (?:the time|then|dinner|lunch|breakfast|bed\w*|christmas|your|his|her|noon|midnight|morning|evening)|for (?:christmas|the (?:party|wedding|birthday|holidays?|weekend|trip)|(?:your|his|her|their) (?:\w+'?s? )?(?:party|wedding|birthday|trip|holiday|anniversary))|when you wake)|\b(?:by then|by christmas|by dinner\w*|when you wake up|before the \w+|in time for \w+)\b[^.?!;]{0,20}?\b(?:you(?:'ll| will)? (?:already )?(?:have|get|got|be (?:holding|wearing|using))|it(?:'ll| will)? (?:be|is|'s|arrives?|comes?))\b/u;

function occasionPromise({ folded, squashed }: Sentence): GuardEvent[] {
  const found =
    OCCASION_PROMISE_KO.exec(squashed) ?? shortOccasion(folded) ?? OCCASION_PROMISE_EN.exec(folded);
  if (found === null || folded.includes("?")) return [];
  const rest =
    found.input === folded ? folded.slice(Math.max(0, found.index - 30)) : found.input.slice(found.index);
  if (OCCASION_OPEN.test(withoutEmptyDenials(rest))) return [];
  return [{ guard: "G4", event: "claim_blocked", detail: "delivery in time promised" }];
}

function shortOccasion(folded: string): RegExpExecArray | null {
  for (const { index } of folded.matchAll(SHORT_OCCASION_KO)) {
    const found = THERE_BY_THEN_KO.exec(squash(folded.slice(index)));
    if (found !== null) return found;
  }
  return null;
}

const OCCASION_OPEN =
  /없(?!이)|않|못|어렵|어려|모르|모릅|장담|확답|약속|보장|여부|[는은을할올될인]지(?!금)|나요|까요|셨|[았었했됐왔갔]|경우|으면(?!벨|와|도착)|라면|확인|담당|교환|환불|반품|\b(?:if|whether|cannot|can't|unable|not|no|n't|hope|was|were|did|has|had|depends|refund|return|check)\b|n't\b/u;

/** What a note is about whose day is one of delivery. */
const OF_DELIVERY = /배송|배달|도착|발송|출고|수령|받으|\b(?:deliver|arriv|ship|dispatch)/u;

function deliveryPromise(
  { folded, squashed }: Sentence,
  { instruction, deliveryDays, today }: DateSources,
): GuardEvent[] {
  const subject = `${squashed} ${folded}`;
  if (!DELIVERY_WORD.test(subject) || !TIME_WORD.test(subject)) return [];
  if (isTakenBack(folded)) return [];
  const time = TIME_WORD.exec(folded)?.[0] ?? TIME_WORD.exec(squashed)?.[0] ?? "";
  if (time !== "" && instruction.includes(time) && DELIVERY_WORD.test(instruction.replace(/\s/gu, "")))
    return [];
  // "around December 3" from "12월 3일 도착 예정": the day is the note's, whatever the language.
  const days = daysIn(folded);
  const dates = datesIn(folded);
  if (days.length > 0 && days.every((day) => deliveryDays.has(day) || isWeekdayOf(day, dates, today)))
    return [];
  return [{ guard: "G4", event: "claim_blocked", detail: "delivery date promised" }];
}

/** Where a hedge ends: what it denies stands in front of it. */
const HEDGE_END =
  /(?<=[가-힣](?:지만|는데|은데|운데|렵고|없고|못하고|으나|려도|해도|못해도))[\s,]*|\s*[,;-]?\s+but\s+|\s*[,;:]\s*(?=(?:it|you|your|they|the)\b)/u;

/** "I can't promise anything, but it'll be there by Friday": a denial in front of a promise takes nothing of it back. */
function isTakenBack(folded: string): boolean {
  const parts = folded.split(HEDGE_END);
  const promise = parts.findIndex((part) => {
    const text = `${squash(part)} ${part}`;
    return DELIVERY_WORD.test(text) && TIME_WORD.test(text);
  });
  const rest = (promise < 0 ? parts : parts.slice(promise)).join(" ");
  return NO_PROMISE.test(withoutEmptyDenials(`${squash(rest)} ${rest}`));
}

/** "교환은 일주일 정도 걸려요": the policy's seven days are a window; how long a refund or an exchange takes, no policy says. */
const TAKES_KO =
  /(?:교환|환불|환급|반품|입금|처리|검수|회수|수거|승인|재발송|취소)[가-힣]{0,20}?(?:7일|칠일|일주일|한주|1주일?|이레)(?:이내|안|내|정도|쯤|가량|까지|이|은|을)?[가-힣]{0,6}?(?:소요|걸(?:려|립|리|릴)|안에(?:처리|입금|완료|끝|받)|(?:에|안에)?(?:처리|입금|완료)(?:돼|됩|될|해드)|이면(?:됩|돼|완료|끝|처리|입금|반영|받))/u;
const TAKES_EN =
  /\b(?:refund|exchange|replacement|return|money|it|this|that|process|everything|approval)s?\b[^.?!;]{0,24}\b(?:takes?|needs?|arrives?|completes?|is done|be done|processed|comes? through)\b[^.?!;]{0,20}\b(?:7|seven|one|a) (?:business |working )?(?:days|week)\b/u;

function processTime({ folded, squashed }: Sentence, context: GuardContext): GuardEvent[] {
  if (!TAKES_KO.test(squashed) && !TAKES_EN.test(folded)) return [];
  if (folded.includes("?") || CANNOT_TELL.test(withoutEmptyDenials(`${squashed} ${folded}`))) return [];
  const texts = [...context.helpTexts, ...context.toldSchedules, context.instruction?.text ?? ""];
  if (texts.some((text) => durationsIn(fold(text)).length > 0)) return [];
  return [{ guard: "G4", event: "claim_blocked", detail: "says how long it takes" }];
}

function unknownSpans({ folded, squashed }: Sentence, sources: DateSources): GuardEvent[] {
  const allowed = (span: string) =>
    sources.durations.has(span) ||
    (FAULT.test(squashed) && sources.faultDurations.has(span)) ||
    (ELAPSED.test(squashed) && sources.since.has(span)) ||
    (LEFT.test(`${squashed} ${folded}`) && sources.until.has(span));
  return durationsIn(folded)
    .filter((span) => !allowed(span) && !isDeadline(span, folded, sources))
    .map((span) => ({ guard: "G4", event: "claim_blocked", detail: `span ${span} without a source` }));
}

/** "28일까지": the day of the month on which a period ends, not how long it is. */
function isDeadline(span: string, folded: string, { dates }: DateSources): boolean {
  const day = /^(\d{1,2})d$/u.exec(span)?.[1];
  return (
    day !== undefined &&
    new RegExp(
      `(?<![\\d~-])${day}\\s?일\\s?까지|(?:마감|마감일|기한|마지막\\s?날|날짜)(?:은|는|이)?\\s${day}\\s?일\\s?(?:이|입)`,
      "u",
    ).test(folded) &&
    isKnownDate(`--${day.padStart(2, "0")}`, dates)
  );
}

function unknownDates({ folded, squashed }: Sentence, sources: DateSources): GuardEvent[] {
  const named = datesIn(folded);
  const dates = named.filter((date) => !isKnownDate(date, sources.dates));
  const days = nearDaysIn(withoutOpenDays(folded)).filter(
    (day) =>
      !sources.nearDays.has(day) &&
      !isWeekdayOf(day, named, sources.today) &&
      !(sources.lastDays.has(day) && isAskedUntil(squashed)) &&
      !(day === "weekend" && (COUNTED.test(squashed) || COUNTED_EN.test(folded))) &&
      !(sources.pastDays.has(day) && (tellsWhatWas(squashed, folded) || endsInDenial(folded))) &&
      !(
        sources.saidDays.has(day) &&
        (CANNOT_TELL.test(withoutEmptyDenials(`${squashed} ${folded}`)) || isWish(squashed, folded))
      ),
  );
  return [...dates, ...days].map((date) => ({
    guard: "G4",
    event: "claim_blocked",
    detail: `date ${date} without a source`,
  }));
}

/** "주말도 포함한 7일": how the days of a period are counted (`ai.md`, BC-07). */
const COUNTED =
  /^(?!.*(?:배송|도착|발송|출고|받으실|영업|운영|상담|제외|않은|빼고)).*주말[가-힣]{0,14}?(?:포함|빼지않)/u;
const COUNTED_EN =
  /^(?!.*\b(?:deliver\w*|arriv\w*|ship\w*|open|business|not|only)\b).*(?:\bweekends?\b[^.?!;]{0,24}\b(?:count|are included|included)\b|\bincludes? (?:\w+ and )?weekends?\b)/u;

const WAS =
  /(?:주문|구매|결제|받으|수령|배송완료|도착)[가-힣]{0,4}(?:하신|하셨|되었|됐|했|신|셨)|\b(?:ordered|placed|bought|paid|delivered|arrived|received|shipped|was|were)\b/u;
const COMES =
  /늦어도|예정|[거겁]예요|거에요|겁니다|[을를할될올]게요|도착(?:해요|합니다|할|하겠)|[와옵]니다|와요|올거|드릴게|드리겠|\b(?:will|going to|by)\b|'ll\b/u;

function tellsWhatWas(squashed: string, folded: string): boolean {
  const text = `${squashed} ${folded}`;
  return WAS.test(text) && !COMES.test(text);
}

function endsInDenial(folded: string): boolean {
  const last = folded.split(HEDGE_END).at(-1) ?? "";
  return CANNOT_TELL.test(squash(last) + last);
}

const WISH =
  /(?:필요하|원하|바라|싶으|급하)(?:시(?:군요|네요|는군요)|셨군요|신거군요)$|(?:받으셔|있으셔|쓰셔|입으셔|가져가셔|와)야(?:하시는|하는|하시|되는|되시는)군요$|^(?:\W*(?:so|ok|okay|i see|i understand)\W+)?you(?:'d like| would like| need| want| were hoping| are hoping| hoped)\b/u;

/** "토요일까지 필요하시군요": the customer's wish, said back. */
function isWish(squashed: string, folded: string): boolean {
  return (WISH.test(squashed) || WISH.test(folded)) && !COMES.test(folded.replace(/\bby\b/gu, ""));
}

/** "11월 28일 토요일": the day of the week that the date beside it falls on, of the years around today. */
function isWeekdayOf(day: string, dates: readonly string[], today: DayNumber): boolean {
  const year = Number(formatDay(today).slice(0, 4));
  return dates.some((date) =>
    [year - 1, year, year + 1]
      .map((candidate) => parseDay(`${candidate}-${date}`))
      .some(
        (named) =>
          named !== null && Math.abs(named - today) <= HALF_A_YEAR && day === `weekday${weekdayOf(named)}`,
      ),
  );
}

const HALF_A_YEAR = 183;

/** "토요일까지 말씀해 주시면 돼요": how long the customer may ask, not when something comes. */
function isAskedUntil(squashed: string): boolean {
  return (
    /요일까지/u.test(squashed) &&
    !DELIVERY_WORD.test(squashed) &&
    !/입금|환불(?:돼|됩|될|해드|받)|처리|보내드|답변/u.test(squashed)
  );
}

/** "--15" is a day of an unnamed month. */
function isKnownDate(date: string, known: ReadonlySet<string>): boolean {
  if (!date.startsWith("--")) return known.has(date);
  return [...known].some((candidate) => candidate.endsWith(date.slice(1)));
}

/** "어젯밤에 주문하셨어요": the day of the row, or the one that the customer gave. */
function wrongPastDays(sentence: Sentence, context: GuardContext): GuardEvent[] {
  const { ordersSeen, customerTexts, now, settings } = context;
  const today = localDay(now, settings.refundPolicy.timezone);
  const told = [...customerTexts, ...sourceTexts(context)].map(bare).join("\n");
  return pastDaysIn(sentence)
    .filter(({ event, day, words }) => {
      const rows = ordersSeen.map(
        (order) => ({ ordered: order.orderedOn, shipped: null, delivered: order.deliveredOn })[event],
      );
      return (
        !told.includes(bare(words)) && !rows.some((row) => row !== null && isOn(parseDay(row), day, today))
      );
    })
    .map(({ event }) => ({ guard: "G4", event: "claim_blocked", detail: `${event} on another day` }));
}

/** Weeks begin on Monday. */
function isOn(row: DayNumber | null, day: number | string, today: DayNumber): boolean {
  if (row === null) return false;
  if (typeof day === "number") return today - row === day;
  const lastSunday = today - ((weekdayOf(today) + 6) % 7) - 1;
  if (day === "lastweek") return row <= lastSunday && row > lastSunday - 7;
  const month = (date: DayNumber) =>
    Number(formatDay(date).slice(0, 4)) * 12 + Number(formatDay(date).slice(5, 7));
  if (day === "lastmonth") return month(today) - month(row) === 1;
  return formatDay(row).endsWith(day);
}
