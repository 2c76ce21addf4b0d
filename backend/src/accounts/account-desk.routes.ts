import {
  type AccountWire,
  accountAnswerSchema,
  accountChangeRequestSchema,
  accountSignInsAnswerSchema,
  accountsAnswerSchema,
  accountsQuerySchema,
} from "@chatpjt/contract/account-desk";
import { idSchema } from "@chatpjt/contract/primitives";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import type { AccountDesk, ListedAccount } from "./account-desk.ts";
import { isUsableName } from "./domain/account.ts";
import type { Origin } from "./ports.ts";
import { pageByEmail } from "./presenter.ts";

const byId = z.object({ id: idSchema });

/** Accounts and sign-ins of everybody, for owners. */
export function registerAccountDeskRoutes(app: HttpServer, deps: { readonly desk: AccountDesk }): void {
  const { desk } = deps;
  const owners = { access: "owner" } as const;

  app.get(
    "/api/admin/accounts",
    { config: owners, schema: { querystring: accountsQuerySchema, response: answers(accountsAnswerSchema) } },
    async (request) => {
      const { role, search, limit, cursor } = request.query;
      const found = await desk.list({ role, search, limit: limit + 1, afterEmail: cursor ?? null });
      const { shown, next } = pageByEmail(found, limit);
      return success({
        accounts: shown.map(presentAccount),
        ...(next === null ? {} : { next_cursor: next }),
      });
    },
  );

  app.patch(
    "/api/admin/accounts/:id",
    {
      config: owners,
      schema: { params: byId, body: accountChangeRequestSchema, response: answers(accountAnswerSchema) },
    },
    async (request) => {
      const { name, permission, disabled, two_factor: twoFactor } = request.body;
      if (name !== undefined && !isUsableName(name)) throw refusedName();
      const change = {
        ...(name === undefined ? {} : { name: name.normalize("NFC").trim() }),
        ...(permission === undefined ? {} : { permission }),
        ...(disabled === undefined ? {} : { isDisabled: disabled }),
        ...(twoFactor === undefined ? {} : { removeTwoFactor: true as const }),
      };
      const account = await desk.change(callerOf(request), request.params.id, change, originOf(request));
      return success({ account: presentAccount(account) });
    },
  );

  app.get(
    "/api/admin/accounts/:id/sessions",
    { config: owners, schema: { params: byId, response: answers(accountSignInsAnswerSchema) } },
    async (request) => {
      const signIns = await desk.signInsOf(request.params.id);
      return success({
        sessions: signIns.map((signIn) => ({
          id: signIn.id,
          created_at: new Date(signIn.createdAt).toISOString(),
          last_seen_at: new Date(signIn.lastSeenAt).toISOString(),
          expires_at: new Date(signIn.expiresAt).toISOString(),
          user_agent: signIn.userAgent,
          address: signIn.address,
        })),
      });
    },
  );

  app.delete(
    "/api/admin/accounts/:id/sessions",
    { config: owners, schema: { params: byId, response: NOTHING_TO_TELL } },
    async (request) => {
      await desk.endSignIns(callerOf(request), request.params.id, null, originOf(request));
      return DONE;
    },
  );

  app.delete(
    "/api/admin/accounts/:id/sessions/:session_id",
    {
      config: owners,
      schema: { params: byId.extend({ session_id: idSchema }), response: NOTHING_TO_TELL },
    },
    async (request) => {
      const { id, session_id: signInId } = request.params;
      await desk.endSignIns(callerOf(request), id, signInId, originOf(request));
      return DONE;
    },
  );
}

function presentAccount(account: ListedAccount): AccountWire {
  const { id, email, name, role, permission } = account;
  return {
    id,
    email,
    name,
    role,
    ...(permission === null ? {} : { permission }),
    disabled: account.isDisabled,
    two_factor: account.hasTwoFactor,
    created_at: new Date(account.createdAt).toISOString(),
  };
}

function refusedName(): AppError {
  const message = "사용할 수 없는 이름입니다.";
  return new AppError("validation_failed", { message, details: [{ path: "name", message }] });
}

function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, userAgent: request.headers["user-agent"] ?? null };
}
