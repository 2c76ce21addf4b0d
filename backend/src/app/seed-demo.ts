import { sqlAccountStore } from "../accounts/accounts.sql.ts";
import { passwordHasher } from "../accounts/credentials.node.ts";
import { putAccount } from "../accounts/put-account.ts";
import { sqlSignInStore } from "../accounts/sign-ins.sql.ts";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import { orderNumberKey } from "../orders/domain/order.ts";
import { sqlOrderHistoryStore, sqlOrderStore } from "../orders/orders.sql.ts";
import type { OrderChange } from "../orders/ports.ts";
import type { Database } from "../platform/sql/database.ts";
import { dateOf, instantOf, localDay } from "../shared/calendar.ts";
import { randomIds } from "../shared/ids.node.ts";
import type { IdSource } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import { composeSettings } from "./compose-settings.ts";
import type { Config } from "./config.ts";
import { openDatabase } from "./open-database.ts";
import { clearStage, customersWithOwnConversations, MADE_BY_DEMO } from "./seed-demo.sql.ts";
import {
  DEMO_CAST,
  DEMO_COLLEAGUE,
  DEMO_HELP_TEXTS,
  DEMO_ORDERS,
  DEMO_OWNER,
  DEMO_VISITORS,
  type DemoOrder,
  type DemoPerson,
} from "./seed-demo-cast.ts";
import { demoScenes } from "./seed-demo-scenes.ts";
import { DemoStage, movableClock } from "./seed-demo-stage.ts";

const SEOUL = "Asia/Seoul";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Sets the demo's stage: accounts, orders of every status, help texts, conversations of other customers. Safe to repeat: what the seed
 * itself made is made anew with dates relative to `now`, so that the demo stays true; whatever a person has touched since is left alone.
 * Must run while no server uses the store.
 *
 * @param now - UTC milliseconds; "today" is its day in Asia/Seoul.
 */
export async function seedDemo(config: Config, now: EpochMs): Promise<void> {
  const database = await openDatabase(config.database);
  try {
    const clock = movableClock(now);
    const random = randomIds(clock);
    const ids: IdSource = { next: () => `${MADE_BY_DEMO}${random.next()}` };
    const settings = composeSettings({ config, database, audit: sqlAuditLog({ clock, ids }), clock, ids });
    const { people, isNewShop } = await putPeople(database, { clock, ids });
    const id = (key: string) => idOf(people, key);
    const author = { id: id(DEMO_OWNER.key), address: null };
    if (isNewShop) for (const text of DEMO_HELP_TEXTS) await settings.helpTexts.add(text, author);
    await clearStage(database);
    const numbers = await putOrders(database, { ids, now, customerId: id, actorId: author.id });
    const stage = new DemoStage({
      config,
      database,
      settings,
      clock,
      ids,
      people: { customerId: id, agentId: id },
    });
    const busy = await customersWithOwnConversations(database);
    for (const scene of demoScenes((last) => numbers.get(last) ?? last))
      if (!busy.has(id(scene.customer))) await stage.play(scene, now);
    await stage.close();
  } finally {
    await database.close();
  }
}

/** Creates the accounts that are missing; an existing one keeps its password and its sign-ins. */
async function putPeople(
  database: Database,
  parts: { readonly clock: { now(): EpochMs }; readonly ids: IdSource },
): Promise<{ readonly people: ReadonlyMap<string, string>; readonly isNewShop: boolean }> {
  const accounts = sqlAccountStore(database);
  const audit = sqlAuditLog(parts);
  const put = putAccount({
    accounts,
    signIns: sqlSignInStore(database),
    passwords: passwordHasher(100),
    unitOfWork: database,
    ...parts,
    record: (tx, { action, account }) =>
      audit.record(tx, { actor: { kind: "system" }, action, subjectId: account.id }),
  });
  const people = new Map<string, string>();
  let isNewShop = false;
  const ensure = async (person: DemoPerson, role: "admin" | "customer", permission: "owner" | "agent") => {
    const { key, email, password, name } = person;
    if ((await accounts.findByEmail(email, role)) === null) {
      await put({ email, password, name, role, permission: role === "admin" ? permission : null });
      if (key === DEMO_OWNER.key) isNewShop = true;
    }
    const account = await accounts.findByEmail(email, role);
    if (account === null) throw new Error(`The demo account ${email} could not be made.`);
    people.set(key, account.id);
  };
  await ensure(DEMO_OWNER, "admin", "owner");
  await Promise.all([
    ensure(DEMO_COLLEAGUE, "admin", "agent"),
    ...[...DEMO_VISITORS, ...DEMO_CAST].map((person) => ensure(person, "customer", "agent")),
  ]);
  return { people, isNewShop };
}

function idOf(people: ReadonlyMap<string, string>, key: string): string {
  const id = people.get(key);
  if (id === undefined) throw new Error(`The demo has nobody called ${key}.`);
  return id;
}

/** Puts the orders that are not there (any more). @returns full numbers by their last part. */
async function putOrders(
  database: Database,
  deps: {
    readonly ids: IdSource;
    readonly now: EpochMs;
    readonly customerId: (key: string) => string;
    readonly actorId: string;
  },
): Promise<ReadonlyMap<string, string>> {
  const { year } = dateOf(localDay(deps.now, SEOUL));
  const store = sqlOrderStore(database);
  const history = sqlOrderHistoryStore(database, deps);
  const numbers = new Map<string, string>();
  for (const wanted of DEMO_ORDERS) {
    const orderNumber = `ORD-${year}-${wanted.number}`;
    numbers.set(wanted.number, orderNumber);
    const { orderedAt, deliveredAt, changes } = datesOf(wanted, deps.now);
    const order = {
      id: deps.ids.next(),
      orderNumber,
      productName: wanted.product,
      customerId: deps.customerId(wanted.customer),
      orderedAt,
      shippingStatus: wanted.status,
      deliveredAt,
      priceKrw: wanted.priceKrw,
      updatedAt: changes.at(-1)?.at ?? orderedAt,
    };
    await database.write(async (tx) => {
      if (!(await store.insert(tx, order, orderNumberKey(orderNumber)))) return;
      for (const change of changes) await history.add(tx, order.id, { ...change, actorId: deps.actorId });
    });
  }
  return numbers;
}

/** The instants of an order's life, none of them in the future. */
function datesOf(
  order: DemoOrder,
  now: EpochMs,
): {
  readonly orderedAt: EpochMs;
  readonly deliveredAt: EpochMs | null;
  readonly changes: readonly Omit<OrderChange, "actorId">[];
} {
  const at = (daysAgo: number, hour: number): EpochMs =>
    Math.min(
      instantOf({ day: localDay(now, SEOUL) - daysAgo, minute: hour * 60 }, SEOUL),
      now - 30 * MINUTE_MS,
    );
  const orderedAt = at(order.orderedDaysAgo, 10);
  const changes: Omit<OrderChange, "actorId">[] = [
    { at: orderedAt, kind: "created", before: null, after: "preparing", reason: null },
  ];
  const move = (instant: EpochMs, before: string, after: string, reason: string | null) =>
    changes.push({ at: Math.min(instant, now), kind: "status_changed", before, after, reason });
  if (order.status === "shipped" || order.status === "delivered")
    move(orderedAt + 22 * HOUR_MS, "preparing", "shipped", null);
  if (order.status === "cancelled") move(orderedAt + 3 * HOUR_MS, "preparing", "cancelled", "고객 요청");
  if (order.status !== "delivered") return { orderedAt, deliveredAt: null, changes };
  const deliveredAt = at(order.deliveredDaysAgo ?? 0, 15);
  move(deliveredAt, "shipped", "delivered", null);
  return { orderedAt, deliveredAt, changes };
}
