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
  /없|않|못|아니|어렵|모르|바라|[는은을인]지(?!금)|라면|다면|까요|나요|담당|\?|\b(?:if|whether|hope|not|no|cannot|can't|team)\b|n't\b/u;

/** Ticks and thumbs that stand for "done". */
const TICK = /[✅✔☑🆗👌💯⭕🎉🙆👍🥳]/u;
const REQUEST =
  /환불|환급|취소|교환|반품|승인|입금|변경|보상|처리|\b(?:refund\w*|cancel\w*|exchange\w*|approv\w*|return\w*|credit\w*)\b/u;
/** A list of rules may be ticked; a word or two with a tick is a result. */
const LONGEST_TICKED = 12;

/** G5: a deed hinted at. */
export function checkHints({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  if (context.instruction?.decision != null) return [];
  return sentences
    .filter((sentence) => hints(sentence) || isTicked(sentence))
    .map(() => ({ guard: "G5", event: "claim_blocked", detail: "hints at what nobody told" }));
}

function hints({ folded, squashed }: Sentence): boolean {
  const found = HINT_KO.test(squashed) || HINT_EN.test(folded);
  return found && !OPEN.test(`${squashed} ${folded}`);
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
