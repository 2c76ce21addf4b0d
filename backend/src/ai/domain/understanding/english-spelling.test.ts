import { describe, expect, it } from "vitest";
import { wordMeantBy } from "./english-spelling.ts";
import { asEnglish, foldText, quoteOf } from "./text.ts";

describe("slips of the keys in English", () => {
  it.each([
    ["oders", "orders"],
    ["ordre", "order"],
    ["recieved", "received"],
    ["refudn", "refund"],
    ["pakage", "package"],
    ["cancell", "cancel"],
  ])("%s is %s", (typed, meant) => {
    expect(wordMeantBy(typed)).toBe(meant);
  });

  it.each(["order", "orders", "older", "border", "deliver", "rerun", "found", "changes"])(
    "leave %s alone",
    (word) => {
      expect(wordMeantBy(word)).toBeNull();
    },
  );

  it("are quoted as they were typed", () => {
    const folded = asEnglish(foldText("I haven't Recieved it"));
    const start = folded.text.indexOf("received");
    expect(folded.text).toBe("i havent received it");
    expect(quoteOf(folded, { start, end: start + "received".length })).toBe("Recieved");
  });
});
