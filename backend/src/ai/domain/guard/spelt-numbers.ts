/**
 * Order numbers that a reply spells in words ("오알디 이공이육 공공공일", "O R D two zero two six …"): written in figures they are judged as any
 * other number (G1).
 */
import { fold } from "./reply-text.ts";
import { SINO_DIGITS } from "./spoken-digits.ts";

const DIGITS_EN: Readonly<Record<string, string>> = {
  zero: "0",
  oh: "0",
  o: "0",
  nought: "0",
  naught: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
};
const TENS_EN: Readonly<Record<string, string>> = {
  ten: "10",
  eleven: "11",
  twelve: "12",
  thirteen: "13",
  fourteen: "14",
  fifteen: "15",
  sixteen: "16",
  seventeen: "17",
  eighteen: "18",
  nineteen: "19",
  twenty: "20",
  thirty: "30",
  forty: "40",
  fifty: "50",
  sixty: "60",
  seventy: "70",
  eighty: "80",
  ninety: "90",
};

const DIGIT_KO = "[공영령빵일이삼사오육륙칠팔구]";
/** "이천이십육": a number by its places. */
const BY_PLACES = `(?:${DIGIT_KO}?천)(?:${DIGIT_KO}?백)?(?:${DIGIT_KO}?십)?${DIGIT_KO}?`;
const MARK_KO = "(?:다시|하이픈|대시|대쉬|작대기|빼기)";
const PARTICLE =
  "(?=(?:이에요|예요|이요|입니다|인데|이고|이며|번|은|는|이|가|을|를|의|으로|로|랑|이랑|과|와|도|주문|건|님){0,3}(?![가-힣]))";
/** Fewer digits in words beside figures are words of their own: "ORD-2026-4148 사과", "One-piece dress". */
const LEAST_IN_WORDS = 3;
/** Digits said one by one or by places, with what people put between groups. */
const RUN_KO = new RegExp(
  `(?<![가-힣])(?:${BY_PLACES}|${DIGIT_KO}{1,8}?|\\d{1,8})(?:(?:[\\s,.-]|${MARK_KO}){0,4}(?:${BY_PLACES}|${DIGIT_KO}|\\d{1,8})){1,15}${PARTICLE}`,
  "gu",
);
const NUMBER_EN = [...Object.keys(DIGITS_EN), ...Object.keys(TENS_EN), "double", "triple", "hundred"].join(
  "|",
);
const RUN_EN = new RegExp(
  `\\b(?:${NUMBER_EN}|\\d{1,8})(?:(?:[\\s,.-]|\\b(?:dash|hyphen|minus|and|then)\\b){1,8}(?:${NUMBER_EN}|\\d{1,8})\\b){2,20}`,
  "gu",
);
const LETTERS =
  /(?<![가-힣a-z])(?:오[\s.,-]{0,2}(?:알|아르|얼)[\s.,-]{0,2}디|o[\s.,-]{0,2}r[\s.,-]{0,2}d|(?:oh|owe)[\s.,-]{1,2}(?:are|ar|arr)[\s.,-]{1,2}(?:dee|de|di))(?![a-z])(?:[\s,.:-]|다시|하이픈|대시|대쉬|작대기|\b(?:dash|hyphen|minus)\b){0,6}/gu;

/** A folded sentence with order numbers in figures; null where it spells none. */
export function withFigures(sentence: string): string | null {
  const folded = fold(sentence);
  // The run between two marks is one group: "이공이육 다시 공공공일".
  const text = folded
    .replace(LETTERS, "ord-")
    .replace(RUN_EN, (run) => ` ${figuresEn(run)}`)
    .replace(RUN_KO, figuresKo)
    .replace(/ord-\s+/gu, "ord-");
  return text === folded ? null : text;
}

function figuresKo(run: string): string {
  const groups = run
    .split(new RegExp(`(?:[\\s,.-]|${MARK_KO})+`, "u"))
    .filter((group) => group !== "")
    .map((group) => (/[천백십]/u.test(group) ? byPlaces(group) : byDigits(group, SINO_DIGITS)));
  const digits = groups.join("");
  if ((run.match(/[가-힣]/gu) ?? []).length < LEAST_IN_WORDS || digits.length < 4) return run;
  // Single digits with spaces between them are one number: "이 공 이 육 공 공 공 일".
  return groups.every((group) => group.length === 1) ? inYearGroups(digits) : inGroups(groups);
}

function byDigits(group: string, digits: Readonly<Record<string, string>>): string {
  return [...group].map((letter) => digits[letter] ?? letter).join("");
}

const PLACES: Readonly<Record<string, number>> = { 천: 1_000, 백: 100, 십: 10 };

function byPlaces(group: string): string {
  let sum = 0;
  let digit = 0;
  for (const letter of group) {
    const place = PLACES[letter];
    if (place === undefined) digit = Number(SINO_DIGITS[letter] ?? 0);
    else {
      sum += place * Math.max(1, digit);
      digit = 0;
    }
  }
  return String(sum + digit);
}

function figuresEn(run: string): string {
  const words = run.split(/[\s,.-]+|\b(?:dash|hyphen|minus|and|then)\b/u).filter((word) => word !== "");
  let digits = "";
  let times = 1;
  for (const word of words) {
    if (word === "double" || word === "triple") {
      times = word === "double" ? 2 : 3;
      continue;
    }
    const digit = DIGITS_EN[word];
    if (digit !== undefined && /[1-9]0$/u.test(digits) && digit !== "0" && isTens(words, word))
      digits = `${digits.slice(0, -1)}${digit}`;
    else if (word !== "hundred") digits += (digit ?? TENS_EN[word] ?? word).repeat(times);
    else digits += "00";
    times = 1;
  }
  const inWords = words.filter((word) => /^[a-z]/u.test(word)).length;
  return digits.length < 4 || inWords < LEAST_IN_WORDS ? run : inYearGroups(digits);
}

/** "twenty six": the word before was a ten. */
function isTens(words: readonly string[], word: string): boolean {
  const before = words[words.indexOf(word) - 1] ?? "";
  return /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u.test(before);
}

/** Eight digits in a row are a year and a number, as the shop writes them. */
function inYearGroups(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits;
}

function inGroups(groups: readonly string[]): string {
  const [first] = groups;
  return first?.length === 4 && groups.length > 1
    ? `${first}-${groups.slice(1).join("")}`
    : inYearGroups(groups.join(""));
}
