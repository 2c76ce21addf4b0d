/** The intake of a request: what it still needs, asked one step at a time, and what the policy engine says (BC-05 to BC-10). */
import { isFault, type Verdict } from "../../../orders/domain/refund-policy.ts";
import type { DecisionIntent, RequestKind } from "../../../shared/vocabulary.ts";
import { recipientIn } from "../learn-from-customer.ts";
import type { FactLedger, LedgerOrder, OpenQuestion } from "../ledger.ts";
import { handOver, INTAKE_QUESTIONS, type JudgedRequest, type LookUp, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import type { HandoffCode, OwnOrder, TurnState } from "../turn-state.ts";
import { checkOnce, inLedger, LIST_LIMIT, orderOf, seen, verdictOn } from "./order-view.ts";
import { refusalOf } from "./other-orders.ts";

/** How often one thing is asked for before a person takes over, whatever came in between. */
const ASK_LIMIT = 3;

/** The verdict on the request in the ledger; null while there is none. */
export function judgeRequest(state: TurnState): JudgedRequest | null {
  const { ledger } = state;
  if (ledger.kind === null) return null;
  const order = orderOf(state, ledger.orderNumber);
  const verdict = verdictOn(state, {
    kind: ledger.kind,
    reason: ledger.reasonDisputed ? null : ledger.reason,
    received: ledger.received,
    order,
    orderNumberGiven: ledger.orderNumber !== null,
    newAddressGiven: ledger.newAddress !== null,
  });
  return { orderNumber: ledger.orderNumber, kind: ledger.kind, verdict };
}

/** What the open intake still has to ask, to be repeated after an excursion. */
export function openIntake(state: TurnState): { readonly say: Say; readonly question: OpenQuestion } | null {
  const { ledger } = state;
  if (ledger.requestSettled || ledger.kind === null || !INTAKE_QUESTIONS.has(ledger.openQuestion))
    return null;
  const judged = judgeRequest(state);
  if (judged === null || judged.verdict.next !== "collect" || ledger.orderNumber === null) return null;
  const say: Say = {
    key: "ask_facts",
    kind: judged.kind,
    order: null,
    more: [],
    missing: judged.verdict.missing,
    fault: false,
    again: true,
    recipient: recipientIn(ledger),
  };
  return { say, question: questionFor(judged.verdict) };
}

/** Asks once more which order an open request is about, after an excursion. */
export function openChoice(state: TurnState): Plan | null {
  const { ledger } = state;
  if (ledger.kind === null || ledger.requestSettled || ledger.orderNumber !== null) return null;
  const isAsked = ledger.openQuestion === "order_number" || ledger.openQuestion === "confirm_order";
  return isAsked ? askOrder(state, ledger.kind, ledger.kind) : null;
}

/** What the request needs next: these messages have begun it, or its question is open; null where there is no request. */
export function nextStep(state: TurnState): Plan | null {
  const { ledger, ledgerBefore } = state;
  if (ledger.kind === null || ledger.requestSettled || ledger.verdict?.explained === true) return null;
  const isNew = ledgerBefore.kind !== ledger.kind || ledgerBefore.orderNumber !== ledger.orderNumber;
  if (isNew || ledger.reason !== ledgerBefore.reason || ledger.received !== ledgerBefore.received)
    return advanceRequest(state, false);
  const open = openIntake(state);
  if (open !== null)
    return plan({ action: "ask", intent: ledger.kind, say: [open.say], question: open.question });
  return openChoice(state);
}

/** The answer, and then what the request needs. */
export function before(next: Plan, told: Plan): Plan {
  return {
    ...next,
    say: [...told.say, ...next.say],
    lookUps: [...told.lookUps, ...next.lookUps],
    helpGiven: told.helpGiven,
  };
}

/** The intake's question is open and the message has no topic of its own. */
export function continuesIntake({ ledger, reading }: TurnState): boolean {
  return (
    ledger.kind !== null &&
    !ledger.requestSettled &&
    INTAKE_QUESTIONS.has(ledger.openQuestion) &&
    !reading.understanding.hasTopic
  );
}

/** The customer reported a fault and has not said what they want. */
function isAssumed({ ledger }: TurnState): boolean {
  return ledger.kind !== null && ledger.evidence.kind === undefined;
}

/** Asks which order; with one fitting order, whether it is that one (BC-05: nothing is asked that we can offer). */
export function askOrder(state: TurnState, kind: RequestKind | null, intent: DecisionIntent): Plan {
  const { ledger, reading } = state;
  const refused = ledger.openQuestion === "confirm_order" && reading.understanding.answer === "no";
  const fitting = refused ? [] : notAskedBeside(state, kind).slice(0, LIST_LIMIT);
  const choices = fitting.map((order) => inLedger(state, order));
  const confirms = choices.length === 1;
  const ask = (wish: RequestKind | null): Say => ({ key: "ask_order", kind: wish, choices });
  const lookUps: LookUp[] = refused ? [] : [{ name: "list_my_orders", arguments: { limit: LIST_LIMIT } }];
  return {
    ...plan({
      action: "ask",
      intent,
      say: isAssumed(state) ? [{ key: "apology" }, ask(null)] : [ask(kind)],
      question: confirms ? "confirm_order" : "order_number",
      lookUps,
    }),
    offeredOrderNumbers: choices.map(({ orderNumber }) => orderNumber),
  };
}

/** The orders that fit, without one whose status is asked beside the request, if any is left. */
function notAskedBeside({ orders, reading }: TurnState, kind: RequestKind | null): readonly OwnOrder[] {
  const fitting = orders.filter((order) => fits(order, kind));
  const asked = new Set(reading.besides.filter((wish) => wish.kind === null).map((wish) => wish.orderNumber));
  const left = fitting.filter(({ orderNumber }) => !asked.has(orderNumber));
  return left.length === 0 ? fitting : left;
}

/** Takes the request one step further: ask, say no, or hand over. */
export function advanceRequest(state: TurnState, repeated: boolean): Plan | null {
  const { ledger, reading } = state;
  const judged = judgeRequest(state);
  if (judged === null) return null;
  const { kind, verdict } = judged;
  const intent = intentOf(kind, reading.understanding.intent);
  const { unknown, own } = reading.understanding.orderNumbers;

  if (ledger.orderNumber === null) {
    const [first] = unknown;
    if (first !== undefined && own.length === 0) {
      const say: Say = {
        key: "orders_unknown",
        orderNumbers: unknown,
        thirdParty: reading.understanding.signals.thirdParty,
        asks: true,
      };
      return plan({
        action: "ask",
        intent,
        say: [say],
        question: "order_number",
        lookUps: [{ name: "get_my_order", arguments: { order_number: first } }],
      });
    }
    if (
      kind === "refund_status" &&
      timesAsked(ledger, "order_number") + timesAsked(ledger, "confirm_order") > 0
    )
      return handOver("money_complaint", "refund_status", intent);
    if (timesAsked(ledger, "order_number") + timesAsked(ledger, "confirm_order") >= ASK_LIMIT)
      return handOver("clarify_limit", "limit", intent);
    return askOrder(state, kind, intent);
  }

  const order = seen(state, ledger.orderNumber);
  if (order === null) {
    const say: Say = {
      key: "orders_unknown",
      orderNumbers: [ledger.orderNumber],
      thirdParty: false,
      asks: true,
    };
    return plan({ action: "ask", intent, say: [say], question: "order_number" });
  }
  const lookUps = checkOnce(state, order.orderNumber, kind);
  const fault = ledger.reason !== null && isFault(ledger.reason);
  if (verdict.next === "collect") {
    const question = questionFor(verdict);
    if (timesAsked(ledger, question) >= ASK_LIMIT) return handOver("clarify_limit", "limit", intent, lookUps);
    const again = timesAsked(ledger, question) > 0 && ledger.openQuestion !== question;
    const isLeft =
      reading.sparedOrderNumbers.length > 0 && order.orderNumber !== state.ledgerBefore.orderNumber;
    const fresh =
      isLeft || !state.ledgerBefore.ordersSeen.some((known) => known.orderNumber === order.orderNumber);
    const say: Say = {
      key: "ask_facts",
      kind,
      order: fresh ? order : null,
      more: fresh ? furtherOrders(state) : [],
      missing: verdict.missing,
      fault: fault && fresh,
      again,
      recipient: recipientIn(ledger),
    };
    return plan({ action: "ask", intent, say: fresh ? [say] : [...addedNow(state), say], question, lookUps });
  }
  if (verdict.next === "explain") {
    const known = ledger.verdict;
    const insists =
      known?.explained === true && known.kind === kind && known.orderNumber === order.orderNumber;
    if (insists || repeated) return handOver("insists", "insists", intent, lookUps);
    const told: Say = { key: "explain", kind, order, verdict };
    // What has left cannot be promised another address; whether it can still be stopped is a person's to say.
    const hasLeft = kind === "address_change" && order.shippingStatus !== "cancelled";
    return hasLeft
      ? {
          ...plan({ intent, say: [told, { key: "offer_human" }], lookUps, question: "offer_human" }),
          explains: true,
        }
      : { ...plan({ intent, say: [told], lookUps }), explains: true };
  }
  return {
    ...handOver(codeOf(verdict, kind), "human", intent, lookUps),
    say:
      kind === "refund_status"
        ? [...cancelledNote(order), { key: "handing_over", why: "refund_status" }]
        : [
            {
              key: "request_noted",
              kind,
              order,
              reason: ledger.reason,
              verdict,
              assumed: isAssumed(state),
            },
            ...alsoNamed(state),
          ],
  };
}

function timesAsked(ledger: FactLedger, question: OpenQuestion): number {
  return ledger.asked[question] ?? 0;
}

/** Further orders of the same request go to the same person. */
function alsoNamed(state: TurnState): Say[] {
  const { kind, reason } = state.ledger;
  const further = furtherOrders(state).map((order) => {
    const request = { orderNumber: order.orderNumber, reason, received: null };
    return { order, no: kind === null || reason === null ? null : refusalOf(state, { ...request, kind }) };
  });
  const orders = further.filter(({ no }) => no === null).map(({ order }) => order);
  const refused = further.flatMap(({ no }) => no ?? []);
  return orders.length === 0 ? refused : [{ key: "also_orders", orders }, ...refused];
}

function furtherOrders(state: TurnState): LedgerOrder[] {
  return state.ledger.moreOrderNumbers.flatMap((number) => seen(state, number) ?? []);
}

/** Those among them that these messages have named. */
function addedNow(state: TurnState): Say[] {
  const { ledger, ledgerBefore, reading } = state;
  const isNew = ledger.moreOrderNumbers.some((number) => !ledgerBefore.moreOrderNumbers.includes(number));
  if (isNew) return alsoNamed(state);
  if (!reading.addsOrder || ledger.otherRequests.length <= ledgerBefore.otherRequests.length) return [];
  return ledger.otherRequests.slice(-1).flatMap(({ orderNumber, kind }): Say[] => {
    const order = seen(state, orderNumber);
    return order === null ? [] : [{ key: "also_request", kind, order }];
  });
}

function cancelledNote(order: LedgerOrder): Say[] {
  return order.shippingStatus === "cancelled"
    ? [{ key: "order_status", order, asksDate: false, asksOrderDay: false }]
    : [];
}

function codeOf(verdict: Verdict, kind: RequestKind): HandoffCode {
  if (kind === "refund_status") return "money_complaint";
  if (verdict.reasons.includes("delivered_not_received")) return "status_dispute";
  return verdict.eligible === null ? "policy_undecided" : "facts_complete";
}

function questionFor(verdict: Verdict): OpenQuestion {
  const [first] = verdict.missing;
  return first === undefined || first === "order_number" ? "order_number" : first;
}

function fits({ shippingStatus }: OwnOrder, kind: RequestKind | null): boolean {
  switch (kind) {
    case "refund":
    case "exchange":
      return shippingStatus !== "cancelled";
    case "cancel":
    case "address_change":
      return shippingStatus === "preparing" || shippingStatus === "shipped";
    case "refund_status":
    case null:
      return true;
  }
}

function intentOf(kind: RequestKind, said: DecisionIntent): DecisionIntent {
  return said === "defect" ? "defect" : kind;
}
