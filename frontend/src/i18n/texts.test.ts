import { ERROR_STATUS } from "@chatpjt/contract/errors";
import { expect, it } from "vitest";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

/** All sentences of a tree by their path. */
function sentences(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : typeof value === "object" && value !== null
        ? sentences(value, `${path}${key}.`)
        : [],
  );
}

it("has a sentence for every error code of the wire", () => {
  expect(Object.keys(ko.error)).toEqual(expect.arrayContaining(Object.keys(ERROR_STATUS)));
});

it("says the same things with the same values in both languages", () => {
  const valuesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]).sort();
  const english = new Map(sentences(en));
  for (const [path, text] of sentences(ko)) {
    expect([path, valuesOf(english.get(path) ?? "(missing)")]).toEqual([path, valuesOf(text)]);
  }
});
