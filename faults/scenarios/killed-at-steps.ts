import { NAMED_STEPS } from "../../backend/src/app/named-steps.ts";
import { until } from "../call.ts";
import { startToolUsingModel } from "../model.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { CONVERSING_MS, Stage, whileWriting } from "../stage.ts";

/** Under traffic every step comes soon; summaries are looked for every 2 s. */
const REACHED_WITHIN_MS = 20_000;

/**
 * The process ends, as by kill -9, exactly at each named step of a write, of a turn and of a summary (`TEST_KILL_AT`), while customers write
 * and an admin acts; the next start goes on.
 *
 * It fails when an answer is sent before the commit (I1), when a turn's message is stored apart from its end (`settle-turn.ts`: I2), and
 * when what a dead process held is not taken up again (`reap` in `turn-ledger.sql.ts`: I4).
 */
export const KILLED_AT_STEPS: Scenario = {
  name: "killed at each named step",
  stores: BOTH,
  async run({ store, isFull, note }) {
    const model = await startToolUsingModel(60);
    const environment = { ...model.environment, TEST_HOOKS: "1" };
    const stage = await Stage.open(store, environment);
    try {
      await stage.admit(4);
      const rounds = isFull ? 20 : 1;
      await whileWriting(
        stage,
        async () => {
          await stage.node.end("SIGKILL");
          for (let round = 1; round <= rounds; round += 1)
            for (const step of NAMED_STEPS) {
              const times = 1 + Math.floor(Math.random() * 2);
              await stage.start({ TEST_KILL_AT: `${step}:${times}` });
              const { node } = stage;
              await until(`${step} is reached`, REACHED_WITHIN_MS, () => (node.isAlive() ? null : true));
            }
          await stage.start();
        },
        [(signal) => stage.owner.act(signal, stage.openSessions, 60)],
        CONVERSING_MS,
      );
      const found = await stage.check(60_000);
      note(
        `${rounds * NAMED_STEPS.length} steps, ${stage.ledger.acknowledgedCount} acknowledged messages, ${stage.ledger.rerunTurns} turns run again`,
      );
      return found;
    } finally {
      await stage.close();
      await model.close();
    }
  },
};
