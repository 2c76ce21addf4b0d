/** Trains the second opinion on intents. Design: `docs/decisions/0008-a-second-opinion-on-intents.md`. */
import { createHash } from "node:crypto";
import type { UnderstandingContext } from "../backend/src/ai/domain/understanding/context.ts";
import { FEATURE_BUCKETS, featuresOf } from "../backend/src/ai/domain/understanding/intent-features.ts";
import {
  type IntentModel,
  MODEL_CLASSES,
  type ModelClass,
  probabilities,
} from "../backend/src/ai/domain/understanding/intent-model.ts";
import { intentName } from "./adapter-units.ts";
import { EVAL_FOLDER, readData, type Utterance } from "./data.ts";

/** How many times training goes through all examples. */
const ROUNDS = 15;
const LEARNING_RATE = 0.5;
const BIAS_RATE = 0.02;
const SHRINKAGE = 3e-5;
/** Weights are kept in steps of four bits. */
const MOST_STEPS = 7;
const CLASSES = MODEL_CLASSES.length;

/** A message by itself: nothing was asked before it. */
export const FIRST_MESSAGE = {
  ownOrderNumbers: [],
  askedAnythingElse: false,
  openQuestion: null,
  knownKind: null,
  language: "ko",
} as const satisfies UnderstandingContext;

/** The utterances that training may see: our own in Korean, never `eval/data`, which stays a test. */
export function trainingUtterances(): readonly Utterance[] {
  return ["training/utterances.ko", "training/small-talk.ko", "data-own/utterances.ko"].flatMap(
    (name) => readData<Utterance>(name, EVAL_FOLDER)?.items ?? [],
  );
}

/** Names the training data: the weights keep it, so that a test notices data that was not trained on. */
export function hashOf(utterances: readonly Utterance[]): string {
  const lines = utterances.map(({ text, intent }) => JSON.stringify([text, intent]));
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** The class of an intent of the data. */
export function classOf(intent: string): ModelClass {
  const name = intentName(intent);
  return MODEL_CLASSES.find((known) => known === name) ?? "none";
}

interface Example {
  readonly wanted: number;
  readonly features: readonly number[];
}

/** A multinomial logistic regression by Adagrad, in an order that is the same every time; quantised. */
export function train(utterances: readonly Utterance[]): IntentModel {
  const examples: readonly Example[] = utterances
    .map(({ text, intent }) => ({
      wanted: MODEL_CLASSES.indexOf(classOf(intent)),
      features: [...featuresOf(text)],
    }))
    .filter(({ features }) => features.length > 0);
  const bias = new Array<number>(CLASSES).fill(0);
  const weights = new Float64Array(FEATURE_BUCKETS * CLASSES);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const random = generator();
  const order = [...examples];
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const example of order) learn(example, { bias, weights, step: 1 }, bias, weights, squares);
  }
  return quantised(bias, weights);
}

function learn(
  { wanted, features }: Example,
  model: IntentModel,
  bias: number[],
  weights: Float64Array,
  squares: Float64Array,
): void {
  const errors = probabilities(model, features, features.length);
  errors[wanted] = (errors[wanted] ?? 0) - 1;
  for (const [index, error] of errors.entries()) bias[index] = (bias[index] ?? 0) - BIAS_RATE * error;
  const value = 1 / Math.sqrt(Math.max(1, features.length));
  for (const bucket of features) {
    for (let index = 0; index < CLASSES; index += 1) {
      const at = bucket * CLASSES + index;
      const slope = (errors[index] ?? 0) * value + SHRINKAGE * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (LEARNING_RATE * slope) / Math.sqrt(square);
    }
  }
}

function quantised(bias: readonly number[], weights: Float64Array): IntentModel {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  // the few largest are cut off, so that the steps are fine enough for the many
  const step = (sizes[Math.floor(sizes.length * 0.995)] ?? 1) / MOST_STEPS;
  const steps = Int8Array.from(weights, (weight) =>
    Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step))),
  );
  return {
    bias: bias.map((value) => Number(value.toFixed(4))),
    step: Number(step.toPrecision(6)),
    weights: steps,
  };
}

/** The packed form that `intent-model.ts` reads: two weights a byte. */
export function packed({ weights }: IntentModel): string {
  const bytes = Buffer.alloc(weights.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (weights[2 * index] ?? 0) + 8 + (((weights[2 * index + 1] ?? 0) + 8) << 4);
  }
  return bytes.toString("base64");
}

/** Every utterance with a model that has not seen it, by parts of the data. */
export function* heldOut(
  utterances: readonly Utterance[],
  parts: number,
): Generator<{ readonly model: IntentModel; readonly unseen: readonly Utterance[] }> {
  for (let part = 0; part < parts; part += 1) {
    const unseen = utterances.filter((_, index) => index % parts === part);
    yield { model: train(utterances.filter((_, index) => index % parts !== part)), unseen };
  }
}

function shuffle(items: Example[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [here, there] = [items[index], items[other]];
    if (here === undefined || there === undefined) continue;
    items[index] = there;
    items[other] = here;
  }
}

/** Knuth's linear congruential generator: the same numbers everywhere. */
function generator(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
