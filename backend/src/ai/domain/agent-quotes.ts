/** Which of an agent's own messages a question is about, so that it is answered in those words. Pure. */
import type { AgentMessage } from "./agent-words.ts";
import { isQuotable, namesTime } from "./agent-words.ts";
import { numbersOf, stemsOf } from "./note-words.ts";
import { tellsOutcome } from "./outcome-phrases.ts";
import { asksQuestion, bare } from "./phrases.ts";
import { asksIfDecided } from "./protest-phrases.ts";
import { asksAmount, asksHowItStands } from "./waiting-phrases.ts";

/** What is given once more. */
export interface AgentQuote {
  readonly text: string;
  /** "11월 21일": the day on which it was written, where its "내일" was said on another day; else null. */
  readonly on: string | null;
}

/** A matter, how customers ask about it and what an agent's sentence about it holds. */
interface Matter {
  readonly asks: (text: string, plain: string) => boolean;
  readonly tells: (sentence: string, question: string) => boolean;
}

const WHEN = /언제|며칠|몇일|몇월|몇시|날짜|일정|얼마나(?:더)?걸/u;
const WHEN_EN = /\b(?:when|what (?:day|date|time)|how (?:long|soon))\b/iu;
/** What is done on a day: a question and a sentence that speak of one thing. */
const DEEDS: readonly RegExp[] = [
  /출고|발송|배송|배달|도착|보내|나가|출발|언제[쯤]?(?:와|오|온|옴|받)|받을|받아|\b(?:ship\w*|deliver\w*|arriv\w*|dispatch\w*|come|get it|receive)\b/iu,
  /입금|환불|환급|취소|카드|돈|들어[오와온]|금액|승인|\b(?:refund\w*|money|paid|card|credit\w*|cancel\w*)\b/iu,
  /수거|회수|방문|기사|가지러|픽업|오신|오시|\b(?:pick\w*|collect\w*|visit\w*|courier|come)\b/iu,
  /연락|전화|답변|안내|회신|알려|말씀|결과|확인|\b(?:call|contact|answer|reply|tell|hear)\b/iu,
  /입고|재고|재판매|\b(?:re-?stock\w*|stock)\b/iu,
  /설치|교환|교체|새\s?(?:상품|제품)|\b(?:install\w*|exchang\w*|replac\w*)\b/iu,
];

const MATTERS: readonly Matter[] = [
  {
    asks: (text, plain) => /송장|운송장|택배번호|조회번호/u.test(plain) || /\btracking\b/iu.test(text),
    tells: (sentence) =>
      /(?:송장|등기|조회|tracking|택배|통운|우체국|로젠|한진)[^.?!]{0,30}\d[\d-]{6,}/iu.test(sentence),
  },
  {
    asks: (text, plain) =>
      (/어디(?:로|에|다|에다|서)?[가-힣]{0,4}(?:보내|보낼|부치|부쳐|반송|반납|가져)|(?:주소|보낼곳|보내는곳|반품지)(?:는|가|를|을|좀|다시|한번|더)*(?:알려|뭐|어디|어떻|말|였|라고|랬|부탁|$)/u.test(
        plain,
      ) ||
        /\bwhere\b[^.?!]{0,20}\b(?:send|ship|return|mail)\b|\b(?:return )?address\b/iu.test(text)) &&
      !/바[꾸꿔뀌꼈뀐]|변경|수정|\bchang/iu.test(text),
    tells: (sentence) =>
      /(?:로|에|으로|앞으로)\s?(?:보내|부쳐|반송|발송|반납|착불)|반품\s?(?:지|주소)|[가-힣]+(?:로|길|동|읍|면|리)\s?\d|\b(?:send|ship|return|mail)\b[^.?!]{0,30}\bto\b/iu.test(
        sentence,
      ),
  },
  {
    asks: (text, plain) =>
      /(?:배송비|택배비|반품비|운임|수수료|비용)|(?:누가|제가|내가|저희가)(?:내|부담|물)|(?:무료|공짜)(?:예|에|맞|죠|인|로)/u.test(
        plain,
      ) || /\b(?:who pays|do i (?:have to )?pay|shipping (?:fee|cost)|is it free|for free)\b/iu.test(text),
    tells: (sentence) =>
      /배송비|택배비|반품비|운임|비용|수수료|부담|무료|공짜|\b(?:shipping|fee|free|pays?)\b/iu.test(sentence),
  },
  {
    asks: (text, plain) =>
      asksAmount(text) ||
      /얼마(?!나)|몇만?원|금액|액수|\bhow much\b/iu.test(plain) ||
      /\bhow much\b/iu.test(text),
    tells: (sentence) =>
      /\d[\d,]*\s?[만천]?\s?원|전액|\d[\d,]*\s?won\b|\bin full\b|\bfull (?:amount|refund)\b/iu.test(sentence),
  },
  {
    asks: (text, plain) => WHEN.test(plain) || WHEN_EN.test(text),
    tells: (sentence, question) => {
      if (!namesTime(sentence)) return false;
      const deeds = DEEDS.filter((deed) => deed.test(question) || deed.test(bare(question)));
      return deeds.length === 0 || deeds.some((deed) => deed.test(sentence)) || HEARSAY.test(bare(question));
    },
  },
  {
    asks: (text) =>
      asksIfDecided(text) || asksHowItStands(text) || /\bam i (?:getting|going to get)\b/iu.test(text),
    tells: (sentence) => tellsOutcome(sentence),
  },
  {
    asks: (text, plain) => /왜|이유|사유|때문/u.test(plain) || /\b(?:why|reason)\b/iu.test(text),
    tells: (sentence) =>
      /때문|로\s?인해|문제로|사정|관계로|[아어해]서\s|니까|\b(?:because|due to|since)\b/iu.test(sentence),
  },
  {
    asks: (text, plain) =>
      /(?:뭐|뭘|무슨말|어떻게)(?:를|이라|라고|라|래|랬)?(?:요|고|고요)?(?:했|하셨|하시|말씀|말했|안내|답|그러|래|랬|적)|(?:상담원|담당자|상담사|직원)(?:님|분)?(?:이|께서|은|는)?[가-힣]{0,4}(?:뭐|뭘)/u.test(
        plain,
      ) ||
      /\bwhat did (?:you|they|he|she|the agent|your (?:team|colleague))\b[^.?!]{0,16}\b(?:say|write|tell)/iu.test(
        text,
      ),
    tells: () => true,
  },
];

/** "79,000원 맞죠?", "3일 걸린다고요?": words or numbers of the sentence itself, to be confirmed. */
const CONFIRMS =
  /맞[죠지나]|맞는|[다라]고(?:요|했|하셨|하신)?|[다라]는(?:거|건|말)|거죠|거지|\b(?:right|correct|said)\b/iu;
/** "… 했죠?", "… 라고요?": what was said is asked for. */
const HEARSAY = /[다라]고(?:요|했|하|그|죠)|댔|랬|하셨|했[죠지었]|였[죠지더]|했더라|말씀|약속|다시/u;

/** Whether a question asks for what was said before. */
export function asksForSaid(text: string): boolean {
  return HEARSAY.test(bare(text)) || /\b(?:again|said|say|told|tell me)\b/iu.test(text);
}

/** The newest message that answers the question, whole or the sentences of it that do; null where none does. */
export function quoteFor(question: string, messages: readonly AgentMessage[]): AgentQuote | null {
  const plain = bare(question);
  const asked = MATTERS.filter((matter) => matter.asks(question, plain));
  // What is asked with a matter is not answered by another one.
  for (const matter of asked) {
    const found = newest(messages, (sentence) => matter.tells(sentence, question));
    if (found !== null) return found;
  }
  return CONFIRMS.test(question) && (asksQuestion(question) || CONFIRMS.test(plain))
    ? newest(messages, (sentence) => isSame(question, sentence))
    : null;
}

function isSame(question: string, sentence: string): boolean {
  const numbers = numbersOf(sentence);
  if ([...numbersOf(question)].some((number) => numbers.has(number))) return true;
  const stems = stemsOf(sentence);
  return [...stemsOf(question)].filter((stem) => stems.has(stem)).length >= 2;
}

function newest(messages: readonly AgentMessage[], tells: (sentence: string) => boolean): AgentQuote | null {
  const message = messages.findLast(({ sentences }) => sentences.some(tells));
  return message === undefined ? null : quoteOf(message, tells);
}

/** A message as it stands, or of one that may not be given whole the sentences that matter. */
export function quoteOf(
  { text, sentences, on }: AgentMessage,
  matters: (sentence: string) => boolean,
): AgentQuote | null {
  const whole = text.replace(/\s+/gu, " ").trim();
  if (isQuotable(whole)) return { text: whole, on };
  const some = sentences.filter((sentence) => matters(sentence) && isQuotable(sentence)).join(" ");
  return some !== "" && isQuotable(some) ? { text: some, on } : null;
}
