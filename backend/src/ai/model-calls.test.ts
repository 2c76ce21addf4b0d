import { expect, it } from "vitest";
import { type ScriptEntry, scriptedModel } from "../testing/scripted-model.ts";
import { SimulatedChat } from "../testing/simulated-chat.ts";

const lookUp: ScriptEntry["reply"] = { kind: "tool_calls", calls: [{ name: "list_my_orders" }] };
const formless: ScriptEntry["reply"] = { kind: "raw", content: "음…" };
const forbidden: ScriptEntry["reply"] = {
  kind: "decision",
  decision: { action: "reply", intent: "refund", reply: "환불을 승인해 드렸습니다." },
};
const SPOKEN = "어떤 상품을 환불하고 싶으신지 알려 주시겠어요?";
const allowed: ScriptEntry["reply"] = {
  kind: "decision",
  decision: { action: "reply", intent: "refund", reply: SPOKEN },
};

/** Lets a model with this script answer a customer. @returns how often it was asked, and what was said. */
async function answered(...replies: readonly ScriptEntry["reply"][]) {
  const model = scriptedModel(replies.map((reply, index) => ({ on_call: index + 1, reply })));
  const chat = new SimulatedChat({ model });
  const said = await chat.customer(["환불하고 싶어요"]);
  return { calls: model.calls, said: said.join("\n") };
}

it("a reply in no form and one that the guard holds back are both asked for again", async () => {
  const { calls, said } = await answered(lookUp, formless, forbidden, allowed);
  expect(calls).toBe(4);
  expect(said).toBe(SPOKEN);
});

it("a turn never asks the model more than five times, whatever is wrong with its answers", async () => {
  const { calls, said } = await answered(lookUp, lookUp, lookUp, formless, forbidden, allowed);
  expect(calls).toBe(5);
  expect(said).not.toContain("승인");
  expect(said).not.toBe("");
});
