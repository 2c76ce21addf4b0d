import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, squash } from "./reply-text.ts";
import { publicTexts } from "./sources.ts";

/** Shared characters that count as recited. Source: `ai.md` 2.10 and G8. */
const RUN = 12;
/** A Latin letter says half of what a Hangul syllable says: "change of mind" is no recital. */
const LATIN_RUN = 24;
const MAX_PROTECTED = 60_000;

/** What every shop's replies say; a prompt that shows them as examples does not make them secret. */
const STOCK_PHRASES: readonly string[] = [
  "안녕하세요 무엇을 도와드릴까요 무엇이 궁금하신가요",
  "추가로 궁금하신 점이 있으실까요 더 도와드릴 일이 있을까요 더 궁금하신 점이 있으신가요 다른 문의 사항이 있으신가요",
  "주문번호를 알려주시겠어요 주문번호를 알려주세요 주문번호를 말씀해 주시겠어요",
  "환불 사유를 알려주시겠어요 환불을 원하시는 사유를 알려주시겠어요 교환 사유를 알려주시겠어요",
  "상품을 받으셨나요 상품은 받아보셨나요 상품을 이미 받으셨는지 알려주시겠어요",
  "불편을 드려 죄송합니다 이용에 불편을 드려 대단히 죄송합니다 확인해 보겠습니다",
  "담당자에게 전달하겠습니다 상담원에게 연결해 드리겠습니다 담당자가 확인 후 안내드리겠습니다",
  "해당 주문번호로는 주문이 조회되지 않습니다 주문번호를 다시 확인해 주시겠어요",
  "확인 후 분 이내 답변드리겠습니다 저는 AI 상담원입니다 저는 AI 상담 서비스입니다",
  "고객님의 주문은 현재 배송 중입니다 상품 준비 중입니다 배송 완료되었습니다 배송이 완료되었습니다",
  "개인정보는 보내지 말아 주세요 비밀번호나 카드번호는 보내지 말아 주세요",
  "Could you tell me your order number please let me know your order number could you please share your order number",
  "Is there anything else I can help you with how can I help you today",
  "Have you received the item could you tell me the reason for the refund",
  "I am sorry for the inconvenience I'm sorry for the trouble we will check and reply within minutes",
  "I could not find an order with that number please do not share personal information such as passwords or card numbers",
];
const STOCK = STOCK_PHRASES.map(bare).join("\n");

/** Names of tools and fields, traces of code: never meant for a customer. */
const INTERNALS =
  /\b[a-z]{2,}(?:_[a-z0-9]+)+\b|\[object object\]|\bundefined\b|\bnan\b|traceback|\bsk-[a-z0-9_-]{8,}|\bfunction_call|\btool[ _-]?calls?\b|\bcanary\b|\b(?:get_?my_?order|list_?my_?orders|check_?order_?policy|search_?help)\b/u;
/** With an instruction in force nobody may hear that there is one (BC-16). */
const INSTRUCTION_TALK =
  /관리자(?!에게문의)|지침|내부(?:메모|지시|코드|규정|적으로)|지시(?:사항|를|에따라|받)|메모에|상부|블랙(?:컨슈머|리스트|고객)|\b(?:the |my |an? )?(?:admin(?:istrator)?|internal (?:note|memo|instruction)s?|instructed (?:me|to)|instructions? (?:says?|from))\b/u;
const INTERNAL_TALK =
  /내부메모|내부지시|내부코드|내부(?:지침|규정|방침|규칙|매뉴얼)|시스템프롬프트(?:는다음|내용은다음|입니다)|블랙컨슈머|internalnote|internalmemo/u;
/** The AI telling of its own rules. */
const RECITAL =
  /카테고리(?:는|로는|에는|목록은)[가-힣]{2}|(?:받은|주어진|내려온|따라야하는|따르는|들은)(?:지시|명령|지침|규칙|설정|프롬프트|매뉴얼)(?:사항)?(?:은|는|이|가|에|대로|중에)|(?:넘기|거절하|답하|말하|숨기|말하지말|알려주지말|약속하지말)라(?:는|고)(?:것|게|거|지시|명령|되어|했|하셨|쓰여|적혀)|(?:제|저의|내)(?:지침|규칙|설정|매뉴얼|프롬프트|명령|지시)(?:에는|에|상|대로|이|은)|(?:지시|명령|교육|설정)(?:을)?받(?:았|은대로)|(?:하라고|하라는|넘기라고|하도록)(?:되어있|설정|배웠|지시|정해)|(?:설명|지시|명령|규칙|프롬프트|지침)(?:은|는|이)?(?:이렇게|다음과같|아래와같)|(?:규칙|지침)(?:에|을)(?:따라|따르|지키)|내부적으로|(?:당신은|너는)[가-힣]{0,12}(?:ai|상담사|상담원|봇)/u;
const ENGLISH_RECITAL =
  /\b(?:my|our|the|these) (?:\w+ )?categories (?:are|include)\b|\b(?:instructions?|orders?|rules?) (?:that )?i (?:was|were|am|have been|got|received|follow)\b|\b(?:my|the|these) (?:\w+ )?(?:instructions?|(?:system )?prompt|guidelines|configuration|system message|directives?)\b[^.?!]{0,12}\b(?:say|says|state|states|tell|tells|read|reads|are|is|start|starts|begin|begins|require|requires|forbid)\b|\bi(?:'m| was| am| have been|'ve been) (?:told|instructed|programmed|configured|ordered|trained|set up|designed|supposed) (?:to|that|never)\b/u;
const WILL_NOT = /없|않|못|어렵|어려|불가|\b(?:not|cannot|can't|unable|won't)\b|n't\b/u;

/** G8: nothing of the prompt, the human rules or the instruction comes out, and no canary in any disguise. */
export function checkLeaks(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const findings: string[] = [];
  if (sharesRun(reply, context)) findings.push("protected text recited");
  if (saysCanary(reply, context)) findings.push("canary");
  if (hidesText(reply, context)) findings.push("encoded text");
  const names = fold(context.ordersSeen.map((order) => order.productName).join(" "));
  const internal = INTERNALS.exec(reply.folded)?.[0];
  if (
    internal !== undefined &&
    !names.includes(internal) &&
    !publicTexts(context).some((text) => fold(text).includes(internal))
  )
    findings.push("internal name");
  if (saysInternalWord(reply, context)) findings.push("internal remark of the instruction");
  if (recites(reply)) findings.push("internal remark");
  else if (
    context.instruction !== null &&
    (INSTRUCTION_TALK.test(reply.squashed) || INSTRUCTION_TALK.test(reply.folded))
  )
    findings.push("talk of an instruction");
  return findings.map((detail) => ({ guard: "G8", event: "leak_blocked", detail }));
}

/** Speaking of one's rules is a leak, save to say that they are not told. */
function recites({ sentences }: ReplyText): boolean {
  return sentences.some(({ folded, squashed }) => {
    const tells = RECITAL.test(squashed) || ENGLISH_RECITAL.test(folded) || INTERNAL_TALK.test(squashed);
    const declines =
      (WILL_NOT.test(squashed) || WILL_NOT.test(folded)) &&
      /알려|보여|공개|말씀드|공유|\b(?:share|show|tell you|reveal|disclose|repeat|discuss)\b/u.test(
        `${squashed} ${folded}`,
      );
    return tells && !declines;
  });
}

/** A long run of mixed letters and digits is text in disguise, unless the shop or an order writes it so. */
const ENCODED =
  /(?<![\w/.:@-])(?=[a-z0-9+/]{0,200}[A-Z])(?=[A-Z0-9+/]{0,200}[a-z])[A-Za-z0-9+/]{16,400}={0,2}(?![\w@-])/gu;

function hidesText({ raw }: ReplyText, context: GuardContext): boolean {
  const open = [...publicTexts(context), ...context.ordersSeen.map((order) => order.productName)].join("\n");
  return (raw.match(ENCODED) ?? []).some(
    (run) => /[a-z][A-Z]|[A-Z][a-z]+[A-Z0-9]/u.test(run) && !open.includes(run),
  );
}

function sharesRun({ folded, squashed }: ReplyText, context: GuardContext): boolean {
  const names = context.ordersSeen.flatMap((order) => [order.productName, order.orderNumber]).map(fold);
  const open = `${publicTexts(context).map(bare).join("\n")}\n${STOCK}`;
  const shown = neutral(folded, names);
  const note = context.instruction?.text ?? null;
  if (
    note !== null &&
    longestRun(shown, neutral(fold(note), names), open).some(({ length }) => length >= RUN)
  )
    return true;
  return (
    context.protectedTexts
      .filter((text) => text !== note)
      .some((text) =>
        longestRun(shown, neutral(fold(text.slice(0, MAX_PROTECTED)), names), open).some(
          (run) => run.length >= (/[가-힣]/u.test(run) ? RUN : LATIN_RUN),
        ),
      ) && squashed !== ""
  );
}

/** Product names, numbers and dates may be shared: they become a mark that differs on both sides by position only. */
function neutral(folded: string, names: readonly string[]): string {
  const open = names.reduce((text, name) => (name.length < 2 ? text : text.replaceAll(name, "§")), folded);
  return open
    .replace(
      /\d+(?:[\s.,:/~-]*\d+)*\s*(?:영업일|시간|년|월|일|시|분|원|개|건|회|번|%|주|(?:business |working |calendar )?(?:days?|weeks?|months?|hours?|minutes?)\b)?/gu,
      "§",
    )
    .replace(/[^\p{L}§]+/gu, "");
}

/** The maximal runs of at least 12 characters that both texts hold and public texts do not. Linear. */
function longestRun(shown: string, secret: string, open: string): string[] {
  const grams = new Set<string>();
  for (let index = 0; index + RUN <= secret.length; index += 1) grams.add(secret.slice(index, index + RUN));
  const runs: string[] = [];
  let start = -1;
  for (let index = 0; index + RUN <= shown.length + 1; index += 1) {
    const gram = shown.slice(index, index + RUN);
    const hit = gram.length === RUN && !gram.includes("§") && grams.has(gram) && !open.includes(gram);
    if (hit && start < 0) start = index;
    if (!hit && start >= 0) {
      runs.push(shown.slice(start, index + RUN - 1));
      start = -1;
    }
  }
  return runs;
}

/** "(내부: VIP 아님)", "내부메모: …": what a note marks as internal, to the end of the bracket or sentence. */
const INTERNAL_PART = /(?:내부|비공개|대외비|internal|private|메모)[^.\n)\]]{0,200}/gu;
const EVERYDAY =
  /^(?:고객|안내|말하|말씀|상담|주문|환불|교환|취소|배송|내용|확인|상품|내부|메모|비공개|internal|private|note|memo|customer|order|refund|the|and|not|for|this|that|is)/u;

/** Internal remarks are too short for the run check, so each telling word of them counts. */
function saysInternalWord({ folded, squashed }: ReplyText, { instruction }: GuardContext): boolean {
  if (instruction === null) return false;
  const words = (fold(instruction.text).match(INTERNAL_PART) ?? []).flatMap((part) =>
    part.split(/[^\p{L}]+/u),
  );
  return words
    .filter((word) => word.length >= 3 && !EVERYDAY.test(word))
    .some((word) =>
      /[a-z]/u.test(word)
        ? new RegExp(`(?<![a-z])${word}(?![a-z])`, "u").test(folded)
        : squashed.includes(word),
    );
}

const MIN_CANARY = 4;
/** A word with letters and digits in a protected text ("CANARY-8842") is a code: shorter than a run, but not for customers. */
const CODE_WORD =
  /(?<![\p{L}\p{N}_-])(?=[\p{L}_-]*\d)(?=[\d_-]*[a-z])[a-z\d]+(?:[-_][a-z\d]+)*(?![\p{L}\p{N}_-])/gu;

function saysCanary(reply: ReplyText, context: GuardContext): boolean {
  const canaries = secretWords(context);
  if (canaries.length === 0) return false;
  const decoded = readings(reply);
  return canaries.some((canary) =>
    spellings(canary).some((spelling) => decoded.some((text) => text.includes(spelling))),
  );
}

function secretWords(context: GuardContext): string[] {
  const { instruction, ordersSeen, ownOrderNumbers, typedOrderNumbers, canaries, protectedTexts } = context;
  const open = [
    ...publicTexts(context),
    ...ordersSeen.map((order) => order.productName),
    ...context.settings.allowedContacts,
    ...ownOrderNumbers,
    ...typedOrderNumbers,
  ]
    .map(bare)
    .join("\n");
  const codes = [...protectedTexts, ...(instruction === null ? [] : [instruction.text])]
    .flatMap((text) => fold(text.slice(0, MAX_PROTECTED)).match(CODE_WORD) ?? [])
    .filter(
      (word) => squash(word).length >= 6 && !/^(?:ord|gpt|utf|sha|http|utc|iso|y{2,4})[-\d]/u.test(word),
    );
  return [...new Set([...canaries.map(fold), ...codes])]
    .map(squash)
    .filter((word) => word.length >= MIN_CANARY && !open.includes(word));
}

/** The ways a model could write a word: as it is, backwards, shifted, encoded. */
function spellings(word: string): string[] {
  const reversed = [...word].reverse().join("");
  const letters = word.replace(/\d/gu, "");
  const shifted = word.replace(/[a-z]/gu, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
  );
  const hex = [...word].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join("");
  return [
    word,
    reversed,
    shifted,
    hex,
    ...(letters.length >= 6 ? [letters, [...letters].reverse().join("")] : []),
  ];
}

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** The reply as a curious reader could read it: squashed, leet undone, first letters, escapes and base64 decoded. */
function readings({ raw, folded, squashed }: ReplyText): string[] {
  const unleeted = squash(folded.replace(/[013457@$!]/gu, (character) => LEET[character] ?? character));
  const initials = (parts: readonly string[]) => parts.map((part) => squash(fold(part)).charAt(0)).join("");
  const unescaped = raw
    .replace(
      /&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/giu,
      (_, hex: string | undefined, decimal: string | undefined) => character(hex, decimal),
    )
    .replace(
      /\\u\{?([0-9a-f]{4,5})\}?|\\x([0-9a-f]{2})|%([0-9a-f]{2})/giu,
      (_, a?: string, b?: string, c?: string) => character(a ?? b ?? c, undefined),
    );
  const encoded = (raw.match(/[A-Za-z0-9+/_-]{8,}={0,2}/gu) ?? []).map((run) => bare(decodeBase64(run)));
  return [
    squashed,
    unleeted,
    bare(unescaped),
    initials(raw.split(/\n+/u)),
    initials(raw.split(/\s+/u)),
    ...encoded,
  ];
}

function character(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** ASCII of base64; other bytes are dropped. No platform decoder: domain code runs anywhere. */
function decodeBase64(text: string): string {
  let bits = 0;
  let count = 0;
  let result = "";
  for (const letter of text.replaceAll("-", "+").replaceAll("_", "/")) {
    const value = BASE64.indexOf(letter);
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    if (byte >= 32 && byte < 127) result += String.fromCharCode(byte);
  }
  return result;
}
