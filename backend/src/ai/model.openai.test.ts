import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOpenAiModel, type ModelServer } from "./model.openai.ts";
import { readRetryAfter } from "./model-exchange.openai.ts";
import type { ModelRequest } from "./ports.ts";

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}
type Answer = (response: ServerResponse) => void;

let server: Server;
let baseUrl: string;
let received: Received[];
let answers: Answer[];

beforeEach(async () => {
  received = [];
  answers = [];
  server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body: JSON.parse(text) });
      (answers.shift() ?? says("unexpected call"))(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function json(body: unknown, status = 200): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

function says(content: string | null, extra: Record<string, unknown> = {}): Answer {
  const { finish_reason = "stop", usage = { prompt_tokens: 9, completion_tokens: 3 }, ...message } = extra;
  return json({
    id: "c1",
    object: "chat.completion",
    created: 1,
    model: "m",
    choices: [{ index: 0, finish_reason, message: { role: "assistant", content, ...message } }],
    usage,
  });
}

const rejects = (param: string) =>
  json(
    { error: { message: `Unsupported parameter: '${param}' is not supported with this model.`, param } },
    400,
  );

const request: ModelRequest = {
  purpose: "turn",
  system: "RULES",
  settingsBlock: "SHOP",
  stateBlock: "STATE",
  developerBlock: "INSTRUCTION",
  turns: [
    { role: "user", content: "hi" },
    { role: "assistant", content: "hello" },
    { role: "user", content: "where?" },
  ],
  toolRounds: [
    {
      calls: [{ id: "t1", name: "get_my_order", arguments: "[broken" }],
      results: [{ callId: "t1", name: "get_my_order", content: '{"error":"arguments"}' }],
    },
  ],
  tools: [{ name: "get_my_order", description: "d", parameters: { type: "object", properties: {} } }],
  schema: { type: "object", properties: {}, required: [], additionalProperties: false },
  repair: "AGAIN",
  cacheKey: "settings-7",
  state: null,
};

function attempt(
  overrides: Partial<ModelServer> = {},
  asked: ModelRequest = request,
  maxResponseBytes = 1_000_000,
) {
  const where: ModelServer = { apiKey: "sk-secret", baseUrl, model: "gpt-5-mini", api: "chat", ...overrides };
  const model = createOpenAiModel(where, { maxResponseBytes });
  return {
    again: () => model.attempt(asked, { maxOutputTokens: 2_000 }, AbortSignal.timeout(5_000)),
    first: model.attempt(asked, { maxOutputTokens: 2_000 }, AbortSignal.timeout(5_000)),
  };
}

describe("what is sent", () => {
  it("puts the blocks in order of trust, with real roles and the tool rounds behind", async () => {
    answers.push(says("{}"));
    await attempt().first;
    const messages = received[0]?.body.messages as { role: string; content: string | null }[];
    expect(messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
      "system: RULES",
      "system: SHOP",
      "system: STATE",
      "developer: INSTRUCTION",
      "user: hi",
      "assistant: hello",
      "user: where?",
      "assistant: null",
      'tool: {"error":"arguments"}',
      "system: AGAIN",
    ]);
  });

  it("sends gpt-5 its effort, verbosity, cap and cache key, strict tools and schema, and no temperature", async () => {
    answers.push(says("{}"));
    await attempt().first;
    expect(received[0]).toMatchObject({
      path: "/v1/chat/completions",
      headers: { authorization: "Bearer sk-secret", "x-chatpjt-purpose": "turn" },
      body: {
        model: "gpt-5-mini",
        reasoning_effort: "low",
        verbosity: "low",
        max_completion_tokens: 2_000,
        parallel_tool_calls: false,
        prompt_cache_key: "settings-7",
        response_format: { type: "json_schema", json_schema: { strict: true } },
        tools: [{ function: { name: "get_my_order", strict: true } }],
      },
    });
    expect(received[0]?.body).not.toHaveProperty("temperature");
    expect(received[0]?.body).not.toHaveProperty("max_tokens");
  });

  it("sends a local model what local servers know", async () => {
    answers.push(says("{}"));
    await attempt({ model: "llama-3.1-8b" }).first;
    expect(received[0]?.body).toMatchObject({ max_tokens: 2_000, temperature: 0.2 });
    expect(received[0]?.body).not.toHaveProperty("reasoning_effort");
    expect(JSON.stringify(received[0]?.body.messages)).not.toContain('"role":"developer"');
  });

  it("sends no key to a server that asks for none", async () => {
    answers.push(says("{}"));
    await attempt({ apiKey: null }).first;
    expect(received[0]?.headers).not.toHaveProperty("authorization");
  });

  it("speaks the Responses API when asked to", async () => {
    answers.push(
      json({
        id: "r1",
        model: "gpt-5-mini",
        output: [
          {
            type: "message",
            role: "assistant",
            id: "m1",
            content: [{ type: "output_text", text: '{"reply":"hi"}', annotations: [] }],
          },
        ],
        usage: { input_tokens: 20, output_tokens: 5, input_tokens_details: { cached_tokens: 16 } },
      }),
    );
    const reply = await attempt({ api: "responses" }).first;
    expect(reply).toMatchObject({
      kind: "content",
      text: '{"reply":"hi"}',
      usage: { promptTokens: 20, cachedTokens: 16 },
    });
    expect(received[0]).toMatchObject({
      path: "/v1/responses",
      body: {
        max_output_tokens: 2_000,
        store: false,
        parallel_tool_calls: false,
        reasoning: { effort: "low" },
      },
    });
  });
});

describe("what comes back", () => {
  it("reads content with its usage and finish reason", async () => {
    answers.push(
      says('{"a":1}', {
        usage: {
          prompt_tokens: 100,
          completion_tokens: 20,
          prompt_tokens_details: { cached_tokens: 64 },
          completion_tokens_details: { reasoning_tokens: 12 },
        },
      }),
    );
    expect(await attempt().first).toMatchObject({
      kind: "content",
      text: '{"a":1}',
      finishReason: "stop",
      status: 200,
      usage: { promptTokens: 100, cachedTokens: 64, completionTokens: 20, reasoningTokens: 12 },
    });
  });

  it("reads tool calls, also those with object arguments, without an id, or far too long ones", async () => {
    const huge = `{"order_number":"${"A".repeat(500_000)}"}`;
    answers.push(
      says(null, {
        finish_reason: "tool_calls",
        tool_calls: [
          { id: "x", type: "function", function: { name: "get_my_order", arguments: '{"a":1}' } },
          { type: "function", function: { name: "get_my_order", arguments: { a: 1 } } },
          { id: "z", type: "function", function: { name: "get_my_order", arguments: huge } },
        ],
      }),
    );
    const reply = await attempt().first;
    const calls = reply.kind === "tool_calls" ? reply.calls : [];
    expect(calls.slice(0, 2)).toEqual([
      { id: "x", name: "get_my_order", arguments: '{"a":1}' },
      { id: "call_1", name: "get_my_order", arguments: '{"a":1}' },
    ]);
    expect(calls[2]?.arguments).toHaveLength(8_000);
  });

  it.each([
    { given: "negative counts", usage: { prompt_tokens: -5, completion_tokens: "many" } },
    { given: "no usage", usage: null },
    { given: "absurd counts", usage: { prompt_tokens: 1e15, completion_tokens: 1 } },
  ])("calls the usage unknown for $given", async ({ usage }) => {
    answers.push(says("{}", { usage }));
    expect((await attempt().first).usage).toBeNull();
  });

  it.each([
    { given: "no content", answer: says(null), reason: "empty" },
    { given: "blank content", answer: says("  "), reason: "empty" },
    {
      given: "all tokens spent on reasoning",
      answer: says("", { finish_reason: "length" }),
      reason: "spent",
    },
    { given: "no choices", answer: json({ id: "x", choices: [] }), reason: "unparsable" },
    { given: "a web page", answer: json("<html></html>"), reason: "unparsable" },
    { given: "a list", answer: json([1]), reason: "unparsable" },
    { given: "two megabytes", answer: says("x".repeat(2_000_000)), reason: "too_large" },
    { given: "a redirect", answer: moved, reason: "redirect" },
    { given: "a closed connection", answer: hangUp, reason: "connect" },
    { given: "a server error", answer: json("", 503), reason: "status" },
    {
      given: "an input that is too long",
      answer: json({ error: { code: "context_length_exceeded", message: "…" } }, 400),
      reason: "context_length",
    },
  ])("fails with $reason for $given", async ({ answer, reason }) => {
    answers.push(answer);
    await expect(attempt().first).rejects.toMatchObject({ name: "ProviderFailure", reason });
    expect(received).toHaveLength(1);
  });

  it("keeps the key and the server's words out of the failure", async () => {
    answers.push(json({ error: { message: "Incorrect API key provided: sk-abc123456789" } }, 401));
    const failure: unknown = await attempt().first.catch((cause: unknown) => cause);
    expect(String(failure) + JSON.stringify(failure)).not.toMatch(/sk-/);
    expect(failure).toMatchObject({ status: 401, message: "status 401" });
  });

  it("passes the abort of the turn on", async () => {
    const model = createOpenAiModel({ apiKey: "k", baseUrl, model: "gpt-5-mini", api: "chat" });
    answers.push(() => undefined);
    const reason = new Error("new message");
    const controller = new AbortController();
    const asked = model.attempt(request, { maxOutputTokens: 10 }, controller.signal);
    setImmediate(() => controller.abort(reason));
    await expect(asked).rejects.toBe(reason);
  });
});

function moved(response: ServerResponse): void {
  response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" });
  response.end();
}

function hangUp(response: ServerResponse): void {
  response.socket?.destroy();
}

describe("a server that rejects a parameter", () => {
  it.each(["reasoning_effort", "verbosity", "parallel_tool_calls", "prompt_cache_key"])(
    "is asked again without %s, and never with it again",
    async (param) => {
      answers.push(rejects(param), says("{}"), says("{}"));
      const { first, again } = attempt();
      expect(await first).toMatchObject({
        events: [{ event: "llm_http_error" }, { event: "llm_retry", detail: `without ${param}` }],
      });
      await again();
      expect(received.map(({ body }) => param in body)).toEqual([true, false, false]);
    },
  );

  it("gets the other name of the cap", async () => {
    answers.push(rejects("max_completion_tokens"), says("{}"));
    await attempt().first;
    expect(received[1]?.body).toMatchObject({ max_tokens: 2_000 });
    expect(received[1]?.body).not.toHaveProperty("max_completion_tokens");
  });

  it("is told the schema in words when it knows no schema, and gets no format when it knows none", async () => {
    answers.push(rejects("response_format"), rejects("response_format"), says("{}"));
    await attempt().first;
    expect(received[1]?.body.response_format).toEqual({ type: "json_object" });
    expect(JSON.stringify(received[1]?.body.messages)).toContain("fits this JSON schema");
    expect(received[2]?.body).not.toHaveProperty("response_format");
  });

  it("fails after three of them, and at once when it names none of ours", async () => {
    answers.push(
      rejects("reasoning_effort"),
      rejects("verbosity"),
      rejects("prompt_cache_key"),
      rejects("parallel_tool_calls"),
    );
    await expect(attempt().first).rejects.toMatchObject({ reason: "status", status: 400 });
    expect(received).toHaveLength(4);
    answers.push(json({ error: { message: "bad" } }, 400));
    await expect(attempt().first).rejects.toMatchObject({ reason: "status", status: 400 });
    expect(received).toHaveLength(5);
  });
});

describe("Retry-After", () => {
  it.each([
    { value: "2", ms: 2_000 },
    { value: "0.5", ms: 500 },
    { value: "Thu, 01 Jan 1970 00:00:07 GMT", ms: 6_000 },
    { value: "Thu, 01 Jan 1970 00:00:00 GMT", ms: 0 },
    { value: "soon", ms: null },
    { value: null, ms: null },
  ])("$value → $ms ms", ({ value, ms }) => {
    expect(readRetryAfter(value, 1_000)).toBe(ms);
  });
});
