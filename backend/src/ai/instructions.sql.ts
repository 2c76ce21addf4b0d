import { type Database, dbOf } from "../platform/sql/database.ts";
import type { Instruction, InstructionStore } from "./instructions.ts";

/** Instructions in the store. */
export function sqlInstructions(database: Database): InstructionStore {
  return {
    async insert(tx, instruction) {
      const db = dbOf(tx);
      await db
        .updateTable("instructions")
        .set({ state: "superseded" })
        .where("conversation_id", "=", instruction.conversationId)
        .where("state", "=", "in_force")
        .where("expires_at", ">", instruction.createdAt)
        .execute();
      await db
        .insertInto("instructions")
        .values({
          id: instruction.id,
          conversation_id: instruction.conversationId,
          author_id: instruction.authorId,
          text: instruction.text,
          decision: instruction.decision,
          order_number: instruction.orderNumber,
          scope: instruction.scope,
          after_seq: instruction.afterSeq,
          state: instruction.state,
          note: instruction.note,
          used_by_turn: null,
          created_at: instruction.createdAt,
          expires_at: instruction.expiresAt,
        })
        .execute();
    },

    list: (conversationId, now) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("instructions as i")
          .leftJoin("accounts as author", "author.id", "i.author_id")
          .selectAll("i")
          .select("author.name as author_name")
          .where("i.conversation_id", "=", conversationId)
          .orderBy("i.created_at")
          .orderBy("i.id")
          .limit(500)
          .execute();
        return rows.map((row): Instruction & { authorName: string } => ({
          id: row.id,
          conversationId: row.conversation_id,
          authorId: row.author_id,
          authorName: row.author_name ?? "",
          text: row.text,
          decision: row.decision,
          orderNumber: row.order_number,
          scope: row.scope,
          afterSeq: row.after_seq,
          // Past its time it is in force no more, whether or not the sweep has been by.
          state: row.state === "in_force" && row.expires_at <= now ? "expired" : row.state,
          note: row.note,
          createdAt: row.created_at,
          expiresAt: row.expires_at,
        }));
      }),
  };
}

/** Marks instructions whose time is over. */
export async function expireInstructions(database: Database, now: number): Promise<void> {
  await database.write((tx) =>
    dbOf(tx)
      .updateTable("instructions")
      .set({ state: "expired" })
      .where("state", "=", "in_force")
      .where("expires_at", "<=", now)
      .execute(),
  );
}
