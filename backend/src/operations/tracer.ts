/** Facts of a span: ids, names, counts. Never message text, tokens or personal data. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** Follows one piece of work through the service. */
export interface Tracer {
  readonly isOn: boolean;
  /** Runs work as a span below the one that is active; an error is noted and thrown on. */
  span<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T>;
  /** The active trace, for log lines. */
  traceId(): string | null;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/** Follows nothing and costs nothing. */
export const NO_TRACER: Tracer = {
  isOn: false,
  span: (_name, _facts, work) => work(),
  traceId: () => null,
  stop: async () => undefined,
};
