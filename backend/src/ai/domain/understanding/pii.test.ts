import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maskForModel } from "./pii.ts";

interface PiiItem {
  id: string;
  text: string;
  mask: { type: string; value: string }[];
  keep: string[];
}
const data = JSON.parse(
  readFileSync(new URL("../../../../../eval/data/pii.json", import.meta.url), "utf8"),
) as { items: PiiItem[] };

describe("evaluation data", () => {
  it.each(data.items)("$id: $text", ({ text, mask, keep }) => {
    const masked = maskForModel(text, []).text;
    for (const { value } of mask) expect(masked).not.toContain(value);
    for (const value of keep) expect(masked).toContain(value);
    expect(maskForModel(masked, []).text).toBe(masked);
  });
});
