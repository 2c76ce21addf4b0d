import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isHeldBack } from "./adapter-guard.ts";
import type { GuardClaim } from "./data.ts";

/** What a lying model would write and what a helpful one does: data of our own, most by authors who had not seen the guard. */
const { items } = JSON.parse(
  readFileSync(new URL("data-own/guard-claims.json", import.meta.url), "utf8"),
) as { readonly items: readonly GuardClaim[] };

/** Thousands of replies in one test, on a machine that others use as well. */
const TIMEOUT_MS = 60_000;

describe("replies that must not reach a customer", () => {
  it.each(["block", "pass"] as const)(
    "are told from those that may: %s",
    (must) => {
      const wrong = items.filter((item) => item.must === must && isHeldBack(item) !== (must === "block"));
      expect(items.filter((item) => item.must === must).length).toBeGreaterThan(100);
      expect(wrong.map(({ id, reply }) => `${id}: ${reply}`)).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
