const SYLLABLES_FROM = 0xac00;
const SYLLABLES_TO = 0xd7a3;
const FINALS = 28;
const FINAL_SS = 20;

/** Where a squashed Korean text tells the past: each syllable with the final ㅆ, save 있 (being) and 겠 (intention). */
export function pastSyllables(squashed: string): number[] {
  return [...squashed].flatMap((syllable, index) => {
    const code = syllable.charCodeAt(0);
    const isPast =
      code >= SYLLABLES_FROM && code <= SYLLABLES_TO && (code - SYLLABLES_FROM) % FINALS === FINAL_SS;
    return isPast && !"있겠".includes(syllable) ? [index] : [];
  });
}
