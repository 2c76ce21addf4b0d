/** "R3fund appr0ved", "c@ncelled": words of this trade with digits and signs for letters, as the words that they are. */
const TOKEN =
  /(?<![\p{L}\p{N}@$])(?=[a-z0-9@$!|]*[a-z])(?=[a-z0-9@$!|]*[0134578@$!|])[a-z0-9@$!|]{4,20}(?![\p{L}\p{N}@$])/gu;
const LETTERS: Readonly<Record<string, string>> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
};
const WORDS =
  /^(?:re-?funds?|refunded|approved?|approval|cancel(?:led|ed)?|exchanged?|replaced?|replacement|ship(?:ped|ping|s)?|deliver(?:ed|y)?|guaranteed?|confirmed|promised?|accepted|granted|returned?|processed|completed?|issued|human|person|people|real|agent|money|free|coupon|discount|transferred|tomorrow|today|account|password|eligible|possible|already|done|rejected|denied)$/u;

/** A folded text with such words spelt out; everything else stays. */
export function spellOutLeet(text: string): string {
  return text.replace(TOKEN, (token) => {
    for (const one of ["i", "l"]) {
      const spelt = token.replace(/[0345781@$!|]/gu, (sign) => LETTERS[sign] ?? one);
      if (WORDS.test(spelt.replace(/!+$/u, ""))) return spelt;
    }
    return token;
  });
}
