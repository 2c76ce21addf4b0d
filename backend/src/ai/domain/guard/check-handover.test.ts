/** Handovers in a model's words: what they name is what the customer asked for (BC-04, BC-05, BC-15). */
import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { EARBUDS, ELIGIBLE, eligible, FAULTY, judged, LAMP, type Situation } from "./guard-fixture.ts";

const A = "ORD-2026-0123";
const B = "ORD-2026-0456";
const HAT = { ...EARBUDS, productName: "털모자" };
const SOCKS = { ...LAMP, productName: "겨울 양말", shippingStatus: "delivered" as const };
const two = { ordersSeen: [HAT, SOCKS] };
const preparing = { ordersSeen: [{ ...EARBUDS, shippingStatus: "preparing" as const, deliveredOn: null }] };
const faultExchange: Situation = { verdict: judged(FAULTY, "exchange"), intent: "exchange" };

const HATS = two.ordersSeen;
const h1_a: Situation = {
  ...eligible,
  action: "handoff",
  ordersSeen: HATS,
  ownOrderNumbers: [A, B],
  typedOrderNumbers: [],
  customerTexts: ["모자 환불하고 싶은데요", "색이 마음에 안 들어서요. 어제 받았어요"],
};
const h2_a: Situation = {
  verdict: judged({ ...FAULTY, reasons: ["fault", "within_window"] }, "refund"),
  intent: "refund",
  action: "handoff",
  customerTexts: [`${A} 케이스가 깨져서 왔어요. 돈 돌려주세요`],
};
const h3_a: Situation = { action: "handoff", intent: "human", customerTexts: ["상담원 바꿔 주세요"] };
const h4_a: Situation = {
  ...faultExchange,
  action: "handoff",
  language: "en",
  customerTexts: [`My earbuds ${A} stopped charging after two days. I want a replacement please`],
};
const h5_a: Situation = {
  action: "handoff",
  intent: "address_change",
  ...preparing,
  verdict: judged(
    { ...ELIGIBLE, reasons: ["not_shipped"], shippingFee: null, remedy: "address_change" },
    "address_change",
  ),
  customerTexts: [`${A} 배송지를 서울 마포구로 바꿔 주세요`],
};
const hA_b: Situation = {
  ...preparing,
  verdict: judged({ ...ELIGIBLE, reasons: ["not_shipped"], shippingFee: null, remedy: "cancel" }, "cancel"),
  intent: "cancel",
  action: "handoff",
  customerTexts: [`${A} 주문 취소할게요`, "다른 데서 샀어요"],
};
const hB_b: Situation = {
  ...faultExchange,
  action: "handoff",
  ordersSeen: two.ordersSeen,
  customerTexts: ["털모자에 구멍이 나 있어요. 새 걸로 바꿔 주세요"],
};
const hC_b: Situation = {
  ...eligible,
  action: "handoff",
  ordersSeen: [EARBUDS, LAMP],
  customerTexts: [`Refund please for ${A}. It's too big for my ears.`],
};
const d1_c: Situation = {
  action: "handoff",
  intent: "defect",
  verdict: judged(FAULTY, "exchange"),
  customerTexts: ["이어폰 배터리가 금방 닳아요", "교환으로 해주세요"],
};
const d2_c: Situation = {
  action: "handoff",
  intent: "complaint",
  customerTexts: ["진짜 서비스 최악이네요. 소비자원에 신고할 거예요"],
};
const d3_c: Situation = {
  action: "handoff",
  intent: "refund_status",
  verdict: judged(
    { ...ELIGIBLE, eligible: null, reasons: ["refund_status_inquiry"], shippingFee: null, remedy: "none" },
    "refund",
  ),
  customerTexts: ["환불한 지 2주가 지났는데 돈이 안 들어와요"],
};
const d4_c: Situation = {
  action: "handoff",
  intent: "order_status",
  verdict: judged(
    {
      ...ELIGIBLE,
      eligible: null,
      reasons: ["delivered_not_received"],
      shippingFee: null,
      remedy: "investigate",
    },
    "refund",
  ),
  customerTexts: ["배송완료라는데 못 받았어요"],
};
const d5_c: Situation = {
  ...eligible,
  action: "handoff",
  ordersSeen: two.ordersSeen,
  customerTexts: ["둘 다 환불해 주세요. 그냥 마음이 바뀌었어요", "네 받았어요"],
};

const CASES: readonly { situation: Situation; held: readonly string[]; passed: readonly string[] }[] = [
  {
    situation: h1_a,
    held: [
      "털모자 교환 요청을 담당자에게 전달하겠습니다.",
      "겨울 양말 환불 요청을 담당자에게 전달할게요.",
      "사이즈 불량으로 인한 환불 요청으로 전달하겠습니다.",
      "배송 지연으로 환불을 원하시는 것으로 접수해 담당자에게 넘기겠습니다.",
      "환불 요청을 전달했습니다. 오늘 저녁까지 답변드릴 거예요.",
      "I'll pass on your request to cancel the order to our team.",
      "담당자에게 전달하겠습니다. 한두 시간이면 연락이 갈 거예요.",
    ],
    passed: [
      "털모자 색상이 마음에 들지 않으셨군요. 환불 요청을 담당자에게 전달하겠습니다.",
      "네, 털모자 환불 요청을 담당자가 확인할 수 있도록 전달할게요.",
      "변심으로 인한 환불 요청으로 담당자에게 전달하겠습니다.",
      "말씀해 주신 내용을 담당자에게 전달해 환불이 가능한지 확인하겠습니다.",
    ],
  },
  {
    situation: h2_a,
    held: [
      "단순 변심 환불 건으로 담당자에게 전달하겠습니다.",
      "교환을 원하신다는 내용을 담당자에게 전달하겠습니다.",
      "구성품 누락 건으로 담당자에게 전달하겠습니다.",
      "소리가 안 나는 문제로 환불을 요청하신 내용을 담당자에게 전달하겠습니다.",
    ],
    passed: [
      "케이스가 깨진 상태로 도착해 많이 속상하셨겠어요. 환불 요청을 담당자에게 전달하겠습니다.",
      "파손으로 인한 환불 요청을 담당자에게 전달하겠습니다.",
      "불편을 드려 죄송합니다. 담당자가 직접 확인하도록 전달해 드릴게요.",
    ],
  },
  {
    situation: h3_a,
    held: [
      "환불 요청을 담당자에게 전달하겠습니다.",
      "상담원에게 연결해 드릴게요. 오늘 오후 중으로 답변드립니다.",
      "I'll connect you with a person. They will reply within the hour.",
    ],
    passed: [
      "네, 상담원에게 연결해 드리겠습니다.",
      "담당자에게 연결해 드릴게요. 잠시만 기다려 주세요.",
      "I'll connect you with a person on our team.",
    ],
  },
  {
    situation: h4_a,
    held: [
      "I'll forward your refund request to our team.",
      "I'll pass your replacement request on; the earbuds arrived damaged.",
      "I'll let the team know you'd like a replacement because you changed your mind.",
      "I'm passing this on. Expect a reply in an hour or two.",
      "I'll hand this to a colleague, who will answer by noon.",
    ],
    passed: [
      "I'm sorry the earbuds stopped charging. I'll pass your replacement request on to our team.",
      `I'll forward the exchange request for ${A} to a colleague.`,
      "Our team will review your replacement request for the defective earbuds.",
      "I'm passing this along to our team so they can check it.",
    ],
  },
  {
    situation: h5_a,
    held: ["주문 취소 요청을 담당자에게 전달하겠습니다.", "교환 요청을 담당자에게 전달하겠습니다."],
    passed: [
      "배송지 변경 요청을 담당자에게 전달하겠습니다.",
      "새 배송지를 담당자에게 전달해 확인하겠습니다.",
    ],
  },
  {
    situation: hA_b,
    held: [
      "교환 요청을 담당자에게 전달할게요.",
      "상품 불량으로 인한 취소 요청을 담당자에게 전달하겠습니다.",
      "배송이 늦어서 취소하신다는 내용을 전달하겠습니다.",
      "취소 요청을 전달했고, 반나절 안에 답변드려요.",
      "배송지 변경 건을 담당자에게 전달하겠습니다.",
    ],
    passed: [
      "다른 곳에서 구매하셨군요. 주문 취소 요청을 담당자에게 전달하겠습니다.",
      `${A} 주문 취소 요청을 담당자가 확인하도록 전달하겠습니다.`,
      "주문 취소를 원하시는 내용을 담당자에게 전달해 드릴게요.",
      "취소 및 결제 관련 내용을 담당자가 확인하겠습니다.",
    ],
  },
  {
    situation: hB_b,
    held: [
      "털모자 환불 요청을 담당자에게 전달하겠습니다.",
      "양말 교환 요청을 담당자에게 전달하겠습니다.",
      "변심으로 인한 교환 요청을 전달하겠습니다.",
      "다른 상품이 배송되어 교환을 원하신다고 담당자에게 전달할게요.",
      "사이즈가 맞지 않아 교환을 원하신다고 담당자에게 전달하겠습니다.",
    ],
    passed: [
      "털모자에 구멍이 있어 많이 속상하셨겠어요. 교환 요청을 담당자에게 전달하겠습니다.",
      "털모자 교환 요청을 담당자에게 전달하겠습니다.",
      "구멍이 난 털모자의 교환 요청을 담당자가 확인하도록 전달할게요.",
    ],
  },
  {
    situation: hC_b,
    held: [
      "I'll pass your exchange request to our team.",
      "I'll forward the refund request for your Desk Lamp to our team.",
      "I'm sending your refund request to the team because the item was faulty.",
      "I'll share your cancellation request with the team.",
    ],
    passed: [
      "I'll pass your refund request on to our team.",
      "I understand they're too big. I'll forward your refund request to a colleague.",
      `I'll let our team know you'd like a refund for order ${A}.`,
      "Our team will look into your refund request.",
    ],
  },
  {
    situation: d1_c,
    held: [
      "이어폰 환불 요청을 담당자에게 전달하겠습니다.",
      "파손된 이어폰의 교환 요청을 전달하겠습니다.",
      "음질 문제로 교환을 원하시는 내용을 담당자에게 전달하겠습니다.",
    ],
    passed: [
      "배터리가 금방 닳아 불편하셨겠어요. 교환 요청을 담당자에게 전달하겠습니다.",
      "이어폰 배터리 문제로 교환을 원하시는 내용을 담당자에게 전달하겠습니다.",
      "제품 불량 교환 요청으로 담당자에게 전달해 확인하겠습니다.",
      "교환 가능 여부는 담당자가 확인할 수 있도록 전달드릴게요.",
    ],
  },
  {
    situation: d2_c,
    held: [
      "환불 요청을 담당자에게 전달하겠습니다.",
      "불편을 드려 죄송합니다. 한 시간 내로 담당자가 연락드려요.",
    ],
    passed: [
      "불편을 드려 정말 죄송합니다. 말씀하신 내용을 담당자에게 바로 전달하겠습니다.",
      "실망을 드려 죄송합니다. 담당자가 직접 확인하도록 하겠습니다.",
    ],
  },
  {
    situation: d3_c,
    held: ["교환 진행 상황을 담당자에게 확인 요청하겠습니다.", "취소 요청을 담당자에게 전달하겠습니다."],
    passed: [
      "환불금이 아직 들어오지 않아 걱정되셨겠어요. 환불 진행 상황을 담당자가 확인하도록 전달하겠습니다.",
      "환불 건을 담당자에게 전달해 확인하겠습니다.",
      "입금 여부는 담당자가 직접 확인해야 해서 바로 전달해 드릴게요.",
    ],
  },
  {
    situation: d4_c,
    held: ["교환 요청을 담당자에게 전달하겠습니다.", "파손 건으로 담당자에게 전달하겠습니다."],
    passed: [
      "배송 완료로 표시되는데 받지 못하셨군요. 담당자에게 전달해 확인하겠습니다.",
      "미수령 건으로 담당자에게 전달하겠습니다.",
    ],
  },
  {
    situation: d5_c,
    held: [
      "둘 다 불량으로 환불 요청하신 내용을 전달하겠습니다.",
      "두 주문의 교환 요청을 담당자에게 전달하겠습니다.",
    ],
    passed: [
      "털모자와 겨울 양말 두 주문의 환불 요청을 담당자에게 전달하겠습니다.",
      "두 건 모두 변심 환불 요청으로 담당자에게 전달할게요.",
    ],
  },
];

describe.each(CASES)(
  "a handover in a model's words: $situation.customerTexts",
  ({ situation, held, passed }) => {
    holds({ ...situation, isFreeText: true }, held);
    passes({ ...situation, isFreeText: true }, passed);
  },
);
