import type { ConversationDetail, Instruction, LogLine } from "@chatpjt/contract/conversations";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { type MessageRun, mergeMessages, prependMessages } from "./merge-messages.ts";

const PAGE = 100;

/** The state of one conversation; events keep it fresh. */
export function useDetail(id: string) {
  return useQuery({
    queryKey: consoleKeys.detail(id),
    queryFn: ({ signal }): Promise<ConversationDetail> => consoleApi.detail(id, signal),
  });
}

/** The system lines of a conversation. */
export function useLog(id: string) {
  return useQuery({
    queryKey: consoleKeys.log(id),
    queryFn: ({ signal }): Promise<LogLine[]> => consoleApi.log(id, signal),
  });
}

/** The instructions to the AI in a conversation, with what became of them. */
export function useInstructions(id: string) {
  return useQuery({
    queryKey: consoleKeys.instructions(id),
    queryFn: ({ signal }): Promise<Instruction[]> => consoleApi.instructions(id, signal),
  });
}

/** The AI's turns in a conversation, newest last. */
export function useTurns(id: string) {
  return useQuery({
    queryKey: consoleKeys.turns(id),
    queryFn: ({ signal }) => consoleApi.turns(id, signal),
    select: (turns) => [...turns].sort((a, b) => a.created_at.localeCompare(b.created_at)),
  });
}

/** The messages of a conversation: the newest page first, older ones on demand, kept complete by the socket. */
export function useThreadMessages(id: string) {
  const client = useQueryClient();
  const { socket } = useConsole();
  const key = consoleKeys.messages(id);
  const [older, setOlder] = useState({ isLoading: false, hasFailed: false });

  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<MessageRun> => {
      const page = await consoleApi.messages(id, { limit: PAGE }, signal);
      const known = client.getQueryData<MessageRun>(key);
      if (known === undefined) return page;
      const merged = mergeMessages(known, page.messages);
      return merged.missingAfter === null ? merged.run : page;
    },
    // Reading it is also what clears the unread count.
    refetchOnMount: "always",
  });

  useEffect(() => {
    const position = () => ({
      seq: client.getQueryData<MessageRun>(consoleKeys.messages(id))?.messages.at(-1)?.seq ?? 0,
      version: client.getQueryData<ConversationDetail>(consoleKeys.detail(id))?.version ?? 0,
    });
    return query.isSuccess ? socket.follow(id, position) : undefined;
  }, [socket, client, id, query.isSuccess]);

  const loadOlder = async () => {
    const first = query.data?.messages[0]?.seq;
    if (first === undefined || older.isLoading) return;
    setOlder({ isLoading: true, hasFailed: false });
    try {
      const page = await consoleApi.messages(id, { before_seq: first, limit: PAGE });
      client.setQueryData<MessageRun>(key, (run) => (run === undefined ? run : prependMessages(run, page)));
      setOlder({ isLoading: false, hasFailed: false });
    } catch {
      setOlder({ isLoading: false, hasFailed: true });
    }
  };

  return {
    ...query,
    older: {
      hasMore: query.data?.has_more ?? false,
      ...older,
      load: () => void loadOlder(),
    },
  };
}

/** Clears the unread count for what the agent saw: a fetch by an admin is what counts as read (`wire.md`). */
export function useReadReceipt(id: string, newestFetchedSeq: number): (seq: number) => void {
  const client = useQueryClient();
  const cleared = useRef(newestFetchedSeq);
  return useCallback(
    (seq: number) => {
      if (seq <= cleared.current) return;
      cleared.current = seq;
      consoleApi
        .messages(id, { after_seq: seq - 1, limit: 1 })
        .then((page) =>
          client.setQueryData<MessageRun>(consoleKeys.messages(id), (run) =>
            run === undefined ? run : mergeMessages(run, page.messages).run,
          ),
        )
        // The next message, or opening it again, clears the count as well.
        .catch(() => null);
    },
    [client, id],
  );
}
