import { expect, it } from "vitest";
import css from "./tokens.css?raw";

/** The colours of one scheme, as written. */
function coloursOf(scheme: "light" | "dark"): Map<string, string> {
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const text = scheme === "light" ? light : dark;
  return new Map(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/gu)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function luminance(hex: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of text and ground that the pages use. */
const PAIRS = [
  ...["bg", "surface", "raised"].flatMap((ground) =>
    ["ink", "ink-2", "ink-3", "accent"].map((text) => [text, ground]),
  ),
  ...["ai", "human", "wait", "late", "note", "accent"].flatMap((name) => [
    [name, `${name}-bg`],
    [name, "surface"],
    ["ink", `${name}-bg`],
  ]),
  ["on-accent", "accent"],
] as const;

it.each(
  (["light", "dark"] as const).flatMap((scheme) =>
    PAIRS.map(([text, ground]) => ({ scheme, text: text ?? "", ground: ground ?? "" })),
  ),
)("$scheme: $text on $ground is readable (4.5:1)", ({ scheme, text, ground }) => {
  const colours = coloursOf(scheme);
  expect(contrast(colours.get(text) ?? "", colours.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
});
