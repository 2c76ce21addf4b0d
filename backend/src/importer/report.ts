/** What became of the rows of one kind. */
export interface Tally {
  read: number;
  added: number;
  /** Imported before, and changed in the original since. */
  updated: number;
  unchanged: number;
  /** Changed or made here: left alone. */
  kept: number;
  /** Could not be taken; the oddities say why. */
  skipped: number;
}

export type Kind = "users" | "orders" | "settings" | "conversations" | "messages" | "instructions" | "files";

const EXAMPLES = 3;

const emptyTally = (): Tally => ({ read: 0, added: 0, updated: 0, unchanged: 0, kept: 0, skipped: 0 });

/** Counts and oddities of one import. */
export class ImportReport {
  readonly tallies: Readonly<Record<Kind, Tally>> = {
    users: emptyTally(),
    orders: emptyTally(),
    settings: emptyTally(),
    conversations: emptyTally(),
    messages: emptyTally(),
    instructions: emptyTally(),
    files: emptyTally(),
  };
  readonly #oddities = new Map<string, { count: number; readonly examples: string[] }>();

  count(kind: Kind, what: keyof Tally, by = 1): void {
    this.tallies[kind][what] += by;
  }

  /** Notes something an operator should know; `example` is an id or a name, never a text that somebody wrote. */
  odd(what: string, example: string): void {
    const known = this.#oddities.get(what) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < EXAMPLES) known.examples.push(example);
    this.#oddities.set(what, known);
  }

  get oddities(): readonly { readonly what: string; readonly count: number }[] {
    return [...this.#oddities].map(([what, { count }]) => ({ what, count }));
  }

  /** Lines for the terminal. */
  lines(): readonly string[] {
    const rows = Object.entries(this.tallies).map(([kind, { read, ...rest }]) => {
      const parts = Object.entries(rest).filter(([, count]) => count > 0);
      return `${kind}: ${read} read${parts.map(([what, count]) => `, ${count} ${what}`).join("")}`;
    });
    const odd = [...this.#oddities].map(
      ([what, { count, examples }]) =>
        `  ${count} × ${what} (${examples.join(", ")}${count > examples.length ? ", …" : ""})`,
    );
    return [...rows, ...(odd.length === 0 ? ["no oddities"] : ["oddities:", ...odd])];
  }
}
