import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { answersPerson, tellsOwnLife } from "./life-of-its-own.ts";
import { fold, type ReplyText, squash } from "./reply-text.ts";

const PERSON = "(?:사람|인간|상담원|상담사|상담직원|직원|매니저|실장|팀장|점장|사장|대표|담당자|운영자)";
const IS = "(?:입니다|이에요|예요|이예요|이고|이라|이며|인데|이죠|임|랍니다|이랍니다|맞|이니)";
const SELF = "(?:저는|저(?!희)|제가|전|난|나는|내가|저도|여기는|본인은)";
const MACHINE = /ai|인공지능|챗봇|봇|자동|가상|프로그램|로봇/u;
const KOREAN: readonly RegExp[] = [
  new RegExp(
    `${SELF}(?<mid>[\\p{L}\\p{N}]{0,14}?)${PERSON}(?!이?아니|은아니|이?아닙|에게|과|와|을|를|께|한테)(?:[가-힣]{0,4})?${IS}`,
    "u",
  ),
  new RegExp(
    `^(?<mid>(?:네|예|안녕하세요|물론|고객님|맞습니다|사실은?)*(?:진짜|실제|정말)?)${PERSON}(?:[가-힣]{2,4})?(?:입니다|이에요|예요|맞습니다|맞아요)$`,
    "u",
  ),
  /(?:저는|전|제가)(?:ai|인공지능|챗봇|봇|로봇|기계)(?:이|가)?아니라/u,
  /(?:봇|ai|인공지능|챗봇|로봇|기계|프로그램|자동응답)(?:이|가|은|는)?(?:절대|전혀)?(?:아니(?!라)|아닙|아녜|아님)/u,
  new RegExp(`(?:진짜|실제|살아있는)${PERSON}(?:입니다|이에요|예요|이죠|맞)`, "u"),
  /(?:진짜|실제|살아있는)(?:사람|상담원|상담사|직원|인간)(?:이|이라|가|께서|으로서|으로써)?(?:입니다|이에요|예요|답변(?:하고|드리고)|응대(?:하고|드리고)|상담(?:하고|드리고)|이고|맞)/u,
  /(?:저는|저도|제게도|저에게도|저한테도)(?:감정|마음|심장|영혼|가족|아이|몸|입|눈)(?:이|도)?(?:있(?:어|습|는)|달린)/u,
  /(?:같은|저도|나도|저역시)(?:똑같은|같은)?(?:사람|인간)(?:으로서|으로써|이라|이니|이에요|입니다|인데|이잖|이고|이거든)/u,
  /(?:사람|인간|상담원|상담사|직원)(?:이랑|랑|과|와|하고)(?:지금|직접|실시간으로)*(?:얘기|이야기|대화|채팅|상담|연락|말)(?:을|를)?(?:하고(?:계|있)|하시(?:고계|는중)|합니다|해요|중(?:이|입))/u,
  /(?:사람|직원|상담원|상담사)이(?:직접|실시간으로)?(?:직접|실시간으로)?(?:답변|응대|상담|대화|채팅)(?:하고|드리고|해드리고|중)/u,
];
const ENGLISH =
  /\b(?:i'?m|i am|im|this is|it'?s)(?: (?:actually|really|indeed|just|definitely|in fact))*(?: an?| your| the)?(?: (?:real|actual|live|true|genuine|human|customer|support|service|friendly|senior))* (?:human(?: being)?|person|man|woman|girl|guy|agent|representative|rep|employee|staff(?: member)?|manager)\b|\b(?:not|n't)(?: actually| really| just)? (?:an? )?(?:bot|robot|ai|chatbot|machine|program|computer|automated|artificial)\b|\b(?:my name is|this is) [a-z]+,? (?:from|with|at) (?:the )?(?:support|customer|service)|\byou(?:'re| are) (?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:real |actual |live )?(?:human|person)\b|\bas an? (?:\w+ )?(?:human|person)\b|\b(?:we|us) humans\b|\b(?:humans?|people|persons?) like (?:me|us|myself)\b|\bi'?m (?:only|just) human\b|\bhuman to human\b/u;
const NAMED =
  /\b(?:i'?m|i am|this is|my name is) [a-z]+,? (?:and )?(?:i'?m |i am )?(?:an? |your )(?:\w+ ){0,2}(?:human|person|agent|representative|rep)\b|\b(?:i'?m|i am|this is|my name is) [a-z]+\b[^.?!]{0,40}\ban? (?:real|actual|live) (?:human|person)\b|\b(?:real|actual|live) (?:human|person|agent)\s+here\b|\b(?:talking|speaking|chatting) (?:to|with) [a-z]+,? an? (?:real |actual |live )?(?:human|person)\b/u;
/** "I'm Jenny from the support team", "flesh and blood over here". */
const INTRODUCED =
  /\b(?:i'?m|i am|my name is|this is|it'?s) (?!an?\b|the\b|ai\b|here\b|not\b|just\b|only\b|happy\b|glad\b|sorry\b|your\b|writing\b|calling\b)[a-z]+,? (?:from|with|at|in|of) (?:the |our )?(?:\w+ )?(?:support|customer|service|team|desk|sales|store|shop)\b|\bi'?m (?:typing|writing|sitting|working|based|calling) (?:from|in|at)\b|\byou already are\b|\bflesh and blood\b|\bliving,? breathing\b|\b(?:human|person) (?:over )?here\b|\b(?:talking|speaking|chatting) (?:to|with) (?!(?:an?|the|our|your|us|me|you|ai)\b)[a-z]+,? (?:from|at|in|of)\b|\bmy name is (?!not\b)[a-z]+\b|\bthis is [a-z]+,? how (?:can|may)\b|\bno (?:bots?|robots?|ai|machines?)(?: \w+)? here\b/u;
const ASKS_AI =
  /(?:ai|인공지능|챗봇|로봇|봇|기계|자동응답)(?:(?:이|가)?\s?아니(?:죠|지요?|시죠|에요|신가요|ᆫ가요)|이세요|예요|이에요|에요|야|임|인가요|인가|입니까|죠|이죠|지|니|세요|랑|이랑|하고|한테|가답|이답)|\b(?:are you|is this|you(?:'re| are) not|you aren't|am i (?:talking|chatting|speaking) (?:to|with)) (?:an? )?(?:\w+ )?(?:bot|robot|ai|machine|computer|program)/u;
const ASKS_PERSON =
  /(?:사람|상담원|직원|인간|상담사)(?:이세요|이신가요|인가요|이에요|예요|이야|임|맞(?:아|나|죠|으)|입니까|이죠|이지)|\b(?:are you|is this|am i (?:talking|chatting|speaking) (?:to|with)) (?:an? )?(?:\w+ )?(?:human|person|someone real)/u;
const SAYS_AI =
  /(?:저는|전|제가)?\s?(?:ai|인공지능|챗봇|자동)\s?(?:상담|도우미|챗봇|비서|서비스|이에|입니다|예요|라|로)|\b(?:an?|the) (?:ai|virtual|automated|bot)\b|\bi(?:'m| am) (?:an? )?(?:ai|bot|assistant)/u;
const STARTS_NO =
  /^\W*(?:아니(?:요|에요|오|예요|야|죠|지요)|아뇨|노노|전혀요|그럴리가|haha,? no|no\b|nope|nah|not at all|of course not)/u;
const STARTS_YES =
  /^\W*(?:네|예|넵|맞(?:아요|습니다)|그럼요|당연하죠|물론(?:이죠|입니다)?|yes\b|yep|yeah|yup|sure|absolutely|of course\b(?! not)|indeed|correct)/u;

const KOREAN_NAME =
  /(?:제|내)이름은[가-힣]{2,5}(?:이고|입니다|이에요|예요|이라고)|저는[가-힣]{0,20}(?:근무|일하|재직|다니)[가-힣]{0,12}(?:입니다|이에요|예요|라고|이라고|있)|저는[가-힣]{0,16}[가-힣]{2,4}(?:이)?라고(?:합니다|해요|불러)/u;
const ENGLISH_TRUE =
  /\b(?:ai|virtual|automated|digital|bot)[\s-]+(?:\w+ )?(?:agent|assistant|representative)|\bnot an? (?:real |actual |live )?(?:human|person)|\bi(?:'m| am) (?:not )?(?:an? )?(?:ai|bot|automated)/u;

/** G9: the service never passes for a person (BC-19). Speaking of persons, and of being an AI, is fine. */
export function checkIdentity(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const claimed =
    answersAsPerson(reply, context) ||
    reply.sentences.some(
      (sentence) =>
        claimsPersonKorean(sentence.squashed) ||
        claimsPersonEnglish(sentence.folded) ||
        tellsOwnLife(sentence),
    );
  return claimed ? [{ guard: "G9", event: "claim_blocked", detail: "claim to be a person" }] : [];
}

/** "AI예요?" – "아니요", "are you human?" – "yep": the answer alone is the claim, unless the rest says what it is. */
function answersAsPerson({ folded, sentences }: ReplyText, { customerTexts }: GuardContext): boolean {
  const asked = fold(customerTexts.at(-1) ?? "");
  const isAi = ASKS_AI.test(asked) || ASKS_AI.test(squash(asked));
  const isPerson = ASKS_PERSON.test(asked) || ASKS_PERSON.test(squash(asked));
  if ((!isAi && !isPerson) || SAYS_AI.test(folded)) return false;
  if (sentences.some((sentence) => answersPerson(sentence, isAi ? "ai" : "person"))) return true;
  return isAi ? STARTS_NO.test(folded) : STARTS_YES.test(folded);
}

function claimsPersonKorean(squashed: string): boolean {
  if (KOREAN_NAME.test(squashed) && !MACHINE.test(squashed)) return true;
  return KOREAN.some((pattern) => {
    const match = pattern.exec(squashed);
    return match !== null && !MACHINE.test(match.groups?.mid ?? "");
  });
}

function claimsPersonEnglish(folded: string): boolean {
  if (INTRODUCED.test(folded) && !ENGLISH_TRUE.test(folded)) return true;
  if (NAMED.test(folded) && !ENGLISH_TRUE.test(folded)) return true;
  const match = ENGLISH.exec(folded);
  if (match === null) return false;
  if (
    /\b(?:not|n't)\b.{0,12}(?:bot|robot|ai|chatbot|machine|program|computer|automated|artificial)/u.test(
      match[0],
    )
  )
    return true;
  return !ENGLISH_TRUE.test(folded);
}
