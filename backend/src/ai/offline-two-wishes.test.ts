import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** A request and the question where an order is, in one message: both are answered. Turns are parted by " | ". */

const APRON = orderOf("ORD-2026-0465", "앞치마", "delivered", 4);
const EARPHONES = orderOf("ORD-2026-0600", "이어폰", "shipped", 3);
const MUG = orderOf("ORD-2026-0545", "머그컵", "preparing", 1);
const TWO = [APRON, EARPHONES];
const THREE = [APRON, EARPHONES, MUG];
const EARPHONES_ON_WAY = /0600 이어폰 주문은 현재 배송 중|ORD-2026-0600 \(이어폰\) is on its way/u.source;
const MUG_TOLD = /0545 머그컵 주문은 현재 상품 준비 중|ORD-2026-0545 \(머그컵\) is being prepared/u.source;
const ASKS_ORDER = /어떤 주문인지|Which order is it/u.source;
const ASKS_APRON = /0465 앞치마 주문이 맞으실까요|Is this about ORD-2026-0465/u.source;
const ASKS_REASON = /사유|the reason/u.source;
const inOrder = (...parts: readonly string[]) =>
  new RegExp(parts.map((part) => `(?:${part})`).join(".*"), "su");

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "of two orders, the one that is not asked for is offered for the request",
    orders: TWO,
    standing: {
      status: /^active$/,
      kind: /^(?:refund|exchange)$/,
      order: /^null$/,
      says: inOrder(EARPHONES_ON_WAY, ASKS_APRON),
    },
    talks: [
      "환불해주세요 그리고 이어폰은 어디쯤이에요?",
      "교환 부탁드려요. 이어폰 배송은 어디까지 왔어요?",
      "반품하고 싶고 이어폰은 언제 와요?",
      "환불 좀 글고 이어폰 언제와?",
      "환불해줘. 그리구 이어폰은 언제 오는데",
      "I want a refund and where are my earphones?",
      "please refund it. also when do the earphones arrive?",
    ],
  },
  {
    kind: "of three, the choice is left to the customer",
    orders: THREE,
    standing: { status: /^active$/, order: /^null$/, says: inOrder(EARPHONES_ON_WAY, ASKS_ORDER) },
    talks: [
      "환불해주세요 그리고 이어폰은 어디쯤이에요?",
      "불량이에요 환불해주세요. 그리고 이어폰은 언제 와요?",
      "I'd like to return something, and where are my earphones?",
    ],
  },
  {
    kind: "another order that is not named is told as far as it has yet to come",
    orders: TWO,
    standing: { status: /^active$/, kind: /^refund$/, says: inOrder(EARPHONES_ON_WAY, ASKS_ORDER) },
    talks: [
      "반품하고 싶고 다른 주문은 언제 와요?",
      "환불해줘 그리고 나머지 하나는 어디쯤이야?",
      "refund this one, and where is my other order?",
      "다른 주문은 언제 와요? 이건 환불해주세요",
    ],
  },
  {
    kind: "so are several others",
    orders: THREE,
    standing: { status: /^active$/, kind: /^refund$/, says: inOrder(MUG_TOLD, EARPHONES_ON_WAY) },
    talks: [
      "반품하고 싶고 다른 주문은 언제 와요?",
      "앞치마 반품하고 싶고 다른 주문은 언제 와요?",
      "refund this one, and where is my other order?",
    ],
  },
  {
    kind: "both may be about one order",
    orders: [EARPHONES],
    standing: { status: /^active$/, order: /0600/, says: inOrder(EARPHONES_ON_WAY, ASKS_REASON) },
    talks: [
      "환불해주세요 그리고 이어폰은 어디쯤이에요?",
      "이어폰은 언제 와요? 그리고 취소할래요",
      "ORD-2026-0600 언제 와요? 취소하고 싶어요",
      "where are my earphones? and please cancel it",
    ],
  },
  {
    kind: "the request goes on with the order that is chosen then",
    orders: THREE,
    standing: { status: /^pending$/, kind: /^refund$/, order: /0465/, reason: /^change_of_mind$/ },
    talks: [
      "환불해주세요 그리고 이어폰은 어디쯤이에요? | 앞치마요 | 마음이 바뀌었어요 받았어요",
      "앞치마 환불해주세요 | 마음에 안 들어요 받았어요 그리고 이어폰은 어디쯤이에요?",
    ],
  },
  {
    kind: "one wish in two clauses stays one",
    orders: THREE,
    standing: { order: /0600/, says: /^(?!.*현재 배송 중)/su },
    talks: [
      "환불해주세요. 이어폰 아직 안 왔어요",
      "환불하고 싶은데 이어폰 어디로 보내요?",
      "환불하고 싶은데 이어폰은 얼마나 걸려요?",
      "환불해주세요 이어폰 너무 늦어요",
      "이어폰 환불해주세요",
    ],
  },
  {
    kind: "a question where an order is stays one",
    orders: THREE,
    standing: { status: /^active$/, kind: /^null$/, says: new RegExp(EARPHONES_ON_WAY, "u") },
    talks: ["환불 말고 이어폰 어디쯤이에요?", "이어폰은 어디쯤이에요?", "where are my earphones?"],
  },
];

describeTalks(KINDS);
