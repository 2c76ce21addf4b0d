/** Rules about the talk itself: instructions, ends, people, anger, injection, thanks, greetings, what was not understood. */

import type { RequestKind, ShippingStatus } from "../../../shared/vocabulary.ts";
import {
  asksBack,
  asksToRepeat,
  declinesOffer,
  declinesToBuy,
  doesItself,
  leavesIt,
  letsAsk,
  takesNote,
} from "../decline-phrases.ts";
import { kindInNote } from "../guard/unlocking.ts";
import type { FactLedger } from "../ledger.ts";
import { noteResolved } from "../near-days.ts";
import {
  acknowledges,
  asksAboutAssistant,
  asksBesideGreeting,
  asksQuestion,
  isAbusive,
  namesPersonOnly,
  saysSolved,
  saysThanks,
  saysYesPlease,
} from "../phrases.ts";
import { close, handOver, heard, INTAKE_QUESTIONS, type Plan, plan } from "../plan.ts";
import { reportsFault } from "../request-words.ts";
import type { Say } from "../say.ts";
import { labelledSchedulesIn, pricesIn, refundSumIn, schedulesIn } from "../schedules.ts";
import { asksForContact, asksForHours, asksToSendPictures, languageAskedFor } from "../shop-phrases.ts";
import type { TurnInstruction, TurnState } from "../turn-state.ts";
import { asksToWait } from "../understanding/short-answer.ts";
import { dropsApproval } from "../withdrawal-phrases.ts";
import { toldByHelp } from "./help.ts";
import { continuesIntake, openIntake } from "./intake.ts";
import { orderLookUps, seen } from "./order-view.ts";
import { startsRequest, withdrawRule } from "./request-rules.ts";

/** An admin just gave information: the next message passes on what its typed decision allows (`ai.md` 2.10). */
export function instructionRule(state: TurnState): Plan | null {
  const { instruction, ledger } = state;
  if (state.cause !== "instruction" || instruction === null) return null;
  const order = seen(state, instruction.orderNumber ?? ledger.orderNumber);
  const note = noteResolved(instruction, state.settings.refundPolicy.timezone);
  const say: Say = {
    key: "instruction",
    decision: instruction.decision,
    kind: kindDecided(instruction, ledger),
    order,
    facts: instruction.decision === "delay" ? schedulesIn(note) : labelledSchedulesIn(note),
    prices:
      instruction.decision === null || instruction.decision === "info" ? pricesIn(instruction.note) : [],
    sum: instruction.decision === "approve" ? refundSumIn(instruction.note) : null,
  };
  const says: Say[] =
    instruction.decision === "deny" || instruction.decision === "approve"
      ? [say, { key: "anything_else" }]
      : [say];
  return plan({ intent: ledger.topic ?? "other", say: says });
}

/** What the decision is about: the note's own words come first. */
function kindDecided(
  { note, orderNumber, decision }: TurnInstruction,
  ledger: FactLedger,
): RequestKind | null {
  const isSameOrder =
    orderNumber === null || ledger.orderNumber === null || orderNumber === ledger.orderNumber;
  const asked = isSameOrder ? ledger.kind : null;
  const kind = kindInNote(note, asked, decision);
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
  const { peril } = reading.understanding;
  return peril === null ? null : handOver("danger", peril === "despair" ? "danger" : peril, "other");
}

export function endRule({ reading, settings }: TurnState): Plan | null {
  const { endsChat, wantsHuman } = reading.understanding;
  if (!endsChat || wantsHuman) return null;
  return settings.autoClose ? close() : plan({ intent: "no_more", say: [{ key: "ended_off" }] });
}

export function humanRule(state: TurnState): Plan | null {
  const { text, understanding } = state.reading;
  if (!understanding.wantsHuman && !namesPersonOnly(text)) return null;
  // Who asks for a person in anger hears that we are sorry before anything else.
  const why = understanding.sentiment === "calm" && !isAbusive(text) ? "human" : "anger";
  const passedOn = handOver("human_requested", why, "human", orderLookUps(state));
  // "전화번호 좀 알려주세요, 말로 하고 싶어요": the number is told where there is one.
  const isTold = asksForContact(text) && state.settings.allowedContacts.length > 0;
  return isTold ? { ...passedOn, say: [{ key: "contacts" }, ...passedOn.say] } : passedOn;
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

/**
 * "없어요" while a request still waits for a person's yes or no: it is not done, so it goes back to that person instead of ending as if it
 * were. Whoever ends the chat in plain words ends it all the same (BC-13 b).
 */
export function undecidedRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const awaited = ledger.awaiting.at(-1);
  if (awaited === undefined) return null;
  // "환불 안 할게요" is a no too, but to the request.
  const dropped = withdrawRule(state);
  if (dropped !== null) return dropped;
  if (reading.understanding.closing !== "complete") return null;
  const known = REQUEST_CODES.find((code) => code === ledger.handoffReason);
  return handOver(known ?? "facts_complete", "undecided", awaited.kind);
}

const REQUEST_CODES = ["facts_complete", "policy_undecided", "insists"] as const;

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
    return settings.autoClose ? heard() : plan({ intent: "no_more", say: [{ key: "no_more" }] });
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
  if (asksToRepeat(state.reading.text)) return offerAgain(state);
  // "ok refund then": what is wanted is taken up (BC-05); a person gets it with its facts.
  if (startsRequest(state) && !PASS_ON.test(state.reading.text)) return null;
  const { answer, hasTopic } = state.reading.understanding;
  // "네네 그건 그렇고 앱이 안 열려요": heard, and something else.
  if (hasTopic && TURNS_AWAY.test(state.reading.text) && !PASS_ON.test(state.reading.text)) return null;
  if (
    answer === "yes" ||
    /^(네|예|응|넵|부탁|연결|그렇게|좋아|yes|please|sure|ok)/iu.test(state.reading.text.trim()) ||
    letsAsk(state.reading.text)
  )
    return handOver("human_requested", "human", "human");
  if (answer === "no" || leavesIt(state.reading.text)) return heard();
  // "아 그렇구나" takes the person as little as it asks for anything.
  return takesNote(state.reading.text) && !asksBack(state.reading.text) ? heard("thanks") : null;
}

/** The offer in other words; who does not take it in twice is helped by a person (BC-25). */
function offerAgain(state: TurnState): Plan {
  const { clarifyCount, topic } = state.ledger;
  if (clarifyCount >= CLARIFY_LIMIT) return clarify(state);
  const says: Say[] =
    clarifyCount === 0 ? [{ key: "offer_again" }] : [{ key: "person_decides" }, { key: "offer_human" }];
  return plan({
    action: "ask",
    intent: topic ?? "other",
    say: says,
    question: "offer_human",
    progress: "clarify",
  });
}

/** "아뇨 괜찮아요, 제가 찾아볼게요": the person offered is declined, whatever is done instead. */
export function declinedOfferRule({ reading, ledger }: TurnState): Plan | null {
  const { text, understanding } = reading;
  if (ledger.openQuestion !== "offer_human" || understanding.closing === "complete") return null;
  if (PASS_ON.test(text) || asksQuestion(text) || TURNS_AWAY.test(text.replace(/(?:다른|딴)\s*데/gu, "")))
    return null;
  const { facts, orderNumbers, topicIntent } = understanding;
  const wants =
    facts.kind !== null ||
    orderNumbers.own.length + orderNumbers.unknown.length > 0 ||
    (understanding.hasTopic && topicIntent !== "other" && !doesItself(text));
  return !wants && declinesOffer(text) ? heard() : null;
}

const TURNS_AWAY =
  /그건\s*그렇고|그나저나|아무튼|암튼|근데|그런데|다른\s*(?:거|게|건|것)|\b(?:by the way|btw|anyway|another (?:thing|question)|but|actually)\b/iu;
const PASS_ON =
  /전달|연결|넘겨|담당자|상담원|사람|\b(?:pass|connect|forward|transfer|team|person|agent|human|someone)\b/iu;

/** "그럼 그냥 안 살게요" with no order named: nothing was bought that could be cancelled. A parcel on its way may be meant by who says no more. */
export function noPurchaseRule({ reading, ledger, ledgerBefore, orders }: TurnState): Plan | null {
  const { orderNumbers } = reading.understanding;
  const namesOrder =
    ledger.orderNumber !== null ||
    orderNumbers.own.length + orderNumbers.unknown.length > 0 ||
    REQUEST_WORD.test(reading.text);
  if (!declinesToBuy(reading.text) || namesOrder || ledgerBefore.kind !== null) return null;
  if (asksQuestion(reading.text)) return null;
  const mayMeanOrder =
    ledgerBefore.topic === null && orders.some(({ shippingStatus }) => OPEN.has(shippingStatus));
  if (mayMeanOrder && !/혼자|다음에|나중에|따로|공구/u.test(reading.text)) return null;
  return { ...heard(), withdraws: true };
}

const REQUEST_WORD = /취소|환불|반품|교환|주문한|시킨|결제한|\b(?:cancel|refund|return)/iu;
const OPEN: ReadonlySet<ShippingStatus | null> = new Set<ShippingStatus | null>(["preparing", "shipped"]);

/** "잠시만요": the open question waits as well. "잠깐만요 그냥 쓸게요" waits for nothing: it takes the request back. */
export function waitRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  if (!asksToWait(reading.text) || dropsApproval(ledgerBefore, reading.text)) return null;
  // "잠깐만요 취소할래요" wishes something, too.
  if (reading.understanding.facts.kind !== null || withdrawRule(state) !== null) return null;
  return plan({ intent: "smalltalk", say: [{ key: "take_your_time" }], question: ledger.openQuestion });
}

/** "Can you speak English?": a reply is in the language of the newest message (BC-20). */
export function languageRule(state: TurnState): Plan | null {
  const { reading } = state;
  const asked = languageAskedFor(reading.text);
  const { facts, orderNumbers } = reading.understanding;
  const wantsMore = facts.kind !== null || orderNumbers.own.length + orderNumbers.unknown.length > 0;
  if (asked === null || wantsMore) return null;
  const open = openIntake(state);
  const says: Say[] = [{ key: "languages", isOurs: asked.isOurs }];
  if (open === null && state.ledger.openQuestion === null) says.push({ key: "has_more" });
  return plan({
    intent: "smalltalk",
    say: open === null ? says : [...says, open.say],
    question: open?.question ?? state.ledger.openQuestion,
  });
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
  if (greeting && intent === "greeting" && !asksBesideGreeting(reading.text))
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

/**
 * "네", "ㅇㅋ" after an answer that asked nothing: it was heard, and there may be more. "그렇군요", "다음에 물어볼게요" ask for nothing after
 * a clarifying question either.
 */
export function acknowledgedRule({ reading, ledger, ledgerBefore }: TurnState): Plan | null {
  const { openQuestion } = ledger;
  if (openQuestion === "clarify" && (takesNote(reading.text) || leavesIt(reading.text)))
    return heard("thanks");
  if (openQuestion !== null) return null;
  if (ledgerBefore.topic !== null && (acknowledges(reading.text) || takesNote(reading.text)))
    return heard("thanks");
  return ledgerBefore.topic !== null && leavesIt(reading.text) ? heard() : null;
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
