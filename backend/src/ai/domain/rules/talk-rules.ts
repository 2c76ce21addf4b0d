/** Rules about the talk itself: instructions, ends, people, anger, injection, thanks, greetings, what was not understood. */

import type { RequestKind } from "../../../shared/vocabulary.ts";
import { kindInNote } from "../guard/unlocking.ts";
import type { FactLedger } from "../ledger.ts";
import {
  acknowledges,
  asksAboutAssistant,
  isAbusive,
  namesPersonOnly,
  saysSolved,
  saysThanks,
  saysYesPlease,
} from "../phrases.ts";
import { close, handOver, INTAKE_QUESTIONS, type Plan, plan } from "../plan.ts";
import { reportsFault } from "../request-words.ts";
import type { Say } from "../say.ts";
import { labelledSchedulesIn, schedulesIn } from "../schedules.ts";
import { asksForContact, asksForHours, asksToSendPictures } from "../shop-phrases.ts";
import type { TurnInstruction, TurnState } from "../turn-state.ts";
import { asksToWait } from "../understanding/short-answer.ts";
import { toldByHelp } from "./help.ts";
import { continuesIntake, openIntake } from "./intake.ts";
import { orderLookUps, seen } from "./order-view.ts";
import { startsRequest } from "./request-rules.ts";

/** An admin just gave information: the next message passes on what its typed decision allows (`ai.md` 2.10). */
export function instructionRule(state: TurnState): Plan | null {
  const { instruction, ledger } = state;
  if (state.cause !== "instruction" || instruction === null) return null;
  const order = seen(state, instruction.orderNumber ?? ledger.orderNumber);
  const say: Say = {
    key: "instruction",
    decision: instruction.decision,
    kind: kindDecided(instruction, ledger),
    order,
    facts:
      instruction.decision === "delay"
        ? schedulesIn(instruction.note)
        : labelledSchedulesIn(instruction.note),
  };
  const says: Say[] =
    instruction.decision === "deny" || instruction.decision === "approve"
      ? [say, { key: "anything_else" }]
      : [say];
  return plan({ intent: ledger.topic ?? "other", say: says });
}

/** What the decision is about: the note's own words come first. */
function kindDecided({ note, orderNumber }: TurnInstruction, ledger: FactLedger): RequestKind | null {
  const isSameOrder =
    orderNumber === null || ledger.orderNumber === null || orderNumber === ledger.orderNumber;
  const asked = isSameOrder ? ledger.kind : null;
  const kind = kindInNote(note, asked);
  return kind === "refund_status" ? "refund" : kind;
}

export function blankRule({ reading, ledger }: TurnState): Plan | null {
  if (reading.attachmentOnly) {
    const again = INTAKE_QUESTIONS.has(ledger.openQuestion);
    return again
      ? null
      : plan({ action: "ask", intent: "other", say: [{ key: "clarify", round: 0 }], question: "clarify" });
  }
  if (!reading.understanding.blank) return null;
  return plan({ action: "ask", intent: "other", say: [{ key: "has_more" }], question: "clarify" });
}

export function dangerRule({ reading }: TurnState): Plan | null {
  return reading.understanding.danger ? handOver("danger", "danger", "other") : null;
}

export function endRule({ reading, settings }: TurnState): Plan | null {
  const { endsChat, wantsHuman } = reading.understanding;
  if (!endsChat || wantsHuman) return null;
  return settings.autoClose ? close() : plan({ intent: "no_more", say: [{ key: "ended_off" }] });
}

export function humanRule(state: TurnState): Plan | null {
  const { text, understanding } = state.reading;
  return understanding.wantsHuman || namesPersonOnly(text)
    ? handOver("human_requested", "human", "human", orderLookUps(state))
    : null;
}

export function angerRule(state: TurnState): Plan | null {
  const { sentiment, topicIntent, hasTopic } = state.reading.understanding;
  // Abuse with nothing beside it leaves nothing to answer.
  const abuses =
    sentiment === "annoyed" && !hasTopic && topicIntent === null && isAbusive(state.reading.text);
  if (sentiment !== "angry" && !abuses) return null;
  return handOver("anger", "anger", topicIntent ?? "complaint", orderLookUps(state));
}

export function injectionRule({ reading, ledger }: TurnState): Plan | null {
  if (!reading.understanding.injection) return null;
  if (ledger.injectionCount + 1 >= INJECTION_LIMIT)
    return { ...handOver("injection_limit", "limit", "injection"), progress: "injection" };
  return plan({ intent: "injection", say: [{ key: "injection" }], progress: "injection" });
}

/** BC-13: what follows the anything-else question, and thanks. */
export function closingRule(state: TurnState): Plan | null {
  const { reading, settings, lastAiAskedAnythingElse } = state;
  const { closing, saysNoMore, thanks, hasMore, answer, intent, hasTopic } = reading.understanding;
  if (closing === "complete")
    return settings.autoClose ? close() : plan({ intent: "no_more", say: [{ key: "no_more" }] });
  if (reading.attachmentOnly) return null;
  if (lastAiAskedAnythingElse && answer === "yes")
    return plan({ action: "ask", intent: "has_more", say: [{ key: "has_more" }], question: "clarify" });
  if (
    intent === "has_more" &&
    hasMore &&
    !(state.ledger.openQuestion === "offer_human" && saysYesPlease(reading.text))
  )
    return plan({ action: "ask", intent: "has_more", say: [{ key: "has_more" }], question: "clarify" });
  if (hasTopic || INTAKE_QUESTIONS.has(state.ledger.openQuestion) || addsFault(state)) return null;
  if (saysNoMore && (intent === "no_more" || intent === "thanks"))
    return settings.autoClose
      ? plan({
          intent: "no_more",
          say: [{ key: "understood" }, { key: "anything_else" }],
          question: "anything_else",
        })
      : plan({ intent: "no_more", say: [{ key: "no_more" }] });
  if (thanks && intent === "thanks")
    return plan({
      intent: "thanks",
      say: [{ key: saysThanks(reading.text) ? "thanks" : "understood" }, { key: "anything_else" }],
      question: "anything_else",
    });
  return null;
}

/** "네 알겠어요. 그리고 컵은 이가 나가서 왔어요": the thanks are for the answer before, the fault is news. */
function addsFault({ reading }: TurnState): boolean {
  const { reason } = reading.understanding.facts.evidence;
  if (reason === undefined || !reportsFault(reading) || saysSolved(reading.text)) return false;
  const before = reading.text.slice(0, reading.text.indexOf(reason));
  return /[.!\n]|그리고|근데|그런데|\b(?:but|and|also)\b/iu.test(before);
}

/** The customer answers "shall I pass you on?". */
export function offerRule(state: TurnState): Plan | null {
  if (state.ledger.openQuestion !== "offer_human") return null;
  // "ok refund then": what is wanted is taken up (BC-05); a person gets it with its facts.
  if (startsRequest(state) && !PASS_ON.test(state.reading.text)) return null;
  const { answer } = state.reading.understanding;
  if (
    answer === "yes" ||
    /^(네|예|응|넵|부탁|연결|그렇게|좋아|yes|please|sure|ok)/iu.test(state.reading.text.trim())
  )
    return handOver("human_requested", "human", "human");
  if (answer === "no")
    return plan({
      intent: "no_more",
      say: [{ key: "understood" }, { key: "anything_else" }],
      question: "anything_else",
    });
  return null;
}

const PASS_ON =
  /전달|연결|넘겨|담당자|상담원|사람|\b(?:pass|connect|forward|transfer|team|person|agent|human|someone)\b/iu;

/** "잠시만요": the open question waits as well. */
export function waitRule({ reading, ledger }: TurnState): Plan | null {
  if (!asksToWait(reading.text)) return null;
  return plan({ intent: "smalltalk", say: [{ key: "take_your_time" }], question: ledger.openQuestion });
}

/** What the settings tell about the shop itself. */
export function shopRule(state: TurnState): Plan | null {
  const { reading, settings } = state;
  if (asksForContact(reading.text)) return contactsPlan(state);
  const { hasTopic, intent } = reading.understanding;
  if (asksToSendPictures(reading.text) && !reportsFault(reading) && (!hasTopic || intent === "other")) {
    const open = openIntake(state);
    const say: Say = { key: "send_pictures" };
    return plan({
      intent: "other",
      say: open === null ? [say] : [say, open.say],
      question: open?.question ?? null,
    });
  }
  if (!asksForHours(reading.text)) return null;
  // Hours that the shop has put into words only, its shop's or its parcels'.
  const told = settings.businessHours === null ? toldByHelp(state) : null;
  return told ?? plan({ intent: "other", say: [{ key: "hours" }] });
}

/** The configured contact; without one, a person in this chat. */
function contactsPlan(state: TurnState): Plan {
  if (state.settings.allowedContacts.length > 0) return plan({ intent: "other", say: [{ key: "contacts" }] });
  return plan({
    action: "ask",
    intent: "other",
    say: [{ key: "contacts" }, { key: "offer_human" }],
    question: "offer_human",
  });
}

export function smallTalkRule(state: TurnState): Plan | null {
  const { reading } = state;
  const { intent, asksIfAi, greeting } = reading.understanding;
  if (asksIfAi || (asksAboutAssistant(reading.text) && (intent === "smalltalk" || intent === "other")))
    return plan({ intent: "smalltalk", say: [{ key: "ai_disclosure" }] });
  if (continuesIntake(state)) return null;
  if (greeting && intent === "greeting")
    return plan({ action: "ask", intent: "greeting", say: [{ key: "greeting" }] });
  if (intent === "smalltalk") return plan({ intent: "smalltalk", say: [{ key: "out_of_scope" }] });
  if (intent === "thanks")
    return plan({
      intent: "thanks",
      say: [{ key: "thanks" }, { key: "anything_else" }],
      question: "anything_else",
    });
  return null;
}

/** "네", "ㅇㅋ" after an answer that asked nothing: it was heard, and there may be more. */
export function acknowledgedRule({ reading, ledger, ledgerBefore }: TurnState): Plan | null {
  if (ledgerBefore.topic === null || ledger.openQuestion !== null || !acknowledges(reading.text)) return null;
  return plan({
    intent: "thanks",
    say: [{ key: "understood" }, { key: "anything_else" }],
    question: "anything_else",
  });
}

/** BC-25: two clarifying questions, then a person. */
export function clarify(state: TurnState): Plan {
  const { ledger, reading } = state;
  if (ledger.clarifyCount >= CLARIFY_LIMIT)
    return { ...handOver("clarify_limit", "limit", "other"), progress: "clarify" };
  // Understood, but no business of a shop's.
  if (reading.understanding.hasTopic && reading.understanding.intent === "other") {
    const open = openIntake(state);
    const says: Say[] = open === null ? [{ key: "out_of_scope" }] : [{ key: "out_of_scope" }, open.say];
    return plan({ intent: "smalltalk", say: says, question: open?.question ?? null });
  }
  const intent = reading.understanding.intent === "smalltalk" ? "smalltalk" : "other";
  return plan({
    action: "ask",
    intent,
    say: [{ key: "clarify", round: ledger.clarifyCount }],
    question: "clarify",
    progress: "clarify",
  });
}

const INJECTION_LIMIT = 3;

const CLARIFY_LIMIT = 2;
