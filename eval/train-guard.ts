/** `npm run train:guard`: trains the second opinion on replies, measures it on authors it has not seen and writes its weights. */
import { MOST_DOUBT } from "../backend/src/ai/domain/guard/check-second-opinion.ts";
import { doubtOf } from "../backend/src/ai/domain/guard/claim-model.ts";
import { contextOf } from "./adapter-guard.ts";
import { heldOutByAuthor, rowsOf, trainClaims, trainingClaims } from "./guard-training.ts";
import { hashOf, writeModel } from "./linear-training.ts";

const WEIGHTS_FILE = new URL("../backend/src/ai/domain/guard/claim-weights.ts", import.meta.url);
const LIMITS = [0.6, 0.7, 0.8, MOST_DOUBT, 0.9, 0.95];

const claims = trainingClaims();
measure();
writeModel(WEIGHTS_FILE, "CLAIM_WEIGHTS", trainClaims(claims), {
  trainedOn: hashOf(rowsOf(claims)),
  command: "npm run train:guard",
  reader: "claim-model.ts",
});

/** Prints what the model alone holds back of each kind. The rules were mended on these replies, so they are left out. */
function measure(): void {
  const doubts: { readonly mayPass: boolean; readonly doubt: number }[] = [];
  for (const { model, unseen } of heldOutByAuthor(claims)) {
    for (const claim of unseen)
      doubts.push({
        mayPass: claim.must === "pass",
        doubt: doubtOf(model, claim.reply, contextOf(claim)),
      });
  }
  const share = (mayPass: boolean, limit: number) => {
    const some = doubts.filter((one) => one.mayPass === mayPass);
    return (some.filter(({ doubt }) => doubt >= limit).length / some.length).toFixed(3);
  };
  console.log(`${claims.length} replies; each judged by a model that has seen none of its author`);
  for (const limit of LIMITS)
    console.log(
      `doubt from ${limit.toFixed(2)}: ${share(false, limit)} of what must not pass held back, ${share(true, limit)} of what may`,
    );
}
