/**
 * `node scripts/screenshots.ts`: pictures of the main screens for the README, taken from a fresh demo, into `docs/screenshots/`.
 * Light colours, Korean, phone (390 × 844) and desktop (1440 × 900).
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { DEMO_OWNER, DEMO_VISITORS } from "../backend/src/app/seed-demo-cast.ts";
import { startDemo } from "../e2e/support/demo-server.ts";
import { buildPages } from "./build-pages.ts";
import { CHROMIUM_ARGS, chromiumPath } from "./chromium.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2] ?? join(root, "docs/screenshots");
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

mkdirSync(folder, { recursive: true });
buildPages(root, "Building the pages …");
const executablePath = chromiumPath();
const browser = await chromium.launch({
  args: CHROMIUM_ARGS,
  ...(executablePath === null ? {} : { executablePath }),
});
const demo = await startDemo();
try {
  await customerScreens(browser, demo.url);
  await consoleScreens(browser, demo.url);
} finally {
  await browser.close();
  await demo.stop();
}

async function customerScreens(browser: Browser, url: string): Promise<void> {
  const [phoneVisitor, desktopVisitor] = DEMO_VISITORS;
  if (phoneVisitor === undefined || desktopVisitor === undefined) return;
  const year = new Date(Date.now() + 9 * 3_600_000).getUTCFullYear();
  const phone = await openPage(browser, PHONE);
  await phone.goto(url);
  await shoot(phone, "customer-sign-in-phone");
  await signIn(phone, phoneVisitor);
  await phone.getByRole("button", { name: "배송 조회" }).first().waitFor();
  await shoot(phone, "customer-start-phone");
  await say(phone, `ORD-${year}-0123 어디쯤 왔나요?`);
  await phone.getByText("배송 중입니다").last().waitFor();
  await say(phone, "텀블러를 환불하고 싶어요");
  await phone.waitForTimeout(2_500);
  await shoot(phone, "customer-chat-phone");
  const desktop = await openPage(browser, DESKTOP);
  await desktop.goto(url);
  await signIn(desktop, desktopVisitor);
  await say(desktop, "린넨 팬츠를 교환하고 싶은데 어떻게 하나요?");
  await desktop.waitForTimeout(2_500);
  await desktop.getByRole("button", { name: "상담원 연결" }).first().click();
  await desktop.getByText("상담원을 기다리고 있어요").waitFor();
  await shoot(desktop, "customer-waiting-desktop");
  await phone.context().close();
  await desktop.context().close();
}

async function consoleScreens(browser: Browser, url: string): Promise<void> {
  const desktop = await openPage(browser, DESKTOP);
  await desktop.goto(`${url}/admin`);
  await signIn(desktop, DEMO_OWNER);
  await desktop.getByRole("link", { name: "처리 대기" }).first().click();
  await desktop.getByText("jiwoo.park@example.com").first().click();
  await desktop.getByText("결정이 필요해요").waitFor();
  await shoot(desktop, "console-pending-desktop");
  await desktop.getByRole("link", { name: "상담 중" }).first().click();
  await desktop.getByText("doyun.lee@example.com").first().click();
  await desktop.getByText("내가 응대 중").first().waitFor();
  await shoot(desktop, "console-thread-desktop");
  await desktop.getByRole("link", { name: "상담 완료" }).first().click();
  await desktop.getByText("minseo.kang@example.com").first().click();
  await desktop.getByRole("tab", { name: "요약" }).click();
  await desktop.getByText("핵심 요약").waitFor();
  await shoot(desktop, "console-completed-desktop");
  await desktop.getByRole("link", { name: "주문" }).first().click();
  await desktop.getByText("텀블러").first().waitFor();
  await shoot(desktop, "console-orders-desktop");
  await desktop.getByRole("link", { name: "지식·답변" }).first().click();
  await desktop.getByText("비밀번호를 잊었을 때").first().waitFor();
  await shoot(desktop, "console-help-desktop");
  await desktop.getByRole("link", { name: "챗봇 설정" }).first().click();
  await desktop.getByRole("link", { name: "환불 규정" }).click();
  await desktop.getByLabel("환불 기간 (일)").waitFor();
  await shoot(desktop, "console-settings-desktop");
  await desktop.context().close();
  const phone = await openPage(browser, PHONE);
  await phone.goto(`${url}/admin`);
  await signIn(phone, DEMO_OWNER);
  await phone.getByText("doyun.lee@example.com").first().waitFor();
  await shoot(phone, "console-list-phone");
  await phone.getByText("doyun.lee@example.com").first().click();
  await phone.waitForTimeout(1_000);
  await shoot(phone, "console-thread-phone");
  await phone.context().close();
}

async function openPage(browser: Browser, viewport: typeof PHONE): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    colorScheme: "light",
    deviceScaleFactor: viewport === PHONE ? 2 : 1,
    hasTouch: viewport === PHONE,
  });
  return context.newPage();
}

async function signIn(
  page: Page,
  person: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.getByLabel("이메일").fill(person.email);
  await page.getByLabel("비밀번호", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "메시지 입력" }).fill(text);
  await page.getByRole("button", { name: "보내기", exact: true }).click();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  // Lists and bubbles come in softly.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
}
