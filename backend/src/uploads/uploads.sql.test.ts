import { describe, expect, it } from "vitest";
import { STORES } from "../testing/stores.ts";
import type { Upload } from "./ports.ts";
import { sqlUploadStore } from "./uploads.sql.ts";

const upload = (id: string, overrides: Partial<Upload> = {}): Upload => ({
  id,
  conversationId: "s1",
  accountId: "a1",
  file: `${id}.png`,
  name: `${"긴".repeat(195)} 😀.png`,
  size: 20_971_520,
  mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  isImage: true,
  createdAt: 1_000,
  ...overrides,
});

describe.each(STORES)("uploads in $name", (store) => {
  it("come back as they were stored, to their uploader, and are summed by day", async () => {
    const { database, drop } = await store.open();
    const uploads = sqlUploadStore(database);
    const rows = [
      upload("u1"),
      upload("u2", { accountId: "a2" }),
      upload("u3", { createdAt: 2_000, size: 5 }),
    ];
    await database.write(async (tx) => {
      for (const row of rows) await uploads.insert(tx, row);
    });
    expect(await uploads.find("s1", "u1.png")).toEqual(upload("u1"));
    expect(await uploads.find("s2", "u1.png")).toBeNull();
    expect((await uploads.findOwn("s1", "a1", ["u1.png", "u2.png"])).map((row) => row.id)).toEqual(["u1"]);
    const inside = await database.write((tx) => uploads.bytesSince("a1", 1_000, tx));
    expect([
      await uploads.bytesSince("a1", 0, null),
      inside,
      await uploads.bytesSince("none", 0, null),
    ]).toEqual([20_971_525, 5, 0]);
    await drop();
  });
});
