/** Browsers by what they write into their user agent; the more exact name first, since most also call themselves Chrome or Safari. */
const BROWSERS = [
  [/KAKAOTALK/u, "KakaoTalk"],
  [/NAVER\(/u, "NAVER"],
  [/Whale\//u, "Whale"],
  [/SamsungBrowser\//u, "Samsung Internet"],
  [/Edg(?:e|A|iOS)?\//u, "Edge"],
  [/OPR\//u, "Opera"],
  [/Firefox\/|FxiOS\//u, "Firefox"],
  [/Chrome\/|CriOS\//u, "Chrome"],
  [/Safari\//u, "Safari"],
] as const;

const SYSTEMS = [
  [/iPhone/u, "iPhone"],
  [/iPad/u, "iPad"],
  [/Android/u, "Android"],
  [/Windows/u, "Windows"],
  [/Mac OS X/u, "macOS"],
  [/CrOS/u, "ChromeOS"],
  [/Linux/u, "Linux"],
] as const;

const MAX_LENGTH = 40;

/** `Chrome · Windows`: a user agent as people know it, or its beginning where it is none of a browser; null = nothing was told. */
export function deviceName(userAgent: string | null): string | null {
  const text = userAgent?.trim() ?? "";
  if (text === "") return null;
  const names = [BROWSERS, SYSTEMS].flatMap((known) => {
    const found = known.find(([mark]) => mark.test(text));
    return found === undefined ? [] : [found[1]];
  });
  return names.length > 0 ? names.join(" · ") : text.slice(0, MAX_LENGTH);
}
