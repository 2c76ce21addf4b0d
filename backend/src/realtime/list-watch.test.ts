import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqlReadMarks } from "../conversations/read-marks.sql.ts";
import { markReadByAdmin } from "../conversations/read-marks.ts";
import { type CoreRig, coreRig } from "../testing/core-rig.ts";
import { STORES } from "../testing/stores.ts";
import { ListWatch } from "./list-watch.ts";

describe.each(STORES)("the list watch on $name", (store) => {
  let rig: CoreRig;
  let id: string;
  let watch: ListWatch;
  beforeEach(async () => {
    rig = await coreRig(store);
    id = (await rig.open()).id;
    watch = new ListWatch({ reads: rig.reads, clock: rig.clock });
    await watch.look();
  });
  afterEach(() => rig.drop());

  /** The lists whose counters a change moves, as the next look tells it. */
  const movedBy = async (change: () => Promise<unknown>) => {
    const before = await watch.look();
    await change();
    rig.clock.pass(25_000);
    const after = await watch.look();
    return (["active", "pending", "completed"] as const).filter((list) => after[list] !== before[list]);
  };

  it("rests while nothing changes, however long", async () => {
    expect(await movedBy(async () => undefined)).toEqual([]);
    rig.clock.pass(3_600_000);
    expect(await movedBy(async () => undefined)).toEqual([]);
  });

  it("tells a message, a takeover, a hand-back, a wish for a person and an end that nobody announced", async () => {
    expect(await movedBy(() => rig.customerSays(id, "안녕하세요"))).toEqual(["active"]);
    const minji = { agentId: "minji" };
    const take = { type: "take_over", force: false, ...minji } as const;
    expect(await movedBy(() => rig.agentDoes(id, take))).toEqual(["active"]);
    expect(await movedBy(() => rig.agentDoes(id, { type: "release", force: false, ...minji }))).toEqual([
      "active",
    ]);
    expect(await movedBy(() => rig.agentDoes(id, { type: "request_human" }))).toEqual(["active", "pending"]);
    expect(await movedBy(() => rig.agentDoes(id, take))).toEqual(["active", "pending"]);
    expect(await movedBy(() => rig.agentDoes(id, { type: "complete", ...minji }))).toEqual([
      "active",
      "completed",
    ]);
  });

  it("tells that an admin has read", async () => {
    await rig.customerSays(id, "안녕하세요");
    const marks = sqlReadMarks(rig.clock);
    const { work, store: conversations, directory, publisher } = rig.deps;
    const deps = { work, store: conversations, directory, publisher, marks };
    const seen = await rig.reads.find(id);
    if (seen === null) throw new Error("It is gone.");
    expect(await movedBy(() => markReadByAdmin(deps, seen))).toEqual(["active"]);
  });

  it("counts a change that another node stamped with a clock half a minute behind", async () => {
    rig.clock.pass(300_000);
    await watch.look();
    rig.clock.pass(-30_000);
    await rig.customerSays(id, "안녕하세요");
    rig.clock.pass(30_000);
    expect(await movedBy(async () => undefined)).toEqual([]);
    expect(watch.counters.active).toBeGreaterThan(1);
  });

  it("counts every list after a time in which nobody asked", async () => {
    const before = watch.counters;
    watch.pause();
    await watch.look();
    expect(watch.counters).toEqual({
      active: before.active + 1,
      pending: before.pending + 1,
      completed: before.completed + 1,
    });
  });
});
