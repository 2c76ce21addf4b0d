import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlAccountStore } from "../accounts/accounts.sql.ts";
import { passwordHasher } from "../accounts/credentials.node.ts";
import { sqlTotpStore } from "../accounts/two-factor.sql.ts";
import { openSqlite } from "../platform/sql/sqlite-database.ts";
import { readAccountArguments } from "./account-arguments.ts";

const good = ["--email", "Owner@Example.com", "--password", "abcd", "--name", "사장"];

describe("the arguments of the account commands", () => {
  it.each([
    { args: ["admin", ...good], expected: { role: "admin", permission: null, email: "owner@example.com" } },
    { args: ["admin", ...good, "--permission", "viewer"], expected: { role: "admin", permission: "viewer" } },
    { args: ["user", ...good, "--role", "customer"], expected: { role: "customer", permission: null } },
    { args: ["user", ...good, "--role=admin"], expected: { role: "admin", permission: null } },
  ])("$args are accepted", ({ args, expected }) => {
    expect(readAccountArguments(args)).toMatchObject(expected);
  });

  it.each([
    { args: [], line: /^Usage/u },
    { args: ["admin"], line: /--email is missing/u },
    { args: ["admin", "--email", "a@b", "--name", "n"], line: /--password is missing/u },
    { args: ["admin", "--email", "a@b", "--password", "abcd"], line: /--name is missing/u },
    { args: ["admin", "--email", "nobody", "--password", "abcd", "--name", "n"], line: /not an e-mail/u },
    { args: ["admin", "--email", "a@b", "--password", "abc", "--name", "n"], line: /4 to 256/u },
    { args: ["user", ...good], line: /--role is missing/u },
    { args: ["user", ...good, "--role", "boss"], line: /customer or admin/u },
    { args: ["user", ...good, "--role", "customer", "--permission", "owner"], line: /only admins/u },
    { args: ["admin", ...good, "--permission", "king"], line: /--permission must be/u },
    { args: ["admin", ...good, "--colour", "red"], line: /Unknown option '--colour'/u },
    { args: ["admin", ...good, "--role", "admin"], line: /create-user/u },
    { args: ["admin", ...good, "stray"], line: /Usage/u },
  ])("$args are refused in one line", ({ args, line }) => {
    const refused = () => readAccountArguments(args);
    expect(refused).toThrow(line);
    expect(refused).not.toThrow(/\n/u);
  });
});

describe("the account commands", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chatpjt-account-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => runCommand(args, folder);

  it("create and then update, without a lost second step, beside a store that is open", async () => {
    const server = await openSqlite(join(folder, "chatpjt.sqlite"));
    const first = await run("admin", ...good);
    const secrets = sqlTotpStore(server);
    const made = await sqlAccountStore(server).findByEmail("owner@example.com", "admin");
    await server.write((tx) => secrets.put(tx, made?.id ?? "", { secret: "GEZDGNBV", isConfirmed: true }));
    const second = await run(
      "admin",
      "--email",
      "owner@example.com",
      "--password",
      "new-1",
      "--name",
      "새 이름",
    );
    const account = await sqlAccountStore(server).findByEmail("owner@example.com", "admin");
    expect(await secrets.find(made?.id ?? "")).toBeNull();
    await server.close();
    expect([first, second]).toEqual([
      { code: 0, text: "created admin owner@example.com\n" },
      { code: 0, text: "updated admin owner@example.com\n" },
    ]);
    expect(account).toMatchObject({ name: "새 이름", permission: "owner" });
    expect(await passwordHasher(1).verify("new-1", account?.passwordHash ?? null)).toBe(true);
  });

  it("exit with 2 and one line when the arguments are wrong", async () => {
    const { code, text } = await run("user", "--email", "a@b");
    expect([code, text.trimEnd().split("\n").length]).toEqual([2, 1]);
  });
});

function runCommand(
  args: readonly string[],
  dataDir: string,
): Promise<{ code: number | null; text: string }> {
  const script = fileURLToPath(new URL("./create-account.ts", import.meta.url));
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, DATABASE_URL: `sqlite:${dataDir}/chatpjt.sqlite` };
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; text: string }>();
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  child.stderr.on("data", (chunk) => (text += chunk));
  child.on("close", (code) => resolve({ code, text }));
  return promise;
}
