/** Puts the playful and careless spellings of the few words a closing answer is made of right ("업서욬", "갠차나요", "됬으요"). */
export function spellOut(korean: string): string {
  const plain = korean.replace(/[가-힣]/gu, withoutLaughter);
  return SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), plain);
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/니[다당닷담](?:[요용여](?!청|구))?/gu, "니다"],
  [/[괜갠괸겐](?:찮|찬)(?:어(?=[요여용욥]))/gu, "괜찮아"],
  [/[괜갠괸겐](?:찮|찬|안)/gu, "괜찮"],
  [/[괜갠괸겐]차[나너]/gu, "괜찮아"],
  [/[업읎엄없](?:어|서|써)(?=[요여용욥욤염유]|$|[.!,\n])|없[으스](?=[요여용])/gu, "없어"],
  [/[업읎](?=[슴습네음는])/gu, "없"],
  [/댔(?=[어습음네])|되써|됐써/gu, "됐"],
  [/됐(?=[요여용])/gu, "됐어"],
  [/아[녜네](?=[요여용욥])/gu, "아니에"],
];

// A syllable that ends in laughter: "욬ㅋㅋ" is typed for "요ㅋㅋㅋ".
const FINAL_CONSONANTS = 28;
const FINAL_KHIEUKH = 24;
const FIRST_SYLLABLE = 0xac00;

function withoutLaughter(syllable: string): string {
  const code = syllable.charCodeAt(0);
  const final = (code - FIRST_SYLLABLE) % FINAL_CONSONANTS;
  return final === FINAL_KHIEUKH ? String.fromCharCode(code - final) : syllable;
}
