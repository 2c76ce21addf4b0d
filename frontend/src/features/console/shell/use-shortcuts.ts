import { useEffect, useRef } from "react";
import { shortcutOf, takesText } from "./shortcut-keys.ts";

/** What each single key does, by `shortcutOf`'s name. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** Listens for single keys outside text fields and outside open dialogs (`ux.md` U25). */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (takesText(event.target) || isDialogOpen()) return;
      const name = shortcutOf(event);
      const act = name === null ? undefined : latest.current[name];
      if (act === undefined || isArrowInWidget(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Not where the key was pressed but whether one is open: a button that becomes disabled loses the focus to the page. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

/** Tabs, separators and lists use the arrows themselves. */
function isArrowInWidget(event: KeyboardEvent): boolean {
  if (!event.key.startsWith("Arrow")) return false;
  return (
    event.target instanceof Element &&
    event.target.closest(
      '[role="tablist"], [role="separator"], [role="radiogroup"], [role="log"], [tabindex="0"]',
    ) !== null
  );
}
