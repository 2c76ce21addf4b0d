import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** Talk about goods that came or did not: the customer's turns, parted by " | ", and what stands in the end. */

const DELIVERED = [orderOf("ORD-2026-0465", "앞치마", "delivered", 4)];
const SHIPPED = [orderOf("ORD-2026-0519", "니트 가디건", "shipped", 4)];
const PREPARING = [orderOf("ORD-2026-0545", "앞치마", "preparing", 4)];
const TWO = [
  orderOf("ORD-2026-0465", "운동화", "delivered", 4),
  orderOf("ORD-2026-0470", "양말", "delivered", 4),
];

const REMEDY = /교환과 환불 중|exchange or a refund/u;
const MISSED = /받지 못하셨군요|sorry that you have not received it/u;
const MISMATCH = /저희 기록에 아직 배송 중이라|Our record says something else/u;
const ASKS_NO_RECEIPT = /^(?!.*(?:받아 보셨을까요|received the item\?|받지 못하셨다면))/su;

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "who denies that nothing came has the goods",
    orders: DELIVERED,
    standing: {
      status: /^active$/,
      kind: /^null$/,
      reason: /^change_of_mind$/,
      received: /^true$/,
      says: REMEDY,
    },
    talks: [
      "배송 상태 알려주세요 | 못받은게 아니라 마음에 안든다고요",
      "배송 상태 알려주세요 | 못받은거 아니고 사이즈가 크다고요",
      "배송 상태 알려주세요 | 아 못 받은 건 아니고 색이 별로라서요",
      "배송 상태 알려주세요 | 안 받은게 아니고 받았는데 별로라고요",
      "배송 상태 알려주세요 | 안 온 게 아니라 끈이 너무 짧다고요",
      "배송 상태 알려주세요 | 못 받았다는 게 아니고 색이 너무 어두워요",
      "배송 상태 알려주세요 | 못받은건 아닌데 좀 작아요",
      "where is my order? | it's not that I didn't get it, the strap is too short",
    ],
  },
  {
    kind: "who asks how it could be known otherwise has the goods",
    orders: DELIVERED,
    standing: {
      status: /^pending$/,
      received: /^true$/,
      says: /^(?!.*(?:받지 못하셨군요|not received it))/su,
    },
    talks: [
      "구멍 났어요 환불해주세요 | 네 | 안 받았으면 이걸 어떻게 알아요",
      "ORD-2026-0465 불량이라 교환해주세요 | 못받았으면 구멍난걸 어케 압니까",
      "ORD-2026-0465 마음에 안들어서 환불해주세요 | 안 받았으면 환불해달라고 하겠어요?",
      "ORD-2026-0465 불량이에요 교환해주세요 | 못받았으면 제가 왜 교환해달라고 하겠습니까",
      "ORD-2026-0465 불량이에요 교환해주세요 | 안왔으면 찢어진걸 어찌 알아요",
      "ORD-2026-0465 refund please, wrong color | how could I wash it if I didn't receive it??",
      "ORD-2026-0465 refund, it's defective | how would I see the hole if I hadn't received it?",
      "ORD-2026-0465 refund, it's broken | if I hadn't got it how would I know it's broken?",
      "ORD-2026-0465 refund please, it's too small | obviously, how else would I know it's too small?",
      "ORD-2026-0465 환불해주세요 너무 작아요 | 아니면 제가 어떻게 알아요",
    ],
  },
  {
    kind: "who says or denies that it is not there has not",
    orders: DELIVERED,
    standing: { status: /^pending$/, says: MISSED },
    talks: [
      "ORD-2026-0465 불량이라 교환해주세요 | 아직 못 받았어요",
      "배송 상태 알려주세요 | 아직 못 받았어요",
      "배송 상태 알려주세요 | 안 받은 게 아니라 못 받은 거라고요",
      "how can I get a refund if I didn't receive it?",
    ],
  },
  {
    kind: "a case supposed says nothing of receipt",
    orders: DELIVERED,
    standing: { status: /^active$/, received: /^null$/ },
    talks: [
      "ORD-2026-0465 환불해주세요 필요없어요 | 못 받았으면 어떻게 해야 하나요?",
      "앞치마 사이즈가 크면 교환되나요?",
      "끈 길이 조절 되나요?",
    ],
  },
  {
    kind: "goods that do not suit: an exchange or a refund is offered for choice",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^null$/, reason: /^change_of_mind$/, says: REMEDY },
    talks: [
      "저기요~ 앞치마 받았는데 끈이 너무 짧아요",
      "저기요~ 앞치마 받았는데 끈이 너무 짧아요 | 받았다니까요? 끈이 짧다고요",
      "주머니가 너무 작네요",
      "어제 왔는데 생각보다 천이 얇아요",
      "앞치마 받았는데 좀 커요",
      "좀 작아요 어떻게 해야하나요",
      "앞치마 받았는데 별로에요",
      "끈이 너무 짧아서 못쓰겠어요",
      "앞치마 생각보다 색이 어둡네요",
      "앞치마 받았는데 끈이 짧아요 | 잘 모르겠어요",
      "got the apron, but the strap is too short",
      "it's way too big on me",
    ],
  },
  {
    kind: "the one that is chosen goes on with what was told",
    orders: DELIVERED,
    standing: {
      status: /^pending$/,
      kind: /^(?:refund|exchange)$/,
      reason: /^change_of_mind$/,
      received: /^true$/,
    },
    talks: [
      "앞치마 받았는데 끈이 짧아요 | 환불이요",
      "앞치마 받았는데 끈이 짧아요 | 교환으로 할게요",
      "앞치마 받았는데 끈이 짧아요 | 받았다니까요? 짧다고요 | 환불해주세요",
      "앞치마 받았는데 좀 커요 | 더 작은 사이즈로 바꿀 수 있나요?",
      "got the apron, but the strap is too short | refund | yes",
    ],
  },
  {
    kind: "who keeps the goods is asked no more",
    orders: DELIVERED,
    standing: { status: /^active$/, kind: /^null$/, says: /더 도와드릴|anything else/u },
    talks: [
      "앞치마 받았는데 끈이 짧아요 | 그냥 써볼게요 괜찮아요",
      "앞치마 받았는데 끈이 짧아요 | 아니요 괜찮아요",
      "got the apron, but the strap is too short | I'll just keep it",
    ],
  },
  {
    kind: "goods that are not there yet are no such complaint",
    orders: PREPARING,
    standing: { status: /^active$/, says: /^(?!.*(?:교환과 환불 중|exchange or a refund))/su },
    talks: ["사이즈가 작을까봐 걱정돼요", "주문했는데 생각해보니 색이 별로에요", "is it too small?"],
  },
  {
    kind: "pieces that are missing begin an intake",
    orders: TWO,
    standing: { status: /^pending$/, kind: /^exchange$/, reason: /^missing_part$/, says: ASKS_NO_RECEIPT },
    talks: [
      "양말 한 켤레가 부족해요",
      "양말 두 켤레가 모자라요",
      "양말 한 짝이 없어요",
      "양말 3켤레 중에 하나가 빠졌어요",
      "양말이 다섯 켤레 세트인데 네 켤레밖에 없어요",
      "one pair of socks is missing | ORD-2026-0470",
      "the socks pack only had 4 pairs instead of 5 | ORD-2026-0470",
      "my socks are short one pair, there's only 4 | ORD-2026-0470",
      "there were just 3 socks in the pack | ORD-2026-0470",
    ],
  },
  {
    kind: "what is short or missing elsewhere is no piece of goods",
    orders: TWO,
    standing: { status: /^active$/, kind: /^null$/ },
    talks: ["포인트가 부족해요", "재고가 한 개 부족한가요?", "one of my orders is missing"],
  },
  {
    kind: "told elsewhere that it is there, while the record has it on its way",
    orders: SHIPPED,
    standing: { status: /^pending$/, kind: /^null$/, says: MISMATCH },
    talks: [
      "배송완료라고 문자왔는데 집앞에 없어요",
      "문자로는 배송완료라는데 물건이 안보여요",
      "배송 완료됐다고 떴는데 못받았어요",
      "택배기사님이 문앞에 뒀다는데 없어요",
      "도둑맞은거 같아요",
      "언제 와요 | 아니 배송중이 아니고 배송완료 문자가 왔다니까요",
      "언제 와요 | 배송완료 문자 받았는데 물건이 없어요",
      "앱에는 배달 끝났다고 나오는데 아무것도 없는데요",
      "tracking says delivered but there's nothing at my door",
      "courier told me he left it at the door but it's not there",
      "someone stole my package",
      "배달완료로 뜨는데 물건 어디 있어요?",
      "기사님이 경비실에 맡겼다는데 경비아저씨는 모른대요",
      "got an email saying it was delivered, nothing here",
    ],
  },
  {
    kind: "on its way and not there yet",
    orders: SHIPPED,
    standing: { status: /^active$/, kind: /^null$/ },
    talks: ["언제 와요", "아직 안왔어요", "배송중이라는데 언제와요", "배송 완료되면 문자 오나요?"],
  },
  {
    kind: "none of several orders came",
    orders: TWO,
    standing: { status: /^pending$/, kind: /^null$/, received: /^false$/, says: /(?=.*0465)(?=.*0470)/su },
    talks: [
      "둘다 안왔어요",
      "두 개 주문했는데 하나도 안왔어요",
      "운동화도 양말도 안왔어요",
      "운동화랑 양말 아무것도 안왔어요",
      "neither of my orders arrived",
      "두개 다 못받았는데요",
      "전부 안 왔어요",
      "none of my packages came",
      "both orders never arrived",
    ],
  },
  {
    kind: "both that are asked about are told",
    orders: TWO,
    standing: { status: /^active$/ },
    talks: ["둘 다 언제 와요?", "둘 다 잘 받았어요", "둘 다 환불해주세요"],
  },
  {
    kind: "use proves receipt",
    orders: TWO,
    standing: { status: /active|pending/, received: /^true$/, says: ASKS_NO_RECEIPT },
    talks: [
      "The sneakers have a hole in them",
      "이거 운동화 왜케 구려 사진이랑 색이 완전 다르잖아",
      "운동화 밑창 떨어졌어요 일주일도 안신었는데",
      "운동화 엄마 드렸는데 작으시대요",
      "양말 세탁 한번 했는데 구멍났어요",
      "this dress shrank after one wash",
      "ORD-2026-0465 refund please, too big | I've worn them twice already",
      "ORD-2026-0465 환불해주세요 작아요 | 동생한테 줬는데 안 맞는대요",
      "ORD-2026-0465 교환해주세요 불량이에요 | 두 번밖에 안 신었어요",
      "ORD-2026-0465 exchange please, it's broken | washed them once and they fell apart",
    ],
  },
  {
    kind: "a use to come proves nothing",
    orders: TWO,
    standing: { status: /^active$/, received: /^null$/ },
    talks: [
      "ORD-2026-0465 환불해주세요 작아요 | 엄마 드리려고 산 거예요",
      "what if the sneakers have a hole?",
      "ORD-2026-0465 refund please, don't need them | I wanted to give them to my mom",
    ],
  },
  {
    kind: "a courier's manners are apologised for, and a person is offered",
    orders: DELIVERED,
    standing: {
      status: /^active$/,
      kind: /^null$/,
      reason: /^null$/,
      says: /(?:죄송|sorry).*(?:연결해 드릴까요|pass this on)/su,
    },
    talks: [
      "택배기사가 물건을 던지고 갔어요 너무 불친절해요",
      "기사님이 너무 불친절했어요",
      "택배기사가 반말하고 소리질렀어요",
      "배송기사님 태도가 너무 별로에요",
      "the courier was so rude and threw my parcel",
      "delivery guy was super rude to my mom",
      "the driver tossed the box over the fence",
    ],
  },
  {
    kind: "what a courier broke is a fault",
    orders: DELIVERED,
    standing: { status: /active|pending/, kind: /^exchange$/, reason: /^damaged$/ },
    talks: ["기사님이 물건을 던져서 컵이 깨졌어요", "the courier threw the box and the mug arrived broken"],
  },
];

describeTalks(KINDS);

describe("receipt after a decision", () => {
  async function afterApproval(text: string) {
    const chat = new SimulatedChat({ orders: TWO, settings: { helpTexts: [] } });
    await chat.customer(["ORD-2026-0465 환불해주세요 색이 별로에요"]);
    await chat.customer(["네 어제 받았어요"]);
    await chat.provideInfo("", { decision: "approve", orderNumber: "ORD-2026-0465" });
    const [reply] = await chat.customer([text]);
    return { reply, received: chat.ledger.received };
  }

  it.each([
    "교환도 승인된거죠?",
    "교환도 해주세요",
    "그럼 교환으로 바꿔도 되나요?",
    "그냥 교환으로 해주세요",
    "is the exchange approved too?",
  ])("is known for the same goods: %s", async (text) => {
    const { reply, received } = await afterApproval(text);
    expect(received).toBe(true);
    expect(reply).not.toMatch(/수령|받아 보셨|received/u);
  });

  it.each(["양말도 환불해주세요", "ORD-2026-0470 교환해주세요 작아요"])(
    "is not known for others: %s",
    async (text) => {
      const { reply, received } = await afterApproval(text);
      expect(received).toBeNull();
      expect(reply).toMatch(/수령|받아 보셨/u);
    },
  );
});
