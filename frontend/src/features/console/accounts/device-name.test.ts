import { expect, it } from "vitest";
import { deviceName } from "./device-name.ts";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

it.each([
  { userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, name: "Chrome · Windows" },
  { userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0`, name: "Edge · Windows" },
  { userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME} Whale/4.3`, name: "Whale · macOS" },
  {
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
    name: "Safari · iPhone",
  },
  {
    userAgent: `Mozilla/5.0 (Linux; Android 16; SM-S931N) ${CHROME} SamsungBrowser/29.0`,
    name: "Samsung Internet · Android",
  },
  {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    name: "Firefox · Linux",
  },
  { userAgent: "curl/8.5.0", name: "curl/8.5.0" },
  { userAgent: "  ", name: null },
  { userAgent: null, name: null },
])("$userAgent → $name", ({ userAgent, name }) => {
  expect(deviceName(userAgent)).toBe(name);
});
