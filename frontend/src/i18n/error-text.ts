import { ApiError } from "../lib/api-client.ts";
import { texts } from "./texts.ts";

/** One sentence that says what happened and what to do, for an error code or anything thrown. */
export function errorText(error: unknown): string {
  const code = typeof error === "string" ? error : error instanceof ApiError ? error.code : "internal";
  const key = `error.${code}`;
  return texts.exists(key, { ns: "app" })
    ? texts.t(key, { ns: "app" })
    : texts.t("error.internal", { ns: "app" });
}

/** The server's sentences per field of a refused form: path → message. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  const entries = error.details.flatMap(({ path, message }) =>
    typeof path === "string" && typeof message === "string" ? [[path, message] as const] : [],
  );
  return Object.fromEntries(entries);
}
