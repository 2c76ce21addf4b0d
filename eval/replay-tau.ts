/** Tool layer and policy engine replayed against tau-bench's gold actions (`tau_retail_tasks.json`). No model. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { callTool, isRequestKind, judge, tauShop } from "./adapter-units.ts";
import { dataFolder, readData, type TauOrder, type TauRead, type TauTask, type TauVerdict } from "./data.ts";
import { atLeast, type Metric, type Result, rate } from "./score.ts";

const DAY_MS = 86_400_000;

interface OrdersFile {
  readonly meta: { readonly now: string };
  readonly orders: readonly TauOrder[];
}

/** Replays every task: own reads, reads of other customers' orders, verdicts at two clocks. */
export async function replayTau(only: ReadonlySet<string> | null): Promise<readonly Metric[]> {
  const tasks = readData<TauTask>("tau_retail_tasks");
  const path = join(dataFolder(), "tau_retail_orders.json");
  if (tasks === null || !existsSync(path)) return [];
  const file = JSON.parse(readFileSync(path, "utf8")) as OrdersFile;
  const shop = tauShop(file.orders, Date.parse(file.meta.now));
  const items = tasks.items.filter(({ id }) => only === null || only.has(id));
  const own: Result[] = [];
  const cross: Result[] = [];
  for (const task of items) {
    for (const read of task.expected_reads) own.push(await replayRead(task, read, shop));
    for (const read of task.cross_customer_reads) cross.push(await replayRead(task, read, shop));
  }
  const verdicts = items.flatMap((task) => verdictResults(task, file));
  return [
    rate("tau replay", "own reads", own, atLeast(1)),
    rate("tau replay", "cross reads refused", cross, atLeast(1)),
    rate("tau replay", "verdicts", verdicts, atLeast(1)),
  ];
}

async function replayRead(task: TauTask, read: TauRead, shop: ReturnType<typeof tauShop>): Promise<Result> {
  const data = await callTool(shop, task.customer, read.tool, read.args);
  const found = read.tool === "list_my_orders" ? Array.isArray(data.orders) : data.found === true;
  const foreign = JSON.stringify(data).match(/"order_number":"([^"]+)"/g) ?? [];
  const leaks = foreign.some((text) => !shop.owns(task.customer, text.slice(16, -1)));
  const passed = !leaks && found === (read.expect === "ok");
  return {
    id: task.id,
    passed,
    why: `${read.tool} ${JSON.stringify(read.args)} → ${JSON.stringify(data).slice(0, 120)}`,
  };
}

function verdictResults(task: TauTask, file: OrdersFile): Result[] {
  return task.expected_intakes.flatMap((intake) => {
    const order = file.orders.find(({ order_number }) => order_number === intake.order_number);
    if (!isRequestKind(intake.kind) || order === undefined) return [];
    const now = Date.parse(file.meta.now);
    const clocks: readonly (readonly [string, number, TauVerdict | undefined])[] = [
      ["now", now, intake.verdict_now],
      ["in 30 days", now + 30 * DAY_MS, intake.verdict_now_plus_30_days],
    ];
    return clocks.flatMap(([name, at, wanted]) => {
      if (wanted === undefined) return [];
      const got = judge(caseOf(intake, order, task.customer, now, at), TAU_POLICY);
      const same = (left: readonly string[], right: readonly string[]) =>
        [...left].sort().join() === [...right].sort().join();
      const passed =
        got.next === wanted.next &&
        got.eligible === wanted.eligible &&
        got.remedy === wanted.remedy &&
        same(got.reasons, wanted.reasons);
      const why = `${intake.kind} ${intake.order_number} ${name}: ${JSON.stringify(wanted)} ← ${got.next} ${got.eligible} ${got.reasons.join()} ${got.remedy}`;
      return [{ id: `${task.id} ${intake.kind}`, passed, why }];
    });
  });
}

/** The default policy of the verdicts: purchase anchor, no legal floor. */
const TAU_POLICY = {
  refund_window_days: 7,
  window_anchor: "ordered_at",
  timezone: "Asia/Seoul",
  change_of_mind_fee: "customer",
  defect_remedy: "exchange",
  defect_fee: "store",
  defect_window_days: null,
  legal_floor: false,
} as const;

function caseOf(
  intake: TauTask["expected_intakes"][number],
  order: TauOrder,
  customer: string,
  seededAt: number,
  now: number,
) {
  const ago = (days: number) => new Date(seededAt - days * DAY_MS).toISOString();
  return {
    kind: intake.kind,
    reason: intake.reason,
    received:
      order.shipping_status === "delivered" ? true : order.shipping_status === "shipped" ? false : null,
    order: {
      order_number: order.order_number,
      product_name: order.product_name,
      customer_id: order.customer_id,
      shipping_status: order.shipping_status,
      ordered_at: ago(order.ordered_days_ago),
      delivered_at: order.delivered_days_ago === undefined ? null : ago(order.delivered_days_ago),
    },
    order_number_given: true,
    new_address_given: true,
    requester: customer,
    now: new Date(now).toISOString(),
  };
}
