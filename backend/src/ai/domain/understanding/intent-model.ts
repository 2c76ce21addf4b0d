import { TOPIC_INTENTS } from "../../../shared/vocabulary.ts";
import { type LinearModel, probabilities, unpack } from "../linear-model.ts";
import { featuresOf } from "./intent-features.ts";
import { INTENT_WEIGHTS } from "./intent-weights.ts";

/** What the model tells apart: the topics but "other", and "none" for talk, thanks, noise and what the shop cannot answer. */
export const MODEL_CLASSES = [...TOPIC_INTENTS, "none"] as const;
export type ModelClass = (typeof MODEL_CLASSES)[number];

/** The class a text most likely belongs to. */
export interface Opinion {
  readonly intent: ModelClass;
  readonly probability: number;
}

/** Who is asked where the rules find little or no topic. */
export type SecondOpinion = (text: string) => Opinion;

/** The likeliest class of a text under a model. */
export function opinionOf(model: LinearModel, text: string): Opinion {
  const features = featuresOf(text);
  if (features.size === 0) return { intent: "none", probability: 1 };
  const all = probabilities(model, features, features.size);
  const probability = Math.max(...all);
  return { intent: MODEL_CLASSES[all.indexOf(probability)] ?? "none", probability };
}

let loaded: LinearModel | null = null;

/** The opinion of the model that comes with the product (`npm run train:intents`). Pure; never throws. */
export function secondOpinion(text: string): Opinion {
  loaded ??= unpack(INTENT_WEIGHTS);
  return opinionOf(loaded, text);
}
