import { createHash, timingSafeEqual } from "node:crypto";
import { failureSchema } from "@chatpjt/contract/errors";
import { z } from "zod";
import { bearerToken } from "../platform/http/authenticate.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import type { Metrics } from "./metrics.prom.ts";
import type { Gauges } from "./recorder.ts";

export interface OperationsRoutesDeps {
  readonly metrics: Metrics;
  readonly readGauges: () => Promise<Gauges>;
  /** Who reads the metrics; null = nobody asks for a token. */
  readonly metricsToken: string | null;
  /** Whether the metrics may be read without a token. */
  readonly isOpen: boolean;
  /** Throws when the store does not answer. */
  readonly ping: () => Promise<void>;
  /** Whether the process has begun to stop. */
  readonly isDraining: () => boolean;
}

/** How long the store may take to answer before it counts as gone. */
const STORE_TIMEOUT_MS = 2_000;

/**
 * `GET /metrics` for Prometheus and `GET /ready` for whoever sends this process its clients, both without the envelope. A process listens only
 * after it has migrated the store, so one that answers here is migrated.
 */
export function registerOperationsRoutes(app: HttpServer, deps: OperationsRoutesDeps): void {
  app.get(
    "/ready",
    {
      config: { access: "public" },
      schema: {
        response: {
          200: z.object({ status: z.literal("ready") }),
          503: z.object({ status: z.enum(["draining", "unavailable"]) }),
          "5xx": failureSchema,
        },
      },
    },
    async (_request, reply) => {
      if (deps.isDraining()) return reply.code(503).send({ status: "draining" });
      const answers = await inTime(deps.ping().then(() => true));
      if (answers === null) return reply.code(503).header("retry-after", "5").send({ status: "unavailable" });
      return { status: "ready" as const };
    },
  );

  app.get("/metrics", { config: { access: "public" } }, async (request, reply) => {
    assertReader(bearerToken(request.headers.authorization), deps);
    const gauges = await inTime(deps.readGauges());
    return reply.type(deps.metrics.contentType).send(await deps.metrics.render(gauges));
  });
}

/** Without a token in the configuration, production has no metrics at all (`security.md` S59). */
function assertReader(given: string | null, { metricsToken, isOpen }: OperationsRoutesDeps): void {
  if (metricsToken === null) {
    if (isOpen) return;
    throw new AppError("not_found");
  }
  if (given === null || !isEqual(given, metricsToken)) throw new AppError("unauthenticated");
}

/** In a time that tells nothing about where they differ. */
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Null when it failed or took too long. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), STORE_TIMEOUT_MS);
  const result = await Promise.race([work.catch(() => null), late.promise]);
  clearTimeout(timer);
  return result;
}
