/**
 * Words that leave a statement open, in one place for all checks: who asks, sets a condition, denies or hands on has stated nothing. Parts
 * of patterns; the Korean ones are for squashed text, the English ones stand between word bounds.
 */

/** "되는지", "여부", "까요": asked, not said. */
export const ASKED_KO = "[는은을인한]지(?!금|급|원)|까요|나요|여부";
/** "않", "없", "못", "어려워요": denied. */
export const DENIED_KO = "않|못|없|아니|아닙|어렵|어려|불가";
/** "모릅니다", "확인해야 해요": not known here. */
export const UNKNOWN_KO = "모르|모릅|알수(?:가|는)?없|확인해야|확인이필요|알아봐";
/** A person of the shop, who decides. */
export const PERSON_KO = "담당|상담";

export const IF_EN = "if|whether|once|when|unless";
export const UNTIL_EN = "until|till|before";
export const DENIED_EN = "not|never|no|cannot|unable";
export const MAY_EN = "may|might|could";
/** "isn't", "can't": the denial that hangs on a verb. */
export const NT_EN = "n't\\b";

/** A pattern for English words of which any leaves a clause open; "n't" always does. */
export function openEn(...words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join("|")})\\b|${NT_EN}`, "u");
}

/** The words of the same clause before a position. */
export function clauseBefore(folded: string, at: number): string {
  return /[^,.;:]*$/u.exec(folded.slice(Math.max(0, at - LONGEST_CLAUSE), at))?.[0] ?? "";
}

const LONGEST_CLAUSE = 200;
