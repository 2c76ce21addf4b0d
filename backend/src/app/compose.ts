import { maskForStore } from "../ai/domain/understanding/pii.ts";
import { sqlSpending } from "../ai/spending.sql.ts";
import { sqlTurnLedger } from "../ai/turn-ledger.sql.ts";
import type { CommandDeps } from "../conversations/command.ts";
import type { PostDeps } from "../conversations/post-message.ts";
import { sqlReadMarks } from "../conversations/read-marks.sql.ts";
import type { ReadMarkDeps } from "../conversations/read-marks.ts";
import { sqlResumeReads } from "../conversations/resume-reads.sql.ts";
import { watchFanout, watchModel, watchReceived } from "../operations/watch.ts";
import { clientAddress } from "../platform/http/client-address.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import { isOriginAllowed } from "../platform/http/origin-policy.ts";
import type { RateAnswer, RateRule } from "../platform/http/rate-limiter.ts";
import { buildServer } from "../platform/http/server.ts";
import type { Database } from "../platform/sql/database.ts";
import { Gateway } from "../realtime/gateway.ws.ts";
import { Hub } from "../realtime/hub.ts";
import { AppError } from "../shared/app-error.ts";
import { batched } from "../shared/batched.ts";
import { steadyClock } from "../shared/ids.node.ts";
import type { Logger } from "../shared/ports.ts";
import { composeAccounts } from "./compose-accounts.ts";
import { composeBudget, composeModel, composeSummaries } from "./compose-ai.ts";
import { composeOrders, type OrderParts } from "./compose-orders.ts";
import { composeSettings } from "./compose-settings.ts";
import { composeTurns, followTurns } from "./compose-turns.ts";
import { composeUploads, type UploadParts } from "./compose-uploads.ts";
import type { Config } from "./config.ts";
import { type Ground, layGround } from "./ground.ts";
import { recurringWork } from "./recurring-work.ts";
import { registerRoutes } from "./register-routes.ts";

/** A process that is ready to listen. */
export interface RunningApp {
  readonly server: HttpServer;
  readonly database: Database;
  /** Does before `listen` what would hold up the first customers after it. */
  prepare(): Promise<void>;
  /** Begins to run turns and to watch the clock, after `listen`. */
  start(): void;
  /** Stops within `graceMs`: no new sockets, 1012, what was acknowledged is kept, leases are given back. */
  stop(graceMs: number): Promise<void>;
}

/** What the caller of `compose` decides. */
export interface ComposeOptions {
  /** Folder of the built pages; null where somebody else serves them. */
  readonly pagesDir?: string | null;
  /** Tests: every answer is checked against its schema. */
  readonly validateAnswers?: boolean;
}

/** When all clients come back at once, they are answered in groups: a query or two each, and the event loop takes its turn in between. */
const RESUMES_TOGETHER = { maxTogether: 100, maxPauseMs: 250 };
const LEASE_MS = 15_000;
/** Longest wait of a burst after its first unanswered message (`delivery.md`). */
const BURST_LIMIT_MS = 8_000;
/** A customer who typed so recently is not gone. */
const TYPING_COUNTS_MS = 120_000;

/** Wires every part to every other: the one page that shows the whole graph. */
export async function compose(
  config: Config,
  plainLogger: Logger,
  options: ComposeOptions = {},
): Promise<RunningApp> {
  const ground = await layGround(config, plainLogger);
  const { clock, ids, logger, operations, database, audit, rateLimiter, directory, reads, store, steps } =
    ground;
  const { tracer } = operations;
  const { limits } = config;

  const settings = composeSettings({ config, database, audit, clock, ids });
  const accounts = composeAccounts({ config, database, audit, rateLimiter, clock, ids });
  const orders = composeOrders({
    database,
    audit,
    settings: settings.settings,
    clock,
    ids,
    onChanged: (order) => {
      showOrderChange(ground, hub, order.customerId).catch((error: unknown) => {
        logger.warn({ orderId: order.id, error }, "An order's change could not be shown.");
      });
    },
  });
  const uploads = await composeUploads({ config, database, reads, clock, ids, logger });

  let debounceMs = (await settings.settings.current()).debounceMs;
  const ledger = steps.ledger(
    sqlTurnLedger({
      database,
      clock,
      ids,
      times: {
        debounceMs: () => config.ai.debounceMs ?? debounceMs,
        hardLimitMs: BURST_LIMIT_MS,
        leaseMs: LEASE_MS,
      },
      onDue: (inMs) => turns.queue.expect(inMs),
    }),
  );
  const fanout =
    config.redisUrl === null
      ? null
      : (await import("../realtime/fanout.redis.ts")).redisFanout({
          url: config.redisUrl,
          channel: `chatpjt:${ground.installation}:events`,
          node: ground.node,
          receive: watchReceived((signal) => hub.receive(signal), operations),
          onGap: () => gateway.fillGap(),
          logger,
        });
  const hub = new Hub({
    sign: uploads.sign,
    fanout: watchFanout(fanout ?? { send: () => undefined }, operations),
    onEnvelope: (envelope) => followTurns(turns.queue, envelope),
    onGap: () => gateway.fillGap(),
  });
  ground.database.onDoubt(() => hub.doubtCommit());
  accounts.events.listen({
    signInEnded: (id) => hub.endSignIn(id),
    accountChanged: (id) => hub.endAccount(id),
  });

  const plainModel = composeModel(config, steadyClock);
  const model = plainModel === null ? null : steps.model(watchModel(plainModel, operations));
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
  const spending = sqlSpending(database, { clock, ids });
  const modelFor =
    model === null ? null : composeBudget({ config, model, spending, settings: settings.settings });
  const summaries = composeSummaries({
    database,
    modelFor,
    settings: settings.settings,
    commands: base,
    clock,
    logger,
  });
  await summaries.prepare();
  const commands: CommandDeps = {
    ...base,
    work: steps.work(database, "command"),
    publisher: steps.publisher(hub, "command"),
    summaries,
    ...(tracer.isOn
      ? { watch: (type, id, run) => tracer.span(`command ${type}`, { "conversation.id": id }, run) }
      : {}),
  };

  const turns = composeTurns(ground, { ledger, commands, hub, modelFor, orders, settings });
  const post = postDeps(ground, { commands, orders, uploads });
  const marks: ReadMarkDeps = {
    work: database,
    store,
    directory,
    publisher: hub,
    marks: sqlReadMarks(clock),
  };
  const resumes = sqlResumeReads(database, limits.resumeMessages);
  const typedAt = new Map<string, number>();
  const gateway = new Gateway({
    hub,
    frames: {
      post,
      reads,
      marks,
      publisher: hub,
      sign: uploads.sign,
      onCustomerTyping: (id) => {
        typedAt.set(id, steadyClock.now());
        void ledger.postpone(id, config.ai.debounceMs ?? debounceMs).catch((error: unknown) => {
          logger.warn({ conversationId: id, error }, "A turn could not be postponed.");
        });
      },
      resume: batched((requests) => resumes.resume(requests), RESUMES_TOGETHER),
      resumeMaxBytes: limits.resumeBytes,
    },
    limits,
    clock,
    logger,
    redeemTicket: (ticket) => accounts.tickets.redeem(ticket),
    resolveToken: (token) => accounts.callers.resolveAtUpgrade(token),
    isTokenInUrlAllowed: config.wsTokenInUrl,
    isOriginAllowed: (origin, host) => isOriginAllowed(origin, host, new Set(config.corsOrigins)),
    addressOf: clientAddress(config.trustProxy),
    epoch: ground.node,
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
    (server) =>
      registerRoutes(server, ground, {
        accounts,
        settings,
        orders,
        uploads,
        commands,
        summaries,
        turns,
        post,
        marks,
        hub,
        model,
        modelFor,
        spending,
      }),
  );
  gateway.attach(app.server);

  const recurring = recurringWork(ground, {
    accounts,
    settings,
    uploads,
    commands,
    summaries,
    hub,
    isTyping: (id) => steadyClock.now() - (typedAt.get(id) ?? 0) < TYPING_COUNTS_MS,
    refresh: async () => {
      debounceMs = (await settings.settings.current()).debounceMs;
      await summaries.prepare();
      for (const [id, at] of typedAt) if (steadyClock.now() - at > TYPING_COUNTS_MS) typedAt.delete(id);
    },
  });

  return {
    server: app,
    database,
    prepare: () => turns.warmUp(),
    start() {
      turns.queue.start();
      for (const work of recurring) work.start();
    },
    async stop(graceMs) {
      const deadline = steadyClock.now() + graceMs;
      operations.drain();
      for (const work of recurring) work.stop();
      await gateway.close(Math.min(1_000, graceMs / 4));
      const patienceMs = Math.max(0, deadline - steadyClock.now() - 2_000);
      // A request that does not end, a slow upload for instance, must not keep the others from an orderly end.
      const cut = setTimeout(() => app.server.closeAllConnections(), patienceMs);
      await Promise.all([turns.queue.stop(patienceMs), app.close()]);
      clearTimeout(cut);
      fanout?.close();
      uploads.close();
      await ground.close();
    },
  };
}

/** What posting stands on: secrets masked, own uploads resolved, sends counted. */
function postDeps(
  ground: Ground,
  parts: { readonly commands: CommandDeps; readonly orders: OrderParts; readonly uploads: UploadParts },
): PostDeps {
  const { rateLimiter, config } = ground;
  const { commands, orders, uploads } = parts;
  const sendRule: RateRule = { name: "messages", max: config.limits.messagesPer10s, windowMs: 10_000 };
  return {
    commands,
    filter: {
      // The customer's own order numbers are spared; most messages hold nothing that looks secret and need no look-up.
      maskForStore: (customerId, text) =>
        maskForStore(text, []).kinds.length === 0
          ? text
          : orders.ownNumbers(customerId).then((own) => maskForStore(text, own).text),
    },
    attachments: uploads.resolver,
    sendLimit: {
      count: (accountId) => {
        const answer = rateLimiter.take(sendRule, accountId);
        return answer instanceof Promise ? answer.then(refuseAbove) : refuseAbove(answer);
      },
    },
  };
}

function refuseAbove(retryAfterSeconds: RateAnswer): void {
  if (retryAfterSeconds !== null) throw new AppError("rate_limited", { retryAfterSeconds });
}

/** An order changed: the console refetches it beside the customer's open conversation (`product.md`, orders). */
async function showOrderChange(ground: Ground, hub: Hub, customerId: string): Promise<void> {
  const open = (await ground.reads.listOfCustomer(customerId, { limit: 1 })).rows[0]?.conversation;
  if (open === undefined || open.standing.status === "completed") return;
  hub.publish({
    conversationId: open.id,
    customerId,
    customerEmail: await ground.directory.emailOf(customerId),
    version: open.version,
    seq: open.lastSeq,
    list: open.standing.status,
    previousList: open.standing.status,
    events: [{ type: "records_changed", parts: ["orders"] }],
  });
}
