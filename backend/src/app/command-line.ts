import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { ArgumentError } from "./account-arguments.ts";
import { ConfigError } from "./config.ts";

/**
 * Runs an operator's command to its exit code: 0 done, 1 failed, 2 wrong arguments or environment. A problem is one line on standard error.
 *
 * @param failure - begins the line of a failure: "The backup failed".
 */
export async function runCommand(failure: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isUsage = error instanceof ArgumentError || error instanceof ConfigError;
    const problem = error instanceof Error ? error.message : "unknown error";
    console.error(isUsage ? problem : `${failure}: ${problem}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

/**
 * The options of a command; positional arguments and unknown options are refused.
 *
 * @throws ArgumentError with one line that ends in the usage.
 */
export function readOptions<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const problem = cause instanceof Error ? (cause.message.split(/[.\n]/u, 1)[0] ?? "") : "Wrong arguments";
    throw new ArgumentError(`${problem}. Usage: ${usage}`, { cause });
  }
}

/** @throws ArgumentError when an option that must be there is not. */
export function requiredOption(name: string, value: unknown, usage: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new ArgumentError(`--${name} is missing. Usage: ${usage}`);
}
