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
  /** A right of root that a machine may refuse. Without it the scenario is left out and named; another one proves the same. */
  readonly right?: { readonly isGiven: () => boolean; readonly otherwise: string };
  /** It compares times that neighbours would spoil: nothing else plays meanwhile. */
  readonly playsAlone?: boolean;
  /** @returns what did not hold; empty when all did. */
  run(circumstances: Circumstances): Promise<readonly string[]>;
}

export const BOTH = ["SQLite", "MariaDB"] as const;
