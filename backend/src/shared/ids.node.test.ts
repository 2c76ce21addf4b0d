import { expect, it } from "vitest";
import { randomIds } from "./ids.node.ts";

it("makes ids that only rise, however many an instant needs, and are new in every process", () => {
  let now = Date.UTC(2026, 10, 26);
  const ids = randomIds({ now: () => now });
  const made = Array.from({ length: 20_000 }, (_, index) => {
    // Also when the clock is set back for a while.
    if (index % 500 === 0) now += index % 1_000 === 0 ? 3 : -2;
    return ids.next();
  });
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  for (const id of made) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/u);
  expect(
    randomIds({ now: () => now })
      .next()
      .slice(10),
  ).not.toBe(made.at(-1)?.slice(10));
});
