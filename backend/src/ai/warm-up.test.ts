import { expect, it } from "vitest";
import { NEW_SHOP_TURN_SETTINGS } from "../testing/simulated-chat.ts";
import { OFFLINE_RESPONDER } from "./offline-responder.ts";
import { warmUp } from "./warm-up.ts";

it("walks through every made-up turn with the rules alone", async () => {
  const asked: string[] = [];
  const counting = {
    name: "counting",
    next: (...args: Parameters<typeof OFFLINE_RESPONDER.next>) => {
      asked.push(args[0].state?.reading.text ?? "");
      return OFFLINE_RESPONDER.next(...args);
    },
  };
  await warmUp(NEW_SHOP_TURN_SETTINGS, counting, Date.UTC(2026, 10, 22));
  expect(new Set(asked).size).toBe(4);
});
