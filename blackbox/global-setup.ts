/** One server per store for all files; each file makes its own customers, so that files may run beside each other. */
import type { TestProject } from "vitest/node";
import { openShop, type Shop, storesHere } from "./shop-process.ts";
import { ADMINS, PASSWORD } from "./stage.ts";

/** A running shop as test files see it. */
export interface ProvidedShop {
  readonly store: string;
  readonly baseUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    shops: readonly ProvidedShop[];
  }
}

/** Raised so that tests are not the flood; the limits themselves are tested on a server of their own. */
const RAISED = {
  LIMIT_MESSAGES_PER_10S: "100000",
  LIMIT_LOGINS_PER_MINUTE_PER_ADDRESS: "100000",
  LIMIT_SOCKETS_PER_USER: "100",
  AI_DEBOUNCE_MS: "200",
};

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const shops: Shop[] = [];
  const provided = await Promise.all(
    storesHere().map(async (store): Promise<ProvidedShop> => {
      const shop = await openShop(store, RAISED);
      shops.push(shop);
      const node = await shop.start();
      await Promise.all(
        ADMINS.map(({ name, permission }) =>
          shop.createAccount({
            email: `${name}@shop.example`,
            password: PASSWORD,
            name,
            role: "admin",
            permission,
          }),
        ),
      );
      return { store: store.name, baseUrl: node.baseUrl };
    }),
  );
  project.provide("shops", provided);
  return async () => {
    await Promise.all(shops.map((shop) => shop.remove()));
  };
}
