import { readUsage } from "./budget.ts";
import type { TokenUsage } from "./price-table.ts";
import { isObject, type JsonObject } from "./server-manners.ts";

/**
 * Cuts a model server's answer to a size and a shape that the rest may handle without care.
 * A server may send megabytes, wrong types, or bills that make no sense; none of that may reach the turn.
 * Source: `ai.md` 2.13, security notes in 2.7.
 */

/** A little more than a decision may have, so that a longer one is still seen to be too long. */
const MAX_TEXT = 20_100;
/** More than any honest arguments; cut ones are no longer JSON, and the tool layer refuses them. */
const MAX_ARGUMENTS = 8_000;
const MAX_CALLS = 64;
const MAX_NAME = 1_000;
/** Of an item that is kept as it is, for instance a reasoning that is sent back. */
const MAX_ITEM = 300_000;

export interface TamedAnswer {
  readonly body: JsonObject;
  /** Null: not told, or not believable. */
  readonly usage: TokenUsage | null;
}

/** Longer answers are looked at before they are parsed. */
const PLAINLY_SMALL = 100_000;
/** More brackets and commas than any answer has: parsing hundreds of thousands of keys would hold up everybody else (I9). */
const MAX_STRUCTURE = 30_000;

/** Whether an answer is too much of a structure to be parsed at all. Pure. */
export function isOverbuilt(text: string): boolean {
  if (text.length <= PLAINLY_SMALL) return false;
  let structure = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Comma, opening bracket, opening brace.
    if (code === 0x2c || code === 0x5b || code === 0x7b) structure += 1;
    if (structure > MAX_STRUCTURE) return true;
  }
  return false;
}

/** Tames a parsed Chat Completions or Responses body. Null when it is not an object at all. */
export function tameAnswer(body: unknown): TamedAnswer | null {
  if (!isObject(body)) return null;
  const { usage } = body;
  const told = isObject(usage) ? usage : {};
  const inputDetails = told.prompt_tokens_details ?? told.input_tokens_details;
  const outputDetails = told.completion_tokens_details ?? told.output_tokens_details;
  return {
    usage: readUsage({
      prompt: told.prompt_tokens ?? told.input_tokens,
      cached: isObject(inputDetails) ? inputDetails.cached_tokens : undefined,
      completion: told.completion_tokens ?? told.output_tokens,
      reasoning: isObject(outputDetails) ? outputDetails.reasoning_tokens : undefined,
    }),
    body: {
      ...knownParts(body),
      ...(Array.isArray(body.choices) ? { choices: body.choices.slice(0, 1).map(tameChoice) } : {}),
      ...(Array.isArray(body.output)
        ? {
            output: body.output
              .slice(0, MAX_CALLS * 2)
              .map(tameItem)
              .filter((item) => item !== null),
          }
        : {}),
    },
  };
}

/** What an adapter reads beside the output: a server may send any number of other keys. */
const KNOWN_PARTS = [
  "id",
  "object",
  "created",
  "created_at",
  "model",
  "status",
  "service_tier",
  "error",
  "incomplete_details",
] as const;

function knownParts(body: JsonObject): JsonObject {
  return Object.fromEntries(
    KNOWN_PARTS.flatMap((key) => (key in body ? [[key, small(body[key])] as const] : [])),
  );
}

/** A plain value, texts cut; of objects their plain values alone. */
function small(value: unknown): unknown {
  if (typeof value === "string") return value.slice(0, MAX_NAME);
  if (!isObject(value)) return Array.isArray(value) ? null : value;
  const plain = ["type", "code", "message", "param", "reason"].filter(
    (key) => typeof value[key] === "string",
  );
  return Object.fromEntries(plain.map((key) => [key, String(value[key]).slice(0, MAX_NAME)]));
}

function tameChoice(choice: unknown): JsonObject {
  const { message: sent, finish_reason } = isObject(choice) ? choice : {};
  const message = isObject(sent) ? sent : {};
  return {
    index: 0,
    finish_reason: typeof finish_reason === "string" ? finish_reason.slice(0, 40) : null,
    message: {
      role: "assistant",
      content: tameText(message.content),
      refusal: typeof message.refusal === "string" ? message.refusal.slice(0, MAX_TEXT) : null,
      ...(Array.isArray(message.tool_calls) && message.tool_calls.length > 0
        ? { tool_calls: message.tool_calls.slice(0, MAX_CALLS).map(tameCall) }
        : {}),
    },
  };
}

/** Text as one string; some servers send it in parts. */
function tameText(content: unknown): string | null {
  if (typeof content === "string") return content.slice(0, MAX_TEXT);
  if (!Array.isArray(content)) return null;
  const parts = content.map((part: unknown) =>
    isObject(part) && typeof part.text === "string" ? part.text : "",
  );
  return parts.join("").slice(0, MAX_TEXT);
}

function tameCall(call: unknown, index: number): JsonObject {
  const { id, function: called } = isObject(call) ? call : {};
  const { name, arguments: sent } = isObject(called) ? called : {};
  return {
    id: typeof id === "string" && id !== "" ? id.slice(0, 100) : `call_${index}`,
    type: "function",
    function: { name: typeof name === "string" ? name.slice(0, 100) : "", arguments: tameArguments(sent) },
  };
}

function tameArguments(sent: unknown): string {
  const text = typeof sent === "string" ? sent : JSON.stringify(sent ?? {});
  return text.slice(0, MAX_ARGUMENTS);
}

/** One output item of the Responses API; null for one that is too large to be kept. */
function tameItem(item: unknown): unknown {
  if (!isObject(item)) return null;
  if (item.type === "function_call") {
    const { id, call_id, name } = item;
    return {
      type: "function_call",
      id: cut(id),
      call_id: cut(call_id),
      name: cut(name),
      arguments: tameArguments(item.arguments),
      ...(typeof item.status === "string" ? { status: cut(item.status) } : {}),
    };
  }
  if (item.type === "message" && Array.isArray(item.content)) {
    return {
      type: "message",
      id: cut(item.id),
      role: cut(item.role),
      status: cut(item.status),
      content: item.content.slice(0, MAX_CALLS).filter(isObject).map(tamePart),
    };
  }
  return JSON.stringify(item).length > MAX_ITEM ? null : item;
}

function tamePart(part: JsonObject): JsonObject {
  return {
    type: cut(part.type),
    ...(typeof part.text === "string" ? { text: part.text.slice(0, MAX_TEXT) } : {}),
    ...(typeof part.refusal === "string" ? { refusal: part.refusal.slice(0, MAX_TEXT) } : {}),
    ...(part.type === "output_text" ? { annotations: [] } : {}),
  };
}

function cut(value: unknown): unknown {
  return typeof value === "string" ? value.slice(0, 100) : value;
}
