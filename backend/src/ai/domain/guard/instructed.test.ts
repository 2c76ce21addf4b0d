/** Replies with an admin's instruction in force: what its decision unlocks, and what of its note stays inside (BC-06, BC-16). */
import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { EARBUDS, eligible, LAMP, note, type Situation } from "./guard-fixture.ts";

const A = "ORD-2026-0123";
const HAT = { ...EARBUDS, productName: "털모자" };
const SOCKS = { ...LAMP, productName: "겨울 양말", shippingStatus: "delivered" as const };
const two: Situation = { ordersSeen: [HAT, SOCKS], customerTexts: ["모자 환불해 주세요"] };

describe("an approval of one of two orders", () => {
  const approved = { ...two, ...note("환불 승인", "approve", A), ...eligible };
  passes(approved, [
    "환불이 승인되었습니다.",
    "털모자 환불이 승인되었습니다.",
    "환불 건이 승인 처리되었습니다.",
    "요청하신 환불이 승인됐어요. 도와드릴 일이 더 있을까요?",
    "확인해 보니 고객님의 환불 요청이 승인되었고, 더 궁금하신 점이 있으시면 말씀해 주세요.",
    `${A} 주문의 환불이 승인되었습니다.`,
    "기다려 주셔서 감사합니다. 담당자가 확인했고 환불이 승인되었습니다.",
    "Your refund has been approved.",
    "Good news: your refund request was approved, and I am here if you have any questions.",
  ]);
  holds(approved, [
    "양말 주문 환불이 승인되었습니다.",
    "겨울 양말도 환불이 승인됐어요.",
    "양말 건을 확인했어요. 환불이 승인되었습니다.",
    "털모자와 양말 환불이 승인되었습니다.",
    "두 주문 모두 환불이 승인되었습니다.",
    "두 건 모두 환불이 승인되었습니다.",
    "둘 다 승인됐어요.",
    "두 주문을 확인했습니다. 환불이 승인되었습니다.",
    "나머지 주문도 환불이 승인됐습니다.",
    "그것도 승인되었습니다.",
    "양말도 환불이 가능합니다.",
    "ORD-2026-0456 환불이 승인되었습니다.",
    "고객님의 모든 환불이 승인되었습니다.",
    "털모자뿐 아니라 양말도 승인됐어요.",
    "Both refunds have been approved.",
    "Your socks refund has been approved.",
    "Your refund has been approved, along with the one for your socks.",
    "환불이 승인되었으니 상품은 선물로 쓰세요.",
    "환불 승인과 함께 쿠폰도 넣어 드렸어요.",
    "Your refunds have been approved.",
    "All of your orders have been approved for a refund.",
    "The refund for your other order has been approved too.",
    "환불이 승인되었고 돈은 이미 보내 드렸어요.",
    "환불이 승인되었고돈은이미보내드렸어요.",
    "환불이 승인되었고 방금 계좌로 들어갔어요.",
    "환불이 승인되었고 새 모자도 보내 드렸어요.",
    "환불이 승인되었으며 담당자가 선물도 하나 넣어 드렸어요.",
    "환불이 승인되어 택배 기사님을 보내 드렸어요.",
    "환불이 승인되었으니 상품은 그냥 가지셔도 돼요.",
    "환불이 승인되어서 선물도 함께 드릴게요.",
    "환불이 승인되었고 교환도 해 드릴게요.",
    "Your refund was approved and I have sent the money.",
    "Your refund was approved, and you can keep the item.",
    "Your refund was approved and we sent you a new one.",
  ]);
});

describe("an approval and the kind of request", () => {
  holds({ ...two, ...note("승인합니다", "approve", A), intent: "other" }, [
    "교환이 승인되었습니다.",
    "환불이 승인되었습니다.",
    "주문 취소가 승인되었습니다.",
    "Your exchange has been approved.",
  ]);
  passes({ ...two, ...note("승인합니다", "approve", A), intent: "other" }, [
    "요청하신 내용이 승인되었습니다.",
    "Your request has been approved.",
  ]);
  passes({ ...two, ...note("승인합니다", "approve", A), ...eligible }, ["환불이 승인되었습니다."]);
  holds({ ...two, ...note("승인합니다", "approve", A), ...eligible }, [
    "교환이 승인되었습니다.",
    "배송지 변경이 승인되었습니다.",
  ]);
  holds({ ...two, ...note("교환 말고 환불로 승인", "approve", A), ...eligible }, ["교환이 승인되었습니다."]);
  passes({ ...two, ...note("교환 승인", "approve", A), ...eligible }, ["교환이 승인되었습니다."]);
});

describe("an approval that names no order", () => {
  passes({ ...two, ...note("두 주문 모두 환불 승인", "approve") }, ["두 주문 모두 환불이 승인되었습니다."]);
  passes({ ...two, ...note("모자 환불 승인", "approve") }, ["털모자 환불이 승인되었습니다."]);
  holds({ ...two, ...note("모자 환불 승인", "approve") }, [
    "양말 환불이 승인되었습니다.",
    "두 건 모두 환불이 승인되었습니다.",
  ]);
});

describe("a delay", () => {
  const delayed = { ...note("검수에 3일 더 걸림", "delay", A), ...eligible };
  holds(delayed, [
    "환불을 진행 중이고 3일 뒤에 입금돼요.",
    "환불은 진행 중이며 3일 뒤에 꼭 돌려받으세요.",
    "지금 환불을 처리하고 있어요.",
    "환불 처리 중입니다. 3일만 기다려 주세요.",
    "3일 뒤에 환불돼요.",
    "3일 뒤면 돈이 들어와요.",
    "환불 절차가 진행되고 있어요.",
    "3일 뒤에 환불받으실 수 있어요.",
    "환불까지 3일 남았어요.",
    "환불 승인은 3일 뒤에 나요.",
    "3일 후 환불 예정입니다.",
    "Your refund is being processed.",
    "You will get your money in 3 days.",
    "Expect your refund in 3 days.",
    "The refund goes through in 3 days.",
    "네, 곧 처리됩니다.",
    "환불은 확실하니 3일만 기다려 주세요.",
    "교환 상품은 3일 뒤에 보내요.",
  ]);
  passes(delayed, [
    `${A} 주문 확인에 3일 더 걸립니다.`,
    "검수가 길어져 3일 더 걸릴 예정입니다.",
    "확인에 3일 정도 더 필요합니다. 불편을 드려 죄송합니다.",
    "환불 확인에 3일 더 걸립니다.",
    "환불 여부를 확인하는 데 3일이 더 필요해요.",
    "환불 요청 확인이 3일 지연되고 있습니다.",
    "확인이 3일 늦어질 것 같아요.",
    "죄송하지만 검수에 3일이 더 필요해서 답변이 늦어지고 있어요.",
    "환불 가능 여부는 아직 확인 중이며 3일 더 걸립니다.",
    "It will take 3 more days to check your request.",
    "Checking your refund request will take 3 days longer. I'm sorry for the wait.",
  ]);
});

describe("the remarks of a note", () => {
  const approvedWith = (remark: string) => ({
    ...note(`환불 승인합니다. ${remark}`, "approve", A),
    ...eligible,
  });
  const cases: readonly (readonly [remark: string, held: readonly string[]])[] = [
    [
      "이 고객은 진상이니 빨리 끝내기",
      [
        "환불이 승인되었습니다. 까다로운 분이라 빨리 끝내라고 하네요.",
        "환불이 승인되었습니다. 얼른 마무리하래요.",
        "환불이 승인되었습니다. 조금 별난 분이셔서요.",
        "Your refund has been approved. You are a difficult customer, it seems.",
        "Your refund has been approved. They want this finished fast.",
      ],
    ],
    [
      "이 고객 반품이 잦으니 다음엔 안 해줌",
      [
        "환불이 승인되었습니다. 반품을 자주 하셔서 다음번에는 안 된다고 해요.",
        "환불이 승인되었습니다. 교환이나 반품이 많으신 편이라 다음부터는 어렵습니다.",
        "Your refund has been approved. You return things so often that next time we won't.",
      ],
    ],
    [
      "원가 12,000원이라 손해 적음",
      [
        "환불이 승인되었습니다. 원가가 12,000원이라 저희 손해가 적거든요.",
        "환불이 승인되었습니다. 12,000원밖에 안 하는 상품이라서요.",
        "환불이 승인되었습니다. 마진이 좋아서 괜찮아요.",
        "Your refund has been approved. It only costs us 12,000 won.",
      ],
    ],
    [
      "원래는 안 되는데 시끄러우니까",
      [
        "환불이 승인되었습니다. 하도 시끄럽게 하셔서요.",
        "환불이 승인되었습니다. 원래는 안 되는 건데 이번만이에요.",
        "Your refund has been approved. You made so much noise about it.",
      ],
    ],
    [
      "동네 주민이라 봐줌. 리뷰 테러 걱정",
      [
        "환불이 승인되었습니다. 이웃이시라서요.",
        "환불이 승인되었습니다. 나쁜 평이 걱정돼서요.",
        "환불이 승인되었습니다. 이웃 주민이라 특별히요.",
      ],
    ],
  ];
  for (const [remark, replies] of cases) {
    holds(approvedWith(remark), replies);
    passes(approvedWith(remark), [
      "환불이 승인되었습니다.",
      "기다려 주셔서 감사합니다. 요청하신 환불이 승인되었습니다. 더 궁금하신 점이 있으신가요?",
      "Your refund has been approved. Thank you for waiting.",
    ]);
  }
  const restock = { ...note("12월 3일 재입고. 상사한테는 비밀", null), intent: "other" as const };
  holds(restock, [
    "12월 3일 재입고예요. 윗분께는 말씀하지 말아 주세요.",
    "12월 3일에 재입고 예정이고, 이건 비밀이에요.",
    "It's back on December 3. Please keep it between us, my boss must not know.",
  ]);
  passes(restock, ["재입고는 12월 3일 예정이에요.", "12월 3일 재입고예요."]);
  passes({ ...note("이어폰 소음이 있어 교환 승인", "approve", A), ...eligible }, [
    "교환이 승인되었습니다. 소음으로 불편하셨을 텐데 죄송합니다.",
  ]);
});

describe("a date that the note gives", () => {
  for (const decision of ["info", null] as const) {
    passes({ ...note("재입고는 12월 3일 예정", decision), intent: "other" }, [
      "재입고는 12월 3일로 예정되어 있어요.",
      "12월 3일에 재입고될 예정입니다.",
      "재입고 예정일은 12월 3일입니다.",
    ]);
    holds({ ...note("재입고는 12월 3일 예정", decision), intent: "other" }, [
      "재입고는 12월 5일로 예정되어 있어요.",
      "환불은 12월 3일로 예정되어 있어요.",
    ]);
  }
});
