import type { ActiveChat, CompletedChat, PendingChat } from "@chatpjt/contract/conversations";
import type { ChatType } from "@chatpjt/contract/realtime";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { listReaders } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import type { Page } from "./apply-list-event.ts";
import { filterQuery, type ListFilters, NO_FILTERS } from "./list-filters.ts";

/** A row of any list. `kind` says which one it is. */
export type ListRow =
  | { readonly kind: "active"; readonly chat: ActiveChat }
  | { readonly kind: "pending"; readonly chat: PendingChat }
  | { readonly kind: "completed"; readonly chat: CompletedChat };

/** One list under its filters, page by page, kept fresh by live events. */
export function useChatList(kind: ChatType, filters: ListFilters) {
  const query = useInfiniteQuery({
    queryKey: consoleKeys.list(kind, filters),
    queryFn: ({ pageParam, signal }): Promise<Page<ActiveChat | PendingChat | CompletedChat>> =>
      listReaders[kind](
        { ...filterQuery(filters, kind), ...(pageParam === "" ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
  return { ...query, rows: toRows(kind, query.data?.pages ?? []) };
}

/** How many conversations a list holds, and whether there are more than the first page shows. */
export function useListCount(kind: "active" | "pending"): { readonly count: number; readonly more: boolean } {
  const { rows, hasNextPage } = useChatList(kind, NO_FILTERS);
  return { count: rows.length, more: hasNextPage };
}

function toRows(kind: ChatType, pages: readonly Page<ActiveChat | PendingChat | CompletedChat>[]): ListRow[] {
  return pages.flatMap((page) => page.chats.flatMap((chat) => toRow(kind, chat)));
}

/** A list's kind and the form of its rows go together; while another list's rows stand in as placeholder they do not. */
function toRow(kind: ChatType, chat: ActiveChat | PendingChat | CompletedChat): ListRow[] {
  if (kind === "active" && "timestamp" in chat) return [{ kind, chat }];
  if (kind === "pending" && "wait_time" in chat) return [{ kind, chat }];
  if (kind === "completed" && "completed_at" in chat) return [{ kind, chat }];
  return [];
}
