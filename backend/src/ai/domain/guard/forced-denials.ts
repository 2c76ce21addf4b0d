/** A denial that does what it names: "I have no choice but to give you a voucher" gives one. Read as what it is, the denial opens nothing. */

const FORCED =
  /\b(?:(?:have|has|had|'ve|'s got|have got)(?: really)? no(?: other)? (?:choice|option|alternative|way out)(?: left)? (?:but|except) to|(?:can't|cannot|can not|couldn't) (?:(?:do (?:anything|nothing) )?(?:but|except)|help but|not)|(?:there(?:'s| is) )?nothing (?:for it|left|else to do) but to)\b/gu;
const ABSENT_SUBJECT = /\bthere(?:'s| is) nothing\b/u;

/** A folded English sentence with what is forced told as what will be. */
export function withForcedDeeds(folded: string): string {
  return folded.replace(FORCED, (words) => (ABSENT_SUBJECT.test(words) ? "i will" : "will"));
}
