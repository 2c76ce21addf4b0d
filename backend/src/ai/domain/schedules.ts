/** Periods and dates in an admin's note: all that may be carried over without its words. */
export function schedulesIn(note: string): string[] {
  const found = note.match(
    /\d{4}-\d{2}-\d{2}|\d{1,2}월\s?\d{1,2}일|\d{1,3}\s?[~-]\s?\d{1,3}\s?(?:영업일|일|주|시간|business days|days|weeks|hours)|\d{1,3}\s?(?:영업일|주일|시간|business days|days|weeks|hours)/giu,
  );
  return [...new Set(found ?? [])].slice(0, 3);
}
