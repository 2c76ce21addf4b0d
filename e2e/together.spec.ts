import type { Page } from "@playwright/test";
import { COLLEAGUE, expect, expectLive, OWNER, pressAt, test, watchFor } from "./support/journey.ts";

const sendButton = (page: Page) => page.getByRole("button", { name: "보내기", exact: true });

test("two customers and two agents at once: what one does, the others see", async ({ journey }) => {
  const [minji, junho, first, second] = await Promise.all([
    journey.agent(OWNER),
    journey.agent(COLLEAGUE),
    journey.customer(),
    journey.customer(),
  ]);
  await pressAt(first.personButton);
  await pressAt(second.personButton);
  for (const agent of [minji, junho])
    for (const customer of [first, second]) await expect(agent.row(customer.person)).toBeVisible();

  await Promise.all([minji.open(first.person), junho.open(first.person)]);
  let count = 0;
  await expectLive("customer's message → both consoles", async () => {
    count += 1;
    const text = `첫째의 비밀 질문 ${count}`;
    const seen = await Promise.all([watchFor(minji.page, text), watchFor(junho.page, text)]);
    await first.field.fill(text);
    const sentAt = await pressAt(sendButton(first.page));
    return Math.max(...(await Promise.all(seen.map((seenAt) => seenAt())))) - sentAt;
  });

  await minji.button("인수하기").click();
  await expect(junho.page.getByText("민지님이 응대 중 · AI 멈춤")).toBeVisible();
  await expectLive("agent's reply → customer", async () => {
    count += 1;
    const text = `민지가 답해요 ${count}`;
    const seen = await watchFor(first.page, text);
    await minji.page.getByRole("textbox", { name: "고객에게 답장" }).fill(text);
    const sentAt = await pressAt(sendButton(minji.page));
    return (await seen()) - sentAt;
  });
  await expect(junho.page.getByText("민지가 답해요").last()).toBeVisible();

  await expect(second.page.getByText("첫째의 비밀 질문")).toHaveCount(0);
  await expect(second.page.getByText("민지가 답해요")).toHaveCount(0);
  await expect(second.standing).toContainText("상담원 연결 대기 중");
});

test("two agents take over at the same moment: one has it, the other is told who", async ({ journey }) => {
  const [minji, junho, customer] = await Promise.all([
    journey.agent(OWNER),
    journey.agent(COLLEAGUE),
    journey.customer(),
  ]);
  await pressAt(customer.personButton);
  await Promise.all([minji.open(customer.person), junho.open(customer.person)]);
  await Promise.all([pressAt(minji.button("인수하기")), pressAt(junho.button("인수하기"))]);
  await expect(customer.standing).toContainText(/상담원 (민지|준호)/u);
  const name = (await customer.standing.innerText()).includes("민지") ? "민지" : "준호";
  const [winner, loser] = name === "민지" ? [minji, junho] : [junho, minji];
  await expect(winner.page.getByText("내가 응대 중 · AI 멈춤")).toBeVisible();
  await expect(loser.page.getByText(new RegExp(`${name}님이`, "u")).first()).toBeVisible();
  await expect(loser.page.getByRole("textbox", { name: "고객에게 답장" })).toHaveCount(0);
});
