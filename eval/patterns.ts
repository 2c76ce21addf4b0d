import type { PatternFile } from "./data.ts";

/** Values of the settings that expressions refer to. */
export interface PatternValues {
  /** `{N}`: response_wait_time. */
  readonly waitMinutes: number;
  /** `{W}`: the refund window. */
  readonly windowDays: number;
}

/** Turns an expression of the data into a regular expression: `@NAME` and `{N}`, `{W}` replaced; case-insensitive, multi-line. */
export function compile(expression: string, file: PatternFile, values: PatternValues): RegExp {
  const named = expression.replace(/@([A-Z][A-Z_]*)/g, (whole, name: string) => {
    const pattern = file.patterns[name];
    if (pattern === undefined) throw new Error(`The data names the unknown pattern ${whole}.`);
    return `(?:${pattern})`;
  });
  const source = named
    .replaceAll("{N}", String(values.waitMinutes))
    .replaceAll("{W}", String(values.windowDays));
  return new RegExp(source, "im");
}
