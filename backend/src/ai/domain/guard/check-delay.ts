/**
 * A decision to wait unlocks one thing: that it takes longer, and how long by the note (`ai.md` 2.10). Nothing is under way for it, nothing
 * comes of it on a day: "환불을 처리하고 있어요", "3일 뒤에 입금돼요" tell of a deed that nobody decided.
 */
import type { Deed } from "./deed-net-ko.ts";
import type { GuardContext, GuardEvent, InstructionInForce } from "./guard-context.ts";
import { isScheduleOfNote } from "./note-schedules.ts";
import { DENIED_EN, openEn, UNTIL_EN } from "./open-words.ts";
import { bare, type ReplyText, type Sentence } from "./reply-text.ts";
import { partsOf } from "./unlocking.ts";

const THING_KO =
  "환불|환급|교환|취소|반품|입금|송금|승인|환불금|돈|금액|계좌|새상품|새제품|배송지변경|주소변경";
/** What is checked, asked or late is no deed. */
const gap = (longest: number): string =>
  `(?:(?!여부|가능|요청|신청|문의|확인|검수|검토|심사|조사|결정|판단|규정|정책|답변|안내|늦|지연|걸|오래|길어|필요|않|못|없|아직|어렵|어려|담당|[는은을인]지(?![금])|으면|되면|하면)[가-힣0-9a-z]){0,${longest}}?`;
const GOING_KO = new RegExp(
  `(?:${THING_KO})${gap(12)}(?:(?:진행|처리)(?:을|를|이|가)?(?:잘|이미|지금|현재)?(?:하고|되고|중|하는중|되는중|해드|돼|됩|될|시작|들어)|시작(?:했|됐|되었|하)|(?:가고|오고|나가고)있|중(?:입니다|이에요|이고|이며|이라|이니))`,
  "u",
);
const COMING_KO = new RegExp(
  `(?:${THING_KO})${gap(12)}(?:돼요|됩니다|되어요|되십니다|되세요|된답니다|될거|될겁|될것|될예정|예정(?:입|이)|받으실|받으시|받게|받을수|돌려받|들어[오와옵갈가갑]|나와요|나옵니다|나요$|납니다|나갑|나가요|남았|오[니며]|와요|옵니다|도착|이루어|반영|완료|끝나|끝납|마무리|보내|드려|드립|직전|확실|순조|틀림없|문제없|거의)|(?:곧|바로|금방|이제)(?:처리|진행|해결)(?:됩|돼|될|되어)`,
  "u",
);
const THING_EN =
  "(?:refunds?|money|reimbursement|exchange|replacement|cancellation|new (?:item|one|product)|approval)";
const COMING_EN = new RegExp(
  `\\b(?:expect|have|get|receive|see|send|give)\\b[^.?!;,]{0,24}\\b${THING_EN}\\b|\\b${THING_EN}\\b(?! (?:request|claim|case|check|review))[^.?!;,]{0,24}\\b(?:in progress|under ?way|on (?:its|the) way|coming|arrives?|comes?|goes through|will be (?!checked|reviewed|looked|decided|delayed)|is being (?!checked|reviewed|looked|inspected|delayed|held)|(?:in|within|after) (?:about |another )?(?:\\d|one|two|three|a few))`,
  "u",
);
const OPEN_EN = openEn("if|whether", UNTIL_EN, DENIED_EN);

/** The date of something else is no date of a refund. */
const SCHEDULED_KO = new RegExp(`(?:${THING_KO})${gap(12)}예정(?:되어|돼|된|입|이)`, "u");

/** G5: with a delay in force no request is told as going on or coming; with anything but an approval none is told as planned. */
export function checkDelay(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const { instruction } = context;
  if (instruction === null || instruction.decision === "approve") return [];
  const isDelay = instruction.decision === "delay";
  return reply.sentences
    .flatMap((sentence) => partsOf(sentence, context))
    .filter((part) => (isDelay && goesOn(part)) || (isScheduled(part) && !isPlanOfNote(part, context)))
    .map(() => ({ guard: "G5", event: "claim_blocked", detail: "goes on or comes without a decision" }));
}

function isScheduled({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && SCHEDULED_KO.test(squashed);
}

function goesOn({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  if (GOING_KO.test(squashed) || COMING_KO.test(squashed)) return true;
  const match = COMING_EN.exec(folded);
  return match !== null && !OPEN_EN.test(folded.slice(0, match.index + match[0].length));
}

const LONGER_KO =
  /(?:걸[릴리]|늦어[질지졌]|지연[될되됐]|지연되었|길어[질지졌]|소요[될되]|필요[할하]|미뤄[질지졌]|밀[릴리렸])[가-힣]{0,6}$/u;
const LONGER_EN =
  /\b(?:take|takes|need|needs|longer|delayed|postponed|held up|pushed back)\b[^.?!;,]{0,20}$/u;

/** "12월 3일로 예상하고 있어요" */
const EXPECTED_KO = /(?:예상|예정|계획|변경|조정|연기)(?:하|되|돼|을|이)?(?:고?있|됐|되었|했)?$/u;
const LATE_NOTE = /늦|지연|밀[려리렸림]|미뤄|걸[려리림릴]|\b(?:delay\w*|late|longer|held up)\b/u;

/** "3일 더 걸릴 예정이에요": what a delay does tell, typed or not. */
export function tellsDelay({ words }: Deed, { instruction }: GuardContext): boolean {
  if (instruction === null) return false;
  const isLate = instruction.decision === "delay" || isUntypedDelay(instruction);
  return isLate && (LONGER_KO.test(words) || EXPECTED_KO.test(words) || LONGER_EN.test(words));
}

function isUntypedDelay({ decision, text }: InstructionInForce): boolean {
  return (decision === null || decision === "info") && LATE_NOTE.test(text.toLowerCase());
}

const SUPPLY = /재?입고|재?출시|재?생산|재?판매|오픈|재개|출고|발송|수거|회수|방문|공지/gu;
const PLANNED = /예정|계획|\b(?:scheduled|planned|expected|due|set)\b/u;
const DECIDED = /환불|환급|교환|취소|입금|\b(?:refund|exchang|cancel|money|credit)/u;

/** A day of the note for what it is about there, which no decision is needed for. */
function isPlanOfNote(part: Sentence, context: GuardContext): boolean {
  return isScheduleOfNote(part, context) && !DECIDED.test(`${part.squashed} ${part.folded}`);
}

/** "재입고는 12월 3일로 예정되어 있어요": when the shop's own goods come, as the note has planned it; the dates are checked by G4. */
export function tellsPlan({ words }: Deed, sentence: Sentence, context: GuardContext): boolean {
  const { squashed } = sentence;
  const { instruction } = context;
  if (instruction === null || !PLANNED.test(words)) return false;
  if (isPlanOfNote(sentence, context)) return true;
  const note = bare(instruction.text);
  const named = squashed.match(SUPPLY) ?? [];
  return (
    named.length > 0 && named.every((word) => note.includes(word)) && !/환불|교환|취소|입금/u.test(squashed)
  );
}
