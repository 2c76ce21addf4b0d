import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readImportGraph } from "./import-graph.ts";
import { EXCEPTIONS, findViolations, importsOf } from "./import-rules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const edge = (from: string, to: string, isType = false) => ({ from, to, isType });

describe("the product's imports", () => {
  const edges = readImportGraph(root);

  it("are found: hundreds of them, in all three packages", () => {
    expect(edges.length).toBeGreaterThan(500);
    for (const part of ["contract/", "backend/", "frontend/"])
      expect(edges.some(({ from }) => from.startsWith(part))).toBe(true);
  });

  const violations = findViolations(edges);
  const isException = (violation: { readonly from: string; readonly to: string }) =>
    EXCEPTIONS.some(({ from, to }) => from === violation.from && to === violation.to);

  it("break no rule, but for the exceptions that are written down", () => {
    expect(violations.filter((violation) => !isException(violation))).toEqual([]);
  });

  it("still need every exception that is written down", () => {
    const needed = EXCEPTIONS.filter(({ from, to }) =>
      violations.some((v) => v.from === from && v.to === to),
    );
    expect(needed).toEqual(EXCEPTIONS);
  });
});

describe("every rule catches its sample", () => {
  const conversations = "backend/src/conversations";
  it.each([
    ["contract-is-a-leaf", edge("contract/src/a.ts", "backend/src/shared/result.ts")],
    ["front-and-back-meet-in-contract", edge("frontend/src/lib/a.ts", "backend/src/shared/result.ts")],
    ["front-and-back-meet-in-contract", edge("backend/src/shared/a.ts", "frontend/src/lib/a.ts")],
    ["domain-is-pure", edge(`${conversations}/domain/a.ts`, `${conversations}/ports.ts`)],
    ["domain-is-pure", edge(`${conversations}/domain/a.ts`, "node:fs")],
    ["domain-is-pure", edge("backend/src/ai/domain/guard/a.ts", "kysely")],
    [
      "plain-files-touch-nothing-outside",
      edge(`${conversations}/a.ts`, "backend/src/platform/sql/database.ts"),
    ],
    ["plain-files-touch-nothing-outside", edge(`${conversations}/a.ts`, `${conversations}/a.sql.ts`)],
    ["plain-files-touch-nothing-outside", edge(`${conversations}/a.ts`, "fastify")],
    ["plain-files-use-no-node-core", edge(`${conversations}/a.ts`, "node:crypto")],
    ["only-compose-picks-adapters", edge("backend/src/ai/a.routes.ts", `${conversations}/a.sql.ts`)],
    ["only-compose-picks-adapters", edge("backend/src/shared/a.ts", "backend/src/orders/orders.sql.ts")],
    ["base-features-stand-alone", edge("backend/src/orders/a.ts", `${conversations}/ports.ts`)],
    ["base-features-stand-alone", edge("backend/src/realtime/a.ts", "backend/src/ai/ports.ts")],
    [
      "screens-do-not-import-screens",
      edge("frontend/src/features/customer/a.tsx", "frontend/src/features/console/b.tsx"),
    ],
    [
      "shared-ui-knows-no-feature",
      edge("frontend/src/components/a.tsx", "frontend/src/features/customer/b.tsx"),
    ],
    ["no-test-code-in-production", edge("backend/src/app/a.ts", "backend/src/testing/http-rig.ts")],
  ])("%s", (rule, sample) => {
    expect(findViolations([sample]).map((violation) => violation.rule)).toContain(rule);
  });

  it("no-cycles, through any number of files", () => {
    const [a, b, c] = [
      "backend/src/shared/a.ts",
      "backend/src/shared/b.ts",
      "backend/src/shared/c.ts",
    ] as const;
    const cycle = findViolations([edge(a, b), edge(b, c), edge(c, a)]);
    expect(cycle.map(({ rule }) => rule)).toEqual(["no-cycles"]);
    expect(findViolations([edge(a, b), edge(b, c), edge(c, a, true)])).toEqual([]);
  });

  it("lets the allowed ones pass", () => {
    const allowed = [
      edge("backend/src/ai/run-turn.ts", `${conversations}/domain/message.ts`),
      edge("backend/src/realtime/hub.ts", `${conversations}/domain/events.ts`),
      edge("backend/src/app/compose.ts", "backend/src/orders/orders.sql.ts"),
      edge(`${conversations}/a.ts`, "contract/src/messages.ts"),
      edge(`${conversations}/a.test.ts`, "backend/src/testing/stores.ts"),
    ];
    expect(findViolations(allowed)).toEqual([]);
  });
});

describe("reading imports", () => {
  it.each([
    ['import { a } from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import type { A } from "./a.ts";', [{ specifier: "./a.ts", isType: true }]],
    ['import { type A, type B } from "./a.ts";', [{ specifier: "./a.ts", isType: true }]],
    ['import { type A, b } from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import a, { type B } from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import {\n  a,\n  b,\n} from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import * as a from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import "./style.css";', [{ specifier: "./style.css", isType: false }]],
    ['export { a } from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['const a = await import("./a.ts");', [{ specifier: "./a.ts", isType: false }]],
    ['/** import { a } from "./a.ts"; */\n// import "./b.ts";\n', []],
    [
      'import { a } from "./a.ts";\nimport { b } from "./b.ts";',
      [
        { specifier: "./a.ts", isType: false },
        { specifier: "./b.ts", isType: false },
      ],
    ],
    ['const text = "import things from elsewhere";', []],
  ])("%j", (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });
});
