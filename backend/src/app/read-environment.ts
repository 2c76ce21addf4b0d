/** What the process was started with: names to texts. An empty text counts as not given. */
export type Environment = Readonly<Record<string, string | undefined>>;

const TRUE_WORDS: ReadonlySet<string> = new Set(["1", "true", "on", "yes"]);
const FALSE_WORDS: ReadonlySet<string> = new Set(["0", "false", "off", "no"]);

/**
 * Reads variables one by one and collects every mistake instead of stopping at the first.
 * Each reader answers a usable value even after a mistake, so that reading can go on; whoever uses it asks `mistakes` last.
 */
export class EnvironmentReader {
  readonly mistakes: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The trimmed text, or null when missing or empty. */
  text(name: string): string | null {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  }

  /** A secret as it was written: spaces belong to it. Null when missing or empty. */
  secret(name: string): string | null {
    const value = this.#environment[name];
    return value === undefined || value === "" ? null : value;
  }

  /** A whole number within bounds. */
  wholeNumber(
    name: string,
    fallback: number,
    bounds: { readonly min: number; readonly max: number },
  ): number {
    const text = this.text(name);
    if (text === null) return fallback;
    const value = /^\d{1,16}$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.min && value <= bounds.max) return value;
    this.refuse(name, `must be a whole number from ${bounds.min} to ${bounds.max}, not ${quoted(text)}`);
    return fallback;
  }

  /** On or off: 1/0, true/false, on/off, yes/no. */
  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return fallback;
    if (TRUE_WORDS.has(text)) return true;
    if (!FALSE_WORDS.has(text)) this.refuse(name, `must be 1 or 0, not ${quoted(text)}`);
    return false;
  }

  /** One of a closed list of words. */
  word<const W extends string>(name: string, words: readonly W[], fallback: W): W {
    const text = this.text(name);
    if (text === null) return fallback;
    const word = words.find((candidate) => candidate === text.toLowerCase());
    if (word !== undefined) return word;
    this.refuse(name, `must be one of ${words.join(", ")}, not ${quoted(text)}`);
    return fallback;
  }

  /** A URL of one of the given schemes (`https:`); null when missing. Never quoted in a mistake: it may hold a password. */
  url(name: string, schemes: readonly string[]): URL | null {
    const text = this.text(name);
    if (text === null) return null;
    const url = URL.parse(text);
    if (url !== null && schemes.includes(url.protocol)) return url;
    this.refuse(
      name,
      `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}`,
    );
    return null;
  }

  /** Texts between commas, without empty ones. */
  list(name: string): readonly string[] {
    return (this.text(name) ?? "")
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "");
  }

  /** Notes a mistake about one variable. */
  refuse(name: string, problem: string): void {
    this.mistakes.push(`${name} ${problem}`);
  }
}

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
