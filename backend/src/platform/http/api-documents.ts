import { userSchema } from "@chatpjt/contract/accounts";
import { sessionSchema } from "@chatpjt/contract/conversations";
import { failureSchema } from "@chatpjt/contract/errors";
import { attachmentSchema, messageSchema } from "@chatpjt/contract/messages";
import { orderSchema } from "@chatpjt/contract/orders";
import { helpTextSchema, settingsAnswerSchema } from "@chatpjt/contract/settings";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Access } from "./access.ts";
import type { HttpServer } from "./http-server.ts";

/** Where the documents live; their own routes need no access of ours. */
export const API_DOCS_PREFIX = "/api/docs";

/** The objects of the wire by name: the document refers to them instead of repeating them. */
const NAMED_SCHEMAS = {
  Failure: failureSchema,
  User: userSchema,
  Session: sessionSchema,
  Message: messageSchema,
  Attachment: attachmentSchema,
  Order: orderSchema,
  Settings: settingsAnswerSchema,
  HelpText: helpTextSchema,
} as const;

/**
 * OpenAPI 3.1 made from the same schemas that check the requests, with a page to read it at `/api/docs` and the document at `/api/docs/json`.
 * Has to be called before the routes are registered.
 */
export async function addApiDocuments(app: HttpServer): Promise<void> {
  const schemaRegistry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) schemaRegistry.add(schema, { id });
  const toJsonSchema = createJsonSchemaTransform({ schemaRegistry });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "chatpjt",
        version: "1",
        description:
          "AI customer-support chat. Every answer is the envelope of the wire contract; the socket at /ws is described in API.md.",
      },
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
    },
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
    transform: (input) => {
      const transformed = toJsonSchema(input);
      const access = input.route.config?.access;
      const isOpen = access === undefined || access === "public";
      return {
        ...transformed,
        schema: {
          ...transformed.schema,
          tags: [areaOf(input.url)],
          description: describeAccess(access),
          ...(isOpen ? {} : { security: [{ bearer: [] }] }),
        },
      };
    },
  });
  await app.register(swaggerUi, { routePrefix: API_DOCS_PREFIX, staticCSP: true });
}

const areaOf = (url: string): string =>
  url
    .split("/")
    .filter((part) => part !== "api" && part !== "")
    .slice(0, url.startsWith("/api/admin/") ? 2 : 1)
    .join(" ");

function describeAccess(access: Access | undefined): string {
  if (access === undefined || access === "public") return "Anyone.";
  if (access === "optional") return "Anyone; a signed-in caller is recognised.";
  if (access === "signed_in") return "Whoever is signed in.";
  if (access === "customer") return "Customers, for what is their own.";
  if (typeof access === "string") return `Admins with the permission ${access} or a higher one.`;
  return `Customers, for what is their own, and admins with the permission ${access.admin} or a higher one.`;
}
