import type { ColumnDataType, CreateTableBuilder, Kysely } from "kysely";
import { sql } from "kysely";

/** What a migration needs to know of the store it runs on. */
export interface MigrationTarget {
  readonly kind: "sqlite" | "mysql";
}

const ID = sql`varchar(32) character set ascii collate ascii_bin`;
const KEY = sql`varchar(64) character set ascii collate ascii_bin`;

/** The first schema. Column types differ by store only where they must: MySQL indexes need bounded, ASCII ids. */
export async function up(db: Kysely<unknown>, target: MigrationTarget): Promise<void> {
  const mysql = target.kind === "mysql";
  const id = mysql ? ID : sql`text`;
  const key = mysql ? KEY : sql`text`;
  const short = (length: number) => (mysql ? sql.raw(`varchar(${length})`) : sql`text`);
  const long: ColumnDataType | ReturnType<typeof short> = mysql ? sql`mediumtext` : "text";
  const instant: ColumnDataType = mysql ? "bigint" : "integer";
  const finish = <T extends string, C extends string>(
    table: CreateTableBuilder<T, C>,
    layout?: "clustered",
  ) =>
    (mysql
      ? table.modifyEnd(sql`engine=InnoDB default character set utf8mb4 collate utf8mb4_bin`)
      : table.modifyEnd(layout === "clustered" ? sql`strict, without rowid` : sql`strict`)
    ).execute();

  await finish(
    db.schema
      .createTable("accounts")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("role", key, (c) => c.notNull())
      .addColumn("permission", key)
      .addColumn("email", short(254), (c) => c.notNull())
      .addColumn("name", short(200), (c) => c.notNull())
      .addColumn("password_hash", short(500), (c) => c.notNull())
      .addColumn("disabled_at", instant)
      .addColumn("totp_secret", short(200))
      .addColumn("totp_last_step", instant)
      .addColumn("created_at", instant, (c) => c.notNull())
      .addColumn("updated_at", instant, (c) => c.notNull())
      .addUniqueConstraint("accounts_email_role", ["email", "role"]),
  );
  await finish(
    db.schema
      .createTable("sign_ins")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("account_id", id, (c) => c.notNull())
      .addColumn("created_at", instant, (c) => c.notNull())
      .addColumn("last_seen_at", instant, (c) => c.notNull())
      .addColumn("expires_at", instant, (c) => c.notNull())
      .addColumn("ended_at", instant)
      .addColumn("user_agent", short(500))
      .addColumn("address", short(64)),
  );
  await db.schema
    .createIndex("sign_ins_account")
    .on("sign_ins")
    .columns(["account_id", "expires_at"])
    .execute();
  await db.schema.createIndex("sign_ins_ended").on("sign_ins").column("ended_at").execute();

  await finish(
    db.schema
      .createTable("ws_tickets")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("account_id", id, (c) => c.notNull())
      .addColumn("sign_in_id", id, (c) => c.notNull())
      .addColumn("expires_at", instant, (c) => c.notNull()),
  );
  await db.schema.createIndex("ws_tickets_expiry").on("ws_tickets").column("expires_at").execute();

  await finish(
    db.schema
      .createTable("conversations")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("customer_id", id, (c) => c.notNull())
      .addColumn("open_customer_id", id)
      .addColumn("status", key, (c) => c.notNull())
      .addColumn("handler", key, (c) => c.notNull())
      .addColumn("agent_id", id)
      .addColumn("category", short(100))
      .addColumn("language", key, (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("last_seq", "integer", (c) => c.notNull())
      .addColumn("last_customer_seq", "integer", (c) => c.notNull())
      .addColumn("last_reply_seq", "integer", (c) => c.notNull())
      .addColumn("admin_read_seq", "integer", (c) => c.notNull())
      .addColumn("ai_read_seq", "integer", (c) => c.notNull())
      .addColumn("customer_read_seq", "integer", (c) => c.notNull())
      .addColumn("unread_count", "integer", (c) => c.notNull())
      .addColumn("last_message", short(300), (c) => c.notNull())
      .addColumn("last_activity_at", instant, (c) => c.notNull())
      .addColumn("started_at", instant, (c) => c.notNull())
      .addColumn("pending_at", instant)
      .addColumn("pending_reason", key)
      .addColumn("pending_language", key)
      .addColumn("due_at", instant)
      .addColumn("overdue_notified_at", instant)
      .addColumn("anything_else_at", instant)
      .addColumn("completed_at", instant)
      .addColumn("handled_by", key)
      .addColumn("duration_minutes", "integer")
      .addColumn("summary", long, (c) => c.notNull())
      .addColumn("agent_note", long)
      .addUniqueConstraint("conversations_open", ["open_customer_id"]),
  );
  const onConversations = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("conversations").columns(columns).execute();
  await onConversations("conversations_customer", ["customer_id", "started_at"]);
  await onConversations("conversations_active", ["status", "last_activity_at", "id"]);
  await onConversations("conversations_pending", ["status", "pending_at", "id"]);
  await onConversations("conversations_completed", ["status", "completed_at", "id"]);
  await onConversations("conversations_due", ["status", "due_at"]);
  await onConversations("conversations_silence", ["status", "anything_else_at"]);

  await finish(
    db.schema
      .createTable("messages")
      .addColumn("id", id, (c) => c.notNull())
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("seq", "integer", (c) => c.notNull())
      .addColumn("sender", key, (c) => c.notNull())
      .addColumn("sender_id", id)
      .addColumn("content", long, (c) => c.notNull())
      .addColumn("attachments", long)
      .addColumn("once_key", short(65))
      .addColumn("created_at", instant, (c) => c.notNull())
      // Clustered by place in the conversation: the order of every read, and one tree less to write per message.
      .addPrimaryKeyConstraint("messages_pk", ["conversation_id", "seq"])
      .addUniqueConstraint("messages_once", ["conversation_id", "once_key"]),
    "clustered",
  );

  await finish(
    db.schema
      .createTable("ai_turns")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("state", key, (c) => c.notNull())
      .addColumn("open_key", id)
      .addColumn("running_key", id)
      .addColumn("cause", key, (c) => c.notNull())
      .addColumn("from_seq", "integer", (c) => c.notNull())
      .addColumn("upto_seq", "integer", (c) => c.notNull())
      .addColumn("first_at", instant, (c) => c.notNull())
      .addColumn("run_at", instant, (c) => c.notNull())
      .addColumn("fence", "integer", (c) => c.notNull())
      .addColumn("attempt", "integer", (c) => c.notNull())
      .addColumn("restarts", "integer", (c) => c.notNull())
      .addColumn("lease_owner", key)
      .addColumn("lease_until", instant)
      .addColumn("action", key)
      .addColumn("engine", short(100))
      .addColumn("message_seq", "integer")
      .addColumn("discarded", key)
      .addColumn("created_at", instant, (c) => c.notNull())
      .addColumn("finished_at", instant)
      .addUniqueConstraint("ai_turns_open", ["open_key"])
      .addUniqueConstraint("ai_turns_running", ["running_key"]),
  );
  await db.schema.createIndex("ai_turns_due").on("ai_turns").columns(["state", "run_at"]).execute();
  await db.schema.createIndex("ai_turns_lease").on("ai_turns").columns(["state", "lease_until"]).execute();
  await db.schema
    .createIndex("ai_turns_conversation")
    .on("ai_turns")
    .columns(["conversation_id", "created_at"])
    .execute();

  await finish(
    db.schema
      .createTable("ai_traces")
      .addColumn("turn_id", id, (c) => c.notNull())
      .addColumn("attempt", "integer", (c) => c.notNull())
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("trace", long, (c) => c.notNull())
      .addColumn("created_at", instant, (c) => c.notNull())
      .addPrimaryKeyConstraint("ai_traces_pk", ["turn_id", "attempt"]),
  );
  await db.schema.createIndex("ai_traces_created").on("ai_traces").column("created_at").execute();

  await finish(
    db.schema
      .createTable("ai_ledgers")
      .addColumn("conversation_id", id, (c) => c.primaryKey().notNull())
      .addColumn("ledger", long, (c) => c.notNull())
      .addColumn("running_summary", long)
      .addColumn("running_summary_upto", "integer", (c) => c.notNull())
      .addColumn("updated_at", instant, (c) => c.notNull()),
  );
  await finish(
    db.schema
      .createTable("ai_usage")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("day", key, (c) => c.notNull())
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("turn_id", id)
      .addColumn("purpose", key, (c) => c.notNull())
      .addColumn("model", short(100), (c) => c.notNull())
      .addColumn("prompt_tokens", "integer", (c) => c.notNull())
      .addColumn("cached_tokens", "integer", (c) => c.notNull())
      .addColumn("completion_tokens", "integer", (c) => c.notNull())
      .addColumn("cost_micro_usd", instant, (c) => c.notNull())
      .addColumn("estimated", "integer", (c) => c.notNull())
      .addColumn("created_at", instant, (c) => c.notNull()),
  );
  await db.schema.createIndex("ai_usage_day").on("ai_usage").column("day").execute();
  await db.schema.createIndex("ai_usage_conversation").on("ai_usage").column("conversation_id").execute();

  await finish(
    db.schema
      .createTable("instructions")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("author_id", id, (c) => c.notNull())
      .addColumn("text", long, (c) => c.notNull())
      .addColumn("decision", key)
      .addColumn("order_number", short(64))
      .addColumn("scope", key, (c) => c.notNull())
      .addColumn("after_seq", "integer", (c) => c.notNull())
      .addColumn("state", key, (c) => c.notNull())
      .addColumn("note", short(500))
      .addColumn("used_by_turn", id)
      .addColumn("created_at", instant, (c) => c.notNull())
      .addColumn("expires_at", instant, (c) => c.notNull()),
  );
  await db.schema
    .createIndex("instructions_conversation")
    .on("instructions")
    .columns(["conversation_id", "created_at"])
    .execute();

  await finish(
    db.schema
      .createTable("summaries")
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("kind", key, (c) => c.notNull())
      .addColumn("state", key, (c) => c.notNull())
      .addColumn("content", long)
      .addColumn("made_by", key, (c) => c.notNull())
      .addColumn("upto_seq", "integer", (c) => c.notNull())
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("run_at", instant, (c) => c.notNull())
      .addColumn("made_at", instant)
      .addPrimaryKeyConstraint("summaries_pk", ["conversation_id", "kind"]),
  );
  await db.schema.createIndex("summaries_due").on("summaries").columns(["state", "run_at"]).execute();

  await finish(
    db.schema
      .createTable("orders")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("order_number", short(64), (c) => c.notNull())
      .addColumn("order_number_key", short(64), (c) => c.notNull())
      .addColumn("product_name", short(200), (c) => c.notNull())
      .addColumn("customer_id", id, (c) => c.notNull())
      .addColumn("ordered_at", instant, (c) => c.notNull())
      .addColumn("shipping_status", key, (c) => c.notNull())
      .addColumn("delivered_at", instant)
      .addColumn("price_krw", instant)
      .addColumn("created_at", instant, (c) => c.notNull())
      .addColumn("updated_at", instant, (c) => c.notNull())
      .addUniqueConstraint("orders_number", ["order_number_key"]),
  );
  await db.schema
    .createIndex("orders_customer")
    .on("orders")
    .columns(["customer_id", "ordered_at"])
    .execute();
  await db.schema.createIndex("orders_ordered").on("orders").columns(["ordered_at", "id"]).execute();
  await finish(
    db.schema
      .createTable("order_history")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("order_id", id, (c) => c.notNull())
      .addColumn("at", instant, (c) => c.notNull())
      .addColumn("actor_id", id)
      .addColumn("kind", key, (c) => c.notNull())
      .addColumn("before", short(500))
      .addColumn("after", short(500))
      .addColumn("reason", long),
  );
  await db.schema
    .createIndex("order_history_order")
    .on("order_history")
    .columns(["order_id", "at"])
    .execute();

  await finish(
    db.schema
      .createTable("uploads")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("conversation_id", id, (c) => c.notNull())
      .addColumn("account_id", id, (c) => c.notNull())
      .addColumn("file", key, (c) => c.notNull())
      .addColumn("name", short(300), (c) => c.notNull())
      .addColumn("size", instant, (c) => c.notNull())
      .addColumn("mime", short(150), (c) => c.notNull())
      .addColumn("is_image", "integer", (c) => c.notNull())
      .addColumn("created_at", instant, (c) => c.notNull())
      .addUniqueConstraint("uploads_file", ["conversation_id", "file"]),
  );
  await db.schema
    .createIndex("uploads_account")
    .on("uploads")
    .columns(["account_id", "created_at"])
    .execute();

  await finish(
    db.schema
      .createTable("settings_versions")
      .addColumn("version", "integer", (c) => c.primaryKey().notNull())
      .addColumn("data", long, (c) => c.notNull())
      .addColumn("author_id", id)
      .addColumn("created_at", instant, (c) => c.notNull()),
  );
  await finish(
    db.schema
      .createTable("help_texts")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("title", short(400), (c) => c.notNull())
      .addColumn("body", long, (c) => c.notNull())
      .addColumn("created_at", instant, (c) => c.notNull())
      .addColumn("updated_at", instant, (c) => c.notNull()),
  );
  await finish(
    db.schema
      .createTable("help_misses")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("query", short(200), (c) => c.notNull())
      .addColumn("count", "integer", (c) => c.notNull())
      .addColumn("last_at", instant, (c) => c.notNull())
      .addUniqueConstraint("help_misses_query", ["query"]),
  );
  await finish(
    db.schema
      .createTable("audit_log")
      .addColumn("id", id, (c) => c.primaryKey().notNull())
      .addColumn("at", instant, (c) => c.notNull())
      .addColumn("actor_kind", key, (c) => c.notNull())
      .addColumn("actor_id", id)
      .addColumn("address", short(64))
      .addColumn("action", key, (c) => c.notNull())
      .addColumn("conversation_id", id)
      .addColumn("after_seq", "integer")
      .addColumn("subject_id", short(64))
      .addColumn("data", long, (c) => c.notNull()),
  );
  await db.schema
    .createIndex("audit_log_conversation")
    .on("audit_log")
    .columns(["conversation_id", "at"])
    .execute();
  await db.schema.createIndex("audit_log_at").on("audit_log").column("at").execute();
}
