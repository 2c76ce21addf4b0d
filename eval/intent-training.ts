/** Trains the second opinion on intents. Design: `docs/decisions/0008-a-second-opinion-on-intents.md`. */
import type { LinearModel } from "../backend/src/ai/domain/linear-model.ts";
import type { UnderstandingContext } from "../backend/src/ai/domain/understanding/context.ts";
import { FEATURE_BUCKETS, featuresOf } from "../backend/src/ai/domain/understanding/intent-features.ts";
import { MODEL_CLASSES, type ModelClass } from "../backend/src/ai/domain/understanding/intent-model.ts";
import { intentName } from "./adapter-units.ts";
import { EVAL_FOLDER, readData, type Utterance } from "./data.ts";
import { train } from "./linear-training.ts";

const TRAINING = {
  classes: MODEL_CLASSES.length,
  buckets: FEATURE_BUCKETS,
  rounds: 15,
  learningRate: 0.5,
  shrinkage: 3e-5,
};

/** A message by itself: nothing was asked before it. */
export const FIRST_MESSAGE = {
  ownOrderNumbers: [],
  askedAnythingElse: false,
  openQuestion: null,
  knownKind: null,
  language: "ko",
} as const satisfies UnderstandingContext;

/** The utterances that training may see: our own in Korean, never `eval/data` and what is held back, which stay a test. */
export function trainingUtterances(): readonly Utterance[] {
  return ["training/utterances.ko", "training/small-talk.ko", "data-own/utterances.ko"]
    .flatMap((name) => readData<Utterance>(name, EVAL_FOLDER)?.items ?? [])
    .filter(({ id }) => !HELD_BACK.test(id));
}

/** Sets of `data-own` that show what the second opinion says to what it has not seen. */
const HELD_BACK = /^f[ab]-/u;

/** What names the training data: see `hashOf`. */
export function rowsOf(utterances: readonly Utterance[]): readonly (readonly string[])[] {
  return utterances.map(({ text, intent }) => [text, intent]);
}

/** The class of an intent of the data. */
export function classOf(intent: string): ModelClass {
  const name = intentName(intent);
  return MODEL_CLASSES.find((known) => known === name) ?? "none";
}

/** A model of these utterances. */
export function trainIntents(utterances: readonly Utterance[]): LinearModel {
  const examples = utterances
    .map(({ text, intent }) => ({
      wanted: MODEL_CLASSES.indexOf(classOf(intent)),
      features: [...featuresOf(text)],
    }))
    .filter(({ features }) => features.length > 0);
  return train(examples, TRAINING);
}

/** Every utterance with a model that has not seen it, by parts of the data. */
export function* heldOut(
  utterances: readonly Utterance[],
  parts: number,
): Generator<{ readonly model: LinearModel; readonly unseen: readonly Utterance[] }> {
  for (let part = 0; part < parts; part += 1) {
    const unseen = utterances.filter((_, index) => index % parts === part);
    yield { model: trainIntents(utterances.filter((_, index) => index % parts !== part)), unseen };
  }
}
