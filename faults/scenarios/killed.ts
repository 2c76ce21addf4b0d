import { availableParallelism, loadavg } from "node:os";
import { pause } from "../call.ts";
import { startFailingModel } from "../model.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { CONVERSING_MS, Stage, whileWriting } from "../stage.ts";

/** Serving again after a kill, milliseconds, on a machine that has a core to spare. */
const SERVING_AGAIN_MS = 5_000;

/**
 * kill -9 at random moments while customers write, an admin acts and the model fails every second time; a restart; nothing acknowledged is
 * lost or doubled.
 *
 * It fails when messages are acknowledged before their commit (I1) and when what a dead process held is not taken up again (I4).
 */
export const KILLED: Scenario = {
  name: "kill -9 at random moments",
  stores: BOTH,
  async run({ store, isFull, note }) {
    // Turns have to be under way when the kill comes.
    const model = await startFailingModel(250);
    const stage = await Stage.open(store, {
      ...model.environment,
      LIMIT_MODEL_CALL_SECONDS: "1",
      LIMIT_TURN_SECONDS: "4",
    });
    try {
      await stage.admit(8);
      const rounds = isFull ? 1_000 : 20;
      const found: string[] = [];
      const starts: number[] = [];
      await whileWriting(
        stage,
        async () => {
          for (let round = 1; round <= rounds; round += 1) {
            await pause(50 + Math.random() * 400);
            await stage.node.end("SIGKILL");
            starts.push(await stage.start());
            const lost = await stage.checkMessages();
            if (lost.length > 0) return void found.push(...lost.map((text) => `round ${round}: ${text}`));
          }
        },
        [(signal) => stage.owner.act(signal, stage.openSessions, 150)],
        CONVERSING_MS,
      );
      const slowest = Math.max(...starts);
      note(
        `${rounds} kills, ${stage.ledger.acknowledgedCount} acknowledged messages in ${stage.ledger.sessions.length} conversations`,
      );
      note(`serving again after ${Math.round(slowest)} ms at the latest`);
      // Where programs queue for the processors, so does a start.
      const crowding = Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());
      if (slowest > SERVING_AGAIN_MS * crowding) found.push(`I10: a start took ${Math.round(slowest)} ms`);
      found.push(...(await stage.check(60_000)));
      note(`${stage.ledger.rerunTurns} interrupted AI turns were run again`);
      if (stage.ledger.rerunTurns === 0)
        found.push("no kill met a turn under way: the scenario proved too little");
      return found;
    } finally {
      await stage.close();
      await model.close();
    }
  },
};
