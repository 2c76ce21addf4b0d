import type { loginAnswerSchema, Role } from "@chatpjt/contract/accounts";
import { useSyncExternalStore } from "react";
import type { z } from "zod";
import { hasFields, isText } from "./shape.ts";
import { isUser } from "./wire-shapes.ts";

/** Who is signed in on this browser in one role. A customer and an admin may be signed in side by side. */
export type SignIn = z.infer<typeof loginAnswerSchema>;

const keyOf = (role: Role) => `chatpjt.sign-in.${role}`;
const listeners = new Set<() => void>();
/** The last parsed value per role: `useSyncExternalStore` needs the same object for the same text. */
const parsed = new Map<Role, { text: string | null; signIn: SignIn | null }>();

/** The sign-in of a role, or null. Never throws: unreadable storage counts as signed out. */
export function readSignIn(role: Role): SignIn | null {
  const text = readText(role);
  const known = parsed.get(role);
  if (known !== undefined && known.text === text) return known.signIn;
  const signIn = text === null ? null : parseSignIn(text);
  parsed.set(role, { text, signIn });
  return signIn;
}

/** Keeps a sign-in through reloads; other tabs of this browser follow. */
export function storeSignIn(role: Role, signIn: SignIn): void {
  localStorage.setItem(keyOf(role), JSON.stringify(signIn));
  announce();
}

/**
 * Forgets a sign-in.
 *
 * @param token - when given, only that one is forgotten, so that a late 401 cannot sign out a newer sign-in.
 */
export function clearSignIn(role: Role, token?: string): void {
  if (token !== undefined && readSignIn(role)?.token !== token) return;
  localStorage.removeItem(keyOf(role));
  announce();
}

/** Calls back whenever a sign-in changes, in this tab or another. Returns the undo. */
function subscribeSignIns(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The live sign-in of a role, for components. */
export function useSignIn(role: Role): SignIn | null {
  return useSyncExternalStore(subscribeSignIns, () => readSignIn(role));
}

function announce(): void {
  for (const listener of [...listeners]) listener();
}

function readText(role: Role): string | null {
  try {
    return localStorage.getItem(keyOf(role));
  } catch {
    return null;
  }
}

const isSignIn = hasFields<SignIn>({ user: isUser, token: isText });

function parseSignIn(text: string): SignIn | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSignIn(value) ? value : null;
  } catch {
    return null;
  }
}
