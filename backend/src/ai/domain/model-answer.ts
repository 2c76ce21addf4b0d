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

export interface TamedAnswer {
  readonly body: JsonObject;
  /** Null: not told, or not believable. */
  readonly usage: TokenUsage | null;
}

/** Tames a parsed Chat Completions or Responses body. Null when it is not an object at all. */
export function tameAnswer(body: unknown): TamedAnswer | null {
  if (!isObject(body)) return null;
  const { usage, ...rest } = body;
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
      ...rest,
      ...(Array.isArray(body.choices) ? { choices: body.choices.slice(0, 1).map(tameChoice) } : {}),
      ...(Array.isArray(body.output) ? { output: body.output.slice(0, MAX_CALLS * 2).map(tameItem) } : {}),
    },
  };
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

/** One output item of the Responses API. */
function tameItem(item: unknown): unknown {
  if (!isObject(item)) return item;
  if (item.type === "function_call") return { ...item, arguments: tameArguments(item.arguments) };
  if (item.type === "message" && Array.isArray(item.content)) {
    return {
      ...item,
      content: item.content.map((part: unknown) =>
        isObject(part) && typeof part.text === "string"
          ? { ...part, text: part.text.slice(0, MAX_TEXT) }
          : part,
      ),
    };
  }
  return item;
}
