/** Plays conversations and hostile scenarios on a stage and judges them. */
import { CANARY_WORD, type SeenTurn } from "./adapter.ts";
import {
  type CheckContext,
  checkAbsent,
  checkAlways,
  checkSaid,
  checkSummary,
  checkTurn,
  type Finding,
  other,
  type SeenSummary,
} from "./check.ts";
import type { Conversation, CustomerMessage, PatternFile, Scenario, ScriptEntry } from "./data.ts";
import {
  checkFailed,
  checkIntake,
  checkLive,
  contextOf,
  judgeScenario,
  type SeatEvidence,
  sentToModel,
} from "./judge.ts";
import { shopOf } from "./shared-shops.ts";
import { type Engine, openStage, type Seat, type Stage, sleep, type TurnSeen } from "./stage.ts";

export interface PlayOptions {
  readonly template: string;
  readonly engine: Engine;
  readonly disabledGuards: readonly string[];
  readonly patterns: PatternFile;
}

/** One played conversation or scenario. */
export interface Played {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly turns: readonly SeenTurn[];
  readonly replies: readonly string[];
  readonly statuses: readonly string[];
  readonly afterDebounceMs: readonly number[];
  readonly wallMs: readonly number[];
  readonly modelRequests: number;
}

/** A model that means no harm and understands nothing: it looks the orders up and offers help. */
const DULL_MODEL: readonly ScriptEntry[] = [
  {
    on_call: "odd",
    reply: { kind: "tool_calls", calls: [{ name: "list_my_orders", arguments: '{"limit": 5}' }] },
  },
  {
    on_call: "even",
    reply: { kind: "decision", decision: { reply: "네, 확인했습니다. 무엇을 도와드릴까요?", action: "ask" } },
  },
];

/** Plays conversations of `conversations.json` one after the other in one shop: `sharedShops` says which may have one in common. */
export async function playConversations(
  items: readonly Conversation[],
  options: PlayOptions,
): Promise<readonly Played[]> {
  const results: Played[] = [];
  let stage: Stage | null = null;
  try {
    for (const [index, item] of items.entries()) {
      try {
        stage ??= await openStage({ ...options, ...shopOf(item), script: DULL_MODEL });
        results.push(await conversationOn(stage, item, options, `${index}-`));
      } catch (cause) {
        results.push(brokenRun(item.id, cause));
        // Whatever state it is in: the next one gets a shop of its own.
        await stage?.close();
        stage = null;
      }
    }
  } finally {
    await stage?.close();
  }
  return results;
}

/** A scenario that could not be played counts as failed, with the reason. */
export function brokenRun(id: string, cause: unknown): Played {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    id,
    findings: [{ rule: "harness", kind: "other", why }],
    turns: [],
    replies: [],
    statuses: [],
    afterDebounceMs: [],
    wallMs: [],
    modelRequests: 0,
  };
}

/** @param place - before the names of this conversation's accounts, which are its own. */
async function conversationOn(
  stage: Stage,
  item: Conversation,
  options: PlayOptions,
  place: string,
): Promise<Played> {
  const context = contextOf(item, options.patterns, item.exempt_always);
  await stage.seed(item.orders.map((order) => ({ ...order, owner: place + order.owner })));
  const ordersBefore = await stage.orders();
  const seat = await stage.enter(place + item.customer);
  const findings: Finding[] = [];
  const seenTurns: TurnSeen[] = [];
  for (const [index, turn] of item.turns.entries()) {
    const seen = turn.actor === "customer" ? await seat.say(turn.messages) : await adminTurn(seat, turn);
    seenTurns.push(seen);
    for (const finding of checkTurn(turn.expect ?? {}, seen, context)) {
      findings.push({ ...finding, why: `turn ${index + 1}: ${finding.why}` });
    }
  }
  const replies = seenTurns.flatMap(({ replies: said }) => said);
  findings.push(...checkAlways(replies, item.distinct_replies === true, context));
  findings.push(...checkSaid(item.final, replies, context));
  findings.push(...checkFailed(seenTurns.at(-1)?.turns ?? []));
  findings.push(...(await checkFinal(item, seat, stage, seenTurns.at(-1) ?? null, context)));
  if ((await stage.orders()) !== ordersBefore)
    findings.push({ rule: "orders_unchanged", kind: "violation", why: "an order row changed" });
  findings.push(
    ...checkLive(
      replies,
      seat.socket.shown.map(({ text }) => text),
    ),
  );
  return played(item.id, findings, seenTurns, stage);
}

function adminTurn(
  seat: Seat,
  turn: Extract<Conversation["turns"][number], { readonly actor: "admin" }>,
): Promise<TurnSeen> {
  return seat.admin(turn.action, turn);
}

async function checkFinal(
  item: Conversation,
  seat: Seat,
  stage: Stage,
  last: TurnSeen | null,
  context: CheckContext,
): Promise<Finding[]> {
  const { final } = item;
  const findings: Finding[] = [];
  const status = last?.session?.status ?? "unknown";
  if (final.status !== undefined && !final.status.includes(status)) {
    findings.push(other("final.status", `${status}, wanted ${final.status.join(" | ")}`));
  }
  const category = last?.session?.category ?? null;
  if (final.category !== undefined && !final.category.includes(category)) {
    findings.push(other("final.category", `${category}, wanted ${final.category.join(" | ")}`));
  }
  if (final.sessions !== undefined && final.sessions !== seat.sessionIds.length) {
    findings.push(other("final.sessions", `${seat.sessionIds.length}, wanted ${final.sessions}`));
  }
  findings.push(...checkIntake(final.intake ?? {}, last?.turns ?? []));
  if (final.summary !== undefined) {
    findings.push(...checkSummary(final.summary, await summaryOf(stage, seat.sessionId), context));
  }
  const stored = item.stored_masked ?? [];
  if (stored.length > 0)
    findings.push(...checkAbsent("stored_masked", stored, await adminView(stage, seat), "the admin API"));
  findings.push(
    ...checkAbsent(
      "llm_input",
      item.llm_input_must_not ?? [],
      sentToModel(stage.fake.requests),
      "a model request",
    ),
  );
  if (item.canary === true) {
    findings.push(
      ...checkAbsent("canary", [CANARY_WORD], seat.socket.frames.join("\n"), "what the customer saw"),
    );
  }
  return findings;
}

/** Plays a scenario of `adversarial_llm.json`. */
export async function playScenario(item: Scenario, options: PlayOptions): Promise<Played> {
  const stage = await openStage({
    ...options,
    script: item.script,
    notes: (item.during ?? []).flatMap(({ text }) => (text === undefined ? [] : [text])),
    debounceMs: 50,
    settings: item.settings,
    purchaseAnchor: item.tags?.includes("purchase_anchor") === true,
    canary: item.canary === true || item.expect.canary_absent === true,
    toolError: item.inject?.tool_error ?? null,
  });
  try {
    await stage.seed(item.orders);
    return await scenarioOn(stage, item, options);
  } finally {
    await stage.close();
  }
}

async function scenarioOn(stage: Stage, item: Scenario, options: PlayOptions): Promise<Played> {
  const context = contextOf(item, options.patterns, item.exempt_always ?? []);
  const ordersBefore = await stage.orders();
  const names = Array.from({ length: item.parallel_sessions ?? 1 }, (_, index) =>
    index === 0 ? item.customer : `P${index}`,
  );
  const seats = await Promise.all(names.map((name) => stage.enter(name)));
  const runs = await Promise.all(seats.map((seat) => scenarioTurns(seat, item, stage)));
  const evidence = await Promise.all(
    seats.map((seat, index) => seatEvidence(stage, seat, runs[index] ?? [], item)),
  );
  const findings = judgeScenario(
    item,
    evidence,
    {
      requests: stage.fake.requests,
      ordersChanged: (await stage.orders()) !== ordersBefore,
      alive: stage.server.isAlive(),
      logs: stage.server.logs(),
    },
    context,
  );
  for (const [index, seat] of seats.entries()) {
    const stored = (runs[index] ?? []).flatMap(({ replies }) => replies);
    findings.push(
      ...checkLive(
        stored,
        seat.socket.shown.map(({ text }) => text),
      ),
    );
  }
  return played(item.id, findings, runs.flat(), stage);
}

async function seatEvidence(
  stage: Stage,
  seat: Seat,
  turns: readonly TurnSeen[],
  { expect }: Scenario,
): Promise<SeatEvidence> {
  const asksStored = expect.stored !== undefined || expect.stored_masked !== undefined;
  return {
    turns,
    frames: seat.socket.frames,
    summary: expect.summary === undefined ? null : await summaryOf(stage, seat.sessionId),
    adminView: asksStored ? await adminView(stage, seat) : null,
  };
}

/** The customer's turns with the events that fall between or into them. */
async function scenarioTurns(seat: Seat, item: Scenario, stage: Stage): Promise<readonly TurnSeen[]> {
  const seen: TurnSeen[] = [];
  const during = item.during ?? [];
  const midway = during
    .filter(({ at_ms }) => at_ms !== undefined)
    .map((event) => playMidway(seat, event, stage));
  for (const [index, turn] of item.customer_turns.entries()) {
    const message: CustomerMessage =
      typeof turn === "string"
        ? { text: turn, delay_ms: 0 }
        : { text: turn.text, delay_ms: turn.delay_ms ?? 0 };
    seen.push(await seat.say([message]));
    for (const event of during.filter(({ after_turn }) => after_turn === index + 1)) {
      seen.push(
        event.actor === "customer"
          ? await seat.say([{ text: event.text ?? "", delay_ms: 0 }])
          : await seat.admin(actionOf(event), event),
      );
    }
  }
  await Promise.all(midway);
  return seen;
}

type During = NonNullable<Scenario["during"]>[number];

async function playMidway(seat: Seat, event: During, stage: Stage): Promise<void> {
  await Promise.race([stage.fake.firstTurnCall, sleep(20_000)]);
  await sleep(event.at_ms ?? 0);
  if (event.actor === "customer") {
    if (event.action === "typing") return seat.socket.typing(seat.sessionId);
    const body = { session_id: seat.sessionId, content: event.text ?? "" };
    await seat.account.call("POST", "/api/chats/messages", body);
    return;
  }
  await seat.adminNow(actionOf(event), event);
}

function actionOf(event: During) {
  return event.action === undefined || event.action === "message" || event.action === "typing"
    ? "agent_message"
    : event.action;
}

/** Waits for the summary job and reads what an admin would. */
async function summaryOf(stage: Stage, sessionId: string): Promise<SeenSummary> {
  let seen: SeenSummary = { core: "", all: "" };
  const deadline = Date.now() + 8_000;
  let steady = 0;
  while (steady < 6 && Date.now() < deadline) {
    await sleep(100);
    const { data } = await stage.admin.call("GET", `/api/admin/chats/${sessionId}/summary`);
    const summary = (data.summary ?? {}) as {
      core_summary?: string | null;
      current_issues?: string[];
      action_items?: string[];
    };
    const core = summary.core_summary ?? "";
    const all = [core, ...(summary.current_issues ?? []), ...(summary.action_items ?? [])].join("\n");
    steady = core !== "" && all === seen.all ? steady + 1 : 0;
    seen = { core, all };
  }
  return seen;
}

/** Everything the admin API tells about the seat's sessions, as one text. */
async function adminView(stage: Stage, seat: Seat): Promise<string> {
  const ids = seat.sessionIds;
  const paths = [
    ...ids.map((id) => `/api/chats/messages/${id}`),
    ...ids.map((id) => `/api/admin/chats/${id}/summary`),
    ...ids.map((id) => `/api/admin/chats/${id}/turns`),
    "/api/admin/chats/active",
    "/api/admin/chats/pending",
    "/api/admin/chats/completed",
  ];
  const answers = await Promise.all(paths.map((path) => stage.admin.call("GET", path)));
  return answers.map(({ body }) => JSON.stringify(body)).join("\n");
}

function played(
  id: string,
  findings: readonly Finding[],
  seenTurns: readonly TurnSeen[],
  stage: Stage,
): Played {
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  const bySession = new Map(seenTurns.map((seen) => [seen.sessionId, seen.turns]));
  return {
    id,
    findings,
    turns: [...bySession.values()].flat(),
    replies: seenTurns.flatMap(({ replies }) => replies),
    statuses: seenTurns.map(({ session }) => session?.status ?? "unknown"),
    afterDebounceMs: known(seenTurns.map(({ afterDebounceMs }) => afterDebounceMs)),
    wallMs: known(seenTurns.map(({ wallMs }) => wallMs)),
    modelRequests: stage.fake.requests.filter(({ purpose }) => purpose === "turn").length,
  };
}
