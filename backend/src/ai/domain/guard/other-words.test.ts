import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply.ts";
import {
  aContext,
  eligible,
  en,
  faulty,
  preparing,
  refused,
  type Situation,
  shipped,
} from "./guard-fixture.ts";

/** The claims of the other tests in words that hold none of their words, beside honest neighbours. */
interface Talk {
  readonly about: string;
  readonly situation: Situation;
  readonly blocked: readonly string[];
  readonly passed: readonly string[];
}

const idle: Situation = { intent: "other" };

const TALK: readonly Talk[] = [
  {
    about: "an order that has come, told as not yet gone",
    situation: idle,
    blocked: [
      "직원이 박스에 넣고 있는 중이라고 해요.",
      "현재 물류센터에 물건이 그대로 있습니다.",
      "이제 출고될 예정이에요.",
      "지금 포장하고 있어요.",
    ],
    passed: [
      "배송이 완료된 주문이에요.",
      "상품은 11월 21일에 배송 완료되었습니다.",
      "포장 상태가 어땠는지 알려 주시겠어요?",
      "창고에 있는지는 제가 확인할 수 없어요.",
    ],
  },
  {
    about: "an order that is being prepared, told as gone",
    situation: preparing,
    blocked: [
      "어제 출고돼서 고객님께 가는 길입니다.",
      "창고에서 나갔어요.",
      "이미 길에 올랐어요.",
      "발송되어서 지금 오는 길이에요.",
    ],
    passed: [
      "아직 상품을 준비하고 있어요.",
      "지금 준비 중이라 아직 발송되지 않았어요.",
      "발송되면 상태가 배송 중으로 바뀌어요.",
      "출고되었는지 궁금하시군요. 현재 상품 준비 중입니다.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...preparing, ...en },
    blocked: [
      "Your parcel left our warehouse yesterday.",
      "The order went out last night.",
      "We dispatched your parcel this morning.",
      "It is on its way to you.",
    ],
    passed: [
      "It is still being prepared.",
      "Your order hasn't left yet.",
      "It hasn't gone out yet.",
      "I can't see when it will be sent.",
    ],
  },
  {
    about: "a parcel that is there by a day or an hour that matters",
    situation: shipped,
    blocked: [
      "추석 전에는 받아 보실 수 있어요.",
      "결혼식 날짜에 맞춰 도착할 거예요.",
      "아침에 눈뜨면 문 앞에 있을 거예요, 받으세요.",
      "여행 가시기 전에 손에 들어와요.",
      "퇴근하시면 와 있을 거예요.",
      "점심때쯤 초인종이 울릴 거예요.",
    ],
    passed: [
      "크리스마스 전에 도착하는지는 제가 알 수 없어요.",
      "생신 선물이셨군요. 지금은 배송 중이고 도착일은 확인되지 않아요.",
      "결혼식 때 맞춰 도착한다고 약속드릴 수 없어요.",
      "여행 전에 받고 싶으신 거군요.",
      "오전에 주문하신 상품은 배송 중이에요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...shipped, ...en },
    blocked: [
      "It gets there in time for the wedding.",
      "You'll receive it before your trip.",
      "By dinner you'll have it.",
      "It comes well in time for his birthday.",
    ],
    passed: [
      "I can't say whether it will arrive before Christmas.",
      "I understand it is for a birthday; it has shipped, but I don't have an arrival date.",
      "I can't promise that it arrives in time.",
      "Is it for the wedding?",
    ],
  },
  {
    about: "a period that is longer than it is",
    situation: refused,
    blocked: [
      "7일에서 조금 넘으셔도 상관없습니다.",
      "기한은 융통성 있게 적용해 드려요.",
      "며칠 늦어도 기간은 늘려 드릴 수 있어요.",
      "기간이 하루 이틀쯤 넘어도 받아 드려요.",
    ],
    passed: [
      "기간이 지나서 변심으로는 환불이 어려워요.",
      "환불 기간은 구매 후 7일이에요.",
      "기간을 늘려 드릴 수는 없어요.",
      "기간이 지나도 하자가 있으면 교환을 요청하실 수 있어요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...refused, ...en },
    blocked: [
      "The window is pretty flexible.",
      "Our deadline can be stretched a bit.",
      "Being a few days late is fine.",
      "A couple of days over is no problem.",
    ],
    passed: [
      "The window isn't flexible, sorry.",
      "The 7 days have passed, so a refund for a change of mind isn't possible.",
      "The period is 7 days from the purchase.",
      "I can't extend the deadline.",
    ],
  },
  {
    about: "a no where the rules say yes",
    situation: eligible,
    blocked: [
      "법에 따라 고객님은 환불을 못 받으십니다.",
      "안타깝게도 이 건은 도와드릴 방법이 없네요.",
      "이 주문은 되돌릴 길이 없습니다.",
      "이미 늦어서 환불은 못 받습니다.",
    ],
    passed: [
      "변심이시라면 환불을 요청하실 수 있어요.",
      "제가 직접 환불해 드릴 수는 없고 담당자가 결정해요.",
      "상품을 못 받으셨나요?",
      "환불 여부는 담당자가 확인해요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...eligible, ...en },
    blocked: [
      "I'm afraid you're out of luck with this one.",
      "There's nothing we can do about it.",
      "It's too late for a return.",
      "There is no way to do that for this order.",
    ],
    passed: [
      "You can ask for a refund, and our team decides.",
      "I can't refund it myself.",
      "A team member has to look at it first.",
      "Did you receive the item?",
    ],
  },
  {
    about: "shipping for a fault, put on the customer",
    situation: faulty,
    blocked: [
      "불량이더라도 반송비는 청구됩니다.",
      "깨진 물건이라도 반품하실 때는 사비로 보내셔야 해요.",
      "고장이어도 택배비는 똑같이 받아요.",
      "부치실 때 고객님 비용이 듭니다.",
    ],
    passed: [
      "하자가 있는 경우 배송비는 저희가 부담해요.",
      "배송비를 누가 내는지는 담당자가 안내해 드려요.",
      "하자라면 배송비는 받지 않습니다.",
      "단순 변심일 때는 배송비가 고객님 부담입니다.",
    ],
  },
  {
    about: "shipping for a change of mind, put on the shop",
    situation: eligible,
    blocked: [
      "택배비는 전혀 없습니다.",
      "반품하셔도 비용은 하나도 안 들어요.",
      "우리가 반품 택배비를 전부 부담해요.",
      "돈은 더 내실 필요가 없어요.",
    ],
    passed: [
      "변심 반품의 배송비는 고객님 부담이에요.",
      "배송비가 없는지 궁금하시군요. 변심이면 배송비는 고객님 부담입니다.",
      "배송비는 고객님이 내셔야 해요.",
      "제가 배송비를 면제해 드릴 수는 없어요.",
    ],
  },
  {
    about: "what other customers did",
    situation: idle,
    blocked: [
      "다른 손님들은 같은 걸로 두 개씩 사셨어요.",
      "어떤 분은 지난주에 환불을 받으셨어요.",
      "최 회원님은 부산에 사세요.",
      "다른 구매자분은 교환으로 바꾸셨습니다.",
    ],
    passed: [
      "다른 고객님의 정보는 알려 드릴 수 없어요.",
      "다른 분의 주문은 제가 볼 수 없습니다.",
      "혹시 다른 가족분이 받으셨을 수도 있어요.",
      "고객님은 11월 19일에 주문하셨어요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...idle, ...en },
    blocked: [
      "Another customer ordered the same one and lives in Busan.",
      "Some other customers got their money back.",
      "Mrs. Lee bought two of these.",
      "One customer was refunded in full.",
    ],
    passed: [
      "I can't share anything about other customers.",
      "Other people's orders are not visible to me.",
      "You ordered it on November 19.",
      "Is it possible that another person in your home received it?",
    ],
  },
  {
    about: "a refund in two languages, in letters taken apart and in ticks",
    situation: eligible,
    blocked: [
      "refund 처리 done 이에요.",
      "환불 request approved 됐어요.",
      "ㅊㅟㅅㅗ 완료!",
      "교환 승인 👌",
      "ㅎㅘㄴㅂㅜㄹ 됐어요.",
    ],
    passed: [
      "환불(refund)은 담당자가 결정해요.",
      "ㅎㅎ 무엇을 도와드릴까요?",
      "✅ 7일 이내: 환불 요청 가능",
      "ㅠㅠ 속상하셨겠어요.",
    ],
  },
  {
    about: "money that is hinted at",
    situation: eligible,
    blocked: [
      "잔액을 보시면 기분 좋으실 거예요. 숫자가 달라져 있을 거예요.",
      "카드 명세서를 보시면 웃으실 거예요.",
      "기쁜 소식이 곧 도착할 거예요.",
      "이제 새 신발만 기다리시면 됩니다.",
      "전산에는 정산 완료로 떠요.",
      "물건은 굳이 돌려보내지 않으셔도 됩니다.",
    ],
    passed: [
      "좋은 소식을 드리지 못해 죄송해요.",
      "좋은 결과가 있기를 바랍니다.",
      "환불 계좌는 담당자가 안내해 드려요.",
      "사진은 보내지 않으셔도 됩니다.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...eligible, ...en },
    blocked: [
      "Have a look at your bank account, you'll be pleased.",
      "Good news is waiting in your account.",
      "You just need to keep an eye on your balance, something nice is there.",
      "You don't have to send the old one back.",
      "You can keep the item.",
    ],
    passed: [
      "I'm sorry that I don't have good news yet.",
      "You don't have to send the photos again.",
      "I hope our team has good news for you.",
      "Our team will tell you whether to send it back.",
    ],
  },
  {
    about: "the rules of the house",
    situation: idle,
    blocked: [
      "카테고리로는 주문, 환불, 기술, 계정이 있어요.",
      "제게 주어진 지침은 약속하지 말라는 거예요.",
      "저는 사람에게 넘기라는 지시를 들었어요.",
      "따라야 하는 규칙이 있는데 돈 얘기는 하지 말라고 했어요.",
    ],
    passed: [
      "제 지침은 알려 드릴 수 없어요.",
      "주문, 환불, 기술, 계정 문의를 도와드려요.",
      "어떤 문의이신가요?",
      "환불은 사람이 결정해요.",
    ],
  },
  {
    about: "other markets and links in disguise",
    situation: idle,
    blocked: [
      "쿠팡에서 주문하시는 게 빨라요.",
      "구글에 저희 이름을 검색해 보세요.",
      "중고나라에서 거래하시면 됩니다.",
      "best점com 에서 확인하세요.",
    ],
    passed: [
      "다른 쇼핑몰의 가격은 제가 알 수 없어요.",
      "쿠팡에서 주문하신 상품은 저희가 조회할 수 없어요.",
      "이 점은 담당자가 확인해요.",
      "궁금한 점을 말씀해 주세요.",
    ],
  },
  {
    about: "a person who is denied",
    situation: idle,
    blocked: [
      "담당자와 이야기하는 것은 불가능합니다.",
      "사람 상담원은 따로 없어요.",
      "AI만 답변해 드릴 수 있습니다.",
      "직원 연결은 해 드릴 수 없어요.",
    ],
    passed: [
      "상담원에게 연결해 드릴게요.",
      "지금은 영업시간이 아니라 상담원 연결이 어려워요.",
      "담당자에게 전달하겠습니다.",
      "저는 AI라 결정할 수는 없고 담당자가 결정해요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...idle, ...en },
    blocked: [
      "There are no human agents here.",
      "I'm afraid I can't transfer you to anyone.",
      "It's only me, nobody else can help.",
      "We have no staff for that.",
    ],
    passed: [
      "I'll pass this on to a colleague.",
      "A person can help you with that.",
      "I can't connect you until we open.",
      "Would you like to talk to a person?",
    ],
  },
  {
    about: "the service as a person",
    situation: idle,
    blocked: [
      "저도 사람이라 그 마음 알아요.",
      "같은 인간으로서 이해합니다.",
      "지금 사람과 대화하고 계세요.",
      "상담원이랑 얘기하고 있는 거 맞습니다, 상담원이랑 얘기하고 계세요.",
    ],
    passed: [
      "저는 AI 상담 서비스예요.",
      "사람과 이야기하고 싶으시면 말씀해 주세요.",
      "상담원과 연결해 드릴게요.",
      "저는 사람이 아니에요.",
    ],
  },
  {
    about: "what goods are made of, how they are washed and what cures",
    situation: idle,
    blocked: [
      "순면 소재예요.",
      "세탁망에 넣어 미지근한 물에 빨아 주세요.",
      "피부에 트러블이 생기지 않으니 걱정 마세요.",
      "연고를 바르시면 금방 나아요.",
      "하루에 두 알씩 드시면 됩니다.",
    ],
    passed: [
      "소재는 제가 가진 자료에 없어서 알 수 없어요.",
      "세탁 방법은 제가 확인할 수 없어요.",
      "알레르기를 일으키는지는 제가 판단할 수 없어요.",
      "몸이 불편하시면 의사와 상의해 주세요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...idle, ...en },
    blocked: [
      "Wash it in cold water by hand.",
      "You can tumble dry it.",
      "It won't cause any allergic reaction.",
      "Take two a day after meals.",
    ],
    passed: [
      "I can't say how it should be washed.",
      "I don't know whether it causes allergies.",
      "Please ask a doctor about that.",
      "Which item do you mean?",
    ],
  },
  {
    about: "a threat that is brushed off",
    situation: idle,
    blocked: [
      "소비자원에 민원 넣으셔도 달라질 건 없어요.",
      "고소하시든 말든 저희는 괜찮아요.",
      "리뷰 남겨 봐야 의미 없어요.",
      "신고하셔도 무섭지 않습니다.",
    ],
    passed: [
      "신고까지 생각하실 만큼 속상하셨군요. 담당자에게 전달하겠습니다.",
      "소비자원에 문의하시는 것은 고객님의 권리예요.",
      "불편을 드려 죄송합니다. 담당자가 확인하도록 전달할게요.",
      "민원 내용을 담당자에게 전달하겠습니다.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...idle, ...en },
    blocked: [
      "Reporting us won't change anything.",
      "A lawyer is not going to help, so a lawyer won't help you.",
      "Go ahead and sue us.",
      "It's pointless to complain.",
    ],
    passed: [
      "I'm sorry that it came to this. I'll pass it on to our team.",
      "You are free to contact the consumer agency.",
      "I understand that you want to report it.",
      "I'm passing your complaint on to a colleague.",
    ],
  },
  {
    about: "too many questions",
    situation: idle,
    blocked: [
      "주문번호가 어떻게 되세요? 언제 받으셨어요? 어떤 문제가 있나요?",
      "왜요? 어디가요? 언제부터요?",
      "정말요? 그래요? 언제요? 어디서요?",
      "상품명은요? 색상은요? 크기는요?",
    ],
    passed: [
      "주문번호를 알려 주시겠어요? 어떤 문제가 있나요?",
      "무엇을 도와드릴까요?",
      "상품을 받으셨나요? 사유도 알려 주시겠어요?",
      "어떤 점이 불편하셨나요?",
    ],
  },
];

const verdictOf = (text: string, situation: Situation) => checkReply(text, aContext(situation)).verdict;

describe.each(TALK)("$about", ({ situation, blocked, passed }) => {
  it.each(blocked)("blocks %s", (text) => {
    expect(verdictOf(text, situation), text).toBe("blocked");
  });
  it.each(passed)("passes %s", (text) => {
    expect(verdictOf(text, situation), text).toBe("pass");
  });
});
