import { AppError } from "../shared/app-error.ts";
import { isStoredName } from "../uploads/domain/stored-name.ts";
import {
  displayName,
  extensionOf,
  type FileKind,
  judgeContent,
  type Sniffed,
} from "../uploads/domain/upload-policy.ts";
import type { FileStore, ReceivingFolder, StoredAttachment, UploadStore } from "../uploads/ports.ts";
import type { OriginalAttachment } from "./read-attachments.ts";

/** The operator's folder with the files of the original. */
export interface OriginalFiles {
  /** Copies a file to a path; answers its size in bytes, null when there is none. */
  copyTo(place: { readonly folder: string; readonly file: string }, path: string): Promise<number | null>;
}

export interface BringDeps {
  /** Null: files are not brought, only what is told of them. */
  readonly originals: OriginalFiles | null;
  readonly uploads: Pick<UploadStore, "find">;
  readonly files: Pick<FileStore, "put" | "open">;
  readonly receiving: Pick<ReceivingFolder, "pathOf" | "discard">;
  readonly sniff: (path: string) => Promise<Sniffed>;
  /** Takes the place out of a photo; answers the size afterwards. */
  readonly cleanPicture: (path: string, kind: FileKind, maxPixels: number) => Promise<number>;
  readonly maxPixels: number;
  /** A short name made of a text, always the same one: letters and digits. */
  readonly nameOf: (text: string) => string;
  readonly odd: (what: string) => void;
}

/** Where the file of an attachment is now. `nowhere`: no link of the original leads to it, only its name is kept. */
export interface Brought {
  readonly attachment: StoredAttachment;
  readonly state: "brought" | "there_already" | "missing" | "not_asked" | "nowhere";
}

/** What is shown of a file whose content nobody vouches for: it is only ever downloaded. */
const UNKNOWN_MIME = "application/octet-stream";

/**
 * Brings one attachment's file into our storage, under the same name wherever that may be one of ours. The content decides its type, as for an
 * upload; what no upload could be is kept as a download.
 */
export async function bringFile(
  given: OriginalAttachment,
  sessionId: string,
  deps: BringDeps,
): Promise<Brought> {
  const { path, name } = given;
  const file = storedNameOf(given, sessionId, deps);
  const told: StoredAttachment = {
    file,
    name: shownName(name),
    size: given.size,
    mime: usableMime(given.mime),
    isImage: given.isImage ?? given.mime?.startsWith("image/") ?? false,
  };
  if (path === null) return { attachment: told, state: "nowhere" };
  if (deps.originals === null) return { attachment: told, state: "not_asked" };
  const known = await deps.uploads.find(sessionId, file);
  if (known !== null && (await isThere(deps, sessionId, file))) {
    const { name: shown, size, mime, isImage } = known;
    return { attachment: { file, name: shown, size, mime, isImage }, state: "there_already" };
  }
  const temporary = `import-${file}`;
  try {
    const target = deps.receiving.pathOf(temporary);
    const size = await deps.originals.copyTo(path, target);
    if (size === null) return { attachment: told, state: "missing" };
    const attachment = await judge(target, { ...told, size }, name, deps);
    await deps.files.put(target, sessionId, file);
    return { attachment, state: "brought" };
  } finally {
    await deps.receiving.discard(temporary);
  }
}

async function judge(
  path: string,
  told: StoredAttachment,
  name: string,
  deps: BringDeps,
): Promise<StoredAttachment> {
  const kind = judgeContent(await deps.sniff(path), name);
  if (kind === null) return { ...told, mime: UNKNOWN_MIME, isImage: false };
  const judged = { ...told, name: displayName(name, kind), mime: kind.mime, isImage: kind.isImage };
  if (!kind.isImage) return judged;
  try {
    return { ...judged, size: await deps.cleanPicture(path, kind, deps.maxPixels) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.odd("pictures that cannot be decoded are kept as downloads");
    return { ...told, mime: UNKNOWN_MIME, isImage: false };
  }
}

async function isThere({ files }: BringDeps, sessionId: string, file: string): Promise<boolean> {
  const stream = await files.open(sessionId, file, { from: 0, to: 0 });
  if (stream === null) return false;
  await new Promise((resolve) => stream.on("end", resolve).on("error", resolve).resume());
  return true;
}

/** The original's own name where ours may be like that; else one that is always the same for the same link. */
function storedNameOf({ path, name }: OriginalAttachment, sessionId: string, { nameOf }: BringDeps): string {
  if (path !== null && path.folder === sessionId && isStoredName(sessionId, path.file)) return path.file;
  const extension = /^[a-z0-9]{1,8}$/u.exec(extensionOf(path?.file ?? name))?.[0] ?? "bin";
  return `${nameOf(`${path?.folder ?? ""}/${path?.file ?? ""}/${name}`)}.${extension}`;
}

function shownName(name: string): string {
  const extension = extensionOf(name) || "bin";
  return displayName(name, { mime: UNKNOWN_MIME, extensions: [extension], isImage: false, isInline: false });
}

function usableMime(mime: string | null): string {
  return mime !== null && /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/u.test(mime) ? mime.toLowerCase() : UNKNOWN_MIME;
}
