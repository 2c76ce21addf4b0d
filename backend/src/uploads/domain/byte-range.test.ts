import { describe, expect, it } from "vitest";
import { readRange } from "./byte-range.ts";

describe("a Range of a file of 10 bytes", () => {
  it.each([
    { header: undefined, expected: null },
    { header: "bytes=0-3", expected: { from: 0, to: 3 } },
    { header: "bytes=4-", expected: { from: 4, to: 9 } },
    { header: "bytes=0-99", expected: { from: 0, to: 9 } },
    { header: "bytes=-4", expected: { from: 6, to: 9 } },
    { header: "bytes=-99", expected: { from: 0, to: 9 } },
    { header: "bytes=10-", expected: "unsatisfiable" },
    { header: "bytes=-0", expected: "unsatisfiable" },
    { header: "bytes=5-2", expected: null },
    { header: "bytes=0-1,4-5", expected: null },
    { header: "lines=0-1", expected: null },
    { header: "bytes=-", expected: null },
  ])("$header → $expected", ({ header, expected }) => {
    expect(readRange(header, 10)).toEqual(expected);
  });
});
