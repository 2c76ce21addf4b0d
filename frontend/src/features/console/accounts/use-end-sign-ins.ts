import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "../../../lib/api-client.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";

/** Ends one sign-in of an account, or all of them where none is named. One that has ended meanwhile is what was wanted. */
export function useEndSignIns(accountId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | null) => {
      if (id === null) return void (await consoleApi.endAccountSignIns(accountId));
      try {
        await consoleApi.endAccountSignIn(accountId, id);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== "not_found") throw error;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: consoleKeys.accountSignIns(accountId) }),
  });
}
