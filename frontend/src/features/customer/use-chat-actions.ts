import type { Session } from "@chatpjt/contract/conversations";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../lib/api-client.ts";
import { clearSignIn } from "../../lib/session.ts";
import type { Outbox } from "../../realtime/outbox.ts";
import { askForPerson, endConversation, logOut } from "./customer-requests.ts";
import type { Conversation } from "./use-conversation.ts";
import { draftPrefix } from "./use-draft.ts";
import { outboxPrefix } from "./use-outbox.ts";

/** What is open over the chat. */
export type Overlay = "end" | "sign_out" | "orders" | "past" | "jump" | "password";

export interface ChatActionDeps {
  readonly userId: string;
  readonly session: Session;
  readonly outbox: Outbox;
  readonly conversation: Conversation;
  readonly onSignedOut: () => void;
  readonly unsentCount: number;
}

/** The customer's own commands beside writing: ask for a person, end, sign out; and which dialog is open. */
export function useChatActions({
  userId,
  session,
  outbox,
  conversation,
  onSignedOut,
  unsentCount,
}: ChatActionDeps) {
  const client = useQueryClient();
  const [opened, setOpened] = useState<Overlay | null>(null);
  const handoff = useMutation({
    mutationFn: () => askForPerson(session.id),
    onSettled: () => conversation.refresh().catch(() => {}),
  });

  const end = async () => {
    try {
      await endConversation(session.id);
    } catch (error) {
      // Somebody else ended it first: that is what was wanted.
      if (!(error instanceof ApiError && error.code === "session_completed")) throw error;
    }
    await conversation.refresh();
  };
  const signOut = () => {
    outbox.close();
    forgetKeys(draftPrefix(userId));
    forgetKeys(outboxPrefix(userId));
    // The server's side ends with the token; without a connection it ends by its own time.
    logOut()
      .catch(() => {})
      .finally(() => {
        onSignedOut();
        clearSignIn("customer");
        client.removeQueries({ queryKey: ["customer"] });
      });
  };

  return {
    opened,
    open: setOpened,
    close: () => setOpened(null),
    handoff,
    end,
    signOut,
    askToSignOut: () => (unsentCount > 0 ? setOpened("sign_out") : signOut()),
  };
}

export type ChatActions = ReturnType<typeof useChatActions>;

function forgetKeys(prefix: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
