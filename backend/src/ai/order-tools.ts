import { z } from "zod";
import { explainVerdict } from "../orders/domain/explain-verdict.ts";
import { decide } from "../orders/domain/refund-policy.ts";
import { instantOnDay } from "../shared/calendar.ts";
import { REQUEST_KINDS, REQUEST_REASONS, SHIPPING_STATUSES } from "../shared/vocabulary.ts";
import { ledgerOrder } from "./domain/ledger.ts";
import type { OwnOrder } from "./domain/turn-state.ts";
import { normaliseOrderNumber } from "./domain/understanding/order-number.ts";
import { defineTool, type Tool, type ToolContext, type ToolOutput } from "./tools.ts";

const MAX_LIST = 10;
const DEFAULT_LIST = 5;
/** Look-ups of one session that may find nothing; after that no query is made (`ai.md` 2.2). */
const MAX_MISSES = 3;
const MAX_PRODUCT_NAME = 80;
const MAX_QUERY = 100;
/** Changes with every change of a tool's name, arguments or meaning; stored with each turn. */
export const TOOLS_VERSION = "1";

const orderNumber = z.string().trim().min(1).max(64);
const orderNumberParameter = {
  type: "string",
  description: "The order number as the customer gave it.",
} as const;

/** The four tools of the AI in the fixed order of the prompt's prefix. All read-only, none takes a customer. */
export const ORDER_TOOLS: readonly Tool[] = [
  defineTool({
    name: "list_my_orders",
    description: "Lists the customer's own orders, newest first. Use it when no order number is known.",
    schema: z.object({
      status: z.enum(SHIPPING_STATUSES).nullish(),
      limit: z.number().finite().nullish(),
    }),
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        status: { type: ["string", "null"], enum: [...SHIPPING_STATUSES, null] },
        limit: { type: ["integer", "null"], description: "1 to 10" },
      },
      required: ["status", "limit"],
    },
    run: async ({ status, limit }, context) => {
      const wanted = Math.min(MAX_LIST, Math.max(1, Math.trunc(limit ?? DEFAULT_LIST)));
      const found = await context.orders.listOwn(context.customerId, {
        status: status ?? null,
        limit: wanted + 1,
      });
      const shown = found.slice(0, wanted);
      return {
        data: { orders: shown.map((order) => orderData(order, context)), more: found.length > wanted },
        orders: shown,
      };
    },
  }),
  defineTool({
    name: "get_my_order",
    description:
      "Looks up one of the customer's own orders. An unknown number and another customer's are both not found.",
    schema: z.object({ order_number: orderNumber }),
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: { order_number: orderNumberParameter },
      required: ["order_number"],
    },
    run: async (args, context) => {
      const found = await findOwn(args.order_number, context);
      if (found.order === null) return { data: { found: false }, ...found.miss };
      return { data: { found: true, order: orderData(found.order, context) }, orders: [found.order] };
    },
  }),
  defineTool({
    name: "check_order_policy",
    description:
      "What the shop's policy says about a refund, exchange, cancellation or address change of one own order: eligible or not, what is still missing, who pays shipping.",
    schema: z.object({
      order_number: orderNumber,
      kind: z.enum(REQUEST_KINDS),
      reason: z.enum(REQUEST_REASONS).nullish(),
      received: z.boolean().nullish(),
    }),
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        order_number: orderNumberParameter,
        kind: { type: "string", enum: REQUEST_KINDS },
        reason: { type: ["string", "null"], enum: [...REQUEST_REASONS, null] },
        received: { type: ["boolean", "null"] },
      },
      required: ["order_number", "kind", "reason", "received"],
    },
    run: async (args, context) => {
      const found = await findOwn(args.order_number, context);
      if (found.order === null) return { data: { found: false }, ...found.miss };
      const { order } = found;
      const sameOrder = context.facts.orderNumber === order.orderNumber;
      const { refundPolicy } = context.settings;
      const input = {
        kind: args.kind,
        reason: (sameOrder ? context.facts.reason : null) ?? args.reason ?? null,
        received: (sameOrder ? context.facts.received : null) ?? args.received ?? null,
        order: { ...order, customerId: context.customerId },
        orderNumberGiven: true,
        newAddressGiven: sameOrder && context.facts.newAddressGiven,
        requester: context.customerId,
        now: context.now,
        discoveredAt: instantOnDay(sameOrder ? context.facts.discoveredOn : null, refundPolicy.timezone),
      };
      const verdict = decide(input, refundPolicy);
      return {
        data: {
          found: true,
          order: orderData(order, context),
          kind: args.kind,
          next: verdict.next,
          eligible: verdict.eligible,
          needs_human: verdict.needsHuman,
          missing: verdict.missing,
          reasons: verdict.reasons,
          shipping_fee: verdict.shippingFee,
          remedy: verdict.remedy,
          explanation: explainVerdict(verdict, input, refundPolicy, "ko"),
        },
        orders: [order],
      };
    },
  }),
  defineTool({
    name: "search_help",
    description: "Searches the shop's policy lines and help texts. Nothing about a customer is in them.",
    schema: z.object({
      query: z
        .string()
        .trim()
        .min(1)
        .transform((text) => text.slice(0, MAX_QUERY)),
    }),
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: { query: { type: "string", description: "At most 100 characters." } },
      required: ["query"],
    },
    run: async ({ query }, context) => {
      const hits = context.searchHelp(query);
      return { data: { results: hits }, help: hits };
    },
  }),
];

interface Found {
  readonly order: OwnOrder | null;
  readonly miss: Pick<ToolOutput, "missed" | "events">;
}

async function findOwn(raw: string, context: ToolContext): Promise<Found> {
  if (context.misses >= MAX_MISSES)
    return {
      order: null,
      miss: { events: [{ event: "tool_limit", detail: "look-ups that found nothing" }] },
    };
  const order = await context.orders.findOwn(context.customerId, normaliseOrderNumber(raw));
  return order === null
    ? {
        order: null,
        miss: { missed: true, events: [{ event: "tool_not_owned", detail: "order not found" }] },
      }
    : { order, miss: {} };
}

/** An order as the model sees it. The price stays out: the AI names no amounts (BC-06). */
function orderData(order: OwnOrder, { settings }: ToolContext): Readonly<Record<string, unknown>> {
  const {
    orderNumber: number,
    shippingStatus,
    orderedOn,
    deliveredOn,
  } = ledgerOrder(order, settings.refundPolicy.timezone);
  return {
    order_number: number,
    product_name: cleanProductName(order.productName),
    shipping_status: shippingStatus,
    ordered_on: orderedOn,
    ...(deliveredOn === null ? {} : { delivered_on: deliveredOn }),
  };
}

/** At most 80 characters, without control characters and angle brackets: data may hold instructions (BC-18). */
export function cleanProductName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/[<>]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, MAX_PRODUCT_NAME);
}
