import type { GuardedModel } from "../ai/guarded-model.ts";
import type { TurnWatch } from "../ai/turn-context.ts";
import { type Metrics, promMetrics } from "../operations/metrics.prom.ts";
import { registerOperationsRoutes } from "../operations/operations.routes.ts";
import type { Gauges } from "../operations/recorder.ts";
import { NO_TRACER, type Tracer } from "../operations/tracer.ts";
import type { WatchDeps } from "../operations/watch.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { Database } from "../platform/sql/database.ts";
import type { Hub } from "../realtime/hub.ts";
import type { Clock } from "../shared/ports.ts";
import type { Config } from "./config.ts";

/** What an operator sees of the process: counters, traces, readiness. */
export interface OperationsParts extends WatchDeps {
  readonly tracer: Tracer;
  /** Counts and traces every request that is registered afterwards, and adds `/metrics` and `/ready`. */
  register(app: HttpServer, watched: Watched): void;
  /** From now on the process is not ready. */
  drain(): void;
}

/** What the gauges are read from. */
export interface Watched {
  readonly database: Pick<Database, "ping" | "depths" | "statements">;
  readonly turns: Pick<TurnWatch, "counts">;
  readonly queue: { readonly runningCount: number };
  readonly hub: Pick<Hub, "connections" | "deliveries">;
  readonly model: GuardedModel | null;
}

/** Wires the operations. */
export async function composeOperations(config: Config, clock: Clock): Promise<OperationsParts> {
  const metrics = promMetrics();
  const endpoint = config.tracesEndpoint;
  // Loaded only where it is used: the SDK is large.
  const traced =
    endpoint === null ? null : (await import("../operations/tracing.otel.ts")).startTracing(endpoint);
  let isDraining = false;
  return {
    recorder: metrics,
    tracer: traced ?? NO_TRACER,
    clock,
    register(app, watched) {
      traced?.watchRequests(app);
      countRequests(app, metrics);
      registerOperationsRoutes(app, {
        metrics,
        readGauges: () => readGauges(watched),
        metricsToken: config.metricsToken,
        isOpen: config.mode !== "production",
        ping: () => watched.database.ping(),
        isDraining: () => isDraining,
      });
    },
    drain() {
      isDraining = true;
    },
  };
}

function countRequests(app: HttpServer, metrics: Metrics): void {
  app.addHook("onResponse", (request, reply, done) => {
    metrics.httpAnswered({
      method: request.method,
      route: request.routeOptions.url ?? "unknown",
      status: reply.statusCode,
      ms: reply.elapsedTime,
    });
    done();
  });
}

async function readGauges({ database, turns, queue, hub, model }: Watched): Promise<Gauges> {
  const sockets = { customer: 0, admin: 0 };
  for (const connection of hub.connections()) sockets[connection.caller.role] += 1;
  const health = model?.health() ?? null;
  return {
    turns: await turns.counts(),
    turnsHere: queue.runningCount,
    store: { ...database.depths(), statements: database.statements },
    sockets,
    deliveries: hub.deliveries,
    model:
      health === null
        ? null
        : { inFlight: health.inFlight, waiting: health.waiting, isOpen: health.state === "open" },
  };
}
