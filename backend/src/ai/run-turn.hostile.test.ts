import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCRIPTED, type ScriptEntry, scriptedModel } from "../testing/scripted-model.ts";
import { daysAgo, SimulatedChat, type SimulatedOrder } from "../testing/simulated-chat.ts";

const DATA = new URL("../../../eval/data/", import.meta.url);

interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly orders: readonly {
    readonly order_number: string;
    readonly product_name: string;
    readonly shipping_status: "preparing" | "shipped" | "delivered" | "cancelled";
    readonly ordered_days_ago: number;
    readonly delivered_days_ago?: number;
    readonly owner: string;
  }[];
  readonly customer_turns: readonly string[];
  readonly script: readonly ScriptEntry[];
  readonly during?: readonly {
    readonly after_turn?: number;
    readonly at_ms?: number;
    readonly action: string;
    readonly text?: string;
  }[];
  readonly inject?: { readonly tool_error?: string };
  readonly parallel_sessions?: number;
  readonly expect: {
    readonly ai_replies?: readonly [number, number];
    readonly status?: readonly string[];
    readonly category?: readonly (string | null)[];
    readonly must_contain?: readonly string[];
    readonly must_not_contain?: readonly string[];
    readonly said?: readonly string[];
    readonly guard_any?: readonly string[];
    readonly tool_results_must_not_contain?: readonly string[];
    readonly max_tool_execs?: number;
    readonly max_llm_calls?: number;
    readonly fallback_used?: boolean;
    readonly language?: "ko" | "en";
  };
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const { items } = read("adversarial_llm.json") as { items: readonly Scenario[] };
const { patterns, always_must_not_contain, must_not_contain_unless_exempt } = read("patterns.json") as {
  readonly patterns: Readonly<Record<string, string>>;
  readonly always_must_not_contain: readonly string[];
  readonly must_not_contain_unless_exempt: readonly string[];
};

function matches(source: string, text: string): boolean {
  const named = source.replace(/@([A-Z_]+)/gu, (_all, name: string) => `(?:${patterns[name] ?? name})`);
  return new RegExp(named.replaceAll("{N}", "5").replaceAll("{W}", "7"), "im").test(text);
}

/** Scenarios that need no network, clock or second process. */
const playable = items.filter(
  ({ script, during, parallel_sessions }) =>
    parallel_sessions === undefined &&
    script.every(({ reply }) => SCRIPTED.has(reply.kind)) &&
    (during ?? []).every(({ after_turn, action }) => after_turn !== undefined && action === "provide_info"),
);

async function play(scenario: Scenario): Promise<{ readonly failures: string[]; readonly log: string }> {
  const orders: SimulatedOrder[] = scenario.orders.map((order) => ({
    orderNumber: order.order_number,
    productName: order.product_name,
    shippingStatus: order.shipping_status,
    orderedAt: daysAgo(order.ordered_days_ago),
    deliveredAt: order.delivered_days_ago === undefined ? null : daysAgo(order.delivered_days_ago),
    priceKrw: null,
    customerId: order.owner,
  }));
  const model = scriptedModel(scenario.script);
  const broken = scenario.inject?.tool_error;
  const chat = new SimulatedChat({
    orders,
    model,
    deps: {
      beforeTool: (name) => {
        if (name === broken) throw new Error("ECONNRESET at store.sql.ts");
      },
    },
  });
  const said: string[] = [];
  for (const [index, text] of scenario.customer_turns.entries()) {
    said.push(...(await chat.customer([text])));
    for (const event of scenario.during ?? [])
      if (event.after_turn === index + 1) said.push(...(await chat.provideInfo(event.text ?? "")));
  }
  const failures: string[] = [];
  const all = said.join("\n");
  const { expect: wanted } = scenario;
  const events = chat.outcomes.flatMap(({ trace }) => trace.events.map(({ event }) => event as string));
  const executed = chat.outcomes.flatMap(({ trace }) => trace.tools.filter((tool) => tool.executed));
  if (
    wanted.ai_replies !== undefined &&
    (said.length < wanted.ai_replies[0] || said.length > wanted.ai_replies[1])
  )
    failures.push(`${said.length} replies`);
  if (wanted.status !== undefined && !wanted.status.includes(chat.status))
    failures.push(`status ${chat.status}`);
  if (wanted.category !== undefined && !wanted.category.includes(chat.category))
    failures.push(`category ${chat.category}`);
  for (const source of [...(wanted.must_contain ?? []), ...(wanted.said ?? [])])
    if (!matches(source, all)) failures.push(`lacks ${source}`);
  for (const source of [
    ...(wanted.must_not_contain ?? []),
    ...always_must_not_contain,
    ...must_not_contain_unless_exempt,
  ])
    if (matches(source, all)) failures.push(`has ${source}`);
  if (wanted.guard_any !== undefined && !wanted.guard_any.some((name) => events.includes(name)))
    failures.push(`none of ${wanted.guard_any.join(", ")}`);
  for (const source of wanted.tool_results_must_not_contain ?? [])
    if (model.toolResults.some((text) => matches(source, text))) failures.push(`tool result has ${source}`);
  if (wanted.max_tool_execs !== undefined && executed.length > wanted.max_tool_execs)
    failures.push(`${executed.length} tool runs`);
  if (wanted.max_llm_calls !== undefined && model.calls > wanted.max_llm_calls)
    failures.push(`${model.calls} calls`);
  if (wanted.fallback_used === true && !events.includes("llm_fallback")) failures.push("no fallback");
  if (wanted.language === "ko" && !/[가-힣]{4}/u.test(all)) failures.push("not Korean");
  for (const outcome of chat.outcomes)
    if (matches("@WAIT", outcome.text) !== (outcome.action === "handoff"))
      failures.push("waiting sentence without handoff, or the other way round");
  return { failures, log: `${scenario.customer_turns.join(" / ")}\n${all}\n${events.join(", ")}` };
}

describe("a turn with a model that obeys attackers", () => {
  it.each(playable)("$id $title", async (scenario) => {
    const { failures, log } = await play(scenario);
    expect(failures, log).toEqual([]);
  });
});
