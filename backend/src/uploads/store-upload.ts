import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, UnitOfWork } from "../shared/ports.ts";
import { displayName, type FileKind, judgeContent, type Sniffed } from "./domain/upload-policy.ts";
import type { FileStore, Upload, UploadStore } from "./ports.ts";

export interface StoreUploadDeps {
  readonly uploads: UploadStore;
  readonly files: FileStore;
  readonly sniff: (path: string) => Promise<Sniffed>;
  /** Answers the size in bytes afterwards. */
  readonly cleanPicture: (path: string, kind: FileKind, maxPixels: number) => Promise<number>;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly limits: { readonly uploadBytesPerDay: number; readonly uploadPixels: number };
}

/** A body that has arrived whole, in a temporary file. */
export interface ReceivedUpload {
  readonly path: string;
  readonly size: number;
  readonly name: string;
  readonly conversationId: string;
  readonly accountId: string;
}

const DAY_MS = 86_400_000;
const QUOTA_RETRY_SECONDS = 3_600;

/**
 * Makes a stored upload of a received file: judged by content, freed of location data, counted against the day's quota.
 * The temporary file is taken over, or left for the caller to delete when this throws.
 *
 * @throws AppError `unsupported_media`, `too_large` (pixels), `rate_limited` (quota), `validation_failed` (empty).
 */
export async function storeUpload(received: ReceivedUpload, deps: StoreUploadDeps): Promise<Upload> {
  if (received.size === 0)
    throw new AppError("validation_failed", { details: [{ path: "file", message: "빈 파일입니다." }] });
  const kind = judgeContent(await deps.sniff(received.path), received.name);
  if (kind === null) throw new AppError("unsupported_media", { message: "보낼 수 없는 형식의 파일입니다." });
  const size = kind.isImage
    ? await deps.cleanPicture(received.path, kind, deps.limits.uploadPixels)
    : received.size;
  const { conversationId, accountId } = received;
  const upload: Upload = {
    id: deps.ids.next(),
    conversationId,
    accountId,
    file: `${deps.ids.next()}.${kind.extensions[0]}`,
    name: displayName(received.name, kind),
    size,
    mime: kind.mime,
    isImage: kind.isImage,
    createdAt: deps.clock.now(),
  };
  await deps.files.put(received.path, conversationId, upload.file);
  try {
    await deps.unitOfWork.write(async (tx) => {
      await refuseAboveQuota(deps, accountId, size, tx);
      await deps.uploads.insert(tx, upload);
    });
  } catch (error) {
    await deps.files.remove(conversationId, upload.file);
    throw error;
  }
  return upload;
}

/**
 * Refuses what would exceed the day's quota (S54).
 *
 * @param tx - null for an early look before the body is read.
 * @throws AppError `rate_limited`.
 */
export async function refuseAboveQuota(
  deps: Pick<StoreUploadDeps, "uploads" | "clock" | "limits">,
  accountId: string,
  size: number,
  tx: Parameters<UploadStore["bytesSince"]>[2],
): Promise<void> {
  const used = await deps.uploads.bytesSince(accountId, deps.clock.now() - DAY_MS, tx);
  if (used + size <= deps.limits.uploadBytesPerDay) return;
  throw new AppError("rate_limited", {
    message: "하루에 올릴 수 있는 용량을 모두 사용했습니다.",
    retryAfterSeconds: QUOTA_RETRY_SECONDS,
  });
}
