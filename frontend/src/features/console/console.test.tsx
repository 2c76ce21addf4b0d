import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mantineTheme } from "../../theme/mantine-theme.ts";
import { ConsoleRoutes } from "./console-routes.tsx";
import { NEW_SHOP_POLICY } from "./settings/policy-fixture.ts";

const AT = "2026-11-22T10:00:00.000Z";

interface Answer {
  readonly status?: number;
  readonly data?: unknown;
  readonly error?: { readonly code: string; readonly details?: unknown[] };
}
interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

let answers: Record<string, Answer>;
let calls: Call[];

/** Answers by "METHOD path"; what nobody prepared is 404, the socket's ticket never comes. */
function fakeFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const path = String(input).split("?")[0] ?? "";
  const method = init.method ?? "GET";
  if (path === "/api/ws/ticket") return new Promise(() => {});
  calls.push({ method, path, body: typeof init.body === "string" ? JSON.parse(init.body) : undefined });
  const answer = answers[`${method} ${path}`] ?? { status: 404, error: { code: "not_found" } };
  const body =
    answer.error === undefined
      ? { success: true, data: answer.data ?? {} }
      : { success: false, message: "거절", error: answer.error };
  return Promise.resolve(new Response(JSON.stringify(body), { status: answer.status ?? 200 }));
}

const me = (permission: string) => ({
  id: "a1",
  email: "minji@example.com",
  name: "민지",
  role: "admin",
  permission,
});
const conversation = (over: Readonly<Record<string, unknown>> = {}) => ({
  session: {
    id: "c1",
    customer_id: "u1",
    category: "주문 문의",
    status: "active",
    handler_type: "ai",
    assigned_agent_id: null,
    agent_name: null,
    started_at: AT,
    version: 7,
    customer: { id: "u1", email: "kim@example.com", name: "김하늘" },
    unread: 0,
    pending_reason: null,
    pending_at: null,
    due_at: null,
    completed_at: null,
    agent_note: null,
    ...over,
  },
});
const mine = conversation({ handler_type: "agent", assigned_agent_id: "a1", agent_name: "민지" });
const message = (seq: number, over: Readonly<Record<string, unknown>> = {}) => ({
  id: `m${seq}`,
  session_id: "c1",
  seq,
  sender_type: "user",
  sender_id: "u1",
  content: `글 ${seq}`,
  attachments: null,
  is_read: true,
  created_at: AT,
  ...over,
});

const aTurn = (over: Readonly<Record<string, unknown>>) => ({
  id: "t1",
  state: "done",
  cause: "customer_message",
  from_seq: 1,
  upto_seq: 1,
  attempt: 1,
  action: "reply",
  engine: "offline",
  message_seq: 2,
  discarded: null,
  created_at: AT,
  finished_at: AT,
  trace: { recorded: {} },
  ...over,
});
/** A refund that waits for its decision. */
const refundTrace = {
  ledgerAfter: {
    kind: "refund",
    orderNumber: "ORD-1",
    reason: "change_of_mind",
    received: true,
    newAddress: null,
    evidence: {},
  },
  verdict: {
    orderNumber: "ORD-1",
    kind: "refund",
    verdict: {
      next: "handoff",
      eligible: true,
      reasons: ["within_window"],
      missing: [],
      shippingFee: "customer",
      remedy: "refund",
    },
  },
};
const handedOver = aTurn({ action: "handoff", trace: refundTrace });
/** An answer of the AI whose turn can be looked into. */
const explainedAnswer: Record<string, Answer> = {
  "GET /api/chats/messages/c1": {
    data: { messages: [message(1), message(2, { sender_type: "ai", sender_id: null })], has_more: false },
  },
  "GET /api/admin/chats/c1/turns": { data: { turns: [aTurn({})] } },
};
/** One side of a re-run. */
const run = (over: Readonly<Record<string, unknown>>) => ({
  text: null,
  action: "reply",
  category: "환불 요청",
  handoff_reason: null,
  engine: "offline",
  decision: null,
  verdict: null,
  events: [],
  ...over,
});
const settings = {
  greeting: "안녕하세요",
  farewell: "감사합니다",
  farewell_en: "Thank you",
  company_policy: "7일 안에 환불돼요.",
  categories: ["환불 요청"],
  human_intervention_rules: "",
  response_wait_time: 5,
  auto_close: true,
  auto_close_minutes: 1_440,
  debounce_ms: 1_500,
  refund_policy: NEW_SHOP_POLICY,
  business_hours: null,
  ai_label: "AI",
  shop_name: "가게",
  allowed_contacts: [],
  budget: { tokens_per_turn: 12_000, tokens_per_session: 60_000, usd_per_day: 5 },
  version: 3,
};

function openConversation(permission: string, detail: unknown, more: Record<string, Answer> = {}) {
  const user = me(permission);
  localStorage.setItem("chatpjt.sign-in.admin", JSON.stringify({ user, token: "t1" }));
  answers = {
    "GET /api/auth/me": { data: user },
    "GET /api/admin/chats/active": { data: { chats: [] } },
    "GET /api/admin/chats/pending": { data: { chats: [] } },
    "GET /api/admin/chats/c1": { data: detail },
    "GET /api/chats/messages/c1": { data: { messages: [message(1)], has_more: false } },
    "GET /api/admin/chats/c1/log": { data: { lines: [] } },
    "GET /api/admin/chats/c1/instructions": { data: { instructions: [] } },
    "GET /api/admin/chats/c1/turns": { data: { turns: [] } },
    "GET /api/admin/orders": { data: { orders: [] } },
    ...more,
  };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <MantineProvider theme={mantineTheme} env="test">
        <MemoryRouter initialEntries={["/admin/active/c1"]}>
          <ConsoleRoutes />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}
const sent = (method: string, path: string) =>
  calls.filter((call) => call.method === method && call.path === path).map((call) => call.body);

// jsdom has no font set; Mantine's growing text areas listen to it.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });

beforeEach(() => {
  calls = [];
  vi.stubGlobal("fetch", fakeFetch);
});
afterEach(() => vi.unstubAllGlobals());

describe("a conversation in the console", () => {
  it("lets a viewer read and do nothing", async () => {
    openConversation("viewer", conversation());
    expect(await screen.findByText("글 1")).toBeInTheDocument();
    expect(screen.getByText("열람 권한으로는 볼 수만 있어요.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "인수하기" })).not.toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: "AI에게 전할 내용" })).not.toBeInTheDocument();
  });

  it("says who holds it when a take-over is refused, and offers an agent no force", async () => {
    const user = openConversation("agent", conversation(), {
      "POST /api/admin/chats/c1/takeover": {
        status: 409,
        error: { code: "owned_by_other", details: [{ agent_id: "a2", agent_name: "준호" }] },
      },
    });
    await user.click(await screen.findByRole("button", { name: "인수하기" }));
    const dialog = await screen.findByRole("dialog", { name: "다른 상담원이 응대 중이에요" });
    expect(within(dialog).getByText(/준호님이 이 상담을 맡고 있어요/u)).toBeInTheDocument();
    expect(within(dialog).queryByRole("button", { name: "그래도 인수" })).not.toBeInTheDocument();
  });

  it("lets a manager take it anyway", async () => {
    const path = "/api/admin/chats/c1/takeover";
    const user = openConversation("manager", conversation(), {
      [`POST ${path}`]: { status: 409, error: { code: "owned_by_other", details: [{ agent_name: "준호" }] } },
    });
    await user.click(await screen.findByRole("button", { name: "인수하기" }));
    const force = await screen.findByRole("button", { name: "그래도 인수" });
    answers = { ...answers, [`POST ${path}`]: { data: {} }, "GET /api/admin/chats/c1": { data: mine } };
    await user.click(force);
    expect(await screen.findByRole("textbox", { name: "고객에게 답장" })).toBeInTheDocument();
    expect(sent("POST", path)).toEqual([{ force: false }, { force: true }]);
  });

  it("shows a reply at once and sends it under one id", async () => {
    let stored: (response: Response) => void = () => {};
    const user = openConversation("agent", mine);
    const field = await screen.findByRole("textbox", { name: "고객에게 답장" });
    vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
      if (init?.method !== "POST") return fakeFetch(input, init);
      calls.push({ method: "POST", path: String(input), body: JSON.parse(String(init.body)) });
      return new Promise<Response>((resolve) => {
        stored = resolve;
      });
    });
    await user.type(field, "확인했습니다{Enter}");
    expect(await screen.findByText("확인했습니다")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "보내는 중" })).toBeInTheDocument();
    expect(field).toHaveValue("");
    const [body] = sent("POST", "/api/chats/messages");
    expect(body).toMatchObject({ session_id: "c1", content: "확인했습니다" });
    const id = (body as { client_message_id: string }).client_message_id;
    const reply = message(2, {
      sender_type: "agent",
      sender_id: "a1",
      content: "확인했습니다",
      is_read: false,
      client_message_id: id,
    });
    stored(new Response(JSON.stringify({ success: true, data: { message: reply } })));
    expect(await screen.findByRole("img", { name: "보냄" })).toBeInTheDocument();
    expect(screen.getAllByText("확인했습니다")).toHaveLength(1);
    expect(sent("POST", "/api/chats/messages")).toHaveLength(1);
  });

  it("keeps the text of a refused reply and says why", async () => {
    const user = openConversation("agent", mine, {
      "POST /api/chats/messages": { status: 409, error: { code: "owned_by_other" } },
    });
    await user.type(await screen.findByRole("textbox", { name: "고객에게 답장" }), "안녕하세요{Enter}");
    expect(await screen.findByText("다른 상담원이 응대 중이에요.")).toBeInTheDocument();
    expect(screen.getByText("안녕하세요")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "다시 보내기" })).toBeInTheDocument();
  });

  it("binds an approval to the facts that were seen", async () => {
    const waiting = conversation({ status: "pending", pending_reason: "facts_complete", pending_at: AT });
    const user = openConversation("manager", waiting, {
      "GET /api/admin/chats/c1/turns": { data: { turns: [handedOver] } },
      "POST /api/admin/chats/c1/provide-info": { status: 409, error: { code: "changed" } },
    });
    await user.click(await screen.findByRole("button", { name: "승인" }));
    expect(await screen.findByText(/그 사이 내용이 바뀌었어요. 새 내용을 확인하고/u)).toBeInTheDocument();
    expect(sent("POST", "/api/admin/chats/c1/provide-info")).toEqual([
      expect.objectContaining({ decision: "approve", order_number: "ORD-1", facts_version: 7 }),
    ]);
  });

  it("says why a decision was refused whose note says the opposite", async () => {
    const reason = "결정은 승인인데 내용은 승인하지 말라고 되어 있습니다. 결정이나 내용을 고쳐 주세요.";
    const details = [{ path: "info", message: reason }];
    const waiting = conversation({ status: "pending", pending_reason: "facts_complete", pending_at: AT });
    const user = openConversation("manager", waiting, {
      "GET /api/admin/chats/c1/turns": { data: { turns: [handedOver] } },
      "POST /api/admin/chats/c1/provide-info": { status: 400, error: { code: "validation_failed", details } },
    });
    await user.click(await screen.findByRole("button", { name: "승인" }));
    expect(await screen.findByText(reason)).toBeInTheDocument();
  });

  it("says of an instruction whether its content arrived", async () => {
    const instruction = (id: string, note: string | null) => ({
      id,
      text: `지시 ${id}`,
      decision: null,
      order_number: null,
      scope: "next_answer",
      author: { id: "a1", name: "민지" },
      after_seq: 1,
      created_at: AT,
      expires_at: AT,
      state: "used",
      note,
    });
    const lost = "적어 주신 내용의 문구를 고객에게 전하지 못했습니다.";
    openConversation("manager", mine, {
      "GET /api/admin/chats/c1/instructions": {
        data: { instructions: [instruction("1", null), instruction("2", lost)] },
      },
    });
    expect(await screen.findByText(lost)).toBeInTheDocument();
    expect(screen.getAllByText("전달 못 함")).toHaveLength(1);
    expect(screen.getAllByText("반영됨")).toHaveLength(1);
  });

  it("runs a past turn again with another setting and says that nothing was sent", async () => {
    const user = openConversation("manager", mine, {
      ...explainedAnswer,
      "GET /api/admin/chatbot/settings": { data: settings },
      "POST /api/admin/chats/c1/turns/t1/rerun": {
        data: {
          original: run({ text: "기간이 지나 환불이 어려워요.", action: "reply" }),
          rerun: run({ text: "담당자에게 전할게요.", action: "handoff", handoff_reason: "facts_complete" }),
        },
      },
    });
    await user.click(await screen.findByRole("button", { name: "왜 이렇게 답했는지 보기" }));
    await user.click(await screen.findByRole("button", { name: "이 턴 다시 실행" }));
    const dialog = await screen.findByRole("dialog", { name: "이 턴 다시 실행" });
    expect(within(dialog).getByText(/고객에게는 아무것도 보내지 않아요/u)).toBeInTheDocument();
    const days = await within(dialog).findByRole("textbox", { name: "환불 기간 (일)" });
    expect(days).toHaveValue("7");
    await user.clear(days);
    await user.type(days, "14");
    await user.click(within(dialog).getByRole("button", { name: "다시 실행" }));
    const past = await within(dialog).findByRole("region", { name: "당시" });
    const present = within(dialog).getByRole("region", { name: "지금 이 설정으로" });
    expect(within(past).getByText("기간이 지나 환불이 어려워요.")).toBeInTheDocument();
    expect(within(present).getByText("담당자에게 전할게요.")).toBeInTheDocument();
    expect(within(present).getByText("사람에게 넘김 · 결정 필요")).toBeInTheDocument();
    expect(within(dialog).getByText("달라진 점: 답변, 결과")).toBeInTheDocument();
    expect(sent("POST", "/api/admin/chats/c1/turns/t1/rerun")).toEqual([
      { settings: { refund_policy: { refund_window_days: 14 } } },
    ]);
  });

  it("gives an agent the explanation for the customer but no re-run", async () => {
    const user = openConversation("agent", mine, {
      ...explainedAnswer,
      "GET /api/admin/chats/c1/turns/t1/explanation": { data: { text: "이 답변은 AI가 작성했습니다." } },
    });
    await user.click(await screen.findByRole("button", { name: "왜 이렇게 답했는지 보기" }));
    const explain = await screen.findByRole("button", { name: "고객용 설명 내보내기" });
    expect(screen.queryByRole("button", { name: "이 턴 다시 실행" })).not.toBeInTheDocument();
    await user.click(explain);
    expect(await screen.findByText("이 답변은 AI가 작성했습니다.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "복사" }));
    expect(await navigator.clipboard.readText()).toBe("이 답변은 AI가 작성했습니다.");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("dialog", { name: "왜 이렇게 답했나요?" })).toBeInTheDocument();
  });

  it("says in the menu how the AI is doing, and where to look", async () => {
    const user = openConversation("agent", mine, {
      "GET /api/admin/ai/status": {
        data: {
          engine: "gpt-5-mini",
          state: "open",
          last_failure: { at: AT, code: "http", status: 503 },
          turns: { pending: 2, running: 1, failed_24h: 1, oldest_seconds: 12 },
          notable: [
            { id: "t9", session_id: "c9", state: "failed", attempt: 3, age_seconds: 300, discarded: null },
          ],
          spent_today_usd: 0.42,
        },
      },
      "GET /api/admin/chatbot/settings": { data: settings },
    });
    await user.click(
      await screen.findByRole("button", { name: "AI 상태 gpt-5-mini 응답 없음 · 오프라인으로 답하는 중" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "AI 상태" });
    expect(within(dialog).getByText("2026-11-22 19:00 · 오류 응답 · HTTP 503")).toBeInTheDocument();
    expect(await within(dialog).findByText("$0.42 / 한도 $5.00")).toBeInTheDocument();
    expect(within(dialog).getByText("실패 · 5분 전 · 3번째 시도")).toBeInTheDocument();
    expect(within(dialog).getByRole("link", { name: "상담 열기" })).toHaveAttribute(
      "href",
      "/admin/active/c9",
    );
  });

  it("sends somebody without a sign-in to the sign-in page", async () => {
    openConversation("agent", mine);
    await screen.findByRole("textbox", { name: "고객에게 답장" });
    localStorage.removeItem("chatpjt.sign-in.admin");
    window.dispatchEvent(new StorageEvent("storage"));
    expect(await screen.findByRole("button", { name: "로그인" })).toBeInTheDocument();
    expect(screen.getByText(/로그인이 만료됐어요/u)).toBeInTheDocument();
  });
});
