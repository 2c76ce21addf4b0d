import { customerPartsOf } from "../note-parts.ts";
import { locateOrderNumbers, normaliseOrderNumber } from "../understanding/order-number.ts";
import { foldForDetectors } from "../understanding/text.ts";
import { tellsDelay, tellsPlan } from "./check-delay.ts";
import { checkFees } from "./check-fees.ts";
import type { Claim, ClaimKind } from "./claim.ts";
import { englishClaims } from "./claim-patterns-en.ts";
import { koreanClaims } from "./claim-patterns-ko.ts";
import { englishDeeds } from "./deed-net-en.ts";
import { type Deed, koreanDeeds } from "./deed-net-ko.ts";
import { eligibilityClaims } from "./eligibility.ts";
import { isFaultRule, withFaultBefore } from "./fault-rules.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { tellsNotedGround } from "./note-causes.ts";
import { isScheduleOfNote } from "./note-schedules.ts";
import {
  bare,
  clausesOf,
  fold,
  type ReplyText,
  type Sentence,
  splitSentences,
  squash,
} from "./reply-text.ts";
import { withoutSaidBackEn, withoutSaidBackKo } from "./said-back.ts";
import { publicTexts, sourceTexts } from "./sources.ts";
import { isSummary } from "./summing-up.ts";
import { type OrderMeant, orderMeant, partsOf, unlocks } from "./unlocking.ts";
import { isTrueVerdict, REQUEST_INTENTS, windowAgrees } from "./verdict-agreement.ts";
import { windowClaims } from "./window-claims.ts";

/** G5: nothing is said to be approved, done or promised without the typed instruction; eligibility agrees with the verdict (BC-06, BC-08). */
export function checkClaims(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const open = publicTexts(context).map(bare);
  const events: GuardEvent[] = [];
  let named: string | null = null;
  let about: OrderMeant | null = null;
  let before: Sentence | null = null;
  for (const sentence of reply.sentences) {
    named = namedOrder(sentence, context) ?? named;
    const last = before;
    before = sentence;
    events.push(...checkFees(withFaultBefore(sentence, last), context));
    if (isQuoted(sentence, open)) continue;
    // A decision is about one thing: what is joined to it is judged on its own.
    for (const part of partsOf(sentence, context)) {
      about = orderMeant(part, context) ?? about;
      events.push(...checkPart({ reply, sentence: part, named, about, context }));
    }
    const verdicts = clausesOf(sentence).flatMap((clause) =>
      wrongVerdicts(clause, withFaultBefore(clause, last), about, context),
    );
    events.push(...verdicts);
  }
  return events;
}

/** What a sentence, or one part of it, tells as decided, done or coming. */
function checkPart(setting: Setting): GuardEvent[] {
  const { sentence, context } = setting;
  const spoken = inOneLanguage(sentence);
  const inKorean = withoutSaidBackKo(spoken.inKorean, context.customerTexts);
  const inEnglish = withoutSaidBackEn(spoken.inEnglish, context.customerTexts);
  const claims = [...koreanClaims(inKorean), ...englishClaims(inEnglish)];
  const uncovered = claims.filter((claim) => !isCovered(claim, setting));
  // What a typed decision or the order's own state covers is told by somebody.
  const covered = claims.filter(({ kind }) => kind !== "generic" || context.instruction?.decision != null);
  const isCoveredWhole = uncovered.length === 0 && covered.length > 0;
  const untold = deedsOf(sentence, inKorean, inEnglish).filter(
    (deed) => !(isCoveredWhole && isCoveredDeed(deed, covered, context)) && !isTrueDeed(deed, setting),
  );
  return [
    ...uncovered.map(blocked),
    ...untold.map(({ manner }) => {
      return { guard: "G5", event: "claim_blocked", detail: `told as ${manner}, by nobody` } as const;
    }),
  ];
}

/** What a clause says about the period and about what is possible, where the engine says otherwise. */
function wrongVerdicts(
  clause: Sentence,
  inCase: Sentence,
  about: OrderMeant | null,
  context: GuardContext,
): GuardEvent[] {
  const periods = windowClaims(clause)
    .filter(({ passed, stretched }) => stretched === true || !windowAgrees(passed, context))
    .filter(({ passed }) => !isScheduleOfNote(clause, context) && !(passed && notesPassed(context)))
    .map(({ passed }) => `says that the period is ${passed ? "over" : "open"}`);
  const verdicts = eligibilityClaims(clause)
    .filter((claim) => !isTrueVerdict(claim, inCase, about, context))
    .map(({ kind, possible }) => `says that a ${kind} is ${possible ? "possible" : "not possible"}`);
  return [...periods, ...verdicts].map((detail) => ({ guard: "G5", event: "claim_blocked", detail }));
}

/** A refusal whose note says that the period is over. */
function notesPassed({ instruction }: GuardContext): boolean {
  const note = instruction?.decision === "deny" ? instruction.text.toLowerCase() : "";
  return /(?:기간|기한|\d일)[^.]{0,8}(?:지[났나난남]|경과|초과|넘)|\b(?:window|period|deadline)\b[^.]{0,16}\b(?:passed|over|expired|ended|closed)\b/u.test(
    note,
  );
}

/** What the net finds. A question asks. */
function deedsOf({ folded }: Sentence, inKorean: string, inEnglish: string): Deed[] {
  return folded.includes("?") ? [] : [...koreanDeeds(inKorean), ...englishDeeds(inEnglish)];
}

/** The very deed that a typed decision covers; else only what the order's own state or the rule for faults tells. */
function isCoveredDeed({ words }: Deed, claims: readonly Claim[], { instruction }: GuardContext): boolean {
  if (instruction?.decision == null) return /cancel|취소|exchang|교환/u.test(words);
  const tail = squash(words).slice(-DEED_TAIL);
  return claims.some((claim) => squash(claim.words).includes(tail));
}

/** A deed is known by its last letters: those of the verb. */
const DEED_TAIL = 4;

/** Told by somebody, the shop's rule for faults, decided by a person, or what being cancelled means. */
function isTrueDeed(deed: Deed, setting: Setting): boolean {
  const { sentence, context } = setting;
  return (
    isTold(deed, context) ||
    tellsDelay(deed, context) ||
    tellsPlan(deed, sentence, context) ||
    (isTranslated(sentence, context) && !DECIDED.test(deed.words) && tellsNotedGround(sentence, context)) ||
    isSummary(sentence, context) ||
    (/교환|exchang|replac/u.test(deed.words) && isFaultRule(sentence, context)) ||
    isTrueOfCancelled(deed, context) ||
    isDecided(deed, setting)
  );
}

function isTranslated({ folded }: Sentence, { instruction }: GuardContext): boolean {
  return instruction !== null && /[가-힣]/u.test(folded) !== /[가-힣]/u.test(instruction.text);
}

const DEED_KINDS: readonly (readonly [ClaimKind, RegExp])[] = [
  ["refund", /환불|환급|반품|입금|송금|돌려|돌아|금액|환불금|refund|reimburs|money|credit/u],
  ["cancel", /취소|cancel/u],
  [
    "exchange",
    /교환|교체|(?:새|다른|같은|동일한)(?:상품|제품|물건|것)|다시(?:보내|발송)|재발송|exchang|replac|new one/u,
  ],
  ["address", /주소|배송지|수령지|address/u],
  ["gift", /쿠폰|적립|포인트|마일리지|사은품|선물|할인|보상|coupon|voucher|discount|points|gift/u],
];

/** A decision told as what was done: "has been approved", "was declined". */
const GRANTED = /승인|허가|허락|결정|확정|approv|decid/u;
const DENIED = /거절|반려|결정|declin|reject|denied|decid/u;

/** "승인되어 진행될 예정입니다": the decided request, which its own sentence names. */
const GOES_ON = /^(?:이후|이어서|순서대로|절차대로|정상적으로)?(?:진행|처리)(?:될|할|해드릴|이될)예정/u;

/** A deed of the kinds that the typed decision is about, as far as it went. */
function isDecided({ words, manner }: Deed, { about, context, sentence }: Setting): boolean {
  const { instruction } = context;
  const text = `${sentence.squashed} ${sentence.folded}`;
  const kinds = DEED_KINDS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  if (instruction === null) return false;
  if (kinds.length === 0)
    return (
      instruction.decision === "approve" && about !== "other" && manner === "promise" && GOES_ON.test(words)
    );
  const isDecision = (instruction.decision === "deny" ? DENIED : GRANTED).test(words);
  const claim = {
    manner: isDecision ? ("approved" as const) : manner,
    words,
    state: false,
  };
  return kinds.every((kind) => unlocks(instruction, { ...claim, kind }, { about, context, sentence }));
}

/** Of a cancelled order it is true that nothing comes and nothing is charged any more. */
function isTrueOfCancelled({ words }: Deed, context: GuardContext): boolean {
  return /\b(?:won't|will not|no longer)\b/u.test(words) && isCancelledOrder(null, context);
}

/** What a customer asks for is not theirs to tell: "취소됐나요?" – "취소됐어요." */
const OURS_TO_DO =
  /(?:취소|환불|환급|교환|승인|처리|입금|송금|변경|수정|반품|접수|적용|지급|반영)[가-힣]{0,5}$|\b(?:refund|cancel|exchang|approv|process|replac|chang|updat|credit|issu)\w*$/u;

/** What a customer says and does not ask. */
function statementsOf(text: string): string[] {
  return splitSentences(fold(text)).filter(
    (sentence) => !/\?|(?:나요|까요?|지요|죠|니까|냐|는지)[^가-힣]*$/u.test(sentence),
  );
}

/** A theft has many words: "someone swiped it off my step" – "I'm sorry that your parcel was stolen". */
const TAKEN_AWAY =
  /\b(?:stolen|stole|swiped|pinched|nicked|snatched)$|\b(?:parcel|package|box|order|item|delivery)\b.{0,20}\btaken$|(?:도난당|훔쳐갔|훔쳐졌|가져갔)/u;
const SAYS_TAKEN =
  /\b(?:stole|stolen|steal(?:ing)?|theft|thief|thieves|pirates?|robbed|swiped|pinched|nicked|snatched)\b|\b(?:someone|somebody|they|neighbou?rs?) (?:\w+ )?(?:took|grabbed)\b|도난|도둑|훔[치쳐]|가져[가갔]/u;

/** Somebody told us of the deed: the customer, the shop's own texts, or an agent's instruction. */
function isTold({ root, words }: Deed, context: GuardContext): boolean {
  const customer = OURS_TO_DO.test(words) ? [] : context.customerTexts.flatMap(statementsOf);
  if (TAKEN_AWAY.test(words) && customer.some((text) => SAYS_TAKEN.test(text))) return true;
  const told = [...customer, ...sourceTexts(context)];
  return told.some((text) => bare(text).includes(root)) || isNoted(words, context);
}

/** What a request asks for or money: told as done only by a decision. */
const DECIDED =
  /환불|환급|교환|취소|승인|입금|송금|변경|지급|보상|쿠폰|처리|완료|refund|exchang|cancel|approv|paid|money|credit|process/u;
const NOUN_DONE = /(?<noun>[가-힣]{2})(?:이|가|을|를|은|는|도)?(?:되|됐|된|하|했|해|한|돼)[가-힣]{0,8}$/u;

/** "수거가 신청되었습니다", where the note has it applied for. */
function isNoted(words: string, { instruction }: GuardContext): boolean {
  const noun = DECIDED.test(words) ? undefined : NOUN_DONE.exec(words)?.groups?.noun;
  return (
    noun !== undefined && customerPartsOf(instruction?.text ?? "").some((part) => bare(part).includes(noun))
  );
}

const WORD_PAIRS: readonly (readonly [korean: string, english: RegExp, word: string])[] = [
  ["환불", /refund(?:s|ed)?/gu, "refund"],
  ["취소", /cancel(?:lation|l?ed)?/gu, "cancellation"],
  ["교환", /exchanged?/gu, "exchange"],
  ["승인", /approv(?:al|ed?)/gu, "approved"],
  ["완료", /complet(?:ed?|ion)|\b(?:done|finished)\b/gu, "completed"],
  ["처리", /process(?:ed|ing)?/gu, "processed"],
  ["입금", /deposit(?:ed)?|\bpaid\b/gu, "deposited"],
];

/** "Your 환불 has been approved", "refund 완료되었습니다": a sentence of two languages, read in each. */
function inOneLanguage({ folded, squashed }: Sentence): { inKorean: string; inEnglish: string } {
  if (!/[가-힣]/u.test(folded) || !/[a-z]{4}/u.test(folded)) return { inKorean: squashed, inEnglish: folded };
  return {
    inKorean: WORD_PAIRS.reduce((text, [korean, english]) => text.replace(english, korean), squashed),
    inEnglish: WORD_PAIRS.reduce(
      (text, [korean, , word]) => text.replaceAll(korean, ` ${word} `),
      folded,
    ).replace(/\s+/gu, " "),
  };
}

function blocked({ kind, manner }: Claim): GuardEvent {
  return {
    guard: "G5",
    event: "claim_blocked",
    detail: `${kind === "generic" ? "request" : kind}: ${manner} without a decision`,
  };
}

const MIN_QUOTE = 10;

/** A sentence of the shop's own public text is no claim of the AI. */
function isQuoted({ squashed }: Sentence, open: readonly string[]): boolean {
  return squashed.length >= MIN_QUOTE && open.some((text) => text.includes(squashed));
}

interface Setting {
  readonly reply: ReplyText;
  readonly sentence: Sentence;
  /** Order that this sentence or the last one before it names. */
  readonly named: string | null;
  /** Whether it speaks of the order that the decision in force is about; null = no order is spoken of. */
  readonly about: OrderMeant | null;
  readonly context: GuardContext;
}

function isCovered(claim: Claim, { reply, sentence, named, about, context }: Setting): boolean {
  if (claim.kind === "generic" && claim.manner !== "approved" && !speaksOfRequest(reply, context))
    return true;
  const isAboutCancelling =
    claim.kind === "cancel" || /cancell?ed|(?<!승인|결제|카드)취소/u.test(claim.words);
  if (isAboutCancelling && claim.state && isCancelledOrder(named, context)) return true;
  if (claim.kind === "exchange" && isFaultRule(sentence, context)) return true;
  if (/접수/u.test(claim.words) && context.action === "handoff") return true;
  const { instruction } = context;
  if (
    instruction?.decision === "delay" &&
    TAKES_LONGER.test(claim.words + sentence.squashed) &&
    isScheduleOfNote(sentence, context)
  )
    return true;
  return instruction !== null && unlocks(instruction, claim, { about, context, sentence });
}

/** A wait, which `check-delay.ts` holds to what it is. */
const TAKES_LONGER = /변경|조정|연기|더걸|늦|지연|더필요|longer|delay|more/u;

const REQUEST_WORDS =
  /환불|환급|취소|교환|교체|반품|배송지|주소|변경|refund|reimburs|cancel|exchang|replac|return|address|money/u;

function speaksOfRequest(reply: ReplyText, { intent, verdict }: GuardContext): boolean {
  return (
    REQUEST_WORDS.test(reply.squashed) || verdict !== null || (intent !== null && REQUEST_INTENTS.has(intent))
  );
}

function isCancelledOrder(named: string | null, { ordersSeen }: GuardContext): boolean {
  const orders =
    named === null
      ? ordersSeen
      : ordersSeen.filter((order) => normaliseOrderNumber(order.orderNumber) === named);
  return orders.some((order) => order.shippingStatus === "cancelled");
}

function namedOrder({ folded }: Sentence, { ownOrderNumbers, ordersSeen }: GuardContext): string | null {
  const known = [...ownOrderNumbers, ...ordersSeen.map((order) => order.orderNumber)];
  const found = locateOrderNumbers(foldForDetectors(folded), known).at(-1);
  return found === undefined ? null : normaliseOrderNumber(found.orderNumber);
}
