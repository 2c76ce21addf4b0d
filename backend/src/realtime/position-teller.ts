import type { ServerFrame } from "@chatpjt/contract/realtime";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import type { Caller } from "../conversations/domain/access.ts";
import { readUptoOf } from "../conversations/domain/snapshot.ts";
import type { Clock, Logger } from "../shared/ports.ts";
import type { ListCounters } from "./domain/list-counters.ts";
import { ListWatch } from "./list-watch.ts";

/** A socket that is told positions. */
export interface PositionReader {
  readonly caller: Caller;
  readonly followed: ReadonlySet<string>;
  sendFrame(frame: ServerFrame): void;
}

/** What positions are read from, and who is told them. */
export interface PositionDeps {
  readonly reads: Pick<ConversationReads, "positions" | "listChanges">;
  readonly clock: Clock;
  readonly logger: Logger;
  /** All that are open. */
  readonly sockets: () => Iterable<PositionReader>;
}

type WirePosition = Extract<ServerFrame, { type: "position" }>["data"]["sessions"][number];

/** Sockets that are told their positions in one turn of the event loop. */
const SOCKETS_PER_TURN = 500;
/** Conversations asked for in one query. */
const CONVERSATIONS_PER_READ = 500;
/** Pauses before each telling after a gap, milliseconds: twice, since a commit in doubt may still be on its way. */
const GAP_PAUSES_MS = [250, 2_000];
/** When the store does not answer, it is asked again after so long, milliseconds. */
const RETRY_MS = 1_000;

/**
 * Tells sockets where the conversations they follow stand, and consoles the counters of their lists; a client that is behind resumes
 * (`delivery.md`, messages). Positions come from the store alone: what no hint has told is caught up by them.
 *
 * Lifecycle: `tell` in rounds, `fillGap` whenever something may have been missed, `stop`.
 */
export class PositionTeller {
  readonly #deps: PositionDeps;
  readonly #lists: ListWatch;
  #hasGap = false;
  #isFilling = false;
  #isStopped = false;

  constructor(deps: PositionDeps) {
    this.#deps = deps;
    this.#lists = new ListWatch(deps);
  }

  /** As of the last telling. */
  get listCounters(): ListCounters {
    return this.#lists.counters;
  }

  /** @throws whatever the store throws when it does not answer; then nobody was told. */
  async tell(sockets: readonly PositionReader[]): Promise<void> {
    const ids = new Set(sockets.flatMap(({ followed }) => [...followed]));
    const positions = new Map<string, WirePosition>();
    for (const chunk of chunksOf([...ids], CONVERSATIONS_PER_READ)) {
      for (const row of await this.#deps.reads.positions(chunk)) {
        const { id, seq, version } = row;
        positions.set(id, { session_id: id, seq, version, read_upto: readUptoOf(row) });
      }
    }
    const lists = sockets.some(isAdmin) ? await this.#lists.look() : null;
    if (lists === null && ![...this.#deps.sockets()].some(isAdmin)) this.#lists.pause();
    for (const socket of sockets) {
      const sessions = [...socket.followed].flatMap((id) => positions.get(id) ?? []);
      const data = isAdmin(socket) && lists !== null ? { sessions, lists } : { sessions };
      socket.sendFrame({ type: "position", data });
    }
  }

  /**
   * Changes may have been missed: tells everybody as soon as the store answers, without waiting for the round. A gap that comes meanwhile is
   * filled after this one.
   */
  fillGap(): void {
    this.#hasGap = true;
    if (!this.#isFilling) void this.#fill();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #fill(): Promise<void> {
    this.#isFilling = true;
    while (this.#hasGap && !this.#isStopped) {
      this.#hasGap = false;
      for (const pauseMs of GAP_PAUSES_MS) {
        await rest(pauseMs);
        while (!this.#isStopped && !(await this.#tellAll())) await rest(RETRY_MS);
      }
    }
    this.#isFilling = false;
  }

  /** @returns whether the store answered. */
  async #tellAll(): Promise<boolean> {
    try {
      for (const sockets of chunksOf([...this.#deps.sockets()], SOCKETS_PER_TURN)) {
        await this.tell(sockets);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return true;
    } catch (error) {
      this.#deps.logger.warn({ error }, "Positions could not be read.");
      return false;
    }
  }
}

const isAdmin = ({ caller }: PositionReader): boolean => caller.role === "admin";

/** Nobody stays for it when the process ends. */
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += size) chunks.push(items.slice(i, i + size));
  return chunks;
}
