import type { Page } from "@playwright/test";
import { type Customer, expect, test } from "./support/journey.ts";

/** One event of a press of Enter, as a browser reports it. */
type Step =
  | { readonly is: "compose"; readonly text: string }
  | { readonly is: "end"; readonly text: string }
  | { readonly is: "keydown"; readonly composing: boolean; readonly code229: boolean }
  | { readonly is: "keyup" }
  | { readonly is: "next_task" };

const compose = (text: string): Step => ({ is: "compose", text });
const end = (text: string): Step => ({ is: "end", text });
const composing: Step = { is: "keydown", composing: true, code229: true };
const plain: Step = { is: "keydown", composing: false, code229: false };
const late229: Step = { is: "keydown", composing: false, code229: true };
const up: Step = { is: "keyup" };
const nextTask: Step = { is: "next_task" };

const ORDERS: readonly { readonly browser: string; readonly steps: readonly Step[] }[] = [
  { browser: "no composition", steps: [plain, up] },
  {
    browser: "Chrome: composing keydown, end, plain keydown",
    steps: [compose("요"), composing, end("요"), plain, up],
  },
  {
    browser: "Chrome: composing keydown, end, a task later a plain keydown",
    steps: [compose("요"), composing, end("요"), nextTask, plain, up],
  },
  {
    browser: "Chrome on Windows: no plain keydown at all",
    steps: [compose("요"), composing, end("요"), nextTask, up],
  },
  {
    browser: "composing keydown and keyup before the end",
    steps: [compose("요"), composing, up, end("요"), nextTask],
  },
  { browser: "Safari: end, then keydown 229", steps: [compose("요"), end("요"), late229, up] },
  {
    browser: "Safari: end, keydown 229, plain keydown",
    steps: [compose("요"), end("요"), late229, plain, up],
  },
  { browser: "Firefox: end, then plain keydown", steps: [compose("요"), end("요"), plain, up] },
];

test("one Enter is one whole message under a Korean IME, on every order of events", async ({ journey }) => {
  const customer = await journey.customer();
  for (const [index, { browser, steps }] of ORDERS.entries()) {
    await test.step(browser, async () => {
      const text = `${index}번 메시지예요`;
      await customer.field.focus();
      await press(customer.page, text, steps);
      await expect(customer.field).toHaveValue("");
      await expect.poll(() => ownMessages(customer)).toHaveLength(index + 1);
      expect((await ownMessages(customer)).at(-1)).toBe(text);
    });
  }
});

test("a real composition in Chromium ends in one whole message", async ({ journey }) => {
  const customer = await journey.customer();
  await customer.field.focus();
  const devtools = await customer.page.context().newCDPSession(customer.page);
  for (const text of ["안", "안녕", "안녕하세요"])
    await devtools.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await devtools.send("Input.insertText", { text: "안녕하세요" });
  await customer.page.keyboard.press("Enter");
  await expect(customer.field).toHaveValue("");
  await expect.poll(() => ownMessages(customer)).toEqual(["안녕하세요"]);
});

test("Shift+Enter is a new line, not a message", async ({ journey }) => {
  const customer = await journey.customer();
  await customer.field.fill("첫 줄");
  await customer.field.press("Shift+Enter");
  await customer.field.pressSequentially("둘째 줄");
  expect(await ownMessages(customer)).toEqual([]);
  await customer.field.press("Enter");
  await expect.poll(() => ownMessages(customer)).toEqual(["첫 줄\n둘째 줄"]);
});

/** What the server has stored of this customer, oldest first. */
function ownMessages(customer: Customer): Promise<string[]> {
  return customer.page.evaluate(async () => {
    const stored = JSON.parse(localStorage.getItem("chatpjt.sign-in.customer") ?? "{}") as { token?: string };
    const answer = await fetch("/api/chats/session", {
      headers: { authorization: `Bearer ${stored.token}` },
    });
    const { data } = (await answer.json()) as {
      data: { messages: { sender_type: string; content: string }[] };
    };
    return data.messages
      .filter((message) => message.sender_type === "user")
      .map((message) => message.content);
  });
}

/** Types the text (its last syllable as a composition where the steps compose) and reports the press as the steps say. */
function press(page: Page, text: string, steps: readonly Step[]): Promise<void> {
  return page.evaluate(
    async ({ text, steps }) => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) throw new Error("The field has no focus.");
      const type = (value: string, isComposing: boolean) => {
        // As a browser does: past the framework's own record of the value.
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, value);
        field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing }));
      };
      const composes = steps.some((step) => step.is === "compose");
      if (!composes) type(text, false);
      for (const step of steps) {
        switch (step.is) {
          case "compose":
            type(text.slice(0, -1), false);
            field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
            field.dispatchEvent(
              new CompositionEvent("compositionupdate", { bubbles: true, data: step.text }),
            );
            type(text, true);
            break;
          case "end":
            field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: step.text }));
            break;
          case "keydown": {
            const legacy = { keyCode: step.code229 ? 229 : 13, which: step.code229 ? 229 : 13 };
            const key = step.code229 ? "Process" : "Enter";
            const init = { key, code: "Enter", bubbles: true, cancelable: true, isComposing: step.composing };
            field.dispatchEvent(new KeyboardEvent("keydown", { ...init, ...legacy }));
            break;
          }
          case "keyup":
            field.dispatchEvent(new KeyboardEvent("keyup", { key: "Enter", code: "Enter", bubbles: true }));
            break;
          case "next_task":
            await new Promise((resolve) => setTimeout(resolve, 20));
            break;
        }
      }
    },
    { text, steps },
  );
}
