import { idSchema } from "@chatpjt/contract/primitives";
import {
  helpMissesAnswerSchema,
  helpTextAnswerSchema,
  helpTextRequestSchema,
  helpTextsAnswerSchema,
} from "@chatpjt/contract/settings";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import type { HelpTexts } from "./help-texts.ts";
import type { HelpMissStore, HelpTextRow, SettingsAuthor } from "./ports.ts";

const MISSES_SHOWN = 100;
const byId = z.object({ id: idSchema });

/** What the AI may answer from, and what it could not answer. */
export function registerHelpTextRoutes(
  app: HttpServer,
  deps: { readonly helpTexts: HelpTexts; readonly misses: HelpMissStore },
): void {
  app.get(
    "/api/admin/help-texts",
    { config: { access: "viewer" }, schema: { response: answers(helpTextsAnswerSchema) } },
    async () => success({ help_texts: (await deps.helpTexts.current()).map(present) }),
  );

  app.get(
    "/api/admin/help-texts/misses",
    { config: { access: "viewer" }, schema: { response: answers(helpMissesAnswerSchema) } },
    async () => {
      const misses = await deps.misses.list(MISSES_SHOWN);
      return success({
        misses: misses.map(({ lastAt, ...miss }) => ({ ...miss, last_at: new Date(lastAt).toISOString() })),
      });
    },
  );

  app.post(
    "/api/admin/help-texts",
    {
      config: { access: "manager" },
      schema: { body: helpTextRequestSchema, response: answers(helpTextAnswerSchema) },
    },
    async (request) =>
      success({ help_text: present(await deps.helpTexts.add(request.body, authorOf(request))) }),
  );

  app.put(
    "/api/admin/help-texts/:id",
    {
      config: { access: "manager" },
      schema: { params: byId, body: helpTextRequestSchema, response: answers(helpTextAnswerSchema) },
    },
    async (request) => {
      const changed = await deps.helpTexts.change(request.params.id, request.body, authorOf(request));
      return success({ help_text: present(changed) });
    },
  );

  app.delete(
    "/api/admin/help-texts/:id",
    { config: { access: "manager" }, schema: { params: byId, response: NOTHING_TO_TELL } },
    async (request) => {
      await deps.helpTexts.remove(request.params.id, authorOf(request));
      return DONE;
    },
  );

  app.delete(
    "/api/admin/help-texts/misses/:id",
    { config: { access: "manager" }, schema: { params: byId, response: NOTHING_TO_TELL } },
    async (request) => {
      await deps.helpTexts.dismissMiss(request.params.id, authorOf(request));
      return DONE;
    },
  );
}

function present({ updatedAt, ...text }: HelpTextRow) {
  return { ...text, updated_at: new Date(updatedAt).toISOString() };
}

function authorOf(request: FastifyRequest): SettingsAuthor {
  return { id: callerOf(request).id, address: request.ip };
}
