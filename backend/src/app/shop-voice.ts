import type { ShopVoice } from "../conversations/ports.ts";
import {
  addOpenMinutes,
  type ClockPromise,
  overduePromise,
  waitingSentence,
} from "../settings/domain/business-hours.ts";
import type { CurrentSettings } from "../settings/ports.ts";
import type { EpochMs, Language } from "../shared/vocabulary.ts";

/** The sentences that code says, from the settings in force (BC-14, BC-15). */
export interface Voice extends ShopVoice {
  /** The apology when the promised minutes have passed, with the new time. */
  overdue(now: EpochMs, language: Language): Promise<ClockPromise>;
}

/** Speaks the settings' texts. */
export function shopVoice(settings: CurrentSettings): Voice {
  return {
    greeting: async () => (await settings.current()).greeting,
    async farewell(language) {
      const { farewell, farewellEn } = await settings.current();
      return language === "en" ? farewellEn : farewell;
    },
    async promise(now, language) {
      const { businessHours: hours, responseWaitMinutes: minutes } = await settings.current();
      return {
        sentence: waitingSentence({ now, minutes, hours, language }),
        // A shop that never opens again still owes an answer: count plain minutes.
        dueAt: addOpenMinutes(hours, now, minutes) ?? now + minutes * 60_000,
      };
    },
    async overdue(now, language) {
      const { businessHours: hours, responseWaitMinutes: minutes } = await settings.current();
      return overduePromise({ now, minutes, hours, language });
    },
  };
}
