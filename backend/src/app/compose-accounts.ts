import { sqlAccountDesk } from "../accounts/account-desk.sql.ts";
import { type AccountDesk, accountDesk } from "../accounts/account-desk.ts";
import { sqlAccountStore } from "../accounts/accounts.sql.ts";
import { type Authenticator, authenticator } from "../accounts/authenticator.ts";
import { passwordHasher } from "../accounts/credentials.node.ts";
import { type LoggedIn, type LogInRequest, logIn } from "../accounts/log-in.ts";
import { loginThrottle } from "../accounts/login-throttle.ts";
import type { AccountStore, Origin, RecordAccountEvent, SignInStore } from "../accounts/ports.ts";
import { type SignInEvents, signInEvents } from "../accounts/sign-in-events.ts";
import { sqlSignInStore, sqlTicketStore } from "../accounts/sign-ins.sql.ts";
import { type SignIns, signIns } from "../accounts/sign-ins.ts";
import { type Tickets, tickets } from "../accounts/tickets.ts";
import { jwtCodec, randomTickets } from "../accounts/tokens.node.ts";
import { totpCodec } from "../accounts/totp.node.ts";
import { sqlTotpStore } from "../accounts/two-factor.sql.ts";
import { type TwoFactor, twoFactor } from "../accounts/two-factor.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { RateLimiter, RateRule } from "../platform/http/rate-limiter.ts";
import type { Database } from "../platform/sql/database.ts";
import type { Clock, IdSource } from "../shared/ports.ts";
import type { Config } from "./config.ts";

/** Everything about who is calling. */
export interface AccountParts {
  readonly accounts: AccountStore;
  readonly signInStore: SignInStore;
  readonly callers: Authenticator;
  readonly logIn: (request: LogInRequest, origin: Origin) => Promise<LoggedIn>;
  readonly signIns: SignIns;
  readonly tickets: Tickets;
  readonly twoFactor: TwoFactor;
  readonly desk: AccountDesk;
  /** Tells when sign-ins end on this node. */
  readonly events: SignInEvents;
}

/** Wires the accounts feature. */
export function composeAccounts(deps: {
  readonly config: Config;
  readonly database: Database;
  readonly audit: AuditLog;
  readonly rateLimiter: RateLimiter;
  readonly clock: Clock;
  readonly ids: IdSource;
}): AccountParts {
  const { config, database, clock, ids } = deps;
  const accounts = sqlAccountStore(database);
  const signInStore = sqlSignInStore(database);
  const passwords = passwordHasher(config.limits.passwordQueue);
  const tokens = jwtCodec(config.jwt.secret, clock);
  const events = signInEvents();
  const failures: RateRule = {
    name: "login_failures",
    max: config.limits.loginFailures,
    windowMs: config.limits.loginWindowMinutes * 60_000,
  };
  const throttle = loginThrottle({
    check: (subject) => deps.rateLimiter.check(failures, subject),
    count: (subject) => deps.rateLimiter.take(failures, subject),
    reset: (subject) => deps.rateLimiter.reset(failures, subject),
  });
  const record: RecordAccountEvent = (tx, event) =>
    deps.audit.record(tx, {
      actor: { kind: event.account.role === "admin" ? "agent" : "customer", id: event.account.id },
      action: event.action,
      subjectId: event.account.id,
      ...(event.address === null ? {} : { address: event.address }),
      ...(event.data === undefined ? {} : { data: event.data }),
    });
  const callers = authenticator({ tokens, signIns: signInStore, unitOfWork: database, clock });
  events.listen(callers);
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
  const shared = { accounts, signIns: signInStore, passwords, throttle, unitOfWork: database, clock, record };
  return {
    accounts,
    signInStore,
    callers,
    logIn: logIn({
      ...shared,
      tokens,
      ids,
      twoFactor: second,
      customerSignup: config.customerSignup,
      expiresMinutes: config.jwt.expiresMinutes,
    }),
    signIns: signIns({ ...shared, listener: events }),
    tickets: tickets({
      store: sqlTicketStore(database.kind),
      codec: randomTickets,
      unitOfWork: database,
      clock,
      resolveSignIn: (signInId) => callers.resolveSignIn(signInId),
    }),
    twoFactor: second,
    desk: accountDesk({
      store: sqlAccountDesk(database),
      signIns: signInStore,
      unitOfWork: database,
      clock,
      listener: events,
      record: (tx, { ownerId, accountId, ...entry }) =>
        deps.audit.record(tx, { ...entry, actor: { kind: "agent", id: ownerId }, subjectId: accountId }),
    }),
    events,
  };
}
