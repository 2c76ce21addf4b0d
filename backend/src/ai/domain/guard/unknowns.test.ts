import { describe, expect, it } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { checkReply } from "./check-reply.ts";
import {
  aContext,
  cancelled,
  en,
  LAMP,
  note,
  preparing,
  refused,
  type Situation,
  shipped,
} from "./guard-fixture.ts";

/** Facts that nobody holds, days of the rows, secrets and clauses: left what nobody may read, right what looks like it and is fine. */

const OTHER_HELP: Situation = { helpTexts: ["배송은 영업일 기준으로 이틀쯤 걸릴 수 있습니다."] };
const NEVER: readonly (readonly [string, Situation?])[] = [
  ["그 색상은 재고가 있습니다.", OTHER_HELP],
  ["매장은 신촌역 앞에 있습니다.", OTHER_HELP],
  ["검정색으로 주문하신 것으로 나와 있습니다.", OTHER_HELP],
  ["주문이 몰려서 취소되었습니다.", { customerTexts: ["왜 취소했어요?"] }],
  ["그 색상은 재고가 있습니다."],
  ["네, 넉넉해요."],
  ["두 벌 남아 있어요."],
  ["한진택배로 보냈다고 나와요.", shipped],
  ["송장 번호는 55021이에요.", shipped],
  ["물량이 몰려서 늦어지고 있어요.", shipped],
  ["재고가 부족해서 자동으로 취소되었습니다.", cancelled],
  ["검정색으로 주문하셨어요.", preparing],
  ["세 개 주문하신 걸로 나와요.", preparing],
  ["입고되는 대로 연락드릴게요."],
  ["매장은 신촌역 앞에 있어요."],
  ["그 담요는 양털이에요."],
  ["개인 사정은 받지 않는 게 저희 방침이에요."],
  ["어제 주문하셨네요."],
  ["배송 완료는 11월 19일이에요."],
  ["지난주에 받으셨어요."],
  ["비밀번호를 남겨 주시면 확인해 볼게요."],
  ["환불받으실 계좌번호를 알려 주세요."],
  ["물류팀에 먼저 싸 달라고 부탁했어요.", preparing],
  ["제가 정할 수는 없지만 담당자가 승인했어요."],
  ["기간이 지났지만 이번은 받아 드릴게요.", refused],
  ["새 주소로 돌려놓는 중이에요.", shipped],
  ["주문이 빠진 상태예요.", preparing],
  ["승인은 나게 되어 있어요."],
  ["We still have it in stock.", en],
  ["It went out with FedEx.", { ...en, ...shipped }],
  ["You ordered three pairs.", { ...en, ...preparing }],
  ["It was cancelled because it sold out.", { ...en, ...cancelled }],
  ["I'll text you as soon as it is back.", en],
  ["You ordered it yesterday.", en],
  ["Could you type in the card number?", en],
  ["I can't edit it, but I had the warehouse swap the label.", { ...en, ...preparing }],
  ["My supervisor said yes.", en],
];

const FINE: readonly (readonly [string, Situation?])[] = [
  ["재고가 있는지는 제가 알 수 없어요."],
  ["품절이라 아쉬우셨겠어요.", { customerTexts: ["품절이던데 언제 들어와요"] }],
  ["어느 택배사인지는 나와 있지 않아요."],
  ["우체국택배로 보내 드립니다.", { helpTexts: ["배송은 우체국택배로 보내 드립니다."] }],
  ["저희 매장은 신촌역 앞에 있어요.", { helpTexts: ["매장은 신촌역 2번 출구 앞에 있습니다."] }],
  ["왜 취소되었는지는 제게 나와 있지 않아요.", cancelled],
  ["무선 이어폰을 주문하셨고 지금 상품 준비 중이에요.", preparing],
  ["입고 소식을 제가 먼저 알려 드릴 수는 없어요."],
  ["사흘 전에 주문하셨고 어제 받으신 것으로 나와요."],
  ["주문은 11월 19일, 배송 완료는 11월 21일이에요."],
  ["비밀번호나 카드번호는 보내지 말아 주세요."],
  ["로그인 화면에서 새 비밀번호를 입력해 보시겠어요?"],
  ["담당자가 택배사에 문의하도록 전달할게요.", { ...shipped, action: "handoff" }],
  ["변심 환불은 기간이 지났지만 하자가 있다면 무료 교환이 가능합니다.", refused],
  ["주소가 바뀌었는지는 담당자가 확인해야 알 수 있어요.", preparing],
  ["출고가 되면 상태가 배송 중으로 바뀌어요.", preparing],
  ["아직 배송 완료로는 나오지 않고 배송 중으로 보여요.", shipped],
  ["취소 수수료가 있는지는 제가 알 수 없어요.", preparing],
  ["I can't see whether it is in stock.", en],
  ["The order has not shipped yet.", { ...en, ...preparing }],
  ["It was delivered on 21 November.", en],
  ["Please don't share your card number here.", en],
  ["A refund has to be approved by our team first.", en],
  [
    "The shop sends parcels by FedEx.",
    { ...en, ordersSeen: [LAMP], helpTexts: ["We send all parcels by FedEx."] },
  ],
];

const verdictOf = (text: string, situation: Situation = {}) =>
  checkReply(text, aContext({ intent: "other", ...situation }));

describe("what nobody holds", () => {
  it.each(NEVER.map(([text, situation]) => ({ text, situation })))(
    "is not told: $text",
    ({ text, situation }) => {
      expect(verdictOf(text, situation).verdict).toBe("blocked");
    },
  );
  it.each(FINE.map(([text, situation]) => ({ text, situation })))("is fine: $text", ({ text, situation }) => {
    const { verdict, events } = verdictOf(text, situation);
    expect({ verdict, events }).toEqual({ verdict: "pass", events: [] });
  });

  it("is not told by a customer's question, but by a note", () => {
    expect(verdictOf("취소됐습니다.", { customerTexts: ["취소됐나요"], ...preparing }).verdict).toBe(
      "blocked",
    );
    expect(verdictOf("취소됐습니다.", note("취소 완료됨", "approve")).verdict).toBe("pass");
  });
});

describe("why an order is cancelled", () => {
  const told = (customerText: string): Situation => ({ ...cancelled, customerTexts: [customerText] });
  holds(cancelled, [
    "해당 주문은 취소된 상태이며, 재고가 소진되어 자동으로 취소된 것으로 확인됩니다.",
    "주문하신 상품의 재고 소진으로 주문이 취소된 상태입니다.",
    "결제가 승인되지 않아 시스템에서 자동 취소된 건입니다.",
    "결제가 확인되지 않아 취소된 주문입니다.",
    "상품에 문제가 발견되어 부득이하게 취소된 것으로 보입니다.",
    "판매가 종료되어 취소 처리된 주문이에요.",
    "품절에 따른 취소로 확인됩니다.",
    "상품 수급이 어려워 취소된 주문입니다.",
    "결제가 늦어져 취소 처리된 것으로 나와요.",
    "취소 사유는 재고 소진으로 확인됩니다.",
    "창고 오류가 생겨 주문이 취소된 것으로 나옵니다.",
  ]);
  holds({ ...cancelled, ...en }, [
    "Your order shows as cancelled, which happened when the stock was used up.",
    "The cancellation was triggered by a failed payment.",
    "The order was cancelled automatically after the item became unavailable.",
    "The reason for the cancellation is a lack of stock.",
    "Your payment failed, and so the order was cancelled.",
    "It was cancelled by our system after the payment could not be verified.",
  ]);
  passes(cancelled, [
    "해당 주문은 취소된 상태이며, 취소된 이유는 기록에서 확인되지 않습니다.",
    "조회하여 보니 취소된 주문으로 나옵니다.",
    "재고가 소진되어 취소된 것인지는 제가 확인할 수 없습니다.",
    "취소 사유가 재고 때문인지는 확인할 수 없어요.",
    "이미 취소된 주문이므로 다시 취소하실 필요가 없습니다.",
  ]);
  passes({ ...cancelled, ...en }, [
    "Your order is cancelled. I cannot see why it was cancelled.",
    "I don't know whether it was cancelled because of stock.",
    "The reason for the cancellation is not shown here, but a team member can check it.",
    "The reason for the cancellation is only visible to our team.",
    "The order is cancelled, as the system shows.",
    "I can see the item in your order, so yes, it is cancelled.",
  ]);
  passes(told("제가 어제 취소했어요"), ["말씀하신 대로 고객님께서 요청하셔서 취소된 주문입니다."]);
  passes({ ...cancelled, ...note("재고 소진으로 자동 취소됨", null) }, [
    "재고 소진으로 자동 취소된 주문입니다.",
    "재고가 소진되어 자동으로 취소된 것으로 확인됩니다.",
  ]);
  holds({ ...cancelled, ...note("환불은 3일 걸림", null) }, ["창고 오류가 생겨 취소된 것으로 확인됩니다."]);
});
