import { expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";
import { summariseByRules } from "./domain/summary.ts";

/** Requests that are taken back: the customer's turns, parted by " | ", and what stands in the end. */

const DELIVERED = [orderOf("ORD-2026-0465", "앞치마", "delivered", 4)];
const LOOKS = /철회할 수 있는지는 담당자가|whether it can be withdrawn/u;

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "of a request that is not known here a person looks",
    orders: DELIVERED,
    standing: { status: /^pending$/, kind: /^null$/, reason: /^null$/, says: LOOKS },
    talks: [
      "반품 신청 취소하고 싶어요",
      "환불 신청한 거 취소할게요",
      "어제 환불 신청했는데 취소 가능해요?",
      "교환 접수한 거 없던 일로 해주세요",
      "환불 요청 철회합니다",
      "환불 철회할게요",
      "반품 신청했는데 그냥 쓸게요",
      "교환 신청했는데요, 그냥 안 하려고요",
      "취소 신청한 거 취소해 주세요",
      "취소 요청 철회하고 싶어요",
      "지난주에 환불 신청했어요. 취소할 수 있나요?",
      "배송지 변경 요청한 거 취소해주세요",
      "ORD-2026-0465 반품 신청 취소해주세요",
      "제 주문 어디까지 왔어요? | 환불 요청 철회합니다",
      "I want to cancel my return request",
      "can I withdraw my refund request?",
      "I requested a refund yesterday, can I cancel that?",
    ],
  },
  {
    kind: "a request for something else does not hold it",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: LOOKS },
    talks: [
      "환불하고 싶어요 | 네 | 교환 접수한 거 취소할게요",
      "I want a refund | yes | cancel my exchange request",
    ],
  },
  {
    kind: "a request of this conversation is withdrawn",
    orders: DELIVERED,
    standing: {
      status: /^active$/,
      kind: /^null$/,
      says: /진행하지 않겠습니다|leave it as it is|not go ahead/u,
    },
    talks: [
      "환불하고 싶어요 | 네 | 환불 신청한 거 취소할게요",
      "환불하고 싶어요 | 네 | 환불 요청 철회합니다",
      "환불하고 싶어요 | 네 | 반품 신청 취소하고 싶어요",
      "교환해주세요 고장났어요 | 네 | 교환 접수한 거 없던 일로 해주세요",
      "주문 취소해주세요 | 취소 신청 철회할게요",
    ],
  },
  {
    kind: "a request that is made, asked about or put in another's place is none taken back",
    orders: DELIVERED,
    standing: { says: /^(?!.*(?:철회|withdrawn))/su },
    talks: [
      "환불 신청하고 싶어요",
      "주문 취소 신청이요",
      "취소 신청했는데 취소됐나요?",
      "환불 신청했는데 카드 취소 언제 되나요",
      "반품 신청 취소됐던데 왜죠",
      "교환 신청한 거 취소하고 환불해주세요",
      "반품 신청하면 나중에 취소 가능해요?",
      "환불 신청 취소한 적 없어요",
      "반품 신청 취소 방법 알려주세요",
      "I requested a refund, please cancel my order too",
    ],
  },
];

describeTalks(KINDS);

it.each([[[]], [["환불하고 싶어요", "네", "색이 별로고 어제 받았어요"]]])(
  "tells the person what is taken back, and asks for no review (after %j)",
  async (before) => {
    const chat = new SimulatedChat({ orders: DELIVERED, settings: { helpTexts: [] } });
    const texts = [...before, "ORD-2026-0465 반품 신청한 거 취소할게요"];
    for (const text of before) await chat.customer([text]);
    if (before.length > 0) await chat.provideInfo("", { decision: "approve", orderNumber: "ORD-2026-0465" });
    await chat.customer(texts.slice(-1));
    const summary = summariseByRules({
      kind: "pending",
      messages: texts.map((text) => ({ sender: "customer", text })),
      ledger: chat.ledger,
      ownOrderNumbers: ["ORD-2026-0465"],
      policy: chat.settings.refundPolicy,
    });
    expect(summary.coreSummary).toMatch(/^환불 요청 철회 확인: ORD-2026-0465/u);
    expect(summary.currentIssues).toEqual(["환불 요청 철회 (ORD-2026-0465 앞치마)"]);
    expect(summary.actionItems).toEqual(["철회할 요청이 접수되어 있는지 확인하고 고객에게 답변"]);
  },
);
