import { readdirSync } from "node:fs";
import { join } from "node:path";
import { startFakeLlm } from "../../eval/fake-llm.ts";
import { pause, until } from "../call.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage, whileWriting } from "../stage.ts";
import { fileViolations, uploadSlowly } from "../uploads.ts";

const DRAIN_LIMIT_MS = 10_000;
/** A lease lasts 15 s: an answer within this time after the next start shows that it was given back. */
const AT_ONCE_MS = 8_000;

/**
 * SIGTERM while the model hangs over turns, customers write and files are under way: one that has time to arrive, and one that has not.
 *
 * It fails when `stop` in `compose.ts` does not cut requests without end (10 s, exit code 1, a half-received file is left).
 */
export const STOPPED: Scenario = {
  name: "SIGTERM during turns and uploads",
  stores: BOTH,
  async run({ store, note }) {
    const model = await startFakeLlm({ script: [{ on_call: "*", reply: { kind: "hang" } }], notes: [] });
    const stage = await Stage.open(store, {
      AI_PROVIDER: "openai",
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: "test",
    });
    try {
      await stage.admit(6);
      const found: string[] = [];
      for (const customer of stage.customers) await customer.say();
      await until("turns are under way", 15_000, () => (model.requests.length >= 3 ? true : null));
      const who = (index: number) => ({
        baseUrl: stage.node.baseUrl,
        token: stage.customers[index]?.token ?? "",
        sessionId: stage.customers[index]?.sessionId ?? "",
      });
      const short = uploadSlowly(stage.ledger, who(0), 15);
      const endless = uploadSlowly(stage.ledger, who(1), 300);
      const receiving = join(stage.shop.dataDir, "uploads", ".receiving");
      await until("files are under way", 5_000, () => (readdirSync(receiving).length === 2 ? true : null));
      const stopping = whileWriting(stage, async () => {
        await pause(100);
        const ended = await stage.node.end("SIGTERM");
        note(`drained in ${Math.round(ended.ms)} ms with exit code ${ended.code}`);
        if (ended.ms > DRAIN_LIMIT_MS) found.push(`the drain took ${Math.round(ended.ms)} ms`);
        if (ended.code !== 0) found.push(`the drain ended with exit code ${ended.code}`);
        const codes = new Set(stage.customers.flatMap((customer) => customer.follower.closings.slice(0, 1)));
        if (codes.size !== 1 || !codes.has(1012))
          found.push(`sockets were closed with ${[...codes].join(", ")}`);
        const left = readdirSync(receiving);
        if (left.length > 0) found.push(`${left.length} half-received files were left behind`);
        const [arrived, cut] = [await short, await endless];
        if (arrived?.kept == null) found.push(`a file with time to arrive was answered ${arrived?.status}`);
        if (cut?.kept != null) found.push("a file without end was stored");
        await stage.start({ AI_PROVIDER: "offline" });
        if (arrived?.kept != null) found.push(...(await fileViolations(stage.node.baseUrl, [arrived.kept])));
      });
      await stopping;
      const restartedAt = performance.now();
      const violations = await stage.check(AT_ONCE_MS);
      note(
        `every turn had its outcome ${Math.round(performance.now() - restartedAt)} ms after the writing ended`,
      );
      return [...found, ...violations];
    } finally {
      await stage.close();
      await model.close();
    }
  },
};
