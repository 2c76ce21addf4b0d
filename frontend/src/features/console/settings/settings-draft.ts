import {
  type SaveSettingsRequest,
  type SettingsFields,
  settingsFieldsSchema,
} from "@chatpjt/contract/settings";

/** The names of the settings a person edits. */
export type SettingName = keyof SettingsFields;

const NAMES: readonly SettingName[] = settingsFieldsSchema.keyof().options;

/** Which settings of the draft differ from what is stored. */
export function changedNames(stored: SettingsFields, draft: SettingsFields): readonly SettingName[] {
  return NAMES.filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(draft[name]));
}

/** Only what was changed, so that a colleague's change of something else survives. */
export function changesOf(stored: SettingsFields, draft: SettingsFields): SaveSettingsRequest {
  const changed = new Set<string>(changedNames(stored, draft));
  return Object.fromEntries(Object.entries(draft).filter(([name]) => changed.has(name)));
}

/** What is wrong with one field of the draft, for a sentence in the reader's language. */
export type FieldProblem =
  | { readonly kind: "text"; readonly message: string }
  | { readonly kind: "at_least"; readonly limit: number }
  | { readonly kind: "at_most"; readonly limit: number }
  | { readonly kind: "missing" }
  | { readonly kind: "order" };

/** Field path (`refund_policy.refund_window_days`, `categories.2`) → what is wrong. Empty when all is well. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Checks the draft by the contract's rules, plus the one it cannot say: a day closes after it opens. */
export function checkDraft(draft: SettingsFields): FieldProblems {
  const parsed = settingsFieldsSchema.safeParse(draft);
  const problems: Record<string, FieldProblem> = {};
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const path = issue.path.join(".");
    if (!(path in problems)) problems[path] = problemOf(issue);
  }
  for (const day of DAYS) {
    const hours = draft.business_hours?.[day] ?? null;
    if (hours !== null && hours.open >= hours.close) problems[`business_hours.${day}`] ??= { kind: "order" };
  }
  draft.categories.forEach((name, index) => {
    if (draft.categories.findIndex((other) => other.trim() === name.trim()) < index)
      problems[`categories.${index}`] ??= { kind: "text", message: "duplicate" };
  });
  return problems;
}

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

const HANGUL = /[가-힣]/u;

/** The contract's own sentences are Korean; zod's built-in ones are told apart by their code. */
function problemOf(issue: Issue): FieldProblem {
  if (issue.code === "too_small" && typeof issue.minimum === "number")
    return { kind: "at_least", limit: issue.minimum };
  if (issue.code === "too_big" && typeof issue.maximum === "number")
    return { kind: "at_most", limit: issue.maximum };
  if (HANGUL.test(issue.message)) return { kind: "text", message: issue.message };
  return { kind: "missing" };
}
