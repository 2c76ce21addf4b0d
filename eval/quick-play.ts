/**
 * Plays a hostile scenario in this process: the fake model over HTTP, the real adapter and the real turn, no store, queue
 * or socket. For the mutation check, which plays hundreds; `play.ts` is the whole truth.
 */

import type { GuardId } from "../backend/src/ai/domain/turn-state.ts";
import { guardModel, SYSTEM_TIMERS } from "../backend/src/ai/guarded-model.ts";
import { createOpenAiModel } from "../backend/src/ai/model.openai.ts";
import { SHIPPING_STATUSES } from "../backend/src/shared/vocabulary.ts";
import {
  daysAgo,
  NEW_SHOP_TURN_SETTINGS,
  SimulatedChat,
  type SimulatedOrder,
} from "../backend/src/testing/simulated-chat.ts";
import { readTurn, settingsBody } from "./adapter.ts";
import type { PatternFile, Scenario, SeedOrder } from "./data.ts";
import { startFakeLlm } from "./fake-llm.ts";
import { contextOf, judgeScenario } from "./judge.ts";
import type { Played } from "./play.ts";
import type { TurnSeen } from "./stage.ts";

/** Whether a scenario says all it has to say without a store, a socket or a second actor in mid-turn. */
export function fitsQuickPlay(item: Scenario): boolean {
  const { summary, stored, stored_masked, logs_must_not_contain } = item.expect;
  return (
    item.parallel_sessions === undefined &&
    (item.during ?? []).every(({ at_ms, action }) => at_ms === undefined && action === "provide_info") &&
    [summary, stored, stored_masked, logs_must_not_contain].every((key) => key === undefined)
  );
}

/** Plays one scenario with some guards switched off. */
export async function quickPlay(
  item: Scenario,
  patterns: PatternFile,
  disabledGuards: ReadonlySet<GuardId>,
): Promise<Played> {
  const notes = (item.during ?? []).flatMap(({ text }) => (text === undefined ? [] : [text]));
  const fake = await startFakeLlm({ script: item.script, notes });
  try {
    const server = { apiKey: "sk-eval", baseUrl: fake.url, model: "gpt-5-mini", api: "chat" } as const;
    const model = guardModel(createOpenAiModel(server), {
      ...SYSTEM_TIMERS,
      clock: { now: () => Date.now() },
    });
    const broken = item.inject?.tool_error;
    const chat = new SimulatedChat({
      settings: shopSettings(item),
      orders: item.orders.map(simulatedOrder),
      model,
      deps: {
        disabledGuards,
        beforeTool: (name) => {
          if (name === broken) throw new Error("Injected.");
        },
      },
    });
    const seen: TurnSeen[] = [];
    for (const [index, turn] of item.customer_turns.entries()) {
      const started = Date.now();
      const replies = await chat.customer([typeof turn === "string" ? turn : turn.text]);
      seen.push(look(chat, replies, Date.now() - started));
      for (const event of (item.during ?? []).filter(({ after_turn }) => after_turn === index + 1)) {
        seen.push(look(chat, await chat.provideInfo(event.text ?? ""), 0));
      }
    }
    const context = contextOf(item, patterns, item.exempt_always ?? []);
    const seat = { turns: seen, frames: chat.aiTexts, summary: null, adminView: null };
    const world = { requests: fake.requests, ordersChanged: false, alive: true, logs: "" };
    return {
      id: item.id,
      findings: judgeScenario(item, [seat], world, context),
      turns: seen.at(-1)?.turns ?? [],
      replies: chat.aiTexts,
      statuses: seen.map(({ session }) => session?.status ?? "unknown"),
      afterDebounceMs: [],
      wallMs: seen.flatMap(({ wallMs }) => (wallMs === null ? [] : [wallMs])),
      modelRequests: fake.requests.length,
    };
  } finally {
    await fake.close();
  }
}

function look(chat: SimulatedChat, replies: readonly string[], wallMs: number): TurnSeen {
  return {
    sessionId: `session-${chat.sessions}`,
    isNewSession: false,
    replies,
    session: { id: "", customer_id: "A", category: chat.category, status: chat.status, handler_type: "ai" },
    httpStatuses: [],
    storedTexts: [],
    wallMs,
    afterDebounceMs: null,
    turns: chat.outcomes.map(({ trace, action }, index) =>
      readTurn({
        id: trace.turnId,
        state: "done",
        action,
        created_at: String(index).padStart(4, "0"),
        upto_seq: trace.uptoSeq,
        discarded: null,
        trace,
      }),
    ),
  };
}

function shopSettings(item: Scenario): Partial<typeof NEW_SHOP_TURN_SETTINGS> {
  const canary = item.canary === true || item.expect.canary_absent === true;
  const body = settingsBody(item.settings, {
    purchaseAnchor: item.tags?.includes("purchase_anchor") === true,
    canary,
  });
  const { response_wait_time, auto_close, categories, company_policy, human_intervention_rules } = body;
  const { refund_window_days, legal_floor } = (body.refund_policy ?? {}) as Record<string, unknown>;
  const shop = NEW_SHOP_TURN_SETTINGS.refundPolicy;
  return {
    ...(typeof response_wait_time === "number" ? { responseWaitMinutes: response_wait_time } : {}),
    ...(typeof auto_close === "boolean" ? { autoClose: auto_close } : {}),
    ...(Array.isArray(categories) ? { categories: categories.map(String) } : {}),
    ...(typeof company_policy === "string" ? { companyPolicy: company_policy } : {}),
    ...(typeof human_intervention_rules === "string"
      ? { humanInterventionRules: human_intervention_rules }
      : {}),
    refundPolicy: {
      ...shop,
      refundWindowDays: typeof refund_window_days === "number" ? refund_window_days : shop.refundWindowDays,
      legalFloor: typeof legal_floor === "boolean" ? legal_floor : shop.legalFloor,
    },
  };
}

function simulatedOrder(order: SeedOrder): SimulatedOrder {
  return {
    orderNumber: order.order_number,
    productName: order.product_name,
    shippingStatus: SHIPPING_STATUSES.find((status) => status === order.shipping_status) ?? null,
    orderedAt: daysAgo(order.ordered_days_ago),
    deliveredAt: order.delivered_days_ago === undefined ? null : daysAgo(order.delivered_days_ago),
    priceKrw: null,
    customerId: order.owner,
  };
}
