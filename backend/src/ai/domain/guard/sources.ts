import { customerPartsOf } from "../note-parts.ts";
import type { GuardContext } from "./guard-context.ts";
import { fold } from "./reply-text.ts";

/** What a shop has said publicly: a reply may repeat it. */
export function publicTexts({ settings, helpTexts }: GuardContext): string[] {
  return [settings.companyPolicy, settings.greeting, settings.farewell, settings.farewellEn, ...helpTexts];
}

/** Every text whose numbers, dates and contacts a reply may use: public ones and what the instruction in force has for customers (G3, G4, G6). */
export function sourceTexts(context: GuardContext): string[] {
  const { instruction, settings } = context;
  return [
    ...publicTexts(context),
    ...settings.allowedContacts,
    ...context.toldSchedules,
    ...(instruction === null ? [] : customerPartsOf(instruction.text)),
  ];
}

/** The folded reply without names and numbers of orders that were looked up: their digits are no claims. */
export function withoutOrderNames(
  text: string,
  { ordersSeen, ownOrderNumbers, typedOrderNumbers }: GuardContext,
): string {
  const names = [
    ...ordersSeen.map((order) => order.productName),
    ...ordersSeen.map((order) => order.orderNumber),
    ...ownOrderNumbers,
    ...typedOrderNumbers,
  ].map((name) => fold(name).trim());
  return [...new Set(names)]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, " § "), text);
}
