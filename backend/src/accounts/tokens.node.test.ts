import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { jwtCodec, randomTickets } from "./tokens.node.ts";

const now = Date.UTC(2026, 10, 22, 10, 0, 0);
const secret = "only-for-tests-0123456789-abcdefghij";
const codec = jwtCodec(secret, { now: () => now });
const seconds = now / 1_000;

const header = { alg: "HS256", typ: "at+jwt" };
const payload = {
  sub: "a1",
  sid: "s1",
  typ: "access",
  iss: "chatpjt",
  aud: "chatpjt",
  iat: seconds,
  exp: seconds + 60,
};
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function forge(
  changes: {
    readonly header?: object;
    readonly payload?: object;
    readonly key?: string;
    readonly hash?: string;
  } = {},
): string {
  const input = `${part({ ...header, ...changes.header })}.${part({ ...payload, ...changes.payload })}`;
  const signature = createHmac(changes.hash ?? "sha256", changes.key ?? secret)
    .update(input)
    .digest("base64url");
  return `${input}.${signature}`;
}

describe("a token", () => {
  it("says what was signed", () => {
    const claims = { accountId: "a1", signInId: "s1", expiresAt: now + 60_000 };
    expect(codec.verify(codec.sign(claims))).toEqual(claims);
    expect(codec.verify(forge())).toEqual(claims);
  });

  it("outlives a clock that was set back", () => {
    const token = codec.sign({ accountId: "a1", signInId: "s1", expiresAt: now + 60_000 });
    const earlier = jwtCodec(secret, { now: () => now - 3_600_000 });
    expect(earlier.verify(token)).toMatchObject({ signInId: "s1" });
  });

  it.each([
    { what: "alg none", token: `${part({ alg: "none", typ: "at+jwt" })}.${part(payload)}.` },
    { what: "alg NONE with our signature", token: forge({ header: { alg: "NONE" } }) },
    { what: "another hash", token: forge({ header: { alg: "HS512" }, hash: "sha512" }) },
    { what: "an algorithm of public keys", token: forge({ header: { alg: "RS256" } }) },
    { what: "a wrong key", token: forge({ key: "another-key-another-key-another-key!" }) },
    { what: "an empty key", token: forge({ key: "" }) },
    {
      what: "an own key in the header",
      token: forge({ key: "mine", header: { jwk: { kty: "oct", k: "bWluZQ" } } }),
    },
    { what: "a key's address", token: forge({ key: "mine", header: { jku: "https://evil.example/keys" } }) },
    { what: "a key's path", token: forge({ key: "", header: { kid: "../../dev/null" } }) },
    { what: "an unknown critical header", token: forge({ header: { crit: ["x"], x: 1 } }) },
    { what: "another header type", token: forge({ header: { typ: "JWT" } }) },
    { what: "another type", token: forge({ payload: { typ: "refresh" } }) },
    { what: "another issuer", token: forge({ payload: { iss: "evil" } }) },
    { what: "another audience", token: forge({ payload: { aud: "other" } }) },
    { what: "no audience", token: forge({ payload: { aud: undefined } }) },
    { what: "no expiry", token: forge({ payload: { exp: undefined } }) },
    { what: "an expiry in words", token: forge({ payload: { exp: "tomorrow" } }) },
    { what: "an expiry just now", token: forge({ payload: { exp: seconds } }) },
    { what: "a start in the future", token: forge({ payload: { nbf: seconds + 60 } }) },
    { what: "no sign-in", token: forge({ payload: { sid: undefined } }) },
    { what: "nothing", token: "" },
    { what: "two parts", token: "a.b" },
    { what: "four parts", token: `${forge()}.x` },
    { what: "spaces", token: ` ${forge()}` },
    { what: "padding", token: `${forge()}=` },
  ])("with $what is none", ({ token }) => {
    expect(codec.verify(token)).toBeNull();
  });

  it("is void when any character of it is changed", () => {
    const token = forge();
    const changed = [...token].map(
      (letter, at) => `${token.slice(0, at)}${letter === "A" ? "B" : "A"}${token.slice(at + 1)}`,
    );
    expect(changed.filter((candidate) => codec.verify(candidate) !== null)).toEqual([]);
  });
});

describe("a ticket", () => {
  it("cannot be guessed or told from its hash", () => {
    const ticket = randomTickets.make();
    expect(ticket).toHaveLength(43);
    expect(randomTickets.make()).not.toBe(ticket);
    expect(randomTickets.hashOf(ticket)).toMatch(/^[0-9a-f]{32}$/u);
  });
});
