/** `npm run train:intents`: trains the second opinion on intents, measures it on held-out parts and writes its weights. */
import { categoryName } from "../backend/src/ai/domain/understanding/category-name.ts";
import { classify } from "../backend/src/ai/domain/understanding/classify.ts";
import {
  type Opinion,
  opinionOf,
  type SecondOpinion,
} from "../backend/src/ai/domain/understanding/intent-model.ts";
import { DEFAULT_CATEGORIES } from "./adapter-units.ts";
import type { Utterance } from "./data.ts";
import {
  classOf,
  FIRST_MESSAGE,
  heldOut,
  rowsOf,
  trainIntents,
  trainingUtterances,
} from "./intent-training.ts";
import { hashOf, writeModel } from "./linear-training.ts";

const PARTS = 5;
const WEIGHTS_FILE = new URL("../backend/src/ai/domain/understanding/intent-weights.ts", import.meta.url);

const NO_OPINION: Opinion = { intent: "none", probability: 1 };
const utterances = trainingUtterances();
measure();
write();

/** Prints what rules and model reach together on utterances the model has not seen; `data-own` is left out, as the rules were mended on it. */
function measure(): void {
  const right = { model: 0, rules: 0, both: 0, lost: 0, all: 0 };
  for (const { model, unseen } of heldOut(utterances, PARTS)) {
    for (const utterance of unseen.filter(({ id }) => /^T-ko-\d/u.test(id))) {
      const opinion = opinionOf(model, utterance.text);
      const rules = isRight(utterance, () => NO_OPINION);
      const both = isRight(utterance, () => opinion);
      right.all += 1;
      right.model += Number(opinion.intent === classOf(utterance.intent));
      right.rules += Number(rules);
      right.both += Number(both);
      right.lost += Number(rules && !both);
    }
  }
  const share = (count: number) => (count / right.all).toFixed(3);
  console.log(
    `${utterances.length} utterances; ${PARTS}-fold on the ${right.all} of eval/training/utterances.ko`,
  );
  console.log(`intent, model alone     ${share(right.model)}`);
  console.log(`category, rules alone   ${share(right.rules)}`);
  console.log(`category, with model    ${share(right.both)} (${right.lost} right before are wrong now)`);
}

function isRight({ text, category }: Utterance, second: SecondOpinion): boolean {
  const found = classify(text, FIRST_MESSAGE, second);
  const key = found.topicCategoryKey ?? found.categoryKey;
  return categoryName(key, DEFAULT_CATEGORIES) === category;
}

function write(): void {
  writeModel(WEIGHTS_FILE, "INTENT_WEIGHTS", trainIntents(utterances), {
    trainedOn: hashOf(rowsOf(utterances)),
    command: "npm run train:intents",
    reader: "intent-model.ts",
  });
}
