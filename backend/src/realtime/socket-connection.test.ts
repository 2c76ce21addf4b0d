import { once } from "node:events";
import { type AddressInfo, Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { SocketConnection } from "./socket-connection.ws.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A connection over a real line, what its client reads, and how often it was written to. */
async function open() {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  closing.push(() => server.close());
  const accepted = once(server, "connection");
  await once(server, "listening");
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  closing.push(() => client.terminate());
  const read: string[] = [];
  client.on("message", (data) => read.push(String(data)));
  const [socket, { socket: stream }] = await accepted;
  if (!(stream instanceof Socket)) throw new Error("No line.");
  const connection = new SocketConnection(
    { socket, stream, address: "127.0.0.1" },
    {
      id: 1,
      caller: { id: "a", role: "admin", permission: "agent", email: "", name: "", signInId: "s" },
    },
    { bytes: 1_000_000, forMs: 10_000, onCut: () => undefined },
  );
  return { connection, client, read, writes: vi.spyOn(stream, "write") };
}

describe("a socket", () => {
  it("takes what one row of microtasks says with one write, in order, before what follows from it", async () => {
    const { connection, client, read, writes } = await open();
    const settled = [Promise.resolve("first"), Promise.resolve("second"), Promise.resolve("third")];
    const writesSeenByAnswers: number[] = [];
    const publish = async (change: Promise<string>) => connection.send([await change, "unread"]);
    await Promise.all(
      settled.map((change) => publish(change).then(() => writesSeenByAnswers.push(writes.mock.calls.length))),
    );
    expect(writesSeenByAnswers).toEqual([1, 1, 1]);
    connection.send(["later"]);
    while (read.length < 7) await once(client, "message");
    expect(read).toEqual(["first", "unread", "second", "unread", "third", "unread", "later"]);
    expect(writes).toHaveBeenCalledTimes(2);
  });

  it("says what it has to say before it closes, and nothing afterwards", async () => {
    const { connection, client, read } = await open();
    connection.send(["last"]);
    connection.close(4401, "signed_out");
    connection.send(["too late"]);
    const [code] = await once(client, "close");
    expect(code).toBe(4401);
    expect(read).toEqual(["last"]);
  });
});
