import type { Tx } from "../shared/ports.ts";
import type { CommandDeps } from "./command.ts";
import type { Conversation } from "./domain/snapshot.ts";

/** Read positions in the store. They raise no version: nobody's decision depends on them. */
export interface ReadMarkStore {
  /** @returns false when everything was read already. */
  markReadByAdmin(tx: Tx, conversation: Conversation): Promise<boolean>;
  /** @returns false when the position did not move. */
  markReadByCustomer(tx: Tx, conversation: Conversation, uptoSeq: number): Promise<boolean>;
}

/** What read marks stand on. */
export type ReadMarkDeps = Pick<CommandDeps, "work" | "store" | "directory" | "publisher"> & {
  readonly marks: ReadMarkStore;
};

/** An admin has seen everything: the unread count is zero (`wire.md`, GET messages). */
export async function markReadByAdmin(deps: ReadMarkDeps, seen: Conversation): Promise<void> {
  if (seen.adminReadSeq >= seen.lastSeq && seen.unreadCount === 0) return;
  const conversation = await deps.work.write(async (tx) => {
    const current = await deps.store.load(tx, seen.id);
    // What came after the admin's read stays unread.
    if (current === null || current.lastSeq !== seen.lastSeq) return null;
    return (await deps.marks.markReadByAdmin(tx, current)) ? current : null;
  });
  if (conversation === null) return;
  await announce(deps, conversation, [
    { type: "messages_read", reader: "staff", uptoSeq: conversation.lastSeq },
    ...(conversation.unreadCount === 0 ? [] : [{ type: "unread_changed" as const, unread: 0 }]),
  ]);
}

/** The customer's page has shown everything up to `uptoSeq`. */
export async function markReadByCustomer(deps: ReadMarkDeps, id: string, uptoSeq: number): Promise<void> {
  const conversation = await deps.work.write(async (tx) => {
    const current = await deps.store.load(tx, id);
    if (current === null) return null;
    const upto = Math.min(uptoSeq, current.lastSeq);
    return (await deps.marks.markReadByCustomer(tx, current, upto))
      ? { ...current, customerReadSeq: upto }
      : null;
  });
  if (conversation === null) return;
  await announce(deps, conversation, [
    { type: "messages_read", reader: "customer", uptoSeq: conversation.customerReadSeq },
  ]);
}

async function announce(
  deps: ReadMarkDeps,
  conversation: Conversation,
  events: Parameters<ReadMarkDeps["publisher"]["publish"]>[0]["events"],
): Promise<void> {
  deps.publisher.publish({
    conversationId: conversation.id,
    customerId: conversation.customerId,
    customerEmail: await deps.directory.emailOf(conversation.customerId),
    version: conversation.version,
    seq: conversation.lastSeq,
    list: conversation.standing.status,
    previousList: conversation.standing.status,
    events,
  });
}
