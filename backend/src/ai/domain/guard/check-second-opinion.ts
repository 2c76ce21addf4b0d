import { runsOf } from "../linear-model.ts";
import { customerPartsOf } from "../note-parts.ts";
import { schedulesIn } from "../schedules.ts";
import { amountsIn } from "./check-amounts.ts";
import { doubtAbout } from "./claim-model.ts";
import { isClosing, isCourtesy } from "./courtesy.ts";
import { daysIn } from "./date-words.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { isInWordsOfNote, tellsNotedGround } from "./note-causes.ts";
import { isScheduleOfNote } from "./note-schedules.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { isSafetyAdvice } from "./safety-advice.ts";
import { publicTexts } from "./sources.ts";
import { partsOf } from "./unlocking.ts";

/** From this doubt on a reply is held back; measured by `npm run train:guard` (decision record 0010). */
export const MOST_DOUBT = 0.85;

/** A few letters ("네, 맞습니다") say what the question says: `confirmations.ts` judges that. */
const LEAST_JUDGED = 10;
/** A sentence that shares so much with what the shop says publicly repeats it: its runs of two letters. */
const REPEATED_SHARE = 0.5;
/** Shorter ones share runs with everything. */
const LEAST_REPEATED = 12;
/** What only a handover may say, and says then. */
const HANDING_OVER =
  /담당자|상담원|상담사|직원|전달|연결|\b(?:team|colleague|agent|person|someone|pass(?:ing|ed)?|hand(?:ing|ed)?|forward(?:ing|ed)?|escalat\w+|connect(?:ing|ed)?)\b/u;
/** Opening hours: judged by the settings. */
const HOURS = /\d\s?(?:시|[ap]\.?m\b)|\d:\d\d|(?:운영|영업|상담)\s?시간|\bhours\b/u;
/** A typed decision in the words that tell it: `unlocking.ts` judges whether it is told of the right thing. */
const DECISION: Readonly<Record<string, RegExp>> = {
  approve: /승인|허락|\bapprov/u,
  deny: /거절|반려|어렵|어려|불가|않|못|안\s?(?:되|돼|된)|\b(?:declin|denied|reject|not possible|unable|can't|cannot)/u,
  delay: /지연|늦|미뤄|밀[려리린]|더 (?:걸|필요)|시간이|\b(?:delay|late|longer|more time|take)/u,
};
const HANGUL = /[가-힣]/u;
const LONGEST_DETAIL = 60;

/**
 * The second opinion on a model's free words: what resembles replies that had to be held back is held back too, though no rule knows its words.
 * It has no say over templates, and is never why a rule lets something through.
 */
export function checkSecondOpinion(reply: ReplyText, context: GuardContext): GuardEvent[] {
  // A guard that is taken out to see whether the tests notice must not be stood in for.
  if (!context.isFreeText || isTranslated(reply, context) || (context.disabled?.size ?? 0) > 0) return [];
  const own = ownParts(reply, context);
  const text = own.join(" ").trim();
  if (squash(fold(text)).length < LEAST_JUDGED || doubtAbout(text, context) < MOST_DOUBT) return [];
  return [{ guard: "G5", event: "claim_blocked", detail: `not established: ${mostDoubtful(own, context)}` }];
}

/**
 * The parts that neither repeat what the shop or a person's note says, nor name what its records hold, nor tell of a handover that takes place.
 * Beside a decision each clause is a part: "환불이 승인되었고 | 기사님이 방문하십니다".
 */
function ownParts(reply: ReplyText, context: GuardContext): readonly string[] {
  const { instruction, toldSchedules } = context;
  const told = instruction === null ? [] : customerPartsOf(instruction.text);
  const known = new Set([...publicTexts(context), ...told].flatMap((text) => pairsOf(bare(text))));
  const schedules = [...toldSchedules, ...schedulesIn(instruction?.text ?? "")];
  const days = new Set(schedules.map(fold).flatMap(daysIn));
  return reply.sentences
    .flatMap((sentence) => partsOf(sentence, context))
    .filter(({ folded, squashed }) => {
      if (isCourtesy({ folded, squashed }) || isSafetyAdvice({ folded, squashed })) return false;
      if (context.action === "handoff" && HANDING_OVER.test(folded)) return false;
      if (instruction?.decision != null && DECISION[instruction.decision]?.test(folded) === true)
        return false;
      if (schedules.some((schedule) => squashed.includes(bare(schedule))) || tellsDays(folded, days))
        return false;
      if (isOnRecord(folded, context)) return false;
      if (instruction !== null && isBesideNote({ folded, squashed }, context)) return false;
      const runs = pairsOf(squashed);
      if (runs.length < LEAST_REPEATED) return true;
      return runs.filter((run) => known.has(run)).length < runs.length * REPEATED_SHARE;
    })
    .map(({ folded }) => folded);
}

/** Waiting, thanks and regret, and who was asked: what goes with every note. */
const COURTESY_KO =
  /^(?:고객님|네|정말|진심으로|대단히|매우|많이|조금|조금만|잠시|잠시만|더|다시|한번|우선|부득이|부득이하게|아쉽지만|아쉽게도|안타깝지만|안타깝게도|유감이지만|죄송하지만|죄송하게도|죄송|송구|기다려|기다리게|기다리시게|기다리|양해|이해|부탁|감사|사과|불편을|불편|끼쳐|걱정|심려를|점|해서|해|하게|하|하여|드려서|드려|드리|드린|주셔서|주세요|주시면|주시기|주십시오|바랍니다|바라요|립니다|려요|드립니다|드려요|겠습니다|합니다|입니다|해요|지만|있습니다|있어요|도|도움이|되지|못해|담당자에게|담당팀에|확인해|확인했|확인한|결과|보니|고|습니다|어요)+$/u;
const COURTESY_EN =
  /^\W*(?:(?:i'm|we're|i am|we are) (?:so |very |really |truly )?(?:sorry|glad|happy)(?: (?:for|about) (?:the|this|that|your|any) (?:\w+ )?(?:wait|delay|inconvenience|trouble|frustration))?|(?:thanks|thank you)(?: (?:so much|again))?(?: for (?:waiting|your (?:patience|understanding|message)))?|please (?:bear with us|wait a little longer)|unfortunately|(?:i|we)(?:'ve| have)?(?: just)? (?:checked|confirmed|heard back)(?: this| it)? (?:with|from) (?:the|our|my) (?:\w+ )?team)\W*$/u;

/** A sum of the note; what it is told of, `note-matters.ts` holds against the note. */
function isSumOfNote({ folded }: Sentence, { instruction }: GuardContext): boolean {
  const noted = new Set(
    customerPartsOf(instruction?.text ?? "")
      .map(fold)
      .flatMap(amountsIn),
  );
  const sums = amountsIn(folded);
  return sums.length > 0 && sums.every((sum) => noted.has(sum));
}

/** Who pays for sending: the verdict says, and `check-fees.ts` compares. */
const FEE = /(?:배송비|택배비|반송비|반품비)[가-힣0-9]{0,8}(?:고객|부담)/u;

/** What a note brings with it: courtesy, its days, and its grounds in the other language. */
function isBesideNote(part: Sentence, context: GuardContext): boolean {
  return (
    COURTESY_KO.test(part.squashed) ||
    COURTESY_EN.test(part.folded) ||
    isClosing(part) ||
    isScheduleOfNote(part, context) ||
    isInWordsOfNote(part, context) ||
    isSumOfNote(part, context) ||
    (FEE.test(part.squashed) && context.verdict?.verdict.shippingFee != null) ||
    tellsNotedGround(part, context)
  );
}

/** Tells days and periods of a note in whatever language: "3 to 5 business days" of "영업일 3~5일". */
function tellsDays(folded: string, days: ReadonlySet<string>): boolean {
  const told = daysIn(folded);
  return told.length > 0 && told.every((day) => days.has(day));
}

/** Names a price, a contact or an hour that the records hold: whether it is the right one, other checks see. */
function isOnRecord(folded: string, { settings, ordersSeen }: GuardContext): boolean {
  const digits = folded.replace(/(?<=\d)[,.](?=\d{3})/gu, "");
  return (
    ordersSeen.some(({ priceKrw }) => priceKrw !== null && /[만천]\s?원/u.test(folded)) ||
    ordersSeen.some(({ priceKrw }) => priceKrw !== null && digits.includes(`${priceKrw}`)) ||
    settings.allowedContacts.some((contact) => folded.includes(fold(contact))) ||
    (settings.businessHours != null && HOURS.test(folded))
  );
}

/** It tells in one language what a help text says in the other: what it repeats cannot be seen. */
function isTranslated({ raw }: ReplyText, { helpTexts }: GuardContext): boolean {
  return helpTexts.some((text) => HANGUL.test(text) !== HANGUL.test(raw));
}

function mostDoubtful(parts: readonly string[], context: GuardContext): string {
  const [worst] = parts
    .map((part) => ({ part, doubt: doubtAbout(part, context) }))
    .sort((one, other) => other.doubt - one.doubt);
  return (worst?.part ?? "").slice(0, LONGEST_DETAIL);
}

/** Runs of two letters. */
function pairsOf(squashed: string): string[] {
  return [...runsOf(squashed, 2, 2)];
}
