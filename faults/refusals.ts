/** A store that has no room: what is sent then has to be refused, with a reason and a time to come back. */
import { ERROR_SENTENCE } from "@chatpjt/contract/errors";
import { call, until } from "./call.ts";
import type { Stage } from "./stage.ts";

/**
 * Sends until it is refused.
 *
 * @param when - in words, for what is found: "without room". @param hold - called before each attempt, keeps the room taken.
 * @returns what is wrong with the refusal.
 */
export async function refusalViolations(
  { ledger, node, customers }: Stage,
  when: string,
  limitMs: number,
  hold: () => void,
): Promise<string[]> {
  const [customer] = customers;
  if (customer === undefined) throw new Error("Nobody came.");
  const { status, code, message, retryAfterSeconds } = await until(
    `sends are refused ${when}`,
    limitMs,
    async () => {
      hold();
      const reply = await call(ledger, {
        baseUrl: node.baseUrl,
        token: customer.token,
        method: "POST",
        path: "/api/chats/messages",
        // Nobody waits for this one: it has no client id and may be stored or not.
        body: { session_id: customer.sessionId, content: "자리가 있나요? ".repeat(400) },
      });
      return reply === null || reply.status === 200 ? null : reply;
    },
  );
  return [
    ...(status === 503 && code === "unavailable" && message === ERROR_SENTENCE.unavailable
      ? []
      : [`a send was refused with ${status} ${code} "${message}" ${when}`]),
    ...(retryAfterSeconds === null ? [`a send was refused without Retry-After ${when}`] : []),
  ];
}
