import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonBody } from "./json-body.ts";

const parse = (text: string) => parseJsonBody(Buffer.from(text, "utf8"));

describe("a JSON body", () => {
  it("is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("__proto__"));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("may be empty", () => {
    expect(parse("")).toEqual({});
  });

  it.each([
    { what: "not JSON", text: "{a:1}" },
    { what: "cut off", text: '{"a":' },
    { what: "a key twice", text: '{"role":"customer","role":"admin"}' },
    { what: "a key twice, once escaped", text: '{"role":"customer","\\u0072ole":"admin"}' },
    { what: "a key twice with spaces", text: '{"a" : 1, "b":[{"c":1}], "a"\n:2}' },
    { what: "a key twice among many", text: `{${Array.from({ length: 30 }, (_, i) => `"k${i}":1`)},"k3":1}` },
    { what: "__proto__", text: '{"__proto__":{"isAdmin":true}}' },
    { what: "escaped __proto__ deep inside", text: '{"a":[{"__pr\\u006fto__":1}]}' },
    { what: "nesting of 1,000 arrays", text: "[".repeat(1000) + "]".repeat(1000) },
    { what: "nesting of 1,000 objects", text: `${'{"a":'.repeat(1000)}1${"}".repeat(1000)}` },
    { what: "a number beyond a double", text: '{"limit":1e400}' },
    { what: "a negative number beyond a double", text: `{"limit":-${"9".repeat(400)}}` },
  ])("is refused with validation_failed: $what", ({ text }) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: "validation_failed" }));
  });

  it("is refused when it is not UTF-8", () => {
    expect(() => parseJsonBody(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toThrow(
      expect.objectContaining({ code: "validation_failed" }),
    );
  });

  it.each([
    { what: "the same key in two objects", text: '[{"a":1},{"a":2},{"b":{"a":3}}]' },
    { what: "a text that looks like a key", text: '{"a":"\\"b\\":1","b":"a"}' },
    { what: "equal texts in a list", text: '{"a":["x","x"]}' },
    { what: "backslashes before a quote", text: '{"a":"\\\\","b":"\\\\\\""}' },
  ])("is accepted with $what", ({ text }) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });
});
