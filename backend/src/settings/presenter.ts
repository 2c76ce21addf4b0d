import {
  type BusinessHoursWire,
  type SaveSettingsRequest,
  settingsFieldsSchema,
  type SettingsFields as WireFields,
} from "@chatpjt/contract/settings";
import { AppError } from "../shared/app-error.ts";
import type { BusinessHours } from "./domain/business-hours.ts";
import type { BudgetSettings, RefundPolicySettings, SettingsFields } from "./domain/settings.ts";

/** The settings as the wire spells them; the store keeps the same spelling. */
export function toWire(fields: SettingsFields): WireFields {
  return {
    greeting: fields.greeting,
    farewell: fields.farewell,
    farewell_en: fields.farewellEn,
    company_policy: fields.companyPolicy,
    categories: [...fields.categories],
    human_intervention_rules: fields.humanInterventionRules,
    response_wait_time: fields.responseWaitMinutes,
    auto_close: fields.autoClose,
    auto_close_minutes: fields.autoCloseMinutes,
    debounce_ms: fields.debounceMs,
    refund_policy: refundPolicyToWire(fields.refundPolicy),
    business_hours: businessHoursToWire(fields.businessHours),
    ai_label: fields.aiLabel,
    shop_name: fields.shopName,
    allowed_contacts: [...fields.allowedContacts],
    budget: budgetToWire(fields.budget),
  };
}

/** The settings as the code spells them. */
export function fromWire(wire: WireFields): SettingsFields {
  const policy = wire.refund_policy;
  return {
    greeting: wire.greeting,
    farewell: wire.farewell,
    farewellEn: wire.farewell_en,
    companyPolicy: wire.company_policy,
    categories: wire.categories,
    humanInterventionRules: wire.human_intervention_rules,
    responseWaitMinutes: wire.response_wait_time,
    autoClose: wire.auto_close,
    autoCloseMinutes: wire.auto_close_minutes,
    debounceMs: wire.debounce_ms,
    refundPolicy: {
      refundWindowDays: policy.refund_window_days,
      windowAnchor: policy.window_anchor,
      timezone: policy.timezone,
      changeOfMindFee: policy.change_of_mind_fee,
      defectRemedy: policy.defect_remedy,
      defectFee: policy.defect_fee,
      defectWindowDays: policy.defect_window_days,
      legalFloor: policy.legal_floor,
      holidays: policy.holidays,
    },
    businessHours: businessHoursFromWire(wire.business_hours),
    aiLabel: wire.ai_label,
    shopName: wire.shop_name,
    allowedContacts: wire.allowed_contacts,
    budget: {
      tokensPerTurn: wire.budget.tokens_per_turn,
      tokensPerSession: wire.budget.tokens_per_session,
      usdPerDay: wire.budget.usd_per_day,
    },
  };
}

/**
 * The settings after a save of any subset; the structured policy and the budget may themselves be given in part.
 *
 * @throws AppError `validation_failed` when the whole is not valid (a category of spaces only is empty once trimmed).
 */
export function mergeIntoWire(current: WireFields, change: SaveSettingsRequest): WireFields {
  const merged = settingsFieldsSchema.safeParse({
    ...current,
    ...change,
    refund_policy: { ...current.refund_policy, ...change.refund_policy },
    budget: { ...current.budget, ...change.budget },
  });
  if (merged.success) return merged.data;
  const details = merged.error.issues.map(({ path, message }) => ({
    path: path.map(String).join("."),
    message,
  }));
  throw new AppError("validation_failed", { details });
}

/** The fields in which two saves differ, with both values, as the wire spells them. */
export function changedFields(
  before: WireFields,
  after: WireFields,
): { readonly field: string; readonly before: unknown; readonly after: unknown }[] {
  const values = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => JSON.stringify(values.get(field)) !== JSON.stringify(value))
    .map(([field, value]) => ({ field, before: values.get(field), after: value }));
}

function refundPolicyToWire(policy: RefundPolicySettings): WireFields["refund_policy"] {
  return {
    refund_window_days: policy.refundWindowDays,
    window_anchor: policy.windowAnchor,
    timezone: policy.timezone,
    change_of_mind_fee: policy.changeOfMindFee,
    defect_remedy: policy.defectRemedy,
    defect_fee: policy.defectFee,
    defect_window_days: policy.defectWindowDays,
    legal_floor: policy.legalFloor,
    holidays: [...policy.holidays],
  };
}

function budgetToWire(budget: BudgetSettings): WireFields["budget"] {
  return {
    tokens_per_turn: budget.tokensPerTurn,
    tokens_per_session: budget.tokensPerSession,
    usd_per_day: budget.usdPerDay,
  };
}

function businessHoursToWire(hours: BusinessHours | null): BusinessHoursWire {
  if (hours === null) return null;
  const { closedDates, ...rest } = hours;
  return { ...rest, closed_dates: [...closedDates] };
}

function businessHoursFromWire(hours: BusinessHoursWire): BusinessHours | null {
  if (hours === null) return null;
  const { closed_dates, ...rest } = hours;
  return { ...rest, closedDates: closed_dates };
}
