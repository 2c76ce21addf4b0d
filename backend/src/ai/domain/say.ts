import type { MissingFact, RefundPolicy, Verdict } from "../../orders/domain/refund-policy.ts";
import type { RequestKind, RequestReason } from "../../shared/vocabulary.ts";
import type { LedgerOrder } from "./ledger.ts";
import type { PolicyTopic } from "./phrases.ts";
import type { InstructionDecision } from "./turn-state.ts";

/** One thing a reply says, without words: `templates-ko.ts` and `templates-en.ts` have them. A reply is a few of these in a row. */
export type Say =
  | { readonly key: "greeting" }
  | { readonly key: "pii_warning" }
  | { readonly key: "apology" }
  | { readonly key: "attachment_received" }
  | { readonly key: "clarify"; readonly round: number }
  | { readonly key: "has_more" }
  | { readonly key: "anything_else" }
  | { readonly key: "thanks" }
  | { readonly key: "no_more" }
  | { readonly key: "solved" }
  | { readonly key: "ask_order"; readonly kind: RequestKind | null; readonly choices: readonly LedgerOrder[] }
  | {
      readonly key: "orders_unknown";
      readonly orderNumbers: readonly string[];
      readonly thirdParty: boolean;
      /** Asks for the right number; not where the reply asks something else already. */
      readonly asks: boolean;
    }
  | { readonly key: "no_orders"; readonly filtered: boolean }
  | {
      readonly key: "ask_facts";
      readonly kind: RequestKind;
      readonly order: LedgerOrder | null;
      /** Further orders of the same request, named together with `order`. */
      readonly more: readonly LedgerOrder[];
      readonly missing: readonly MissingFact[];
      readonly fault: boolean;
      readonly again: boolean;
      /** What is to be changed instead of an address; null for an address and for other requests. */
      readonly recipient: Recipient | null;
    }
  | {
      readonly key: "explain";
      readonly kind: RequestKind;
      readonly order: LedgerOrder | null;
      readonly verdict: Verdict;
    }
  | {
      readonly key: "request_noted";
      readonly kind: RequestKind;
      readonly order: LedgerOrder | null;
      readonly reason: RequestReason | null;
      readonly verdict: Verdict;
      readonly assumed: boolean;
    }
  | { readonly key: "not_received"; readonly order: LedgerOrder }
  /** Others say that the order has arrived, its row does not, and it is not there. */
  | { readonly key: "delivered_elsewhere"; readonly order: LedgerOrder }
  /** Goods do not suit: whether they are to be exchanged or refunded. */
  | { readonly key: "ask_remedy" }
  | {
      readonly key: "order_status";
      readonly order: LedgerOrder;
      readonly asksDate: boolean;
      readonly asksOrderDay: boolean;
    }
  | { readonly key: "order_list"; readonly orders: readonly LedgerOrder[]; readonly more: boolean }
  | { readonly key: "also_orders"; readonly orders: readonly LedgerOrder[] }
  | { readonly key: "also_request"; readonly kind: RequestKind; readonly order: LedgerOrder }
  /** The same message wants something of another order that it does not name. */
  | { readonly key: "other_order" }
  | { readonly key: "no_arrival_date" }
  | { readonly key: "no_carrier_details" }
  /** Whether a parcel under way is lost cannot be seen here. */
  | { readonly key: "loss_unknown" }
  /** "Wrong size" says that one is needed, not who is to blame: whether another came than was ordered. */
  | { readonly key: "ask_whose_mistake" }
  | {
      readonly key: "policy";
      readonly topic: PolicyTopic;
      /** The request in progress is a fault, and the shop pays its shipping: what a change of mind costs is beside the point. */
      readonly freeOfCharge: boolean;
    }
  /** Whether an order is within the period for a change of mind. */
  | {
      readonly key: "in_time";
      readonly kind: "refund";
      readonly order: LedgerOrder;
      readonly verdict: Verdict;
    }
  /** So many days since receipt, held against the period. */
  | { readonly key: "days_in_time"; readonly isOpen: boolean; readonly within: number }
  | { readonly key: "other_customer" }
  | {
      readonly key: "ask_tech_details";
      readonly area: "login" | "app";
      /** What was not told yet; absent = both. */
      readonly asks?: "both" | "device" | "error";
    }
  | { readonly key: "ask_payment_details" }
  | { readonly key: "offer_account_help" }
  | { readonly key: "help"; readonly title: string; readonly text: string }
  | { readonly key: "if_not_solved" }
  | { readonly key: "offer_human" }
  /** The same offer in other words, for who did not take it in. */
  | { readonly key: "offer_again" }
  | { readonly key: "unanswerable" }
  /** What is wished of an order can only be decided by a person. */
  | { readonly key: "person_decides" }
  /** The offer of a person, where the reply goes on to ask something else. */
  | { readonly key: "ask_for_person" }
  /** Why the request's question is asked. */
  | { readonly key: "why_asked" }
  /** Days and periods of a person's decision, told once more. */
  | { readonly key: "told_schedules"; readonly schedules: readonly string[] }
  /** The "no" that was explained before, in short. */
  | { readonly key: "still_no"; readonly kind: RequestKind; readonly order: LedgerOrder | null }
  /** What a person has decided, told once more to who asks whether it is so. */
  | {
      readonly key: "told_decision";
      readonly decision: InstructionDecision;
      readonly kind: RequestKind | null;
      readonly order: LedgerOrder | null;
      readonly facts: readonly string[];
      /** Asked whether the deed itself is done, which nobody has told; absent = no. */
      readonly ofDeed?: boolean;
      /** What comes back; absent or null = the note does not say. */
      readonly sum?: string | null;
    }
  /** Why the engine says "no", in other words than the first time. */
  | {
      readonly key: "why_no";
      readonly kind: RequestKind;
      readonly order: LedgerOrder | null;
      readonly verdict: Verdict;
    }
  /** That a person said "no": no reason beyond that is known. */
  | { readonly key: "why_denied"; readonly kind: RequestKind | null }
  /** A request that nobody has decided yet: how it stands, or why it takes so long, of which nothing but `matter` is known. */
  | {
      readonly key: "still_waiting";
      readonly kind: RequestKind;
      readonly order: LedgerOrder | null;
      readonly asks: "state" | "why";
      /** Days and periods that a person has given for the answer. */
      readonly schedules: readonly string[];
      /** What takes the time, in a word of the trade; null where the note names none. */
      readonly matter: string | null;
    }
  /** Who waits hears that the answer comes in this chat, and when where that was told. */
  | { readonly key: "will_tell"; readonly schedules: readonly string[] }
  /** Beyond what was told, nothing is known. */
  | { readonly key: "no_more_known" }
  /** What an agent wrote in this chat, word for word. */
  | {
      readonly key: "agent_said";
      readonly text: string /** The day on which it was said, where that matters. */;
      readonly on?: string | null;
    }
  /** An approved request's sum: only what the order cost is known. */
  | {
      readonly key: "refund_amount";
      readonly order: LedgerOrder | null;
      /** As a person's note says it; null where it does not. */
      readonly sum: string | null;
      /** The customer pays for sending the goods back. */
      readonly paysReturn: boolean;
    }
  /** Where approved goods are to be sent: no address is known here (BC-04). */
  | { readonly key: "return_place" }
  /** Which languages are spoken; the one asked for may be another. */
  | { readonly key: "languages"; readonly isOurs: boolean }
  /** Whether the rules hold in the special case that was asked about. */
  | { readonly key: "special_case" }
  | { readonly key: "send_pictures" }
  | { readonly key: "hours" }
  | { readonly key: "contacts" }
  | { readonly key: "out_of_scope" }
  | { readonly key: "injection" }
  | { readonly key: "ai_disclosure" }
  | { readonly key: "withdrawn"; readonly kind: RequestKind | null }
  | { readonly key: "understood" }
  /** Nothing was wanted but an answer, or to be heard. */
  | { readonly key: "nothing_done" }
  | { readonly key: "take_your_time" }
  | { readonly key: "ended_off" }
  | { readonly key: "handing_over"; readonly why: HandingOver }
  | {
      readonly key: "instruction";
      readonly decision: InstructionDecision | null;
      readonly kind: RequestKind | null;
      readonly order: LedgerOrder | null;
      /** Days and periods of the note. */
      readonly facts: readonly string[];
      /** Prices of the note with what they are for; absent = none. */
      readonly prices?: readonly string[];
      /** What comes back of an approved request; absent or null = the note does not say. */
      readonly sum?: string | null;
    };

/** What a parcel's label says of who gets it, beside the address. */
export type Recipient = "name" | "phone" | "both";

/** The `Say` of one key; written as a lookup so that a table of words can be indexed by a say's own key. */
export type SayOf<K extends Say["key"]> = { [P in K]: Extract<Say, { key: P }> & { readonly key: P } }[K];

/** Words for every `Say` in one language. */
export type Words = { readonly [K in Say["key"]]: (say: SayOf<K>, wording: Wording) => string };

/** Words for what a person has decided, said, or has still to decide. */
export type DecidedWords = Pick<
  Words,
  | "told_schedules"
  | "told_decision"
  | "why_denied"
  | "still_waiting"
  | "will_tell"
  | "agent_said"
  | "no_more_known"
  | "refund_amount"
  | "instruction"
>;

/** What the sentence before the waiting sentence is about. */
export type HandingOver =
  | "human"
  | "anger"
  | "danger"
  | "injury"
  | "hazard"
  | "stray"
  | "money"
  | "tech"
  | "payment"
  | "refund_status"
  | "status"
  | "wrong_door"
  | "returned"
  | "cancelled"
  | "revive"
  | "taken_back"
  | "not_cancelled"
  | "not_taken_back"
  | "limit"
  | "lookup"
  | "insists"
  | "undecided"
  | "failure";

/** Everything beside the `Say` itself that the words depend on. */
export interface Wording {
  readonly policy: RefundPolicy;
  readonly aiLabel: string;
  /** One line per weekday group, or null when always open. */
  readonly hours: string | null;
  readonly contacts: readonly string[];
  /** Say "the order" instead of a product's name, which the shop's data may have filled with anything. */
  readonly hideNames: boolean;
}

/** The orders that a reply names. */
export function ordersNamedIn(says: readonly Say[]): readonly LedgerOrder[] {
  return says.flatMap((say) => {
    if (say.key === "ask_facts") return say.order === null ? [] : [say.order, ...say.more];
    if ("order" in say) return say.order === null ? [] : [say.order];
    if ("orders" in say) return say.orders;
    return "choices" in say ? say.choices : [];
  });
}

/** The same without what an admin's note lent: periods and dates of its own words. */
export function withoutSchedules(says: readonly Say[]): Say[] {
  return says.map((say) => {
    if (say.key === "instruction") return { ...say, facts: [], prices: [], sum: null };
    if (say.key === "will_tell") return { ...say, schedules: [] };
    return say.key === "still_waiting" ? { ...say, schedules: [], matter: null } : say;
  });
}

/** A product's name for people: without brackets, links and commands, at most 40 characters; null when nothing is left. */
export function displayName(productName: string): string | null {
  const plain = productName
    .replace(/[[({<【「][^\])}>】」]*[\])}>】」]?/gu, " ")
    .replace(/(https?:|www\.)\S*/giu, " ")
    .replace(/\b(system|assistant|user|시스템|지시|명령)\s*[:：].*$/isu, " ")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001f\u007f<>"'`{}[\]\\*_#|]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, 40)
    .trim();
  return plain === "" ? null : plain;
}

/** 32000 → "32,000". */
export function grouped(amount: number): string {
  return `${amount}`.replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
