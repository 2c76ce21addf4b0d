import { useCallback, useEffect, useRef } from "react";
import type { ConnectionState, LiveSocket } from "../../realtime/socket.ts";

/** Tells the server how far the customer has seen the conversation; what could not be told is told after a reconnect. */
export function useReadMarks(
  socket: LiveSocket,
  connection: ConnectionState,
  sessionId: string,
): (seq: number) => void {
  const seen = useRef({ sessionId, seq: 0, told: 0 });
  if (seen.current.sessionId !== sessionId) seen.current = { sessionId, seq: 0, told: 0 };
  const tell = useCallback(() => {
    const { seq, told } = seen.current;
    if (seq > told && socket.send({ type: "read", data: { session_id: sessionId, seq } }))
      seen.current.told = seq;
  }, [socket, sessionId]);
  useEffect(() => {
    if (connection === "open") tell();
  }, [connection, tell]);
  return useCallback(
    (seq) => {
      seen.current.seq = Math.max(seen.current.seq, seq);
      tell();
    },
    [tell],
  );
}
