import type { z } from "zod";
import { FIELD_NAMES } from "./field-names.ts";

type Issue = z.core.$ZodRawIssue;

/** Zod's words for refused fields: whole Korean sentences that name the field, as a person reads them in a form or an API client. */
export function koreanSentences(): { localeError: (issue: Issue) => string } {
  return { localeError: sentenceOf };
}

function sentenceOf(issue: Issue): string {
  const name = nameOf(issue.path ?? []);
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) === 1
        ? askFor(name)
        : `${topic(name)} ${limit(issue.origin, issue.minimum, issue.inclusive === false ? "초과" : "이상")}`;
    case "too_big":
      return `${topic(name)} ${limit(issue.origin, issue.maximum, issue.inclusive === false ? "미만" : "이하")}`;
    case "invalid_type":
      if (issue.input === undefined) return askFor(name);
      return `${topic(name)} ${TYPES[String(issue.expected)] ?? "다른 형식이어야 합니다."}`;
    case "invalid_value":
      return `${topic(name)} ${issue.values.map(String).join(", ")} 중 하나여야 합니다.`;
    case "invalid_format":
      return `${name}의 형식이 올바르지 않습니다.`;
    case "unrecognized_keys":
      return `알 수 없는 항목입니다: ${issue.keys.join(", ")}`;
    default:
      return `${name}의 값이 올바르지 않습니다.`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "글자여야 합니다.",
  number: "숫자여야 합니다.",
  int: "정수여야 합니다.",
  boolean: "true 또는 false여야 합니다.",
  array: "목록이어야 합니다.",
  object: "객체여야 합니다.",
};

const UNITS: Readonly<Record<string, string>> = { string: "자", array: "개", file: "바이트" };

function limit(origin: string, value: number | bigint, word: string): string {
  const number = String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${number}${UNITS[origin] ?? ""} ${word}${endsInConsonant(word) ? "이어야" : "여야"} 합니다.`;
}

/** "문의 유형 3번째 항목" for a place in a list, the field's name for the rest; a name nobody has given is told as the wire spells it. */
function nameOf(path: readonly PropertyKey[]): string {
  const field = path.findLast((part) => typeof part === "string");
  const name = field === undefined ? "요청" : (FIELD_NAMES[field] ?? field);
  const last = path.at(-1);
  return typeof last === "number" ? `${name} ${last + 1}번째 항목` : name;
}

function topic(name: string): string {
  return name + (isHangul(name) ? (endsInConsonant(name) ? "은" : "는") : "은(는)");
}

function askFor(name: string): string {
  return `${name}${isHangul(name) ? (endsInConsonant(name) ? "을" : "를") : "을(를)"} 입력해 주세요.`;
}

function isHangul(word: string): boolean {
  return /[가-힣]$/u.test(word);
}

/** Hangul syllables are laid out by final consonant, 28 to a vowel. */
function endsInConsonant(word: string): boolean {
  return isHangul(word) && (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;
}
