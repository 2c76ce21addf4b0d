import { describe, expect, it } from "vitest";
import { parseClientFrame } from "./frames.ts";

describe("parseClientFrame", () => {
  it.each([
    ["no JSON", "{"],
    ["an array", "[]"],
    ["null", "null"],
    ["a number", "1"],
    ["an unknown type", '{"type":"hack","data":{}}'],
    ["missing data", '{"type":"typing"}'],
    ["a prototype as type", '{"type":"__proto__","data":{}}'],
    ["a negative position", '{"type":"resume","data":{"session_id":"a","after_seq":-1}}'],
    ["NUL in a text", '{"type":"send_message","data":{"session_id":"a","content":"a\\u0000"}}'],
    ["a lone surrogate", '{"type":"send_message","data":{"session_id":"a","content":"\\ud800"}}'],
    ["deep nesting", `${"[".repeat(1_000)}${"]".repeat(1_000)}`],
  ])("refuses %s with a sentence", (_name, text) => {
    const parsed = parseClientFrame(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem).not.toBe("");
  });

  it("names the client's message id in a refusal, so that the client can match it", () => {
    const text = JSON.stringify({
      type: "send_message",
      data: { session_id: "a", content: "x".repeat(5_000), client_message_id: "c-1" },
    });
    expect(parseClientFrame(text)).toMatchObject({ ok: false, clientMessageId: "c-1" });
  });

  it("reads a documented frame and ignores fields it does not know", () => {
    const text = '{"type":"read","data":{"session_id":"a","seq":3,"extra":1},"more":2}';
    expect(parseClientFrame(text)).toEqual({
      ok: true,
      frame: { type: "read", data: { session_id: "a", seq: 3 } },
    });
  });
});
