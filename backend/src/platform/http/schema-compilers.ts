import { isDeepStrictEqual } from "node:util";
import type { FastifySchemaCompiler, FastifySerializerCompiler } from "fastify";
import type { z } from "zod";
import { AppError } from "../../shared/app-error.ts";

/** Validates bodies, queries and params; refuses with one `details` entry per field (`wire.md`, envelope). */
export const validateRequest: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    // A request without a body is as good as one with nothing in it: what is required is then named field by field.
    const result = schema.safeParse(data ?? {});
    return result.success ? { value: result.data } : { error: invalidRequest(result.error.issues) };
  };

/** The refusal of a request whose fields are wrong. */
export function invalidRequest(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): AppError {
  return new AppError("validation_failed", {
    details: issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message })),
  });
}

/** Production: answers were typed by the compiler, so they are written as they are. */
export const writeAnswer: FastifySerializerCompiler<z.ZodType> = () => (data: unknown) =>
  JSON.stringify(data);

/** Tests: every answer must fit its schema and hold no field the schema does not document (`security.md` S23). */
export const validateAnswer: FastifySerializerCompiler<z.ZodType> =
  ({ schema, method, url }) =>
  (data: unknown) => {
    const sent: unknown = JSON.parse(JSON.stringify(data));
    const result = schema.safeParse(sent);
    if (!result.success) throw new Error(`${method} ${url} broke its contract: ${result.error.message}`);
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(result.data)), sent))
      throw new Error(`${method} ${url} answered fields that its contract does not document.`);
    return JSON.stringify(data);
  };
