/** Instrument S: tau-bench's tasks with a simulated customer, through the real server. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { usdOf } from "./adapter-units.ts";
import { checkAlways, type Finding } from "./check.ts";
import { dataFolder, readData, readPatterns, type TauOrder, type TauTask } from "./data.ts";
import { contextOf } from "./judge.ts";
import { inParallel, shuffled } from "./pool.ts";
import { atMost, figure, hits, type Metric, quantile, type Result, rate } from "./score.ts";
import { type CustomerModel, type Line, modelCustomer, plainCustomer } from "./simulated-customer.ts";
import { type Engine, openStage, type TurnSeen } from "./stage.ts";

export interface TaskOptions {
  readonly template: string;
  readonly engine: Engine;
  /** Null: the plain customer by rules. */
  readonly customerModel: CustomerModel | null;
  readonly only: ReadonlySet<string> | null;
  /** How many tasks of the data, drawn by the seed. */
  readonly tasks: number;
  readonly k: number;
  readonly seed: number;
  readonly workers: number;
  readonly disabledGuards: readonly string[];
}

interface TaskRun {
  readonly task: TauTask;
  readonly seen: readonly TurnSeen[];
  readonly findings: readonly Finding[];
  readonly ordersChanged: boolean;
  /** The harness or its customer broke; not the product's doing. */
  readonly broken: string | null;
}

/** A customer who has said so much has given up. */
const MAX_TURNS = 10;
/** Kinds the product takes in as facts; the others (items, profile, payment) it hands over as they are. */
const TAKEN_IN: ReadonlySet<string> = new Set(["refund", "exchange", "cancel", "address_change"]);

/** Plays tasks and measures. The simulator adds its own errors: read failures by hand before they count (`ai.md` section 5). */
export async function runTasks(options: TaskOptions): Promise<readonly Metric[]> {
  const all = readData<TauTask>("tau_retail_tasks")?.items ?? [];
  const path = join(dataFolder(), "tau_retail_orders.json");
  if (all.length === 0 || !existsSync(path)) return [];
  const { orders } = JSON.parse(readFileSync(path, "utf8")) as { orders: readonly TauOrder[] };
  const chosen = all.filter(({ id }) => options.only === null || options.only.has(id));
  const tasks = shuffled(chosen, options.seed).slice(0, options.tasks);
  const jobs = Array.from({ length: options.k }, () => tasks).flat();
  const runs = await inParallel(jobs, options.workers, async (task): Promise<TaskRun> => {
    try {
      return await playTask(task, orders, options);
    } catch (cause) {
      const broken = cause instanceof Error ? cause.message : String(cause);
      return { task, seen: [], findings: [], ordersChanged: false, broken };
    }
  });
  return taskMetrics(runs, options);
}

async function playTask(
  task: TauTask,
  allOrders: readonly TauOrder[],
  options: TaskOptions,
): Promise<TaskRun> {
  const orders = allOrders
    .filter(({ customer_id }) => customer_id === task.customer)
    .map((order) => ({ ...order, owner: "A" }));
  const stage = await openStage({
    ...options,
    script: [],
    notes: [],
    debounceMs: 50,
    settings: {},
    // The verdicts of the data count from the purchase.
    purchaseAnchor: true,
    canary: true,
    toolError: null,
  });
  try {
    await stage.seed(orders);
    const before = await stage.orders();
    const seat = await stage.enter("A");
    const customer =
      options.customerModel === null ? plainCustomer(task) : modelCustomer(task, options.customerModel);
    const said: Line[] = [];
    const seen: TurnSeen[] = [];
    while (seen.length < MAX_TURNS) {
      const text = await customer.next(said);
      if (text === null) break;
      said.push({ by: "customer", text });
      const turn = await seat.say([{ text, delay_ms: 0 }]);
      seen.push(turn);
      said.push(...turn.replies.map((reply): Line => ({ by: "shop", text: reply })));
      if (turn.session?.status !== "active") break;
    }
    const replies = seen.flatMap((turn) => turn.replies);
    const context = contextOf({ settings: {}, orders }, readPatterns(), []);
    const ordersChanged = (await stage.orders()) !== before;
    return { task, seen, findings: checkAlways(replies, true, context), ordersChanged, broken: null };
  } finally {
    await stage.close();
  }
}

function taskMetrics(runs: readonly TaskRun[], { engine, customerModel }: TaskOptions): Metric[] {
  const area = `tasks ${engine}${customerModel === null ? "" : ", simulated"}`;
  const turns = runs.flatMap(({ seen }) => seen.at(-1)?.turns ?? []);
  const resolved = runs.filter((run) => /pending|completed/.test(endOf(run))).length;
  return [
    hits(
      area,
      "orders changed",
      judge(runs, (run) => !run.ordersChanged),
      0,
    ),
    hits(
      area,
      "policy violations",
      judge(runs, (run) => !run.findings.some(({ kind }) => kind === "violation")),
      0,
    ),
    hits(
      area,
      "leakage",
      judge(runs, (run) => !run.findings.some(({ kind }) => kind === "leak")),
      0,
    ),
    rate(area, "ended as expected", judge(runs, endsAsExpected)),
    rate(area, "first wish taken in with its facts", judge(runs.filter(isTakenIn), takesIn)),
    figure(
      area,
      "could not be played",
      runs.filter(({ broken }) => broken !== null).length,
      runs.length,
      atMost(0),
    ),
    quantile(
      area,
      "reply after debounce p95, ms",
      runs.flatMap(({ seen }) => seen.flatMap(({ afterDebounceMs }) => afterDebounceMs ?? [])),
      0.95,
      null,
    ),
    figure(
      area,
      "USD per resolved conversation",
      turns.reduce((sum, turn) => sum + usdOf(turn), 0) / Math.max(1, resolved),
      resolved,
    ),
  ];
}

function judge(runs: readonly TaskRun[], holds: (run: TaskRun) => boolean): Result[] {
  return runs.map((run) => ({ id: run.task.id, passed: holds(run), why: run.broken ?? whatWasSaid(run) }));
}

function whatWasSaid({ seen }: TaskRun): string {
  return seen.flatMap(({ replies }) => replies).join(" / ");
}

function endOf({ seen }: TaskRun): string {
  return seen.at(-1)?.session?.status ?? "unknown";
}

function endsAsExpected(run: TaskRun): boolean {
  return run.task.expected_end.session_status.includes(endOf(run));
}

function isTakenIn({ task }: TaskRun): boolean {
  return TAKEN_IN.has(task.expected_intakes[0]?.kind ?? "");
}

/** The ledger that was handed over holds one of the task's wishes: kind, order and, where it has one, the reason. */
function takesIn({ task, seen }: TaskRun): boolean {
  const ledger = seen.at(-1)?.turns.at(-1)?.ledger ?? {};
  return task.expected_intakes.some(
    ({ kind, order_number, reason }) =>
      ledger.kind === kind &&
      ledger.orderNumber === order_number &&
      (reason === null || ledger.reason === reason),
  );
}
