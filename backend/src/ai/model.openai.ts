import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FunctionTool,
  LanguageModelV4GenerateResult,
  LanguageModelV4Message,
} from "@ai-sdk/provider";
import { z } from "zod";
import { isObject, type JsonObject, type Manner } from "./domain/server-manners.ts";
import { type Exchange, openExchange } from "./model-exchange.openai.ts";
import type { ModelReply, ModelRequest, ToolCall, ToolRound, ToolSpec } from "./ports.ts";
import { type AttemptTuning, ProviderFailure, type ProviderModel } from "./provider-model.ts";

/** Where the model runs. Source: environment (`OPENAI_API_KEY`, `OPENAI_BASE_URL`, …). */
export interface ModelServer {
  /** Null: a server of one's own that asks for none. */
  readonly apiKey: string | null;
  /** Null: OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** Chat Completions is what every compatible server speaks; Responses is OpenAI's own. */
  readonly api: "chat" | "responses";
}

export interface OpenAiModelOptions {
  readonly fetch?: typeof fetch;
  /** Answers above this are not read to the end. */
  readonly maxResponseBytes?: number;
}

/** An answer with the largest arguments we tolerate, unread by anyone, still ends as "arguments invalid" and not as a crash. */
const MAX_RESPONSE_BYTES = 12 * 1024 * 1024;
const SCHEMA_NAME = "decision";
const jsonSchema = z.custom<LanguageModelV4FunctionTool["inputSchema"]>(isObject);

/**
 * A model behind OpenAI's API or one that speaks the same. Makes single attempts; `guardModel` adds deadlines, the
 * retry and the breaker. What the server rejects is remembered for the life of the instance.
 */
export function createOpenAiModel(server: ModelServer, options: OpenAiModelOptions = {}): ProviderModel {
  const manners = new Set<Manner>();
  return {
    name: server.model,
    async attempt(request, tuning, signal) {
      const exchange = openExchange({
        purpose: request.purpose,
        manners,
        maxResponseBytes: options.maxResponseBytes ?? MAX_RESPONSE_BYTES,
        fetch: options.fetch ?? fetch,
        shape: (body) => markDeveloper(body, request, server),
      });
      try {
        const result = await languageModel(server, exchange).doGenerate(
          callOptions(request, tuning, server, signal),
        );
        return readResult(result, exchange);
      } catch (cause) {
        if (signal.aborted) throw signal.reason;
        throw withEvents(exchange.seen.failure ?? asFailure(cause), exchange);
      }
    },
  };
}

function languageModel(server: ModelServer, exchange: Exchange): LanguageModelV4 {
  const settings = { apiKey: server.apiKey ?? "none", fetch: exchange.fetch };
  if (server.api === "responses") return openAi(server, settings).responses(server.model);
  if (server.baseUrl === null) return openAi(server, settings).chat(server.model);
  return createOpenAICompatible({
    fetch: exchange.fetch,
    ...(server.apiKey === null ? {} : { apiKey: server.apiKey }),
    name: "compatible",
    baseURL: server.baseUrl,
    supportsStructuredOutputs: true,
  }).chatModel(server.model);
}

function openAi(server: ModelServer, settings: { apiKey: string; fetch: typeof fetch }) {
  return createOpenAI({ ...settings, ...(server.baseUrl === null ? {} : { baseURL: server.baseUrl }) });
}

/** Models that reason before they answer: they take an effort and no temperature. */
function isReasoning(model: string): boolean {
  return /^(gpt-([5-9]|\d\d)|o\d)/.test(model) && !/-chat/.test(model);
}

function callOptions(
  request: ModelRequest,
  tuning: AttemptTuning,
  server: ModelServer,
  signal: AbortSignal,
): LanguageModelV4CallOptions {
  const reasons = isReasoning(server.model);
  const effort = reasons ? { reasoningEffort: "low", textVerbosity: "low" } : {};
  const openai = {
    ...effort,
    ...(reasons && server.api === "responses" ? { reasoningSummary: null } : {}),
    ...(server.api === "responses" ? { store: false } : { maxCompletionTokens: tuning.maxOutputTokens }),
    ...(request.tools.length > 0 ? { parallelToolCalls: false } : {}),
    promptCacheKey: request.cacheKey,
    strictJsonSchema: true,
  };
  const compatible = {
    ...effort,
    ...(request.tools.length > 0 ? { parallel_tool_calls: false } : {}),
    ...(reasons ? { max_completion_tokens: tuning.maxOutputTokens } : {}),
    prompt_cache_key: request.cacheKey,
  };
  const capsByOption = server.api === "chat" && (server.baseUrl === null || reasons);
  return {
    prompt: promptOf(request),
    abortSignal: signal,
    providerOptions: { openai, compatible },
    ...(capsByOption ? {} : { maxOutputTokens: tuning.maxOutputTokens }),
    ...(reasons ? {} : { temperature: 0.2 }),
    ...(request.tools.length > 0
      ? { tools: request.tools.map(functionTool), toolChoice: { type: "auto" } }
      : {}),
    ...(request.schema === null
      ? {}
      : { responseFormat: { type: "json", name: SCHEMA_NAME, schema: jsonSchema.parse(request.schema) } }),
  };
}

function functionTool(tool: ToolSpec): LanguageModelV4FunctionTool {
  return {
    type: "function",
    name: tool.name,
    description: tool.description,
    inputSchema: jsonSchema.parse(tool.parameters),
    strict: true,
  };
}

/** The order of `ai.md` 2.5: what never changes first, so that the provider can cache the prefix. */
function promptOf(request: ModelRequest): LanguageModelV4Message[] {
  const blocks = [request.system, request.settingsBlock, request.stateBlock, request.developerBlock];
  return [
    ...blocks.filter((block) => block !== null && block !== "").map(systemMessage),
    ...request.turns.map(({ role, content }): LanguageModelV4Message => {
      return { role, content: [{ type: "text", text: content }] };
    }),
    ...request.toolRounds.flatMap(roundMessages),
    ...(request.repair === null ? [] : [systemMessage(request.repair)]),
  ];
}

function systemMessage(content: string | null): LanguageModelV4Message {
  return { role: "system", content: content ?? "" };
}

function roundMessages(round: ToolRound): LanguageModelV4Message[] {
  return [
    {
      role: "assistant",
      content: round.calls.map((call) => ({
        type: "tool-call",
        toolCallId: call.id,
        toolName: call.name === "" ? "unknown" : call.name,
        input: readArguments(call.arguments),
      })),
    },
    {
      role: "tool",
      content: round.results.map((result) => ({
        type: "tool-result",
        toolCallId: result.callId,
        toolName: result.name === "" ? "unknown" : result.name,
        output: { type: "text", value: result.content },
      })),
    },
  ];
}

/** Arguments go back as an object or not at all: servers reject a history with broken JSON in it. */
function readArguments(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** An admin's instruction travels in the developer role where there is one (`ai.md` 2.10). */
function markDeveloper(body: JsonObject, request: ModelRequest, server: ModelServer): JsonObject {
  if (request.developerBlock === null || !Array.isArray(body.messages) || !isReasoning(server.model))
    return body;
  const messages = body.messages.map((message: unknown) =>
    isObject(message) && message.content === request.developerBlock
      ? { ...message, role: "developer" }
      : message,
  );
  return { ...body, messages };
}

function readResult(result: LanguageModelV4GenerateResult, exchange: Exchange): ModelReply {
  const calls: ToolCall[] = [];
  let text = "";
  for (const part of result.content) {
    if (part.type === "text") text += part.text;
    if (part.type === "tool-call")
      calls.push({ id: part.toolCallId, name: part.toolName, arguments: part.input });
  }
  const { status, usage, events } = exchange.seen;
  const finishReason = result.finishReason.raw ?? result.finishReason.unified;
  const facts = { usage, finishReason, firstTokenMs: null, status, events };
  if (calls.length > 0) return { ...facts, kind: "tool_calls", calls, text: text === "" ? null : text };
  if (text.trim() === "") {
    const reason = result.finishReason.unified === "length" ? "spent" : "empty";
    throw new ProviderFailure(reason, { ...(status === null ? {} : { status }), usage });
  }
  return { ...facts, kind: "content", text };
}

/** What the SDK itself could not read: an answer without choices counts as empty. */
function asFailure(cause: unknown): ProviderFailure {
  if (cause instanceof ProviderFailure) return cause;
  return new ProviderFailure("unparsable", { cause });
}

function withEvents(failure: ProviderFailure, exchange: Exchange): ProviderFailure {
  const { events } = exchange.seen;
  if (events.length === 0 || failure.events.length > 0) return failure;
  return new ProviderFailure(failure.reason, {
    ...(failure.status === null ? {} : { status: failure.status }),
    ...(failure.retryAfterMs === null ? {} : { retryAfterMs: failure.retryAfterMs }),
    usage: failure.usage,
    events,
    cause: failure.cause,
  });
}
