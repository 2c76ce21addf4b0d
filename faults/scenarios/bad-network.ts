import { pause, until } from "../call.ts";
import { startProxy, type TcpProxy } from "../proxy.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage, whileWriting } from "../stage.ts";
import { shown, waitOf, waitViolations } from "../waits.ts";

/** How soon everybody writes again after the weather has cleared, milliseconds. */
const RECOVERY_MS = 5_000;

/**
 * A bad network between people and the server: late, narrow, cut by RST and by FIN, gone in one way or in both. Whoever comes another way
 * does not notice.
 *
 * Seen to fail: with every second `client_message_id` left out, I1 (acknowledged and lost); with the follower's resume left out, I7.
 */
export const BAD_NETWORK: Scenario = {
  name: "a bad network between people and server",
  stores: BOTH,
  async run({ store, isFull, note }) {
    const stage = await Stage.open(store, { LIMIT_POSITION_SECONDS: "2" });
    const proxy = await startProxy(() => ({ port: stage.node.port }));
    try {
      await stage.admit(6, () => `http://127.0.0.1:${proxy.port}`);
      await stage.admit(2);
      const [unharmed, other] = stage.customers.slice(6);
      if (unharmed === undefined || other === undefined) throw new Error("Nobody came.");
      const found: string[] = [];
      const { ledger } = stage;
      const clearsUp = async (what: string) => {
        for (const way of ["up", "down"] as const)
          proxy.setWeather(way, { latencyMs: 0, jitterMs: 0, bytesPerSecond: null, isHeld: false });
        proxy.refuse(false);
        const before = ledger.acknowledgedCount;
        await until(`everybody writes again after ${what}`, RECOVERY_MS, () =>
          ledger.acknowledgedCount >= before + 30 ? true : null,
        );
      };
      const rounds = isFull ? 30 : 1;
      await whileWriting(stage, async () => {
        await pause(1_000);
        const calm = waitOf([unharmed, other]);
        for (let round = 0; round < rounds; round += 1)
          for (const { name, make } of WEATHERS) {
            await make(proxy);
            await clearsUp(name);
          }
        const during = waitOf([unharmed, other]);
        note(`whoever came another way waited ${shown(calm)} → ${shown(during)} ms (p50, p99)`);
        found.push(...waitViolations(calm, during));
      });
      const repeated = stage.customers.reduce((sum, customer) => sum + customer.repeats, 0);
      note(
        `${ledger.acknowledgedCount} messages, ${repeated} sends had to be repeated, ${proxy.takenCount} connections`,
      );
      if (repeated === 0) found.push("no acknowledgement was lost: the scenario proved too little");
      return [...found, ...(await stage.check())];
    } finally {
      await stage.close();
      await proxy.close();
    }
  },
};

const WEATHERS: readonly { readonly name: string; readonly make: (proxy: TcpProxy) => Promise<void> }[] = [
  {
    name: "lateness",
    async make(proxy) {
      proxy.setWeather("both", { latencyMs: 30, jitterMs: 60 });
      await pause(1_000);
    },
  },
  {
    name: "a narrow line",
    async make(proxy) {
      proxy.setWeather("both", { bytesPerSecond: 20_000 });
      await pause(1_000);
    },
  },
  {
    name: "resets",
    make: (proxy) => cutOften(proxy, "reset"),
  },
  {
    name: "ends",
    make: (proxy) => cutOften(proxy, "end"),
  },
  {
    // Requests arrive, and nobody learns of it.
    name: "lost acknowledgements",
    async make(proxy) {
      for (let i = 0; i < 4; i += 1) {
        proxy.setWeather("down", { isHeld: true });
        await pause(150);
        proxy.cut("reset");
        proxy.setWeather("down", { isHeld: false });
        await pause(100);
      }
    },
  },
  {
    name: "a black hole",
    async make(proxy) {
      proxy.setWeather("both", { isHeld: true });
      await pause(1_200);
    },
  },
  {
    name: "refusals",
    async make(proxy) {
      proxy.refuse(true);
      proxy.cut("reset");
      await pause(500);
    },
  },
];

async function cutOften(proxy: TcpProxy, how: "reset" | "end"): Promise<void> {
  for (let i = 0; i < 6; i += 1) {
    await pause(50 + Math.random() * 200);
    proxy.cut(how);
  }
}
