import type { GuardId } from "../turn-state.ts";
import { maskForStore } from "../understanding/pii.ts";
import { checkAnswerCodes } from "./answer-codes.ts";
import { checkBareAnswers } from "./bare-answers.ts";
import { checkBareDeeds } from "./bare-deeds.ts";
import { checkAmounts } from "./check-amounts.ts";
import { checkBenefits } from "./check-benefits.ts";
import { checkClaims } from "./check-claims.ts";
import { checkContacts } from "./check-contacts.ts";
import { checkDates } from "./check-dates.ts";
import { checkDelay } from "./check-delay.ts";
import { checkHandover } from "./check-handover.ts";
import { checkHearsay } from "./check-hearsay.ts";
import { checkHints } from "./check-hints.ts";
import { checkIdentity } from "./check-identity.ts";
import { checkLanguage, repeatsPrevious } from "./check-language.ts";
import { checkLeaks } from "./check-leaks.ts";
import { checkLures } from "./check-lures.ts";
import { checkManners } from "./check-manners.ts";
import { checkOffers } from "./check-offers.ts";
import { checkOrderNumbers, checkStatuses } from "./check-orders.ts";
import { checkPressure } from "./check-pressure.ts";
import { checkRemarks } from "./check-remarks.ts";
import { checkSecondOpinion } from "./check-second-opinion.ts";
import { checkSecrets } from "./check-secrets.ts";
import { checkUnknowns } from "./check-unknowns.ts";
import { confirmations } from "./confirmations.ts";
import type { GuardContext, GuardEvent, GuardResult } from "./guard-context.ts";
import { withoutAgentQuotes, withoutHelpQuotes, withoutRefusals } from "./help-quotes.ts";
import { checkNoteCauses } from "./note-causes.ts";
import { checkNoteMatters } from "./note-matters.ts";
import { checkNoteSchedules } from "./note-schedules.ts";
import { MAX_LENGTH, toPlainText, trimToSentence } from "./reply-shape.ts";
import { foldingOnce, type ReplyText, readReply } from "./reply-text.ts";
import { checkToldSecrets } from "./told-secrets.ts";
import { isFarewell, isWaitingSentence, withoutSentences } from "./waiting-sentences.ts";

/** What is looked at of a reply that has not been trimmed yet. */
const MAX_CHECKED = 6_000;

/** A check that blocks a reply for what it says. */
type Check = (reply: ReplyText, context: GuardContext) => GuardEvent[];

const CHECKS: readonly Check[] = [
  checkOrderNumbers,
  checkStatuses,
  checkAmounts,
  checkDates,
  checkClaims,
  checkBareDeeds,
  checkDelay,
  checkUnknowns,
  checkBareAnswers,
  checkBenefits,
  checkOffers,
  checkHints,
  checkSecrets,
  checkLeaks,
  checkRemarks,
  checkIdentity,
  checkReplyLanguage,
  checkHearsay,
  checkManners,
  checkLures,
  checkPressure,
  checkHandover,
  checkNoteMatters,
  checkNoteCauses,
  checkNoteSchedules,
  checkSecondOpinion,
  checkAnswerCodes,
];

function checkReplyLanguage(reply: ReplyText, context: GuardContext): GuardEvent[] {
  return checkLanguage(reply.raw, context);
}

/**
 * The output guard: every reply of every engine goes through it before a customer sees it (`ai.md` section 4). Markup,
 * waiting and farewell sentences, personal data and excess length are taken out of the text; whatever else is wrong
 * blocks it. The text of a blocked result is not for customers. Deterministic, linear in the length, never throws.
 */
export function checkReply(text: string, context: GuardContext): GuardResult {
  return foldingOnce(() => judge(text, context));
}

function judge(text: string, context: GuardContext): GuardResult {
  const on = (guard: GuardId) => context.disabled?.has(guard) !== true;
  const events: GuardEvent[] = [];
  let blocked = false;
  let shown = text;
  const blockedBy = (findings: readonly GuardEvent[]) => {
    blocked ||= findings.length > 0;
    events.push(...distinct(findings));
  };

  if (on("G13")) {
    const plain = toPlainText(shown);
    shown = plain.text;
    if (plain.stripped)
      events.push({ guard: "G13", event: "markup_stripped", detail: "markup or invisible characters" });
    if (plain.broken) events.push({ guard: "G13", event: "output_invalid", detail: "no plain sentence" });
    blocked = plain.broken;
  }
  if (on("G14")) {
    const cleaned = withoutPromisesOfCode(shown, context);
    events.push(...cleaned.events);
    // Farewell and waiting sentence may be all there is: then the code's own words are the message.
    blocked ||= cleaned.text === "" && context.action !== "handoff" && context.action !== "close";
    shown = cleaned.text;
  }
  // Contacts and numbers are judged before the mask covers them: a made-up account is a lie, not a slip.
  // What a template gives of an agent's message was chosen without contacts; a parcel's number or an address in it are the agent's.
  if (on("G6"))
    blockedBy(checkContacts(readReply(withoutAgentQuotes(shown, context).slice(0, MAX_CHECKED)), context));
  if (on("G7")) {
    blockedBy(checkToldSecrets(shown.slice(0, MAX_CHECKED), context));
    const masked = maskForStore(shown, context.ownOrderNumbers);
    if (masked.kinds.length > 0)
      events.push({ guard: "G7", event: "pii_redacted", detail: masked.kinds.join(", ") });
    shown = masked.text;
  }
  if (on("G11")) {
    const trimmed = trimToSentence(shown, MAX_LENGTH);
    if (trimmed !== shown)
      events.push({ guard: "G11", event: "length_trimmed", detail: `${shown.length} characters` });
    shown = trimmed;
  }

  const judged = withoutAgentQuotes(withoutRefusals(shown, context), context);
  const reply = readReply(judged);
  const unquoted = withoutHelpQuotes(judged, context);
  const beside = unquoted === judged ? reply : readReply(unquoted);
  const findings = [...CHECKS, checkConfirmed]
    .flatMap((check) => check(context.verdict === null || QUOTES_PASS.has(check) ? beside : reply, context))
    .filter(({ guard }) => on(guard));
  if (on("G12") && repeatsPrevious(shown, withoutCodeSentences(context)))
    findings.push({ guard: "G12", event: "duplicate_suppressed", detail: "same as the previous message" });
  blockedBy(findings);
  return { verdict: blocked ? "blocked" : "pass", text: shown, events };
}

/** What a help text says as it stands is no claim for these, whatever the engine has said of a request. */
const QUOTES_PASS: ReadonlySet<Check> = new Set<Check>([checkStatuses, checkDates, checkReplyLanguage]);

/** A yes says nothing of its own of numbers looked up, of secrets, of the prompt, of a note, in a language or in words of its own: these words are the customer's. */
const NOT_CONFIRMED: ReadonlySet<Check> = new Set<Check>([
  checkOrderNumbers,
  checkBareAnswers,
  checkSecrets,
  checkLeaks,
  checkRemarks,
  checkReplyLanguage,
  checkSecondOpinion,
  checkAnswerCodes,
]);
const CONFIRMED: readonly Check[] = [...CHECKS.filter((check) => !NOT_CONFIRMED.has(check)), checkContacts];

/** "환불 됐어요?" – "그럼요!": what is confirmed is judged as what is said. */
function checkConfirmed(reply: ReplyText, given: GuardContext): GuardEvent[] {
  return confirmations(reply, given).flatMap(({ statement, context }) =>
    CONFIRMED.flatMap((check) => check(statement, context)).map((event) => ({
      ...event,
      detail: `says yes to: ${event.detail}`,
    })),
  );
}

/** G14: what only code may say. Without the state that belongs to it, the attempt is reported. */
function withoutPromisesOfCode(text: string, context: GuardContext): { text: string; events: GuardEvent[] } {
  const { farewell, farewellEn } = context.settings;
  const events: GuardEvent[] = [];
  const unpromised = withoutSentences(text, isWaitingSentence);
  if (unpromised !== text && context.action !== "handoff")
    events.push({ guard: "G14", event: "claim_blocked", detail: "waiting sentence without a handoff" });
  const cleaned = withoutSentences(unpromised, (sentence) => isFarewell(sentence, [farewell, farewellEn]));
  if (cleaned !== unpromised && context.action !== "close")
    events.push({ guard: "G14", event: "claim_blocked", detail: "farewell without a close" });
  return { text: cleaned, events };
}

/** The previous message as its engine wrote it: without what code put behind it. */
function withoutCodeSentences({ previousAiText }: GuardContext): string | null {
  return previousAiText === null ? null : withoutSentences(previousAiText, isWaitingSentence);
}

function distinct(events: readonly GuardEvent[]): GuardEvent[] {
  const seen = new Map(events.map((event) => [`${event.guard} ${event.detail}`, event]));
  return [...seen.values()];
}
