import { describe, expect, it } from "vitest";
import { totpUri } from "./domain/totp.ts";
import { totpCodec } from "./totp.node.ts";

/** RFC 6238, appendix B, SHA-1: `12345678901234567890` in base 32, and its codes cut to six digits. */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const RFC_CODES = [
  { seconds: 59, code: "287082" },
  { seconds: 1_111_111_109, code: "081804" },
  { seconds: 1_234_567_890, code: "005924" },
  { seconds: 20_000_000_000, code: "353130" },
];

describe("a code", () => {
  it.each(RFC_CODES)("of $seconds s is $code, and good one step before and after", ({ seconds, code }) => {
    const step = Math.floor(seconds / 30);
    const stepAt = (offset: number) => totpCodec.stepOf(RFC_SECRET, code, (seconds + offset) * 1_000);
    expect([stepAt(0), stepAt(30), stepAt(-30)]).toEqual([step, step, step]);
    expect([stepAt(61), stepAt(-61)]).toEqual([null, null]);
  });

  it.each(["", "28708", "2870820", "x87082", "２８７０８２"])("is not %j", (code) => {
    expect(totpCodec.stepOf(RFC_SECRET, code, 59_000)).toBeNull();
  });

  it("comes from a secret of 160 bits that an app can read", () => {
    const [one, other] = [totpCodec.makeSecret(), totpCodec.makeSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/u);
    expect(one).not.toBe(other);
    expect(totpUri("chatpjt", "a+b@shop.kr", RFC_SECRET)).toBe(
      `otpauth://totp/chatpjt:a%2Bb%40shop.kr?secret=${RFC_SECRET}&issuer=chatpjt&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
