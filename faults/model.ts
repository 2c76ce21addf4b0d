/** A model that answers after a while, so that faults meet turns under way. */
import type { ScriptEntry, ScriptedReply } from "../eval/data.ts";
import { startFakeLlm } from "../eval/fake-llm.ts";

/** A running model with what a server has to be told to use it. */
export interface ThinkingModel {
  readonly environment: Readonly<Record<string, string>>;
  /** How often it was asked under a name (`AI_MODEL`): servers with names of their own can be told apart. */
  asked(name: string): number;
  close(): Promise<void>;
}

const ANSWER = {
  kind: "decision",
  decision: { action: "reply", reply: "네, 확인해 드리겠습니다.", intent: "other" },
} as const;

/** Plays a reply after a while. */
function later(ms: number, reply: ScriptedReply): ScriptedReply {
  // biome-ignore lint/suspicious/noThenProperty: the script's format names what follows the delay so.
  return { kind: "delay", ms, then: reply };
}

/** @param thinkingMs - from the request to the answer. */
export function startThinkingModel(thinkingMs: number): Promise<ThinkingModel> {
  return start([{ on_call: "*", reply: later(thinkingMs, ANSWER) }]);
}

/** Every second call asks for the customer's orders first. */
export function startToolUsingModel(thinkingMs: number): Promise<ThinkingModel> {
  const calls = [{ name: "list_my_orders" }];
  return start([
    { on_call: "odd", reply: later(thinkingMs, { kind: "tool_calls", calls }) },
    { on_call: "even", reply: later(thinkingMs, ANSWER) },
  ]);
}

/** Every second call is answered well after a while; the others fail, never end, or are nonsense. */
export function startFailingModel(thinkingMs: number): Promise<ThinkingModel> {
  const bad: readonly ScriptedReply[] = [
    { kind: "http", status: 500, body: "oops" },
    { kind: "raw", content: "\u0000\u0000 not json {" },
    { kind: "stream", chunks: ['{"action":"re'], chunk_delay_ms: 10, end: "hang" },
    { kind: "reset" },
    { kind: "hang" },
  ];
  const replies = bad.flatMap((reply) => [later(thinkingMs, ANSWER), reply]);
  // Longer than any run of the suite.
  const script = Array.from({ length: 3_000 }, (_, index) => ({
    on_call: index + 1,
    reply: replies[index % replies.length] ?? ANSWER,
  }));
  return start(script);
}

async function start(script: readonly ScriptEntry[]): Promise<ThinkingModel> {
  const model = await startFakeLlm({ script, notes: [] });
  const environment = { AI_PROVIDER: "openai", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "test" };
  return {
    environment,
    asked: (name) => model.requests.filter((request) => request.body.model === name).length,
    close: () => model.close(),
  };
}
