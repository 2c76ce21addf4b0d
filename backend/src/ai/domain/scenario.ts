/**
 * A conversation as a test scenario in the format of the evaluation data (`conversations.json`, `ai.md` section 6): what was said, what was
 * done, what came of it. People in it are masked (`scenario-masker.ts`). Names in free text cannot be told from words; a person looks it over.
 */
import type { EpochMs, Language } from "../../shared/vocabulary.ts";
import { type ScenarioMasker, scenarioMasker } from "./scenario-masker.ts";
import type { OwnOrder } from "./turn-state.ts";

/** One message or one act of an agent, in order. */
export type ScenarioStep =
  | { readonly kind: "customer"; readonly at: EpochMs; readonly text: string; readonly files: number }
  | { readonly kind: "ai"; readonly at: EpochMs; readonly turn: ScenarioTurn | null }
  | { readonly kind: "agent"; readonly at: EpochMs; readonly text: string }
  | { readonly kind: "act"; readonly at: EpochMs; readonly action: AdminAct; readonly text: string | null };

/** What an agent did besides writing, by the data's names. */
export type AdminAct = "provide_info" | "takeover" | "complete" | "release";

/** What the AI's turn came to. */
export interface ScenarioTurn {
  readonly action: "reply" | "handoff" | "close";
  readonly category: string | null;
  /** Tools that ran, by name. */
  readonly tools: readonly string[];
}

/** What a scenario is made from. */
export interface ScenarioSource {
  readonly conversationId: string;
  readonly language: Language;
  readonly startedAt: EpochMs;
  readonly category: string | null;
  readonly steps: readonly ScenarioStep[];
  /** The customer's orders as the AI saw them first. */
  readonly orders: readonly OwnOrder[];
  readonly settings: ScenarioSettings;
  /** When it is made; the scenario is dated by it. */
  readonly now: EpochMs;
}

/** The settings that a scenario carries. */
export interface ScenarioSettings {
  readonly categories: readonly string[];
  readonly companyPolicy: string;
  readonly responseWaitMinutes: number;
  readonly autoClose: boolean;
  readonly refundWindowDays: number;
  readonly legalFloor: boolean;
}

interface Expectation {
  ai_replies: [number, number];
  status: string[];
  category?: (string | null)[];
  tools_any?: string[][];
  language?: Language;
}

type ScenarioItemTurn =
  | {
      readonly actor: "customer";
      readonly messages: { readonly text: string; readonly delay_ms: number }[];
      readonly expect: Expectation;
    }
  | {
      readonly actor: "admin";
      readonly action: AdminAct | "agent_message";
      readonly text?: string;
      readonly expect: Expectation;
    };

/** A data file with the one scenario. */
export interface ScenarioFile {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** A longer pause begins a new turn: the AI would have answered in between. */
const NEW_TURN_AFTER_MS = 10_000;
/** Within one burst the pauses stay below the quiet time, so that the replay is one burst too. */
const LONGEST_DELAY_MS = 1_000;
/** The shop's help texts are not part of a scenario, so looking into them is not expected of its replay. */
const HELP_TOOL = "search_help";
const DAY_MS = 86_400_000;
const SEOUL_OFFSET_MS = 9 * 3_600_000;
/** Makes the scenario. The expectation is what happened; whoever keeps it corrects what should have happened. */
export function scenarioOf(source: ScenarioSource): ScenarioFile {
  const masker = scenarioMasker(
    source.orders.map(({ orderNumber }) => orderNumber),
    source.language,
  );
  const { turns, status } = turnsOf(source, masker);
  const dated = seoulDate(source.now);
  const { settings } = source;
  return {
    meta: {
      kind: "conversations",
      license: "made from a conversation of this shop, masked; not for publication",
      file: "conversations",
      count: 1,
      dated,
    },
    items: [
      {
        id: `S-${seoulDate(source.startedAt)}-${source.conversationId.slice(-6)}`,
        lang: source.language,
        title: `Conversation of ${seoulDate(source.startedAt)}, made a scenario on ${dated}`,
        tags: ["production"],
        offline: "measure",
        settings: {
          categories: settings.categories,
          company_policy: settings.companyPolicy,
          response_wait_time: settings.responseWaitMinutes,
          auto_close: settings.autoClose,
          refund_policy: {
            refund_window_days: settings.refundWindowDays,
            legal_floor: settings.legalFloor,
          },
        },
        customer: "A",
        orders: source.orders.map((order) => seedOrder(order, source.startedAt, masker)),
        turns,
        // What time alone did afterwards (the automatic end after silence) cannot be played.
        final: { status: [status], category: [source.category] },
        exempt_always: [],
      },
    ],
  };
}

function turnsOf(
  source: ScenarioSource,
  masker: ScenarioMasker,
): { readonly turns: readonly ScenarioItemTurn[]; readonly status: string } {
  const turns: ScenarioItemTurn[] = [];
  let status = "active";
  let lastAt = source.startedAt;
  const expectation = (): Expectation => ({ ai_replies: [0, 0], status: [status] });
  for (const step of source.steps) {
    const open = turns.at(-1);
    if (step.kind === "customer") {
      const text = masker.text(step.text === "" && step.files > 0 ? "(첨부 파일)" : step.text);
      const goesOn =
        open?.actor === "customer" &&
        open.expect.ai_replies[0] === 0 &&
        step.at - lastAt <= NEW_TURN_AFTER_MS;
      const delay_ms = goesOn ? Math.min(LONGEST_DELAY_MS, Math.max(0, step.at - lastAt)) : 0;
      if (goesOn) open.messages.push({ text, delay_ms });
      else turns.push({ actor: "customer", messages: [{ text, delay_ms }], expect: expectation() });
    } else if (step.kind === "ai") {
      status = step.turn === null ? status : statusAfter(step.turn.action);
      if (open !== undefined) countReply(open, step.turn, status, source.language);
    } else if (step.kind === "agent") {
      status = "active";
      turns.push({
        actor: "admin",
        action: "agent_message",
        text: masker.text(step.text),
        expect: expectation(),
      });
    } else {
      status = step.action === "complete" ? "completed" : "active";
      const text = step.text === null ? {} : { text: masker.text(step.text) };
      turns.push({ actor: "admin", action: step.action, ...text, expect: expectation() });
    }
    lastAt = step.at;
  }
  return { turns, status };
}

function statusAfter(action: ScenarioTurn["action"]): string {
  return action === "reply" ? "active" : action === "handoff" ? "pending" : "completed";
}

function countReply(
  open: ScenarioItemTurn,
  turn: ScenarioTurn | null,
  status: string,
  language: Language,
): void {
  const { expect } = open;
  const replies = expect.ai_replies[0] + 1;
  expect.ai_replies = [replies, replies];
  expect.status = [status];
  if (turn === null) return;
  expect.category = [turn.category];
  if (turn.action !== "close") expect.language = language;
  const tools = [...new Set(turn.tools)].filter((name) => name !== HELP_TOOL);
  if (tools.length > 0) expect.tools_any = tools.map((name) => [name]);
}

function seedOrder(order: OwnOrder, startedAt: EpochMs, masker: ScenarioMasker) {
  return {
    order_number: masker.orderNumber(order.orderNumber),
    product_name: order.productName,
    shipping_status: order.shippingStatus,
    ordered_days_ago: order.orderedAt === null ? null : daysBetween(order.orderedAt, startedAt),
    owner: "A",
    ...(order.deliveredAt === null ? {} : { delivered_days_ago: daysBetween(order.deliveredAt, startedAt) }),
  };
}

function daysBetween(from: EpochMs, to: EpochMs): number {
  const day = (at: EpochMs) => Math.floor((at + SEOUL_OFFSET_MS) / DAY_MS);
  return day(to) - day(from);
}

function seoulDate(at: EpochMs): string {
  return new Date(at + SEOUL_OFFSET_MS).toISOString().slice(0, 10);
}
