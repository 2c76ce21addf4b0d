import WebSocket from "ws";
import { pause, until } from "../call.ts";
import { blockViolations, descriptorsOf, Metrics, processorMsOf, residentBytesOf } from "../gauges.ts";
import type { Customer } from "../people.ts";
import type { Scenario } from "../scenario.ts";
import { Stage } from "../stage.ts";

/** `issue 4`: 10,000 idle sockets add at most 200 MB and take at most 5 % of a processor. */
const BYTES_EACH = (200 * 1_000_000) / 10_000;
const MOST_PROCESSOR_SHARE = 0.05;
/** What the runtime's own memory goes up and down by, bytes; it would drown few sockets. */
const HEAP_NOISE_BYTES = 60_000_000;
/** Sockets that are opened at the same time. */
const AT_ONCE = 100;
const CUSTOMERS = 20;

/**
 * Many pages that only listen, all of them behind pings and positions: memory, processor time and what is done at a stretch stay within
 * bounds, a message reaches each of its customer's pages once, and when they go nothing of them is left.
 *
 * Seen to fail: with sockets that are not forgotten when they close, the count stays; with 100 KB kept by each socket, the memory is too
 * much; with pings and positions to all of them in the same instant, the event loop is held for too long (in the full form).
 */
export const IDLE_SOCKETS: Scenario = {
  name: "idle sockets",
  stores: ["SQLite"],
  playsAlone: true,
  async run({ store, isFull, note }) {
    const count = isFull ? 10_000 : 1_000;
    // In the short form everything comes more often than in life, so that a few seconds show it.
    const paced: Record<string, string> = isFull
      ? {}
      : { LIMIT_PING_SECONDS: "5", LIMIT_POSITION_SECONDS: "5" };
    const stage = await Stage.open(store, {
      LIMIT_SOCKETS_PER_USER: "100000",
      LIMIT_SOCKETS_PER_ADDRESS: "100000",
      ...paced,
    });
    const pages: Page[] = [];
    try {
      await stage.admit(CUSTOMERS);
      const { node } = stage;
      const metrics = new Metrics(node);
      const found: string[] = [];
      // What the first sockets make the runtime compile and allocate is not theirs.
      await closeAll(await openAll(stage, 200));
      await settle(metrics, CUSTOMERS);
      const before = { descriptors: descriptorsOf(node), bytes: residentBytesOf(node) };
      const openedAt = performance.now();
      pages.push(...(await openAll(stage, count)));
      const openMs = performance.now() - openedAt;
      await pause(2_000);
      const bytes = residentBytesOf(node) - before.bytes;
      const watchMs = isFull ? 60_000 : 6_000;
      await metrics.takeLongestBlockMs();
      const processorBefore = processorMsOf(node);
      await pause(watchMs);
      const share = (processorMsOf(node) - processorBefore) / watchMs;
      note(
        `${count} sockets opened in ${(openMs / 1_000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB more in memory`,
      );
      const blockMs = await metrics.takeLongestBlockMs();
      note(
        `idle they take ${(share * 100).toFixed(1)} % of a processor and hold the event loop for ${blockMs.toFixed(0)} ms at the longest`,
      );
      found.push(...blockViolations(blockMs, "with idle sockets"));
      if (bytes > count * BYTES_EACH + HEAP_NOISE_BYTES)
        found.push(`${count} sockets took ${(bytes / 1e6).toFixed(0)} MB`);
      if (share > MOST_PROCESSOR_SHARE)
        found.push(`idle sockets took ${(share * 100).toFixed(1)} % of a processor`);
      const open = await metrics.openSockets();
      if (open !== count + CUSTOMERS) found.push(`${open} sockets are open instead of ${count + CUSTOMERS}`);
      found.push(...(await reachesEach(stage, pages)));
      await closeAll(pages);
      await settle(metrics, CUSTOMERS).catch((error: Error) => void found.push(`I10: ${error.message}`));
      await until("descriptors are given back", 10_000, () =>
        descriptorsOf(node) <= before.descriptors + 5 ? true : null,
      ).catch(
        () => void found.push(`I10: ${descriptorsOf(node)} descriptors, ${before.descriptors} were before`),
      );
      return [...found, ...(await stage.check())];
    } finally {
      for (const { socket } of pages) socket.terminate();
      await stage.close();
    }
  },
};

interface Page {
  readonly socket: WebSocket;
  readonly customer: Customer;
  /** How often each message came. */
  readonly seen: Map<number, number>;
}

async function openAll(stage: Stage, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  const { customers, node } = stage;
  let started = 0;
  const openNext = async () => {
    while (started < count) {
      const customer = customers[started % customers.length];
      started += 1;
      if (customer !== undefined) pages.push(await openPage(node.baseUrl, customer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openNext));
  return pages;
}

/** A page that has resumed its conversation: from now on it is told positions. */
function openPage(baseUrl: string, customer: Customer): Promise<Page> {
  const socket = new WebSocket(`${baseUrl.replace("http", "ws")}/ws?token=${customer.token}`, {
    perMessageDeflate: false,
  });
  const seen = new Map<number, number>();
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("close", (code) => reject(new Error(`A page was closed with ${code}.`)));
    socket.on("message", (data) => {
      const frame = JSON.parse(String(data)) as { type: string; data: { message?: { seq: number } } };
      if (frame.type === "hello")
        socket.send(
          JSON.stringify({ type: "resume", data: { session_id: customer.sessionId, after_seq: 0 } }),
        );
      else if (frame.type === "resumed") resolve({ socket, customer, seen });
      else if (frame.type === "new_message") {
        const seq = frame.data.message?.seq ?? 0;
        seen.set(seq, (seen.get(seq) ?? 0) + 1);
      }
    });
  });
}

async function closeAll(pages: readonly Page[]): Promise<void> {
  for (const { socket } of pages) socket.terminate();
}

const settle = (metrics: Metrics, count: number) =>
  until(`only ${count} sockets are open`, 10_000, async () =>
    (await metrics.openSockets()) === count ? true : null,
  );

/** One customer says one thing. */
async function reachesEach(stage: Stage, pages: readonly Page[]): Promise<string[]> {
  const [customer] = stage.customers;
  if (customer === undefined) return ["nobody came"];
  await customer.say();
  const own = pages.filter((page) => page.customer === customer);
  const seq = Math.max(
    ...stage.ledger.of(customer.sessionId).map(({ acknowledged }) => acknowledged?.seq ?? 0),
  );
  await until("the message is everywhere", 5_000, () =>
    own.every(({ seen }) => seen.has(seq)) ? true : null,
  );
  await pause(200);
  return own.every(({ seen }) => seen.get(seq) === 1) ? [] : ["I3: a message came twice to an idle page"];
}
