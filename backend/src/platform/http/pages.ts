import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { pageHeaders } from "./security-headers.ts";

/** The built pages, held in memory: a few megabytes that are sent again and again. */
export interface Pages {
  /** Answers a page or asset; false when the path is none of theirs. */
  send(request: FastifyRequest, reply: FastifyReply): Promise<boolean>;
}

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly isImmutable: boolean;
  readonly plain: Buffer;
  readonly encoded: Map<string, Promise<Buffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Stands in the built index page where the nonce of the answer goes (Vite: `html.cspNonce`). */
const NONCE_MARK = "__CSP_NONCE__";

const COMPRESSED_FROM_BYTES = 1_024;
const compressors = {
  br: (data: Buffer) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (data: Buffer) => promisify(gzip)(data, { level: 9 }),
};

/**
 * Reads the built pages. Every path without a file extension is the single page (`/`, `/admin`, …); `/assets/` holds hashed names that never change.
 *
 * @throws when the folder has no `index.html`: the pages have not been built.
 */
export async function loadPages(folder: string): Promise<Pages> {
  const index = (await readFile(join(folder, "index.html"))).toString("utf8");
  const assets = await readAssets(folder);
  return {
    async send(request, reply) {
      const path = decodePath(request.url);
      const asset = path === null ? undefined : assets.get(path);
      if (asset !== undefined) return sendAsset(asset, request, reply);
      if (path === null || extname(path) !== "") return false;
      const nonce = randomBytes(16).toString("base64");
      reply.headers(pageHeaders(nonce)).header("cache-control", "no-cache").type("text/html; charset=utf-8");
      await reply.send(index.replaceAll(NONCE_MARK, nonce));
      return true;
    },
  };
}

async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === "index.html" || entry.name.endsWith(".map")) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const plain = await readFile(file);
    assets.set(path, {
      type: TYPES[extname(file)] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
      isImmutable: path.startsWith("/assets/"),
      plain,
      encoded: new Map(),
    });
  }
  return assets;
}

async function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply): Promise<true> {
  reply
    .headers(pageHeaders(""))
    .header("cache-control", asset.isImmutable ? "public, max-age=31536000, immutable" : "no-cache")
    .header("etag", asset.etag)
    .header("vary", "accept-encoding")
    .type(asset.type);
  if (request.headers["if-none-match"] === asset.etag) {
    await reply.code(304).send();
    return true;
  }
  const encoding = encodingFor(asset, request.headers["accept-encoding"]);
  if (encoding !== null) reply.header("content-encoding", encoding);
  await reply.send(encoding === null ? asset.plain : await encoded(asset, encoding));
  return true;
}

function encodingFor(asset: Asset, accepted: string | string[] | undefined): keyof typeof compressors | null {
  const isText = /^(text|application\/(json|manifest)|image\/svg)/u.test(asset.type);
  if (!isText || asset.plain.length < COMPRESSED_FROM_BYTES) return null;
  const names = String(accepted ?? "");
  if (/\bbr\b/u.test(names)) return "br";
  return /\bgzip\b/u.test(names) ? "gzip" : null;
}

function encoded(asset: Asset, encoding: keyof typeof compressors): Promise<Buffer> {
  const known = asset.encoded.get(encoding);
  if (known !== undefined) return known;
  const made = compressors[encoding](asset.plain);
  asset.encoded.set(encoding, made);
  return made;
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "/");
  } catch {
    return null;
  }
}
