import { idSchema, nextCursorSchema, pageQuerySchema } from "@chatpjt/contract/primitives";
import { z } from "zod";
import { answers, success } from "../platform/http/answers.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { AccountStore } from "./ports.ts";
import { pageByEmail } from "./presenter.ts";

const customersQuerySchema = pageQuerySchema.extend({ search: z.string().max(200).default("") });
const customersAnswerSchema = z.object({
  customers: z.array(z.object({ id: idSchema, email: z.string(), name: z.string() })),
  next_cursor: nextCursorSchema,
});

/** Customers by e-mail, for those who create an order for one. */
export function registerCustomerRoutes(
  app: HttpServer,
  deps: { readonly accounts: Pick<AccountStore, "searchCustomers"> },
): void {
  app.get(
    "/api/admin/customers",
    {
      config: { access: "viewer" },
      schema: { querystring: customersQuerySchema, response: answers(customersAnswerSchema) },
    },
    async (request) => {
      const { search, limit, cursor } = request.query;
      const found = await deps.accounts.searchCustomers({
        search,
        limit: limit + 1,
        afterEmail: cursor ?? null,
      });
      const { shown, next } = pageByEmail(found, limit);
      return success({
        customers: shown.map(({ id, email, name }) => ({ id, email, name })),
        ...(next === null ? {} : { next_cursor: next }),
      });
    },
  );
}
