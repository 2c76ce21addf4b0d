import { failureSchema } from "@chatpjt/contract/errors";
import { z } from "zod";
import type { HttpServer } from "./http-server.ts";

/** How long the store may take to answer before it counts as gone. */
const PING_TIMEOUT_MS = 2_000;

/**
 * `GET /health`, without the envelope: 200 while the store answers, 503 when it does not (`wire.md`).
 *
 * @param ping - throws when the store cannot be reached.
 */
export function registerHealthRoute(app: HttpServer, ping: () => Promise<void>): void {
  app.get(
    "/health",
    {
      config: { access: "public" },
      schema: {
        response: {
          200: z.object({ status: z.literal("ok") }),
          503: z.object({ status: z.literal("unavailable") }),
          "5xx": failureSchema,
        },
      },
    },
    async (_request, reply) => {
      const isReachable = await isAnswering(ping);
      if (isReachable) return { status: "ok" as const };
      return reply.code(503).header("retry-after", "5").send({ status: "unavailable" });
    },
  );
}

async function isAnswering(ping: () => Promise<void>): Promise<boolean> {
  const deadline = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => deadline.resolve(false), PING_TIMEOUT_MS);
  const answered = ping().then(
    () => true,
    () => false,
  );
  const result = await Promise.race([answered, deadline.promise]);
  clearTimeout(timer);
  return result;
}
