import { describe, expect, it } from "vitest";
import { detectLanguage, languageOf } from "./language.ts";

describe("detectLanguage", () => {
  it.each([
    ["배송 언제 와요?", "en", "ko"],
    ["where is my order", "ko", "en"],
    ["where is my 택배...", "ko", "ko"],
    ["Has the 무선 이어폰 I ordered been shipped yet?", "ko", "en"],
    ["thanks!", "ko", "en"],
    ["ok", "ko", "ko"],
    ["ok", "en", "en"],
    ["ORD-2026-0123", "en", "en"],
    ["ORD-2026-0123", "ko", "ko"],
    ["ㅇㅇ", "en", "ko"],
    ["👍", "en", "en"],
    ["[카드번호] [비밀번호]", "en", "en"],
    ["", "ko", "ko"],
  ] as const)("%s after %s → %s", (text, before, language) => {
    expect(detectLanguage(text, before)).toBe(language);
  });
});

describe("languageOf", () => {
  it.each([
    [["hi"], "en"],
    [["안녕하세요", "ok"], "ko"],
    [["ORD-2026-0123"], "ko"],
    [["asdf"], "ko"],
    [["where is it", "ok"], "en"],
    [["where is it", "한국어로 해주세요"], "ko"],
    [[], "ko"],
  ] as const)("%j → %s", (messages, language) => {
    expect(languageOf(messages)).toBe(language);
  });
});
