/** A proxy before Redis that loses, doubles and delays what is published; everything else passes. */
import { type PieceFilter, startProxy, type TcpProxy } from "./proxy.ts";
import { isPublished, RespStream } from "./resp.ts";

/** Chances from 0 to 1, per message and subscriber. */
export interface Losses {
  readonly drop: number;
  readonly double: number;
  /** Late by up to 300 ms: behind messages that were published after it. */
  readonly delay: number;
}

const MOST_LATE_MS = 300;

export interface LossyRedis {
  readonly url: string;
  readonly proxy: TcpProxy;
  /** What was done to messages so far. */
  readonly counts: Readonly<Record<"passed" | "dropped" | "doubled" | "delayed", number>>;
  setLosses(losses: Losses): void;
}

/** @param redisUrl - the Redis behind it. */
export async function startLossyRedis(redisUrl: string): Promise<LossyRedis> {
  let losses: Losses = { drop: 0, double: 0, delay: 0 };
  const counts = { passed: 0, dropped: 0, doubled: 0, delayed: 0 };
  const filter = (): PieceFilter => {
    const stream = new RespStream();
    return (piece, pass) => {
      for (const value of stream.take(piece)) {
        if (!isPublished(value)) pass(value);
        else lose(value, pass);
      }
    };
  };
  const lose = (value: Buffer, pass: (piece: Buffer) => void) => {
    let dice = Math.random();
    const falls = (chance: number) => {
      const isHit = dice < chance;
      dice -= chance;
      return isHit;
    };
    if (falls(losses.drop)) counts.dropped += 1;
    else if (falls(losses.delay)) {
      counts.delayed += 1;
      setTimeout(() => pass(value), Math.random() * MOST_LATE_MS);
    } else {
      const isDoubled = falls(losses.double);
      counts[isDoubled ? "doubled" : "passed"] += 1;
      pass(isDoubled ? Buffer.concat([value, value]) : value);
    }
  };
  const { port } = new URL(redisUrl);
  const proxy = await startProxy(
    () => ({ port: Number(port) }),
    (way) => (way === "down" ? filter() : null),
  );
  return {
    url: `redis://127.0.0.1:${proxy.port}/`,
    proxy,
    counts,
    setLosses(next) {
      losses = next;
    },
  };
}
