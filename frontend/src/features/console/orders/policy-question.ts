/** What the policy engine is asked about an order; fields that are unknown are left out. */
export interface PolicyQuestion {
  readonly kind: string;
  readonly reason?: string;
  readonly received?: string;
  /** The day on which a fault was noticed, `YYYY-MM-DD` in the shop's zone. */
  readonly discovered_on?: string;
}

/** The kinds the engine judges for an order. Source: `contract/orders.ts`, `orderPolicyQuerySchema`. */
export const POLICY_KINDS = ["refund", "exchange", "cancel", "address_change"] as const;

/** The reasons a customer may have. Source: `ai.md` section 3. */
export const POLICY_REASONS = [
  "change_of_mind",
  "defective",
  "damaged",
  "wrong_item",
  "missing_part",
  "late",
  "not_received",
  "other",
] as const;

/** Reasons for which the day counts on which the fault was noticed. Source: `ai.md` section 3, legal floor. */
export const FAULT_REASONS: ReadonlySet<string> = new Set([
  "defective",
  "damaged",
  "wrong_item",
  "missing_part",
]);

/** Turns a turn's facts into a question, or null where the engine judges nothing of that kind. */
export function policyQuestionOf(facts: {
  readonly kind: string | null;
  readonly reason: string | null;
  readonly received: string | null;
  readonly discoveredOn: string | null;
}): PolicyQuestion | null {
  const kind = POLICY_KINDS.find((known) => known === facts.kind);
  if (kind === undefined) return null;
  const reason = POLICY_REASONS.find((known) => known === facts.reason);
  const received = facts.received === "true" || facts.received === "false" ? facts.received : undefined;
  return {
    kind,
    ...(reason === undefined ? {} : { reason }),
    ...(received === undefined ? {} : { received }),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(facts.discoveredOn ?? "")
      ? { discovered_on: facts.discoveredOn ?? "" }
      : {}),
  };
}
