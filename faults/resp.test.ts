import fc from "fast-check";
import { expect, it } from "vitest";
import { isPublished, RespStream } from "./resp.ts";

const published = (text: string, kind = "*") =>
  Buffer.from(`${kind}3\r\n$7\r\nmessage\r\n$2\r\nch\r\n$${Buffer.byteLength(text)}\r\n${text}\r\n`);

const valueArbitrary = fc.oneof(
  fc
    .constantFrom("+OK\r\n", ":12\r\n", "-ERR no\r\n", "$-1\r\n", "*-1\r\n", "*0\r\n", "$0\r\n\r\n")
    .map((text) => Buffer.from(text)),
  fc.string({ unit: "binary" }).map(published),
  fc.constant(published("x", ">")),
  fc.constant(Buffer.from("%1\r\n+a\r\n*1\r\n:1\r\n")),
  fc.constant(Buffer.from("_\r\n")),
  fc.constant(Buffer.from("*2\r\n*1\r\n:1\r\n$3\r\n*1\r\r\n")),
);

it("cuts any stream into its values, however it arrives in pieces", () => {
  fc.assert(
    fc.property(
      fc.array(valueArbitrary),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (values, sizes) => {
        const whole = Buffer.concat(values);
        const stream = new RespStream();
        const found: Buffer[] = [];
        for (let at = 0, i = 0; at < whole.length; i += 1) {
          const size = sizes[i % sizes.length] ?? 1;
          found.push(...stream.take(whole.subarray(at, at + size)));
          at += size;
        }
        expect(found.map(String)).toEqual(values.map(String));
      },
    ),
  );
});

it("knows a published message from other answers", () => {
  expect(isPublished(published("x"))).toBe(true);
  expect(isPublished(published("x", ">"))).toBe(true);
  expect(isPublished(Buffer.from("*3\r\n$9\r\nsubscribe\r\n$2\r\nch\r\n:1\r\n"))).toBe(false);
});
