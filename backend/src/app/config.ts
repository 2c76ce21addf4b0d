import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { LIMIT_SPECS, type Limits } from "./limits.ts";
import { type Environment, EnvironmentReader } from "./read-environment.ts";

/** Everything the process can be told from outside, read once at the start. Source: `product.md`, "Running it". */
export interface Config {
  readonly mode: "production" | "development" | "test";
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  readonly redisUrl: string | null;
  readonly jwt: { readonly secret: string; readonly expiresMinutes: number };
  readonly ai: AiConfig;
  /** Origins besides the server's own host, exactly as browsers send them. */
  readonly corsOrigins: readonly string[];
  /** Proxies whose `X-Forwarded-*` headers count: all, none, or these addresses and networks. */
  readonly trustProxy: boolean | readonly string[];
  readonly customerSignup: "open" | "closed";
  readonly wsTokenInUrl: boolean;
  readonly apiDocs: boolean;
  readonly s3: S3Config | null;
  readonly logLevel: LogLevel;
  /** What readers of `/metrics` show as a bearer token; null: open outside production, closed in it. */
  readonly metricsToken: string | null;
  /** The OTLP collector that gets traces; null = no traces. */
  readonly tracesEndpoint: string | null;
  readonly testHooks: boolean;
  readonly limits: Limits;
}

export type DatabaseConfig =
  | { readonly kind: "sqlite" /** Absolute, or `:memory:`. */; readonly path: string }
  | {
      readonly kind: "mysql";
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export interface AiConfig {
  readonly provider: "auto" | "openai" | "offline";
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly model: string;
  /** Chat Completions is what every compatible server speaks; Responses is OpenAI's own. */
  readonly api: "chat" | "responses";
  /** Overrides the setting of the same name; null when not given. */
  readonly debounceMs: number | null;
}

export interface S3Config {
  readonly endpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Shortest JWT secret in bytes (`security.md` S13). */
const SECRET_MIN_BYTES = 32;

/** Shortest token that metrics are read with, in characters. */
const METRICS_TOKEN_MIN_LENGTH = 16;

/** Secrets that stand in examples and tutorials: refused in production whatever their length. */
const EXAMPLE_SECRET = /change[-_ ]?me|your[-_ ]|example|secret[-_ ]?key|default|placeholder|^(.)\1+$/iu;

/** Variables that only the frontend's build reads; documented in `.env.example` all the same. */
export const FRONTEND_VARIABLES = ["VITE_API_BASE_URL", "VITE_WS_URL"] as const;

/** The environment is wrong. Holds every mistake, one clear English line each, never a secret's value. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length} mistake(s):\n${mistakes.map((m) => `  - ${m}`).join("\n")}`,
    );
    this.name = "ConfigError";
    this.mistakes = mistakes;
  }
}

/**
 * Reads the `.env` files and the real environment (which wins) and makes and keeps the JWT secret where that is allowed.
 *
 * @throws ConfigError with every mistake at once; the caller prints it and exits with 2.
 */
export function loadConfig(): Config {
  return parseConfig(readEnvironment(repositoryRoot(), process.env), keptSecret);
}

/** The `.env` of the root, then `backend/.env`, then `frontend/.env`; the first one that names a variable wins, the real environment before all. */
export function readEnvironment(root: string, real: Environment): Environment {
  const files = [".env", "backend/.env", "frontend/.env"].map((name) => join(root, name)).filter(existsSync);
  const fromFiles = files.map((path) => parseEnv(readFileSync(path, "utf8")));
  return Object.assign({}, ...fromFiles.reverse(), definedOnly(real));
}

/**
 * Turns an environment into the configuration.
 *
 * @param makeSecret - called with the data directory when no JWT secret is given and none is required.
 * @throws ConfigError with every mistake at once.
 */
export function parseConfig(environment: Environment, makeSecret: (dataDir: string) => string): Config {
  const env = new EnvironmentReader(environment);
  const mode = env.word("NODE_ENV", ["production", "development", "test"], "development");
  const dataDir = resolve(env.text("DATA_DIR") ?? "./data");
  const givenSecret = readSecret(env, mode);
  const parts = {
    mode,
    host: env.text("HOST") ?? "127.0.0.1",
    port: env.wholeNumber("PORT", 8_000, { min: 0, max: 65_535 }),
    dataDir,
    database: readDatabase(env, dataDir),
    redisUrl: env.url("REDIS_URL", ["redis:", "rediss:"])?.href ?? null,
    ai: readAi(env),
    corsOrigins: readOrigins(env),
    trustProxy: readTrustProxy(env),
    customerSignup: env.word("CUSTOMER_SIGNUP", ["open", "closed"], "open"),
    wsTokenInUrl: env.flag("WS_TOKEN_IN_URL", true),
    apiDocs: env.flag("API_DOCS", mode !== "production"),
    s3: readS3(env),
    logLevel: env.word("LOG_LEVEL", LOG_LEVELS, "info"),
    metricsToken: readMetricsToken(env),
    tracesEndpoint: env.url("OTEL_EXPORTER_OTLP_ENDPOINT", ["http:", "https:"])?.href ?? null,
    testHooks: readTestHooks(env, mode),
    limits: readLimits(env),
  };
  const expiresMinutes = env.wholeNumber("JWT_EXPIRES_MINUTES", 10_080, { min: 1, max: 525_600 });
  if (env.mistakes.length > 0) throw new ConfigError(env.mistakes);
  const secret = givenSecret ?? makeSecret(dataDir);
  return deepFreeze({ ...parts, jwt: { secret, expiresMinutes } });
}

/**
 * The JWT secret kept in the data directory, made at the first start and readable by its owner only.
 * Two starts at once agree on one: the file appears complete or not at all, and the first one stays.
 */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, "jwt-secret");
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
    writeFileSync(draft, randomBytes(48).toString("base64url"), { mode: 0o600, flush: true });
    try {
      linkSync(draft, path);
    } catch (cause) {
      if (!existsSync(path)) throw new Error("The JWT secret cannot be kept in DATA_DIR.", { cause });
    } finally {
      unlinkSync(draft);
    }
  }
  chmodSync(path, 0o600);
  const secret = readFileSync(path, "utf8").trim();
  if (Buffer.byteLength(secret) < SECRET_MIN_BYTES) {
    throw new ConfigError([
      "JWT_SECRET: the kept file jwt-secret in DATA_DIR is damaged; delete it to make a new one",
    ]);
  }
  return secret;
}

function readSecret(env: EnvironmentReader, mode: Config["mode"]): string | null {
  const secret = env.secret("JWT_SECRET");
  if (mode !== "production") return secret;
  if (secret === null) env.refuse("JWT_SECRET", "is required when NODE_ENV=production");
  else if (Buffer.byteLength(secret) < SECRET_MIN_BYTES)
    env.refuse("JWT_SECRET", `must have at least ${SECRET_MIN_BYTES} bytes when NODE_ENV=production`);
  else if (EXAMPLE_SECRET.test(secret))
    env.refuse("JWT_SECRET", "must not be an example value when NODE_ENV=production");
  return secret;
}

function readDatabase(env: EnvironmentReader, dataDir: string): DatabaseConfig {
  const host = env.text("MYSQL_HOST");
  const port = env.wholeNumber("MYSQL_PORT", 3_306, { min: 1, max: 65_535 });
  const user = env.text("MYSQL_USER");
  const password = env.secret("MYSQL_PASSWORD");
  const database = env.text("MYSQL_DB");
  const sqlite = { kind: "sqlite", path: join(dataDir, "chatpjt.sqlite") } as const;
  const url = env.text("DATABASE_URL");
  if (url !== null) return readDatabaseUrl(env, url) ?? sqlite;
  const wantsMysql = [host, user, password, database, env.text("MYSQL_PORT")].some((given) => given !== null);
  if (!wantsMysql) return sqlite;
  return {
    kind: "mysql",
    host: host ?? "127.0.0.1",
    port,
    user: user ?? "root",
    password: password ?? "",
    database: database ?? "ai3pjt",
  };
}

function readDatabaseUrl(env: EnvironmentReader, text: string): DatabaseConfig | null {
  if (text.startsWith("sqlite:")) {
    // Both `sqlite:data/shop.sqlite` and `sqlite:///abs/shop.sqlite` are in use.
    const path = text.slice("sqlite:".length).replace(/^\/\/(?=\/)/u, "");
    if (path === ":memory:") return { kind: "sqlite", path };
    if (path !== "" && !path.startsWith("//")) return { kind: "sqlite", path: resolve(path) };
  }
  const url = URL.parse(text);
  const database = url?.pathname.slice(1) ?? "";
  const isMysql = url !== null && ["mysql:", "mariadb:"].includes(url.protocol) && url.hostname !== "";
  if (!isMysql || database === "" || database.includes("/")) {
    env.refuse("DATABASE_URL", "must be sqlite:PATH or mysql://USER:PASSWORD@HOST:PORT/DATABASE");
    return null;
  }
  return {
    kind: "mysql",
    host: url.hostname,
    port: url.port === "" ? 3_306 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(database),
  };
}

function readAi(env: EnvironmentReader): AiConfig {
  const provider = env.word("AI_PROVIDER", ["auto", "openai", "offline"], "auto");
  const apiKey = env.text("OPENAI_API_KEY") ?? env.text("GPT_API");
  const baseUrl = env.url("OPENAI_BASE_URL", ["http:", "https:"])?.href ?? null;
  if (provider === "openai" && apiKey === null && baseUrl === null)
    env.refuse(
      "AI_PROVIDER",
      "is openai, but neither OPENAI_API_KEY (or GPT_API) nor OPENAI_BASE_URL is set",
    );
  const givenDebounce = env.text("AI_DEBOUNCE_MS") !== null;
  const debounceMs = env.wholeNumber("AI_DEBOUNCE_MS", 0, { min: 0, max: 5_000 });
  return {
    provider,
    apiKey,
    baseUrl,
    model: env.text("AI_MODEL") ?? "gpt-5-mini",
    api: env.word("AI_API", ["chat", "responses"], "chat"),
    debounceMs: givenDebounce ? debounceMs : null,
  };
}

function readOrigins(env: EnvironmentReader): readonly string[] {
  return env.list("CORS_ORIGINS").flatMap((entry) => {
    const url = URL.parse(entry);
    const isOrigin = url !== null && /^https?:$/u.test(url.protocol) && `${url.origin}/` === url.href;
    if (isOrigin) return [url.origin];
    env.refuse(
      "CORS_ORIGINS",
      `must list origins such as https://shop.example.com, not ${JSON.stringify(entry)}`,
    );
    return [];
  });
}

function readTrustProxy(env: EnvironmentReader): boolean | readonly string[] {
  const entries = env.list("TRUST_PROXY");
  const [only] = entries;
  if (only === undefined || (entries.length === 1 && /^(0|false|off|no)$/iu.test(only))) return false;
  if (entries.length === 1 && /^(1|true|on|yes)$/iu.test(only)) return true;
  const named = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/iu;
  for (const entry of entries.filter((candidate) => !named.test(candidate)))
    env.refuse("TRUST_PROXY", `must be 1, 0 or addresses and networks, not ${JSON.stringify(entry)}`);
  return entries;
}

function readS3(env: EnvironmentReader): S3Config | null {
  const endpoint = env.url("S3_ENDPOINT", ["http:", "https:"])?.href ?? null;
  const region = env.text("S3_REGION") ?? "us-east-1";
  const bucket = env.text("S3_BUCKET");
  const accessKeyId = env.text("S3_ACCESS_KEY_ID");
  const secretAccessKey = env.secret("S3_SECRET_ACCESS_KEY");
  if (bucket === null && accessKeyId === null && secretAccessKey === null && endpoint === null) return null;
  if (bucket === null) env.refuse("S3_BUCKET", "is required once any S3_ variable is set");
  if (accessKeyId === null) env.refuse("S3_ACCESS_KEY_ID", "is required once any S3_ variable is set");
  if (secretAccessKey === null)
    env.refuse("S3_SECRET_ACCESS_KEY", "is required once any S3_ variable is set");
  if (bucket === null || accessKeyId === null || secretAccessKey === null) return null;
  return { endpoint, bucket, region, accessKeyId, secretAccessKey };
}

function readMetricsToken(env: EnvironmentReader): string | null {
  const token = env.secret("METRICS_TOKEN");
  if (token !== null && token.length < METRICS_TOKEN_MIN_LENGTH)
    env.refuse("METRICS_TOKEN", `must have at least ${METRICS_TOKEN_MIN_LENGTH} characters`);
  return token;
}

function readTestHooks(env: EnvironmentReader, mode: Config["mode"]): boolean {
  const on = env.flag("TEST_HOOKS", false);
  if (on && mode === "production") env.refuse("TEST_HOOKS", "is refused when NODE_ENV=production");
  return on;
}

function readLimits(env: EnvironmentReader): Limits {
  const read = (name: keyof Limits): number => {
    const spec = LIMIT_SPECS[name];
    return env.wholeNumber(spec.variable, spec.fallback, spec);
  };
  // Spelled by name, so that the compiler knows each one is there.
  return {
    messageCodePoints: read("messageCodePoints"),
    messagesPer10s: read("messagesPer10s"),
    frameBytes: read("frameBytes"),
    framesPer10s: read("framesPer10s"),
    socketsPerUser: read("socketsPerUser"),
    socketsPerAddress: read("socketsPerAddress"),
    customerBufferBytes: read("customerBufferBytes"),
    adminBufferBytes: read("adminBufferBytes"),
    bufferSeconds: read("bufferSeconds"),
    pingSeconds: read("pingSeconds"),
    pongSeconds: read("pongSeconds"),
    positionSeconds: read("positionSeconds"),
    resumeMessages: read("resumeMessages"),
    resumeBytes: read("resumeBytes"),
    uploadBytes: read("uploadBytes"),
    uploadBytesPerDay: read("uploadBytesPerDay"),
    uploadsPerMinute: read("uploadsPerMinute"),
    uploadPixels: read("uploadPixels"),
    attachmentsPerMessage: read("attachmentsPerMessage"),
    loginFailures: read("loginFailures"),
    loginWindowMinutes: read("loginWindowMinutes"),
    loginsPerMinutePerAddress: read("loginsPerMinutePerAddress"),
    passwordQueue: read("passwordQueue"),
    ticketsPerMinute: read("ticketsPerMinute"),
    modelCallSeconds: read("modelCallSeconds"),
    turnSeconds: read("turnSeconds"),
    modelCallsPerTurn: read("modelCallsPerTurn"),
    toolRunsPerTurn: read("toolRunsPerTurn"),
    aiTurnsPerMinute: read("aiTurnsPerMinute"),
    aiTurnsPerSession: read("aiTurnsPerSession"),
    aiTurnsPerDay: read("aiTurnsPerDay"),
    modelCallsInFlight: read("modelCallsInFlight"),
  };
}

const repositoryRoot = (): string => fileURLToPath(new URL("../../../", import.meta.url));

function definedOnly(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
