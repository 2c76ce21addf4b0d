/** The Korean words of summaries; agents read them. */
import type { DecisionIntent, RequestKind, RequestReason } from "../../shared/vocabulary.ts";
import type { PolicyTopic } from "./phrases.ts";
import type { InstructionDecision } from "./turn-state.ts";

export const KIND: Record<RequestKind, string> = {
  refund: "환불 요청",
  exchange: "교환 요청",
  cancel: "주문 취소 요청",
  address_change: "배송지 변경 요청",
  refund_status: "환불 진행 확인 요청",
};
export const REASON: Record<RequestReason, string> = {
  change_of_mind: "단순 변심",
  defective: "제품 하자",
  damaged: "파손",
  wrong_item: "다른 상품 배송(오배송)",
  missing_part: "구성품 누락",
  late: "배송 지연",
  not_received: "상품 미수령",
  other: "기타",
};
export const DECISION: Record<InstructionDecision, string> = {
  approve: "승인",
  deny: "반려",
  delay: "지연",
  info: "정보 안내",
};
export const TOPIC: Readonly<Partial<Record<DecisionIntent, string>>> = {
  order_status: "배송 상태 문의",
  order_list: "주문 내역 문의",
  policy: "규정 문의",
  defect: "상품 문제 문의",
  login: "로그인 문제",
  account: "계정 문의",
  payment: "결제 문의",
  app: "앱·사이트 이용 오류",
  human: "상담원 연결 요청",
  complaint: "고객 불만",
  refund: KIND.refund,
  exchange: KIND.exchange,
  cancel: KIND.cancel,
  address_change: KIND.address_change,
  refund_status: KIND.refund_status,
};
export const POLICY_TOPIC: Record<PolicyTopic, string> = {
  days: "환불 가능 기간",
  fee: "배송비 부담",
  fee_amount: "배송비 금액",
  defect: "하자 상품 처리",
  exchange: "교환 규정",
  cancel: "주문 취소 방법",
  how: "환불·교환 방법",
  refund_time: "환불금 시점",
  general: "환불·교환 규정",
};
/** What the person has to do, by the reason of the handoff. */
export const TO_DO: Readonly<Record<string, string>> = {
  human_requested: "상담원 연결 요청",
  anger: "고객 불만 응대",
  status_dispute: "배송 상태와 고객 말이 다름, 확인 필요",
  not_received: "배송 완료 표시 상품을 받지 못함, 배송 확인 필요",
  money_complaint: "결제·환불 금액 확인 필요",
  unanswerable: "AI가 답하지 못한 문의",
  clarify_limit: "문의 내용 직접 확인 필요",
  lookup_limit: "주문번호 확인 필요",
  insists: "정책상 어렵다고 안내한 요청의 재검토",
  tech_unresolved: "기술 문제 해결 필요",
  fallback_limit: "AI가 답하지 못한 문의",
  injection_limit: "비정상 요청 반복, 확인 필요",
  danger: "위급한 표현, 즉시 응대 필요",
  failure: "AI 응답 실패, 직접 답변 필요",
};
