/**
 * What a model server turned out not to understand, and how a request looks without it.
 *
 * "OpenAI-compatible" covers servers that reject this parameter or that. Each rejected one is left out from then on,
 * so that a shop with a local model need not configure anything. Source: `ai.md` 2.5.
 */
export type Manner =
  | "reasoning_effort"
  | "reasoning"
  | "verbosity"
  | "parallel_tool_calls"
  | "prompt_cache_key"
  | "temperature"
  | "store"
  | "include"
  | "max_completion_tokens"
  | "max_tokens"
  | "tools.strict"
  | "role.developer"
  | "response_format.json_schema"
  | "response_format";

/** A request or response body: parsed JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Top-level parameters that a request can do without. */
const OPTIONAL: readonly Manner[] = [
  "reasoning_effort",
  "reasoning",
  "verbosity",
  "parallel_tool_calls",
  "prompt_cache_key",
  "temperature",
  "store",
  "include",
];

/** What a 400 or 422 says about the request. Null: nothing that we could leave out. */
export type Complaint =
  | { readonly kind: "context_length" }
  | { readonly kind: "parameter"; readonly manner: Manner };

/**
 * Reads a server's error body.
 *
 * @param known - what is left out already, so that the same complaint twice is not answered by the same change.
 */
export function readComplaint(errorText: string, known: ReadonlySet<Manner>): Complaint | null {
  const { code, param, message } = readError(errorText);
  if (
    code === "context_length_exceeded" ||
    /context (length|window)|too many (input )?tokens/i.test(message)
  ) {
    return { kind: "context_length" };
  }
  const named = (name: string) =>
    param === name ||
    param.startsWith(`${name}.`) ||
    param.startsWith(`${name}[`) ||
    (param === "" && new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(message));
  for (const manner of candidates(named, `${param} ${message}`)) {
    if (!known.has(manner)) return { kind: "parameter", manner };
  }
  return null;
}

function candidates(named: (name: string) => boolean, all: string): readonly Manner[] {
  const found: Manner[] = [];
  if (named("max_completion_tokens") && !/use 'max_completion_tokens'/i.test(all))
    found.push("max_completion_tokens");
  if (named("max_tokens")) found.push("max_tokens");
  if (named("response_format") || named("text")) found.push("response_format.json_schema", "response_format");
  if (/\bstrict\b/.test(all)) found.push("tools.strict");
  if (/\brole\b/i.test(all) && /developer/i.test(all)) found.push("role.developer");
  found.push(...OPTIONAL.filter((manner) => named(manner)));
  return found;
}

function readError(text: string): {
  readonly code: string;
  readonly param: string;
  readonly message: string;
} {
  try {
    const body: unknown = JSON.parse(text);
    const error = isObject(body) && isObject(body.error) ? body.error : body;
    if (!isObject(error)) return { code: "", param: "", message: text };
    return {
      code: asText(error.code),
      param: asText(error.param),
      message: asText(error.message) || text,
    };
  } catch {
    return { code: "", param: "", message: text };
  }
}

/** The request without what the server does not understand. */
export function mindManners(body: JsonObject, manners: ReadonlySet<Manner>): JsonObject {
  if (manners.size === 0) return body;
  const polite: Record<string, unknown> = { ...body };
  for (const name of OPTIONAL) if (manners.has(name)) delete polite[name];
  renameCap(polite, manners);
  if (manners.has("tools.strict") && Array.isArray(polite.tools))
    polite.tools = polite.tools.map(withoutStrict);
  if (manners.has("role.developer") && Array.isArray(polite.messages)) {
    polite.messages = polite.messages.map((message: unknown) =>
      isObject(message) && message.role === "developer" ? { ...message, role: "system" } : message,
    );
  }
  relaxFormat(polite, manners);
  return polite;
}

/** `max_tokens` and `max_completion_tokens` stand in for each other; a server that knows neither gets none. */
function renameCap(body: Record<string, unknown>, manners: ReadonlySet<Manner>): void {
  const cap = body.max_completion_tokens ?? body.max_tokens;
  if (cap === undefined || !(manners.has("max_tokens") || manners.has("max_completion_tokens"))) return;
  delete body.max_tokens;
  delete body.max_completion_tokens;
  if (!manners.has("max_completion_tokens")) body.max_completion_tokens = cap;
  else if (!manners.has("max_tokens")) body.max_tokens = cap;
}

/** Without schema support the schema is told in words; the answer is checked by us either way. */
function relaxFormat(body: Record<string, unknown>, manners: ReadonlySet<Manner>): void {
  if (!manners.has("response_format.json_schema")) return;
  const format = body.response_format;
  if (!isObject(format) || !isObject(format.json_schema)) return;
  const words = `Answer with exactly one JSON object that fits this JSON schema, and nothing else: ${JSON.stringify(format.json_schema.schema)}`;
  if (Array.isArray(body.messages)) body.messages = [...body.messages, { role: "system", content: words }];
  if (manners.has("response_format")) delete body.response_format;
  else body.response_format = { type: "json_object" };
}

function withoutStrict(tool: unknown): unknown {
  if (!isObject(tool)) return tool;
  const { strict: _own, ...rest } = tool;
  if (!isObject(rest.function)) return rest;
  const { strict: _inner, ...inner } = rest.function;
  return { ...rest, function: inner };
}

/** Whether a value is a plain JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
