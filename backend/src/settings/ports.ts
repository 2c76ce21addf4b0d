import type { Tx } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { SettingsFields, ShopSettings } from "./domain/settings.ts";

/** One save. */
export interface SettingsVersion {
  readonly version: number;
  readonly fields: SettingsFields;
  /** Null for the settings a new shop starts with. */
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly savedAt: EpochMs;
}

/** Every save is a row; the newest is in force. */
export interface SettingsStore {
  /** The newest save; null while nobody has saved anything. */
  newest(): Promise<SettingsVersion | null>;
  /** Newest first. */
  list(limit: number): Promise<readonly SettingsVersion[]>;
  find(version: number): Promise<SettingsVersion | null>;
  /** The newest version number inside the unit of work, its row locked; 0 when there is none. */
  newestVersion(tx: Tx): Promise<number>;
  /** Throws AppError `changed` when the version number is taken: somebody else saved at the same moment. */
  insert(
    tx: Tx,
    version: Omit<SettingsVersion, "author"> & { readonly authorId: string | null },
  ): Promise<void>;
}

/** A title and a text that an admin wrote for the AI to answer from. */
export interface HelpTextRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly updatedAt: EpochMs;
}

/** A question that no help text answered. */
export interface HelpMiss {
  readonly id: string;
  readonly query: string;
  readonly count: number;
  readonly lastAt: EpochMs;
}

export interface HelpTextStore {
  /** In the order they were written. */
  list(): Promise<readonly HelpTextRow[]>;
  insert(tx: Tx, row: HelpTextRow): Promise<void>;
  /** False when there is none with that id. */
  update(tx: Tx, row: HelpTextRow): Promise<boolean>;
  remove(tx: Tx, id: string): Promise<boolean>;
}

export interface HelpMissStore {
  /** Counts a question once more. `query` is masked by the caller; it is cut to 200 characters. */
  record(query: string): Promise<void>;
  /** Most frequent first, without those that were dismissed. */
  list(limit: number): Promise<readonly HelpMiss[]>;
  /** Shows a question no more, however often it is asked again. False when there is none to dismiss. */
  dismiss(tx: Tx, id: string): Promise<boolean>;
}

/** What is in force right now. */
export interface CurrentSettings {
  current(): Promise<ShopSettings>;
}

/** The account that changes something, and from where. */
export interface SettingsAuthor {
  readonly id: string;
  readonly address: string | null;
}

/** Notes a change in the append-only record. */
export type RecordChange = (
  tx: Tx,
  author: SettingsAuthor,
  action: string,
  facts: Readonly<Record<string, unknown>>,
) => Promise<void>;
