import { customerPartsOf } from "./note-parts.ts";

const SCHEDULE =
  /\d{4}-\d{2}-\d{2}|\d{1,2}월\s?\d{1,2}일|\d{1,3}\s?[~-]\s?\d{1,3}\s?(?:영업일|일|주|시간|business days|days|weeks|hours)|\d{1,3}\s?(?:영업일|주일|시간|일(?!\s?전|자|동안|에(?:\s|$)|부터)|business days|days|weeks|hours)|하루|이틀|사흘|나흘|열흘|보름|일주일|한\s?주(?![가-힣])/giu;

/** Periods and dates in an admin's note: all that may be carried over without its words. Those of internal remarks stay there. */
export function schedulesIn(note: string): string[] {
  const found = customerPartsOf(note).flatMap((part) => part.match(SCHEDULE) ?? []);
  return [...new Set(found)].slice(0, 3);
}

/** What a date can be about: words of the trade, so that nothing else of a note comes out with them. */
const SUBJECTS =
  /재입고|입고|출고|발송|배송|수거|회수|검수|방문|출시|판매 재개|재판매|카드 취소|환불|교환|입금|답변/u;

/** The same with what each is about where the note says so: "재입고: 12월 3일". */
export function labelledSchedulesIn(note: string): string[] {
  const found = customerPartsOf(note).flatMap((part) =>
    (part.match(SCHEDULE) ?? []).map((schedule) => {
      const subject = SUBJECTS.exec(part)?.[0];
      return subject === undefined ? schedule : `${subject}: ${schedule}`;
    }),
  );
  return [...new Set(found)].slice(0, 3);
}
