import { expect, test } from "./support/journey.ts";

test("a message written while offline is kept and goes out once", async ({ journey }) => {
  const customer = await journey.customer();
  const context = customer.page.context();
  await context.setOffline(true);
  await customer.say("오프라인에서 쓴 메시지");
  await expect(customer.bubble("오프라인에서 쓴 메시지")).toBeVisible();
  await expect(
    customer.page.getByLabel("연결되면 보내요").or(customer.page.getByLabel("보내는 중")),
  ).toBeVisible();
  await context.setOffline(false);
  await expect(
    customer.page
      .getByLabel(/^보냄$/u)
      .or(customer.page.getByText("읽음"))
      .first(),
  ).toBeVisible();
  await customer.page.reload();
  await expect(customer.field).toBeVisible();
  await expect(customer.page.getByText("오프라인에서 쓴 메시지")).toHaveCount(1);
});

test("an unsent message and a draft survive a reload, and the message goes out once", async ({ journey }) => {
  const customer = await journey.customer();
  await customer.page.route("**/api/chats/messages", (route) => route.abort("internetdisconnected"));
  await customer.say("다시 열어도 남는 메시지");
  await customer.field.fill("쓰다 만 글");
  // The draft is kept a moment after the last key.
  await expect(customer.bubble("다시 열어도 남는 메시지")).toBeVisible();
  await customer.page.waitForTimeout(500);
  await customer.page.reload();
  await expect(customer.bubble("다시 열어도 남는 메시지")).toBeVisible();
  await expect(customer.field).toHaveValue("쓰다 만 글");
  await customer.page.unroute("**/api/chats/messages");
  await customer.page.reload();
  await expect(customer.bubble(/무엇을 도와드릴까요|확인|도와/u)).toBeVisible();
  await expect(customer.page.getByText("다시 열어도 남는 메시지")).toHaveCount(1);
  await expect(
    customer.page
      .getByLabel(/^보냄$/u)
      .or(customer.page.getByText("읽음"))
      .first(),
  ).toBeVisible();
});

test("a message whose answer was lost is stored once", async ({ journey }) => {
  const customer = await journey.customer();
  let losses = 1;
  await customer.page.route("**/api/chats/messages", async (route) => {
    if (losses === 0) return route.continue();
    losses -= 1;
    // The server stores it; the answer never arrives.
    await route.fetch();
    return route.abort("connectionreset");
  });
  await customer.say("답이 사라진 메시지");
  await expect(
    customer.page
      .getByLabel(/^보냄$/u)
      .or(customer.page.getByText("읽음"))
      .first(),
  ).toBeVisible();
  await customer.page.reload();
  await expect(customer.field).toBeVisible();
  await expect(customer.page.getByText("답이 사라진 메시지")).toHaveCount(1);
});
