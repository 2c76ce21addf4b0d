import { afterEach, describe, expect, it } from "vitest";
import { type AccountsRig, accountsRig } from "../testing/accounts-rig.ts";
import { callerNamed, RIG_START } from "../testing/http-rig.ts";
import { STORES } from "../testing/stores.ts";
import { sqlAccountDesk } from "./account-desk.sql.ts";
import { sqlAccountStore } from "./accounts.sql.ts";

let rig: AccountsRig;
afterEach(() => rig.close());

const login = async (email: string, role = "admin") =>
  (await rig.send(null, "POST", "/api/auth/login", { email, password: "pass-1234", role })).body.data;

/** An owner beside the rig's own people, and an agent; both signed in. */
async function desk() {
  rig = await accountsRig();
  await rig.put({ email: "boss@example.com", role: "admin" });
  await rig.put({ email: "kim@example.com", name: "김상담", role: "admin", permission: "agent" });
  const owner = await login("boss@example.com");
  const agent = await login("kim@example.com");
  const send = (method: "GET" | "PATCH" | "DELETE", path: string, body?: object) =>
    rig.send(owner.token, method, `/api/admin/accounts${path}`, body);
  return { owner, agent, send };
}

const PATHS = [
  ["GET", ""],
  ["PATCH", "/id-agent"],
  ["GET", "/id-agent/sessions"],
  ["DELETE", "/id-agent/sessions"],
  ["DELETE", "/id-agent/sessions/x"],
] as const;

describe("the accounts of others", () => {
  it.each(PATHS)("are nobody's but an owner's: %s /api/admin/accounts%s", async (method, path) => {
    const { agent } = await desk();
    const body = method === "PATCH" ? { name: "x" } : undefined;
    const asAgent = await rig.send(agent.token, method, `/api/admin/accounts${path}`, body);
    const asNobody = await rig.send(null, method, `/api/admin/accounts${path}`, body);
    expect([asAgent.status, asNobody.status]).toEqual([403, 401]);
  });

  it("are listed by role and e-mail, page by page, and found by name", async () => {
    const { send } = await desk();
    const first = (await send("GET", "?limit=2")).body.data;
    const second = (await send("GET", `?limit=2&cursor=${encodeURIComponent(first.next_cursor)}`)).body.data;
    const emails = [...first.accounts, ...second.accounts].map((account: { email: string }) => account.email);
    expect(emails).toEqual([
      "agent@example.com",
      "boss@example.com",
      "kim@example.com",
      "manager@example.com",
    ]);
    const found = (await send("GET", `?search=${encodeURIComponent("김상")}`)).body.data.accounts;
    expect(found).toEqual([
      {
        id: expect.any(String),
        email: "kim@example.com",
        name: "김상담",
        role: "admin",
        permission: "agent",
        disabled: false,
        two_factor: false,
        created_at: new Date(RIG_START).toISOString(),
      },
    ]);
    expect((await send("GET", "?role=customer")).body.data.accounts).toHaveLength(2);
  });
});

describe("disabling an account", () => {
  it("ends its sign-ins and keeps it out until it is enabled again", async () => {
    const { agent, send } = await desk();
    const answer = await send("PATCH", `/${agent.user.id}`, { disabled: true });
    expect([answer.status, answer.body.data.account.disabled]).toEqual([200, true]);
    expect((await rig.send(agent.token, "GET", "/api/auth/me")).status).toBe(401);
    expect(rig.ended).toHaveLength(1);
    expect(await login("kim@example.com")).toBeUndefined();
    await send("PATCH", `/${agent.user.id}`, { disabled: false });
    expect((await login("kim@example.com")).user.email).toBe("kim@example.com");
    expect(await rig.actions()).toContain("account_changed");
  });

  it("or demoting never takes the last owner away", async () => {
    const { owner, send } = await desk();
    const rigOwner = callerNamed("owner").id;
    expect((await send("PATCH", `/${rigOwner}`, { disabled: true })).status).toBe(200);
    for (const change of [{ disabled: true }, { permission: "viewer" }])
      expect((await send("PATCH", `/${owner.user.id}`, change)).status).toBe(403);
    expect((await send("PATCH", `/${owner.user.id}`, { permission: "owner", name: "대표" })).status).toBe(
      200,
    );
  });
});

describe("changing an account", () => {
  it("takes effect at the next request", async () => {
    const { agent, send } = await desk();
    expect((await rig.send(agent.token, "GET", "/api/auth/me")).body.data.permission).toBe("agent");
    await send("PATCH", `/${agent.user.id}`, { permission: "viewer", name: " 이상담 " });
    const me = (await rig.send(agent.token, "GET", "/api/auth/me")).body.data;
    expect(rig.ended).toEqual([]);
    expect([me.permission, me.name]).toEqual(["viewer", "이상담"]);
  });

  it.each([
    { id: "id-minji", body: { permission: "owner" }, status: 400 },
    { id: "id-agent", body: { permission: "king" }, status: 400 },
    { id: "id-agent", body: { name: "\u202e" }, status: 400 },
    { id: "id-agent", body: { two_factor: true }, status: 400 },
    { id: "nobody", body: { name: "x" }, status: 404 },
  ])("refuses $body for $id with $status", async ({ id, body, status }) => {
    const { send } = await desk();
    expect((await send("PATCH", `/${id}`, body)).status).toBe(status);
  });
});

describe("the sign-ins of an account", () => {
  it("are seen and ended one by one or all", async () => {
    const { agent, send } = await desk();
    const second = await login("kim@example.com");
    await login("kim@example.com");
    const { sessions } = (await send("GET", `/${agent.user.id}/sessions`)).body.data;
    expect(sessions).toHaveLength(3);
    const me = (token: string) => rig.send(token, "GET", "/api/auth/me");
    const own = await rig.authenticator.resolve(second.token);
    expect((await send("DELETE", `/${agent.user.id}/sessions/${own.signInId}`)).status).toBe(200);
    expect([(await me(second.token)).status, (await me(agent.token)).status]).toEqual([401, 200]);
    expect((await send("DELETE", `/${agent.user.id}/sessions/${own.signInId}`)).status).toBe(404);
    expect((await send("DELETE", `/${agent.user.id}/sessions`)).status).toBe(200);
    expect((await me(agent.token)).status).toBe(401);
    expect((await send("GET", `/${agent.user.id}/sessions`)).body.data.sessions).toEqual([]);
    expect((await send("GET", "/nobody/sessions")).status).toBe(404);
  });
});

describe.each(STORES)("the account desk in $name", (store) => {
  it("counts the other owners who can sign in", async () => {
    rig = await accountsRig();
    const { database, drop } = await store.open();
    const accounts = sqlAccountStore(database);
    const accountDesk = sqlAccountDesk(database);
    await database.write(async (tx) => {
      for (const [id, permission] of [
        ["a", "owner"],
        ["b", "owner"],
        ["c", "agent"],
      ] as const)
        await accounts.insert(
          tx,
          { id, role: "admin", permission, email: `${id}@x`, name: id, isDisabled: false, passwordHash: "" },
          1,
        );
    });
    const others = (id: string) => database.write((tx) => accountDesk.otherOwners(tx, id));
    expect([await others("a"), await others("c")]).toEqual([1, 2]);
    await database.write((tx) => accountDesk.change(tx, "b", { isDisabled: true }, 2));
    expect(await others("a")).toBe(0);
    expect(await database.write((tx) => accountDesk.find("b", tx))).toMatchObject({ isDisabled: true });
    await drop();
  });
});
