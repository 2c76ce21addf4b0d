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
