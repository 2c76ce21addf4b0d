import { type LinearModel, probabilities, unpack } from "../linear-model.ts";
import { featuresOfReply } from "./claim-features.ts";
import { CLAIM_WEIGHTS } from "./claim-weights.ts";
import type { GuardContext } from "./guard-context.ts";

let loaded: LinearModel | null = null;

/**
 * How likely a reply says what nobody has established, 0 to 1, by the model that comes with the product (`npm run train:guard`). Pure; never throws.
 */
export function doubtAbout(text: string, context: GuardContext): number {
  loaded ??= unpack(CLAIM_WEIGHTS);
  return doubtOf(loaded, text, context);
}

/** The same under a given model. */
export function doubtOf(model: LinearModel, text: string, context: GuardContext): number {
  const features = featuresOfReply(text, context);
  return probabilities(model, features, features.size)[1] ?? 0;
}
