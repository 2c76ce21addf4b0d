import { convertSettings } from "../importer/convert-settings.ts";
import type { OriginalSetting } from "../importer/original.ts";
import type { ImportReport } from "../importer/report.ts";
import { NEW_SHOP_POLICY } from "../orders/domain/new-shop-policy.ts";
import { textWarnings } from "../orders/domain/policy-warnings.ts";
import type { Database } from "../platform/sql/database.ts";
import { newShopSettings } from "../settings/domain/settings.ts";
import { changedFields, fromWire, mergeIntoWire, toWire } from "../settings/presenter.ts";
import { sqlSettingsStore } from "../settings/settings.sql.ts";
import type { Clock } from "../shared/ports.ts";

/** Saves the original's settings as the shop's first save. Where somebody has saved settings here, theirs stand. */
export async function importSettings(
  settings: readonly OriginalSetting[],
  deps: {
    readonly database: Database;
    readonly accounts: ReadonlyMap<string, string>;
    readonly report: ImportReport;
    readonly clock: Clock;
  },
): Promise<void> {
  const { database, report } = deps;
  const initial = newShopSettings({
    ...NEW_SHOP_POLICY,
    refundWindowDays: NEW_SHOP_POLICY.refundWindowDays ?? 7,
  });
  const store = sqlSettingsStore(database, initial);
  const change = convertSettings(settings, (what, example) => report.odd(what, example));
  const fields = fromWire(mergeIntoWire(toWire(initial), change));
  const used = Object.keys(change).length;
  report.count("settings", "read", settings.length);
  report.count("settings", "skipped", settings.length - used);
  if (used === 0) return;
  const newest = await store.newest();
  if (newest !== null) {
    const isSame = changedFields(toWire(newest.fields), toWire(fields)).length === 0;
    report.count("settings", isSame ? "unchanged" : "kept", used);
    return;
  }
  const last = settings.toSorted((a, b) => (a.updated_at ?? 0) - (b.updated_at ?? 0)).at(-1);
  const authorId = deps.accounts.get(last?.updated_by ?? "") ?? null;
  const savedAt = deps.clock.now();
  await database.write(async (tx) => {
    await store.insert(tx, { version: 1, fields: initial, authorId: null, savedAt });
    await store.insert(tx, { version: 2, fields, authorId, savedAt });
  });
  report.count("settings", "added", used);
  for (const warning of textWarnings(fields.companyPolicy, { ...NEW_SHOP_POLICY, ...fields.refundPolicy }))
    report.odd("the policy's text and its structured form differ: look at the settings", warning);
}
