import { pause } from "../call.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage, whileWriting } from "../stage.ts";

/** Four admins do everything to the same conversations at once, while their customers write and the AI answers. */
export const RACING_ADMINS: Scenario = {
  name: "racing admins",
  stores: BOTH,
  async run({ store, isFull, note }) {
    const stage = await Stage.open(store);
    try {
      await stage.admit(4);
      const admins = [
        stage.owner,
        ...(await Promise.all(["minji", "junho", "sora"].map((name) => stage.hire(name)))),
      ];
      await whileWriting(
        stage,
        () => pause(isFull ? 120_000 : 5_000),
        admins.map((admin) => (signal) => admin.act(signal, stage.openSessions, 10)),
      );
      note(`${stage.ledger.acknowledgedCount} messages in ${stage.ledger.sessions.length} conversations`);
      return await stage.check();
    } finally {
      await stage.close();
    }
  },
};
