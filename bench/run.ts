import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { sendAtRate } from "./load.ts";
import { cpuMs, percentile } from "./process-cost.ts";
import { RAISED_LIMITS, startFloor, startProduct, type Target } from "./shop.ts";

/**
 * `npm run bench`: CPU per persisted and delivered message (three recipients) beside the floor program, in one run on one machine.
 *
 * Options: `--rate 300` messages a second, `--seconds 20` measured after a warm-up, `--conversations 30`, `--rounds 3` (floor and product
 * take turns, the median of each is compared), `--mysql URL` for the product's store.
 */
const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "300" },
    seconds: { type: "string", default: "20" },
    conversations: { type: "string", default: "30" },
    rounds: { type: "string", default: "3" },
    mysql: { type: "string" },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const WARM_UP_SECONDS = 8;
const MAX_RATIO = 2;
const MAX_ACK_P99_MS = 50;

interface Measured {
  readonly name: string;
  readonly cpuUsPerMessage: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly deliveredShare: number;
}

async function measure(target: Target): Promise<Measured> {
  try {
    await sendAtRate(target.port, target.lanes, rate, WARM_UP_SECONDS);
    await sleep(500);
    const cpuBefore = cpuMs(target.pid);
    const deliveredBefore = target.delivered();
    const result = await sendAtRate(target.port, target.lanes, rate, seconds);
    await sleep(500);
    const used = cpuMs(target.pid) - cpuBefore;
    return {
      name: target.name,
      cpuUsPerMessage: (used * 1_000) / result.sent,
      p50: percentile(result.ackMs, 0.5),
      p99: percentile(result.ackMs, 0.99),
      failed: result.failed,
      deliveredShare: (target.delivered() - deliveredBefore) / (result.sent * 3),
    };
  } finally {
    await target.stop();
  }
}

function median(runs: readonly Measured[]): Measured {
  const sorted = [...runs].sort((a, b) => a.cpuUsPerMessage - b.cpuUsPerMessage);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("No runs.");
  return middle;
}

const conversations = Number(values.conversations);
console.log(`machine: ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, node ${process.version}`);
console.log(
  `load: ${rate}/s open loop, ${seconds} s after ${WARM_UP_SECONDS} s warm-up, ${conversations} conversations, 3 recipients a message`,
);
console.log(
  `raised limits: ${Object.entries(RAISED_LIMITS)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ")}`,
);
const floors: Measured[] = [];
const products: Measured[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  floors.push(await measure(await startFloor({ conversations })));
  products.push(
    await measure(
      await startProduct({
        conversations,
        ...(values.mysql === undefined ? {} : { databaseUrl: values.mysql }),
      }),
    ),
  );
}
const rows = [median(floors), median(products)];
console.log("program   CPU µs/message   ack p50 ms   ack p99 ms   failed   delivered");
for (const row of rows) {
  console.log(
    `${row.name.padEnd(9)} ${row.cpuUsPerMessage.toFixed(0).padStart(14)} ${row.p50.toFixed(1).padStart(12)} ${row.p99.toFixed(1).padStart(12)} ${String(row.failed).padStart(8)} ${(row.deliveredShare * 100).toFixed(1).padStart(9)} %`,
  );
}
const [floor, product] = rows;
if (floor === undefined || product === undefined) throw new Error("No result.");
const ratio = product.cpuUsPerMessage / floor.cpuUsPerMessage;
const checks = [
  { name: `CPU ≤ ${MAX_RATIO}× the floor (${ratio.toFixed(2)}×)`, ok: ratio <= MAX_RATIO },
  {
    name: `ack p99 ≤ ${MAX_ACK_P99_MS} ms (${product.p99.toFixed(1)} ms)`,
    ok: product.p99 <= MAX_ACK_P99_MS,
  },
  {
    name: "nothing failed, everything delivered",
    ok: product.failed === 0 && product.deliveredShare >= 0.9999,
  },
];
for (const check of checks) console.log(`${check.ok ? "ok  " : "FAIL"} ${check.name}`);
const passed = checks.filter((check) => check.ok).length;
console.log(`${passed} passed, ${checks.length - passed} failed`);
process.exitCode = passed === checks.length ? 0 : 1;
