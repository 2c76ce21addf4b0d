/** The Korean sentences about what a person has decided, said, or has still to decide. None promises (BC-04, BC-06). */

import type { RequestKind } from "../../shared/vocabulary.ts";
import { KIND, named, wishOf } from "./korean-words.ts";
import type { LedgerOrder } from "./ledger.ts";
import { type DecidedWords, grouped, type Say, type Wording } from "./say.ts";
import { isOnePeriod } from "./schedules.ts";

/** Their words by key. */
export const DECIDED_KO: DecidedWords = {
  told_schedules: ({ schedules }) => `담당자가 확인해 드린 일정은 ${schedules.join(", ")}입니다.`,
  told_decision: (say, wording) =>
    `${say.decision === "deny" || say.ofDeed === true ? "" : "네, "}앞서 안내드린 대로입니다. ${instruction({ ...say, key: "instruction" }, wording)}`,
  why_denied: ({ kind }) =>
    `${kind === null ? "요청하신 사항" : `${KIND[kind]} 요청`}을 받아들이기 어려운 것은 담당자의 판단입니다. 더 자세한 이유는 제가 확인할 수 있는 정보에 없습니다.`,
  still_waiting: (say, wording) => stillWaiting(say, wording),
  will_tell: ({ schedules }) =>
    `네, 알겠습니다.${schedules.length === 0 ? "" : ` 담당자가 확인해 드린 일정은 ${schedules.join(", ")}입니다.`} 결정되는 대로 이 채팅으로 안내드리겠습니다.`,
  agent_said: ({ text, on = null }) =>
    `앞서${on === null ? "" : ` ${on}에`} 담당자가 이렇게 안내드렸습니다: “${text}”`,
  no_more_known: () => "그 밖의 이유는 제가 확인할 수 있는 정보에 없습니다.",
  refund_amount: ({ order, paysReturn, sum }, wording) =>
    sum !== null
      ? `담당자가 확인해 드린 환불 금액은 ${sum}입니다.`
      : [
          order === null || order.priceKrw === null
            ? ""
            : `${named(order, wording)} 주문의 상품 금액은 ${grouped(order.priceKrw)}원입니다.`,
          "환불되는 금액은 승인된 내용에 따라 정해지며, 정확한 금액은 담당자가 확인해야 합니다.",
          paysReturn ? "단순 변심으로 반품하실 때 배송비는 고객님 부담입니다." : "",
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
  instruction: (say, wording) => instruction(say, wording),
};

function stillWaiting(say: Extract<Say, { key: "still_waiting" }>, wording: Wording): string {
  const { kind, order, asks, schedules, matter } = say;
  const { request } = requestDecided(kind, order, wording);
  const when = schedules.length === 0 ? "" : ` 담당자가 확인해 드린 일정은 ${schedules.join(", ")}입니다.`;
  const more =
    asks === "state"
      ? ""
      : matter === null
        ? " 시간이 걸리는 이유는 제가 확인할 수 있는 정보에 없습니다."
        : ` ${matter}에 시간이 더 필요합니다.`;
  return `${request}은 아직 검토가 끝나지 않아 결정되지 않았습니다.${more}${when} 결정되는 대로 이 채팅으로 안내드리겠습니다.`;
}

function instruction(say: Extract<Say, { key: "instruction" }>, wording: Wording): string {
  const { decision, kind, order, facts } = say;
  const about = requestDecided(kind, order, wording);
  const more = facts.length === 0 ? "" : ` 확인된 일정: ${facts.join(", ")}.`;
  const isPeriod = isOnePeriod(facts);
  const longer = isPeriod ? `${facts[0]} 정도 더 걸립니다.` : "시간이 조금 더 필요합니다.";
  const rest = isPeriod ? "" : more;
  switch (decision) {
    case "approve":
      return `담당자 확인 결과, ${about.request}이 승인되었습니다.${say.sum == null ? "" : ` 확인된 환불 금액: ${say.sum}.`}${more}`;
    case "deny":
      return `담당자 확인 결과, ${about.request}은 받아들이기 어렵습니다. 도움이 되지 못해 죄송합니다.${more}`;
    case "delay":
      return `${about.matter} ${longer}${rest} 확인되는 대로 이 채팅으로 안내드리겠습니다.`;
    case "info":
    case null:
      return `담당자에게 확인했습니다.${more}${prices(say)} 추가로 궁금하신 점이 있으실까요?`;
  }
}

function prices({ prices: told = [] }: Extract<Say, { key: "instruction" }>): string {
  return told.length === 0 ? "" : ` 확인된 금액: ${told.join(", ")}.`;
}

/** What an agent has decided: a request, or of none that is known whatever was asked about the order, which a delay holds up itself. */
function requestDecided(kind: RequestKind | null, order: LedgerOrder | null, wording: Wording) {
  if (kind !== null) {
    const request = `${order === null ? "요청하신 " : `${named(order, wording)} 주문의 `}${wishOf(kind, order)} 요청`;
    return { request, matter: `${request}은 확인에` };
  }
  if (order === null) return { request: "요청하신 사항", matter: "요청하신 사항은 확인에" };
  return { request: `${named(order, wording)} 주문 관련 요청`, matter: `${named(order, wording)} 주문은` };
}
