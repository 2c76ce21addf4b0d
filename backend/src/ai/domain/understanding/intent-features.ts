import { bucketOf, runsOf } from "../linear-model.ts";
import { asKorean, foldText } from "./text.ts";

/** Into how many buckets `featuresOf` hashes what it finds. */
export const FEATURE_BUCKETS = 28_672;

/** A long message is judged by its beginning: the work stays bounded. */
const LONGEST_TEXT = 200;
const MASKED_OR_NUMBER = /\[[^\]\s]{1,12}\]|[a-z]{0,5}-?\d[\d-]*/gu;
const HANGUL = /[가-힣]/u;
const LEAST_LETTERS = 5;

/**
 * The features of a Korean text as distinct buckets: the runs of one to four syllables without spaces, and the runs of three to
 * six letters within the syllables ("바꿀" and "바꾸" share a stem). Numbers count as one sign: which order it is says nothing about
 * what is wanted. None for other languages, and for a few letters ("안돼요"), which could be about anything.
 */
export function featuresOf(source: string): ReadonlySet<number> {
  const features = new Set<number>();
  const text = asKorean(foldText(source.slice(0, LONGEST_TEXT)))
    .text.replace(MASKED_OR_NUMBER, "0")
    .replace(/[^a-z0가-힣?]+/gu, "");
  if (!HANGUL.test(text) || text.length < LEAST_LETTERS) return features;
  const runs = [...runsOf(`^${text}$`, 1, 4), ...runsOf(text.normalize("NFD"), 3, 6)];
  for (const run of runs) features.add(bucketOf(run, FEATURE_BUCKETS));
  return features;
}
