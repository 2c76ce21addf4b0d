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
  addRuns(features, `^${text}$`, 1, 4);
  addRuns(features, text.normalize("NFD"), 3, 6);
  return features;
}

function addRuns(features: Set<number>, text: string, least: number, most: number): void {
  for (let start = 0; start < text.length; start += 1) {
    for (let length = least; length <= most && start + length <= text.length; length += 1) {
      features.add(bucketOf(text.slice(start, start + length)));
    }
  }
}

/** FNV-1a with a final mix, as the low bits alone are uneven. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % FEATURE_BUCKETS;
}
