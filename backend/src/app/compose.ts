import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { registerAuthRoutes } from "../accounts/auth.routes.ts";
import { registerCustomerRoutes as registerCustomerDirectoryRoutes } from "../accounts/customers.routes.ts";
import { registerAiDeskRoutes } from "../ai/ai-desk.routes.ts";
import { registerAiReviewRoutes } from "../ai/ai-review.routes.ts";
import type { TurnOutcome } from "../ai/domain/turn-state.ts";
import { maskForStore } from "../ai/domain/understanding/pii.ts";
import { explainTurn } from "../ai/explain-turn.ts";
import { sqlInstructions } from "../ai/instructions.sql.ts";
import { OFFLINE_RESPONDER } from "../ai/offline-responder.ts";
import { RunningSummaries } from "../ai/running-summaries.ts";
import type { SettleDeps } from "../ai/settle-turn.ts";
import { sqlTurnHistory, sqlTurnSources, sqlTurnWatch } from "../ai/turn-context.sql.ts";
import { loadTurn } from "../ai/turn-context.ts";
import { sqlTurnLedger } from "../ai/turn-ledger.sql.ts";
import { TurnQueue } from "../ai/turn-queue.ts";
import { saveRunningSummary, seoulDay, sqlSpending, sqlTurnRecords } from "../ai/turn-records.sql.ts";
import { warmUp } from "../ai/warm-up.ts";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import { registerAgentDeskRoutes } from "../conversations/agent-desk.routes.ts";
import type { CommandDeps } from "../conversations/command.ts";
import { sqlConversationReads } from "../conversations/conversation-reads.sql.ts";
import { sqlConversationStore } from "../conversations/conversations.sql.ts";
import { registerCustomerRoutes } from "../conversations/customer.routes.ts";
import { sqlDirectory } from "../conversations/directory.sql.ts";
import type { Envelope } from "../conversations/domain/events.ts";
import { registerMessageRoutes } from "../conversations/messages.routes.ts";
import type { PostDeps } from "../conversations/post-message.ts";
import { sqlReadMarks } from "../conversations/read-marks.sql.ts";
import type { ReadMarkDeps } from "../conversations/read-marks.ts";
import { sqlWatchReads } from "../conversations/watch-promises.sql.ts";
import { watchPromises } from "../conversations/watch-promises.ts";
import { tracedLogger, watchFanout, watchModel, watchReceived, watchTurns } from "../operations/watch.ts";
import { clientAddress } from "../platform/http/client-address.ts";
import { registerHealthRoute } from "../platform/http/health.routes.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import { isOriginAllowed } from "../platform/http/origin-policy.ts";
import { redisRateLimiter } from "../platform/http/rate-limiter.redis.ts";
import { memoryRateLimiter, type RateLimiter, type RateRule } from "../platform/http/rate-limiter.ts";
import { buildServer } from "../platform/http/server.ts";
import type { Database } from "../platform/sql/database.ts";
import { redisFanout } from "../realtime/fanout.redis.ts";
import { Gateway } from "../realtime/gateway.ws.ts";
import { Hub } from "../realtime/hub.ts";
import { AppError } from "../shared/app-error.ts";
import { randomIds, systemClock } from "../shared/ids.node.ts";
import type { Logger } from "../shared/ports.ts";
import { composeAccounts } from "./compose-accounts.ts";
import {
  composeModel,
  composeRerun,
  composeSummaries,
  composeTurnRunner,
  spotlight,
  turnSettingsSource,
} from "./compose-ai.ts";
import { composeOperations } from "./compose-operations.ts";
import { composeOrders } from "./compose-orders.ts";
import { composeSettings } from "./compose-settings.ts";
import { composeUploads } from "./compose-uploads.ts";
import type { Config } from "./config.ts";
import { openDatabase } from "./open-database.ts";
import { registerTestRoutes } from "./test-hooks.routes.ts";
import { testHooks } from "./test-hooks.ts";
import { every } from "./timers.ts";

/** A process that is ready to listen. */
export interface RunningApp {
  readonly server: HttpServer;
  readonly database: Database;
  /** Begins to run turns and to watch the clock, after `listen`. */
  start(): void;
  /** Stops within `graceMs`: no new sockets, 1012, what was acknowledged is kept, leases are given back. */
  stop(graceMs: number): Promise<void>;
}

const LEASE_MS = 15_000;
const HEARTBEAT_MS = 5_000;
const TYPING_EVERY_MS = 3_000;
const POLL_MS = 500;
const TURNS_IN_PARALLEL = 20;
/** Longest wait of a burst after its first unanswered message (`delivery.md`). */
const BURST_LIMIT_MS = 8_000;
const WATCH_EVERY_MS = 5_000;
const SUMMARIES_EVERY_MS = 2_000;
const SWEEP_EVERY_MS = 3_600_000;
/** A customer who typed so recently is not gone. */
const TYPING_COUNTS_MS = 120_000;

/** Opens the store and wires every port to its adapter: the one page that knows all parts. */
export async function compose(
  config: Config,
  plainLogger: Logger,
  options: ComposeOptions = {},
): Promise<RunningApp> {
  const clock = systemClock;
  const operations = await composeOperations(config, clock);
  const { tracer } = operations;
  const logger = tracedLogger(plainLogger, tracer);
  const ids = randomIds(clock);
  const { limits } = config;
  const database = await openDatabase(config.database);
  const audit = sqlAuditLog({ clock, ids });
  const installation = createHash("sha256")
    .update(JSON.stringify(config.database))
    .digest("hex")
    .slice(0, 12);
  const ownLimits = memoryRateLimiter(clock);
  const sharedLimits =
    config.redisUrl === null
      ? null
      : redisRateLimiter({
          url: config.redisUrl,
          prefix: `chatpjt:${installation}`,
          fallback: ownLimits,
          logger,
        });
  const rateLimiter: RateLimiter = sharedLimits ?? ownLimits;
  const hooks = testHooks(config.testHooks, process.env);
  const directory = sqlDirectory(database);
  const reads = sqlConversationReads(database);
  const store = sqlConversationStore(database.kind);

  const settings = composeSettings({ config, database, audit, clock, ids });
  const accounts = composeAccounts({ config, database, audit, rateLimiter, clock, ids });
  const orders = composeOrders({
    database,
    audit,
    settings: settings.settings,
    clock,
    ids,
    onChanged: (order) => {
      showOrderChange(order.customerId).catch((error: unknown) => {
        logger.warn({ orderId: order.id, error }, "An order's change could not be shown.");
      });
    },
  });
  const uploads = await composeUploads({ config, database, reads, clock, ids, logger });

  let debounceMs = (await settings.settings.current()).debounceMs;
  const ledger = sqlTurnLedger({
    database,
    clock,
    ids,
    times: {
      debounceMs: () => config.ai.debounceMs ?? debounceMs,
      hardLimitMs: BURST_LIMIT_MS,
      leaseMs: LEASE_MS,
    },
    onDue: (inMs) => queue.expect(inMs),
  });
  const onEnvelope = (envelope: Envelope) => followTurns(queue, envelope);
  const owner = `${hostname().slice(0, 20)}-${ids.next()}`;
  const fanout =
    config.redisUrl === null
      ? null
      : redisFanout({
          url: config.redisUrl,
          channel: `chatpjt:${installation}:events`,
          node: owner,
          receive: watchReceived((signal) => hub.receive(signal), operations),
          onGap: () => gateway.tellPositions(),
          logger,
        });
  const hub = new Hub({
    sign: uploads.sign,
    fanout: watchFanout(fanout ?? { send: () => undefined }, operations),
    onEnvelope,
  });
  /** An order changed: the console refetches it beside the customer's open conversation (`product.md`, orders). */
  const showOrderChange = async (customerId: string) => {
    const open = (await reads.listOfCustomer(customerId, { limit: 1 })).rows[0];
    if (open === undefined || open.standing.status === "completed") return;
    hub.publish({
      conversationId: open.id,
      customerId,
      customerEmail: await directory.emailOf(customerId),
      version: open.version,
      seq: open.lastSeq,
      list: open.standing.status,
      previousList: open.standing.status,
      events: [{ type: "records_changed", parts: ["orders"] }],
    });
  };
  accounts.events.listen({
    signInEnded: (id) => hub.endSignIn(id),
    accountChanged: (id) => hub.endAccount(id),
  });

  const plainModel = composeModel(config, clock);
  const model = plainModel === null ? null : watchModel(plainModel, operations);
  const base = {
    work: database,
    store,
    turns: ledger,
    voice: settings.voice,
    directory,
    audit,
    publisher: hub,
    clock,
    ids,
  };
  const summaries = composeSummaries({
    database,
    model,
    settings: settings.settings,
    commands: base,
    clock,
    logger,
  });
  await summaries.prepare();
  const commands: CommandDeps = {
    ...base,
    summaries,
    ...(tracer.isOn
      ? { watch: (type, id, run) => tracer.span(`command ${type}`, { "conversation.id": id }, run) }
      : {}),
  };

  const runTurn = composeTurnRunner({
    config,
    database,
    model,
    orders: orders.lookup,
    settings: settings.settings,
    clock,
    hooks,
  });
  const sources = sqlTurnSources(database);
  const runningSummaries =
    model === null
      ? null
      : new RunningSummaries({
          model,
          sources,
          save: saveRunningSummary(database),
          now: () => clock.now(),
          logger,
        });
  const settle: SettleDeps = { ...commands, ledger, records: sqlTurnRecords({ clock, ids }) };
  const readTurnSettings = turnSettingsSource(settings.settings, settings.helpTexts);
  const queue = new TurnQueue({
    ledger,
    settle,
    publisher: hub,
    clock,
    logger,
    owner,
    maxParallel: TURNS_IN_PARALLEL,
    heartbeatMs: HEARTBEAT_MS,
    typingEveryMs: TYPING_EVERY_MS,
    pollEveryMs: POLL_MS,
    load: (turn) =>
      loadTurn({ sources, settings: readTurnSettings, now: () => clock.now(), spotlight }, turn),
    run: watchTurns(runTurn, operations),
    onPosted: (turn, outcome) => {
      runningSummaries?.consider(turn.conversationId);
      for (const query of unansweredQueries(outcome)) {
        settings.misses
          .record(query)
          .catch((error: unknown) => logger.warn({ error }, "A missing help text was not noted."));
      }
    },
  });

  const sendRule: RateRule = { name: "messages", max: limits.messagesPer10s, windowMs: 10_000 };
  const post: PostDeps = {
    commands,
    filter: {
      // The customer's own order numbers are spared; most messages hold nothing that looks secret and need no look-up.
      maskForStore: async (customerId, text) => {
        const strict = maskForStore(text, []);
        return strict.kinds.length === 0
          ? text
          : maskForStore(text, await orders.ownNumbers(customerId)).text;
      },
    },
    attachments: uploads.resolver,
    sendLimit: {
      count: async (accountId) => {
        const retryAfterSeconds = await rateLimiter.take(sendRule, accountId);
        if (retryAfterSeconds !== null) throw new AppError("rate_limited", { retryAfterSeconds });
      },
    },
  };
  const marks: ReadMarkDeps = { work: database, store, directory, publisher: hub, marks: sqlReadMarks() };
  const typedAt = new Map<string, number>();
  const gateway = new Gateway({
    hub,
    frames: {
      post,
      reads,
      marks,
      directory,
      publisher: hub,
      sign: uploads.sign,
      onCustomerTyping: (id) => {
        typedAt.set(id, clock.now());
        void ledger.postpone(id, config.ai.debounceMs ?? debounceMs).catch((error: unknown) => {
          logger.warn({ conversationId: id, error }, "A turn could not be postponed.");
        });
      },
      resumeMaxMessages: limits.resumeMessages,
      resumeMaxBytes: limits.resumeBytes,
    },
    limits,
    clock,
    logger,
    redeemTicket: (ticket) => accounts.tickets.redeem(ticket),
    resolveToken: (token) => accounts.callers.resolve(token),
    isTokenInUrlAllowed: config.wsTokenInUrl,
    isOriginAllowed: (origin, host) => isOriginAllowed(origin, host, new Set(config.corsOrigins)),
    addressOf: clientAddress(config.trustProxy),
    epoch: owner,
  });

  const { app } = await buildServer(
    {
      callers: accounts.callers,
      rateLimiter,
      logger,
      corsOrigins: config.corsOrigins,
      trustProxy: config.trustProxy,
      validateAnswers: options.validateAnswers ?? false,
      logRequests: config.logLevel === "debug" || config.logLevel === "trace",
      apiDocs: config.apiDocs,
      pagesDir: options.pagesDir ?? null,
    },
    async (server) => {
      operations.register(server, { database, turns: sqlTurnWatch(database, clock), queue, hub, model });
      registerHealthRoute(server, () => database.ping());
      registerAuthRoutes(server, { ...accounts, limits });
      registerCustomerDirectoryRoutes(server, { accounts: accounts.accounts });
      registerCustomerRoutes(server, { commands, reads, sign: uploads.sign });
      registerMessageRoutes(server, { post, reads, marks, sign: uploads.sign });
      registerAgentDeskRoutes(server, {
        commands,
        reads,
        clock,
        promisedMinutes: async () => (await settings.settings.current()).responseWaitMinutes,
      });
      registerAiDeskRoutes(server, {
        provideInfo: {
          commands,
          instructions: sqlInstructions(database),
          orders: orders.decisions,
          customerOf: async (id) => (await reads.find(id))?.customerId ?? null,
        },
        reads,
        turns: sqlTurnHistory(database),
        summaryOf: (conversation) => summaries.of(conversation),
        emailOf: (id) => directory.emailOf(id),
      });
      registerAiReviewRoutes(server, {
        reads,
        turns: sqlTurnHistory(database),
        watch: sqlTurnWatch(database, clock),
        rerun: composeRerun({
          config,
          model,
          sources,
          settings: settings.settings,
          helpTexts: settings.helpTexts,
          clock,
        }),
        explain: async (trace, at) =>
          explainTurn(trace, (await settings.settings.current()).refundPolicy, seoulTime.format(at)),
        health: () => model?.health() ?? null,
        spentTodayUsd: () => sqlSpending(database).day(seoulDay(clock.now())),
      });
      settings.register(server);
      orders.register(server);
      uploads.register(server);
      if (hooks.isOn) registerTestRoutes(server, hooks);
    },
  );
  gateway.attach(app.server);

  const watch = {
    commands,
    reads: sqlWatchReads(database),
    clock,
    logger,
    overdueSentence: settings.voice.overdue,
    autoCloseMinutes: async () => {
      const { autoClose, autoCloseMinutes } = await settings.settings.current();
      return autoClose && autoCloseMinutes > 0 ? autoCloseMinutes : null;
    },
    isTyping: (id: string) => clock.now() - (typedAt.get(id) ?? 0) < TYPING_COUNTS_MS,
  };
  const timers = [
    every(SWEEP_EVERY_MS, logger, uploads.sweep, "at_start"),
    every(WATCH_EVERY_MS, logger, () => watchPromises(watch)),
    every(SUMMARIES_EVERY_MS, logger, () => summaries.work()),
    every(SUMMARIES_EVERY_MS, logger, async () => {
      debounceMs = (await settings.settings.current()).debounceMs;
      await summaries.prepare();
      for (const [id, at] of typedAt) if (clock.now() - at > TYPING_COUNTS_MS) typedAt.delete(id);
    }),
    every(SUMMARIES_EVERY_MS, logger, () =>
      closeEndedSignIns(hub, (signInIds) => accounts.callers.liveAmong(signInIds)),
    ),
  ];

  return {
    server: app,
    database,
    start() {
      readTurnSettings()
        .then((current) => warmUp(current, OFFLINE_RESPONDER, clock.now()))
        .catch((error: unknown) => logger.warn({ error }, "The warm-up failed."));
      queue.start();
      for (const timer of timers) timer.start();
    },
    async stop(graceMs) {
      const deadline = clock.now() + graceMs;
      operations.drain();
      for (const timer of timers) timer.stop();
      await gateway.close(Math.min(1_000, graceMs / 4));
      await Promise.all([queue.stop(Math.max(0, deadline - clock.now() - 2_000)), app.close()]);
      fanout?.close();
      sharedLimits?.close();
      uploads.close();
      await tracer.stop();
      await database.close();
    },
  };
}

/** Dates in explanations to customers. */
const seoulTime = new Intl.DateTimeFormat("ko-KR", {
  timeZone: "Asia/Seoul",
  dateStyle: "long",
  timeStyle: "short",
});

/** What the caller of `compose` decides. */
export interface ComposeOptions {
  /** Folder of the built pages; null where somebody else serves them. */
  readonly pagesDir?: string | null;
  /** Tests: every answer is checked against its schema. */
  readonly validateAnswers?: boolean;
}

/** Questions that no help text answered (`ai.md` 2.9), masked as the trace masks them. */
function unansweredQueries(outcome: TurnOutcome): readonly string[] {
  return outcome.trace.tools
    .filter((tool) => tool.name === "search_help" && tool.executed && tool.result.includes('"results":[]'))
    .flatMap((tool) => (typeof tool.arguments.query === "string" ? [tool.arguments.query] : []));
}

/** A customer's new message makes a draft stale; a takeover or the end makes it pointless. */
function followTurns(queue: TurnQueue, envelope: Envelope): void {
  for (const event of envelope.events) {
    if (event.type === "message_posted" && event.message.sender === "customer") {
      queue.onCustomerMessage(envelope.conversationId);
    } else if (
      event.type === "standing_changed" &&
      (event.status !== "active" || event.handler === "agent")
    ) {
      queue.onPreempted(envelope.conversationId);
    } else if (event.type === "records_changed" || event.type === "standing_changed") {
      // An instruction or a hand-back has a turn that is due at once.
      queue.expect(0);
    }
  }
}

/** What other nodes ended: its sockets here close within a few seconds (`security.md` S14). */
async function closeEndedSignIns(
  hub: Hub,
  liveAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  const open = new Map<string, { close(code: number, reason: string): void }[]>();
  for (const connection of hub.connections()) {
    const known = open.get(connection.signInId);
    if (known === undefined) open.set(connection.signInId, [connection]);
    else known.push(connection);
  }
  const all = [...open.keys()];
  for (let i = 0; i < all.length; i += 500) {
    const chunk = all.slice(i, i + 500);
    const live = await liveAmong(chunk);
    for (const id of chunk) {
      if (live.has(id)) continue;
      for (const connection of open.get(id) ?? []) connection.close(4401, "signed_out");
    }
  }
}
