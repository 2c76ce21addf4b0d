import { expect, it } from "vitest";
import { countText } from "./rail.tsx";

it.each([
  [0, false, "0"],
  [12, false, "12"],
  [50, true, "50+"],
  [99, false, "99"],
  [128, false, "99+"],
  [200, true, "99+"],
])("writes %d (more to load: %s) as %s", (count, hasMore, text) => {
  expect(countText(count, hasMore)).toBe(text);
});
