import type { RefundPolicy, Verdict } from "../../../orders/domain/refund-policy.ts";
import type { BusinessHours } from "../../../settings/domain/business-hours.ts";
import type {
  DecisionIntent,
  EpochMs,
  Language,
  RequestKind,
  ShippingStatus,
} from "../../../shared/vocabulary.ts";
import type { GuardEventName, GuardId, InstructionDecision } from "../turn-state.ts";

/** An order as a tool result of this session showed it; days in the shop's zone (`LedgerOrder` fits). */
export interface OrderSeen {
  readonly orderNumber: string;
  readonly productName: string;
  readonly shippingStatus: ShippingStatus | null;
  /** `YYYY-MM-DD` */
  readonly orderedOn: string | null;
  /** `YYYY-MM-DD` */
  readonly deliveredOn: string | null;
  readonly priceKrw: number | null;
}

/** An admin's instruction that this reply may pass on. Only its typed decision unlocks a claim, for that order alone (BC-06). */
export interface InstructionInForce {
  readonly id: string;
  readonly text: string;
  readonly decision: InstructionDecision | null;
  /** Null = about the conversation's one order. */
  readonly orderNumber: string | null;
  /** What that order's request asks for, where an intake is open; null or absent = only the note tells. */
  readonly kind?: RequestKind | null;
  /** Further dates it allows, `YYYY-MM-DD`; those in its text count anyway. */
  readonly dates?: readonly string[];
  readonly authorId: string;
}

/** What the guard reads of the settings. `TurnSettings` fits. */
interface GuardSettings {
  readonly companyPolicy: string;
  readonly greeting: string;
  readonly farewell: string;
  readonly farewellEn: string;
  /** Whole minutes. */
  readonly responseWaitMinutes: number;
  readonly refundPolicy: RefundPolicy;
  /** Their hours may be named; null or absent = always open. */
  readonly businessHours?: BusinessHours | null;
  /** Hosts, phone numbers and e-mail addresses that a reply may carry (G6). */
  readonly allowedContacts: readonly string[];
}

/** Everything a reply is checked against. The reply itself is never trusted. */
export interface GuardContext {
  readonly language: Language;
  readonly intent: DecisionIntent | null;
  readonly action: "reply" | "ask" | "handoff" | "close";
  /** The words are a model's own; else they are a template's, of which only the filled-in parts can be wrong. */
  readonly isFreeText: boolean;
  readonly settings: GuardSettings;
  /** Orders that tool results of this session showed. */
  readonly ordersSeen: readonly OrderSeen[];
  /** Numbers that the customer typed, canonical, found or not. */
  readonly typedOrderNumbers: readonly string[];
  /** Every order number of the customer, canonical. */
  readonly ownOrderNumbers: readonly string[];
  /** What the customer has bought, by the names that people know; absent = the orders seen. */
  readonly ownOrders?: readonly { readonly orderNumber: string; readonly productName: string }[];
  readonly verdict: {
    readonly verdict: Verdict;
    readonly orderNumber: string | null;
    readonly kind: RequestKind;
  } | null;
  readonly instruction: InstructionInForce | null;
  /** Days and periods that the customer was told as a person's decision. */
  readonly toldSchedules: readonly string[];
  /** What the template tells of the engine's "no" to further orders, in its words, with what names the order; absent = nothing. */
  readonly refusals?: readonly { readonly text: string; readonly name: string }[];
  /** Texts that `search_help` returned. */
  readonly helpTexts: readonly string[];
  /** Sentences of agents that the template gives word for word, which the customer has read before; absent = none. */
  readonly agentQuotes?: readonly string[];
  /** System prompt, human rules, instruction note: no long run of them may come out (G8). */
  readonly protectedTexts: readonly string[];
  /** Words that must never come out, in no disguise (G8). */
  readonly canaries: readonly string[];
  /** What the customer wrote in this conversation: their own words may be echoed to them. */
  readonly customerTexts: readonly string[];
  readonly previousAiText: string | null;
  readonly now: EpochMs;
  /** Guards that are switched off, so that a mutation check can see whether the tests bite. */
  readonly disabled?: ReadonlySet<GuardId>;
}

/** One finding. `detail` is short and masked. */
export interface GuardEvent {
  readonly guard: GuardId;
  readonly event: GuardEventName;
  readonly detail: string;
}

/** Pass: `text` may be shown. Blocked: regenerate once with the reasons, then a template. */
export interface GuardResult {
  readonly verdict: "pass" | "blocked";
  readonly text: string;
  readonly events: readonly GuardEvent[];
}
