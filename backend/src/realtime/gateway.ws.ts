import type { IncomingMessage, Server } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { ERROR_SENTENCE } from "@chatpjt/contract/errors";
import { CLOSE_CODES, type ServerFrame } from "@chatpjt/contract/realtime";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { Caller } from "../platform/http/access.ts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, Logger } from "../shared/ports.ts";
import { type FrameDeps, handleFrame } from "./frame-handler.ts";
import { parseClientFrame } from "./frames.ts";
import type { Hub } from "./hub.ts";
import { PacedWork } from "./paced-work.ts";
import { PositionTeller } from "./position-teller.ts";
import { SocketConnection } from "./socket-connection.ws.ts";

/** Limits of `delivery.md` that the gateway enforces and announces. */
export interface GatewayLimits {
  readonly messageCodePoints: number;
  readonly messagesPer10s: number;
  readonly uploadBytes: number;
  readonly attachmentsPerMessage: number;
  readonly frameBytes: number;
  readonly framesPer10s: number;
  readonly socketsPerUser: number;
  readonly socketsPerAddress: number;
  readonly customerBufferBytes: number;
  readonly adminBufferBytes: number;
  readonly bufferSeconds: number;
  readonly pingSeconds: number;
  readonly pongSeconds: number;
  readonly positionSeconds: number;
}

/** What the gateway stands on. */
export interface GatewayDeps {
  readonly hub: Hub;
  readonly frames: FrameDeps;
  readonly limits: GatewayLimits;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A one-use ticket to its account. @throws AppError `unauthenticated`. */
  readonly redeemTicket: (ticket: string) => Promise<Caller>;
  /** A long-lived token to its account. @throws AppError `unauthenticated`. */
  readonly resolveToken: (token: string) => Caller | Promise<Caller>;
  /** Whether existing clients may put the token into the URL (`WS_TOKEN_IN_URL`). */
  readonly isTokenInUrlAllowed: boolean;
  readonly isOriginAllowed: (origin: string | undefined, host: string | undefined) => boolean;
  /** The client's address, behind configured proxies. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** This process: clients that see another epoch know that counters began anew. */
  readonly epoch: string;
}

/** Frames above the limit are answered with an error up to this factor, then the socket is closed (`delivery.md`, limits). */
const FLOOD_FACTOR = 1.5;
/** A frame handler that hangs must not hold later frames of the socket for good. */
const MAX_PENDING_FRAMES = 200;
/** Pages that wait for their socket when all come in the same instant; more are asked to come back. */
const MAX_WAITING_UPGRADES = 10_000;

/**
 * `/ws`: upgrade, sign-in, heartbeat, frames, close codes.
 *
 * Overview: the upgrade is refused for a foreign origin (403); a bad ticket or token closes with 4401 after it. Frames of one socket are
 * handled in order; an error answers `error` and keeps the socket open.
 * Lifecycle: `attach` → … → `close` (1012, spread over a second).
 * Invariants: nothing a client sends can throw out of here; sockets per account, address and in time are bounded.
 */
export class Gateway {
  readonly #deps: GatewayDeps;
  readonly #server: WebSocketServer;
  readonly #sockets = new Set<SocketConnection>();
  readonly #perUser = new Map<string, number>();
  readonly #perAddress = new Map<string, number>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #positions: PositionTeller;
  readonly #upgrades = new PacedWork(MAX_WAITING_UPGRADES);
  #nextId = 1;
  #isClosing = false;

  constructor(deps: GatewayDeps) {
    this.#deps = deps;
    this.#positions = new PositionTeller({
      reads: deps.frames.reads,
      clock: deps.clock,
      logger: deps.logger,
      sockets: () => this.#sockets,
    });
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: deps.limits.frameBytes,
      perMessageDeflate: false,
      clientTracking: false,
    });
  }

  /** Takes over the upgrades of an HTTP server. */
  attach(server: Server): void {
    server.on("upgrade", (request, stream, head) => this.#onUpgrade(request, stream, head));
    const { limits } = this.#deps;
    this.#timers.push(setInterval(() => this.#cutSlow(), 1_000));
    this.#goRound(limits.pingSeconds, async (sockets) => {
      for (const connection of sockets) connection.ping();
    });
    this.#goRound(limits.positionSeconds, (sockets) => this.#positions.tell(sockets));
  }

  /**
   * Does something for every socket once in a period, for a part of them each second: what is sent to ten thousand in the same instant, and
   * what they answer, would hold up everybody else. A part that takes longer is waited for.
   */
  #goRound(seconds: number, work: (sockets: readonly SocketConnection[]) => Promise<void>): void {
    const parts = Math.max(1, Math.round(seconds));
    let part = 0;
    let isUnderWay = false;
    const next = async () => {
      if (isUnderWay) return;
      isUnderWay = true;
      part = (part + 1) % parts;
      try {
        await work([...this.#sockets].filter(({ id }) => id % parts === part));
      } catch (error) {
        // The round goes on: without it nobody would notice half-open lines any more.
        this.#deps.logger.warn({ error }, "Some sockets were left out of a round.");
      } finally {
        isUnderWay = false;
      }
    };
    this.#timers.push(setInterval(() => void next(), (seconds / parts) * 1_000));
  }

  /** Changes may have been missed: sockets learn where the conversations they follow stand, without waiting for their round. */
  fillGap(): void {
    this.#positions.fillGap();
  }

  get size(): number {
    return this.#sockets.size;
  }

  /** Refuses new sockets and asks the open ones to come back a little later, not all at once. */
  async close(spreadMs: number): Promise<void> {
    this.#isClosing = true;
    this.#positions.stop();
    for (const timer of this.#timers) clearInterval(timer);
    const closings = [...this.#sockets].map(
      (connection) =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            connection.close(CLOSE_CODES.restarting, "restarting");
            resolve();
          }, Math.random() * spreadMs);
        }),
    );
    await Promise.all(closings);
  }

  #onUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on("error", () => stream.destroy());
    const url = URL.parse(request.url ?? "", "http://localhost");
    if (this.#isClosing) return refuse(stream, 503, "Service Unavailable");
    if (url?.pathname !== "/ws") return refuse(stream, 404, "Not Found");
    if (!this.#deps.isOriginAllowed(request.headers.origin, request.headers.host))
      return refuse(stream, 403, "Forbidden");
    const isTaken = this.#upgrades.add(() => this.#upgrade(url, request, stream, head));
    if (!isTaken) refuse(stream, 503, "Service Unavailable");
  }

  #upgrade(url: URL, request: IncomingMessage, stream: Duplex, head: Buffer): void {
    if (this.#isClosing) return refuse(stream, 503, "Service Unavailable");
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      socket.on("error", () => undefined);
      // Frames may come before the ticket has been looked up: they wait.
      socket.pause();
      this.#signIn(url)
        .then((caller) => this.#welcome(socket, stream, caller, this.#deps.addressOf(request)))
        .catch((error: unknown) => this.#refuseSignIn(socket, error));
    });
  }

  async #signIn(url: URL): Promise<Caller> {
    const ticket = url.searchParams.get("ticket");
    if (ticket !== null) return this.#deps.redeemTicket(ticket);
    const token = url.searchParams.get("token");
    if (token !== null && this.#deps.isTokenInUrlAllowed) return this.#deps.resolveToken(token);
    throw new AppError("unauthenticated");
  }

  #refuseSignIn(socket: WebSocket, error: unknown): void {
    const isBusy = error instanceof AppError && error.code === "unavailable";
    if (!(error instanceof AppError)) this.#deps.logger.error({ error }, "A socket could not be signed in.");
    socket.resume();
    if (isBusy) socket.close(CLOSE_CODES.restarting, "unavailable");
    else socket.close(CLOSE_CODES.unauthenticated, "unauthenticated");
    setTimeout(() => socket.terminate(), 2_000).unref();
  }

  #welcome(socket: WebSocket, stream: Duplex, caller: Caller, address: string): void {
    const { limits, hub } = this.#deps;
    const userCount = (this.#perUser.get(caller.id) ?? 0) + 1;
    const addressCount = (this.#perAddress.get(address) ?? 0) + 1;
    socket.resume();
    if (
      !(stream instanceof Socket) ||
      userCount > limits.socketsPerUser ||
      addressCount > limits.socketsPerAddress
    ) {
      socket.close(CLOSE_CODES.too_many_sockets, "too_many_sockets");
      setTimeout(() => socket.terminate(), 2_000).unref();
      return;
    }
    stream.setNoDelay(true);
    const bytes = caller.role === "customer" ? limits.customerBufferBytes : limits.adminBufferBytes;
    const id = this.#nextId++;
    const onCut = (lag: number) => {
      this.#deps.logger.info({ socketId: id, role: caller.role, bytes: lag }, "A slow reader was cut.");
    };
    const connection = new SocketConnection(
      { socket, stream, address },
      { id, caller },
      { bytes, forMs: limits.bufferSeconds * 1_000, onCut },
    );
    this.#sockets.add(connection);
    this.#perUser.set(caller.id, userCount);
    this.#perAddress.set(address, addressCount);
    hub.add(connection);
    socket.on("close", () => this.#forget(connection));
    socket.on("pong", () => {
      connection.lastPongAt = performance.now();
    });
    this.#listen(socket, connection);
    connection.sendFrame(this.#hello());
    // Position first, then state: what changes while a console fetches its lists has to move the counters it begins with.
    if (caller.role === "admin")
      connection.sendFrame({ type: "position", data: { sessions: [], lists: this.#positions.listCounters } });
  }

  #hello(): ServerFrame {
    const { limits, clock, epoch } = this.#deps;
    return {
      type: "hello",
      data: {
        server_time: new Date(clock.now()).toISOString(),
        limits: {
          message_code_points: limits.messageCodePoints,
          frame_bytes: limits.frameBytes,
          upload_bytes: limits.uploadBytes,
          attachments_per_message: limits.attachmentsPerMessage,
          frames_per_10s: limits.framesPer10s,
          messages_per_10s: limits.messagesPer10s,
        },
        epoch,
      },
    };
  }

  #listen(socket: WebSocket, connection: SocketConnection): void {
    let queue: Promise<void> = Promise.resolve();
    let pending = 0;
    let windowStart = performance.now();
    let inWindow = 0;
    socket.on("message", (data: RawData, isBinary: boolean) => {
      const now = performance.now();
      if (now - windowStart > 10_000) {
        windowStart = now;
        inWindow = 0;
      }
      inWindow += 1;
      const { framesPer10s } = this.#deps.limits;
      if (inWindow > framesPer10s * FLOOD_FACTOR || pending >= MAX_PENDING_FRAMES) {
        connection.close(CLOSE_CODES.flooding, "flooding");
        return;
      }
      const text = isBinary ? null : textOf(data);
      if (inWindow > framesPer10s)
        return this.#answerError(connection, new AppError("rate_limited"), clientIdOf(text));
      pending += 1;
      queue = queue
        .then(() => this.#onText(connection, text))
        .finally(() => {
          pending -= 1;
        });
    });
  }

  async #onText(connection: SocketConnection, text: string | null): Promise<void> {
    const parsed = text === null ? null : parseClientFrame(text);
    if (parsed === null || !parsed.ok) {
      const message = parsed?.problem ?? "텍스트 프레임만 받습니다.";
      const error = new AppError("validation_failed", { message });
      return this.#answerError(connection, error, parsed?.clientMessageId ?? null);
    }
    try {
      await handleFrame(this.#deps.frames, connection, parsed.frame);
    } catch (error) {
      const data: object = parsed.frame.data;
      const id =
        "client_message_id" in data && typeof data.client_message_id === "string"
          ? data.client_message_id
          : null;
      this.#answerError(connection, error, id);
    }
  }

  #answerError(connection: SocketConnection, error: unknown, clientMessageId: string | null): void {
    const known = error instanceof AppError ? error : null;
    if (known === null)
      this.#deps.logger.error({ error, socketId: connection.id }, "A frame could not be handled.");
    const code = known?.code ?? "internal";
    connection.sendFrame({
      type: "error",
      data: {
        code,
        message: known?.publicMessage ?? ERROR_SENTENCE[code],
        ...(clientMessageId === null ? {} : { client_message_id: clientMessageId }),
      },
    });
  }

  #forget(connection: SocketConnection): void {
    if (!this.#sockets.delete(connection)) return;
    this.#deps.hub.remove(connection);
    lower(this.#perUser, connection.caller.id);
    lower(this.#perAddress, connection.address);
  }

  /** Cuts who reads too slowly, and who has not answered a ping for too long: the line may be half open. */
  #cutSlow(): void {
    const heardSince = performance.now() - this.#deps.limits.pongSeconds * 1_000;
    for (const connection of this.#sockets) {
      if (connection.lastPongAt < heardSince) connection.close(CLOSE_CODES.slow_reader, "silent");
      else connection.checkLag();
    }
  }
}

function refuse(stream: Duplex, status: number, reason: string): void {
  stream.end(
    `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: 2\r\n\r\n`,
  );
}

function textOf(data: RawData): string {
  if (Buffer.isBuffer(data)) return data.toString("utf8");
  if (Array.isArray(data)) return Buffer.concat(data).toString("utf8");
  return Buffer.from(data).toString("utf8");
}

function clientIdOf(text: string | null): string | null {
  if (text === null) return null;
  const parsed = parseClientFrame(text);
  if (!parsed.ok) return parsed.clientMessageId;
  const data: object = parsed.frame.data;
  return "client_message_id" in data && typeof data.client_message_id === "string"
    ? data.client_message_id
    : null;
}

function lower(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 1) - 1;
  if (left <= 0) counts.delete(key);
  else counts.set(key, left);
}
