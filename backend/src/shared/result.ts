/** A rule's answer: a value, or a rejection from a closed set. Never thrown (see `app-error.ts` for what is). */
export type Result<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: R };

/** Wraps a value that a rule accepted. */
export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps the reason a rule said no. */
export function rejected<R extends string>(rejection: R): { readonly ok: false; readonly rejection: R } {
  return { ok: false, rejection };
}
