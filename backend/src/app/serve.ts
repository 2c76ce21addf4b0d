import { existsSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { pinoLogger } from "../platform/http/pino-logger.ts";
import { compose } from "./compose.ts";
import { type Config, ConfigError, loadConfig } from "./config.ts";

/** A graceful stop ends within this time, milliseconds (`product.md`). */
const DRAIN_MS = 10_000;

/** Starts the process and stops it gracefully. Exit codes: 0 stopped, 1 failed, 2 wrong configuration. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = pinoLogger(config.logLevel);
  const pages = fileURLToPath(new URL("../../../frontend/dist", import.meta.url));
  const app = await compose(config, logger, {
    // A folder without its page is one that is being built.
    pagesDir: existsSync(`${pages}/index.html`) ? pages : null,
  });

  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, "Stopping.");
    const hardStop = setTimeout(() => process.exit(1), DRAIN_MS);
    hardStop.unref();
    app.stop(DRAIN_MS - 1_500).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, "The stop failed.");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", () => stop("SIGTERM"));
  process.once("SIGINT", () => stop("SIGINT"));

  await app.prepare();
  // Now that all is loaded; a start after kill -9 must find it too.
  flushCompileCache();
  const address = await app.server.listen({
    host: config.host,
    port: config.port,
    listenTextResolver: (text) => text,
  });
  app.start();
  logger.info(
    { listening: address, store: config.database.kind, ai: config.ai.provider, testHooks: config.testHooks },
    "Listening.",
  );
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `chatpjt could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
