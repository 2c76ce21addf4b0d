import type { Session } from "@chatpjt/contract/conversations";
import { expect, it } from "vitest";
import { standingLine } from "./standing-line.ts";

const now = "2026-11-23T01:00:00.000Z";
const open = { open_now: true, next_opening: null };

function aSession(overrides: Partial<Session> = {}): Session {
  return {
    id: "s1",
    customer_id: "c1",
    category: null,
    status: "active",
    handler_type: "ai",
    assigned_agent_id: null,
    started_at: now,
    version: 1,
    ...overrides,
  };
}

it.each([
  { given: "AI", session: aSession(), shop: open, line: "ai", values: {} },
  {
    given: "an agent",
    session: aSession({ handler_type: "agent", agent_name: "민지" }),
    shop: open,
    line: "agent",
    values: { name: "민지" },
  },
  {
    given: "an agent without a name",
    session: aSession({ handler_type: "agent" }),
    shop: open,
    line: "agentUnnamed",
    values: {},
  },
  {
    given: "waiting 11:30 min",
    session: aSession({ status: "pending", due_at: "2026-11-23T01:11:30.000Z" }),
    shop: open,
    line: "pendingMinutes",
    values: { minutes: 12 },
  },
  {
    given: "waiting for hours",
    session: aSession({ status: "pending", due_at: "2026-11-23T05:30:00.000Z" }),
    shop: open,
    line: "pendingDue",
    values: { due: "14:30" },
  },
  {
    given: "a broken promise",
    session: aSession({ status: "pending", due_at: now }),
    shop: open,
    line: "pendingLate",
    values: {},
  },
  {
    given: "no promise known",
    session: aSession({ status: "pending" }),
    shop: open,
    line: "pending",
    values: {},
  },
  {
    given: "waiting while closed",
    session: aSession({ status: "pending", due_at: "2026-11-24T01:10:00.000Z" }),
    shop: { open_now: false, next_opening: "2026-11-24T01:00:00.000Z" },
    line: "closedHours",
    values: { opening: "내일 10:00" },
  },
  {
    given: "AI while closed",
    session: aSession(),
    shop: { open_now: false, next_opening: null },
    line: "ai",
    values: {},
  },
  {
    given: "ended",
    session: aSession({ status: "completed", handler_type: "agent" }),
    shop: null,
    line: "completed",
    values: {},
  },
])("$given → $line", ({ session, shop, line, values }) => {
  expect(standingLine(session, shop, now, "ko")).toMatchObject({ key: line, values });
});
