/** How urgent a wait is: under half of the promise, under 80 %, under 100 %, past it. Source: `product.md`, `ux.md` U15. */
export type WaitLevel = "calm" | "half" | "soon" | "late";

/** A wait as the ring draws it. */
export interface Wait {
  readonly level: WaitLevel;
  /** 0 to 1, the part of the promised time that is gone; 1 once it is overdue. */
  readonly progress: number;
  /** Time left as `mm:ss` (`h:mm:ss` from an hour), overdue as `+mm:ss`. Without a promise: the time waited. */
  readonly label: string;
  /** Whole minutes waited. */
  readonly waitedMinutes: number;
}

/**
 * Judges a wait. All instants are epoch milliseconds.
 *
 * @param dueAt - null where nothing was promised: the wait has no end to fill towards and stays calm.
 */
export function judgeWait(pendingAt: number, dueAt: number | null, now: number): Wait {
  const waited = Math.max(0, now - pendingAt);
  const waitedMinutes = Math.floor(waited / 60_000);
  if (dueAt === null) return { level: "calm", progress: 0, label: clock(waited), waitedMinutes };
  if (now >= dueAt) return { level: "late", progress: 1, label: `+${clock(now - dueAt)}`, waitedMinutes };
  const promised = dueAt - pendingAt;
  const progress = promised <= 0 ? 1 : Math.min(1, waited / promised);
  return { level: levelOf(progress), progress, label: clock(dueAt - now), waitedMinutes };
}

function levelOf(progress: number): WaitLevel {
  if (progress >= 0.8) return "soon";
  return progress >= 0.5 ? "half" : "calm";
}

/** `mm:ss`, with hours in front from an hour on. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
