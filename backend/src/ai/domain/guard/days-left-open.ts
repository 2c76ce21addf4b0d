/** Days that stand inside what is not known: "토요일에 근무하는지는 정보가 없어요", "I don't know whether we open on Sunday". No source is needed for a day that nothing is told of. */

const UNKNOWN_KO =
  "(?:모르|모릅|몰라|없|안\\s?(?:돼|되|됩|보)|어렵|어려|나와\\s?있지|적혀\\s?있지|확인되지|확인하지|알지\\s?못|보이지)";
/** Up to the denial: what stands behind it is told again. */
const OPEN_KO = new RegExp(
  `[가-힣\\s]{0,24}(?:[는은을할한]지|여부)(?:는|도|까지(?:는|도)?|를|가|에\\s?대해서?는?)?\\s(?:[가-힣]{1,8}\\s){0,4}?[가-힣]{0,8}?${UNKNOWN_KO}`,
  "gu",
);
const CANNOT_EN =
  "(?:don't (?:know|have)|do not (?:know|have)|no (?:information|idea|word|details|way of (?:knowing|telling))|not (?:sure|certain)|can't (?:tell|say|see|confirm)|cannot (?:tell|say|see|confirm)|unable to (?:tell|say|see|confirm))";
const OPEN_EN = new RegExp(
  `\\b${CANNOT_EN}\\b[^.?!;,]{0,28}?\\b(?:whether|if)\\b[^.?!;,]{0,48}|\\bwhether\\b[^.?!;,]{0,40}?\\b(?:isn't|is not|aren't|are not)\\b[^.?!;,]{0,24}`,
  "gu",
);
const TURN = /\b(?:but|though|however)\b.*$/u;

/** A folded sentence without what it leaves open. */
export function withoutOpenDays(folded: string): string {
  return folded.replace(OPEN_KO, " ").replace(OPEN_EN, (words) => ` ${TURN.exec(words)?.[0] ?? ""}`);
}
