import { EMPTY_LEDGER } from "./domain/ledger.ts";
import type { OwnOrder, TurnInput, TurnSettings } from "./domain/turn-state.ts";
import type { LanguageModel, OrderLookup } from "./ports.ts";
import { runTurn } from "./run-turn.ts";

/** Texts that walk through most of the lexicons, in both languages. */
const TEXTS = [
  "안녕하세요, 배송 언제 와요?",
  "ORD-2000-0001 환불이요 받았고 변심이에요",
  "My order ORD-2000-0001 arrived broken, I want a refund",
  "아니요 없어요 감사합니다",
];

/**
 * Runs a few made-up turns by the rules alone, so that the first customer after a start does not wait for the process to
 * read and compile hundreds of expressions (about 0.4 s once, in which nothing else runs: do it before anybody is served). Reads and changes nothing of the shop.
 */
export async function warmUp(settings: TurnSettings, offline: LanguageModel, now: number): Promise<void> {
  const order: OwnOrder = {
    orderNumber: "ORD-2000-0001",
    productName: "-",
    shippingStatus: "delivered",
    orderedAt: now,
    deliveredAt: now,
    priceKrw: null,
  };
  const orders: OrderLookup = { listOwn: async () => [order], findOwn: async () => order };
  const signal = new AbortController().signal;
  for (const text of TEXTS) {
    await runTurn(
      turnInput(text, settings, now),
      { model: null, offline, orders, clock: { now: () => now } },
      signal,
    );
  }
}

function turnInput(text: string, settings: TurnSettings, now: number): TurnInput {
  return {
    conversationId: "warm-up",
    customerId: "warm-up",
    turnId: "warm-up",
    now,
    spotlight: "-",
    messages: [
      { seq: 1, sender: "ai", text: settings.greeting, hasAttachments: false, at: now },
      { seq: 2, sender: "customer", text, hasAttachments: false, at: now },
    ],
    fromSeq: 2,
    uptoSeq: 2,
    ledger: EMPTY_LEDGER,
    category: null,
    settings,
    instruction: null,
    previousSummary: null,
    runningSummary: null,
    lastAiAskedAnythingElse: true,
    cause: "customer_message",
  };
}
