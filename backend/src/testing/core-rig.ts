import type { SettleDeps } from "../ai/settle-turn.ts";
import { sqlTurnLedger } from "../ai/turn-ledger.sql.ts";
import type { TurnLedger } from "../ai/turn-ledger.ts";
import { sqlTurnRecords } from "../ai/turn-records.sql.ts";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import type { CommandResult } from "../conversations/command.ts";
import { sqlConversationReads } from "../conversations/conversation-reads.sql.ts";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import { sqlConversationStore } from "../conversations/conversations.sql.ts";
import type { Command } from "../conversations/domain/conversation.ts";
import type { Envelope } from "../conversations/domain/events.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import { handleCommand } from "../conversations/handle-command.ts";
import { openConversation } from "../conversations/open-conversation.ts";
import { type Database, dbOf } from "../platform/sql/database.ts";
import { randomIds } from "../shared/ids.node.ts";
import type { Clock } from "../shared/ports.ts";
import type { StoreUnderTest } from "./stores.ts";

/** The conversation core and the turn ledger over a real store; settings and summaries are fixed sentences. */
export interface CoreRig {
  readonly database: Database;
  readonly deps: SettleDeps;
  readonly ledger: TurnLedger;
  readonly reads: ConversationReads;
  readonly envelopes: Envelope[];
  readonly clock: Clock & { pass(ms: number): void };
  /** A customer's conversation with the AI, opened now. */
  open(customerId?: string): Promise<Conversation>;
  customerSays(id: string, content: string, clientMessageId?: string): Promise<CommandResult>;
  agentDoes(id: string, command: Command, agentId?: string): Promise<CommandResult>;
  /** `sender: text` of each message in order of `seq`. */
  transcript(id: string): Promise<readonly string[]>;
  drop(): Promise<void>;
}

export const RIG_NOW = Date.UTC(2026, 10, 22, 3, 0, 0);
export const WAITING = "확인 후 5분 이내 답변드리겠습니다.";
export const FAREWELL = "상담이 완료되었습니다.";

/** Builds it. Drop it after the test. */
export async function coreRig(store: StoreUnderTest): Promise<CoreRig> {
  const { database, drop } = await store.open();
  let now = RIG_NOW;
  const clock = {
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
  const ids = randomIds(clock);
  const envelopes: Envelope[] = [];
  const ledger = sqlTurnLedger({
    database,
    clock,
    ids,
    times: { debounceMs: () => 1_500, hardLimitMs: 8_000, leaseMs: 15_000 },
    onDue: () => undefined,
  });
  const deps: SettleDeps = {
    work: database,
    store: sqlConversationStore(database.kind, clock),
    turns: ledger,
    ledger,
    records: sqlTurnRecords({ clock }),
    summaries: { request: async (_tx, _conversation, kind) => `요약(${kind})` },
    voice: {
      greeting: async () => "안녕하세요!",
      farewell: async () => FAREWELL,
      promise: async (at) => ({ sentence: WAITING, dueAt: at + 300_000 }),
    },
    directory: { emailOf: async (id) => `${id}@example.com`, nameOf: async (id) => id },
    audit: sqlAuditLog({ clock, ids }),
    publisher: { publish: (envelope) => void envelopes.push(envelope), hint: () => undefined },
    clock,
    ids,
  };
  const reads = sqlConversationReads(database);
  const account = async (id: string, role: "customer" | "admin") => {
    const values = {
      permission: role === "admin" ? ("owner" as const) : null,
      password_hash: "x",
      disabled_at: null,
    };
    await database.write((tx) =>
      dbOf(tx)
        .insertInto("accounts")
        .values({
          id,
          role,
          email: `${id}@example.com`,
          name: id,
          totp_secret: null,
          totp_last_step: null,
          created_at: now,
          updated_at: now,
          ...values,
        })
        .execute(),
    );
  };
  await account("customer", "customer");
  await account("minji", "admin");
  await account("junho", "admin");
  return {
    database,
    deps,
    ledger,
    reads,
    envelopes,
    clock,
    open: (customerId = "customer") => openConversation(deps, customerId),
    customerSays: (id, content, clientMessageId) =>
      handleCommand(deps, id, {
        command: { type: "post_customer_message" },
        actor: { kind: "customer", id: "customer" },
        draft: {
          sender: "customer",
          senderId: "customer",
          content,
          attachments: null,
          clientMessageId: clientMessageId ?? null,
        },
      }),
    agentDoes: (id, command, agentId = "minji") =>
      handleCommand(deps, id, {
        command,
        actor: { kind: "agent", id: agentId },
        ...(command.type === "post_agent_message"
          ? {
              draft: {
                sender: "agent" as const,
                senderId: agentId,
                content: "상담원입니다.",
                attachments: null,
                clientMessageId: null,
              },
            }
          : {}),
      }),
    async transcript(id) {
      const { messages } = await reads.messages(id, { limit: 500 });
      return messages.map((message) => `${message.seq} ${message.sender}: ${message.content}`);
    },
    drop,
  };
}
