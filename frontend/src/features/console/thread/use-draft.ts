import { useState } from "react";

/** A text that is being written, kept on this device per conversation and purpose until it is sent. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const storageKey = `chatpjt.console.draft.${key}`;
  const [draft, setDraft] = useState(() => ({ key: storageKey, text: readDraft(storageKey) }));
  const current = draft.key === storageKey ? draft.text : readDraft(storageKey);
  const write = (text: string) => {
    setDraft({ key: storageKey, text });
    try {
      if (text === "") localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, text);
    } catch {
      // Without storage the draft lives as long as the page.
    }
  };
  return [current, write];
}

function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
