import { afterEach, expect, it } from "vitest";
import { dbOf } from "../platform/sql/database.ts";
import { type AccountsRig, accountsRig } from "../testing/accounts-rig.ts";

/** Rounds of one login of each kind, and how many of them count: those in which the machine was busiest with other things do not. */
const ROUNDS = 400;
const COUNTED_ROUNDS = 200;
/** How far the medians may lie apart (`security.md` S02). */
const MOST_APART = 0.1;
/** A busy machine may spoil a measurement, not five of them; a difference in the code spoils every one. */
const TRIES = 5;
/**
 * A quarter of the service's, so that 2,400 checks fit into the suite. It makes the test stricter: what else the ways differ in weighs four
 * times as much beside it.
 */
const PASSWORD_COST = { memoryCost: 4_864, timeCost: 2, parallelism: 1 };
/** Fewer than what makes the throttle answer in place of the password check. */
const ATTEMPTS_PER_ADDRESS = 9;

let rig: AccountsRig;
afterEach(() => rig.close());

const KINDS = ["known", "unknown", "disabled"] as const;
type Kind = (typeof KINDS)[number];

it.each([
  { given: "an admin", role: "admin" },
  { given: "a customer while sign-up is closed", role: "customer" },
] as const)(
  "takes the same time to refuse $given, known, unknown or disabled",
  { timeout: 300_000 },
  async ({ role }) => {
    rig = await accountsRig({ customerSignup: "closed", passwordCost: PASSWORD_COST });
    await rig.put({ email: "known@example.com", role });
    await rig.put({ email: "disabled@example.com", role });
    await rig.database.write((tx) =>
      dbOf(tx)
        .updateTable("accounts")
        .set({ disabled_at: 1 })
        .where("email", "=", "disabled@example.com")
        .execute(),
    );
    const apart: number[] = [];
    while (apart.length < TRIES && !apart.some((share) => share <= MOST_APART)) {
      const medians = await measured(role, apart.length);
      apart.push(Math.max(...medians) / Math.min(...medians) - 1);
    }
    expect(Math.min(...apart)).toBeLessThanOrEqual(MOST_APART);
  },
);

/**
 * The median time of each kind's refusals, milliseconds. The kinds take turns, each first as often as the others; a round is kept or left out
 * as a whole, by what its three took together, so that no kind is favoured.
 */
async function measured(role: "admin" | "customer", run: number): Promise<readonly number[]> {
  const rounds: Record<Kind, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const address = `10.${run}.0.${Math.floor(round / ATTEMPTS_PER_ADDRESS)}`;
    const times = { known: 0, unknown: 0, disabled: 0 };
    for (let turn = 0; turn < KINDS.length; turn += 1) {
      const kind = KINDS[(round + turn) % KINDS.length] ?? "known";
      times[kind] = await refusal(kind, role, address);
    }
    rounds.push(times);
  }
  const total = ({ known, unknown, disabled }: Record<Kind, number>) => known + unknown + disabled;
  const quietest = rounds.toSorted((a, b) => total(a) - total(b)).slice(0, COUNTED_ROUNDS);
  return KINDS.map((kind) => median(quietest.map((times) => times[kind])));
}

/** How long one refusal takes. The disabled account's password is the right one: that must not show either. */
async function refusal(kind: Kind, role: "admin" | "customer", address: string): Promise<number> {
  const password = kind === "disabled" ? "pass-1234" : "wrong-9999";
  const startedAt = performance.now();
  const answer = await rig.app.inject({
    method: "POST",
    url: "/api/auth/login",
    remoteAddress: address,
    payload: { email: `${kind}@example.com`, password, role },
  });
  const ms = performance.now() - startedAt;
  expect(answer.statusCode).toBe(401);
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
