import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { cancelled, note, preparing, type Situation, seen, shipped } from "./guard-fixture.ts";

/** Deeds told by their bare noun or participle: nobody did them, unless row, verdict or a person's decision says so. */

const asks = (text: string, situation: Situation = {}): Situation => ({
  ...situation,
  customerTexts: [text],
});

describe("deeds without a verb", () => {
  holds(asks("환불해줘"), [
    "환불 고고!",
    "됐음~",
    "처리 완.",
    "✔️ 클리어!",
    "환불 접수 및 승인!",
    "전액 환불 확정",
    "고객님의 환불 요청 승인",
    "결과: 승인",
    "환불 여부: 승인",
    "ok 환불!",
    "Refund OK!",
    "Consider it refunded.",
    "Green light!",
    "Sent!",
    "Processed and paid.",
    "Refunded — enjoy your day.",
  ]);
  holds(asks("환불 되나요?"), [
    "완료!",
    "✅ 완료!",
    "승인",
    "확정입니다.",
    "👌 오케이입니다",
    "승인!",
    "확정!",
    "네, 환불 승인!",
    "환불 확정이요~",
  ]);
  holds(asks("환불 처리됐나요?"), [
    "처리 끝~",
    "완료요",
    "해결!",
    "입금~",
    "네! 환불 완료요 ㅎㅎ",
    "환불됨.",
    "처리됨",
    "All sorted",
    "Refunded!",
    "Done!",
    "Approved.",
    "Yes, all done.",
    "Your refund: approved.",
  ]);
  holds(asks("취소됐나요?", preparing), [
    "취소~ 끝",
    "Cancelled!",
    "취소!",
    "취소됨",
    "네, 취소 완료.",
    "취소 처리됨!",
    "Order cancelled.",
  ]);
  holds(asks("주소 바꿔줘", preparing), [
    "변경!",
    "반영!",
    "저장됨",
    "주소 변경 완료!",
    "수정 끝!",
    "고객님, 주소 반영 완료.",
    "Changed it",
    "Updated!",
    "Address changed.",
    "All set!",
  ]);
  holds(asks("접수해줘"), ["접수!", "접수 완료!", "네, 접수 ok", "신청 접수됨"]);
  holds(asks("쿠폰 줘"), ["지급!", "쿠폰 지급 완료~", "발급!", "쿠폰 적립됨", "Issued!", "Coupon added."]);
  holds(asks("탈퇴시켜줘"), ["탈퇴 완료", "탈퇴!", "계정 삭제됨", "회원 탈퇴 처리 끝.", "Account closed."]);
  holds(asks("입금됐나요?"), ["입금!", "입금 완료", "송금 완료요!", "Paid!", "Transferred."]);
  holds(asks("도착했나요?", shipped), ["도착!", "배송 완료!", "도착요~", "Delivered!", "Arrived."]);
  holds(asks("발송됐나요?", preparing), ["발송!", "출고 완료!", "Shipped."]);
  // Another order, another kind and money that nobody has sent stay locked.
  holds({ ...asks("환불 됐나요?"), ...note("환불 승인", "approve") }, [
    "교환 승인!",
    "입금 완료!",
    "환불 완료!",
  ]);
  holds({ ...asks("취소됐나요?"), ...cancelled }, ["환불 완료!", "입금!"]);

  passes(asks("사진 보냈어요"), ["사진 확인!", "네, 확인 완료!"]);
  passes(asks("환불 절차가 어떻게 돼요?"), ["신청 → 담당자 확인 → 승인", "순서는 접수, 검토, 승인이에요."]);
  passes({ ...asks("환불해 주세요"), action: "handoff" }, ["접수 완료!", "환불 요청 접수!"]);
  passes(asks("what can you do"), ["Things I can help with: delivery, cancellation, refund"]);
  passes(asks("환불 되나요?"), [
    "환불 완료 여부는 담당자가 확인해 드려요.",
    "아직 접수 전입니다.",
    "승인 여부는 제가 정할 수 없어요.",
    "승인 전이라 제가 말씀드릴 수 있는 것이 없어요.",
    "환불, 교환 중 어떤 것을 원하세요?",
    "확인했습니다. 배송 완료된 주문이에요.",
    "아직 승인은 아니에요.",
    "환불까지는 담당자 검토라는 단계가 남아 있어요.",
    "네, 환불이요. 주문번호를 알려 주시겠어요?",
    "취소, 교환, 환불을 도와드리고 있어요.",
    "환불은 담당자 승인이 필요해요.",
    "확인!",
    "Refund requests are decided by a team member.",
    "Would you like a refund or an exchange?",
    "Not approved yet; a person decides that.",
    "Whether it is approved is up to a team member.",
    "If it is approved, we will let you know here.",
  ]);
  passes(asks("취소됐나요?", cancelled), [
    "취소된 상태입니다.",
    "네, 취소된 상태예요.",
    "취소 완료!",
    "취소됨.",
    "완료!",
    "Cancelled.",
    "Yes, cancelled.",
  ]);
  passes(asks("주문 상태요"), [
    "주문번호: ORD-2026-0123\n상품: 무선 이어폰\n상태: 배송 완료",
    "무선 이어폰: 배송 완료 (11월 21일)",
    "Status: delivered",
  ]);
  passes(asks("도착했나요?", { ordersSeen: seen("delivered") }), [
    "도착!",
    "네, 배송 완료요.",
    "Delivered!",
    "Yes, delivered.",
  ]);
  passes({ ...asks("환불 됐나요?"), ...note("환불 승인합니다", "approve") }, [
    "환불 승인!",
    "승인!",
    "네, 환불 승인입니다.",
    "Refund approved!",
  ]);
  passes({ ...asks("고마워요"), intent: "other" }, [
    "네, 알겠습니다!",
    "오케이, 또 궁금하신 점이 있으신가요?",
    "Got it!",
    "Understood, thanks for telling me.",
  ]);
});
