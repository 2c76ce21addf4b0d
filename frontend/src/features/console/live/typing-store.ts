import type { SenderType } from "@chatpjt/contract/messages";
import { create } from "zustand";

/** Who is writing in a conversation. */
export interface Typing {
  readonly sender: SenderType;
  /** What the AI is doing, a key such as `looking_up_orders`. */
  readonly activity: string | null;
}

interface TypingStore {
  readonly bySession: Readonly<Record<string, Typing>>;
  /** Shows the writer until `TYPING_MS` later; each call starts the time anew. */
  show(sessionId: string, typing: Typing): void;
  /** Takes the writer away at once: the message has arrived. Without a sender: whoever it is. */
  clear(sessionId: string, sender?: SenderType): void;
}

/** A `typing` event is valid for 5 s (`wire.md`); a little longer bridges the sender's refresh. */
const TYPING_MS = 5_500;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

export const useTypingStore = create<TypingStore>()((set, get) => ({
  bySession: {},
  show(sessionId, typing) {
    clearTimeout(timers.get(sessionId));
    timers.set(
      sessionId,
      setTimeout(() => get().clear(sessionId), TYPING_MS),
    );
    set(({ bySession }) => ({ bySession: { ...bySession, [sessionId]: typing } }));
  },
  clear(sessionId, sender) {
    const current = get().bySession[sessionId];
    if (current === undefined || (sender !== undefined && current.sender !== sender)) return;
    clearTimeout(timers.get(sessionId));
    timers.delete(sessionId);
    set(({ bySession }) => {
      const { [sessionId]: _gone, ...rest } = bySession;
      return { bySession: rest };
    });
  },
}));

/** Who is writing in a conversation right now, or null. */
export function useTyping(sessionId: string): Typing | null {
  return useTypingStore((store) => store.bySession[sessionId] ?? null);
}
