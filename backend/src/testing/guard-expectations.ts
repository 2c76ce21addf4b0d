import { expect, it } from "vitest";
import { checkReply } from "../ai/domain/guard/check-reply.ts";
import { aContext, type Situation } from "../ai/domain/guard/guard-fixture.ts";

/** What the guard says to a reply in a situation; its language is the reply's where the situation names none. */
export function verdictOf(reply: string, situation: Situation) {
  const language = /[가-힣]/u.test(reply) ? "ko" : "en";
  return checkReply(reply, aContext({ language, ...situation }));
}

/** A test for each reply: it is held back. */
export function holds(situation: Situation, replies: readonly string[]): void {
  it.each(replies)("holds: %s", (reply) => {
    expect(verdictOf(reply, situation).verdict).toBe("blocked");
  });
}

/** A test for each reply: it passes as it is. */
export function passes(situation: Situation, replies: readonly string[]): void {
  it.each(replies)("passes: %s", (reply) => {
    expect(verdictOf(reply, situation)).toEqual(expect.objectContaining({ verdict: "pass", events: [] }));
  });
}
