import type { ServerFrame } from "@chatpjt/contract/realtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import type { Caller } from "../conversations/domain/access.ts";
import { AppError } from "../shared/app-error.ts";
import { systemClock } from "../shared/ids.node.ts";
import { silentLogger } from "../testing/http-rig.ts";
import { type PositionReader, PositionTeller } from "./position-teller.ts";

type Row = Awaited<ReturnType<ConversationReads["positions"]>>[number];

class Page implements PositionReader {
  readonly frames: ServerFrame[] = [];
  readonly followed: ReadonlySet<string>;
  readonly caller: Caller;

  constructor(role: "customer" | "admin", ...followed: string[]) {
    this.caller = { id: role, role, permission: null };
    this.followed = new Set(followed);
  }

  sendFrame(frame: ServerFrame): void {
    this.frames.push(frame);
  }
}

describe("filling a gap", () => {
  const rows = new Map<string, Row>();
  let isAway = false;
  let reads = 0;
  const pages = [new Page("customer", "c"), new Page("customer", "d", "gone"), new Page("admin")];
  let teller: PositionTeller;
  beforeEach(() => {
    vi.useFakeTimers();
    reads = 0;
    isAway = false;
    for (const page of pages) page.frames.length = 0;
    for (const id of ["c", "d"])
      rows.set(id, { id, seq: 4, version: 7, adminReadSeq: 0, aiReadSeq: 0, customerReadSeq: 0 });
    teller = new PositionTeller({
      clock: systemClock,
      logger: silentLogger,
      sockets: () => pages,
      reads: {
        positions: async (ids) => {
          reads += 1;
          if (isAway) throw new AppError("unavailable");
          return ids.flatMap((id) => rows.get(id) ?? []);
        },
        listChanges: async () => [],
      },
    });
  });
  afterEach(() => {
    teller.stop();
    vi.useRealTimers();
  });
  const sessionsTold = (page: Page) =>
    page.frames.map((frame) =>
      frame.type === "position" ? frame.data.sessions.map((s) => s.session_id) : [],
    );

  it("tells every socket what it follows, soon and once more", async () => {
    teller.fillGap();
    await vi.advanceTimersByTimeAsync(300);
    expect(pages.map(sessionsTold)).toEqual([[["c"]], [["d"]], [[]]]);
    expect(pages[2]?.frames[0]).toMatchObject({ data: { lists: { active: expect.any(Number) } } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pages.map((page) => page.frames.length)).toEqual([2, 2, 2]);
  });

  it("asks the store until it answers, and one gap at a time", async () => {
    isAway = true;
    for (let i = 0; i < 50; i += 1) teller.fillGap();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reads).toBeGreaterThan(2);
    expect(reads).toBeLessThan(7);
    expect(pages.flatMap((page) => page.frames)).toEqual([]);
    isAway = false;
    await vi.advanceTimersByTimeAsync(1_300);
    expect(pages.map((page) => page.frames.length)).toEqual([1, 1, 1]);
  });

  it("stops asking when the server stops", async () => {
    isAway = true;
    teller.fillGap();
    await vi.advanceTimersByTimeAsync(300);
    teller.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBeLessThanOrEqual(2);
  });
});
