import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeServer } from "../../../testing/fake-server.ts";
import { mantineTheme } from "../../../theme/mantine-theme.ts";
import { ConsoleRoutes } from "../console-routes.tsx";

const AT = "2026-11-22T10:00:00.000Z";
const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";
const SECRET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const URI = `otpauth://totp/chatpjt:minji%40example.com?secret=${SECRET}&issuer=chatpjt`;

const me = (permission = "owner") => ({
  id: "a1",
  email: "minji@example.com",
  name: "민지",
  role: "admin",
  permission,
});
const account = (over: Readonly<Record<string, unknown>> = {}) => ({
  ...me(),
  disabled: false,
  two_factor: false,
  created_at: AT,
  ...over,
});
const junho = (over: Readonly<Record<string, unknown>> = {}) =>
  account({ id: "a2", email: "junho@example.com", name: "준호", permission: "agent", ...over });
const signIn = (id: string, over: Readonly<Record<string, unknown>> = {}) => ({
  id,
  created_at: AT,
  last_seen_at: AT,
  user_agent: CHROME,
  current: false,
  ...over,
});

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer();
});
afterEach(() => vi.unstubAllGlobals());

function open(path: string, permission = "owner") {
  localStorage.setItem("chatpjt.sign-in.admin", JSON.stringify({ user: me(permission), token: "t1" }));
  server
    .on("GET /api/auth/me", () => ({ data: me(permission) }))
    .on("GET /api/admin/chats/active", () => ({ data: { chats: [] } }))
    .on("GET /api/admin/chats/pending", () => ({ data: { chats: [] } }));
  return show(path);
}
function show(path: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <MantineProvider theme={mantineTheme} env="test">
        <MemoryRouter initialEntries={[path]}>
          <ConsoleRoutes />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}
const wrong = { status: 401, code: "invalid_credentials" } as const;

describe("one's own account", () => {
  beforeEach(() => {
    server
      .on("GET /api/auth/totp", () => ({ data: { enabled: false } }))
      .on("GET /api/auth/sessions", () => ({ data: { sessions: [signIn("s1", { current: true })] } }));
  });

  it("is reached from the menu; only an owner is offered everybody's", async () => {
    const user = open("/admin/orders", "manager");
    await user.click(await screen.findByRole("button", { name: /내 메뉴/u }));
    expect(screen.queryByRole("menuitem", { name: "계정 관리" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("menuitem", { name: "내 계정" }));
    expect(await screen.findByRole("heading", { name: "내 계정" })).toBeInTheDocument();
  });

  it("sends no password that is too short or typed differently, and says which", async () => {
    const user = open("/admin/account", "viewer");
    await user.type(await screen.findByLabelText("현재 비밀번호"), "old-pass");
    await user.type(screen.getByLabelText("새 비밀번호"), "short");
    await user.click(screen.getByRole("button", { name: "비밀번호 바꾸기" }));
    expect(await screen.findByText("8자 이상 256자 이하로 정해 주세요.")).toBeInTheDocument();
    expect(screen.getByLabelText("새 비밀번호")).toHaveFocus();
    await user.type(screen.getByLabelText("새 비밀번호"), "-but-longer");
    await user.type(screen.getByLabelText("새 비밀번호 확인"), "something-else");
    await user.click(screen.getByRole("button", { name: "비밀번호 바꾸기" }));
    expect(await screen.findByText("새 비밀번호와 같지 않아요.")).toBeInTheDocument();
    expect(server.bodiesOf("PATCH /api/auth/password")).toEqual([]);
  });

  it("changes the password and says that other sign-ins have ended", async () => {
    let isRight = false;
    server.on("PATCH /api/auth/password", () => (isRight ? { data: {} } : wrong));
    const user = open("/admin/account");
    await user.type(await screen.findByLabelText("현재 비밀번호"), "old-pass");
    await user.type(screen.getByLabelText("새 비밀번호"), "new-pass-1234");
    await user.type(screen.getByLabelText("새 비밀번호 확인"), "new-pass-1234");
    await user.click(screen.getByRole("button", { name: "비밀번호 바꾸기" }));
    expect(await screen.findByText("현재 비밀번호가 맞지 않아요.")).toBeInTheDocument();
    isRight = true;
    await user.click(screen.getByRole("button", { name: "비밀번호 바꾸기" }));
    expect(
      await screen.findByText("비밀번호를 바꿨어요. 다른 기기의 로그인은 모두 끝났어요."),
    ).toBeInTheDocument();
    expect(screen.getByLabelText("현재 비밀번호")).toHaveValue("");
    expect(server.bodiesOf("PATCH /api/auth/password").at(-1)).toEqual({
      current_password: "old-pass",
      new_password: "new-pass-1234",
    });
  });

  it("turns two-step sign-in on: password, QR code and key, first code", async () => {
    server
      .on("POST /api/auth/totp", () => ({ data: { secret: SECRET, uri: URI } }))
      .on("POST /api/auth/totp/confirm", () => wrong);
    const user = open("/admin/account");
    await user.click(await screen.findByRole("button", { name: "2단계 인증 켜기" }));
    const dialog = await screen.findByRole("dialog", { name: "2단계 인증 켜기" });
    await user.type(within(dialog).getByLabelText("현재 비밀번호"), "old-pass{Enter}");
    expect(await within(dialog).findByRole("img", { name: /QR 코드/u })).toBeInTheDocument();
    expect(within(dialog).getByText("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567")).toBeInTheDocument();
    expect(within(dialog).getByRole("link", { name: /인증 앱에서 열기/u })).toHaveAttribute("href", URI);
    const code = within(dialog).getByLabelText("앱에 보이는 6자리 코드");
    expect(code).toHaveFocus();
    await user.type(code, "123 456{Enter}");
    expect(await within(dialog).findByText(/코드가 맞지 않거나 이미 쓴 코드예요/u)).toBeInTheDocument();
    server.on("POST /api/auth/totp/confirm", () => ({ data: {} }));
    await user.type(code, "{Enter}");
    expect(await screen.findByText("사용 중")).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(server.bodiesOf("POST /api/auth/totp")).toEqual([{ password: "old-pass" }]);
    expect(server.bodiesOf("POST /api/auth/totp/confirm").at(-1)).toEqual({ code: "123456" });
  });

  it("turns two-step sign-in off with a code", async () => {
    server
      .on("GET /api/auth/totp", () => ({ data: { enabled: true } }))
      .on("POST /api/auth/totp/disable", () => ({ data: {} }));
    const user = open("/admin/account");
    await user.click(await screen.findByRole("button", { name: "2단계 인증 끄기" }));
    const dialog = await screen.findByRole("dialog", { name: "2단계 인증 끄기" });
    await user.type(within(dialog).getByLabelText("앱에 보이는 6자리 코드"), "654321{Enter}");
    expect(await screen.findByText("사용 안 함")).toBeInTheDocument();
    expect(server.bodiesOf("POST /api/auth/totp/disable")).toEqual([{ code: "654321" }]);
  });

  it("marks this device and ends the others", async () => {
    let sessions = [signIn("s2", { user_agent: IPHONE }), signIn("s1", { current: true }), signIn("s3")];
    server
      .on("GET /api/auth/sessions", () => ({ data: { sessions } }))
      .on("DELETE /api/auth/sessions/s2", () => {
        sessions = sessions.filter(({ id }) => id !== "s2");
        return { data: {} };
      })
      .on("DELETE /api/auth/sessions/s3", () => {
        sessions = sessions.filter(({ id }) => id !== "s3");
        return { status: 404, code: "not_found" };
      });
    const user = open("/admin/account", "agent");
    const region = await screen.findByRole("region", { name: "내 로그인" });
    const [first] = await within(region).findAllByRole("listitem");
    expect(first).toHaveTextContent("이 기기");
    expect(within(first as HTMLElement).queryByRole("button")).not.toBeInTheDocument();
    await user.click(within(region).getByRole("button", { name: "Safari · iPhone 로그인 끝내기" }));
    await waitFor(() => expect(within(region).getAllByRole("listitem")).toHaveLength(2));
    await user.click(within(region).getByRole("button", { name: "다른 로그인 모두 끝내기" }));
    const dialog = await screen.findByRole("dialog", { name: "다른 로그인을 모두 끝낼까요?" });
    await user.click(within(dialog).getByRole("button", { name: "다른 로그인 모두 끝내기" }));
    expect(await within(region).findByText("다른 기기의 로그인은 없어요.")).toBeInTheDocument();
  });
});

describe("everybody's accounts", () => {
  beforeEach(() => {
    server
      .on("GET /api/admin/accounts", () => ({ data: { accounts: [account(), junho()] } }))
      .on("GET /api/admin/accounts/a1/sessions", () => ({ data: { sessions: [] } }))
      .on("GET /api/admin/accounts/a2/sessions", () => ({
        data: { sessions: [{ ...signIn("s9"), expires_at: AT, address: "203.0.113.9" }] },
      }));
  });

  it("are an owner's only", async () => {
    open("/admin/accounts", "manager");
    expect(await screen.findByText("계정 관리는 소유자만 할 수 있어요.")).toBeInTheDocument();
    expect(server.bodiesOf("GET /api/admin/accounts")).toEqual([]);
  });

  it("are listed, with the command that makes new ones", async () => {
    const user = open("/admin/accounts");
    expect(await screen.findByText("junho@example.com")).toBeInTheDocument();
    expect(screen.getByText(/npm run create-admin/u)).toBeInTheDocument();
    server.on("GET /api/admin/accounts", () => ({
      data: {
        accounts: [
          { ...junho({ id: "u1", email: "kim@example.com", role: "customer" }), permission: undefined },
        ],
      },
    }));
    await user.selectOptions(screen.getByRole("combobox", { name: "계정 종류" }), "customer");
    expect(await screen.findByText("kim@example.com")).toBeInTheDocument();
    expect(screen.queryByRole("columnheader", { name: "권한" })).not.toBeInTheDocument();
  });

  it("get another name and permission", async () => {
    server.on("PATCH /api/admin/accounts/a2", () => ({
      data: { account: junho({ name: "박준호", permission: "manager" }) },
    }));
    const user = open("/admin/accounts");
    await user.click(await screen.findByRole("button", { name: "준호 · junho@example.com 계정 열기" }));
    const sheet = await screen.findByRole("dialog", { name: "계정" });
    const save = within(sheet).getByRole("button", { name: "저장" });
    expect(save).toBeDisabled();
    const name = within(sheet).getByRole("textbox", { name: "이름" });
    await user.clear(name);
    await user.type(name, "박준호");
    await user.selectOptions(within(sheet).getByRole("combobox", { name: "권한" }), "manager");
    await user.click(save);
    expect(await within(sheet).findByText("저장했어요.")).toBeInTheDocument();
    expect(server.bodiesOf("PATCH /api/admin/accounts/a2")).toEqual([
      { name: "박준호", permission: "manager" },
    ]);
  });

  it("are disabled after the page has said what that does", async () => {
    server.on("PATCH /api/admin/accounts/a2", () => ({ data: { account: junho({ disabled: true }) } }));
    const user = open("/admin/accounts?account=a2");
    await user.click(await screen.findByRole("button", { name: "사용 중지" }));
    const dialog = await screen.findByRole("dialog", { name: "준호님의 계정을 사용 중지할까요?" });
    expect(within(dialog).getByText(/모든 기기에서 바로 로그아웃되고/u)).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "사용 중지" }));
    expect(await screen.findByRole("button", { name: "다시 사용" })).toBeInTheDocument();
    expect(server.bodiesOf("PATCH /api/admin/accounts/a2")).toEqual([{ disabled: true }]);
  });

  it("keep the last owner, and say why", async () => {
    server.on("PATCH /api/admin/accounts/a1", () => ({ status: 403, code: "forbidden" }));
    const user = open("/admin/accounts?account=a1");
    await user.click(await screen.findByRole("button", { name: "사용 중지" }));
    const dialog = await screen.findByRole("dialog", { name: "민지님의 계정을 사용 중지할까요?" });
    expect(within(dialog).getByText(/나도 바로 로그아웃돼요/u)).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "사용 중지" }));
    expect(await within(dialog).findByText(/소유자 계정이 하나는 남아 있어야 해요/u)).toBeInTheDocument();
  });

  it("lose the second step and their sign-ins", async () => {
    server
      .on("GET /api/admin/accounts", () => ({ data: { accounts: [junho({ two_factor: true })] } }))
      .on("PATCH /api/admin/accounts/a2", () => ({ data: { account: junho() } }))
      .on("DELETE /api/admin/accounts/a2/sessions", () => ({ data: {} }));
    const user = open("/admin/accounts?account=a2");
    await user.click(await screen.findByRole("button", { name: "해제" }));
    let dialog = await screen.findByRole("dialog", { name: "준호님의 2단계 인증을 해제할까요?" });
    await user.click(within(dialog).getByRole("button", { name: "해제" }));
    expect(await screen.findByText(/사용하지 않아요/u)).toBeInTheDocument();
    expect(server.bodiesOf("PATCH /api/admin/accounts/a2")).toEqual([{ two_factor: false }]);
    expect(await screen.findByText("IP 203.0.113.9")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "모두 끝내기" }));
    dialog = await screen.findByRole("dialog", { name: "준호님의 로그인을 모두 끝낼까요?" });
    expect(within(dialog).getByText(/1곳에서 바로 로그아웃돼요/u)).toBeInTheDocument();
    server.on("GET /api/admin/accounts/a2/sessions", () => ({ data: { sessions: [] } }));
    await user.click(within(dialog).getByRole("button", { name: "모두 끝내기" }));
    expect(await screen.findByText("로그인된 기기가 없어요.")).toBeInTheDocument();
    expect(server.bodiesOf("DELETE /api/admin/accounts/a2/sessions")).toHaveLength(1);
  });
});

describe("a console whose socket the server closed for good", () => {
  beforeEach(() => {
    server
      .on("POST /api/ws/ticket", () => ({ data: { ticket: "k", expires_at: AT } }))
      .on("GET /api/admin/orders", () => ({ data: { orders: [] } }));
  });

  it("shows the sign-in page when the sign-in has ended", async () => {
    open("/admin/orders", "agent");
    await waitFor(() => expect(server.sockets).toHaveLength(1));
    server.on("GET /api/auth/me", () => ({ status: 401, code: "unauthenticated" }));
    server.greet().drop(4401);
    expect(await screen.findByRole("button", { name: "로그인" })).toBeInTheDocument();
    expect(server.sockets).toHaveLength(1);
  });

  it("comes back in when only the permission is another one", async () => {
    open("/admin/orders", "agent");
    await waitFor(() => expect(server.sockets).toHaveLength(1));
    server.on("GET /api/auth/me", () => ({ data: me("manager") }));
    server.greet().drop(4401);
    expect(await screen.findByText("매니저")).toBeInTheDocument();
    await waitFor(() => expect(server.sockets).toHaveLength(2));
  });
});

describe("signing in with two steps", () => {
  it("asks for the code when the password was right, and keeps what was typed", async () => {
    const details = [{ path: "code", message: "인증 앱의 6자리 코드를 입력해 주세요." }];
    server.on("POST /api/auth/login", () => ({ status: 401, code: "invalid_credentials", details }));
    const user = show("/admin/login");
    await user.type(await screen.findByLabelText("이메일"), "minji@example.com");
    await user.type(screen.getByLabelText("비밀번호"), "old-pass{Enter}");
    expect(await screen.findByText(/비밀번호는 맞아요/u)).toBeInTheDocument();
    const code = screen.getByLabelText("인증 코드 (6자리)");
    expect(code).toHaveFocus();
    await user.type(code, "123456{Enter}");
    expect(await screen.findByText(/코드가 맞지 않거나 이미 쓴 코드예요/u)).toBeInTheDocument();
    expect(server.bodiesOf("POST /api/auth/login").at(-1)).toEqual({
      email: "minji@example.com",
      password: "old-pass",
      role: "admin",
      code: "123456",
    });
  });
});
