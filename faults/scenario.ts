import type { StoreKind } from "../blackbox/shop-process.ts";

/** What a scenario is told. */
export interface Circumstances {
  readonly store: StoreKind;
  /** By hand, for hours; the short form is CI's. */
  readonly isFull: boolean;
  /** A line for whoever watches: a measured number, a step. */
  note(text: string): void;
}

/** One fault and what must hold. */
export interface Scenario {
  readonly name: string;
  /** Stores it runs on. */
  readonly stores: readonly StoreKind["name"][];
  /** Programs it needs besides. */
  readonly needs?: readonly string[];
  /** Asked before it plays, where a right of this machine is needed; it counts as skipped when not. */
  readonly isPossible?: () => boolean;
  /** It compares times that neighbours would spoil: nothing else plays meanwhile. */
  readonly playsAlone?: boolean;
  /** @returns what did not hold; empty when all did. */
  run(circumstances: Circumstances): Promise<readonly string[]>;
}

export const BOTH = ["SQLite", "MariaDB"] as const;
