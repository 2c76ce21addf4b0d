import type { LanguageModel, ModelRequest, OrderLookup } from "../ai/ports.ts";
import type { TurnLedger } from "../ai/turn-ledger.ts";
import type { Publisher } from "../conversations/ports.ts";
import type { UnitOfWork } from "../shared/ports.ts";

/** The steps of a write, of a turn and of a summary at which tests end the process, in their order. */
export const NAMED_STEPS = [
  "command.accepted",
  "command.before_commit",
  "command.after_commit",
  "command.after_publish",
  "turn.claimed",
  "turn.before_model",
  "turn.after_model",
  "turn.after_tool",
  "turn.decided",
  "turn.guarded",
  "turn.before_commit",
  "turn.after_commit",
  "turn.after_publish",
  "summary.before_model",
  "summary.after_model",
] as const;
/** One of them. */
export type NamedStep = (typeof NAMED_STEPS)[number];

/** Parts that tell when such a step is reached. */
export interface NamedSteps {
  /** `after_commit` lies before the publication, which follows the commit. */
  work(work: UnitOfWork, unit: "command" | "turn"): UnitOfWork;
  /** `after_publish` lies before the answer, which follows the publication. */
  publisher(publisher: Publisher, unit: "command" | "turn"): Publisher;
  ledger(ledger: TurnLedger): TurnLedger;
  model<M extends LanguageModel>(model: M): M;
  lookup(lookup: OrderLookup): OrderLookup;
}

/** Every part as it is: outside tests. */
const NO_STEPS: NamedSteps = {
  work: (work) => work,
  publisher: (publisher) => publisher,
  ledger: (ledger) => ledger,
  model: (model) => model,
  lookup: (lookup) => lookup,
};

/** @param reach - told of every step; null = nobody asks. */
export function namedSteps(reach: ((step: NamedStep) => void) | null): NamedSteps {
  if (reach === null) return NO_STEPS;
  return {
    work: (work, unit) => ({
      async write(run) {
        const result = await work.write(async (tx) => {
          const inside = await run(tx);
          reach(`${unit}.before_commit`);
          return inside;
        });
        reach(`${unit}.after_commit`);
        return result;
      },
    }),
    publisher: (publisher, unit) => ({
      publish(envelope) {
        publisher.publish(envelope);
        reach(`${unit}.after_publish`);
      },
      hint: (hint) => publisher.hint(hint),
    }),
    ledger: (ledger) => ({
      ...ledger,
      async accept(tx, request) {
        await ledger.accept(tx, request);
        reach("command.accepted");
      },
      async claim(owner) {
        const turn = await ledger.claim(owner);
        if (turn !== null) reach("turn.claimed");
        return turn;
      },
    }),
    model: (model) => ({
      ...model,
      async next(request: ModelRequest, signal: AbortSignal) {
        const unit = request.purpose === "turn" ? "turn" : "summary";
        reach(`${unit}.before_model`);
        const reply = await model.next(request, signal);
        reach(`${unit}.after_model`);
        return reply;
      },
    }),
    lookup(lookup) {
      const after = async <T>(look: Promise<T>): Promise<T> => {
        const found = await look;
        reach("turn.after_tool");
        return found;
      };
      return {
        listOwn: (customerId, filter) => after(lookup.listOwn(customerId, filter)),
        findOwn: (customerId, orderNumber) => after(lookup.findOwn(customerId, orderNumber)),
      };
    },
  };
}
