import { describe, expect, it } from "vitest";
import { waitingPreview } from "./waiting-preview.ts";

const closed = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
const week = { timezone: "Asia/Seoul", ...closed, closed_dates: [] };

describe("waitingPreview", () => {
  it("promises the minutes of the settings", () => {
    expect(waitingPreview({ response_wait_time: 7, business_hours: null })).toEqual({
      open: "확인 후 7분 이내 답변드리겠습니다.",
      closed: null,
    });
  });

  it("names the week's first opening for the hours in which nobody is there", () => {
    const hours = { ...week, tue: { open: "11:30", close: "18:00" }, wed: { open: "09:00", close: "18:00" } };
    expect(waitingPreview({ response_wait_time: 5, business_hours: hours }).closed).toBe(
      "운영 시간(화요일 11:30)에 확인 후 답변드리겠습니다.",
    );
  });

  it("names no time for a shop that never opens, and no number while the field is empty", () => {
    expect(waitingPreview({ response_wait_time: Number.NaN, business_hours: week })).toEqual({
      open: "확인 후 N분 이내 답변드리겠습니다.",
      closed: "운영 시간에 확인 후 답변드리겠습니다.",
    });
  });
});
