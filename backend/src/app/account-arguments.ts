import { parseArgs } from "node:util";
import { type Permission, permissionSchema, type Role, roleSchema } from "@chatpjt/contract/accounts";
import {
  COMMAND_PASSWORD_MIN_LENGTH,
  canonicalEmail,
  isLongEnough,
  isUsableEmail,
  isUsableName,
} from "../accounts/domain/account.ts";
import type { WantedAccount } from "../accounts/put-account.ts";

/** The arguments are wrong; the message is the one line to show. */
export class ArgumentError extends Error {}

const USAGE = {
  admin: "npm run create-admin -- --email E --password P --name N [--permission owner|manager|agent|viewer]",
  user: "npm run create-user -- --email E --password P --name N --role customer|admin [--permission owner|manager|agent|viewer]",
} as const;

/**
 * Reads the arguments of `create-admin` and `create-user`: the first word says which, the rest are options.
 *
 * @throws ArgumentError with one clear line.
 */
export function readAccountArguments(args: readonly string[]): WantedAccount {
  const [command, ...rest] = args;
  if (command !== "admin" && command !== "user")
    throw new ArgumentError(`Usage: ${USAGE.admin} | ${USAGE.user}`);
  const given = parse(command, rest);
  const email = canonicalEmail(required(command, "email", given.email));
  if (!isUsableEmail(email)) throw new ArgumentError("--email is not an e-mail address.");
  const password = required(command, "password", given.password);
  if (!isLongEnough(password, COMMAND_PASSWORD_MIN_LENGTH) || password.length > 256)
    throw new ArgumentError(`--password must have ${COMMAND_PASSWORD_MIN_LENGTH} to 256 characters.`);
  const name = required(command, "name", given.name).normalize("NFC").trim();
  if (!isUsableName(name))
    throw new ArgumentError("--name cannot be shown: use 1 to 200 visible characters.");
  if (command === "admin" && given.role !== undefined)
    throw new ArgumentError("--role belongs to create-user.");
  const role = command === "admin" ? "admin" : readRole(required(command, "role", given.role));
  return { email, password, name, role, permission: readPermission(role, given.permission) };
}

type Given = {
  readonly [name in "email" | "password" | "name" | "role" | "permission"]?: string | undefined;
};

function parse(command: keyof typeof USAGE, args: string[]): Given {
  const text = { type: "string" } as const;
  const options = { email: text, password: text, name: text, permission: text, role: text };
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const problem = cause instanceof Error ? (cause.message.split(/[.\n]/u, 1)[0] ?? "") : "Wrong arguments";
    throw new ArgumentError(`${problem}. Usage: ${USAGE[command]}`, { cause });
  }
}

function required(command: keyof typeof USAGE, name: string, value: string | undefined): string {
  if (value === undefined || value === "")
    throw new ArgumentError(`--${name} is missing. Usage: ${USAGE[command]}`);
  return value;
}

function readRole(text: string): Role {
  const role = roleSchema.safeParse(text);
  if (!role.success) throw new ArgumentError("--role must be customer or admin.");
  return role.data;
}

function readPermission(role: Role, text: string | undefined): Permission | null {
  if (text === undefined) return null;
  const permission = permissionSchema.safeParse(text);
  if (role === "customer" || !permission.success)
    throw new ArgumentError(
      "--permission must be owner, manager, agent or viewer, and only admins have one.",
    );
  return permission.data;
}
