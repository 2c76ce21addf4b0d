import type { GuardContext, InstructionInForce } from "./guard/guard-context.ts";
import type { FactLedger, LedgerOrder } from "./ledger.ts";
import { noteResolved } from "./near-days.ts";
import type { JudgedRequest, Plan } from "./plan.ts";
import { PROTECTED_PROMPT } from "./prompt.ts";
import { displayName } from "./say.ts";
import { sayOne } from "./templates.ts";
import type {
  CustomerReading,
  GuardId,
  TurnInput,
  TurnInstruction,
  TurnOutcome,
  TurnState,
} from "./turn-state.ts";
import { wordingOf } from "./wording.ts";

/** What a reply of this turn is checked against. */
export function guardContextOf(turn: {
  readonly input: TurnInput;
  readonly state: TurnState;
  readonly plan: Plan;
  readonly action: TurnOutcome["action"];
  readonly isFreeText: boolean;
  readonly judged: JudgedRequest | null;
  /** Texts that `search_help` returned in this turn. */
  readonly helpTexts: readonly string[];
  readonly disabled: ReadonlySet<GuardId> | undefined;
}): GuardContext {
  const { input, state, plan, action } = turn;
  const { settings, instruction } = input;
  const told = instruction === null ? toldBefore(turn) : null;
  // Asked for its state, a decided cancellation reads like a question about money: the decision stays what it is about.
  const isOfOther = told !== null && turn.judged !== null && turn.judged.kind !== told.kind;
  return {
    language: state.reading.language,
    intent: plan.intent,
    action: action === "reply" && plan.action === "ask" ? "ask" : action,
    isFreeText: turn.isFreeText,
    settings,
    ordersSeen: bothNames(state.ledger.ordersSeen),
    typedOrderNumbers: [
      ...state.ledger.unknownOrderNumbers,
      ...state.reading.understanding.orderNumbers.own,
      ...(input.ledger.orderNumber === null ? [] : [input.ledger.orderNumber]),
    ],
    ownOrderNumbers: state.orders.map(({ orderNumber }) => orderNumber),
    ownOrders: state.orders.flatMap(({ orderNumber, productName }) => {
      const shown = displayName(productName);
      return [productName, ...(shown === null ? [] : [shown])].map((name) => {
        return { orderNumber, productName: name };
      });
    }),
    verdict: isOfOther ? null : turn.judged,
    instruction:
      instruction === null
        ? told
        : {
            id: instruction.id,
            text: noteFor(turn, instruction),
            authorId: "",
            ...decidedHere(state, instruction),
          },
    toldSchedules: [
      ...(state.ledger.decided?.schedules ?? []),
      ...(turn.isFreeText ? [] : (state.ledger.decided?.prices ?? [])),
    ],
    refusals: refusalsIn(plan, state),
    helpTexts: turn.helpTexts,
    agentQuotes: quotesIn(plan, state),
    protectedTexts: [
      PROTECTED_PROMPT,
      settings.humanInterventionRules,
      ...(instruction === null ? [] : [instruction.note]),
    ],
    canaries: canariesIn(settings.humanInterventionRules),
    customerTexts: input.messages.filter(({ sender }) => sender === "customer").map(({ text }) => text),
    previousAiText: state.previousAiText,
    now: input.now,
    ...(turn.disabled === undefined ? {} : { disabled: turn.disabled }),
  };
}

/** The note; a template's words about it have its near days as dates. */
function noteFor(
  { isFreeText, input }: { isFreeText: boolean; input: TurnInput },
  instruction: TurnInstruction,
) {
  const resolved = noteResolved(instruction, input.settings.refundPolicy.timezone);
  return isFreeText || resolved === instruction.note ? instruction.note : `${instruction.note}\n${resolved}`;
}

/**
 * A decision that was told stays true after its instruction is used up: the template that confirms it, or says that it was a "no", may.
 * A model's own words may not (BC-06).
 */
function toldBefore({
  state: { ledger },
  plan,
  isFreeText,
}: {
  readonly state: TurnState;
  readonly plan: Plan;
  readonly isFreeText: boolean;
}): InstructionInForce | null {
  const { decided } = ledger;
  if (decided === null || isFreeText || !plan.say.some(({ key }) => TELLS_DECISION.has(key))) return null;
  const { decision, kind } = decided;
  const orderNumber = decided.orderNumber ?? ledger.orderNumber;
  const text = decided.sum === undefined ? "" : `환불 금액 ${decided.sum}`;
  return { id: "told", text, authorId: "", decision, orderNumber, kind };
}

const TELLS_DECISION: ReadonlySet<string> = new Set([
  "told_decision",
  "why_denied",
  "still_no",
  "refund_amount",
]);

/**
 * What the instruction decides in this turn: of the order it names, else of the one that the chat was about when it was passed on. A turn
 * about another order or another request has nothing decided: a decision stays in force for its own (`ai.md` 2.10).
 */
function decidedHere(
  { cause, ledger, reading }: TurnState,
  instruction: TurnInstruction,
): Pick<InstructionInForce, "decision" | "orderNumber" | "kind"> {
  const { decided } = ledger;
  if (cause === "instruction" || decided === null || decided.decision !== instruction.decision) {
    const orderNumber = instruction.orderNumber ?? ledger.orderNumber;
    const isSameOrder = ledger.orderNumber === null || orderNumber === ledger.orderNumber;
    const kind = isSameOrder ? ledger.kind : null;
    const isElsewhere = cause !== "instruction" && isAboutOthers(reading, ledger, orderNumber);
    return { decision: isElsewhere ? null : instruction.decision, orderNumber, kind };
  }
  const orderNumber = instruction.orderNumber ?? decided.orderNumber;
  const asked = reading.understanding.facts.kind ?? ledger.kind;
  const isOtherKind =
    asked !== null && decided.kind !== null && asked !== "refund_status" && asked !== decided.kind;
  const isElsewhere = isOtherKind || isAboutOthers(reading, ledger, orderNumber);
  return { decision: isElsewhere ? null : instruction.decision, orderNumber, kind: decided.kind };
}

/** The customer's messages speak of another order than the decided one, or have moved on to it. */
function isAboutOthers(
  { understanding, namedOrderNumber, spokenOf, besides }: CustomerReading,
  ledger: FactLedger,
  orderNumber: string | null,
): boolean {
  const { own, unknown } = understanding.orderNumbers;
  const meant = [...own, ...unknown, ...spokenOf, namedOrderNumber, ledger.orderNumber];
  return (
    besides.length > 0 || (orderNumber !== null && meant.some((one) => one !== null && one !== orderNumber))
  );
}

/** What the template gives of an agent's message, with its introduction. */
function quotesIn({ say }: Plan, { settings, reading: { language } }: TurnState): readonly string[] {
  const wording = wordingOf(settings, language);
  return say.flatMap((one) => (one.key === "agent_said" ? [sayOne(one, language, wording).trim()] : []));
}

/** The engine's "no" to orders beside the request's own, as the templates say it, with and without the product's name. */
function refusalsIn(
  { say }: Plan,
  { settings, reading, ledger }: TurnState,
): NonNullable<GuardContext["refusals"]> {
  const wording = wordingOf(settings, reading.language);
  return say.flatMap((one) => {
    if ((one.key !== "explain" && one.key !== "still_no") || one.order === null) return [];
    const { orderNumber, productName } = one.order;
    if (orderNumber === ledger.orderNumber) return [];
    return [false, true].map((hideNames) => ({
      text: sayOne(one, reading.language, { ...wording, hideNames }).trim(),
      name: hideNames ? orderNumber : `${orderNumber} ${displayName(productName) ?? ""}`.trim(),
    }));
  });
}

/** Each order under the shop's name and under the name that people are shown, so that both count as the product's. */
function bothNames(orders: readonly LedgerOrder[]): LedgerOrder[] {
  return orders.flatMap((order) => {
    const shown = displayName(order.productName);
    return shown === null || shown === order.productName
      ? [order]
      : [order, { ...order, productName: shown }];
  });
}

/** Code-like words in the internal rules must never come out, in whatever disguise (G8). */
function canariesIn(rules: string): string[] {
  return rules.match(/[A-Z][A-Z0-9]{3,}(?:-[A-Z0-9]{2,})+/gu) ?? [];
}
