import type { EpochMs } from "./vocabulary.ts";

/** The only source of "now". Tests fix it. */
export interface Clock {
  /** The current instant, UTC milliseconds. */
  now(): EpochMs;
}

/** Makes opaque, unguessable, time-ordered ids (ASCII, at most 32 characters). */
export interface IdSource {
  next(): string;
}

/** Structured logging: fields first, then a fixed English sentence. Never message text, tokens or personal data. */
export interface Logger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

declare const transactionBrand: unique symbol;

/** An open unit of work. Opaque to the core: only stores (`.sql` files) look inside. */
export interface Tx {
  readonly [transactionBrand]: true;
}

/** Runs work atomically. */
export interface UnitOfWork {
  /**
   * Runs `work` in one short transaction and resolves after its durable commit. Work that lost a race with another writer
   * (deadlock, lock wait) is run again, so it must be repeatable. Never await a model, a file or the network inside.
   *
   * @throws AppError `unavailable` when the store cannot be reached or its queue is full; whatever `work` throws (nothing is stored then).
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
