import type { Logger } from "../shared/ports.ts";
import type { LanguageModel } from "./ports.ts";
import { refreshRunningSummary } from "./summarize.ts";
import type { TurnSources } from "./turn-context.ts";

/** The prompt's window (`ai.md` 2.5): what lies before it is summarised. */
const WINDOW_MESSAGES = 20;
/** A refresh for every so many messages past the window. */
const REFRESH_EVERY = 15;
const MAX_MESSAGES = 200;
const DEADLINE_MS = 20_000;

/** What running summaries stand on. */
export interface RunningSummaryDeps {
  /** The model within the budget of the conversation; null where there is none. */
  readonly modelFor: (conversationId: string) => Promise<LanguageModel | null>;
  readonly sources: TurnSources;
  readonly save: (conversationId: string, summary: string, uptoSeq: number) => Promise<void>;
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * Keeps a short summary of what lies before the model's window, in the background. Facts never depend on it, since the ledger carries them;
 * a refresh that fails is made up for by the next one.
 */
export class RunningSummaries {
  readonly #deps: RunningSummaryDeps;
  readonly #busy = new Set<string>();

  constructor(deps: RunningSummaryDeps) {
    this.#deps = deps;
  }

  /** Called after a turn was answered; returns at once. */
  consider(conversationId: string): void {
    if (this.#busy.has(conversationId)) return;
    this.#busy.add(conversationId);
    this.#refresh(conversationId)
      .catch((error: unknown) =>
        this.#deps.logger.warn({ conversationId, error }, "A running summary was not refreshed."),
      )
      .finally(() => this.#busy.delete(conversationId));
  }

  async #refresh(conversationId: string): Promise<void> {
    const { sources, modelFor, now } = this.#deps;
    const messages = await sources.window(conversationId, MAX_MESSAGES);
    const past = messages.slice(0, Math.max(0, messages.length - WINDOW_MESSAGES));
    const upto = past.at(-1)?.seq ?? 0;
    const known = await sources.ledger(conversationId);
    if (upto < known.runningSummaryUpto + REFRESH_EVERY) return;
    const made = await refreshRunningSummary(
      {
        previous: known.runningSummary,
        messages: past.filter((message) => message.seq > known.runningSummaryUpto),
        ownOrderNumbers: known.ledger.ordersSeen.map((order) => order.orderNumber),
      },
      { model: await modelFor(conversationId), now },
      AbortSignal.timeout(DEADLINE_MS),
    );
    if (made.text !== null) await this.#deps.save(conversationId, made.text, upto);
  }
}
