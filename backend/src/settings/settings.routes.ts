import {
  saveSettingsAnswerSchema,
  saveSettingsRequestSchema,
  settingsAnswerSchema,
  settingsVersionsAnswerSchema,
  shopAnswerSchema,
} from "@chatpjt/contract/settings";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { answers, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import type { Clock } from "../shared/ports.ts";
import { isOpen, nextOpening } from "./domain/business-hours.ts";
import type { SettingsAuthor, SettingsVersion } from "./ports.ts";
import { changedFields, toWire } from "./presenter.ts";
import type { ShopSettingsFeature } from "./shop-settings.ts";

export interface SettingsRoutesDeps {
  readonly settings: ShopSettingsFeature;
  readonly clock: Clock;
  readonly customerSignup: "open" | "closed";
}

/** How many saves the history shows. */
const VERSIONS_SHOWN = 100;

const restoreRequestSchema = z.object({ version: z.number().int().positive() });

/** The shop's face for customers, and its settings for admins. */
export function registerSettingsRoutes(app: HttpServer, deps: SettingsRoutesDeps): void {
  const { settings } = deps;

  app.get(
    "/api/shop",
    { config: { access: "public" }, schema: { response: answers(shopAnswerSchema) } },
    async () => {
      const { shopName, aiLabel, responseWaitMinutes, businessHours } = await settings.current();
      const now = deps.clock.now();
      const open = isOpen(businessHours, now);
      const opening = open ? null : nextOpening(businessHours, now);
      return success({
        shop_name: shopName,
        ai_label: aiLabel,
        response_wait_time: responseWaitMinutes,
        open_now: open,
        next_opening: opening === null ? null : new Date(opening).toISOString(),
        signup_open: deps.customerSignup === "open",
      });
    },
  );

  app.get(
    "/api/admin/chatbot/settings",
    { config: { access: "viewer" }, schema: { response: answers(settingsAnswerSchema) } },
    async () => {
      const current = await settings.current();
      return success({ ...toWire(current), version: current.version });
    },
  );

  app.put(
    "/api/admin/chatbot/settings",
    {
      config: { access: "owner" },
      schema: { body: saveSettingsRequestSchema, response: answers(saveSettingsAnswerSchema) },
    },
    async (request) => {
      const saved = await settings.save(request.body, authorOf(request));
      return success({ warnings: [...saved.warnings], version: saved.version });
    },
  );

  app.get(
    "/api/admin/chatbot/settings/versions",
    { config: { access: "owner" }, schema: { response: answers(settingsVersionsAnswerSchema) } },
    async () => success({ versions: presentVersions(await settings.versions(VERSIONS_SHOWN + 1)) }),
  );

  app.post(
    "/api/admin/chatbot/settings/restore",
    {
      config: { access: "owner" },
      schema: { body: restoreRequestSchema, response: answers(saveSettingsAnswerSchema) },
    },
    async (request) => {
      const saved = await settings.restore(request.body.version, authorOf(request));
      return success({ warnings: [...saved.warnings], version: saved.version });
    },
  );
}

function authorOf(request: FastifyRequest): SettingsAuthor {
  return { id: callerOf(request).id, address: request.ip };
}

/** Each version with what it changed against the one before. The last of a full page only serves as "before". */
function presentVersions(versions: readonly SettingsVersion[]) {
  return versions.slice(0, VERSIONS_SHOWN).map((version, index) => {
    const before = versions[index + 1];
    return {
      version: version.version,
      saved_at: new Date(version.savedAt).toISOString(),
      author: version.author === null ? null : { ...version.author },
      changed: before === undefined ? [] : changedFields(toWire(before.fields), toWire(version.fields)),
    };
  });
}
