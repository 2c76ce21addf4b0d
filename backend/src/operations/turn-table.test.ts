import { describe, expect, it } from "vitest";
import { sqlTurnWatch } from "../ai/turn-context.sql.ts";
import { dbOf } from "../platform/sql/database.ts";
import { STORES } from "../testing/stores.ts";
import { age, turnTable } from "./turn-table.ts";

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

const aTurn = (id: string, state: "pending" | "running" | "failed" | "done", ageMs: number) => ({
  id,
  conversation_id: `c-${id}`,
  state,
  open_key: null,
  running_key: null,
  cause: "customer_message" as const,
  from_seq: 1,
  upto_seq: 1,
  first_at: NOW - ageMs,
  run_at: NOW - ageMs,
  fence: 1,
  attempt: 2,
  restarts: 0,
  lease_owner: null,
  lease_until: null,
  action: null,
  engine: null,
  message_seq: null,
  discarded: state === "failed" ? "attempts_exhausted" : null,
  created_at: NOW - ageMs,
  finished_at: null,
});

describe.each(STORES)("the table of turns in $name", (store) => {
  it("names failed and slow turns with their ages, and counts the rest", async () => {
    const { database, drop } = await store.open();
    await database.write((tx) =>
      dbOf(tx)
        .insertInto("ai_turns")
        .values([
          aTurn("waiting", "pending", 1_000),
          aTurn("stuck", "pending", 300_000),
          aTurn("long", "running", 45_000),
          aTurn("broken", "failed", 3 * HOUR),
          aTurn("ancient", "failed", 30 * HOUR),
          aTurn("fine", "done", 60_000),
        ])
        .execute(),
    );
    const watch = sqlTurnWatch(database, { now: () => NOW });
    expect(turnTable(await watch.counts(), await watch.notable())).toEqual([
      "2 pending, 1 running, 1 failed in 24 h, oldest due for 5 min",
      "STATE           AGE        ATTEMPT  TURN    CONVERSATION  WHY",
      "slow (running)  45 s       2        long    c-long",
      "slow (pending)  5 min      2        stuck   c-stuck",
      "failed          3 h 0 min  2        broken  c-broken      attempts_exhausted",
    ]);
    await drop();
  });
});

describe("the table of no turns", () => {
  it("says so", () => {
    expect(turnTable({ pending: 0, running: 0, failed: 0, oldestSeconds: 0 }, [])).toEqual([
      "0 pending, 0 running, 0 failed in 24 h",
      "no failed or slow turns",
    ]);
  });
});

describe("an age", () => {
  it.each([
    [0, "0 s"],
    [119, "119 s"],
    [120, "2 min"],
    [7_199, "119 min"],
    [7_260, "2 h 1 min"],
  ])("of %i seconds is %s", (seconds, text) => expect(age(seconds)).toBe(text));
});
