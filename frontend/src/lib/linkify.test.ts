import fc from "fast-check";
import { expect, it } from "vitest";
import { linkify } from "./linkify.ts";

const linksIn = (text: string) => linkify(text).flatMap((part) => (part.kind === "link" ? [part.href] : []));

it.each([
  { text: "https://shop.kr/a?b=1#c", links: ["https://shop.kr/a?b=1#c"] },
  { text: "여기 https://shop.kr/a에서 보세요.", links: ["https://shop.kr/a"] },
  { text: "(https://shop.kr/a).", links: ["https://shop.kr/a"] },
  { text: "https://ko.wikipedia.org/wiki/A_(B)", links: ["https://ko.wikipedia.org/wiki/A_(B)"] },
  { text: "http://a.kr, https://b.kr!", links: ["http://a.kr", "https://b.kr"] },
  { text: "javascript:alert(1) data:text/html,x", links: [] },
  { text: "https://", links: [] },
  { text: '<a href="https://a.kr">x</a>', links: ["https://a.kr"] },
])("$text → $links", ({ text, links }) => {
  expect(linksIn(text)).toEqual(links);
});

it.each([
  { text: "주문 ORD-2026-0123은 배송 중", numbers: ["ORD-2026-0123"] },
  { text: "010-1234-5678로 2026-11-22까지", numbers: ["010-1234-5678", "2026-11-22"] },
  { text: "one-time well-known e-mail 1-2", numbers: [] },
  { text: "https://shop.kr/ORD-2026-0123", numbers: [] },
])("keeps numbers of $text on one line: $numbers", ({ text, numbers }) => {
  expect(linkify(text).flatMap((part) => (part.kind === "number" ? [part.text] : []))).toEqual(numbers);
});

it("loses and adds no character, and links to http(s) only", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("https://a.kr/", "http://", " ", "가", ")", "."));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      expect(
        linkify(text)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
      for (const link of linksIn(text)) expect(link).toMatch(/^https?:\/\//iu);
    }),
  );
});
