import type { FastifyRequest } from "fastify";
import { describe, expect, it } from "vitest";
import { requestFacts } from "./request-facts.ts";

const aRequest = (url: string | undefined, params: object, body?: unknown) =>
  ({ id: "r1", method: "POST", routeOptions: { url }, params, body }) as unknown as FastifyRequest;

describe("the facts of a request", () => {
  it.each([
    { url: "/api/admin/chats/:id/takeover", params: { id: "s1" }, body: undefined, named: "s1" },
    { url: "/api/chats/messages/:session_id", params: { session_id: "s2" }, body: undefined, named: "s2" },
    { url: "/api/chats/messages", params: {}, body: { session_id: "s3", content: "비밀" }, named: "s3" },
    { url: "/api/admin/accounts/:id", params: { id: "a1" }, body: undefined, named: undefined },
    { url: "/api/chats/messages", params: {}, body: { session_id: "a\nb" }, named: undefined },
    { url: "/api/chats/messages", params: {}, body: { session_id: 7 }, named: undefined },
    { url: undefined, params: {}, body: null, named: undefined },
  ])("$url with $params names the conversation $named", ({ url, params, body, named }) => {
    const facts = requestFacts(aRequest(url, params, body));
    expect(facts).toEqual({
      requestId: "r1",
      method: "POST",
      route: url ?? "unknown",
      ...(named === undefined ? {} : { conversationId: named }),
    });
  });
});
