import type { GuardContext } from "./guard/guard-context.ts";
import type { LedgerOrder } from "./ledger.ts";
import type { JudgedRequest, Plan } from "./plan.ts";
import { PROTECTED_PROMPT } from "./prompt.ts";
import { displayName } from "./say.ts";
import type { GuardId, TurnInput, TurnOutcome, TurnState } from "./turn-state.ts";

/** What a reply of this turn is checked against. */
export function guardContextOf(turn: {
  readonly input: TurnInput;
  readonly state: TurnState;
  readonly plan: Plan;
  readonly action: TurnOutcome["action"];
  readonly judged: JudgedRequest | null;
  /** Texts that `search_help` returned in this turn. */
  readonly helpTexts: readonly string[];
  readonly disabled: ReadonlySet<GuardId> | undefined;
}): GuardContext {
  const { input, state, plan, action } = turn;
  const { settings, instruction } = input;
  return {
    language: state.reading.language,
    intent: plan.intent,
    action: action === "reply" && plan.action === "ask" ? "ask" : action,
    settings,
    ordersSeen: bothNames(state.ledger.ordersSeen),
    typedOrderNumbers: [
      ...state.ledger.unknownOrderNumbers,
      ...state.reading.understanding.orderNumbers.own,
      ...(input.ledger.orderNumber === null ? [] : [input.ledger.orderNumber]),
    ],
    ownOrderNumbers: state.orders.map(({ orderNumber }) => orderNumber),
    verdict: turn.judged,
    instruction:
      instruction === null
        ? null
        : {
            id: instruction.id,
            text: instruction.note,
            decision: instruction.decision,
            orderNumber: instruction.orderNumber,
            authorId: "",
          },
    toldSchedules: state.ledger.decided?.schedules ?? [],
    helpTexts: turn.helpTexts,
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
