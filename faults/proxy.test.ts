import { once } from "node:events";
import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pause, until } from "./call.ts";
import { startProxy, type TcpProxy } from "./proxy.ts";

/** A server that says everything back, and what a client on the other side of the proxy has heard. */
let server: Server;
let served: Socket[];
let endings: string[];
let proxy: TcpProxy;
const clients: Client[] = [];

class Client {
  readonly socket: Socket;
  heard = Buffer.alloc(0);
  ending: string | null = null;

  constructor(port: number) {
    this.socket = dial({ port, host: "127.0.0.1", allowHalfOpen: true });
    this.socket.on("data", (piece: Buffer) => {
      this.heard = Buffer.concat([this.heard, piece]);
    });
    this.socket.on("end", () => {
      this.ending ??= "end";
    });
    this.socket.on("error", (error: NodeJS.ErrnoException) => {
      this.ending ??= error.code ?? "error";
    });
    clients.push(this);
  }

  async hears(bytes: number): Promise<void> {
    await until(`${bytes} bytes`, 3_000, () => (this.heard.length >= bytes ? true : null));
  }
}

beforeEach(async () => {
  served = [];
  endings = [];
  server = createServer({ allowHalfOpen: true }, (socket) => {
    served.push(socket);
    socket.on("data", (piece) => void socket.write(piece));
    socket.on("error", (error: NodeJS.ErrnoException) => void endings.push(error.code ?? "error"));
    socket.on("end", () => {
      endings.push("end");
      socket.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  const { port } = address;
  proxy = await startProxy(() => ({ port }));
});
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.destroy();
  await proxy.close();
  for (const socket of served) socket.destroy();
  server.close();
});

async function connected(): Promise<Client> {
  const client = new Client(proxy.port);
  client.socket.write("hi");
  await client.hears(2);
  return client;
}

async function echoed(client: Client, text: string | Buffer): Promise<number> {
  const startedAt = performance.now();
  const from = client.heard.length;
  client.socket.write(text);
  await client.hears(from + Buffer.byteLength(text));
  return performance.now() - startedAt;
}

describe("the proxy", () => {
  it("passes everything on as it is, both ways, and the end too", async () => {
    const client = await connected();
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7) % 251));
    await echoed(client, bytes);
    expect(client.heard.subarray(2).equals(bytes)).toBe(true);
    client.socket.end();
    await until("the end", 2_000, () => client.ending);
    expect([client.ending, ...endings]).toEqual(["end", "end"]);
    await until("nothing is left", 2_000, () => (proxy.openCount === 0 ? true : null));
  });

  it("is late by latency and jitter, and keeps the order", async () => {
    const client = await connected();
    proxy.setWeather("up", { latencyMs: 60 });
    proxy.setWeather("down", { latencyMs: 40, jitterMs: 30 });
    expect(await echoed(client, "a")).toBeGreaterThan(95);
    for (let i = 0; i < 20; i += 1) client.socket.write(`${i},`);
    await client.hears(2 + 1 + 50);
    expect(client.heard.toString("utf8", 3)).toBe(Array.from({ length: 20 }, (_, i) => `${i},`).join(""));
  });

  it("is as narrow as it is told, in one way only", async () => {
    const client = await connected();
    proxy.setWeather("down", { bytesPerSecond: 100_000 });
    expect(await echoed(client, Buffer.alloc(50_000))).toBeGreaterThan(450);
  });

  it("swallows in one way what it holds, and lets it flow on afterwards", async () => {
    const client = await connected();
    proxy.setWeather("down", { isHeld: true });
    client.socket.write("lost?");
    await pause(100);
    expect(client.heard.length).toBe(2);
    proxy.setWeather("down", { isHeld: false });
    await client.hears(7);
  });

  it("tells nobody through a black hole that the other side is gone, until it ends", async () => {
    const client = await connected();
    proxy.setWeather("both", { isHeld: true });
    client.socket.resetAndDestroy();
    await pause(150);
    expect(endings).toEqual([]);
    expect(served[0]?.destroyed).toBe(false);
    const late = new Client(proxy.port);
    late.socket.write("hello?");
    await pause(100);
    expect(late.heard.length).toBe(0);
    proxy.setWeather("both", { isHeld: false });
    await late.hears(6);
    await until("the server is told", 2_000, () =>
      served[0]?.destroyed === true || endings.length > 0 ? true : null,
    );
  });

  it.each([
    { how: "reset", told: "ECONNRESET" },
    { how: "end", told: "end" },
  ] as const)("cuts both sides by $how", async ({ how, told }) => {
    const client = await connected();
    expect(proxy.cut(how)).toBe(1);
    await until("both are told", 2_000, () => (client.ending !== null && endings.length > 0 ? true : null));
    expect([client.ending, endings[0]]).toEqual([told, told]);
    expect(proxy.openCount).toBe(0);
  });

  it("strands what is open and lets new connections through", async () => {
    const stranded = await connected();
    expect(proxy.strand()).toBe(1);
    stranded.socket.write("lost");
    await connected();
    await pause(100);
    expect([stranded.heard.length, stranded.ending]).toEqual([2, null]);
  });

  it("refuses new connections and takes them again", async () => {
    proxy.refuse(true);
    const refused = new Client(proxy.port);
    await until("it is refused", 2_000, () => refused.ending);
    proxy.refuse(false);
    await connected();
    expect(proxy.takenCount).toBe(1);
  });
});
