import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

let folder = "";
let closings: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closings.reverse()) await close();
  closings = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the service as it is started, with a store of its own; resolves once it listens. */
async function startService(environment: Record<string, string>) {
  folder = mkdtempSync(join(tmpdir(), "chatpjt-operations-"));
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      PORT: "0",
      DATA_DIR: join(folder, "data"),
      JWT_SECRET: "k3-".repeat(12),
      AI_PROVIDER: "offline",
      AI_DEBOUNCE_MS: "0",
      ...environment,
    },
  });
  closings.push(() => child.kill("SIGKILL"));
  const lines: string[] = [];
  const listening = Promise.withResolvers<string>();
  const stopped = new Promise<number | null>((resolve) => child.on("close", resolve));
  child.stderr.on("data", (chunk) => lines.push(String(chunk)));
  child.stdout.on("data", (chunk) => {
    lines.push(String(chunk));
    const url = /"listening":"(http:[^"]+)"/u.exec(String(chunk))?.[1];
    if (url !== undefined) listening.resolve(url);
  });
  void stopped.then(() => listening.reject(new Error(lines.join(""))));
  const base = await listening.promise;
  const send = async (method: string, path: string, token: string | null, body?: object) => {
    const headers = {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(`${base}${path}`, init);
    return { status: answer.status, text: await answer.text() };
  };
  const stop = () => {
    child.kill("SIGTERM");
    return stopped;
  };
  return { send, stop, log: () => lines.join("") };
}

/** A customer who says hello and gets the AI's answer. */
async function talk(send: Awaited<ReturnType<typeof startService>>["send"]) {
  const credentials = { email: "sora@example.com", password: "pass-1234", role: "customer" };
  const { token } = JSON.parse((await send("POST", "/api/auth/login", null, credentials)).text).data;
  const { session } = JSON.parse((await send("GET", "/api/chats/session", token)).text).data;
  const message = { session_id: session.id, content: "안녕하세요, 배송 문의드려요" };
  await send("POST", "/api/chats/messages", token, message);
  const deadline = Date.now() + 15_000;
  for (;;) {
    const { text } = await send("GET", `/api/chats/messages/${session.id}`, token);
    if (JSON.parse(text).data.messages.length > 2) return session.id as string;
    if (Date.now() > deadline) throw new Error("The AI did not answer.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Collects what is sent to it, as an OTLP collector would. */
async function startCollector() {
  const bodies: Buffer[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.url === "/v1/traces") bodies.push(Buffer.concat(parts));
      response.writeHead(200, { "content-type": "application/x-protobuf" }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closings.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  // Names and ids stand in the messages as they are.
  return { endpoint: `http://127.0.0.1:${port}`, text: () => Buffer.concat(bodies).toString("latin1") };
}

describe("a service that is watched", () => {
  it("counts what it does, says that it is ready, and stops when told", async () => {
    const { send, stop } = await startService({});
    await talk(send);
    const { status, text } = await send("GET", "/metrics", null);
    expect(status).toBe(200);
    for (const line of [
      'chatpjt_messages_stored_total{sender="customer"} 1',
      'chatpjt_messages_stored_total{sender="ai"} 1',
      'chatpjt_turn_duration_seconds_count{action="reply",engine="offline"} 1',
      'chatpjt_http_requests_total{method="POST",route="/api/chats/messages",status="200"} 1',
      'chatpjt_turns{state="pending"} 0',
      "chatpjt_store_answers 1",
    ])
      expect(text).toContain(line);
    expect(await send("GET", "/ready", null)).toMatchObject({ status: 200 });
    expect(await stop()).toBe(0);
  }, 30_000);

  it("sends a trace of request, command and turn, without a word of what was said", async () => {
    const collector = await startCollector();
    const { send, stop } = await startService({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
    const conversationId = await talk(send);
    expect(await stop()).toBe(0);
    const traces = collector.text();
    for (const part of [
      "POST /api/chats/messages",
      "command post_customer_message",
      "turn.id",
      conversationId,
      "request.id",
    ])
      expect(traces).toContain(part);
    for (const secret of ["배송", "sora@example.com", "pass-1234"])
      expect(traces).not.toContain(Buffer.from(secret).toString("latin1"));
  }, 30_000);

  it("stops in time although its collector is away", async () => {
    const { send, stop } = await startService({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1" });
    await send("GET", "/health", null);
    const startedAt = performance.now();
    expect([await stop(), performance.now() - startedAt < 10_000]).toEqual([0, true]);
  }, 30_000);

  it("keeps its metrics to itself in production, but for whoever has the token", async () => {
    const metricsToken = "metrics-token-0123456789";
    const { send } = await startService({ NODE_ENV: "production", METRICS_TOKEN: metricsToken });
    const statuses = [null, "wrong", metricsToken].map(
      async (token) => (await send("GET", "/metrics", token)).status,
    );
    expect(await Promise.all(statuses)).toEqual([401, 401, 200]);
  }, 30_000);
});
