import { useQuery } from "@tanstack/react-query";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";

const EVERY_MS = 15_000;

/** How the AI is doing, asked again every 15 s while something shows it and the page is in sight. */
export function useAiStatus() {
  return useQuery({
    queryKey: consoleKeys.aiStatus,
    queryFn: ({ signal }) => consoleApi.aiStatus(signal),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: false,
    staleTime: EVERY_MS,
  });
}
