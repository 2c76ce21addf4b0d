import type { EpochMs } from "../../shared/vocabulary.ts";

/** Who wrote a message. The wire spells `customer` as `user`. */
export type Sender = "customer" | "ai" | "agent";

/** A file of a message as it is stored; its link is signed anew whenever it is shown. */
export interface StoredAttachment {
  /** The stored file's name below the conversation's folder. */
  readonly file: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mime: string;
  readonly isImage: boolean;
}

/** One message as it is stored. `seq` runs 1, 2, 3 … in its conversation without holes. */
export interface StoredMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly sender: Sender;
  readonly senderId: string | null;
  /** An agent's name; null for customers and the AI. */
  readonly senderName: string | null;
  readonly content: string;
  readonly attachments: readonly StoredAttachment[] | null;
  readonly clientMessageId: string | null;
  readonly createdAt: EpochMs;
}

/** What somebody wants to say, before it has a place in the conversation. */
export interface MessageDraft {
  readonly sender: Sender;
  readonly senderId: string | null;
  readonly content: string;
  readonly attachments: readonly StoredAttachment[] | null;
  readonly clientMessageId: string | null;
}

/** Longest preview a list shows, in code points. */
const PREVIEW_LENGTH = 120;

/** One line for lists: the text on one line, shortened; the files where there is no text. */
export function previewOf(message: Pick<MessageDraft, "content" | "attachments">): string {
  const line = message.content.replace(/\s+/gu, " ").trim();
  if (line === "") {
    const files = message.attachments?.length ?? 0;
    return files > 0 ? `첨부 파일 ${files}개` : "";
  }
  // So few code units cannot be more code points.
  if (line.length <= PREVIEW_LENGTH) return line;
  const points = Array.from(line.slice(0, PREVIEW_LENGTH * 2));
  return points.length > PREVIEW_LENGTH ? `${points.slice(0, PREVIEW_LENGTH).join("")}…` : points.join("");
}
