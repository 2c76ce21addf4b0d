import { TOPIC_INTENTS } from "../../../shared/vocabulary.ts";
import { FEATURE_BUCKETS, featuresOf } from "./intent-features.ts";
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

/** Weights of every bucket for every class, row by row. */
export interface IntentModel {
  readonly bias: readonly number[];
  readonly weights: ArrayLike<number>;
  /** What one step of `weights` is worth. */
  readonly step: number;
}

/** The probability of each class of `MODEL_CLASSES`, of `count` distinct buckets. */
export function probabilities(model: IntentModel, features: Iterable<number>, count: number): number[] {
  const scores = new Array<number>(MODEL_CLASSES.length).fill(0);
  for (const bucket of features) {
    const row = bucket * MODEL_CLASSES.length;
    for (let index = 0; index < scores.length; index += 1) {
      scores[index] = (scores[index] ?? 0) + (model.weights[row + index] ?? 0);
    }
  }
  const scale = model.step / Math.sqrt(Math.max(1, count));
  const sums = scores.map((score, index) => score * scale + (model.bias[index] ?? 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The likeliest class of a text under a model. */
export function opinionOf(model: IntentModel, text: string): Opinion {
  const features = featuresOf(text);
  if (features.size === 0) return { intent: "none", probability: 1 };
  const all = probabilities(model, features, features.size);
  const probability = Math.max(...all);
  return { intent: MODEL_CLASSES[all.indexOf(probability)] ?? "none", probability };
}

let loaded: IntentModel | null = null;

/** The opinion of the model that comes with the product (`npm run train:intents`). Pure; never throws. */
export function secondOpinion(text: string): Opinion {
  loaded ??= {
    bias: INTENT_WEIGHTS.bias,
    step: INTENT_WEIGHTS.step,
    weights: unpack(INTENT_WEIGHTS.packed),
  };
  return opinionOf(loaded, text);
}

/** Two weights from -7 to 7 a byte, the low half first. */
function unpack(packed: string): Int8Array {
  const weights = new Int8Array(FEATURE_BUCKETS * MODEL_CLASSES.length);
  for (const [index, byte] of Buffer.from(packed, "base64").entries()) {
    weights[2 * index] = (byte & 15) - 8;
    weights[2 * index + 1] = (byte >> 4) - 8;
  }
  return weights;
}
