import { useQuery } from "@tanstack/react-query";
import { customerKeys, fetchOrders } from "./customer-requests.ts";

/** The customer's own orders, newest first. */
export function useOrders(userId: string) {
  return useQuery({ queryKey: customerKeys.orders(userId), queryFn: ({ signal }) => fetchOrders(signal) });
}
