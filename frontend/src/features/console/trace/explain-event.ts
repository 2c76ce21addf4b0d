import type { TraceEvent } from "./read-trace.ts";

/** How a sentence is found: `trace.said.<key>`, with values that are taken as they are or are codes of other texts. */
export interface EventSentence {
  /** Below `trace.` of the console's texts. */
  readonly key: string;
  readonly values: Readonly<Record<string, EventValue>>;
}

/** A text as it is, or a code whose word stands below the prefix. */
export type EventValue = string | { readonly prefix: string; readonly code: string };

interface Rule {
  /** Of the guard's detail; named groups become values. */
  readonly pattern: RegExp;
  readonly key: string;
}

/** Every kind of detail that says more than its guard's own sentence. Source: `backend/src/ai/domain/guard/`. */
const RULES: readonly Rule[] = [
  { pattern: /^(?<what>\w+): approved without a decision$/u, key: "approved" },
  { pattern: /^(?<what>\w+): done without a decision$/u, key: "done" },
  { pattern: /^(?<what>\w+): promise without a decision$/u, key: "promised" },
  { pattern: /^told as promise/u, key: "untoldPromise" },
  { pattern: /^told as /u, key: "untoldDeed" },
  { pattern: /^span (?<count>\d+)(?<unit>d|m|h|min|y) without a source$/u, key: "span" },
  { pattern: /^span /u, key: "spanOther" },
  { pattern: /^date (?<month>\d{2})-(?<day>\d{2}) without a source$/u, key: "date" },
  { pattern: /^date /u, key: "dateOther" },
  { pattern: /^(?:delivery (?:date|in time) promised|says how long it takes)$/u, key: "delivery" },
  { pattern: /on another day$/u, key: "pastDay" },
  {
    pattern: /^(?:makes sure of an estimate|delay of another length|day of the note)/u,
    key: "noteSchedule",
  },
  { pattern: /^says that a (?<what>\w+) is possible$/u, key: "possible" },
  { pattern: /^says that a (?<what>\w+) is not possible$/u, key: "impossible" },
  { pattern: /^says that the period is over$/u, key: "periodOver" },
  { pattern: /^says that the period is open$/u, key: "periodOpen" },
  { pattern: /^says that the money goes back$/u, key: "moneyBack" },
  { pattern: /^(?:shipping put on the customer|free shipping)/u, key: "shippingFee" },
  { pattern: /^(?:benefit|code) of no text$/u, key: "benefit" },
  { pattern: /^rule of no text$/u, key: "rule" },
  {
    pattern: /^says (?:what is in stock|why it was so)$|^(?:what goods|colour|where or when)/u,
    key: "unknown",
  },
  { pattern: /^(?:offers what|makes an exception)/u, key: "offer" },
  { pattern: /^not in the note: /u, key: "besideNote" },
  { pattern: /^not established: /u, key: "doubtful" },
  { pattern: /^passes on another /u, key: "handover" },
  { pattern: /^answer by an hour of its own$/u, key: "ownHour" },
  { pattern: /^(?:threatens|comforts|brushes|blames|says what the law)/u, key: "manners" },
  { pattern: /^says that there is no person$/u, key: "noPerson" },
  { pattern: /^asks for (?:a secret|what they sign in with)$/u, key: "asksSecret" },
  { pattern: /^asks for a payment/u, key: "asksPayment" },
  { pattern: /^says where the parcel is$/u, key: "parcel" },
  { pattern: /^tells of another customer$/u, key: "otherCustomer" },
  { pattern: /^(?:waiting sentence|brings a person|says that a person)/u, key: "waiting" },
  { pattern: /^farewell without/u, key: "farewell" },
  { pattern: /^more than two questions$/u, key: "questions" },
];

const PREFIXES: Readonly<Record<string, string>> = { what: "trace.claim.", unit: "trace.unit." };
/** Events of guards that say by themselves what was done; no claim was held back. */
const PLAIN: ReadonlySet<string> = new Set(["markup_stripped", "pii_redacted", "length_trimmed"]);

/** One thing that happened in a turn as a sentence for people. What no rule knows gets its guard's, or its event's, general one. */
export function explainEvent({ event, guard, detail }: TraceEvent): EventSentence {
  if (guard === null) return explainCode(event, detail);
  if (PLAIN.has(event)) return { key: `event.${event}`, values: {} };
  // "says yes to: …": the customer's words were confirmed, which says the same.
  const said = detail.replace(/^says yes to: /u, "");
  for (const { pattern, key } of RULES) {
    const match = pattern.exec(said);
    if (match !== null) return { key: `said.${key}`, values: valuesOf(match.groups ?? {}) };
  }
  return { key: `said.${guard}`, values: {} };
}

function valuesOf(groups: Readonly<Record<string, string>>): EventSentence["values"] {
  return Object.fromEntries(
    Object.entries(groups).map(([name, code]) => {
      const prefix = PREFIXES[name];
      return [name, prefix === undefined ? String(Number(code)) : { prefix, code }];
    }),
  );
}

/** Events of the turn itself: their detail is a code. */
function explainCode(event: string, detail: string): EventSentence {
  switch (event) {
    case "budget_exceeded":
      return { key: `whyBudget.${detail}`, values: {} };
    case "llm_fallback":
      return { key: `why.${detail}`, values: {} };
    case "fact_rejected": {
      const [fact = "", why = ""] = detail.split(": ");
      return { key: `rejected.${why}`, values: { fact: { prefix: "trace.fact.", code: fact } } };
    }
    case "handoff_forced":
      return { key: "forced", values: { reason: { prefix: "reason.", code: detail } } };
    case "duplicate_suppressed": {
      const fact = /^asks again for (?<fact>\w+)$/u.exec(detail)?.groups?.fact;
      return fact === undefined
        ? { key: `event.${event}`, values: {} }
        : { key: "asksAgain", values: { fact: { prefix: "trace.fact.", code: fact } } };
    }
    default:
      return { key: `event.${event}`, values: {} };
  }
}

/** Events that say why the model did not answer: the fallback beside them says the same again. */
const CAUSES: ReadonlySet<string> = new Set([
  "budget_exceeded",
  "llm_timeout",
  "llm_http_error",
  "circuit_open",
  "output_invalid",
]);

/** Reasons that say less than others of their guard, and which ones those are; empty: any other. */
const VAGUE: Readonly<Record<string, readonly string[]>> = {
  "said.G5": [],
  "said.doubtful": [],
  "said.untoldDeed": ["said.done", "said.approved"],
  "said.untoldPromise": ["said.promised", "said.moneyBack"],
};

/**
 * The sentences worth a line, each once: the fallback only where nothing else says why, a vague reason only where the same guard gives no plain
 * one, and a request without a name only where none with a name is told in the same way.
 */
export function tellableSentences(events: readonly TraceEvent[]): readonly ToldEvent[] {
  const hasCause = events.some(({ event }) => CAUSES.has(event));
  const told = events
    .filter(({ event }) => !(event === "llm_fallback" && hasCause))
    .map((event) => ({ event, sentence: explainEvent(event) }));
  return told.filter(({ event, sentence }) => {
    const others = told.filter((other) => other.event.guard === event.guard && event.guard !== null);
    const plainer = VAGUE[sentence.key];
    if (plainer !== undefined)
      return !others.some(({ sentence: { key } }) =>
        plainer.length === 0 ? VAGUE[key] === undefined : plainer.includes(key),
      );
    return (
      !isNameless(sentence) ||
      !others.some(({ sentence: other }) => other.key === sentence.key && !isNameless(other))
    );
  });
}

/** An event and how it is told. */
export interface ToldEvent {
  readonly event: TraceEvent;
  readonly sentence: EventSentence;
}

function isNameless({ values: { what } }: EventSentence): boolean {
  return typeof what === "object" && (what.code === "request" || what.code === "generic");
}
