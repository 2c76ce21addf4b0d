/** The product's functions in the words of the unit data. With `adapter.ts` the only place that knows the product's names. */

import { costOf, priceOf } from "../backend/src/ai/domain/price-table.ts";
import { summariseByRules } from "../backend/src/ai/domain/summary.ts";
import type { TurnSettings } from "../backend/src/ai/domain/turn-state.ts";
import { categoryName } from "../backend/src/ai/domain/understanding/category-name.ts";
import { classify } from "../backend/src/ai/domain/understanding/classify.ts";
import { judgeClosing } from "../backend/src/ai/domain/understanding/closing.ts";
import type { UnderstandingContext } from "../backend/src/ai/domain/understanding/context.ts";
import { extractFacts } from "../backend/src/ai/domain/understanding/facts.ts";
import {
  extractOrderNumbers,
  normaliseOrderNumber,
} from "../backend/src/ai/domain/understanding/order-number.ts";
import { maskForModel } from "../backend/src/ai/domain/understanding/pii.ts";
import { ORDER_TOOLS } from "../backend/src/ai/order-tools.ts";
import type { OrderLookup, OwnOrder } from "../backend/src/ai/ports.ts";
import { runTool } from "../backend/src/ai/tools.ts";
import { explainVerdict } from "../backend/src/orders/domain/explain-verdict.ts";
import { NEW_SHOP_POLICY } from "../backend/src/orders/domain/new-shop-policy.ts";
import {
  decide,
  type OrderFacts,
  type PolicyInput,
  type RefundPolicy,
} from "../backend/src/orders/domain/refund-policy.ts";
import {
  REQUEST_KINDS,
  REQUEST_REASONS,
  SHIPPING_STATUSES,
  type ShippingStatus,
} from "../backend/src/shared/vocabulary.ts";
import { type SeenTurn, TOOL_NAMES } from "./adapter.ts";
import type { ClosingItem, FactsItem, PolicyCase, PolicyKeys, SummaryItem, TauOrder } from "./data.ts";

export const DEFAULT_CATEGORIES = ["주문 문의", "환불 요청", "기술 지원", "계정 관리"] as const;

/** The data's intents in the decision's words (`eval/data/README.md`, details). */
const INTENTS: Readonly<Record<string, string>> = {
  other_order: "order_status",
  refund_request: "refund",
  refund_policy: "policy",
  product_defect: "defect",
  login_problem: "login",
  account_change: "account",
  payment_problem: "payment",
  app_error: "app",
  closing_no: "no_more",
  closing_yes: "has_more",
  out_of_scope: "other",
  unclear: "other",
};

/** The decision's name of an intent of the data. */
export function intentName(dataIntent: string): string {
  return INTENTS[dataIntent] ?? dataIntent;
}

function context(language: "ko" | "en", ownOrderNumbers: readonly string[] = []): UnderstandingContext {
  return { ownOrderNumbers, askedAnythingElse: false, openQuestion: null, knownKind: null, language };
}

/** Category and intent of one message that opens a conversation. */
export function classifyUtterance(text: string): {
  readonly category: string | null;
  readonly intent: string;
} {
  const found = classify(text, context("ko"));
  const key = found.topicCategoryKey ?? found.categoryKey;
  return { category: categoryName(key, DEFAULT_CATEGORIES), intent: found.intent };
}

/** Whether the customer's messages end the conversation. */
export function closes(item: ClosingItem): boolean {
  const { last_ai: lastAi, asked_anything_else: askedAnythingElse, messages } = item;
  return judgeClosing({ lastAi, askedAnythingElse, messages }) === "complete";
}

/** Facts of one message in the data's words. */
export function factsOf(item: FactsItem): FactsItem["expect"] {
  const facts = extractFacts(item.text, context(item.lang));
  return {
    kind: facts.kind,
    order_number: facts.orderNumber,
    reason: facts.reason,
    received: facts.received,
  };
}

/** Every order number that comes out of a message. */
export function orderNumbersIn(text: string, ownOrders: readonly string[]): readonly string[] {
  const { own, unknown } = extractOrderNumbers(text, ownOrders);
  return [...own, ...unknown];
}

/** The message as a model, a log or a summary may see it. */
export function maskedForModel(text: string): string {
  return maskForModel(text, []).text;
}

/** The engine's answer to a case, with the sentence that explains it. */
export function judge(
  input: PolicyCase["input"],
  policy: PolicyKeys,
): PolicyCase["expect"] & { explanation: string } {
  const asked: PolicyInput = {
    kind: oneOf(REQUEST_KINDS, input.kind) ?? "refund",
    reason: oneOf(REQUEST_REASONS, input.reason ?? null),
    received: input.received ?? null,
    order: orderFacts(input.order ?? null),
    orderNumberGiven: input.order_number_given ?? false,
    newAddressGiven: input.new_address_given ?? false,
    requester: input.requester,
    now: Date.parse(input.now),
    discoveredAt: instant(input.discovered_at),
  };
  const rules = refundPolicy(policy);
  const verdict = decide(asked, rules);
  return {
    next: verdict.next,
    eligible: verdict.eligible,
    needs_human: verdict.needsHuman,
    missing: [...verdict.missing],
    reasons: [...verdict.reasons],
    shipping_fee: verdict.shippingFee,
    remedy: verdict.remedy,
    explanation: explainVerdict(verdict, asked, rules, "ko"),
  };
}

/** Whether the engine knows a kind of the data; others have no verdict and are skipped. */
export function isRequestKind(kind: string): boolean {
  return oneOf(REQUEST_KINDS, kind) !== null;
}

function refundPolicy(keys: PolicyKeys): RefundPolicy {
  return {
    refundWindowDays: keys.refund_window_days,
    windowAnchor: keys.window_anchor,
    timezone: keys.timezone,
    changeOfMindFee: keys.change_of_mind_fee,
    defectRemedy: keys.defect_remedy,
    defectFee: keys.defect_fee,
    defectWindowDays: keys.defect_window_days,
    legalFloor: keys.legal_floor,
    holidays: keys.holidays ?? [],
  };
}

function orderFacts(order: NonNullable<PolicyCase["input"]["order"]> | null): OrderFacts | null {
  if (order === null) return null;
  return {
    orderNumber: order.order_number,
    productName: order.product_name,
    customerId: order.customer_id,
    orderedAt: instant(order.ordered_at),
    shippingStatus: oneOf<ShippingStatus>(SHIPPING_STATUSES, order.shipping_status ?? null),
    deliveredAt: instant(order.delivered_at),
  };
}

function instant(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(text);
}

function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((entry) => entry === value) ?? null;
}

/** The tool layer over a fixed list of orders. */
export interface TauShop {
  readonly orders: OrderLookup;
  readonly now: number;
  owns(customer: string, orderNumber: string): boolean;
}

/** A shop in memory with the data's orders, dated back from `now`. */
export function tauShop(list: readonly TauOrder[], now: number): TauShop {
  const day = 86_400_000;
  const own = (customer: string): OwnOrder[] =>
    list
      .filter(({ customer_id }) => customer_id === customer)
      .map((order) => ({
        orderNumber: order.order_number,
        productName: order.product_name,
        shippingStatus: oneOf<ShippingStatus>(SHIPPING_STATUSES, order.shipping_status),
        orderedAt: now - order.ordered_days_ago * day,
        deliveredAt: order.delivered_days_ago === undefined ? null : now - order.delivered_days_ago * day,
        priceKrw: null,
      }));
  return {
    now,
    owns: (customer, number) => own(customer).some(({ orderNumber }) => orderNumber === number),
    orders: {
      async listOwn(customer, { status, limit }) {
        return own(customer)
          .filter(({ shippingStatus }) => status === null || shippingStatus === status)
          .slice(0, limit);
      },
      async findOwn(customer, number) {
        const key = normaliseOrderNumber(number);
        return own(customer).find(({ orderNumber }) => normaliseOrderNumber(orderNumber) === key) ?? null;
      },
    },
  };
}

/** Calls one tool as a model would and gives back what the model gets. */
export async function callTool(
  shop: TauShop,
  customerId: string,
  name: string,
  args: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const call = { id: "call_0", name: TOOL_NAMES[name] ?? name, arguments: JSON.stringify(args) };
  const facts = {
    orderNumber: null,
    reason: null,
    received: null,
    discoveredOn: null,
    newAddressGiven: false,
    kind: null,
  };
  const run = await runTool(
    ORDER_TOOLS,
    call,
    {
      customerId,
      orders: shop.orders,
      settings: EVAL_SETTINGS,
      now: shop.now,
      facts,
      searchHelp: () => [],
      misses: 0,
    },
    { caller: "eval", clock: () => 0 },
  );
  return JSON.parse(run.result.content) as Readonly<Record<string, unknown>>;
}

/** The settings of a new shop, as far as tools and summaries read them. */
export const EVAL_SETTINGS: TurnSettings = {
  version: 1,
  categories: DEFAULT_CATEGORIES,
  companyPolicy:
    "환불은 구매 후 7일 이내에 가능합니다.\n배송비는 고객 부담입니다.\n제품 하자의 경우 무료 교환이 가능합니다.",
  humanInterventionRules: "고객이 환불을 요청하는 경우",
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

/** The rule-made summary of a transcript: its core lines, which are what the data scores. */
export function summaryOf(item: SummaryItem): string {
  const messages = item.messages.map(({ sender, text }) => ({
    sender: sender === "user" ? ("customer" as const) : sender,
    text,
  }));
  const ownOrderNumbers = messages.flatMap(({ text }) => extractOrderNumbers(text, []).unknown);
  const { kind } = item;
  return summariseByRules({ kind, messages, ledger: null, ownOrderNumbers, policy: NEW_SHOP_POLICY })
    .coreSummary;
}

/** What a turn's model calls cost by the product's price table, US dollars. */
export function usdOf({ engine, tokens }: SeenTurn): number {
  const usage = {
    promptTokens: tokens.prompt,
    cachedTokens: tokens.cached,
    completionTokens: tokens.completion,
    reasoningTokens: 0,
  };
  return costOf(usage, priceOf(engine));
}
