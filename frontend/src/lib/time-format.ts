/** Times as people of the shop read them: always Asia/Seoul, whatever the device says. Instants are ISO 8601 strings or epoch ms. */
export type Instant = string | number;

const ZONE = "Asia/Seoul";
const DAY_MS = 86_400_000;

const hourMinute = new Intl.DateTimeFormat("ko-KR", {
  timeZone: ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const isoDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const dayLong = {
  ko: new Intl.DateTimeFormat("ko-KR", {
    timeZone: ZONE,
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: "long",
  }),
  en: new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE,
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: "long",
  }),
};
const dayShort = {
  ko: new Intl.DateTimeFormat("ko-KR", { timeZone: ZONE, month: "long", day: "numeric" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, month: "short", day: "numeric" }),
};

type Language = "ko" | "en";

/** `14:05`. */
export function formatTime(at: Instant): string {
  return hourMinute.format(epochOf(at));
}

/** `2026-11-22`: the calendar day in Seoul, for comparing and grouping. */
export function seoulDay(at: Instant): string {
  return isoDay.format(epochOf(at));
}

/** `2026년 11월 22일 일요일`. */
function formatDay(at: Instant, language: Language = "ko"): string {
  return dayLong[language].format(epochOf(at));
}

/** `11월 22일`. */
export function formatShortDay(at: Instant, language: Language = "ko"): string {
  return dayShort[language].format(epochOf(at));
}

/** `2026-11-22 14:05`, exact and sortable. */
export function formatDateTime(at: Instant): string {
  return `${seoulDay(at)} ${formatTime(at)}`;
}

/** `오늘`, `어제`, or the day: for dividers. */
export function formatDividerDay(at: Instant, now: Instant, language: Language = "ko"): string {
  const day = seoulDay(at);
  if (day === seoulDay(now)) return language === "ko" ? "오늘" : "Today";
  if (day === seoulDay(epochOf(now) - DAY_MS)) return language === "ko" ? "어제" : "Yesterday";
  return formatDay(at, language);
}

/** `방금`, `5분 전`, `3시간 전`, `어제`, `11월 3일`: age for lists. Minutes and hours are rounded down. */
export function formatAge(at: Instant, now: Instant, language: Language = "ko"): string {
  const age = Math.max(0, epochOf(now) - epochOf(at));
  const minutes = Math.floor(age / 60_000);
  if (minutes < 1) return language === "ko" ? "방금" : "now";
  if (minutes < 60) return language === "ko" ? `${minutes}분 전` : `${minutes} min ago`;
  if (seoulDay(at) === seoulDay(now)) {
    const hours = Math.floor(minutes / 60);
    return language === "ko" ? `${hours}시간 전` : `${hours} h ago`;
  }
  if (seoulDay(at) === seoulDay(epochOf(now) - DAY_MS)) return language === "ko" ? "어제" : "yesterday";
  return formatShortDay(at, language);
}

/** `14:30` when it is today in Seoul, `내일 10:00` or `11월 24일 10:00` otherwise: for a promised time. */
export function formatDue(at: Instant, now: Instant, language: Language = "ko"): string {
  const day = seoulDay(at);
  if (day === seoulDay(now)) return formatTime(at);
  if (day === seoulDay(epochOf(now) + DAY_MS))
    return `${language === "ko" ? "내일" : "tomorrow"} ${formatTime(at)}`;
  return `${formatShortDay(at, language)} ${formatTime(at)}`;
}

/** `04:09`, `75:00`: minutes and seconds of a duration, never negative. */
export function formatClock(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1_000));
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Epoch ms of an instant. */
export function epochOf(at: Instant): number {
  return typeof at === "number" ? at : Date.parse(at);
}
