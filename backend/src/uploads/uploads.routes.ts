import { uploadAnswerSchema } from "@chatpjt/contract/messages";
import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { answers, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import type { AttachmentSigner, ReceivingFolder, SessionAccess, UploadCaller } from "./ports.ts";
import { refuseAboveQuota, type StoreUploadDeps, storeUpload } from "./store-upload.ts";

export interface UploadRoutesDeps extends StoreUploadDeps {
  readonly access: SessionAccess;
  readonly signer: AttachmentSigner;
  readonly receiving: ReceivingFolder;
  readonly limits: StoreUploadDeps["limits"] & {
    readonly uploadBytes: number;
    readonly uploadsPerMinute: number;
  };
}

/** Bytes of a multipart body beside the file itself. */
const OVERHEAD_BYTES = 64 * 1024;

/** `POST /api/chats/upload`: one file, streamed to disk, for a conversation the caller may write to. */
export function registerUploadRoutes(app: HttpServer, deps: UploadRoutesDeps): void {
  const { uploadBytes, uploadsPerMinute } = deps.limits;
  const underWay = new Set<Promise<unknown>>();
  // A scope of its own: no other route understands multipart bodies.
  app.register(async (scope: HttpServer) => {
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      // The route stops at the limit itself, while reading; the parser only has to let that much through.
      limits: {
        files: 1,
        fields: 4,
        fieldSize: 200,
        fieldNameSize: 100,
        parts: 6,
        fileSize: Number.POSITIVE_INFINITY,
      },
    });
    // Connections have ended by then; what was received in vain is deleted before the process ends.
    scope.addHook("onClose", async () => void (await Promise.all(underWay)));
    scope.post(
      "/api/chats/upload",
      {
        config: {
          access: { customer: true, admin: "agent" },
          rate: { name: "upload", by: "account", max: uploadsPerMinute, windowMs: 60_000 },
        },
        bodyLimit: uploadBytes * 3 + OVERHEAD_BYTES,
        schema: { consumes: ["multipart/form-data"], response: answers(uploadAnswerSchema) },
      },
      async (request, reply) => {
        if (!request.isMultipart()) throw new AppError("unsupported_media");
        const temporary = deps.ids.next();
        const settled = Promise.withResolvers<void>();
        underWay.add(settled.promise);
        try {
          const { conversationId, attachment } = await handle(request, temporary, deps);
          return success({ attachment: deps.signer.sign(conversationId, attachment) });
        } catch (error) {
          // Whatever of the body has not been read stays unread.
          if (!request.raw.complete) reply.header("connection", "close");
          throw error;
        } finally {
          await deps.receiving.discard(temporary);
          underWay.delete(settled.promise);
          settled.resolve();
        }
      },
    );
  });
}

async function handle(request: FastifyRequest, temporary: string, deps: UploadRoutesDeps) {
  const caller = callerOf(request);
  await refuseAboveQuota(deps, caller.id, 1, null);
  const form = await readForm(request, temporary, { caller, ...deps });
  if (form.file === null) throw missing("file", "파일을 선택해 주세요.");
  if (form.file.outcome === "too_large")
    throw new AppError("too_large", { message: "파일은 20MB까지 보낼 수 있습니다." });
  if (form.conversationId === null) throw missing("session_id", "상담을 지정해 주세요.");
  const { name, size } = form.file;
  const path = deps.receiving.pathOf(temporary);
  const received = { path, size, name, conversationId: form.conversationId, accountId: caller.id };
  return { conversationId: form.conversationId, attachment: await storeUpload(received, deps) };
}

interface Form {
  conversationId: string | null;
  file:
    | { readonly outcome: "stored"; readonly size: number; readonly name: string }
    | { readonly outcome: "too_large" }
    | null;
}

/** Reads the parts in whatever order they come; asks for access as soon as the conversation is known. */
async function readForm(
  request: FastifyRequest,
  temporary: string,
  deps: Pick<UploadRoutesDeps, "access" | "limits" | "receiving"> & { readonly caller: UploadCaller },
): Promise<Form> {
  const form: Form = { conversationId: null, file: null };
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") {
        const received = await deps.receiving.receive(part.file, temporary, deps.limits.uploadBytes);
        form.file = received.outcome === "stored" ? { ...received, name: part.filename ?? "" } : received;
        if (received.outcome === "too_large") break;
      } else if (part.fieldname === "session_id" && form.conversationId === null) {
        form.conversationId = readId(part.value);
        await deps.access.mayUpload(deps.caller, form.conversationId);
      }
    }
  } catch (error) {
    throw toRefusal(error);
  }
  // Known only after the file, when the client sent it last.
  return form;
}

function readId(value: unknown): string {
  if (typeof value !== "string" || !/^[\w-]{1,64}$/u.test(value))
    throw missing("session_id", "상담을 지정해 주세요.");
  return value;
}

/** The parser's own complaints are about the request; everything else keeps its meaning. */
function toRefusal(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isParsers =
    code.startsWith("FST_") ||
    /multipart|Unexpected end|boundary/iu.test(error instanceof Error ? error.message : "");
  if (error instanceof AppError || !isParsers) return error;
  return new AppError("validation_failed", {
    details: [{ path: "file", message: "올바른 multipart 요청이 아닙니다." }],
    cause: error,
  });
}

function missing(path: string, message: string): AppError {
  return new AppError("validation_failed", { message, details: [{ path, message }] });
}
