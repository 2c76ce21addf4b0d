/**
 * Customers for tau-bench's tasks (instrument S): one that a model plays, for a shop with a real model, and a plain one by rules, which
 * needs none and always says the same. Both know the task only: what they want and what they would answer when asked.
 */
import type { TauTask } from "./data.ts";

/** What was said so far, from the customer's side. */
export interface Line {
  readonly by: "customer" | "shop";
  readonly text: string;
}

/** Says the next thing, or `null` when there is nothing left to say. */
export interface SimulatedCustomer {
  next(said: readonly Line[]): Promise<string | null>;
}

/** Where the customer's model runs. Any server that speaks Chat Completions. */
export interface CustomerModel {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

const DONE = "###DONE###";
const CALL_LIMIT_MS = 60_000;

/** A customer that a model plays: in character, one short message at a time, until the matter is taken up or refused. */
export function modelCustomer(task: TauTask, server: CustomerModel): SimulatedCustomer {
  const system = [
    "You play a customer of an online shop in its support chat. Stay in character and never say that you are a model.",
    `What you want: ${task.request}`,
    `How you behave: ${task.behaviour}`,
    "Write only your next message, one or two sentences. Tell details when you are asked for them; invent none that are not given above.",
    `When your matter was handed to a person, was refused, or is settled, answer exactly ${DONE}.`,
  ].join("\n");
  return {
    async next(said) {
      const messages = [
        { role: "system", content: system },
        // For the playing model the shop is the user.
        ...said.map(({ by, text }) => ({ role: by === "customer" ? "assistant" : "user", content: text })),
        ...(said.length === 0
          ? [{ role: "user", content: "(The chat is open. Write your first message.)" }]
          : []),
      ];
      const answer = await fetch(`${server.baseUrl.replace(/\/$/, "")}/chat/completions`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${server.apiKey}`,
          "content-type": "application/json",
          // Tells the calls of the harness from those of the shop.
          "x-chatpjt-purpose": "customer",
        },
        body: JSON.stringify({ model: server.model, messages }),
        signal: AbortSignal.timeout(CALL_LIMIT_MS),
      });
      if (!answer.ok) throw new Error(`The customer's model answered ${answer.status}.`);
      const body = (await answer.json()) as { choices?: { message?: { content?: string | null } }[] };
      const text = (body.choices?.[0]?.message?.content ?? "").trim();
      return text === "" || text.includes(DONE) ? null : text;
    },
  };
}

const WISHES: Readonly<Record<string, (orderNumber: string) => string>> = {
  refund: (order) => `I'd like to return order ${order} and get a refund.`,
  exchange: (order) => `I'd like to exchange order ${order}.`,
  cancel: (order) => `Please cancel order ${order}.`,
  address_change: (order) => `I need to change the delivery address of order ${order}.`,
  item_change: (order) => `I'd like to change an item in order ${order} to another option.`,
  profile_change: () => "I need to change the address in my account.",
  payment_change: (order) => `I'd like to change the payment method of order ${order}.`,
};

const REASONS: Readonly<Record<string, string>> = {
  change_of_mind: "I just changed my mind, nothing is wrong with it.",
  defective: "It does not work.",
  damaged: "It arrived damaged.",
  wrong_item: "You sent the wrong item.",
  missing_part: "A part is missing.",
  late: "It is taking too long.",
  not_received: "It never arrived.",
};

/** What a question of the shop is about, and the plain answer to it. The first that fits is answered. */
const QUESTIONS: readonly (readonly [RegExp, (intake: Intake | null) => string])[] = [
  [/anything else|further help|help you with/i, () => ""],
  [/order number|which order/i, (intake) => `It is ${intake?.order_number ?? "my latest order"}.`],
  [/reason|why|what is wrong|what happened/i, (intake) => REASONS[intake?.reason ?? "change_of_mind"] ?? ""],
  [
    /received|arrived|have (?:it|the item)/i,
    (intake) => (intake?.order_status === "delivered" ? "Yes, I have received it." : "No, not yet."),
  ],
  [/address/i, () => "The new address is 812 Maple Avenue, Denver."],
];

type Intake = TauTask["expected_intakes"][number];

/** A customer by rules: names one wish after the other, answers what is asked, and insists once when refused. */
export function plainCustomer(task: TauTask): SimulatedCustomer {
  const wishes = [...task.expected_intakes];
  let current: Intake | null = null;
  let hasInsisted = false;
  const nextWish = (): string | null => {
    current = wishes.shift() ?? null;
    return current === null ? null : (WISHES[current.kind]?.(current.order_number ?? "") ?? null);
  };
  return {
    async next(said) {
      const shop = said.findLast(({ by }) => by === "shop")?.text ?? "";
      if (said.length === 0) return nextWish() ?? task.request;
      const question = QUESTIONS.find(([about]) => shop.includes("?") && about.test(shop));
      const answer = question?.[1](current) ?? "";
      if (answer !== "") return answer;
      const wish = nextWish();
      if (wish !== null) return wish;
      if (hasInsisted) return null;
      hasInsisted = true;
      return question === undefined
        ? "Could a person please take care of this?"
        : "No, that's all. Thank you.";
    },
  };
}
