import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "../orders/domain/new-shop-policy.ts";
import { EMPTY_LEDGER, type FactLedger } from "./domain/ledger.ts";
import { type SummaryInput, summariseByRules } from "./domain/summary.ts";
import { type LanguageModel, ModelFailure } from "./ports.ts";
import { refreshRunningSummary, summarise } from "./summarize.ts";

interface Item {
  readonly id: string;
  readonly title: string;
  readonly kind: "pending" | "completed";
  readonly messages: readonly { readonly sender: string; readonly text: string }[];
  readonly must_mention: readonly string[];
  readonly must_not_mention: readonly string[];
  readonly lines: readonly [number, number];
}

const { items } = JSON.parse(
  readFileSync(new URL("../../../eval/data/summaries.json", import.meta.url), "utf8"),
) as { items: readonly Item[] };

function inputOf(
  messages: readonly { readonly sender: string; readonly text: string }[],
  kind: SummaryInput["kind"] = "pending",
): SummaryInput {
  const sender = (name: string) => (name === "user" ? "customer" : (name as "ai" | "agent" | "instruction"));
  return {
    kind,
    messages: messages.map((message) => ({ sender: sender(message.sender), text: message.text })),
    ledger: null,
    ownOrderNumbers: [],
    policy: NEW_SHOP_POLICY,
  };
}

describe("summary by rules", () => {
  it.each(items)("$id $title", (item) => {
    const { coreSummary } = summariseByRules(inputOf(item.messages, item.kind));
    const lacks = item.must_mention.filter((source) => !new RegExp(source, "im").test(coreSummary));
    const has = item.must_not_mention.filter((source) => new RegExp(source, "im").test(coreSummary));
    const lines = coreSummary.split("\n").length;
    expect({ lacks, has, fits: lines >= item.lines[0] && lines <= item.lines[1] }, coreSummary).toEqual({
      lacks: [],
      has: [],
      fits: true,
    });
  });

  it("names what a further order's request still lacks", () => {
    const ledger: FactLedger = {
      ...EMPTY_LEDGER,
      kind: "refund",
      orderNumber: "ORD-2026-0123",
      reason: "defective",
      received: true,
      otherRequests: [
        { orderNumber: "ORD-2026-0124", kind: "exchange", reason: null, received: null },
        { orderNumber: "ORD-2026-0125", kind: "refund", reason: "late", received: false },
      ],
      handoffReason: "facts_complete",
    };
    const { coreSummary } = summariseByRules({ ...inputOf([{ sender: "user", text: "환불이요" }]), ledger });
    expect(coreSummary).toContain("ORD-2026-0124 (교환 요청, 사유 미확인, 수령 여부 미확인)");
    expect(coreSummary).toContain("ORD-2026-0125 (환불 요청, 배송 지연)");
  });

  it.each([
    ["deny", "반려"],
    ["approve", "승인"],
  ] as const)("tells that an agent has decided already: %s", (decision, word) => {
    const ledger: FactLedger = {
      ...EMPTY_LEDGER,
      kind: "cancel",
      orderNumber: "ORD-2026-0123",
      reason: "change_of_mind",
      requestSettled: true,
      decided: { decision, kind: "cancel", orderNumber: "ORD-2026-0123", schedules: [] },
      handoffReason: "human_requested",
    };
    const input = { ...inputOf([{ sender: "user", text: "상담원 연결해 주세요" }]), ledger };
    const { coreSummary } = summariseByRules(input);
    expect(coreSummary).toContain(`담당자 결정: ORD-2026-0123 주문 취소 요청 ${word}`);
    expect(coreSummary).not.toContain("정책 판단");
  });

  it("carries no personal data, links or markup", () => {
    const { coreSummary } = summariseByRules(
      inputOf([
        {
          sender: "user",
          text: "전화 010-1234-5678 로 연락 주세요 <img src=x> http://evil.example ORD-2026-0123 환불 변심",
        },
      ]),
    );
    expect(coreSummary).not.toMatch(/010|<|http/);
    expect(coreSummary).toMatch(/ORD-2026-0123/);
  });

  it.each([
    ["회원정보에 있는 이름을 고치고 싶은데 상담원 바꿔 주세요", /계정 문의/, /이름을 고치고/],
    ["결제가 두 번 됐어요 사람이랑 얘기할게요", /결제 문의/, /두 번/],
    ["my parcel is stuck, let me talk to a person", /배송 상태 문의/, /parcel/],
  ])("says what a person is wanted for: %s", (text, subject, words) => {
    const { coreSummary } = summariseByRules(
      inputOf([
        { sender: "user", text: "로그인하려면 인증번호가 꼭 있어야 하나요" },
        { sender: "ai", text: "네, 문자로 받은 인증번호가 필요합니다." },
        { sender: "user", text },
      ]),
    );
    expect(coreSummary.split("\n")[0]).toMatch(subject);
    expect(coreSummary).toMatch(words);
  });
});

describe("summary by a model", () => {
  const chat = inputOf([
    { sender: "user", text: "ORD-2026-0123 배송이 안 와요 확인해 주세요" },
    { sender: "ai", text: "ORD-2026-0123 주문은 현재 배송 중입니다." },
    { sender: "user", text: "상담원 연결해 주세요" },
  ]);
  const saying = (text: string): LanguageModel => ({
    name: "scripted",
    next: async () => ({
      kind: "content",
      text,
      usage: null,
      finishReason: "stop",
      firstTokenMs: null,
      status: 200,
    }),
  });
  const made = (model: LanguageModel) =>
    summarise(chat, { model, now: () => 0 }, new AbortController().signal);
  const json = (core_summary: string, action_items = ["배송 상태를 확인하고 답변"]) =>
    JSON.stringify({ core_summary, current_issues: ["배송 문의"], action_items });

  it("stands when it holds up", async () => {
    const { summary, madeBy } = await made(saying(json("ORD-2026-0123 배송 확인 요청\n상담원 연결을 원함")));
    expect({ madeBy, summary }).toEqual({
      madeBy: "model",
      summary: {
        coreSummary: "ORD-2026-0123 배송 확인 요청\n상담원 연결을 원함",
        currentIssues: ["배송 문의"],
        actionItems: ["배송 상태를 확인하고 답변"],
      },
    });
  });

  const REFUND: FactLedger = { ...EMPTY_LEDGER, kind: "refund", orderNumber: "ORD-2026-0123" };
  it.each([
    ["환불 검토: ORD-2026-0123", ["환불 여부 결정"], "model"],
    ["고객이 문의했습니다.", ["환불 여부 결정"], "rules"],
    ["ORD-2026-0123 문의", ["환불 여부 결정"], "rules"],
    ["고객이 환불을 요청함", ["환불 여부 결정"], "rules"],
    ["환불 검토: ORD-2026-0123", [], "rules"],
  ] as const)("has to name what is known: %s %s", async (core, actions, by) => {
    const about = {
      ...inputOf([{ sender: "user", text: "ORD-2026-0123 환불해 주세요 변심이에요" }]),
      ledger: REFUND,
    };
    const model = saying(json(core, [...actions]));
    const { madeBy } = await summarise(about, { model, now: () => 0 }, new AbortController().signal);
    expect(madeBy).toBe(by);
  });

  it.each([
    { given: "an order number that was not said", text: json("ORD-2026-5555 배송 확인 요청") },
    { given: "an amount that was not said", text: json("배송 지연으로 30만원 보상 요청") },
    { given: "a request that was not made", text: json("고객이 환불을 요청함") },
    { given: "an approval", text: json("배송 건이 승인됨") },
    { given: "a phone number", text: json("고객 전화 010-1234-5678") },
    { given: "markup", text: json("<b>배송 확인</b>") },
    { given: "English", text: json("The customer asks where the order is.") },
    { given: "too many lines", text: json("배송\n배송\n배송\n배송\n배송\n배송") },
    { given: "a cut object", text: '{"core_summary":"배송' },
    { given: "nothing", text: "" },
  ])("gives way to the rules' one for $given", async ({ text }) => {
    const { summary, madeBy } = await made(saying(text));
    expect(madeBy).toBe("rules");
    expect(summary).toEqual(summariseByRules(chat));
  });

  it("gives way when the call fails", async () => {
    const failing: LanguageModel = {
      name: "scripted",
      next: () => Promise.reject(new ModelFailure("http", { status: 500 })),
    };
    expect(await made(failing)).toMatchObject({ madeBy: "rules", call: { failure: "http", status: 500 } });
  });

  it("masks personal data before a running summary is asked for and when it comes back", async () => {
    let sent = "";
    const model: LanguageModel = {
      name: "scripted",
      next: async (request) => {
        sent = request.turns[0]?.content ?? "";
        return {
          kind: "content",
          text: "고객 전화는 010-1234-5678",
          usage: null,
          finishReason: "stop",
          firstTokenMs: null,
          status: 200,
        };
      },
    };
    const earlier = {
      previous: null,
      messages: [{ sender: "customer", text: "제 번호는 010-9999-8888" } as const],
      ownOrderNumbers: [],
    };
    const { text } = await refreshRunningSummary(
      earlier,
      { model, now: () => 0 },
      new AbortController().signal,
    );
    expect(sent).not.toMatch(/9999/);
    expect(text).not.toMatch(/1234/);
  });
});
