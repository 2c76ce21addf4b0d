/**
 * Light checks of what comes over the wire or out of this browser's storage: whether the fields that the pages read are there and
 * of their kind. The server has checked its answers against the contract; the full schemas weigh more than the customer's page.
 */
export type Check = (value: unknown) => boolean;

/** What reads an answer: one of these shapes, or a schema of the contract. */
export interface AnswerReader<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: unknown };
}

type RequiredKey<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];

/** A check for every required field of an object; others are left alone. */
export type FieldChecks<T> = { readonly [K in RequiredKey<T>]: Check };

export const isText: Check = (value) => typeof value === "string";
export const isNumber: Check = (value) => typeof value === "number";
export const isFlag: Check = (value) => typeof value === "boolean";

export function isOneOf(...allowed: readonly string[]): Check {
  return (value) => typeof value === "string" && allowed.includes(value);
}

export function isNullable(check: Check): Check {
  return (value) => value === null || check(value);
}

export function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** Whether a value is an object with these fields. */
export function hasFields<T>(fields: FieldChecks<T>): (value: unknown) => value is T {
  const checks = Object.entries<Check>(fields);
  return (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    checks.every(([key, check]) => check(Reflect.get(value, key)));
}

/** The reader of an answer with these fields. */
export function answerOf<T>(fields: FieldChecks<T>): AnswerReader<T> {
  const isFitting = hasFields<T>(fields);
  return {
    safeParse: (value) =>
      isFitting(value)
        ? { success: true, data: value }
        : { success: false, error: new TypeError("The answer has not the agreed fields.") },
  };
}
