import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { call, pause, until } from "../call.ts";
import { wholeHistory } from "../check.ts";
import { startThinkingModel } from "../model.ts";
import { Customer } from "../people.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { CONVERSING_MS, Stage, whileWriting } from "../stage.ts";

const HOUR_MS = 3_600_000;

/** Where the wall clock is set to, against the true time, one after the other. */
const JUMPS = [
  { name: "an hour ahead", ms: HOUR_MS },
  { name: "an hour back from there", ms: 0 },
  { name: "an hour behind", ms: -HOUR_MS },
  { name: "a day ahead", ms: 24 * HOUR_MS },
  { name: "back to the truth", ms: 0 },
] as const;

/** Long enough for a jump to fall into it. */
const QUIET_MS = 700;

/** An answer comes as soon as ever, whatever the clock says: quiet time, model, and room for a crowded machine. */
const ANSWERED_WITHIN_MS = 8_000;

/**
 * The server's wall clock is set forth and back while customers write, turns run and somebody waits for a person; it is killed and started
 * again while the clock is wrong. Everybody is answered as soon as ever, nobody is signed out, no conversation ends, no promise is told
 * twice.
 *
 * It fails without the second half of `claim`'s condition in `turn-ledger.sql.ts` (silence for an hour) and with the age of a token
 * (`iat`) looked at in `tokens.node.ts` (401).
 */
export const CLOCK_JUMPS: Scenario = {
  name: "clock jumps",
  stores: BOTH,
  async run({ store, note }) {
    const model = await startThinkingModel(400);
    const clock = settableClock();
    const stage = await Stage.open(store, {
      ...model.environment,
      ...clock.environment,
      AI_DEBOUNCE_MS: String(QUIET_MS),
    });
    try {
      await stage.admit(4);
      const found: string[] = [];
      const first = stage.customers.map((customer) => customer.sessionId);
      const waiting = await waitingForPerson(stage);
      await whileWriting(
        stage,
        async () => {
          for (const jump of JUMPS) {
            const answeredMs = await answered(stage, jump.name, async () => {
              clock.set(jump.ms);
              if (jump.ms >= 0) return;
              await stage.node.end("SIGKILL");
              await stage.start();
            });
            note(`${jump.name}: who had just written was answered after ${Math.round(answeredMs)} ms`);
            for (const { token } of stage.customers) {
              const me = { baseUrl: stage.node.baseUrl, token, method: "GET", path: "/api/auth/me" };
              const reply = await call(stage.ledger, me);
              if (reply?.status !== 200) found.push(`${jump.name}: a token was answered ${reply?.status}`);
            }
            // The watch over promises and silence looks every 5 s.
            await pause(jump.ms > 0 ? 5_500 : 500);
          }
        },
        [],
        3 * CONVERSING_MS,
      );
      const isSame = first.every((id, index) => stage.customers[index]?.sessionId === id);
      if (!isSame) found.push("a conversation ended by the clock");
      const told = (await wholeHistory(stage.node.baseUrl, waiting.token, waiting.sessionId)).filter(
        (message) => message.sender_type === "ai",
      );
      // The greeting, the promise, and one apology once its time had come.
      if (told.length > 3) found.push(`somebody who waits was told ${told.length - 1} times`);
      return [...found, ...(await stage.check(20_000))];
    } finally {
      await stage.close();
      await model.close();
      clock.remove();
    }
  },
};

function settableClock() {
  const folder = mkdtempSync(join(tmpdir(), "chatpjt-clock-"));
  const file = join(folder, "offset");
  const set = (ms: number) => {
    // In one step: a half-written number would be another jump.
    writeFileSync(`${file}.new`, String(ms));
    renameSync(`${file}.new`, file);
  };
  set(0);
  const preload = fileURLToPath(new URL("../shifted-clock.ts", import.meta.url));
  return {
    set,
    environment: { NODE_OPTIONS: `--import=${preload}`, CLOCK_OFFSET_FILE: file },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A customer to whom a person was promised. Nobody comes. */
async function waitingForPerson(stage: Stage): Promise<Customer> {
  const customer = await Customer.arrive(stage.ledger, stage.target, "rest");
  const reply = await call(stage.ledger, {
    baseUrl: stage.node.baseUrl,
    token: customer.token,
    method: "POST",
    path: `/api/chats/session/${customer.sessionId}/handoff`,
    body: {},
  });
  if (reply?.status !== 200) throw new Error(`Nobody was promised: ${reply?.status}`);
  customer.leave();
  return customer;
}

/** @returns milliseconds from a jump right after a customer's word, before its quiet time has passed, to the AI's answer. */
async function answered(stage: Stage, when: string, jump: () => Promise<void>): Promise<number> {
  const customer = await Customer.arrive(stage.ledger, stage.target, "rest");
  try {
    await customer.say();
    const startedAt = performance.now();
    await jump();
    await until(`I4: an answer with the clock ${when}`, ANSWERED_WITHIN_MS, async () => {
      const messages = await wholeHistory(stage.node.baseUrl, customer.token, customer.sessionId);
      return messages.at(-1)?.sender_type === "ai" ? true : null;
    });
    return performance.now() - startedAt;
  } finally {
    customer.leave();
  }
}
