import { foldText, quoteOf } from "./text.ts";

const REGION =
  /^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청|전북|전남|전라|경북|경남|경상|제주)/u;
const UNIT =
  /^(?:[가-힣]{1,12}\d{0,3}|\d{1,4}가?|[가-힣]{1,10}\d{1,4})(?:시|군|구|읍|면|동|리|로|길|번길|대로|가|아파트|빌라|타워|빌딩|오피스텔|마을|단지|맨션|주택|자이|힐스테이트|래미안|푸르지오)\d{0,4}(?:-\d{1,4})?(?:번지)?$/u;
const NUMBERED = /^(?:지하)?\d{1,5}(?:-\d{1,5})*(?:동|호|층|번지|번길|길|로|동\d{1,5}호)?$/u;
const NOT_A_PLACE =
  /^(?:주문|배송|주소|이동|변경|수정|새로|바로|그대로|따로|서로|별도|다시|혹시|아까|역시|동시|자동|수동|취소|환불|교환|회사|집)/u;
const PARTICLE = /(?:으로|로|에|에요|예요|이에요|입니다|이요|요|인데|인데요|이고|야|임|까지|,|\.|!)$/u;
const LONGEST = 300;
const ENGLISH =
  /\b\d{1,6}[a-z]?,? (?:[\w.'-]{1,20} ){1,5}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|pl|square|parkway|highway|terrace)\b[^\n]{0,80}/u;

/** A Korean address in Latin letters. */
const ROMANISED = /\b\d{1,5}(?:-\d{1,4})?,? [a-z][\w'-]{1,30}-(?:ro|gil|daero|dong)\b[^\n]{0,80}/u;

/** An address as typed in a text that changes one ("서울시 마포구 월드컵로 10"), without the particle behind it; or null. */
export function addressIn(text: string): string | null {
  const folded = foldText(text.slice(0, LONGEST));
  const english = ENGLISH.exec(folded.text) ?? ROMANISED.exec(folded.text);
  if (english !== null) {
    const tidy = english[0].replace(/[\s.,!]*(?:please|thanks|thank you|instead)?[\s.,!]*$/u, "");
    return quoteOf(folded, { start: english.index, end: english.index + tidy.length });
  }
  const run = longestRun(folded.text);
  return run === null ? null : quoteOf(folded, run);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly region: boolean;
  readonly place: boolean;
  readonly digits: boolean;
}

/**
 * Where a text sends a parcel ("서울시 마포구 월드컵로 12, 302호로 바꿔주세요"): the address with the word for changing behind it, which is no exchange of
 * goods; or null.
 */
export function placeMovedTo(text: string): string | null {
  const address = addressIn(text);
  if (address === null) return null;
  const from = text.indexOf(address);
  const behind = MOVES.exec(text.slice(from + address.length));
  return from < 0 || behind === null ? null : address + behind[0];
}

const MOVES =
  /^[\s,.]*(?:으?로|에)?[\s,]*(?:(?:좀|다시|배송지|주소)(?:를|을)?\s*)?(?:바꿔|바꾸|바꿀|바꿨|교체|변경|수정|정정|옮겨|배송|보내)/u;

function longestRun(text: string): { start: number; end: number } | null {
  let best: readonly Word[] = [];
  let run: Word[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const word = readWord(match[0], match.index) ?? nameWithin(run, match[0], match.index, text);
    if (word === null || (run.length > 0 && /\n/u.test(text.slice(run.at(-1)?.end ?? 0, word.start)))) {
      best = longer(best, run);
      run = [];
    }
    if (word !== null) run.push(word);
  }
  best = longer(best, run);
  const places = best.filter(({ place }) => place).length;
  const digits = best.some((word) => word.digits);
  if (places === 0 || !digits || best.length < 2) return null;
  const start = best[0]?.start ?? 0;
  const end = best.at(-1)?.end ?? 0;
  // "월드컵로 12로": the number of a house and a particle, no road of its own
  const particle = best.length > 2 && /(?<=\s\d{1,5}(?:-\d{1,5})?)로$/u.test(text.slice(start, end)) ? 1 : 0;
  return { start, end: end - particle };
}

/** The name of a quarter or a building that no unit marks ("우동 마린시티 1로 5"), where numbers follow it. */
function nameWithin(run: readonly Word[], raw: string, start: number, text: string): Word | null {
  if (run.filter(({ place }) => place).length < 2 || run[0]?.region !== true) return null;
  if (!/^[가-힣]{2,8}$/u.test(raw) || NOT_A_PLACE.test(raw) || NO_NAME.test(raw)) return null;
  const end = start + raw.length;
  if (!/^\s+(?:[가-힣]{0,6}\d|지하)/u.test(text.slice(end))) return null;
  return { start, end, region: false, place: false, digits: false };
}

const NO_NAME = /(?:에서|에|말고|아니고|아니라|대신|[는은이가을를고요데다까로께]|그리고|에요|예요)$/u;

function longer(a: readonly Word[], b: readonly Word[]): readonly Word[] {
  return b.length > a.length ? b : a;
}

function readWord(raw: string, start: number): Word | null {
  const opened = raw.replace(/^[("'[:]+/u, "");
  const bare = strip(opened);
  if (bare === "" || NOT_A_PLACE.test(bare)) return null;
  const region = REGION.test(bare);
  const unit = region || UNIT.test(bare);
  const numbered = NUMBERED.test(bare);
  if (!unit && !numbered) return null;
  const from = start + raw.length - opened.length;
  const place = unit || /(?:동|호|번지|길|로)$/u.test(bare);
  return { start: from, end: from + bare.length, region, place, digits: /\d/u.test(bare) };
}

/** Takes the particle off, unless what is left is no longer a place ("월드컵로" keeps its 로). */
function strip(word: string): string {
  if (isPlace(word)) return word;
  const once = word.replace(PARTICLE, "");
  if (isPlace(once)) return once;
  return once.replace(PARTICLE, "");
}

function isPlace(word: string): boolean {
  return UNIT.test(word) || NUMBERED.test(word);
}
