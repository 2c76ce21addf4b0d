import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { AttachmentSigner } from "./ports.ts";

/** How long a link is good (`wire.md`, attachment). */
const LINK_VALID_SECONDS = 3_600;

/** Signs with a key of its own, derived from the service's secret, so that a link is never good as anything else. */
export function attachmentSigner(secret: string, clock: Clock): AttachmentSigner {
  const key = createHmac("sha256", secret).update("uploads link v1").digest();
  const signature = (conversationId: string, file: string, exp: string) =>
    createHmac("sha256", key).update(`${conversationId}\n${file}\n${exp}`).digest("base64url");
  return {
    sign(conversationId, stored) {
      const exp = String(Math.floor(clock.now() / 1_000) + LINK_VALID_SECONDS);
      const path = `/uploads/${encodeURIComponent(conversationId)}/${encodeURIComponent(stored.file)}`;
      return {
        url: `${path}?exp=${exp}&sig=${signature(conversationId, stored.file, exp)}`,
        name: stored.name,
        size: stored.size,
        mime: stored.mime,
        is_image: stored.isImage,
      };
    },
    isValid({ conversationId, file, exp, sig }) {
      if (exp === undefined || sig === undefined || !/^\d{1,12}$/u.test(exp)) return false;
      return isAhead(Number(exp), clock.now()) && isEqual(sig, signature(conversationId, file, exp));
    },
  };
}

const isAhead = (expSeconds: number, now: EpochMs): boolean => expSeconds * 1_000 > now;

function isEqual(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
