import { describe, expect, it } from "vitest";
import { agentWordsIn, isQuotable } from "./agent-words.ts";
import { checkReply } from "./guard/check-reply.ts";
import { aContext } from "./guard/guard-fixture.ts";
import type { TurnMessage } from "./turn-state.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 3);
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const wrote = (text: string, at = NOW, sender: TurnMessage["sender"] = "agent"): TurnMessage => ({
  ...{ seq: 1, sender, text, hasAttachments: false, at },
});
const read = (messages: readonly TurnMessage[], since = 0) =>
  agentWordsIn(messages, { since, now: NOW, day });

describe("what agents wrote", () => {
  it("is the newest sentence of each kind", () => {
    const words = read([
      wrote("12월 1일에 전화드릴게요."),
      wrote("아닙니다, 12월 3일에 전화드릴게요. 환불은 어렵습니다. 죄송합니다."),
    ]);
    expect(words.schedule).toBe("아닙니다, 12월 3일에 전화드릴게요.");
    expect(words.outcome).toEqual({ text: "환불은 어렵습니다.", isRefusal: true });
  });

  it.each([
    ["환불 처리해 드렸습니다.", false],
    ["교환은 불가합니다.", true],
    ["We cannot refund this.", true],
  ])("tells a no or not: %s", (text, isRefusal) => {
    expect(read([wrote(text)]).outcome).toEqual({ text, isRefusal });
  });

  it("is overtaken by a decision that was told later", () => {
    expect(read([wrote("환불은 어렵습니다.", NOW - 2)], NOW - 1).outcome).toBeNull();
  });

  it("'tomorrow' holds on its own day alone", () => {
    expect(read([wrote("내일 전화드릴게요", NOW - DAY)]).schedule).toBeNull();
    expect(read([wrote("12월 1일에 전화드릴게요", NOW - DAY)]).schedule).not.toBeNull();
  });

  it("is not what the AI or the customer wrote", () => {
    expect(
      read([wrote("환불은 어렵습니다.", NOW, "ai"), wrote("3일 걸려요", NOW, "customer")]),
    ).toMatchObject({
      outcome: null,
      schedule: null,
      messages: [],
    });
  });

  it.each([
    "010-1234-5678로 전화 주세요",
    "https://example.com 을 보세요",
    "a@b.kr 로 보내 주세요",
    "가".repeat(301),
  ])("is not quoted with contacts, links or at length: %s", (text) => {
    expect(isQuotable(text)).toBe(false);
  });
});

describe("a parcel's number", () => {
  const said = "앞서 담당자가 이렇게 안내드렸습니다: “송장번호 6012345678이에요”";
  const context = { agentQuotes: [said] };

  it("may be quoted, a phone number beside it may not", () => {
    expect(isQuotable("송장번호 6012345678이에요")).toBe(true);
    expect(isQuotable("송장번호 6012345678이고 010-1234-5678로 전화 주세요")).toBe(false);
  });

  it("passes in a template's quote alone", () => {
    expect(checkReply(said, aContext({ ...context, isFreeText: false })).verdict).toBe("pass");
    expect(checkReply(said, aContext({ ...context, isFreeText: true })).verdict).toBe("blocked");
    expect(
      checkReply(`${said} 010-1234-5678로 전화 주세요.`, aContext({ ...context, isFreeText: false })).verdict,
    ).toBe("blocked");
  });

  it("'tomorrow' of another day is given with its day", () => {
    const [message] = read([wrote("내일 출고됩니다", NOW - DAY)]).messages;
    expect(message?.on).toMatch(/^\d+월 \d+일$/u);
  });
});

describe("the guard", () => {
  const said = "앞서 담당자가 이렇게 안내드렸습니다: “12월 1일에 방문드릴게요”";
  const text = `${said} 더 도와드릴 내용이 있으실까요?`;
  const context = { agentQuotes: [said] };

  it("lets a template give an agent's words once more", () => {
    expect(checkReply(text, aContext({ ...context, isFreeText: false })).verdict).toBe("pass");
  });

  it.each([
    [{ ...context, isFreeText: true }, text],
    [{ agentQuotes: [], isFreeText: false }, text],
    [{ ...context, isFreeText: false }, `${said} 12월 2일에 환불됩니다.`],
  ])("but no model, no other words, and nothing beside them", (overrides, reply) => {
    expect(checkReply(reply, aContext(overrides)).verdict).toBe("blocked");
  });
});
