import { useQuery } from "@tanstack/react-query";
import { customerKeys, fetchShop } from "./customer-requests.ts";

/** Opening hours move without an event, so they are asked for again. */
const FRESH_MS = 5 * 60_000;

/** Name, hours and promises of the shop; null until known. The page works without. */
export function useShop() {
  const { data } = useQuery({
    queryKey: customerKeys.shop,
    queryFn: ({ signal }) => fetchShop(signal),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
  return data ?? null;
}
