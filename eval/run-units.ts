/** Instrument U: the pure parts against the unit data. No server, no model, no clock. */
import {
  classifyUtterance,
  closes,
  factsOf,
  intentName,
  judge,
  maskedForModel,
  orderNumbersIn,
} from "./adapter-units.ts";
import { summaryMetrics } from "./check-summaries.ts";
import {
  type ClosingItem,
  type FactsItem,
  type OrderNumberItem,
  type PiiItem,
  type PolicyCase,
  type PolicyKeys,
  readData,
  type Utterance,
} from "./data.ts";
import { replayTau } from "./replay-tau.ts";
import {
  atLeast,
  atMost,
  figure,
  hits,
  type Metric,
  macroF1,
  type Result,
  rate,
  type Threshold,
} from "./score.ts";

/** Runs every unit file the data folder has. `only` keeps items by id. */
export async function runUnits(only: ReadonlySet<string> | null): Promise<readonly Metric[]> {
  const wanted = <T extends { readonly id: string }>(name: string): readonly T[] =>
    (readData<T>(name)?.items ?? []).filter(({ id }) => only === null || only.has(id));
  return [
    ...utteranceMetrics("utterances.ko", wanted<Utterance>("utterances.ko")),
    ...utteranceMetrics("utterances.en", wanted<Utterance>("utterances.en")),
    ...sourcedMetrics(wanted<Utterance>("utterances.sourced")),
    ...closingMetrics(wanted<ClosingItem>("closing")),
    ...factMetrics(wanted<FactsItem>("facts")),
    ...orderNumberMetrics(wanted<OrderNumberItem>("order_numbers")),
    ...piiMetrics(wanted<PiiItem>("pii")),
    ...policyMetrics(wanted<PolicyCase>("policy_cases")),
    ...(await replayTau(only)),
    ...(await summaryMetrics(only)),
  ];
}

/** Gates of section 5 for Korean and English messages. */
function utteranceMetrics(area: string, items: readonly Utterance[]): Metric[] {
  const korean = area.endsWith(".ko");
  const judged = items.map((item) => ({ item, got: classifyUtterance(item.text) }));
  const strict = judged.map(({ item, got }) => strictResult(item, got.category));
  const pairs = judged.map(({ item, got }) => ({ wanted: String(item.category), got: String(got.category) }));
  return [
    rate(area, "category strict", strict, atLeast(korean ? 0.85 : 0.75)),
    rate(area, "category lenient", lenientResults(judged), korean ? atLeast(0.9) : undefined),
    figure(area, "category macro-F1", macroF1(pairs), items.length, korean ? atLeast(0.75) : undefined),
    rate(
      area,
      "intent",
      judged.map(({ item, got }) => intentResult(item, got.intent)),
    ),
  ];
}

/** Lines of public datasets, by language and without a gate of their own in section 5: reported. */
function sourcedMetrics(items: readonly Utterance[]): Metric[] {
  const metrics: Metric[] = [];
  for (const lang of ["ko", "en"] as const) {
    const judged = items
      .filter((item) => item.lang === lang)
      .map((item) => ({ item, got: classifyUtterance(item.text) }));
    const area = `utterances.sourced.${lang}`;
    metrics.push(
      rate(
        area,
        "category strict",
        judged.map(({ item, got }) => strictResult(item, got.category)),
      ),
    );
    metrics.push(rate(area, "category lenient", lenientResults(judged)));
    metrics.push(
      rate(
        area,
        "intent",
        judged.map(({ item, got }) => intentResult(item, got.intent)),
      ),
    );
  }
  return metrics;
}

function strictResult(item: Utterance, got: string | null): Result {
  return {
    id: item.id,
    group: String(item.category),
    passed: got === item.category,
    why: `${item.category} ← ${got}: ${item.text}`,
  };
}

function lenientResults(
  judged: readonly { readonly item: Utterance; readonly got: { readonly category: string | null } }[],
): Result[] {
  return judged
    .filter(({ item }) => !item.accept.includes("*"))
    .map(({ item, got }) => ({
      id: item.id,
      group: String(item.category),
      passed: item.accept.includes(got.category),
      why: `${item.accept.join(" | ")} ← ${got.category}: ${item.text}`,
    }));
}

function intentResult(item: Utterance, got: string): Result {
  const accepted = [item.intent, ...(item.intent_accept ?? [])].map(intentName);
  return {
    id: item.id,
    group: item.intent,
    passed: accepted.includes(got),
    why: `${item.intent} ← ${got}: ${item.text}`,
  };
}

function closingMetrics(items: readonly ClosingItem[]): Metric[] {
  const judged = items
    .filter(({ expect_complete }) => expect_complete !== null)
    .map((item) => ({ item, got: closes(item) }));
  const results = (wanted: (entry: (typeof judged)[number]) => boolean): Result[] =>
    judged.filter(wanted).map(({ item, got }) => ({
      id: item.id,
      group: item.context,
      passed: got === item.expect_complete,
      why: `${item.last_ai} / ${item.messages.join(" / ")}`,
    }));
  return [
    rate(
      "closing",
      "precision of completed",
      results(({ got }) => got),
      atLeast(1),
    ),
    rate(
      "closing",
      "recall of completed",
      results(({ item }) => item.expect_complete === true),
      atLeast(0.95),
    ),
  ];
}

const FACT_FIELDS = ["kind", "order_number", "reason", "received"] as const;

function factMetrics(items: readonly FactsItem[]): Metric[] {
  const judged = items.map((item) => ({ item, got: factsOf(item) }));
  const field = (name: (typeof FACT_FIELDS)[number]): Result[] =>
    judged.map(({ item, got }) => ({
      id: item.id,
      passed: got[name] === item.expect[name],
      why: `${item.expect[name]} ← ${got[name]}: ${item.text}`,
    }));
  const absent = FACT_FIELDS.flatMap((name) =>
    judged
      .filter(({ item }) => item.expect[name] === null)
      .map(({ item, got }) => ({
        id: `${item.id}.${name}`,
        passed: got[name] === null,
        why: `${got[name]}: ${item.text}`,
      })),
  );
  const invented = absent.filter(({ passed }) => !passed).length / Math.max(1, absent.length);
  return [
    ...FACT_FIELDS.map((name) => rate("facts", name, field(name), atLeast(0.9))),
    { ...rate("facts", "invented", absent, atMost(0.02)), value: invented, interval: null },
  ];
}

function orderNumberMetrics(items: readonly OrderNumberItem[]): Metric[] {
  const own =
    readData<OrderNumberItem, { readonly own_orders: readonly string[] }>("order_numbers")?.meta.own_orders ??
    [];
  const judged = items.map((item) => ({ item, got: orderNumbersIn(item.text, own) }));
  const must = judged.flatMap(({ item, got }) =>
    item.must.map((number) => ({
      id: item.id,
      passed: got.includes(number),
      why: `${item.text} → ${got.join(", ")}`,
    })),
  );
  const wrong = judged.map(({ item, got }) => {
    const extra = got.filter((number) => !item.must.includes(number) && !item.may.includes(number));
    return { id: item.id, passed: extra.length === 0, why: `${item.text} → ${extra.join(", ")}` };
  });
  return [
    rate("order_numbers", "must-recall", must, atLeast(1)),
    hits("order_numbers", "false extractions", wrong, 0),
  ];
}

/** Kinds that must never get through (`ai.md` section 5). */
const STRICT_PII: ReadonlySet<string> = new Set(["rrn", "card", "password", "cvc", "otp"]);

function piiMetrics(items: readonly PiiItem[]): Metric[] {
  const judged = items.map((item) => ({ item, got: maskedForModel(item.text) }));
  const masked = judged.flatMap(({ item, got }) =>
    item.mask.map(({ type, value }) => ({
      id: item.id,
      group: type,
      passed: !got.includes(value),
      why: `${type}: ${got}`,
    })),
  );
  const kept = judged.flatMap(({ item, got }) =>
    item.keep.map((value) => ({ id: item.id, passed: got.includes(value), why: `${value} gone: ${got}` })),
  );
  const strict = masked.filter(({ group }) => STRICT_PII.has(group));
  const others = masked.filter(({ group }) => !STRICT_PII.has(group));
  return [
    rate("pii", "masked: rrn, card, password, cvc, otp", strict, atLeast(1)),
    rate("pii", "masked: others", others, atLeast(0.95)),
    rate("pii", "kept", kept, atLeast(1)),
  ];
}

function policyMetrics(items: readonly PolicyCase[]): Metric[] {
  const defaults = readData<PolicyCase, { readonly policy_defaults: PolicyKeys }>("policy_cases")?.meta
    .policy_defaults;
  if (defaults === undefined) return [];
  const results = items.map((item) => {
    const got = judge(item.input, { ...defaults, ...item.input.policy });
    const differing = differences(item.expect, got);
    if (got.explanation.trim() === "") differing.push("no explanation");
    return {
      item,
      result: { id: item.id, passed: differing.length === 0, why: `${item.name}: ${differing.join("; ")}` },
    };
  });
  const floor = ({ item }: (typeof results)[number]) => item.tags.includes("legal_floor");
  const exact = (name: string, chosen: typeof results, threshold: Threshold) =>
    rate(
      "policy_cases",
      name,
      chosen.map(({ result }) => result),
      threshold,
    );
  return [
    exact(
      "exact match",
      results.filter((entry) => !floor(entry)),
      atLeast(1),
    ),
    exact("exact match, legal floor", results.filter(floor), atLeast(1)),
  ];
}

function differences(wanted: PolicyCase["expect"], got: PolicyCase["expect"]): string[] {
  const sorted = (list: readonly string[]) => [...new Set(list)].sort().join(",");
  const found: string[] = [];
  const compare = (name: string, left: unknown, right: unknown) => {
    if (left !== right) found.push(`${name} ${left} ← ${right}`);
  };
  compare("next", wanted.next, got.next);
  compare("eligible", wanted.eligible, got.eligible);
  compare("needs_human", wanted.needs_human, got.needs_human);
  compare("missing", sorted(wanted.missing), sorted(got.missing));
  compare("reasons", sorted(wanted.reasons), sorted(got.reasons));
  compare("shipping_fee", wanted.shipping_fee, got.shipping_fee);
  compare("remedy", wanted.remedy, got.remedy);
  return found;
}
