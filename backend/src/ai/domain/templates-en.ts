import { windowPhrase } from "../../orders/domain/explain-verdict.ts";
import type { RequestReason, ShippingStatus } from "../../shared/vocabulary.ts";
import { DECIDED_EN } from "./decided-en.ts";
import { KIND, named } from "./english-words.ts";
import type { LedgerOrder } from "./ledger.ts";
import type { HandingOver, Recipient, Say, Wording, Words } from "./say.ts";

const STATUS: Record<ShippingStatus, string> = {
  preparing: "being prepared",
  shipped: "on its way",
  delivered: "delivered",
  cancelled: "cancelled order",
};
const REASON: Record<RequestReason, string> = {
  change_of_mind: "change of mind",
  defective: "faulty item",
  damaged: "damaged item",
  wrong_item: "wrong item",
  missing_part: "missing part",
  late: "late delivery",
  not_received: "not received",
  other: "as you described",
};
const RECIPIENT: Record<Recipient, string> = {
  name: "name of the recipient",
  phone: "phone number of the recipient",
  both: "name and phone number of the recipient",
};
const HANDING_OVER: Record<HandingOver, string> = {
  human: "Of course, I am passing you on to our team.",
  anger: "I am truly sorry for the trouble. I am passing this on to our team right away.",
  danger:
    "I am worried about you. If you are in danger, please reach out to someone close to you or to the emergency services now. I am passing this chat on to our team right away.",
  injury:
    "I am sorry to hear that someone got hurt. Please stop using the item and see a doctor if you need one. I am passing this on to our team right away.",
  hazard:
    "I am worried to hear that. Please stop using the item and, if there is any danger, contact the emergency services first. I am passing this on to our team right away.",
  money: "I am sorry about the trouble with your payment. Our team will look into the payment themselves.",
  stray:
    "It seems that this parcel came to you by mistake. I am sorry for the trouble. Our team will look into it themselves.",
  undecided: "All right. Your request has not been decided yet, so I am passing it on to our team again.",
  tech: "I am passing the details on to our team. Sorry for the inconvenience.",
  payment: "I am passing the payment details on to our team. Sorry for the inconvenience.",
  refund_status: "Our team has to check themselves how far the money has come.",
  status: "Since you already have the item, our team will check the delivery status again.",
  wrong_door:
    "I am sorry for the trouble. You say that the parcel went somewhere else, so our team will look into the delivery themselves.",
  returned:
    "I am sorry for the trouble. You were told that the parcel is going back, so our team will look into the delivery themselves.",
  cancelled: "You say that you have cancelled it, so our team will check the order again.",
  revive: "Our team has to check whether the order can be brought back.",
  taken_back: "Our team has to check how far that request has come and whether it can be withdrawn.",
  not_taken_back:
    "You say that you did not take your request back, so our team will check how that request stands.",
  not_cancelled: "You say that you did not cancel it, so our team will check how that came about.",
  limit: "I am sorry that I could not help properly. I am passing you on to our team.",
  lookup: "I am still unable to find that order, so I am passing you on to our team.",
  insists: "I am passing your request on to our team so that they can take another look.",
  failure: "I cannot check this right now, so I am passing it on to our team. Sorry for the inconvenience.",
};

const ASKS_TECH = {
  both: "Which device or browser do you use, and what error message is on the screen?",
  device: "Which device or browser do you use?",
  error: "What error message is on the screen?",
} as const;

/** The English sentences of every `Say`. None promises, names an amount or a delivery date (BC-04, BC-06). */
export const EN: Words = {
  greeting: () => "Hello! How can I help you with your order, delivery, refund or exchange today?",
  pii_warning: () =>
    "For your safety, please do not share personal data such as card details or passwords in this chat.",
  apology: () => "I am sorry for the trouble.",
  attachment_received: () => "Thank you, I received your file.",
  clarify: ({ round }) =>
    round === 0
      ? "Could you tell me a little more about what you need? I can help with orders, delivery, refunds and exchanges."
      : "I am sorry, I did not quite understand. Could you tell me which order it is about and what you would like to know?",
  has_more: () => "Sure, how can I help you? Please go ahead.",
  anything_else: () => "Is there anything else I can help you with?",
  thanks: () => "I am glad I could help.",
  no_more: () => "All right. Please write again whenever you need something.",
  solved: () => "I am glad that it works now.",
  ask_order: (say, wording) => askOrder(say, wording),
  orders_unknown: ({ orderNumbers, thirdParty, asks }) => {
    const numbers = orderNumbers.slice(0, 3).join(", ");
    const next = thirdParty
      ? "For someone else's order, the person who placed it has to contact us."
      : asks
        ? "Could you check the order number and send it again?"
        : "";
    return `I could not find ${numbers === "" ? "that order number" : numbers} among your orders. ${next}`.trim();
  },
  no_orders: ({ filtered }) =>
    filtered
      ? "I could not find any such order in your account."
      : "I could not find any orders in your account. If you used another account or know the order number, please tell me.",
  ask_facts: (say, wording) => askFacts(say, wording),
  explain: (say, wording) => explain(say, wording),
  request_noted: (say, wording) => requestNoted(say, wording),
  not_received: ({ order }, wording) =>
    `${named(order, wording)} is shown as delivered, and I am sorry that you have not received it. Our team will look into the delivery themselves.`,
  delivered_elsewhere: ({ order }, wording) =>
    `I am sorry that it is not there although you were told that it is. Our record says something else: ${named(order, wording)} is ${statusOf(order)}. Our team will look into it themselves.`,
  ask_remedy: () =>
    "I am sorry that you are not happy with the item. Would you like an exchange or a refund?",
  order_status: (say, wording) => orderStatus(say, wording),
  order_list: ({ orders, more }, wording) =>
    [
      "Here are your orders.",
      ...orders.map((order) => `- ${named(order, wording)}: ${statusOf(order)}`),
      ...(more ? ["For other orders, please send me the order number."] : []),
    ].join("\n"),
  also_orders: ({ orders }, wording) =>
    `I am passing on ${orders
      .slice(0, 3)
      .map((order) => named(order, wording))
      .join(", ")} as well.`,
  also_request: ({ kind, order }, wording) =>
    `I will pass on your ${KIND[kind]} request for ${named(order, wording)} to our team together with this.`,
  other_order: () => "For the other order, please send me its number and I will help with it next.",
  loss_unknown: () => "I understand that you are worried. I have no information on whether it is lost.",
  ask_whose_mistake: () =>
    "I am sorry about the size. Did you get another size than the one you ordered, or do you need another size than the one you chose?",
  no_carrier_details: () => "I do not have the courier or the tracking number for it.",
  no_arrival_date: () => "I do not have an exact date, so I cannot tell you one.",
  policy: (say, wording) => policyText(say, wording),
  in_time: ({ kind, order, verdict }, wording) =>
    verdict.next === "explain"
      ? explain({ key: "explain", kind, order, verdict }, wording)
      : `${named(order, wording)} is still within the period for a refund. If you would like one, please tell me the reason.`,
  days_in_time: ({ isOpen, within }) =>
    `If it has been that long, it is ${isOpen ? "within" : "outside"} the period of ${within} days. Tell me which order it is, and I will check its dates.`,
  other_customer: () =>
    "To protect personal data I can only look up your own orders here. For someone else's order, the person who placed it has to contact us.",
  ask_tech_details: ({ area, asks = "both" }) => {
    const sorry =
      area === "login" ? "I am sorry that signing in does not work." : "I am sorry for the trouble.";
    return `${sorry} ${ASKS_TECH[asks]}`;
  },
  ask_payment_details: () =>
    "I am sorry about the trouble with your payment. Which order is it for, and what error message did you get? Please do not send your card number.",
  offer_account_help: () =>
    "I cannot change account data myself; our team has to check that. Shall I pass you on to our team? Please do not share passwords or codes in this chat.",
  help: ({ text }) => (/[가-힣]/u.test(text) ? `Our help page says (in Korean): “${text}”` : text),
  if_not_solved: () => "If this does not solve it, please tell me.",
  offer_human: () => "Would you like me to pass this on to our team?",
  offer_again: () =>
    "I meant that I cannot settle this myself, but a person on our team can look at it. Shall I pass it on to them?",
  unanswerable: () => "I am sorry, I do not have that information, so I cannot give you a reliable answer.",
  person_decides: () => "Our team has to check that request first.",
  ask_for_person: () => "If you would like our team to check it, please tell me.",
  why_asked: () => "Our team needs this to check your request.",
  still_no: ({ kind, order }, wording) =>
    `As I said, ${an(KIND[kind])} is not possible for ${order === null ? "this order" : `order ${named(order, wording)}`}.`,
  why_no: (say, wording) => whyNo(say, wording),
  return_place: () => "Where to send the item is something our team will tell you.",
  languages: ({ isOurs }) =>
    isOurs ? "Yes, I can help you in English and in Korean." : "I can only help in English and in Korean.",
  special_case: () => "I do not have information about that particular case.",
  send_pictures: () => "You can attach pictures here in this chat.",
  hours: (_say, { hours }) =>
    hours === null
      ? "You can use this chat at any time."
      : `Our team is available: ${hours}. You can use this chat at any time.`,
  contacts: (_say, { contacts }) =>
    contacts.length === 0
      ? "I do not have other contact details. Please leave your question in this chat and we will help you here."
      : `You can also reach us at: ${contacts.slice(0, 3).join(", ")}`,
  out_of_scope: () =>
    "I am not able to help with that. I can help with orders, delivery, refunds and exchanges at this shop. What would you like to know?",
  injection: () =>
    "I can't help with that. If you have a question about an order, delivery, a refund or an exchange, please tell me.",
  ai_disclosure: () =>
    "I am an AI assistant. I help with orders, delivery, refunds and exchanges, and I can pass you on to our team.",
  withdrawn: ({ kind }) =>
    kind === null
      ? "All right, we will leave it as it is."
      : `All right, we will not go ahead with the ${KIND[kind]} request.`,
  take_your_time: () => "Of course, take your time.",
  nothing_done: () => "Then I will not start any request.",
  understood: () => "All right.",
  ended_off: () => "All right. To end the chat, please use the end-chat button on the page.",
  handing_over: ({ why }) => HANDING_OVER[why],
  ...DECIDED_EN,
};

function statusOf(order: LedgerOrder): string {
  return order.shippingStatus === null ? "status to be checked" : STATUS[order.shippingStatus];
}

function an(word: string): string {
  return /^[aeiou]/iu.test(word) ? `an ${word}` : `a ${word}`;
}

function askOrder({ kind, choices }: Extract<Say, { key: "ask_order" }>, wording: Wording): string {
  const lead = kind === null ? "I can check that for you." : `I can help you with the ${KIND[kind]}.`;
  const only = choices[0];
  if (only === undefined) return `${lead} Could you tell me the order number?`;
  if (choices.length === 1)
    return `${lead} Is this about ${named(only, wording)}? If not, please tell me the order number.`;
  return [
    `${lead} Which order is it? Please tell me the order number.`,
    ...choices.map((order) => `- ${named(order, wording)}`),
  ].join("\n");
}

function askFacts(
  { kind, order, more, missing, fault, again, recipient }: Extract<Say, { key: "ask_facts" }>,
  wording: Wording,
): string {
  const names = order === null ? [] : [order, ...more].map((known) => named(known, wording));
  const about = names.length === 0 ? "" : `This is about ${names.join(" and ")}. `;
  const lead = again
    ? "Let us go on with your request. "
    : fault
      ? `${about}I am sorry for the trouble. `
      : about;
  const needsReason = missing.includes("reason");
  const needsReceived = missing.includes("received");
  if (missing.includes("new_address"))
    return `${lead}What is the new ${recipient === null ? "address" : RECIPIENT[recipient]}?`;
  if (needsReason && needsReceived)
    return `${lead}Could you tell me the reason for the ${KIND[kind]} and whether you have received the item?`;
  if (needsReason) return `${lead}Could you tell me the reason for the ${KIND[kind]}?`;
  if (needsReceived) return `${lead}Have you received the item?`;
  return `${lead}Could you tell me the order number?`;
}

function explain({ kind, order, verdict }: Extract<Say, { key: "explain" }>, wording: Wording): string {
  const about = order === null ? "This order" : named(order, wording);
  const { reasons } = verdict;
  const closing = "If there are other circumstances, please tell me.";
  if (reasons.includes("already_cancelled"))
    return `${about} is already a cancelled order. If the money has not come back yet, please tell me and our team will check.`;
  if (reasons.includes("already_shipped"))
    return `${about} is already on its way, so the address can no longer be changed. ${closing}`;
  if (reasons.includes("already_delivered"))
    return `${about} is already delivered, so the address can no longer be changed. ${closing}`;
  if (reasons.includes("defect_window_passed"))
    return `The period for reporting a fault has passed for ${about}, so ${an(KIND[kind])} is not possible. ${closing}`;
  return `I am sorry, but for ${about} the period (${periodText(wording)}) has passed, so ${an(KIND[kind])} is no longer possible. If the item is faulty or there are other circumstances, please tell me.`;
}

/** The reason of a "no" that was told before, in other words. */
function whyNo({ kind, order, verdict }: Extract<Say, { key: "why_no" }>, wording: Wording): string {
  const about = order === null ? "this order" : named(order, wording);
  const { reasons } = verdict;
  if (reasons.includes("already_cancelled")) return `The reason is that ${about} is a cancelled order.`;
  if (reasons.includes("already_shipped"))
    return `The reason is that ${about} is on its way, and the address of a parcel on its way can no longer be changed.`;
  if (reasons.includes("already_delivered"))
    return `The reason is that ${about} is delivered, and the address of a delivered parcel can no longer be changed.`;
  if (reasons.includes("defect_window_passed"))
    return `The reason is that the period for reporting a fault has passed for ${about}.`;
  return `The reason is the time: ${an(KIND[kind])} can be asked for ${periodText(wording)}, and that period has passed for ${about}.`;
}

function requestNoted(say: Extract<Say, { key: "request_noted" }>, wording: Wording): string {
  const { kind, order, reason, verdict, assumed } = say;
  if (verdict.reasons.includes("delivered_not_received") && order !== null)
    return EN.not_received({ key: "not_received", order }, wording);
  const about = order === null ? "" : ` for ${named(order, wording)}`;
  const because = reason === null || reason === "other" ? "" : ` (reason: ${REASON[reason]})`;
  const parts = [
    assumed
      ? `I am sorry for the trouble. I am passing the problem${about} on to our team${because}.`
      : `I am passing your ${KIND[kind]} request${about} on to our team${because}.`,
  ];
  if (
    verdict.reasons.includes("free_exchange") ||
    (verdict.reasons.includes("fault") && wording.policy.defectFee === "store")
  )
    parts.push(
      kind === "refund"
        ? "For a faulty item an exchange is free of charge; our team decides about a refund."
        : "For a faulty item the exchange is free of charge.",
    );
  else if (verdict.shippingFee === "customer" && reason === "change_of_mind")
    parts.push("For a change of mind, the customer pays the return shipping.");
  return parts.join(" ");
}

function orderStatus(say: Extract<Say, { key: "order_status" }>, wording: Wording): string {
  const { order, asksDate, asksOrderDay } = say;
  const name = named(order, wording);
  const placed = asksOrderDay && order.orderedOn !== null ? ` It was ordered on ${order.orderedOn}.` : "";
  const arrived =
    asksDate && !asksOrderDay && order.deliveredOn !== null
      ? ` It was delivered on ${order.deliveredOn}.`
      : "";
  const noDate =
    asksDate && !asksOrderDay ? ` ${EN.no_arrival_date({ key: "no_arrival_date" }, wording)}` : "";
  switch (order.shippingStatus) {
    case "preparing":
      return `Your order ${name} is being prepared and not yet shipped.${placed}${noDate}`;
    case "shipped":
      return `Your order ${name} is on its way.${placed}${noDate}`;
    case "delivered":
      return `Your order ${name} is shown as delivered.${placed}${arrived} If you have not received it, please tell me.`;
    case "cancelled":
      return `${name} is a cancelled order.${placed}`;
    case null:
      return `I cannot see the delivery status of ${name} right now.${placed}`;
  }
}

function periodText({ policy }: Wording): string {
  return windowPhrase(policy, "en") ?? "no limit";
}

function policyText({ topic, freeOfCharge }: Extract<Say, { key: "policy" }>, wording: Wording): string {
  const { policy } = wording;
  const days =
    windowPhrase(policy, "en") === null
      ? "There is no time limit for a refund request."
      : `You can ask for a refund ${periodText(wording)}.`;
  const fee = freeOfCharge
    ? "Because the item is faulty, you do not pay any shipping."
    : policy.changeOfMindFee === "customer"
      ? "For a change of mind, the customer pays the return shipping."
      : "The shop pays the return shipping.";
  const defect =
    policy.defectRemedy === "refund"
      ? "If the item is faulty, our team helps you with a refund."
      : "If the item is faulty, the exchange is free of charge.";
  const defectFee = policy.defectFee === "store" ? " You do not pay any shipping for a faulty item." : "";
  switch (topic) {
    case "days":
      return days;
    case "fee":
      return policy.defectFee === "store" && !freeOfCharge ? `${fee} ${defect}` : fee;
    case "fee_amount":
      return freeOfCharge
        ? fee
        : `I do not have the amount of the shipping fee, so I cannot tell you exactly. ${fee}`;
    case "defect":
      return `${defect}${defectFee} If you have such an order, please tell me the order number.`;
    case "exchange":
      return "For a faulty item the exchange is free of charge; for a change of mind our team checks whether an exchange can be made.";
    case "cancel":
      return "To cancel an order, tell me the order number and the reason, and our team will check it.";
    case "how":
      return `Please send me the order number, tell me why you would like to return it and if it has arrived, and our team will check. ${days}`;
    case "refund_time":
      return "When the money comes back depends on how you paid, so I cannot tell you exactly. If you are waiting for a refund, please tell me the order number.";
    case "general":
      return `${days} ${fee} ${defect}`;
  }
}
