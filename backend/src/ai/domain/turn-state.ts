import type { RefundPolicy, Verdict } from "../../orders/domain/refund-policy.ts";
import type { BusinessHours } from "../../settings/domain/business-hours.ts";
import type { EpochMs, Language, ShippingStatus } from "../../shared/vocabulary.ts";
import type { AgentWords } from "./agent-words.ts";
import type { CancelledMatter } from "./cancelled-phrases.ts";
import type { Decision } from "./decision.ts";
import type { FactLedger } from "./ledger.ts";
import type { Discovery } from "./understanding/discovery.ts";
import type { Understanding } from "./understanding/understand.ts";
import type { OrderWish } from "./wishes.ts";

/** What the trace calls the things that happen on the way (`ai.md` 2.12). */
export const GUARD_EVENT_NAMES = [
  "tool_unknown",
  "tool_args_invalid",
  "tool_arg_stripped",
  "tool_not_owned",
  "tool_limit",
  "tool_failed",
  "llm_timeout",
  "llm_http_error",
  "llm_retry",
  "llm_fallback",
  "output_invalid",
  "output_repaired",
  "claim_blocked",
  "handoff_blocked",
  "handoff_forced",
  "close_blocked",
  "category_rejected",
  "fact_rejected",
  "pii_redacted",
  "leak_blocked",
  "markup_stripped",
  "language_mismatch",
  "length_trimmed",
  "duplicate_suppressed",
  "instruction_untold",
  "stale_discarded",
  "budget_exceeded",
  "circuit_open",
] as const;
export type GuardEventName = (typeof GUARD_EVENT_NAMES)[number];

/** The checks of `ai.md` section 4. */
export type GuardId =
  | "G1"
  | "G2"
  | "G3"
  | "G4"
  | "G5"
  | "G6"
  | "G7"
  | "G8"
  | "G9"
  | "G10"
  | "G11"
  | "G12"
  | "G13"
  | "G14";

/** One thing worth telling an admin about a turn. `detail` is masked. */
export interface TurnEvent {
  readonly event: GuardEventName;
  readonly guard: GuardId | null;
  readonly detail: string;
}

/** A title and a text an admin wrote for the AI to answer from. */
export interface HelpText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** What a turn reads of the shop's settings; structurally a part of `ShopSettings`. */
export interface TurnSettings {
  readonly version: number;
  readonly categories: readonly string[];
  readonly companyPolicy: string;
  readonly humanInterventionRules: string;
  readonly responseWaitMinutes: number;
  readonly autoClose: boolean;
  readonly greeting: string;
  readonly farewell: string;
  readonly farewellEn: string;
  readonly aiLabel: string;
  readonly refundPolicy: RefundPolicy;
  /** Null: always open. */
  readonly businessHours: BusinessHours | null;
  readonly helpTexts: readonly HelpText[];
  /** Hosts, phone numbers and e-mail addresses that a reply may carry (G6). */
  readonly allowedContacts: readonly string[];
}

/** One stored message of the conversation; `text` is already masked for the store. */
export interface TurnMessage {
  readonly seq: number;
  readonly sender: "customer" | "ai" | "agent";
  readonly text: string;
  readonly hasAttachments: boolean;
  readonly at: EpochMs;
}

/** The decision an admin chose in the console (`ai.md` 2.10). */
export type InstructionDecision = "approve" | "deny" | "delay" | "info";

/** An admin's instruction in force. Only the typed decision unlocks a claim, for that order alone (BC-06). */
export interface TurnInstruction {
  readonly id: string;
  readonly note: string;
  readonly decision: InstructionDecision | null;
  readonly orderNumber: string | null;
  readonly scope: "next_answer" | "topic" | "session";
  readonly createdAt: EpochMs;
  readonly expiresAt: EpochMs;
  /** An answer has used it already; it stays in force by its scope. */
  readonly isTold?: boolean;
}

/** Everything one turn needs, loaded from the store before it starts. */
export interface TurnInput {
  readonly conversationId: string;
  readonly customerId: string;
  readonly turnId: string;
  /** The instant all rules of this turn count from. */
  readonly now: EpochMs;
  /** Random mark that prefixes customer text in this turn's prompt (spotlighting). */
  readonly spotlight: string;
  /** The window, oldest first; the newest messages are the unanswered ones. */
  readonly messages: readonly TurnMessage[];
  /** The customer messages this turn answers: seq from `fromSeq` to `uptoSeq`, both included. */
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly ledger: FactLedger;
  readonly category: string | null;
  readonly settings: TurnSettings;
  readonly instruction: TurnInstruction | null;
  /** Summary of the customer's previous conversation, at most 7 days old (BC-27). */
  readonly previousSummary: string | null;
  /** Summary of what lies before the window. */
  readonly runningSummary: string | null;
  /** Computed from the text of the last AI message that was sent. */
  readonly lastAiAskedAnythingElse: boolean;
  readonly cause: "customer_message" | "instruction" | "release";
}

/** An order as the AI may see it: only ever the conversation's own customer's. */
export interface OwnOrder {
  readonly orderNumber: string;
  readonly productName: string;
  /** Null when the row holds a status that is not known. */
  readonly shippingStatus: ShippingStatus | null;
  readonly orderedAt: EpochMs | null;
  readonly deliveredAt: EpochMs | null;
  /** Integer won; null when not recorded. */
  readonly priceKrw: number | null;
}

/** One help text found. */
export interface HelpHit {
  readonly id: string;
  readonly title: string;
  /** At most 400 characters. */
  readonly text: string;
}

/** The unanswered customer messages as the rules read them, before any model was asked. */
export interface CustomerReading {
  /** Masked for the store, oldest first; empty ones left out. */
  readonly texts: readonly string[];
  /** All of them, joined by newlines. */
  readonly text: string;
  readonly understanding: Understanding;
  readonly language: Language;
  readonly hasAttachments: boolean;
  /** Files came without a word. */
  readonly attachmentOnly: boolean;
  /** Kinds of personal data in them that no warning was given for yet. */
  readonly newPiiKinds: readonly string[];
  /** The one own order whose product the text names, when no number is given. */
  readonly namedOrderNumber: string | null;
  /** The one order named is wanted beside what is asked already ("목도리도 취소해 주세요"). */
  readonly addsOrder: boolean;
  /** Orders that are to be left alone; `text` is without the words about them. */
  readonly sparedOrderNumbers: readonly string[];
  /** The orders whose goods the text speaks of. */
  readonly spokenOf: readonly string[];
  /** What is wanted holds only while the parcel has not left ("벌써 나갔으면 그냥 받을게요"); `text` is without these words. */
  readonly condition: string | null;
  /** What is said of an order that is cancelled, where the customer has one that may be meant. */
  readonly cancelledMatter: CancelledMatter | null;
  /** When the customer found out that something is wrong, where the text tells a day. */
  readonly discovery: Discovery | null;
  /** What the same messages want of further orders; `text` and `understanding` are about the first request then. */
  readonly besides: readonly OrderWish[];
}

/** The structured view of a turn: what the rules plan from and the offline responder answers from. */
export interface TurnState {
  readonly now: EpochMs;
  readonly customerId: string;
  readonly settings: TurnSettings;
  readonly reading: CustomerReading;
  /** After this turn's facts were merged. */
  readonly ledger: FactLedger;
  readonly ledgerBefore: FactLedger;
  /** The customer's orders at the start of the turn, newest first. */
  readonly orders: readonly OwnOrder[];
  /** Searches the shop's help texts; pure. */
  readonly searchHelp: (query: string) => readonly HelpHit[];
  readonly instruction: TurnInstruction | null;
  readonly previousAiText: string | null;
  /** What agents wrote to the customer themselves. */
  readonly agentWords: AgentWords;
  /** The customer has spoken of some of what was ordered. */
  readonly wantsPart: boolean;
  readonly lastAiAskedAnythingElse: boolean;
  readonly category: string | null;
  readonly cause: TurnInput["cause"];
}

/** Why a conversation was handed over (`ai.md` 2.11, H1 to H12, then what failed). */
export type HandoffCode =
  | "human_requested"
  | "facts_complete"
  | "anger"
  | "status_dispute"
  | "money_complaint"
  | "policy_undecided"
  | "unanswerable"
  | "clarify_limit"
  | "lookup_limit"
  | "insists"
  | "tech_unresolved"
  | "fallback_limit"
  | "injection_limit"
  | "danger"
  | "failure";

/** One call of an engine. */
export interface CallTrace {
  readonly engine: string;
  readonly purpose: "turn" | "summary" | "running_summary";
  readonly ms: number;
  readonly firstTokenMs: number | null;
  readonly status: number | null;
  readonly finishReason: string | null;
  readonly failure: string | null;
  readonly usage: {
    readonly promptTokens: number | null;
    readonly cachedTokens: number | null;
    readonly completionTokens: number | null;
    readonly reasoningTokens: number | null;
  } | null;
}

/** One run of a tool. Arguments are those after cleaning; the result is masked and cut. */
export interface ToolTrace {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly result: string;
  /** Which engine asked for it, or `code` for a look-up of the turn itself. */
  readonly caller: string;
  readonly ms: number;
  /** False when the call was refused before anything ran. */
  readonly executed: boolean;
}

/** What is kept of a turn for 90 days, for the admin's "왜 이렇게 답했나요?" (`ai.md` 2.12). */
export interface TurnTrace {
  readonly turnId: string;
  readonly cause: TurnInput["cause"];
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly engine: { readonly name: string; readonly why: string };
  readonly settingsVersion: number;
  readonly promptVersion: string;
  readonly toolsVersion: string;
  readonly calls: readonly CallTrace[];
  readonly tools: readonly ToolTrace[];
  readonly decision: Decision | null;
  readonly ledgerBefore: FactLedger;
  readonly ledgerAfter: FactLedger;
  readonly verdict: {
    readonly orderNumber: string | null;
    readonly kind: string;
    readonly verdict: Verdict;
  } | null;
  readonly events: readonly TurnEvent[];
  /** Replies of the model that were held back, masked and cut, in order. Absent in traces of before 2026-11-27. */
  readonly blockedDrafts?: readonly string[];
  /** Where the text came from: the engine's own words or a template's key. */
  readonly source: string;
  readonly action: TurnOutcome["action"];
  readonly handoffReason: HandoffCode | null;
  readonly ms: number;
}

/** What a turn wants to happen. Nothing has been changed yet; the commit may still discard it. */
export interface TurnOutcome {
  readonly action: "reply" | "handoff" | "close";
  /** The one message to post: reply, reply with the waiting sentence, or the farewell. */
  readonly text: string;
  readonly language: Language;
  readonly category: string | null;
  readonly ledger: FactLedger;
  readonly handoffReason: HandoffCode | null;
  /** Computed from `text`: did it ask whether there is anything else? */
  readonly asksAnythingElse: boolean;
  /** Set when the instruction was used up by this answer; `note` is for the admin when its wording could not be passed on. */
  readonly instructionUse: {
    readonly id: string;
    readonly passedOn: boolean;
    readonly note: string | null;
  } | null;
  /** What the answer was made of: where it has changed by the commit, the answer is made anew. */
  readonly grounds: TurnGrounds;
  readonly trace: TurnTrace;
}

/** What a turn read when it began, and may find changed when it ends. */
export interface TurnGrounds {
  /** The instruction it was told, which may be withdrawn or run out meanwhile. */
  readonly instructionId: string | null;
  readonly settingsVersion: number;
  /** The help texts it could quote, by id. */
  readonly helpTextIds: readonly string[];
  /** When orders were looked up, at the earliest. */
  readonly readAt: EpochMs;
}
