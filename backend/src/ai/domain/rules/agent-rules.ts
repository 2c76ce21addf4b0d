/** Rules about what an agent wrote in this chat himself: who asks about it hears it once more, word for word (BC-04, BC-06). */
import { asksForSaid, quoteFor, quoteOf } from "../agent-quotes.ts";
import { asksToRepeat } from "../decline-phrases.ts";
import { tellsRefusal } from "../outcome-phrases.ts";
import { asksByWord, asksQuestion, demandsRequest, supposes } from "../phrases.ts";
import { type Plan, plan } from "../plan.ts";
import { namesOf } from "../product-match.ts";
import { asksWhy, protests } from "../protest-phrases.ts";
import { asksInGeneral } from "../shop-phrases.ts";
import { saysPassed } from "../told-schedules.ts";
import type { TurnState } from "../turn-state.ts";

/**
 * "얼마 환불된다고 했죠?", "송장번호 다시 알려주세요", "됐나요?" after an agent has told it and the chat came back: the message that holds it,
 * before any rule that begins a request or speaks of the policy.
 */
export function agentSaidRule(state: TurnState): Plan | null {
  const { reading, ledgerBefore, agentWords, previousAiText } = state;
  const { text } = reading;
  if (agentWords.messages.length === 0 || !isPlainQuestion(state)) return null;
  const quote =
    asksToRepeat(text) && agentWords.isLast
      ? quoteOf(agentWords.messages.at(-1) ?? { text: "", sentences: [], on: null }, () => true)
      : quoteFor(text, agentWords.messages);
  if (quote === null || isElsewhere(state, quote.text)) return null;
  const isRefusal = tellsRefusal(quote.text);
  // A "no" is explained, and passed on to who does not accept it, by its own rule.
  if (isRefusal && (asksWhy(text) || protests(text) || demandsRequest(text))) return null;
  // Told already, in the last message: who asks on needs a person.
  const offers = isRefusal || (previousAiText ?? "").includes(quote.text);
  const told = plan({
    action: offers ? "ask" : "reply",
    intent: ledgerBefore.kind ?? "other",
    say: [{ key: "agent_said", ...quote }, { key: offers ? "offer_human" : "anything_else" }],
    question: offers ? "offer_human" : "anything_else",
  });
  return { ...told, keepsRequest: true };
}

/** Asks, of nothing else than what may have been told. */
function isPlainQuestion({ reading, ledgerBefore }: TurnState): boolean {
  const { text, understanding, besides, attachmentOnly } = reading;
  const { sentiment, wantsHuman, closing, orderNumbers, facts } = understanding;
  if (sentiment !== "calm" || wantsHuman || closing === "complete" || attachmentOnly) return false;
  if (besides.length > 0 || orderNumbers.unknown.length > 0 || supposes(text) || asksInGeneral(text))
    return false;
  if (saysPassed(text) || OF_RULES.test(text)) return false;
  // Another request has begun since.
  const isOfNew = ledgerBefore.kind !== null && !ledgerBefore.requestSettled;
  const isOtherKind =
    facts.kind !== null &&
    KINDS.has(facts.kind) &&
    ledgerBefore.kind !== null &&
    facts.kind !== ledgerBefore.kind;
  if ((isOfNew || isOtherKind) && !asksForSaid(text)) return false;
  return (
    asksQuestion(text) ||
    asksByWord(text) ||
    asksToRepeat(text) ||
    asksForSaid(text) ||
    ASKS.test(text.trim())
  );
}

const KINDS: ReadonlySet<string> = new Set(["exchange", "address_change"]);
const OF_RULES = /규정|정책|규칙|기준|방법|절차|\b(?:policy|rules?)\b/iu;
const ASKS =
  /(?:알려|말해|가르쳐)\s?(?:줘|주|달)|뭐(?:야|지|임|더라)|맞[지죠나냐]|(?:냐|니|[았었했됐]어|[았었했됐]나|는지|돼요?|되요?|된대|래)[요?]?[.~!ㅠㅜ]*$|언제|얼마/u;

/** An order is named that the words are not about. */
function isElsewhere({ reading, ledgerBefore, orders }: TurnState, quote: string): boolean {
  const { own } = reading.understanding.orderNumbers;
  const plain = quote.toLowerCase().replace(/\s+/gu, "");
  return (
    [...own, reading.namedOrderNumber].some((number) => {
      if (number === null || number === ledgerBefore.orderNumber) return false;
      const order = orders.find(({ orderNumber }) => orderNumber === number);
      const isNamed =
        plain.includes(number.toLowerCase()) ||
        namesOf(order?.productName ?? "").some((name) => plain.includes(name));
      return !isNamed;
    }) || namesOther(quote, reading.namedOrderNumber ?? own[0] ?? ledgerBefore.orderNumber, orders)
  );
}

/** The words are about another order by its name. */
function namesOther(quote: string, asked: string | null, orders: TurnState["orders"]): boolean {
  if (asked === null) return false;
  const plain = quote.toLowerCase().replace(/\s+/gu, "");
  const names = (number: string | null) =>
    orders
      .filter(({ orderNumber }) => orderNumber === number)
      .flatMap(({ productName }) => namesOf(productName));
  const own = names(asked);
  if (own.some((name) => plain.includes(name))) return false;
  return orders.some(
    ({ orderNumber }) =>
      orderNumber !== asked &&
      names(orderNumber)
        .slice(0, 1)
        .some((name) => plain.includes(name) && !own.includes(name)),
  );
}
