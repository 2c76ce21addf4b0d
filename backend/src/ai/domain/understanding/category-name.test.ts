import { describe, expect, it } from "vitest";
import { categoryName } from "./category-name.ts";

const DEFAULT = ["주문 문의", "환불 요청", "기술 지원", "계정 관리"];
const RENAMED = ["주문/배송", "교환·반품", "사이트 오류", "회원 정보", "기타 문의"];

describe("categoryName", () => {
  it.each([
    ["order", DEFAULT, "주문 문의"],
    ["refund", DEFAULT, "환불 요청"],
    ["tech", DEFAULT, "기술 지원"],
    ["account", DEFAULT, "계정 관리"],
    ["other", DEFAULT, "기타"],
    ["order", RENAMED, "주문/배송"],
    ["refund", RENAMED, "교환·반품"],
    ["tech", RENAMED, "사이트 오류"],
    ["account", RENAMED, "회원 정보"],
    ["other", RENAMED, "기타 문의"],
    ["tech", ["주문 문의"], "기타"],
    ["order", [], "기타"],
    [null, DEFAULT, null],
  ] as const)("%s of %s → %s", (key, configured, name) => {
    expect(categoryName(key, configured)).toBe(name);
  });
});
