import type { EpochMs } from "../shared/vocabulary.ts";
import { maskTexts } from "./domain/trace.ts";
import type {
  OwnOrder,
  TurnInput,
  TurnInstruction,
  TurnMessage,
  TurnOutcome,
  TurnSettings,
  TurnTrace,
} from "./domain/turn-state.ts";
import { maskForModel } from "./domain/understanding/pii.ts";
import type { OrderLookup } from "./ports.ts";

/**
 * What a turn read, kept with its trace so that the turn can be run again later as if it were then. Messages are not in it: they never
 * change and are read again.
 */
export interface RecordedReads {
  readonly now: EpochMs;
  readonly category: string | null;
  readonly instruction: TurnInstruction | null;
  readonly previousSummary: string | null;
  readonly runningSummary: string | null;
  readonly lastAiAskedAnythingElse: boolean;
  /** What the turn made of the category. */
  readonly outcomeCategory: string | null;
  /** The customer's orders as the look-up answered them. */
  readonly orders: readonly OwnOrder[];
}

/** A trace with what its turn read. */
export type RecordedTrace = TurnTrace & { readonly recorded: RecordedReads };

/** Wraps an order look-up so that its answers can be kept. */
export function recordingLookup(lookup: OrderLookup): {
  readonly lookup: OrderLookup;
  orders(): readonly OwnOrder[];
} {
  const seen = new Map<string, OwnOrder>();
  const keep = (order: OwnOrder) => {
    seen.set(order.orderNumber, order);
    return order;
  };
  return {
    lookup: {
      async listOwn(customerId, filter) {
        return (await lookup.listOwn(customerId, filter)).map(keep);
      },
      async findOwn(customerId, orderNumber) {
        const found = await lookup.findOwn(customerId, orderNumber);
        return found === null ? null : keep(found);
      },
    },
    orders: () => [...seen.values()],
  };
}

/** A look-up that answers from a record, whoever asks. */
export function recordedLookup(orders: readonly OwnOrder[]): OrderLookup {
  const key = (orderNumber: string) => orderNumber.toUpperCase().replace(/[\s-]/gu, "");
  return {
    async listOwn(_customerId, { status, limit }) {
      return orders.filter((order) => status === null || order.shippingStatus === status).slice(0, limit);
    },
    async findOwn(_customerId, orderNumber) {
      return orders.find((order) => key(order.orderNumber) === key(orderNumber)) ?? null;
    },
  };
}

/** Adds what the turn read to its trace. */
export function withRecord(input: TurnInput, orders: readonly OwnOrder[], outcome: TurnOutcome): TurnOutcome {
  const own = orders.map(({ orderNumber }) => orderNumber);
  const mask = (text: string) => maskForModel(text, own).text;
  const recorded: RecordedReads = {
    now: input.now,
    category: input.category,
    instruction: maskTexts(input.instruction, mask),
    previousSummary: maskTexts(input.previousSummary, mask),
    runningSummary: maskTexts(input.runningSummary, mask),
    lastAiAskedAnythingElse: input.lastAiAskedAnythingElse,
    outcomeCategory: outcome.category,
    orders,
  };
  const trace: RecordedTrace = { ...outcome.trace, recorded };
  return { ...outcome, trace };
}

/**
 * The input a past turn had, with other settings if wanted.
 *
 * @param messages - the conversation's messages; later ones than the turn's are left out.
 */
export function rebuildInput(past: {
  readonly conversationId: string;
  readonly customerId: string;
  readonly trace: RecordedTrace;
  readonly messages: readonly TurnMessage[];
  readonly settings: TurnSettings;
  readonly spotlight: string;
}): TurnInput {
  const { trace } = past;
  const { orders: _orders, outcomeCategory: _category, ...reads } = trace.recorded;
  return {
    ...reads,
    conversationId: past.conversationId,
    customerId: past.customerId,
    turnId: trace.turnId,
    spotlight: past.spotlight,
    messages: past.messages.filter((message) => message.seq <= trace.uptoSeq),
    fromSeq: trace.fromSeq,
    uptoSeq: trace.uptoSeq,
    ledger: trace.ledgerBefore,
    settings: past.settings,
    cause: trace.cause,
  };
}
