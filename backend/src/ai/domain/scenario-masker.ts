/**
 * Takes people out of a scenario: contacts and numbers are masked as for the model; addresses, order numbers, waybills and messenger ids are
 * replaced by made-up ones of the same shape, so that the scenario still plays.
 */
import type { Language } from "../../shared/vocabulary.ts";
import { addressIn } from "./understanding/address.ts";
import { locateOrderNumbers } from "./understanding/order-number.ts";
import { maskForModel } from "./understanding/pii.ts";
import { foldForDetectors, sourceSpan } from "./understanding/text.ts";

/** Masks all texts of one scenario: what is the same stays the same. */
export interface ScenarioMasker {
  text(text: string): string;
  orderNumber(orderNumber: string): string;
}

const MADE_UP_ADDRESS: Readonly<Record<Language, string>> = {
  ko: "서울시 마포구 월드컵로 10",
  en: "10 Example Street",
};
const MADE_UP_ID = "customer_id";

/** Ten digits or more in a row, or in groups: a waybill where it is nothing that has been replaced before. */
const LONG_NUMBER = /(?<![\p{L}\d-])\d(?:[- ]?\d){9,}(?![\p{Script=Latin}\d-])/gu;

const MESSENGERS =
  "카(?:카오)?톡|라인|텔레그램|인스타(?:그램)?|위챗|kakao(?:talk)?|line|telegram|instagram|insta|wechat|whatsapp|discord|디스코드";
/** A name at a messenger: said to be one, or looking like one. */
const MESSENGER_ID = new RegExp(
  `(?:${MESSENGERS})\\s?(?:(?:아이디|id|계정|account)(?:는|은|가|:| is|=)?\\s{0,2}@?|(?:은|는|:)?\\s{0,2}@|\\s(?=[a-z]+[\\d_]))(?<value>[a-z][a-z\\d._-]{2,29})`,
  "dgiu",
);
/** "@minji.k" by itself; what stands before an @ is an address of the mail and masked as such. */
const HANDLE = /(?<![\p{L}\d._-])@(?<value>[a-z][a-z\d._-]{2,29})/dgiu;

/**
 * @param own - the customer's order numbers.
 * @param language - of the made-up address.
 */
export function scenarioMasker(own: readonly string[], language: Language): ScenarioMasker {
  const madeUp = new Map<string, string>();
  const orderNumber = (real: string): string => {
    const known = madeUp.get(real);
    if (known !== undefined) return known;
    const groups = real.match(/\d+/gu) ?? [];
    const last = groups.at(-1) ?? "";
    const number = String(101 + madeUp.size).padStart(last.length, "0");
    const replaced = last === "" ? `ORD-2026-${number}` : replaceLast(real, last, number);
    madeUp.set(real, replaced);
    return replaced;
  };
  for (const real of own) orderNumber(real);
  const withoutOrders = (text: string): string => {
    const folded = foldForDetectors(text);
    let result = text;
    for (const found of locateOrderNumbers(folded, own).toReversed()) {
      const { start, end } = sourceSpan(folded, found);
      result = result.slice(0, start) + orderNumber(found.orderNumber) + result.slice(end);
    }
    return result;
  };
  const withoutWaybills = (text: string): string =>
    text.replace(LONG_NUMBER, (number) =>
      [...madeUp.values()].includes(number) ? number : otherDigits(number),
    );
  return {
    orderNumber,
    text(text) {
      const address = addressIn(text);
      const moved = address === null ? text : text.replaceAll(address, MADE_UP_ADDRESS[language]);
      const masked = maskForModel(withoutOrders(moved), [...madeUp.values()]).text;
      return withoutIds(withoutWaybills(masked));
    },
  };
}

/** The same number of digits in the same groups. */
function otherDigits(number: string): string {
  let at = 0;
  return number.replace(/\d/gu, () => String((6 + at++) % 10));
}

function withoutIds(text: string): string {
  let result = text;
  for (const pattern of [MESSENGER_ID, HANDLE]) {
    for (const match of [...result.matchAll(pattern)].toReversed()) {
      const [start, end] = match.indices?.groups?.value ?? [0, 0];
      if (end > start) result = result.slice(0, start) + MADE_UP_ID + result.slice(end);
    }
  }
  return result;
}

function replaceLast(text: string, part: string, by: string): string {
  const at = text.lastIndexOf(part);
  return text.slice(0, at) + by + text.slice(at + part.length);
}
