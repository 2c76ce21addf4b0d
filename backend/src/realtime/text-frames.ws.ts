import { Sender } from "ws";

declare module "ws" {
  /** The library exports its encoder; its type package leaves it out. */
  export const Sender: {
    frame(
      data: Buffer,
      options: {
        readonly fin: boolean;
        readonly rsv1: boolean;
        readonly opcode: number;
        readonly mask: boolean;
        readonly readOnly: boolean;
      },
    ): readonly Buffer[];
  };
}

/** How many of the last results are kept: a change has a spelling or two per kind of reader. */
const REMEMBERED = 4;
const TEXT = 1;

/**
 * Spells texts as WebSocket text frames, one behind the other in one buffer, so that a socket takes them with one write. What goes to many
 * sockets is spelt once, by the library's own encoder: the last results are remembered.
 */
export class TextFrames {
  readonly #recent: { readonly texts: readonly string[]; readonly bytes: Buffer }[] = [];

  of(texts: readonly string[]): Buffer {
    const known = this.#recent.find((entry) => isSame(entry.texts, texts));
    if (known !== undefined) return known.bytes;
    const bytes = Buffer.concat(texts.flatMap(frameOf));
    this.#recent.unshift({ texts, bytes });
    if (this.#recent.length > REMEMBERED) this.#recent.pop();
    return bytes;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, index) => text === b[index]));
}

/** A server's frames are not masked. */
function frameOf(text: string): readonly Buffer[] {
  return Sender.frame(Buffer.from(text), {
    fin: true,
    rsv1: false,
    opcode: TEXT,
    mask: false,
    readOnly: true,
  });
}
