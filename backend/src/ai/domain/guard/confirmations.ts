/**
 * What a reply confirms is what it says. "환불 처리 됐어요?" – "물론이에요!" tells that the refund was made; "내일 도착하는 거 맞죠?" – "네"
 * promises a day. The customer's question or request is turned into the statement that a bare yes makes of it, and that statement goes
 * through the same checks as if the reply had said it. A yes that goes on to say what is true, to ask or to pass on confirms nothing.
 */
import { asksBack, declinesToBuy, leavesIt, takesNote } from "../decline-phrases.ts";
import { wantsNothingDone } from "../phrases.ts";
import { saysNoMore } from "../understanding/closing.ts";
import { readableText } from "../understanding/concepts.ts";
import type { GuardContext } from "./guard-context.ts";
import { fold, type ReplyText, readReply, splitSentences } from "./reply-text.ts";

/** A statement that the reply makes by its yes, with the context it is judged in: the customer's own question tells nothing. */
export interface Confirmed {
  readonly statement: ReplyText;
  readonly context: GuardContext;
}

const STRONG_KO =
  "(?:들으신|안내받으신|약속받으신|아시는|아신)\\s?그?\\s?대로(?:예요|입니다|요)?|(?:그런|그렇게|그리)\\s?(?:걸로|것으로|줄로?|거로)?\\s?(?:알고\\s?(?:있(?:어요|습니다)|계시면\\s?(?:돼요|됩니다))|압니다|들었(?:어요|습니다)|되어\\s?있(?:어요|습니다))|안\\s?(?:내|물)(?:셔|시어|어)?도\\s?(?:돼요|됩니다|되세요|괜찮아요|되죠)|(?:정확히|제대로|맞게|바로|잘)\\s?(?:보셨|아셨|이해하셨|알고\\s?계시|알고\\s?계셨)(?:어요|습니다|네요|ᆸ니다)|옳(?:아요|습니다|으세요)|(?:그렇게|그렇다고|그리|그런\\s?(?:줄로?|걸로|것으로)|그\\s?쪽으로)\\s?(?:보|아|알|생각하|알고|이해하|여기|받아들이|믿|기억하)\\s?(?:고\\s?)?(?:계시|계셔|시|으시|셔|으셔)?(?:면|도|세요|십시오|어\\s?두세요|아\\s?두(?:세요|시면))\\s?(?:돼요|됩니다|되세요|될\\s?(?:것|거|겁)\\s?(?:같아요|같습니다|예요|니다)|되십니다|무방(?:해요|합니다)|좋(?:아요|습니다)|괜찮(?:아요|습니다)|충분해요)?|어렵지\\s?않(?:아요|습니다|죠)|(?:안|못)\\s?(?:될|할|해\\s?드릴|드릴)\\s?(?:이유|리|것|게|거)(?:가|이|는|도)?\\s?(?:전혀\\s?)?(?:없(?:어요|습니다|죠|지요)|있나요|있겠어요)|문제\\s?될\\s?(?:게|것이|건|거)\\s?없(?:어요|습니다|죠)|기꺼이요?|당근(?:이죠|이에요|입니다|요)?|그럴\\s?(?:것|거)\\s?(?:같아요|같습니다|예요)|그럴\\s?(?:거예요|겁니다|예정이에요)|아마도?요?|그런\\s?(?:것|거|걸로)\\s?(?:같아요|압니다|알아요)|(?:말씀|생각|이해|기대|예상)(?:하신|하시는)?\\s?(?:그\\s?)?(?:그대로|대로)(?:예요|입니다|요)?|맞(?:아요|습니다|죠|지요|고말고요|네요|는\\s?말씀(?:이에요|입니다))|그럼(?:은)?요|물론(?:이에요|이죠|입니다|이지요|이고말고요|요)?|당연(?:하죠|하지요|합니다|해요|하고말고요|히요|히)|그렇(?:습니다|죠|지요|고말고요)|문제(?:가|는|될\\s?(?:것|거|게))?\\s?(?:전혀\\s?)?없(?:어요|습니다|죠|을\\s?거예요)|얼마든지요?|언제든지?요?|충분(?:해요|합니다|하죠|히요|히)|걱정(?:은|을|하지|일랑)?\\s?(?:마세요|마십시오|마시고|안\\s?하셔도\\s?(?:돼요|됩니다)|않으셔도\\s?(?:돼요|됩니다)|없(?:어요|습니다)|붙들어\\s?매세요|놓으세요)|안심(?:하세요|하십시오|하셔도\\s?(?:돼요|됩니다|좋아요))|됩니다|돼요|되세요|되죠|되고말고요|됐(?:어요|습니다)|되었습니다|가능(?:해요|합니다|하세요|하죠)|확실(?:해요|합니다|하죠|히요)|정확(?:합니다|해요|하세요)|틀림\\s?없(?:어요|습니다|죠)|그대로(?:예요|입니다)|사실(?:이에요|입니다)|믿으(?:세요|셔도\\s?(?:돼요|됩니다))|(?:말씀|생각|아시는)\\s?(?:하신|그)?\\s?대로(?:예요|입니다|요)?|두말하면\\s?잔소리(?:죠|예요)|여부가\\s?있겠(?:어요|습니까)|하신\\s?말씀\\s?그대로(?:예요|입니다)|그런\\s?셈(?:이에요|입니다|이죠)|그렇다고\\s?보시면\\s?(?:돼요|됩니다)";
const WEAK_KO =
  "(?:그렇게\\s?)?(?:하시죠|하세요|하셔도\\s?(?:돼요|됩니다|괜찮아요))|예스|정답(?:이에요|입니다)?|그대로요?|이상\\s?없(?:어요|습니다)|편하신\\s?대로(?:\\s?하세요)?|괜찮(?:아요|습니다)|ᄋᄋ|ᄋᄏ|네|예|넵|넹|넴|응|웅|ㅇㅇ|ㅇㅋ|ㅇㅇㅋ|오케이|오키|콜|좋(?:아요|습니다|죠)|알(?:겠습니다|겠어요|았어요|았습니다|겠죠)|그래요|그러죠|그럴게요|그러겠습니다|그렇게\\s?(?:할게요|하죠|하겠습니다|해요)";
const FILLER_KO =
  "(?:사장|점장|매니저|담당자|상담원|직원|대표)(?:님|분)?(?:이|께서|의)?\\s?(?:말씀|약속|안내|얘기|이야기)?(?:이|은)?\\s?(?:그러셨|그렇게\\s?(?:말씀하셨|약속하셨|안내하셨|하셨)|그리\\s?하셨)(?:다면|으면|으니|다니)|(?:그렇게|그리)\\s?(?:들으셨|안내받으셨|말씀하셨|약속받으셨|약속하셨|전해\\s?들으셨)(?:다면|으면|으니|다니)|(?:들으신|안내받으신|약속받으신|아시는|아신|그)\\s?(?:그대로|대로|내용|말씀|게|것이|바)?(?:이|가|도)?|특별히|같이요?|그렇게|ᄋᄋ|ᄏ+|ᄒ+|고객님\\s?말씀(?:이|은)|말씀하신\\s?(?:내용|것|게|건|부분)(?:이|은|도)?|(?:그|이)\\s?(?:부분|내용|점)(?:은|이|도)?|말씀(?:이|은)|하신\\s?말씀(?:이|은)?|제가\\s?(?:보기엔|알기로는?)|고객님|아주|정말|진짜|그건|그거|그게|그|이미|벌써|전혀|하나도|아무|조금도|더할\\s?나위\\s?없이|아|오|하하|ㅎㅎ|ㅋㅋ|다|모두";
const STRONG_EN =
  "(?:you can |you may )?(?:safely )?(?:take it|assume|think of it|see it|look at it|count) (?:that way|so|as such|on that)|that(?:'s| is) (?:how it is|the long and short of it|about (?:it|right)|it exactly|the idea|the size of it)|you(?:'ve| have)? (?:understood|got it|read it|heard) (?:\\w+ly|right|correct)|(?:should|ought to) be|it sure did|(?:one )?hundred percent|100%|for you|we do|indeed it is|you(?:'re| are) (?:\\w+ly |quite |so )?(?:right|correct)|(?:i|we)(?:'d| would|'m| am)? (?:believe|think|guess|suppose|say|sure|certain|positive|assume) so|(?:i'm|we're) (?:sure|certain|positive)|(?:looks|seems|sounds|appears) (?:like it|right|so|that way|correct)|(?:it|they|that|this) (?:sure|certainly|really|most certainly|indeed) (?:was|is|has|did|will|does)|(?:that|it) (?:is|was) indeed(?: (?:so|the case|true|right|correct))?|(?:most |very )?(?:probably|likely)|(?:without|no|beyond) question|(?:you can )?count on it|why not|for certain|granted|agreed|deal|spot on|bingo|a hundred percent|of course|absolutely|definitely|certainly|surely|for sure|totally|correct|right|exactly|precisely|indeed|no (?:problem|worries|doubt)(?: at all)?|not a problem|(?:don't|do not|no need to) worry|rest assured|that(?:'s| is) (?:right|correct|true|fine|so|the case)|you(?:'re| are) (?:right|correct|all set)|you (?:got it|bet|can|may|will|do|did|are|have|sure can)|(?:it|they|that|this|he|she) (?:was|is|has|have|will|does|did|do|are|were|can|should)(?: been| be)?|(?:i|we) (?:did|have|was|were|do|am|will|can|are)|most certainly|without (?:a )?doubt|easily|plenty|affirmative|naturally|happy to|gladly|my pleasure|with pleasure|it(?:'s| is) (?:true|fine|done|all good)";
const WEAK_EN =
  "yes|yep|yeah|yup|yah?|aye|sure(?: thing)?|ok|okay|alright|all right|got it|will do|understood|noted|sounds good|fine|uh-?huh|mhm";
const FILLER_EN =
  "haha|lol|yes|sir|ma'am|dear|oh|ah|so|very|quite|just|all|good|it|that|thing|absolutely|please";

const bounded = (words: string) => `(?<![a-z'])(?:${words})(?![a-z'])`;
const STRONG = new RegExp(`(?:${STRONG_KO})|${bounded(STRONG_EN)}`, "gu");
const WEAK = new RegExp(`(?:${WEAK_KO})|${bounded(WEAK_EN)}`, "gu");
const FILLER = new RegExp(`(?:${FILLER_KO})|${bounded(FILLER_EN)}`, "gu");
/** What is said to everybody and states nothing. */
const COURTESY =
  /^[^\p{L}]*(?:(?:정말|대단히|항상|늘|저희를?|문의해?|연락)\s?)*(?:주셔서\s?)?(?:감사(?:합니다|드립니다|해요)|고맙습니다|고마워요|좋은\s?하루\s?(?:되세요|보내세요)|즐거운\s?하루\s?(?:되세요|보내세요)|행복한\s?하루\s?(?:되세요|보내세요)|(?:더|다른|또|추가로)[^.?!]{0,14}(?:궁금|문의|필요|도와드릴|질문)[^.?!]{0,20}|안녕하세요|반갑습니다|thank(?:s| you)[^.?!]{0,30}|have a (?:great|nice|good|lovely) (?:day|one|evening)|(?:is there )?anything else[^.?!]{0,40})[^\p{L}]*$/u;
/** A yes with this behind it goes on to say what can be said: it denies, limits, asks, looks up or passes on. */
const GOES_ON =
  /없(?!이)|않|못|아니|어렵|어려|다만|하지만|불가|안\s?(?:됩|돼|되)|담당|상담|확인|전달|안내|알려|말씀|도와|주시겠|나요|까요|인가요|신가요|해\s?보(?:세요|겠|실|시)|\b(?:not|no longer|never|but|however|if|unless|only|team|agent|colleague|person|check|look|pass|forward|share|tell|could|would|please|review|decide|let me|help)\b|n't\b/u;

/** How far back what is asked again may lie. */
const MOST_ASKED_BACK = 3;

/** Statements that the reply makes of the customer's last question or request by saying yes to it. */
export function confirmations(reply: ReplyText, context: GuardContext): Confirmed[] {
  const strength = affirms(reply);
  if (strength === null) return [];
  const newestFirst = context.customerTexts.slice(-2 - MOST_ASKED_BACK).reverse();
  const meant = newestFirst.findIndex((text, index) => index >= MOST_ASKED_BACK || !asksBack(fold(text)));
  for (const [index, text] of newestFirst.entries()) {
    if (index < meant) continue;
    if (index > meant + 1 || (index > meant && strength === "partly")) break;
    const found = statementsOf(text, context).map(({ statement, told }) => ({
      statement: readReply(statement),
      context: { ...context, customerTexts: [...context.customerTexts.slice(0, -1 - index), ...told] },
    }));
    if (found.length > 0) return found;
    if (standsAlone(text)) break;
  }
  return [];
}

/**
 * What a yes answers by itself, so that it answers no question before it: thanks, a yes, a no, a good-bye, and what merely takes note
 * ("그렇군요", "아쉽네요"). "네, 알겠습니다" to it is courtesy.
 */
function standsAlone(text: string): boolean {
  return (
    /감사|고마|고맙|알겠|thank|^[^\p{L}?]*(?:(?:아|오|oh|ah)[^\p{L}?]*)?(?:네|넵|넹|응|ㅇㅇ|ㅇㅋ|ᄋᄋ|ᄋᄏ|오키|ok|okay|yes)[^\p{L}?]*$/u.test(
      fold(text),
    ) ||
    takesNote(text) ||
    leavesIt(text) ||
    declinesToBuy(text) ||
    wantsNothingDone(text) ||
    saysNoMore(readableText(text))
  );
}

/** Whether all that a reply says is a yes, or a yes stands in it that nothing behind it takes back. */
function affirms(reply: ReplyText): "wholly" | "partly" | null {
  const parts = reply.sentences
    .flatMap(({ folded }) => folded.split(/[,;:~]+|\s[-–—]\s/u))
    .filter((part) => /[\p{L}]/u.test(part) && !COURTESY.test(part));
  if (parts.length === 0) return null;
  const left = parts.filter((part) => !isYes(part) && /[\p{L}\p{N}]/u.test(part.replace(FILLER, "")));
  if (!parts.some(isYes)) return null;
  if (left.length === 0) return "wholly";
  const isStrong = parts.some((part) => isYes(part) && part.replace(STRONG, "") !== part);
  return isStrong && left.every((part) => !GOES_ON.test(part)) ? "partly" : null;
}

function isYes(part: string): boolean {
  const rest = part.replace(STRONG, " ").replace(WEAK, " ");
  return rest !== part && !/[\p{L}\p{N}]/u.test(rest.replace(FILLER, " "));
}

/** What is looked at of a message, from its end. */
const MAX_ASKED = 1_000;
const MOST_ASKED = 8;

interface Asked {
  readonly statement: string;
  /** What the same message tells beside the question. */
  readonly told: readonly string[];
}

/** Each question or request of a message as the statement that a yes makes of it. */
function statementsOf(text: string, { action }: GuardContext): Asked[] {
  const asked = fold(text.slice(-MAX_ASKED)).replace(/[^\S\n]+/gu, " ");
  const sentences = splitSentences(asked).map((sentence) => sentence.trim());
  return [...new Set(sentences)].slice(-MOST_ASKED).flatMap((sentence) => {
    const others = sentences.filter((other) => other !== sentence);
    const plain = sentence
      .replace(/[^\p{L}\p{N}?]+$/u, "")
      .replace(/(?:ㅋ|ㅎ|ㅠ|ㅜ|ᄏ|ᄒ|ᅲ|ᅮ|\^)+\s*(?=\?*$)/u, "")
      .trim();
    const isQuestion = plain.includes("?");
    const bare = plain.replace(/[?\s]+$/u, "").replace(/(?<=[가-힣])(?:여|욤|용|염)$/u, "요");
    const found = /[가-힣]/u.test(bare)
      ? koreanStatements(bare, isQuestion, action === "handoff")
      : englishStatements(bare, isQuestion, action === "handoff");
    const head = /^(?<head>.*(?:는데|은데|인데|한데|지만|라서|니까|어서|아서|해서|(?<!재)고요?))[\s,]/u.exec(
      bare,
    )?.groups?.head;
    return found
      .map(asOurs)
      .map((statement) => ({ statement, told: head === undefined ? others : [...others, head] }));
  });
}

/** Customers speak of the shop with -시-; what it says of itself has none: "돌려주셨어요?" → "돌려 드렸어요". */
function asOurs(statement: string): string {
  return statement
    .replace(/([가-힣])셨/gu, (_, syllable: string) => (syllable === "주" ? "드렸" : past(syllable)))
    .replace(/주십니다/gu, "드립니다")
    .replace(/하십니다/gu, "합니다")
    .replace(/(?<![가-힣])안\s?됐/gu, "되지 않았")
    .replace(/(?<![가-힣])안\s?했/gu, "하지 않았")
    .replace(/(?<=사람|상담원|상담사|직원|담당자)(?:분|님)(?=입니다)/gu, "")
    .replace(
      /\bwe are (?=(?:an? |the )?(?:\w+ )?(?:human|person|agent|bot|robot|ai|rep\w*|someone)\b)/gu,
      "i am ",
    );
}

/** What asks for more than yes or no. */
const OPEN_QUESTION_KO =
  /뭐(?!든)|뭘|무엇|무슨|언제(?!든|나)|어디(?!든|서나)|어떻|어떤|어떡|왜|누구|누가|얼마(?!든)|몇|어느(?!\s?정도)|아니면/u;
const REQUEST_KO =
  /\s?(?:주세요|주십시오|주시겠어요|주실래요|주실\s?수\s?(?:있어요|있나요|있을까요|있죠|있는지요?|있습니까|있으세요|있으신가요)|줄\s?수\s?(?:있어요?|있나요?|있니|있을까요?|있죠|있음)|줘요?|줄래요?|주시죠|주라|주면\s?안\s?(?:돼요?|되나요?|될까요?)|주시면\s?안\s?(?:돼요|되나요|될까요)|주시면\s?(?:좋겠어요|감사하겠습니다))$/u;
const WISH_KO =
  /(?<what>환불|교환|취소|반품|변경|보상|환급|쿠폰)(?:을|를|으로)?\s?(?:처리\s?)?(?:부탁[가-힣\s]{1,6}|하고\s?싶[가-힣]{1,4}|받고\s?싶[가-힣]{1,4}|원(?:해요|합니다|함)|요청(?:해요|합니다|드려요|드립니다)?|신청(?:해요|합니다|할게요)?|할게요|할래요|하려고요|요|좀요)?$/u;
/** "… 거 맞죠", "… 건가요", "… 거예요?": the statement stands in front of it. */
const TAG_KO =
  /\s?(?:거|것|게|건|걸|겁)(?:이|가)?\s?(?:맞(?:죠|지요|나요|아요|습니까|으시죠|지|나|는지요?|아|냐)|확실(?:하죠|한가요|해요)|(?:이)?죠|(?:이)?지요?|가요|인가요|예요|에요|이에요|니까|야|임|아니(?:죠|에요|예요|지요|ᆫ가요))$/u;

function koreanStatements(bare: string, isQuestion: boolean, isHandedOver: boolean): string[] {
  const said = bare
    .replace(/(?<![가-힣])(?:제가|내가)(?=\s)/gu, "고객님이")
    .replace(/(?<![가-힣])(?:저는|전|나는|난)(?=\s)/gu, "고객님은")
    .replace(/(?<![가-힣])(?:제|내)(?=\s)/gu, "고객님");
  if (REQUEST_KO.test(said)) return isHandedOver ? [] : [said.replace(REQUEST_KO, " 드릴게요")];
  const wish = WISH_KO.exec(said)?.groups?.what;
  if (wish !== undefined && !isQuestion) return isHandedOver ? [] : [`${wish}해 드릴게요`];
  if (OPEN_QUESTION_KO.test(said)) return [];
  const told = toldStatements(said);
  if (told.length > 0) return told;
  const tagged = said.replace(TAG_KO, "");
  if (tagged !== said) return fromAttributive(tagged);
  const goneBy = said.replace(GOES_BY_KO, "");
  if (goneBy !== said) return fromAttributive(goneBy);
  const isNoun = /\s?(?:이|가)?\s?맞(?:죠|지요|나요|아요|습니까|지|아)$/u;
  if (isNoun.test(said)) return [`${said.replace(isNoun, "")}입니다`];
  const copula =
    /(?<![가-힣]하|으)(?:이세요|이신가요|이십니까|이시죠|이시지요|인가요|인가|이죠|이지요|이지|이야|이에요|예요|이니|입니까|임)$/u;
  if (copula.test(said))
    return isQuestion || /(?:가요|죠|까)$/u.test(said) ? [`${said.replace(copula, "")}입니다`] : [];
  return fromEnding(said, isQuestion);
}

/** "환불해 준다고 했어요", "무료라던데요", "승인됐다고 제가 써도 되죠": what others said, or what the customer means to say. */
const TOLD_KO =
  /^(?<what>.+?)(?:(?<link>다|(?:이)?라)(?:(?:고\s?|\s(?=그랬|그러|했|하던|하더|들었))(?:(?:고객님[이은]|남편|친구|가족|엄마|아내|그냥|이미|벌써|저한테|분명히?)[가-힣]{0,3}\s?){0,2}(?:했|하셨|하던|하더|들었|들은|그랬|그러셨|그러던|약속|안내|얘기|이야기|말(?:해|씀|했)|써|적|알고|알려|믿|생각|전해|올려|공유|기록|이해|여기)[가-힣\s]{0,12}|(?:던데|더라고|면서|더라|네)요?)|(?<=[한된온난준인간받])대요?)$/u;

function toldStatements(said: string): string[] {
  const { what, link } = TOLD_KO.exec(said)?.groups ?? {};
  if (what === undefined) return [];
  if (link === "라" || link === "이라") return [`${what}입니다`];
  const stem = what.endsWith("는") ? what.slice(0, -1) : finalOf(what) === NIEUN ? withFinal(what, 0) : what;
  const statement = polite(stem);
  // What somebody does for the customer is done by the shop: "환불해 줍니다", "환불해 드립니다".
  return stem.endsWith("주")
    ? [statement, `${stem.slice(0, -1)}드립니다`, `${stem.slice(0, -1)}드릴게요`]
    : [statement];
}

const QUESTION_ENDING = /(?:는가요|나요|나|니|냐|느냐|죠|지요|지)$/u;

/** "되나요" → "됩니다", "했죠" → "했습니다", "됐어요?" → "됐어요". */
function fromEnding(said: string, isQuestion: boolean): string[] {
  if (/니까$/u.test(said) && isQuestion) return [said.replace(/니까$/u, "니다")];
  if (/(?:을까요?|을지요?|은가요?|은지요?)$/u.test(said))
    return [polite(said.replace(/(?:을까요?|을지요?|은가요?|은지요?)$/u, ""))];
  if (/(?:까요?|가요?)$/u.test(said) && (isQuestion || said.endsWith("요"))) {
    const stem = said.replace(/(?:까요?|가요?)$/u, "");
    if (finalOf(stem) === NIEUN || finalOf(stem) === RIEUL) return [polite(withFinal(stem, 0))];
  }
  if (QUESTION_ENDING.test(said) && (isQuestion || /(?:나요|가요|죠|지요|냐)$/u.test(said)))
    return nounOrVerb(said.replace(QUESTION_ENDING, ""));
  if (!isQuestion) return [];
  if (/[요다]$/u.test(said)) return [said];
  return /[어아해돼와줘가]$/u.test(said) ? [`${said}요`] : [`${said}입니다`];
}

/** "무료죠" is a noun, "되죠" a verb: what ends in a vowel may be either. */
function nounOrVerb(stem: string): string[] {
  return finalOf(stem) === 0 ? [polite(stem), `${stem}입니다`] : [polite(stem)];
}

/** "도착하는" → "도착합니다", "승인된" → "승인됐습니다", "사람인" → "사람입니다", "올" → "올 거예요". */
function fromAttributive(text: string): string[] {
  if (/(?<=.)(?:인|이신)$/u.test(text)) return [`${text.replace(/(?:인|이신)$/u, "")}입니다`];
  if (/다는$/u.test(text)) return fromTold(text.slice(0, -2));
  if (/는$/u.test(text)) {
    // "환불되는 거 맞죠?" asks not what is possible but what will be.
    const stem = text.slice(0, -1);
    return REQUEST_DONE.test(stem) ? [polite(stem), `${withFinal(stem, RIEUL)} 예정이에요`] : [polite(stem)];
  }
  if (/은$/u.test(text)) return [`${text.slice(0, -1)}았습니다`];
  if (finalOf(text) === RIEUL) return [`${text} 거예요`, polite(withFinal(text, 0))];
  if (finalOf(text) !== NIEUN) return [`${text}입니다`];
  const stem = withFinal(text, 0);
  return /(?:가능|필요|확실|안전|충분|무사|아니|정상|비슷)[하]?$/u.test(stem)
    ? [polite(stem)]
    : [`${past(stem)}습니다`];
}

/** "결정한다는", "먹는다는", "됐다는": what is said to be so. */
function fromTold(stem: string): string[] {
  if (stem.endsWith("는")) return [polite(stem.slice(0, -1))];
  return [polite(finalOf(stem) === NIEUN ? withFinal(stem, 0) : stem)];
}

const REQUEST_DONE = /(?:환불|환급|교환|취소|반품|승인|입금|변경)(?:이|가|도|은|는|을|를)?\s?(?:되|받)$/u;
/** "환불 받는 걸로 알고 있을게요": what they will go by. */
const GOES_BY_KO =
  /\s?(?:걸로|것으로|거로|줄로?)\s?(?:알|생각하|믿|이해하)(?:고\s?(?:있|기다리|갈|가))?(?:을게요|을께요|ᆯ게요|겠습니다|을게|게요|어요|습니다|면\s?되[가-힣]{1,3})$/u;

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const NIEUN = 4;
const RIEUL = 8;
const BIEUP = 17;
const SS = 20;
const VOWELS = 21;
/** Vowels that melt with -았/었-: ㅗ→ㅘ, ㅜ→ㅝ, ㅣ→ㅕ, ㅚ→ㅙ; 하 → 해. */
const MELTED: ReadonlyMap<number, number> = new Map([
  [8, 9],
  [13, 14],
  [20, 6],
  [11, 10],
]);

function finalOf(text: string): number {
  const code = text.charCodeAt(text.length - 1);
  return code >= FIRST && code <= LAST ? (code - FIRST) % FINALS : -1;
}

function withFinal(text: string, final: number): string {
  const current = finalOf(text);
  if (current < 0) return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) - current + final);
}

function polite(stem: string): string {
  return finalOf(stem) === 0 ? `${withFinal(stem, BIEUP)}니다` : `${stem}습니다`;
}

function past(stem: string): string {
  if (stem.endsWith("하")) return `${stem.slice(0, -1)}했`;
  const code = stem.charCodeAt(stem.length - 1) - FIRST;
  const vowel = Math.floor(code / FINALS) % VOWELS;
  const melted = MELTED.get(vowel) ?? vowel;
  return stem.slice(0, -1) + String.fromCharCode(FIRST + code + (melted - vowel) * FINALS + SS);
}

const OPEN_QUESTION_EN =
  /^\W*(?:(?:so|and|but|hi|hello|hey|well|ok|okay)\W+)*(?:what|when|where|which|who|whom|whose|why|how)\b|\bor\b/u;
const LEAD_EN = /^\W*(?:(?:so|and|but|hi|hello|hey|well|ok|okay|also|then|wait|sorry|quick question)\W+)*/u;
const INVERTED =
  /^(?<verb>is|are|am|was|were|has|have|had|will|can|could|would|may|might|should|do|does|did|isn't|aren't|wasn't|hasn't|won't|can't|didn't|doesn't|don't)\s+(?<rest>.+)$/u;
const REQUEST_EN =
  /^(?:(?:can|could|would|will) (?:you|u|we)(?: please| kindly| maybe| just)?|(?:would|do) you mind|please|kindly|i(?:'d| would) like you to|i (?:want|need) you to|can i (?:get|have) (?=(?:a|an|some|my|the) )|may i (?:get|have) )\s*(?<deed>.+)$/u;
const WISH_EN =
  /^i(?:'d like| would like| want| need)(?: to (?:get|have|request))? (?:a |an |my |the )?(?<what>(?:full )?(?:refund|exchange|replacement|cancellation|coupon|discount|voucher|money back))\b/u;
const IMPERATIVE_EN =
  /^(?:refund|cancel|exchange|replace|change|update|send|give|approve|return|ship|deliver|waive|extend|add|remove|process)\b/u;
const TAG_EN =
  /\s*[,-]?\s*(?:right|correct|yes|yeah|ok|okay|(?:is|was|has|have|did|does|do|will|are|were|can|wo|is|are)n?'?t? (?:it|you|i|they|we|that)|isn't that so|am i right|is that (?:right|correct|so))$/u;

function englishStatements(text: string, isQuestion: boolean, isHandedOver: boolean): string[] {
  const said = text.replace(LEAD_EN, "");
  const request = REQUEST_EN.exec(said)?.groups?.deed;
  if (request !== undefined && request !== "") {
    if (isHandedOver) return [];
    const isGot = /^can i (?:get|have)|^may i (?:get|have)/u.test(said);
    return isGot
      ? [`you can get ${swapped(request)}`, `we will give you ${swapped(request)}`]
      : [`we will ${swapped(request)}`];
  }
  if (IMPERATIVE_EN.test(said)) return isHandedOver ? [] : [`we will ${swapped(said)}`];
  const wish = WISH_EN.exec(said)?.groups?.what;
  if (wish !== undefined && !isQuestion) return isHandedOver ? [] : [`we will give you a ${wish}`];
  if (OPEN_QUESTION_EN.test(said)) return [];
  const untagged = said.replace(TAG_EN, "");
  if (untagged !== said && untagged !== "" && !INVERTED.test(said)) return [swapped(untagged)];
  if (!isQuestion && !INVERTED.test(said)) return [];
  const { verb, rest } = INVERTED.exec(said)?.groups ?? {};
  if (verb === undefined || rest === undefined) return [swapped(said)];
  return inverted(verb.replace(/n't$/u, ""), rest.split(/\s+/u));
}

/** "was my refund approved" → "your refund was approved": where the subject ends is tried at each of its first words. */
function inverted(verb: string, words: readonly string[]): string[] {
  const isPronoun = /^(?:it|you|i|we|they|this|that|there|he|she|u)$/u.test(words[0] ?? "");
  const lengths = isPronoun ? [1] : [2, 3, 4].filter((length) => length <= words.length);
  return lengths.flatMap((length) => {
    const subject = words.slice(0, length).join(" ");
    const rest = words.slice(length).join(" ");
    if (/^do(?:es)?$/u.test(verb)) return [swapped(`${subject} ${rest}`)];
    if (verb === "did")
      return [swapped(`${subject} ${pastOf(rest)}`), swapped(`${subject} have ${pastOf(rest)}`)];
    const isSelf = /^(?:you|u)$/u.test(subject) && verb === "are";
    return [
      ...(isSelf ? [`i am ${swapped(rest)}`] : []),
      swapped(`${subject} ${verb === "am" ? "are" : verb} ${rest}`),
    ];
  });
}

const IRREGULAR: Readonly<Record<string, string>> = {
  go: "went",
  get: "got",
  come: "came",
  send: "sent",
  give: "gave",
  make: "made",
  put: "put",
  leave: "left",
  ship: "shipped",
  cancel: "cancelled",
};

function pastOf(rest: string): string {
  return rest.replace(
    /^[a-z]+/u,
    (word) => IRREGULAR[word] ?? (word.endsWith("e") ? `${word}d` : `${word}ed`),
  );
}

const SWAPS: Readonly<Record<string, string>> = {
  i: "you",
  me: "you",
  my: "your",
  mine: "yours",
  you: "we",
  u: "we",
  your: "our",
  "i'm": "you're",
  "i've": "you've",
  "i'll": "you'll",
  "you're": "we're",
  "you've": "we've",
  "you'll": "we'll",
};

/** Who says "you" says "I" when they are answered. */
function swapped(text: string): string {
  return text.replace(/[a-z']+/gu, (word) => SWAPS[word] ?? word).replace(/\byou am\b/gu, "you are");
}
