import { isUtf8 } from "node:buffer";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import sharp, { type Sharp } from "sharp";
import { AppError } from "../shared/app-error.ts";
import { onDisk } from "./disk-failure.ts";
import type { FileKind, Sniffed } from "./domain/upload-policy.ts";

/** How much of a file is looked at to tell text from anything else. */
const HEAD_BYTES = 64 * 1024;

/** The first entry of a Hancom OWPML document. */
const HWPX_MARK = "mimetypeapplication/hwp+zip";

/** The library wants whole chunks after it; a damaged picture is still a picture, and nothing else. */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Looks at the bytes of a received file. */
export async function sniffFile(path: string): Promise<Sniffed> {
  const head = await readHead(path);
  if (head.subarray(0, 200).includes(HWPX_MARK)) return { type: "signature", mime: "application/hwp+zip" };
  if (head.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE))
    return { type: "signature", mime: "image/png" };
  const found = await fileTypeFromFile(path);
  if (found !== undefined) return { type: "signature", mime: found.mime };
  const text = readText(head);
  return text === null ? { type: "unknown" } : { type: "text", head: text };
}

/** The text of a head that is readable as UTF-8 or, as older Korean programs write it, EUC-KR; null when it is neither. */
function readText(head: Buffer): string | null {
  // The head may end within a character.
  const whole = [0, 1, 2, 3].map((cut) => head.subarray(0, head.length - cut)).find(isUtf8);
  const text = whole === undefined ? decodeKorean(head) : whole.toString("utf8");
  return text === null || hasControls(text) ? null : text.replace(/^\ufeff/u, "");
}

function decodeKorean(head: Buffer): string | null {
  const text = new TextDecoder("euc-kr").decode(head.subarray(0, head.length - 1));
  return text.includes("\ufffd") ? null : text;
}

/** Control characters that no text file has. Tab, line feed, form feed and carriage return are none of them. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 9 || code === 11 || (code > 13 && code < 32) || code === 127) return true;
  }
  return false;
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

// One picture is decoded at a time, with one thread: a burst of photos must neither take the cores nor the memory.
sharp.concurrency(1);
sharp.cache(false);
let lastPicture: Promise<unknown> = Promise.resolve();

/**
 * Takes the place where a photo was made, and everything else its file tells beyond the picture, out of it (S55); upright pixels stay.
 * A picture without such records is left as it is.
 *
 * @param maxPixels - larger pictures are refused before they are decoded (S53).
 * @returns the size in bytes afterwards.
 * @throws AppError `too_large`.
 */
export async function cleanPicture(path: string, kind: FileKind, maxPixels: number): Promise<number> {
  const mine = lastPicture.then(() => cleanOne(path, kind, maxPixels));
  lastPicture = mine.catch(() => undefined);
  await mine;
  return (await stat(path)).size;
}

async function cleanOne(path: string, kind: FileKind, maxPixels: number): Promise<void> {
  const facts = await readFacts(path);
  // A picture that nobody can decode has no place to tell; browsers show it as broken, which it is.
  if (facts === null) return;
  if (facts.pixels > maxPixels)
    throw new AppError("too_large", { message: "이미지의 가로세로 크기가 너무 큽니다." });
  if (!facts.tellsMore || kind.mime === "image/gif") return;
  const picture = await redraw(path, kind, maxPixels);
  const cleaned = `${path}.clean`;
  try {
    await onDisk(async () => {
      await writeFile(cleaned, picture, { flush: true });
      await rename(cleaned, path);
    });
  } finally {
    await rm(cleaned, { force: true });
  }
}

/** The picture without its records. In memory, so that a full disk is not taken for a damaged picture. */
async function redraw(path: string, kind: FileKind, maxPixels: number): Promise<Buffer> {
  try {
    const picture = sharp(path, {
      limitInputPixels: maxPixels,
      animated: kind.mime === "image/webp",
      failOn: "none",
    });
    return await rewrite(picture.autoOrient(), kind).toBuffer();
  } catch (cause) {
    // It has records that we could not take out: better no picture than a customer's home address.
    throw new AppError("unsupported_media", { message: "손상된 이미지입니다.", cause });
  }
}

function rewrite(picture: Sharp, kind: FileKind): Sharp {
  if (kind.mime === "image/png") return picture.png();
  if (kind.mime === "image/webp") return picture.webp({ quality: 90 });
  return picture.jpeg({ quality: 92 });
}

async function readFacts(
  path: string,
): Promise<{ readonly pixels: number; readonly tellsMore: boolean } | null> {
  try {
    const facts = await sharp(path, { limitInputPixels: false }).metadata();
    const records = [facts.exif, facts.xmp, facts.iptc, facts.tifftagPhotoshop, facts.comments];
    const pixels = facts.width * facts.height * (facts.pages ?? 1);
    return { pixels, tellsMore: records.some((record) => record !== undefined) };
  } catch {
    // The library's way to say that this is no picture it knows.
    return null;
  }
}
