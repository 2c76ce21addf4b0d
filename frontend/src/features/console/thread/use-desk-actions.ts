import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../../lib/api-client.ts";
import { consoleApi, type InstructionInput } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";

/** Something done to a conversation that belongs to somebody else may be repeated with force. */
type DeskAction =
  | { readonly type: "take_over" }
  | { readonly type: "hand_back" }
  | { readonly type: "complete"; readonly summary: string }
  | { readonly type: "instruct"; readonly input: InstructionInput };

/** A refused action and who holds the conversation. */
export interface Conflict {
  readonly action: DeskAction;
  readonly ownerName: string | null;
}

/** What an agent can do with a conversation. A colleague's ownership comes back as a `conflict` to be decided. */
export function useDeskActions(detail: ConversationDetail) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { id } = detail;
  const mutation = useMutation({
    mutationFn: ({ action, force }: { readonly action: DeskAction; readonly force: boolean }) =>
      perform(id, action, force),
    onSuccess: () => setConflict(null),
    onError: (error, { action }) => {
      if (error instanceof ApiError && error.code === "owned_by_other")
        setConflict({ action, ownerName: ownerIn(error) ?? detail.agent_name ?? null });
    },
    // Whatever came of it, what we show may be old.
    onSettled: () => client.invalidateQueries({ queryKey: consoleKeys.conversation(id) }),
  });
  const run = (action: DeskAction, onDone?: () => void) =>
    mutation.mutate({ action, force: false }, onDone === undefined ? {} : { onSuccess: onDone });
  const error = mutation.error;
  return {
    takeOver: () => run({ type: "take_over" }),
    handBack: () => run({ type: "hand_back" }),
    complete: (summary: string, onDone: () => void) => run({ type: "complete", summary }, onDone),
    instruct: (input: InstructionInput, onDone: () => void) => run({ type: "instruct", input }, onDone),
    /** The action under way, for its button. */
    running: mutation.isPending ? mutation.variables.action.type : null,
    error: error instanceof ApiError && error.code === "owned_by_other" ? null : error,
    failedAction: mutation.isError ? mutation.variables.action.type : null,
    clearError: () => mutation.reset(),
    conflict,
    dropConflict: () => setConflict(null),
    force: (action: DeskAction) => mutation.mutate({ action, force: true }),
  };
}
export type DeskActions = ReturnType<typeof useDeskActions>;

function perform(id: string, action: DeskAction, force: boolean): Promise<unknown> {
  switch (action.type) {
    case "take_over":
      return consoleApi.takeOver(id, force);
    case "hand_back":
      return consoleApi.handBack(id, force);
    case "complete":
      return consoleApi.complete(id, action.summary);
    case "instruct":
      return consoleApi.provideInfo(id, { ...action.input, force });
  }
}

/** The owner's name in the details of the refusal, where the server gives one. */
function ownerIn(error: ApiError): string | null {
  for (const detail of error.details) {
    for (const name of ["agent_name", "name", "owner_name"]) {
      const value = detail[name];
      if (typeof value === "string" && value !== "") return value;
    }
  }
  return null;
}
