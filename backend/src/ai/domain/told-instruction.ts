/**
 * Whether a message tells the customer what an instruction says (BC-16, `ai.md` 2.10). A model's words count as passing it on only then:
 * "네, 무엇을 도와드릴까요?" would use an approval up that nobody ever hears of. Whether they may be told is the guard's to say.
 */
import type { Language, RequestKind } from "../../shared/vocabulary.ts";
import { kindInNote, kindsIn, kindsOf } from "./guard/unlocking.ts";
import { customerPartsOf } from "./note-parts.ts";
import { hasStem, numbersOf, stemsOf } from "./note-words.ts";
import { schedulesIn, withoutFacts } from "./schedules.ts";
import type { TurnInstruction } from "./turn-state.ts";

/** What a message is compared with. */
export interface InstructionToTell {
  readonly instruction: Pick<TurnInstruction, "decision" | "note">;
  /** The request that the conversation is about. */
  readonly kind: RequestKind | null;
  readonly language: Language;
}

/** Greetings, thanks and offers of help: a message of these alone says nothing. */
const COURTESY =
  /^(?:네|예|아|안녕하세요|고객님|감사합니다|고맙습니다|알겠습니다|확인했습니다|죄송합니다|hello|hi|yes|sure|ok(?:ay)?|thanks?(?: you)?|of course|all right)(?:[\s,.!~]|고객님)*$|(?:도와|도움)[가-힣\s]{0,10}(?:드릴|있|필요|말씀)|궁금|무엇을|무엇이든|편하게|언제든|\bhow (?:can|may) (?:i|we)\b|\bhelp(?: you)?\b|\banything else\b|\blet (?:me|us) know\b/iu;

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?。])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "" && !COURTESY.test(sentence));
}

/** Whether the message tells it. */
export function tellsInstruction(text: string, about: InstructionToTell): boolean {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return false;
  switch (about.instruction.decision) {
    case "approve":
      return isOfKind(text, about) && sentences.some((one) => APPROVES.test(one) && !LEAVES_OPEN.test(one));
    case "deny":
      return isOfKind(text, about) && sentences.some((one) => REFUSES.test(one.replace(CANNOT_SAY, "")));
    case "delay":
      return isOfKind(text, about) && (sentences.some((one) => LATER.test(one)) || namesDay(text, about));
    case "info":
    case null:
      return tellsNote(sentences.join("\n"), about);
  }
}

const APPROVES =
  /승인|허가|허용|수락|받아들|가능|[해하]\s?드리기로|(?:진행|처리|환불|교환|취소|변경)[가-힣]{0,3}\s?(?:해\s?드리|해\s?드릴|도와\s?드리|하기로)|\b(?:approved?|accepted|granted|authori[sz]ed|confirmed|go(?:ing)? ahead|goes ahead)\b/iu;
/** Not yet, perhaps, or no. */
const LEAVES_OPEN =
  /여부|는지|[은을인한]지|아직|어렵|어려|불가|않|못|안\s?[돼되됩]|없습|전달|\?|\b(?:not|whether|if|yet|unable|cannot)\b|n't\b/iu;
const REFUSES =
  /거절|반려|불가|어렵|어려|힘들|수\s?없|안\s?[돼되됩될]|못|되지\s?않|하지\s?않|\b(?:declin\w+|reject\w*|denied|refus\w+|unable|unfortunately|not|cannot)\b|n't\b/iu;
/** "정확한 안내가 어렵습니다" refuses nothing. */
const CANNOT_SAY =
  /(?:확인|안내|답변|답|말씀)(?:해\s?드리|드리|하)?기?(?:가|이|는|은|도)?\s?(?:어렵|어려|힘들|불가)[가-힣]*|(?:알|말씀드릴|안내드릴)\s?수\s?없[가-힣]*/gu;
const LATER =
  /늦|지연|걸[리릴립린려]|시간이|조금\s?더|좀\s?더|아직|기다려|길어|미뤄|미루|소요|연기|확인되는\s?대로|확인\s?중|검토\s?중|\b(?:delay\w*|longer|more time|some time|still|wait\w*|later|not yet|postpon\w*|as soon as|takes?)\b/iu;

/** A decision on a refund is not told by words about an exchange. */
function isOfKind(text: string, { instruction, kind }: InstructionToTell): boolean {
  const decided = kindsOf(kindInNote(instruction.note, kind, instruction.decision));
  const spoken = kindsIn(text.toLowerCase().replace(/\s+/gu, ""));
  return decided.length === 0 || spoken.size === 0 || decided.some((one) => spoken.has(one));
}

function namesDay(text: string, { instruction }: InstructionToTell): boolean {
  const days = numbersOf(schedulesIn(instruction.note).join(" "));
  const told = numbersOf(text);
  return days.size > 0 && [...days].every((day) => told.has(day));
}

/** Of many numbers so many have to be told; one or two all of them. */
const MOST_NUMBERS = 0.6;
/** Own words share few with the note; none at all, or one of many, tells something else. */
const SOME_WORDS = 1 / 3;

/** The note's numbers and days, else its words; across languages a note without numbers cannot be compared. */
function tellsNote(text: string, { instruction, language }: InstructionToTell): boolean {
  const note = customerPartsOf(instruction.note).join("\n");
  const numbers = [...numbersOf(note)];
  if (numbers.length > 0) {
    const told = numbersOf(text);
    const share = numbers.filter((number) => told.has(number)).length / numbers.length;
    return numbers.length <= 2 ? share === 1 : share >= MOST_NUMBERS;
  }
  const stems = [...stemsOf(note)];
  if (stems.length === 0 || /[가-힣]/u.test(note) !== (language === "ko")) return true;
  const told = stems.filter((stem) => hasStem(text, stem)).length;
  return told >= Math.max(1, Math.ceil(stems.length * SOME_WORDS));
}

/** Whether the rules' words carry all that a note without a decision says: its days and prices, and nothing else is in it. */
export function isToldByRules(text: string, { note }: Pick<TurnInstruction, "note">): boolean {
  const numbers = [...numbersOf(customerPartsOf(note).join("\n"))];
  const told = numbersOf(text);
  return (
    numbers.length > 0 &&
    numbers.every((number) => told.has(number)) &&
    stemsOf(withoutFacts(note)).size === 0
  );
}

/** What a model is told that did not tell it; the note itself stands in the developer block. */
export function reasonToTell({ decision }: Pick<TurnInstruction, "decision">): string {
  return `Tell the customer what the instruction says: ${WHAT[decision ?? "info"]}`;
}

const WHAT = {
  approve: "that the request was approved.",
  deny: "that the request was refused.",
  delay: "that it takes longer, and until when if the text says so.",
  info: "its numbers, dates and contents, in your own words.",
} as const;
