import { connectRedis } from "../platform/redis-connection.redis.ts";
import type { Logger } from "../shared/ports.ts";
import type { Fanout, FanoutSignal } from "./hub.ts";

/** The fan-out between nodes with its life. */
export interface RedisFanout extends Fanout {
  close(): void;
}

const PING_MS = 5_000;

/**
 * Hints between nodes over Redis publish/subscribe.
 *
 * Overview: what one node committed, all nodes are told; each delivers to its own sockets.
 * Invariants: nothing waits for Redis and nothing is lost with it: a hint that cannot be sent is dropped, and clients catch up by their
 * position. After every return of the subscription `onGap` is told that hints may be missing.
 */
export function redisFanout(deps: {
  readonly url: string;
  /** Nodes of one installation share it; several installations may share a Redis. */
  readonly channel: string;
  /** This process: its own hints come back and are dropped. */
  readonly node: string;
  readonly receive: (signal: FanoutSignal) => void;
  readonly onGap: () => void;
  readonly logger: Logger;
}): RedisFanout {
  const publisher = connectRedis(deps.url, deps.logger, "fan-out");
  const subscriber = connectRedis(deps.url, deps.logger, "fan-out subscription");
  let hasSubscribed = false;
  subscriber.on("ready", () => {
    subscriber.subscribe(deps.channel).then(
      () => {
        if (hasSubscribed) deps.onGap();
        hasSubscribed = true;
      },
      () => subscriber.disconnect(true),
    );
  });
  // Whoever only listens never learns that the line is gone.
  const pings = setInterval(() => void subscriber.ping().catch(() => undefined), PING_MS);
  pings.unref();
  const prefix = `${deps.node} `;
  subscriber.on("message", (_channel: string, text: string) => {
    if (text.startsWith(prefix)) return;
    const signal = parseSignal(text.slice(text.indexOf(" ") + 1));
    if (signal !== null) deps.receive(signal);
  });
  return {
    send(signal) {
      if (publisher.status !== "ready") return;
      publisher.publish(deps.channel, prefix + JSON.stringify(signal)).catch(() => undefined);
    },
    close() {
      clearInterval(pings);
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

/** Only our own nodes write to the channel; anything that is not theirs is ignored. */
function parseSignal(text: string): FanoutSignal | null {
  try {
    const value: unknown = JSON.parse(text);
    const isSignal = typeof value === "object" && value !== null && "type" in value;
    return isSignal ? (value as FanoutSignal) : null;
  } catch {
    return null;
  }
}
