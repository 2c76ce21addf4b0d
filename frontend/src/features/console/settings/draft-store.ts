import type { SettingsAnswer, SettingsFields } from "@chatpjt/contract/settings";
import { create } from "zustand";

interface DraftStore {
  /** What is being edited and the stored version it started from; null when nothing was changed. */
  readonly draft: SettingsFields | null;
  readonly base: SettingsAnswer | null;
  edit(base: SettingsAnswer, draft: SettingsFields): void;
  drop(): void;
}

/** Unsaved settings outlive a look at another screen; they end with the page. */
export const useDraftStore = create<DraftStore>()((set) => ({
  draft: null,
  base: null,
  edit: (base, draft) => set((store) => ({ base: store.base ?? base, draft })),
  drop: () => set({ draft: null, base: null }),
}));
