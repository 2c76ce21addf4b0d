import { WireClient } from "../../blackbox/wire-client.ts";
import { pause, until } from "../call.ts";
import { acknowledgedIn } from "../check.ts";
import { startLossyRedis } from "../lossy-redis.ts";
import { startProxy } from "../proxy.ts";
import type { Scenario } from "../scenario.ts";
import { startRedis } from "../services.ts";
import { Stage, whileWriting } from "../stage.ts";

/** A hint that is told takes far less; a position that heals its loss would come only after an hour. */
const TOLD_WITHIN_MS = 2_000;
/** Redis is asked every 5 s and given up after 5 s of silence. */
const REDIS_BACK_MS = 15_000;
/** Nobody waits longer for the store: neither for lines that are gone nor for rows that a transaction on such a line has locked. */
const STORE_BACK_MS = 25_000;

/**
 * Lines that are open die without a word, as when a machine between loses its memory, while new ones would work: the nodes notice by the
 * silence and build new ones, to Redis (hints flow again) and to MariaDB (people are served again).
 *
 * Seen to fail: without `socketTimeout` no hint comes any more; without `cutSilentConnections` nobody is served any more; without
 * `idle_transaction_timeout` whoever's rows were locked is not.
 */
export const STRANDED_LINES: Scenario = {
  name: "lines that die without a word",
  stores: ["MariaDB"],
  needs: ["redis-server"],
  async run({ store, note }) {
    if (store.name !== "MariaDB") throw new Error("Only MariaDB stands at the end of a line.");
    const url = new URL(store.mysqlUrl);
    const [host, port] = [url.hostname, Number(url.port || 3_306)];
    const toStore = await startProxy(() => ({ host, port }));
    url.hostname = "127.0.0.1";
    url.port = String(toStore.port);
    const redis = await startRedis();
    const lossy = await startLossyRedis(redis.url);
    const stage = await Stage.open(
      { name: "MariaDB", mysqlUrl: url.href },
      { REDIS_URL: lossy.url, LIMIT_POSITION_SECONDS: "3600" },
    );
    try {
      const first = stage.node;
      await stage.start();
      const second = stage.node;
      // Written at the first node, read at the second: only Redis tells.
      await stage.admit(
        2,
        () => first.baseUrl,
        () => second.baseUrl,
      );
      const [customer] = stage.customers;
      if (customer === undefined) throw new Error("Nobody came.");
      // The AI would answer at either node, and its message show the hole.
      const admin = new WireClient(second.baseUrl, stage.adminToken);
      await admin.done("POST", `/api/admin/chats/${customer.sessionId}/takeover`, {});
      const told = async (limitMs: number) => {
        const { follower, sessionId } = customer;
        const startedAt = performance.now();
        await until("a message is told to the other node", limitMs, async () => {
          await customer.say();
          const said = Math.max(
            0,
            ...stage.ledger.of(sessionId).map(({ acknowledged }) => acknowledged?.seq ?? 0),
          );
          await pause(200);
          return (follower.views.get(sessionId)?.messages.at(-1)?.seq ?? 0) >= said ? true : null;
        });
        return Math.round(performance.now() - startedAt);
      };
      await told(TOLD_WITHIN_MS);
      note(
        `${lossy.proxy.strand()} lines to Redis died; hints came again after ${await told(REDIS_BACK_MS)} ms`,
      );
      await whileWriting(stage, async () => {
        await pause(300);
        const died = toStore.strand();
        const diedAt = performance.now();
        const isServed = stage.customers.map(({ sessionId }) => {
          const before = acknowledgedIn(stage.ledger, sessionId).size;
          return () => acknowledgedIn(stage.ledger, sessionId).size >= before + 5;
        });
        await until("everybody is served again", STORE_BACK_MS, () =>
          isServed.every((served) => served()) ? true : null,
        );
        note(
          `${died} lines to MariaDB died; served again after ${Math.round(performance.now() - diedAt)} ms`,
        );
      });
      return await stage.check(45_000);
    } finally {
      // What the dead lines left behind must not keep the clean-up waiting.
      toStore.cut("reset");
      await stage.close();
      await toStore.close();
      await lossy.proxy.close();
      await redis.remove();
    }
  },
};
