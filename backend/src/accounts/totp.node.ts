import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { acceptedSteps, TOTP_DIGITS } from "./domain/totp.ts";
import type { TotpCodec } from "./two-factor.ts";

/** RFC 4648, section 6. */
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The length that RFC 4226 recommends. */
const SECRET_BYTES = 20;

/** Time-based one-time codes (RFC 6238, SHA-1, six digits, 30 s): what authenticator apps understand. */
export const totpCodec: TotpCodec = {
  makeSecret: () => toBase32(randomBytes(SECRET_BYTES)),
  stepOf(secret, code, now) {
    const given = Buffer.from(code);
    const matches = (step: number) => {
      const expected = Buffer.from(codeOf(secret, step));
      return given.length === expected.length && timingSafeEqual(given, expected);
    };
    return acceptedSteps(now).find(matches) ?? null;
  },
};

/** The code of a step, as RFC 4226 cuts it out of the hash. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = hash.readUInt8(hash.length - 1) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** TOTP_DIGITS).padStart(TOTP_DIGITS, "0");
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/gu) ?? [];
  return groups.map((group) => BASE32.charAt(Number.parseInt(group.padEnd(5, "0"), 2))).join("");
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/gu) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
