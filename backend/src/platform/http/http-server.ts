import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { AppError } from "../../shared/app-error.ts";
import type { Access, Caller } from "./access.ts";
import type { RateRule } from "./rate-limiter.ts";
import type { RouteTable } from "./route-table.ts";

/** The server that features add their routes to: schemas are zod, and types follow from them. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A rate limit of a route, counted per account or per client address. */
export interface RouteRate extends RateRule {
  readonly by: "account" | "address";
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may use the route. Registering one without it fails. */
    access?: Access;
    rate?: RouteRate;
  }
  interface FastifyInstance {
    /** Every route with its access: the access matrix of the tests is made from it. */
    routeTable: RouteTable;
  }
  interface FastifyRequest {
    /** Set before the handler where the route's access asks for somebody. */
    caller: Caller | null;
  }
}

/**
 * The account of a request on a route that admits only signed-in callers.
 *
 * @throws AppError `unauthenticated` where the route is public.
 */
export function callerOf(request: Pick<FastifyRequest, "caller">): Caller {
  if (request.caller === null) throw new AppError("unauthenticated");
  return request.caller;
}
