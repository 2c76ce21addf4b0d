import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { TextFrames } from "./text-frames.ws.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** What a client of the library reads when these bytes come down its line. */
async function readBack(bytes: Buffer, count: number): Promise<readonly string[]> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  closing.push(() => server.close());
  server.on("connection", (_socket, request) => request.socket.write(bytes));
  await once(server, "listening");
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  closing.push(() => client.terminate());
  const read: string[] = [];
  return new Promise((resolve, reject) => {
    client.on("error", reject);
    client.on("message", (data, isBinary) => {
      expect(isBinary).toBe(false);
      if (read.push(String(data)) === count) resolve(read);
    });
  });
}

describe("text frames", () => {
  it("are read back whole and in order, whatever their length", async () => {
    const texts = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000].map((size) => "x".repeat(size));
    texts.push("환불해 주세요 👍", "가".repeat(42), "가".repeat(21_845), "가".repeat(21_846));
    expect(await readBack(new TextFrames().of(texts), texts.length)).toEqual(texts);
  });

  it("are spelt once for all who get the same, and never mistaken for others", () => {
    const frames = new TextFrames();
    const first = frames.of(["a", "b"]);
    expect(frames.of(["a", "b"])).toBe(first);
    const others = [["a"], ["b", "a"], ["a", "b", "c"], ["ab"], ["c"]].map((texts) => frames.of(texts));
    expect(others.map((bytes) => bytes.toString("latin1"))).toEqual([
      "\x81\x01a",
      "\x81\x01b\x81\x01a",
      "\x81\x01a\x81\x01b\x81\x01c",
      "\x81\x02ab",
      "\x81\x01c",
    ]);
    expect(frames.of(["a", "b"])).not.toBe(first);
    expect(frames.of(["a", "b"])).toEqual(first);
  });
});
