import { describe, expect, it } from "vitest";
import { composeMessage } from "./compose-message.ts";

const WAIT = "확인 후 5분 이내 답변드리겠습니다.";
const WAIT_EN = "We will check and reply within 5 minutes.";
const FAREWELLS = [
  "상담이 완료되었습니다. 좋은 하루 되세요!",
  "Your chat is now complete. Have a great day!",
];
const ko = { language: "ko", waitingSentence: WAIT, farewells: FAREWELLS } as const;
const en = { language: "en", waitingSentence: WAIT_EN, farewells: FAREWELLS } as const;

describe("composeMessage", () => {
  it.each([
    {
      given: "a plain reply",
      reply: "담당자에게 전달하겠습니다.",
      message: `담당자에게 전달하겠습니다. ${WAIT}`,
    },
    {
      given: "the model's own sentence",
      reply: `담당자에게 전달하겠습니다. ${WAIT}`,
      message: `담당자에게 전달하겠습니다. ${WAIT}`,
    },
    {
      given: "it twice",
      reply: `${WAIT} 담당자에게 전달하겠습니다. ${WAIT}`,
      message: `담당자에게 전달하겠습니다. ${WAIT}`,
    },
    {
      given: "a wrong number",
      reply: "전달하겠습니다. 10분 안에 연락드리겠습니다.",
      message: `전달하겠습니다. ${WAIT}`,
    },
    { given: "only the sentence", reply: WAIT, message: `담당자에게 전달하겠습니다. ${WAIT}` },
    { given: "nothing", reply: "", message: `담당자에게 전달하겠습니다. ${WAIT}` },
    {
      given: "lines",
      reply: "주문을 확인했습니다.\n담당자에게 전달하겠습니다.",
      message: `주문을 확인했습니다.\n담당자에게 전달하겠습니다.\n${WAIT}`,
    },
    { given: "a farewell", reply: "전달하겠습니다. 좋은 하루 되세요!", message: `전달하겠습니다. ${WAIT}` },
  ])("ends a handoff with the waiting sentence once: $given", ({ reply, message }) => {
    expect(composeMessage({ ...ko, reply, action: "handoff" })).toBe(message);
  });

  it("does the same in English", () => {
    const reply = "I will pass this on. We'll get back to you within 10 minutes.";
    expect(composeMessage({ ...en, reply, action: "handoff" })).toBe(`I will pass this on. ${WAIT_EN}`);
  });

  it.each(["reply", "ask"] as const)("never shows it with action %s", (action) => {
    expect(composeMessage({ ...ko, reply: `주문번호를 알려주시겠어요? ${WAIT}`, action })).toBe(
      "주문번호를 알려주시겠어요?",
    );
  });

  it("says the opening of a closed shop as it is given", () => {
    const waitingSentence = "운영 시간(내일 10:00)에 확인 후 답변드리겠습니다.";
    const message = composeMessage({
      ...ko,
      waitingSentence,
      reply: `전달하겠습니다. ${WAIT}`,
      action: "handoff",
    });
    expect(message).toBe(`전달하겠습니다. ${waitingSentence}`);
  });

  it("keeps the reply as it is while G14 is switched off", () => {
    const reply = `네. ${WAIT}`;
    expect(composeMessage({ ...ko, reply, action: "reply", disabled: new Set(["G14"]) })).toBe(reply);
  });

  it("stays within 600 characters with the sentence whole", () => {
    const message = composeMessage({ ...ko, reply: "내용을 확인했습니다. ".repeat(80), action: "handoff" });
    expect([...message].length).toBeLessThanOrEqual(600);
    expect(message.endsWith(WAIT)).toBe(true);
  });
});
