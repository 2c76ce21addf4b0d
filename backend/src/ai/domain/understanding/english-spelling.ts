/** The words that a shop's matters turn on; a slip of the keys in one of them loses what a message is about. */
const WORDS = [
  "account",
  "address",
  "arrive",
  "arrived",
  "broken",
  "cancel",
  "cancelled",
  "change",
  "damaged",
  "defective",
  "delivered",
  "delivery",
  "different",
  "exchange",
  "missing",
  "order",
  "ordered",
  "orders",
  "package",
  "parcel",
  "password",
  "payment",
  "please",
  "received",
  "receive",
  "refund",
  "refunded",
  "replace",
  "replacement",
  "return",
  "returned",
  "shipped",
  "shipping",
  "something",
  "wrong",
] as const;

/** Short words are too near to others: only these slips are no words themselves. */
const SHORT: readonly (readonly [slip: string, word: string])[] = [
  ["cna", "can"],
  ["teh", "the"],
  ["waht", "what"],
  ["wnat", "want"],
  ["wehn", "when"],
  ["wehre", "where"],
  ["hwere", "where"],
  ["hvae", "have"],
];

const SLIPS: ReadonlyMap<string, string> = new Map([...WORDS.flatMap(slipsOf), ...SHORT]);

/** The word that was meant by a slip of the keys ("oders", "recieved", "cancell"), or null for any other. `word` is in lower case. */
export function wordMeantBy(word: string): string | null {
  return SLIPS.get(word) ?? null;
}

/**
 * One letter left out, one struck twice, or two in the wrong order. The first and last letter stay unless they change places: other words
 * begin there ("border", "deliver").
 */
function slipsOf(word: string): [slip: string, word: string][] {
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const rest = word.slice(at + 1);
    if (at > 0 && rest !== "") slips.add(before + rest);
    slips.add(before + letter + letter + rest);
    slips.add(before + rest.charAt(0) + letter + rest.slice(1));
  }
  const known: ReadonlySet<string> = new Set(WORDS);
  return [...slips].filter((slip) => !known.has(slip)).map((slip) => [slip, word]);
}
