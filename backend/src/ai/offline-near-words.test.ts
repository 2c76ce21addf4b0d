import type { SimulatedOrder } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** Words that stand near others and mean something else: the customer's turns, parted by " | ", and what stands in the end. */

const NONE: readonly SimulatedOrder[] = [];
const DELIVERED = [orderOf("ORD-2026-0465", "앞치마", "delivered", 4)];
const PREPARING = [orderOf("ORD-2026-0545", "앞치마", "preparing", 1)];
const SHIPPED = [orderOf("ORD-2026-0600", "이어폰", "shipped", 3)];
const SAID_AGAIN = /담당자가 확인해야 한다는 뜻|I meant that I cannot settle this/u;
const CONNECTED = /담당자에게 연결|passing you on/u;
const NOT_KNOWN = /확인할 수 있는 정보에 없어|I do not have that information/u;
const ASKS_PAYMENT = /어떤 주문의 결제인지|Which order is it for/u;
const GIFTS = [
  { id: "gift", title: "사은품 안내", body: "3만 원 이상 주문하시면 사은품을 함께 보내 드립니다." },
];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "who did not take in the offer of a person hears it in other words",
    orders: NONE,
    standing: { status: /^active$/, says: SAID_AGAIN },
    talks: [
      "주차 되나요? | 네?",
      "주차 되나요? | 예??",
      "주차 되나요? | 뭐라고요?",
      "주차 되나요? | 네? 무슨 말씀이세요?",
      "주차 되나요? | 뭔 소리야",
      "주차 되나요? | 엥",
      "주차 되나요? | 뭐라는거야",
      "주차 되나요? | 다시 한번만 말씀해주시겠어요?",
      "주차 되나요? | 잘 못 들었는데 다시 말해줘",
      "주차 되나요? | 이해가 안 가요",
      "do you have parking? | huh?",
      "do you have parking? | what?",
      "do you have parking? | sorry? what do you mean?",
      "do you have parking? | I don't understand",
    ],
  },
  {
    kind: "a yes after the offer in other words, and a yes at once, is a yes",
    orders: NONE,
    standing: { status: /^pending$/, says: CONNECTED },
    talks: [
      "주차 되나요? | 네",
      "주차 되나요? | 네? | 네",
      "주차 되나요? | 네? 아 네 연결해주세요",
      "주차 되나요? | 뭐라고요? | 네? | 네?",
      "do you have parking? | huh? | yes",
      "do you have parking? | yes please",
    ],
  },
  {
    kind: "a request that was not taken back is a person's to look for",
    orders: DELIVERED,
    standing: { status: /^pending$/, kind: /^null$/, says: /지금 어떤 상태인지|how that request stands/u },
    talks: [
      "환불 신청 취소한 적 없어요",
      "교환 신청 취소 안 했는데",
      "반품 취소 안 했는데요",
      "반품 신청이 취소됐다는데 저는 취소한 적 없어요",
      "환불신청 내가 취소한적 없는데 왜 취소됐어?",
      "I never cancelled my refund request",
      "I didn't cancel the return",
      "my refund request was cancelled but I never did that",
    ],
  },
  {
    kind: "a request taken up here goes on when it was not taken back",
    orders: DELIVERED,
    standing: {
      status: /^active$/,
      kind: /^refund$/,
      order: /0465/,
      says: /환불 사유|reason for the refund/u,
    },
    talks: [
      "ORD-2026-0465 환불해주세요 | 환불 신청 취소한 적 없어요",
      "ORD-2026-0465 refund please | I never cancelled my refund request",
    ],
  },
  {
    kind: "a request that is taken back stays one",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: /철회할 수 있는지|can be withdrawn/u },
    talks: ["환불 신청한 거 취소할게요", "환불 신청 취소해주세요", "please cancel my refund request"],
  },
  {
    kind: "a payment that fails gets a question first",
    orders: DELIVERED,
    standing: { status: /^active$/, says: ASKS_PAYMENT },
    talks: [
      "카드 결제가 자꾸 안되는데",
      "카드 결제가 계속 실패해요",
      "카드결제 안됨",
      "카드 승인이 계속 거절돼요",
      "카드로 결제하려는데 주문이 안 돼요",
      "my card keeps getting declined",
      "the payment fails every time",
    ],
  },
  {
    kind: "money that went for nothing stays a person's",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: /결제 내역은 담당자가/u },
    talks: [
      "카드 결제됐는데 주문 내역이 없어요",
      "카드 결제했는데 주문이 안 보여요",
      "카드 승인은 났는데 주문이 없어요",
      "결제 실패했는데 돈이 빠져나갔어요",
      "카드 두 번 결제됐어요",
    ],
  },
  {
    kind: "what comes along for free is the shop's to say, not the rules for refunds",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^null$/, says: NOT_KNOWN },
    talks: [
      "샘플 주나요?",
      "샘플도 같이 주시나요",
      "샘플 좀 넣어주세요",
      "사은품 있나요?",
      "사은품 뭐 줘?",
      "사은품 왜 안 주나요",
      "증정품도 오나요?",
      "do I get a free gift?",
      "any freebies?",
      "do you include samples?",
    ],
  },
  {
    kind: "a text of the shop tells what comes along",
    orders: DELIVERED,
    helpTexts: GIFTS,
    standing: { status: /^active$/, says: /3만 원 이상/u },
    talks: ["사은품 있나요?", "사은품도 같이 주나요", "혹시 사은품 받을 수 있어요?"],
  },
  {
    kind: "an extra that is missing or broken stays a fault",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^exchange$/ },
    talks: [
      "사은품이 안 왔어요",
      "사은품 깨졌어요",
      "사은품이 빠졌네요",
      "러닝화 샘플이 빠졌네요",
      "샘플 주신다더니 빠졌네요",
      "러닝화에 양말 준다더니 안왔네요",
      "덤으로 준다고 했는데 누락됐어요",
    ],
  },
  {
    kind: "what was promised and is no part of the goods is no fault",
    orders: DELIVERED,
    standing: { kind: /^(?!exchange)/, says: /^(?!.*구성품)/su },
    talks: ["오늘 연락준다더니 안왔네요", "쿠폰 준다더니 없네요"],
  },
  {
    kind: "an address of a parcel that has left is told as it stands, and a person offered",
    orders: SHIPPED,
    standing: {
      status: /^active$/,
      order: /0600/,
      says: /이미 배송 중이라.*연결해 드릴까요|already on its way.*Would you like/su,
    },
    talks: [
      "주소 바꿀 수 있나요?",
      "배송지 변경 가능해?",
      "주소 잘못 적었어요",
      "받는 주소 바꿔주세요",
      "can I change the address?",
      "I need to change the delivery address",
    ],
  },
  {
    kind: "an address of a parcel that was delivered is told as it stands",
    orders: DELIVERED,
    standing: { status: /^active$/, order: /0465/, says: /이미 배송 완료되어|already delivered/u },
    talks: ["주소 바꿀 수 있나요?", "배송지 변경할래요", "can I change the address?"],
  },
  {
    kind: "who wants the address changed all the same, or takes the person, gets one",
    orders: SHIPPED,
    standing: { status: /^pending$/, kind: /^address_change$/ },
    talks: [
      "주소 바꿀 수 있나요? | 네",
      "주소 바꿀 수 있나요? | 그래도 바꿔주세요",
      "배송지 변경 가능해요? | 그래도 꼭 변경해주세요",
      "can I change the address? | yes please",
    ],
  },
  {
    kind: "an address of a parcel that has not left is taken up",
    orders: PREPARING,
    standing: { status: /^active$/, kind: /^address_change$/, says: /맞으실까요|Is this about/u },
    talks: ["주소 바꿀 수 있나요?", "배송지 변경 가능해요?", "can I change the address?"],
  },
  {
    kind: "an address of an account is no parcel's",
    orders: DELIVERED,
    standing: { status: /^active$/, says: /^(?!.*(?:이미 배송|already))/su },
    talks: ["회원정보 주소 바꾸고 싶어요", "I want to change the address in my account"],
  },
  {
    kind: "a parcel under way that is feared lost is told as it stands, and a person offered",
    orders: SHIPPED,
    standing: {
      status: /^active$/,
      order: /0600/,
      says: /현재 배송 중.*연결해 드릴까요|is on its way.*Would you like/su,
    },
    talks: [
      "분실된 거 같아요",
      "택배가 사라졌어요",
      "택배가 없어진 것 같은데",
      "택배 분실된거 아니에요?",
      "배송 중에 분실됐나봐",
      "my parcel seems lost",
      "I think my package got lost",
      "my package is missing",
    ],
  },
  {
    kind: "who fears so once more gets a person",
    orders: SHIPPED,
    standing: { status: /^pending$/ },
    talks: [
      "분실된 거 같아요 | 분실된 거 맞다니까요",
      "택배가 사라졌어요 | 네",
      "my parcel seems lost | it is lost!",
    ],
  },
  {
    kind: "a parcel delivered and lost is a person's at once",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: /배송 완료로 확인되는데|shown as delivered/u },
    talks: ["분실된 거 같아요", "택배가 사라졌어요", "my parcel seems lost"],
  },
  {
    kind: "a number that was lost is no parcel",
    orders: SHIPPED,
    standing: { status: /^active$/, says: /^(?!.*분실되었는지)/su },
    talks: ["주문번호를 분실했어요", "찜한 상품이 싹 다 사라졌어요"],
  },
  {
    kind: "a wrong size alone is asked about",
    orders: DELIVERED,
    standing: { status: /^active$/, reason: /^null$/, says: /Did you get another size/u },
    talks: [
      "wrong size",
      "it's the wrong size",
      "the shoes are an incorrect size",
      "ORD-2026-0465 wrong size, want to exchange",
      "ORD-2026-0465 I want a refund | wrong size",
    ],
  },
  {
    kind: "a wrong size that was sent is the shop's mistake",
    orders: DELIVERED,
    standing: { reason: /^wrong_item$/ },
    talks: [
      "they sent the wrong size",
      "you guys sent wrong size",
      "wrong size arrived",
      "I received the wrong size",
      "the size is incorrect, they sent the wrong size",
      "wrong size | you sent me another one than I ordered",
      "ORD-2026-0465 I want a refund | wrong size | you sent another one",
    ],
  },
  {
    kind: "a wrong size that was chosen is a change of mind",
    orders: DELIVERED,
    standing: { reason: /^change_of_mind$/ },
    talks: [
      "I ordered the wrong size",
      "it is the wrong size for me",
      "I picked the wrong size by accident",
      "wrong size | my mistake",
      "wrong size | I chose the wrong one",
      "ORD-2026-0465 I want a refund | wrong size | I ordered it wrong",
    ],
  },
];

describeTalks(KINDS);
