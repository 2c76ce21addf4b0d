import { describe, expect, it } from "vitest";
import { isOriginAllowed } from "./origin-policy.ts";

const listed = new Set(["https://shop.example.com"]);

describe("an Origin", () => {
  it.each([
    { origin: undefined, host: "127.0.0.1:8000", allowed: true },
    { origin: "http://127.0.0.1:8000", host: "127.0.0.1:8000", allowed: true },
    { origin: "https://chat.example.com", host: "chat.example.com", allowed: true },
    { origin: "https://chat.example.com", host: "chat.example.com:443", allowed: true },
    { origin: "https://shop.example.com", host: "chat.example.com", allowed: true },
    { origin: "http://shop.example.com", host: "chat.example.com", allowed: false },
    { origin: "https://shop.example.com.evil.example", host: "chat.example.com", allowed: false },
    { origin: "http://127.0.0.1:8001", host: "127.0.0.1:8000", allowed: false },
    { origin: "http://localhost:8000", host: "127.0.0.1:8000", allowed: false },
    { origin: "null", host: "127.0.0.1:8000", allowed: false },
    { origin: "http://127.0.0.1:8000/x", host: "127.0.0.1:8000", allowed: false },
    { origin: "http://127.0.0.1:8000", host: undefined, allowed: false },
    { origin: "nonsense", host: "nonsense", allowed: false },
  ])("$origin to host $host → $allowed", ({ origin, host, allowed }) => {
    expect(isOriginAllowed(origin, host, listed)).toBe(allowed);
  });
});
