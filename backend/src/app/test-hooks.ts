import type { GuardId } from "../ai/domain/turn-state.ts";
import type { NamedStep } from "./named-steps.ts";

/** What tests may bend, only with `TEST_HOOKS=1` and never in production. */
export interface TestHooks {
  readonly isOn: boolean;
  /** Guards that the mutation check switches off. */
  readonly disabledGuards: ReadonlySet<GuardId>;
  /** Throws when the tool was told to fail. */
  beforeTool(name: string): void;
  /** Makes a tool throw from now on; null = none. */
  failTool(name: string | null): void;
  /** Ends the process as kill -9 does, when this step was named by `TEST_KILL_AT` and is reached for the so-manieth time. */
  reach(step: NamedStep): void;
}

const GUARDS = [
  "G1",
  "G2",
  "G3",
  "G4",
  "G5",
  "G6",
  "G7",
  "G8",
  "G9",
  "G10",
  "G11",
  "G12",
  "G13",
  "G14",
] as const;

/** The hooks of this process. */
export function testHooks(
  isOn: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): TestHooks {
  const named = new Set((environment.AI_TEST_DISABLED_GUARDS ?? "").split(",").map((name) => name.trim()));
  // `turn.claimed:3`: at the third claim.
  const [fatalStep, times] = isOn ? (environment.TEST_KILL_AT ?? "").split(":") : [];
  let left = Number(times ?? 1);
  let failing: string | null = isOn ? (environment.AI_TEST_TOOL_ERROR ?? null) : null;
  return {
    isOn,
    disabledGuards: new Set(isOn ? GUARDS.filter((guard) => named.has(guard)) : []),
    beforeTool(name) {
      if (failing === name) throw new Error("A test hook made this tool fail.");
    },
    failTool(name) {
      failing = name;
    },
    reach(step) {
      if (step !== fatalStep) return;
      left -= 1;
      if (left === 0) process.kill(process.pid, "SIGKILL");
    },
  };
}
