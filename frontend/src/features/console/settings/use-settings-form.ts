import type { SettingsAnswer, SettingsFields } from "@chatpjt/contract/settings";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors } from "../../../i18n/error-text.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { useDraftStore } from "./draft-store.ts";
import { changedNames, changesOf, checkDraft, type FieldProblem } from "./settings-draft.ts";

/** What the sections of the settings page draw from and write to. */
export interface SettingsForm {
  readonly values: SettingsFields;
  readonly isReadOnly: boolean;
  set<N extends keyof SettingsFields>(name: N, value: SettingsFields[N]): void;
  /** The sentence under a field, or undefined when it is well. */
  problem(path: string): string | undefined;
  /** Whether anything under one of the paths is wrong. */
  hasProblem(paths: readonly string[]): boolean;
}

/** The settings as they are being edited: stored values, draft, checks and saving. */
export function useSettingsForm(stored: SettingsAnswer) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const client = useQueryClient();
  const store = useDraftStore();
  const base = store.base ?? stored;
  const values: SettingsFields = store.draft ?? stored;
  const isDirty = store.draft !== null && changedNames(base, store.draft).length > 0;
  const problems = checkDraft(values);
  const save = useMutation({
    mutationFn: () => consoleApi.saveSettings(changesOf(base, values)),
    onSuccess: async () => {
      store.drop();
      await client.invalidateQueries({ queryKey: consoleKeys.settings });
    },
  });
  useLeaveWarning(isDirty);

  const refused = fieldErrors(save.error);
  const problem = (path: string): string | undefined => {
    const found = problems[path];
    return found === undefined ? refused[path] : problemText(found, t);
  };
  const paths = [...Object.keys(problems), ...Object.keys(refused)];
  const form: SettingsForm = {
    values,
    isReadOnly: !may("edit_settings"),
    set: (name, value) => {
      save.reset();
      store.edit(stored, { ...values, [name]: value });
    },
    problem,
    hasProblem: (prefixes) =>
      paths.some((path) => prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}.`))),
  };
  return { form, isDirty, isValid: Object.keys(problems).length === 0, save, revert: store.drop };
}

function problemText(problem: FieldProblem, t: TFunction<"console">): string {
  switch (problem.kind) {
    case "text":
      return problem.message === "duplicate" ? t("settings.categoryDuplicate") : problem.message;
    case "at_least":
      return t("settings.atLeast", { limit: problem.limit.toLocaleString("ko-KR") });
    case "at_most":
      return t("settings.atMost", { limit: problem.limit.toLocaleString("ko-KR") });
    case "missing":
      return t("settings.valueMissing");
    case "order":
      return t("settings.hoursOrder");
  }
}

/** Closing the tab would lose the draft: the browser asks first. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
}
