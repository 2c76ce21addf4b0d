import { useQuery } from "@tanstack/react-query";
import type { Instant } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { firstDue } from "./waiting.ts";

/** Counts waits from the first promise; see `firstDue`. */
export function useFirstDue(): (since: Instant, dueAt: Instant | null) => Instant | null {
  const { data } = useQuery({
    queryKey: consoleKeys.settings,
    queryFn: ({ signal }) => consoleApi.settings(signal),
  });
  const minutes = data === undefined || data.business_hours !== null ? null : data.response_wait_time;
  return (since, dueAt) => firstDue(since, dueAt, minutes);
}
