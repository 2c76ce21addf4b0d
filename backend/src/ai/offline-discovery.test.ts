import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { orderOf } from "../testing/talks.ts";
import { summariseByRules } from "./domain/summary.ts";

// Past the shop's window and past the 30 days in which the day of discovery does not matter, within the law's three months.
const OLD = [orderOf("ORD-2026-0465", "앞치마", "delivered", 50)];

async function after(talk: string) {
  const chat = new SimulatedChat({ orders: OLD, settings: { helpTexts: [] } });
  for (const text of talk.split(" | ")) await chat.customer([text]);
  return chat;
}

describe("a fault found long after the delivery", () => {
  it.each([
    "ORD-2026-0465 받은 게 고장났어요 환불해주세요 2주 전에 알았어요",
    "ORD-2026-0465 환불해주세요 | 어제 처음 켜봤는데 고장이에요 | 네 받았어요",
    "ORD-2026-0465 고장나서 환불이요 3일 전에 발견했어요 | 네",
    "ORD-2026-0465 환불해주세요 어제부터 소리가 안 나요 | 네",
    "ORD-2026-0465 refund please, it is defective, I noticed it two weeks ago | yes",
  ])("is judged by the day told: %s", async (talk) => {
    const { ledger } = await after(talk);
    expect(ledger.evidence.discovered).toBeDefined();
    expect(ledger.verdict?.verdict).toMatchObject({ next: "handoff", eligible: true });
    expect(ledger.verdict?.verdict.reasons).toContain("legal_floor");
  });

  it.each([
    "ORD-2026-0465 받은 게 고장났어요 환불해주세요",
    "ORD-2026-0465 받은 게 고장났어요 환불해주세요 지난달에 알았어요",
    "ORD-2026-0465 받은 게 고장났어요 환불해주세요 두 달 전에 고장났어요",
  ])("is a person's to judge where no day is told: %s", async (talk) => {
    const { ledger } = await after(talk);
    expect(ledger.discoveredOn).toBeNull();
    expect(ledger.verdict?.verdict).toMatchObject({ next: "handoff", eligible: null });
    expect(ledger.verdict?.verdict.reasons).toContain("discovery_date_unknown");
  });

  it("counts only beside a fault", async () => {
    const { ledger } = await after("ORD-2026-0465 어제 처음 입어봤는데 너무 작아요 환불해주세요");
    expect(ledger.discoveredOn).toBeNull();
  });

  it("is told to the person who takes over", async () => {
    const chat = await after("ORD-2026-0465 받은 게 고장났어요 환불해주세요 2주 전에 알았어요");
    const { coreSummary } = summariseByRules({
      kind: "pending",
      messages: [],
      ledger: chat.ledger,
      ownOrderNumbers: ["ORD-2026-0465"],
      policy: chat.settings.refundPolicy,
    });
    expect(coreSummary).toContain(`문제를 안 날(고객 말): ${chat.ledger.discoveredOn}`);
  });
});
