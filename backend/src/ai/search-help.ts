import type { HelpHit, TurnSettings } from "./domain/turn-state.ts";
import { type SearchedText, searchedText, stem, thingsIn, topicsOf } from "./search-topics.ts";

const MAX_HITS = 3;
const MAX_TEXT = 400;
/** A thing that is known by many words says more than two letters. */
const THING_WEIGHT = 1.4;
const K1 = 1.2;
const B = 0.6;
/** A hit in the title says more than one in the text. */
const TITLE_WEIGHT = 2;

interface Document {
  readonly hit: HelpHit;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  readonly searched: SearchedText;
}

/**
 * BM25 over character bigrams of the shop's policy lines and help texts (`ai.md` 2.9). The corpus is tiny, so it is indexed where it
 * is used; Korean needs no tokenizer this way. The bigrams only rank: a text that lacks what the query names is no hit, however many
 * endings and common words they share (`search-topics.ts`). Pure.
 *
 * @returns a search that gives at most 3 hits, best first. Ids are `help:<id>` and `policy:<line>`.
 */
export function indexHelp(
  settings: Pick<TurnSettings, "companyPolicy" | "helpTexts">,
): (query: string) => readonly HelpHit[] {
  // Most turns search for nothing, and one that does asks the same several times.
  const answers = new Map<string, readonly HelpHit[]>();
  let search: ((query: string) => readonly HelpHit[]) | null = null;
  return (query) => {
    search ??= indexed(settings);
    const hits = answers.get(query) ?? search(query);
    answers.set(query, hits);
    return hits;
  };
}

function indexed(
  settings: Pick<TurnSettings, "companyPolicy" | "helpTexts">,
): (query: string) => readonly HelpHit[] {
  const documents = corpusOf(settings).map(documentOf);
  const everywhere = documents.map(({ searched }) => searched);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const weights = new Map<string, number>();
  const weightOf = (gram: string) => {
    const known = weights.get(gram);
    if (known !== undefined) return known;
    const holding = documents.filter(({ counts }) => counts.has(gram)).length;
    const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)) + 0.3;
    const weight = gram.startsWith("=") ? rarity * THING_WEIGHT : rarity;
    weights.set(gram, weight);
    return weight;
  };
  return (query) => {
    const grams = [...new Set(bigrams(query))];
    const topics = topicsOf(query);
    return documents
      .filter(({ searched }) => topics.isIn(searched, everywhere))
      .map(({ hit, counts, length }) => {
        const parts = grams.map((gram) => {
          const count = counts.get(gram) ?? 0;
          return (weightOf(gram) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
        });
        return { hit, score: parts.reduce((sum, part) => sum + part, 0) };
      })
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
  const searched = searchedText(hit.id.startsWith("policy:") ? null : hit.title, hit.text);
  return { hit, counts, length, searched };
}

/** What a word ends in, which questions and texts do not share: particles, and the endings of asking and telling. */
const ENDING =
  /(?:(?:해|하|되|돼|있|드리|해드리|해주|주|받|보)?(?:시)?(?:나요|는지요?|까요|세요|어요|아요|습니다|ㅂ니다|니다)|(?:돼|해|되|하)(?:요|줘요|줄래요)|인가요|이에요|예요|은|는|이|가|을|를|도|에|에서|으로|로|의|요)$/u;

/** Words that say nothing about a topic, in questions of all kinds. */
const NOISE =
  /(혹시|어떻게|어디서|언제|며칠|얼마나|걸리나요|가능한가요|무엇|뭔가요|인가요|하나요|되나요|있나요|해야|하면|알려|주세요|주실|궁금|합니다|하는|방법|please|could|would|what|when|where|how|the|you|can|does|is|are|for|and|do|to|my|i)/giu;

/** Pairs of neighbouring characters within words; English words whole as well. */
function bigrams(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const grams = thingsIn(text).map((thing) => `=${thing}`);
  for (const word of plain.match(/[가-힣]+|[a-z]+|\d+/gu) ?? []) {
    const telling = withoutEnding(word.replace(NOISE, ""));
    if (telling === "") continue;
    if (/^[a-z]/u.test(telling)) grams.push(stem(telling));
    else for (let at = 0; at + 1 < telling.length; at++) grams.push(telling.slice(at, at + 2));
  }
  return grams;
}

/** The word without its ending, if two syllables remain to be told by. */
function withoutEnding(word: string): string {
  const rest = word.replace(ENDING, "");
  return rest.length >= 2 || rest === "" ? rest : word;
}
