import { pause, until } from "../call.ts";
import { startThinkingModel } from "../model.ts";
import type { Scenario } from "../scenario.ts";
import { startRedis } from "../services.ts";
import { CONVERSING_MS, Stage, whileWriting } from "../stage.ts";

/** Two nodes on one store with Redis between them; one is killed in the middle of turns, its people go to the other. */
export const TWO_NODES: Scenario = {
  name: "two nodes, one killed",
  stores: ["MariaDB"],
  needs: ["redis-server"],
  async run({ store, note }) {
    const model = await startThinkingModel(700);
    const redis = await startRedis();
    const stage = await Stage.open(store, {
      REDIS_URL: redis.url,
      ...model.environment,
      AI_MODEL: "first",
      LIMIT_POSITION_SECONDS: "2",
    });
    try {
      const first = stage.node;
      await stage.start({ AI_MODEL: "second" });
      const second = stage.node;
      await stage.admit(4, () => (first.isAlive() ? first : second).baseUrl);
      await stage.admit(4, () => second.baseUrl);
      await whileWriting(
        stage,
        async () => {
          await pause(2_000);
          const before = stage.ledger.acknowledgedCount;
          const asked = model.asked("first");
          await until("the first node asks the model", 10_000, () =>
            model.asked("first") > asked ? true : null,
          );
          await first.end("SIGKILL");
          await pause(3_000);
          note(`${before} acknowledged before the kill, ${stage.ledger.acknowledgedCount} after it`);
        },
        [],
        CONVERSING_MS,
      );
      // The dead node's turns are taken up when their lease of 15 s has run out.
      const found = await stage.check(45_000);
      note(`${stage.ledger.rerunTurns} interrupted AI turns were run again`);
      if (stage.ledger.rerunTurns === 0)
        found.push("the kill met no turn under way: the scenario proved too little");
      return found;
    } finally {
      await stage.close();
      await redis.remove();
      await model.close();
    }
  },
};
