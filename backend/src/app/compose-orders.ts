import type { DecisionHistory } from "../ai/instructions.ts";
import type { OrderLookup } from "../ai/ports.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import { registerAdminOrderRoutes } from "../orders/admin-orders.routes.ts";
import { type ChangeOrders, changeOrders } from "../orders/change-orders.ts";
import { registerCustomerOrderRoutes } from "../orders/customer-orders.routes.ts";
import {
  sqlCustomerDirectory,
  sqlOrderHistoryStore,
  sqlOrderLookup,
  sqlOrderStore,
} from "../orders/orders.sql.ts";
import type { Order } from "../orders/ports.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import type { Database } from "../platform/sql/database.ts";
import type { CurrentSettings } from "../settings/ports.ts";
import type { Clock, IdSource } from "../shared/ports.ts";

/** Orders, and what the AI may know of them. */
export interface OrderParts {
  readonly lookup: OrderLookup;
  readonly decisions: DecisionHistory;
  readonly changes: ChangeOrders;
  /** A customer's order numbers: what masking has to spare. */
  ownNumbers(customerId: string): Promise<readonly string[]>;
  register(app: HttpServer): void;
}

/** Own numbers that masking spares; older ones look like any number. */
const SPARED_NUMBERS = 500;

/** Wires the orders feature. */
export function composeOrders(deps: {
  readonly database: Database;
  readonly audit: AuditLog;
  readonly settings: CurrentSettings;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Told after the commit. */
  readonly onChanged: (order: Order) => void;
}): OrderParts {
  const { database, audit, clock, ids } = deps;
  const orders = sqlOrderStore(database);
  const history = sqlOrderHistoryStore(database, { ids });
  const lookup = sqlOrderLookup(database);
  const changes = changeOrders({
    orders,
    history,
    customers: sqlCustomerDirectory(),
    unitOfWork: database,
    clock,
    ids,
    record: (tx, actor, action, facts) =>
      audit.record(tx, {
        actor: { kind: "agent", id: actor.id },
        action,
        subjectId: facts.orderId,
        data: { ...facts.data, customer_id: facts.customerId },
        ...(actor.address === null ? {} : { address: actor.address }),
      }),
    onChanged: deps.onChanged,
  });
  return {
    lookup,
    changes,
    decisions: {
      findOwn: (customerId, orderNumber) => lookup.findOwn(customerId, orderNumber),
      recordDecision: (tx, decision) => changes.recordDecision(tx, decision),
    },
    async ownNumbers(customerId) {
      const own = await lookup.listOwn(customerId, { status: null, limit: SPARED_NUMBERS });
      return own.map((order) => order.orderNumber);
    },
    register(app) {
      registerCustomerOrderRoutes(app, { orders });
      registerAdminOrderRoutes(app, {
        orders,
        history,
        changes,
        clock,
        refundPolicy: async () => (await deps.settings.current()).refundPolicy,
      });
    },
  };
}
