import type { ServerFrame } from "@chatpjt/contract/realtime";
import { useEffect, useState } from "react";
import type { LiveSocket } from "../../realtime/socket.ts";

/** Somebody is writing an answer. */
export interface Typing {
  readonly sender: "ai" | "agent";
  /** What the AI is doing, a key such as `looking_up_orders`. */
  readonly activity: string | null;
  /** Epoch ms: since when without a pause. */
  readonly since: number;
}

/** A typing event is good for 5 s; a little grace for the network, so that it neither flickers nor sticks. */
const VALID_MS = 5_500;

/** Who is writing in one conversation; ends with their message, with a change of state, or by itself. */
export function useTyping(socket: LiveSocket, sessionId: string | null): Typing | null {
  const [typing, setTyping] = useState<Typing | null>(null);
  useEffect(() => {
    setTyping(null);
    if (sessionId === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      setTyping(null);
    };
    const undo = socket.onFrame((frame) => {
      const effect = typingEffect(frame, sessionId);
      if (effect === "end") end();
      if (effect === null || effect === "end") return;
      clearTimeout(timer);
      timer = setTimeout(end, VALID_MS);
      setTyping((before) => ({
        ...effect,
        since: before?.sender === effect.sender ? before.since : Date.now(),
      }));
    });
    return () => {
      undo();
      clearTimeout(timer);
    };
  }, [socket, sessionId]);
  return typing;
}

/** What a frame means for the dots of a conversation. */
function typingEffect(frame: ServerFrame, sessionId: string): Omit<Typing, "since"> | "end" | null {
  switch (frame.type) {
    case "typing": {
      const { session_id, sender_type, activity } = frame.data;
      if (session_id !== sessionId || sender_type === "user") return null;
      return { sender: sender_type, activity: activity ?? null };
    }
    case "new_message": {
      const { message } = frame.data;
      return message.session_id === sessionId && message.sender_type !== "user" ? "end" : null;
    }
    case "session_status_changed":
    case "session_completed":
      return frame.data.session_id === sessionId ? "end" : null;
    default:
      return null;
  }
}
