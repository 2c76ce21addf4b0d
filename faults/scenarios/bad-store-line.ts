import { pause, until } from "../call.ts";
import { startProxy, type TcpProxy } from "../proxy.ts";
import type { Scenario } from "../scenario.ts";
import { isHealthy, Stage, whileWriting } from "../stage.ts";

/** How soon everybody writes again after the line is good, milliseconds. */
const RECOVERY_MS = 10_000;

/**
 * The line between the server and MariaDB is late, narrow, cut, loses the answers to commits, and passes nothing for a while: meanwhile 503,
 * afterwards everything, and nothing that was acknowledged is lost or doubled, although the server cannot know which commits took place.
 *
 * Seen to fail: with `client_message_id` not stored, repeats behind a lost commit are doubled (I1, I2).
 */
export const BAD_STORE_LINE: Scenario = {
  name: "a bad line between server and MariaDB",
  stores: ["MariaDB"],
  async run({ store, isFull, note }) {
    if (store.name !== "MariaDB") throw new Error("Only MariaDB stands at the end of a line.");
    const url = new URL(store.mysqlUrl);
    const [host, port] = [url.hostname, Number(url.port || 3_306)];
    const proxy = await startProxy(() => ({ host, port }));
    url.hostname = "127.0.0.1";
    url.port = String(proxy.port);
    const stage = await Stage.open({ name: "MariaDB", mysqlUrl: url.href });
    try {
      await stage.admit(8);
      const { ledger, node } = stage;
      const found: string[] = [];
      const clearsUp = async (what: string) => {
        proxy.setWeather("both", { latencyMs: 0, jitterMs: 0, bytesPerSecond: null, isHeld: false });
        proxy.refuse(false);
        const clearedAt = performance.now();
        const before = ledger.acknowledgedCount;
        await until(`everybody writes again after ${what}`, RECOVERY_MS, () =>
          ledger.acknowledgedCount >= before + 30 ? true : null,
        );
        note(`${what}: everybody wrote again after ${Math.round(performance.now() - clearedAt)} ms`);
      };
      await whileWriting(stage, async () => {
        await pause(700);
        for (let round = 0; round < (isFull ? 30 : 1); round += 1)
          for (const { name, make } of WEATHERS) {
            await make(proxy, async () => {
              if (await isHealthy(node.baseUrl)) found.push(`/health answered ok while ${name}`);
            });
            await clearsUp(name);
          }
      }, [(signal) => stage.owner.act(signal, stage.openSessions, 100)]);
      const repeated = stage.customers.reduce((sum, customer) => sum + customer.repeats, 0);
      note(`${ledger.acknowledgedCount} messages, ${repeated} sends had to be repeated`);
      if (repeated === 0) found.push("no send was disturbed: the scenario proved too little");
      if (!node.isAlive()) found.push("the server died");
      return [...found, ...(await stage.check(45_000))];
    } finally {
      proxy.setWeather("both", { isHeld: false });
      await stage.close();
      await proxy.close();
    }
  },
};

interface Trouble {
  readonly name: string;
  make(proxy: TcpProxy, isDown: () => Promise<void>): Promise<void>;
}

const WEATHERS: readonly Trouble[] = [
  {
    name: "lateness",
    async make(proxy) {
      proxy.setWeather("both", { latencyMs: 5, jitterMs: 10 });
      await pause(1_000);
    },
  },
  {
    name: "a narrow line",
    async make(proxy) {
      proxy.setWeather("both", { bytesPerSecond: 100_000 });
      await pause(800);
    },
  },
  {
    name: "cuts",
    async make(proxy) {
      for (let i = 0; i < 6; i += 1) {
        await pause(50 + Math.random() * 150);
        proxy.cut(i % 2 === 0 ? "reset" : "end");
      }
    },
  },
  {
    // Commits take place, and their answers never come.
    name: "lost answers",
    async make(proxy) {
      for (let i = 0; i < 5; i += 1) {
        proxy.setWeather("down", { isHeld: true });
        await pause(60);
        proxy.cut("reset");
        proxy.setWeather("down", { isHeld: false });
        await pause(150);
      }
    },
  },
  {
    name: "a black hole",
    async make(proxy, isDown) {
      proxy.setWeather("both", { isHeld: true });
      await pause(500);
      await isDown();
      await pause(1_500);
    },
  },
  {
    name: "refusals",
    async make(proxy, isDown) {
      proxy.refuse(true);
      proxy.cut("reset");
      await pause(100);
      await isDown();
      await pause(400);
    },
  },
];
