/**
 * What the law says and how a dispute would end is for lawyers and courts: the AI says neither, to nobody's benefit (BC-12, BC-26). Speaking of
 * the law at all is open only to who says that they cannot judge it or hands it on; of a complaint or a lawsuit, nothing is foretold. A shop
 * whose own texts name the law may be quoted.
 */
import type { GuardContext } from "./guard-context.ts";
import { openEn } from "./open-words.ts";
import { bare, clausesOf, type ReplyText, type Sentence } from "./reply-text.ts";
import { publicTexts } from "./sources.ts";

const LAW_KO =
  /(?<![가-힣])(?:저희|이|그|현행|관련)?법(?:적|률|으로|상|에|원|정|대로|규|령)|[가-힣]{2,5}(?:거래|보호|철회|약관|소비자)법|민법|형법|상법|위법|불법|합법|적법|법적|법률|(?:철회|환급|손해배상|배상|청구)(?:의)?(?:권리|청구권)|손해배상|[가-힣]법?\d{1,3}조/u;
const LAW_EN =
  /\b(?:laws?|lawful\w*|unlawful\w*|legal\w*|illegal\w*|statut(?:e|es|ory)|legislation|consumer (?:rights?|protection|act)|(?:entitled to|claim|sue for|owed) (?:\w+ )?damages|liab(?:le|ility)|(?:your|no|any) (?:legal |contractual )?(?:rights?|grounds) (?:to|under|for|in)\b)/u;
const FORUM_KO =
  /소송|재판|법정|법원|판사|고소|고발|변호사|소비자원|소보원|공정위|소비자보호|신고|민원|분쟁|승소|패소/u;
const FORUM_EN =
  /\b(?:courts?|judges?|lawsuits?|su(?:e|ing)|lawyers?|attorneys?|solicitors?|small claims|tribunals?|ombudsman|consumer (?:agency|board|body|watchdog)|trading standards|report(?:ing)? (?:us|it|this)|(?:legal|your) (?:case|claim|action)|chargebacks?|dispute)\b/u;

/** How it would end, or who is right. */
const END_KO =
  /이[기길겨긴]|(?<![가-힣])지(?:는|실|게)|지는(?:싸움|게임|재판|쪽)|질수밖|져요|집니다|승산|승소|패소|유리|불리|손을?들|편(?:을|이)?(?:들|에요|입니다)|기각|(?<!생)각하|접수(?:가|도|는|조차)?(?:안|되지|거절)|받아(?:주|들이|들여지)지|문제(?:가|될|는|될게)?(?:전혀|하나도)?없|소용|(?:돈|비용|시간)만|(?:결과|결론|답)(?:는|은)?(?:같|똑같|뻔|마찬가지|다르지)|똑같은(?:말|답|결론)|근거(?:가|는)?(?:없|부족|충분)|책임(?:이|은)?(?:없|있|아니)|위반(?!이라고)|해당(?:돼|됩|안|하지)|인정(?:돼|됩|안|하지|되지|받)|(?:권리|자격)(?:가|이)?(?:있|없)/u;
const END_EN =
  /\b(?:los(?:e|es|ing)|wins?|winning|throw\w*|thrown|on (?:our|your|the shop's) side|sid(?:e|es|ed|ing) with|rul(?:e|es|ed) (?:in|against|for)|in (?:our|your) favou?r|entitled|no (?:case|claim|chance|grounds|basis|merit|leg)|leg to stand|liable|strong|weak|in the right|in the wrong|(?:say|tell you|hear|get) the same|nowhere|get far|dismiss\w*|reject\w*|toss\w*|succeed\w*|beat us|hold up|stands? up|fail\w*|side with)\b/u;

/** Says that it is not the AI's to say. */
const NOT_OURS_KO =
  /(?:판단|조언|자문|답변|말씀|예상|안내|해석|의견|설명|단정|확답|평가|결과)[가-힣]{0,14}?(?:없|못|않|어렵|어려|불가|아니)|알수없|모르|모릅/u;
const NOT_OURS_EN =
  /(?:\b(?:cannot|can not|not able|unable|not in a position|not qualified|rather not|never)\b|n't\b)[^.?!;]{0,24}\b(?:comment|advise|advice|say|judge|tell|give|offer|speak|know|discuss|predict|interpret|answer|something i|for me|weigh|assess)\b|\bnot (?:something i|for me)\b/u;
const HANDS_ON_KO =
  /담당|상담(?:원|사)|전달|남겨|남길|남기|연결|죄송|속상|불편|(?:말씀하신|하신다는|하셨)|생각하(?:시|신)|고려하/u;
const HANDS_ON_EN = openEn(
  "pass|passed|forward|connect|hand|colleague|team|sorry|i (?:understand|hear|see)|you(?:'re| are) (?:free|welcome|thinking)|up to you|your choice",
);

/** Whether a reply says what the law says or how a complaint would end. */
export function talksLaw({ sentences }: ReplyText, context: GuardContext): boolean {
  const shop = publicTexts(context).map(bare).join("\n");
  return sentences
    .filter(({ folded }) => !folded.includes("?"))
    .flatMap(clausesOf)
    .some((clause) => foretells(clause) || statesLaw(clause, shop));
}

function foretells({ folded, squashed }: Sentence): boolean {
  const isKorean = (FORUM_KO.test(squashed) || LAW_KO.test(squashed)) && END_KO.test(squashed);
  const isEnglish = (FORUM_EN.test(folded) || LAW_EN.test(folded)) && END_EN.test(folded);
  return (isKorean && !NOT_OURS_KO.test(squashed)) || (isEnglish && !NOT_OURS_EN.test(folded));
}

function statesLaw({ folded, squashed }: Sentence, shop: string): boolean {
  const law = LAW_KO.exec(squashed)?.[0] ?? LAW_EN.exec(folded)?.[0];
  if (law === undefined || shop.includes(bare(law))) return false;
  if (NOT_OURS_KO.test(squashed) || NOT_OURS_EN.test(folded)) return false;
  return !HANDS_ON_KO.test(squashed) && !HANDS_ON_EN.test(folded.replace(/n't\b/gu, ""));
}
