import { Redis } from "ioredis";
import { openSocket, signIn, unique } from "../../blackbox/stage.ts";
import { pause } from "../call.ts";
import type { Scenario } from "../scenario.ts";
import { startRedis } from "../services.ts";
import { Stage, whileWriting } from "../stage.ts";

/** Redis hung, flushed, killed and back, under two nodes: hints may be lost, nothing else. */
export const REDIS_FAULTS: Scenario = {
  name: "Redis hung, flushed, killed",
  stores: ["MariaDB"],
  needs: ["redis-server"],
  playsAlone: true,
  async run({ store, note }) {
    const redis = await startRedis();
    const stage = await Stage.open(store, { REDIS_URL: redis.url, LIMIT_POSITION_SECONDS: "2" });
    try {
      const first = stage.node;
      await stage.start();
      const second = stage.node;
      // People write at one node and read at the other half of the time: they take turns.
      let turn = 0;
      await stage.admit(6, () => {
        turn += 1;
        return (turn % 2 === 0 ? first : second).baseUrl;
      });
      const found: string[] = [];
      const medians: Record<string, number> = {};
      const phase = async (name: string, ms: number) => {
        const from = stage.ledger.ackMs.length;
        await pause(ms);
        medians[name] = median(stage.ledger.ackMs.slice(from));
      };
      await whileWriting(stage, async () => {
        await phase("calm", 2_000);
        redis.signal("SIGSTOP");
        await phase("hung", 3_000);
        found.push(...(await logoutClosesElsewhere(first.baseUrl, second.baseUrl)));
        redis.signal("SIGCONT");
        await phase("back", 1_500);
        const client = new Redis(redis.url);
        await client.flushall();
        client.disconnect();
        await phase("flushed", 1_000);
        await redis.kill("SIGKILL");
        await phase("killed", 2_000);
        await redis.restart();
        await phase("restarted", 1_500);
      });
      const shown = Object.entries(medians).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
      note(`median acknowledgement, ms: ${shown.join(", ")}`);
      for (const [name, ms] of Object.entries(medians))
        if (ms > Math.max(60, (medians.calm ?? 0) * 4))
          found.push(`I9: acknowledgements took ${Math.round(ms)} ms while ${name}`);
      // Views catch up by their position.
      await pause(3_000);
      return [...found, ...(await stage.check())];
    } finally {
      redis.signal("SIGCONT");
      await stage.close();
      await redis.remove();
    }
  },
};

/** A sign-in that ends on one node closes its sockets on the other within 5 s, without any hint. */
async function logoutClosesElsewhere(here: string, there: string): Promise<string[]> {
  const person = await signIn(here, `${unique("logout")}@example.com`, "customer");
  const elsewhere = await signIn(there, person.email, "customer");
  const socket = await openSocket(Object.assign(Object.create(person), { baseUrl: there }));
  await person.done("POST", "/api/auth/logout");
  const ended = await Promise.race([socket.closed, pause(5_000).then(() => null)]);
  await socket.close();
  const isElsewhereFine = (await elsewhere.outcome("GET", "/api/auth/me")) === "200";
  return [
    ...(ended?.code === 4401
      ? []
      : [
          `a signed-out socket on the other node was ${ended === null ? "left open" : `closed with ${ended.code}`}`,
        ]),
    ...(isElsewhereFine ? [] : ["another sign-in of the same person was ended too"]),
  ];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.POSITIVE_INFINITY;
}
