import type { DecisionIntent, TOPIC_INTENTS } from "../../../shared/vocabulary.ts";
import type { Concept } from "./concepts.ts";
import type { CategoryKey } from "./context.ts";

/**
 * What rules may ask for: a concept of the lexicons, an order number in the message, goods in hand, or a stated fault: broken, wrong or
 * incomplete goods, goods that do not work or never came, or goods the customer does not want after all.
 */
export type Clue =
  | Concept
  | "orderNumber"
  | "received"
  | "wrongGoods"
  | "malfunction"
  | "notReceived"
  | "unwanted";

/** Evidence for one intent: `all` of these clues (of a list, any one) and none of `none` are there. */
export interface IntentRule {
  readonly intent: TopicIntent;
  readonly weight: number;
  readonly all: readonly (Clue | readonly Clue[])[];
  readonly none?: readonly Clue[];
}

/** Intents that are topics; the others are told apart by what the customer does, not by what they talk about. */
export type TopicIntent = (typeof TOPIC_INTENTS)[number] | "other";

/** The category each topic belongs to under the default list (`eval/data/README.md`). */
export const CATEGORY_OF_TOPIC: Readonly<Record<TopicIntent, CategoryKey>> = {
  order_status: "order",
  order_list: "order",
  address_change: "order",
  payment: "order",
  refund: "refund",
  exchange: "refund",
  cancel: "refund",
  refund_status: "refund",
  policy: "refund",
  defect: "refund",
  login: "tech",
  app: "tech",
  account: "account",
  other: "other",
};

/** The category of any intent; what is no topic has none of its own. */
export function categoryKeyOf(intent: DecisionIntent): CategoryKey {
  return isTopic(intent) ? CATEGORY_OF_TOPIC[intent] : "other";
}

function isTopic(intent: DecisionIntent): intent is TopicIntent {
  return intent in CATEGORY_OF_TOPIC;
}

/** A topic needs at least this much evidence; a bare "언제요?" has none. */
export const TOPIC_THRESHOLD = 3;

const MONEY_REQUEST = ["refund", "exchange", "cancel"] as const;

/** The weights of one intent add up; the highest sum wins, the earlier intent on a tie. */
export const INTENT_RULES: readonly IntentRule[] = [
  { intent: "policy", weight: 9, all: [MONEY_REQUEST, "policy"], none: ["refundArrives"] },
  { intent: "policy", weight: 5, all: [MONEY_REQUEST, "policy"] },
  { intent: "policy", weight: 8, all: [MONEY_REQUEST, "fee"] },
  { intent: "policy", weight: 10, all: [MONEY_REQUEST, "condition", "question"] },
  { intent: "policy", weight: 4, all: ["fee"] },
  // "if anything arrives broken, who pays the postage back?"
  { intent: "policy", weight: 4, all: ["fee", "condition"] },
  { intent: "policy", weight: 4, all: ["policy"] },
  { intent: "policy", weight: 6, all: ["condition", "question"], none: ["delivery", "payment"] },

  { intent: "refund_status", weight: 12, all: [MONEY_REQUEST, "refundArrives"] },
  { intent: "refund_status", weight: 5, all: ["refundArrives"], none: ["paymentTrouble"] },
  // "돈이 아직 안 들어왔어요": trouble with money that was to come, not with paying
  { intent: "refund_status", weight: 5, all: ["refundArrives", "paymentTrouble"], none: ["payment"] },

  { intent: "refund", weight: 5, all: ["refund"] },
  { intent: "refund", weight: 1, all: ["refund", ["request", "question"]] },
  // whoever names an order speaks of their own matter
  { intent: "refund", weight: 2, all: ["refund", "orderNumber", "request"] },
  { intent: "cancel", weight: 2, all: ["cancel", "orderNumber", "request"] },
  { intent: "exchange", weight: 5, all: ["exchange"] },
  { intent: "exchange", weight: 1, all: ["exchange", ["request", "question"]] },
  { intent: "exchange", weight: 4, all: ["replace", ["product", "order", "defect", "request"]] },
  { intent: "cancel", weight: 5, all: ["cancel"] },
  { intent: "cancel", weight: 1, all: ["cancel", ["request", "question", "order"]] },
  {
    intent: "refund",
    weight: 3.5,
    all: ["unwanted", ["product", "order"]],
    none: ["delivery", "address", "offTopic"],
  },
  { intent: "defect", weight: 5, all: ["defect"] },
  { intent: "defect", weight: 5, all: ["wrongGoods"], none: ["defect"] },
  {
    intent: "defect",
    weight: 4,
    all: ["malfunction"],
    none: ["defect", "software", "login", "payment", "delivery", "account", "password"],
  },
  // "오늘 받았는데 버튼이 안 눌려요": the button of what came, not of a page
  {
    intent: "defect",
    weight: 7,
    all: ["received", "malfunction"],
    none: ["defect", "software", "login", "payment", "account", "password"],
  },
  // "다른 분 신발이 저한테 왔어요": what came is wrong, whoever it was for
  { intent: "defect", weight: 9, all: ["wrongGoods", "thirdParty", "received"] },
  { intent: "defect", weight: 1, all: ["defect", "product"] },
  { intent: "defect", weight: 4, all: ["product", "trouble"], none: ["app", "login", "payment", "delivery"] },

  { intent: "address_change", weight: 3, all: ["address"] },
  { intent: "address_change", weight: 4, all: ["address", ["change", "request"]] },
  {
    intent: "address_change",
    weight: 7,
    all: ["plainAddress", "change", ["delivery", "order", "orderNumber", "product"]],
  },

  { intent: "order_status", weight: 4, all: ["delivery"] },
  {
    intent: "order_status",
    weight: 2,
    all: ["delivery", ["when", "where", "tracking", "progress", "question"]],
  },
  { intent: "order_status", weight: 5, all: ["order", ["tracking", "progress", "where", "when"]] },
  {
    intent: "order_status",
    weight: 3,
    all: ["orderNumber"],
    none: ["refund", "exchange", "cancel", "defect", "wrongGoods", "malfunction"],
  },
  { intent: "order_status", weight: 2, all: ["orderNumber", ["tracking", "progress", "where", "when"]] },
  // "엄마가 모르고 주문하셨는데 취소해 주세요": whoever ordered, it is to be cancelled
  { intent: "order_status", weight: 6, all: ["thirdParty"], none: ["cancel"] },
  { intent: "order_list", weight: 6, all: ["orderList"], none: MONEY_REQUEST },
  { intent: "order_list", weight: 4, all: ["recentOrder"], none: [...MONEY_REQUEST, "delivery"] },
  { intent: "order_list", weight: 6, all: ["orderNumberLost"] },
  { intent: "order_list", weight: 4, all: ["duplicateOrder"], none: MONEY_REQUEST },
  { intent: "order_list", weight: 2, all: ["order"], none: MONEY_REQUEST },
  { intent: "order_list", weight: 1.5, all: ["orderWord"], none: MONEY_REQUEST },
  { intent: "order_list", weight: 1, all: ["order", ["question", "request"]] },

  { intent: "payment", weight: 3.5, all: ["payment"] },
  { intent: "payment", weight: 6.5, all: ["payment", "paymentTrouble"] },
  // paying that fails on some page is a payment, signing in that fails on some page is a login
  { intent: "payment", weight: 2, all: ["payment", "paymentTrouble", "app"] },
  { intent: "payment", weight: 1.5, all: ["payment", ["trouble", "question", "request"]] },

  { intent: "login", weight: 5, all: ["login"] },
  { intent: "login", weight: 2, all: ["login", ["trouble", "locked"]] },
  { intent: "login", weight: 5, all: ["login", "app", ["trouble", "negatedVerb"]], none: ["membership"] },
  { intent: "login", weight: 9, all: ["locked", ["account", "password", "login"]] },
  { intent: "login", weight: 8, all: ["password", "trouble"], none: ["forgot"] },
  {
    intent: "login",
    weight: 5,
    all: ["account", "trouble"],
    none: ["membership", "payment", "refund", "orderList"],
  },

  { intent: "account", weight: 5, all: ["password"] },
  { intent: "account", weight: 2, all: ["password", ["forgot", "change"]] },
  { intent: "account", weight: 7, all: ["membership"] },
  { intent: "account", weight: 4, all: ["personalDetail"] },
  { intent: "account", weight: 2, all: ["personalDetail", ["change", "question", "request"]] },
  { intent: "account", weight: 3, all: ["account"] },
  { intent: "account", weight: 2, all: ["account", "change"] },
  {
    intent: "account",
    weight: 5,
    all: ["plainAddress"],
    none: ["delivery", "order", "orderNumber", "product"],
  },

  // "your page says delivered, nobody has seen it": the page tells it, the parcel is what is wrong
  { intent: "app", weight: 6, all: ["app", ["trouble", "negatedVerb"]], none: ["notReceived"] },
  { intent: "app", weight: 6, all: ["appTrouble"] },
  { intent: "app", weight: 4.5, all: ["hardTrouble"] },
  { intent: "app", weight: 3, all: ["device", "trouble"] },

  // "품절이면 취소해 주세요" asks for a request, whatever it is about
  { intent: "other", weight: 4, all: ["offTopic"] },
  { intent: "other", weight: 3, all: ["offTopic"], none: MONEY_REQUEST },
  {
    intent: "other",
    weight: 5.5,
    all: ["generalQuestion"],
    none: ["login", "password", "account", "payment", "policy", "fee", "orderList"],
  },
];
