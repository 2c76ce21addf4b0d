import { addressIn } from "../understanding/address.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { fold, type ReplyText } from "./reply-text.ts";
import { sourceTexts, withoutOrderNames } from "./sources.ts";
import { SINO_DIGITS } from "./spoken-digits.ts";

const TOP_LEVEL =
  "com|net|org|kr|co|io|example|shop|store|me|ly|app|dev|info|biz|xyz|site|online|link|click|top|club|page|live|test|gg|to|tv|cc|us|uk|jp|cn|ru|de|eu|gov|edu|한국|닷컴";
const DOMAIN = new RegExp(
  `(?<![\\p{L}\\p{N}@.])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,5}(?:${TOP_LEVEL})(?![\\p{L}\\p{N}-])`,
  "gu",
);
const SCHEME =
  /\b(?:https?|hxxps?|ftp|wss?|file|data|javascript|tel|mailto|sms|kakaotalk|intent)\s?:\s?(?:\/\/)?[^\s)>\]"']+|\bwww\s?\.[^\s)>\]"']+/gu;
const E_MAIL = /[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\s?\.\s?[\p{L}\p{N}-]{1,63}){1,4}/gu;
const MESSENGER =
  /카카오\s?톡|카톡|오픈\s?채팅|플러스\s?친구|텔레그램|인스타|페이스북|라인\s?(?:아이디|id)|위챗|\b(?:kakao(?:talk)?|telegram|whatsapp|instagram|wechat|signal|discord|line id|facebook)\b/gu;
/** "evil dot example", "evil[.]example", "help at shop dot kr", "골뱅이": a link in disguise. */
const SPOKEN =
  /\s*(?:\[\s*(?:\.|dot|점)\s*\]|\(\s*(?:\.|dot|점)\s*\)|\{\s*(?:\.|dot)\s*\}|(?<=[\p{L}\p{N}])\s+(?:dot|점|닷|쩜)\s+(?=[\p{L}\p{N}])|(?<=[a-z0-9])\s?(?:점|닷|쩜)\s?(?=[a-z]{2}))\s*/gu;
/** Full stops that browsers take for a dot between the labels of a host, and those that look like one. */
const DOTS = /(?<=[a-z0-9])\s?[。｡․‧·•∙⋅ꓸ]\s?(?=[a-z]{2})/gu;
/** "이블트래킹 닷컴", "이블 쩜 컴": a host as it is spoken. */
const SPOKEN_HOST =
  /[가-힣a-z0-9]{2,}\s?(?:(?:닷|쩜)\s?(?:컴|넷|케이알|씨오|오알지|com|net|kr|org|co)|\.\s?(?:컴|넷|케이알)|\s점\s?(?:컴|케이알|com|kr))(?![가-힣]{0,1}퓨)/gu;
/** Other markets and search boxes that a customer is sent to. */
const ELSEWHERE =
  /(?:당근(?:마켓)?|번개장터|중고나라|쿠팡|지마켓|g마켓|11번가|옥션|위메프|티몬|알리(?:익스프레스)?|테무|스마트스토어|네이버|구글|유튜브|다음|인터넷|포털|검색창)(?:에서|에|로|으로|창에|쇼핑에서)[^.?!\n]{0,24}?(?:검색(?:해|하|으로)|들어(?:오|가)|접속|직거래|거래하|사시|사세|사면|구매하(?:시|세|셔|면)|주문하(?:시|세|셔|면)|찾아(?:보|오))(?![^.?!\n]{0,14}(?:못|없|않))|직거래(?:로|하|를|가)\s?[^.?!\n]{0,10}?(?:사|하시|하세|가능|돼|됩)|\b(?:google|search (?:for|on)|look (?:it )?up on) (?:['"“]|ebay|amazon|craigslist|google|facebook|our name)|\b(?:on|at|via|from) (?:ebay|craigslist|aliexpress|temu|amazon|facebook marketplace)\b[^.?!\n]{0,24}\b(?:cheaper|buy|find|order|get)\b|\b(?:buy|find|order|get) (?:it|this|one)\b[^.?!\n]{0,12}\b(?:on|at|via|from) (?:ebay|craigslist|aliexpress|temu|amazon|facebook)\b/gu;
const SPOKEN_AT = /\s*(?:\[\s*(?:@|at)\s*\]|\(\s*(?:@|at)\s*\)|골뱅이)\s*/gu;
const ENGLISH_DIGITS = "zero one two three four five six seven eight nine".split(" ");
/** Seven digits in a row, however they are separated: a phone number, an account, a code. */
const DIGIT_RUN = /(?<![\d])(?:\+?\d)(?:[\s\-.()·~_/]{0,3}\d){6,}(?!\d)/gu;
const DATE_RUN = /^(?:19|20)\d{2}[-./\s]+\d{1,2}[-./\s]+\d{1,2}$/u;

/** G6: links, phone numbers, e-mail addresses and messengers only from the settings or the instruction. */
export function checkContacts(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const text = unmask(withoutOrderNames(reply.folded, context));
  const allowedTexts = sourceTexts(context).map((source) => unmask(fold(source)));
  const allowed = allowedTexts.join(" ");
  const allowedDigits = allowedTexts.map((source) => source.replace(/\D/gu, "")).join(" ");
  const links = [SCHEME, E_MAIL, DOMAIN, SPOKEN_HOST, MESSENGER, ELSEWHERE]
    .flatMap((pattern) => text.match(pattern) ?? [])
    .filter((link) => !isAllowedLink(link, allowed));
  const numbers = (spokenDigits(text).match(DIGIT_RUN) ?? []).filter(
    (run) =>
      !DATE_RUN.test(run.trim()) && !isGroupedAmount(run) && !allowedDigits.includes(run.replace(/\D/gu, "")),
  );
  const address = addressIn(reply.raw);
  const isForeign =
    address !== null &&
    /[가-힣]{2}.*[가-힣]{2}|[a-z]{3} [a-z]/u.test(fold(address)) &&
    ![...sourceTexts(context), ...context.customerTexts].some((source) => source.includes(address));
  return [
    ...(isForeign
      ? [{ guard: "G6", event: "claim_blocked", detail: "postal address without a source" } as const]
      : []),
    ...links.map(
      () => ({ guard: "G6", event: "claim_blocked", detail: "link or address without a source" }) as const,
    ),
    ...numbers.map(
      () =>
        ({ guard: "G6", event: "claim_blocked", detail: "phone or other number without a source" }) as const,
    ),
  ];
}

function unmask(folded: string): string {
  return folded.replace(DOTS, ".").replace(SPOKEN, ".").replace(SPOKEN_AT, "@");
}

/** A link is allowed when its host and path begin as one in the settings: "https://shop.kr/help" for "shop.kr". */
function isAllowedLink(link: string, allowed: string): boolean {
  const bareLink = link.replace(/\s/gu, "").replace(/[.,!?]+$/u, "");
  if (allowed.replace(/\s/gu, "").includes(bareLink)) return true;
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:@]+)(?:[/?#:]|$)/u.exec(bareLink)?.[1];
  if (host === undefined || /^(?:javascript|data|file|intent)/u.test(bareLink) || bareLink.includes("@"))
    return false;
  return new RegExp(
    `(?<![\\p{L}\\p{N}.@-])(?:www\\.)?${escapePattern(host)}(?![\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])`,
    "u",
  ).test(allowed);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}

/** "공일공 일이삼사 오육칠팔" and "zero one zero …" as digits; only runs of four digit words or more are numbers. */
function spokenDigits(text: string): string {
  return text
    .replace(
      /(?<![가-힣])[공영일이삼사오육륙칠팔구](?:(?:[\s\-.]|에\s?|다시\s?|국에?\s?)?[공영일이삼사오육륙칠팔구]){3,}(?=\s*(?:으로|로|번|에|의|$|[^가-힣]))/gu,
      (run) => [...run].map((character) => SINO_DIGITS[character] ?? "").join(""),
    )
    .replace(
      /\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:[\s\-.,]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){3,}\b/gu,
      (run) =>
        run
          .split(/[\s\-.,]+/u)
          .map((word) => (word === "oh" ? "0" : String(ENGLISH_DIGITS.indexOf(word))))
          .join(""),
    );
}

function isGroupedAmount(run: string): boolean {
  return /^\d{1,3}(?:[.]\d{3})+$/u.test(run);
}
