import type { Sender } from "../conversations/domain/message.ts";

/** What the service counts while it works. Cheap and never throws: it stands in the hot path. Times are milliseconds. */
export interface Recorder {
  /** A message that this process has committed. */
  messageStored(sender: Sender): void;
  /** From a message's own instant until it was written to this process's sockets; `other`: it came from another node. */
  fannedOut(origin: "own" | "other", lagMs: number): void;
  turnEnded(turn: { readonly action: string; readonly engine: string; readonly ms: number }): void;
  modelCalled(call: ModelCall): void;
  httpAnswered(answer: {
    readonly method: string;
    /** The route's pattern, never the path itself. */
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
}

/** One call of a model as it ended. */
export interface ModelCall {
  readonly model: string;
  readonly purpose: string;
  /** `ok`, or why there was no answer: a closed list of words. */
  readonly outcome: string;
  readonly ms: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly costUsd: number;
}

/** What is read when somebody looks. */
export interface Gauges {
  readonly turns: {
    readonly pending: number;
    readonly running: number;
    readonly failed: number;
    readonly oldestSeconds: number;
  };
  readonly turnsHere: number;
  readonly store: {
    readonly queued: number;
    readonly busy: number;
    /** Sent since the start. */
    readonly statements: number;
  };
  readonly sockets: { readonly customer: number; readonly admin: number };
  /** Frames written to sockets since the start. */
  readonly deliveries: number;
  readonly model: {
    readonly inFlight: number;
    readonly waiting: number;
    /** Whether calls are let through. */
    readonly isOpen: boolean;
  } | null;
}
