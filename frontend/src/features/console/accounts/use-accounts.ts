import type { AccountWire } from "@chatpjt/contract/account-desk";
import type { Role } from "@chatpjt/contract/accounts";
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { type AccountChange, consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";

interface AccountsPage {
  readonly accounts: readonly AccountWire[];
  readonly next_cursor?: string | undefined;
}

/** Accounts of one role by e-mail, page by page. */
export function useAccounts(filters: { readonly role: Role; readonly search: string }, isAllowed: boolean) {
  const query = useInfiniteQuery({
    queryKey: consoleKeys.accountList(filters),
    queryFn: ({ pageParam, signal }) =>
      consoleApi.accounts(
        { ...filters, limit: 50, ...(pageParam === "" ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    enabled: isAllowed,
  });
  const accounts: readonly AccountWire[] = query.data?.pages.flatMap((page) => page.accounts) ?? [];
  return { ...query, accounts };
}

/** Changes an account; the lists show the answer at once, so that an open account stays open under any search. */
export function useAccountChange(id: string, onDone: () => void) {
  const client = useQueryClient();
  const { me } = useConsole();
  return useMutation({
    mutationFn: (change: AccountChange) => consoleApi.changeAccount(id, change),
    onSuccess: (changed) => {
      client.setQueriesData<InfiniteData<AccountsPage>>({ queryKey: consoleKeys.accountLists }, (lists) =>
        lists === undefined
          ? lists
          : { ...lists, pages: lists.pages.map((page) => withAccount(page, changed)) },
      );
      void client.invalidateQueries({ queryKey: consoleKeys.accountSignIns(id) });
      if (id === me.id) void client.invalidateQueries({ queryKey: consoleKeys.me });
      onDone();
    },
  });
}

function withAccount(page: AccountsPage, changed: AccountWire): AccountsPage {
  return {
    ...page,
    accounts: page.accounts.map((account) => (account.id === changed.id ? changed : account)),
  };
}
