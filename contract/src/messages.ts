import { z } from "zod";
import {
  freeTextSchema,
  idSchema,
  instantSchema,
  isBlankText,
  MESSAGE_MAX_ATTACHMENTS,
  MESSAGE_MAX_CODE_POINTS,
} from "./primitives.ts";

/** A file of a message. `url` is signed anew in every answer and good for one hour. */
export const attachmentSchema = z.object({
  url: z.string(),
  /** For display only. */
  name: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  mime: z.string(),
  is_image: z.boolean(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const senderTypeSchema = z.enum(["user", "ai", "agent"]);
export type SenderType = z.infer<typeof senderTypeSchema>;

/** One message. `seq` runs 1, 2, 3 … within its session and is the only order. */
export const messageSchema = z.object({
  id: idSchema,
  session_id: idSchema,
  seq: z.number().int().positive(),
  sender_type: senderTypeSchema,
  sender_id: z.string().nullable(),
  /** Added: the name of the agent who wrote it. */
  sender_name: z.string().optional(),
  content: z.string(),
  attachments: z.array(attachmentSchema).nullable(),
  is_read: z.boolean(),
  created_at: instantSchema,
  client_message_id: z.string().optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** Chosen by the client; the same id again in the same session answers the stored message. */
export const clientMessageIdSchema = freeTextSchema(64, 1);

/** An attachment in a request is recognised by the path of its `url`; everything else in it is ignored. */
export const attachmentReferenceSchema = z.object({ url: z.string().max(2_000) });

export const sendMessageRequestSchema = z
  .object({
    session_id: idSchema,
    content: freeTextSchema(MESSAGE_MAX_CODE_POINTS).default(""),
    attachments: z.array(attachmentReferenceSchema).max(MESSAGE_MAX_ATTACHMENTS).nullish(),
    client_message_id: clientMessageIdSchema.nullish(),
  })
  .refine((body) => !isBlankText(body.content) || (body.attachments?.length ?? 0) > 0, {
    message: "내용을 입력해 주세요.",
    path: ["content"],
  });
export type SendMessageRequest = z.infer<typeof sendMessageRequestSchema>;

export const messageAnswerSchema = z.object({ message: messageSchema });

/** At most one of `after_seq` and `before_seq`; without both the newest page. */
export const messagesQuerySchema = z.object({
  after_seq: z.coerce.number().int().min(0).optional(),
  before_seq: z.coerce.number().int().min(0).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(500)
    .transform((limit) => Math.min(limit, 500)),
});

export const messagesAnswerSchema = z.object({ messages: z.array(messageSchema), has_more: z.boolean() });

export const uploadAnswerSchema = z.object({ attachment: attachmentSchema });
