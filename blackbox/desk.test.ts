import {
  activeChatsAnswerSchema,
  aiTurnsAnswerSchema,
  completedChatsAnswerSchema,
  conversationDetailAnswerSchema,
  instructionsAnswerSchema,
  logAnswerSchema,
  pendingChatsAnswerSchema,
  summaryAnswerSchema,
} from "@chatpjt/contract/conversations";
import { beforeAll, describe, expect, inject, it } from "vitest";
import {
  awaitMessage,
  type Chat,
  history,
  newChat,
  newOrder,
  openSession,
  openSocket,
  type Person,
  say,
  signInAdmin,
} from "./stage.ts";

/** The waiting sentence of a new shop (`ai.md`, BC-15), in business hours or outside. */
const WAITING = /이내 답변드리겠습니다|까지 답변드리겠습니다|답변드리겠습니다/u;

describe.each(inject("shops"))("the desk on $store", ({ baseUrl }) => {
  let owner: Person;
  let minji: Person;
  let junho: Person;
  let viewer: Person;
  beforeAll(async () => {
    [owner, minji, junho, viewer] = (await Promise.all(
      (["owner", "minji", "junho", "viewer"] as const).map((name) => signInAdmin(baseUrl, name)),
    )) as [Person, Person, Person, Person];
  });

  const detail = async (id: string) =>
    (await owner.data(conversationDetailAnswerSchema, "GET", `/api/admin/chats/${id}`)).session;
  const standing = async (id: string) => {
    const { status, handler_type, assigned_agent_id } = await detail(id);
    const who = assigned_agent_id === minji.id ? "minji" : assigned_agent_id === junho.id ? "junho" : "-";
    return `${status} ${handler_type} ${who}`;
  };

  type Stage = "with the AI" | "with minji" | "pending" | "completed";
  const stage = async (given: Stage): Promise<Chat> => {
    const chat = await newChat(baseUrl);
    if (given === "with minji") await minji.done("POST", `/api/admin/chats/${chat.id}/takeover`, {});
    if (given === "pending") await chat.customer.done("POST", `/api/chats/session/${chat.id}/handoff`);
    if (given === "completed") await chat.customer.done("POST", `/api/chats/session/${chat.id}/complete`);
    return chat;
  };

  const commands = {
    "customer writes": ({ customer, id }: Chat) =>
      customer.outcome("POST", "/api/chats/messages", { session_id: id, content: "네" }),
    "customer asks for a person": ({ customer, id }: Chat) =>
      customer.outcome("POST", `/api/chats/session/${id}/handoff`),
    "customer ends": ({ customer, id }: Chat) =>
      customer.outcome("POST", `/api/chats/session/${id}/complete`),
    "minji writes": ({ id }: Chat) =>
      minji.outcome("POST", "/api/chats/messages", { session_id: id, content: "네" }),
    "junho writes": ({ id }: Chat) =>
      junho.outcome("POST", "/api/chats/messages", { session_id: id, content: "네" }),
    "minji takes over": ({ id }: Chat) => minji.outcome("POST", `/api/admin/chats/${id}/takeover`, {}),
    "junho takes over": ({ id }: Chat) => junho.outcome("POST", `/api/admin/chats/${id}/takeover`, {}),
    "owner takes over by force": ({ id }: Chat) =>
      owner.outcome("POST", `/api/admin/chats/${id}/takeover`, { force: true }),
    "minji informs": ({ id }: Chat) =>
      minji.outcome("POST", `/api/admin/chats/${id}/provide-info`, { info: "재고가 있습니다." }),
    "junho informs": ({ id }: Chat) =>
      junho.outcome("POST", `/api/admin/chats/${id}/provide-info`, { info: "재고가 있습니다." }),
    "owner informs by force": ({ id }: Chat) =>
      owner.outcome("POST", `/api/admin/chats/${id}/provide-info`, { info: "재고가 있습니다.", force: true }),
    "minji hands back": ({ id }: Chat) => minji.outcome("POST", `/api/admin/chats/${id}/release`, {}),
    "junho hands back": ({ id }: Chat) => junho.outcome("POST", `/api/admin/chats/${id}/release`, {}),
    "owner hands back by force": ({ id }: Chat) =>
      owner.outcome("POST", `/api/admin/chats/${id}/release`, { force: true }),
    "junho completes": ({ id }: Chat) => junho.outcome("POST", `/api/admin/chats/${id}/complete`, {}),
  };

  const AI = "active ai -";
  const MINJI = "active agent minji";
  const PENDING = "pending ai -";
  const DONE_BY_AI = "completed ai -";
  const DONE_BY_AGENT = "completed agent -";
  type Row = readonly [Stage, keyof typeof commands, string, string];
  const rows: readonly Row[] = [
    ["with the AI", "customer writes", "200", AI],
    ["with the AI", "customer asks for a person", "200", PENDING],
    ["with the AI", "customer ends", "200", DONE_BY_AI],
    ["with the AI", "minji writes", "409 takeover_required", AI],
    ["with the AI", "minji takes over", "200", MINJI],
    ["with the AI", "minji informs", "200", AI],
    ["with the AI", "minji hands back", "200", AI],
    ["with the AI", "junho completes", "200", DONE_BY_AI],
    ["with minji", "customer writes", "200", MINJI],
    ["with minji", "customer asks for a person", "200", MINJI],
    ["with minji", "customer ends", "200", DONE_BY_AGENT],
    ["with minji", "minji writes", "200", MINJI],
    ["with minji", "junho writes", "409 owned_by_other", MINJI],
    ["with minji", "minji takes over", "200", MINJI],
    ["with minji", "junho takes over", "409 owned_by_other", MINJI],
    ["with minji", "owner takes over by force", "200", "active agent -"],
    ["with minji", "minji informs", "200", AI],
    ["with minji", "junho informs", "409 owned_by_other", MINJI],
    ["with minji", "owner informs by force", "200", AI],
    ["with minji", "minji hands back", "200", AI],
    ["with minji", "junho hands back", "409 owned_by_other", MINJI],
    ["with minji", "owner hands back by force", "200", AI],
    ["with minji", "junho completes", "200", DONE_BY_AGENT],
    ["pending", "customer writes", "200", PENDING],
    ["pending", "customer asks for a person", "200", PENDING],
    ["pending", "customer ends", "200", DONE_BY_AI],
    ["pending", "minji writes", "409 takeover_required", PENDING],
    ["pending", "minji takes over", "200", MINJI],
    ["pending", "minji informs", "200", AI],
    ["pending", "minji hands back", "409 not_with_agent", PENDING],
    ["pending", "junho completes", "200", DONE_BY_AI],
    ...(Object.keys(commands) as (keyof typeof commands)[]).map(
      (command): Row => ["completed", command, "409 session_completed", DONE_BY_AI],
    ),
  ];

  it.each(rows)("%s + %s → %s, then %s", async (given, command, answer, then) => {
    const chat = await stage(given);
    expect(await commands[command](chat)).toBe(answer);
    // An AI turn that follows may hand off or answer, but nothing else moves the standing at once.
    expect(await standing(chat.id)).toBe(then);
  });

  it("says who holds a conversation when it refuses", async () => {
    const { id } = await stage("with minji");
    const refusal = await junho.call("POST", `/api/admin/chats/${id}/takeover`, {});
    expect(refusal.failure?.details).toEqual([{ agent_id: minji.id, agent_name: "minji" }]);
  });

  it.each([
    ["customer asks for a person", "pending"],
    ["minji takes over", "with minji"],
    ["minji hands back", "with the AI"],
  ] as const)("changes nothing at all when %s and it is %s already", async (command, given) => {
    const chat = await stage(given);
    const before = await detail(chat.id);
    expect(await commands[command](chat)).toBe("200");
    expect(await detail(chat.id)).toEqual(before);
  });

  it("refuses a takeover in a colleague's name and a force below manager", async () => {
    const { id } = await stage("with minji");
    const takeover = `/api/admin/chats/${id}/takeover`;
    expect(await minji.outcome("POST", takeover, { agent_id: junho.id })).toBe("403 forbidden");
    expect(await junho.outcome("POST", takeover, { force: true })).toBe("403 forbidden");
    expect(await minji.outcome("POST", takeover, { agent_id: minji.id })).toBe("200");
    expect(await standing(id)).toBe(MINJI);
  });

  it("lets the viewer look and do nothing", async () => {
    const { id } = await stage("pending");
    for (const path of ["active", "pending", "completed", id, `${id}/log`, `${id}/turns`, `${id}/summary`])
      expect([path, await viewer.outcome("GET", `/api/admin/chats/${path}`)]).toEqual([path, "200"]);
    for (const act of ["takeover", "release", "complete", "provide-info"])
      expect(await viewer.outcome("POST", `/api/admin/chats/${id}/${act}`, { info: "x" })).toBe(
        "403 forbidden",
      );
    expect(await standing(id)).toBe(PENDING);
  });

  it.each(["takeover", "release", "complete", "provide-info"])(
    "answers not_found for %s of a missing conversation",
    async (act) => {
      const path = `/api/admin/chats/0000000000missing/${act}`;
      expect(await owner.outcome("POST", path, { info: "x" })).toBe("404 not_found");
    },
  );

  it.each([
    { given: "no info", body: {}, field: "info" },
    { given: "empty info", body: { info: "" }, field: "info" },
    { given: "an unknown decision", body: { info: "x", decision: "maybe" }, field: "decision" },
    { given: "an unknown scope", body: { info: "x", scope: "forever" }, field: "scope" },
    {
      given: "an expiry in the past",
      body: { info: "x", expires_at: "2020-01-01T00:00:00Z" },
      field: "expires_at",
    },
    { given: "an expiry that is none", body: { info: "x", expires_at: "soon" }, field: "expires_at" },
    { given: "a foreign order", body: { info: "x", order_number: "ORD-NOT-THEIRS" }, field: "order_number" },
  ])("refuses provide-info with $given", async ({ body, field }) => {
    const { id } = await stage("with the AI");
    const answer = await minji.call("POST", `/api/admin/chats/${id}/provide-info`, body);
    expect(answer).toMatchObject({ status: 400, failure: { details: [{ path: field }] } });
  });

  it("keeps an instruction out of the customer's sight and lets the AI answer with a turn", async () => {
    const { customer, id } = await stage("pending");
    const secret = "내부메모7391 다음 주 월요일에 입고됩니다.";
    await minji.done("POST", `/api/admin/chats/${id}/provide-info`, { info: secret });
    const { instructions } = await minji.data(
      instructionsAnswerSchema,
      "GET",
      `/api/admin/chats/${id}/instructions`,
    );
    expect(instructions).toMatchObject([{ text: secret, author: { id: minji.id }, scope: "next_answer" }]);
    const seen = await history(customer, id);
    await awaitMessage(customer, id, (m) => m.sender_type === "ai" && m.seq > (seen.at(-1)?.seq ?? 0) - 1);
    expect(JSON.stringify(await history(customer, id))).not.toContain("내부메모7391");
  });

  it("stores no card number and no password of an agent's notes", async () => {
    const { id } = await stage("pending");
    const info = "고객 카드 4111 1111 1111 1111, 비밀번호 hunter2. 재입고는 12월 3일입니다.";
    await minji.done("POST", `/api/admin/chats/${id}/provide-info`, { info });
    const path = `/api/admin/chats/${id}`;
    const { instructions } = await minji.data(instructionsAnswerSchema, "GET", `${path}/instructions`);
    expect(instructions[0]?.text).toContain("12월 3일");
    await minji.done("POST", `${path}/complete`, { summary: `전화로 안내함. ${info}` });
    const { summary } = await minji.data(summaryAnswerSchema, "GET", `${path}/summary`);
    expect(summary.agent_note).toContain("전화로 안내함");
    expect(JSON.stringify([instructions, summary])).not.toMatch(/4111|hunter2/u);
  });

  it("keeps an instruction for a topic until the customer turns to another one", async () => {
    const { customer, id } = await stage("with the AI");
    const answered = async (text: string) => {
      const { seq } = await say(customer, id, text);
      await awaitMessage(customer, id, (message) => message.sender_type === "ai" && message.seq > seq);
    };
    const states = async () => {
      const path = `/api/admin/chats/${id}/instructions`;
      const { instructions } = await minji.data(instructionsAnswerSchema, "GET", path);
      return instructions.map(({ state }) => state);
    };
    await answered("제 주문 목록 보여 주세요");
    const info = "이번 주 배송은 하루씩 늦어진다고 안내해 주세요.";
    await minji.done("POST", `/api/admin/chats/${id}/provide-info`, { info, scope: "topic" });
    await answered("배송 중인 주문이 있나요?");
    expect(await states()).toEqual(["in_force"]);
    await answered("환불 규정이 어떻게 되나요?");
    expect(await states()).toEqual(["expired"]);
  });

  it("refuses a decision on facts that have moved, and takes one on the facts in sight once", async () => {
    const { customer, id } = await stage("pending");
    const order = await newOrder(owner, customer.id, { shipping_status: "delivered" });
    const seen = (await detail(id)).version;
    await say(customer, id, "아직인가요?");
    const decide = (facts_version: number | undefined) =>
      minji.outcome("POST", `/api/admin/chats/${id}/provide-info`, {
        info: "승인합니다.",
        decision: "approve",
        order_number: order.order_number,
        facts_version,
      });
    expect(await decide(seen)).toBe("409 changed");
    const now = (await detail(id)).version;
    const twice = await Promise.all([decide(now), decide(now)]);
    expect(twice.sort()).toEqual(["200", "409 changed"]);
  });

  it("refuses approvals below manager", async () => {
    const { id } = await stage("pending");
    for (const decision of ["approve", "deny"])
      expect(
        await junho.outcome("POST", `/api/admin/chats/${id}/provide-info`, { info: "x", decision }),
      ).toBe("403 forbidden");
  });

  it("lets one of two takeovers win", async () => {
    for (let i = 0; i < 5; i += 1) {
      const { id } = await stage("with the AI");
      const path = `/api/admin/chats/${id}/takeover`;
      const answers = await Promise.all([minji, junho].map((admin) => admin.outcome("POST", path, {})));
      expect([...answers].sort()).toEqual(["200", "409 owned_by_other"]);
      expect(await standing(id)).toBe(answers[0] === "200" ? MINJI : "active agent junho");
    }
  });

  it("lets one of many completions win, with one farewell", async () => {
    const { customer, id } = await stage("with minji");
    const answers = await Promise.all([
      customer.outcome("POST", `/api/chats/session/${id}/complete`),
      ...[minji, junho, owner].map((admin) => admin.outcome("POST", `/api/admin/chats/${id}/complete`, {})),
    ]);
    expect(answers.filter((answer) => answer === "200")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "409 session_completed")).toHaveLength(3);
    const messages = await history(customer, id);
    expect(messages.map((message) => message.sender_type)).toEqual(["ai", "ai"]);
  });

  it("loses no message to a completion at the same time", async () => {
    for (let i = 0; i < 5; i += 1) {
      const { customer, id } = await stage("with minji");
      const body = (n: number) => ({ session_id: id, content: `m${n}`, client_message_id: `${n}` });
      const [ended, ...sent] = await Promise.all([
        minji.outcome("POST", `/api/admin/chats/${id}/complete`, {}),
        ...[1, 2, 3, 4].map((n) => customer.outcome("POST", "/api/chats/messages", body(n))),
      ]);
      expect(ended).toBe("200");
      const messages = await history(customer, id);
      expect(messages.filter((m) => m.sender_type === "user")).toHaveLength(
        sent.filter((s) => s === "200").length,
      );
      expect(messages.at(-1)?.sender_type).toBe("ai");
      expect(new Set(sent.filter((s) => s !== "200"))).toEqual(
        sent.every((s) => s === "200") ? new Set() : new Set(["409 session_completed"]),
      );
    }
  });

  it("asks for a person: pending at once, the waiting sentence exactly once", async () => {
    const { customer, id } = await stage("with the AI");
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => customer.outcome("POST", `/api/chats/session/${id}/handoff`)),
    );
    expect(new Set(asked)).toEqual(new Set(["200"]));
    await say(customer, id, "계신가요?");
    await say(customer, id, "기다릴게요");
    const ai = (await history(customer, id)).filter((message) => message.sender_type === "ai");
    expect(ai).toHaveLength(2);
    expect(ai[1]?.content).toMatch(WAITING);
    const shown = (await detail(id)).due_at;
    expect(Date.parse(shown ?? "")).toBeGreaterThan(Date.now());
  });

  it("completes once and opens a new conversation at the next visit", async () => {
    const { customer, id } = await stage("with minji");
    await say(customer, id, "고마워요");
    await minji.done("POST", `/api/admin/chats/${id}/complete`, { summary: "교환 안내 완료" });
    const farewell = (await history(customer, id)).at(-1);
    expect(farewell).toMatchObject({ sender_type: "ai", seq: 3 });
    const { session, messages } = await openSession(customer);
    expect(session.id).not.toBe(id);
    expect(session).toMatchObject({ status: "active", handler_type: "ai" });
    expect(messages).toHaveLength(1);
    expect(await standing(id)).toBe(DONE_BY_AGENT);
  });

  it("shows an agent's summary in the list at once and in the summary as a note", async () => {
    const { customer, id } = await stage("with minji");
    await minji.done("POST", `/api/admin/chats/${id}/complete`, { summary: "교환 접수 안내함" });
    const { chats } = await owner.data(
      completedChatsAnswerSchema,
      "GET",
      `/api/admin/chats/completed?search=${encodeURIComponent(customer.email)}`,
    );
    expect(chats).toMatchObject([
      { id, customer_name: customer.email, handled_by: "상담원", duration: 0, summary: "교환 접수 안내함" },
    ]);
    const { summary } = await owner.data(summaryAnswerSchema, "GET", `/api/admin/chats/${id}/summary`);
    expect(summary).toMatchObject({
      agent_note: "교환 접수 안내함",
      customer_info: { email: customer.email },
    });
    expect(summary.core_summary).not.toBe("");
  });

  it("makes a summary by rules where the agent gave none", async () => {
    const { customer, id } = await stage("with the AI");
    await say(customer, id, "배송이 궁금해요");
    await owner.done("POST", `/api/admin/chats/${id}/complete`, {});
    const { chats } = await owner.data(
      completedChatsAnswerSchema,
      "GET",
      `/api/admin/chats/completed?handler=AI&dateRange=today&search=${encodeURIComponent(customer.email)}`,
    );
    expect(chats).toHaveLength(1);
    expect(chats[0]?.summary).not.toBe("");
  });

  it("lists each conversation in the one list it stands in, searchable by e-mail, name and order number", async () => {
    const { customer, id } = await stage("pending");
    const order = await newOrder(owner, customer.id);
    const schemas = {
      active: activeChatsAnswerSchema,
      pending: pendingChatsAnswerSchema,
      completed: completedChatsAnswerSchema,
    };
    const found = async (list: keyof typeof schemas, search: string) => {
      const path = `/api/admin/chats/${list}?search=${encodeURIComponent(search)}`;
      const { chats } = await owner.data(schemas[list], "GET", path);
      return chats.map((chat) => chat.id);
    };
    const searches = [
      customer.email,
      customer.email.toUpperCase(),
      customer.email.slice(2, -8),
      order.order_number,
      order.order_number.slice(4, 12).toLowerCase(),
    ];
    for (const search of searches) expect([search, await found("pending", search)]).toEqual([search, [id]]);
    expect(await found("active", customer.email)).toEqual([]);
    expect(await found("completed", customer.email)).toEqual([]);
    expect(await found("pending", `${customer.email.slice(0, 6)}%`)).toEqual([]);
    expect(await found("pending", customer.email.replace("-", "_"))).toEqual([]);
    await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
    expect(await found("active", customer.email)).toEqual([id]);
    expect(await found("pending", customer.email)).toEqual([]);
  });

  it("shows in the active list who answers, the last message and how much is unread", async () => {
    const { customer, id } = await stage("with minji");
    await say(customer, id, "하나");
    await say(customer, id, "둘");
    const row = async () => {
      const path = `/api/admin/chats/active?search=${encodeURIComponent(customer.email)}`;
      return (await owner.data(activeChatsAnswerSchema, "GET", path)).chats[0];
    };
    expect(await row()).toMatchObject({
      id,
      status: "agent",
      unread: 2,
      last_message: "둘",
      category: "미분류",
    });
    await history(minji, id);
    expect(await row()).toMatchObject({ unread: 0 });
  });

  it("shows in the pending list what waits, how long and how urgent", async () => {
    const { customer, id } = await stage("pending");
    const path = `/api/admin/chats/pending?search=${encodeURIComponent(customer.email)}`;
    const { chats } = await owner.data(pendingChatsAnswerSchema, "GET", path);
    expect(chats).toMatchObject([{ id, wait_time: 0, priority: "low" }]);
    expect(chats[0]?.issue).not.toBe("");
  });

  it("pages a list without hole or repeat", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = `limit=7${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = await owner.data(completedChatsAnswerSchema, "GET", `/api/admin/chats/completed?${query}`);
      expect(page.chats.length).toBeLessThanOrEqual(7);
      seen.push(...page.chats.map((chat) => chat.id));
      cursor = page.next_cursor;
    } while (cursor !== undefined && seen.length < 2_000);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(7);
  });

  it.each(["' or 1=1 --", "%", "_", "\\", "100%", "\u202e", "가".repeat(200)])(
    "takes the search %j literally",
    async (search) => {
      const path = `/api/admin/chats/active?search=${encodeURIComponent(search)}`;
      const { chats } = await owner.data(activeChatsAnswerSchema, "GET", path);
      for (const chat of chats) expect(chat.customer_name).toContain(search);
    },
  );

  it("names every change in the console's log, and who made it", async () => {
    const { customer, id } = await stage("pending");
    await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
    await minji.done("POST", `/api/admin/chats/${id}/release`, {});
    await customer.done("POST", `/api/chats/session/${id}/complete`);
    const { lines } = await owner.data(logAnswerSchema, "GET", `/api/admin/chats/${id}/log`);
    expect(lines.map(({ action, actor }) => [action, actor.id])).toEqual([
      ["opened", customer.id],
      ["request_human", customer.id],
      ["take_over", minji.id],
      ["release", minji.id],
      ["end_by_customer", customer.id],
    ]);
  });

  it("lets admins look into an AI turn", async () => {
    const { customer, id } = await stage("with the AI");
    const mine = await say(customer, id, "안녕하세요");
    const answer = await awaitMessage(customer, id, (m) => m.sender_type === "ai" && m.seq > mine.seq);
    const { turns } = await owner.data(aiTurnsAnswerSchema, "GET", `/api/admin/chats/${id}/turns`);
    expect(turns).toMatchObject([{ state: "done", upto_seq: mine.seq, message_seq: answer.seq }]);
  });

  it("answers a burst with one AI message", async () => {
    const { customer, id } = await stage("with the AI");
    for (const text of ["안녕하세요", "저기요", "배송 문의요"]) await say(customer, id, text);
    await awaitMessage(customer, id, (m) => m.sender_type === "ai" && m.seq > 1);
    const senders = (await history(customer, id)).map((message) => message.sender_type);
    expect(senders).toEqual(["ai", "user", "user", "user", "ai"]);
  });

  it("gives a released conversation's unanswered message an AI turn", async () => {
    const { customer, id } = await stage("with minji");
    const mine = await say(customer, id, "주문 목록 알려 주세요");
    await minji.done("POST", `/api/admin/chats/${id}/release`, {});
    await awaitMessage(customer, id, (m) => m.sender_type === "ai" && m.seq > mine.seq);
  });

  it("tells the customer's page that a takeover in the middle changed who answers", async () => {
    const { customer, id } = await stage("with the AI");
    const socket = await openSocket(customer);
    await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
    await socket.settled(id);
    expect(socket.of("resumed", id)[0]?.data.session).toMatchObject({
      handler_type: "agent",
      assigned_agent_id: minji.id,
    });
    await socket.close();
  });
});
