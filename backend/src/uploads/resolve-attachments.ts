import { AppError } from "../shared/app-error.ts";
import type { StoredAttachment, UploadStore } from "./ports.ts";

/**
 * The sender's own uploads of a conversation, by the paths of the links they were given; everything else in a reference is ignored (S27).
 *
 * @throws AppError `validation_failed` naming every link that is not one of them.
 */
export function attachmentResolver(uploads: Pick<UploadStore, "findOwn">): {
  resolve(
    conversationId: string,
    accountId: string,
    urls: readonly string[],
  ): Promise<readonly StoredAttachment[]>;
} {
  return {
    async resolve(conversationId, accountId, urls) {
      const files = urls.map((url) => fileOf(url, conversationId));
      const wanted = [...new Set(files.filter((file) => file !== null))];
      const found = wanted.length === 0 ? [] : await uploads.findOwn(conversationId, accountId, wanted);
      const byFile = new Map(found.map((upload) => [upload.file, upload]));
      const missing = files.flatMap((file, index) => (file === null || !byFile.has(file) ? [index] : []));
      if (missing.length > 0) throw refused(missing);
      return files.flatMap((file) => {
        const upload = file === null ? undefined : byFile.get(file);
        if (upload === undefined) return [];
        const { name, size, mime, isImage } = upload;
        return [{ file: upload.file, name, size, mime, isImage }];
      });
    },
  };
}

/** The file's name in `/uploads/{session_id}/{file}`, whether the link is a path or absolute; null for any other link. */
function fileOf(url: string, conversationId: string): string | null {
  const path = URL.parse(url, "http://own.invalid")?.pathname.split("/");
  if (path?.length !== 4 || path[1] !== "uploads" || path[2] !== conversationId) return null;
  return path[3] === undefined || !/^[\w.-]{1,64}$/u.test(path[3]) ? null : path[3];
}

function refused(indexes: readonly number[]): AppError {
  const message = "이 상담에 올린 파일이 아닙니다.";
  return new AppError("validation_failed", {
    message,
    details: indexes.map((index) => ({ path: `attachments.${index}.url`, message })),
  });
}
