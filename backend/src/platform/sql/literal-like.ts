import { type Expression, sql } from "kysely";

/** Neither store needs to be told about `!`, whatever its modes say about backslashes. */
const ESCAPE = "!";

/** Whether a text contains the words, every character of them literally: `%` and `_` too. */
export function containsLiterally(text: Expression<string>, words: string) {
  const pattern = `%${words.replace(/[!%_]/gu, (character) => `${ESCAPE}${character}`)}%`;
  return sql<boolean>`${text} like ${pattern} escape ${sql.lit(ESCAPE)}`;
}
