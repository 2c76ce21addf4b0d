import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { call, pause, until } from "../call.ts";
import type { Customer } from "../people.ts";
import { withPulse } from "../pulse.ts";
import type { Scenario } from "../scenario.ts";
import { startMariaDb } from "../services.ts";
import { CONVERSING_MS, Stage, whileWriting } from "../stage.ts";

/** More customers than the pool has connections. */
const CUSTOMERS = 24;
const RECOVERY_MS = 5_000;
const DEADLOCKS = 4;
const DEADLOCKING_MS = 12_000;
const LOCK_ATTEMPTS = 20;

/**
 * Outside transactions on the service's own rows: one conversation locked, all of them (so that every connection of the pool waits),
 * deadlocks, and all connections killed. Whoever is touched waits or is refused in time; nothing is lost, and nothing stands still.
 *
 * It fails in `mysql-database.ts` with an empty `LOST_RACE` (500) and with `PATIENCE_MS` beyond a client's patience of 15 s.
 */
export const LOCKED_MARIADB: Scenario = {
  name: "rows locked, deadlocks, no connection left",
  stores: ["MariaDB"],
  needs: ["mariadbd", "mariadb-install-db"],
  async run({ note }) {
    const database = await startMariaDb();
    let stage: Stage | null = null;
    let outside: Connection | null = null;
    try {
      const here = await Stage.open({ name: "MariaDB", mysqlUrl: database.url });
      stage = here;
      await here.admit(CUSTOMERS);
      const other = await createConnection(here.shop.databaseUrl ?? "");
      outside = other;
      const found: string[] = [];
      const recovers = async (what: string) => {
        const before = here.ledger.acknowledgedCount;
        const backAt = performance.now();
        await until(`writing goes on after ${what}`, RECOVERY_MS, () =>
          here.ledger.acknowledgedCount > before + CUSTOMERS ? true : null,
        );
        note(`${what}: writing went on after ${Math.round(performance.now() - backAt)} ms`);
      };
      await whileWriting(
        here,
        async () => {
          const { slowestMs, violations } = await withPulse(here.target, async () => {
            await pause(1_500);
            found.push(...(await oneRowLocked(other, here)));
            await recovers("one locked row");
            await lockAllRows(other);
            found.push(...(await refusedInTime(here)));
            await other.rollback();
            await recovers("all rows locked");
            const met = await deadlock(other, here.customers, database.url);
            note(`${met} deadlocks`);
            if (met === 0) found.push("no deadlock came about: the scenario proved too little");
            await recovers("deadlocks");
            await killOthers(other);
            await recovers("all connections killed");
          });
          found.push(...violations);
          note(`the slowest answer of a route without store: ${Math.round(slowestMs)} ms`);
        },
        [],
        CONVERSING_MS,
      );
      if (here.ledger.timeouts > 0) found.push(`${here.ledger.timeouts} requests got no answer in time`);
      return [...found, ...(await here.check(45_000))];
    } finally {
      outside?.destroy();
      await stage?.close();
      await database.remove();
    }
  },
};

/** One customer waits; the others do not notice (I9). */
async function oneRowLocked(other: Connection, stage: Stage): Promise<string[]> {
  const [locked, ...rest] = stage.customers;
  if (locked === undefined) throw new Error("Nobody came.");
  const medianSince = (from: number) => median(stage.ledger.ackMs.slice(from));
  const calm = medianSince(0);
  const from = stage.ledger.ackMs.length;
  await other.beginTransaction();
  await other.query("select id from conversations where id = ? for update", [locked.sessionId]);
  await pause(6_000);
  const busy = medianSince(from);
  const count = stage.ledger.ackMs.length - from;
  await other.rollback();
  const found: string[] = [];
  if (count < rest.length) found.push(`I9: only ${count} messages of others were stored beside a locked row`);
  if (busy > 2 * calm + 60)
    found.push(`I9: others waited ${busy.toFixed(0)} ms instead of ${calm.toFixed(0)} beside a locked row`);
  return found;
}

/** Takes row by row what the service is writing to, so the server may choose this side of a deadlock: then it begins anew. */
async function lockAllRows(other: Connection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await other.beginTransaction();
    try {
      await other.query("select id from conversations for update");
      return;
    } catch (error) {
      await other.rollback();
      if (attempt === LOCK_ATTEMPTS) throw error;
    }
  }
}

/** A send under the lock is refused before its sender gives up. */
async function refusedInTime({ ledger, customers, node }: Stage): Promise<string[]> {
  const [customer] = customers;
  const reply = await call(ledger, {
    baseUrl: node.baseUrl,
    token: customer?.token ?? null,
    method: "POST",
    path: "/api/chats/messages",
    body: { session_id: customer?.sessionId, content: "들리시나요?" },
  });
  return reply?.status === 503 ? [] : [`a send was answered ${reply?.status} while all rows were locked`];
}

/** Takes the rows of a conversation's turns and then the conversation's own: the service takes them the other way round. */
async function deadlock(other: Connection, customers: readonly Customer[], serverUrl: string) {
  const server = await createConnection(serverUrl);
  const before = await deadlocksOf(server);
  const giveUpAt = performance.now() + DEADLOCKING_MS;
  let met = 0;
  for (let round = 0; met < DEADLOCKS && performance.now() < giveUpAt; round += 1) {
    const id = customers[round % customers.length]?.sessionId;
    try {
      await other.beginTransaction();
      await other.query("select id from ai_turns where conversation_id = ? for update", [id]);
      // Long enough for the customer to write meanwhile.
      await pause(CONVERSING_MS);
      await other.query("select id from conversations where id = ? for update", [id]);
      await other.rollback();
    } catch {
      // The server chose this side.
      await other.rollback();
    }
    met = (await deadlocksOf(server)) - before;
  }
  await server.end();
  return met;
}

async function deadlocksOf(server: Connection): Promise<number> {
  const [rows] = await server.query<RowDataPacket[]>("show global status like 'Innodb_deadlocks'");
  return Number(rows[0]?.Value);
}

async function killOthers(other: Connection): Promise<void> {
  const [rows] = await other.query<RowDataPacket[]>(
    "select id from information_schema.processlist where id <> connection_id() and db is not null",
  );
  // One that has ended by itself meanwhile needs no killing.
  for (const { id } of rows) await other.query(`kill ${Number(id)}`).catch(() => undefined);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
