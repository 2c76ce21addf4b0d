/** The English sentences about what a person has decided, said, or has still to decide. None promises (BC-04, BC-06). */
import { KIND, named } from "./english-words.ts";
import { inEnglish, pricesInEnglish, wonInEnglish } from "./notes-in-english.ts";
import { type DecidedWords, grouped, type Say, type Wording } from "./say.ts";
import { isOnePeriod, isPlain } from "./schedules.ts";

/** Their words by key. */
export const DECIDED_EN: DecidedWords = {
  told_schedules: ({ schedules }) =>
    `This is the schedule from our team: ${schedules.map(inEnglish).join(", ")}.`,
  told_decision: (say, wording) =>
    `${say.decision === "deny" ? "I am afraid it is as" : say.ofDeed === true ? "As" : "Yes, as"} mentioned above. ${instruction({ ...say, key: "instruction" }, wording)}`,
  why_denied: ({ kind }) =>
    `It is our team's decision that ${kind === null ? "the request" : `the ${KIND[kind]} request`} cannot be accepted. I do not have further details about the reason.`,
  still_waiting: (say, wording) => stillWaiting(say, wording),
  will_tell: ({ schedules }) => {
    const plain = schedules.filter(isPlain);
    const when =
      plain.length === 0 ? "" : ` This is the schedule from our team: ${plain.map(inEnglish).join(", ")}.`;
    return `All right.${when} We will tell you in this chat as soon as we know.`;
  },
  agent_said: ({ text, on = null }) =>
    `Our team wrote to you ${on === null ? "earlier" : `on ${inEnglish(on)}`}${/[가-힣]/u.test(text) ? " (in Korean)" : ""}: “${text}”`,
  no_more_known: () => "I do not have further details about the reason.",
  refund_amount: ({ order, paysReturn, sum }, wording) =>
    sum !== null
      ? `According to our team, the refund amount is ${wonInEnglish(sum)}.`
      : [
          order === null || order.priceKrw === null
            ? ""
            : `The item price of ${named(order, wording)} is ${grouped(order.priceKrw)} won.`,
          "How much is refunded depends on what was approved, and our team has to check the exact amount.",
          paysReturn ? "For a change of mind, the customer pays the return shipping." : "",
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
  instruction: (say, wording) => instruction(say, wording),
};

function stillWaiting(say: Extract<Say, { key: "still_waiting" }>, wording: Wording): string {
  const { kind, order, asks, matter } = say;
  const schedules = say.schedules.filter(isPlain);
  const when =
    schedules.length === 0
      ? ""
      : ` This is the schedule from our team: ${schedules.map(inEnglish).join(", ")}.`;
  const what = matter === null ? undefined : MATTER[matter];
  const more =
    asks === "state"
      ? ""
      : what === undefined
        ? " I do not have information about why it takes time."
        : ` ${what} needs more time.`;
  return `Your ${KIND[kind]} request${order === null ? "" : ` for ${named(order, wording)}`} has not been decided yet, because the review is not finished.${more}${when} We will tell you in this chat as soon as we know.`;
}

/** What takes the time (`delayMatterIn`). */
const MATTER: Readonly<Record<string, string>> = {
  검수: "The inspection of the item",
  검품: "The inspection of the item",
  입고: "The arrival of new stock",
  재입고: "The arrival of new stock",
  출고: "The dispatch",
  회수: "The collection of the item",
  수거: "The collection of the item",
  재고확인: "Checking the stock",
};

function instruction(say: Extract<Say, { key: "instruction" }>, wording: Wording): string {
  const { decision, kind, order } = say;
  const facts = say.facts.filter(isPlain);
  const about = `${kind === null ? "" : `${KIND[kind]} `}request${order === null ? "" : ` for ${named(order, wording)}`}`;
  const more = facts.length === 0 ? "" : ` Confirmed schedule: ${facts.map(inEnglish).join(", ")}.`;
  const isPeriod = isOnePeriod(facts);
  const longer = isPeriod ? `${inEnglish(facts[0] ?? "")} more.` : "a little more time.";
  const rest = isPeriod ? "" : more;
  switch (decision) {
    case "approve":
      return `Our team has checked: your ${about} has been approved.${say.sum == null ? "" : ` Confirmed refund amount: ${wonInEnglish(say.sum)}.`}${more}`;
    case "deny":
      return `Our team has checked: I am sorry, but we cannot accept your ${about}.${more}`;
    case "delay":
      return `${kind === null && order !== null ? `Your order ${named(order, wording)} takes` : `Checking your ${about} takes`} ${longer}${rest} We will tell you in this chat as soon as we know.`;
    case "info":
    case null:
      return `I have checked with our team.${more}${pricesInEnglish(say)} Is there anything else you would like to know?`;
  }
}
