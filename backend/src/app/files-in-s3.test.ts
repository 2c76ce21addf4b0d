import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { silentLogger } from "../testing/http-rig.ts";
import { startS3Server } from "../testing/s3-server.ts";
import { compose, type RunningApp } from "./compose.ts";
import { parseConfig } from "./config.ts";

let closings: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closings.reverse()) await close();
  closings = [];
});

/** The service with its files in a bucket. */
async function startService(): Promise<{ readonly app: RunningApp; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "chatpjt-in-s3-"));
  closings.push(() => rmSync(folder, { recursive: true, force: true }));
  const { storage, close } = await startS3Server();
  closings.push(close);
  const config = parseConfig(
    {
      NODE_ENV: "test",
      DATABASE_URL: "sqlite::memory:",
      DATA_DIR: folder,
      AI_PROVIDER: "offline",
      S3_ENDPOINT: storage.endpoint ?? "",
      S3_BUCKET: storage.bucket,
      S3_ACCESS_KEY_ID: storage.accessKeyId,
      S3_SECRET_ACCESS_KEY: storage.secretAccessKey,
    },
    () => "only-for-tests-0123456789-abcdefghij",
  );
  const app = await compose(config, silentLogger, { validateAnswers: true });
  closings.push(() => app.stop(500));
  return { app, folder };
}

it("takes an upload into the bucket, serves it in parts, and leaves nothing on its own disk", async () => {
  const { app, folder } = await startService();
  const login = await app.server.inject({
    method: "POST",
    url: "/api/auth/login",
    payload: { email: "sora@example.com", password: "pass-1234", role: "customer" },
  });
  const headers = { authorization: `Bearer ${login.json().data.token}` };
  const opened = await app.server.inject({ url: "/api/chats/session", headers });
  const form = new FormData();
  form.set("session_id", opened.json().data.session.id);
  form.set("file", new File(["주문 내역 0123456789"], "내역.txt"));
  const body = new Response(form);
  const uploaded = await app.server.inject({
    method: "POST",
    url: "/api/chats/upload",
    headers: { ...headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  expect(uploaded.statusCode).toBe(200);
  const { url } = uploaded.json().data.attachment;
  expect((await app.server.inject({ url })).body).toBe("주문 내역 0123456789");
  const part = await app.server.inject({ url, headers: { range: "bytes=-4" } });
  expect([part.statusCode, part.body]).toEqual([206, "6789"]);
  expect(readdirSync(join(folder, "uploads"), { recursive: true })).toEqual([".receiving"]);
});
