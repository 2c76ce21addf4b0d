import type { EpochMs } from "../../shared/vocabulary.ts";

/** Seconds in which one code is shown. Source: RFC 6238, what every authenticator app does. */
export const TOTP_STEP_SECONDS = 30;
export const TOTP_DIGITS = 6;

/** Steps before and after the current one whose codes are taken too: clocks differ, people type slowly. */
const SKEW_STEPS = 1;

/** The steps whose codes are accepted at an instant, the current one first. */
export function acceptedSteps(now: EpochMs): readonly number[] {
  const current = Math.floor(now / 1_000 / TOTP_STEP_SECONDS);
  const others = Array.from({ length: SKEW_STEPS }, (_, index) => [current - index - 1, current + index + 1]);
  return [current, ...others.flat()].filter((step) => step >= 0);
}

/** The link that an authenticator app reads from a QR code. */
export function totpUri(issuer: string, email: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  const facts = { secret, issuer, algorithm: "SHA1", digits: TOTP_DIGITS, period: TOTP_STEP_SECONDS };
  const query = Object.entries(facts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `otpauth://totp/${label}?${query.join("&")}`;
}
