import { startFakeLlm } from "../../eval/fake-llm.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage } from "../stage.ts";

const FAILURES = [
  { name: "down", reply: { kind: "http", status: 500, body: "oops" } },
  { name: "silent", reply: { kind: "hang" } },
  { name: "talking nonsense", reply: { kind: "raw", content: "\u0000\u0000 not json {" } },
  { name: "cutting the line", reply: { kind: "reset" } },
] as const;

/** The model is down, silent, or talks nonsense: everybody gets an answer all the same. */
export const MODEL_FAULTS: Scenario = {
  name: "the model down, silent, talking nonsense",
  stores: BOTH,
  async run({ store, note }) {
    const found: string[] = [];
    await Promise.all(
      FAILURES.map(async ({ name, reply }) => {
        const model = await startFakeLlm({ script: [{ on_call: "*", reply }], notes: [] });
        const stage = await Stage.open(store, {
          AI_PROVIDER: "openai",
          OPENAI_BASE_URL: model.url,
          OPENAI_API_KEY: "test",
          LIMIT_MODEL_CALL_SECONDS: "2",
          LIMIT_TURN_SECONDS: "6",
        });
        try {
          await stage.admit(2);
          for (const customer of stage.customers) await customer.say(undefined, "배송 조회 부탁드려요");
          const startedAt = performance.now();
          const violations = await stage.check(15_000);
          note(`${name}: answered within ${Math.round(performance.now() - startedAt)} ms`);
          found.push(...violations.map((text) => `${name}: ${text}`));
          if (model.requests.length === 0) found.push(`${name}: the model was never asked`);
        } finally {
          await stage.close();
          await model.close();
        }
      }),
    );
    return found;
  },
};
