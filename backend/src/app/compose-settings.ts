import type { AuditLog } from "../audit/audit-log.ts";
import { NEW_SHOP_POLICY } from "../orders/domain/new-shop-policy.ts";
import { floorWarnings, textWarnings } from "../orders/domain/policy-warnings.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { Database } from "../platform/sql/database.ts";
import { newShopSettings } from "../settings/domain/settings.ts";
import { registerHelpTextRoutes } from "../settings/help-texts.routes.ts";
import { sqlHelpMissStore, sqlHelpTextStore } from "../settings/help-texts.sql.ts";
import { type HelpTexts, helpTexts } from "../settings/help-texts.ts";
import type { HelpMissStore, RecordChange } from "../settings/ports.ts";
import { registerSettingsRoutes } from "../settings/settings.routes.ts";
import { sqlSettingsStore } from "../settings/settings.sql.ts";
import { type ShopSettingsFeature, shopSettings } from "../settings/shop-settings.ts";
import type { Clock, IdSource } from "../shared/ports.ts";
import type { Config } from "./config.ts";
import { shopVoice, type Voice } from "./shop-voice.ts";

/** The shop's settings and what speaks with them. */
export interface SettingsParts {
  readonly settings: ShopSettingsFeature;
  readonly helpTexts: HelpTexts;
  readonly misses: HelpMissStore;
  readonly voice: Voice;
  register(app: HttpServer): void;
}

/** Wires the settings feature; the policy's rules come from the orders feature. */
export function composeSettings(deps: {
  readonly config: Config;
  readonly database: Database;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: IdSource;
}): SettingsParts {
  const { config, database, audit, clock, ids } = deps;
  const recordChange: RecordChange = (tx, author, action, data) =>
    audit.record(tx, {
      actor: { kind: "agent", id: author.id },
      action,
      data,
      ...(author.address === null ? {} : { address: author.address }),
    });
  const initial = newShopSettings({
    ...NEW_SHOP_POLICY,
    refundWindowDays: NEW_SHOP_POLICY.refundWindowDays ?? 7,
  });
  const settings = shopSettings({
    store: sqlSettingsStore(database, initial),
    unitOfWork: database,
    clock,
    initial,
    warningsOf: ({ companyPolicy, refundPolicy }) => [
      ...textWarnings(companyPolicy, refundPolicy),
      ...floorWarnings(refundPolicy),
    ],
    recordChange,
    isTimezone,
  });
  const misses = sqlHelpMissStore(database, { clock, ids });
  const texts = helpTexts({
    store: sqlHelpTextStore(database),
    misses,
    unitOfWork: database,
    clock,
    ids,
    recordChange,
  });
  return {
    settings,
    helpTexts: texts,
    misses,
    voice: shopVoice(settings),
    register(app) {
      registerSettingsRoutes(app, { settings, clock, customerSignup: config.customerSignup });
      registerHelpTextRoutes(app, { helpTexts: texts, misses });
    },
  };
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
