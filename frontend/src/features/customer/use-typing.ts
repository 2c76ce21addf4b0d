import type { ServerFrame } from "@chatpjt/contract/realtime";
import { useEffect, useRef, useState } from "react";
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

/**
 * Who is writing in one conversation; ends with their message, with a change of state, or by itself.
 *
 * @param awaitedSeq - the customer's newest stored message while the AI is to answer it, else null. A new one shows the AI at
 *   work at once: its own first sign comes only after it has waited whether the customer writes on.
 */
export function useTyping(
  socket: LiveSocket,
  sessionId: string,
  awaitedSeq: number | null = null,
): Typing | null {
  const [typing, setTyping] = useState<Typing | null>(null);
  const show = useRef<(sign: Omit<Typing, "since">) => void>(() => {});
  const lastAwaited = useRef(awaitedSeq);
  useEffect(() => {
    setTyping(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      setTyping(null);
    };
    show.current = (sign) => {
      clearTimeout(timer);
      timer = setTimeout(end, VALID_MS);
      setTyping((before) => ({
        ...sign,
        since: before?.sender === sign.sender ? before.since : Date.now(),
      }));
    };
    const undo = socket.onFrame((frame) => {
      const effect = typingEffect(frame, sessionId);
      if (effect === "end") end();
      else if (effect !== null) show.current(effect);
    });
    return () => {
      undo();
      clearTimeout(timer);
    };
  }, [socket, sessionId]);
  useEffect(() => {
    if (awaitedSeq !== null && awaitedSeq !== lastAwaited.current)
      show.current({ sender: "ai", activity: null });
    lastAwaited.current = awaitedSeq;
  }, [awaitedSeq]);
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
