import { codeOf } from "../backend/src/accounts/totp.node.ts";
import type { DemoServer } from "./support/demo-server.ts";
import { type Agent, test as base, COLLEAGUE, expect, OWNER, runDemo, signIn } from "./support/journey.ts";

/** On a server of its own: its people have other passwords afterwards. */
const test = base.extend<object, { demo: DemoServer }>({
  demo: [runDemo, { scope: "worker", timeout: 90_000 }],
});

const STEP_MS = 30_000;
const NEW_PASSWORD = "새로운 비밀번호 1234";

const stepNow = () => Math.floor(Date.now() / STEP_MS);

test("an owner turns two steps on, throws an agent out and changes the password", async ({ journey }) => {
  test.slow();
  const [owner, agent] = await Promise.all([journey.agent(OWNER), journey.agent(COLLEAGUE)]);

  await owner.choose("내 계정");
  const secret = await enrol(owner);

  await owner.choose("로그아웃");
  await signIn(owner.page, OWNER);
  await expect(owner.page.getByText("비밀번호는 맞아요")).toBeVisible();
  // The code of the step before is used up; this step's is not.
  await owner.page.getByLabel("인증 코드 (6자리)").fill(codeOf(secret, stepNow()));
  await owner.button("로그인").click();
  await expect(owner.page.getByRole("navigation", { name: "콘솔 메뉴" })).toBeVisible();

  await owner.choose("계정 관리");
  await owner.page.getByRole("searchbox", { name: "이름, 이메일 검색" }).fill("준호");
  await expect(owner.page.getByText(OWNER.email)).toHaveCount(0);
  await owner.button(`준호 · ${COLLEAGUE.email} 계정 열기`).click();
  await owner.button("사용 중지").click();
  const asked = owner.page.getByRole("dialog", { name: "준호님의 계정을 사용 중지할까요?" });
  await expect(asked).toContainText("모든 기기에서 바로 로그아웃되고");
  await asked.getByRole("button", { name: "사용 중지" }).click();
  await expect(owner.button("다시 사용")).toBeVisible();

  await expect(agent.page.getByText("로그인이 만료됐어요")).toBeVisible();
  await signIn(agent.page, COLLEAGUE);
  await expect(agent.page.getByText("이메일 또는 비밀번호가 맞지 않아요")).toBeVisible();

  await owner.page.keyboard.press("Escape");
  await owner.page.getByRole("searchbox", { name: "이름, 이메일 검색" }).fill("");
  await owner.button(`민지 · ${OWNER.email} 계정 열기`).click();
  await owner.button("사용 중지").click();
  const own = owner.page.getByRole("dialog", { name: "민지님의 계정을 사용 중지할까요?" });
  await own.getByRole("button", { name: "사용 중지" }).click();
  await expect(own.getByText("소유자 계정이 하나는 남아 있어야 해요")).toBeVisible();
  await own.getByRole("button", { name: "취소" }).click();
  await owner.page.keyboard.press("Escape");

  await owner.choose("내 계정");
  await changePassword(owner, OWNER.password, NEW_PASSWORD);
  await owner.page.reload();
  await expect(owner.page.getByText("이 기기", { exact: true })).toBeVisible();
  const old = await owner.page.request.post("/api/auth/login", { data: { ...OWNER, role: "admin" } });
  expect(old.status()).toBe(401);
  const data = { email: OWNER.email, password: NEW_PASSWORD, role: "admin" };
  const renewed = await owner.page.request.post("/api/auth/login", { data });
  // The new password is right: what is missing is the code.
  expect((await renewed.json()).error.details).toMatchObject([{ path: "code" }]);
});

/** Turns two-step sign-in on with the code of the step before. @returns the secret, as it stands under the QR code. */
async function enrol(owner: Agent): Promise<string> {
  const { page } = owner;
  await owner.button("2단계 인증 켜기").click();
  const dialog = page.getByRole("dialog", { name: "2단계 인증 켜기" });
  await dialog.getByLabel("현재 비밀번호").fill(OWNER.password);
  await dialog.getByRole("button", { name: "다음" }).click();
  await expect(dialog.getByRole("img", { name: "인증 앱에 등록하는 QR 코드" })).toBeVisible();
  const secret = (await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/u).innerText()).replaceAll(" ", "");
  // A code works once, and only the steps around now count: near a step's end the code before would be too old on arrival.
  const leftMs = STEP_MS - (Date.now() % STEP_MS);
  if (leftMs < 10_000) await page.waitForTimeout(leftMs + 100);
  await dialog.getByLabel("앱에 보이는 6자리 코드").fill(codeOf(secret, stepNow() - 1));
  await dialog.getByRole("button", { name: "확인하고 켜기" }).click();
  await expect(page.getByText("사용 중", { exact: true })).toBeVisible();
  return secret;
}

async function changePassword(owner: Agent, current: string, next: string): Promise<void> {
  const { page } = owner;
  await page.getByLabel("현재 비밀번호").fill(current);
  await page.getByLabel("새 비밀번호", { exact: true }).fill(next);
  await page.getByLabel("새 비밀번호 확인").fill(next);
  await owner.button("비밀번호 바꾸기").click();
  await expect(page.getByText("비밀번호를 바꿨어요. 다른 기기의 로그인은 모두 끝났어요.")).toBeVisible();
}
