import { messageAnswerSchema } from "@chatpjt/contract/messages";
import { call } from "../call.ts";
import { BOTH, type Scenario } from "../scenario.ts";
import { Stage } from "../stage.ts";

/** Every message is sent many times, in parallel, late and out of order: stored once, answered alike. */
export const DUPLICATES: Scenario = {
  name: "duplicate and reordered sends",
  stores: BOTH,
  async run({ store, isFull, note }) {
    const stage = await Stage.open(store);
    try {
      await stage.admit(3);
      const count = isFull ? 500 : 40;
      const { ledger } = stage;
      await Promise.all(
        stage.customers.map(async ({ sessionId, token }, who) => {
          const intents = Array.from({ length: count }, (_, n) =>
            ledger.intend(sessionId, `d${who}-${n}`, `같은 말 ${n}`),
          );
          const sends = intents.flatMap((intent) => Array.from({ length: 5 }, () => intent));
          sends.sort(() => Math.random() - 0.5);
          for (let at = 0; at < sends.length; at += 20) {
            await Promise.all(
              sends.slice(at, at + 20).map(async (intent) => {
                const body = {
                  session_id: sessionId,
                  content: intent.content,
                  client_message_id: intent.clientId,
                };
                const reply = await call(ledger, {
                  baseUrl: stage.node.baseUrl,
                  token,
                  method: "POST",
                  path: "/api/chats/messages",
                  body,
                });
                if (reply?.status === 200)
                  ledger.acknowledge(intent, messageAnswerSchema.parse(reply.data).message);
                else if (reply?.code !== "session_completed")
                  ledger.violations.push(`a repeat was answered ${reply?.status} ${reply?.code}`);
              }),
            );
          }
        }),
      );
      note(`${count * 5 * stage.customers.length} sends, ${ledger.acknowledgedCount} messages`);
      return await stage.check();
    } finally {
      await stage.close();
    }
  },
};
