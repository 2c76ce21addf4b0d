import { z } from "zod";
import { freeTextSchema, idSchema, instantSchema } from "./primitives.ts";

const hourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, "HH:MM 형식이어야 합니다.");
const dateOnly = z.iso.date();
const fee = z.enum(["customer", "store"]);

/** The structured refund policy the engine uses; the text `company_policy` is only what the AI may quote. */
export const refundPolicySchema = z.object({
  /** Calendar days; the anchor day is day 0. */
  refund_window_days: z.number().int().min(0).max(365),
  window_anchor: z.enum(["ordered_at", "delivered_at"]),
  timezone: z.string().min(1).max(64),
  change_of_mind_fee: fee,
  defect_remedy: z.enum(["exchange", "refund", "refund_or_exchange"]),
  defect_fee: fee,
  /** Days after receipt in which a defect may be reported; null = no limit. */
  defect_window_days: z.number().int().min(0).max(3_650).nullable(),
  /** On: never less than Korea's E-Commerce Act gives. */
  legal_floor: z.boolean(),
  holidays: z.array(dateOnly).max(400),
});
export type RefundPolicyWire = z.infer<typeof refundPolicySchema>;

const weekday = z.object({ open: hourMinute, close: hourMinute }).nullable();

/** Null = always open. A weekday that is null is closed. */
export const businessHoursSchema = z
  .object({
    timezone: z.string().min(1).max(64).default("Asia/Seoul"),
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: weekday,
    sun: weekday,
    /** Dates on which the shop is closed. */
    closed_dates: z.array(dateOnly).max(400).default([]),
  })
  .nullable();
export type BusinessHoursWire = z.infer<typeof businessHoursSchema>;

const categorySchema = freeTextSchema(40, 1).transform((name) => name.trim());

/** The settings a person edits, as the wire spells them. */
export const settingsFieldsSchema = z.object({
  greeting: freeTextSchema(500, 1),
  farewell: freeTextSchema(500, 1),
  farewell_en: freeTextSchema(500, 1),
  company_policy: freeTextSchema(8_000),
  categories: z
    .array(categorySchema)
    .max(30)
    .refine((names) => new Set(names).size === names.length, { message: "같은 이름의 유형이 있습니다." }),
  human_intervention_rules: freeTextSchema(8_000),
  /** Whole minutes, 1–60. */
  response_wait_time: z.number().int().min(1).max(60),
  auto_close: z.boolean(),
  /** Silence after the anything-else question that ends a conversation; 0 = off. */
  auto_close_minutes: z.number().int().min(0).max(43_200),
  /** Quiet time before the AI answers, milliseconds. */
  debounce_ms: z.number().int().min(500).max(5_000),
  refund_policy: refundPolicySchema,
  business_hours: businessHoursSchema,
  /** The word that marks the AI's messages. */
  ai_label: freeTextSchema(40, 1),
  shop_name: freeTextSchema(60, 1),
  /** Links, phone numbers and e-mails the AI may give to customers. */
  allowed_contacts: z.array(freeTextSchema(200, 1)).max(20),
  /** Tokens a session and a day may use before the offline responder takes over; money in US dollars. */
  budget: z.object({
    tokens_per_turn: z.number().int().min(1_000).max(1_000_000),
    tokens_per_session: z.number().int().min(1_000).max(10_000_000),
    usd_per_day: z.number().min(0).max(10_000),
  }),
});
export type SettingsFields = z.infer<typeof settingsFieldsSchema>;

export const settingsAnswerSchema = settingsFieldsSchema.extend({ version: z.number().int().positive() });
export type SettingsAnswer = z.infer<typeof settingsAnswerSchema>;

/** Any subset; `refund_policy` and `budget` may themselves be given in part. */
export const saveSettingsRequestSchema = settingsFieldsSchema
  .extend({
    refund_policy: refundPolicySchema.partial(),
    budget: settingsFieldsSchema.shape.budget.partial(),
  })
  .partial();
export type SaveSettingsRequest = z.infer<typeof saveSettingsRequestSchema>;

/** What a person should look at, as Korean sentences. */
export const saveSettingsAnswerSchema = z.object({
  warnings: z.array(z.string()),
  version: z.number().int().optional(),
});

/** Added: who changed what, newest first. */
export const settingsVersionsAnswerSchema = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      saved_at: instantSchema,
      author: z.object({ id: idSchema, name: z.string() }).nullable(),
      changed: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
});

/** Added: a help text (FAQ) the AI may quote. */
export const helpTextSchema = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  updated_at: instantSchema,
});
export type HelpText = z.infer<typeof helpTextSchema>;
export const helpTextsAnswerSchema = z.object({ help_texts: z.array(helpTextSchema) });
export const helpTextRequestSchema = z.object({
  title: freeTextSchema(100, 1),
  body: freeTextSchema(2_000, 1),
});
export const helpTextAnswerSchema = z.object({ help_text: helpTextSchema });
/** Added: questions no help text answered, most frequent first. */
export const helpMissSchema = z.object({
  id: idSchema,
  query: z.string(),
  count: z.number().int(),
  last_at: instantSchema,
});
export type HelpMiss = z.infer<typeof helpMissSchema>;
export const helpMissesAnswerSchema = z.object({ misses: z.array(helpMissSchema) });

/** What the customer's page needs to know before and while chatting. Anyone may read it. */
export const shopAnswerSchema = z.object({
  shop_name: z.string(),
  ai_label: z.string(),
  response_wait_time: z.number().int(),
  /** Null when always open; else whether a person is there now and when they are next. */
  open_now: z.boolean(),
  next_opening: instantSchema.nullable(),
  signup_open: z.boolean(),
});
