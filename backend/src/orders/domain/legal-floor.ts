import { type DayNumber, endOfMonths, nextWorkingDay } from "../../shared/calendar.ts";

/** The days that the law counts from; null = unknown. */
export interface ReceiptDays {
  readonly today: DayNumber;
  readonly deliveredOn: DayNumber | null;
  /** When the customer noticed the fault. */
  readonly discoveredOn: DayNumber | null;
}

/** Where a request stands to the legal minimum, or the fact that is missing to say so. */
export type FloorStanding = "open" | "passed" | "delivered_at_unknown";

/** Days after receipt in which a customer may withdraw without a reason. Source: E-Commerce Act art. 17 (1). */
export const WITHDRAWAL_DAYS = 7;
const FAULT_MONTHS = 3;
const DISCOVERY_DAYS = 30;

/** Whether goods that came may still be withdrawn from without a reason (E-Commerce Act art. 17 (1)). */
export function withdrawalFloor(
  { today, deliveredOn }: ReceiptDays,
  holidays: readonly string[],
): FloorStanding {
  if (deliveredOn === null) return "delivered_at_unknown";
  return today <= nextWorkingDay(deliveredOn + WITHDRAWAL_DAYS, holidays) ? "open" : "passed";
}

/**
 * Whether faulty goods may still be withdrawn from: within three months of receipt and thirty days of noticing
 * (E-Commerce Act art. 17 (3)). Nobody notices before receipt, so within thirty days of it the second date is not needed.
 */
export function faultFloor(
  { today, deliveredOn, discoveredOn }: ReceiptDays,
  holidays: readonly string[],
): FloorStanding | "discovery_date_unknown" {
  if (deliveredOn === null) return "delivered_at_unknown";
  if (today > nextWorkingDay(endOfMonths(deliveredOn, FAULT_MONTHS), holidays)) return "passed";
  if (today <= nextWorkingDay(deliveredOn + DISCOVERY_DAYS, holidays)) return "open";
  if (discoveredOn === null) return "discovery_date_unknown";
  return today <= nextWorkingDay(discoveredOn + DISCOVERY_DAYS, holidays) ? "open" : "passed";
}
