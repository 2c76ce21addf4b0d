import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** One sender's conversation and right to write into it. */
export interface Lane {
  readonly sessionId: string;
  readonly token: string;
}

/** What a load run saw. Times in milliseconds from the moment the message was due, so a late sender is not flattered. */
export interface LoadResult {
  readonly sent: number;
  readonly failed: number;
  readonly ackMs: readonly number[];
}

/**
 * Sends messages at a fixed rate whether or not earlier ones were answered (open loop), round robin over the lanes.
 *
 * @param perSecond - messages a second; @param seconds - for how long.
 */
export async function sendAtRate(
  port: number,
  lanes: readonly Lane[],
  perSecond: number,
  seconds: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ackMs: number[] = [];
  let failed = 0;
  const total = Math.round(perSecond * seconds);
  const startedAt = performance.now();
  const pending: Promise<void>[] = [];
  for (let i = 0; i < total; i += 1) {
    const dueAt = startedAt + (i * 1_000) / perSecond;
    const wait = dueAt - performance.now();
    if (wait > 1) await sleep(wait);
    const lane = lanes[i % lanes.length];
    if (lane === undefined) throw new Error("No lanes.");
    pending.push(
      post(agent, port, lane, i).then(
        (ok) => {
          if (ok) ackMs.push(performance.now() - dueAt);
          else failed += 1;
        },
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(pending);
  agent.destroy();
  return { sent: total, failed, ackMs: ackMs.sort((a, b) => a - b) };
}

function post(agent: Agent, port: number, lane: Lane, index: number): Promise<boolean> {
  const body = JSON.stringify({
    session_id: lane.sessionId,
    content: `주문하신 상품은 잘 받으셨나요? 확인 번호 없이 말씀드릴게요 (${index})`,
    client_message_id: `b-${process.pid}-${index}-${Math.random().toString(36).slice(2)}`,
  });
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        method: "POST",
        path: "/api/chats/messages",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          authorization: `Bearer ${lane.token}`,
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode === 200 || response.statusCode === 201));
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
