/**
 * The days and periods of an agent's note and what they are about (`ai.md` 2.10). "12월 3일 재입고" unlocks the third of December for what
 * comes into stock, not for a refund, and an estimate stays an estimate.
 */
import { customerPartsOf } from "../note-parts.ts";
import { datesIn, durationsIn, nearDaysIn } from "./date-words.ts";
import { withoutEmptyDenials } from "./denials.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { tellingWords } from "./note-causes.ts";
import { bare, fold, type ReplyText, type Sentence, squash } from "./reply-text.ts";
import { publicTexts } from "./sources.ts";

/** What a day can be about. */
const MATTERS = {
  arrival:
    /도착|배송|배달|수령|받으|받아보|\b(?:arriv\w*|deliver\w*|receiv\w*|reach\w*|get (?:it|them|your \w+))\b/u,
  dispatch:
    /출고|발송|출발|나가요|나갑니다|나갈|보내드|\b(?:ships?|shipped|shipping|dispatch\w*|go(?:es)? out|sent out|leaves?)\b/u,
  stock:
    /입고|재고|들어[오온올옵와]|재판매|판매재개|다시판매|\b(?:re-?stock\w*|in stock|available|on sale|stock)\b/u,
  money:
    /환불|환급|반품(?!\s?(?:수거|검수|회수|확인|상품|요청))|입금|송금|돈이|금액|카드취소|결제취소|\b(?:refund\w*|reimburs\w*|money|credited|paid back)\b/u,
  exchange: /교환|교체|새상품|새제품|\b(?:exchang\w*|replace\w*)\b/u,
  pickup: /수거|회수|방문|기사|\b(?:pick(?:ed)?[- ]?up|collect\w*|courier|driver)\b/u,
  check:
    /검수|확인|검토|심사|조사|점검|답변|연락|안내|회신|결정|\b(?:check\w*|review\w*|inspect\w*|answer\w*|repl(?:y|ies)|contact\w*|call|decision|decide\w*|updates?)\b/u,
} as const;
type Matter = keyof typeof MATTERS;
const NAMES: readonly Matter[] = ["arrival", "dispatch", "stock", "money", "exchange", "pickup", "check"];
/** A delay whose note names nothing is one of whatever was asked about; money and new goods only come by a decision. */
const UNNAMED_DELAY: readonly Matter[] = ["arrival", "dispatch", "stock", "check"];

/** Where a sentence goes on to the next thing. */
const NEXT =
  /(?<=[가-힣](?:(?<![입출최신참])고|며|으며|이며|지만|는데|은데|으니|니까))[\s,]+|\s*[,;:]\s+|\s+(?:and|but|while)\s+/u;

function mattersIn(folded: string): Matter[] {
  const text = `${squash(folded)} ${folded}`;
  return NAMES.filter((name) => MATTERS[name].test(text));
}

function schedulesIn(folded: string): string[] {
  return [...durationsIn(folded), ...datesIn(folded), ...nearDaysIn(folded)];
}

/** What the note has for the customer: its days and periods, each with what it is about there. */
function notedIn({ instruction }: GuardContext): ReadonlyMap<string, ReadonlySet<Matter>> {
  const noted = new Map<string, ReadonlySet<Matter>>();
  if (instruction === null) return noted;
  const parts = customerPartsOf(instruction.text).map(fold);
  const all = parts.flatMap(mattersIn);
  const unnamed = instruction.decision === "delay" ? UNNAMED_DELAY : [];
  for (const part of parts) {
    const own = part.split(NEXT).filter((piece) => schedulesIn(piece).length > 0);
    for (const piece of own) {
      const near = [mattersIn(piece), mattersIn(part), all].find((matters) => matters.length > 0) ?? unnamed;
      for (const schedule of schedulesIn(piece))
        noted.set(schedule, new Set([...(noted.get(schedule) ?? []), ...near]));
    }
  }
  return noted;
}

/** Whether words tell a day or a period of the note, each of what it is about there, and as no more than it is. */
export function isScheduleOfNote({ folded }: Pick<Sentence, "folded">, context: GuardContext): boolean {
  if (context.instruction === null) return false;
  const noted = notedIn(context);
  const pieces = folded.split(NEXT).filter((piece) => schedulesIn(piece).length > 0);
  return (
    pieces.length > 0 &&
    !guarantees({ folded, squashed: squash(folded) }, context) &&
    pieces.every((piece) => {
      const matters = mattersIn(piece);
      return schedulesIn(piece).every((schedule) => {
        const about = noted.get(schedule);
        return about !== undefined && (matters.length === 0 || matters.some((matter) => about.has(matter)));
      });
    })
  );
}

const SURE_KO =
  /보장(?!하기|은?어렵)|무슨일이있어도|절대(?:로)?(?=[가-힣0-9]{0,10}(?:안|없|도착|넘))|반드시|무조건|틀림없|확실(?!하지|한지|히(?:확인|안내))|장담|약속|어김없|넘기(?:는일|지)|넘길일|늦어도|꼭(?=[가-힣0-9]{0,14}(?:구매하실|사실수|도착|받|출고|발송|배송|입고|도와|맞춰|끝|마무리|됩|될|돼))|안심하(?:세요|셔도)|믿고기다/u;
const SURE_EN =
  /\b(?:guarantee\w*|definitely|certainly|for (?:sure|certain)|promis\w+|without fail|at the (?:very )?latest|no later than|absolutely|surely|rest assured|(?:count|rely|bank) on|you have my word|not a day later|won't be (?:any )?later)\b/u;
const NOT_SURE_KO =
  /(?:보장|장담|약속|확답|확정|확실)[가-힣]{0,14}(?:않|못|없|어렵|어려|아니|아닙|아직)|(?:않|못|없|어렵|어려)[가-힣]{0,6}(?:보장|장담|약속)/u;
const NOT_SURE_EN =
  /(?:\b(?:not|cannot|never|no|unable)\b|n't\b)[^.?!;,]{0,24}\b(?:guarantee\w*|definitely|certain(?:ly)?|for sure|promis\w+)\b/u;
/** "꼭 알려 주세요": what is asked of the customer. */
const ASKS = /(?:주세요|주십시오|바랍니다|바라요|부탁드려요|부탁드립니다|주시면됩니다|말씀하세요)$/u;

/** Whether words make sure what nobody has made sure of. */
export function guarantees({ folded, squashed }: Sentence, { instruction }: GuardContext): boolean {
  if (folded.includes("?") || (ASKS.test(squashed) && !/기다려주|보장/u.test(squashed))) return false;
  const note = fold(instruction?.text ?? "");
  if (SURE_KO.test(squash(note)) || SURE_EN.test(note)) return false;
  const korean = squash(withoutEmptyDenials(folded));
  return (
    (SURE_KO.test(squashed) && !NOT_SURE_KO.test(korean)) ||
    (SURE_EN.test(folded) && !NOT_SURE_EN.test(folded))
  );
}

/** A day for something, or the thing itself, with certainty about it. */
const COMES =
  /도착|받으|배송|출고|발송|입고|환불|교환|취소|입금|승인|처리|해결|기다|\b(?:arriv|deliver|ship|there|refund|exchang|cancel|money|stock|approv|get)/u;

/** G4: a day of the note is told of what it is about there, and as sure as the note has it. */
export function checkNoteSchedules({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  if (context.instruction === null) return [];
  const noted = notedIn(context);
  return sentences.flatMap((sentence) => {
    const isSure =
      guarantees(sentence, context) &&
      (schedulesIn(sentence.folded).length > 0 || COMES.test(`${sentence.squashed} ${sentence.folded}`));
    const isMoved = sentence.folded.split(NEXT).some((piece) => isOfAnotherMatter(piece, noted, context));
    const isLonger = tellsOtherDelay(sentence, noted, context);
    return [
      ...(isSure ? ["makes sure of an estimate"] : []),
      ...(isLonger ? ["delay of another length"] : []),
      ...(isMoved ? ["day of the note for something else"] : []),
    ].map((detail) => ({ guard: "G4", event: "claim_blocked", detail }) as const);
  });
}

const LATE =
  /지연|늦[어은춰]|더걸|더필요|미뤄|밀[려리렸]|\b(?:delay\w*|late|longer|more (?:business |working )?(?:days?|hours?|weeks?)|pushed back)\b/u;
const OF_A_RULE = /이내|기간|기한|구매|수령|받으신|within|window|period|since/u;

/** "7일 지연됩니다": the shop's period for returns is no length of a delay. */
function tellsOtherDelay(
  { folded, squashed }: Sentence,
  noted: ReadonlyMap<string, ReadonlySet<Matter>>,
  { instruction }: GuardContext,
): boolean {
  const text = `${squashed} ${folded}`;
  if (instruction?.decision !== "delay" || !LATE.test(text) || OF_A_RULE.test(text)) return false;
  return durationsIn(folded).some((span) => !noted.has(span));
}

/** "12월 3일에 로그인이 정상화될 예정": no word of the piece but the day is the note's or an order's. */
function isForeign(
  piece: string,
  noted: ReadonlyMap<string, ReadonlySet<Matter>>,
  { instruction, ordersSeen }: GuardContext,
): boolean {
  if (instruction === null || instruction.decision === "delay") return false;
  if (!schedulesIn(piece).some((schedule) => noted.has(schedule))) return false;
  const known = [instruction.text, ...ordersSeen.map(({ productName }) => productName)].map(bare).join("\n");
  const words = tellingWords(piece);
  return words.length > 0 && !words.some((word) => known.includes(word.slice(0, 2)));
}

function isOfAnotherMatter(
  piece: string,
  noted: ReadonlyMap<string, ReadonlySet<Matter>>,
  context: GuardContext,
): boolean {
  const { customerTexts, ordersSeen } = context;
  const matters = mattersIn(piece);
  if (/\?/u.test(piece)) return false;
  if (matters.length === 0) return isForeign(piece, noted, context);
  const rows = ordersSeen.flatMap(({ orderedOn, deliveredOn }) => [orderedOn, deliveredOn]);
  const texts = [...customerTexts, ...publicTexts(context)].map(fold);
  const told = [...texts.flatMap(schedulesIn), ...rows.map((day) => day?.slice(5) ?? "")];
  return schedulesIn(piece).some((schedule) => {
    const about = noted.get(schedule);
    return (
      about !== undefined &&
      about.size > 0 &&
      !told.includes(schedule) &&
      !matters.some((matter) => about.has(matter))
    );
  });
}
