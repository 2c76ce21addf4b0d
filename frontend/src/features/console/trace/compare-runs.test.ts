import type { RerunAnswer } from "@chatpjt/contract/conversations";
import { describe, expect, it } from "vitest";
import { differencesOf, type RerunSettings, readSide, rerunChange } from "./compare-runs.ts";

const inForce: RerunSettings = {
  refundWindowDays: 7,
  windowAnchor: "ordered_at",
  legalFloor: true,
  companyPolicy: "7일 안에 환불돼요.",
  waitMinutes: 5,
};

describe("rerunChange", () => {
  it.each([
    { title: "nothing", tried: {}, change: {} },
    {
      title: "the window",
      tried: { refundWindowDays: 3 },
      change: { refund_policy: { refund_window_days: 3 } },
    },
    {
      title: "anchor and floor",
      tried: { windowAnchor: "delivered_at", legalFloor: false } as const,
      change: { refund_policy: { window_anchor: "delivered_at", legal_floor: false } },
    },
    { title: "the quoted text", tried: { companyPolicy: "" }, change: { company_policy: "" } },
    { title: "the wait", tried: { waitMinutes: 10 }, change: { response_wait_time: 10 } },
  ])("asks for $title alone", ({ tried, change }) => {
    expect(rerunChange(inForce, { ...inForce, ...tried })).toEqual(change);
  });
});

const side = (over: Partial<RerunAnswer["original"]> = {}): RerunAnswer["original"] => ({
  text: "환불 가능 기간이 지났어요.",
  action: "reply",
  category: "환불 요청",
  handoff_reason: null,
  engine: "offline",
  decision: null,
  verdict: {
    orderNumber: "ORD-1",
    kind: "refund",
    verdict: { next: "explain", eligible: false, reasons: ["window_passed"], missing: [] },
  },
  events: [{ event: "claim_blocked", guard: "G5", detail: "처리했습니다" }],
  ...over,
});
const eligible = {
  orderNumber: "ORD-1",
  kind: "refund",
  verdict: { next: "handoff", eligible: true, reasons: ["within_window"], missing: [] },
};

describe("differencesOf", () => {
  it.each([
    { title: "nothing in a repeat", over: {}, differs: [] },
    {
      title: "nothing in spaces around the text",
      over: { text: "환불 가능 기간이 지났어요. " },
      differs: [],
    },
    {
      title: "nothing in where a claim stood",
      over: { events: [{ event: "claim_blocked", guard: "G5", detail: "환불했습니다" }] },
      differs: [],
    },
    { title: "the answer", over: { text: "확인해 볼게요." }, differs: ["text"] },
    {
      title: "outcome and verdict",
      over: { action: "handoff", handoff_reason: "facts_complete", verdict: eligible },
      differs: ["action", "verdict"],
    },
    { title: "a reason of handing over", over: { handoff_reason: "anger" }, differs: ["action"] },
    { title: "the category", over: { category: null }, differs: ["category"] },
    { title: "what was blocked", over: { events: [] }, differs: ["blocked"] },
  ])("sees $title", ({ over, differs }) => {
    expect(differencesOf(readSide(side()), readSide(side(over)))).toEqual(differs);
  });
});

it("calls a category that was not recorded then no difference", () => {
  const unrecorded = readSide(side({ category: null }));
  expect(differencesOf(unrecorded, readSide(side()))).toEqual([]);
});

describe("readSide", () => {
  it("keeps the rest when the verdict has another form", () => {
    expect(readSide(side({ verdict: { verdict: "?" } }))).toMatchObject({ verdict: null, action: "reply" });
  });
});
