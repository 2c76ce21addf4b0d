import { describe, expect, it } from "vitest";
import type { UnderstandingContext } from "./context.ts";
import { understand } from "./understand.ts";

const context: UnderstandingContext = {
  ownOrderNumbers: ["ORD-2026-0123"],
  askedAnythingElse: false,
  openQuestion: null,
  knownKind: null,
  language: "ko",
};
const read = (text: string) => understand(text, context);

describe("what a clause denies", () => {
  it.each([
    ["사람 연결하지 말고 그냥 답해줘요 양말 어디쯤이에요", false],
    ["담당자 연결해 달라는 게 아니고 배송 위치요", false],
    ["don't connect me to a person, just tell me where the socks are", false],
    ["no agent please, just the order status", false],
    ["I don't need a human, where are my socks", false],
    ["기다리지 말고 상담원 연결해줘요", true],
    ["I'm not talking to a bot, give me an agent", true],
  ])("is no wish for a person: %s", (text, wants) => {
    expect(read(text).wantsHuman).toBe(wants);
  });

  it.each([
    ["신고하겠다는 건 아니고요 머그컵 언제 보내요", false],
    ["화가 난 건 아닌데 양말 언제 와요", false],
    ["I'm not saying it's a scam, but where is my order?", false],
    ["이런 식으로 장사하지 마세요 신고할 거예요", true],
    ["장난하는 것도 아니고 신고할게요", true],
    ["I'm not happy and I will report you", true],
  ])("is no anger: %s", (text, angry) => {
    expect(read(text).sentiment === "angry").toBe(angry);
  });

  it.each([
    ["다른 게 온 건 아닌데 그냥 맘에 안 들어요 반품할게요", "change_of_mind"],
    ["파손은 없는데 생각보다 커서 반품이요", "change_of_mind"],
    ["깨진 데는 없고 그냥 마음이 바뀌었어요 환불", "change_of_mind"],
    ["it didn't arrive broken, I just don't like it. Refund", "change_of_mind"],
    ["제가 시킨 게 아니고 다른 게 왔어요", "wrong_item"],
    ["불량이 없다더니 깨져서 왔네요 환불", "damaged"],
    ["the lid won't close", "defective"],
  ])("is no reason: %s", (text, reason) => {
    expect(read(text).facts.reason).toBe(reason);
  });

  it.each([
    "환불할 생각은 없어요",
    "교환하고 싶진 않아요",
    "아직 끝내지 말아주세요",
    "I won't be returning it",
    "no intention of getting a refund",
  ])("is no request: %s", (text) => {
    expect(read(text).facts.kind).toBeNull();
    expect(read(text).intent).not.toMatch(/^(?:refund|exchange|cancel)$/u);
  });

  it.each(["보내지 마세요 취소할게요", "아직 발송하지 말아주세요 취소요"])(
    "is no cancellation less: %s",
    (text) => {
      expect(read(text).facts.kind).toBe("cancel");
    },
  );

  it.each([
    ["한쪽이 찢어졌어요 교환은 싫어요", true],
    ["no exchange please, money back, it's broken", true],
    ["깨졌어요 교환해 주세요", false],
  ])("tells that no exchange is wanted: %s", (text, refuses) => {
    expect(read(text).signals.refusesExchange).toBe(refuses);
  });
});

it("reads goods that did not come as not received, and a part only where one is named", () => {
  expect(read("양말 안왔는데 환불").facts).toMatchObject({ reason: null, received: false });
  expect(read("물건 안 왔어요 환불해줘").facts).toMatchObject({ reason: null, received: false });
  expect(read("본체는 왔는데 충전기가 안 왔어요").facts.reason).toBe("missing_part");
  expect(read("I haven't got it yet but want a refund because I changed my mind").facts).toMatchObject({
    kind: "refund",
    reason: "change_of_mind",
    received: false,
  });
  expect(read("양말 한 짝이 안 왔어요").facts.reason).toBe("missing_part");
});
