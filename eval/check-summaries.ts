/** Instrument U for summaries: the rule-made summary of a transcript, which stands when no model writes one. */
import { summaryOf } from "./adapter-units.ts";
import { type PatternFile, readData, readPatterns, type SummaryItem } from "./data.ts";
import { compile } from "./patterns.ts";
import { atLeast, hits, type Metric, rate } from "./score.ts";

const VALUES = { waitMinutes: 5, windowDays: 7 };

/** Scores every transcript of `summaries.json`. */
export async function summaryMetrics(only: ReadonlySet<string> | null): Promise<readonly Metric[]> {
  const patterns = readPatterns();
  const items = (readData<SummaryItem>("summaries")?.items ?? []).filter(
    ({ id }) => only === null || only.has(id),
  );
  const judged = items.map((item) => ({ item, text: summaryOf(item) }));
  const mentioned = judged.flatMap(({ item, text }) =>
    item.must_mention.map((expression) => ({
      id: item.id,
      passed: has(expression, text, patterns),
      why: `no ${expression} in: ${text}`,
    })),
  );
  const wrong = judged.flatMap(({ item, text }) =>
    [...item.must_not_mention, "@PII_NUMBERS", "@MARKUP"].map((expression) => ({
      id: item.id,
      passed: !has(expression, text, patterns),
      why: `${expression} in: ${text}`,
    })),
  );
  const lines = judged.map(({ item, text }) => {
    const count = text.split("\n").filter((line) => line.trim() !== "").length;
    const fits =
      count >= item.lines[0] && count <= item.lines[1] && text.length <= (item.max_chars ?? Infinity);
    return { id: item.id, passed: fits, why: `${count} lines, ${text.length} characters` };
  });
  return [
    rate("summaries", "must_mention recall", mentioned, atLeast(0.85)),
    hits("summaries", "must_not hits", wrong, 0),
    rate("summaries", "lines", lines, atLeast(1)),
  ];
}

function has(expression: string, text: string, patterns: PatternFile): boolean {
  return compile(expression, patterns, VALUES).test(text);
}
