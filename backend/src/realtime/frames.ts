import { type ClientFrame, clientFrameSchema } from "@chatpjt/contract/realtime";

/** What a client's text frame turned out to be. */
export type ParsedFrame =
  | { readonly ok: true; readonly frame: ClientFrame }
  | { readonly ok: false; readonly clientMessageId: string | null; readonly problem: string };

/** Deeper JSON than any frame has; a bound before the parser recurses into hostile nesting. */
const MAX_DEPTH = 32;

/** Reads one text frame from a client. Anything but the documented frames is a problem, never an exception (`security.md` S34). */
export function parseClientFrame(text: string): ParsedFrame {
  if (depthOf(text) > MAX_DEPTH) return refused(null, "너무 깊은 JSON입니다.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(null, "JSON 형식이 아닙니다.");
  }
  const parsed = clientFrameSchema.safeParse(value);
  if (parsed.success) return { ok: true, frame: parsed.data };
  const first = parsed.error.issues[0];
  return refused(clientMessageIdOf(value), first === undefined ? "알 수 없는 프레임입니다." : first.message);
}

function refused(clientMessageId: string | null, problem: string): ParsedFrame {
  return { ok: false, clientMessageId, problem };
}

/** Counts nesting outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (inString) {
      if (character === 0x5c) i += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return deepest;
}

/** Lets a client match the refusal with what it sent. */
function clientMessageIdOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("data" in value)) return null;
  const { data } = value;
  if (typeof data !== "object" || data === null || !("client_message_id" in data)) return null;
  return typeof data.client_message_id === "string" ? data.client_message_id.slice(0, 64) : null;
}
