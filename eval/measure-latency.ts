/** How long an answer by rules takes when nothing else is going on: one server, one customer at a time. */
import type { Conversation } from "./data.ts";
import { type Metric, quantile } from "./score.ts";
import { openStage } from "./stage.ts";

const SAMPLES = 40;

/** Says the first words of each conversation, each by a customer of their own. Gates: p50 60 ms, p95 150 ms. */
export async function measureLatency(
  items: readonly Conversation[],
  template: string,
): Promise<readonly Metric[]> {
  const stage = await openStage({
    template,
    engine: "offline",
    script: [],
    notes: [],
    debounceMs: 50,
    disabledGuards: [],
    settings: {},
    purchaseAnchor: false,
    canary: false,
    toolError: null,
  });
  try {
    const times: number[] = [];
    for (const [index, { turns }] of items.slice(0, SAMPLES).entries()) {
      const opening = turns.find((turn) => turn.actor === "customer");
      if (opening?.actor !== "customer") continue;
      const seat = await stage.enter(`L${index}`);
      const { afterDebounceMs } = await seat.say(opening.messages.map(({ text }) => ({ text, delay_ms: 0 })));
      seat.socket.close();
      if (afterDebounceMs !== null) times.push(afterDebounceMs);
    }
    const area = "latency offline";
    return [
      quantile(area, "reply after debounce p50, ms", times, 0.5, 60),
      quantile(area, "reply after debounce p95, ms", times, 0.95, 150),
    ];
  } finally {
    await stage.close();
  }
}
