import { useCallback, useRef } from "react";
import type { LiveSocket } from "../../realtime/socket.ts";

/** The others' dots live for 5 s, so one signal in 3 s keeps them. */
const EVERY_MS = 3_000;

/** Says that the customer is writing, at most every 3 s. */
export function useTypingSignal(socket: LiveSocket, sessionId: string): () => void {
  const last = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (now - last.current < EVERY_MS) return;
    if (socket.send({ type: "typing", data: { session_id: sessionId } })) last.current = now;
  }, [socket, sessionId]);
}
