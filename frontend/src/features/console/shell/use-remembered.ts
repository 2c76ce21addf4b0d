import { useState } from "react";

const PREFIX = "chatpjt.console.";

/** A choice of this person on this device (a width, a fold), kept through reloads. Unreadable storage means the default. */
export function useRemembered(name: string, initial: boolean): readonly [boolean, (value: boolean) => void];
export function useRemembered(name: string, initial: number): readonly [number, (value: number) => void];
export function useRemembered<T extends number | boolean>(
  name: string,
  initial: T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readRemembered(name, initial));
  const remember = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs only the memory of the choice.
    }
  };
  return [value, remember];
}

function readRemembered<T extends number | boolean>(name: string, initial: T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    return isLike(stored, initial) ? stored : initial;
  } catch {
    return initial;
  }
}

function isLike<T>(value: unknown, example: T): value is T {
  return typeof value === typeof example && (typeof value !== "number" || Number.isFinite(value));
}
