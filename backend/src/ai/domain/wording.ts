import type { OpenHours } from "../../settings/domain/business-hours.ts";
import type { Language } from "../../shared/vocabulary.ts";
import type { Wording } from "./say.ts";
import type { TurnSettings } from "./turn-state.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const NAMES: Record<Language, readonly string[]> = {
  ko: ["월", "화", "수", "목", "금", "토", "일"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/** What the templates need of the settings. */
export function wordingOf(settings: TurnSettings, language: Language): Wording {
  return {
    policy: settings.refundPolicy,
    aiLabel: settings.aiLabel,
    hours: hoursText(settings, language),
    contacts: settings.allowedContacts,
    hideNames: false,
  };
}

/** "월-금 10:00~18:00", days with the same hours together; null when always open. */
function hoursText({ businessHours }: TurnSettings, language: Language): string | null {
  if (businessHours === null) return null;
  const groups: { from: number; to: number; hours: OpenHours }[] = [];
  DAYS.forEach((day, index) => {
    const hours = businessHours[day];
    const last = groups.at(-1);
    if (hours === null) return;
    if (
      last !== undefined &&
      last.to === index - 1 &&
      last.hours.open === hours.open &&
      last.hours.close === hours.close
    )
      last.to = index;
    else groups.push({ from: index, to: index, hours });
  });
  if (groups.length === 0) return null;
  const name = (index: number) => NAMES[language][index] ?? "";
  return groups
    .map(
      ({ from, to, hours }) =>
        `${from === to ? name(from) : `${name(from)}-${name(to)}`} ${hours.open}~${hours.close}`,
    )
    .join(", ");
}
