import { DEMO_HELP_TEXTS } from "../app/seed-demo-cast.ts";
import type { SimulatedOrder } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** Talks with a shop that has help texts: the customer's turns, parted by " | ", and what stands in the end. */

const HELP_TEXTS = [
  ...DEMO_HELP_TEXTS,
  { title: "선물 포장", body: "선물 포장은 2,000원에 해 드립니다. 주문하실 때 요청란에 적어 주세요." },
  { title: "영업시간", body: "상담은 평일 10시부터 18시까지 합니다. 토요일과 일요일은 쉽니다." },
  { title: "적립금", body: "구매 금액의 1%가 적립금으로 쌓입니다." },
].map(({ title, body }, index) => ({ id: `h${index}`, title, body }));
const PASSWORD_ONLY = [
  {
    id: "p",
    title: "비밀번호",
    body: "로그인 화면의 '비밀번호 찾기'에서 이메일로 재설정 링크를 받으실 수 있습니다.",
  },
];

const NONE: readonly SimulatedOrder[] = [];
const PREPARING = [orderOf("ORD-2026-0545", "앞치마", "preparing", 1)];
const DELIVERED = [orderOf("ORD-2026-0545", "앞치마", "delivered", 4)];
const SEVERAL = [
  orderOf("ORD-2026-0520", "울 가디건", "shipped", 3),
  orderOf("ORD-2026-0545", "면 앞치마", "preparing", 1),
  orderOf("ORD-2026-0530", "머그컵 세트", "preparing", 2),
  orderOf("ORD-2026-0490", "면 원피스", "delivered", 10),
];

const ONE_OLD = [
  orderOf("ORD-2026-0545", "머그컵 세트", "preparing", 1),
  orderOf("ORD-2026-0546", "앞치마", "preparing", 1),
  orderOf("ORD-2026-0463", "면 원피스", "delivered", 57),
];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "a help text with 재설정 in it is no promise for New Year",
    orders: NONE,
    helpTexts: PASSWORD_ONLY,
    standing: { status: /^active$/, says: /재설정 링크/u },
    talks: [
      "비밀번호를 잊어버렸어요",
      "안녕하세요 비밀번호 까먹었어요",
      "비번 까먹었어 어떻게 찾아?",
      "비밀번호가 기억이 안 나요",
      "패스워드 잊었는데 어떻게 해요?",
      "비밀번호 재설정 어디서 해요?",
      "I forgot my password",
    ],
  },
  {
    kind: "a change that no text speaks of is not answered by another one",
    orders: PREPARING,
    standing: { status: /^active$/, says: /정보에 없어|담당자가 먼저 확인해야/u },
    talks: [
      "주문번호 0545 수량 2개로 바꿔주세요",
      "앞치마 수량을 3개로 변경해 주세요",
      "0545 주문 개수 변경되나요?",
    ],
  },
  {
    kind: "how long sending takes is told in the shop's words",
    orders: NONE,
    standing: { status: /^active$/, says: /1~3일/u },
    talks: [
      "배송 보통 며칠 걸려요?",
      "배송기간이 어떻게 되나요",
      "제주도 얼마나 걸려요?",
      "제주도 며칠 더 걸려요?",
      "배송 얼마나 걸려요?",
      "주문하면 며칠만에 와요?",
      "받는데 며칠 걸리나요?",
      "택배 며칠이나 걸려요",
      "지금 주문하면 언제 와요?",
      "how long does shipping take?",
      "what is your delivery time?",
      "how many days does delivery take?",
    ],
  },
  {
    kind: "with an order on its way, both are told",
    orders: PREPARING,
    standing: { status: /^active$/, says: /(?=.*(?:발송 전|not yet shipped))(?=.*1~3일)/su },
    talks: ["배송 얼마나 걸려요?", "how long does shipping take?"],
  },
  {
    kind: "an order's own day is still not known",
    orders: PREPARING,
    standing: { status: /^active$/, says: /^(?!.*1~3일).*(?:날짜는|발송 전)/su },
    talks: ["언제 와요?", "앞치마 언제 도착해요?", "제 주문 며칠에 와요?"],
  },
  {
    kind: "an English question is answered by quoting the Korean text",
    orders: NONE,
    standing: {
      status: /^active$/,
      says: /^Our help page says \(in Korean\): “.+” Would you like me to pass this on to our team\?$/su,
    },
    talks: [
      "what are your opening hours?",
      "are you open on Sunday?",
      "do you do gift wrapping?",
      "I forgot my password",
      "free shipping?",
      "how do I delete my account?",
      "can I get a cash receipt?",
      "what payment methods do you take?",
      "how long does delivery take?",
      "do I earn points when I buy something?",
    ],
  },
  {
    kind: "an English question without a text is said to have none",
    orders: NONE,
    standing: { status: /^active$/, says: /do not have that information/u },
    talks: ["do you sell gift cards?", "do you have a store in Busan?", "do you have this in red?"],
  },
  {
    kind: "who takes the offer gets a person",
    orders: NONE,
    standing: { status: /^pending$/ },
    talks: ["what are your opening hours? | yes please", "do you do gift wrapping? | yes, ask them"],
  },
  {
    kind: "a thing named alone after another one's status asks for its own",
    orders: SEVERAL,
    standing: { status: /^active$/, says: /^(?!.*가디건).*앞치마.*(?:발송 전|not yet shipped)/su },
    talks: [
      "가디건 어디쯤 왔어요? | 그럼 앞치마는요?",
      "가디건 어디쯤 왔어요? | 그럼 앞치마는?",
      "가디건 언제 와요? | 앞치마는?",
      "가디건 어디쯤 왔어요? | 앞치마도요",
      "가디건 배송 조회 | 감사해요 | 아 그리고 앞치마는요?",
    ],
  },
  {
    kind: "the mug set likewise",
    orders: SEVERAL,
    standing: { status: /^active$/, says: /^(?!.*가디건).*머그컵.*(?:발송 전|not yet shipped)/su },
    talks: [
      "where is the cardigan? | and the mug set?",
      "where is the cardigan? | what about the mugs?",
      "가디건 왔는데 머그컵은 언제 와요",
      "가디건은 받았고 머그컵은 언제쯤 도착하나요?",
      "the cardigan arrived but when will the mug set arrive?",
    ],
  },
  {
    kind: "what is asked of the goods is no status",
    orders: SEVERAL,
    standing: { status: /^active$/, says: /정보에 없어/u },
    talks: ["가디건 어디쯤 왔어요? | 앞치마는 세탁기 돌려도 되나요?"],
  },
  {
    kind: "how long ago an order was placed stands in its row",
    orders: DELIVERED,
    standing: { status: /^active$/, says: /2026-11-18/u },
    talks: [
      "주문한지 며칠 됐죠?",
      "앞치마 주문한 지 얼마나 됐나요?",
      "앞치마 산 지 며칠 됐는지 궁금해요 산 지 며칠 됐죠?",
      "앞치마는 언제 샀더라?",
      "how long ago did I order the apron?",
    ],
  },
  {
    kind: "a question behind a greeting is answered from the texts",
    orders: NONE,
    standing: { status: /^active$/, says: /2,000원|토요일과 일요일은/u },
    talks: [
      "안녕하세요 선물포장 되나요?",
      "hello, do you do gift wrap?",
      "안녕하세요 일요일에도 하나요?",
      "하이 선물 포장도 해주시나요?",
      "안녕하세요 토요일에 쉬나요?",
      "hi there! are you open on sundays?",
    ],
  },
  {
    kind: "or said to have no answer",
    orders: NONE,
    standing: { status: /^active$/, says: /정보에 없어|do not have that information/u },
    talks: [
      "안녕하세요 아동용도 있나요",
      "카톡으로 상담 되나요",
      "키즈 사이즈도 있나요?",
      "안녕하세요 왼손잡이용도 파나요?",
      "일요일에도 배송하나요?",
      "hi, is it dishwasher safe?",
    ],
  },
  {
    kind: "who only asks to be heard is greeted",
    orders: NONE,
    standing: { status: /^active$/, says: /무엇을 도와드릴까요|How can I help/u },
    talks: [
      "안녕하세요",
      "안녕하세요?",
      "누구 있나요?",
      "상담 되나요?",
      "안녕하세요 문의 드려도 되나요?",
      "저기요 뭐 좀 여쭤봐도 될까요?",
      "여보세요 계신가요?",
      "반갑습니다 여기 채팅으로 문의하면 되나요?",
      "hi is anyone there?",
      "hello, can I ask a question?",
      "hello can you help me?",
    ],
  },
  {
    kind: "who only asked, or only says it, starts no request",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^null$/, says: /^(?!다시 한번|Let me say it once more)/u },
    talks: [
      "하자있음 환불되나요? | 아뇨 아직 받진 않았고 그냥 궁금해서요",
      "환불되나요? | 그냥 물어본 거예요",
      "교환되나요? | 아 그냥 궁금했어요",
      "can I get a refund? | no I was just curious",
      "포장이 다 찢어져서 왔는데 내용물은 괜찮아요 | 그냥 다음부턴 조심해달라구요",
      "포장이 다 찢어져서 왔는데 내용물은 괜찮아요 | 앞으로는 신경 좀 써주세요",
      "박스가 찌그러져서 왔는데 물건은 멀쩡해요 | 다음번엔 좀 꼼꼼하게 포장해주세요",
    ],
  },
  {
    kind: "but a request beside it is one",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^refund$/ },
    talks: [
      "환불되나요? | 네 다음부턴 조심하시고 환불해주세요",
      "앞치마 환불해주세요 색이 궁금했던 거랑 달라요",
    ],
  },
  {
    kind: "a dialect's yes is one",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^refund$/, says: /^환불 사유/u },
    talks: [
      "환불하고 싶어요 | 하모 맞다",
      "환불하고 싶어요 | 맞심더",
      "환불하고 싶어요 | 하모예",
      "환불하고 싶어요 | 그려유",
      "환불하고 싶어요 | 그라제",
    ],
  },
  {
    kind: "who wants to tell it later may",
    orders: PREPARING,
    standing: { status: /^active$/, kind: /^address_change$/, says: /천천히|take your time/u },
    talks: [
      "앞치마 주소 바꿔주세요 | 이따 알려드려도 되나요?",
      "앞치마 주소 바꿔주세요 | 나중에 말씀드릴게요",
      "앞치마 주소 바꿔주세요 | 집에 가서 확인하고 알려드려도 될까요?",
      "change the address of ORD-2026-0545 please | can I tell you later?",
    ],
  },
  {
    kind: "of two orders the one past its period is told the rule, the other passed on",
    orders: ONE_OLD,
    standing: {
      status: /^pending$/,
      says: /^(?!.*(?:원피스\)? 주문(?:도|의 환불 요청도) 함께|refund request for ORD-2026-0463))(?=.*ORD-2026-054[56])(?=.*ORD-2026-0463).*(?:어렵습니다|not possible|no longer possible)/su,
    },
    talks: [
      "머그컵 취소하고 원피스 환불해주세요 | 둘다 맘이 바뀌었어요",
      "머그컵은 취소해주시고 원피스는 반품할게요 | 그냥 변심이에요",
      "앞치마랑 원피스 둘다 환불해주세요 | 맘이 바뀌었어요",
      "I want to cancel the mug set and get a refund on the dress too | changed my mind",
    ],
  },
  {
    kind: "the rule is told at once",
    orders: ONE_OLD,
    standing: { status: /^active$/, says: /ORD-2026-0463.*(?:기간|period).*(?:사유|reason)/su },
    talks: [
      "머그컵 취소하고 원피스 환불해주세요",
      "I want to cancel the mug set and get a refund on the dress too",
    ],
  },
  {
    kind: "a fault of the old one goes to a person as well",
    orders: ONE_OLD,
    standing: { status: /^pending$/, says: /원피스 주문의 환불 요청도 함께/u },
    talks: ["머그컵은 취소해주시고 원피스는 찢어져서 왔으니 환불해주세요 | 변심이요"],
  },
];

describeTalks(KINDS, { helpTexts: HELP_TEXTS });
