import type { ActiveChat, PendingChat } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import { describe, expect, it } from "vitest";
import { applyListEvent, type CachedList, type ListEvent, lastLineOf } from "./apply-list-event.ts";
import { NO_FILTERS } from "./list-filters.ts";

const AT = "2026-11-22T10:05:00.000Z";

const anActive = (over: Partial<ActiveChat> = {}): ActiveChat => ({
  id: "c1",
  customer_id: "u1",
  customer_name: "kim@example.com",
  category: "주문 문의",
  last_message: "안녕하세요",
  timestamp: "2026-11-22T10:00:00.000Z",
  status: "ai",
  unread: 0,
  version: 3,
  ...over,
});

const aPending = (over: Partial<PendingChat> = {}): PendingChat => ({
  id: "p1",
  customer_id: "u2",
  customer_name: "lee@example.com",
  category: "환불 요청",
  issue: "환불 결정 필요",
  wait_time: 2,
  priority: "low",
  version: 5,
  ...over,
});

const aMessage = (over: Partial<Message> = {}): Message => ({
  id: "m1",
  session_id: "c1",
  seq: 4,
  sender_type: "user",
  sender_id: "u1",
  content: "배송은\n언제 오나요?",
  attachments: null,
  is_read: false,
  created_at: AT,
  ...over,
});

const active = (chats: ActiveChat[], filters = NO_FILTERS): CachedList => ({
  kind: "active",
  filters,
  pages: [{ chats }],
});
const pending = (chats: PendingChat[], filters = NO_FILTERS): CachedList => ({
  kind: "pending",
  filters,
  pages: [{ chats }],
});
const ids = (list: CachedList | undefined) =>
  list?.pages.flatMap((page) => page.chats.map((chat) => chat.id));

const status = (over: Partial<Extract<ListEvent, { type: "status" }>> = {}): ListEvent => ({
  type: "status",
  sessionId: "c1",
  status: "pending",
  handler: "ai",
  version: 4,
  agentId: null,
  agentName: null,
  dueAt: null,
  at: AT,
  ...over,
});

describe("applyListEvent", () => {
  it("puts a conversation with a new message first and shows its last line", () => {
    const lists = [active([anActive({ id: "c0" }), anActive()])];
    const { lists: next, refetch } = applyListEvent(lists, {
      type: "message",
      sessionId: "c1",
      message: aMessage(),
    });
    expect(ids(next[0])).toEqual(["c1", "c0"]);
    expect(next[0]?.pages[0]?.chats[0]).toMatchObject({ last_message: "배송은 언제 오나요?", timestamp: AT });
    expect(refetch).toEqual([]);
  });

  it("keeps the newer line when an older message comes late", () => {
    const lists = [active([anActive({ timestamp: "2026-11-22T11:00:00.000Z" })])];
    const { lists: next } = applyListEvent(lists, { type: "message", sessionId: "c1", message: aMessage() });
    expect(next).toEqual(lists);
  });

  it("asks the server about a message of a conversation no list holds", () => {
    const { refetch } = applyListEvent([active([])], {
      type: "message",
      sessionId: "c9",
      message: aMessage(),
    });
    expect(refetch).toEqual(["active", "pending"]);
  });

  it("does not ask when a filter may have left the conversation out", () => {
    const filtered = active([], { ...NO_FILTERS, search: "park" });
    const { refetch } = applyListEvent([filtered], { type: "message", sessionId: "c9", message: aMessage() });
    expect(refetch).toEqual([]);
  });

  it("sets the unread count in the list that holds the conversation", () => {
    const { lists: next } = applyListEvent([active([anActive()]), pending([aPending()])], {
      type: "unread",
      sessionId: "p1",
      unread: 12,
    });
    expect(next[1]?.pages[0]?.chats[0]).toMatchObject({ unread: 12 });
    expect(next[0]?.pages[0]?.chats[0]).toMatchObject({ unread: 0 });
  });

  it("moves a conversation that became pending, last in line, and asks for its reason", () => {
    const { lists: next, refetch } = applyListEvent(
      [active([anActive()]), pending([aPending()])],
      status({ dueAt: "2026-11-22T10:10:00.000Z" }),
    );
    expect(ids(next[0])).toEqual([]);
    expect(ids(next[1])).toEqual(["p1", "c1"]);
    expect(next[1]?.pages[0]?.chats[1]).toMatchObject({ pending_at: AT, due_at: "2026-11-22T10:10:00.000Z" });
    expect(refetch).toEqual(["pending"]);
  });

  it("shows at once who took a waiting conversation over", () => {
    const { lists: next } = applyListEvent(
      [active([]), pending([aPending()])],
      status({
        sessionId: "p1",
        status: "active",
        handler: "agent",
        version: 6,
        agentId: "a1",
        agentName: "민지",
      }),
    );
    expect(ids(next[1])).toEqual([]);
    expect(next[0]?.pages[0]?.chats[0]).toMatchObject({ id: "p1", status: "agent", agent_name: "민지" });
  });

  it("changes the owner in place when it stays active", () => {
    const { lists: next } = applyListEvent(
      [active([anActive()])],
      status({ status: "active", handler: "agent", agentName: "민지" }),
    );
    expect(next[0]?.pages[0]?.chats[0]).toMatchObject({ status: "agent", agent_name: "민지", version: 4 });
  });

  it("takes a completed conversation off both lists", () => {
    const { lists: next, refetch } = applyListEvent(
      [active([anActive()]), pending([])],
      status({ status: "completed" }),
    );
    expect(ids(next[0])).toEqual([]);
    expect(refetch).toEqual(["completed"]);
  });

  it.each([{ version: 3 }, { version: 1 }])(
    "ignores a state it already knows (version $version of 3)",
    ({ version }) => {
      const lists = [active([anActive()]), pending([])];
      expect(applyListEvent(lists, status({ version }))).toEqual({ lists, refetch: [] });
    },
  );

  it("changes nothing more when the same state change comes twice", () => {
    const once = applyListEvent([active([anActive()]), pending([aPending()])], status());
    const twice = applyListEvent(once.lists, status());
    expect(twice.lists).toEqual(once.lists);
  });

  it("does not guess whether a search holds the conversation", () => {
    const searched = pending([], { ...NO_FILTERS, search: "ORD" });
    const { lists: next, refetch } = applyListEvent([active([anActive()]), searched], status());
    expect(ids(next[1])).toEqual([]);
    expect(refetch).toEqual(["pending"]);
  });

  it("does not put a conversation into a list of another category", () => {
    const other = pending([], { ...NO_FILTERS, category: "기술 지원" });
    const { lists: next } = applyListEvent([active([anActive()]), other], status());
    expect(ids(next[1])).toEqual([]);
  });

  describe("when a conversation appeared", () => {
    const appeared: ListEvent = {
      type: "appeared",
      sessionId: "c7",
      customerName: "park@example.com",
      category: "미분류",
      startedAt: AT,
    };

    it("shows it first at once and asks for the rest", () => {
      const { lists: next, refetch } = applyListEvent([active([anActive()]), pending([])], appeared);
      expect(ids(next[0])).toEqual(["c7", "c1"]);
      expect(refetch).toEqual(["active", "pending"]);
    });

    it("leaves one that is held already where it is", () => {
      const lists = [active([]), pending([aPending({ id: "c7" })])];
      expect(applyListEvent(lists, appeared).lists).toEqual(lists);
    });

    it("does not put it under a search or another category", () => {
      const lists = [
        active([], { ...NO_FILTERS, search: "x" }),
        active([], { ...NO_FILTERS, category: "기술 지원" }),
      ];
      expect(applyListEvent(lists, appeared).lists).toEqual(lists);
    });
  });
});

describe("lastLineOf", () => {
  it("names the files of a message without text", () => {
    const file = { url: "/uploads/c1/a", name: "사진.png", size: 1, mime: "image/png", is_image: true };
    expect(lastLineOf({ content: " ", attachments: [file] })).toBe("사진.png");
  });
});
