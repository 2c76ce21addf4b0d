import { settingsFieldsSchema } from "@chatpjt/contract/settings";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { koreanSentences } from "./validation-words.ts";

beforeAll(() => z.config(koreanSentences()));
afterAll(() => z.config(z.locales.en()));

const settings = settingsFieldsSchema.partial();
const wordsFor = (input: unknown) => settings.safeParse(input).error?.issues.map(({ message }) => message);

it.each([
  [{ response_wait_time: 0 }, "약속 시간은 1 이상이어야 합니다."],
  [{ response_wait_time: 61 }, "약속 시간은 60 이하여야 합니다."],
  [{ response_wait_time: 1.5 }, "약속 시간은 정수여야 합니다."],
  [{ response_wait_time: "5" }, "약속 시간은 숫자여야 합니다."],
  [{ debounce_ms: 9_000 }, "답하기 전 기다리는 시간은 5,000 이하여야 합니다."],
  [{ auto_close: "yes" }, "자동 종료는 true 또는 false여야 합니다."],
  [{ budget: { tokens_per_turn: 1_000, tokens_per_session: 1_000 } }, "하루 금액을 입력해 주세요."],
  [{ allowed_contacts: Array(21).fill("a") }, "허용 연락처는 20개 이하여야 합니다."],
  [{ allowed_contacts: ["a", 7] }, "허용 연락처 2번째 항목은 글자여야 합니다."],
])("%o → %s", (input, sentence) => {
  expect(wordsFor(input)).toEqual([sentence]);
});

it("asks for what is empty, lists what may be chosen, and spells a field without a name", () => {
  const schema = z.object({
    title: z.string().min(1),
    scope: z.enum(["topic", "session"]),
    odd_one: z.date(),
  });
  expect(
    schema.safeParse({ title: "", scope: "x", odd_one: 1 }).error?.issues.map(({ message }) => message),
  ).toEqual([
    "제목을 입력해 주세요.",
    "적용 범위는 topic, session 중 하나여야 합니다.",
    "odd_one은(는) 다른 형식이어야 합니다.",
  ]);
});
