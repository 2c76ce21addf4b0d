import { describe, expect, it } from "vitest";
import { convertAccount } from "./convert-account.ts";
import { convertOrder } from "./convert-order.ts";
import { convertSettings } from "./convert-settings.ts";
import { readAttachments } from "./read-attachments.ts";

const quiet = () => undefined;

describe("attachments of the original", () => {
  const file = { path: { folder: "s1", file: "a b.png" }, name: "a b.png" };
  it.each([
    ["nothing", null, []],
    ["an empty text", "", []],
    ["null", "null", []],
    ["a path", '["/uploads/s1/a%20b.png"]', [file]],
    ["an absolute link", '["https://old.example/uploads/s1/a%20b.png?x=1#y"]', [file]],
    ["a path without a slash", '["uploads/s1/a b.png"]', [file]],
    ["a name alone", '["a b.png"]', [file]],
    ["JSON that was stored as a text", '"[\\"/uploads/s1/a b.png\\"]"', [file]],
    ["a single object", '{"url":"/uploads/s1/a b.png"}', [file]],
    [
      "an object",
      '[{"url":"/uploads/s2/x.pdf","name":"계약.pdf","size":"12","mime":"application/pdf","is_image":0}]',
      [
        {
          path: { folder: "s2", file: "x.pdf" },
          name: "계약.pdf",
          size: 12,
          mime: "application/pdf",
          isImage: false,
        },
      ],
    ],
    ["a link elsewhere", '["https://cdn.example/a/b/c.png"]', [{ path: null, name: "c.png" }]],
    ["a way up", '["/uploads/s1/%2e%2e%2fsecret"]', [{ path: null }]],
    ["a hidden file", '["/uploads/s1/.env"]', [{ path: null }]],
  ])("in %s are read", (_, json, expected) => {
    expect(readAttachments(json, "s1")).toMatchObject(expected);
    expect(readAttachments(json, "s1")).toHaveLength(expected.length);
  });

  it.each(["{", "[7]", '[{"name":"x"}]', '[""]'])("in %s cannot be read", (json) => {
    expect(readAttachments(json, "s1")).toBeNull();
  });
});

describe("settings of the original", () => {
  const setting = (setting_key: string, setting_value: string | null) => ({
    setting_key,
    setting_value,
    updated_at: 0,
    updated_by: null,
  });

  it("become ours", () => {
    const odd: string[] = [];
    const change = convertSettings(
      [
        setting("greeting", "안녕"),
        setting("categories", '[" 주문 ","기타","주문","환불"]'),
        setting("response_wait_time", "0"),
        setting("auto_close", "TRUE"),
      ],
      (what) => odd.push(what),
    );
    expect([change, odd]).toEqual([
      { greeting: "안녕", categories: ["주문", "환불"], response_wait_time: 1, auto_close: true },
      [],
    ]);
  });

  it.each([
    ["greeting", ""],
    ["greeting", null],
    ["greeting", "x".repeat(501)],
    ["categories", "주문,환불"],
    ["categories", "[1]"],
    ["response_wait_time", "soon"],
    ["auto_close", "maybe"],
    ["unheard_of", "1"],
  ])("%s = %j is named and left as it is", (key, value) => {
    const odd: string[] = [];
    expect(convertSettings([setting(key, value)], (_, example) => odd.push(example))).toEqual({});
    expect(odd).toEqual([key]);
  });
});

describe("an account of the original", () => {
  const user = {
    id: "u1",
    email: " Minji@Example.COM ",
    password_hash: "pbkdf2_sha256$210000$AAECAw$YMs9qA",
    name: "민지",
    role: "customer",
    created_at: 1,
    updated_at: null,
  };
  it.each([
    [{}, { email: "minji@example.com", name: "민지", permission: null, updatedAt: 1 }],
    [{ role: "admin" }, { role: "admin", permission: "owner" }],
    [{ name: " " }, { name: "minji" }],
    [{ email: null }, { email: "u1@imported.invalid" }],
    [{ email: "no address" }, { email: "u1@imported.invalid" }],
    [{ created_at: null }, { createdAt: 7, updatedAt: 7 }],
  ])("with %j becomes %j", (overrides, expected) => {
    expect(convertAccount({ ...user, ...overrides }, 7, quiet)).toMatchObject(expected);
  });

  it("of no known role is left out", () => {
    expect(convertAccount({ ...user, role: "robot" }, 7, quiet)).toBeNull();
  });
});

describe("an order of the original", () => {
  const order = {
    id: "o1",
    order_number: "ORD-1",
    product_name: "양말",
    customer_id: "c1",
    ordered_at: 1,
    shipping_status: "delivered",
    updated_at: 5,
  };
  it.each([
    [{}, { deliveredAt: 5, orderedAt: 1 }],
    [{ shipping_status: "shipped" }, { deliveredAt: null }],
    [{ ordered_at: null }, { orderedAt: 5 }],
  ])("with %j becomes %j", (overrides, expected) => {
    expect(convertOrder({ ...order, ...overrides }, "c1", 9, quiet)).toMatchObject(expected);
  });

  it.each([{ shipping_status: "lost" }, { order_number: " " }, { order_number: "x".repeat(65) }])(
    "with %j is left out",
    (overrides) => {
      expect(convertOrder({ ...order, ...overrides }, "c1", 9, quiet)).toBeNull();
    },
  );

  it("of nobody is left out", () => {
    expect(convertOrder(order, null, 9, quiet)).toBeNull();
  });
});
