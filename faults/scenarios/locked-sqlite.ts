import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { call, pause, until } from "../call.ts";
import { withPulse } from "../pulse.ts";
import type { Scenario } from "../scenario.ts";
import { CONVERSING_MS, isHealthy, Stage, whileWriting } from "../stage.ts";

/** Longer than the service waits for the lock (5 s): everybody who writes meets a refusal. */
const HELD_MS = 8_000;
const RECOVERY_MS = 2_000;

/**
 * Another process holds the write lock of the embedded store: whoever writes waits and is refused in time, whoever reads does not notice,
 * and nothing stands still.
 *
 * It fails with `busy_timeout = 5000` in `sqlite-database.ts` (the event loop stands still for 5 s).
 */
export const LOCKED_SQLITE: Scenario = {
  name: "another process locks the embedded store",
  stores: ["SQLite"],
  async run({ store, note }) {
    const stage = await Stage.open(store);
    try {
      await stage.admit(4);
      const found: string[] = [];
      const [customer] = stage.customers;
      if (customer === undefined) throw new Error("Nobody came.");
      const ask = (method: string, path: string, body?: unknown) =>
        call(stage.ledger, { baseUrl: stage.node.baseUrl, token: customer.token, method, path, body });
      const other = new BetterSqlite3(join(stage.shop.dataDir, "chatpjt.sqlite"));
      await whileWriting(
        stage,
        async () => {
          await pause(500);
          const { slowestMs, violations } = await withPulse(stage.target, async () => {
            other.exec("BEGIN IMMEDIATE");
            const lockedAt = performance.now();
            const body = { session_id: customer.sessionId, content: "들리시나요?" };
            const refused = ask("POST", "/api/chats/messages", body);
            while (performance.now() - lockedAt < HELD_MS) {
              const reading = await ask("GET", `/api/chats/messages/${customer.sessionId}`);
              if (reading?.status !== 200)
                found.push(`I9: a history was answered ${reading?.status} while another process wrote`);
              if (!(await isHealthy(stage.node.baseUrl))) found.push("/health failed while another wrote");
              await pause(200);
            }
            const refusal = await refused;
            if (refusal?.status !== 503) found.push(`a send was answered ${refusal?.status} under the lock`);
            other.exec("COMMIT");
          });
          found.push(...violations);
          note(`the slowest answer of a route without store: ${Math.round(slowestMs)} ms`);
          const before = stage.ledger.acknowledgedCount;
          const backAt = performance.now();
          await until("writing goes on after the lock", RECOVERY_MS, () =>
            stage.ledger.acknowledgedCount > before + 4 ? true : null,
          );
          note(`writing went on after ${Math.round(performance.now() - backAt)} ms`);
        },
        [],
        CONVERSING_MS,
      );
      other.close();
      if (stage.ledger.timeouts > 0) found.push(`${stage.ledger.timeouts} requests got no answer in time`);
      return [...found, ...(await stage.check())];
    } finally {
      await stage.close();
    }
  },
};
