/** One import of one file, both as paths from the repository's root; a package or `node:` module keeps its name. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  /** Erased before it runs: it can close no cycle at run time and loads nothing. */
  readonly isType: boolean;
}

/** An import that a rule forbids. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Rule {
  readonly name: string;
  readonly forbids: (edge: ImportEdge) => boolean;
}

const BASE = "conversations|orders|accounts|settings|uploads";
const FEATURE = `${BASE}|ai|realtime`;
const OUTSIDE = /\.(?:routes|sql|ws|redis|memory|openai|disk|node|s3)\.ts$/u;
const isTest = (path: string) => path.includes("/testing/") || /\.test\.tsx?$/u.test(path);
const isPackage = (path: string) => !/^(?:contract|backend|frontend|scripts|eval|e2e|bench)\//u.test(path);
const isCore = (path: string) => path.startsWith("node:");
const isPlain = (path: string) =>
  new RegExp(`^backend/src/(?:${FEATURE})/(?:domain/(?:.*/)?)?[^./]+\\.ts$`, "u").test(path);
const featureOf = (path: string) => new RegExp(`^backend/src/(${FEATURE})/`, "u").exec(path)?.[1] ?? null;
const screenOf = (path: string) => /^frontend\/src\/features\/([^/]+)\//u.exec(path)?.[1] ?? null;

/** Features that others may build on, beside themselves: each line is a reason to look twice. */
const ALLOWED_FEATURES: Readonly<Record<string, RegExp>> = {
  ai: /^backend\/src\/(?:conversations|orders|settings)\//u,
  realtime: /^backend\/src\/conversations\//u,
};

/** Source: the project's style, import rules. */
const RULES: readonly Rule[] = [
  {
    name: "contract-is-a-leaf",
    forbids: ({ from, to }) => /^contract\//u.test(from) && /^(?:backend|frontend)\//u.test(to),
  },
  {
    name: "front-and-back-meet-in-contract",
    forbids: ({ from, to }) =>
      (/^backend\//u.test(from) && /^frontend\//u.test(to)) ||
      (/^frontend\//u.test(from) && /^backend\//u.test(to)),
  },
  {
    name: "domain-is-pure",
    forbids: ({ from, to }) =>
      new RegExp(`^backend/src/(?:${FEATURE})/domain/`, "u").test(from) &&
      !isTest(from) &&
      !new RegExp(`^(?:backend/src/(?:(?:${FEATURE})/domain|shared)|contract/src)/|^zod$`, "u").test(to),
  },
  {
    name: "plain-files-touch-nothing-outside",
    forbids: ({ from, to }) =>
      isPlain(from) &&
      (/^backend\/src\/(?:platform|app)\//u.test(to) ||
        OUTSIDE.test(to) ||
        (isPackage(to) && !isCore(to) && to !== "zod")),
  },
  { name: "plain-files-use-no-node-core", forbids: ({ from, to }) => isPlain(from) && isCore(to) },
  {
    name: "only-compose-picks-adapters",
    forbids: ({ from, to }) =>
      from.startsWith("backend/src/") &&
      !/^backend\/src\/(?:app|testing)\//u.test(from) &&
      !isTest(from) &&
      featureOf(from) !== featureOf(to) &&
      OUTSIDE.test(to) &&
      // An adapter may stand on the platform it adapts to.
      (featureOf(to) !== null || !OUTSIDE.test(from)),
  },
  {
    name: "base-features-stand-alone",
    forbids: ({ from, to }) => {
      const own = featureOf(from);
      const other = featureOf(to);
      if (own === null || other === null || own === other || isTest(from)) return false;
      return !(ALLOWED_FEATURES[own]?.test(to) ?? false);
    },
  },
  {
    name: "screens-do-not-import-screens",
    forbids: ({ from, to }) => {
      const own = screenOf(from);
      const other = screenOf(to);
      return own !== null && other !== null && own !== other;
    },
  },
  {
    name: "shared-ui-knows-no-feature",
    forbids: ({ from, to }) =>
      /^frontend\/src\/(?:lib|realtime|components|i18n)\//u.test(from) &&
      /^frontend\/src\/(?:features|app)\//u.test(to),
  },
  {
    name: "no-test-code-in-production",
    forbids: ({ from, to }) => !isTest(from) && /^(?:backend|frontend)\/src\/testing\//u.test(to),
  },
];

/** Imports that break a rule for a reason; each is named, and one that is no longer there has to go. */
export const EXCEPTIONS: readonly (Omit<Violation, "rule"> & { readonly why: string })[] = [
  {
    from: "backend/src/ai/summaries.sql.ts",
    to: "backend/src/conversations/conversations.sql.ts",
    why: "Rows of messages become the core's messages by one mapper.",
  },
  {
    from: "backend/src/ai/turn-context.sql.ts",
    to: "backend/src/conversations/conversations.sql.ts",
    why: "Rows of messages and conversations become the core's by one mapper.",
  },
  {
    from: "backend/src/realtime/domain/wire-events.ts",
    to: "backend/src/conversations/presenter.ts",
    why: "A message has one spelling on REST and on the socket; the presenter is pure.",
  },
];

/** Every import that a rule forbids, and every cycle of imports that exist at run time. */
export function findViolations(edges: readonly ImportEdge[]): readonly Violation[] {
  const forbidden = edges.flatMap((edge) =>
    RULES.filter((rule) => rule.forbids(edge)).map(({ name }) => ({
      rule: name,
      from: edge.from,
      to: edge.to,
    })),
  );
  return [...forbidden, ...findCycles(edges)];
}

/** One violation per cycle, written as the path around it. */
function findCycles(edges: readonly ImportEdge[]): readonly Violation[] {
  const targets = Map.groupBy(
    edges.filter(({ to, isType }) => !isType && !isPackage(to)),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const path: string[] = [];
  const found: Violation[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push({ rule: "no-cycles", from: file, to: [...path.slice(start + 1), file].join(" → ") });
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { to } of targets.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return found;
}

const STATEMENT =
  /(?:^|[\n;}])\s*(?:import|export)\s+(type\s+)?(?:[^"'`;]*?\sfrom\s+)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']\s*\)/gu;

/** The imports of one source text: static, re-exported, for side effects, and dynamic with a fixed name. */
export function importsOf(
  source: string,
): readonly { readonly specifier: string; readonly isType: boolean }[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
  return [...withoutComments.matchAll(STATEMENT)].flatMap(([statement, type, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic;
    if (specifier === undefined) return [];
    return [{ specifier, isType: type !== undefined || hasOnlyTypes(statement) }];
  });
}

/** `import { type A, type B } from …` is erased like `import type`. */
function hasOnlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}\s*from/u.exec(statement)?.[1];
  if (names === undefined || /import\s+[\w$]+\s*,/u.test(statement)) return false;
  const listed = names.split(",").filter((name) => name.trim() !== "");
  return listed.length > 0 && listed.every((name) => /^\s*type\s/u.test(name));
}
