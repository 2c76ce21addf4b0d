/** What a file is by its content, and how it may be shown. */
export interface FileKind {
  readonly mime: string;
  /** Extensions that fit the content; the first one is given to the stored file. */
  readonly extensions: readonly [string, ...string[]];
  readonly isImage: boolean;
  /** May be shown inside a page. Everything else is only ever downloaded. */
  readonly isInline: boolean;
}

const kind = (
  mime: string,
  extensions: readonly [string, ...string[]],
  shown: "image" | "inline" | "download" = "download",
): FileKind => ({ mime, extensions, isImage: shown === "image", isInline: shown !== "download" });

/** Every kind that is accepted. Nothing a browser would run: no html, svg, script or archive. Source: `product.md` uploads, S50. */
export const FILE_KINDS = {
  png: kind("image/png", ["png"], "image"),
  jpeg: kind("image/jpeg", ["jpg", "jpeg", "jfif"], "image"),
  webp: kind("image/webp", ["webp"], "image"),
  gif: kind("image/gif", ["gif"], "image"),
  mp4: kind("video/mp4", ["mp4", "m4v"], "inline"),
  webm: kind("video/webm", ["webm"], "inline"),
  mov: kind("video/quicktime", ["mov"], "inline"),
  pdf: kind("application/pdf", ["pdf"]),
  docx: kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]),
  xlsx: kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]),
  pptx: kind("application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"]),
  doc: kind("application/msword", ["doc"]),
  xls: kind("application/vnd.ms-excel", ["xls"]),
  ppt: kind("application/vnd.ms-powerpoint", ["ppt"]),
  hwp: kind("application/x-hwp", ["hwp"]),
  hwpx: kind("application/hwp+zip", ["hwpx"]),
  txt: kind("text/plain", ["txt", "log", "md"]),
  csv: kind("text/csv", ["csv"]),
} as const satisfies Readonly<Record<string, FileKind>>;

export type FileKindName = keyof typeof FILE_KINDS;

/** What a look at the bytes found. */
export type Sniffed =
  /** A format with a signature, by its media type. */
  | { readonly type: "signature"; readonly mime: string }
  /** Readable text; `head` is its beginning. */
  | { readonly type: "text"; readonly head: string }
  | { readonly type: "unknown" };

/** Old Office and Hancom documents share one container; only the name tells them apart. */
const CONTAINER = "application/x-cfb";
const CONTAINER_KINDS: readonly FileKindName[] = ["doc", "xls", "ppt", "hwp"];

/** Formats whose signature has another spelling than ours. */
const SAME_AS: Readonly<Record<string, FileKindName>> = {
  "image/apng": "png",
  "video/x-m4v": "mp4",
};

/** Markup and scripts that somebody calls text. Looked for at the beginning, where browsers look too. */
const RUNS_IN_BROWSERS =
  /^\s*(<!doctype|<!--|<\?xml|<\?php|<(html|head|body|script|svg|iframe|title|style|meta|link|img|table|div|a|p|h1|br|b)[\s>/]|#!)/iu;

/**
 * Decides the kind by the content; the name only chooses among kinds that look alike inside.
 *
 * @returns null for everything that is not accepted.
 */
export function judgeContent(found: Sniffed, name: string): FileKind | null {
  const extension = extensionOf(name);
  if (found.type === "unknown") return null;
  if (found.type === "text") return judgeText(found.head, extension);
  const same = SAME_AS[found.mime];
  if (same !== undefined) return FILE_KINDS[same];
  if (found.mime === CONTAINER) return kindByExtension(CONTAINER_KINDS, extension);
  return Object.values<FileKind>(FILE_KINDS).find((candidate) => candidate.mime === found.mime) ?? null;
}

function judgeText(head: string, extension: string): FileKind | null {
  if (RUNS_IN_BROWSERS.test(head)) return null;
  return kindByExtension(["txt", "csv"], extension);
}

function kindByExtension(names: readonly FileKindName[], extension: string): FileKind | null {
  const kinds = names.map((name): FileKind => FILE_KINDS[name]);
  return kinds.find((candidate) => candidate.extensions.includes(extension)) ?? null;
}

/** Longest display name in code points. */
const NAME_MAX = 200;

/** Characters that belong in no file name: controls, marks that turn or hide text, lone surrogates, separators. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * The name that people see. It is never used as a path (S51), yet it is what a browser saves the file under: it has no folders, no hidden
 * characters, at most 200 characters, and ends as its content says.
 */
export function displayName(raw: string, content: FileKind): string {
  const last = raw.normalize("NFC").split(/[/\\]/u).at(-1) ?? "";
  const cleaned = last.replaceAll(NOT_IN_NAMES, "").replaceAll(/\s+/gu, " ").trim().replace(/^\.+/u, "");
  const [preferred] = content.extensions;
  const fits = content.extensions.includes(extensionOf(cleaned));
  const stem = fits ? cleaned.slice(0, cleaned.lastIndexOf(".")) : cleaned;
  const extension = fits ? extensionOf(cleaned) : preferred;
  const short = [...stem].slice(0, NAME_MAX - extension.length - 1).join("");
  return `${short.trim() === "" ? "file" : short}.${extension}`;
}

/** The extension in lower case without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** How the kind of a stored file is shown, by its media type. */
export function isShownInline(mime: string): boolean {
  return Object.values<FileKind>(FILE_KINDS).some(
    (candidate) => candidate.mime === mime && candidate.isInline,
  );
}

/** `Content-Disposition` for a display name: an ASCII fallback and the true name. */
export function contentDisposition(name: string, isInline: boolean): string {
  const fallback = name.replaceAll(/[^\x20-\x7e]|["\\%;]/gu, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isInline ? "inline" : "attachment"}; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
