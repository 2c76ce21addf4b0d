import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../platform/sql/database.ts";
import { STORES } from "../testing/stores.ts";
import { sqlAccountStore } from "./accounts.sql.ts";
import type { AccountStore, SignIn, SignInStore, StoredAccount, TicketStore } from "./ports.ts";
import { sqlSignInStore, sqlTicketStore } from "./sign-ins.sql.ts";

const account = (id: string, overrides: Partial<StoredAccount> = {}): StoredAccount => ({
  id,
  role: "customer",
  permission: null,
  email: `${id}@example.com`,
  name: `이름 ${id}`,
  isDisabled: false,
  passwordHash: "h1",
  ...overrides,
});
const signIn = (id: string, accountId: string): SignIn => ({
  id,
  accountId,
  createdAt: 100,
  lastSeenAt: 100,
  expiresAt: 1_000,
  userAgent: "Firefox 😀",
  address: "203.0.113.9",
});

describe.each(STORES)("accounts in $name", (store) => {
  let database: Database;
  let drop: () => Promise<void>;
  let accounts: AccountStore;
  let signIns: SignInStore;
  let tickets: TicketStore;
  const insert = (row: StoredAccount) => database.write((tx) => accounts.insert(tx, row, 1));
  const start = (row: SignIn) => database.write((tx) => signIns.insert(tx, row));

  beforeAll(async () => {
    ({ database, drop } = await store.open());
    accounts = sqlAccountStore(database);
    signIns = sqlSignInStore(database);
    tickets = sqlTicketStore(database.kind);
  });
  afterAll(() => drop());

  it("hold an e-mail once in each role", async () => {
    const taken = [
      await insert(account("a1", { email: "both@x.kr" })),
      await insert(account("a2", { email: "both@x.kr", role: "admin", permission: "agent" })),
      await insert(account("a3", { email: "both@x.kr" })),
    ];
    expect(taken).toEqual([true, true, false]);
    expect(await accounts.findByEmail("both@x.kr", "admin")).toEqual(
      account("a2", { email: "both@x.kr", role: "admin", permission: "agent" }),
    );
  });

  it("tell e-mails apart that only look alike", async () => {
    await insert(account("e1", { email: "😀@x.kr" }));
    expect(await accounts.findByEmail("😁@x.kr", "customer")).toBeNull();
    expect(await insert(account("e2", { email: "😁@x.kr" }))).toBe(true);
  });

  it("replace a hash only while it is the old one", async () => {
    await insert(account("h1"));
    await database.write((tx) => accounts.replaceHash(tx, "h1", { before: "other", after: "h9" }));
    await database.write((tx) => accounts.replaceHash(tx, "h1", { before: "h1", after: "h2" }));
    expect((await accounts.findById("h1"))?.passwordHash).toBe("h2");
  });

  it("find customers by a literal part, whatever the case", async () => {
    await insert(account("s1", { email: "p_q@shop.kr", name: "100% SORA" }));
    await insert(account("s2", { email: "pxq@shop.kr", name: "back\\slash'quote" }));
    const find = async (search: string) =>
      (await accounts.searchCustomers({ search, limit: 10, afterEmail: null })).accounts.map((row) => row.id);
    expect(await Promise.all(["P_Q", "0% so", "k\\s", "h'q", "100!%"].map(find))).toEqual([
      ["s1"],
      ["s1"],
      ["s2"],
      ["s2"],
      [],
    ]);
  });

  it("know live sign-ins from ended, expired and disabled ones", async () => {
    await insert(account("l1"));
    for (const id of ["i1", "i2", "i3"]) await start(signIn(id, "l1"));
    await database.write((tx) => signIns.end(tx, "i2", "l1", 200));
    const found = await signIns.findLive(["none", "i1", "i2", "i3", "i1"], 200);
    expect([...found.keys()].sort()).toEqual(["i1", "i3"]);
    expect(found.get("i1")).toMatchObject({ signIn: signIn("i1", "l1"), account: { id: "l1" } });
    expect((await signIns.findLive(["i1"], 1_000)).size).toBe(0);
    expect(await signIns.liveAmong(["i1", "i2", "i3", "none"], 200)).toEqual(new Set(["i1", "i3"]));
    expect((await signIns.listLive("l1", 200, 10)).map((row) => row.id)).toEqual(["i3", "i1"]);
    const repeated = await database.write((tx) => signIns.end(tx, "i2", "l1", 300));
    const foreign = await database.write((tx) => signIns.end(tx, "i1", "other", 300));
    expect([repeated, foreign]).toEqual([false, false]);
    expect(await database.write((tx) => signIns.endOthers(tx, "l1", "i3", 300))).toEqual(["i1"]);
    expect(await signIns.liveAmong(["i1", "i3"], 300)).toEqual(new Set(["i3"]));
  });

  it("give a ticket to one of two redeemers, and forget old ones", async () => {
    const ticket = { hash: "t1", accountId: "l1", signInId: "i3", expiresAt: 500 };
    await database.write((tx) => tickets.insert(tx, ticket));
    const take = () => database.write((tx) => tickets.take(tx, ["t0", "t1", "t2"]));
    expect((await Promise.all([take(), take()])).flat()).toEqual([ticket]);
    await database.write((tx) => tickets.insert(tx, ticket));
    await database.write((tx) => tickets.removeExpired(tx, 501));
    expect(await take()).toEqual([]);
  });
});
