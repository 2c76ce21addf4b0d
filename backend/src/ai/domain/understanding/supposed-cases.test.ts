import { describe, expect, it } from "vitest";
import { extractFacts } from "./facts.ts";

const facts = (text: string) => {
  const { kind, reason, received } = extractFacts(text, {
    ownOrderNumbers: [],
    openQuestion: null,
    knownKind: null,
    askedAnythingElse: false,
    language: "ko",
  });
  return [kind, reason, received];
};

describe("cases that are only supposed", () => {
  it.each([
    "깨진 게 오면 어떻게 해요?",
    "파손돼서 도착하면 어떡하죠",
    "작으면 바꿀 수 있나요",
    "부품이 빠져 있으면 어떻게 하나요",
    "누락된 게 있을 경우엔 어떻게 되나요",
    "다른 게 오면요?",
    "배송 중에 깨지면 누가 책임지나요?",
    "is it broken when it rattles?",
    "does it count as damaged if the box is dented?",
    "would that be a defect?",
    "what happens if it arrives damaged?",
    "what if i get the wrong item",
  ])("are no facts: %s", (text) => {
    expect(facts(text)).toEqual([null, null, null]);
  });

  it.each([
    ["혹시 사이즈 안 맞으면 교환 되나요?", "refund_policy", null, null],
    ["금이 가 있으면 환불되나요", "refund_policy", null, null],
    ["사이즈가 없으면 환불해주세요", "refund", null, null],
    ["환불해주시면 안되나요?", "refund", null, null],
  ])("leave what is asked for: %s", (text, ...expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it.each([
    ["깨진 게 왔는데 어떻게 해요?", null, "damaged", true],
    ["깨졌는데 어떻게 하면 되나요", null, "damaged", null],
    ["전원 켜면 바로 꺼져요", null, "defective", null],
    ["물을 넣으면 밑으로 새요 교환해주세요", "exchange", "defective", null],
    ["고장나서 교환하려면 어떻게 해야 하나요", "exchange", "defective", null],
    ["사이즈가 안 맞는데 교환 되나요?", "exchange", "change_of_mind", null],
    ["it's broken, is that covered?", null, "defective", null],
    ["my lamp is faulty, can I swap it if you have one", "exchange", "defective", null],
  ])("are not what has happened: %s", (text, ...expected) => {
    expect(facts(text)).toEqual(expected);
  });
});
