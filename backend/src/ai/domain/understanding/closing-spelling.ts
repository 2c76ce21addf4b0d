/** Puts the playful and careless spellings of the few words a closing answer is made of right ("업서욬", "갠차나요", "됬으요"). */
export function spellOut(korean: string): string {
  const plain = korean.replace(/[가-힣]/gu, withoutLaughter);
  return SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), plain);
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/니[다당닷담](?:[요용여](?!청|구))?/gu, "니다"],
  [/[괜갠괸겐](?:찮|찬)(?:어(?=[요여용욥]))/gu, "괜찮아"],
  [/[괜갠괸겐](?:찮|찬|안)/gu, "괜찮"],
  [/괘[안않](?=[아네습심슴])/gu, "괜찮"],
  [/[괜갠괸겐]차[나너]/gu, "괜찮아"],
  [/(?:[업읎엄없](?:어|서|써)|읍써)(?=[요여용욥욤염유]|$|[.!,\n])|없[으스](?=[요여용])/gu, "없어"],
  [/[업읎](?=[슴습네음는따])|엄(?=[쪄져써서슴])/gu, "없"],
  // "욕봤심더", as they say it in the south-east
  [/[슴심][더다](?=$|[.!,~\n])/gu, "습니다"],
  [/욕봤(?=[습어네])/gu, "수고했"],
  [/욕보(?=[이세십시소])/gu, "수고하"],
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

const CLOSING_WORDS = [
  "thanks",
  "thank",
  "nothing",
  "everything",
  "anything",
  "questions",
  "goodbye",
  "cheers",
  "appreciate",
  "perfect",
  "great",
  "else",
  "nope",
  "done",
  "that",
  "good",
];
const LONG_ENOUGH_TO_LOSE_A_LETTER = 5;
/** What one slip makes of a closing word and is a word of its own. */
const OTHER_WORDS: ReadonlySet<string> = new Set(["thank", "than", "hanks", "question", "cheer"]);

/** One slip of the fingers in a closing word, by what it makes of it: "esle", "thnaks", "tanks", "nothinng". */
const SLIPS: ReadonlyMap<string, string> = new Map(
  CLOSING_WORDS.flatMap((word) => slipsOf(word).map((slip) => [slip, word] as const)),
);

function slipsOf(word: string): string[] {
  const slips = [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = before + after.slice(0, 1) + letter + after.slice(1);
    const doubled = before + letter + letter + after;
    return word.length >= LONG_ENOUGH_TO_LOSE_A_LETTER && at > 0
      ? [swapped, doubled, before + after]
      : [swapped, doubled];
  });
  return slips.filter((slip) => !CLOSING_WORDS.includes(slip) && !OTHER_WORDS.has(slip));
}

/** The English words of a closing answer with one slip of the fingers put right. */
export function spellEnglish(english: string): string {
  return english.replace(/[a-z]{4,}/gu, (word) => SLIPS.get(word) ?? word);
}
