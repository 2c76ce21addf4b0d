import type { TurnWatch } from "../ai/turn-context.ts";

type Counts = Awaited<ReturnType<TurnWatch["counts"]>>;
type Notable = Awaited<ReturnType<TurnWatch["notable"]>>;

const HEAD = ["STATE", "AGE", "ATTEMPT", "TURN", "CONVERSATION", "WHY"];

/** Lines for the terminal: how many turns wait, and each that failed within a day or is unfinished for more than 30 s. */
export function turnTable(counts: Counts, notable: Notable): readonly string[] {
  const oldest = counts.pending + counts.running === 0 ? "" : `, oldest due for ${age(counts.oldestSeconds)}`;
  const summary = `${counts.pending} pending, ${counts.running} running, ${counts.failed} failed in 24 h${oldest}`;
  if (notable.length === 0) return [summary, "no failed or slow turns"];
  const rows = notable.map((turn) => [
    turn.state === "failed" ? "failed" : `slow (${turn.state})`,
    age(turn.ageSeconds),
    String(turn.attempt),
    turn.id,
    turn.conversationId,
    turn.discarded ?? "",
  ]);
  return [summary, ...aligned([HEAD, ...rows])];
}

/** Seconds as people say them: `42 s`, `5 min`, `3 h 20 min`. */
export function age(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
