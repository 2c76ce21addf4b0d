import { z } from "zod";
import { PASSWORD_MAX_LENGTH, permissionSchema, roleSchema } from "./accounts.ts";
import { freeTextSchema, idSchema, instantSchema, nextCursorSchema, pageQuerySchema } from "./primitives.ts";

/** Added: an account as an owner sees it. */
export const accountSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  /** Admins only. */
  permission: permissionSchema.optional(),
  disabled: z.boolean(),
  /** Whether a code is asked for at the login. */
  two_factor: z.boolean(),
  created_at: instantSchema,
});
export type AccountWire = z.infer<typeof accountSchema>;

/** Accounts of one role by e-mail. */
export const accountsQuerySchema = pageQuerySchema.extend({
  role: roleSchema.default("admin"),
  search: z.string().max(200).default(""),
});
export const accountsAnswerSchema = z.object({
  accounts: z.array(accountSchema),
  next_cursor: nextCursorSchema,
});
export const accountAnswerSchema = z.object({ account: accountSchema });

/** Any subset. `two_factor` can only be taken away here; a person turns it on themselves. */
export const accountChangeRequestSchema = z.object({
  name: freeTextSchema(200, 1).optional(),
  permission: permissionSchema.optional(),
  disabled: z.boolean().optional(),
  two_factor: z.literal(false).optional(),
});

/** A sign-in as an owner sees it. */
export const accountSignInsAnswerSchema = z.object({
  sessions: z.array(
    z.object({
      id: idSchema,
      created_at: instantSchema,
      last_seen_at: instantSchema,
      expires_at: instantSchema,
      user_agent: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
});

const totpCodeSchema = z.string().regex(/^\d{6}$/u, "6자리 숫자를 입력해 주세요.");

/** Added: whether the admin's own login asks for a code. */
export const totpStateAnswerSchema = z.object({ enabled: z.boolean() });
export const totpBeginRequestSchema = z.object({ password: z.string().min(1).max(PASSWORD_MAX_LENGTH) });
/** The secret for an authenticator app, as text and as the link that QR codes hold; it counts once it is confirmed. */
export const totpBeginAnswerSchema = z.object({ secret: z.string(), uri: z.string() });
export const totpCodeRequestSchema = z.object({ code: totpCodeSchema });
