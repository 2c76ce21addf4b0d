import type { ConversationReads, LogEntry } from "../conversations/conversation-reads.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import type { Clock } from "../shared/ports.ts";
import {
  type AdminAct,
  type ScenarioFile,
  type ScenarioSettings,
  type ScenarioStep,
  type ScenarioTurn,
  scenarioOf,
} from "./domain/scenario.ts";
import type { OwnOrder } from "./domain/turn-state.ts";
import type { Instruction } from "./instructions.ts";
import type { RecordedTrace } from "./rerun-turn.ts";
import type { RecordedTurn, TurnHistory } from "./turn-context.ts";

/** What making a scenario stands on. */
export interface MakeScenarioDeps {
  readonly reads: Pick<ConversationReads, "messages" | "log">;
  readonly turns: TurnHistory;
  readonly instructions: (conversationId: string) => Promise<readonly Instruction[]>;
  readonly settings: () => Promise<ScenarioSettings>;
  readonly clock: Clock;
}

/** Messages that a scenario holds; the beginning of a longer conversation. */
const MAX_MESSAGES = 500;

const ACTS: Readonly<Record<string, AdminAct>> = {
  take_over: "takeover",
  complete: "complete",
  release: "release",
};

/** Turns a conversation into a masked test scenario (`ai.md` section 6). Changes nothing. */
export async function makeScenario(
  deps: MakeScenarioDeps,
  conversation: Conversation,
): Promise<ScenarioFile> {
  const { id } = conversation;
  const { messages } = await deps.reads.messages(id, { afterSeq: 0, limit: MAX_MESSAGES });
  const turns = await deps.turns.list(id);
  const turnOfSeq = new Map(turns.map((turn) => [turn.messageSeq, turn]));
  const acts = [
    ...(await deps.reads.log(id)).flatMap(actOf),
    ...(await deps.instructions(id)).map(({ createdAt, text }): ScenarioStep => {
      return { kind: "act", at: createdAt, action: "provide_info", text };
    }),
  ];
  const said = messages.map(({ seq, sender, createdAt: at, content: text, attachments }): ScenarioStep => {
    if (sender === "customer") return { kind: "customer", at, text, files: attachments?.length ?? 0 };
    if (sender === "agent") return { kind: "agent", at, text };
    return { kind: "ai", at, turn: whatCameOf(turnOfSeq.get(seq)) };
  });
  return scenarioOf({
    conversationId: id,
    language: conversation.language,
    startedAt: conversation.startedAt,
    category: conversation.category,
    // Stable: what an agent did at the same instant stands before what was said because of it.
    steps: [...acts, ...said].sort((one, other) => one.at - other.at),
    orders: ordersSeen(turns),
    settings: await deps.settings(),
    now: deps.clock.now(),
  });
}

function actOf(entry: LogEntry): readonly ScenarioStep[] {
  const action = entry.actorKind === "agent" ? ACTS[entry.action] : undefined;
  return action === undefined ? [] : [{ kind: "act", at: entry.at, action, text: null }];
}

function whatCameOf(turn: RecordedTurn | undefined): ScenarioTurn | null {
  const trace = recordedTrace(turn?.trace ?? null);
  if (trace === null) return null;
  return {
    action: trace.action,
    category: trace.recorded.outcomeCategory,
    tools: trace.tools
      .filter(({ executed, caller }) => executed && caller !== "code")
      .map(({ name }) => name),
  };
}

/** As they were when a turn first saw them: later turns may have seen them changed. */
function ordersSeen(turns: readonly RecordedTurn[]): readonly OwnOrder[] {
  const seen = new Map<string, OwnOrder>();
  for (const { trace } of turns) {
    for (const order of recordedTrace(trace)?.recorded.orders ?? []) {
      if (!seen.has(order.orderNumber)) seen.set(order.orderNumber, order);
    }
  }
  return [...seen.values()];
}

/** Written by `settle-turn.ts` alone; traces of before the record was kept hold too little. */
export function recordedTrace(trace: Record<string, unknown> | null): RecordedTrace | null {
  return trace !== null && "recorded" in trace ? (trace as unknown as RecordedTrace) : null;
}
