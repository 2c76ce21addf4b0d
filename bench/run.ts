import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { sendAtRate } from "./load.ts";
import { cpuMs, percentile } from "./process-cost.ts";
import { RAISED_LIMITS, startFloor, startProduct, type Target } from "./shop.ts";
import { countSystemCalls, type SystemCalls } from "./system-calls.ts";

/**
 * `npm run bench`: CPU per persisted and delivered message (three recipients) beside the floor program, in one run on one machine.
 *
 * Options: `--rate 300,500,1000` messages a second, one after the other; `--seconds 20` measured at each; `--conversations 30`; `--rounds 3`
 * (floor and product take turns, the median of each is compared);
 * `--watchers 2` sockets that follow every conversation, as consoles do: 100 and more for the fan-out; `--mysql URL` for the product's store; `--strace` also counts the
 * product's system calls, in a time of its own behind the measured one, as tracing costs CPU.
 */
const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "300,500,1000" },
    seconds: { type: "string", default: "20" },
    conversations: { type: "string", default: "30" },
    rounds: { type: "string", default: "3" },
    watchers: { type: "string", default: "2" },
    mysql: { type: "string" },
    strace: { type: "boolean", default: false },
  },
});
const rates = values.rate.split(",").map(Number);
const seconds = Number(values.seconds);
const conversations = Number(values.conversations);
const watchers = Number(values.watchers);
/** The customer and everybody who watches. */
const recipients = watchers + 1;
/**
 * Both programs are measured as they run in a service that has been up for a while: what the compiler does with the first thousands of
 * messages is not theirs.
 */
const WARM_UP = { perSecond: 1_000, seconds: 15 };
const TRACED_SECONDS = 5;
const MAX_RATIO = 1.5;
/** The rate up to which acknowledgements have to be quick, by store (issue 4). */
const QUICK_UP_TO = values.mysql === undefined ? 500 : 300;
const MAX_ACK_P99_MS = 50;

interface Measured {
  readonly rate: number;
  readonly cpuUsPerMessage: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly deliveredShare: number;
  readonly statementsPerMessage: number;
  readonly calls: SystemCalls | null;
}

async function measure(target: Target): Promise<readonly Measured[]> {
  try {
    await sendAtRate(target.port, target.lanes, WARM_UP.perSecond, WARM_UP.seconds);
    const measured: Measured[] = [];
    for (const rate of rates) measured.push(await measureAt(target, rate));
    return measured;
  } finally {
    await target.stop();
  }
}

async function measureAt(target: Target, rate: number): Promise<Measured> {
  await sleep(500);
  const cpuBefore = cpuMs(target.pid);
  const deliveredBefore = target.delivered();
  const statementsBefore = await target.statements();
  const result = await sendAtRate(target.port, target.lanes, rate, seconds);
  await sleep(500);
  const used = cpuMs(target.pid) - cpuBefore;
  const statements = (await target.statements()) - statementsBefore;
  const delivered = target.delivered() - deliveredBefore;
  const isTraced = values.strace && target.name !== "floor";
  return {
    rate,
    cpuUsPerMessage: (used * 1_000) / result.sent,
    p50: percentile(result.ackMs, 0.5),
    p99: percentile(result.ackMs, 0.99),
    failed: result.failed,
    deliveredShare: delivered / (result.sent * recipients),
    statementsPerMessage: statements / result.sent,
    calls: isTraced
      ? await countSystemCalls(target.pid, async () => {
          const { sent } = await sendAtRate(target.port, target.lanes, rate, TRACED_SECONDS);
          await sleep(500);
          return sent;
        })
      : null,
  };
}

function medianAt(rounds: readonly (readonly Measured[])[], rate: number): Measured {
  const runs = rounds.flat().filter((run) => run.rate === rate);
  const middle = runs.sort((a, b) => a.cpuUsPerMessage - b.cpuUsPerMessage)[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error("No runs.");
  return middle;
}

function show(name: string, row: Measured): void {
  const cells = [
    row.cpuUsPerMessage.toFixed(0).padStart(14),
    row.p50.toFixed(1).padStart(10),
    row.p99.toFixed(1).padStart(10),
    String(row.failed).padStart(6),
    `${(row.deliveredShare * 100).toFixed(1)} %`.padStart(9),
    (Number.isNaN(row.statementsPerMessage) ? "–" : row.statementsPerMessage.toFixed(2)).padStart(14),
  ];
  console.log(`${name.padEnd(8)} ${String(row.rate).padStart(5)} ${cells.join(" ")}`);
}

console.log(`machine: ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, node ${process.version}`);
console.log(
  `load: open loop, ${seconds} s at each rate after ${WARM_UP.perSecond * WARM_UP.seconds} messages of warm-up, ${conversations} conversations, ${recipients} recipients a message, median of ${values.rounds}`,
);
console.log(
  `raised limits: ${Object.entries(RAISED_LIMITS)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ")}`,
);
const floors: (readonly Measured[])[] = [];
const products: (readonly Measured[])[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  floors.push(await measure(await startFloor({ conversations, watchers })));
  products.push(
    await measure(
      await startProduct({
        conversations,
        watchers,
        ...(values.mysql === undefined ? {} : { databaseUrl: values.mysql }),
      }),
    ),
  );
}
console.log("program  per s   CPU µs/message ack p50 ms ack p99 ms failed delivered SQL statements");
const checks: { readonly name: string; readonly ok: boolean }[] = [];
for (const rate of rates) {
  const floor = medianAt(floors, rate);
  const product = medianAt(products, rate);
  show("floor", floor);
  show("chatpjt", product);
  const ratio = product.cpuUsPerMessage / floor.cpuUsPerMessage;
  // The floor stores in SQLite, so only there is it the measure.
  if (values.mysql === undefined)
    checks.push({
      name: `${rate}/s: CPU ≤ ${MAX_RATIO}× the floor (${ratio.toFixed(2)}×)`,
      ok: ratio <= MAX_RATIO,
    });
  if (rate <= QUICK_UP_TO)
    checks.push({
      name: `${rate}/s: ack p99 ≤ ${MAX_ACK_P99_MS} ms (${product.p99.toFixed(1)} ms)`,
      ok: product.p99 <= MAX_ACK_P99_MS,
    });
  checks.push({
    name: `${rate}/s: nothing failed, everything delivered`,
    ok: product.failed === 0 && product.deliveredShare >= 0.9999,
  });
  if (product.calls !== null) {
    const { writesPerDelivery, syncsPerMessage } = product.calls;
    checks.push({
      name: `${rate}/s: at most one write call per delivery (${writesPerDelivery.toFixed(4)})`,
      ok: writesPerDelivery < 1.001,
    });
    if (values.mysql === undefined)
      checks.push({
        name: `${rate}/s: fsyncs per message < 1 under load, about 1 without (${syncsPerMessage.toFixed(2)})`,
        ok: syncsPerMessage < (rate >= 1_000 ? 1 : 1.1),
      });
  }
}
for (const check of checks) console.log(`${check.ok ? "ok  " : "FAIL"} ${check.name}`);
const passed = checks.filter((check) => check.ok).length;
console.log(`${passed} passed, ${checks.length - passed} failed`);
process.exitCode = passed === checks.length ? 0 : 1;
