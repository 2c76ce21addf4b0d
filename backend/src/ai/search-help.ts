import type { HelpHit, TurnSettings } from "./domain/turn-state.ts";

/** What makes a search worth answering from, found by the question pairs of the tests. */
const SCORE_FLOOR = 2;
/** A text has to share this part of the query's weight, so that one common word is no hit. */
const COVERAGE_FLOOR = 0.2;
/** What a part of the query that no text has counts against coverage: endings and fillers, mostly. */
const UNKNOWN_WEIGHT = 1;
const MAX_HITS = 3;
const MAX_TEXT = 400;
const K1 = 1.2;
const B = 0.6;
/** A hit in the title says more than one in the text. */
const TITLE_WEIGHT = 2;

interface Document {
  readonly hit: HelpHit;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * BM25 over character bigrams of the shop's policy lines and help texts (`ai.md` 2.9). The corpus is tiny, so it is indexed where it
 * is used; Korean needs no tokenizer this way. Pure.
 *
 * @returns a search that gives at most 3 hits, best first, and nothing below the floor. Ids are `help:<id>` and `policy:<line>`.
 */
export function indexHelp(
  settings: Pick<TurnSettings, "companyPolicy" | "helpTexts">,
): (query: string) => readonly HelpHit[] {
  const documents = corpusOf(settings).map(documentOf);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const weights = new Map<string, number>();
  const weightOf = (gram: string) => {
    const known = weights.get(gram);
    if (known !== undefined) return known;
    const holding = documents.filter(({ counts }) => counts.has(gram)).length;
    const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)) + 0.3;
    const weight = holding === 0 ? UNKNOWN_WEIGHT : rarity;
    weights.set(gram, weight);
    return weight;
  };
  return (query) => {
    const grams = [...new Set(bigrams(query))];
    if (grams.length === 0 || documents.length === 0) return [];
    const total = grams.reduce((sum, gram) => sum + weightOf(gram), 0);
    return documents
      .map(({ hit, counts, length }) => {
        let score = 0;
        let covered = 0;
        for (const gram of grams) {
          const count = counts.get(gram) ?? 0;
          if (count === 0) continue;
          covered += weightOf(gram);
          score += (weightOf(gram) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
        }
        return { hit, score, coverage: total === 0 ? 0 : covered / total };
      })
      .filter(({ score, coverage }) => score >= SCORE_FLOOR && coverage >= COVERAGE_FLOOR)
      .sort((one, other) => other.score - one.score)
      .slice(0, MAX_HITS)
      .map(({ hit }) => hit);
  };
}

function corpusOf({
  companyPolicy,
  helpTexts,
}: Pick<TurnSettings, "companyPolicy" | "helpTexts">): HelpHit[] {
  const lines = companyPolicy
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 4);
  return [
    ...helpTexts.map(({ id, title, body }) => ({
      id: `help:${id}`,
      title: title.slice(0, 100),
      text: body.slice(0, MAX_TEXT),
    })),
    ...lines.map((text, index) => ({
      id: `policy:${index + 1}`,
      title: "회사 정책",
      text: text.slice(0, MAX_TEXT),
    })),
  ];
}

function documentOf(hit: HelpHit): Document {
  const counts = new Map<string, number>();
  const title = hit.id.startsWith("policy:") ? [] : bigrams(hit.title);
  for (const gram of bigrams(hit.text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  for (const gram of title) counts.set(gram, (counts.get(gram) ?? 0) + TITLE_WEIGHT);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { hit, counts, length };
}

/** Words that say nothing about a topic, in questions of all kinds. */
const NOISE =
  /(어떻게|어디서|언제|며칠|얼마나|걸리나요|가능한가요|무엇|뭔가요|인가요|하나요|되나요|있나요|해야|하면|알려|주세요|주실|궁금|합니다|하는|방법|please|could|would|what|when|where|how|the|you|can|does|is|are|for|and|do|to|my|i)/giu;

/** Pairs of neighbouring characters within words; English words whole as well. */
function bigrams(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const grams: string[] = [];
  for (const word of plain.match(/[가-힣]+|[a-z]+|\d+/gu) ?? []) {
    const telling = word.replace(NOISE, "");
    if (telling === "") continue;
    if (/^[a-z]/u.test(telling)) grams.push(stem(telling));
    else if (telling.length === 1) grams.push(telling);
    else for (let at = 0; at + 1 < telling.length; at++) grams.push(telling.slice(at, at + 2));
  }
  return grams;
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/u, "") : word;
}
