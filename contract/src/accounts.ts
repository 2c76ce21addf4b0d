import { z } from "zod";
import { idSchema, instantSchema } from "./primitives.ts";

export const roleSchema = z.enum(["customer", "admin"]);
export type Role = z.infer<typeof roleSchema>;

/** What an admin may do (`security.md`, permissions). Customers have none. */
export const permissionSchema = z.enum(["viewer", "agent", "manager", "owner"]);
export type Permission = z.infer<typeof permissionSchema>;

/** Longest accepted password; Argon2id takes any length, the bound only stops abuse. */
export const PASSWORD_MAX_LENGTH = 256;

export const userSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  /** Admins only. */
  permission: permissionSchema.optional(),
});
export type User = z.infer<typeof userSchema>;

export const loginRequestSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/u, "이메일 형식이 올바르지 않습니다."),
  password: z.string().min(1, "비밀번호를 입력해 주세요.").max(PASSWORD_MAX_LENGTH),
  role: roleSchema,
  /** Six digits, only where the admin turned TOTP on. */
  code: z.string().max(10).optional(),
});
export type LoginRequest = z.infer<typeof loginRequestSchema>;

export const loginAnswerSchema = z.object({ user: userSchema, token: z.string() });

export const signInSchema = z.object({
  id: idSchema,
  created_at: instantSchema,
  last_seen_at: instantSchema,
  user_agent: z.string().nullable(),
  current: z.boolean(),
});
export const signInsAnswerSchema = z.object({ sessions: z.array(signInSchema) });

export const ticketAnswerSchema = z.object({ ticket: z.string(), expires_at: instantSchema });

export const passwordChangeRequestSchema = z.object({
  current_password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
  new_password: z.string().min(8, "비밀번호는 8자 이상이어야 합니다.").max(PASSWORD_MAX_LENGTH),
});
