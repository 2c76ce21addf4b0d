import { afterEach, describe, expect, it } from "vitest";
import { randomIds } from "../shared/ids.node.ts";
import { STORES } from "../testing/stores.ts";
import type { BookedCall } from "./budgeted-model.ts";
import { sqlSpending } from "./spending.sql.ts";

let drop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await drop?.();
  drop = undefined;
});

/** 23:59:30 on 22 November in Seoul. */
const LATE = Date.UTC(2026, 10, 22, 14, 59, 30);

const call = (changes: Partial<BookedCall>): BookedCall => ({
  conversationId: "c1",
  turnId: "t1",
  purpose: "turn",
  model: "m",
  usage: { promptTokens: 900, cachedTokens: 0, completionTokens: 100, reasoningTokens: 0 },
  usd: 0.25,
  isEstimated: false,
  ...changes,
});

describe.each(STORES)("spending on $name", (store) => {
  async function rig() {
    const opened = await store.open();
    drop = opened.drop;
    let now = LATE;
    const clock = { now: () => now };
    const spending = sqlSpending(opened.database, { clock, ids: randomIds(clock) });
    return {
      spending,
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  it("counts turns once however many calls they take, and summaries as money only", async () => {
    const { spending } = await rig();
    await spending.book(call({}));
    await spending.book(call({}));
    await spending.book(call({ turnId: "t2" }));
    await spending.book(call({ turnId: null, purpose: "summary" }));
    await spending.book(call({ conversationId: "c2", turnId: "t3" }));
    expect(await spending.before("c1")).toEqual({
      turnTokens: 0,
      sessionTokens: 4_000,
      dayUsd: 1.25,
      minuteTurns: 2,
      sessionTurns: 2,
      dayTurns: 3,
    });
  });

  it("charges a re-run to the day and not to the conversation", async () => {
    const { spending } = await rig();
    await spending.book(call({ purpose: "rerun" }));
    expect(await spending.before("c1")).toMatchObject({ sessionTokens: 0, sessionTurns: 0, dayUsd: 0.25 });
  });

  it("begins a new day at midnight in Seoul and forgets a minute after 60 seconds", async () => {
    const { spending, pass } = await rig();
    await spending.book(call({}));
    pass(31_000);
    expect(await spending.before("c1")).toMatchObject({
      dayUsd: 0,
      dayTurns: 0,
      minuteTurns: 1,
      sessionTurns: 1,
    });
    expect(await spending.today()).toEqual({ usd: 0, turns: 0 });
    pass(30_000);
    expect(await spending.before("c1")).toMatchObject({ minuteTurns: 0, sessionTurns: 1 });
  });

  it("loses nothing when the day's first calls are booked at once", async () => {
    const { spending } = await rig();
    await Promise.all(Array.from({ length: 8 }, (_, index) => spending.book(call({ turnId: `t${index}` }))));
    expect(await spending.before("c1")).toMatchObject({ dayUsd: 2, dayTurns: 8, sessionTokens: 8_000 });
  });
});
