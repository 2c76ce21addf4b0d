import { expect, test } from "vitest";
import { parseTrace } from "./strace.ts";

test("a call in one line ended when it began and what it lasted", () => {
  expect(parseTrace('7  10.500000 pwrite64(3</data/a>, "\\x68", 1, 0) = 1 <0.250000>\n')).toEqual([
    { endedAt: 10.75, text: 'pwrite64(3</data/a>, "\\x68", 1, 0) = 1 <0.250000>' },
  ]);
});

test("the halves of interrupted calls are joined to the line that strace would have written, in the order of their ends", () => {
  const trace = [
    '7 10.100000 pwrite64(3</data/a>, "\\x68", 1, 0 <unfinished ...>',
    "8 10.200000 fsync(4</data/b> <unfinished ...>",
    "8 10.300000 <... fsync resumed>) = 0 <0.100000>",
    "7 10.400000 <... pwrite64 resumed>) = 1 <0.300000>",
  ].join("\n");
  expect(parseTrace(trace)).toEqual([
    { endedAt: 10.3, text: "fsync(4</data/b>) = 0 <0.100000>" },
    { endedAt: 10.4, text: 'pwrite64(3</data/a>, "\\x68", 1, 0) = 1 <0.300000>' },
  ]);
});

test("what had not ended when the trace did is left out", () => {
  const trace = [
    "7 10.100000 fsync(3</data/a> <unfinished ...>",
    '8 10.200000 pwrite64(4</data/b>, "\\x68", 1, 0 <detached ...>',
  ].join("\n");
  expect(parseTrace(trace)).toEqual([]);
});
