import type { Decision } from "./decision.ts";
import type { FactLedger } from "./ledger.ts";
import type { JudgedRequest } from "./plan.ts";
import { PROMPT_VERSION } from "./prompt.ts";
import type {
  CallTrace,
  GuardEventName,
  HandoffCode,
  ToolTrace,
  TurnEvent,
  TurnInput,
  TurnOutcome,
  TurnTrace,
} from "./turn-state.ts";
import { maskForModel } from "./understanding/pii.ts";

const MAX_EVENTS = 60;
const MAX_DETAIL = 200;
/** The first proposal and the one try after it. */
const MAX_DRAFTS = 2;
const MAX_DRAFT = 600;
/** What is masked of a draft of any length before it is cut. */
const MAX_MASKED = 2_000;

/** How a turn ended, for its trace. */
export interface TurnEnd {
  readonly engine: { readonly name: string; readonly why: string };
  readonly decision: Decision | null;
  readonly ledger: FactLedger;
  readonly judged: JudgedRequest | null;
  readonly source: string;
  readonly action: TurnOutcome["action"];
  readonly handoff: HandoffCode | null;
  readonly ms: number;
}

/** Collects what happens in one turn, masked, in order. The only mutable thing of a turn. */
export class TraceRecorder {
  readonly #calls: CallTrace[] = [];
  readonly #tools: ToolTrace[] = [];
  readonly #events: TurnEvent[] = [];
  readonly #blockedDrafts: string[] = [];
  readonly #input: TurnInput;
  readonly #ownOrderNumbers: readonly string[];

  constructor(input: TurnInput, ownOrderNumbers: readonly string[]) {
    this.#input = input;
    this.#ownOrderNumbers = ownOrderNumbers;
  }

  call(call: CallTrace): void {
    this.#calls.push(call);
  }

  tool(tool: ToolTrace): void {
    this.#tools.push({
      ...tool,
      arguments: this.#maskTexts(tool.arguments),
      result: this.#mask(tool.result),
    });
  }

  /** Notes something worth telling. `detail` is masked and cut here. */
  note(event: GuardEventName, detail: string, guard: TurnEvent["guard"] = null): void {
    if (this.#events.length >= MAX_EVENTS) return;
    this.#events.push({ event, guard, detail: this.#mask(detail).slice(0, MAX_DETAIL) });
  }

  /** Keeps the words that were held back, so that a person can see what the customer was spared. Masked and cut here. */
  blockedDraft(text: string): void {
    if (this.#blockedDrafts.length >= MAX_DRAFTS) return;
    // Masked before it is cut: half a number is no number to the mask.
    const letters = Array.from(this.#mask(text.slice(0, MAX_MASKED)).trim());
    this.#blockedDrafts.push(
      letters.length > MAX_DRAFT ? `${letters.slice(0, MAX_DRAFT - 1).join("")}…` : letters.join(""),
    );
  }

  noteAll(events: readonly TurnEvent[]): void {
    for (const { event, detail, guard } of events) this.note(event, detail, guard);
  }

  finish(end: TurnEnd, versions: { readonly tools: string }): TurnTrace {
    const input = this.#input;
    return {
      turnId: input.turnId,
      cause: input.cause,
      fromSeq: input.fromSeq,
      uptoSeq: input.uptoSeq,
      engine: end.engine,
      settingsVersion: input.settings.version,
      promptVersion: PROMPT_VERSION,
      toolsVersion: versions.tools,
      calls: this.#calls,
      tools: this.#tools,
      decision: this.#maskTexts(end.decision),
      ledgerBefore: this.#maskTexts(input.ledger),
      ledgerAfter: this.#maskTexts(end.ledger),
      verdict: end.judged,
      events: this.#events,
      blockedDrafts: this.#blockedDrafts,
      source: end.source,
      action: end.action,
      handoffReason: end.handoff,
      ms: end.ms,
    };
  }

  #mask(text: string): string {
    return maskForModel(text, this.#ownOrderNumbers).text;
  }

  #maskTexts<T>(value: T): T {
    return maskTexts(value, (text) => this.#mask(text));
  }
}

/** Ids are no words of anybody, though their digits may look like a number. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Masks every text of plain data, whoever wrote it: quotes of a ledger, evidence that a model gives, arguments. */
export function maskTexts<T>(value: T, mask: (text: string) => string): T {
  const masked = (part: unknown): unknown => {
    if (typeof part === "string") return ID.test(part) ? part : mask(part);
    if (Array.isArray(part)) return part.map(masked);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [mask(key), masked(inner)]));
  };
  return masked(value) as T;
}
