import { useCallback, useState } from "react";

/** Where what a person has written but not sent is kept on this device. */
export const draftPrefix = (userId: string) => `chatpjt.draft.${userId}.`;

/** Text that survives reloads and sign-outs by expiry: one per person, as the next conversation goes on with it. */
export function useDraft(userId: string): readonly [string, (text: string) => void] {
  const key = `${draftPrefix(userId)}text`;
  const [text, setText] = useState(() => readDraft(key));
  const change = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === "") localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // Without storage the draft lives as long as the page.
      }
    },
    [key],
  );
  return [text, change];
}

function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
