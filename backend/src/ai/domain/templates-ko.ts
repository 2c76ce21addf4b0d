import { windowPhrase } from "../../orders/domain/explain-verdict.ts";
import type { RequestReason, ShippingStatus } from "../../shared/vocabulary.ts";
import { DECIDED_KO } from "./decided-ko.ts";
import { KIND, named, object, subject, topic, wishOf } from "./korean-words.ts";
import type { LedgerOrder } from "./ledger.ts";
import type { HandingOver, Recipient, Say, Wording, Words } from "./say.ts";

const STATUS: Record<ShippingStatus, string> = {
  preparing: "상품 준비 중",
  shipped: "배송 중",
  delivered: "배송 완료",
  cancelled: "취소된 주문",
};
const REASON: Record<RequestReason, string> = {
  change_of_mind: "단순 변심",
  defective: "제품 하자",
  damaged: "파손",
  wrong_item: "다른 상품 배송",
  missing_part: "구성품 누락",
  late: "배송 지연",
  not_received: "미수령",
  other: "기타",
};
const RECIPIENT: Record<Recipient, string> = {
  name: "받는 분 이름을",
  phone: "받는 분 연락처를",
  both: "받는 분 이름과 연락처를",
};
const HANDING_OVER: Record<HandingOver, string> = {
  human: "네, 담당자에게 연결해 드리겠습니다.",
  anger: "불편을 드려 정말 죄송합니다. 말씀하신 내용을 담당자에게 바로 전달하겠습니다.",
  danger:
    "많이 힘드신 것 같아 걱정됩니다. 위급한 상황이라면 가까운 분이나 긴급 구조 기관에 바로 도움을 요청해 주세요. 이 대화는 담당자에게 바로 전달하겠습니다.",
  injury:
    "다치셨다니 걱정됩니다. 사용을 멈추시고 필요하시면 진료를 받아 주세요. 담당자에게 바로 전달하겠습니다.",
  hazard:
    "위험한 일이 있으셨다니 걱정됩니다. 사용을 멈추시고, 위급하면 긴급 구조 기관에 먼저 도움을 요청해 주세요. 담당자에게 바로 전달하겠습니다.",
  money: "결제 금액과 관련해 불편을 드려 죄송합니다. 결제 내역은 담당자가 직접 확인하겠습니다.",
  stray:
    "택배가 잘못 배달된 것 같습니다. 번거롭게 해드려 죄송합니다. 어떤 물건인지는 담당자가 직접 확인하겠습니다.",
  tech: "알려 주신 내용을 담당자에게 전달하겠습니다. 불편을 드려 죄송합니다.",
  payment: "알려 주신 결제 관련 내용을 담당자에게 전달하겠습니다. 불편을 드려 죄송합니다.",
  undecided: "네, 알겠습니다. 요청하신 내용은 아직 결정되지 않아 담당자에게 다시 전달하겠습니다.",
  refund_status: "환불금이 어디까지 진행되었는지는 담당자가 직접 확인해야 합니다.",
  status: "상품을 이미 받으셨다고 하셔서 배송 상태는 담당자가 다시 확인하겠습니다.",
  wrong_door:
    "다른 곳으로 배달된 것 같다고 하셔서 배송 상황은 담당자가 직접 확인하겠습니다. 불편을 드려 죄송합니다.",
  returned:
    "상품이 되돌아간다는 안내를 받으셨군요. 불편을 드려 죄송합니다. 배송 상황은 담당자가 직접 확인하겠습니다.",
  cancelled: "이미 취소하셨다고 하셔서 주문 상태는 담당자가 다시 확인하겠습니다.",
  revive: "주문을 다시 살릴 수 있는지는 담당자가 확인해야 합니다.",
  taken_back: "말씀하신 요청을 철회할 수 있는지는 담당자가 확인해야 합니다.",
  not_cancelled: "직접 취소하지 않으셨다고 하셔서 취소된 경위는 담당자가 확인하겠습니다.",
  not_taken_back: "요청을 취소하지 않으셨다고 하셔서 요청이 지금 어떤 상태인지는 담당자가 확인하겠습니다.",
  limit: "제가 정확히 도와드리지 못해 죄송합니다. 담당자에게 연결해 드리겠습니다.",
  lookup: "말씀하신 주문을 계속 찾을 수 없어 담당자에게 연결해 드리겠습니다.",
  insists: "말씀하신 내용을 담당자에게 전달해 다시 검토하도록 하겠습니다.",
  failure: "지금 정보를 바로 확인하기 어려워 담당자에게 전달하겠습니다. 불편을 드려 죄송합니다.",
};

const ASKS_TECH = {
  both: "사용하시는 기기나 브라우저와 화면에 나오는 오류 메시지를",
  device: "사용하시는 기기나 브라우저를",
  error: "화면에 나오는 오류 메시지를",
} as const;

/** The Korean sentences of every `Say`. None promises, names an amount or a delivery date (BC-04, BC-06). */
export const KO: Words = {
  greeting: () => "안녕하세요! 주문, 배송, 환불·교환 등 무엇을 도와드릴까요?",
  pii_warning: () =>
    "안전을 위해 주민등록번호, 카드 번호, 비밀번호 같은 개인정보는 채팅에 남기지 말아 주세요.",
  apology: () => "불편을 드려 죄송합니다.",
  attachment_received: () => "보내 주신 파일은 잘 받았습니다.",
  clarify: ({ round }) =>
    round === 0
      ? "어떤 내용을 도와드릴지 조금만 더 자세히 말씀해 주시겠어요? 주문 조회, 배송, 환불·교환 문의를 도와드릴 수 있습니다."
      : "죄송하지만 말씀하신 내용을 정확히 이해하지 못했습니다. 어떤 주문의 무엇이 궁금하신지 알려 주시겠어요?",
  has_more: () => "네, 무엇을 도와드릴까요? 편하게 말씀해 주세요.",
  anything_else: () => "더 도와드릴 내용이 있으실까요?",
  thanks: () => "도움이 되었다니 다행입니다.",
  no_more: () => "네, 알겠습니다. 필요하신 일이 생기면 언제든 다시 말씀해 주세요.",
  solved: () => "해결되었다니 다행입니다.",
  ask_order: (say, wording) => askOrder(say, wording),
  orders_unknown: ({ orderNumbers, thirdParty, asks }) => {
    const numbers = orderNumbers.slice(0, 3).join(", ");
    const next = thirdParty
      ? "다른 분의 주문은 주문하신 본인이 직접 문의해 주셔야 합니다."
      : asks
        ? "주문번호를 다시 확인해 알려 주시겠어요?"
        : "";
    return `말씀하신 주문번호${numbers === "" ? "는" : ` ${numbers}${topic(numbers)}`} 고객님의 주문에서 찾을 수 없습니다. ${next}`.trim();
  },
  no_orders: ({ filtered }) =>
    filtered
      ? "고객님 계정에서 해당하는 주문을 찾을 수 없습니다."
      : "고객님 계정에서 확인되는 주문이 없습니다. 다른 계정으로 주문하셨거나 주문번호를 알고 계시면 말씀해 주세요.",
  ask_facts: (say, wording) => askFacts(say, wording),
  explain: (say, wording) => explain(say, wording),
  request_noted: (say, wording) => requestNoted(say, wording),
  not_received: ({ order }, wording) =>
    `${named(order, wording)} 주문은 배송 완료로 확인되는데 아직 받지 못하셨군요. 불편을 드려 죄송합니다. 배송 상황은 담당자가 직접 확인하겠습니다.`,
  delivered_elsewhere: ({ order }, wording) =>
    `상품이 보이지 않아 걱정되셨겠습니다. 불편을 드려 죄송합니다. ${named(order, wording)} 주문은 저희 기록에 아직 ${statusOf(order)}이라 받으신 안내와 다릅니다. 담당자가 직접 확인하겠습니다.`,
  ask_remedy: () =>
    "상품이 만족스럽지 않으셨군요. 불편을 드려 죄송합니다. 교환과 환불 중 어느 쪽을 원하시는지 말씀해 주시겠어요?",
  order_status: (say, wording) => orderStatus(say, wording),
  order_list: ({ orders, more }, wording) =>
    [
      "고객님의 주문을 알려드립니다.",
      ...orders.map((order) => `- ${named(order, wording)}: ${statusOf(order)}`),
      ...(more ? ["그 밖의 주문은 주문번호로 물어봐 주세요."] : []),
    ].join("\n"),
  also_orders: ({ orders }, wording) =>
    `${orders
      .slice(0, 3)
      .map((order) => named(order, wording))
      .join(", ")} 주문도 함께 전달하겠습니다.`,
  also_request: ({ kind, order }, wording) =>
    `${named(order, wording)} 주문의 ${wishOf(kind, order)} 요청도 함께 담당자에게 전달하겠습니다.`,
  other_order: () => "다른 주문 건은 주문번호를 알려 주시면 이어서 도와드리겠습니다.",
  loss_unknown: () => "걱정되시겠습니다. 분실되었는지는 제가 확인할 수 있는 정보에 없습니다.",
  ask_whose_mistake: () =>
    "불편을 드려 죄송합니다. 주문하신 것과 다른 사이즈가 왔나요, 아니면 다른 사이즈가 필요하신가요?",
  no_carrier_details: () => "택배사와 송장 번호는 제가 확인할 수 있는 정보에 없습니다.",
  no_arrival_date: () => "정확한 날짜는 확인할 수 있는 정보가 없어 안내드리기 어렵습니다.",
  policy: (say, wording) => policyText(say, wording),
  in_time: ({ kind, order, verdict }, wording) =>
    verdict.next === "explain"
      ? explain({ key: "explain", kind, order, verdict }, wording)
      : `${named(order, wording)} 주문은 아직 환불 신청 기간 안에 있습니다. 환불을 원하시면 사유와 함께 말씀해 주세요.`,
  days_in_time: ({ isOpen, within }) =>
    `말씀하신 일수라면 환불 신청 기간(${within}일 이내)${isOpen ? " 안입니다" : "이 지났습니다"}. 정확히 확인해 드릴 수 있도록 주문번호를 알려 주세요.`,
  other_customer: () =>
    "개인정보 보호를 위해 이 채팅에서는 고객님 본인의 주문만 확인할 수 있습니다. 다른 분의 주문은 주문하신 본인이 직접 문의해 주셔야 합니다.",
  ask_tech_details: ({ area, asks = "both" }) => {
    const sorry =
      area === "login" ? "로그인이 잘 되지 않아 불편하셨겠습니다." : "이용에 불편을 드려 죄송합니다.";
    return `${sorry} ${ASKS_TECH[asks]} 알려 주시겠어요?`;
  },
  ask_payment_details: () =>
    "결제에 불편을 드려 죄송합니다. 어떤 주문의 결제인지와 화면에 나온 오류 메시지를 알려 주시겠어요? 카드 번호는 보내지 말아 주세요.",
  offer_account_help: () =>
    "계정 정보는 제가 직접 바꿔 드릴 수 없어 담당자의 확인이 필요합니다. 담당자에게 연결해 드릴까요? 비밀번호나 인증번호는 채팅에 남기지 말아 주세요.",
  help: ({ text }) => text,
  if_not_solved: () => "이 방법으로 해결되지 않으면 말씀해 주세요.",
  offer_human: () => "담당자의 확인이 필요하시면 연결해 드릴까요?",
  offer_again: () =>
    "말씀하신 내용은 제가 아니라 담당자가 확인해야 한다는 뜻이었습니다. 담당자에게 연결해 드려도 괜찮을까요?",
  unanswerable: () => "죄송하지만 그 내용은 제가 확인할 수 있는 정보에 없어 정확한 안내가 어렵습니다.",
  person_decides: () => "말씀하신 요청은 담당자가 먼저 확인해야 합니다.",
  ask_for_person: () => "담당자의 확인을 원하시면 말씀해 주세요.",
  why_asked: () => "담당자에게 요청을 정확히 전달하려면 필요한 내용입니다.",
  still_no: ({ kind, order }, wording) =>
    `앞서 안내드린 대로 ${order === null ? "해당" : named(order, wording)} 주문의 ${wishOf(kind, order)}${topic(wishOf(kind, order))} 어렵습니다.`,
  why_no: (say, wording) => whyNo(say, wording),
  return_place: () => "상품을 보내실 곳과 방법은 담당자가 안내해 드립니다.",
  languages: ({ isOurs }) =>
    isOurs
      ? "네, 한국어와 영어로 도와드릴 수 있습니다. 영어로 적어 주시면 영어로 답변드립니다."
      : "저는 한국어와 영어로만 도와드릴 수 있습니다.",
  special_case: () => "말씀하신 경우에 따로 적용되는 기준은 제가 확인할 수 있는 정보에 없습니다.",
  send_pictures: () => "사진은 이 채팅에 첨부해 보내실 수 있습니다.",
  hours: (_say, { hours }) =>
    hours === null
      ? "이 채팅은 언제든 이용하실 수 있습니다."
      : `담당자 운영 시간은 ${hours}입니다. 이 채팅은 언제든 이용하실 수 있습니다.`,
  contacts: (_say, { contacts }) =>
    contacts.length === 0
      ? "안내드릴 수 있는 별도 연락처가 없습니다. 문의는 이 채팅에서 도와드리고 있습니다."
      : `다음 연락처로 문의하실 수 있습니다: ${contacts.slice(0, 3).join(", ")}`,
  out_of_scope: () =>
    "그 부분은 도와드리기 어렵습니다. 저는 주문 조회, 배송, 환불·교환 등 쇼핑몰 이용 문의를 도와드리고 있어요. 궁금한 점을 말씀해 주세요.",
  injection: () =>
    "요청하신 내용은 도와드리기 어렵습니다. 주문이나 배송, 환불·교환 문의가 있으시면 말씀해 주세요.",
  ai_disclosure: (_say, { aiLabel }) =>
    `저는 ${introduced(aiLabel)}입니다. 주문, 배송, 환불·교환 문의를 도와드리고, 필요하면 담당자에게 연결해 드립니다.`,
  withdrawn: ({ kind }) =>
    kind === null
      ? "네, 알겠습니다. 말씀하신 요청은 진행하지 않겠습니다."
      : `네, 알겠습니다. ${KIND[kind]} 요청은 진행하지 않겠습니다.`,
  take_your_time: () => "네, 천천히 말씀해 주세요.",
  nothing_done: () => "그럼 따로 요청을 진행하지는 않겠습니다.",
  understood: () => "네, 알겠습니다.",
  ended_off: () => "네, 알겠습니다. 상담을 마치시려면 화면의 상담 종료 버튼을 눌러 주세요.",
  handing_over: ({ why }) => HANDING_OVER[why],
  ...DECIDED_KO,
};

/** What the AI calls itself: "AI 상담 서비스의 AI", but never a service of a service. */
function introduced(aiLabel: string): string {
  const service = (aiLabel === "" ? "AI 상담" : aiLabel).replace(/\s*서비스$/u, "");
  return /^(?:AI)?$/iu.test(service) ? "AI" : `${service} 서비스의 AI`;
}

function statusOf(order: LedgerOrder): string {
  return order.shippingStatus === null ? "상태 확인 필요" : STATUS[order.shippingStatus];
}

function askOrder({ kind, choices }: Extract<Say, { key: "ask_order" }>, wording: Wording): string {
  const wish = kind === null ? "확인" : KIND[kind];
  const only = choices[0];
  if (only === undefined) return `${wish}${object(wish)} 도와드리겠습니다. 주문번호를 알려 주시겠어요?`;
  if (choices.length === 1)
    return `${wish}${object(wish)} 도와드리겠습니다. ${named(only, wording)} 주문이 맞으실까요? 아니라면 주문번호를 알려 주세요.`;
  return [
    `${wish}${object(wish)} 도와드리겠습니다. 어떤 주문인지 주문번호를 알려 주시겠어요?`,
    ...choices.map((order) => `- ${named(order, wording)}`),
  ].join("\n");
}

function askFacts(
  { kind, order, more, missing, fault, again, recipient }: Extract<Say, { key: "ask_facts" }>,
  wording: Wording,
): string {
  const names = order === null ? [] : [order, ...more].map((known) => named(known, wording));
  const about = names.length === 0 ? "" : `${names.join(", ")} 주문이군요. `;
  const lead = again ? "이어서 도와드릴게요. " : fault ? `${about}불편을 드려 죄송합니다. ` : about;
  const needsReason = missing.includes("reason");
  const needsReceived = missing.includes("received");
  if (missing.includes("new_address"))
    return `${lead}변경하실 ${recipient === null ? "새 주소를" : RECIPIENT[recipient]} 알려 주시겠어요?`;
  if (needsReason && needsReceived) return `${lead}${KIND[kind]} 사유와 상품 수령 여부를 알려 주시겠어요?`;
  if (needsReason) return `${lead}${KIND[kind]}${object(KIND[kind])} 원하시는 사유를 알려 주시겠어요?`;
  if (needsReceived) return `${lead}상품은 받아 보셨을까요?`;
  return `${lead}주문번호를 알려 주시겠어요?`;
}

function explain({ kind, order, verdict }: Extract<Say, { key: "explain" }>, wording: Wording): string {
  const about = order === null ? "해당" : named(order, wording);
  const { reasons } = verdict;
  const closing = "다른 사정이 있으시면 말씀해 주세요.";
  if (reasons.includes("already_cancelled"))
    return `${about} 주문은 이미 취소된 주문입니다. 환불금이 아직 들어오지 않았다면 말씀해 주세요. 담당자가 확인하겠습니다.`;
  if (reasons.includes("already_shipped"))
    return `${about} 주문은 이미 배송 중이라 배송지를 바꾸기 어렵습니다. ${closing}`;
  if (reasons.includes("already_delivered"))
    return `${about} 주문은 이미 배송 완료되어 배송지를 바꾸기 어렵습니다. ${closing}`;
  if (reasons.includes("defect_window_passed"))
    return `${about} 주문은 제품 하자를 접수할 수 있는 기간이 지나 ${KIND[kind]}이 어렵습니다. ${closing}`;
  const period = windowPhrase(wording.policy, "ko");
  return `${about} 주문은 ${KIND[kind]} 가능 기간${period === null ? "" : `(${period})`}이 지나 ${KIND[kind]}${subject(KIND[kind])} 어렵습니다. 도움이 되지 못해 죄송합니다. 상품에 문제가 있거나 다른 사정이 있으시면 말씀해 주세요.`;
}

/** The reason of a "no" that was told before, in other words. */
function whyNo({ kind, order, verdict }: Extract<Say, { key: "why_no" }>, wording: Wording): string {
  const about = order === null ? "해당" : named(order, wording);
  const { reasons } = verdict;
  if (reasons.includes("already_cancelled")) return `${about} 주문은 이미 취소된 주문이기 때문입니다.`;
  if (reasons.includes("already_shipped"))
    return `${about} 주문은 이미 배송 중이고, 배송 중인 주문은 배송지를 바꾸기 어렵기 때문입니다.`;
  if (reasons.includes("already_delivered"))
    return `${about} 주문은 이미 배송 완료되었고, 배송이 끝난 주문은 배송지를 바꾸기 어렵기 때문입니다.`;
  if (reasons.includes("defect_window_passed"))
    return `${about} 주문은 제품 하자를 접수할 수 있는 기간이 지났기 때문입니다.`;
  const period = windowPhrase(wording.policy, "ko");
  return `${about} 주문은 ${KIND[kind]}${object(KIND[kind])} 신청하실 수 있는 기간${period === null ? "" : `(${period})`}이 이미 지났기 때문입니다.`;
}

function requestNoted(say: Extract<Say, { key: "request_noted" }>, wording: Wording): string {
  const { kind, order, reason, verdict, assumed } = say;
  const about = order === null ? "" : `${named(order, wording)} 주문의 `;
  if (verdict.reasons.includes("delivered_not_received") && order !== null)
    return KO.not_received({ key: "not_received", order }, wording);
  const because = reason === null || reason === "other" ? "" : `(사유: ${REASON[reason]})`;
  const parts = [
    assumed
      ? `${about}문제 내용${because}을 담당자에게 전달하겠습니다. 불편을 드려 죄송합니다.`
      : `${about}${wishOf(kind, order)} 요청${because}을 담당자에게 전달하겠습니다.`,
  ];
  if (
    verdict.reasons.includes("free_exchange") ||
    (verdict.reasons.includes("fault") && wording.policy.defectFee === "store")
  )
    parts.push(
      kind === "refund"
        ? "제품 하자의 경우 무료 교환이 가능하며, 환불 여부는 담당자가 확인합니다."
        : "제품 하자의 경우 무료 교환이 가능합니다.",
    );
  else if (verdict.shippingFee === "customer" && reason === "change_of_mind")
    parts.push("단순 변심의 경우 반품 배송비는 고객님 부담입니다.");
  return parts.join(" ");
}

function orderStatus(say: Extract<Say, { key: "order_status" }>, wording: Wording): string {
  const { order, asksDate, asksOrderDay } = say;
  const name = named(order, wording);
  const placed = asksOrderDay && order.orderedOn !== null ? ` 주문일은 ${order.orderedOn}입니다.` : "";
  const arrived =
    asksDate && !asksOrderDay && order.deliveredOn !== null
      ? ` 배송 완료일은 ${order.deliveredOn}입니다.`
      : "";
  const noDate =
    asksDate && !asksOrderDay ? ` ${KO.no_arrival_date({ key: "no_arrival_date" }, wording)}` : "";
  switch (order.shippingStatus) {
    case "preparing":
      return `${name} 주문은 현재 상품 준비 중이며 아직 발송 전입니다.${placed}${noDate}`;
    case "shipped":
      return `${name} 주문은 현재 배송 중입니다.${placed}${noDate}`;
    case "delivered":
      return `${name} 주문은 배송 완료로 확인됩니다.${placed}${arrived} 아직 받지 못하셨다면 말씀해 주세요.`;
    case "cancelled":
      return `${name} 주문은 취소된 주문입니다.${placed}`;
    case null:
      return `${name} 주문의 배송 상태를 지금은 확인하기 어렵습니다.${placed}`;
  }
}

function periodText({ policy }: Wording): string {
  const phrase = windowPhrase(policy, "ko");
  return phrase === null ? "환불이" : `${phrase}에`;
}

function policyText(
  { topic: about, freeOfCharge }: Extract<Say, { key: "policy" }>,
  wording: Wording,
): string {
  const { policy } = wording;
  const days =
    windowPhrase(policy, "ko") === null
      ? "환불 신청 기간에 별도의 제한은 없습니다."
      : `환불은 ${periodText(wording)} 신청하실 수 있습니다.`;
  const fee = freeOfCharge
    ? "하자로 인한 건이라 배송비 부담은 없습니다."
    : policy.changeOfMindFee === "customer"
      ? "단순 변심으로 반품하실 때 배송비는 고객님 부담입니다."
      : "반품 배송비는 쇼핑몰에서 부담합니다.";
  const defect =
    policy.defectRemedy === "refund"
      ? "받으신 상품에 하자가 있으면 담당자 확인을 거쳐 환불을 도와드립니다."
      : policy.defectFee === "store"
        ? "받으신 상품에 하자가 있으면 배송비 부담 없이 무료 교환이 가능합니다."
        : "받으신 상품에 하자가 있으면 무료 교환이 가능합니다.";
  switch (about) {
    case "days":
      return days;
    case "fee":
      return freeOfCharge ? fee : `${fee} ${defect}`;
    case "fee_amount":
      return freeOfCharge
        ? fee
        : `배송비 금액은 제가 확인할 수 있는 정보에 없어 정확한 안내가 어렵습니다. ${fee}`;
    case "defect":
      return `${defect} 해당하는 주문이 있으시면 주문번호를 알려 주세요.`;
    case "exchange":
      return "제품 하자의 경우 무료 교환이 가능하고, 단순 변심 교환은 담당자가 확인해 안내해 드립니다.";
    case "cancel":
      return "주문 취소는 주문번호와 사유를 알려 주시면 담당자가 확인해 도와드립니다.";
    case "how":
      return `주문번호와 사유, 상품 수령 여부를 알려 주시면 담당자가 확인해 도와드립니다. ${days}`;
    case "refund_time":
      return "환불금이 들어오는 시점은 결제 수단에 따라 달라 제가 정확히 안내드리기 어렵습니다. 진행 중인 환불이 있으시면 주문번호를 알려 주세요.";
    case "general":
      return `${days} ${fee} 제품 하자의 경우 ${policy.defectRemedy === "refund" ? "담당자가 확인해 도와드립니다." : "무료 교환이 가능합니다."}`;
  }
}
