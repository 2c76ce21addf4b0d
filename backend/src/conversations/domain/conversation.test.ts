import { describe, expect, it } from "vitest";
import { type Command, type Decision, decide, type Standing } from "./conversation.ts";

const ai: Standing = { status: "active", handler: "ai" };
const minji: Standing = { status: "active", handler: "agent", agentId: "minji" };
const pending: Standing = { status: "pending" };
const completed: Standing = { status: "completed" };

const STANDINGS: readonly Standing[] = [ai, minji, pending, completed];

const customerWrites: Command = { type: "post_customer_message" };
const asksForPerson: Command = { type: "request_human" };
const customerEnds: Command = { type: "end_by_customer" };
const aiAnswers: Command = { type: "post_ai_message" };
const ownerWrites: Command = { type: "post_agent_message", agentId: "minji" };
const otherWrites: Command = { type: "post_agent_message", agentId: "junho" };
const handOff: Command = { type: "hand_off", reason: "H2" };
const ownerTakes: Command = { type: "take_over", agentId: "minji", force: false };
const otherTakes: Command = { type: "take_over", agentId: "junho", force: false };
const otherForces: Command = { type: "take_over", agentId: "junho", force: true };
const ownerInforms: Command = { type: "provide_info", agentId: "minji", force: false };
const otherInforms: Command = { type: "provide_info", agentId: "junho", force: false };
const otherForcesInfo: Command = { type: "provide_info", agentId: "junho", force: true };
const ownerReleases: Command = { type: "release", agentId: "minji", force: false };
const otherReleases: Command = { type: "release", agentId: "junho", force: false };
const otherForcesRelease: Command = { type: "release", agentId: "junho", force: true };
const completes: Command = { type: "complete", agentId: "junho" };
const tellsOverdue: Command = { type: "tell_overdue" };
const aiCloses: Command = { type: "close_by_ai" };
const silenceCloses: Command = { type: "close_by_silence" };

/** "next standing: effects", or the other outcomes by name. */
function read(decision: Decision): string {
  if (decision.kind === "rejected")
    return decision.ownerId ? `409 ${decision.rejection} ${decision.ownerId}` : `409 ${decision.rejection}`;
  if (decision.kind !== "changed") return decision.kind;
  const { next } = decision;
  const where = next.status === "active" ? (next.handler === "ai" ? "ai" : next.agentId) : next.status;
  const effects = decision.effects.map((effect) => {
    if (effect.type === "schedule_turn") return `turn(${effect.cause}${effect.immediate ? ", now" : ""})`;
    if (effect.type === "finish") return `finish(${effect.handledBy})`;
    if (effect.type === "promise_answer") return `promise(${effect.reason})`;
    return effect.type;
  });
  return `${where}: ${effects.join(" + ")}`;
}

const takenBy = (who: string) => `${who}: cancel_turns + announce_agent`;
const done = (by: string) => `completed: cancel_turns + finish(${by})`;
const ended = "409 session_completed";

/** The table of product.md, cell by cell: [command, active·ai, active·agent(minji), pending, completed]. */
const TABLE: readonly [string, Command, string, string, string, string][] = [
  [
    "customer writes",
    customerWrites,
    "ai: store_message + turn(customer_message)",
    "minji: store_message",
    "pending: store_message",
    ended,
  ],
  [
    "customer asks for a person",
    asksForPerson,
    "pending: cancel_turns + promise(customer_request)",
    "unchanged",
    "unchanged",
    ended,
  ],
  ["customer ends", customerEnds, done("ai"), done("agent"), done("ai"), ended],
  ["AI answers", aiAnswers, "ai: store_message", "dropped", "dropped", "dropped"],
  [
    "owner writes",
    ownerWrites,
    "409 takeover_required",
    "minji: store_message",
    "409 takeover_required",
    ended,
  ],
  [
    "another admin writes",
    otherWrites,
    "409 takeover_required",
    "409 owned_by_other minji",
    "409 takeover_required",
    ended,
  ],
  ["hand off", handOff, "pending: cancel_turns + promise(H2)", "dropped", "unchanged", "dropped"],
  ["owner takes over", ownerTakes, takenBy("minji"), "unchanged", takenBy("minji"), ended],
  ["another takes over", otherTakes, takenBy("junho"), "409 owned_by_other minji", takenBy("junho"), ended],
  ["another forces the takeover", otherForces, takenBy("junho"), takenBy("junho"), takenBy("junho"), ended],
  [
    "owner provides info",
    ownerInforms,
    "ai: turn(instruction, now)",
    "ai: turn(instruction, now)",
    "ai: turn(instruction, now)",
    ended,
  ],
  [
    "another provides info",
    otherInforms,
    "ai: turn(instruction, now)",
    "409 owned_by_other minji",
    "ai: turn(instruction, now)",
    ended,
  ],
  [
    "another forces info",
    otherForcesInfo,
    "ai: turn(instruction, now)",
    "ai: turn(instruction, now)",
    "ai: turn(instruction, now)",
    ended,
  ],
  ["owner hands back", ownerReleases, "unchanged", "ai: turn(release, now)", "409 not_with_agent", ended],
  ["another hands back", otherReleases, "unchanged", "409 owned_by_other minji", "409 not_with_agent", ended],
  [
    "another forces the hand back",
    otherForcesRelease,
    "unchanged",
    "ai: turn(release, now)",
    "409 not_with_agent",
    ended,
  ],
  ["any admin completes", completes, done("ai"), done("agent"), done("ai"), ended],
  ["promise passes", tellsOverdue, "dropped", "dropped", "pending: store_message + renew_promise", "dropped"],
  ["AI closes", aiCloses, done("ai"), "dropped", "dropped", "dropped"],
  ["silence closes", silenceCloses, done("ai"), "dropped", "dropped", "dropped"],
];

describe("decide", () => {
  it.each(
    TABLE.flatMap(([name, command, withAi, withAgent, whilePending, afterEnd]) => [
      { given: "active·ai", standing: ai, name, command, expected: withAi },
      { given: "active·agent(minji)", standing: minji, name, command, expected: withAgent },
      { given: "pending", standing: pending, name, command, expected: whilePending },
      { given: "completed", standing: completed, name, command, expected: afterEnd },
    ]),
  )("$given + $name → $expected", ({ standing, command, expected }) => {
    expect(read(decide(standing, command))).toBe(expected);
  });

  it("never schedules a turn outside active·ai, and never leaves a running turn alive when a person or the end comes", () => {
    for (const [, command] of TABLE) {
      for (const standing of STANDINGS) {
        const decision: Decision = decide(standing, command);
        if (decision.kind !== "changed") continue;
        const types = decision.effects.map((effect) => effect.type);
        const staysWithAi: boolean = decision.next.status === "active" && decision.next.handler === "ai";
        if (types.includes("schedule_turn")) expect(staysWithAi).toBe(true);
        const leavesAi = standing === ai && !staysWithAi;
        if (leavesAi) expect(types).toContain("cancel_turns");
      }
    }
  });
});
