import { describe, expect, it } from "vitest";
import { nextSteps } from "./order-steps.ts";

describe("nextSteps", () => {
  it.each([
    { from: "preparing", free: ["shipped", "delivered", "cancelled"], corrected: [] },
    { from: "shipped", free: ["delivered", "cancelled"], corrected: ["preparing"] },
    { from: "delivered", free: [], corrected: ["preparing", "shipped", "cancelled"] },
    { from: "cancelled", free: [], corrected: ["preparing", "shipped", "delivered"] },
  ] as const)("$from → free: $free, with a reason: $corrected", ({ from, free, corrected }) => {
    const steps = nextSteps(from);
    expect(steps.filter((step) => !step.needsReason).map((step) => step.to)).toEqual(free);
    expect(steps.filter((step) => step.needsReason).map((step) => step.to)).toEqual(corrected);
  });
});
