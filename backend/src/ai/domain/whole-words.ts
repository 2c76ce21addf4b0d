/** What stands between the words of a chat message. An apostrophe and a hyphen belong to their word. */
const BETWEEN = /[\s.,!?…~"“”‘()[\]<>:;·]/u;
/** More than any word: text without spaces is not taken whole for one syllable of it. */
const MAX_WIDENED = 24;

/**
 * A quote with the words it begins and ends in whole: "마음에 안 들" → "마음에 안 들어요". Rules match stems; whoever reads the quote is
 * shown what the customer wrote. A quote that is not in the text stays as it is.
 */
export function wholeWords(quote: string, text: string): string {
  const at = quote.trim() === "" ? -1 : text.indexOf(quote);
  if (at < 0) return quote;
  let from = at;
  let to = at + quote.length;
  const isOpenStart = !BETWEEN.test(quote.charAt(0));
  const isOpenEnd = !BETWEEN.test(quote.charAt(quote.length - 1));
  while (isOpenStart && from > 0 && !BETWEEN.test(text.charAt(from - 1))) from -= 1;
  while (isOpenEnd && to < text.length && !BETWEEN.test(text.charAt(to))) to += 1;
  return to - from - quote.length > MAX_WIDENED ? quote : text.slice(from, to).trim();
}
