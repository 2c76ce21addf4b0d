import {
  helpTextAnswerSchema,
  helpTextsAnswerSchema,
  saveSettingsAnswerSchema,
  settingsAnswerSchema,
  settingsVersionsAnswerSchema,
} from "@chatpjt/contract/settings";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newCustomer, openSession, type Person, signInAdmin } from "./stage.ts";

const SETTINGS = "/api/admin/chatbot/settings";

describe.each(inject("shops"))("settings on $store", ({ baseUrl }) => {
  let owner: Person;
  beforeAll(async () => {
    owner = await signInAdmin(baseUrl, "owner");
  });
  const read = () => owner.data(settingsAnswerSchema, "GET", SETTINGS);
  const save = (body: unknown) => owner.data(saveSettingsAnswerSchema, "PUT", SETTINGS, body);

  it("saves any subset and leaves the rest alone", async () => {
    const before = await read();
    const greeting = `어서 오세요 👋 ${Date.now()}`;
    await save({ greeting, refund_policy: { defect_fee: "store" } });
    const after = await read();
    expect(after).toEqual({ ...before, greeting, version: after.version });
    expect(after.version).toBeGreaterThan(before.version);
    const { messages } = await openSession(await newCustomer(baseUrl));
    expect(messages[0]?.content).toBe(greeting);
  });

  it("saves a text whose day count differs from the policy, with a warning", async () => {
    const { company_policy, refund_policy } = await read();
    const days = refund_policy.refund_window_days + 7;
    const { warnings } = await save({
      company_policy: `단순 변심 환불은 수령 후 ${days}일 이내 가능합니다.`,
    });
    expect(warnings.length).toBeGreaterThan(0);
    await save({ company_policy });
  });

  it.each([
    { given: "too short a wait", body: { response_wait_time: 0 }, field: "response_wait_time" },
    { given: "too long a wait", body: { response_wait_time: 61 }, field: "response_wait_time" },
    { given: "a wait in words", body: { response_wait_time: "5" }, field: "response_wait_time" },
    { given: "an empty greeting", body: { greeting: "" }, field: "greeting" },
    { given: "a category twice", body: { categories: ["환불", "환불"] }, field: "categories" },
    {
      given: "an anchor that is none",
      body: { refund_policy: { window_anchor: "x" } },
      field: "refund_policy.window_anchor",
    },
    { given: "a switch that is none", body: { auto_close: "yes" }, field: "auto_close" },
  ])("refuses $given and names the field", async ({ body, field }) => {
    const before = await read();
    const answer = await owner.call("PUT", SETTINGS, body);
    expect(answer).toMatchObject({ status: 400, failure: { details: [{ path: field }] } });
    expect(await read()).toEqual(before);
  });

  it("keeps versions with who changed what, and restores one", async () => {
    const { farewell, version } = await read();
    await save({ farewell: `안녕히 가세요 ${Date.now()}` });
    const { versions } = await owner.data(settingsVersionsAnswerSchema, "GET", `${SETTINGS}/versions`);
    expect(versions[0]).toMatchObject({
      author: { id: owner.id, name: "owner" },
      changed: [{ field: "farewell", before: farewell }],
    });
    await owner.data(saveSettingsAnswerSchema, "POST", `${SETTINGS}/restore`, { version });
    expect((await read()).farewell).toBe(farewell);
  });

  it("lets viewers read and owners alone save", async () => {
    for (const name of ["viewer", "junho", "minji"] as const) {
      const admin = await signInAdmin(baseUrl, name);
      expect([name, await admin.outcome("GET", SETTINGS)]).toEqual([name, "200"]);
      expect([name, await admin.outcome("PUT", SETTINGS, { greeting: "x" })]).toEqual([
        name,
        "403 forbidden",
      ]);
    }
  });

  it("keeps help texts", async () => {
    const minji = await signInAdmin(baseUrl, "minji");
    const body = { title: "매장 주차", body: "건물 지하에 2시간 무료입니다." };
    const path = "/api/admin/help-texts";
    const { help_text } = await minji.data(helpTextAnswerSchema, "POST", path, body);
    expect(help_text).toMatchObject(body);
    await minji.data(helpTextAnswerSchema, "PUT", `${path}/${help_text.id}`, { ...body, title: "주차" });
    const { help_texts } = await minji.data(helpTextsAnswerSchema, "GET", path);
    expect(help_texts.find(({ id }) => id === help_text.id)?.title).toBe("주차");
    await minji.done("DELETE", `${path}/${help_text.id}`);
    expect(await minji.outcome("DELETE", `${path}/${help_text.id}`)).toBe("404 not_found");
  });
});
