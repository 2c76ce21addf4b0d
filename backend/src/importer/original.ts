import { z } from "zod";

/*
 * Rows of the original schema as the importer reads them. A column that an installation does not have is null; what the importer cannot do
 * without is checked where it is needed, so that one odd row never stops the rest.
 */

const text = z.string().nullable();
/** UTC milliseconds. */
const instant = z.number().nullable();
const flag = z.union([z.boolean(), z.coerce.number()]).nullable().transform(Boolean);

export const originalUserSchema = z.object({
  id: z.string(),
  email: text,
  password_hash: text,
  name: text,
  role: text,
  created_at: instant,
  updated_at: instant,
});
export type OriginalUser = z.infer<typeof originalUserSchema>;

export const originalSessionSchema = z.object({
  id: z.string(),
  customer_id: text,
  category: text,
  status: text,
  handler_type: text,
  assigned_agent_id: text,
  started_at: instant,
  pending_at: instant,
  completed_at: instant,
  duration_minutes: z.coerce.number().nullable(),
  summary: text,
});
export type OriginalSession = z.infer<typeof originalSessionSchema>;

export const originalMessageSchema = z.object({
  id: z.string(),
  session_id: z.string(),
  sender_type: text,
  sender_id: text,
  content: text,
  /** JSON text. */
  attachments: text,
  is_read: flag,
  created_at: instant,
});
export type OriginalMessage = z.infer<typeof originalMessageSchema>;

export const originalSettingSchema = z.object({
  setting_key: z.string(),
  setting_value: text,
  updated_at: instant,
  updated_by: text,
});
export type OriginalSetting = z.infer<typeof originalSettingSchema>;

export const originalMetadataSchema = z.object({
  session_id: z.string(),
  unread_count: z.coerce.number().nullable(),
});
export type OriginalMetadata = z.infer<typeof originalMetadataSchema>;

export const originalOrderSchema = z.object({
  id: z.string(),
  order_number: text,
  product_name: text,
  customer_id: text,
  ordered_at: instant,
  shipping_status: text,
  updated_at: instant,
});
export type OriginalOrder = z.infer<typeof originalOrderSchema>;

/** An open session, as much as it takes to tell which of a customer's stays open. */
export type OpenSession = Pick<OriginalSession, "id" | "customer_id" | "started_at">;

/** Reads a database of the original schema, all of it as it was at one instant. Pages come in the order of their ids. */
export interface OriginalDatabase {
  users(): AsyncIterable<readonly OriginalUser[]>;
  orders(): AsyncIterable<readonly OriginalOrder[]>;
  settings(): Promise<readonly OriginalSetting[]>;
  openSessions(): Promise<readonly OpenSession[]>;
  /** Sessions with their messages and metadata. */
  sessions(): AsyncIterable<readonly SessionWithMessages[]>;
}

/** A session with everything that belongs to it, messages in no particular order. */
export interface SessionWithMessages {
  readonly session: OriginalSession;
  readonly messages: readonly OriginalMessage[];
  readonly metadata: OriginalMetadata | null;
}
