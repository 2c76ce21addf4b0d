import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { AppError } from "../shared/app-error.ts";
import { isStoredName } from "./domain/stored-name.ts";
import type { FileInStore, FileStore } from "./ports.ts";

/** Where the bucket is and who we are there. */
export interface S3Storage {
  /** Null = Amazon's own; anything else is addressed by path, as most other servers need it. */
  readonly endpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Keys are `uploads/{conversationId}/{file}`: the layout of the folder on disk. */
const PREFIX = "uploads/";

const CONNECT_TIMEOUT_MS = 5_000;
/** Longest silence of the server within a request. */
const SILENCE_TIMEOUT_MS = 30_000;
/** A whole upload of the largest file. */
const PUT_TIMEOUT_MS = 120_000;
const PUT_ATTEMPTS = 2;

/** A file store in S3-compatible storage. Lives until `close`, which ends idle connections. */
export interface S3FileStore extends FileStore {
  close(): void;
}

/**
 * Files in a bucket.
 *
 * A file is stored by one PUT with its length stated, never in parts: files are at most 20 MB, a PUT that breaks off stores nothing, and so
 * there are no half-finished parts that anybody would have to find and abort.
 *
 * @throws AppError `unavailable` from every method when the storage cannot be reached or refuses.
 */
export function s3FileStore(storage: S3Storage): S3FileStore {
  const { bucket } = storage;
  const client = openClient(storage);
  return {
    async put(temporaryPath, conversationId, file) {
      const key = keyOf(conversationId, file);
      if (key === null) throw new Error("A stored file's name is not one of ours.");
      const { size } = await stat(temporaryPath);
      try {
        await reachable(() => putWhole(client, { bucket, key, path: temporaryPath, size }));
      } catch (error) {
        // The answer may have been lost after the file was stored. What cannot be deleted now is the janitor's.
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })).catch(() => undefined);
        throw error;
      }
      await rm(temporaryPath, { force: true });
    },
    async open(conversationId, file, range) {
      const key = keyOf(conversationId, file);
      if (key === null) return null;
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(range === null ? {} : { Range: `bytes=${range.from}-${range.to}` }),
      });
      return reachable(async () => {
        try {
          const { Body: body } = await client.send(command);
          return body instanceof Readable ? body : null;
        } catch (error) {
          if (error instanceof NoSuchKey) return null;
          throw error;
        }
      });
    },
    async remove(conversationId, file) {
      const key = keyOf(conversationId, file);
      if (key === null) return;
      await reachable(() => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },
    list: () => listPages(client, bucket),
    close: () => client.destroy(),
  };
}

function openClient({ endpoint, region, accessKeyId, secretAccessKey }: S3Storage): S3Client {
  return new S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 3,
    // Newer checksums are trailers that many compatible servers do not understand.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // Else it writes to the console; whatever fails is thrown and logged by whoever asked.
    logger: SILENT,
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: SILENCE_TIMEOUT_MS },
  });
}

const nothing = () => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** The client repeats no request whose body is a stream; this repeats it whole, since storing the same file twice is harmless. */
async function putWhole(
  client: S3Client,
  { bucket, key, path, size }: { bucket: string; key: string; path: string; size: number },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const body = createReadStream(path);
    try {
      const command = new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentLength: size });
      await client.send(command, { abortSignal: AbortSignal.timeout(PUT_TIMEOUT_MS) });
      return;
    } catch (error) {
      if (attempt >= PUT_ATTEMPTS || isRefusal(error)) throw error;
    } finally {
      body.destroy();
    }
  }
}

/** Sorted by key, so what belongs to one conversation comes together. */
async function* listPages(client: S3Client, bucket: string): AsyncGenerator<readonly FileInStore[]> {
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: PREFIX,
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    const page = await reachable(() => client.send(command));
    const files = (page.Contents ?? []).flatMap(({ Key: key, LastModified: at }): FileInStore[] => {
      const [conversationId = "", file = "", ...rest] = (key ?? "").slice(PREFIX.length).split("/");
      if (rest.length > 0 || at === undefined || !isStoredName(conversationId, file)) return [];
      return [{ conversationId, file, storedAt: at.getTime() }];
    });
    yield* Map.groupBy(files, ({ conversationId }) => conversationId).values();
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

function keyOf(conversationId: string, file: string): string | null {
  return isStoredName(conversationId, file) ? `${PREFIX}${conversationId}/${file}` : null;
}

/** The server answered and said no: asking again changes nothing. */
function isRefusal(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$fault === "client";
}

async function reachable<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw new AppError("unavailable", { cause, retryAfterSeconds: 5 });
  }
}
