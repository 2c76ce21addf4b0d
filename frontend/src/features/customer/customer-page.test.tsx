import type { Message } from "@chatpjt/contract/messages";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { storeSignIn } from "../../lib/session.ts";
import { aMessage, FakeServer, type FakeSocket, NOW } from "../../testing/fake-server.ts";
import { CustomerPage } from "./customer-page.tsx";

const customer = { id: "c1", email: "test1@example.com", name: "test1", role: "customer" } as const;
const session = {
  id: "s1",
  customer_id: "c1",
  category: null,
  status: "active",
  handler_type: "ai",
  assigned_agent_id: null,
  started_at: NOW,
  version: 1,
} as const;
const shop = {
  shop_name: "달빛상점",
  ai_label: "AI 상담원",
  response_wait_time: 10,
  open_now: true,
  next_opening: null,
  signup_open: true,
};
const order = {
  id: "o1",
  order_number: "DL-102",
  product_name: "겨울 담요",
  customer_id: "c1",
  ordered_at: NOW,
  shipping_status: "shipped",
  updated_at: NOW,
  delivered_at: null,
  price_krw: 25_800,
} as const;

let server: FakeServer;
let stored: Message[];

beforeEach(() => {
  stored = [aMessage(1, { content: "무엇을 도와드릴까요?" })];
  server = new FakeServer()
    .on("GET /api/shop", () => ({ data: shop }))
    .on("GET /api/orders", () => ({ data: { orders: [order] } }))
    .on("POST /api/auth/login", () => ({ data: { user: customer, token: "t1" } }))
    .on("POST /api/auth/logout", () => ({ data: {} }))
    .on("POST /api/ws/ticket", () => ({ data: { ticket: "k1", expires_at: NOW } }))
    .on("GET /api/chats/session", () => ({ data: { session, messages: stored } }))
    .on("POST /api/chats/session/s1/handoff", () => ({ data: {} }))
    .on("POST /api/chats/session/s1/complete", () => ({ data: {} }))
    .on("POST /api/chats/messages", ({ body }) => ({ data: { message: store(body as Sent) } }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Sent = { content: string; client_message_id: string };

function store(sent: Sent): Message {
  const message = aMessage(stored.length + 1, {
    sender_type: "user",
    content: sent.content,
    client_message_id: sent.client_message_id,
  });
  stored.push(message);
  return message;
}

function show(): void {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <CustomerPage />
    </QueryClientProvider>,
  );
}

async function openChat(): Promise<FakeSocket> {
  storeSignIn("customer", { user: customer, token: "t1" });
  show();
  await screen.findByText("무엇을 도와드릴까요?");
  await waitFor(() => expect(server.sockets).toHaveLength(1));
  let socket: FakeSocket | undefined;
  act(() => {
    socket = server.greet();
  });
  if (socket === undefined) throw new Error("not connected");
  return socket;
}

const field = () => screen.getByRole("textbox", { name: "메시지 입력" });

describe("signing in", () => {
  it("says that the first sign-in creates the account, and that an AI answers", async () => {
    show();
    expect(screen.getByText(/계정이 바로 만들어져요/u)).toBeVisible();
    expect(screen.getByText(/AI가 먼저 답해요/u)).toBeVisible();
  });

  it("opens the conversation with what was entered", async () => {
    show();
    await userEvent.type(screen.getByLabelText("이메일"), "test1@example.com");
    await userEvent.type(screen.getByLabelText("비밀번호"), "test1234{Enter}");
    expect(await screen.findByText("무엇을 도와드릴까요?")).toBeVisible();
    expect(server.bodiesOf("POST /api/auth/login")).toEqual([
      { email: "test1@example.com", password: "test1234", role: "customer" },
    ]);
  });

  it("says in place what is wrong, and asks the server only for what can be right", async () => {
    server.on("POST /api/auth/login", () => ({ status: 401, code: "invalid_credentials" }));
    show();
    await userEvent.type(screen.getByLabelText("이메일"), "없는 주소{Enter}");
    expect(screen.getByText("이메일 주소를 확인해 주세요.")).toBeVisible();
    expect(server.bodiesOf("POST /api/auth/login")).toEqual([]);
    await userEvent.clear(screen.getByLabelText("이메일"));
    await userEvent.type(screen.getByLabelText("이메일"), "a@b.kr");
    await userEvent.type(screen.getByLabelText("비밀번호"), "틀린비밀번호{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("이메일 또는 비밀번호가 맞지 않아요.");
  });

  it("comes back here when the sign-in runs out, with the typed text kept", async () => {
    await openChat();
    await userEvent.type(field(), "쓰던 글");
    server.on("POST /api/chats/session/s1/handoff", () => ({ status: 401, code: "unauthenticated" }));
    await userEvent.click(screen.getByRole("button", { name: "상담원 연결" }));
    expect(await screen.findByText(/로그인이 만료됐어요/u)).toBeVisible();
    expect(screen.getByLabelText("이메일")).toHaveValue("test1@example.com");
    await userEvent.type(screen.getByLabelText("비밀번호"), "test1234{Enter}");
    expect(await screen.findByRole("textbox", { name: "메시지 입력" })).toHaveValue("쓰던 글");
  });
});

describe("a sign-in that was ended elsewhere", () => {
  it("brings the customer back to the sign-in", async () => {
    const socket = await openChat();
    server.on("GET /api/auth/me", () => ({ status: 401, code: "unauthenticated" }));
    act(() => socket.drop(4401));
    expect(await screen.findByText(/로그인이 만료됐어요/u)).toBeVisible();
  });
});

describe("writing", () => {
  it("sends one message per Enter and shows it as sent", async () => {
    await openChat();
    await userEvent.type(field(), "배송 언제 와요?{Enter}");
    expect(await screen.findByRole("img", { name: "보냄" })).toBeVisible();
    expect(screen.getAllByText("배송 언제 와요?")).toHaveLength(1);
    expect(field()).toHaveValue("");
    expect(server.bodiesOf("POST /api/chats/messages")).toHaveLength(1);
  });

  it("says that a message was read only when the server said so", async () => {
    const socket = await openChat();
    await userEvent.type(field(), "배송 언제 와요?{Enter}");
    await screen.findByRole("img", { name: "보냄" });
    act(() =>
      socket.receive({ type: "messages_read", data: { session_id: "s1", reader: "staff", upto_seq: 2 } }),
    );
    expect(await screen.findByRole("img", { name: "읽음" })).toBeVisible();
  });

  it("shows the AI at work as soon as the message is stored", async () => {
    await openChat();
    await userEvent.type(field(), "배송 언제 와요?{Enter}");
    expect(await screen.findByText("AI가 답을 쓰고 있어요")).toBeInTheDocument();
  });

  it("puts a new line on Shift+Enter", async () => {
    await openChat();
    await userEvent.type(field(), "첫 줄{Shift>}{Enter}{/Shift}둘째 줄");
    expect(field()).toHaveValue("첫 줄\n둘째 줄");
    expect(server.bodiesOf("POST /api/chats/messages")).toEqual([]);
  });

  it("keeps a refused message with its reason until the person sends it again or deletes it", async () => {
    await openChat();
    server.on("POST /api/chats/messages", () => ({ status: 413, code: "too_large" }));
    await userEvent.type(field(), "너무 큰 글{Enter}");
    expect(await screen.findByText("크기가 너무 커요.")).toBeVisible();
    server.on("POST /api/chats/messages", ({ body }) => ({ data: { message: store(body as Sent) } }));
    await userEvent.click(screen.getByRole("button", { name: "다시 보내기" }));
    expect(await screen.findByRole("img", { name: "보냄" })).toBeVisible();
    const ids = server.bodiesOf("POST /api/chats/messages").map((body) => (body as Sent).client_message_id);
    expect(new Set(ids).size).toBe(1);
  });

  it("shows a message that cannot go out as waiting, and sends it when the connection is back", async () => {
    const socket = await openChat();
    server.on("POST /api/chats/messages", () => "offline");
    act(() => socket.drop(1006));
    await userEvent.type(field(), "끊긴 글{Enter}");
    expect(await screen.findByRole("img", { name: "연결되면 보내요" })).toBeInTheDocument();
    server.on("POST /api/chats/messages", ({ body }) => ({ data: { message: store(body as Sent) } }));
    act(() => void window.dispatchEvent(new Event("online")));
    expect(await screen.findByRole("img", { name: "보냄" })).toBeVisible();
  });

  it("asks a ready question about an order with one tap more", async () => {
    await openChat();
    await userEvent.click(await screen.findByRole("button", { name: /겨울 담요/u }));
    await userEvent.click(screen.getAllByRole("button", { name: "배송 조회" }).at(-1) ?? field());
    await waitFor(() =>
      expect(screen.getByRole("log")).toHaveTextContent("주문번호 DL-102 배송 상태를 알려 주세요."),
    );
  });
});

describe("being answered", () => {
  it("shows dots while the AI writes, then its message in the live region only", async () => {
    const socket = await openChat();
    act(() => socket.receive({ type: "typing", data: { session_id: "s1", sender_type: "ai" } }));
    expect(screen.getByText("AI가 답을 쓰고 있어요")).toBeInTheDocument();
    act(() =>
      socket.receive({ type: "new_message", data: { message: aMessage(2, { content: "배송 중이에요." }) } }),
    );
    const log = screen.getByRole("log");
    expect(await within(log).findByText("배송 중이에요.")).toBeVisible();
    expect(screen.queryByText("AI가 답을 쓰고 있어요")).not.toBeInTheDocument();
    expect(within(log).queryByText("무엇을 도와드릴까요?")).not.toBeInTheDocument();
  });

  it("renders whatever is written as text, with safe links", async () => {
    stored = [
      aMessage(1, { content: "무엇을 도와드릴까요?" }),
      aMessage(2, { content: '<img src=x onerror="alert(1)"> https://shop.kr/a 보세요' }),
    ];
    await openChat();
    expect(screen.getByText(/<img src=x/u)).toBeVisible();
    const link = screen.getByRole("link", { name: "https://shop.kr/a" });
    expect(link).toHaveAttribute("rel", expect.stringContaining("noopener"));
    expect(link).toHaveAttribute("target", "_blank");
  });

  it("tells the server what was seen", async () => {
    const socket = await openChat();
    act(() => socket.receive({ type: "new_message", data: { message: aMessage(2) } }));
    await waitFor(() =>
      expect(socket.sent).toContainEqual({ type: "read", data: { session_id: "s1", seq: 2 } }),
    );
  });

  it("asks to resume when a message in between is missing", async () => {
    const socket = await openChat();
    act(() => socket.receive({ type: "new_message", data: { message: aMessage(3) } }));
    expect(socket.sent.filter((frame) => frame.type === "resume").at(-1)).toEqual({
      type: "resume",
      data: { session_id: "s1", after_seq: 1 },
    });
  });
});

describe("a person", () => {
  it("is one tap away, and the wait is told with its time", async () => {
    const socket = await openChat();
    await userEvent.click(screen.getByRole("button", { name: "상담원 연결" }));
    expect(server.bodiesOf("POST /api/chats/session/s1/handoff")).toHaveLength(1);
    const due_at = new Date(Date.now() + 9 * 60_000).toISOString();
    act(() =>
      socket.receive({
        type: "session_status_changed",
        data: { session_id: "s1", status: "pending", handler_type: "ai", version: 2, due_at },
      }),
    );
    expect(await screen.findByText("상담원 연결 대기 중 · 예상 9분")).toBeVisible();
    expect(screen.getByRole("region", { name: "상담원을 기다리고 있어요" })).toHaveTextContent(
      /까지 답변드릴게요/u,
    );
  });

  it("is named in the header once they answer", async () => {
    const socket = await openChat();
    act(() =>
      socket.receive({
        type: "session_status_changed",
        data: {
          session_id: "s1",
          status: "active",
          handler_type: "agent",
          version: 2,
          assigned_agent_id: "a1",
          agent_name: "민지",
        },
      }),
    );
    expect(await screen.findByText("상담원 민지")).toBeVisible();
  });
});

describe("the end", () => {
  const farewell = aMessage(2, { content: "좋은 하루 보내세요." });

  it("is asked about first", async () => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    await openChat();
    await userEvent.click(screen.getByRole("button", { name: "메뉴" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "상담 종료" }));
    expect(server.bodiesOf("POST /api/chats/session/s1/complete")).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "상담 종료" }));
    expect(server.bodiesOf("POST /api/chats/session/s1/complete")).toHaveLength(1);
  });

  it("leaves the conversation readable and offers to ask again", async () => {
    const socket = await openChat();
    act(() =>
      socket.receive({ type: "session_completed", data: { session_id: "s1", message: "종료", farewell } }),
    );
    expect(await screen.findByText("좋은 하루 보내세요.")).toBeVisible();
    expect(screen.getByText("무엇을 도와드릴까요?")).toBeVisible();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    server.on("GET /api/chats/session", () => ({
      data: {
        session: { ...session, id: "s2" },
        messages: [aMessage(1, { id: "n1", session_id: "s2", content: "다시 오셨네요." })],
      },
    }));
    await userEvent.click(screen.getByRole("button", { name: "다시 문의하기" }));
    expect(await screen.findByText("다시 오셨네요.")).toBeVisible();
    expect(field()).toBeVisible();
  });
});

describe("the password", () => {
  it("is changed with the current one, from the menu", async () => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    await openChat();
    await userEvent.click(screen.getByRole("button", { name: "메뉴" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "비밀번호 바꾸기" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/다른 모든 기기에서 로그아웃돼요/u)).toBeVisible();
    await userEvent.type(dialog.getByLabelText("현재 비밀번호"), "old-pass");
    await userEvent.type(dialog.getByLabelText("새 비밀번호"), "new-pass-1234");
    await userEvent.click(dialog.getByRole("button", { name: "바꾸기" }));
    expect(dialog.getByText("새 비밀번호와 같지 않아요.")).toBeVisible();
    expect(dialog.getByLabelText("새 비밀번호 확인")).toHaveFocus();
    server.on("PATCH /api/auth/password", () => ({ status: 401, code: "invalid_credentials" }));
    await userEvent.type(dialog.getByLabelText("새 비밀번호 확인"), "new-pass-1234{Enter}");
    expect(await dialog.findByText("현재 비밀번호가 맞지 않아요.")).toBeVisible();
    server.on("PATCH /api/auth/password", () => ({ data: {} }));
    await userEvent.click(dialog.getByRole("button", { name: "바꾸기" }));
    expect(await dialog.findByText(/비밀번호를 바꿨어요/u)).toBeVisible();
    const sent = { current_password: "old-pass", new_password: "new-pass-1234" };
    expect(server.bodiesOf("PATCH /api/auth/password")).toEqual([sent, sent]);
  });
});
