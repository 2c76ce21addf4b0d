import WebSocket from "ws";
import { WireSocket } from "../../blackbox/wire-socket.ts";
import { pause, until } from "../call.ts";
import { blockViolations, descriptorsOf, Metrics } from "../gauges.ts";
import type { Customer } from "../people.ts";
import { startProxy } from "../proxy.ts";
import type { Scenario } from "../scenario.ts";
import { Stage, whileWriting } from "../stage.ts";
import { shown, waitOf, waitViolations } from "../waits.ts";

const PONG_SECONDS = 3;
/** A silent socket is closed by then: the limit, the look every second, and the time a close may take. */
const SILENT_CLOSED_MS = (PONG_SECONDS + 1 + 2 + 1) * 1_000;

/**
 * Clients that mean no good, all at once: frames that are too large, broken, of unknown types, or ten thousand, and half-open sockets. Each
 * gets its clear answer or its end, nothing of them is left, and customers who write meanwhile do not notice.
 *
 * Seen to fail: with the look at pongs left out, half-open sockets stay; with `maxPayload` taken away, 1009 does not come and the event loop
 * is blocked.
 */
export const HOSTILE_CLIENTS: Scenario = {
  name: "hostile clients",
  stores: ["SQLite"],
  playsAlone: true,
  async run({ store, isFull, note }) {
    const stage = await Stage.open(store, {
      LIMIT_FRAMES_PER_10S: "60",
      LIMIT_PING_SECONDS: "1",
      LIMIT_PONG_SECONDS: String(PONG_SECONDS),
      LIMIT_SOCKETS_PER_USER: "100000",
      LIMIT_SOCKETS_PER_ADDRESS: "100000",
    });
    try {
      await stage.admit(5);
      const [hostile, ...others] = stage.customers;
      if (hostile === undefined) throw new Error("Nobody came.");
      stage.customers.splice(0, 1);
      const metrics = new Metrics(stage.node);
      const found: string[] = [];
      await whileWriting(
        stage,
        async () => {
          await pause(1_500);
          const calm = waitOf(others);
          await metrics.takeLongestBlockMs();
          const descriptors = descriptorsOf(stage.node);
          const attacks = [
            malformedFrames(stage, hostile),
            oversizedFrames(stage, hostile),
            floods(stage, hostile, isFull ? 50 : 5),
            halfOpenSockets({ stage, metrics, hostile }, isFull ? 1_000 : 50),
          ];
          found.push(...(await Promise.all(attacks)).flat());
          const during = waitOf(others);
          const blockMs = await metrics.takeLongestBlockMs();
          note(`others waited ${shown(calm)} → ${shown(during)} ms (p50/p99)`);
          note(`the event loop was blocked ${blockMs.toFixed(0)} ms at the longest`);
          found.push(...waitViolations(calm, during));
          found.push(...blockViolations(blockMs, "under attack"));
          found.push(...(await leftDescriptors(stage, descriptors)));
        },
        [],
        100,
      );
      hostile.leave();
      return [...found, ...(await stage.check())];
    } finally {
      await stage.close();
    }
  },
};

const text = (type: unknown, data: unknown) => JSON.stringify({ type, data });

/** Each is answered with an error, and the socket stays open. */
function malformedSamples(sessionId: string): readonly (string | Buffer)[] {
  const send = (over: object) => text("send_message", { session_id: sessionId, content: "x", ...over });
  return [
    "",
    "null",
    "[]",
    "{}",
    "nonsense",
    '{"type":"send_message"',
    '{"type":"resume","data":{"session_id":"x","after_seq":1}}}',
    `{"type":${"[".repeat(30_000)}`,
    "[".repeat(60_000),
    `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
    text("unknown", {}),
    text("__proto__", {}),
    text("constructor", {}),
    text(7, {}),
    text(null, null),
    text("resume", null),
    text("resume", []),
    text("resume", { session_id: sessionId, after_seq: -1 }),
    text("resume", { session_id: sessionId, after_seq: "1" }),
    '{"type":"resume","data":{"session_id":"x","after_seq":1e400}}',
    text("resume", { session_id: { $gt: "" }, after_seq: 0 }),
    text("resume", { session_id: "x".repeat(5_000), after_seq: 0 }),
    text("subscribe_chats", { chat_type: "active" }),
    text("subscribe_chats", { chat_type: "all" }),
    text("agent_message", { session_id: sessionId, content: "x" }),
    send({ content: "" }),
    send({ content: "\u0000" }),
    send({ content: "x".repeat(4_001) }),
    send({ content: ["x"] }),
    send({ client_message_id: "x".repeat(65) }),
    send({ client_message_id: 7 }),
    send({ attachments: [{ url: "/uploads/../../etc/passwd" }] }),
    send({ attachments: Array.from({ length: 11 }, () => ({ url: "/uploads/x/y" })) }),
    text("read", { session_id: sessionId, seq: 1.5 }),
    text("typing", { session_id: "0000000000missing" }),
    '{"type":"typing","type":"typing","data":{"data":{}}}',
    Buffer.from([0, 1, 2, 3]),
    Buffer.from(text("typing", { session_id: sessionId })),
  ];
}

async function malformedFrames(stage: Stage, { token, sessionId }: Customer): Promise<string[]> {
  const socket = await WireSocket.open(stage.node.baseUrl, `token=${token}`);
  const samples = malformedSamples(sessionId);
  const found: string[] = [];
  for (const [index, sample] of samples.entries()) {
    socket.sendRaw(sample, { binary: Buffer.isBuffer(sample) });
    try {
      await socket.until(() => (socket.of("error").length > index ? true : undefined), "error");
    } catch (error) {
      found.push(`malformed frame ${index}: ${error instanceof Error ? error.message : String(error)}`);
      break;
    }
  }
  const internal = socket.of("error").find((frame) => frame.data.code === "internal");
  if (internal !== undefined) found.push(`a malformed frame was answered with ${internal.data.message}`);
  await socket.settled(sessionId);
  await socket.close();
  return found;
}

/** Too large at once, too large in parts, and bytes that are no text: closed with the protocol's codes; just small enough is answered. */
async function oversizedFrames(stage: Stage, { token }: Customer): Promise<string[]> {
  const padded = (bytes: number) => {
    const frame = text("typing", { session_id: "" });
    return text("typing", { session_id: "x".repeat(bytes - frame.length) });
  };
  const cases: readonly { name: string; code: number | null; send: (socket: WebSocket) => void }[] = [
    { name: "64 KiB", code: null, send: (socket) => socket.send(padded(65_536)) },
    { name: "64 KiB and a byte", code: 1009, send: (socket) => socket.send(padded(65_537)) },
    { name: "1 MiB", code: 1009, send: (socket) => socket.send(padded(1_048_576)) },
    {
      name: "many small parts",
      code: 1009,
      send(socket) {
        for (let i = 0; i < 100; i += 1) socket.send("x".repeat(1_000), { fin: false });
      },
    },
    {
      name: "invalid UTF-8",
      code: 1007,
      send: (socket) => socket.send(Buffer.from([0xc3, 0x28]), { binary: false }),
    },
  ];
  const found: string[] = [];
  await Promise.all(
    cases.map(async ({ name, code, send }) => {
      const socket = new WebSocket(`${stage.node.baseUrl.replace("http", "ws")}/ws?token=${token}`);
      let frames = 0;
      let closed: number | null = null;
      socket.on("error", () => undefined);
      socket.on("message", () => {
        frames += 1;
        if (frames === 1) send(socket);
      });
      socket.on("close", (with_) => {
        closed = with_;
      });
      const isDone = () => (closed !== null || (code === null && frames === 2) ? true : null);
      await until(`an end of ${name}`, 5_000, isDone).catch(() => undefined);
      if (closed !== code) found.push(`${name} was closed with ${closed} instead of ${code}`);
      socket.terminate();
    }),
  );
  return found;
}

async function floods(stage: Stage, { token, sessionId }: Customer, count: number): Promise<string[]> {
  const floodOnce = async (): Promise<string[]> => {
    const socket = await WireSocket.open(stage.node.baseUrl, `token=${token}`);
    for (let i = 0; i < 10_000; i += 1) socket.send("read", { session_id: sessionId, seq: 0 });
    const ending = await Promise.race([socket.closed, pause(10_000).then(() => null)]);
    const refused = socket.of("error").filter((frame) => frame.data.code === "rate_limited").length;
    return [
      ...(refused > 0 ? [] : ["a flood was not told rate_limited"]),
      ...(ending?.code === 4_408 ? [] : [`a flood was closed with ${ending?.code}`]),
    ];
  };
  return (await Promise.all(Array.from({ length: count }, floodOnce))).flat();
}

/** Sockets behind a line that passes nothing any more: no FIN, no RST, no pong. */
async function halfOpenSockets(
  {
    stage,
    metrics,
    hostile,
  }: { readonly stage: Stage; readonly metrics: Metrics; readonly hostile: Customer },
  count: number,
): Promise<string[]> {
  const proxy = await startProxy(() => ({ port: stage.node.port }));
  try {
    const url = `http://127.0.0.1:${proxy.port}`;
    const before = await metrics.openSockets();
    const sockets = await Promise.all(
      Array.from({ length: count }, () => WireSocket.open(url, `token=${hostile.token}`)),
    );
    await pause(1_500);
    const open = await metrics.openSockets();
    proxy.setWeather("both", { isHeld: true });
    const heldAt = performance.now();
    const found =
      open < before + count
        ? [`only ${open - before} of ${count} sockets were open before the line was cut`]
        : [];
    for (let left = count; left > 0; ) {
      await pause(250);
      left = (await metrics.openSockets()) - before;
      if (performance.now() - heldAt > SILENT_CLOSED_MS) {
        found.push(`I10: ${left} half-open sockets are still there after ${SILENT_CLOSED_MS} ms`);
        break;
      }
    }
    for (const socket of sockets) void socket.close();
    return found;
  } finally {
    await proxy.close();
  }
}

/** Customers keep a few connections open: what is above them was left by the attack. */
async function leftDescriptors(stage: Stage, before: number): Promise<string[]> {
  const allowed = before + 10;
  try {
    await until("descriptors are given back", 5_000, () =>
      descriptorsOf(stage.node) <= allowed ? true : null,
    );
    return [];
  } catch {
    return [`I10: ${descriptorsOf(stage.node)} descriptors are open, ${before} were before`];
  }
}
