import { fileURLToPath } from "node:url";
import { buildPages } from "../../scripts/build-pages.ts";

/** The journeys run on built pages, as customers do. Built once, before the workers' servers look for them. */
export default function buildOnce(): void {
  buildPages(fileURLToPath(new URL("../..", import.meta.url)), "Building the pages …");
}
