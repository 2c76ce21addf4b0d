import {
  adminOrdersQuerySchema,
  changeOrderStatusRequestSchema,
  createOrderRequestSchema,
  orderAnswerSchema,
  orderHistoryAnswerSchema,
  orderPolicyAnswerSchema,
  orderPolicyQuerySchema,
  ordersAnswerSchema,
} from "@chatpjt/contract/orders";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { answers, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import { instantOnDay } from "../shared/calendar.ts";
import type { Clock } from "../shared/ports.ts";
import type { ChangeOrders } from "./change-orders.ts";
import { explainReason, explainVerdict } from "./domain/explain-verdict.ts";
import { orderNumberKey } from "./domain/order.ts";
import { decide, type PolicyInput, type RefundPolicy } from "./domain/refund-policy.ts";
import type { ListedOrder, OrderActor, OrderHistoryStore, OrderStore } from "./ports.ts";
import { presentChange, presentListedOrder, presentPage, readCursor } from "./presenter.ts";

export interface AdminOrderRoutesDeps {
  readonly orders: OrderStore;
  readonly history: OrderHistoryStore;
  readonly changes: ChangeOrders;
  readonly clock: Clock;
  /** The policy of the settings in force. */
  readonly refundPolicy: () => Promise<RefundPolicy>;
}

const byNumber = z.object({ order_number: z.string().min(1).max(200) });

/** Orders in the console: search, create, move, look back, and ask the policy. */
export function registerAdminOrderRoutes(app: HttpServer, deps: AdminOrderRoutesDeps): void {
  const { orders, changes } = deps;

  /** The order a path names. Throws AppError `not_found`. */
  async function orderOf(orderNumber: string): Promise<ListedOrder> {
    const order = await orders.find(orderNumberKey(orderNumber));
    if (order === null) throw new AppError("not_found");
    return order;
  }

  app.get(
    "/api/admin/orders",
    {
      config: { access: "viewer" },
      schema: { querystring: adminOrdersQuerySchema, response: answers(ordersAnswerSchema) },
    },
    async (request) => {
      const { customer_id, status = null, order_number, limit, cursor } = request.query;
      const page = await orders.list({
        customerId: customer_id || null,
        status,
        keyPart: orderNumberKey(order_number ?? "") || null,
        limit: limit + 1,
        after: readCursor(cursor),
      });
      return success(presentPage(page, limit, presentListedOrder));
    },
  );

  app.post(
    "/api/admin/orders",
    {
      config: { access: "manager" },
      schema: { body: createOrderRequestSchema, response: answers(orderAnswerSchema) },
    },
    async (request) => {
      const { body } = request;
      const wanted = {
        orderNumber: body.order_number,
        productName: body.product_name,
        customerId: body.customer_id,
        orderedAt: toInstant(body.ordered_at),
        shippingStatus: body.shipping_status,
        deliveredAt: toInstant(body.delivered_at),
        priceKrw: body.price_krw ?? null,
      };
      const created = await changes.create(wanted, actorOf(request));
      return success({ order: presentListedOrder(await orderOf(created.orderNumber)) });
    },
  );

  app.get(
    "/api/admin/orders/:order_number",
    { config: { access: "viewer" }, schema: { params: byNumber, response: answers(orderAnswerSchema) } },
    async (request) => success({ order: presentListedOrder(await orderOf(request.params.order_number)) }),
  );

  app.patch(
    "/api/admin/orders/:order_number/status",
    {
      config: { access: "agent" },
      schema: {
        params: byNumber,
        body: changeOrderStatusRequestSchema,
        response: answers(orderAnswerSchema),
      },
    },
    async (request) => {
      const { shipping_status: shippingStatus, reason = null } = request.body;
      await changes.changeStatus(request.params.order_number, { shippingStatus, reason }, actorOf(request));
      return success({ order: presentListedOrder(await orderOf(request.params.order_number)) });
    },
  );

  app.get(
    "/api/admin/orders/:order_number/history",
    {
      config: { access: "viewer" },
      schema: { params: byNumber, response: answers(orderHistoryAnswerSchema) },
    },
    async (request) => {
      const order = await orderOf(request.params.order_number);
      return success({ changes: (await deps.history.list(order.id)).map(presentChange) });
    },
  );

  app.get(
    "/api/admin/orders/:order_number/policy",
    {
      config: { access: "viewer" },
      schema: {
        params: byNumber,
        querystring: orderPolicyQuerySchema,
        response: answers(orderPolicyAnswerSchema),
      },
    },
    async (request) => {
      const order = await orderOf(request.params.order_number);
      const { kind, reason = null, received = null, discovered_on: discoveredOn = null } = request.query;
      const policy = await deps.refundPolicy();
      const input: PolicyInput = {
        kind,
        reason,
        received,
        order,
        requester: order.customerId,
        // The console asks about the order itself: that the customer can name it, and where it should go, is not in doubt.
        orderNumberGiven: true,
        newAddressGiven: true,
        now: deps.clock.now(),
        discoveredAt: instantOnDay(discoveredOn, policy.timezone),
      };
      return success({ verdict: presentVerdict(input, policy) });
    },
  );
}

function presentVerdict(input: PolicyInput, policy: RefundPolicy) {
  const verdict = decide(input, policy);
  return {
    next: verdict.next,
    eligible: verdict.eligible,
    needs_human: verdict.needsHuman,
    missing: [...verdict.missing],
    reasons: verdict.reasons.map((code) => ({
      code,
      ko: explainReason(code, policy, "ko"),
      en: explainReason(code, policy, "en"),
    })),
    shipping_fee: verdict.shippingFee,
    remedy: verdict.remedy,
    explanation: explainVerdict(verdict, input, policy, "ko"),
  };
}

const toInstant = (text: string | null | undefined): number | null => (text ? Date.parse(text) : null);

function actorOf(request: FastifyRequest): OrderActor {
  return { id: callerOf(request).id, address: request.ip };
}
