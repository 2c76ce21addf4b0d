import { AppError } from "../shared/app-error.ts";
import type { Tx } from "../shared/ports.ts";
import type { CommandDeps, CommandRequest, CommandResult, PreparedWords } from "./command.ts";
import { type Caller, judgeSight } from "./domain/access.ts";
import { type Command, type Decision, decide } from "./domain/conversation.ts";
import type { Conversation } from "./domain/snapshot.ts";
import { PendingChange } from "./pending-change.ts";

/**
 * The one write path: every change of a conversation, by customer, agent, AI or clock, comes through here.
 * Loads and locks, decides, stores everything in one transaction, then publishes, then answers: commit → publish → respond.
 *
 * @throws AppError `not_found`; the rejection's code (409); `unavailable`.
 */
export async function handleCommand(
  deps: CommandDeps,
  conversationId: string,
  request: CommandRequest,
): Promise<CommandResult> {
  const prepared = await prepareWords(deps, request);
  const run = () => deps.work.write((tx) => applyCommand(deps, tx, conversationId, request, prepared));
  const { watch } = deps;
  const result = await (watch === undefined ? run() : watch(request.command.type, conversationId, run));
  if (result.kind === "changed") deps.publisher.publish(result.envelope);
  return result;
}

const MAY_PEND = new Set<Command["type"]>(["request_human", "hand_off", "tell_overdue"]);
const MAY_FINISH = new Set<Command["type"]>([
  "end_by_customer",
  "complete",
  "close_by_ai",
  "close_by_silence",
]);

/** Reads what the command may have to say. */
export async function prepareWords(
  deps: Pick<CommandDeps, "voice" | "clock">,
  request: CommandRequest,
): Promise<PreparedWords> {
  const now = deps.clock.now();
  const { voice } = deps;
  const waiting = MAY_PEND.has(request.command.type)
    ? { ko: await voice.promise(now, "ko"), en: await voice.promise(now, "en") }
    : null;
  const farewell = MAY_FINISH.has(request.command.type)
    ? { ko: await voice.farewell("ko"), en: await voice.farewell("en") }
    : null;
  return { now, waiting, farewell };
}

/**
 * The inside of `handleCommand`, for callers that store more in the same transaction (an AI turn that ends).
 * The caller publishes `envelope` after its commit.
 */
export async function applyCommand(
  deps: CommandDeps,
  tx: Tx,
  conversationId: string,
  request: CommandRequest,
  words: PreparedWords,
): Promise<CommandResult> {
  const before = await deps.store.load(tx, conversationId);
  assertSight(request.caller, before);
  if (request.check !== undefined) await request.check(before);
  const decision = decide(before.standing, request.command);
  if (decision.kind === "rejected") return repeatedOrRefused(deps, tx, before, request, decision);
  if (decision.kind !== "changed") return { kind: decision.kind, conversation: before };
  const change = new PendingChange(deps, tx, before, request, words);
  for (const effect of decision.effects) {
    const repeated = await change.apply(effect);
    if (repeated !== null) return { kind: "repeated", conversation: before, message: repeated };
  }
  return change.commit(decision);
}

/**
 * Refuses callers who may not see the conversation, in the words of `wire.md`.
 *
 * @throws AppError `forbidden` to customers, `not_found` to admins and to the system.
 */
export function assertSight(
  caller: Caller | undefined,
  conversation: Conversation | null,
): asserts conversation is Conversation {
  const sight =
    caller === undefined
      ? conversation === null
        ? "not_found"
        : "visible"
      : judgeSight(caller, conversation);
  if (sight !== "visible") throw new AppError(sight);
}

/** A retried send is answered with the stored message even when the conversation has moved on since. */
async function repeatedOrRefused(
  deps: CommandDeps,
  tx: Tx,
  conversation: Conversation,
  request: CommandRequest,
  decision: Extract<Decision, { kind: "rejected" }>,
): Promise<CommandResult> {
  const clientMessageId = request.draft?.clientMessageId;
  if (clientMessageId != null && request.draft !== undefined) {
    const stored = await deps.store.findByClientMessageId(tx, conversation.id, clientMessageId);
    if (stored !== null && stored.senderId === request.draft.senderId) {
      return { kind: "repeated", conversation, message: stored };
    }
  }
  if (decision.ownerId === undefined) throw new AppError(decision.rejection);
  const owner = await deps.directory.nameOf(decision.ownerId, tx);
  throw new AppError(decision.rejection, {
    message: `${owner}님이 응대 중인 상담입니다.`,
    details: [{ agent_id: decision.ownerId, agent_name: owner }],
  });
}
