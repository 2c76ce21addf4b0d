/** A model that answers after a while, so that faults meet turns under way. */
import { startFakeLlm } from "../eval/fake-llm.ts";

/** A running model with what a server has to be told to use it. */
export interface ThinkingModel {
  readonly environment: Readonly<Record<string, string>>;
  /** How often it was asked under a name (`AI_MODEL`): servers with names of their own can be told apart. */
  asked(name: string): number;
  close(): Promise<void>;
}

/** @param thinkingMs - from the request to the answer. */
export async function startThinkingModel(thinkingMs: number): Promise<ThinkingModel> {
  const decision = { action: "reply", reply: "네, 확인해 드리겠습니다.", intent: "other" };
  // biome-ignore lint/suspicious/noThenProperty: the script's format names what follows the delay so.
  const reply = { kind: "delay", ms: thinkingMs, then: { kind: "decision", decision } };
  const model = await startFakeLlm({ script: [{ on_call: "*", reply }], notes: [] });
  const environment = { AI_PROVIDER: "openai", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "test" };
  return {
    environment,
    asked: (name) => model.requests.filter((request) => request.body.model === name).length,
    close: () => model.close(),
  };
}
