import { createHash, randomBytes } from "node:crypto";
import { createSigner, createVerifier } from "fast-jwt";
import { z } from "zod";
import type { Clock } from "../shared/ports.ts";
import type { TicketCodec, TokenCodec } from "./ports.ts";

const ISSUER = "chatpjt";
const AUDIENCE = "chatpjt";
/** Source: RFC 9068 for the header, RFC 8725 section 3.11 for naming the kind at all. */
const HEADER_TYPE = "at+jwt";
const CLAIM_TYPE = "access";
/** How far a clock of another node may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 5_000;

const seconds = z.number().finite();
const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  typ: z.literal(CLAIM_TYPE),
  iss: z.literal(ISSUER),
  aud: z.literal(AUDIENCE),
  iat: seconds,
  nbf: seconds.optional(),
  exp: seconds,
});

/**
 * Tokens signed with HS256 and nothing else; keys or algorithms that a token names itself are not looked at (RFC 8725).
 * Times are checked here and not by the library, so that they follow the application's clock.
 */
export function jwtCodec(secret: string, clock: Clock): TokenCodec {
  const sign = createSigner({
    key: secret,
    algorithm: "HS256",
    header: { alg: "HS256", typ: HEADER_TYPE },
  });
  const verify = createVerifier({
    key: secret,
    algorithms: ["HS256"],
    allowedIss: ISSUER,
    allowedAud: AUDIENCE,
    checkTyp: HEADER_TYPE,
    ignoreExpiration: true,
    ignoreNotBefore: true,
    cache: false,
  });
  return {
    sign: ({ accountId, signInId, expiresAt }) =>
      sign({
        sub: accountId,
        sid: signInId,
        typ: CLAIM_TYPE,
        iss: ISSUER,
        aud: AUDIENCE,
        iat: Math.floor(clock.now() / 1_000),
        exp: Math.floor(expiresAt / 1_000),
      }),
    verify(token) {
      const claims = isCanonical(token) ? readClaims(verify, token) : null;
      if (claims === null) return null;
      const now = clock.now();
      // `iat` is no reason to refuse (RFC 7519 4.1.6): a clock that was set back would sign everybody out.
      const startsAt = (claims.nbf ?? 0) * 1_000;
      const expiresAt = claims.exp * 1_000;
      if (expiresAt <= now || startsAt > now + CLOCK_TOLERANCE_MS) return null;
      return { accountId: claims.sub, signInId: claims.sid, expiresAt };
    },
  };
}

/** Tickets of 256 random bits, stored as a hash: who reads the store cannot use them. */
export const randomTickets: TicketCodec = {
  make: () => randomBytes(32).toString("base64url"),
  hashOf: (ticket) => createHash("sha256").update(ticket).digest("hex").slice(0, 32),
};

function readClaims(verify: (token: string) => unknown, token: string): z.infer<typeof claimsSchema> | null {
  try {
    return claimsSchema.safeParse(verify(token)).data ?? null;
  } catch {
    // Whatever the library objects to, the answer is the same: not a token of ours.
    return null;
  }
}

/** Three base64url parts whose last characters have no spare bits set: one token has one spelling. */
function isCanonical(token: string): boolean {
  const parts = token.split(".");
  return (
    parts.length === 3 && parts.every((part) => Buffer.from(part, "base64url").toString("base64url") === part)
  );
}
