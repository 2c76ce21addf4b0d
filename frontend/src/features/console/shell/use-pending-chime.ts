import type { ServerFrame } from "@chatpjt/contract/realtime";
import { useEffect } from "react";
import { create } from "zustand";
import { useConsole } from "../live/live-context.tsx";

const MUTED_KEY = "chatpjt.console.muted";

const useMutedStore = create<{ readonly isMuted: boolean; setMuted(isMuted: boolean): void }>()((set) => ({
  isMuted: readMuted(),
  setMuted(isMuted) {
    set({ isMuted });
    try {
      localStorage.setItem(MUTED_KEY, String(isMuted));
    } catch {
      // A full or forbidden storage costs only the memory of the choice.
    }
  },
}));

/** Whether this person muted the sound of a newly waiting customer, and the switch. */
export function useChimeMuted(): readonly [boolean, (isMuted: boolean) => void] {
  const { isMuted, setMuted } = useMutedStore();
  return [isMuted, setMuted];
}

/** Rings softly when a customer begins to wait (`ux.md` U23). AI-only traffic makes no sound. */
export function usePendingChime(): void {
  const { socket } = useConsole();
  useEffect(
    () =>
      socket.onFrame((frame: ServerFrame) => {
        if (frame.type !== "session_status_changed" || frame.data.status !== "pending") return;
        if (!useMutedStore.getState().isMuted) ring();
      }),
    [socket],
  );
}

function readMuted(): boolean {
  try {
    return localStorage.getItem(MUTED_KEY) === "true";
  } catch {
    return false;
  }
}

/** Two short tones made here, so that no file has to be loaded. Browsers stay silent until the page was clicked once. */
function ring(): void {
  if (!navigator.userActivation.hasBeenActive) return;
  const audio = new AudioContext();
  const gain = audio.createGain();
  gain.connect(audio.destination);
  gain.gain.setValueAtTime(0.0001, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.08, audio.currentTime + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.6);
  for (const [frequency, at] of [
    [660, 0],
    [880, 0.14],
  ] as const) {
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.4);
  }
  setTimeout(() => void audio.close(), 1_000);
}
