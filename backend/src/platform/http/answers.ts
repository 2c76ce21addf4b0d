import { emptySuccessSchema, failureSchema, successOf } from "@chatpjt/contract/errors";
import type { z } from "zod";

/** The response schemas of a route whose data has the given shape; 4xx and 5xx are the failure envelope everywhere. */
export function answers<T extends z.ZodType>(data: T) {
  return { 200: successOf(data), "4xx": failureSchema, "5xx": failureSchema };
}

/** The response schemas of a route that has nothing to tell. */
export const NOTHING_TO_TELL = { 200: emptySuccessSchema, "4xx": failureSchema, "5xx": failureSchema };

/** The success envelope. */
export function success<T>(data: T): { readonly success: true; readonly data: T } {
  return { success: true, data };
}

/** The success envelope of a route that has nothing to tell. */
export const DONE: { readonly success: true; readonly data: Record<string, never> } = {
  success: true,
  data: {},
};
