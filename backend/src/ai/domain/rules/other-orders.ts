/** Further orders of the same messages: what goes to the person with the first one, and what the rules say no to (BC-09). */
import type { RequestKind, RequestReason } from "../../../shared/vocabulary.ts";
import type { Say } from "../say.ts";
import type { TurnState } from "../turn-state.ts";
import { orderOf, seen, verdictOn } from "./order-view.ts";

interface OtherRequest {
  readonly orderNumber: string;
  readonly kind: RequestKind;
  /** Null = not told; what was said of both counts then. */
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
}

/**
 * The engine's "no" to a further order, or null where a person may take it up. A reason that nobody has told may still be a change of mind,
 * and then the rule is told before anything is promised.
 */
export function refusalOf(state: TurnState, request: OtherRequest): Say | null {
  const row = orderOf(state, request.orderNumber);
  const order = seen(state, request.orderNumber);
  if (row === null || order === null) return null;
  const { kind } = request;
  const reason =
    request.reason ?? (BOTH.test(state.reading.text) ? state.ledger.reason : null) ?? "change_of_mind";
  const received = row.shippingStatus === "delivered" ? true : request.received;
  const verdict = verdictOn(state, { kind, reason, received, order: row });
  if (verdict.next !== "explain" || !verdict.reasons.includes("window_passed")) return null;
  const isTold = state.previousAiText?.includes(order.orderNumber) === true && wasAsked(state, request);
  return isTold ? { key: "still_no", kind, order } : { key: "explain", kind, order, verdict };
}

function wasAsked({ ledgerBefore }: TurnState, { orderNumber }: OtherRequest): boolean {
  return ledgerBefore.otherRequests.some((other) => other.orderNumber === orderNumber);
}

const BOTH = /둘\s*다|두\s*(?:개|건|가지)|모두|전부|다\s|\b(?:both|all|them)\b/iu;
