import { type Database, type Db, dbOf, isUniqueViolation, locked } from "../platform/sql/database.ts";
import type { AiTurnsTable } from "../platform/sql/schema.ts";
import type { Clock, IdSource, Tx } from "../shared/ports.ts";
import type { ClaimedTurn, TurnLedger } from "./turn-ledger.ts";

/** Times of the ledger, milliseconds. Source: `delivery.md`, AI turns. */
export interface TurnLedgerTimes {
  /** Quiet time before a turn runs; read for every message, since it is a setting. */
  readonly debounceMs: () => number;
  /** Longest after the first unanswered message. */
  readonly hardLimitMs: number;
  readonly leaseMs: number;
}

/** After so many claims without an end a turn has failed. */
export const MAX_ATTEMPTS = 3;

/** How far the clocks of two nodes, or of one node and its store, may be apart without being taken for set back. */
const CLOCK_SLACK_MS = 5_000;

/** The turn ledger in the store. Leases run on the store's clock (`Database.leaseNow`). */
export function sqlTurnLedger(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly times: TurnLedgerTimes;
  /** Told how soon a turn will be due, so that nobody has to poll often. The transaction may not have committed yet. */
  readonly onDue: (inMs: number) => void;
}): TurnLedger {
  const { database, clock, ids, times, onDue } = deps;
  const kind = database.kind;

  return {
    async accept(tx, request) {
      const db = dbOf(tx);
      const debounceMs = times.debounceMs();
      const open = await locked(
        kind,
        db.selectFrom("ai_turns").selectAll().where("open_key", "=", request.conversationId),
      ).executeTakeFirst();
      if (open !== undefined) {
        const runAt = request.immediate
          ? request.now
          : Math.min(request.now + debounceMs, Math.max(open.run_at, open.first_at + times.hardLimitMs));
        await db
          .updateTable("ai_turns")
          .set({
            upto_seq: Math.max(open.upto_seq, request.uptoSeq),
            from_seq: Math.min(open.from_seq, request.fromSeq),
            run_at: runAt,
            cause: request.cause === "customer_message" ? open.cause : request.cause,
          })
          .where("id", "=", open.id)
          .execute();
      } else {
        await db
          .insertInto("ai_turns")
          .values(
            newTurn({
              id: ids.next(),
              ...request,
              runAt: request.immediate ? request.now : request.now + debounceMs,
            }),
          )
          .execute();
      }
      onDue(request.immediate ? 0 : debounceMs);
    },

    async cancel(tx, conversationId, why) {
      const done = { finished_at: clock.now(), discarded: why, open_key: null, running_key: null };
      await dbOf(tx)
        .updateTable("ai_turns")
        .set({ state: "cancelled", ...done })
        .where("open_key", "=", conversationId)
        .execute();
      await dbOf(tx)
        .updateTable("ai_turns")
        .set({ state: "cancelled", ...done })
        .where("running_key", "=", conversationId)
        .execute();
    },

    async claim(owner) {
      const now = clock.now();
      const due = await database.read((db) =>
        db
          .selectFrom("ai_turns as turn")
          .selectAll("turn")
          .where("turn.state", "=", "pending")
          .where((where) =>
            where.or([
              where("turn.run_at", "<=", now),
              // No turn is due so far ahead: the clock was set back since, and nobody shall wait for it to come round again.
              where(
                "turn.run_at",
                ">",
                now + Math.max(times.hardLimitMs, times.debounceMs()) + CLOCK_SLACK_MS,
              ),
            ]),
          )
          .where("turn.conversation_id", "not in", (select) =>
            select
              .selectFrom("ai_turns as other")
              .select("other.conversation_id")
              .where("other.state", "=", "running"),
          )
          .orderBy("turn.run_at")
          .limit(8)
          .execute(),
      );
      for (const row of due) {
        const claimed = await tryClaim(database, row, owner, times.leaseMs);
        if (claimed !== null) return claimed;
      }
      return null;
    },

    async heartbeat(turn) {
      const leaseUntil = (await database.leaseNow()) + times.leaseMs;
      const extended = await database.write((tx) =>
        dbOf(tx)
          .updateTable("ai_turns")
          .set({ lease_until: leaseUntil })
          .where("id", "=", turn.id)
          .where("fence", "=", turn.fence)
          .where("state", "=", "running")
          .executeTakeFirst(),
      );
      return Number(extended.numUpdatedRows) === 1;
    },

    async isHeld(tx, turn) {
      const row = await locked(
        kind,
        dbOf(tx).selectFrom("ai_turns").select(["state", "fence"]).where("id", "=", turn.id),
      ).executeTakeFirst();
      return row?.state === "running" && row.fence === turn.fence;
    },

    async end(tx, turn, ending) {
      await dbOf(tx)
        .updateTable("ai_turns")
        .set({
          state: ending.state,
          action: ending.action,
          engine: ending.engine,
          message_seq: ending.messageSeq,
          discarded: ending.discarded,
          finished_at: clock.now(),
          open_key: null,
          running_key: null,
          lease_owner: null,
          lease_until: null,
        })
        .where("id", "=", turn.id)
        .where("fence", "=", turn.fence)
        .execute();
    },

    async restart(tx, turn, uptoSeq) {
      const db = dbOf(tx);
      const now = clock.now();
      const open = await locked(
        kind,
        db.selectFrom("ai_turns").selectAll().where("open_key", "=", turn.conversationId),
      ).executeTakeFirst();
      if (open !== undefined) {
        await db
          .updateTable("ai_turns")
          .set({
            from_seq: Math.min(open.from_seq, turn.fromSeq),
            upto_seq: Math.max(open.upto_seq, uptoSeq),
            restarts: turn.restarts + 1,
          })
          .where("id", "=", open.id)
          .execute();
        await this.end(tx, turn, {
          state: "cancelled",
          action: null,
          engine: null,
          messageSeq: null,
          discarded: "stale",
        });
      } else {
        await db
          .updateTable("ai_turns")
          .set({
            state: "pending",
            open_key: turn.conversationId,
            running_key: null,
            upto_seq: uptoSeq,
            run_at: now,
            restarts: turn.restarts + 1,
            attempt: 0,
            lease_owner: null,
            lease_until: null,
          })
          .where("id", "=", turn.id)
          .where("fence", "=", turn.fence)
          .execute();
      }
      onDue(0);
    },

    async keepTrace(tx, turn, trace, createdAt) {
      const values = {
        turn_id: turn.id,
        attempt: turn.fence,
        conversation_id: turn.conversationId,
        trace: JSON.stringify(trace),
        created_at: createdAt,
      };
      try {
        await dbOf(tx).insertInto("ai_traces").values(values).execute();
      } catch (error) {
        // The run was settled before and is settled again: its trace is there.
        if (!isUniqueViolation(error)) throw error;
      }
    },

    async postpone(conversationId, quietMs) {
      const now = clock.now();
      await database.write(async (tx) => {
        const open = await dbOf(tx)
          .selectFrom("ai_turns")
          .select(["id", "first_at", "run_at", "cause"])
          .where("open_key", "=", conversationId)
          .executeTakeFirst();
        if (open === undefined || open.cause !== "customer_message") return;
        const runAt = Math.min(now + quietMs, open.first_at + times.hardLimitMs);
        if (runAt <= open.run_at) return;
        await dbOf(tx).updateTable("ai_turns").set({ run_at: runAt }).where("id", "=", open.id).execute();
      });
    },

    async reap(owner) {
      const now = await database.leaseNow();
      const expired = await database.read((db) =>
        db
          .selectFrom("ai_turns")
          .selectAll()
          .where("state", "=", "running")
          .where((where) =>
            where.or([
              where("lease_until", "<", now),
              // Longer than a lease may last: the store's clock was set back since.
              where("lease_until", ">", now + times.leaseMs + CLOCK_SLACK_MS),
              // The embedded store has one process: a lease of another boot is void, whatever its monotonic clock said.
              ...(kind === "sqlite" ? [where("lease_owner", "!=", owner)] : []),
            ]),
          )
          .limit(100)
          .execute(),
      );
      const failed: ClaimedTurn[] = [];
      for (const row of expired) {
        if (row.attempt >= MAX_ATTEMPTS) {
          const claimed = await database.write((tx) => steal(dbOf(tx), row, owner, now + times.leaseMs));
          if (claimed !== null) failed.push(claimed);
        } else await database.write((tx) => rearm(kind, row, clock.now(), this, tx));
      }
      if (expired.length > 0) onDue(0);
      return failed;
    },

    async nextDueAt() {
      const row = await database.read((db) =>
        db
          .selectFrom("ai_turns")
          .select("run_at")
          .where("state", "=", "pending")
          .orderBy("run_at")
          .limit(1)
          .executeTakeFirst(),
      );
      return row?.run_at ?? null;
    },

    async releaseAll(owner) {
      const held = await database.read((db) =>
        db
          .selectFrom("ai_turns")
          .selectAll()
          .where("state", "=", "running")
          .where("lease_owner", "=", owner)
          .execute(),
      );
      for (const row of held) await database.write((tx) => rearm(kind, row, clock.now(), this, tx));
    },
  };
}

function newTurn(request: {
  id: string;
  conversationId: string;
  cause: AiTurnsTable["cause"];
  fromSeq: number;
  uptoSeq: number;
  now: number;
  runAt: number;
}): AiTurnsTable {
  return {
    id: request.id,
    conversation_id: request.conversationId,
    state: "pending",
    open_key: request.conversationId,
    running_key: null,
    cause: request.cause,
    from_seq: request.fromSeq,
    upto_seq: request.uptoSeq,
    first_at: request.now,
    run_at: request.runAt,
    fence: 0,
    attempt: 0,
    restarts: 0,
    lease_owner: null,
    lease_until: null,
    action: null,
    engine: null,
    message_seq: null,
    discarded: null,
    created_at: request.now,
    finished_at: null,
  };
}

/** Compare-and-set to running; the unique `running_key` refuses a second running turn of the conversation. */
async function tryClaim(
  database: Database,
  row: AiTurnsTable,
  owner: string,
  leaseMs: number,
): Promise<ClaimedTurn | null> {
  const leaseUntil = (await database.leaseNow()) + leaseMs;
  try {
    return await database.write(async (tx) => {
      // Messages may have joined since the row was read: the claim takes what the row says at this instant.
      const db = dbOf(tx);
      const result = await db
        .updateTable("ai_turns")
        .set({
          state: "running",
          open_key: null,
          running_key: row.conversation_id,
          fence: row.fence + 1,
          attempt: row.attempt + 1,
          lease_owner: owner,
          lease_until: leaseUntil,
        })
        .where("id", "=", row.id)
        .where("state", "=", "pending")
        .where("fence", "=", row.fence)
        .executeTakeFirst();
      if (Number(result.numUpdatedRows) !== 1) return null;
      const claimed = await db
        .selectFrom("ai_turns")
        .selectAll()
        .where("id", "=", row.id)
        .executeTakeFirstOrThrow();
      return toClaimed(claimed);
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Takes an expired turn over without running it again, so that its failure is settled under a fence. */
async function steal(
  db: Db,
  row: AiTurnsTable,
  owner: string,
  leaseUntil: number,
): Promise<ClaimedTurn | null> {
  const result = await db
    .updateTable("ai_turns")
    .set({ fence: row.fence + 1, lease_owner: owner, lease_until: leaseUntil })
    .where("id", "=", row.id)
    .where("state", "=", "running")
    .where("fence", "=", row.fence)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1 ? toClaimed({ ...row, fence: row.fence + 1 }) : null;
}

/**
 * Running → pending; where messages that came meanwhile have made an open turn, that one takes its messages along.
 *
 * Holds the conversation, as whoever stores a message does: else a message that is being stored would find no open turn, make one, and meet
 * this one under the unique `open_key`.
 */
async function rearm(
  kind: Database["kind"],
  row: AiTurnsTable,
  now: number,
  ledger: TurnLedger,
  tx: Tx,
): Promise<void> {
  const db = dbOf(tx);
  await locked(
    kind,
    db.selectFrom("conversations").select("id").where("id", "=", row.conversation_id),
  ).execute();
  if (!(await ledger.isHeld(tx, toClaimed(row)))) return;
  const open = await db
    .selectFrom("ai_turns")
    .select(["id", "from_seq"])
    .where("open_key", "=", row.conversation_id)
    .executeTakeFirst();
  if (open !== undefined) {
    await db
      .updateTable("ai_turns")
      .set({ from_seq: Math.min(open.from_seq, row.from_seq), attempt: row.attempt })
      .where("id", "=", open.id)
      .execute();
    await ledger.end(tx, toClaimed(row), {
      state: "cancelled",
      action: null,
      engine: null,
      messageSeq: null,
      discarded: "joined_newer_turn",
    });
    return;
  }
  await db
    .updateTable("ai_turns")
    .set({
      state: "pending",
      open_key: row.conversation_id,
      running_key: null,
      run_at: now,
      lease_owner: null,
      lease_until: null,
    })
    .where("id", "=", row.id)
    .where("fence", "=", row.fence)
    .where("state", "=", "running")
    .execute();
}

function toClaimed(row: AiTurnsTable): ClaimedTurn {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    cause: row.cause,
    fromSeq: row.from_seq,
    uptoSeq: row.upto_seq,
    fence: row.fence,
    attempt: row.attempt,
    restarts: row.restarts,
  };
}
