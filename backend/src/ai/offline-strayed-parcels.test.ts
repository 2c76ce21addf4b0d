import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** Parcels that do not get where they were to go, and words that sound like other matters. */

const DELIVERED = [orderOf("ORD-2026-0465", "러닝화", "delivered", 4)];
const PREPARING = [orderOf("ORD-2026-0545", "앞치마", "preparing", 1)];
const SHIPPED = [orderOf("ORD-2026-0600", "가디건", "shipped", 3)];
const CANCELLED = [orderOf("ORD-2026-0700", "텀블러", "cancelled", 4)];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "a parcel at another's door goes to a person",
    orders: DELIVERED,
    standing: { status: /^pending$/, kind: /^null$/, says: /배송 상황은 담당자가|look into the delivery/u },
    talks: [
      "다른집으로 배송됐대요",
      "다른 동으로 배달됐어요",
      "배송기사가 엉뚱한데 놓고 갔어요",
      "택배가 딴 집으로 갔어",
      "다른 동네로 잘못 배송됐네요",
      "오배달 된거 같은데",
      "옆집에서 가져갔어요",
      "이웃이 제 택배 들고 갔나봐요",
      "옆집이 가져간거같아요 러닝화 재발송해주세요",
      "the courier left it at the wrong house",
      "it was delivered to someone else's door",
      "my neighbour took it i think",
    ],
  },
  {
    kind: "an address to be changed is no parcel gone astray",
    orders: PREPARING,
    standing: { status: /^active$/, kind: /^address_change$/ },
    talks: ["다른 집으로 배송해주세요", "배송지를 다른 곳으로 바꿔 주세요"],
  },
  {
    kind: "a parcel that is said to go back to the shop goes to a person",
    orders: SHIPPED,
    standing: { status: /^pending$/, says: /되돌아간다는 안내|is going back/u },
    talks: ["반송됐다고 문자왔어요", "반송처리된다는데 왜죠?", "my parcel is being returned to sender"],
  },
  {
    kind: "tracking that stands still is no fault of the goods",
    orders: SHIPPED,
    standing: { status: /^active$/, kind: /^null$/, says: /배송 중|on its way/u },
    talks: [
      "추적하면 5일째 멈춰있어요",
      "가디건 추적이 5일째 멈춰있어요",
      "배송조회가 며칠째 안 움직여요",
      "the tracking is stuck since monday",
    ],
  },
  {
    kind: "goods that stand still are at fault",
    orders: DELIVERED,
    standing: { kind: /^exchange$/, reason: /^defective$/ },
    talks: ["러닝화 시계가 멈춰있어요", "배송받은 시계가 멈췄어요"],
  },
  {
    kind: "an exchange of faulty goods is no refund",
    orders: DELIVERED,
    standing: { kind: /^exchange$/, reason: /^defective$/ },
    talks: ["ORD-2026-0465 교환 불량 받음", "러닝화 교환불량이요", "러닝화 교환 불량이에요 받았어요"],
  },
  {
    kind: "shoes and what stands behind them are no burn and no fire",
    orders: DELIVERED,
    standing: { says: /^(?!.*(?:다치셨다니|위험한))/su },
    talks: [
      "러닝화 상자가 찢어졌어요",
      "러닝화 상태가 이상해요",
      "러닝화 재고 있나요?",
      "러닝화 재발송해주세요",
    ],
  },
  {
    kind: "who speaks to nobody but a person gets one",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: /담당자에게 연결|passing you on/u },
    talks: [
      "진짜 사람 아니면 안할래",
      "사람 아니면 안해요",
      "상담원 아니면 말 안 합니다",
      "상담사 나올때까지 말 안해",
      "i won't talk unless it's a real person",
    ],
  },
  {
    kind: "a curse at somebody beside a question goes to a person",
    orders: SHIPPED,
    standing: { status: /^pending$/, says: /정말 죄송/u },
    talks: ["야 이 ㅅㅂ 언제오냐고", "이 씨발 배송 언제 와", "니들 씨발 언제 보내"],
  },
  {
    kind: "a sigh beside a question is answered, and a name is no curse",
    orders: SHIPPED,
    standing: { status: /^active$/, says: /배송 중/u },
    talks: ["아 ㅅㅂ ORD-2026-0600 왜 안 오냐고", "민수씨 발송됐나요"],
  },
  {
    kind: "a cancellation told and denied goes to a person",
    orders: CANCELLED,
    standing: { status: /^pending$/, kind: /^null$/, says: /직접 취소하지 않으셨다고|did not cancel/u },
    talks: [
      "텀블러 왜 취소됐어요? | 저 취소 안했는데요",
      "텀블러 왜 취소됐나요 | 내가 취소 안했어",
      "where is my tumbler? | i didn't cancel it",
    ],
  },
];

describeTalks(KINDS);
