/** Pages of one customer on several nodes: each has to show the whole conversation, in order, each message once (I3). */

import { until } from "./call.ts";
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

/** Every page of every customer against the history. @param settleMs - how long a page may take to catch up. */
export async function tabViolations(
  baseUrl: string,
  all: readonly Tabs[],
  settleMs = CATCH_UP_MS,
): Promise<string[]> {
  const found: string[] = [];
  for (const { customer, pages } of all) {
    for (const [index, page] of [customer.follower, ...pages].entries()) {
      for (const [sessionId, view] of page.views) {
        const shown = () => view.messages.map((message) => message.id).join(" ");
        let stored = "";
        try {
          await until("the page is complete", settleMs, async () => {
            const history = await wholeHistory(baseUrl, customer.token, sessionId);
            stored = history.map((message) => message.id).join(" ");
            return shown() === stored ? true : null;
          });
        } catch {
          const [has, wants] = [shown(), stored].map((text) => text.split(" ").length);
          found.push(`I3: page ${index} of ${sessionId} shows ${has} messages of ${wants}`);
        }
      }
    }
  }
  return found;
}
