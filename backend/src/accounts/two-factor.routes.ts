import {
  totpBeginAnswerSchema,
  totpBeginRequestSchema,
  totpCodeRequestSchema,
  totpStateAnswerSchema,
} from "@chatpjt/contract/account-desk";
import type { FastifyRequest } from "fastify";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import type { Origin } from "./ports.ts";
import type { TwoFactor } from "./two-factor.ts";

/** An admin's own second step: see it, begin it, confirm it, end it. */
export function registerTwoFactorRoutes(app: HttpServer, deps: { readonly twoFactor: TwoFactor }): void {
  const { twoFactor } = deps;

  app.get(
    "/api/auth/totp",
    { config: { access: "viewer" }, schema: { response: answers(totpStateAnswerSchema) } },
    async (request) => success({ enabled: await twoFactor.isOn(callerOf(request).id) }),
  );

  app.post(
    "/api/auth/totp",
    {
      config: { access: "viewer" },
      schema: { body: totpBeginRequestSchema, response: answers(totpBeginAnswerSchema) },
    },
    async (request) =>
      success(await twoFactor.begin(callerOf(request), request.body.password, originOf(request))),
  );

  app.post(
    "/api/auth/totp/confirm",
    { config: { access: "viewer" }, schema: { body: totpCodeRequestSchema, response: NOTHING_TO_TELL } },
    async (request) => {
      await twoFactor.confirm(callerOf(request), request.body.code, originOf(request));
      return DONE;
    },
  );

  app.post(
    "/api/auth/totp/disable",
    { config: { access: "viewer" }, schema: { body: totpCodeRequestSchema, response: NOTHING_TO_TELL } },
    async (request) => {
      await twoFactor.end(callerOf(request), request.body.code, originOf(request));
      return DONE;
    },
  );
}

function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, userAgent: request.headers["user-agent"] ?? null };
}
