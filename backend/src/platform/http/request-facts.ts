import type { FastifyRequest } from "fastify";

/** What a log line says of a request: ids and the route's pattern, never a path, a query or a text. */
export interface RequestFacts {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  /** The conversation that the request names, where it names one. */
  readonly conversationId?: string;
}

/** Only what looks like an id of ours may stand in a log line. */
const ID = /^[\w-]{1,64}$/u;

/** Reads them from a request at any time of its life. */
export function requestFacts(request: FastifyRequest): RequestFacts {
  const route = request.routeOptions.url ?? "unknown";
  const conversationId = conversationIdOf(route, request.params) ?? fieldOf(request.body, "session_id");
  return {
    requestId: request.id,
    method: request.method,
    route,
    ...(conversationId === null ? {} : { conversationId }),
  };
}

function conversationIdOf(route: string, params: unknown): string | null {
  if (/^\/api\/(?:admin\/)?chats\/:id/u.test(route)) return fieldOf(params, "id");
  return fieldOf(params, "session_id");
}

function fieldOf(object: unknown, name: string): string | null {
  if (typeof object !== "object" || object === null) return null;
  const value: unknown = Reflect.get(object, name);
  return typeof value === "string" && ID.test(value) ? value : null;
}
