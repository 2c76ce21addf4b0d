import { describe, expect, it } from "vitest";
import { type KeyPress, shortcutOf, takesText } from "./shortcut-keys.ts";

const press = (over: Partial<KeyPress>): KeyPress => ({
  key: "j",
  code: "KeyJ",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...over,
});

describe("shortcutOf", () => {
  it.each([
    { title: "a letter", given: press({}), means: "j" },
    { title: "the same key under the Korean layout", given: press({ key: "ㅓ" }), means: "j" },
    { title: "a capital", given: press({ key: "J" }), means: "j" },
    { title: "the question mark", given: press({ key: "?", code: "Slash" }), means: "?" },
    { title: "the slash", given: press({ key: "/", code: "Slash" }), means: "/" },
    { title: "an arrow", given: press({ key: "ArrowDown", code: "ArrowDown" }), means: "arrowdown" },
    { title: "nothing during composition", given: press({ isComposing: true }), means: null },
    { title: "nothing with Ctrl", given: press({ ctrlKey: true }), means: null },
    { title: "nothing when somebody handled it", given: press({ defaultPrevented: true }), means: null },
  ])("reads $title", ({ given, means }) => {
    expect(shortcutOf(given)).toBe(means);
  });
});

describe("takesText", () => {
  it("knows fields that take letters", () => {
    expect(takesText(document.createElement("textarea"))).toBe(true);
    expect(takesText(document.createElement("select"))).toBe(true);
    expect(takesText(document.createElement("button"))).toBe(false);
    const box = document.createElement("input");
    box.type = "checkbox";
    expect(takesText(box)).toBe(false);
  });
});
