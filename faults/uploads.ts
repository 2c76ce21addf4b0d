/** Files that virtual customers send, and what they were promised about them. */
import { uploadAnswerSchema } from "@chatpjt/contract/messages";
import { pause } from "./call.ts";
import type { Ledger } from "./ledger.ts";

/** An upload that was acknowledged. */
export interface Kept {
  readonly sessionId: string;
  /** The signed link, without the server's address. */
  readonly link: string;
  readonly content: string;
}

/** Who uploads, where, and to which conversation. */
export interface Uploader {
  readonly baseUrl: string;
  readonly token: string;
  readonly sessionId: string;
}

/** How an upload was answered; null when nobody answered. */
export interface UploadReply {
  readonly status: number;
  readonly code: string | null;
  readonly message: string;
  readonly retryAfter: string | null;
  readonly kept: Kept | null;
}

/** Uploads one text file. An answer 500 is a violation. */
export async function upload(ledger: Ledger, who: Uploader, content: string): Promise<UploadReply | null> {
  const form = new FormData();
  form.set("session_id", who.sessionId);
  form.set("file", new Blob([content], { type: "text/plain" }), "note.txt");
  const init = { body: form, signal: AbortSignal.timeout(15_000) };
  return send(ledger, who, content, init);
}

/** Uploads one text file in pieces, one every 100 ms. */
export async function uploadSlowly(
  ledger: Ledger,
  who: Uploader,
  pieces: number,
): Promise<UploadReply | null> {
  const piece = "느린 파일 ".repeat(500);
  const boundary = "slow-upload-boundary";
  const part = (header: string) => `--${boundary}\r\ncontent-disposition: form-data; ${header}\r\n\r\n`;
  const encoder = new TextEncoder();
  async function* body() {
    yield encoder.encode(`${part('name="session_id"')}${who.sessionId}\r\n`);
    yield encoder.encode(part('name="file"; filename="slow.txt"\r\ncontent-type: text/plain'));
    for (let sent = 0; sent < pieces; sent += 1) {
      yield encoder.encode(piece);
      await pause(100);
    }
    yield encoder.encode(`\r\n--${boundary}--\r\n`);
  }
  const init = {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    // Node's fetch takes any async iterable; the types that are shared with browsers do not know.
    body: body() as unknown as BodyInit,
    duplex: "half" as const,
  };
  return send(ledger, who, piece.repeat(pieces), init);
}

async function send(
  ledger: Ledger,
  who: Uploader,
  content: string,
  init: RequestInit,
): Promise<UploadReply | null> {
  try {
    const response = await fetch(`${who.baseUrl}/api/chats/upload`, {
      ...init,
      method: "POST",
      headers: { ...init.headers, authorization: `Bearer ${who.token}` },
    });
    const body = (await response.json()) as { message?: string; error?: { code?: string }; data?: unknown };
    if (response.status >= 500 && response.status !== 503)
      ledger.violations.push(`an upload was answered ${response.status} ${body.message}`);
    const kept =
      response.status === 200
        ? { sessionId: who.sessionId, link: uploadAnswerSchema.parse(body.data).attachment.url, content }
        : null;
    return {
      status: response.status,
      code: body.error?.code ?? null,
      message: body.message ?? "",
      retryAfter: response.headers.get("retry-after"),
      kept,
    };
  } catch {
    return null;
  }
}

/** Uploads one file after the other until told to stop. @param who - asked anew each time. */
export async function keepUploading(
  ledger: Ledger,
  who: () => Uploader,
  kept: Kept[],
  signal: AbortSignal,
): Promise<void> {
  for (let count = 1; !signal.aborted; count += 1) {
    const reply = await upload(ledger, who(), `파일 ${count} ${"내용 ".repeat(500)}`);
    if (reply?.kept != null) kept.push(reply.kept);
    await pause(100 + Math.random() * 100, signal);
  }
}

/** I1 for files: what was acknowledged is there, whole. */
export async function fileViolations(baseUrl: string, kept: readonly Kept[]): Promise<string[]> {
  const found: string[] = [];
  for (const { link, content } of kept) {
    try {
      const response = await fetch(new URL(link, baseUrl));
      const text = await response.text();
      if (response.status !== 200) found.push(`I1: an acknowledged file is answered ${response.status}`);
      else if (text !== content) found.push(`I1: an acknowledged file has ${text.length} other characters`);
    } catch (error) {
      found.push(`I1: an acknowledged file cannot be read: ${String(error)}`);
    }
  }
  return found;
}
