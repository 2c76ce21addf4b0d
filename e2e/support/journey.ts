import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { DEMO_COLLEAGUE, DEMO_OWNER } from "../../backend/src/app/seed-demo-cast.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";

/** Somebody who signs in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

export const OWNER: Person = DEMO_OWNER;
export const COLLEAGUE: Person = DEMO_COLLEAGUE;
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1440, height: 900 };

interface Journey {
  /** A signed-in customer in a browser of their own. Without a person: somebody new. */
  customer(person?: Person, viewport?: { width: number; height: number }): Promise<Customer>;
  /** A signed-in agent in a browser of their own, at the list of waiting conversations. */
  agent(person?: Person, viewport?: { width: number; height: number }): Promise<Agent>;
}

/** A demo of the worker's own. A file that lists it again gets another one: for what the other journeys must not meet. */
export async function runDemo(
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from here.
  {}: object,
  use: (demo: DemoServer) => Promise<void>,
): Promise<void> {
  const demo = await startDemo();
  await use(demo);
  await demo.stop();
}

/** One demo server per worker; every person has a browser context of their own, closed after the test. */
export const test = base.extend<{ journey: Journey }, { demo: DemoServer }>({
  demo: [runDemo, { scope: "worker", timeout: 90_000 }],
  baseURL: ({ demo }, use) => use(demo.url),
  journey: async ({ browser, demo }, use) => {
    const contexts: BrowserContext[] = [];
    const enter = async (viewport: { width: number; height: number }) => {
      const context = await openContext(browser, demo.url, viewport);
      contexts.push(context);
      return context.newPage();
    };
    await use({
      async customer(person = newCustomer(), viewport = DESKTOP) {
        const page = await enter(viewport);
        await page.goto("/");
        await signIn(page, person);
        const customer = new Customer(page, person);
        await expect(customer.field).toBeVisible();
        return customer;
      },
      async agent(person = OWNER, viewport = DESKTOP) {
        const page = await enter(viewport);
        await page.goto("/admin/pending");
        await signIn(page, person);
        await expect(page.getByRole("heading", { name: "처리 대기" }).first()).toBeVisible();
        return new Agent(page);
      },
    });
    for (const context of contexts) await context.close();
  },
});

let customers = 0;

/** Somebody who has never been here: the first sign-in makes the account. */
export function newCustomer(): Person {
  customers += 1;
  return { email: `visitor-${process.pid}-${customers}@example.com`, password: "visitor-password" };
}

/** The customer's page as a customer uses it. */
export class Customer {
  readonly page: Page;
  readonly person: Person;
  readonly field: Locator;

  constructor(page: Page, person: Person) {
    this.page = page;
    this.person = person;
    this.field = page.getByRole("textbox", { name: "메시지 입력" });
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press("Enter");
  }

  /** A bubble with this text, anybody's. */
  bubble(text: string | RegExp): Locator {
    return this.page.getByRole("main").getByText(text).last();
  }

  /** The line under the shop's name that says who answers. */
  get standing(): Locator {
    return this.page.getByRole("banner").getByRole("status");
  }

  get personButton(): Locator {
    return this.page.getByRole("banner").getByRole("button", { name: /상담원 연결/u });
  }
}

/** The console as an agent uses it. */
export class Agent {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(
    list: "상담 중" | "처리 대기" | "상담 완료" | "주문" | "지식·답변" | "챗봇 설정",
  ): Promise<void> {
    await this.page
      .getByRole("navigation")
      .getByRole("link", { name: new RegExp(`^${list}`, "u") })
      .first()
      .click();
  }

  /** The row of a customer in the list that is shown. */
  row(person: Person): Locator {
    return this.page.getByRole("link").filter({ hasText: person.email });
  }

  async open(person: Person): Promise<void> {
    await this.row(person).click();
    await expect(this.page.getByRole("heading", { name: person.email })).toBeVisible();
  }

  /** A line of the menu behind one's own name. */
  async choose(line: "내 계정" | "계정 관리" | "로그아웃"): Promise<void> {
    await this.page.getByRole("button", { name: "내 메뉴" }).click();
    await this.page.getByRole("menuitem", { name: line }).click();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  }

  async reply(text: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: "고객에게 답장" });
    await field.fill(text);
    await field.press("Enter");
  }

  async instruct(text: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: "AI에게 전할 내용" });
    await field.fill(text);
    await field.press("Enter");
  }
}

/** Fills in the form of either page. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel("이메일").fill(person.email);
  await page.getByLabel("비밀번호", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
}

function openContext(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    viewport,
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
}

/**
 * When a text first stands on a page, by the machine's clock: begun before the act that brings it, awaited after it. Measured inside the
 * page, so that the test runner's own polling does not count.
 */
export async function watchFor(page: Page, text: string): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle((wanted) => {
    const isThere = () => document.body.innerText.includes(wanted);
    const seenAt = new Promise<number>((resolve) => {
      if (isThere()) return resolve(Date.now());
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve(Date.now());
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    return { seenAt };
  }, text);
  return async () => {
    const seenAt = await watch.evaluate(({ seenAt: promise }) => promise);
    await watch.dispose();
    return seenAt;
  };
}

/** Presses a button from inside its page. @returns when, by the machine's clock. */
export function pressAt(button: Locator): Promise<number> {
  return button.evaluate((element) => {
    const at = Date.now();
    if (element instanceof HTMLElement) element.click();
    return at;
  });
}

/** What one does, the others see within this time: the service's promise. */
const LIVE_MS = 300;
const TRIES = 5;

/**
 * Expects that a change is seen elsewhere within 300 ms. Measured up to five times: what else the machine is doing is not the service's,
 * so its quickest time counts.
 */
export async function expectLive(what: string, measure: () => Promise<number>): Promise<void> {
  const delays: number[] = [];
  while (delays.length < TRIES && !delays.some((delay) => delay <= LIVE_MS)) delays.push(await measure());
  test.info().annotations.push({ type: "measured", description: `${what}: ${delays.join(", ")} ms` });
  expect(Math.min(...delays), what).toBeLessThanOrEqual(LIVE_MS);
}

export { expect } from "@playwright/test";
