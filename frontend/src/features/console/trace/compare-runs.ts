import type { RerunAnswer } from "@chatpjt/contract/conversations";
import type { SaveSettingsRequest, SettingsFields } from "@chatpjt/contract/settings";
import { readTrace, type TraceEvent, type TraceVerdict } from "./read-trace.ts";

/** The settings that decide most about an answer, as the small form of a re-run edits them. */
export interface RerunSettings {
  /** NaN while the field is empty. */
  readonly refundWindowDays: number;
  readonly windowAnchor: "ordered_at" | "delivered_at";
  readonly legalFloor: boolean;
  readonly companyPolicy: string;
  /** Whole minutes; NaN while the field is empty. */
  readonly waitMinutes: number;
}

/** The form as it opens: what is in force now. */
export function rerunSettingsOf(settings: SettingsFields): RerunSettings {
  const { refund_policy: policy } = settings;
  return {
    refundWindowDays: policy.refund_window_days,
    windowAnchor: policy.window_anchor,
    legalFloor: policy.legal_floor,
    companyPolicy: settings.company_policy,
    waitMinutes: settings.response_wait_time,
  };
}

/** What the server is asked to change for the re-run: only what differs from the settings in force. */
export function rerunChange(current: RerunSettings, tried: RerunSettings): SaveSettingsRequest {
  const policy = {
    ...(tried.refundWindowDays === current.refundWindowDays
      ? {}
      : { refund_window_days: tried.refundWindowDays }),
    ...(tried.windowAnchor === current.windowAnchor ? {} : { window_anchor: tried.windowAnchor }),
    ...(tried.legalFloor === current.legalFloor ? {} : { legal_floor: tried.legalFloor }),
  };
  return {
    ...(Object.keys(policy).length === 0 ? {} : { refund_policy: policy }),
    ...(tried.companyPolicy === current.companyPolicy ? {} : { company_policy: tried.companyPolicy }),
    ...(tried.waitMinutes === current.waitMinutes ? {} : { response_wait_time: tried.waitMinutes }),
  };
}

/** One side of the comparison, read as traces are read. */
export interface RunSide {
  readonly text: string | null;
  readonly action: string | null;
  readonly handoffReason: string | null;
  readonly category: string | null;
  readonly engine: string | null;
  readonly verdict: TraceVerdict | null;
  readonly events: readonly TraceEvent[];
}

/** Reads what the server says of one run. */
export function readSide(side: RerunAnswer["original"]): RunSide {
  const { verdict, events } = readTrace({ verdict: side.verdict, events: side.events });
  return {
    text: side.text,
    action: side.action,
    handoffReason: side.handoff_reason,
    category: side.category,
    engine: side.engine,
    verdict,
    events,
  };
}

const ASPECTS = ["text", "action", "category", "verdict", "blocked"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** In what the two runs differ, most visible first; empty when a customer and an agent would see the same. */
export function differencesOf(then: RunSide, now: RunSide): readonly Aspect[] {
  const before = aspectsOf(then);
  const after = aspectsOf(now);
  return ASPECTS.filter(
    (aspect) =>
      before[aspect] !== after[aspect] &&
      // The rules keep no category with their turns: what was not recorded cannot be said to differ.
      !(aspect === "category" && then.category === null),
  );
}

function aspectsOf(side: RunSide): Readonly<Record<Aspect, string>> {
  return {
    text: side.text?.trim() ?? "",
    action: `${side.action ?? ""}/${side.handoffReason ?? ""}`,
    category: side.category ?? "",
    verdict: JSON.stringify(side.verdict),
    // Details name places in a text; what was blocked is the event and its guard.
    blocked: JSON.stringify(side.events.map(({ event, guard }) => [event, guard])),
  };
}
