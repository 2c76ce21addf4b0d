/** Numbers out of results: rates with their confidence interval, gates with their threshold. Source: `ai.md` section 5. */

/** One judged item. `why` says in a few words what was wrong. */
export interface Result {
  readonly id: string;
  readonly passed: boolean;
  readonly why?: string;
  /** For counts per class; the rule, tag or group the item belongs to. */
  readonly group?: string;
}

export interface Threshold {
  readonly kind: "at_least" | "at_most";
  readonly value: number;
}

/** One line of the report. Without a threshold it is reported and gates nothing. */
export interface Metric {
  readonly area: string;
  readonly name: string;
  readonly value: number | null;
  /** Wilson's 95 % interval; null for counts and durations. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly n: number;
  readonly threshold: Threshold | null;
  readonly failing: readonly { readonly id: string; readonly why: string }[];
  readonly groups: Readonly<Record<string, { readonly passed: number; readonly total: number }>>;
}

/** Wilson's score interval at 95 %: honest for few items and for rates near 0 and 1. */
export function wilson(passed: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 1];
  const z = 1.96;
  const share = passed / total;
  const base = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / base;
  const spread = (z / base) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return [Math.max(0, centre - spread), Math.min(1, centre + spread)];
}

/** The share of results that passed. */
export function rate(area: string, name: string, results: readonly Result[], threshold?: Threshold): Metric {
  const passed = results.filter((result) => result.passed).length;
  return {
    area,
    name,
    value: results.length === 0 ? null : passed / results.length,
    interval: wilson(passed, results.length),
    n: results.length,
    threshold: threshold ?? null,
    failing: results.filter((result) => !result.passed).map(({ id, why }) => ({ id, why: why ?? "" })),
    groups: groupCounts(results),
  };
}

/** How many results failed: for what must be zero. */
export function hits(area: string, name: string, results: readonly Result[], most: number | null): Metric {
  const failed = results.filter((result) => !result.passed);
  return {
    area,
    name,
    value: failed.length,
    interval: null,
    n: results.length,
    threshold: most === null ? null : { kind: "at_most", value: most },
    failing: failed.map(({ id, why }) => ({ id, why: why ?? "" })),
    groups: groupCounts(results),
  };
}

/** A quantile of measured values, such as milliseconds. */
export function quantile(
  area: string,
  name: string,
  values: readonly number[],
  share: number,
  most: number | null,
): Metric {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return {
    area,
    name,
    value: sorted[Math.max(0, index)] ?? null,
    interval: null,
    n: values.length,
    threshold: most === null ? null : { kind: "at_most", value: most },
    failing: [],
    groups: {},
  };
}

/** A number computed elsewhere, such as macro-F1. */
export function figure(area: string, name: string, value: number, n: number, threshold?: Threshold): Metric {
  return { area, name, value, interval: null, n, threshold: threshold ?? null, failing: [], groups: {} };
}

export const atLeast = (value: number): Threshold => ({ kind: "at_least", value });
export const atMost = (value: number): Threshold => ({ kind: "at_most", value });

/** Whether a gate holds; null when it is no gate or nothing was measured. */
export function holds(metric: Metric): boolean | null {
  if (metric.threshold === null || metric.value === null || metric.n === 0) return null;
  const { kind, value } = metric.threshold;
  return kind === "at_least" ? metric.value >= value - 1e-9 : metric.value <= value + 1e-9;
}

/** Mean of the classes' F1 scores; a class nobody predicted or wanted does not count. */
export function macroF1(pairs: readonly { readonly wanted: string; readonly got: string }[]): number {
  const classes = [...new Set(pairs.map(({ wanted }) => wanted))];
  const scores = classes.map((name) => {
    const hit = pairs.filter(({ wanted, got }) => wanted === name && got === name).length;
    const wanted = pairs.filter((pair) => pair.wanted === name).length;
    const got = pairs.filter((pair) => pair.got === name).length;
    return hit === 0 ? 0 : (2 * hit) / (wanted + got);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function groupCounts(results: readonly Result[]): Metric["groups"] {
  const groups: Record<string, { passed: number; total: number }> = {};
  for (const { group, passed } of results) {
    if (group === undefined) continue;
    const entry = groups[group] ?? { passed: 0, total: 0 };
    entry.total += 1;
    if (passed) entry.passed += 1;
    groups[group] = entry;
  }
  return groups;
}
