/**
 * A handover in a model's words: what is passed on is what the customer asked for, of the order and for the reason that they gave (BC-04,
 * BC-05), and no hour is named for the answer but the service's own (BC-15, G14). Templates are filled from the ledger and need no check.
 */
import type { RequestReason } from "../../../shared/vocabulary.ts";
import { readableText } from "../understanding/concepts.ts";
import { REASON_CLASSES } from "../understanding/fact-classes.ts";
import { extractFacts } from "../understanding/facts.ts";
import { normaliseOrderNumber } from "../understanding/order-number.ts";
import type { ClaimKind } from "./claim.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { givesUntoldReason } from "./note-causes.ts";
import { bare, fold, type ReplyText, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";
import { kindsIn, kindsOf, numbersIn, ordersOf } from "./unlocking.ts";

const PASSES_ON_KO =
  /(?:담당|상담[원사]|직원|팀|관계부서)[가-힣0-9a-z]{0,60}?(?:전달|연결|전하|전해|넘기|넘겨|접수|인계|공유|확인|검토|안내|답변)|(?:전달|접수|인계|연결)(?:해|하|드리|을|를|해드리|되|됐)/u;
const PASSES_ON_EN =
  /\b(?:pass(?:ed|ing)?|forward(?:ed|ing)?|hand(?:ed|ing)?|escalat\w+|connect\w*|shar(?:e|ed|ing)|sen[dt](?:ing)?|submit\w*|transfer\w*|relay\w*|let|review\w*|look(?:ing)? into|check\w*)\b/u;
const STAFF_EN =
  /\b(?:team|colleagues?|agents?|specialist|someone|person|staff|manager|support|representative)\b/u;

/** What a customer calls a request without its name. */
const IN_OTHER_WORDS: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    "refund",
    /돈|돌려|반납|보내고싶|\b(?:money|return\w*|send (?:it|them|this) back|take (?:it|them|this) back)\b/u,
  ],
  [
    "exchange",
    /바꿔|바꾸|바꿀|다른(?:걸|것|거|사이즈|색)|새걸|새것|새거|다시보내|\b(?:swap|switch|change|another|new one|different (?:one|size|colou?r)|send (?:a|me))\b/u,
  ],
  [
    "cancel",
    /그만|안살|안사|필요없|주문안|빼주|없던|\b(?:stop|call off|don't want|do not want|don't need|no longer)\b/u,
  ],
  [
    "address",
    /이사|받는곳|다른곳|집으로|회사로|동으로|호로|\b(?:moved|move|deliver (?:it )?to|ship (?:it )?to|send (?:it )?to)\b/u,
  ],
];

/** G5: nothing is passed on that nobody asked for; G4: by no hour of the AI's own. */
export function checkHandover({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  if (context.action !== "handoff" || !context.isFreeText) return [];
  const findings = sentences
    .filter(({ folded }) => !folded.includes("?"))
    .flatMap((sentence) => {
      const isHour = namesHour(sentence, context);
      if (!passesOn(sentence)) return isHour ? ["answer by an hour of its own"] : [];
      return [
        ...(isHour ? ["answer by an hour of its own"] : []),
        ...(namesOtherKind(sentence, context) ? ["passes on another request"] : []),
        ...(namesOtherOrder(sentence, context) ? ["passes on another order"] : []),
        ...(namesOtherReason(sentence, context) ||
        (!namesReason(sentence) && givesUntoldReason(sentence, context))
          ? ["passes on another reason"]
          : []),
      ];
    });
  return findings.map((detail) => ({ guard: "G5", event: "claim_blocked", detail }) as const);
}

function passesOn({ folded, squashed }: Sentence): boolean {
  return (
    PASSES_ON_KO.test(squashed) ||
    (PASSES_ON_EN.test(folded) && (STAFF_EN.test(folded) || /\bi(?:'ll|'ve| will| have|'m)\b/u.test(folded)))
  );
}

function namesOtherKind({ squashed, folded }: Sentence, context: GuardContext): boolean {
  const named = kindsIn(`${squashed} ${folded}`);
  if (named.size === 0) return false;
  const { verdict, customerTexts, intent, instruction } = context;
  const said = [...customerTexts, instruction?.text ?? ""]
    .map((text) => `${bare(text)} ${fold(text)}`)
    .join("\n");
  const remedy = verdict?.verdict.remedy ?? "none";
  const asked = new Set<ClaimKind>([
    ...kindsIn(said),
    ...(verdict === null && kindsIn(said).size === 0
      ? IN_OTHER_WORDS.filter(([, words]) => words.test(said)).map(([kind]) => kind)
      : []),
    ...kindsOf(verdict?.kind ?? null),
    ...(intent === "refund_status" || intent === "payment" ? (["refund"] as const) : []),
    ...(remedy === "refund_or_exchange" ? (["refund", "exchange"] as const) : []),
    ...(remedy === "cancel" || intent === "cancel" ? (["cancel"] as const) : []),
    ...(intent === "refund" || intent === "exchange" ? [intent] : []),
    ...(intent === "address_change" ? (["address"] as const) : []),
  ]);
  return [...named].some((kind) => !asked.has(kind));
}

const SEVERAL =
  /둘다|두개|두건|모두|전부|다(?:환불|취소|교환|반품)|각각|주문들|\b(?:both|all|everything|each|orders|two)\b/u;

/** Of several orders the one that was spoken of; which that is, its number, its goods or the intake tell. */
function namesOtherOrder({ folded, squashed }: Sentence, context: GuardContext): boolean {
  const { verdict, customerTexts, typedOrderNumbers } = context;
  const said = customerTexts.map(bare).join("\n");
  if (SEVERAL.test(said) || SEVERAL.test(customerTexts.map(fold).join("\n"))) return false;
  const orders = ordersOf(context);
  const spokenOf = new Set([
    ...(verdict?.orderNumber == null ? [] : [normaliseOrderNumber(verdict.orderNumber)]),
    ...typedOrderNumbers.map(normaliseOrderNumber),
    ...customerTexts.flatMap((text) => numbersIn(fold(text), context)),
    ...orders
      .filter(({ names }) => names.some((name) => said.includes(name)))
      .map((order) => order.orderNumber),
  ]);
  if (![...spokenOf].some((number) => orders.some((order) => order.orderNumber === number))) return false;
  const own = orders.filter(({ orderNumber }) => spokenOf.has(orderNumber)).flatMap(({ names }) => names);
  const isOther = orders.some(
    ({ orderNumber, names }) =>
      !spokenOf.has(orderNumber) &&
      names.some((name) => squashed.includes(name) && !own.some((known) => known.includes(name))),
  );
  return isOther || numbersIn(folded, context).some((number) => !spokenOf.has(number));
}

type Named = Exclude<RequestReason, "other">;
/** A reason by its name; what customers call it, `REASON_CLASSES` knows. */
const REASONS: readonly (readonly [Named, RegExp])[] = [
  [
    "change_of_mind",
    /변심|마음이?바뀌|\b(?:change of (?:mind|heart)|changed? (?:your|their) mind|no longer (?:want|need))/u,
  ],
  ["damaged", /파손|깨[져졌진]|찢|손상|부서|\b(?:damag\w*|broken|cracked|torn|shattered)\b/u],
  [
    "wrong_item",
    /오배송|잘못(?:온|배송|받)|다른(?:상품|제품|물건|색상|사이즈)(?:이|가|을|를)?(?:온|와|도착|배송|받)|\b(?:wrong|incorrect|different) (?:item|product|size|colou?r|order)\b/u,
  ],
  ["missing_part", /누락|빠진|구성품|\b(?:missing (?:part|item|piece|accessor)\w*|incomplete)\b/u],
  [
    "late",
    /(?:배송|도착)[가-힣]{0,4}(?:지연|늦)|늦은배송|\b(?:late|delayed|slow) (?:delivery|shipping|arrival)|(?:delivery|shipping|order|parcel)[^.?!;]{0,12}\b(?:late|delayed|slow)\b/u,
  ],
  [
    "not_received",
    /미수령|못받|받지못|분실|\b(?:not (?:been )?received|never (?:arrived|came)|lost (?:parcel|package)|hasn't arrived)\b/u,
  ],
];
const FAULT_WORDS = /불량|하자|고장|결함|오작동|\b(?:defect\w*|fault\w*|malfunction\w*|not working)\b/u;
const FAULTS: readonly Named[] = ["defective", "damaged", "wrong_item", "missing_part"];

/** By its name a reason is told whole: "오배송으로 인한". */
function namesReason({ squashed, folded }: Sentence): boolean {
  return REASONS.some(([, words]) => words.test(`${squashed} ${folded}`));
}

function namesOtherReason({ squashed, folded }: Sentence, context: GuardContext): boolean {
  const text = `${squashed} ${folded}`;
  const named = REASONS.filter(([, words]) => words.test(text)).map(([reason]) => reason);
  if (FAULT_WORDS.test(text) && !isSaid(FAULTS, context)) return true;
  if (named.some((reason) => !isSaid([reason], context))) return true;
  if (named.length > 0) return false;
  const told = reasonIn(folded, null, context);
  const said = reasonsSaid(context);
  return told !== null && said.length > 0 && !said.some((reason) => isAlike(reason, told));
}

/** A defect and a damage are hard to tell apart. */
function isAlike(one: Named, other: Named): boolean {
  return one === other || (NEAR.has(one) && NEAR.has(other));
}

const NEAR: ReadonlySet<Named> = new Set<Named>(["defective", "damaged"]);

function reasonIn(
  text: string,
  openQuestion: "reason" | null,
  { ownOrderNumbers, verdict, language }: GuardContext,
): Named | null {
  const context = { ownOrderNumbers, askedAnythingElse: false, openQuestion };
  const { reason } = extractFacts(text, { ...context, knownKind: verdict?.kind ?? null, language });
  return reason === "other" ? null : reason;
}

/** The reasons that can be read in what the customer wrote and a person noted. */
function reasonsSaid(context: GuardContext): Named[] {
  return textsOf(context)
    .map((text) => reasonIn(text, "reason", context))
    .filter((reason) => reason !== null);
}

function textsOf({ customerTexts, instruction }: GuardContext): string[] {
  return [...customerTexts, instruction?.text ?? ""];
}

/** The customer has given one of the reasons, or the engine has judged by it; where no reason can be read, any that their words can speak of. */
function isSaid(reasons: readonly Named[], context: GuardContext): boolean {
  const judged = context.verdict?.verdict.reasons ?? [];
  if (judged.includes("delivered_not_received") && reasons.includes("not_received")) return true;
  if (judged.includes("fault") && reasons.length > 1) return true;
  const texts = textsOf(context);
  if (reasons.some((reason) => texts.some((text) => NAMES[reason]?.test(fold(text))))) return true;
  const spoken = texts.map((text) => `${bare(text)} ${fold(text)}`);
  const byName = REASONS.filter(([reason]) => reasons.includes(reason));
  if (byName.some(([, words]) => spoken.some((text) => words.test(text)))) return true;
  const said = reasonsSaid(context);
  const isFaultJudged = judged.includes("fault") && reasons.every((reason) => ANOTHER_THING.has(reason));
  if (said.length > 0 && !isFaultJudged) return reasons.some((reason) => said.includes(reason));
  return texts
    .map(readableText)
    .some(({ korean, english }) =>
      reasons.some(
        (reason) =>
          REASON_CLASSES[reason].ko.test(korean.text) || REASON_CLASSES[reason].en.test(english.text),
      ),
    );
}

/** Of goods that are others or not all, many words can speak. */
const ANOTHER_THING: ReadonlySet<Named> = new Set<Named>(["wrong_item", "missing_part"]);

const NAMES: Partial<Record<Named, RegExp>> = {
  damaged: /파손|손상/u,
  defective: /불량|하자|결함/u,
  missing_part: /누락|구성품|missing/u,
  wrong_item: /오배송|wrong item/u,
  change_of_mind: /변심|change of mind|changed my mind/u,
};

const HOUR_KO =
  /(?:오늘|금일|당일|오전|오후|저녁|점심|퇴근|자정|마감)(?:중|안|내|전|까지|이내|에)?(?:으로|에|에는|까지)?[가-힣]{0,16}?(?:연락|답변|안내|회신|답|처리|해결|전화|확인)|(?:한두|두어|서너|한|두|세|네|몇|반)시간(?!전|째|넘)/u;
const HOUR_EN =
  /\b(?:within|in|under|inside|less than|no more than|about|around) (?:[a-z]+[ -]){1,4}?(?:hours?|minutes?|moments?)\b|\b(?:half an hour|(?:later )?this (?:morning|afternoon|evening)|later today|tonight|by (?:the )?(?:end of (?:the |business )?(?:day|today)|close of business|noon|midnight|eod)|before (?:noon|the day is (?:over|out)|lunch|closing|the end of the day)|first thing|same[- ]day|any minute|hours?'? time)\b/u;

/** "within the hour", "오늘 중으로": only a person's note, the shop's texts and hours, and the service's own sentence tell. */
function namesHour({ folded, squashed }: Sentence, context: GuardContext): boolean {
  if (/않|못|없|어렵|까요|\b(?:cannot|can't|not|unable)\b/u.test(`${squashed} ${folded}`)) return false;
  const found = HOUR_KO.exec(squashed)?.[0] ?? HOUR_EN.exec(folded)?.[0];
  if (found === undefined || context.settings.businessHours != null) return false;
  const minutes = context.settings.responseWaitMinutes;
  if (new RegExp(`\\b${minutes} minutes?\\b`, "u").test(folded)) return false;
  return !sourceTexts(context).some((text) => fold(text).includes(found) || bare(text).includes(found));
}
