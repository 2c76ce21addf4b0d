import { isFault } from "../../orders/domain/refund-policy.ts";
import type { RequestReason } from "../../shared/vocabulary.ts";
import type { DecisionFacts } from "./decision.ts";
import { type FactLedger, type FactName, put } from "./ledger.ts";

/** What became of the facts a model proposed. */
export interface ModelFactsResult {
  readonly ledger: FactLedger;
  /** Facts that were refused, with why. */
  readonly rejected: readonly {
    readonly fact: FactName;
    readonly why: "no_evidence" | "not_owned" | "overruled";
  }[];
}

/**
 * Adds a model's facts under the evidence rule (`ai.md` 2.3): the quote has to be in a customer message, the order number has to
 * be the customer's; the extractor wins, except that a fault read against a change of mind means asking again.
 */
export function learnFromModel(
  ledger: FactLedger,
  facts: DecisionFacts,
  said: {
    readonly customerTexts: readonly string[];
    readonly ownOrderNumbers: readonly string[];
    readonly extractedReason: RequestReason | null;
  },
): ModelFactsResult {
  const rejected: ModelFactsResult["rejected"][number][] = [];
  let next = ledger;
  const isQuoted = (name: FactName) => quoteIsFound(facts.evidence[name], said.customerTexts);

  if (facts.orderNumber !== null && facts.orderNumber !== ledger.orderNumber) {
    if (!said.ownOrderNumbers.includes(facts.orderNumber))
      rejected.push({ fact: "order_number", why: "not_owned" });
    else if (ledger.orderNumber !== null) rejected.push({ fact: "order_number", why: "overruled" });
    else if (!isQuoted("order_number") && !quoteIsFound(facts.orderNumber, said.customerTexts))
      rejected.push({ fact: "order_number", why: "no_evidence" });
    else
      next = put(
        next,
        "order_number",
        { orderNumber: facts.orderNumber },
        facts.evidence.order_number ?? facts.orderNumber,
      );
  }
  if (facts.reason !== null && facts.reason !== ledger.reason) {
    const disputed =
      said.extractedReason !== null &&
      isFault(said.extractedReason) !== isFault(facts.reason) &&
      isQuoted("reason");
    if (disputed) next = { ...next, reason: null, reasonDisputed: true };
    else if (ledger.reason !== null) rejected.push({ fact: "reason", why: "overruled" });
    else if (!isQuoted("reason")) rejected.push({ fact: "reason", why: "no_evidence" });
    else next = put(next, "reason", { reason: facts.reason }, facts.evidence.reason ?? "");
  }
  if (facts.received !== null && facts.received !== ledger.received) {
    if (ledger.received !== null) rejected.push({ fact: "received", why: "overruled" });
    else if (!isQuoted("received")) rejected.push({ fact: "received", why: "no_evidence" });
    else next = put(next, "received", { received: facts.received }, facts.evidence.received ?? "");
  }
  return { ledger: next, rejected };
}

/** Whether a quote of at least two characters is in one of the texts, white space and case aside. */
function quoteIsFound(quote: string | undefined, texts: readonly string[]): boolean {
  const bare = (text: string) => text.normalize("NFC").replace(/\s+/gu, "").toLowerCase();
  const wanted = bare(quote ?? "");
  return wanted.length >= 2 && texts.some((text) => bare(text).includes(wanted));
}
