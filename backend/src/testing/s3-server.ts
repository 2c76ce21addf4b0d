import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { S3Storage } from "../uploads/files.s3.ts";

/** A local S3 server with one bucket. */
export interface S3Server {
  readonly storage: S3Storage;
  /** Where the server keeps its bucket: what a test looks into to see that nothing was left. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Starts one on a free loopback port. */
export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), "chatpjt-s3-"));
  const bucket = "chatpjt-files";
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    storage: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: "us-east-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    },
    folder: join(folder, bucket),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
