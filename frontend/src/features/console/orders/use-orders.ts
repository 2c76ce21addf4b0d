import type { Order } from "@chatpjt/contract/orders";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";

/** What narrows the list of all orders; empty means not at all. */
export interface OrderFilters {
  readonly status: string;
  readonly order_number: string;
  readonly customer_id: string;
}

/** One customer's orders, newest first. */
export function useCustomerOrders(customerId: string) {
  const filters = { customer_id: customerId };
  return useQuery({
    queryKey: consoleKeys.orderList(filters),
    queryFn: ({ signal }) => consoleApi.orders({ ...filters, limit: 100 }, signal),
  });
}

/** Orders whose number contains the text; nothing is asked for an empty one. */
export function useOrderLookup(orderNumber: string) {
  const filters = { order_number: orderNumber };
  return useQuery({
    queryKey: consoleKeys.orderList(filters),
    queryFn: ({ signal }) => consoleApi.orders({ ...filters, limit: 10 }, signal),
    enabled: orderNumber !== "",
  });
}

/** All orders under the filters, page by page. */
export function useOrders(filters: OrderFilters) {
  const query = useInfiniteQuery({
    queryKey: [...consoleKeys.orderList({ ...filters }), "pages"],
    queryFn: ({ pageParam, signal }) =>
      consoleApi.orders(
        { ...filters, limit: 50, ...(pageParam === "" ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
  const orders: readonly Order[] = query.data?.pages.flatMap((page) => page.orders) ?? [];
  return { ...query, orders };
}
