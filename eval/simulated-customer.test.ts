import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { TauTask } from "./data.ts";
import { type Line, modelCustomer, plainCustomer, type SimulatedCustomer } from "./simulated-customer.ts";

const task = (intakes: TauTask["expected_intakes"]): TauTask => ({
  id: "T-1",
  customer: "c",
  request: "You want to return the lamp of order #W1.",
  behaviour: "You are brief.",
  expected_end: { session_status: ["pending"] },
  expected_reads: [],
  cross_customer_reads: [],
  expected_intakes: intakes,
});
const refund = { kind: "refund", order_number: "W1", order_status: "delivered", reason: "change_of_mind" };
const cancel = { kind: "cancel", order_number: "W2", order_status: "preparing", reason: "change_of_mind" };

/** Plays the shop's lines one after the other and gathers what the customer says. */
async function talk(
  customer: SimulatedCustomer,
  shop: readonly string[],
): Promise<readonly (string | null)[]> {
  const said: Line[] = [];
  const answers: (string | null)[] = [];
  for (const text of ["", ...shop]) {
    if (text !== "") said.push({ by: "shop", text });
    const answer = await customer.next(said);
    answers.push(answer);
    if (answer !== null) said.push({ by: "customer", text: answer });
  }
  return answers;
}

describe("the plain customer", () => {
  it("names the wish, answers what is asked, comes to the next wish, and leaves", async () => {
    const shop = [
      "What is the reason?",
      "Have you received it?",
      "Noted. Is there anything else?",
      "Done. Anything else?",
      "Goodbye.",
    ];
    expect(await talk(plainCustomer(task([refund, cancel])), shop)).toEqual([
      "I'd like to return order W1 and get a refund.",
      "I just changed my mind, nothing is wrong with it.",
      "Yes, I have received it.",
      "Please cancel order W2.",
      "No, that's all. Thank you.",
      null,
    ]);
  });

  it("insists once when refused", async () => {
    expect(await talk(plainCustomer(task([refund])), ["That is not possible.", "Sorry."])).toEqual([
      "I'd like to return order W1 and get a refund.",
      "Could a person please take care of this?",
      null,
    ]);
  });

  it("says the task itself where no wish is known", async () => {
    expect(await talk(plainCustomer(task([])), [])).toEqual(["You want to return the lamp of order #W1."]);
  });
});

describe("the customer a model plays", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function playedBy(status: number, content: string) {
    const requests: { messages: { role: string; content: string }[]; purpose: unknown }[] = [];
    const made = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { messages } = JSON.parse(Buffer.concat(chunks).toString()) as (typeof requests)[number];
      requests.push({ messages, purpose: request.headers["x-chatpjt-purpose"] });
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
    server = made;
    await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
    const { port } = made.address() as AddressInfo;
    const customer = modelCustomer(task([refund]), {
      baseUrl: `http://127.0.0.1:${port}/v1/`,
      apiKey: "k",
      model: "m",
    });
    return { customer, requests };
  }

  it("sees the task and the talk from its own side", async () => {
    const { customer, requests } = await playedBy(200, " I want to return it. ");
    const said: Line[] = [
      { by: "customer", text: "hi" },
      { by: "shop", text: "Hello, what can I do?" },
    ];
    expect(await customer.next(said)).toBe("I want to return it.");
    expect(requests[0]?.purpose).toBe("customer");
    expect(requests[0]?.messages.map(({ role }) => role)).toEqual(["system", "assistant", "user"]);
    expect(requests[0]?.messages[0]?.content).toContain("return the lamp");
  });

  it.each(["###DONE###", "Thanks! ###DONE###", ""])("leaves on «%s»", async (content) => {
    const { customer } = await playedBy(200, content);
    expect(await customer.next([])).toBeNull();
  });

  it("tells a failing server from a customer who leaves", async () => {
    const { customer } = await playedBy(500, "x");
    await expect(customer.next([])).rejects.toThrow("500");
  });
});
