import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

function upgrade(remote: string, forwarded: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remote });
  const request = new IncomingMessage(socket);
  request.headers["x-forwarded-for"] = forwarded;
  return request;
}

describe("clientAddress", () => {
  it.each([
    { trust: false, remote: "10.0.0.9", address: "10.0.0.9" },
    { trust: true, remote: "10.0.0.9", address: "203.0.113.7" },
    { trust: ["10.0.0.0/8"], remote: "10.0.0.9", address: "203.0.113.7" },
    { trust: ["10.0.0.0/8"], remote: "198.51.100.1", address: "198.51.100.1" },
  ])("trusting $trust, a peer at $remote counts as $address", ({ trust, remote, address }) => {
    expect(clientAddress(trust)(upgrade(remote, "203.0.113.7"))).toBe(address);
  });
});
