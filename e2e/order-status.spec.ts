import { DEMO_ORDERS, DEMO_VISITORS } from "../backend/src/app/seed-demo-cast.ts";
import { expect, test } from "./support/journey.ts";

const STATUS_WORDS = {
  preparing: "준비 중",
  shipped: "배송 중",
  delivered: "배송 완료",
  cancelled: "취소",
} as const;

test("a customer asks for a demo order by number and gets its true status", async ({ journey }) => {
  const [visitor] = DEMO_VISITORS;
  if (visitor === undefined) throw new Error("The demo has no visitor.");
  const customer = await journey.customer(visitor);
  await expect(customer.standing).toHaveText("AI가 바로 답해요");
  const year = new Date(Date.now() + 9 * 3_600_000).getUTCFullYear();
  for (const status of ["shipped", "preparing", "delivered", "cancelled"] as const) {
    const order = DEMO_ORDERS.find((known) => known.customer === visitor.key && known.status === status);
    const number = `ORD-${year}-${order?.number}`;
    await customer.say(`${number} 지금 어떤 상태인가요?`);
    await expect(
      customer.bubble(new RegExp(`${number}(?!.*어떤 상태).*${STATUS_WORDS[status]}`, "u")),
    ).toBeVisible();
  }
});

test("a customer asks for an order that is not there and is not told a status", async ({ journey }) => {
  const customer = await journey.customer();
  await customer.say("ORD-2020-9999 어디쯤 왔나요?");
  await expect(customer.bubble(/찾을 수 없|확인되지 않|찾지 못/u)).toBeVisible();
});
