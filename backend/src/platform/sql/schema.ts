import type { Permission, Role } from "@chatpjt/contract/accounts";
import type { EpochMs, ShippingStatus } from "../../shared/vocabulary.ts";

/**
 * Every table, as both stores have it. Conventions: ids are made in the app (ASCII, ≤ 32), instants are UTC milliseconds, money is whole won,
 * JSON is text parsed by the `.sql.ts` file that owns the table, booleans are 0 | 1, absent is null.
 */
export interface Tables {
  accounts: AccountsTable;
  sign_ins: SignInsTable;
  ws_tickets: WsTicketsTable;
  conversations: ConversationsTable;
  messages: MessagesTable;
  ai_turns: AiTurnsTable;
  ai_traces: AiTracesTable;
  ai_ledgers: AiLedgersTable;
  ai_usage: AiUsageTable;
  ai_days: AiDaysTable;
  instructions: InstructionsTable;
  summaries: SummariesTable;
  orders: OrdersTable;
  order_history: OrderHistoryTable;
  uploads: UploadsTable;
  settings_versions: SettingsVersionsTable;
  help_texts: HelpTextsTable;
  help_misses: HelpMissesTable;
  audit_log: AuditLogTable;
  search_terms: SearchTermsTable;
}

export interface AccountsTable {
  id: string;
  role: Role;
  /** Admins only. */
  permission: Permission | null;
  /** Lower-cased, NFC. Unique with `role`. */
  email: string;
  name: string;
  /** Argon2id PHC string, or an imported `pbkdf2_sha256$…` until the next login. */
  password_hash: string;
  disabled_at: EpochMs | null;
  totp_secret: string | null;
  /** The last accepted TOTP step: a code works once. */
  totp_last_step: number | null;
  created_at: EpochMs;
  updated_at: EpochMs;
  /** 1 once its search terms are written; null is taken up by `indexUnindexed`. */
  search_indexed: number | null;
}

/** A server-side sign-in session: every token names one (`security.md` S16). */
export interface SignInsTable {
  id: string;
  account_id: string;
  created_at: EpochMs;
  last_seen_at: EpochMs;
  expires_at: EpochMs;
  ended_at: EpochMs | null;
  user_agent: string | null;
  address: string | null;
}

/** One-use tickets for `/ws`; the row is deleted by whoever uses it. */
export interface WsTicketsTable {
  /** SHA-256 of the ticket, hex truncated to 32. */
  id: string;
  account_id: string;
  sign_in_id: string;
  expires_at: EpochMs;
}

export interface ConversationsTable {
  id: string;
  customer_id: string;
  /** Equal to `customer_id` while not completed, null afterwards; unique, so a customer has one open conversation. */
  open_customer_id: string | null;
  status: "active" | "pending" | "completed";
  handler: "ai" | "agent";
  agent_id: string | null;
  category: string | null;
  language: "ko" | "en";
  version: number;
  last_seq: number;
  /** The newest `seq` by the customer, and by AI or agent: unanswered = customer's above reply's. */
  last_customer_seq: number;
  last_reply_seq: number;
  admin_read_seq: number;
  ai_read_seq: number;
  customer_read_seq: number;
  unread_count: number;
  last_message: string;
  last_activity_at: EpochMs;
  /** When what the lists show of it last changed otherwise than by a message (standing, promise, unread count, summary); null before 0004. */
  list_changed_at: EpochMs | null;
  started_at: EpochMs;
  pending_at: EpochMs | null;
  /** Handoff code (`ai.md` 2.11) or `customer_request`. */
  pending_reason: string | null;
  pending_language: "ko" | "en" | null;
  due_at: EpochMs | null;
  overdue_notified_at: EpochMs | null;
  /** Set when the newest message asked whether there is anything else; the silence clock of BC-13(c). */
  anything_else_at: EpochMs | null;
  completed_at: EpochMs | null;
  handled_by: "ai" | "agent" | null;
  duration_minutes: number | null;
  /** The list's one-text summary (pending: issue; completed: summary). */
  summary: string;
  agent_note: string | null;
}

export interface MessagesTable {
  id: string;
  conversation_id: string;
  seq: number;
  sender: "customer" | "ai" | "agent";
  sender_id: string | null;
  content: string;
  /** JSON array of stored attachments, or null. */
  attachments: string | null;
  /** What makes storing it idempotent, unique in the conversation: the client's message id and `|`, or `turn:` and the id of the AI's turn. */
  once_key: string | null;
  created_at: EpochMs;
}

/** The turn ledger (`delivery.md`, AI turns). */
export interface AiTurnsTable {
  id: string;
  conversation_id: string;
  state: "pending" | "running" | "done" | "cancelled" | "failed";
  /** Equal to `conversation_id` while pending: at most one open turn. Unique, null otherwise. */
  open_key: string | null;
  /** Equal to `conversation_id` while running: at most one running turn. Unique, null otherwise. */
  running_key: string | null;
  cause: "customer_message" | "instruction" | "release";
  from_seq: number;
  upto_seq: number;
  first_at: EpochMs;
  run_at: EpochMs;
  fence: number;
  attempt: number;
  /** How often a newer customer message made the draft stale. */
  restarts: number;
  lease_owner: string | null;
  lease_until: EpochMs | null;
  action: string | null;
  engine: string | null;
  message_seq: number | null;
  discarded: string | null;
  created_at: EpochMs;
  finished_at: EpochMs | null;
}

export interface AiTracesTable {
  turn_id: string;
  attempt: number;
  conversation_id: string;
  trace: string;
  created_at: EpochMs;
}

/** The fact ledger of a conversation, as JSON (`ai/domain/ledger.ts`). */
export interface AiLedgersTable {
  conversation_id: string;
  ledger: string;
  running_summary: string | null;
  running_summary_upto: number;
  updated_at: EpochMs;
}

/** Tokens and money by day (Asia/Seoul date) and conversation, for the budgets. */
export interface AiUsageTable {
  id: string;
  day: string;
  conversation_id: string;
  turn_id: string | null;
  purpose: string;
  model: string;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  /** Millionths of a US dollar. */
  cost_micro_usd: number;
  estimated: number;
  created_at: EpochMs;
}

/** What the AI cost by day (Asia/Seoul date): the sums of `ai_usage`. */
export interface AiDaysTable {
  day: string;
  cost_micro_usd: number;
  calls: number;
  /** Turns that called the model. */
  turns: number;
}

export interface InstructionsTable {
  id: string;
  conversation_id: string;
  author_id: string;
  text: string;
  decision: "approve" | "deny" | "delay" | "info" | null;
  order_number: string | null;
  scope: "next_answer" | "topic" | "session";
  after_seq: number;
  state: "in_force" | "used" | "expired" | "superseded";
  note: string | null;
  used_by_turn: string | null;
  created_at: EpochMs;
  expires_at: EpochMs;
}

/** Structured summaries, one per conversation and kind; a row that is due is also the job that makes it. */
export interface SummariesTable {
  conversation_id: string;
  kind: "pending" | "completed" | "on_demand";
  state: "due" | "ready";
  /** JSON of core_summary, current_issues, action_items. */
  content: string | null;
  made_by: "rules" | "model";
  upto_seq: number;
  attempts: number;
  run_at: EpochMs;
  made_at: EpochMs | null;
}

export interface OrdersTable {
  id: string;
  /** As typed by the shop; unique by `order_number_key`. */
  order_number: string;
  /** Upper case, without spaces and dashes: what searches and look-ups match. Unique. */
  order_number_key: string;
  product_name: string;
  customer_id: string;
  ordered_at: EpochMs;
  shipping_status: ShippingStatus;
  delivered_at: EpochMs | null;
  price_krw: number | null;
  created_at: EpochMs;
  updated_at: EpochMs;
  /** As in `AccountsTable`. */
  search_indexed: number | null;
}

/** One suffix of an e-mail address, a name or an order number (`search-terms.ts`). */
export interface SearchTermsTable {
  kind: "customer" | "order";
  suffix: string;
  /** The account or the order. */
  ref_id: string;
  customer_id: string;
}

export interface OrderHistoryTable {
  id: string;
  order_id: string;
  at: EpochMs;
  actor_id: string | null;
  kind: "created" | "status_changed" | "decision";
  before: string | null;
  after: string | null;
  reason: string | null;
}

export interface UploadsTable {
  id: string;
  conversation_id: string;
  account_id: string;
  /** The stored file's name below `uploads/{conversation_id}/`; random, with an extension by content. */
  file: string;
  name: string;
  size: number;
  mime: string;
  is_image: number;
  created_at: EpochMs;
}

export interface SettingsVersionsTable {
  version: number;
  /** The whole settings as JSON. */
  data: string;
  author_id: string | null;
  created_at: EpochMs;
}

export interface HelpTextsTable {
  id: string;
  title: string;
  body: string;
  created_at: EpochMs;
  updated_at: EpochMs;
}

/** Questions that no help text answered. */
export interface HelpMissesTable {
  id: string;
  query: string;
  count: number;
  last_at: EpochMs;
  /** Somebody decided that it needs no help text: counted on, shown no more. */
  dismissed_at: EpochMs | null;
}

/** Append-only: who, when, from where, whose data, what (`security.md` S60). Rows of a conversation are also its log lines. */
export interface AuditLogTable {
  id: string;
  at: EpochMs;
  actor_kind: "customer" | "agent" | "ai" | "system";
  actor_id: string | null;
  address: string | null;
  action: string;
  conversation_id: string | null;
  /** The newest `seq` when it happened. */
  after_seq: number | null;
  subject_id: string | null;
  data: string;
}
