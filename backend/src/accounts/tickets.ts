import { AppError } from "../shared/app-error.ts";
import { batched } from "../shared/batched.ts";
import type { Clock, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { SignedIn } from "./authenticator.ts";
import type { StoredTicket, TicketCodec, TicketStore } from "./ports.ts";

/** How long a ticket may wait for its one use (`wire.md`). */
export const TICKET_VALID_MS = 30_000;

export interface TicketsDeps {
  readonly store: TicketStore;
  readonly codec: TicketCodec;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly resolveSignIn: (signInId: string) => Promise<SignedIn>;
}

/** One-use tickets, so that the pages never put their long-lived token into a URL. */
export interface Tickets {
  issue(caller: SignedIn): Promise<{ readonly ticket: string; readonly expiresAt: EpochMs }>;
  /** Uses a ticket up, whoever comes first. Throws AppError `unauthenticated` for a used, old or unknown one. */
  redeem(ticket: string): Promise<SignedIn>;
}

/** When all clients come back at once, their tickets are taken together. */
const TOGETHER = { maxTogether: 200, maxPauseMs: 50 };

/** Tickets over their store; they stay valid on every node. */
export function tickets(deps: TicketsDeps): Tickets {
  const take = batched<string, StoredTicket | null>(async (hashes) => {
    const taken = await deps.unitOfWork.write((tx) => deps.store.take(tx, hashes));
    const left = new Map(taken.map((ticket) => [ticket.hash, ticket]));
    return hashes.map((hash) => {
      const ticket = left.get(hash) ?? null;
      left.delete(hash);
      return ticket;
    });
  }, TOGETHER);
  return {
    async issue(caller) {
      const ticket = deps.codec.make();
      const now = deps.clock.now();
      const expiresAt = now + TICKET_VALID_MS;
      const stored = {
        hash: deps.codec.hashOf(ticket),
        accountId: caller.id,
        signInId: caller.signInId,
        expiresAt,
      };
      await deps.unitOfWork.write(async (tx) => {
        await deps.store.removeExpired(tx, now);
        await deps.store.insert(tx, stored);
      });
      return { ticket, expiresAt };
    },
    async redeem(ticket) {
      const stored = await take(deps.codec.hashOf(ticket));
      if (stored === null || stored.expiresAt <= deps.clock.now()) throw new AppError("unauthenticated");
      const signedIn = await deps.resolveSignIn(stored.signInId);
      if (signedIn.id !== stored.accountId) throw new AppError("unauthenticated");
      return signedIn;
    },
  };
}
