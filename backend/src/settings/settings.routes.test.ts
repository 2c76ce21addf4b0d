import { afterEach, describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "../orders/domain/new-shop-policy.ts";
import { floorWarnings, textWarnings } from "../orders/domain/policy-warnings.ts";
import { type HttpRig, httpRig } from "../testing/http-rig.ts";
import { newShopSettings } from "./domain/settings.ts";
import { registerHelpTextRoutes } from "./help-texts.routes.ts";
import { sqlHelpMissStore, sqlHelpTextStore } from "./help-texts.sql.ts";
import { helpTexts } from "./help-texts.ts";
import type { HelpMissStore } from "./ports.ts";
import { registerSettingsRoutes } from "./settings.routes.ts";
import { sqlSettingsStore } from "./settings.sql.ts";
import { type ShopSettingsFeature, shopSettings } from "./shop-settings.ts";

const initial = newShopSettings({ ...NEW_SHOP_POLICY, refundWindowDays: 7 });
const settingsUrl = "/api/admin/chatbot/settings";

let rig: HttpRig | undefined;
let misses: HelpMissStore | undefined;
let otherNode: ShopSettingsFeature | undefined;
afterEach(async () => {
  await rig?.close();
});

async function aRig(): Promise<HttpRig> {
  rig = await httpRig((app, { database, clock, ids, audit }) => {
    const aNode = () =>
      shopSettings({
        store: sqlSettingsStore(database, initial),
        unitOfWork: database,
        clock,
        initial,
        warningsOf: (s) => [
          ...textWarnings(s.companyPolicy, s.refundPolicy),
          ...floorWarnings(s.refundPolicy),
        ],
        isTimezone: (name) => name === "Asia/Seoul",
        recordChange: (tx, author, action, data) =>
          audit.record(tx, { actor: { kind: "agent", id: author.id }, action, data }),
      });
    otherNode = aNode();
    misses = sqlHelpMissStore(database, { clock, ids });
    registerSettingsRoutes(app, { settings: aNode(), clock, customerSignup: "open" });
    const texts = helpTexts({
      store: sqlHelpTextStore(database),
      misses,
      unitOfWork: database,
      clock,
      ids,
      recordChange: (tx, author, action, data) =>
        audit.record(tx, { actor: { kind: "agent", id: author.id }, action, data }),
    });
    registerHelpTextRoutes(app, { helpTexts: texts, misses });
  });
  return rig;
}

describe("the settings", () => {
  it("are read by admins and changed by the owner only", async () => {
    const { send } = await aRig();
    const statuses = await Promise.all([
      send(null, "GET", settingsUrl),
      send("minji", "GET", settingsUrl),
      send("viewer", "GET", settingsUrl),
      send("manager", "PUT", settingsUrl, { greeting: "반갑습니다" }),
      send("owner", "PUT", settingsUrl, { greeting: "반갑습니다" }),
    ]);
    expect(statuses.map((answer) => answer.status)).toEqual([401, 403, 200, 403, 200]);
  });

  it("of a new shop are the documented ones, at version 1", async () => {
    const { send } = await aRig();
    expect((await send("viewer", "GET", settingsUrl)).body.data).toMatchObject({
      greeting: "안녕하세요! 채팅 상담 서비스입니다. 무엇을 도와드릴까요?",
      farewell: "상담이 완료되었습니다. 좋은 하루 되세요!",
      farewell_en: "Your chat is now complete. Have a great day!",
      categories: ["주문 문의", "환불 요청", "기술 지원", "계정 관리"],
      response_wait_time: 5,
      auto_close: true,
      refund_policy: { refund_window_days: 7, window_anchor: "ordered_at", legal_floor: true },
      business_hours: null,
      version: 1,
    });
  });

  it("take any subset, part of the policy included, and keep the rest", async () => {
    const { send } = await aRig();
    await send("owner", "PUT", settingsUrl, { refund_policy: { legal_floor: false }, auto_close: false });
    expect((await send("owner", "GET", settingsUrl)).body.data).toMatchObject({
      auto_close: false,
      response_wait_time: 5,
      refund_policy: { legal_floor: false, refund_window_days: 7 },
      version: 2,
    });
  });

  it("warn when the text and the structure name different days, and save all the same", async () => {
    const { send } = await aRig();
    const answer = await send("owner", "PUT", settingsUrl, {
      company_policy: "환불은 구매 후 14일 이내에 가능합니다.",
    });
    expect(answer.body.data.warnings).toEqual([expect.stringMatching(/14일.*7일/u)]);
    expect((await send("owner", "GET", settingsUrl)).body.data.company_policy).toContain("14일");
  });

  it.each([
    { change: { response_wait_time: 0 }, path: "response_wait_time" },
    { change: { response_wait_time: 61 }, path: "response_wait_time" },
    { change: { categories: ["주문", "주문"] }, path: "categories" },
    { change: { categories: ["all"] }, path: "categories.0" },
    { change: { categories: [" "] }, path: "categories.0" },
    { change: { refund_policy: { timezone: "Mars/Base" } }, path: "refund_policy.timezone" },
    { change: { greeting: "a\u0000b" }, path: "greeting" },
  ])("refuse $change at $path and store nothing", async ({ change, path }) => {
    const { send } = await aRig();
    const answer = await send("owner", "PUT", settingsUrl, change);
    expect([answer.status, answer.body.error.details[0].path]).toEqual([400, path]);
    expect((await send("owner", "GET", settingsUrl)).body.data.version).toBe(1);
  });

  it("make no version when nothing changes", async () => {
    const { send, actions } = await aRig();
    await send("owner", "PUT", settingsUrl, { auto_close: true });
    expect((await send("owner", "GET", settingsUrl)).body.data.version).toBe(1);
    expect(await actions()).toEqual([]);
  });

  it("keep who changed what and can be restored", async () => {
    const { send, actions } = await aRig();
    await send("owner", "PUT", settingsUrl, { greeting: "둘째" });
    await send("owner", "POST", `${settingsUrl}/restore`, { version: 1 });
    const { versions } = (await send("owner", "GET", `${settingsUrl}/versions`)).body.data;
    expect(versions.map((version: { version: number }) => version.version)).toEqual([3, 2, 1]);
    expect(versions[1]).toMatchObject({
      author: { id: "id-owner", name: "owner" },
      changed: [{ field: "greeting", before: initial.greeting, after: "둘째" }],
    });
    expect((await send("owner", "GET", settingsUrl)).body.data).toMatchObject({
      greeting: initial.greeting,
      version: 3,
    });
    expect(await actions()).toEqual(["settings_saved", "settings_saved"]);
  });

  it("cannot be restored from a version that never was", async () => {
    const { send } = await aRig();
    expect((await send("owner", "POST", `${settingsUrl}/restore`, { version: 9 })).status).toBe(404);
  });

  it("give each of 10 saves at once its own version", async () => {
    const { send } = await aRig();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => send("owner", "PUT", settingsUrl, { greeting: `인사 ${i}` })),
    );
    const versions = answers.filter((a) => a.status === 200).map((a) => a.body.data.version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true);
  });

  it("reach another node within 2 s", async () => {
    const { send, pass } = await aRig();
    await otherNode?.current();
    await send("owner", "PUT", settingsUrl, { greeting: "새 인사" });
    expect((await send("owner", "GET", settingsUrl)).body.data.greeting).toBe("새 인사");
    pass(2_000);
    expect((await otherNode?.current())?.greeting).toBe("새 인사");
  });
});

describe("the shop's face", () => {
  it("is open to everybody and tells whether somebody is there", async () => {
    const { send } = await aRig();
    const day = { open: "10:00", close: "18:00" };
    const hours = {
      timezone: "Asia/Seoul",
      mon: day,
      tue: day,
      wed: null,
      thu: null,
      fri: null,
      sat: null,
      sun: null,
    };
    await send("owner", "PUT", settingsUrl, { business_hours: hours, shop_name: "별빛상점" });
    expect((await send(null, "GET", "/api/shop")).body.data).toEqual({
      shop_name: "별빛상점",
      ai_label: "AI",
      response_wait_time: 5,
      open_now: false,
      next_opening: "2026-11-23T01:00:00.000Z",
      signup_open: true,
    });
  });
});

describe("help texts", () => {
  const url = "/api/admin/help-texts";
  const text = { title: "배송 기간", body: "보통 2일 걸립니다." };

  it("are read by viewers and written by managers", async () => {
    const { send } = await aRig();
    const statuses = await Promise.all([
      send(null, "GET", url),
      send("minji", "GET", url),
      send("viewer", "GET", url),
      send("agent", "POST", url, text),
      send("manager", "POST", url, text),
    ]);
    expect(statuses.map((answer) => answer.status)).toEqual([401, 403, 200, 403, 200]);
  });

  it("can be added, changed and removed, each on the record", async () => {
    const { send, actions } = await aRig();
    const { id } = (await send("manager", "POST", url, text)).body.data.help_text;
    await send("manager", "PUT", `${url}/${id}`, { title: "배송", body: "하루" });
    expect((await send("viewer", "GET", url)).body.data.help_texts).toMatchObject([
      { id, title: "배송", body: "하루" },
    ]);
    await send("manager", "DELETE", `${url}/${id}`);
    expect((await send("viewer", "GET", url)).body.data.help_texts).toEqual([]);
    expect(await actions()).toEqual(["help_text_added", "help_text_changed", "help_text_removed"]);
  });

  it("answer 404 for one that is not there", async () => {
    const { send } = await aRig();
    expect((await send("manager", "PUT", `${url}/none`, text)).status).toBe(404);
    expect((await send("manager", "DELETE", `${url}/none`)).status).toBe(404);
  });

  it("list the questions that none of them answered, most frequent first", async () => {
    const { send } = await aRig();
    for (const query of ["제주 배송", "선물 포장", "선물  포장 "]) await misses?.record(query);
    expect((await send("viewer", "GET", `${url}/misses`)).body.data.misses).toMatchObject([
      { query: "선물 포장", count: 2 },
      { query: "제주 배송", count: 1 },
    ]);
  });

  it("show a dismissed question no more, though it is asked again, and keep who dismissed it", async () => {
    const { send, actions } = await aRig();
    for (const query of ["오늘 날씨 어때?", "선물 포장"]) await misses?.record(query);
    const shown = async () => (await send("viewer", "GET", `${url}/misses`)).body.data.misses;
    const { id } = (await shown()).find(({ query }: { query: string }) => query === "오늘 날씨 어때?");
    expect((await send("agent", "DELETE", `${url}/misses/${id}`)).status).toBe(403);
    expect((await send("manager", "DELETE", `${url}/misses/${id}`)).status).toBe(200);
    await misses?.record("오늘 날씨 어때?");
    expect(await shown()).toMatchObject([{ query: "선물 포장" }]);
    expect((await send("manager", "DELETE", `${url}/misses/${id}`)).status).toBe(404);
    expect(await actions()).toEqual(["help_miss_dismissed"]);
  });
});
