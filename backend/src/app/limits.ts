/**
 * The limits of `delivery.md` as numbers, each with its environment variable, default and bounds.
 * The name of a variable is part of what operators rely on: add, never rename.
 */

interface LimitSpec {
  readonly variable: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

const limit = (variable: string, fallback: number, min: number, max: number): LimitSpec => ({
  variable,
  fallback,
  min,
  max,
});

/** One entry per limit. Sizes in bytes, times in the unit of the name. */
export const LIMIT_SPECS = {
  /** Unicode code points of one message; clients know 4,000 as the largest. */
  messageCodePoints: limit("LIMIT_MESSAGE_CODE_POINTS", 4_000, 1, 4_000),
  /** Messages one account may send in 10 s, over REST and sockets together. */
  messagesPer10s: limit("LIMIT_MESSAGES_PER_10S", 60, 1, 1_000_000),
  frameBytes: limit("LIMIT_FRAME_BYTES", 64 * 1024, 1_024, 16 * 1024 * 1024),
  framesPer10s: limit("LIMIT_FRAMES_PER_10S", 60, 1, 1_000_000),
  socketsPerUser: limit("LIMIT_SOCKETS_PER_USER", 10, 1, 100_000),
  socketsPerAddress: limit("LIMIT_SOCKETS_PER_ADDRESS", 200, 1, 1_000_000),
  /** Bytes a socket may lag behind before it is closed with 4008. */
  customerBufferBytes: limit("LIMIT_CUSTOMER_BUFFER_BYTES", 256 * 1024, 1_024, 1024 ** 3),
  adminBufferBytes: limit("LIMIT_ADMIN_BUFFER_BYTES", 1024 * 1024, 1_024, 1024 ** 3),
  bufferSeconds: limit("LIMIT_BUFFER_SECONDS", 10, 1, 3_600),
  pingSeconds: limit("LIMIT_PING_SECONDS", 25, 1, 3_600),
  pongSeconds: limit("LIMIT_PONG_SECONDS", 60, 1, 3_600),
  positionSeconds: limit("LIMIT_POSITION_SECONDS", 25, 1, 3_600),
  resumeMessages: limit("LIMIT_RESUME_MESSAGES", 300, 1, 100_000),
  resumeBytes: limit("LIMIT_RESUME_BYTES", 256 * 1024, 1_024, 1024 ** 3),
  uploadBytes: limit("LIMIT_UPLOAD_BYTES", 20 * 1024 * 1024, 1, 20 * 1024 * 1024),
  uploadBytesPerDay: limit("LIMIT_UPLOAD_BYTES_PER_DAY", 500 * 1024 * 1024, 1, 1024 ** 5),
  uploadsPerMinute: limit("LIMIT_UPLOADS_PER_MINUTE", 60, 1, 1_000_000),
  /** Pixels of one picture (width × height); larger ones are refused before they are decoded. */
  uploadPixels: limit("LIMIT_UPLOAD_PIXELS", 100_000_000, 1, 1_000_000_000),
  attachmentsPerMessage: limit("LIMIT_ATTACHMENTS_PER_MESSAGE", 10, 0, 10),
  /** Wrong passwords per account and address within the window. */
  loginFailures: limit("LIMIT_LOGIN_FAILURES", 10, 1, 1_000_000),
  loginWindowMinutes: limit("LIMIT_LOGIN_WINDOW_MINUTES", 15, 1, 1_440),
  /** Sign-in attempts of one address in a minute, right or wrong. */
  loginsPerMinutePerAddress: limit("LIMIT_LOGINS_PER_MINUTE_PER_ADDRESS", 600, 1, 1_000_000),
  /** Passwords waiting to be hashed or checked before further sign-ins are answered 503. */
  passwordQueue: limit("LIMIT_PASSWORD_QUEUE", 256, 1, 100_000),
  ticketsPerMinute: limit("LIMIT_TICKETS_PER_MINUTE", 120, 1, 1_000_000),
  modelCallSeconds: limit("LIMIT_MODEL_CALL_SECONDS", 12, 1, 600),
  turnSeconds: limit("LIMIT_TURN_SECONDS", 25, 1, 600),
  modelCallsPerTurn: limit("LIMIT_MODEL_CALLS_PER_TURN", 4, 1, 20),
  toolRunsPerTurn: limit("LIMIT_TOOL_RUNS_PER_TURN", 8, 1, 50),
  /** Turns that may call the model; beyond them the offline responder answers (S64). Per conversation, conversation, shop. */
  aiTurnsPerMinute: limit("LIMIT_AI_TURNS_PER_MINUTE", 30, 1, 1_000_000),
  aiTurnsPerSession: limit("LIMIT_AI_TURNS_PER_SESSION", 200, 1, 1_000_000),
  aiTurnsPerDay: limit("LIMIT_AI_TURNS_PER_DAY", 20_000, 1, 100_000_000),
  modelCallsInFlight: limit("LIMIT_MODEL_CALLS_IN_FLIGHT", 20, 1, 1_000),
} as const satisfies Readonly<Record<string, LimitSpec>>;

/** Every limit by name. */
export type Limits = { readonly [name in keyof typeof LIMIT_SPECS]: number };
