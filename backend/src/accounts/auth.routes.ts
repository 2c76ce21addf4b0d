import {
  loginAnswerSchema,
  loginRequestSchema,
  passwordChangeRequestSchema,
  signInsAnswerSchema,
  ticketAnswerSchema,
  userSchema,
} from "@chatpjt/contract/accounts";
import { idSchema } from "@chatpjt/contract/primitives";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import { canonicalEmail } from "./domain/account.ts";
import type { LoggedIn, LogInRequest } from "./log-in.ts";
import type { Origin } from "./ports.ts";
import { presentSignIn, presentUser } from "./presenter.ts";
import type { SignIns } from "./sign-ins.ts";
import type { Tickets } from "./tickets.ts";

export interface AuthRoutesDeps {
  readonly logIn: (request: LogInRequest, origin: Origin) => Promise<LoggedIn>;
  readonly signIns: SignIns;
  readonly tickets: Tickets;
  readonly limits: { readonly loginsPerMinutePerAddress: number; readonly ticketsPerMinute: number };
}

const MINUTE_MS = 60_000;
const byId = z.object({ id: idSchema });

/** Signing in and out. */
export function registerAuthRoutes(app: HttpServer, deps: AuthRoutesDeps): void {
  const { limits, signIns } = deps;

  app.post(
    "/api/auth/login",
    {
      config: {
        access: "public",
        rate: { name: "login", by: "address", max: limits.loginsPerMinutePerAddress, windowMs: MINUTE_MS },
      },
      schema: { body: loginRequestSchema, response: answers(loginAnswerSchema) },
    },
    async (request) => {
      const { email, password, role, code } = request.body;
      const { account, token } = await deps.logIn(
        { email: canonicalEmail(email), password, role, code: code?.trim() || null },
        originOf(request),
      );
      return success({ user: presentUser(account), token });
    },
  );

  app.post(
    "/api/auth/logout",
    { config: { access: "signed_in" }, schema: { response: NOTHING_TO_TELL } },
    async (request) => {
      const caller = callerOf(request);
      await signIns.end(caller, caller.signInId, originOf(request));
      return DONE;
    },
  );

  app.get(
    "/api/auth/me",
    { config: { access: "signed_in" }, schema: { response: answers(userSchema) } },
    async (request) => success(presentUser(callerOf(request))),
  );

  app.get(
    "/api/auth/sessions",
    { config: { access: "signed_in" }, schema: { response: answers(signInsAnswerSchema) } },
    async (request) => {
      const caller = callerOf(request);
      const own = await signIns.list(caller);
      return success({ sessions: own.map((signIn) => presentSignIn(signIn, caller.signInId)) });
    },
  );

  app.delete(
    "/api/auth/sessions/:id",
    { config: { access: "signed_in" }, schema: { params: byId, response: NOTHING_TO_TELL } },
    async (request) => {
      const caller = callerOf(request);
      const isEnded = await signIns.end(caller, request.params.id, originOf(request));
      // To a customer, somebody else's and a missing one look alike (`wire.md`, envelope).
      if (!isEnded) throw new AppError(caller.role === "admin" ? "not_found" : "forbidden");
      return DONE;
    },
  );

  app.patch(
    "/api/auth/password",
    {
      config: { access: "signed_in" },
      schema: { body: passwordChangeRequestSchema, response: NOTHING_TO_TELL },
    },
    async (request) => {
      const { current_password: current, new_password: next } = request.body;
      await signIns.changePassword(callerOf(request), { current, next }, originOf(request));
      return DONE;
    },
  );

  app.post(
    "/api/ws/ticket",
    {
      config: {
        access: "signed_in",
        rate: { name: "ticket", by: "account", max: limits.ticketsPerMinute, windowMs: MINUTE_MS },
      },
      schema: { response: answers(ticketAnswerSchema) },
    },
    async (request) => {
      const { ticket, expiresAt } = await deps.tickets.issue(callerOf(request));
      return success({ ticket, expires_at: new Date(expiresAt).toISOString() });
    },
  );
}

function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, userAgent: request.headers["user-agent"] ?? null };
}
