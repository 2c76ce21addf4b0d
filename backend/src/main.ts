import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

/**
 * The entry of the service: `app/serve.ts`, whose modules are kept as compiled (types stripped, code cached) for the next start, which then
 * costs about half. The cache lies beside the packages, so who may write it may write the code as well; `NODE_COMPILE_CACHE` names another
 * place, and where it cannot be written the start goes on without.
 */
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/chatpjt", import.meta.url)));
// The lexicons are hundreds of long expressions. Polishing their first, interpreted form, which V8 replaces by machine code at the second use,
// took a quarter to a third of the whole start (`npm run bench:start`, docs/performance.md).
// `--no-regexp-tier-up` would save more, but set here, after V8 has begun, it lets one start of three die with SIGSEGV.
setFlagsFromString("--no-regexp-peephole-optimization");
await import("./app/serve.ts");
