import { explainReason } from "../orders/domain/explain-verdict.ts";
import type { RefundPolicy } from "../orders/domain/refund-policy.ts";
import type { TurnTrace } from "./domain/turn-state.ts";

const ACTION: Readonly<Record<string, string>> = {
  reply: "질문에 바로 답변했습니다.",
  handoff: "사람(상담원)의 확인이 필요하다고 판단해 상담원에게 전달했습니다. 최종 결정은 상담원이 합니다.",
  close: "더 문의하실 내용이 없다고 하셔서 상담을 마쳤습니다.",
};

/**
 * One AI decision in plain Korean for the customer it concerns: that a machine answered, from which facts, by which rule, what it could not
 * decide, and how to object. Nothing internal: no prompts, tools, rules texts or notes.
 *
 * @param at - when it was said, already in words of the shop's zone.
 */
export function explainTurn(trace: TurnTrace, policy: RefundPolicy, at: string): string {
  const lines = [
    `${at}의 답변은 AI(자동화된 상담 시스템)가 작성했습니다.`,
    ...factsOf(trace),
    ...ruleOf(trace, policy),
    ACTION[trace.action] ?? "",
    "AI는 환불·교환·취소를 승인하거나 처리하지 않으며, 승인 여부는 언제나 사람이 결정합니다.",
    "이 답변이 사실과 다르거나 받아들이기 어려우시면 채팅에서 '상담원 연결'을 눌러 사람의 재검토를 요청하실 수 있습니다.",
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function factsOf(trace: TurnTrace): readonly string[] {
  const { ledgerAfter: ledger } = trace;
  const facts = [
    ledger.orderNumber === null ? null : `주문번호 ${ledger.orderNumber}`,
    ledger.evidence.reason === undefined ? null : `말씀하신 사유 "${ledger.evidence.reason}"`,
    ledger.received === null
      ? null
      : ledger.received
        ? "상품을 받으셨다는 말씀"
        : "아직 받지 못하셨다는 말씀",
    (ledger.discoveredOn ?? null) === null ? null : `문제를 알게 되신 날 ${ledger.discoveredOn}`,
  ].filter((fact) => fact !== null);
  const looked = trace.tools.some((tool) => tool.executed && /order/u.test(tool.name));
  return [
    facts.length === 0 ? "" : `사용한 정보: ${facts.join(", ")}.`,
    looked ? "고객님 본인의 주문 기록을 조회해 그 내용만 사용했습니다." : "",
  ];
}

function ruleOf(trace: TurnTrace, policy: RefundPolicy): readonly string[] {
  const verdict = trace.verdict?.verdict;
  if (verdict === undefined || verdict.reasons.length === 0) return [];
  return [`적용한 기준: ${verdict.reasons.map((reason) => explainReason(reason, policy, "ko")).join(" ")}`];
}
