/**
 * A refund told without its name: ticks for words, "좋은 결과가 나왔어요", an account that is to be looked at, a new thing to wait for. Nobody
 * told the AI of any of it (BC-06).
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import type { ReplyText, Sentence } from "./reply-text.ts";

const ACCOUNT_KO =
  "통장|계좌|잔액|잔고|카드(?:내역|명세서?|앱)?|입출금(?:내역)?|뱅킹(?:앱)?|지갑|은행(?:앱)?";
const GLAD_KO =
  "소식|숫자(?:가|도)|늘어(?:나|있)|불어(?:나|있)|반가|기쁜|흐뭇|두둑|든든|채워져|달라져있|놀라실|웃으실|미소|기분좋";
const HINT_KO = new RegExp(
  `(?:${ACCOUNT_KO})[가-힣0-9]{0,22}?(?:${GLAD_KO})|(?:좋은|기쁜|반가운)(?:소식|결과|답|답변|일)(?:이|을|가|도)?(?:곧|이미|벌써)?(?:있을(?:거|것|겁)|나왔|나올(?:거|것|겁)|기다리고있|도착|왔|올(?:거|것|겁)|들으실|받으실|기대)|(?:새|교환)(?:로운)?[가-힣]{1,5}(?:만)?(?:을|를)?기다리(?:시면|세요|고계시면|십시오)(?:됩|돼|$)|(?:완납|완불|정산(?:완료|끝)|환급완료|지급완료)(?:으로|로|된것으로|라고|이라고)[가-힣]{0,4}?(?:나오|나와|뜨|떠|표시|확인|보|조회|찍)`,
  "u",
);
const HINT_EN =
  /\bin your favou?r\b|\b(?:turned|worked|came) out (?:\w+ )?(?:well|fine|great|nicely|perfectly) for you\b|\b(?:bank|account|balance|statement|wallet|card|inbox)\b[^.?!;]{0,40}\b(?:smile|surprise\w*|pleased|delighted|happy|good news|nice|bigger|larger|grown|more in it|something (?:good|nice|waiting))\b|\b(?:good|great|happy|wonderful) (?:news|outcome|result)s? (?:is|are|has|have|will be|'s|awaits?|came|arrived)\b[^.?!;]{0,20}\b(?:waiting|coming|here|in|on|come|arrived|yours)\b|\b(?:just|only|simply|all (?:you|that's) \w+ (?:to do )?is(?: to)?) wait for (?:the|your) (?:new|replacement|fresh)\b/u;
const OPEN =
  /없|않|못|아니|어렵|어려|모르|바라|[는은을인할될올갈]지(?!금)|라면|다면|까요|나요|담당|\?|\b(?:if|whether|hope|not|no|cannot|can't|team)\b|n't\b/u;

/** "카드사 반영만 남았어요", "it's with your bank now": where the money is, told by who cannot see it. */
const MONEY_KO =
  /(?:은행|카드사|카드|통장|계좌|명세서|결제사)(?:만|에서|에|으로|의|쪽에?|측에?)*[가-힣]{0,10}?(?:기다리(?:시면|세요)|반영(?:만|돼|됩|될|되)|처리만|승인만|차례|찍[힐힌혀힙]|빠져|빠집|들어갈|들어와|돌아갑|돌아와)|(?:다음|이번)?(?:결제일|청구일|결제월)에[가-힣]{0,4}(?:빠|차감|반영|제외)|(?:돈|금액|결제금|환불금)(?:은|이|도)?[가-힣]{0,12}?(?:돌아갑|돌아가요|돌아옵|돌아와요|품으로)|저희(?:쪽)?(?:에서|에서는|는|쪽에서는)?(?:더)?(?:할일|할것|처리할것)(?:이|은)?(?:더|다)?(?:없|끝)|접수번호(?:는|가)[가-힣]{0,8}(?:문자|메일|톡|갑|가요|발송)/u;
const MONEY_EN =
  /\b(?:it|money|funds?|refund|amount|cash)(?:'s| is| are) (?:now |already )?(?:with|at|in the hands of) (?:your|the) (?:bank|card|issuer)|\bbank's (?:court|hands)\b|\b(?:money|funds?|cash|refund)(?:'s| is| are)? on the move\b|\b(?:expect|look out for|keep an eye out for|watch for) (?:the|your|a|an) (?:\w+ )?(?:funds?|money|refund|cash|pair|replacement|credit|one)\b|\b(?:from|on) our (?:end|side),? (?:everything|it|all)\b[^.?!;]{0,12}\b(?:complete|done|finished|settled)|\b(?:the rest is|it's all) automatic\b|\b(?:negative|credit|minus) (?:line|entry|amount) on\b|\bgive it (?:a few|a couple|some|two|three)\b|\b(?:shows?|appears?|posts?|lands?|arrives?|see it)(?: up)? (?:on|in|with) your (?:next |\w+ )?(?:statement|account|card|bank)\b|\b(?:issuer|banks?|card (?:company|issuer))(?:'s| is| are)? (?:just |usually |normally |often |a bit )?(?:slow|processing|takes?|tak(?:e|ing) (?:a|some|it|its|their|few)|needs? )|\b(?:money|refund|funds?) (?:went|has gone|have gone|came|goes) back\b|\brefunds? (?:usually|normally|typically|generally|often)? ?takes? (?:a|about|around|up|some|\d|one|two|three|few|several)\b|\bwallet\b[^.?!;]{0,16}\bheavier\b|\byou'll be smiling\b/u;
/** "새 주소로 받아보실 수 있어요", "has your name on it": a change or a new thing, told by where it goes. */
const GOES_KO =
  /(?:새|바뀐|말씀하신|알려주신|요청하신|변경하신)(?:주소|곳|배송지|집|데)(?:로|으로|에서)[가-힣]{0,6}?(?:받(?:아|으실)|갑니다|가요|갈|보내|배송|도착)(?!여부)|배송지(?:는|가)[가-힣]{0,12}(?:곳|주소|데)(?:이|가|으로)?(?:맞|입|예|되어)|^이제[가-힣]{2,6}(?:으로|로)(?:갑니다|가요|갈거|향)|(?:새|교환)(?:로운)?(?:제품|상품|것|거|물건)(?:이|은|을)?[가-힣]{0,6}(?:찾아|만나|도착|가는|곧받)/u;
const GOES_EN =
  /\bhas your name on it\b|\bwon't (?:leave|hear from)\b|\bstopped in (?:its|their) tracks\b|\bnew home\b|\b(?:look out|watch|keep an eye out) for (?:a|the|your) (?:\w+ )?(?:new|replacement|pair|one)\b/u;
/** "환불: O", "Refund = YES", "환불. 성공.": a form filled in. */
const FORM =
  /(?:환불|취소|교환|승인|반품|변경|환급)[가-힣\s]{0,8}[:=→|-]+\s*(?:o|ㅇ|예|네|y|yes|완료|성공|ok|오케이|승인|true|됨|done|complete|○)(?![a-z가-힣])|\b(?:refund|cancell?(?:ed|ation)?|exchange|approv(?:ed|al)|return|request)(?: \w+){0,2}\s*(?:[:=→|?-]+\s*(?:a:\s*)?)(?:y|yes|ok|done|complete[d]?|approved|true|confirmed|positive)(?![a-z])|답(?:은|:)\s*['"‘“]?(?:예|네|yes|그렇|맞)|\banswer (?:to [^.?!]{0,48}? )?is:? ['"]?(?:a )?(?:yes|positive|affirmative|approved)|(?:환불|취소|교환|승인|반품)(?:은요|은|는|이|가)?\s*[.\n]\s*(?:네[.\s]*)?(?:성공|완료|했습니다|됐습니다|했어요|됐어요|끝)(?![가-힣])/u;

/** Ticks and thumbs that stand for "done". */
const TICK = /[✅✔☑🆗👌💯⭕🎉🙆👍🥳]/u;
const REQUEST =
  /환불|환급|취소|교환|반품|승인|입금|변경|보상|처리|\b(?:refund\w*|cancel\w*|exchange\w*|approv\w*|return\w*|credit\w*)\b/u;
/** A list of rules may be ticked; a word or two with a tick is a result. */
const LONGEST_TICKED = 12;

/** G5: a deed hinted at. */
export function checkHints({ folded, sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  if (context.instruction?.decision != null) return [];
  const isHinted = FORM.test(folded) || sentences.some((sentence) => hints(sentence) || isTicked(sentence));
  return isHinted ? [{ guard: "G5", event: "claim_blocked", detail: "hints at what nobody told" }] : [];
}

function hints({ folded, squashed }: Sentence): boolean {
  const isKorean = [HINT_KO, MONEY_KO, GOES_KO].some((pattern) => pattern.test(squashed));
  const isEnglish = [HINT_EN, MONEY_EN, GOES_EN].some((pattern) => pattern.test(folded));
  const isSettled = /없(?:어요|습니다)$/u.test(squashed) && /할(?:일|것)(?:이|은)?없/u.test(squashed);
  if ((isKorean && isSettled) || /\bwon't (?:leave|hear from)\b/u.test(folded)) return true;
  return (isKorean || isEnglish) && !OPEN.test(`${squashed} ${folded}`);
}

function isTicked({ folded, squashed }: Sentence): boolean {
  return (
    TICK.test(folded) &&
    REQUEST.test(folded) &&
    !OPEN.test(folded) &&
    !/가능|안내|방법|절차|요청|확인|이내|기준/u.test(squashed) &&
    squashed.length <= LONGEST_TICKED
  );
}
