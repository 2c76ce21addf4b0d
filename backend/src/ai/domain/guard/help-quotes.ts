import type { GuardContext } from "./guard-context.ts";
import { toPlainText } from "./reply-shape.ts";
import { fold, type Sentence, splitSentences, squash } from "./reply-text.ts";

/**
 * The reply of a template without the help texts that it gives word for word: they are the shop's own words, said to everybody (BC-04). A
 * model's reply stays as it is, since it chooses what it quotes.
 */
export function withoutHelpQuotes(text: string, { helpTexts, isFreeText }: GuardContext): string {
  if (isFreeText) return text;
  return helpTexts
    .flatMap((help) => [help.trim(), toPlainText(help).text.trim()])
    .filter((help) => help.length >= SHORTEST_QUOTE)
    .reduce((rest, help) => rest.replaceAll(help, " "), text);
}

/** The reply of a template without what an agent wrote, given word for word behind an introduction: the customer has read it from a person. */
export function withoutAgentQuotes(text: string, { agentQuotes = [], isFreeText }: GuardContext): string {
  if (isFreeText) return text;
  return agentQuotes.reduce((rest, quote) => rest.replaceAll(quote, " "), text);
}

/**
 * The reply of a template without the engine's "no" to further orders: `verdict` is that of the first one, and they are judged apart. The
 * name of the order stays, to be looked at.
 */
export function withoutRefusals(text: string, { refusals = [], isFreeText }: GuardContext): string {
  if (isFreeText) return text;
  return refusals.reduce((rest, { text: no, name }) => rest.replaceAll(no, `${name}.`), text);
}

/** Whether a whole sentence stands in a help text as it is here: what the shop says in general, nothing of this order. */
export function isHelpSentence({ squashed }: Sentence, { helpTexts }: GuardContext): boolean {
  return (
    squashed.length >= SHORTEST_QUOTE &&
    helpTexts.some((help) => splitSentences(fold(help)).some((sentence) => squash(sentence) === squashed))
  );
}

/** Fewer letters are anybody's words. */
const SHORTEST_QUOTE = 10;
