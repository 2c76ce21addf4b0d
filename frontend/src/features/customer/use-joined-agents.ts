import { useEffect, useState } from "react";
import type { LiveSocket } from "../../realtime/socket.ts";

/** A line that somebody took over, with the server's sentence. */
export interface JoinedAgent {
  readonly key: string;
  readonly at: string;
  readonly text: string;
}

/** Takeovers seen while the page is open; no message of the conversation, so they are gone after a reload. */
export function useJoinedAgents(socket: LiveSocket, sessionId: string): readonly JoinedAgent[] {
  const [joined, setJoined] = useState<readonly JoinedAgent[]>([]);
  useEffect(() => {
    setJoined([]);
    return socket.onFrame((frame) => {
      if (frame.type !== "agent_connected" || frame.data.session_id !== sessionId) return;
      const at = new Date().toISOString();
      setJoined((before) => [...before, { key: `joined-${at}`, at, text: frame.data.message }]);
    });
  }, [socket, sessionId]);
  return joined;
}
