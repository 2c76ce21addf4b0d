import { describe, expect, it } from "vitest";
import { scriptedModel } from "../../testing/scripted-model.ts";
import { daysAgo, SimulatedChat, type SimulatedOrder } from "../../testing/simulated-chat.ts";
import { withRecord } from "../rerun-turn.ts";
import { maskTexts } from "./trace.ts";
import type { TurnInput } from "./turn-state.ts";

const ORDER: SimulatedOrder = {
  orderNumber: "ORD-2026-0101",
  productName: "모자",
  shippingStatus: "delivered",
  orderedAt: daysAgo(3),
  deliveredAt: daysAgo(1),
  priceKrw: null,
  customerId: "A",
};
const CONTACTS = ["010-5555-7777", "01055557777", "secret.mail@naver.com", "jane@corp.example"];

function expectNoContact(traced: unknown): void {
  const text = JSON.stringify(traced);
  for (const contact of CONTACTS) expect(text).not.toContain(contact);
}

describe("a turn's trace", () => {
  it.each([
    ["앱이 튕겨요. 아이폰 15, 오류 E102, 010-5555-7777"],
    ["로그인이 안 돼요. 갤럭시고 아이디는 secret.mail@naver.com 번호 010-5555-7777"],
    ["The app crashes on my phone, error E102. Write to jane@corp.example"],
    ["ORD-2026-0101 주소를 서울시 마포구 월드컵로 10, 101호로 바꿔 주세요. 연락처 01055557777"],
  ])("holds no contact of: %s", async (text) => {
    const chat = new SimulatedChat({
      orders: [{ ...ORDER, shippingStatus: "preparing", deliveredAt: null }],
    });
    await chat.customer([text]);
    await chat.customer(["아직 그대로예요"]);
    expectNoContact(chat.outcomes.map(({ trace }) => trace));
  });

  it("holds none that the model wrote into its evidence either", async () => {
    const decision = {
      reply: "확인해 볼게요.",
      action: "reply",
      facts: { order_number: "ORD-2026-0101", evidence: { order_number: "ORD-2026-0101 010-5555-7777" } },
    };
    const model = scriptedModel([{ on_call: "*", reply: { kind: "decision", decision } }]);
    const chat = new SimulatedChat({ orders: [ORDER], model });
    await chat.customer(["ORD-2026-0101 010-5555-7777 환불할래요"]);
    const trace = chat.outcomes[0]?.trace;
    expectNoContact(trace);
    expect(trace?.decision?.facts).toMatchObject({
      orderNumber: "ORD-2026-0101",
      evidence: { order_number: "ORD-2026-0101 [전화번호]" },
    });
  });

  it("keeps the model's words that were held back, masked and cut, once for each try", async () => {
    const decision = {
      reply: `환불이 완료되었습니다. 010-5555-7777로 연락드렸어요. ${"그리고 안내드려요. ".repeat(80)}`,
      action: "reply",
    };
    const model = scriptedModel([{ on_call: "*", reply: { kind: "decision", decision } }]);
    const chat = new SimulatedChat({ orders: [ORDER], model });
    await chat.customer(["안녕하세요"]);
    const drafts = chat.outcomes[0]?.trace.blockedDrafts ?? [];
    expect(drafts).toHaveLength(2);
    expectNoContact(drafts);
    expect(drafts[0]).toMatch(/^환불이 완료되었습니다\. \[전화번호\]/u);
    expect(drafts[0]?.length).toBe(600);
    expect(drafts[0]?.endsWith("…")).toBe(true);
  });

  it("holds no draft of a reply that passed", async () => {
    const chat = new SimulatedChat({ orders: [ORDER] });
    await chat.customer(["안녕하세요"]);
    expect(chat.outcomes[0]?.trace.blockedDrafts).toEqual([]);
  });

  it("keeps what is no contact, so that the turn can be run again from it", async () => {
    const chat = new SimulatedChat({ orders: [ORDER] });
    await chat.customer(["앱이 튕겨요. 아이폰 15, 오류 E102"]);
    expect(chat.outcomes[0]?.trace.ledgerAfter).toEqual(chat.ledger);
  });

  it("goes with a record that holds no contact", async () => {
    const chat = new SimulatedChat({ orders: [ORDER] });
    await chat.customer(["안녕하세요"]);
    const [outcome] = chat.outcomes;
    if (outcome === undefined) throw new Error("No turn was run.");
    const reads = {
      previousSummary: "연락처 010-5555-7777",
      runningSummary: "메일 secret.mail@naver.com",
      instruction: { note: "jane@corp.example 로 답함", id: "i" },
    } as unknown as TurnInput;
    expectNoContact(withRecord(reads, [ORDER], outcome).trace);
  });
});

describe("maskTexts", () => {
  it("leaves ids, numbers and nothing as they are", () => {
    const id = "00000000-0000-4000-8000-010123456789";
    expect(maskTexts({ id, rest: [7, null, true, "a"] }, (text) => text.replace("a", "-"))).toEqual({
      id,
      rest: [7, null, true, "-"],
    });
  });
});
