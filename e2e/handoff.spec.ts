import { expect, expectLive, pressAt, test, watchFor } from "./support/journey.ts";

test("a customer who asks for a person stands in the console's waiting list at once", async ({ journey }) => {
  const agent = await journey.agent();
  await expectLive("asked → in the waiting list", async () => {
    const customer = await journey.customer();
    const waiting = await watchFor(agent.page, customer.person.email);
    const askedAt = await pressAt(customer.personButton);
    const seenAt = await waiting();
    await expect(customer.standing).toContainText("상담원 연결 대기 중");
    return seenAt - askedAt;
  });
});

test("a customer asks for a person, is answered by one, by the instructed AI, and says goodbye", async ({
  journey,
}) => {
  const agent = await journey.agent();
  const customer = await journey.customer();
  await customer.say("매장이 어디에 있나요?");

  await customer.personButton.click();
  await expect(customer.standing).toContainText("상담원 연결 대기 중");
  await expect(customer.bubble(/분 이내 답변드리겠습니다/u)).toBeVisible();

  await agent.open(customer.person);
  await agent.button("인수하기").click();
  await expect(agent.page.getByText("내가 응대 중 · AI 멈춤")).toBeVisible();
  await expect(customer.standing).toContainText("상담원 민지");

  await agent.reply("상담원 민지입니다. 무엇을 도와드릴까요?");
  await expect(customer.bubble("상담원 민지입니다. 무엇을 도와드릴까요?")).toBeVisible();
  await customer.say("매장에서 직접 받을 수 있나요?");
  await expect(agent.page.getByText("매장에서 직접 받을 수 있나요?").last()).toBeVisible();
  await agent.reply("네, 확인해 볼게요.");
  await expect(customer.bubble("네, 확인해 볼게요.")).toBeVisible();

  await agent.button("AI에게 돌려주기").click();
  await agent.button("돌려주기").click();
  await expect(customer.standing).toHaveText("AI가 바로 답해요");

  // The offline AI may carry over an untyped note's dates, never its words.
  await agent.instruct("창고에서 12월 1일부터 매장으로 옮긴대요. 그때부터 받을 수 있어요.");
  await expect(customer.bubble(/12월 1일/u)).toBeVisible();
  await expect(customer.page.getByText("창고")).toHaveCount(0);
  await expect(agent.page.getByText("민지님의 지시").first()).toBeVisible();

  await agent.button("종료").click();
  await agent.button("종료하기").click();
  await expect(customer.bubble("상담이 완료되었습니다. 좋은 하루 되세요!")).toBeVisible();
  await expect(customer.page.getByRole("button", { name: "다시 문의하기" })).toBeVisible();
  await expect(customer.field).toBeHidden();

  await agent.goTo("상담 완료");
  await expect(agent.row(customer.person)).toBeVisible();
});

test("an approval in the console becomes the AI's answer", async ({ journey }) => {
  const agent = await journey.agent();
  const jiwoo = { email: "jiwoo.park@example.com", password: "test1234" };
  const customer = await journey.customer(jiwoo);
  await agent.open(jiwoo);
  await agent.page.getByText("결정이 필요해요").waitFor();
  await agent.button("승인").click();
  await expect(customer.bubble(/승인되었습니다/u)).toBeVisible();
  await expect(customer.standing).toHaveText("AI가 바로 답해요");
});
