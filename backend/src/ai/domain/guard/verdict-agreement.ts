/** Whether what a reply says of a period and of what is possible is what the engine, the decision in force or the shop's rules say (G5, BC-08). */
import { REQUEST_KINDS } from "../../../shared/vocabulary.ts";
import type { EligibilityClaim } from "./claim.ts";
import { deniesAltogether, isDeniedByRule, isDeniedToSent, isGrantedAfterArrival } from "./denied-rules.ts";
import { isFaultRemedy } from "./fault-rules.ts";
import type { GuardContext } from "./guard-context.ts";
import type { Sentence } from "./reply-text.ts";
import { kindsDecided, type OrderMeant, orderMeant } from "./unlocking.ts";

/** What somebody wants done, by the intents that name it. */
export const REQUEST_INTENTS: ReadonlySet<string> = new Set<string>(["defect", ...REQUEST_KINDS]);

/** What the engine or the decision in force says, or the rule for everybody. */
export function isTrueVerdict(
  claim: EligibilityClaim,
  clause: Sentence,
  about: OrderMeant | null,
  context: GuardContext,
): boolean {
  const { kind, possible, rule } = claim;
  const isAllRefused = deniesAltogether(claim, clause) && context.instruction?.decision !== "deny";
  const isRule = possible
    ? rule || isFaultRemedy(kind, clause, context) || isGrantedAfterArrival(claim, clause, context)
    : (rule && isDeniedByRule(kind, clause)) || isDeniedToSent(claim, clause, context);
  return !isAllRefused && agrees(kind, possible, isRule, orderMeant(clause, context) ?? about, context);
}

/** Whether what is said about a kind of request is what the engine says, or only repeats the rule. */
function agrees(
  kind: EligibilityClaim["kind"],
  possible: boolean,
  rule: boolean,
  about: OrderMeant | null,
  context: GuardContext,
): boolean {
  if (rule) return true;
  const { instruction } = context;
  if (about === "other" && possible) return false;
  const decision = about === "other" ? null : (instruction?.decision ?? null);
  if (instruction !== null && (decision === "approve" || decision === "deny")) {
    const isAbout = kindsDecided(instruction, context).has(kind);
    if (isAbout && possible === (decision === "approve")) return true;
  }
  if (kind === "generic") return agreesInGeneral(possible, context);
  return eligibilityOf(kind, context) === possible;
}

/** "네, 가능합니다" is about the request that is open; elsewhere it answers something else. */
function agreesInGeneral(possible: boolean, { verdict, intent }: GuardContext): boolean {
  if (verdict !== null) return verdict.verdict.eligible === possible;
  return intent === null || !REQUEST_INTENTS.has(intent);
}

export function windowAgrees(passed: boolean, { verdict }: GuardContext): boolean {
  if (verdict === null) return false;
  const { reasons, eligible } = verdict.verdict;
  const over = reasons.includes("window_passed") || reasons.includes("defect_window_passed");
  const open =
    reasons.includes("within_window") ||
    reasons.includes("no_window_limit") ||
    reasons.includes("legal_floor");
  return passed ? over && eligible !== true : open;
}

/** What the verdict says about a kind of request; undefined = nothing. */
function eligibilityOf(
  kind: Exclude<EligibilityClaim["kind"], "generic">,
  { verdict, ordersSeen }: GuardContext,
): boolean | null | undefined {
  if (kind === "address" && verdict?.kind !== "address_change") {
    const open = ordersSeen.filter((order) => order.shippingStatus !== "preparing");
    return ordersSeen.length > 0 && open.length === ordersSeen.length ? false : undefined;
  }
  if (verdict === null) return undefined;
  const { verdict: judged, kind: asked } = verdict;
  const { eligible, remedy, reasons } = judged;
  if (kind === "address") return eligible;
  if (kind === asked) return eligible;
  if (
    eligible === false &&
    reasons.some((reason) => reason === "window_passed" || reason === "already_cancelled")
  )
    return false;
  if (kind === "exchange" && (reasons.includes("free_exchange") || reasons.includes("fault"))) return true;
  if (kind === "refund" && asked === "cancel") return eligible;
  if (kind === "cancel" && asked === "refund")
    return remedy === "cancel" ? eligible : reasons.includes("in_transit") ? null : false;
  if (kind === "refund" && asked === "exchange")
    return remedy === "refund_or_exchange" ? eligible : undefined;
  return undefined;
}
