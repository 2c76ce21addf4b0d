/** Pages of one customer on several nodes: each has to show the whole conversation, in order, each message once (I3). */

import type { Message } from "@chatpjt/contract/messages";
import { pause } from "./call.ts";
import { wholeHistory } from "./check.ts";
import { Follower } from "./follower.ts";
import type { Ledger } from "./ledger.ts";
import type { Customer, Target } from "./people.ts";

/** How soon a page is complete after the fault, milliseconds; longer than two position frames of a stage that sends them every 2 s. */
const CATCH_UP_MS = 8_000;

/** One customer with further pages open. */
export interface Tabs {
  readonly customer: Customer;
  readonly pages: readonly Follower[];
  close(): void;
}

/** Opens one page per target, beside the customer's own. */
export function openTabs(ledger: Ledger, customer: Customer, targets: readonly Target[]): Tabs {
  const own = customer.follower.views.get(customer.sessionId);
  const pages = targets.map((target) => {
    const page = new Follower(ledger, customer.token, target);
    if (own !== undefined) page.show(customer.sessionId, { ...own, messages: [...own.messages] });
    return page;
  });
  return {
    customer,
    pages,
    close() {
      for (const page of pages) page.stop();
    },
  };
}

/** Customers whose pages are looked at together. */
const AT_ONCE = 20;

/** Every page of every customer against the history. @param settleMs - how long they all may take to catch up. */
export async function tabViolations(
  baseUrl: string,
  all: readonly Tabs[],
  settleMs = CATCH_UP_MS,
): Promise<string[]> {
  const deadline = performance.now() + settleMs;
  const waiting = [...all];
  const found: string[] = [];
  const lookAtNext = async () => {
    for (let tabs = waiting.shift(); tabs !== undefined; tabs = waiting.shift())
      for (const sessionId of tabs.customer.follower.views.keys())
        found.push(...(await pageViolations(baseUrl, tabs, { sessionId, deadline })));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lookAtNext));
  return found;
}

async function pageViolations(
  baseUrl: string,
  { customer, pages }: Tabs,
  { sessionId, deadline }: { readonly sessionId: string; readonly deadline: number },
): Promise<string[]> {
  for (;;) {
    const stored = idsOf(await wholeHistory(baseUrl, customer.token, sessionId));
    const found = [customer.follower, ...pages].flatMap((page, index) => {
      const view = page.views.get(sessionId);
      if (view === undefined || idsOf(view.messages) === stored) return [];
      return [
        `I3: page ${index} of ${sessionId} shows other messages than are stored (${view.messages.length})`,
      ];
    });
    if (found.length === 0 || performance.now() > deadline) return found;
    await pause(50);
  }
}

const idsOf = (messages: readonly Message[]): string => messages.map((message) => message.id).join(" ");
