import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

/**
 * The entry of the service: `app/serve.ts`, whose modules are kept as compiled (types stripped, code cached) for the next start, which then
 * costs about half. The cache lies beside the packages, so who may write it may write the code as well; `NODE_COMPILE_CACHE` names another
 * place, and where it cannot be written the start goes on without.
 */
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/chatpjt", import.meta.url)));
// The lexicons are hundreds of long expressions, and each is used again. V8 would first translate them into its interpreter's form and at the
// second use into machine code; at once costs a seventh less of the first use of all (`npm run bench:start`, docs/performance.md).
setFlagsFromString("--no-regexp-tier-up");
await import("./app/serve.ts");
