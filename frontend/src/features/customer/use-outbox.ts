import type { Message } from "@chatpjt/contract/messages";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ApiError } from "../../lib/api-client.ts";
import { createOutbox, type Outbox, type OutboxItem, type SendFailure } from "../../realtime/outbox.ts";
import type { ConnectionState } from "../../realtime/socket.ts";
import { sendMessage } from "./customer-requests.ts";

/** Where a person's unsent messages are kept on this device. */
export const outboxPrefix = (userId: string) => `chatpjt.outbox.${userId}.`;

/** The customer's unsent messages; they go out in order, at once and again whenever the connection is back. */
export function useOutbox(
  userId: string,
  connection: ConnectionState,
  onStored: (message: Message) => void,
): { readonly outbox: Outbox; readonly unsent: readonly OutboxItem[] } {
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });
  const [outbox] = useState(() =>
    createOutbox({
      storage: localStorage,
      prefix: outboxPrefix(userId),
      send: sendMessage,
      classify,
      onStored: (message) => stored.current(message),
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    }),
  );
  useEffect(() => {
    const flush = () => outbox.flush();
    flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      outbox.close();
    };
  }, [outbox]);
  useEffect(() => {
    if (connection === "open") outbox.flush();
  }, [connection, outbox]);
  return { outbox, unsent: useSyncExternalStore(outbox.subscribe, outbox.items) };
}

function classify(error: unknown): SendFailure {
  if (!(error instanceof ApiError)) return { code: "internal", verdict: "retry" };
  if (error.code === "unauthenticated") return { code: error.code, verdict: "sign_in" };
  const mayPass = error.isTransient || error.code === "aborted";
  return { code: error.code, verdict: mayPass ? "retry" : "refused", retryAfterMs: error.retryAfterMs };
}
