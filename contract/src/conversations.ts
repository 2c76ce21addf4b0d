import { z } from "zod";
import { messageSchema } from "./messages.ts";
import {
  freeTextSchema,
  idSchema,
  instantInputSchema,
  instantSchema,
  nextCursorSchema,
  pageQuerySchema,
} from "./primitives.ts";
import { saveSettingsRequestSchema } from "./settings.ts";

export const statusSchema = z.enum(["active", "pending", "completed"]);
export type Status = z.infer<typeof statusSchema>;

export const handlerTypeSchema = z.enum(["ai", "agent"]);
export type HandlerType = z.infer<typeof handlerTypeSchema>;

/** The wire's `session`: one conversation (상담). Pending is `handler_type: "ai"`, `assigned_agent_id: null`. */
export const sessionSchema = z.object({
  id: idSchema,
  customer_id: idSchema,
  category: z.string().nullable(),
  status: statusSchema,
  handler_type: handlerTypeSchema,
  assigned_agent_id: z.string().nullable(),
  started_at: instantSchema,
  /** Added: raised by one per accepted change; the recovery position for state. */
  version: z.number().int().nonnegative().optional(),
  /** Added: the newest `seq`. */
  last_seq: z.number().int().nonnegative().optional(),
  /** Added: the display name of the agent in charge. */
  agent_name: z.string().nullable().optional(),
  /** Added: when a pending conversation's promised answer is due. */
  due_at: instantSchema.nullable().optional(),
});
export type Session = z.infer<typeof sessionSchema>;

export const openSessionAnswerSchema = z.object({ session: sessionSchema, messages: z.array(messageSchema) });

/** Added: the customer's own earlier conversations, newest first. */
export const pastSessionsAnswerSchema = z.object({
  sessions: z.array(
    sessionSchema.extend({ last_message: z.string().nullable(), completed_at: instantSchema.nullable() }),
  ),
  next_cursor: nextCursorSchema,
});

const listQuery = pageQuerySchema.extend({
  category: z.string().max(100).default("all"),
  search: z.string().max(200).default(""),
});

export const activeQuerySchema = listQuery;
export const pendingQuerySchema = listQuery;
export const completedQuerySchema = listQuery.extend({
  handler: z.enum(["all", "AI", "상담원"]).default("all"),
  dateRange: z.enum(["all", "today", "week", "month"]).default("all"),
});
export type ListQuery = z.infer<typeof listQuery>;
export type CompletedQuery = z.infer<typeof completedQuerySchema>;

const listedChat = z.object({
  id: idSchema,
  customer_id: idSchema,
  /** The customer's e-mail. */
  customer_name: z.string(),
  /** `미분류` where none was set yet. */
  category: z.string(),
  /** Added. */
  version: z.number().int().optional(),
});

export const activeChatSchema = listedChat.extend({
  last_message: z.string(),
  timestamp: instantSchema,
  status: z.enum(["ai", "agent"]),
  unread: z.number().int().nonnegative(),
  /** Added: who answers, when a person does. */
  assigned_agent_id: z.string().nullable().optional(),
  agent_name: z.string().nullable().optional(),
});
export type ActiveChat = z.infer<typeof activeChatSchema>;

export const prioritySchema = z.enum(["high", "medium", "low"]);
export type Priority = z.infer<typeof prioritySchema>;

export const pendingChatSchema = listedChat.extend({
  /** What the human has to do: the first line of the pending summary. */
  issue: z.string(),
  /** Whole minutes, rounded down. */
  wait_time: z.number().int().nonnegative(),
  priority: prioritySchema,
  /** Added: why it waits (`ai.md` 2.11), since when, until when an answer was promised. */
  reason: z.string().nullable().optional(),
  pending_at: instantSchema.optional(),
  due_at: instantSchema.nullable().optional(),
  unread: z.number().int().nonnegative().optional(),
  last_message: z.string().optional(),
});
export type PendingChat = z.infer<typeof pendingChatSchema>;

export const completedChatSchema = listedChat.extend({
  handled_by: z.enum(["AI", "상담원"]),
  /** Whole minutes from start to completion, rounded down. */
  duration: z.number().int().nonnegative(),
  completed_at: instantSchema,
  summary: z.string(),
});
export type CompletedChat = z.infer<typeof completedChatSchema>;

const pageOf = <T extends z.ZodType>(chat: T) =>
  z.object({ chats: z.array(chat), next_cursor: nextCursorSchema });
export const activeChatsAnswerSchema = pageOf(activeChatSchema);
export const pendingChatsAnswerSchema = pageOf(pendingChatSchema);
export const completedChatsAnswerSchema = pageOf(completedChatSchema);

export const takeoverRequestSchema = z.object({
  agent_id: z.string().max(64).nullish(),
  force: z.boolean().default(false),
});
export const releaseRequestSchema = z.object({ force: z.boolean().default(false) });
export const completeRequestSchema = z.object({ summary: freeTextSchema(4_000).nullish() });

export const instructionDecisionSchema = z.enum(["approve", "deny", "delay", "info"]);
export const instructionScopeSchema = z.enum(["next_answer", "topic", "session"]);
export const provideInfoRequestSchema = z.object({
  info: freeTextSchema(4_000, 1),
  decision: instructionDecisionSchema.nullish(),
  order_number: freeTextSchema(64).nullish(),
  scope: instructionScopeSchema.default("next_answer"),
  expires_at: instantInputSchema.nullish(),
  force: z.boolean().default(false),
  /** Added: the version of the facts the person saw; 409 `changed` when they moved (approval). */
  facts_version: z.number().int().nullish(),
});
export type ProvideInfoRequest = z.infer<typeof provideInfoRequestSchema>;

export const summarySchema = z.object({
  core_summary: z.string(),
  current_issues: z.array(z.string()),
  action_items: z.array(z.string()),
  customer_info: z.object({ email: z.string(), started_at: instantSchema }),
  /** Added: the agent's own words at completion, where given. */
  agent_note: z.string().nullable().optional(),
  /** Added: whether rules or the model wrote it, and when. */
  made_by: z.enum(["rules", "model"]).optional(),
  made_at: instantSchema.optional(),
});
export type Summary = z.infer<typeof summarySchema>;
export const summaryAnswerSchema = z.object({ summary: summarySchema });

/** Added: one conversation as the console opens it. */
export const conversationDetailSchema = sessionSchema.extend({
  customer: z.object({ id: idSchema, email: z.string(), name: z.string() }),
  unread: z.number().int(),
  pending_reason: z.string().nullable(),
  pending_at: instantSchema.nullable(),
  completed_at: instantSchema.nullable(),
  agent_note: z.string().nullable(),
});
export type ConversationDetail = z.infer<typeof conversationDetailSchema>;
export const conversationDetailAnswerSchema = z.object({ session: conversationDetailSchema });

/** Added: a system line of the console's log. No message: it takes no `seq`, the customer never receives it. */
export const logLineSchema = z.object({
  id: idSchema,
  at: instantSchema,
  /** The newest `seq` when it happened: where the line stands in the thread. */
  after_seq: z.number().int().nonnegative(),
  action: z.string(),
  actor: z.object({
    kind: z.enum(["customer", "agent", "ai", "system"]),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  data: z.record(z.string(), z.unknown()),
});
export type LogLine = z.infer<typeof logLineSchema>;
export const logAnswerSchema = z.object({ lines: z.array(logLineSchema) });

/** Added: an instruction to the AI and what became of it. */
export const instructionSchema = z.object({
  id: idSchema,
  text: z.string(),
  decision: instructionDecisionSchema.nullable(),
  order_number: z.string().nullable(),
  scope: instructionScopeSchema,
  author: z.object({ id: idSchema, name: z.string() }),
  after_seq: z.number().int().nonnegative(),
  created_at: instantSchema,
  expires_at: instantSchema,
  state: z.enum(["in_force", "used", "expired", "superseded"]),
  /** What the console tells the author, such as "오프라인 AI는 문구를 전달하지 못했습니다". */
  note: z.string().nullable(),
});
export type Instruction = z.infer<typeof instructionSchema>;
export const instructionsAnswerSchema = z.object({ instructions: z.array(instructionSchema) });

/** Added: one AI turn as an admin may look into it ("왜 이렇게 답했나요?"). */
export const aiTurnSchema = z.object({
  id: idSchema,
  state: z.enum(["pending", "running", "done", "cancelled", "failed"]),
  cause: z.string(),
  from_seq: z.number().int(),
  upto_seq: z.number().int(),
  attempt: z.number().int(),
  action: z.string().nullable(),
  engine: z.string().nullable(),
  message_seq: z.number().int().nullable(),
  discarded: z.string().nullable(),
  created_at: instantSchema,
  finished_at: instantSchema.nullable(),
  trace: z.record(z.string(), z.unknown()).nullable(),
});
export type AiTurn = z.infer<typeof aiTurnSchema>;
export const aiTurnsAnswerSchema = z.object({ turns: z.array(aiTurnSchema) });

/** Added: a past turn run again without any effect, beside what was said then. */
export const rerunRequestSchema = z.object({ settings: saveSettingsRequestSchema.optional() });
const rerunSideSchema = z.object({
  text: z.string().nullable(),
  action: z.string().nullable(),
  category: z.string().nullable(),
  handoff_reason: z.string().nullable(),
  engine: z.string().nullable(),
  decision: z.record(z.string(), z.unknown()).nullable(),
  verdict: z.record(z.string(), z.unknown()).nullable(),
  events: z.array(z.object({ event: z.string(), guard: z.string().nullable(), detail: z.string() })),
});
export const rerunAnswerSchema = z.object({ original: rerunSideSchema, rerun: rerunSideSchema });
export type RerunAnswer = z.infer<typeof rerunAnswerSchema>;

/** Added: one AI decision explained to the customer it concerns (AI Basic Act; `ai.md` 2.12). */
export const explanationAnswerSchema = z.object({ text: z.string() });

/** Added: a conversation as a masked test scenario, a file in the format of the evaluation data (`ai.md` section 6). */
export const scenarioAnswerSchema = z.object({
  scenario: z.object({
    meta: z.record(z.string(), z.unknown()),
    items: z.array(z.record(z.string(), z.unknown())),
  }),
});

/** Added: how the AI is doing, for the console and operators. */
export const aiStatusAnswerSchema = z.object({
  /** The model's name, or `offline`. */
  engine: z.string(),
  state: z.enum(["ok", "failing", "open", "probing", "offline"]),
  last_failure: z
    .object({ at: instantSchema, code: z.string(), status: z.number().int().nullable() })
    .nullable(),
  turns: z.object({
    pending: z.number().int(),
    running: z.number().int(),
    failed_24h: z.number().int(),
    /** Age of the oldest turn that is due and has not ended, seconds. */
    oldest_seconds: z.number().int(),
  }),
  /** Turns an operator should look at: failed in 24 h, or unfinished for more than 30 s; newest first. */
  notable: z.array(
    z.object({
      id: idSchema,
      session_id: idSchema,
      state: z.string(),
      attempt: z.number().int(),
      age_seconds: z.number().int(),
      discarded: z.string().nullable(),
    }),
  ),
  spent_today_usd: z.number(),
  /** The day against the caps that stop the model for the whole shop; `near` from 80 % on, `used_up`: the rules answer until midnight in Seoul. */
  budget: z
    .object({
      state: z.enum(["ok", "near", "used_up"]),
      /** The cap that is nearest to its end. */
      cap: z.enum(["usd", "turns"]).nullable(),
      usd_per_day: z.number().nullable(),
      turns_today: z.number().int(),
      turns_per_day: z.number().int(),
    })
    .optional(),
});
