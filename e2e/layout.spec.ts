import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DEMO_VISITORS } from "../backend/src/app/seed-demo-cast.ts";
import { DESKTOP, expect, PHONE, test } from "./support/journey.ts";

const SIZES = [
  { name: "phone, 360 px", viewport: PHONE },
  { name: "desktop, 1440 px", viewport: DESKTOP },
];

/** Paths of the console with a text that stands there once its data has come. */
const CONSOLE_SCREENS = [
  ["active", "doyun.lee@example.com"],
  ["completed", "minseo.kang@example.com"],
  ["orders", "스테인리스 텀블러 500ml"],
  ["knowledge", "비밀번호를 잊었을 때"],
  ["settings", "마무리 인사 (한국어)"],
  ["account", "내 로그인"],
  ["accounts", "admin@example.com"],
] as const;

for (const { name, viewport } of SIZES) {
  test(`the customer's screens fit and are accessible: ${name}`, async ({ journey, browser, demo }) => {
    test.slow();
    const visitor = DEMO_VISITORS[1];
    if (visitor === undefined) throw new Error("The demo has no second visitor.");
    const context = await browser.newContext({ baseURL: demo.url, viewport, reducedMotion: "reduce" });
    const entrance = await context.newPage();
    await entrance.goto("/");
    await expect(entrance.getByRole("heading", { name: "상담 시작하기" })).toBeVisible();
    await expectSound(entrance, "sign-in");
    await context.close();

    const customer = await journey.customer(visitor, viewport);
    await expect(customer.page.getByText("최근 주문").or(customer.bubble(/환불/u)).first()).toBeVisible();
    await expectSound(customer.page, "start");
    await customer.say("린넨 팬츠를 환불하고 싶어요");
    await expect(customer.bubble(/환불 사유|받으셨|받아 보셨/u)).toBeVisible();
    await expectSound(customer.page, "chat");
    await customer.page.getByRole("button", { name: "메뉴" }).click();
    await expectSound(customer.page, "menu");
    await customer.page.getByRole("menuitem", { name: "내 주문" }).click();
    await expect(customer.page.getByRole("dialog")).toBeVisible();
    await expectSound(customer.page, "orders");
    await customer.page.keyboard.press("Escape");
    await customer.page.getByRole("button", { name: "메뉴" }).click();
    await customer.page.getByRole("menuitem", { name: "비밀번호 바꾸기" }).click();
    await expect(customer.page.getByLabel("현재 비밀번호")).toBeVisible();
    await expectSound(customer.page, "password");
  });

  test(`the console's screens fit and are accessible: ${name}`, async ({ journey }) => {
    test.slow();
    const agent = await journey.agent(undefined, viewport);
    const yuna = { email: "yuna.jeong@example.com", password: "" };
    await expect(agent.row(yuna)).toBeVisible();
    await expectSound(agent.page, "pending list");
    await agent.open(yuna);
    await expectSound(agent.page, "pending conversation");
    for (const [path, loaded] of CONSOLE_SCREENS) {
      await agent.page.goto(`/admin/${path}`);
      await expect(agent.page.getByText(loaded).first()).toBeVisible();
      await expectSound(agent.page, path);
    }
    await agent.button("준호 · agent@example.com 계정 열기").click();
    await expect(agent.page.getByRole("heading", { name: "로그인된 기기" })).toBeVisible();
    await expectSound(agent.page, "account of somebody");
    await agent.page.goto("/admin/completed");
    await agent.open({ email: "minseo.kang@example.com", password: "" });
    await expectSound(agent.page, "completed conversation");
  });
}

/** No sideways scrolling, and nothing that axe calls serious or critical. */
async function expectSound(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${screen}: pixels of sideways scrolling`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.target.join(" "))
            .slice(0, 3)
            .join(" | ")}`,
      );
    expect.soft(serious, `${screen}: serious accessibility violations`).toEqual([]);
  });
}
