import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError, FRONTEND_VARIABLES, keptSecret, parseConfig, readEnvironment } from "./config.ts";
import { LIMIT_SPECS } from "./limits.ts";
import type { Environment } from "./read-environment.ts";

const made = "m".repeat(16) + "n".repeat(32);
const parse = (environment: Environment) => parseConfig(environment, () => made);
const strong = "k3-".repeat(12);

function mistakesOf(environment: Environment): readonly string[] {
  try {
    parse(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  it("has the documented defaults when nothing is set", () => {
    expect(parse({})).toMatchObject({
      mode: "development",
      host: "127.0.0.1",
      port: 8000,
      dataDir: resolve("./data"),
      database: { kind: "sqlite", path: resolve("./data/chatpjt.sqlite") },
      redisUrl: null,
      jwt: { secret: made, expiresMinutes: 10080 },
      ai: { provider: "auto", apiKey: null, model: "gpt-5-mini", debounceMs: null },
      corsOrigins: [],
      trustProxy: false,
      customerSignup: "open",
      wsTokenInUrl: true,
      apiDocs: true,
      s3: null,
      testHooks: false,
      limits: { messageCodePoints: 4000, uploadBytes: 20971520, loginFailures: 10 },
    });
  });

  it("cannot be changed after it was read", () => {
    const config = parse({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.limits) && Object.isFrozen(config.ai)).toBe(
      true,
    );
  });

  it("lists every mistake at once", () => {
    const mistakes = mistakesOf({
      PORT: "http",
      JWT_EXPIRES_MINUTES: "-1",
      AI_PROVIDER: "gemini",
      CORS_ORIGINS: "https://a.example, shop.example/page",
      LIMIT_FRAME_BYTES: "1e3",
      REDIS_URL: "localhost:6379",
    });
    expect(mistakes.map((line) => line.split(" ")[0]).sort()).toEqual([
      "AI_PROVIDER",
      "CORS_ORIGINS",
      "JWT_EXPIRES_MINUTES",
      "LIMIT_FRAME_BYTES",
      "PORT",
      "REDIS_URL",
    ]);
  });

  it.each([
    { given: { DATABASE_URL: "sqlite::memory:" }, expected: { kind: "sqlite", path: ":memory:" } },
    {
      given: { DATABASE_URL: "sqlite:shop.sqlite" },
      expected: { kind: "sqlite", path: resolve("shop.sqlite") },
    },
    {
      given: { DATABASE_URL: "sqlite:///srv/shop.sqlite" },
      expected: { kind: "sqlite", path: "/srv/shop.sqlite" },
    },
    { given: { DATA_DIR: "/srv/data" }, expected: { kind: "sqlite", path: "/srv/data/chatpjt.sqlite" } },
    {
      given: { DATABASE_URL: "mysql://shop:p%40ss@db:3307/chat" },
      expected: { kind: "mysql", host: "db", port: 3307, user: "shop", password: "p@ss", database: "chat" },
    },
    {
      given: { MYSQL_HOST: "db" },
      expected: { kind: "mysql", host: "db", port: 3306, user: "root", password: "", database: "ai3pjt" },
    },
    {
      given: { MYSQL_HOST: "db", DATABASE_URL: "sqlite:/srv/a.sqlite" },
      expected: { kind: "sqlite", path: "/srv/a.sqlite" },
    },
  ])("stores in $expected.kind given $given", ({ given, expected }) => {
    expect(parse(given).database).toEqual(expected);
  });

  it.each(["postgres://a/b", "mysql://db", "sqlite:", "mysql:///x", "nonsense"])(
    "refuses DATABASE_URL=%s without repeating it",
    (url) => {
      const [line] = mistakesOf({ DATABASE_URL: url });
      expect(line).toMatch(/^DATABASE_URL must be sqlite:PATH or mysql:/u);
    },
  );

  it.each([
    { given: "no secret", environment: {}, problem: /JWT_SECRET is required/u },
    { given: "a short one", environment: { JWT_SECRET: "k3-9fJ2" }, problem: /at least 32 bytes/u },
    {
      given: "an example",
      environment: { JWT_SECRET: "please-change-me-please-change-me-please" },
      problem: /example value/u,
    },
    { given: "one letter repeated", environment: { JWT_SECRET: "a".repeat(40) }, problem: /example value/u },
    { given: "test hooks", environment: { JWT_SECRET: strong, TEST_HOOKS: "1" }, problem: /TEST_HOOKS/u },
  ])("refuses production with $given", ({ environment, problem }) => {
    const mistakes = mistakesOf({ NODE_ENV: "production", ...environment });
    expect(mistakes.join("\n")).toMatch(problem);
  });

  it("starts in production with a long secret and keeps the API documents off", () => {
    expect(parse({ NODE_ENV: "production", JWT_SECRET: strong })).toMatchObject({
      jwt: { secret: strong },
      apiDocs: false,
    });
  });

  it("never repeats a secret in a mistake", () => {
    const message = mistakesOf({
      NODE_ENV: "production",
      JWT_SECRET: "hunter2",
      DATABASE_URL: "x://u:hunter2@h",
    });
    expect(message.join("\n")).not.toContain("hunter2");
  });

  it("asks for the whole of S3 once a part is given", () => {
    const mistakes = mistakesOf({ S3_ENDPOINT: "http://127.0.0.1:9000" });
    expect(mistakes.map((line) => line.split(" ")[0])).toEqual([
      "S3_BUCKET",
      "S3_ACCESS_KEY_ID",
      "S3_SECRET_ACCESS_KEY",
    ]);
  });

  it.each([
    { given: "1", expected: true },
    { given: "off", expected: false },
    { given: "10.0.0.0/8, loopback", expected: ["10.0.0.0/8", "loopback"] },
  ])("trusts proxies $expected given TRUST_PROXY=$given", ({ given, expected }) => {
    expect(parse({ TRUST_PROXY: given }).trustProxy).toEqual(expected);
  });

  it("takes the model's key under its earlier name too", () => {
    expect(parse({ GPT_API: "sk-1" }).ai.apiKey).toBe("sk-1");
  });
});

describe("files of the configuration", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chatpjt-config-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("lets the real environment win over .env", () => {
    writeFileSync(join(folder, ".env"), "PORT=9000\nAI_MODEL=from-file\n");
    expect(readEnvironment(folder, { PORT: "9100" })).toMatchObject({ PORT: "9100", AI_MODEL: "from-file" });
  });

  it("makes one secret, readable by its owner only, and keeps it", () => {
    const first = keptSecret(join(folder, "data"));
    expect(keptSecret(join(folder, "data"))).toBe(first);
    expect(Buffer.byteLength(first)).toBeGreaterThanOrEqual(32);
    expect(statSync(join(folder, "data", "jwt-secret")).mode & 0o777).toBe(0o600);
  });
});

describe(".env.example", () => {
  const documented = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
  const inExample = [...documented.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gmu)].flatMap((match) => match[1] ?? []);
  const source = readFileSync(new URL("./config.ts", import.meta.url), "utf8");
  const read = [...source.matchAll(/env\s*\.\w+\(\s*"([A-Z][A-Z0-9_]+)"/gu)].flatMap(
    (match) => match[1] ?? [],
  );
  const known = new Set([
    ...read,
    ...Object.values(LIMIT_SPECS).map((spec) => spec.variable),
    ...FRONTEND_VARIABLES,
  ]);

  it("documents every variable once, and no other", () => {
    expect([...inExample].sort()).toEqual([...known].sort());
  });

  it("is itself a valid environment with the default limits", () => {
    const uncommented = documented.replaceAll(/^#? ?(?=LIMIT_)/gmu, "");
    const limits = Object.fromEntries(
      [...uncommented.matchAll(/^(LIMIT_\w+)=(\d+)/gmu)].map((match) => [match[1], match[2]]),
    );
    expect(parse(limits).limits).toEqual(parse({}).limits);
  });
});
