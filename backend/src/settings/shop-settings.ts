import type { SaveSettingsRequest } from "@chatpjt/contract/settings";
import { AppError } from "../shared/app-error.ts";
import type { Clock, UnitOfWork } from "../shared/ports.ts";
import { cached, MAX_STALENESS_MS } from "./cached.ts";
import { type SettingsFields, type ShopSettings, settingsMistakes } from "./domain/settings.ts";
import type {
  CurrentSettings,
  RecordChange,
  SettingsAuthor,
  SettingsStore,
  SettingsVersion,
} from "./ports.ts";
import { changedFields, fromWire, mergeIntoWire, toWire } from "./presenter.ts";

export interface ShopSettingsDeps {
  readonly store: SettingsStore;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  /** What a new shop starts with. */
  readonly initial: SettingsFields;
  /** Korean sentences a person should look at: text against structure, policy against law. */
  readonly warningsOf: (settings: SettingsFields) => readonly string[];
  readonly recordChange: RecordChange;
  readonly isTimezone: (name: string) => boolean;
}

/** What a save came to. */
export interface SavedSettings {
  readonly warnings: readonly string[];
  readonly version: number;
}

/** Reading, saving and restoring the shop's settings. */
export interface ShopSettingsFeature extends CurrentSettings {
  /**
   * Saves any subset. A save that changes nothing makes no version.
   *
   * @throws AppError `validation_failed` for values that cannot be used.
   */
  save(change: SaveSettingsRequest, author: SettingsAuthor): Promise<SavedSettings>;
  /**
   * The settings as they would be after a change, without saving it: for trying it out.
   *
   * @throws AppError `validation_failed` for values that cannot be used.
   */
  preview(change: SaveSettingsRequest): Promise<ShopSettings>;
  /**
   * Saves an earlier version again, as the newest.
   *
   * @throws AppError `not_found` when there is no such version.
   */
  restore(version: number, author: SettingsAuthor): Promise<SavedSettings>;
  /** Newest first, at most `limit`. */
  versions(limit: number): Promise<readonly SettingsVersion[]>;
}

/** Saves that lost against another one at the same moment are decided anew this often. */
const ATTEMPTS = 5;

/** The settings with a cache: this node sees its own saves at once and others' within 2 s. */
export function shopSettings(deps: ShopSettingsDeps): ShopSettingsFeature {
  const cache = cached(deps.clock, MAX_STALENESS_MS, async () =>
    inForce(await deps.store.newest(), deps.initial),
  );

  const saveOnce = async (decide: (current: SettingsFields) => SettingsFields, author: SettingsAuthor) => {
    const current = inForce(await deps.store.newest(), deps.initial);
    const next = decide(current);
    refuseMistakes(next, deps.isTimezone);
    const changed = changedFields(toWire(current), toWire(next)).map((change) => change.field);
    const warnings = deps.warningsOf(next);
    if (changed.length === 0) return { warnings, version: current.version };
    const version = await deps.unitOfWork.write(async (tx) => {
      const newest = await deps.store.newestVersion(tx);
      if (newest !== 0 && newest !== current.version) throw new AppError("changed");
      const savedAt = deps.clock.now();
      if (newest === 0)
        await deps.store.insert(tx, { version: 1, fields: deps.initial, authorId: null, savedAt });
      const made = current.version + 1;
      await deps.store.insert(tx, { version: made, fields: next, authorId: author.id, savedAt });
      await deps.recordChange(tx, author, "settings_saved", { version: made, fields: changed });
      return made;
    });
    cache.drop();
    return { warnings, version };
  };

  const save = async (decide: (current: SettingsFields) => SettingsFields, author: SettingsAuthor) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await saveOnce(decide, author);
      } catch (error) {
        const lostRace = error instanceof AppError && error.code === "changed";
        if (!lostRace || attempt === ATTEMPTS) throw error;
      }
    }
  };

  return {
    current: () => cache.get(),
    save: (change, author) => save((current) => fromWire(mergeIntoWire(toWire(current), change)), author),
    async preview(change) {
      const current = await cache.get();
      const next = fromWire(mergeIntoWire(toWire(current), change));
      refuseMistakes(next, deps.isTimezone);
      return { ...next, version: current.version };
    },
    versions: (limit) => deps.store.list(limit),
    async restore(version, author) {
      const wanted = await deps.store.find(version);
      if (wanted === null) throw new AppError("not_found");
      return save(() => wanted.fields, author);
    },
  };
}

function inForce(newest: SettingsVersion | null, initial: SettingsFields): ShopSettings {
  return newest === null ? { ...initial, version: 1 } : { ...newest.fields, version: newest.version };
}

function refuseMistakes(settings: SettingsFields, isTimezone: (name: string) => boolean): void {
  const mistakes = settingsMistakes(settings, isTimezone);
  if (mistakes.length > 0)
    throw new AppError("validation_failed", { details: mistakes.map((mistake) => ({ ...mistake })) });
}
