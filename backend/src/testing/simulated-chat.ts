import { EMPTY_LEDGER, type FactLedger } from "../ai/domain/ledger.ts";
import type {
  OwnOrder,
  TurnInput,
  TurnInstruction,
  TurnMessage,
  TurnOutcome,
  TurnSettings,
} from "../ai/domain/turn-state.ts";
import { maskForStore } from "../ai/domain/understanding/pii.ts";
import { OFFLINE_RESPONDER } from "../ai/offline-responder.ts";
import type { LanguageModel, OrderLookup, TurnDeps } from "../ai/ports.ts";
import { runTurn } from "../ai/run-turn.ts";
import { NEW_SHOP_POLICY } from "../orders/domain/new-shop-policy.ts";
import { localTime } from "../shared/calendar.ts";

const DAY = 86_400_000;
/** A Sunday noon in Seoul; every simulated chat happens then. */
export const SIMULATED_NOW = Date.UTC(2026, 10, 22, 3, 0, 0);

/** The settings of a new shop as a turn reads them. */
export const NEW_SHOP_TURN_SETTINGS: TurnSettings = {
  version: 1,
  categories: ["주문 문의", "환불 요청", "기술 지원", "계정 관리"],
  companyPolicy:
    "환불은 구매 후 7일 이내에 가능합니다.\n배송비는 고객 부담입니다.\n제품 하자의 경우 무료 교환이 가능합니다.",
  humanInterventionRules:
    "고객이 환불을 요청하는 경우\n기술적 문제 해결이 어려운 경우\n고객이 불만을 표현하는 경우",
  responseWaitMinutes: 5,
  autoClose: true,
  greeting: "안녕하세요! 채팅 상담 서비스입니다. 무엇을 도와드릴까요?",
  farewell: "상담이 완료되었습니다. 좋은 하루 되세요!",
  farewellEn: "Your chat is now complete. Have a great day!",
  aiLabel: "AI 상담",
  refundPolicy: NEW_SHOP_POLICY,
  businessHours: null,
  helpTexts: [],
  allowedContacts: [],
};

/** An order of a simulated shop and whose it is. */
export interface SimulatedOrder extends OwnOrder {
  readonly customerId: string;
}

/** Noon in Seoul so many calendar days before the simulated day. */
export function daysAgo(days: number): number {
  const { minute } = localTime(SIMULATED_NOW, "Asia/Seoul");
  return SIMULATED_NOW - (minute - 720) * 60_000 - days * DAY;
}

/** Own orders only, newest first, like the real look-up. */
export function simulatedLookup(orders: readonly SimulatedOrder[]): OrderLookup {
  const own = (customerId: string) =>
    orders
      .filter((order) => order.customerId === customerId)
      .toSorted((one, other) => (other.orderedAt ?? 0) - (one.orderedAt ?? 0));
  return {
    listOwn: async (customerId, { status, limit }) =>
      own(customerId)
        .filter(({ shippingStatus }) => status === null || shippingStatus === status)
        .slice(0, limit),
    findOwn: async (customerId, orderNumber) =>
      own(customerId).find((order) => order.orderNumber === orderNumber) ?? null,
  };
}

export interface SimulatedShop {
  readonly settings?: Partial<TurnSettings>;
  readonly orders?: readonly SimulatedOrder[];
  readonly model?: LanguageModel | null;
  readonly deps?: Partial<TurnDeps>;
}

/** One customer's conversations over `runTurn`, without store, queue or sockets. */
export class SimulatedChat {
  readonly outcomes: TurnOutcome[] = [];
  /** All AI texts of all sessions, in order. */
  readonly aiTexts: string[] = [];
  status: "active" | "pending" | "completed" = "active";
  category: string | null = null;
  ledger: FactLedger = EMPTY_LEDGER;
  messages: TurnMessage[] = [];
  sessions = 1;
  #withAgent = false;
  #asked = false;
  #answeredUpTo = 0;
  #turns = 0;
  /** An instruction for the topic or the session. */
  #standing: TurnInstruction | null = null;
  readonly #shop: SimulatedShop;
  readonly settings: TurnSettings;

  constructor(shop: SimulatedShop = {}) {
    this.#shop = shop;
    this.settings = { ...NEW_SHOP_TURN_SETTINGS, ...shop.settings };
    this.#open();
  }

  /** Sends messages in one burst and waits for the AI. @returns the AI's messages of this turn. */
  async customer(texts: readonly string[], hasAttachments = false): Promise<readonly string[]> {
    if (this.status === "completed") this.#open();
    const own = (this.#shop.orders ?? [])
      .filter(({ customerId }) => customerId === "A")
      .map(({ orderNumber }) => orderNumber);
    for (const text of texts) {
      if (text.trim() === "" && !hasAttachments) continue;
      this.#store("customer", maskForStore(text, own).text, hasAttachments);
    }
    return this.#turn("customer_message", this.#standing);
  }

  /** An admin gives information; the AI answers. */
  async provideInfo(note: string, typed: Partial<TurnInstruction> = {}): Promise<readonly string[]> {
    this.status = "active";
    this.#withAgent = false;
    const instruction: TurnInstruction = {
      id: `instruction-${this.#turns}`,
      note,
      decision: null,
      orderNumber: null,
      scope: "next_answer",
      createdAt: SIMULATED_NOW,
      expiresAt: SIMULATED_NOW + DAY,
      ...typed,
    };
    this.#standing = instruction.scope === "next_answer" ? null : instruction;
    return this.#turn("instruction", instruction);
  }

  takeOver(): void {
    this.status = "active";
    this.#withAgent = true;
  }

  /** The agent hands back; what is unanswered waits for the customer's next message. */
  release(): void {
    this.#withAgent = false;
  }

  agentWrites(text: string): void {
    this.#store("agent", text, false);
  }

  complete(): readonly string[] {
    this.status = "completed";
    this.#say(this.settings.farewell);
    return [this.settings.farewell];
  }

  async #turn(cause: TurnInput["cause"], instruction: TurnInstruction | null): Promise<readonly string[]> {
    if (this.status !== "active" || this.#withAgent) return [];
    const uptoSeq = this.messages.length;
    const unanswered = this.messages.filter(
      ({ seq, sender }) => sender === "customer" && seq > this.#answeredUpTo,
    );
    if (unanswered.length === 0 && cause === "customer_message") return [];
    this.#turns += 1;
    const input: TurnInput = {
      conversationId: `conversation-${this.sessions}`,
      customerId: "A",
      turnId: `turn-${this.#turns}`,
      now: SIMULATED_NOW,
      spotlight: "⟦k3⟧",
      messages: this.messages,
      fromSeq: unanswered[0]?.seq ?? uptoSeq + 1,
      uptoSeq,
      ledger: this.ledger,
      category: this.category,
      settings: this.settings,
      instruction,
      previousSummary: null,
      runningSummary: null,
      lastAiAskedAnythingElse: this.#asked,
      cause,
    };
    const deps: TurnDeps = {
      model: this.#shop.model ?? null,
      offline: OFFLINE_RESPONDER,
      orders: simulatedLookup(this.#shop.orders ?? []),
      clock: { now: () => SIMULATED_NOW },
      ...this.#shop.deps,
    };
    const outcome = await runTurn(input, deps, new AbortController().signal);
    this.outcomes.push(outcome);
    this.#answeredUpTo = uptoSeq;
    this.ledger = outcome.ledger;
    this.category = outcome.category;
    this.#asked = outcome.asksAnythingElse;
    this.status =
      outcome.action === "handoff" ? "pending" : outcome.action === "close" ? "completed" : "active";
    this.#say(outcome.text);
    return [outcome.text];
  }

  #open(): void {
    if (this.status === "completed") this.sessions += 1;
    this.status = "active";
    this.category = null;
    this.ledger = EMPTY_LEDGER;
    this.messages = [];
    this.#withAgent = false;
    this.#standing = null;
    this.#asked = false;
    this.#answeredUpTo = 0;
    this.#store("ai", this.settings.greeting, false);
  }

  #say(text: string): void {
    this.aiTexts.push(text);
    this.#store("ai", text, false);
  }

  #store(sender: TurnMessage["sender"], text: string, hasAttachments: boolean): void {
    this.messages.push({ seq: this.messages.length + 1, sender, text, hasAttachments, at: SIMULATED_NOW });
  }
}
