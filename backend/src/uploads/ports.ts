import type { Permission, Role } from "@chatpjt/contract/accounts";
import type { Attachment } from "@chatpjt/contract/messages";
import type { Tx } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";

/** A file of a message as it is stored; its link is signed anew whenever it is shown. */
export interface StoredAttachment {
  /** The stored file's name below the conversation's folder. Random, ASCII. */
  readonly file: string;
  /** For display only. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mime: string;
  readonly isImage: boolean;
}

/** One upload on record. */
export interface Upload extends StoredAttachment {
  readonly id: string;
  readonly conversationId: string;
  readonly accountId: string;
  readonly createdAt: EpochMs;
}

export interface UploadStore {
  insert(tx: Tx, upload: Upload): Promise<void>;
  find(conversationId: string, file: string): Promise<Upload | null>;
  /** Those of the given files that this account uploaded to this conversation. */
  findOwn(conversationId: string, accountId: string, files: readonly string[]): Promise<readonly Upload[]>;
  /** Bytes that an account has uploaded since an instant; inside a unit of work where one is given. */
  bytesSince(accountId: string, since: EpochMs, tx: Tx | null): Promise<number>;
  /** Those of the given files of a conversation that are on record: whatever else is stored is an orphan. */
  recordedAmong(conversationId: string, files: readonly string[]): Promise<ReadonlySet<string>>;
}

/** A file as it lies in the storage. */
export interface FileInStore {
  readonly conversationId: string;
  readonly file: string;
  /** When it was put there. */
  readonly storedAt: EpochMs;
}

/** A part of a file, both ends included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Where finished files live: on disk, or in S3-compatible storage. */
export interface FileStore {
  /** Takes over a finished temporary file. The whole file is stored, or nothing when this throws. */
  put(temporaryPath: string, conversationId: string, file: string): Promise<void>;
  /** Null when there is no such file. The caller reads the stream to its end or destroys it. */
  open(conversationId: string, file: string, range: ByteRange | null): Promise<NodeJS.ReadableStream | null>;
  remove(conversationId: string, file: string): Promise<void>;
  /** Everything that is stored, in pages that belong to one conversation each. */
  list(): AsyncIterable<readonly FileInStore[]>;
}

/** The account behind an upload or download. */
export interface UploadCaller {
  readonly id: string;
  readonly role: Role;
  readonly permission: Permission | null;
}

/** Who may touch the files of a conversation. Implemented by the conversations feature. */
export interface SessionAccess {
  /** @throws AppError `forbidden` (customers: not theirs or missing), `not_found` (admins: missing), `session_completed`. */
  mayUpload(caller: UploadCaller, conversationId: string): Promise<void>;
  /** Whether the caller may see the conversation: its customer, or any admin. */
  mayRead(caller: UploadCaller, conversationId: string): Promise<boolean>;
}

/** Links that browsers load without a header. */
export interface AttachmentSigner {
  /** A stored file as the wire shows it, with a fresh link. */
  sign(conversationId: string, stored: StoredAttachment): Attachment;
  /** Whether a link's signature is ours, fits this very file, and has not expired. */
  isValid(link: {
    readonly conversationId: string;
    readonly file: string;
    readonly exp: string | undefined;
    readonly sig: string | undefined;
  }): boolean;
}

/** What became of a received body. */
export type Received =
  | { readonly outcome: "stored"; readonly size: number }
  /** More than the limit: nothing is left on disk. */
  | { readonly outcome: "too_large" };

/** Where bodies are received before they are judged. */
export interface ReceivingFolder {
  /** Writes a body to a new file of that name as it arrives. Throws whatever the body throws; nothing is left then. */
  receive(body: AsyncIterable<Uint8Array>, name: string, maxBytes: number): Promise<Received>;
  pathOf(name: string): string;
  /** Deletes what is left of that name. */
  discard(name: string): Promise<void>;
  /** Deletes what was last written before an instant: leftovers of a crash. Answers how many there were. */
  discardOlderThan(before: EpochMs): Promise<number>;
}
