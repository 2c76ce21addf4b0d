/** How many of the last results are kept: a change has a spelling or two per kind of reader. */
const REMEMBERED = 4;

const FINAL_TEXT = 0x81;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

/**
 * Spells texts as WebSocket text frames, one behind the other in one buffer, so that a socket takes them with one write. What goes to many
 * sockets is spelt once: the last results are remembered. Source: RFC 6455 section 5.2; a server does not mask.
 */
export class TextFrames {
  readonly #recent: { readonly texts: readonly string[]; readonly bytes: Buffer }[] = [];

  of(texts: readonly string[]): Buffer {
    const known = this.#recent.find((entry) => isSame(entry.texts, texts));
    if (known !== undefined) return known.bytes;
    const bytes = spell(texts);
    this.#recent.unshift({ texts, bytes });
    if (this.#recent.length > REMEMBERED) this.#recent.pop();
    return bytes;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function spell(texts: readonly string[]): Buffer {
  const sizes = texts.map((text) => Buffer.byteLength(text));
  const total = sizes.reduce((sum, size) => sum + headLength(size) + size, 0);
  const bytes = Buffer.allocUnsafe(total);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    at = writeHead(bytes, at, sizes[index] ?? 0);
    at += bytes.write(text, at);
  }
  return bytes;
}

function headLength(size: number): number {
  if (size < TWO_BYTES) return 2;
  return size < 65_536 ? 4 : 10;
}

/** @returns the position behind the head. */
function writeHead(bytes: Buffer, at: number, size: number): number {
  bytes[at] = FINAL_TEXT;
  if (size < TWO_BYTES) {
    bytes[at + 1] = size;
    return at + 2;
  }
  if (size < 65_536) {
    bytes[at + 1] = TWO_BYTES;
    return bytes.writeUInt16BE(size, at + 2);
  }
  bytes[at + 1] = EIGHT_BYTES;
  return bytes.writeBigUInt64BE(BigInt(size), at + 2);
}
