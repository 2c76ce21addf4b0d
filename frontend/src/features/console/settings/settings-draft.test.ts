import type { SettingsFields } from "@chatpjt/contract/settings";
import { describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "./policy-fixture.ts";
import { changedNames, changesOf, checkDraft } from "./settings-draft.ts";

const someSettings = (over: Partial<SettingsFields> = {}): SettingsFields => ({
  greeting: "안녕하세요",
  farewell: "감사합니다",
  farewell_en: "Thank you",
  company_policy: "",
  categories: ["주문 문의", "환불 요청"],
  human_intervention_rules: "",
  response_wait_time: 5,
  auto_close: true,
  auto_close_minutes: 1_440,
  debounce_ms: 1_500,
  refund_policy: NEW_SHOP_POLICY,
  business_hours: null,
  ai_label: "AI",
  shop_name: "가게",
  allowed_contacts: [],
  budget: { tokens_per_turn: 12_000, tokens_per_session: 60_000, usd_per_day: 5 },
  ...over,
});
const hours = { open: "10:00", close: "18:00" };
const week = {
  timezone: "Asia/Seoul",
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: null,
  sun: null,
  closed_dates: [],
};

describe("changesOf", () => {
  it("sends only what was changed", () => {
    const stored = someSettings();
    const draft = someSettings({ greeting: "어서 오세요", categories: ["환불 요청", "주문 문의"] });
    expect(changedNames(stored, draft)).toEqual(["greeting", "categories"]);
    expect(changesOf(stored, draft)).toEqual({
      greeting: "어서 오세요",
      categories: ["환불 요청", "주문 문의"],
    });
  });

  it("sends nothing when a change was taken back", () => {
    expect(changesOf(someSettings(), someSettings())).toEqual({});
  });
});

describe("checkDraft", () => {
  it("finds nothing wrong with a sound draft", () => {
    expect(checkDraft(someSettings({ business_hours: week }))).toEqual({});
  });

  it.each([
    { title: "an empty greeting", over: { greeting: "" }, path: "greeting", kind: "text" },
    {
      title: "no promised minute",
      over: { response_wait_time: 0 },
      path: "response_wait_time",
      kind: "at_least",
    },
    {
      title: "too many promised minutes",
      over: { response_wait_time: 61 },
      path: "response_wait_time",
      kind: "at_most",
    },
    { title: "an emptied number", over: { debounce_ms: Number.NaN }, path: "debounce_ms", kind: "missing" },
    { title: "an unnamed category", over: { categories: [""] }, path: "categories.0", kind: "text" },
    {
      title: "a name given twice",
      over: { categories: ["환불", "환불 "] },
      path: "categories.1",
      kind: "text",
    },
    {
      title: "a day that closes before it opens",
      over: { business_hours: { ...week, tue: { open: "18:00", close: "10:00" } } },
      path: "business_hours.tue",
      kind: "order",
    },
  ])("names $title", ({ over, path, kind }) => {
    expect(checkDraft(someSettings(over))[path]?.kind).toBe(kind);
  });
});
