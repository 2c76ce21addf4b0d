import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** Questions for all orders or for the others, wishes beside a question, and help texts found by what is named. */

const DELIVERED = [orderOf("ORD-2026-0465", "러닝화", "delivered", 4)];
const PREPARING = [orderOf("ORD-2026-0545", "린넨 셔츠", "preparing", 1)];
const CANCELLED = [orderOf("ORD-2026-0700", "텀블러", "cancelled", 4)];
const SHIPPED = [orderOf("ORD-2026-0600", "니트 가디건", "shipped", 3)];
const HELP_TEXTS = [
  { id: "wash", title: "세탁 방법", body: "니트는 찬물에 손세탁해 주세요. 린넨 셔츠는 단독 세탁해 주세요." },
  { id: "pw", title: "비밀번호", body: "로그인 화면의 비밀번호 찾기를 이용해 주세요." },
];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "all orders are told when all are asked for",
    orders: [...SHIPPED, ...DELIVERED],
    standing: {
      status: /^active$/,
      kind: /^null$/,
      says: /0600.*배송 중.*0465.*배송 완료|0600.*on its way.*0465/su,
    },
    talks: [
      "둘 다 어떻게 됐어요?",
      "내 주문 다 어떻게 됐어?",
      "두개 다 언제 와요",
      "where are both of my orders?",
    ],
  },
  {
    kind: "the other order is told after the first",
    orders: [...SHIPPED, ...PREPARING],
    standing: {
      status: /^active$/,
      kind: /^null$/,
      says: /^[^가-힣]*ORD-2026-0545[^\n]*(?:준비 중|being prepared)|^Your order ORD-2026-0545/u,
    },
    talks: [
      "니트 가디건 어디쯤이에요? | 두번째 주문도 봐줄래",
      "니트 가디건 어디쯤이에요? | 나머지 하나는?",
      "니트 가디건 어디쯤이에요? | 다른 하나도 알려줘",
      "니트 가디건 어디쯤이에요? | 나머지 주문도요",
      "where is my cardigan | and the other one?",
      "where is my cardigan | and the second order?",
    ],
  },
  {
    kind: "another question is no other order",
    orders: [...SHIPPED, ...PREPARING],
    standing: { says: /무엇을 도와드릴까요/u },
    talks: ["니트 가디건 어디쯤이에요? | 다른 거 물어볼게요"],
  },
  {
    kind: "orders on their way are told without those in preparation",
    orders: [...SHIPPED, ...DELIVERED, ...PREPARING],
    standing: { says: /^(?!.*(?:0545|0465)).*0600/su },
    talks: ["배송중인거만", "주문내역 보여줘 | 배송중인거만"],
  },
  {
    kind: "new goods without a refund are an exchange",
    orders: DELIVERED,
    standing: { kind: /^exchange$/ },
    talks: [
      "환불까진 필요없고 새 걸로만 바꿔주세요",
      "환불은 필요없으니까 새 제품으로 바꿔줘",
      "no need for a refund, just replace it",
    ],
  },
  {
    kind: "another person's parcel here is looked into by a person",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: /잘못 배달된|came to you by mistake/u },
    talks: ["다른 사람 물건이 저한테 왔어요", "남의 물건이 왔네요", "i got someone else's parcel"],
  },
  {
    kind: "another person's goods are the wrong ones",
    orders: DELIVERED,
    standing: { kind: /^exchange$/, reason: /^wrong_item$/ },
    talks: ["모르는 사람 옷이 왔는데", "다른 분 신발이 저한테 배송됐어요"],
  },
  {
    kind: "who asks how it is done and wants it begins a refund",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^refund$/ },
    talks: [
      "반품 접수 어떻게 하나요, 하고 싶은데",
      "환불 어떻게 신청해요? 하려고요",
      "how do i return this? i want to",
    ],
  },
  {
    kind: "who only asks how it is done begins none",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^null$/ },
    talks: ["반품 접수 어떻게 하나요?"],
  },
  {
    kind: "a cancellation that does not show on the card is money that is awaited",
    orders: CANCELLED,
    standing: { kind: /^refund_status$/ },
    talks: [
      "카드 취소 반영이 아직이네요",
      "카드취소 아직 반영이 안됐어요",
      "card cancellation hasn't shown up yet",
    ],
  },
  {
    kind: "paying by instalments is no exchange",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^null$/ },
    talks: ["할부로 바꿀 수 있나요"],
  },
  {
    kind: "stock and size charts are not in the washing text, nor in an order",
    orders: PREPARING,
    helpTexts: HELP_TEXTS,
    standing: { says: /확인할 수 있는 정보에 없어/u },
    talks: ["린넨셔츠 (L) 재고 있나요?", "린넨 셔츠 재고 있어요?", "린넨 셔츠 사이즈표 어디있어요"],
  },
  {
    kind: "the text about passwords is found by every word for them",
    orders: [],
    helpTexts: HELP_TEXTS,
    standing: { says: /비밀번호 찾기를 이용/u },
    talks: ["비밀번호 재설정 어떻게 해요?", "비번 까먹음", "비밀번호를 잊어버렸어요", "비번 몰라"],
  },
  {
    kind: "a no ends it",
    orders: SHIPPED,
    standing: { status: /^completed$/ },
    talks: [
      "니트 가디건 어디쯤이에요? | 감사합니다 | 없어요 감사합니다",
      "where is my cardigan | thanks | no, thanks",
    ],
  },
];

describeTalks(KINDS);
