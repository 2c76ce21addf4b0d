import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type ImportEdge, importsOf } from "./import-rules.ts";

const FOLDERS = ["contract/src", "backend/src", "frontend/src"];

/** Every import of the product's sources. @throws when a relative import leads to no file. */
export function readImportGraph(root: string): readonly ImportEdge[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith(".d.ts"))
      .flatMap((name) => edgesOf(root, join(folder, name))),
  );
}

function edgesOf(root: string, from: string): readonly ImportEdge[] {
  return importsOf(readFileSync(join(root, from), "utf8")).map(({ specifier, isType }) => ({
    from,
    to: targetOf(root, from, specifier),
    isType,
  }));
}

function targetOf(root: string, from: string, specifier: string): string {
  const contract = /^@chatpjt\/contract\/(.+)$/u.exec(specifier);
  if (contract !== null) return `contract/src/${contract[1]}.ts`;
  if (!specifier.startsWith(".")) return specifier;
  const path = resolve(root, dirname(from), specifier.replace(/\?.*$/u, ""));
  if (!existsSync(path)) throw new Error(`${from} imports ${specifier}, which is not there.`);
  return relative(root, path);
}
