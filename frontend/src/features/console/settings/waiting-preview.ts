import type { SettingsFields } from "@chatpjt/contract/settings";

const WEEKDAYS = [
  ["mon", "월요일"],
  ["tue", "화요일"],
  ["wed", "수요일"],
  ["thu", "목요일"],
  ["fri", "금요일"],
  ["sat", "토요일"],
  ["sun", "일요일"],
] as const;

/** The sentences a waiting customer is told, as examples. */
export interface WaitingPreview {
  readonly open: string;
  /** While closed, with the first opening of the week as the example; null for a shop that is always open. */
  readonly closed: string | null;
}

/**
 * What going pending would say under these settings. The words are contract texts, Korean whatever language the console speaks
 * (`ai.md` BC-15); the server fills in the true next opening.
 */
export function waitingPreview(
  settings: Pick<SettingsFields, "response_wait_time" | "business_hours">,
): WaitingPreview {
  const { response_wait_time: minutes, business_hours: week } = settings;
  const open = `확인 후 ${Number.isNaN(minutes) ? "N" : minutes}분 이내 답변드리겠습니다.`;
  if (week === null) return { open, closed: null };
  const opening = WEEKDAYS.flatMap(([day, name]) => {
    const hours = week[day];
    return hours === null ? [] : [`(${name} ${hours.open})`];
  })[0];
  return { open, closed: `운영 시간${opening ?? ""}에 확인 후 답변드리겠습니다.` };
}
