import { registerAccountDeskRoutes } from "../accounts/account-desk.routes.ts";
import { sqlAccountDesk } from "../accounts/account-desk.sql.ts";
import { accountDesk } from "../accounts/account-desk.ts";
import { sqlAccountStore } from "../accounts/accounts.sql.ts";
import { registerAuthRoutes } from "../accounts/auth.routes.ts";
import { type Authenticator, authenticator } from "../accounts/authenticator.ts";
import { type HashCost, passwordHasher } from "../accounts/credentials.node.ts";
import { registerCustomerRoutes } from "../accounts/customers.routes.ts";
import { logIn } from "../accounts/log-in.ts";
import { loginThrottle } from "../accounts/login-throttle.ts";
import type { AccountStore, PasswordHasher, RecordAccountEvent, TokenCodec } from "../accounts/ports.ts";
import { putAccount, type WantedAccount } from "../accounts/put-account.ts";
import { signInEvents } from "../accounts/sign-in-events.ts";
import { sqlSignInStore, sqlTicketStore } from "../accounts/sign-ins.sql.ts";
import { signIns } from "../accounts/sign-ins.ts";
import { type Tickets, tickets } from "../accounts/tickets.ts";
import { jwtCodec, randomTickets } from "../accounts/tokens.node.ts";
import { totpCodec } from "../accounts/totp.node.ts";
import { registerTwoFactorRoutes } from "../accounts/two-factor.routes.ts";
import { sqlTotpStore } from "../accounts/two-factor.sql.ts";
import { twoFactor } from "../accounts/two-factor.ts";
import { memoryRateLimiter } from "../platform/http/rate-limiter.ts";
import { type HttpRig, httpRig, type RigGround } from "./http-rig.ts";

/** The secret of the tests' tokens. */
export const TEST_SECRET = "only-for-tests-0123456789-abcdefghij";

/** A rig whose callers are real accounts with real sign-ins. */
export interface AccountsRig extends HttpRig {
  readonly accounts: AccountStore;
  readonly authenticator: Authenticator;
  /** The same store seen from another process. */
  readonly otherNode: Authenticator;
  readonly tickets: Tickets;
  readonly tokens: TokenCodec;
  /** Sign-ins that the listeners were told have ended. */
  readonly ended: readonly string[];
  put(wanted: Partial<WantedAccount> & Pick<WantedAccount, "email">): Promise<"created" | "updated">;
}

/** Builds it. Close it after the test. */
export async function accountsRig(
  options: {
    readonly customerSignup?: "open" | "closed";
    readonly passwordQueue?: number;
    /** Where many passwords are checked and none is at stake. */
    readonly passwordCost?: HashCost;
  } = {},
): Promise<AccountsRig> {
  const parts: { built?: ReturnType<typeof wire> } = {};
  const passwords = passwordHasher(options.passwordQueue ?? 256, options.passwordCost);
  const wired = (ground: RigGround) => {
    parts.built ??= wire(ground, passwords, options.customerSignup ?? "open");
    return parts.built;
  };
  const rig = await httpRig(
    (app, ground) => {
      const { routes, accounts } = wired(ground);
      registerAuthRoutes(app, routes);
      registerTwoFactorRoutes(app, routes);
      registerAccountDeskRoutes(app, routes);
      registerCustomerRoutes(app, { accounts });
    },
    (ground) => wired(ground).authenticator,
  );
  if (parts.built === undefined) throw new Error("The rig was not wired.");
  const { routes, put, ...rest } = parts.built;
  return {
    ...rig,
    ...rest,
    tickets: routes.tickets,
    put: (wanted) =>
      put({ password: "pass-1234", name: "이름", role: "customer", permission: null, ...wanted }),
  };
}

function wire(ground: RigGround, passwords: PasswordHasher, customerSignup: "open" | "closed") {
  const { database, clock, ids, audit } = ground;
  const accounts = sqlAccountStore(database);
  const signInStore = sqlSignInStore(database);
  const tokens = jwtCodec(TEST_SECRET, clock);
  const events = signInEvents();
  const ended: string[] = [];
  const limiter = memoryRateLimiter(clock);
  const rule = { name: "failed logins", max: 10, windowMs: 15 * 60_000 };
  const throttle = loginThrottle({
    check: (subject) => limiter.check(rule, subject),
    count: (subject) => limiter.take(rule, subject),
    reset: (subject) => limiter.reset(rule, subject),
  });
  const record: RecordAccountEvent = (tx, { action, account, address, data }) =>
    audit.record(tx, {
      actor:
        account.role === "admin" ? { kind: "agent", id: account.id } : { kind: "customer", id: account.id },
      action,
      subjectId: account.id,
      ...(address === null ? {} : { address }),
      ...(data === undefined ? {} : { data }),
    });
  const aNode = () => authenticator({ tokens, signIns: signInStore, unitOfWork: database, clock });
  const thisNode = aNode();
  events.listen(thisNode);
  events.listen({ signInEnded: (id) => ended.push(id), accountChanged: () => undefined });
  const second = twoFactor({
    store: sqlTotpStore(database),
    codec: totpCodec,
    accounts,
    passwords,
    throttle,
    unitOfWork: database,
    clock,
    record,
  });
  const shared = { accounts, signIns: signInStore, passwords, unitOfWork: database, clock, ids, record };
  return {
    accounts,
    tokens,
    ended,
    authenticator: thisNode,
    otherNode: aNode(),
    put: putAccount(shared),
    routes: {
      logIn: logIn({ ...shared, tokens, throttle, twoFactor: second, customerSignup, expiresMinutes: 60 }),
      signIns: signIns({ ...shared, throttle, listener: events }),
      tickets: tickets({
        store: sqlTicketStore(database.kind),
        codec: randomTickets,
        unitOfWork: database,
        clock,
        resolveSignIn: thisNode.resolveSignIn,
      }),
      twoFactor: second,
      desk: accountDesk({
        store: sqlAccountDesk(database),
        signIns: signInStore,
        unitOfWork: database,
        clock,
        listener: events,
        record: (tx, { ownerId, accountId, ...entry }) =>
          audit.record(tx, { ...entry, actor: { kind: "agent", id: ownerId }, subjectId: accountId }),
      }),
      limits: { loginsPerMinutePerAddress: 600, ticketsPerMinute: 120 },
    },
  };
}
