import { describe, expect, it } from "vitest";
import { judgeClosing } from "./closing.ts";
import { ENDING_ANSWERS, ENDING_REQUESTS, GOING_ON, NO_REQUESTS } from "./closing-fixture.ts";

/** An end after the anything-else question, but none after any other. */
const ANSWERS_TO_ANOTHER_QUESTION = `
없어요
아니요
괜찮아요
딱히 없어요
그냥요
됐어요
아직 없어요
다 됐어요
없음
괜찮네요
충분하네요
아니에요
특별한 이유 없습니다
이게 다예요
no
nope
nothing special
not yet
ok
it's fine
감사합니다
아니요 없어요
bye
`;

const STEMS = [
  "없",
  "괜찮",
  "됐",
  "충분했",
  "해결됐",
  "끝났",
  "볼일 다 봤",
  "덕분에 살았",
  "수고하셨",
  "감사했",
  "고맙",
  "도움됐",
  "궁금한 거 다 풀렸",
  "이게 다였",
];
const STATEMENTS =
  "어요 어 습니다 슴다 슴당 심더 네요 네 음 고요 구요 구만유 군요 당께요 거든요 다 어유 어예".split(" ");
const OPEN_ENDINGS = [
  ..."냐 나요 나 니 을까요 지만 더라도 다면 다고요 다니 진않아요 었으면 으면 던데요 는지요 겠어요 잖아요 어도 지요?".split(
    " ",
  ),
  "지 않아요",
  "지는 않네요",
  "을 리가요",
  "기는 한데",
  "는데 하나만",
];

function judge(line: string, askedAnythingElse: boolean): "complete" | "continue" {
  return judgeClosing({ lastAi: "", askedAnythingElse, messages: line.split(" / ") });
}

function wrong(text: string, askedAnythingElse: boolean, wanted: string): string[] {
  const lines = text.trim().split("\n");
  return lines.filter((line) => judge(line, askedAnythingElse) !== wanted);
}

function withEndings(endings: readonly string[]): string {
  return STEMS.flatMap((stem) => endings.map((ending) => stem + inHarmony(stem, ending))).join("\n");
}

function inHarmony(stem: string, ending: string): string {
  return /[찮맙]$/u.test(stem) ? ending.replace(/^어/u, "아") : ending;
}

describe("the grammar of closing answers", () => {
  it("lets every stem take every ending of a statement", () => {
    expect(wrong(withEndings(STATEMENTS), true, "complete")).toEqual([]);
  });

  it("lets no stem end with a question, a condition, a contrast or a denial", () => {
    expect(wrong(withEndings(OPEN_ENDINGS), true, "continue")).toEqual([]);
  });

  it("ends after a plain no, a good-bye or thanks", () => {
    expect(wrong(ENDING_ANSWERS, true, "complete")).toEqual([]);
  });

  it("goes on after anything else", () => {
    expect(wrong(GOING_ON, true, "continue")).toEqual([]);
  });

  it("ends at any time on a plain request to end", () => {
    expect(wrong(ENDING_REQUESTS, false, "complete")).toEqual([]);
  });

  it("does not end on words of ending that are no request", () => {
    expect(wrong(NO_REQUESTS, false, "continue")).toEqual([]);
    expect(wrong(NO_REQUESTS, true, "continue")).toEqual([]);
  });

  it("takes no answer to another question for an end", () => {
    expect(wrong(ANSWERS_TO_ANOTHER_QUESTION, false, "continue")).toEqual([]);
  });

  it.each(["없", "다", "더는", "정말너무", "배송환불도", "저는전저이제그럼", "no ", "없어요", "nothing "])(
    "reads no answer that is too long: %s, again and again",
    (part) => {
      expect(judge(part.repeat(5000), true)).toBe("continue");
    },
  );
});
