import type { Attachment } from "@chatpjt/contract/messages";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../lib/api-client.ts";
import { MESSAGE_MAX_ATTACHMENTS, UPLOAD_MAX_BYTES } from "../lib/limits.ts";
import { isAttachment } from "../lib/wire-shapes.ts";

/** A file on its way to a message. */
export interface PendingAttachment {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly isImage: boolean;
  /** A local picture of it, where there is one. */
  readonly previewUrl: string | null;
  readonly state: "uploading" | "ready" | "failed";
  /** 0 to 1. */
  readonly progress: number;
  /** An error code, or `too_big` / `empty` for what is refused before any upload. */
  readonly error: string | null;
  readonly attachment: Attachment | null;
}

export type UploadFile = (
  file: File,
  options: { signal: AbortSignal; onProgress: (share: number) => void },
) => Promise<Attachment>;

export interface Attachments {
  readonly items: readonly PendingAttachment[];
  /** Those the server has: what a message can carry. */
  readonly ready: readonly Attachment[];
  /** Still uploading, or failed and neither retried nor removed. */
  readonly isBlocked: boolean;
  /** Blocked by files that will not go on by themselves. */
  readonly hasFailed: boolean;
  /** More were chosen than one message may carry. */
  readonly hasTooMany: boolean;
  add(files: Iterable<File>): void;
  retry(id: string): void;
  remove(id: string): void;
  clear(): void;
}

/** Limits are told before; these are the refusals that need no upload. */
function refusalOf(file: File): string | null {
  if (file.size > UPLOAD_MAX_BYTES) return "too_big";
  if (file.size === 0) return "empty";
  return null;
}

/**
 * Uploads chosen files at once, so that sending is instant; keeps what is ready through reloads.
 *
 * @param draftKey - where the ready ones are kept on this device.
 */
export function useAttachments(upload: UploadFile, draftKey: string): Attachments {
  const [items, setItems] = useState<readonly PendingAttachment[]>(() => loadDraft(draftKey));
  const [hasTooMany, setTooMany] = useState(false);
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, AbortController>());

  const change = useCallback((id: string, next: Partial<PendingAttachment>) => {
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...next } : item)));
  }, []);

  const start = useCallback(
    (id: string, file: File) => {
      const abort = new AbortController();
      running.current.set(id, abort);
      change(id, { state: "uploading", progress: 0, error: null });
      upload(file, { signal: abort.signal, onProgress: (progress) => change(id, { progress }) })
        .then((attachment) => change(id, { state: "ready", progress: 1, attachment }))
        .catch((error: unknown) => {
          if (abort.signal.aborted) return;
          change(id, { state: "failed", error: error instanceof ApiError ? error.code : "internal" });
        })
        .finally(() => running.current.delete(id));
    },
    [upload, change],
  );

  useEffect(() => saveDraft(draftKey, items), [draftKey, items]);
  useEffect(
    () => () => {
      for (const abort of running.current.values()) abort.abort();
    },
    [],
  );

  const forget = (item: PendingAttachment) => {
    running.current.get(item.id)?.abort();
    files.current.delete(item.id);
    if (item.previewUrl !== null) URL.revokeObjectURL(item.previewUrl);
  };

  return {
    items,
    ready: items.flatMap((item) => (item.attachment === null ? [] : [item.attachment])),
    isBlocked: items.some((item) => item.state !== "ready"),
    hasFailed: items.some((item) => item.state === "failed"),
    hasTooMany,
    add(chosen) {
      const all = [...chosen];
      const taken = all.slice(0, Math.max(0, MESSAGE_MAX_ATTACHMENTS - items.length));
      setTooMany(taken.length < all.length);
      const added = taken.map((file) => describe(file));
      setItems((before) => [...before, ...added.map(({ item }) => item)]);
      for (const { item, file } of added) {
        files.current.set(item.id, file);
        if (item.error === null) start(item.id, file);
      }
    },
    retry(id) {
      const file = files.current.get(id);
      if (file !== undefined && refusalOf(file) === null) start(id, file);
    },
    remove(id) {
      const item = items.find((known) => known.id === id);
      if (item !== undefined) forget(item);
      setTooMany(false);
      setItems((before) => before.filter((known) => known.id !== id));
    },
    clear() {
      for (const item of items) forget(item);
      setTooMany(false);
      setItems([]);
    },
  };
}

function describe(file: File): { item: PendingAttachment; file: File } {
  const error = refusalOf(file);
  const isImage = file.type.startsWith("image/");
  const item: PendingAttachment = {
    id: crypto.randomUUID(),
    name: file.name,
    size: file.size,
    isImage,
    previewUrl: isImage && error === null ? URL.createObjectURL(file) : null,
    state: error === null ? "uploading" : "failed",
    progress: 0,
    error,
    attachment: null,
  };
  return { item, file };
}

function loadDraft(key: string): PendingAttachment[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return (Array.isArray(kept) ? kept : []).filter(isAttachment).map((attachment) => ({
      id: attachment.url,
      name: attachment.name,
      size: attachment.size,
      isImage: attachment.is_image,
      previewUrl: null,
      state: "ready",
      progress: 1,
      error: null,
      attachment,
    }));
  } catch {
    return [];
  }
}

function saveDraft(key: string, items: readonly PendingAttachment[]): void {
  const ready = items.flatMap((item) => (item.attachment === null ? [] : [item.attachment]));
  try {
    if (ready.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(ready));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
