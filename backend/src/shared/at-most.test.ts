import { expect, it } from "vitest";
import { atMost } from "./at-most.ts";

it("lets so many through at once, refuses the next, and lets it through when one is done or has failed", async () => {
  const ends: ((fails: boolean) => void)[] = [];
  const work = atMost(
    2,
    (name: string) =>
      new Promise<string>((resolve, reject) => {
        ends.push((fails) => (fails ? reject(new Error(name)) : resolve(name)));
      }),
  );
  const [first, second] = [work("first"), work("second")];
  await expect(work("third")).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 5 });
  ends[0]?.(true);
  await expect(first).rejects.toThrow("first");
  const fourth = work("fourth");
  ends[1]?.(false);
  ends[2]?.(false);
  expect(await Promise.all([second, fourth])).toEqual(["second", "fourth"]);
});
