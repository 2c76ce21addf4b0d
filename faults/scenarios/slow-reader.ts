import { ticketAnswerSchema } from "@chatpjt/contract/accounts";
import { WireClient } from "../../blackbox/wire-client.ts";
import { WireSocket } from "../../blackbox/wire-socket.ts";
import { pause } from "../call.ts";
import type { Scenario } from "../scenario.ts";
import { Stage } from "../stage.ts";

const CUT_WITHIN_MS = 10_000;
/** More than the kernel's buffers of a local connection can ever hold. */
const FLOOD_BYTES = 40 * 1024 * 1024;

/** A page that stops reading is cut; whoever writes, and whoever else reads, does not notice. */
export const SLOW_READER: Scenario = {
  name: "a slow reader",
  stores: ["SQLite"],
  playsAlone: true,
  async run({ store, note }) {
    const stage = await Stage.open(store, { LIMIT_SOCKETS_PER_USER: "3", LIMIT_RESUME_BYTES: "100000000" });
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
        const socket = WireSocket.dial(baseUrl, `ticket=${ticket}`);
        await Promise.race([socket.next("hello"), socket.closed]);
        return socket;
      };
      const text = "느".repeat(3_900);
      const say = () => timed(() => customer.say(undefined, text));
      const calm: number[] = [];
      for (let i = 0; i < 40; i += 1) calm.push(await say());
      const [slow, dead] = [await dial(), await dial()];
      slow.stopReading();
      dead.stopReading();
      const busy: number[] = [];
      const areCut = () => (stage.node.logs().match(/slow reader was cut/gu) ?? []).length >= 2;
      for (let sent = 0; sent < FLOOD_BYTES && !areCut(); sent += 4 * Buffer.byteLength(text))
        busy.push(...(await Promise.all([say(), say(), say(), say()])));
      const floodedAt = performance.now();
      slow.resumeReading();
      const ending = await Promise.race([slow.closed, pause(5_000).then(() => null)]);
      const alone: number[] = [];
      for (let i = 0; i < 40; i += 1) alone.push(await say());
      const found: string[] = [];
      if (ending?.code !== 4_008) found.push(`the slow reader was closed with ${ending?.code}`);
      // The user may have three sockets: with the page's own and the dead one there is room for two more when the dead one has been cut.
      const others: WireSocket[] = [];
      let cutMs = 0;
      while (cutMs < CUT_WITHIN_MS && others.filter((socket) => socket.isOpen).length < 2) {
        others.push(await dial());
        await pause(200);
        cutMs = performance.now() - floodedAt;
      }
      if (cutMs >= CUT_WITHIN_MS) found.push(`the dead reader was not cut within ${Math.round(cutMs)} ms`);
      await Promise.all(others.map((socket) => socket.close()));
      const [before, during] = [median(calm), median(alone)];
      note(`the dead reader was cut after ${Math.round(cutMs)} ms, the slow one closed with ${ending?.code}`);
      note(
        `median acknowledgement ${before.toFixed(1)} → ${during.toFixed(1)} ms, ${busy.length} messages in the flood`,
      );
      if (during > 2 * before + 20)
        found.push(`I9: others waited ${during.toFixed(0)} ms instead of ${before.toFixed(0)}`);
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

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
