import { call, type Reply } from "../call.ts";
import type { Admin, Customer } from "../people.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage } from "../stage.ts";

/**
 * Admins on two nodes (on SQLite: one) do the same to one conversation at the same moment: exactly one takes over, the
 * others are refused, exactly one ends it, what is somebody else's cannot be instructed or handed back, and the state equals its log.
 *
 * Seen to fail: with every takeover forced, more than one wins.
 */
export const ONE_WINNER: Scenario = {
  name: "racing admins, one winner",
  stores: BOTH,
  async run({ store, isFull, note }) {
    // The nodes have no Redis between them: what one commits, pages of the other learn by their position.
    const stage = await Stage.open(store, { LIMIT_POSITION_SECONDS: "1" });
    try {
      const nodes = [stage.node.baseUrl];
      if (store.name === "MariaDB") {
        await stage.start();
        nodes.push(stage.node.baseUrl);
      }
      const at = (index: number) => () => nodes[index % nodes.length] ?? "";
      const admins = await Promise.all(
        ["minji", "junho", "sora", "hana"].map((name, i) => stage.hire(name, at(i), "manager")),
      );
      await stage.admit(4);
      const found: string[] = [];
      const rounds = isFull ? 200 : 8;
      for (let round = 0; round < rounds; round += 1)
        await Promise.all(
          stage.customers.map(async (customer) =>
            found.push(...(await race(stage, customer, { admins, at }))),
          ),
        );
      note(`${rounds * stage.customers.length} conversations were raced for by ${admins.length} admins`);
      return [...found, ...(await stage.check())];
    } finally {
      await stage.close();
    }
  },
};

interface Desk {
  readonly admins: readonly Admin[];
  readonly at: (index: number) => () => string;
}

async function race(stage: Stage, customer: Customer, { admins, at }: Desk): Promise<string[]> {
  await customer.open();
  await customer.say();
  const id = customer.sessionId;
  const found: string[] = [];
  const everybody = (does: readonly Admin[], action: string, body: object = {}) =>
    Promise.all(
      does.map(async (admin) => {
        const path = `/api/admin/chats/${id}/${action}`;
        const baseUrl = at(admins.indexOf(admin))();
        return call(stage.ledger, { baseUrl, token: admin.token, method: "POST", path, body });
      }),
    );
  const expectOne = (what: string, replies: readonly (Reply | null)[], refusal: string) => {
    const won = replies.flatMap((reply, index) => (reply?.status === 200 ? [index] : []));
    if (won.length !== 1) found.push(`${won.length} of ${replies.length} ${what} ${id}`);
    for (const reply of replies)
      if (reply?.status !== 200 && !(reply?.status === 409 && reply.code === refusal))
        found.push(`${what} ${id}: ${reply?.status} ${reply?.code} instead of ${refusal}`);
    return admins[won[0] ?? 0];
  };
  const winner = expectOne("took over", await everybody(admins, "takeover"), "owned_by_other");
  const losers = admins.filter((admin) => admin !== winner);
  for (const [action, body] of [
    ["release", {}],
    ["provide-info", { info: "오늘 출고됩니다." }],
    ["takeover", {}],
  ] as const)
    for (const reply of await everybody(losers, action, body))
      if (reply?.code !== "owned_by_other")
        found.push(`${action} of another's ${id}: ${reply?.status} ${reply?.code}`);
  // Whatever order these take place in, each is done or refused with a code, and the log tells the state they leave.
  const mixed = await Promise.all([
    everybody(admins.slice(0, 2), "release"),
    everybody(admins.slice(1, 3), "takeover", { force: true }),
    everybody(admins.slice(2, 4), "provide-info", { info: "내일 출고됩니다.", force: true }),
  ]);
  for (const reply of mixed.flat())
    if (reply?.status !== 200 && reply?.status !== 409)
      found.push(`a race for ${id}: ${reply?.status} ${reply?.code}`);
  expectOne("completed", await everybody(admins, "complete"), "session_completed");
  return found;
}
