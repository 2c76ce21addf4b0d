import { type SaveSettingsRequest, settingsFieldsSchema } from "@chatpjt/contract/settings";
import { z } from "zod";
import type { OriginalSetting } from "./original.ts";

const { shape } = settingsFieldsSchema;

/** Each setting of the original: what reads its text, into which of our fields. */
const READERS: Readonly<Record<string, (text: string) => SaveSettingsRequest | null>> = {
  greeting: (text) => field("greeting", shape.greeting, text),
  farewell: (text) => field("farewell", shape.farewell, text),
  company_policy: (text) => field("company_policy", shape.company_policy, text),
  human_intervention_rules: (text) => field("human_intervention_rules", shape.human_intervention_rules, text),
  categories: (text) => field("categories", shape.categories, categoriesOf(text)),
  response_wait_time: (text) => field("response_wait_time", shape.response_wait_time, minutesOf(text)),
  auto_close: (text) => field("auto_close", shape.auto_close, flagOf(text)),
};

/** Names that lists and filters use for something else; 기타 exists beside the configured ones always. */
const RESERVED_CATEGORIES: ReadonlySet<string> = new Set(["all", "미분류", "기타", ""]);

/**
 * The settings of the original as a change of ours. What cannot be used is left as a new shop has it.
 *
 * @param odd - told of each that cannot be used, by its name.
 */
export function convertSettings(
  settings: readonly OriginalSetting[],
  odd: (what: string, example: string) => void,
): SaveSettingsRequest {
  const change: SaveSettingsRequest = {};
  for (const { setting_key: key, setting_value: value } of settings) {
    const reader = READERS[key];
    const read = value === null || reader === undefined ? null : reader(value);
    if (read !== null) Object.assign(change, read);
    else odd(reader === undefined ? "settings are unknown here" : "settings could not be used", key);
  }
  return change;
}

function field(
  name: keyof SaveSettingsRequest,
  schema: z.ZodType,
  value: unknown,
): SaveSettingsRequest | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? { [name]: parsed.data } : null;
}

function categoriesOf(text: string): unknown {
  const names = z.array(z.string()).safeParse(parseJson(text));
  if (!names.success) return null;
  const kept = names.data.map((name) => name.trim()).filter((name) => !RESERVED_CATEGORIES.has(name));
  return [...new Set(kept)];
}

function minutesOf(text: string): number {
  const minutes = Number.parseInt(text, 10);
  return Math.min(60, Math.max(1, minutes));
}

function flagOf(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (word === "true" || word === "1") return true;
  return word === "false" || word === "0" ? false : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
