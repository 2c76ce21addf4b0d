/** The part of a keyboard event that decides whether a shortcut was meant. */
export interface KeyPress {
  readonly key: string;
  /** The physical key, such as `KeyJ`: under a Korean layout `key` is "ㅓ". */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
}

/**
 * The shortcut a key press means, or null: single keys only, never during composition, never with a modifier that belongs to
 * the browser. Letters go by the physical key, so that they work with the Korean layout on.
 */
export function shortcutOf(press: KeyPress): string | null {
  if (press.isComposing || press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey)
    return null;
  if (press.key === "?" || press.key === "/") return press.key;
  const letter = /^Key([A-Z])$/u.exec(press.code)?.[1];
  return (letter ?? press.key).toLowerCase();
}

/** Whether the focus is somewhere that takes letters for itself. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
