import { type Database, type Db, repeatedToPowerOfTwo } from "../platform/sql/database.ts";
import { toConversation, toMessage } from "./conversations.sql.ts";
import type { StoredMessage } from "./domain/message.ts";
import type { ResumeAnswer, ResumeReads, ResumeRequest } from "./resume-reads.ts";

/** Bounds of one query for messages: how long a reader may keep the event loop, and how much SQLite lets be joined (500). */
const MAX_RANGES = 64;
const MAX_MESSAGES = 500;

/**
 * What clients who were away miss, by one query for where their conversations stand and as few as bounds allow for their messages, however many
 * ask. The position is read first: a message that is committed between the queries lies beyond it and is left to its live frame.
 *
 * @param maxMessages - more are not a resume's to carry; they are not read.
 */
export function sqlResumeReads(database: Database, maxMessages: number): ResumeReads {
  return {
    async resume(requests) {
      if (requests.length === 0) return [];
      const standing = await readStanding(database, new Set(requests.map((each) => each.conversationId)));
      const ranges = requests.flatMap((request) => {
        const uptoSeq = standing.get(request.conversationId)?.conversation.lastSeq ?? 0;
        const count = uptoSeq - request.afterSeq;
        return count > 0 && count <= maxMessages ? [{ ...request, uptoSeq, count }] : [];
      });
      const stored = await readRanges(database, ranges);
      return requests.map((request) => {
        const found = standing.get(request.conversationId);
        if (found === undefined) return null;
        const isTooMany = found.conversation.lastSeq - request.afterSeq > maxMessages;
        const behind = stored.get(request.conversationId) ?? [];
        return { ...found, missed: isTooMany ? null : behind.filter(({ seq }) => seq > request.afterSeq) };
      });
    },
  };
}

type Standing = Pick<ResumeAnswer, "conversation" | "agentName">;

async function readStanding(
  database: Database,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await database.read((db) =>
    db
      .selectFrom("conversations as c")
      .leftJoin("accounts as agent", "agent.id", "c.agent_id")
      .selectAll("c")
      .select("agent.name as agent_name")
      .where("c.id", "in", repeatedToPowerOfTwo([...ids]))
      .execute(),
  );
  return new Map(
    rows.map((row) => [row.id, { conversation: toConversation(row), agentName: row.agent_name }]),
  );
}

interface Range extends ResumeRequest {
  readonly uptoSeq: number;
  readonly count: number;
}

/** The messages of the ranges by conversation, in order; of two ranges of one conversation the longer one. */
async function readRanges(
  database: Database,
  ranges: readonly Range[],
): Promise<ReadonlyMap<string, readonly StoredMessage[]>> {
  const longest = new Map<string, Range>();
  for (const range of ranges) {
    const known = longest.get(range.conversationId);
    if (known === undefined || range.afterSeq < known.afterSeq) longest.set(range.conversationId, range);
  }
  const found = new Map<string, StoredMessage[]>();
  for (const together of chunksOf([...longest.values()])) {
    const rows = await database.read((db) => inRanges(db, together).execute());
    for (const { conversationId } of together) found.set(conversationId, []);
    for (const row of rows) found.get(row.conversation_id)?.push(toMessage(row));
    // Another reader or a writer may take its turn in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const messages of found.values()) messages.sort((a, b) => a.seq - b.seq);
  return found;
}

function chunksOf(ranges: readonly Range[]): Range[][] {
  const chunks: Range[][] = [];
  let chunk: Range[] = [];
  let count = 0;
  for (const range of ranges) {
    if (chunk.length > 0 && (chunk.length >= MAX_RANGES || count + range.count > MAX_MESSAGES)) {
      chunks.push(chunk);
      chunk = [];
      count = 0;
    }
    chunk.push(range);
    count += range.count;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** One select per range, joined by UNION ALL, so that each walks its own stretch of the primary key in both stores. */
function inRanges(db: Db, ranges: readonly Range[]) {
  // What fills up to the power of two holds no message: nothing is told twice.
  const filled = repeatedToPowerOfTwo(ranges).map((range, index) =>
    index < ranges.length ? range : { ...range, afterSeq: range.uptoSeq },
  );
  const [first, ...others] = filled.map((range) =>
    db
      .selectFrom("messages")
      .leftJoin("accounts as sender", "sender.id", "messages.sender_id")
      .selectAll("messages")
      .select("sender.name as sender_name")
      .where("conversation_id", "=", range.conversationId)
      .where("seq", ">", range.afterSeq)
      .where("seq", "<=", range.uptoSeq),
  );
  if (first === undefined) throw new Error("No ranges.");
  return others.reduce((query, other) => query.unionAll(other), first);
}
