/**
 * A TCP proxy that makes bad weather between two programs: latency and jitter, a narrow line, a line that swallows everything (a black hole,
 * a half-open socket), cuts by RST and by FIN, and refused connections; each way of the line for itself.
 *
 * Overview: bytes of one way leave in order, each piece when it is due. A way that is held takes nothing and passes nothing on, ends and
 * resets included, as a network does that is gone; what was held flows on when the hold ends, as TCP repeats what was lost.
 * Lifecycle: `startProxy` → weather, cuts … → `close`. Connections that are open follow the weather as it changes.
 */
import { once } from "node:events";
import { createServer, connect as dial, type Socket } from "node:net";

/** `up`: from whoever connects to the target. `down`: back. */
export type Way = "up" | "down";

/** The weather of one way. */
export interface Weather {
  readonly latencyMs: number;
  /** At most so much is added to the latency of each piece; order is kept. */
  readonly jitterMs: number;
  /** Null: as fast as it goes. */
  readonly bytesPerSecond: number | null;
  /** Nothing passes, and nobody is told. */
  readonly isHeld: boolean;
}

const CALM: Weather = { latencyMs: 0, jitterMs: 0, bytesPerSecond: null, isHeld: false };
/** A way that has taken more than this takes no more until it has passed some on: backpressure reaches the sender. */
const MAX_QUEUED_BYTES = 256 * 1024;
const WAYS: readonly Way[] = ["up", "down"];

/** Takes one piece of a connection's way and passes on what becomes of it, now or later. */
export type PieceFilter = (piece: Buffer, pass: (piece: Buffer) => void) => void;

export interface TcpProxy {
  readonly port: number;
  /** Connections that are open now. */
  readonly openCount: number;
  /** Connections that were taken since the start. */
  readonly takenCount: number;
  /** Changes the weather of one way, or of both. */
  setWeather(way: Way | "both", change: Partial<Weather>): void;
  /** Ends every open connection, on both sides: `reset` by RST, `end` by FIN. @returns how many. */
  cut(how: "reset" | "end"): number;
  /** Connections that are open now pass nothing any more, for good and without a word; new ones follow the weather. @returns how many. */
  strand(): number;
  /** New connections are reset at once. */
  refuse(isRefused: boolean): void;
  close(): Promise<void>;
}

/**
 * Starts one on a free port of the loopback.
 *
 * @param target - where a new connection goes; asked for each.
 * @param filterOf - makes the filter of one way of one connection.
 */
export async function startProxy(
  target: () => { readonly port: number; readonly host?: string },
  filterOf: (way: Way) => PieceFilter | null = () => null,
): Promise<TcpProxy> {
  const weather = { up: CALM, down: CALM };
  const lines = new Set<Line>();
  let takenCount = 0;
  let isRefusing = false;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    near.on("error", () => undefined);
    if (isRefusing) return void near.resetAndDestroy();
    takenCount += 1;
    const { port, host = "127.0.0.1" } = target();
    const line = new Line(near, dial({ port, host, allowHalfOpen: true, noDelay: true }), {
      weatherOf: (way) => weather[way],
      filterOf,
      onGone: () => void lines.delete(line),
    });
    lines.add(line);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    get openCount() {
      return lines.size;
    },
    get takenCount() {
      return takenCount;
    },
    setWeather(way, change) {
      for (const each of way === "both" ? WAYS : [way]) weather[each] = { ...weather[each], ...change };
      for (const line of lines) line.wake();
    },
    cut(how) {
      const all = [...lines];
      for (const line of all) line.cut(how);
      return all.length;
    },
    strand() {
      for (const line of lines) line.strand();
      return lines.size;
    },
    refuse(isRefused) {
      isRefusing = isRefused;
    },
    async close() {
      for (const line of [...lines]) line.cut("reset");
      const closed = once(server, "close");
      server.close();
      await closed;
    },
  };
}

interface LineRules {
  readonly weatherOf: (way: Way) => Weather;
  readonly filterOf: (way: Way) => PieceFilter | null;
  readonly onGone: () => void;
}

/** One connection through the proxy: two sockets and the two ways between them. */
class Line {
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #pipes: readonly Pipe[];
  readonly #rules: LineRules;
  #isStranded = false;

  constructor(near: Socket, far: Socket, rules: LineRules) {
    this.#near = near;
    this.#far = far;
    this.#rules = rules;
    this.#pipes = [this.#pipe("up", near, far), this.#pipe("down", far, near)];
    for (const [socket, other, way] of [
      [near, far, "up"],
      [far, near, "down"],
    ] as const) {
      socket.on("error", () => undefined);
      socket.on("close", (hasFailed) => {
        // A reset travels like everything else: not through a way that is held.
        if (hasFailed && !this.#weatherOf(way).isHeld) other.resetAndDestroy();
        if (near.destroyed && far.destroyed) this.#gone();
      });
    }
  }

  strand(): void {
    this.#isStranded = true;
    this.wake();
  }

  #weatherOf(way: Way): Weather {
    const weather = this.#rules.weatherOf(way);
    return this.#isStranded ? { ...weather, isHeld: true } : weather;
  }

  wake(): void {
    for (const pipe of this.#pipes) pipe.flow();
    // An end that a hold has kept from the other side is told now.
    if (this.#near.destroyed && !this.#weatherOf("up").isHeld) this.#far.destroy();
    if (this.#far.destroyed && !this.#weatherOf("down").isHeld) this.#near.destroy();
  }

  cut(how: "reset" | "end"): void {
    for (const socket of [this.#near, this.#far]) {
      if (how === "reset") socket.resetAndDestroy();
      else socket.destroySoon();
    }
    this.#gone();
  }

  #pipe(way: Way, source: Socket, sink: Socket): Pipe {
    return new Pipe(source, sink, () => this.#weatherOf(way), this.#rules.filterOf(way));
  }

  #gone(): void {
    for (const pipe of this.#pipes) pipe.stop();
    this.#rules.onGone();
  }
}

/** One way of one connection: a queue of pieces, each due at its time. */
class Pipe {
  readonly #source: Socket;
  readonly #sink: Socket;
  readonly #weather: () => Weather;
  /** Null stands for the end of the stream. */
  readonly #queue: { readonly piece: Buffer | null; readonly dueAt: number }[] = [];
  #queuedBytes = 0;
  #lastDueAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #isDrained = true;

  constructor(source: Socket, sink: Socket, weather: () => Weather, filter: PieceFilter | null) {
    this.#source = source;
    this.#sink = sink;
    this.#weather = weather;
    const take = (piece: Buffer) => this.#push(piece);
    source.on("data", (piece: Buffer) => (filter === null ? take(piece) : filter(piece, take)));
    source.on("end", () => this.#push(null));
    sink.on("drain", () => {
      this.#isDrained = true;
      this.flow();
    });
    if (weather().isHeld) source.pause();
  }

  #push(piece: Buffer | null): void {
    const { latencyMs, jitterMs, bytesPerSecond } = this.#weather();
    const arrivesAt = performance.now() + latencyMs + Math.random() * jitterMs;
    const lastsMs = bytesPerSecond === null ? 0 : ((piece?.length ?? 0) / bytesPerSecond) * 1_000;
    this.#lastDueAt = Math.max(arrivesAt, this.#lastDueAt) + lastsMs;
    this.#queue.push({ piece, dueAt: this.#lastDueAt });
    this.#queuedBytes += piece?.length ?? 0;
    if (this.#queuedBytes > MAX_QUEUED_BYTES) this.#source.pause();
    this.flow();
  }

  /** Passes on what is due. */
  flow(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#weather().isHeld) return void this.#source.pause();
    while (this.#isDrained) {
      const [next] = this.#queue;
      if (next === undefined) break;
      const inMs = next.dueAt - performance.now();
      if (inMs > 0) {
        this.#timer = setTimeout(() => this.flow(), inMs);
        break;
      }
      this.#queue.shift();
      this.#queuedBytes -= next.piece?.length ?? 0;
      this.#write(next.piece);
    }
    if (this.#queuedBytes <= MAX_QUEUED_BYTES) this.#source.resume();
  }

  #write(piece: Buffer | null): void {
    if (this.#sink.destroyed || this.#sink.writableEnded) return;
    if (piece === null) this.#sink.end();
    else this.#isDrained = this.#sink.write(piece);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#queue.length = 0;
  }
}
