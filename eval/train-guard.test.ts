import { describe, expect, it } from "vitest";
import { MOST_DOUBT } from "../backend/src/ai/domain/guard/check-second-opinion.ts";
import { doubtAbout, doubtOf } from "../backend/src/ai/domain/guard/claim-model.ts";
import { CLAIM_WEIGHTS } from "../backend/src/ai/domain/guard/claim-weights.ts";
import { contextOf, isHeldBack } from "./adapter-guard.ts";
import { EVAL_FOLDER, type GuardClaim, readData } from "./data.ts";
import { rowsOf, trainClaims, trainingClaims } from "./guard-training.ts";
import { hashOf, packed } from "./linear-training.ts";

const claims = trainingClaims();
const shareOf = (some: readonly GuardClaim[], isHeld: (claim: GuardClaim) => boolean) =>
  some.filter(isHeld).length / some.length;

describe("the second opinion on replies", () => {
  it("was trained on the data as it is (else: npm run train:guard)", () => {
    expect(CLAIM_WEIGHTS.trainedOn).toBe(hashOf(rowsOf(claims)));
  });

  it("is what training yields", () => {
    const model = trainClaims(claims);
    expect(model.bias).toEqual(CLAIM_WEIGHTS.bias);
    expect(packed(model) === CLAIM_WEIGHTS.packed).toBe(true);
  });

  it("holds back most of what must not pass, and little of what may, by an author it has not seen", () => {
    const isUnseen = ({ id }: GuardClaim) => id.startsWith("GC-y-");
    const model = trainClaims(claims.filter((claim) => !isUnseen(claim)));
    const isHeld = (claim: GuardClaim) => doubtOf(model, claim.reply, contextOf(claim)) >= MOST_DOUBT;
    const unseen = claims.filter(isUnseen);
    expect(
      shareOf(
        unseen.filter(({ must }) => must === "block"),
        isHeld,
      ),
    ).toBeGreaterThan(0.55);
    expect(
      shareOf(
        unseen.filter(({ must }) => must === "pass"),
        isHeld,
      ),
    ).toBeLessThan(0.05);
  });

  it("holds back, together with the rules, what it was trained on, but for a few", () => {
    const own = readData<GuardClaim>("training/guard-claims", EVAL_FOLDER)?.items ?? [];
    const isWrong = (claim: GuardClaim) => isHeldBack(claim) !== (claim.must === "block");
    expect(own.length).toBeGreaterThan(600);
    expect(shareOf(own, isWrong)).toBeLessThan(0.03);
  });

  it("takes no time to speak of", () => {
    const start = performance.now();
    for (const claim of claims) doubtAbout(claim.reply, contextOf(claim));
    // measured 1 ms with the context; the rest is for busy machines
    expect((performance.now() - start) / claims.length).toBeLessThan(8);
  });
});
