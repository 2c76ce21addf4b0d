import { pause, until } from "../call.ts";
import { withPulse } from "../pulse.ts";
import type { Scenario } from "../scenario.ts";
import { startMariaDb } from "../services.ts";
import { isHealthy, Stage, whileWriting } from "../stage.ts";

/** How soon the service serves again after its store is back, milliseconds. */
const RECOVERY_MS = 10_000;

/**
 * The store hangs, is restarted and is killed under the service: 503 in time meanwhile, everything afterwards, and the process lives.
 *
 * It fails with `PATIENCE_MS` in `mysql-database.ts` beyond a client's patience of 15 s.
 */
export const MARIADB_FAULTS: Scenario = {
  name: "MariaDB hung, restarted, killed",
  stores: ["MariaDB"],
  needs: ["mariadbd", "mariadb-install-db"],
  async run({ note }) {
    const database = await startMariaDb();
    let stage: Stage | null = null;
    try {
      const here = await Stage.open({ name: "MariaDB", mysqlUrl: database.url });
      stage = here;
      await here.admit(6);
      const found: string[] = [];
      const recovers = async (what: string, bring: () => Promise<void>) => {
        await bring();
        const before = here.ledger.acknowledgedCount;
        const backAt = performance.now();
        await until(`writing goes on after ${what}`, RECOVERY_MS, () =>
          here.ledger.acknowledgedCount > before + 6 ? true : null,
        );
        note(`${what}: writing went on after ${Math.round(performance.now() - backAt)} ms`);
        if (!here.node.isAlive()) found.push(`the server died: ${here.node.logs().slice(-500)}`);
      };
      const saysSo = async (what: string) => {
        const isUp = await isHealthy(here.node.baseUrl);
        if (isUp) found.push(`/health answered ok with the store ${what}`);
      };
      const hangs = async (ms: number) => {
        const { slowestMs, violations } = await withPulse(here.target, async () => {
          database.signal("SIGSTOP");
          await pause(500);
          await saysSo("hung");
          await pause(ms - 500);
          await recovers(`a hang of ${ms / 1_000} s`, async () => database.signal("SIGCONT"));
        });
        note(`the slowest answer of a route without store: ${Math.round(slowestMs)} ms`);
        found.push(...violations);
      };
      await whileWriting(here, async () => {
        await pause(800);
        await hangs(3_000);
        // Longer than a client waits: it has to be told before.
        await hangs(20_000);
        await database.kill("SIGTERM");
        await saysSo("stopped");
        await recovers("a restart", () => database.restart());
        await pause(500);
        await database.kill("SIGKILL");
        await pause(500);
        await recovers("a kill", () => database.restart());
      });
      if (here.ledger.timeouts > 0) found.push(`${here.ledger.timeouts} requests got no answer in time`);
      return [...found, ...(await here.check(45_000))];
    } finally {
      database.signal("SIGCONT");
      await stage?.close();
      await database.remove();
    }
  },
};
