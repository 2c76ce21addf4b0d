import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import { type ByteRange, readRange } from "./domain/byte-range.ts";
import { contentDisposition, isShownInline } from "./domain/upload-policy.ts";
import type { AttachmentSigner, FileStore, SessionAccess, Upload, UploadStore } from "./ports.ts";

export interface DownloadRoutesDeps {
  readonly uploads: UploadStore;
  readonly files: FileStore;
  readonly access: SessionAccess;
  readonly signer: AttachmentSigner;
}

const byFile = z.object({ session_id: z.string().max(64), file: z.string().max(64) });
const linkQuery = z.object({ exp: z.string().max(20).optional(), sig: z.string().max(100).optional() });

/** `GET /uploads/{session_id}/{file}`: by a signed link, or with the token of the conversation's customer or of an admin (S52). */
export function registerDownloadRoutes(app: HttpServer, deps: DownloadRoutesDeps): void {
  app.get(
    "/uploads/:session_id/:file",
    { config: { access: "optional" }, schema: { params: byFile, querystring: linkQuery } },
    async (request, reply) => {
      const { session_id: conversationId, file } = request.params;
      const { exp, sig } = request.query;
      const isSigned = deps.signer.isValid({ conversationId, file, exp, sig });
      if (!isSigned && !(await mayRead(request, conversationId, deps))) throw new AppError("forbidden");
      const upload = await deps.uploads.find(conversationId, file);
      if (upload === null) throw new AppError("not_found");
      return sendFile(upload, request, reply, deps.files);
    },
  );
}

async function mayRead(
  request: FastifyRequest,
  conversationId: string,
  deps: DownloadRoutesDeps,
): Promise<boolean> {
  return request.caller !== null && deps.access.mayRead(request.caller, conversationId);
}

async function sendFile(
  upload: Upload,
  request: FastifyRequest,
  reply: FastifyReply,
  files: FileStore,
): Promise<FastifyReply> {
  const range = readRange(request.headers.range, upload.size);
  reply.headers({
    "content-type": upload.mime,
    "content-disposition": contentDisposition(upload.name, isShownInline(upload.mime)),
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
  });
  if (range === "unsatisfiable") {
    reply.header("content-range", `bytes */${upload.size}`).removeHeader("content-disposition");
    return reply.code(416).send();
  }
  const stream = await files.open(upload.conversationId, upload.file, range);
  if (stream === null) throw new AppError("not_found");
  if (range !== null)
    reply.code(206).header("content-range", `bytes ${range.from}-${range.to}/${upload.size}`);
  reply.header("content-length", String(lengthOf(range, upload.size)));
  return reply.send(stream);
}

const lengthOf = (range: ByteRange | null, size: number): number =>
  range === null ? size : range.to - range.from + 1;
