import type { Permission, User } from "@chatpjt/contract/accounts";
import { ticketAnswerSchema } from "@chatpjt/contract/accounts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { adminApi, socketUrl } from "../../../lib/api-client.ts";
import type { SignIn } from "../../../lib/session.ts";
import type { Outbox } from "../../../realtime/outbox.ts";
import { type ConnectionState, createSocket, type LiveSocket } from "../../../realtime/socket.ts";
import { consoleApi } from "../console-api.ts";
import { type ConsoleAction, mayAct } from "../permissions.ts";
import { consoleKeys } from "../query-keys.ts";
import { applyFrame, type FrameContext, refreshAfterConnect, storeMessage } from "./apply-frame.ts";
import { makeOutbox } from "./make-outbox.ts";
import { createRefetchQueue } from "./refetch-queue.ts";

/** What every screen of the console may ask of its surroundings. */
export interface ConsoleLive {
  readonly socket: LiveSocket;
  readonly connection: ConnectionState;
  /** My replies on their way. */
  readonly outbox: Outbox;
  readonly me: User;
  readonly permission: Permission | undefined;
  readonly may: (action: ConsoleAction) => boolean;
}

const LiveContext = createContext<ConsoleLive | null>(null);

/** The live surroundings; only inside `ConsoleLiveProvider`. */
export function useConsole(): ConsoleLive {
  const live = useContext(LiveContext);
  if (live === null) throw new Error("useConsole needs ConsoleLiveProvider above it");
  return live;
}

/** Opens the admin's socket, keeps the query cache true to it, and says who is signed in. One per sign-in. */
export function ConsoleLiveProvider({
  signIn,
  children,
}: {
  readonly signIn: SignIn;
  readonly children: ReactNode;
}) {
  const [socket] = useState(() =>
    createSocket({
      fetchTicket: async (signal) =>
        (await adminApi.post("/api/ws/ticket", undefined, ticketAnswerSchema, { signal })).ticket,
      urlOf: socketUrl,
    }),
  );
  const client = useQueryClient();
  const [outbox] = useState(() => makeOutbox(signIn.user.id, (message) => storeMessage(client, message)));
  const connection = useLiveSocket(socket, outbox);
  // A permission may have changed since the sign-in was stored.
  const { data: me = signIn.user } = useQuery({
    queryKey: consoleKeys.me,
    queryFn: ({ signal }) => consoleApi.me(signal),
  });
  const permission = me.permission;
  const known = useRef(permission);
  useEffect(() => {
    if (known.current === permission) return;
    known.current = permission;
    // The server closed the socket of the old permission for good; the new one may come in.
    socket.start();
  }, [socket, permission]);
  const live: ConsoleLive = {
    socket,
    connection,
    outbox,
    me,
    permission,
    may: (action) => mayAct(permission, action),
  };
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLiveSocket(socket: LiveSocket, outbox: Outbox): ConnectionState {
  const client = useQueryClient();
  const [connection, setConnection] = useState<ConnectionState>(socket.state);
  useEffect(() => {
    const refetch = createRefetchQueue(client);
    const context: FrameContext = { client, refetch, counters: { current: null } };
    let isFirst = true;
    const undo = [
      socket.onState((state) => {
        setConnection(state);
        // Told not to come back: whether the sign-in has ended or only the permission is another one, a request will tell.
        if (state === "stopped") void client.invalidateQueries({ queryKey: consoleKeys.me });
        if (state !== "open") return;
        outbox.flush();
        // What was fetched before the lists were subscribed may already be old, on the first connect too.
        if (isFirst) void client.invalidateQueries({ queryKey: consoleKeys.lists });
        else refreshAfterConnect(context);
        isFirst = false;
      }),
      socket.onFrame((frame) => {
        applyFrame(frame, context);
        if (frame.type === "new_message") outbox.settle(frame.data.message);
      }),
      socket.subscribeChats("active"),
      socket.subscribeChats("pending"),
      socket.subscribeChats("completed"),
    ];
    const hurry = () => {
      if (document.visibilityState === "visible") socket.hurry();
    };
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", hurry);
    socket.start();
    return () => {
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", hurry);
      for (const release of undo) release();
      refetch.close();
      socket.stop();
    };
  }, [socket, client, outbox]);
  return connection;
}
