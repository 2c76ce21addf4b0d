import { type DestinationStream, pino } from "pino";
import type { Logger } from "../../shared/ports.ts";

/** Fields that never reach a log line, whoever passes them (`security.md` S17, S62). */
const SECRET_FIELD =
  /^(authorization|cookie|token|ticket|password|new_?password|current_?password|secret|api_?key|content|text|body|email|phone|address|url)$/iu;

/** Personal data and credentials that third parties put into their error texts. */
const IN_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+\.[\w.-]+/gu, "[email]"],
  [/\b(bearer\s+|(?:token|ticket|sig|password)=)[^\s&"']+/giu, "$1[redacted]"],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+/gu, "[token]"],
  [/\bsk-[\w-]{8,}/gu, "[key]"],
  [/(?<!\w)\d{2,6}(?:[- ]?\d{3,7}){1,3}(?!\w)/gu, "[number]"],
];

/**
 * Structured log lines as JSON, which escapes CR, LF and ESC by itself (S45). Times are ISO 8601 in UTC.
 *
 * @param level - a pino level; `silent` writes nothing.
 * @param destination - standard output when absent.
 */
export function pinoLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "message" };
  const sink = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (fields, message) => sink.info(redact(fields), message),
    warn: (fields, message) => sink.warn(redact(fields), message),
    error: (fields, message) => sink.error(redact(fields), message),
  };
}

/** Takes personal data and credentials out of a text that somebody else wrote. */
export function maskLogText(text: string): string {
  return IN_TEXTS.reduce((masked, [pattern, mark]) => masked.replaceAll(pattern, mark), text);
}

function redact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (SECRET_FIELD.test(name)) kept[name] = "[redacted]";
    else if (value instanceof Error) kept[name] = describeError(value);
    else kept[name] = isPlain(value) ? redact(value) : value;
  }
  return kept;
}

function describeError(error: Error): Record<string, unknown> {
  return {
    name: error.name,
    ...("code" in error ? { code: error.code } : {}),
    message: maskLogText(error.message),
    stack: maskLogText(error.stack ?? ""),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
