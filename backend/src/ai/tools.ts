import type { z } from "zod";
import type { RequestKind, RequestReason } from "../shared/vocabulary.ts";
import type {
  GuardEventName,
  HelpHit,
  OwnOrder,
  ToolTrace,
  TurnEvent,
  TurnSettings,
} from "./domain/turn-state.ts";
import type { JsonSchema, OrderLookup, ToolCall, ToolResult, ToolSpec } from "./ports.ts";

/** What the ledger knows of the request; it overrules a model's arguments (`ai.md` 2.2). */
export interface KnownFacts {
  readonly orderNumber: string | null;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  /** `YYYY-MM-DD`. */
  readonly discoveredOn: string | null;
  readonly newAddressGiven: boolean;
  readonly kind: RequestKind | null;
}

/** What a tool works with. The customer is the server's knowledge, never an argument. */
export interface ToolContext {
  readonly customerId: string;
  readonly orders: OrderLookup;
  readonly settings: TurnSettings;
  readonly now: number;
  readonly facts: KnownFacts;
  readonly searchHelp: (query: string) => readonly HelpHit[];
  /** Look-ups of this session that found nothing, before this call. */
  readonly misses: number;
  /** Test hook, see `TurnDeps.beforeTool`. */
  readonly beforeTool?: (name: string) => void;
}

/** What a tool found. `data` goes to the model as JSON; the rest is for the turn. */
export interface ToolOutput {
  readonly data: Readonly<Record<string, unknown>>;
  readonly orders?: readonly OwnOrder[];
  readonly help?: readonly HelpHit[];
  readonly missed?: boolean;
  readonly events?: readonly { readonly event: GuardEventName; readonly detail: string }[];
}

/** One tool: how it is offered, how its arguments are read, what it does. It only reads. */
export interface Tool {
  readonly spec: ToolSpec;
  /** Names it accepts; anything else is taken out and traced. */
  readonly argumentNames: readonly string[];
  /** Reads the arguments; throws a `ZodError` on bad ones. */
  readonly run: (args: Readonly<Record<string, unknown>>, context: ToolContext) => Promise<ToolOutput>;
}

/** The outcome of one call: what the model gets, what the trace gets, what the turn learnt. */
export interface ToolRun {
  readonly result: ToolResult;
  readonly trace: ToolTrace;
  readonly events: readonly TurnEvent[];
  readonly output: ToolOutput | null;
}

const MAX_ARGUMENTS = 2_000;
const MAX_TRACED_RESULT = 2_000;

/** A tool with checked arguments. Kept here so that every tool reads its input the same way. */
export function defineTool<Schema extends z.ZodObject>(tool: {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
  readonly parameters: JsonSchema;
  readonly run: (args: z.output<Schema>, context: ToolContext) => Promise<ToolOutput>;
}): Tool {
  return {
    spec: { name: tool.name, description: tool.description, parameters: tool.parameters },
    argumentNames: Object.keys(tool.schema.shape),
    run: (args, context) => tool.run(tool.schema.parse(args), context),
  };
}

/**
 * Runs one call of a model. Never throws: an unknown tool, bad arguments and a failing store come back as data without internals.
 *
 * @param caller - the engine's name, for the trace.
 * @param clock - measures the run.
 */
export async function runTool(
  tools: readonly Tool[],
  call: ToolCall,
  context: ToolContext,
  run: { readonly caller: string; readonly clock: () => number },
): Promise<ToolRun> {
  const tool = tools.find(({ spec }) => spec.name === call.name);
  if (tool === undefined)
    return refused(call, {}, run.caller, "unknown_tool", event("tool_unknown", safeName(call.name)));
  const raw = readArguments(call.arguments);
  if (raw === null)
    return refused(call, {}, run.caller, "invalid_arguments", event("tool_args_invalid", tool.spec.name));
  const args = Object.fromEntries(Object.entries(raw).filter(([name]) => tool.argumentNames.includes(name)));
  const stripped = Object.keys(raw).length - Object.keys(args).length;
  const events = stripped > 0 ? [event("tool_arg_stripped", `${tool.spec.name}: ${stripped}`)] : [];
  const startedAt = run.clock();
  try {
    context.beforeTool?.(tool.spec.name);
    const output = await tool.run(args, context);
    const content = JSON.stringify(output.data);
    return {
      result: { callId: call.id, name: tool.spec.name, content },
      trace: {
        name: tool.spec.name,
        arguments: args,
        result: content.slice(0, MAX_TRACED_RESULT),
        caller: run.caller,
        ms: run.clock() - startedAt,
        executed: true,
      },
      events: [...events, ...(output.events ?? []).map(({ event: name, detail }) => event(name, detail))],
      output,
    };
  } catch (cause) {
    const invalid = isArgumentError(cause);
    const failure = invalid
      ? event("tool_args_invalid", tool.spec.name)
      : event("tool_failed", tool.spec.name);
    const code = invalid ? "invalid_arguments" : "temporarily_unavailable";
    const refusal = refused(call, invalid ? {} : args, run.caller, code, failure);
    return { ...refusal, events: [...events, ...refusal.events] };
  }
}

/** The answer to a call beyond the turn's limit. */
export function refuseBeyondLimit(call: ToolCall, caller: string): ToolRun {
  return refused(call, {}, caller, "tool_limit", event("tool_limit", safeName(call.name)));
}

function refused(
  call: ToolCall,
  args: Readonly<Record<string, unknown>>,
  caller: string,
  error: string,
  because: TurnEvent,
): ToolRun {
  const content = JSON.stringify({ error });
  const name = safeName(call.name);
  return {
    result: { callId: call.id, name, content },
    trace: { name, arguments: args, result: content, caller, ms: 0, executed: false },
    events: [because],
    output: null,
  };
}

function readArguments(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > MAX_ARGUMENTS) return null;
  try {
    const value: unknown = JSON.parse(text.trim() === "" ? "{}" : text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function isArgumentError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "ZodError";
}

function event(name: GuardEventName, detail: string): TurnEvent {
  return { event: name, guard: null, detail };
}

/** A tool name as the model wrote it may be anything. */
function safeName(name: string): string {
  return name.replace(/[^\w.-]/gu, "?").slice(0, 64);
}
