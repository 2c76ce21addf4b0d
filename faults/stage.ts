/** Where a scenario plays: a shop with an admin and customers, a ledger, and clean-up. */
import { type Node, openShop, type Shop, type StoreKind } from "../blackbox/shop-process.ts";
import { PASSWORD, signIn } from "../blackbox/stage.ts";
import { until } from "./call.ts";
import { checkEverything, checkMessages } from "./check.ts";
import type { View } from "./follower.ts";
import { Ledger } from "./ledger.ts";
import { Admin, Customer, type Target } from "./people.ts";

/** Limits that virtual people would meet before the fault does. */
const RAISED = {
  LIMIT_MESSAGES_PER_10S: "1000000",
  LIMIT_FRAMES_PER_10S: "1000000",
  LIMIT_LOGINS_PER_MINUTE_PER_ADDRESS: "100000",
  LIMIT_RESUME_MESSAGES: "10000",
  LIMIT_RESUME_BYTES: "10000000",
  AI_DEBOUNCE_MS: "60",
};

const ARRIVING_AT_ONCE = 100;

/** One scenario's world. */
export class Stage {
  readonly ledger = new Ledger();
  readonly customers: Customer[] = [];
  readonly shop: Shop;
  readonly nodes: Node[] = [];
  adminToken = "";

  private constructor(shop: Shop) {
    this.shop = shop;
  }

  /** Opens a shop with one server and its owner. */
  static async open(store: StoreKind, environment: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const stage = new Stage(await openShop(store, { ...RAISED, ...environment }));
    try {
      const account = {
        email: "owner@shop.example",
        password: PASSWORD,
        name: "주인",
        role: "admin",
      } as const;
      await stage.start();
      await stage.shop.createAccount({ ...account, permission: "owner" });
      stage.adminToken = (await signIn(stage.node.baseUrl, account.email, "admin")).token;
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** The newest server. */
  get node(): Node {
    const node = this.nodes.at(-1);
    if (node === undefined) throw new Error("No server was started.");
    return node;
  }

  readonly target: Target = () => this.node.baseUrl;

  /** Starts a server. @returns milliseconds until it answered `/health`. */
  async start(extra: Readonly<Record<string, string>> = {}): Promise<number> {
    const startedAt = performance.now();
    const node = await this.shop.start(extra);
    // One that was told to die at a step may do so before anybody has asked.
    await until("/health answers", 30_000, async () =>
      !node.isAlive() || (await isHealthy(node.baseUrl)) ? true : null,
    );
    this.nodes.push(node);
    return performance.now() - startedAt;
  }

  /** Lets customers in; every second one writes over the socket. */
  async admit(count: number, target: Target = this.target, pageTarget = target): Promise<void> {
    // Passwords are hashed with patience: more at once are answered 503.
    for (let left = count; left > 0; left -= ARRIVING_AT_ONCE) {
      const arriving = Array.from({ length: Math.min(left, ARRIVING_AT_ONCE) }, (_, index) =>
        Customer.arrive(this.ledger, target, index % 2 === 0 ? "rest" : "socket", pageTarget),
      );
      this.customers.push(...(await Promise.all(arriving)));
    }
  }

  /** Another admin, by name. @param permission - managers may do by force what is another's. */
  async hire(
    name: string,
    target: Target = this.target,
    permission: "manager" | "agent" = "agent",
  ): Promise<Admin> {
    const email = `${name}@shop.example`;
    await this.shop.createAccount({ email, password: PASSWORD, name, role: "admin", permission });
    return new Admin(this.ledger, (await signIn(target(), email, "admin")).token, target);
  }

  get owner(): Admin {
    return new Admin(this.ledger, this.adminToken, this.target);
  }

  /** Conversations that customers are in right now. */
  readonly openSessions = (): readonly string[] => this.customers.map((customer) => customer.sessionId);

  checkMessages(): Promise<string[]> {
    return checkMessages({ ledger: this.ledger, baseUrl: this.node.baseUrl });
  }

  /** I1–I7. */
  async check(settleMs?: number): Promise<string[]> {
    const views = new Map<string, View>(this.customers.flatMap((customer) => [...customer.follower.views]));
    const { ledger, adminToken } = this;
    const found = await checkEverything({ ledger, baseUrl: this.node.baseUrl, adminToken, views }, settleMs);
    if (ledger.violations.length > 0)
      found.push(...this.nodes.flatMap((node) => loggedFailures(node.logs())));
    for (const node of this.nodes) {
      if (node.isAlive() && /"level":(?:"fatal"|60)|unhandled|uncaught/iu.test(node.logs()))
        found.push("a server logged a fatal error");
    }
    return found;
  }

  async close(): Promise<void> {
    for (const customer of this.customers) customer.leave();
    await this.shop.remove();
  }
}

/** What servers said of requests and frames that failed: why a 500 was a 500. */
function loggedFailures(logs: string): readonly string[] {
  const lines = logs.split("\n").filter((line) => /Request failed|could not be handled/u.test(line));
  return [
    ...new Set(lines.map((line) => `log: ${line.replace(/^.*?"(?:err|error)":/u, "").slice(0, 500)}`)),
  ].slice(0, 3);
}

export async function isHealthy(baseUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(3_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** A pace at which the AI gets a word in: longer than its quiet time, milliseconds. */
export const CONVERSING_MS = 250;

/**
 * Lets everybody write for as long as `during` takes, then sees their last messages through.
 *
 * @param gapMs - a customer's mean pause between two messages; customers who never pause are answered seldom.
 */
export async function whileWriting<T>(
  stage: Stage,
  during: () => Promise<T>,
  also: readonly ((signal: AbortSignal) => Promise<void>)[] = [],
  gapMs = 20,
): Promise<T> {
  const stop = new AbortController();
  const writing = stage.customers.map((customer) => customer.write(stop.signal, gapMs));
  const acting = also.map((act) => act(stop.signal));
  try {
    return await during();
  } finally {
    stop.abort();
    await Promise.all([...writing, ...acting]);
  }
}
