import type { Access } from "./access.ts";

/** One registered route. */
export interface RegisteredRoute {
  readonly method: string;
  /** The pattern: `/api/orders/:order_number`. */
  readonly url: string;
  readonly access: Access;
}

/** Every route of the server: the access matrix of the tests is made from it, and 405 is told from 404 by it. */
export interface RouteTable {
  add(method: string | readonly string[], url: string, access: Access): void;
  readonly routes: readonly RegisteredRoute[];
  /** The methods that a concrete path knows; empty when no route has it. */
  methodsOf(path: string): readonly string[];
}

/** An empty table. */
export function routeTable(): RouteTable {
  const routes: RegisteredRoute[] = [];
  return {
    routes,
    add(method, url, access) {
      const methods = typeof method === "string" ? [method] : method;
      for (const name of methods) routes.push({ method: name, url, access });
    },
    methodsOf(path) {
      const matching = routes.filter((route) => isMatch(route.url, path));
      return [...new Set(matching.map((route) => route.method))].sort();
    },
  };
}

function isMatch(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return false;
  return wanted.every((part, index) => (part.startsWith(":") ? given[index] !== "" : part === given[index]));
}
