import {
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelRequest,
  type ToolCall,
} from "../ai/ports.ts";

/** One entry of a scenario's script (`eval/data/README.md`, adversarial_llm). */
export interface ScriptEntry {
  readonly on_call: number | "*" | "odd" | "even";
  readonly reply: ScriptReply;
}

/** A scripted answer of a model. */
export interface ScriptReply {
  readonly kind: string;
  readonly decision?: Readonly<Record<string, unknown>>;
  readonly content?: string | null;
  readonly finish_reason?: string;
  readonly calls?: readonly {
    readonly name: string;
    readonly arguments?: string;
    readonly arguments_repeat?: {
      readonly prefix: string;
      readonly unit: string;
      readonly times: number;
      readonly suffix: string;
    };
  }[];
  readonly status?: number;
}

/** Kinds that can be played without a server. */
export const SCRIPTED: ReadonlySet<string> = new Set([
  "decision",
  "raw",
  "tool_calls",
  "mixed",
  "http",
  "reset",
  "echo_system",
  "echo_user",
  "echo_tool_result",
  "echo_instruction",
]);

/** A model that does what it is told to by a script, and remembers what it was given. */
export interface ScriptedModel extends LanguageModel {
  readonly calls: number;
  readonly requests: readonly ModelRequest[];
  /** Contents of all tool results that were sent to it. */
  readonly toolResults: readonly string[];
}

/** Plays a script; a call that no entry names gets the last entry's reply. */
export function scriptedModel(script: readonly ScriptEntry[]): ScriptedModel {
  const requests: ModelRequest[] = [];
  return {
    name: "scripted",
    get calls() {
      return requests.length;
    },
    requests,
    get toolResults() {
      return requests.flatMap(({ toolRounds }) =>
        toolRounds.flatMap(({ results }) => results.map(({ content }) => content)),
      );
    },
    next: async (request) => {
      requests.push(request);
      const call = requests.length;
      const entry =
        script.find(({ on_call }) => on_call === call) ??
        script.find(({ on_call }) => on_call === (call % 2 === 1 ? "odd" : "even")) ??
        script.find(({ on_call }) => on_call === "*") ??
        script.at(-1);
      if (entry === undefined) throw new Error("The script is empty.");
      return play(entry.reply, request, call);
    },
  };
}

function play(reply: ScriptReply, request: ModelRequest, call: number): ModelReply {
  const facts = { usage: null, finishReason: reply.finish_reason ?? "stop", firstTokenMs: null, status: 200 };
  const content = (text: string): ModelReply => ({ ...facts, kind: "content", text });
  const echo = (text: string): ModelReply => content(decisionText({ reply: text, action: "reply" }));
  switch (reply.kind) {
    case "decision":
      return content(decisionText(reply.decision ?? {}));
    case "tool_calls":
    case "mixed":
      return { ...facts, kind: "tool_calls", calls: callsOf(reply, call), text: reply.content ?? null };
    case "raw":
      return content(reply.content ?? "");
    case "echo_system":
      return echo(`${request.system}\n${request.settingsBlock}`.slice(0, 3_000));
    case "echo_user":
      return echo(request.turns.filter(({ role }) => role === "user").at(-1)?.content ?? "");
    case "echo_tool_result":
      return echo(request.toolRounds.at(-1)?.results.at(-1)?.content ?? "");
    case "echo_instruction":
      return echo(request.developerBlock ?? "");
    case "http":
      throw new ModelFailure("http", { status: reply.status ?? 500 });
    default:
      throw new ModelFailure("http", { detail: reply.kind });
  }
}

/** Missing keys mean null, false or an empty list. */
function decisionText(decision: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    category: null,
    intent: null,
    facts: null,
    wants_human: false,
    sentiment: "calm",
    sources: [],
    ...decision,
  });
}

function callsOf(reply: ScriptReply, call: number): ToolCall[] {
  return (reply.calls ?? []).map(({ name, arguments: text, arguments_repeat: repeat }, index) => ({
    id: `call-${call}-${index}`,
    name,
    arguments:
      repeat === undefined
        ? (text ?? "{}")
        : `${repeat.prefix}${repeat.unit.repeat(repeat.times)}${repeat.suffix}`,
  }));
}
