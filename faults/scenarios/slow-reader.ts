import { ticketAnswerSchema } from "@chatpjt/contract/accounts";
import { WireClient } from "../../blackbox/wire-client.ts";
import { WireSocket } from "../../blackbox/wire-socket.ts";
import { pause } from "../call.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage } from "../stage.ts";

const CUT_WITHIN_MS = 10_000;
/** More than the kernel's buffers of a local connection hold. */
const FLOOD_BYTES = 14 * 1024 * 1024;

/** A page that stops reading is cut; whoever writes, and whoever else reads, does not notice. */
export const SLOW_READER: Scenario = {
  name: "a slow reader",
  stores: BOTH,
  async run({ store, note }) {
    const stage = await Stage.open(store, { LIMIT_SOCKETS_PER_USER: "2", LIMIT_RESUME_BYTES: "100000000" });
    try {
      await stage.admit(1);
      const [customer] = stage.customers;
      if (customer === undefined) throw new Error("Nobody came.");
      const { baseUrl } = stage.node;
      const client = new WireClient(baseUrl, customer.token);
      await new WireClient(baseUrl, stage.adminToken).done(
        "POST",
        `/api/admin/chats/${customer.sessionId}/takeover`,
        {},
      );
      const dial = async () => {
        const { ticket } = await client.data(ticketAnswerSchema, "POST", "/api/ws/ticket");
        return WireSocket.dial(baseUrl, `ticket=${ticket}`);
      };
      const calm: number[] = [];
      for (let i = 0; i < 60; i += 1) calm.push(await timed(() => customer.say()));
      const slow = await dial();
      await slow.next("hello");
      slow.stopReading();
      const text = "느린 독자".repeat(600);
      const busy: number[] = [];
      const bytesEach = Buffer.byteLength(text);
      for (let sent = 0; sent < FLOOD_BYTES; sent += bytesEach)
        busy.push(await timed(() => customer.say(undefined, text)));
      const lagged = performance.now();
      // The user may have two sockets: the third is let in when the slow one has been cut.
      let code = 4_529;
      while (code === 4_529 && performance.now() - lagged < CUT_WITHIN_MS + 2_000) {
        const third = await dial();
        code = await Promise.race([
          third.closed.then((ending) => ending.code),
          third.next("hello").then(() => 0),
        ]);
        await third.close();
        if (code !== 0) await pause(200);
      }
      const cutMs = performance.now() - lagged;
      const found: string[] = [];
      if (code !== 0 || cutMs > CUT_WITHIN_MS)
        found.push(`the slow reader was not cut within ${Math.round(cutMs)} ms`);
      slow.resumeReading();
      const ending = await Promise.race([slow.closed, pause(5_000).then(() => null)]);
      if (ending?.code !== 4_008) found.push(`the slow reader was closed with ${ending?.code}`);
      const [before, after] = [p99(calm), p99(busy)];
      note(
        `cut after ${Math.round(cutMs)} ms with ${ending?.code}; acknowledgements p99 ${before.toFixed(1)} → ${after.toFixed(1)} ms`,
      );
      if (after > Math.max(100, 4 * before))
        found.push(`I9: others waited ${after.toFixed(0)} ms instead of ${before.toFixed(0)}`);
      return [...found, ...(await stage.check())];
    } finally {
      await stage.close();
    }
  },
};

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function p99(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.99)] ?? 0;
}
