/** A stored name or conversation id: what we make ourselves. Anything else names no file (`security.md` S51). */
const SAFE_NAME = /^[A-Za-z0-9][\w.-]{0,63}$/u;

/** Whether both parts of a stored file's place are names that a path or key may be made of. */
export function isStoredName(conversationId: string, file: string): boolean {
  return SAFE_NAME.test(conversationId) && SAFE_NAME.test(file);
}
