import { asksQuestion, bare } from "./phrases.ts";
import { asksIfDecided, asksWhy } from "./protest-phrases.ts";

/** What customers ask about a request that was made: how it stands, why it takes so long, how much comes back. Regular expressions over one message; pure. */

/** Asks why nothing has come yet, or whether something is the matter ("왜 이렇게 오래 걸려요?", "무슨 일 있나요?", "what's taking so long?"). */
export function asksWhyWaiting(text: string): boolean {
  const plain = spelt(text);
  return (
    asksWhy(plain) ||
    asksWhy(text) ||
    // "너무 늦네요": wants to know why, without asking.
    /(?:너무|진짜|꽤|한참|많이|왜이리)[^.?!]{0,6}(?:늦|느[리려]|오래|걸[려리린])/u.test(plain) ||
    /(?:왜|어째서|뭣?때[문매]에?|뭐?땜에?|무슨이유로?|어쩌다)[^.?!]{0,10}(?:오래|늦|느[리려]|지연|걸[려리린림]|기다|미[뤄루]|질질|아직|시간|보류|멈|안(?:되|돼|된|됐|해|나|왔|오|끝|와|알려|정해))/u.test(
      plain,
    ) ||
    /(?:무슨|뭔|어떤|뭐|머|뭔가|무언가|혹시)(?:가|이|라도)?(?:일|문제|이유|사정|사고|잘못|착오|탈)(?:이|가|라도|은|는|된|됐)*(?:있|생[기겼긴]|난|났|인|이|된|됐|예|에)[가-힣]{0,6}[?.!~ㅠㅜ]*$|^(?:혹시)?(?:문제|잘못|착오|사정)(?:이|가|라도|된)*(?:있|생[기겼긴]|거|된)[가-힣]{0,6}[?.!~ㅠㅜ]*$/u.test(
      plain,
    ) ||
    /\bwhy\b[^.?!]{0,50}\b(?:long|longer|late|delay\w*|wait\w*|slow\w*|yet|still|taking|takes?|time|held|hold|pending)\b|\b(?:is|was|are) (?:there )?(?:something|anything|some|a|any) ?(?:wrong|problems?|issues?|the matter|happening|delay|reason)\b|\bwhat(?:'?s| is| was| has)? (?:wrong|the (?:problem|matter|issue|delay|hold ?up)|taking|holding|causing|happened)\b|\bdid something (?:happen|go wrong)\b/iu.test(
      text,
    )
  );
}

const MATTER =
  "(?:환불금?|환급|반품|교환|취소|변경|배송지|주소|신청|요청|처리|접수|승인|결정|결론|확인|검토|검수|심사|완료)";
const ADVERBS =
  "(?:이|가|은|는|을|를|도|건|거|요청|신청)?(?:그거|그건|이제|다|잘|벌써|아직|혹시|제대로|지금|어떻게)*";
const HAPPENED =
  "(?:되|됐|되었|된|됨|돼|바뀌|바뀐|났|난|나왔|나온|나는|끝났|끝난|하셨|하신|해주셨|해주신|하고|해주시|해주|해줬|해줄|받을수|가능|들어[왔간갔]|중)";
const OF_MONEY = "(?:돈|환불금?|환급금?|금액|입금|카드값?|결제금액|대금)";

const STATE_KO: readonly RegExp[] = [
  new RegExp(`${MATTER}${ADVERBS}${HAPPENED}`, "u"),
  new RegExp(
    `${OF_MONEY}[^.?!]{0,8}(?:언제|들어|입금|나[오와왔]|받|돌려|됐|되|돼)|(?:언제|며칠)[^.?!]{0,8}${OF_MONEY}`,
    "u",
  ),
  /(?:언제|며칠|얼마나)(?:쯤|까지|면|나|더|또|안에|에|이나|정도)*[^.?!]{0,6}(?:되|돼|될|처리|된다|됐|결정|답변|답|연락|알려|알수|결과|나[오와]|해[주줘]|끝|기다|걸[려리릴]|승인|확인)|(?:답변|답장?|연락|결과|소식|결정|승인|결론)[^.?!]{0,6}(?:언제|며칠|나왔|왔|없|있)/u,
  // "몇 시요?", "언제까지라고요?", "그때까지 기다려요?": of nothing else than the answer.
  /^(?:그래서|그러면|그럼|아니|근데|네|아|정확히|[.,])*(?:언제|며칠|몇시|몇월며칠)(?:쯤|까지|면|부터|에)*(?:요|죠|라고|예요|인가|인지|였|이라고|인데|일까|래|임|$|\?)|(?:언제|며칠|몇시)[^.?!]{0,8}(?:[다라]고|[다라]는|댔|랬)|(?:그때|그날|내일|오늘|모레|일)까지(?:는)?(?:계속|그냥)?기다|기다리(?:면|고있으면)(?:되|돼|될)|기다려야(?:되|돼|하|해)/u,
  /(?:이미|벌써|이제|다|아직)?바뀌?(?:었|뀐)(?:어|나|는|냐|죠|지|을까)/u,
  /(?:어떻게|어찌|어케|어떡해?)(?:돼|되|됐|되었|된)(?:었|고있|가고?|나가|는중|어가|거|건|나요$|습니)|(?:어떻게|어찌|어케)됐|(?:진행|진척)(?:이|은|상황|사항|상태)?(?:어떻|어디|은|이|어케|알|요)|(?:아직)(?:도|이|멀|안|요|인|임|예|에|못|결정|\?)/u,
];
const STATE_EN =
  /\b(?:is|was|has|have|had|did|are|will|isn'?t|hasn'?t|haven'?t|when|how)\b[^.?!]{0,48}\b(?:done|process(?:ed|ing)?|approved?|decided?|decision|refund(?:ed)?|cancell?ed|exchanged|finished|completed?|gone through|go through|accepted|money|answer(?:ed)?|reply|hear(?: back)?|resolved|changed|checked|happen(?:ed|ing)?)\b|\b(?:any|an) (?:news|updates?|decision|answer|progress)\b|\bwhat(?:'?s| is) (?:happening|going on|the status|up with)\b|\bwhere(?:'?s| is) my (?:money|refund)\b|\bstatus of (?:my|the) (?:refund|request|exchange|cancellation)\b|\bhow (?:much |many )?(?:longer|long|more days)\b|\b(?:still|yet)\W*\?/iu;

/** Asks how a request that was made stands, or when it is done ("환불 됐나요?", "돈 언제 들어와요?", "any news?"). */
export function asksHowItStands(text: string): boolean {
  const plain = spelt(text);
  if (ASKS_OF_RULES.test(plain)) return false;
  const isAsked =
    asksQuestion(text) ||
    /언제|며칠|얼마나|어떻게|어찌|어케|궁금|알려|(?:됐|되었|났|왔|한|는|은|된|되|할|될)(?:나|냐|니|지|죠|가|어|음|거|건|까)[요야]?[.~!ㅠㅜ]*$|됨[.~!]*$/u.test(
      plain,
    );
  return (
    (isAsked && STATE_KO.some((pattern) => pattern.test(plain))) ||
    asksIfDecided(text) ||
    asksAmount(text) ||
    (/\?|^\W*(?:so |and |but |ok |hi,? )*(?:is|was|has|have|did|are|will|when|what|where|how|any)\b/iu.test(
      text,
    ) &&
      STATE_EN.test(text))
  );
}

/** The shop's rules are asked about, not the request that was made. */
const ASKS_OF_RULES =
  /규정|정책|규칙|기준|조건|방법|절차|기간|(?:신청|접수|요청)(?:은|을|를|이|가)?(?:언제까지|며칠|어떻게|어디|가능|할수|하려)/u;

/** Wants a waiting request to be seen to sooner ("빨리 처리해 주세요", "안돼요 오늘 해주세요", "please hurry"). */
export function urges(text: string): boolean {
  return (
    (!asksQuestion(text) &&
      /(?:지금|당장|바로|오늘|즉시|이따)(?:중에?|안에|안으로|중으로|까지|내로|꼭|좀|바로|당장)*(?:처리|확인|답변|결정|환불|취소|교환|승인)?(?:을|를)?(?:해(?:주|줘|야|달|놔)|부탁|끝내|알려주|알려줘)|(?:못|더는?|더이상)(?:은|못)*기다[려리]|기다릴수(?:가|는)?없|기다리기(?:가|는)?(?:힘들|싫)/u.test(
        bare(text),
      )) ||
    /\b(?:can'?t|cannot|won'?t|not going to|don'?t want to) wait\b|\b(?:do it|needs? it|want it|needs? this) (?:now|today|right away)\b/iu.test(
      text,
    ) ||
    /(?:빨리|빨랑|빠르게|얼른|얼릉|서둘러|신속|조속|급하|급해|급한|시급|재촉)(?!도착|배송|와|오)/u.test(
      bare(text),
    ) ||
    /\b(?:hurry|asap|as soon as possible|quick(?:ly|er)?|faster|speed|urgent(?:ly)?|sooner)\b/iu.test(text)
  );
}

/** Will wait for it, and asks for nothing ("네 기다릴게요", "기다리고 있을게", "ok I'll wait"). */
export function saysWillWait(text: string): boolean {
  if (urges(text) || /\?/u.test(text) || text.length > LONGEST_WORD_IN_PASSING) return false;
  return (
    /기다(?:릴(?:게|께|개|ㄱ[ㅔㅐ])|릴수있|리(?:고있을|겠|죠|지뭐|면되겠|는수밖에|도록하)|려(?:볼|보|야죠|야겠))[가-힣]{0,5}[.,!~^ㅎㅋㅠㅜ]*$/u.test(
      bare(text),
    ) ||
    /^\W*(?:(?:ok(?:ay)?|sure|fine|alright|all right|yes|no problem|thanks?|thank you|got it|then|well),?\s+)*i(?:'?ll| will| can|'?m happy to)(?: just| simply)? (?:wait|be waiting)\b[^?]{0,24}$|^\W*(?:ok(?:ay)?,? )?(?:waiting|will wait)(?: then)?\W*$/iu.test(
      text,
    )
  );
}

/** Longer messages say more than a word in passing. */
const LONGEST_WORD_IN_PASSING = 60;

/** Without spaces, the commonest slips of spelling put right ("환불 댔나요", "왜 안대요", "처리 돼써요"). */
function spelt(text: string): string {
  return bare(text)
    .replace(/댔|됬|됏|돼써|되써/gu, "됐")
    .replace(/(?<=안|언제|왜)대(?=[요?나]|$)/gu, "돼")
    .replace(/바[꼈꼇껴꿔]?(?:꼈|꼇|껴|꿔졌)/gu, "바뀌었")
    .replace(/몇일/gu, "며칠")
    .replace(/왤케|왜케/gu, "왜이렇게");
}

/** Asks how much money comes back ("얼마 환불돼요?", "전액 환불인가요?", "how much will I get back?"). */
export function asksAmount(text: string): boolean {
  const plain = bare(text);
  return (
    (/(?:얼마|몇만?원|전액|전부다?|(?<!일)부분|일부|금액|액수|다)(?:나|을|를|이|가|은|는|정도|쯤|만|까지|다|요)*[^.?!]{0,8}(?:환불|환급|돌려|돌아|들어[오와]|입금|받[을는아나]|나[오와])|(?:환불|환급|돌려|돌아|입금|받)[^.?!]{0,10}(?:얼마(?!나)|몇만?원|금액|액수|전액)|(?:환불|환급)액|(?:배송비|택배비|반품비|수수료)[^.?!]{0,6}(?:빼고|빠지고|빠지|제외|제하고|차감|떼고|포함)/u.test(
      plain,
    ) &&
      !/며칠|얼마나(?:더)?걸/u.test(plain)) ||
    /\bhow much\b[^.?!]{0,40}\b(?:refund\w*|back|get|receive|money|return\w*|credit\w*)\b|\b(?:refund(?:ed)?|return(?:ed)?) (?:amount|sum|total|value)\b|\b(?:full|whole|entire|total|exact) (?:refund|amount|price|sum)\b|\brefund\w*\b[^.?!]{0,20}\bin full\b/iu.test(
      text,
    )
  );
}

/** Speaks of some of what was ordered ("하나만 환불해 주세요"), so that the order's price says nothing of the sum. */
export function speaksOfPart(text: string): boolean {
  return /일부|부분|하나만|[한두세네]\s*(?:개|벌|켤레|장|병|박스|세트)만|\d+\s*(?:개|벌|켤레|장|병|박스|세트)만|개\s*중|\b(?:one|some|part|half|two|three) of (?:them|it|the|my)\b|\bpartial|\bonly (?:one|two|half)\b/iu.test(
    text,
  );
}
