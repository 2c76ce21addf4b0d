import type { SignInListener } from "./ports.ts";

/** Spreads the end of sign-ins to whoever listens on this node. */
export interface SignInEvents extends SignInListener {
  /** @returns undo. */
  listen(listener: SignInListener): () => void;
}

/** An emitter without a memory. */
export function signInEvents(): SignInEvents {
  const listeners = new Set<SignInListener>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signInEnded(signInId) {
      for (const listener of listeners) listener.signInEnded(signInId);
    },
    accountChanged(accountId) {
      for (const listener of listeners) listener.accountChanged(accountId);
    },
  };
}
