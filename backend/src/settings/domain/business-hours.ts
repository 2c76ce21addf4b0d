/** One day's opening hours on the shop's wall clock, `HH:MM`; `close` is after `open`, `24:00` allowed. */
export interface OpenHours {
  readonly open: string;
  readonly close: string;
}

/** When people are there. Null in the settings = always open. A weekday that is null is closed. Setting `business_hours`. */
export interface BusinessHours {
  /** IANA name. */
  readonly timezone: string;
  readonly mon: OpenHours | null;
  readonly tue: OpenHours | null;
  readonly wed: OpenHours | null;
  readonly thu: OpenHours | null;
  readonly fri: OpenHours | null;
  readonly sat: OpenHours | null;
  readonly sun: OpenHours | null;
  /** Dates on which the shop is closed, `YYYY-MM-DD`. */
  readonly closedDates: readonly string[];
}
