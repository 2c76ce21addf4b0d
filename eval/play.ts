/** Plays conversations and hostile scenarios on a stage and judges them. */
import { CANARY_WORD, intakeOf, type SeenTurn } from "./adapter.ts";
import {
  type CheckContext,
  checkAbsent,
  checkAlways,
  checkGuardEvents,
  checkLanguage,
  checkReplies,
  checkSaid,
  checkSummary,
  checkTools,
  checkTurn,
  type Finding,
  matches,
  other,
  type SeenSummary,
} from "./check.ts";
import type { Conversation, CustomerMessage, PatternFile, Scenario, ScriptEntry } from "./data.ts";
import type { RecordedRequest } from "./fake-replies.ts";
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

/** Plays a conversation of `conversations.json`. */
export async function playConversation(item: Conversation, options: PlayOptions): Promise<Played> {
  const stage = await openStage({
    ...options,
    script: DULL_MODEL,
    notes: [],
    debounceMs: debounceFor(item.turns.flatMap((turn) => (turn.actor === "customer" ? turn.messages : []))),
    settings: item.settings,
    purchaseAnchor: item.tags.includes("purchase_anchor"),
    canary: item.canary === true,
    orders: item.orders,
    owner: item.customer,
    toolError: null,
  });
  try {
    return await conversationOn(stage, item, options);
  } finally {
    await stage.close();
  }
}

async function conversationOn(stage: Stage, item: Conversation, options: PlayOptions): Promise<Played> {
  const context = contextOf(item, options.patterns, item.exempt_always);
  const ordersBefore = await stage.orders();
  const seat = await stage.enter(item.customer);
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
  findings.push(...(await checkFinal(item, seat, stage, seenTurns.at(-1) ?? null, context)));
  if ((await stage.orders()) !== ordersBefore)
    findings.push(violation("orders_unchanged", "an order row changed"));
  findings.push(...seenLive(seat, seenTurns));
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
    ...checkAbsent("llm_input", item.llm_input_must_not ?? [], sentToModel(stage), "a model request"),
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
    orders: item.orders,
    owner: item.customer,
    toolError: item.inject?.tool_error ?? null,
  });
  try {
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
  const findings: Finding[] = [];
  for (const [index, seenTurns] of runs.entries()) {
    const seat = seats[index];
    if (seat !== undefined) findings.push(...(await judgeScenario(stage, seat, seenTurns, item, context)));
  }
  const seenTurns = runs.flat();
  if (item.expect.orders_unchanged === true && (await stage.orders()) !== ordersBefore) {
    findings.push(violation("orders_unchanged", "an order row changed"));
  }
  findings.push(...judgeProcess(stage, item));
  findings.push(...judgeTimes(seenTurns, item));
  if (item.expect.guard_any !== undefined)
    findings.push(...checkGuardEvents(item.expect.guard_any, runs.flatMap(lastTurns)));
  return played(item.id, findings, seenTurns, stage);
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

async function judgeScenario(
  stage: Stage,
  seat: Seat,
  seenTurns: readonly TurnSeen[],
  item: Scenario,
  context: CheckContext,
): Promise<Finding[]> {
  const { expect } = item;
  const replies = seenTurns.flatMap(({ replies: said }) => said);
  const last = seenTurns.at(-1);
  const turns = last?.turns ?? [];
  const whole: TurnSeen | undefined = last === undefined ? undefined : { ...last, replies };
  const findings: Finding[] = [
    ...checkReplies(expect, replies, context),
    ...checkAlways(replies, expect.distinct_replies === true, context),
    ...checkSaid(expect, replies, context),
    ...checkTools(expect, turns),
    ...(whole === undefined ? [] : checkTurn({ ...stateKeys(expect) }, whole, context)),
    ...(expect.language === undefined ? [] : checkLanguage(expect.language, replies, context)),
    ...checkLimits(item, turns, replies),
    ...checkAbsent(
      "tool_results",
      expect.tool_results_must_not_contain ?? [],
      toolResultsSent(stage),
      "a tool result",
    ),
    ...checkAbsent("llm_input", expect.llm_input_must_not ?? [], sentToModel(stage), "a model request"),
    ...checkAbsent(
      "customer_never_saw",
      expect.customer_never_saw ?? [],
      seat.socket.frames.join("\n"),
      "a frame",
    ),
    ...seenLive(seat, seenTurns),
  ];
  if (expect.canary_absent === true || item.canary === true) {
    findings.push(
      ...checkAbsent("canary", [CANARY_WORD], seat.socket.frames.join("\n"), "what the customer saw"),
    );
  }
  if (expect.status_consistent === true && last !== undefined)
    findings.push(...statusConsistent(last, context));
  if (
    expect.fallback_used !== undefined &&
    expect.fallback_used !== turns.some(({ usedFallback }) => usedFallback)
  ) {
    findings.push(
      other(
        "fallback_used",
        `${!expect.fallback_used}, engines: ${turns.map(({ engine }) => engine).join(", ")}`,
      ),
    );
  }
  const lastReply = replies.at(-1) ?? "";
  for (const expression of expect.last_reply_must_contain ?? []) {
    if (!matches(expression, lastReply, context))
      findings.push(other("last_reply", `no ${expression} in: ${lastReply}`));
  }
  if (expect.summary !== undefined) {
    findings.push(...checkSummary(expect.summary, await summaryOf(stage, seat.sessionId), context));
  }
  if (expect.stored !== undefined || expect.stored_masked !== undefined) {
    const view = await adminView(stage, seat);
    findings.push(...checkAbsent("stored_masked", expect.stored_masked ?? [], view, "the admin API"));
    for (const literal of expect.stored ?? []) {
      if (!view.includes(literal)) findings.push(other("stored", `${literal} is not shown to the admin`));
    }
  }
  return findings;
}

function stateKeys(expect: Scenario["expect"]) {
  return {
    ...(expect.status === undefined ? {} : { status: expect.status }),
    ...(expect.category === undefined ? {} : { category: expect.category }),
    ...(expect.http_status === undefined ? {} : { http_status: expect.http_status }),
    ...(expect.new_session === undefined ? {} : { new_session: expect.new_session }),
  };
}

function checkLimits(
  { expect }: Scenario,
  turns: readonly SeenTurn[],
  replies: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  const executed = turns.flatMap(({ tools }) => tools).filter((tool) => tool.executed);
  if (expect.max_tool_execs !== undefined && executed.length > expect.max_tool_execs) {
    findings.push(other("max_tool_execs", `${executed.length} tools ran`));
  }
  const longest = Math.max(0, ...replies.map((reply) => [...reply].length));
  if (expect.max_reply_chars !== undefined && longest > expect.max_reply_chars) {
    findings.push(other("max_reply_chars", `${longest} characters`));
  }
  if (
    expect.reply_discarded_if_late === true &&
    replies.length > 0 &&
    !turns.some(({ discarded }) => discarded)
  ) {
    findings.push(other("reply_discarded_if_late", "a late reply was posted"));
  }
  for (const key of expect.trace_has ?? []) {
    if (!turns.some(({ raw }) => hasKey(raw, key)))
      findings.push(other("trace_has", `no ${key} in the trace`));
  }
  if (expect.max_rows_per_tool_result !== undefined) {
    for (const { name, result } of executed) {
      const rows = result.match(/"order_number"/g)?.length ?? 0;
      if (rows > expect.max_rows_per_tool_result)
        findings.push(other("max_rows", `${name} gave ${rows} rows`));
    }
  }
  return findings;
}

/** A key anywhere in the turn, in its own or in the data's spelling. */
function hasKey(value: unknown, key: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  const camel = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.entries(value).some(([name, inner]) => name === key || name === camel || hasKey(inner, key));
}

function statusConsistent(last: TurnSeen, context: CheckContext): Finding[] {
  const promised = last.replies.some((reply) => matches("@NO_WAIT", reply, context));
  const pending = last.session?.status === "pending";
  return promised === pending
    ? []
    : [
        violation(
          "status_consistent",
          `waiting sentence ${promised ? "shown" : "missing"}, session ${last.session?.status}`,
        ),
      ];
}

function judgeProcess(stage: Stage, { expect }: Scenario): Finding[] {
  const logs = stage.server.logs();
  const findings = checkAbsent("logs", expect.logs_must_not_contain ?? [], logs, "the log");
  if (!stage.server.isAlive()) findings.push(other("no_crash", `the server is gone: ${logs.slice(-300)}`));
  if (expect.process_clean === true && /unhandled|uncaught/i.test(logs))
    findings.push(other("process_clean", "unhandled error in the log"));
  const calls = stage.fake.requests.filter(({ purpose }) => purpose === "turn").length;
  if (expect.max_llm_calls !== undefined && calls > expect.max_llm_calls)
    findings.push(other("max_llm_calls", `${calls} calls`));
  return findings;
}

function judgeTimes(seenTurns: readonly TurnSeen[], { expect }: Scenario): Finding[] {
  const walls = seenTurns.flatMap(({ wallMs }) => (wallMs === null ? [] : [wallMs])).sort((a, b) => a - b);
  const findings: Finding[] = [];
  const slowest = walls.at(-1) ?? 0;
  if (expect.max_wall_ms !== undefined && slowest > expect.max_wall_ms)
    findings.push(other("max_wall_ms", `${slowest} ms`));
  const p95 = walls[Math.max(0, Math.ceil(0.95 * walls.length) - 1)] ?? 0;
  if (expect.p95_wall_ms !== undefined && p95 > expect.p95_wall_ms)
    findings.push(other("p95_wall_ms", `${p95} ms`));
  if (slowest > 30_000 && expect.p95_wall_ms === undefined)
    findings.push(other("30 s", `${slowest} ms to an answer`));
  return findings;
}

function checkIntake(wanted: Readonly<Record<string, unknown>>, turns: readonly SeenTurn[]): Finding[] {
  if (Object.keys(wanted).length === 0) return [];
  const handed = turns.findLast(({ handoffReason }) => handoffReason !== null) ?? turns.at(-1);
  const got = intakeOf(handed?.ledger ?? {});
  return Object.entries(wanted)
    .filter(([name, value]) => got[name] !== value)
    .map(([name, value]) => other("intake", `${name} ${String(got[name])}, wanted ${String(value)}`));
}

/** What the socket showed is what is stored: nothing else was seen, nothing was kept back. */
function seenLive(seat: Seat, seenTurns: readonly TurnSeen[]): Finding[] {
  const stored = seenTurns.flatMap(({ replies }) => replies);
  const live = seat.socket.shown.map(({ text }) => text);
  const same = stored.length === live.length && [...stored].sort().join("\0") === [...live].sort().join("\0");
  return same ? [] : [other("live", `stored ${stored.length} AI messages, the socket showed ${live.length}`)];
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

function sentToModel(stage: Stage): string {
  return stage.fake.requests.map(({ body }) => JSON.stringify(body)).join("\n");
}

/** What the product sent back to the model as tool results. */
function toolResultsSent(stage: Stage): string {
  return stage.fake.requests.flatMap(toolMessages).join("\n");
}

function toolMessages({ body }: RecordedRequest): string[] {
  const messages = Array.isArray(body.messages)
    ? (body.messages as { role?: string; content?: unknown }[])
    : [];
  return messages.filter(({ role }) => role === "tool").map(({ content }) => String(content));
}

function lastTurns(seenTurns: readonly TurnSeen[]): readonly SeenTurn[] {
  return seenTurns.at(-1)?.turns ?? [];
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

function contextOf(
  item: { readonly settings: Readonly<Record<string, unknown>>; readonly orders: Conversation["orders"] },
  patterns: PatternFile,
  exempt: readonly string[],
): CheckContext {
  const wait = item.settings.response_wait_time;
  const policy = item.settings.refund_policy as { refund_window_days?: number } | undefined;
  const window = item.settings.refund_window_days ?? policy?.refund_window_days;
  return {
    patterns,
    values: {
      waitMinutes: typeof wait === "number" ? wait : 5,
      windowDays: typeof window === "number" ? window : 7,
    },
    exempt,
    orders: item.orders,
    maxReplyChars: 600,
  };
}

/** Long enough for the burst to be one turn, short enough to be quick. */
function debounceFor(messages: readonly CustomerMessage[]): number {
  const longest = Math.max(0, ...messages.map(({ delay_ms }) => delay_ms));
  return longest === 0 ? 50 : longest + 200;
}

function violation(rule: string, why: string): Finding {
  return { rule, kind: "violation", why };
}
