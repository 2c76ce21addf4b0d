import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, UnitOfWork } from "../shared/ports.ts";
import { cached, MAX_STALENESS_MS } from "./cached.ts";
import type { HelpMissStore, HelpTextRow, HelpTextStore, RecordChange, SettingsAuthor } from "./ports.ts";

export interface HelpTextsDeps {
  readonly store: HelpTextStore;
  readonly misses: HelpMissStore;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly recordChange: RecordChange;
}

/** The texts that the AI may answer from, and their editing. */
export interface HelpTexts {
  /** In the order they were written; other nodes' changes within 2 s. */
  current(): Promise<readonly HelpTextRow[]>;
  add(text: { readonly title: string; readonly body: string }, author: SettingsAuthor): Promise<HelpTextRow>;
  /** Throws AppError `not_found`. */
  change(
    id: string,
    text: { readonly title: string; readonly body: string },
    author: SettingsAuthor,
  ): Promise<HelpTextRow>;
  /** Throws AppError `not_found`. */
  remove(id: string, author: SettingsAuthor): Promise<void>;
  /** A question needs no help text. Throws AppError `not_found`. */
  dismissMiss(id: string, author: SettingsAuthor): Promise<void>;
}

/** Help texts over a store, cached like the settings. */
export function helpTexts(deps: HelpTextsDeps): HelpTexts {
  const cache = cached(deps.clock, MAX_STALENESS_MS, () => deps.store.list());
  const change = async (
    author: SettingsAuthor,
    action: string,
    id: string,
    apply: Parameters<UnitOfWork["write"]>[0],
  ) => {
    await deps.unitOfWork.write(async (tx) => {
      if ((await apply(tx)) === false) throw new AppError("not_found");
      await deps.recordChange(tx, author, action, { id });
    });
    cache.drop();
  };
  return {
    current: () => cache.get(),
    async add(text, author) {
      const row = { id: deps.ids.next(), ...text, updatedAt: deps.clock.now() };
      await change(author, "help_text_added", row.id, (tx) => deps.store.insert(tx, row));
      return row;
    },
    async change(id, text, author) {
      const row = { id, ...text, updatedAt: deps.clock.now() };
      await change(author, "help_text_changed", id, (tx) => deps.store.update(tx, row));
      return row;
    },
    remove: (id, author) => change(author, "help_text_removed", id, (tx) => deps.store.remove(tx, id)),
    dismissMiss: (id, author) =>
      change(author, "help_miss_dismissed", id, (tx) => deps.misses.dismiss(tx, id)),
  };
}
