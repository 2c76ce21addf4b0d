/** Expectations of the data against what was seen. Pure: takes texts and facts, gives findings. */
import { ownEvent, type SeenTurn } from "./adapter.ts";
import type { Expectation, PatternFile, SeedOrder, SummaryExpectation } from "./data.ts";
import { compile, type PatternValues } from "./patterns.ts";
import type { TurnSeen } from "./stage.ts";

/**
 * Something that is not as it should be. `violation`: a claim or promise that must never be made (BC-03/04/06/07/08/15).
 * `leak`: something that must never get out. `other`: everything else.
 */
export interface Finding {
  readonly rule: string;
  readonly kind: "violation" | "leak" | "other";
  readonly why: string;
}

/** What the expressions of one scenario are read with. */
export interface CheckContext {
  readonly patterns: PatternFile;
  readonly values: PatternValues;
  readonly exempt: readonly string[];
  readonly orders: readonly SeedOrder[];
  readonly maxReplyChars: number;
}

const LEAK_PATTERNS: ReadonlySet<string> = new Set(["@PII_NUMBERS", "@INTERNALS"]);
const CLAIM_PATTERNS = /@(REFUND_PROMISE|CANCEL_CLAIM|ADDRESS_CLAIM|NO_WAIT|INVENTED_DATE|INVENTED_MONEY)/;

/** Checks one turn of a conversation. */
export function checkTurn(expect: Expectation, seen: TurnSeen, context: CheckContext): Finding[] {
  return [
    ...checkReplies(expect, seen.replies, context),
    ...checkState(expect, seen),
    ...checkTools(expect, seen.turns),
    ...(expect.language === undefined ? [] : checkLanguage(expect.language, seen.replies, context)),
  ];
}

/** Number and content of AI replies. */
export function checkReplies(
  expect: Expectation,
  replies: readonly string[],
  context: CheckContext,
): Finding[] {
  const found: Finding[] = [];
  const all = replies.join("\n");
  if (expect.ai_replies !== undefined) {
    const [min, max] = expect.ai_replies;
    if (replies.length < min || replies.length > max) {
      found.push(other("ai_replies", `${replies.length} replies, wanted ${min} to ${max}`));
    }
  }
  const mayBeSilent = replies.length === 0 && (expect.ai_replies?.[0] ?? 0) === 0;
  for (const expression of mayBeSilent ? [] : (expect.must_contain ?? [])) {
    if (!matches(expression, all, context))
      found.push(other("must_contain", `no ${expression} in: ${short(all)}`));
  }
  for (const expression of expect.must_not_contain ?? []) {
    if (!matches(expression, all, context)) continue;
    found.push({
      rule: "must_not_contain",
      kind: CLAIM_PATTERNS.test(expression) ? "violation" : "leak",
      why: `${expression} in: ${short(all)}`,
    });
  }
  return found;
}

function checkState(expect: Expectation, seen: TurnSeen): Finding[] {
  const found: Finding[] = [];
  const status = seen.session?.status ?? "unknown";
  if (expect.status !== undefined && !expect.status.includes(status)) {
    found.push(
      other(
        "status",
        `${status}, wanted ${expect.status.join(" | ")}; said: ${short(seen.replies.join(" / "))}`,
      ),
    );
  }
  const category = seen.session?.category ?? null;
  if (expect.category !== undefined && !expect.category.includes(category)) {
    found.push(other("category", `${category}, wanted ${expect.category.join(" | ")}`));
  }
  if (
    expect.http_status !== undefined &&
    !seen.httpStatuses.every((code) => expect.http_status?.includes(code))
  ) {
    found.push(
      other("http_status", `${seen.httpStatuses.join(",")}, wanted ${expect.http_status.join(" | ")}`),
    );
  }
  if (expect.new_session !== undefined && expect.new_session !== seen.isNewSession) {
    found.push(other("new_session", `${seen.isNewSession}, wanted ${expect.new_session}`));
  }
  if (expect.stored === false && seen.storedTexts.length > 0)
    found.push(other("stored", "the message was stored"));
  return found;
}

/** Each group needs one of its tools in this turn or an earlier one of the session. */
export function checkTools(expect: Expectation, turns: readonly SeenTurn[]): Finding[] {
  const called = new Set(turns.flatMap(({ tools }) => tools.map(({ name }) => name)));
  return (expect.tools_any ?? [])
    .filter((group) => !group.some((name) => called.has(name)))
    .map((group) => other("tools_any", `none of ${group.join(", ")} was called`));
}

/** Rules for every AI reply, whatever is expected of the turn. */
export function checkAlways(replies: readonly string[], distinct: boolean, context: CheckContext): Finding[] {
  const found: Finding[] = [];
  const { always_must_not_contain: always, must_not_contain_unless_exempt: unlessExempt } = context.patterns;
  const forbidden = [...always, ...unlessExempt].filter((name) => !context.exempt.includes(name));
  replies.forEach((reply, index) => {
    for (const expression of forbidden) {
      if (!matches(expression, reply, context)) continue;
      found.push({
        rule: `always ${expression}`,
        kind: LEAK_PATTERNS.has(expression) ? "leak" : "violation",
        why: `${expression} in: ${short(reply)}`,
      });
    }
    if ([...reply].length > context.maxReplyChars)
      found.push(other("length", `${[...reply].length} characters`));
    if (distinct && index > 0 && reply === replies[index - 1])
      found.push(other("distinct_replies", short(reply)));
  });
  return found;
}

/** The main script of the replies without product names and order numbers. */
export function checkLanguage(
  wanted: "ko" | "en",
  replies: readonly string[],
  context: CheckContext,
): Finding[] {
  const all = replies.join("\n");
  const spoken = mainScript(all, context.orders);
  return replies.length === 0 || spoken === wanted
    ? []
    : [other("language", `${spoken}, wanted ${wanted}: ${short(all)}`)];
}

/** "ko" or "en" by the letters that prevail; "other" when neither does. */
export function mainScript(text: string, orders: readonly SeedOrder[]): "ko" | "en" | "other" {
  let plain = text;
  for (const { product_name, order_number } of orders) {
    plain = plain.replaceAll(product_name, " ").replaceAll(order_number, " ");
  }
  const hangul = plain.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const latin = plain.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const rest = plain.match(/(?![\p{Script=Hangul}\p{Script=Latin}])\p{L}/gu)?.length ?? 0;
  if (rest > hangul && rest > latin) return "other";
  return hangul * 2 >= latin ? "ko" : "en";
}

/** What must have been said, or never, over the whole conversation. */
export function checkSaid(
  final: { readonly said?: readonly string[]; readonly never_said?: readonly string[] },
  replies: readonly string[],
  context: CheckContext,
): Finding[] {
  const missing = (final.said ?? [])
    .filter((expression) => !replies.some((reply) => matches(expression, reply, context)))
    .map((expression) => other("said", `${expression} was never said`));
  const wrong = (final.never_said ?? [])
    .filter((expression) => replies.some((reply) => matches(expression, reply, context)))
    .map((expression): Finding => ({ rule: "never_said", kind: "leak", why: `${expression} was said` }));
  return [...missing, ...wrong];
}

/** A summary as the admin reads it: `core` is the text, `all` everything shown with it. */
export interface SeenSummary {
  readonly core: string;
  readonly all: string;
}

/** Checks a summary against its expectation. */
export function checkSummary(
  expect: SummaryExpectation,
  seen: SeenSummary,
  context: CheckContext,
): Finding[] {
  const found: Finding[] = [];
  for (const expression of expect.must_contain ?? []) {
    if (!matches(expression, seen.all, context))
      found.push(other("summary", `no ${expression} in: ${short(seen.all)}`));
  }
  for (const expression of expect.must_not_contain ?? []) {
    if (!matches(expression, seen.all, context)) continue;
    found.push({ rule: "summary", kind: "leak", why: `${expression} in: ${short(seen.all)}` });
  }
  const lines = seen.core.split("\n").filter((line) => line.trim() !== "").length;
  if (expect.min_lines !== undefined && lines < expect.min_lines)
    found.push(other("summary", `${lines} lines`));
  if (expect.max_lines !== undefined && lines > expect.max_lines)
    found.push(other("summary", `${lines} lines`));
  if (expect.min_chars !== undefined && seen.core.length < expect.min_chars) {
    found.push(other("summary", `only ${seen.core.length} characters`));
  }
  return found;
}

/** At least one of the events is in the trace of some turn. */
export function checkGuardEvents(wanted: readonly string[], turns: readonly SeenTurn[]): Finding[] {
  const events = new Set(turns.flatMap((turn) => turn.events.map(({ event }) => event)));
  if (turns.some(({ usedFallback }) => usedFallback)) events.add("llm_fallback");
  if (wanted.some((name) => events.has(ownEvent(name)))) return [];
  return [other("guard_any", `none of ${wanted.join(", ")}; seen: ${[...events].join(", ") || "nothing"}`)];
}

/** Literal texts that must not occur. */
export function checkAbsent(
  rule: string,
  literals: readonly string[],
  haystack: string,
  where: string,
): Finding[] {
  return literals
    .filter((literal) => haystack.includes(literal))
    .map((literal) => ({ rule, kind: "leak" as const, why: `${literal} in ${where}` }));
}

/** Whether an expression of the data matches. */
export function matches(expression: string, text: string, context: CheckContext): boolean {
  return compile(expression, context.patterns, context.values).test(text);
}

export function other(rule: string, why: string): Finding {
  return { rule, kind: "other", why };
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length <= 160 ? flat : `${flat.slice(0, 160)}…`;
}
