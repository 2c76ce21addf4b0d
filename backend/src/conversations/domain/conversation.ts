import { unreachable } from "../../shared/vocabulary.ts";

/** Who answers, and whether anybody may. Only legal pairs can be written. Source: `product.md`, status × who answers. */
export type Standing =
  | { readonly status: "active"; readonly handler: "ai" }
  | { readonly status: "active"; readonly handler: "agent"; readonly agentId: string }
  | { readonly status: "pending" }
  | { readonly status: "completed" };

/** Everything that can be asked of a conversation, by customers, agents, the AI and the clock. */
export type Command =
  | { readonly type: "post_customer_message" }
  | { readonly type: "request_human" }
  | { readonly type: "end_by_customer" }
  | { readonly type: "post_ai_message" }
  | { readonly type: "post_agent_message"; readonly agentId: string }
  | { readonly type: "hand_off"; readonly reason: string }
  | { readonly type: "take_over"; readonly agentId: string; readonly force: boolean }
  | { readonly type: "provide_info"; readonly agentId: string; readonly force: boolean }
  | { readonly type: "release"; readonly agentId: string; readonly force: boolean }
  | { readonly type: "complete"; readonly agentId: string }
  | { readonly type: "tell_overdue" }
  | { readonly type: "close_by_ai" }
  | { readonly type: "close_by_silence" };

/**
 * What has to be stored with an accepted decision, in this order.
 *
 * - `store_message`: the command's own message.
 * - `schedule_turn`: the AI shall answer what is unanswered; `immediate` skips the debounce.
 * - `cancel_turns`: nothing that the AI is writing may appear any more (I5).
 * - `promise_answer`: the waiting sentence becomes a due time (BC-15).
 * - `renew_promise`: the promised minutes have passed; the customer is told once, with a new time.
 * - `announce_agent`: the customer is told that a person took over.
 * - `finish`: duration, summary and farewell, exactly once.
 */
export type Effect =
  | { readonly type: "store_message" }
  | {
      readonly type: "schedule_turn";
      readonly cause: "customer_message" | "instruction" | "release";
      readonly immediate: boolean;
    }
  | { readonly type: "cancel_turns" }
  | { readonly type: "promise_answer"; readonly reason: string }
  | { readonly type: "renew_promise" }
  | { readonly type: "announce_agent" }
  | { readonly type: "finish"; readonly handledBy: "ai" | "agent" };

/** Why the rule said no. Each is also the wire's error code, status 409. */
export type Rejection = "session_completed" | "takeover_required" | "owned_by_other" | "not_with_agent";

/**
 * The rule's answer.
 *
 * - `changed`: `next` and `effects` are stored together, the version rises by one.
 * - `unchanged`: answered as success; nothing is stored, no version rises, no event is sent.
 * - `dropped`: an AI or clock command that came too late; kept in the trace only.
 * - `rejected`: refused; `ownerId` says who holds the conversation.
 */
export type Decision =
  | { readonly kind: "changed"; readonly next: Standing; readonly effects: readonly Effect[] }
  | { readonly kind: "unchanged" }
  | { readonly kind: "dropped" }
  | { readonly kind: "rejected"; readonly rejection: Rejection; readonly ownerId?: string };

const withAi: Standing = { status: "active", handler: "ai" };
const unchanged: Decision = { kind: "unchanged" };
const dropped: Decision = { kind: "dropped" };

/**
 * Decides what a command does to a conversation: the one place where the table of `product.md` lives.
 * Pure; whether the actor may issue the command at all is `access.ts`.
 */
export function decide(standing: Standing, command: Command): Decision {
  switch (standing.status) {
    case "active":
      return standing.handler === "ai" ? decideWithAi(command) : decideWithAgent(standing.agentId, command);
    case "pending":
      return decidePending(command);
    case "completed":
      return decideCompleted(command);
    default:
      return unreachable(standing);
  }
}

function decideWithAi(command: Command): Decision {
  switch (command.type) {
    case "post_customer_message":
      return change(withAi, { type: "store_message" }, turn("customer_message", false));
    case "request_human":
      return change({ status: "pending" }, { type: "cancel_turns" }, promise("customer_request"));
    case "hand_off":
      return change({ status: "pending" }, { type: "cancel_turns" }, promise(command.reason));
    case "post_ai_message":
      return change(withAi, { type: "store_message" });
    case "post_agent_message":
      return reject("takeover_required");
    case "take_over":
      return takenOver(command.agentId);
    case "provide_info":
      return change(withAi, turn("instruction", true));
    case "release":
      return unchanged;
    case "tell_overdue":
      return dropped;
    case "end_by_customer":
    case "complete":
    case "close_by_ai":
    case "close_by_silence":
      return finished("ai");
    default:
      return unreachable(command);
  }
}

function decideWithAgent(ownerId: string, command: Command): Decision {
  const here: Standing = { status: "active", handler: "agent", agentId: ownerId };
  switch (command.type) {
    case "post_customer_message":
      return change(here, { type: "store_message" });
    case "request_human":
      return unchanged;
    case "post_agent_message":
      return command.agentId === ownerId ? change(here, { type: "store_message" }) : ownedBy(ownerId);
    case "take_over":
      if (command.agentId === ownerId) return unchanged;
      return command.force ? takenOver(command.agentId) : ownedBy(ownerId);
    case "provide_info":
      if (command.agentId !== ownerId && !command.force) return ownedBy(ownerId);
      return change(withAi, turn("instruction", true));
    case "release":
      if (command.agentId !== ownerId && !command.force) return ownedBy(ownerId);
      return change(withAi, turn("release", true));
    case "end_by_customer":
    case "complete":
      return finished("agent");
    case "post_ai_message":
    case "hand_off":
    case "tell_overdue":
    case "close_by_ai":
    case "close_by_silence":
      return dropped;
    default:
      return unreachable(command);
  }
}

function decidePending(command: Command): Decision {
  switch (command.type) {
    case "post_customer_message":
      return change({ status: "pending" }, { type: "store_message" });
    case "request_human":
    case "hand_off":
      return unchanged;
    case "post_agent_message":
      return reject("takeover_required");
    case "take_over":
      return takenOver(command.agentId);
    case "provide_info":
      return change(withAi, turn("instruction", true));
    case "release":
      return reject("not_with_agent");
    case "tell_overdue":
      return change({ status: "pending" }, { type: "store_message" }, { type: "renew_promise" });
    case "end_by_customer":
    case "complete":
      return finished("ai");
    case "post_ai_message":
    case "close_by_ai":
    case "close_by_silence":
      return dropped;
    default:
      return unreachable(command);
  }
}

function decideCompleted(command: Command): Decision {
  switch (command.type) {
    case "post_ai_message":
    case "hand_off":
    case "tell_overdue":
    case "close_by_ai":
    case "close_by_silence":
      return dropped;
    case "post_customer_message":
    case "request_human":
    case "end_by_customer":
    case "post_agent_message":
    case "take_over":
    case "provide_info":
    case "release":
    case "complete":
      return reject("session_completed");
    default:
      return unreachable(command);
  }
}

function change(next: Standing, ...effects: readonly Effect[]): Decision {
  return { kind: "changed", next, effects };
}

function turn(cause: "customer_message" | "instruction" | "release", immediate: boolean): Effect {
  return { type: "schedule_turn", cause, immediate };
}

function promise(reason: string): Effect {
  return { type: "promise_answer", reason };
}

function takenOver(agentId: string): Decision {
  return change(
    { status: "active", handler: "agent", agentId },
    { type: "cancel_turns" },
    { type: "announce_agent" },
  );
}

function finished(handledBy: "ai" | "agent"): Decision {
  return change({ status: "completed" }, { type: "cancel_turns" }, { type: "finish", handledBy });
}

function reject(rejection: Rejection): Decision {
  return { kind: "rejected", rejection };
}

function ownedBy(ownerId: string): Decision {
  return { kind: "rejected", rejection: "owned_by_other", ownerId };
}
