import { describe, expect, it } from "vitest";
import { isOverbuilt, tameAnswer } from "./model-answer.ts";

describe("taming a model server's answer", () => {
  it("keeps the known keys alone, cut to a size", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, index]));
    const body = {
      ...many,
      id: "i".repeat(9_000),
      model: "m",
      choices: [],
      error: { message: "x", deep: {} },
    };
    expect(tameAnswer(body)?.body).toEqual({
      id: "i".repeat(1_000),
      model: "m",
      error: { message: "x" },
      choices: [],
    });
  });

  it.each([
    {
      item: {
        type: "function_call",
        call_id: "c".repeat(5_000_000),
        name: "n".repeat(5_000_000),
        arguments: "{}",
      },
    },
    { item: { type: "reasoning", id: "r", encrypted_content: "x".repeat(11_000_000) } },
    {
      item: { type: "reasoning", id: "s", summary: [{ type: "summary_text", text: "x".repeat(11_000_000) }] },
    },
    { item: { type: "message", id: "m", content: [{ type: "refusal", refusal: "가".repeat(2_000_000) }] } },
    {
      item: {
        type: "message",
        id: "m".repeat(2_000_000),
        content: [{ type: "output_text", text: "가".repeat(2_000_000) }],
      },
    },
  ])("cuts an item of the Responses API: $item.type", ({ item }) => {
    const tamed = tameAnswer({ output: [item] })?.body;
    expect(JSON.stringify(tamed).length).toBeLessThan(25_000);
  });

  it("keeps what is sent back as it came", () => {
    const reasoning = { type: "reasoning", id: "r", summary: [], encrypted_content: "x".repeat(40_000) };
    const call = { type: "function_call", id: "f", call_id: "c", name: "get_my_order", arguments: "{}" };
    expect(tameAnswer({ output: [reasoning, call] })?.body).toEqual({ output: [reasoning, call] });
  });

  it.each([
    { what: "hundreds of thousands of keys", text: `{${'"k":1,'.repeat(400_000)}"z":1}`, is: true },
    { what: "brackets in brackets", text: `${"[".repeat(1_000_000)}`, is: true },
    { what: "one long text", text: `{"a":"${"A".repeat(10_000_000)}"}`, is: false },
    {
      what: "an honest answer",
      text: JSON.stringify({ choices: [{ message: { content: "네, ".repeat(9_000) } }] }),
      is: false,
    },
  ])("looks before it parses: $what", ({ text, is }) => {
    expect(isOverbuilt(text)).toBe(is);
  });
});
