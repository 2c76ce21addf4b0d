import { z } from "zod";

/** An attachment of an original message: where its file lies below `uploads/`, and what is told of it. */
export interface OriginalAttachment {
  /** `{folder}/{file}` below `uploads/`; null when the link leads elsewhere. */
  readonly path: { readonly folder: string; readonly file: string } | null;
  readonly name: string;
  /** Bytes; 0 when nobody knows. */
  readonly size: number;
  readonly mime: string | null;
  readonly isImage: boolean | null;
}

const objectSchema = z.object({
  url: z.string(),
  name: z.string().nullish(),
  size: z.coerce.number().int().nonnegative().nullish().catch(null),
  mime: z.string().nullish(),
  is_image: z
    .union([z.boolean(), z.number().transform(Boolean)])
    .nullish()
    .catch(null),
});

/**
 * Reads the attachments of a message: a JSON array of objects or of plain strings, each a link or a file's name.
 *
 * @returns null when the JSON cannot be read at all.
 */
export function readAttachments(
  json: string | null,
  sessionId: string,
): readonly OriginalAttachment[] | null {
  if (json === null || json.trim() === "" || json.trim() === "null") return [];
  let value: unknown;
  try {
    value = JSON.parse(json);
    // Some clients stored the JSON's text as a JSON string.
    if (typeof value === "string") value = JSON.parse(value);
  } catch {
    return null;
  }
  const entries = Array.isArray(value) ? value : [value];
  const read = entries.map((entry) => readOne(entry, sessionId));
  return read.some((attachment) => attachment === null) ? null : read.filter((one) => one !== null);
}

function readOne(entry: unknown, sessionId: string): OriginalAttachment | null {
  const given = objectSchema.safeParse(typeof entry === "string" ? { url: entry } : entry);
  if (!given.success || given.data.url === "") return null;
  const { url, name, size, mime, is_image: isImage } = given.data;
  const parts = pathOf(url);
  const last = parts.at(-1) ?? "";
  return {
    path: storedPath(parts, sessionId),
    name: name || last || "file",
    size: size ?? 0,
    mime: mime || null,
    isImage: isImage ?? null,
  };
}

/** The decoded parts of a link's path, whether the link is absolute, a path, or only a name. */
function pathOf(url: string): readonly string[] {
  const pathname = URL.parse(url, "http://own.invalid")?.pathname ?? "";
  return pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
}

function storedPath(parts: readonly string[], sessionId: string): OriginalAttachment["path"] {
  const at = parts.lastIndexOf("uploads");
  const [folder, file, ...rest] = at < 0 ? [sessionId, ...parts] : parts.slice(at + 1);
  if (folder === undefined || file === undefined || rest.length > 0) return null;
  // They become a path on disk: no way up, no hidden files.
  const isName = (part: string) => /^[^/\\\0]{1,255}$/u.test(part) && !part.startsWith(".");
  return isName(folder) && isName(file) ? { folder, file } : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
