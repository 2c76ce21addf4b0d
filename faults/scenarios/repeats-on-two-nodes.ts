import { messageAnswerSchema } from "@chatpjt/contract/messages";
import { WireSocket } from "../../blackbox/wire-socket.ts";
import { call, pause } from "../call.ts";
import type { Intent } from "../ledger.ts";
import type { Customer } from "../people.ts";
import { startProxy } from "../proxy.ts";
import type { Scenario } from "../scenario.ts";
import { startRedis } from "../services.ts";
import { Stage } from "../stage.ts";

/**
 * The same messages over REST and sockets, to both nodes, in parallel and out of order, many of them first over a line that loses their
 * acknowledgement: each is stored once, and every answer names the same message.
 *
 * Seen to fail: with the unique `once_key` not written, I2 (stored several times, acknowledged as two).
 */
export const REPEATS_ON_TWO_NODES: Scenario = {
  name: "repeated sends on two nodes, acknowledgements lost",
  stores: ["MariaDB"],
  needs: ["redis-server"],
  async run({ store, isFull, note }) {
    const redis = await startRedis();
    const stage = await Stage.open(store, { REDIS_URL: redis.url, LIMIT_POSITION_SECONDS: "2" });
    const first = stage.node;
    await stage.start();
    const second = stage.node;
    const proxy = await startProxy(() => ({ port: first.port }));
    try {
      await stage.admit(3);
      const count = isFull ? 400 : 40;
      const { ledger } = stage;
      const batches = stage.customers.map((customer, who) => ({
        customer,
        intents: Array.from({ length: count }, (_, n) =>
          ledger.intend(customer.sessionId, `r${who}-${n}`, `같은 말 ${n}`),
        ),
      }));
      // The first half goes out and takes effect, and nobody learns of it.
      proxy.setWeather("down", { isHeld: true });
      const baseUrl = `http://127.0.0.1:${proxy.port}`;
      for (const { customer, intents } of batches)
        for (const intent of intents.slice(0, count / 2))
          void call(ledger, { baseUrl, token: customer.token, ...post(intent) });
      await pause(800);
      proxy.cut("reset");
      const nodes = [first.baseUrl, second.baseUrl];
      const found = await Promise.all(
        batches.map(({ customer, intents }) => repeatEverywhere(stage, customer, intents, nodes)),
      );
      const lost = found.reduce((sum, each) => sum + each, 0);
      note(`${stage.ledger.acknowledgedCount} messages, ${lost} of them stored before anybody was told`);
      const violations = await stage.check();
      return lost === 0
        ? ["no acknowledgement was lost: the scenario proved too little", ...violations]
        : violations;
    } finally {
      await stage.close();
      await proxy.close();
      await redis.remove();
    }
  },
};

const post = (intent: Intent) => ({
  method: "POST",
  path: "/api/chats/messages",
  body: bodyOf(intent),
});

const bodyOf = ({ sessionId, content, clientId }: Intent) => ({
  session_id: sessionId,
  content,
  client_message_id: clientId,
});

/** @returns how many of the messages were there already. */
async function repeatEverywhere(
  { ledger }: Stage,
  { token, sessionId }: Customer,
  intents: readonly Intent[],
  nodes: readonly string[],
): Promise<number> {
  const reply = await call(ledger, {
    baseUrl: nodes[0] ?? "",
    token,
    method: "GET",
    path: `/api/chats/messages/${sessionId}`,
  });
  const stored = JSON.stringify(reply?.data);
  const before = intents.filter(({ clientId }) => stored.includes(`"${clientId}"`)).length;
  const sockets = await Promise.all(nodes.map((baseUrl) => WireSocket.open(baseUrl, `token=${token}`)));
  const overRest = nodes.map((baseUrl) => async (intent: Intent) => {
    const answer = await call(ledger, { baseUrl, token, ...post(intent) });
    if (answer?.status === 200) ledger.acknowledge(intent, messageAnswerSchema.parse(answer.data).message);
    else ledger.violations.push(`a repeat was answered ${answer?.status} ${answer?.code}`);
  });
  const overSockets = sockets.map((socket) => async (intent: Intent) => {
    socket.send("send_message", bodyOf(intent));
    const ack = await socket.until(
      () => socket.of("ack").find(({ data }) => data.client_message_id === intent.clientId),
      `ack of ${intent.clientId}`,
    );
    ledger.acknowledge(intent, ack.data.message);
  });
  const ways = [...overRest, ...overSockets];
  const sends = intents.flatMap((intent) => ways.map((send) => () => send(intent)));
  sends.sort(() => Math.random() - 0.5);
  for (let at = 0; at < sends.length; at += 20)
    await Promise.all(sends.slice(at, at + 20).map((send) => send()));
  await Promise.all(sockets.map((socket) => socket.close()));
  return before;
}
