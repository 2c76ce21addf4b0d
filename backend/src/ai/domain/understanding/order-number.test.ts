import { describe, expect, it } from "vitest";
import {
  extractOrderNumbers,
  locateOrderNumbers,
  normaliseOrderNumber,
  withoutDenied,
} from "./order-number.ts";
import { foldForDetectors, quoteOf } from "./text.ts";

const OWN = ["ORD-2026-0123", "ORD-2026-0124", "ORD-2026-1180", "ORD-2025-0001", "A7K2-99", "20260105-00042"];

/** `must` has to come out, `may` is allowed, nothing else. */
const MESSAGES: readonly (readonly [text: string, must: string[], may: string[]])[] = [
  ["ORD-2026-0123", ["ORD-2026-0123"], []],
  ["ord20260123", ["ORD-2026-0123"], []],
  ["ＯＲＤ－２０２６－０１２３", ["ORD-2026-0123"], []],
  ["주문번호는 ord_2026_0124입니다", ["ORD-2026-0124"], []],
  ["ORD-2O26-O123", [], ["ORD-2026-0123"]],
  ["ORD-2026-0123 이랑 ORD-2026-0124", ["ORD-2026-0123", "ORD-2026-0124"], []],
  ["ORD–2026–0123", ["ORD-2026-0123"], []],
  ["ORD-2026-9999 어디예요", ["ORD-2026-9999"], []],
  ["0123이요", [], ["ORD-2026-0123"]],
  ["20260105-00042 조회", ["20260105-00042"], []],
  ["20260105 00042", ["20260105-00042"], []],
  ["010-1234-5678", [], []],
  ["2026-11-22에 주문", [], []],
  ["14:30에 왔어요", [], []],
  ["3개 주문했어요", [], []],
  ["모델 SM-G998N", [], []],
  ["모델명 SM-A7K299 맞나요", [], []],
  ["barcode KR_20260105-00042", [], []],
  ["order-A7K2-99 please", ["A7K2-99"], []],
  ["no-20260105-00042", ["20260105-00042"], []],
  ["ord-2026-0123ORD-2026-0124", ["ORD-2026-0123", "ORD-2026-0124"], []],
  ["103동 1502호", [], []],
  ["송장번호 123456789012", [], []],
  ["카드 4111111111111111", [], []],
  ["인증번호 482913", [], []],
  ["ORD", [], []],
  ["주문", [], []],
  ["2026년", [], []],
  ["1180", [], ["ORD-2026-1180"]],
  ["가격 11800원", [], []],
  ["(ORD-2026-0123)", ["ORD-2026-0123"], []],
  ["주문번호:ORD-2026-0123입니다", ["ORD-2026-0123"], []],
  ["ORD-2026-0123번 환불", ["ORD-2026-0123"], []],
  ["Ord 2026-0123", ["ORD-2026-0123"], []],
  ["ORD-2026-0123\nORD-2025-0001", ["ORD-2026-0123", "ORD-2025-0001"], []],
  ["ORD-2026-\n0123", ["ORD-2026-0123"], []],
  ["a7k299", ["A7K2-99"], []],
  ["A7K2 99", ["A7K2-99"], []],
  ["ORD-2026-012", ["ORD-2026-012"], []],
  ["XORD-2026-0123", [], []],
  ["O R D 2 0 2 6 0 1 2 3", [], ["ORD-2026-0123"]],
  ["2026", [], []],
  ["0123 4567", [], []],
  ["https://x.example/ORD-2026-0123", ["ORD-2026-0123"], []],
  ["ORD-2026-0123-1", [], ["ORD-2026-0123"]],
  ["ORD#2026#0123", ["ORD-2026-0123"], []],
  ["ord.2026.0123", ["ORD-2026-0123"], []],
  ["주문번호 ORD 2026 - 0124", ["ORD-2026-0124"], []],
  ["99개 주문", [], []],
  ["2026 0123", [], ["ORD-2026-0123"]],
  ["2025-0001", [], ["ORD-2025-0001"]],
  ["계좌 110-123-456789", [], []],
  ["E-1021 오류", [], []],
  ["12345", [], []],
  ["zip 90210", [], []],
  ["ORDER", [], []],
  ["my orders", [], []],
  ["주문번호 기억 안나요 2026년 1월에 샀어요", [], []],
  ["0001번 고객입니다", [], ["ORD-2025-0001"]],
];

describe("extractOrderNumbers", () => {
  it.each(MESSAGES)("%s → %s", (text, must, may) => {
    const { own, unknown } = extractOrderNumbers(text, OWN);
    const found = [...own, ...unknown];
    expect(found).toEqual(expect.arrayContaining(must));
    expect([...must, ...may]).toEqual(expect.arrayContaining(found));
  });

  it("tells own numbers from unknown ones, each once, in order", () => {
    const text = "ORD-2026-9999, ord20260124, ORD-2026-0123 그리고 ORD-2026-0124";
    expect(extractOrderNumbers(text, OWN)).toEqual({
      own: ["ORD-2026-0124", "ORD-2026-0123"],
      unknown: ["ORD-2026-9999"],
    });
  });

  it("takes no suffix that two orders share", () => {
    expect(extractOrderNumbers("0123이요", ["ORD-2026-0123", "ORD-2025-0123"]).own).toEqual([]);
  });
});

describe("locateOrderNumbers", () => {
  it("gives the place of the number as typed", () => {
    const folded = foldForDetectors("주문 ＯＲＤ－２０２６－０１２３ 입니다");
    expect(locateOrderNumbers(folded, OWN).map((located) => quoteOf(folded, located))).toEqual([
      "ＯＲＤ－２０２６－０１２３",
    ]);
  });
});

describe("withoutDenied", () => {
  it.each([
    ["0123 말고 0124번이요", ["ORD-2026-0124"]],
    ["ORD-2026-0123이 아니라 ORD-2026-0124입니다", ["ORD-2026-0124"]],
    ["ORD-2026-0123번 주문 아니고 0124번", ["ORD-2026-0124"]],
    ["not ORD-2026-0123 but ORD-2026-0124", ["ORD-2026-0124"]],
    ["ORD-2026-0123 빼고 다 취소해 주세요", []],
    ["ORD-2026-0123 취소 말고 교환이요", ["ORD-2026-0123"]],
    ["ORD-2026-0123 아니 대체 언제 와요", ["ORD-2026-0123"]],
    ["0123번이랑 0124번 둘 다요", ["ORD-2026-0123", "ORD-2026-0124"]],
  ])("%s → %s", (text, numbers) => {
    const folded = foldForDetectors(text);
    const left = withoutDenied(locateOrderNumbers(folded, OWN), folded.text);
    expect(left.map(({ orderNumber }) => orderNumber)).toEqual(numbers);
  });
});

describe("normaliseOrderNumber", () => {
  it.each([
    ["ord 2026 0123", "ORD-2026-0123"],
    ["ORD20260123", "ORD-2026-0123"],
    ["[ＯＲＤ–2026–0123].", "ORD-2026-0123"],
    ["#w2378156", "W2378156"],
    ["a7k2 99", "A7K2-99"],
    ["", ""],
  ])("%s → %s", (raw, canonical) => expect(normaliseOrderNumber(raw)).toBe(canonical));
});
