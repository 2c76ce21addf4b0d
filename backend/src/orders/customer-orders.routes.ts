import { orderAnswerSchema, ordersAnswerSchema, ownOrdersQuerySchema } from "@chatpjt/contract/orders";
import { z } from "zod";
import { answers, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import { orderNumberKey } from "./domain/order.ts";
import type { OrderStore } from "./ports.ts";
import { presentOrder, presentPage, readCursor } from "./presenter.ts";

const byNumber = z.object({ order_number: z.string().min(1).max(200) });

/** A customer's own orders. Somebody else's and an unknown number get the same answer (`security.md` S28). */
export function registerCustomerOrderRoutes(app: HttpServer, deps: { readonly orders: OrderStore }): void {
  app.get(
    "/api/orders",
    {
      config: { access: "customer" },
      schema: { querystring: ownOrdersQuerySchema, response: answers(ordersAnswerSchema) },
    },
    async (request) => {
      const { status = null, limit, cursor } = request.query;
      const customerId = callerOf(request).id;
      const query = { customerId, status, keyPart: null, limit: limit + 1, after: readCursor(cursor) };
      return success(presentPage(await deps.orders.list(query), limit, presentOrder));
    },
  );

  app.get(
    "/api/orders/:order_number",
    { config: { access: "customer" }, schema: { params: byNumber, response: answers(orderAnswerSchema) } },
    async (request) => {
      const order = await deps.orders.find(orderNumberKey(request.params.order_number));
      if (order?.customerId !== callerOf(request).id) throw new AppError("forbidden");
      return success({ order: presentOrder(order) });
    },
  );
}
