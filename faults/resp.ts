/** As much of Redis' protocol (RESP2 and RESP3) as it takes to tell its answers apart: whole values, and which carry a published message. */

const LINE_END = "\r\n";
/** Kinds of values by their first byte: how many values or bytes follow the count in the first line. Every other kind is one line. */
const VALUES_PER_COUNT: Readonly<Record<string, number>> = { "*": 1, "~": 1, ">": 1, "%": 2, "|": 2 };
const IS_BULK = new Set(["$", "=", "!"]);

/** Cuts a stream into its top-level values, as they are. */
export class RespStream {
  #rest: Buffer = Buffer.alloc(0);

  /** @returns the values that are whole now. */
  take(piece: Buffer): Buffer[] {
    let rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const values: Buffer[] = [];
    for (;;) {
      const end = endOfValue(rest, 0);
      if (end === null) break;
      values.push(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    this.#rest = rest;
    return values;
  }
}

/** Whether a value is what a subscriber is sent when somebody publishes. */
export function isPublished(value: Buffer): boolean {
  return /^[*>]3\r\n\$7\r\nmessage\r\n/u.test(value.toString("latin1", 0, 20));
}

/** Where the value that begins at `start` ends; null while it is not whole. */
function endOfValue(bytes: Buffer, start: number): number | null {
  const lineEnd = bytes.indexOf(LINE_END, start);
  if (lineEnd === -1) return null;
  const kind = String.fromCharCode(bytes[start] ?? 0);
  const count = Number(bytes.toString("latin1", start + 1, lineEnd));
  let end = lineEnd + LINE_END.length;
  if (IS_BULK.has(kind)) {
    if (count >= 0) end += count + LINE_END.length;
    return end <= bytes.length ? end : null;
  }
  const values = count * (VALUES_PER_COUNT[kind] ?? 0);
  for (let i = 0; i < values; i += 1) {
    const next = endOfValue(bytes, end);
    if (next === null) return null;
    end = next;
  }
  return end;
}
