import { describe, expect, it } from "vitest";
import { pinoLogger } from "./pino-logger.ts";

function logged(fields: Readonly<Record<string, unknown>>): string {
  let text = "";
  pinoLogger("info", { write: (line) => (text += line) }).info(fields, "Something happened.");
  return text;
}

describe("a log line", () => {
  it("is one line of JSON whatever the fields hold", () => {
    const line = logged({ route: "/a\r\nINFO forged\u001b[31m" });
    expect(["\r", "\n", "\u001b"].filter((mark) => line.trimEnd().includes(mark))).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      message: "Something happened.",
      route: "/a\r\nINFO forged\u001b[31m",
    });
  });

  it("holds no secret field, however deep", () => {
    const line = logged({ token: "t-1", request: { authorization: "t-2", password: "t-3", content: "t-4" } });
    expect(line).not.toMatch(/t-\d/u);
  });

  it("masks what others put into error texts", () => {
    const cause = new Error("Duplicate entry 'minji@example.com-customer' for 010-1234-5678");
    const error = new Error("GET /ws?token=eyJhbGciOi.eyJzdWIi.c2ln failed", { cause });
    expect(logged({ err: error })).not.toMatch(/minji|1234-5678|eyJ/u);
  });

  it("keeps ids and numbers that say what happened", () => {
    expect(JSON.parse(logged({ conversationId: "01k9z0a", ms: 12 }))).toMatchObject({
      conversationId: "01k9z0a",
      ms: 12,
    });
  });
});
