import { sqlAccountStore } from "../accounts/accounts.sql.ts";
import { passwordHasher } from "../accounts/credentials.node.ts";
import { putAccount, type WantedAccount } from "../accounts/put-account.ts";
import { sqlSignInStore } from "../accounts/sign-ins.sql.ts";
import { sqlTotpStore } from "../accounts/two-factor.sql.ts";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import type { Database } from "../platform/sql/database.ts";
import { randomIds, systemClock } from "../shared/ids.node.ts";
import { ArgumentError, readAccountArguments } from "./account-arguments.ts";
import { type Config, ConfigError, loadConfig } from "./config.ts";
import { openDatabase } from "./open-database.ts";

/**
 * `npm run create-admin` and `npm run create-user`: create or update one account in the store, beside a running server or without one.
 * Exit code 0 and one line that says which; 2 and one line when the arguments or the environment are wrong; 1 when the store cannot be used.
 */
async function main(): Promise<number> {
  try {
    const wanted = readAccountArguments(process.argv.slice(2));
    const outcome = await put(wanted, loadConfig());
    console.log(`${outcome} ${wanted.role} ${wanted.email}`);
    return 0;
  } catch (error) {
    if (error instanceof ArgumentError || error instanceof ConfigError) {
      console.error(error.message);
      return 2;
    }
    console.error(
      `The account could not be stored: ${error instanceof Error ? error.message : "unknown error"}`,
    );
    return 1;
  }
}

async function put(wanted: WantedAccount, config: Config): Promise<"created" | "updated"> {
  const database = await openDatabase(config.database);
  try {
    const clock = systemClock;
    const ids = randomIds(clock);
    const audit = sqlAuditLog({ clock, ids });
    const store = putAccount({
      accounts: sqlAccountStore(database),
      signIns: sqlSignInStore(database),
      passwords: passwordHasher(1),
      unitOfWork: database,
      clock,
      ids,
      record: (tx, { action, account }) =>
        audit.record(tx, {
          actor: { kind: "system" },
          action,
          subjectId: account.id,
          data: { role: account.role },
        }),
    });
    const outcome = await store(wanted);
    await removeTwoFactor(database, wanted);
    return outcome;
  } finally {
    await database.close();
  }
}

/** Whoever lost their authenticator app gets back in by the command line, as with a lost password. */
async function removeTwoFactor(database: Database, { email, role }: WantedAccount): Promise<void> {
  const account = await sqlAccountStore(database).findByEmail(email, role);
  if (account !== null) await database.write((tx) => sqlTotpStore(database).put(tx, account.id, null));
}

process.exitCode = await main();
