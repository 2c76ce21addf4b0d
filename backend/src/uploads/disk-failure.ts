import { AppError } from "../shared/app-error.ts";

/** What a disk says that is full, read-only, broken or out of handles. Source: errno(3). */
const DISK_FAILURES: ReadonlySet<unknown> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EIO",
  "EFBIG",
  "EMFILE",
  "ENFILE",
]);
const RETRY_SECONDS = 5;

/**
 * Runs work that stores on a disk.
 *
 * @throws AppError `unavailable` when the disk failed; whatever else `work` throws.
 */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const hasDiskFailed = error instanceof Error && "code" in error && DISK_FAILURES.has(error.code);
    if (!hasDiskFailed) throw error;
    throw new AppError("unavailable", {
      message: "지금은 파일을 보관할 수 없습니다. 잠시 후 다시 시도해 주세요.",
      retryAfterSeconds: RETRY_SECONDS,
      cause: error,
    });
  }
}
