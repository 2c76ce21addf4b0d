import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CoreRig, coreRig } from "../testing/core-rig.ts";
import { STORES } from "../testing/stores.ts";
import { sqlResumeReads } from "./resume-reads.sql.ts";
import type { ResumeReads } from "./resume-reads.ts";

const MOST = 40;

describe.each(STORES)("resumes on $name", (store) => {
  let rig: CoreRig;
  let reads: ResumeReads;
  const ids: string[] = [];
  const seqsMissed = async (...requests: readonly (readonly [conversation: number, afterSeq: number])[]) => {
    const asked = requests.map(([n, afterSeq]) => ({ conversationId: ids[n] ?? "", afterSeq }));
    return (await reads.resume(asked)).map(
      (answer) => answer?.missed?.map(({ seq }) => seq) ?? answer?.missed,
    );
  };

  beforeAll(async () => {
    rig = await coreRig(store);
    reads = sqlResumeReads(rig.database, MOST);
    // The greeting is message 1 of each.
    for (let n = 0; n < 3; n += 1) {
      const { id } = await rig.open(n === 0 ? "customer" : `customer-${n}`);
      ids.push(id);
      for (let seq = 2; seq <= 5; seq += 1) await rig.customerSays(id, `${n}:${seq}`);
    }
  });
  afterAll(() => rig.drop());

  it("answers each in the order they asked, from where each of them is", async () => {
    const asked = [
      [1, 3],
      [0, 0],
      [2, 5],
      [1, 1],
      [0, 9],
    ] as const;
    expect(await seqsMissed(...asked)).toEqual([[4, 5], [1, 2, 3, 4, 5], [], [2, 3, 4, 5], []]);
    const [answer] = await reads.resume([{ conversationId: ids[1] ?? "", afterSeq: 4 }]);
    expect(answer?.missed?.map(({ content }) => content)).toEqual(["1:5"]);
    expect(answer?.conversation).toEqual(await rig.reads.find(ids[1] ?? ""));
  });

  it("knows nothing of a conversation that there is not, beside those there are", async () => {
    const [none, there] = await reads.resume([
      { conversationId: "none", afterSeq: 0 },
      { conversationId: ids[0] ?? "", afterSeq: 5 },
    ]);
    expect(none).toBeNull();
    expect(there?.missed).toEqual([]);
  });

  it("names agents, in charge and in messages", async () => {
    const { id } = await rig.open("customer-9");
    await rig.agentDoes(id, { type: "take_over", agentId: "minji", force: false });
    const [answer] = await reads.resume([{ conversationId: id, afterSeq: 0 }]);
    expect(answer?.agentName).toBe("minji");
  });

  it("asks as often for all as for one who is behind, and once where nobody is", async () => {
    const before = rig.database.statements;
    await seqsMissed([0, 0], [1, 2], [2, 4], [0, 3]);
    expect(rig.database.statements - before).toBe(2);
    await seqsMissed([0, 5], [1, 5], [2, 5]);
    expect(rig.database.statements - before).toBe(3);
  });

  it("reads no messages for who misses more than a resume carries", async () => {
    const { id } = await rig.open("customer-8");
    for (let seq = 2; seq <= MOST + 1; seq += 1) await rig.customerSays(id, `${seq}`);
    const before = rig.database.statements;
    const [most, tooMany] = await reads.resume([
      { conversationId: id, afterSeq: 1 },
      { conversationId: id, afterSeq: 0 },
    ]);
    expect(most?.missed?.length).toBe(MOST);
    expect(tooMany?.missed).toBeNull();
    expect(rig.database.statements - before).toBe(2);
  });

  it("answers many more than one query may join, each whole", async () => {
    const many = Array.from({ length: 150 }, (_, n) => [n % 3, n % 6] as const);
    const answers = await seqsMissed(...many);
    const expected = many.map(([, after]) => [1, 2, 3, 4, 5].filter((seq) => seq > after));
    expect(answers).toEqual(expected);
  });
});
