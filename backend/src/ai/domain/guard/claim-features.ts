import { bucketOf, runsOf } from "../linear-model.ts";
import type { GuardContext } from "./guard-context.ts";
import { fold } from "./reply-text.ts";
import { withoutOrderNames } from "./sources.ts";

/** Into how many buckets features are hashed. */
export const CLAIM_BUCKETS = 65_536;

/** What the code has established when a reply is written; null = something that no reply was written for in training. */
export type Scene =
  | "none"
  | "shipped"
  | "preparing"
  | "delivered"
  | "eligible"
  | "fault"
  | "refused"
  | "cancelled";

/** A longer reply is judged by its beginning: the work stays bounded. */
const LONGEST_REPLY = 700;
const LONGEST_QUESTION = 200;
/** So short a reply says what it says by the question it answers. */
const SHORT_REPLY = 25;
const LEAST_RUN = 2;
const MOST_RUN = 5;

/** The scene of a reply: the verdict on the request, else the one status of the orders seen. */
export function sceneOf({ verdict, ordersSeen }: GuardContext): Scene | null {
  const statuses = new Set(ordersSeen.map(({ shippingStatus }) => shippingStatus));
  if (verdict === null) {
    const [only] = statuses;
    return only === undefined ? "none" : statuses.size > 1 ? null : only;
  }
  const { eligible, reasons } = verdict.verdict;
  if (reasons.includes("already_cancelled")) return "cancelled";
  if (reasons.includes("fault")) return "fault";
  if (eligible === false) return "refused";
  if (eligible !== true) return null;
  return verdict.kind === "cancel" ? "preparing" : "eligible";
}

/**
 * The features of a reply as distinct buckets: runs of two to five characters and of one to three words, each by itself and together with the
 * scene, as what is true in one is false in another. Numbers count as one sign, names and numbers of orders as another.
 */
export function featuresOfReply(text: string, context: GuardContext): ReadonlySet<number> {
  const features = new Set<number>();
  const scene = sceneOf(context);
  const add = (feature: string) => {
    features.add(bucketOf(feature, CLAIM_BUCKETS));
    if (scene !== null) features.add(bucketOf(`${scene}|${feature}`, CLAIM_BUCKETS));
  };
  const plain = plainOf(text.slice(0, LONGEST_REPLY), context);
  for (const run of runsOf(`^${plain.replace(/[^\p{L}\p{N}?!§]+/gu, "_")}$`, LEAST_RUN, MOST_RUN)) add(run);
  const words = plain.split(/[^\p{L}§]+/u).filter((word) => word !== "");
  for (const [at, word] of words.entries()) {
    add(`w ${word}`);
    if (at > 0) add(`w ${words[at - 1]} ${word}`);
    if (at > 1) add(`w ${words[at - 2]} ${words[at - 1]} ${word}`);
  }
  const asked = context.customerTexts.at(-1);
  if (text.length < SHORT_REPLY && asked !== undefined) {
    const question = plainOf(asked.slice(-LONGEST_QUESTION), context).replace(/[^\p{L}\p{N}?!§]+/gu, "");
    for (const run of runsOf(question, 2, 3)) features.add(bucketOf(`q ${run}`, CLAIM_BUCKETS));
  }
  return features;
}

function plainOf(text: string, context: GuardContext): string {
  return withoutOrderNames(fold(text), context).replace(/\d[\d,.:]*/gu, "0");
}
