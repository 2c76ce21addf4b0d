import { readFileSync } from "node:fs";
import { ERROR_STATUS } from "@chatpjt/contract/errors";
import { CLOSE_CODES, clientFrameSchema, serverFrameSchema } from "@chatpjt/contract/realtime";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const page = read("API.md");
const section = (title: string) => page.split(`\n## ${title}`)[1]?.split("\n## ")[0] ?? "";

/** `GET /api/orders`, as the first column of the page's table and as the served document name a route. */
function describedRoutes(): readonly string[] {
  const { paths }: { paths: Record<string, Record<string, unknown>> } = JSON.parse(
    read("backend/openapi.json"),
  );
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

const pageRoutes = [...section("REST").matchAll(/^\| `([A-Z]+ \/[^`]*)`/gmu)].map(([, route]) => route);
const pageTypes = [...section("WebSocket").matchAll(/^\| `([a-z_]+)`/gmu)].map(([, type]) => type);

describe("API.md", () => {
  it("names every route of the API once, and no other", () => {
    expect(pageRoutes.toSorted()).toEqual([...describedRoutes()].sort());
  });

  it("names every error code with its status", () => {
    const missing = Object.entries(ERROR_STATUS).filter(
      ([code, status]) => !new RegExp(`\\| \`${code}\` \\| ${status}\\b`, "u").test(page),
    );
    expect(missing).toEqual([]);
  });

  it("names every frame of both directions, and no other", () => {
    const frames = [...serverFrameSchema.options, ...clientFrameSchema.options];
    const types = frames.map((frame) => frame.shape.type.value);
    expect(pageTypes.toSorted()).toEqual(types.toSorted());
  });

  it("names every close code", () => {
    const missing = Object.values(CLOSE_CODES).filter((code) => !page.includes(`\n| ${code} |`));
    expect(missing).toEqual([]);
  });
});
