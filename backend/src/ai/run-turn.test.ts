import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  daysAgo,
  NEW_SHOP_TURN_SETTINGS,
  SimulatedChat,
  type SimulatedOrder,
} from "../testing/simulated-chat.ts";
import type { TurnSettings } from "./domain/turn-state.ts";

const DATA = new URL("../../../eval/data/", import.meta.url);

interface Expectation {
  readonly ai_replies?: readonly [number, number];
  readonly status?: readonly string[];
  readonly category?: readonly (string | null)[];
  readonly must_contain?: readonly string[];
  readonly must_not_contain?: readonly string[];
  readonly tools_any?: readonly (readonly string[])[];
  readonly language?: "ko" | "en";
}

interface Conversation {
  readonly id: string;
  readonly offline: "must" | "measure" | "skip";
  readonly tags: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly orders: readonly {
    readonly order_number: string;
    readonly product_name: string;
    readonly shipping_status: "preparing" | "shipped" | "delivered" | "cancelled";
    readonly ordered_days_ago: number;
    readonly delivered_days_ago?: number;
    readonly owner: string;
  }[];
  readonly turns: readonly {
    readonly actor: "customer" | "admin";
    readonly action?: string;
    readonly text?: string;
    readonly decision?: "approve" | "deny" | "delay" | "info";
    readonly messages?: readonly { readonly text: string; readonly attachments?: readonly unknown[] }[];
    readonly expect?: Expectation;
  }[];
  readonly final: {
    readonly status?: readonly string[];
    readonly category?: readonly (string | null)[];
    readonly said?: readonly string[];
    readonly never_said?: readonly string[];
    readonly sessions?: number;
    readonly intake?: Readonly<Record<string, unknown>>;
  };
  readonly exempt_always?: readonly string[];
  readonly distinct_replies?: boolean;
}

interface Patterns {
  readonly patterns: Readonly<Record<string, string>>;
  readonly always_must_not_contain: readonly string[];
  readonly must_not_contain_unless_exempt: readonly string[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const { items: conversations } = read("conversations.json") as { items: readonly Conversation[] };
const patterns = read("patterns.json") as Patterns;

function expression(source: string, settings: TurnSettings): RegExp {
  const named = source.replace(
    /@([A-Z_]+)/gu,
    (_all, name: string) => `(?:${patterns.patterns[name] ?? name})`,
  );
  const filled = named
    .replaceAll("{N}", String(settings.responseWaitMinutes))
    .replaceAll("{W}", String(settings.refundPolicy.refundWindowDays));
  return new RegExp(filled, "im");
}

function settingsOf(conversation: Conversation): Partial<TurnSettings> {
  const given = conversation.settings;
  const base = NEW_SHOP_TURN_SETTINGS;
  const policy = given.refund_policy as { refund_window_days?: number } | undefined;
  const days = policy?.refund_window_days ?? (given.refund_window_days as number | undefined);
  return {
    ...(given.auto_close === undefined ? {} : { autoClose: given.auto_close === true }),
    ...(given.response_wait_time === undefined
      ? {}
      : { responseWaitMinutes: Number(given.response_wait_time) }),
    ...(given.categories === undefined ? {} : { categories: given.categories as string[] }),
    ...(given.company_policy === undefined ? {} : { companyPolicy: String(given.company_policy) }),
    ...(given.greeting === undefined ? {} : { greeting: String(given.greeting) }),
    refundPolicy: {
      ...base.refundPolicy,
      ...(days === undefined ? {} : { refundWindowDays: days }),
      legalFloor: !conversation.tags.includes("purchase_anchor"),
    },
  };
}

function ordersOf(conversation: Conversation): SimulatedOrder[] {
  return conversation.orders.map((order) => ({
    orderNumber: order.order_number,
    productName: order.product_name,
    shippingStatus: order.shipping_status,
    orderedAt: daysAgo(order.ordered_days_ago),
    deliveredAt: order.delivered_days_ago === undefined ? null : daysAgo(order.delivered_days_ago),
    priceKrw: null,
    customerId: order.owner,
  }));
}

function scriptOf(text: string): "ko" | "en" {
  const plain = text
    .replace(/ORD-[\d-]+/gu, " ")
    .replace(/무선 이어폰|머그컵 세트|기계식 키보드|가습기|선풍기|캠핑 의자/gu, " ");
  const korean = plain.match(/[가-힣]/gu)?.length ?? 0;
  const latin = plain.match(/[a-z]/giu)?.length ?? 0;
  return korean * 2 >= latin ? "ko" : "en";
}

/** Plays one conversation; returns what went against its expectations. */
async function play(
  conversation: Conversation,
): Promise<{ failures: string[]; log: string[]; violations: string[] }> {
  const chat = new SimulatedChat({ settings: settingsOf(conversation), orders: ordersOf(conversation) });
  const failures: string[] = [];
  const violations: string[] = [];
  const log: string[] = [];
  let toolsFrom = 0;
  const matches = (source: string, text: string) => expression(source, chat.settings).test(text);
  for (const [index, turn] of conversation.turns.entries()) {
    const sessionBefore = chat.sessions;
    let said: readonly string[] = [];
    if (turn.actor === "customer") {
      const messages = turn.messages ?? [];
      said = await chat.customer(
        messages.map(({ text }) => text),
        messages.some(({ attachments }) => (attachments?.length ?? 0) > 0),
      );
    } else if (turn.action === "provide_info")
      said = await chat.provideInfo(
        turn.text ?? "",
        turn.decision === undefined ? {} : { decision: turn.decision },
      );
    else if (turn.action === "takeover") chat.takeOver();
    else if (turn.action === "complete") said = chat.complete();
    else if (turn.action === "agent_message") chat.agentWrites(turn.text ?? "");
    if (chat.sessions !== sessionBefore) toolsFrom = chat.outcomes.length - 1;
    const text = said.join("\n");
    log.push(
      `> ${(turn.messages ?? []).map((message) => message.text).join(" / ")}${turn.text ?? ""}`,
      `< [${chat.status}] ${text}`,
      ...said.flatMap(
        () =>
          chat.outcomes
            .at(-1)
            ?.trace.events.map(({ guard, event, detail }) => `  ${guard} ${event} ${detail}`) ?? [],
      ),
    );
    const fail = (what: string) => failures.push(`turn ${index + 1}: ${what}`);
    const expected = turn.expect ?? {};
    if (
      expected.ai_replies !== undefined &&
      (said.length < expected.ai_replies[0] || said.length > expected.ai_replies[1])
    )
      fail(`${said.length} replies`);
    if (expected.status !== undefined && !expected.status.includes(chat.status))
      fail(`status ${chat.status}`);
    if (expected.category !== undefined && !expected.category.includes(chat.category))
      fail(`category ${chat.category}`);
    if (said.length > 0 || expected.ai_replies?.[0] !== 0)
      for (const source of expected.must_contain ?? []) if (!matches(source, text)) fail(`lacks ${source}`);
    for (const source of expected.must_not_contain ?? []) if (matches(source, text)) fail(`has ${source}`);
    const tools = chat.outcomes.slice(toolsFrom).flatMap(({ trace }) => trace.tools.map(({ name }) => name));
    for (const group of expected.tools_any ?? [])
      if (!group.some((name) => tools.includes(name))) fail(`no tool of ${group.join(", ")}`);
    if (expected.language !== undefined && said.length > 0 && scriptOf(text) !== expected.language)
      fail(`language ${scriptOf(text)}`);
    for (const reply of said) {
      const exempt = conversation.exempt_always ?? [];
      for (const source of [
        ...patterns.always_must_not_contain,
        ...patterns.must_not_contain_unless_exempt.filter((name) => !exempt.includes(name)),
      ])
        if (matches(source, reply)) violations.push(`turn ${index + 1}: ${source} in ${reply}`);
      if (reply.length > 600) fail("too long");
      if (
        matches("@WAIT", reply) !== (chat.outcomes.at(-1)?.action === "handoff" && chat.status === "pending")
      )
        violations.push(`turn ${index + 1}: waiting sentence`);
    }
  }
  const { final } = conversation;
  if (final.status !== undefined && !final.status.includes(chat.status))
    failures.push(`final status ${chat.status}`);
  if (final.category !== undefined && !final.category.includes(chat.category))
    failures.push(`final category ${chat.category}`);
  for (const source of final.said ?? [])
    if (!chat.aiTexts.some((text) => matches(source, text))) failures.push(`never said ${source}`);
  for (const source of final.never_said ?? [])
    if (chat.aiTexts.some((text) => matches(source, text))) failures.push(`said ${source}`);
  if (final.sessions !== undefined && final.sessions !== chat.sessions)
    failures.push(`${chat.sessions} sessions`);
  const intake: Record<string, unknown> = {
    kind: chat.ledger.kind,
    order_number: chat.ledger.orderNumber,
    reason: chat.ledger.reason,
    received: chat.ledger.received,
  };
  for (const [name, value] of Object.entries(final.intake ?? {}))
    if (intake[name] !== value) failures.push(`intake ${name} ${String(intake[name])}`);
  const repeats = chat.aiTexts.filter((text, at) => at > 0 && text === chat.aiTexts[at - 1]);
  if (repeats.length > 0) failures.push("equal replies in a row");
  return { failures: [...failures, ...violations], log, violations };
}

describe("a turn by rules over the evaluation conversations", () => {
  it.each(conversations.filter(({ offline }) => offline === "must"))(
    "$id $title passes whole",
    async (conversation) => {
      const { failures, log } = await play(conversation);
      expect(failures, log.join("\n")).toEqual([]);
    },
  );

  it.each(conversations.filter(({ offline }) => offline !== "must"))(
    "$id $title breaks no rule",
    async (conversation) => {
      const { violations, log } = await play(conversation);
      expect(violations, log.join("\n")).toEqual([]);
    },
  );
});

interface Utterances {
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

describe("whatever a customer writes first", () => {
  const utterances = ["utterances.ko.json", "utterances.en.json", "utterances.sourced.json"].flatMap(
    (name) => (read(name) as Utterances).items,
  );
  const orders: SimulatedOrder[] = (["preparing", "shipped", "delivered", "cancelled"] as const).map(
    (shippingStatus, index) => ({
      orderNumber: `ORD-2026-010${index}`,
      productName: ["머그컵 세트", "가습기", "무선 이어폰", "여름 원피스"][index] ?? "",
      shippingStatus,
      orderedAt: daysAgo(index + 1),
      deliveredAt: shippingStatus === "delivered" ? daysAgo(1) : null,
      priceKrw: null,
      customerId: "A",
    }),
  );

  it("one plain reply answers, never the last resort, and promises nothing", async () => {
    const wrong: string[] = [];
    for (const { id, text } of utterances) {
      const chat = new SimulatedChat({ orders });
      const said = await chat.customer(text.split("\n"));
      const reply = said.join("\n");
      const outcome = chat.outcomes[0];
      const forbidden = [...patterns.always_must_not_contain, ...patterns.must_not_contain_unless_exempt];
      const broken = forbidden.filter((source) => expression(source, chat.settings).test(reply));
      const waits = expression("@WAIT", chat.settings).test(reply);
      const isFine =
        said.length === 1 &&
        reply.trim() !== "" &&
        reply.length <= 600 &&
        outcome?.trace.source !== "last_resort" &&
        broken.length === 0 &&
        waits === (outcome?.action === "handoff");
      if (!isFine) wrong.push(`${id} ${text} → ${reply} (${broken.join()})`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
