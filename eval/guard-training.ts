/** Trains the second opinion on replies. Design: `docs/decisions/0010-a-second-opinion-on-replies.md`. */
import { CLAIM_BUCKETS, featuresOfReply } from "../backend/src/ai/domain/guard/claim-features.ts";
import type { LinearModel } from "../backend/src/ai/domain/linear-model.ts";
import { contextOf } from "./adapter-guard.ts";
import { EVAL_FOLDER, type GuardClaim, readData } from "./data.ts";
import { type Example, train } from "./linear-training.ts";

const TRAINING = {
  classes: 2,
  buckets: CLAIM_BUCKETS,
  rounds: 8,
  learningRate: 0.3,
  shrinkage: 1e-5,
};

/** The replies that training may see; `eval/data` is never among them. */
export function trainingClaims(): readonly GuardClaim[] {
  return ["data-own/guard-claims", "training/guard-claims"].flatMap(
    (name) => readData<GuardClaim>(name, EVAL_FOLDER)?.items ?? [],
  );
}

/** What names the training data: see `hashOf`. */
export function rowsOf(claims: readonly GuardClaim[]): readonly (readonly string[])[] {
  return claims.map(({ situation, customer, reply, must }) => [situation, customer, reply, must]);
}

/** A model of these replies. */
export function trainClaims(claims: readonly GuardClaim[]): LinearModel {
  return train(claims.map(exampleOf), TRAINING);
}

const examples = new WeakMap<GuardClaim, Example>();

function exampleOf(claim: GuardClaim): Example {
  const known = examples.get(claim);
  if (known !== undefined) return known;
  const features = [...featuresOfReply(claim.reply, contextOf(claim))];
  const example = { wanted: claim.must === "block" ? 1 : 0, features };
  examples.set(claim, example);
  return example;
}

/** Every reply with a model that has seen no other reply of its author, who is the letter in its id. */
export function* heldOutByAuthor(
  claims: readonly GuardClaim[],
): Generator<{ readonly model: LinearModel; readonly unseen: readonly GuardClaim[] }> {
  for (const author of new Set(claims.map(authorOf))) {
    const unseen = claims.filter((claim) => authorOf(claim) === author);
    yield { model: trainClaims(claims.filter((claim) => authorOf(claim) !== author)), unseen };
  }
}

function authorOf({ id }: GuardClaim): string {
  return id.split("-")[1] ?? "";
}
