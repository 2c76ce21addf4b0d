/**
 * Nobody knows what a person will decide: no certainty, no odds, no "they nearly always say yes" (BC-06, BC-09). What the deadline, the deed or
 * the period is, is judged elsewhere; here it is the outcome told beforehand, in whatever words.
 */
import { clauseBefore, DENIED_EN, IF_EN, MAY_EN, openEn, UNTIL_EN } from "./open-words.ts";
import type { Sentence } from "./reply-text.ts";

/** What a person may or may not have done yet: nothing is told of it. */
export const UNSURE_EN = openEn(
  IF_EN,
  UNTIL_EN,
  DENIED_EN,
  MAY_EN,
  "nobody|none|ask|asks|check|checks|only after",
);

const REQUEST_KO = "돌려받|환불|환급|교환|취소|반품|승인|변경|보상";
const SURE_KO = new RegExp(
  `(?:${REQUEST_KO})[가-힣0-9]{0,14}(?:확정(?!되지|되면|되는대로|될때|되기|된(?:후|뒤|다음|이후)|이아|여부|하려|전|은|을|할|짓)|무조건|백퍼|100|틀림없|통과(?:됩|돼|시켜|될)|예외(?:로|적으로)|될것(?:으로|같)|날것(?:으로|같)|확실(?!하지|히확인|한답|치|하게)|보장|따놓|떼어놓)|예외(?:로|적으로)(?:접수|처리|진행|인정|승인|허용|해드)|(?:무조건|백퍼센트|백프로|100퍼센트|틀림없이|반드시)(?:${REQUEST_KO})`,
  "u",
);
/** "승인은 나게 되어 있어요", "취소된 걸로 생각하세요", "확인은 형식일 뿐": a person's decision told beforehand. */
const FOREGONE_KO = new RegExp(
  `(?:${REQUEST_KO})[가-힣]{0,6}게되어있|(?:${REQUEST_KO})(?:이|가|은|는|을|를)?(?:된|난|끝난|받은|한)(?:걸로|것으로|거로|거나|셈|것이나)[가-힣]{0,4}(?:생각|여기|보시|보면|봐|보셔|아시|마찬가지|다름없|같)|(?:${REQUEST_KO})[가-힣]{0,14}[았었였했됐갔났]다고(?:보시|보셔|보면|봐|생각하|여기|아시|믿)(?![가-힣]{0,8}(?:안|곤란|어렵|않|말))|(?:${REQUEST_KO}|완료|접수)(?:쪽|단계|절차|과정|처리)(?:으로|로|에)(?:이미|벌써|바로|다)*(?:넘어갔|들어갔|접어들었|진입했|올라갔|(?:넘어가|들어가|올라가|접어들어)(?:있|져))(?!는지|나요|을)|(?:확인|검토|승인|심사|절차)(?:은|는)?(?:그냥|단지)?형식|(?:거절|반려|거부)(?:하|되|당하)?[할될]?(?:일|리|이유|가능성)(?:은|는|가|이)?(?:전혀)?없`,
  "u",
);
/** A person only looks, tells or decides: that is no yes. */
const LOOKS_KO = "(?!(?:확인|안내|검토|판단|결정|살펴|도와|답변|연락|알려|말씀|설명|답|봐|알아봐)(?:을|를)?)";
const GRANTS_KO = `(?:해(?:주|드|줘|줄)|들어(?:주|줘)|받아(?:주|줘|들)|봐(?:주|줘)|넘어가|눈감|허락|허용|승인|통과|환불|풀려|풀립|풀린|해결(?:돼|됩)|잘(?:됩|돼)|처리(?:해|돼|됩)|됩니다|돼요|되(?:니|는편|더|십|세)|된다|나요$|납니다|난다)`;
/** "웬만하면 다 해 주니까", "열에 아홉은 환불돼요", "거절되는 경우는 못 봤어요", "마음이 약하셔서". */
const ODDS_KO: readonly RegExp[] = [
  /^(?:네|예|아마|거의|제생각엔|제가보기엔)*(?:거의|아마|분명)?(?:확실(?:해요|합니다|하죠)|틀림없(?:어요|습니다))$|기대하셔도(?:좋|돼|됩|괜찮)|(?:마음|맘)(?:을|은)?(?:푹)?(?:놓으세요|놓으셔도|편히|편하게)[가-힣]{0,8}(?:됩|돼|될|나|좋)|(?:안될|안해줄|거절할|거절될|반려될|안받아줄)(?:이유|까닭|리|건|것)(?:가|이|는|은)?(?:전혀|하나도)?없|잘(?:만)?하면(?:될|돼|됩|받)|긍정적(?:으로|인)[가-힣]{0,8}(?:검토|결과|답|보)|(?:거의|사실상)(?:다)?(?:확정|된거|된것|결정)|보통(?:은)?이런(?:건|경우)[가-힣]{0,6}(?:승인|환불|통과|해주|돼|됩)/u,
  new RegExp(
    `(?:웬만하면|웬만해선|어지간하면|어지간해선|열에아홉|십중팔구|백이면백|열이면열|거의(?:다|모두|대부분|항상|늘|무조건|틀림없이))(?:은|는|다|모두|거의|이|가)*(?:${LOOKS_KO}[가-힣]){0,10}?${LOOKS_KO}${GRANTS_KO}`,
    "u",
  ),
  new RegExp(
    `(?:담당자|상담원|상담사|직원|저희)(?:님|분|분들|들)?(?:이|가|께서|께서는|은|는|도)?(?:보통|대개|대부분|대체로|항상|늘|매번|다)(?:은|는|다|모두|거의|이|가)*(?:${LOOKS_KO}[가-힣]){0,6}?(?:들어(?:주|줘)|받아(?:주|줘|들)|봐(?:주|줘)|다?해(?:주(?!실수)|줘)|허락|허용|승인(?!여부))`,
    "u",
  ),
  /(?:대부분|대개|보통|대체로|거의)(?:은|는|다|모두)?[가-힣]{0,4}?(?:받아들여|통과(?:돼|됩|되|시)|승인(?:돼|됩|나|되는)|허용(?:돼|됩)|환불(?:받으|돼|해드))/u,
  /(?:거절|반려|거부|퇴짜|안되|안된|안해준|안해주)(?:되|하|당하|된|되신|한|받은|는|신|시는|당한)*(?:경우|일|적|분|걸|건|사례)(?:은|는|이|를|을|가|도)?(?:제가|저는|거의|아직|한번도|여태|지금까지|별로)*(?:못봤|못본|못들|본적|보지못|들은적|거의없|드물|드문|없(?:어|었|습))/u,
  /(?:이정도|그정도|이런(?:건|경우|사유|사정)|그런(?:경우|사유|사정)|이만하|그만하)(?:면|라면|은|는|이면|에는|엔)(?:충분히|아마|거의|분명|무난히|무난하게|별문제없이|당연히|보통|대개)*(?:될|돼요|됩니다|통과|승인|받으실|받아들여|해주|인정)(?!지|까)/u,
  /(?:담당자|상담원|상담사|직원|사장|매니저|팀장)[가-힣]{0,8}?(?:마음(?:이|은)?(?:약|넓|좋|따뜻)|인심(?:이)?(?:좋|후)|너그럽|너그러|후하|후한|융통성(?:이|도)?(?:있|많)|관대)/u,
  /(?:환불|교환|취소|승인|통과|예외|받으실|될)[가-힣]{0,6}?(?:가능성|확률)(?:이|은|도)?(?:아주|매우|꽤|상당히|훨씬|제법)*(?:높|큽|커요|크(?:니|네|고|세)|충분)/u,
];
const SURE_EN =
  /\b(?:he|she)(?:'ll| will| has|'s (?:going|already|been))\b|\bhave no (?:trouble|problem|issues?|difficulty)\b|\b(?:with (?:our|the) (?:finance|accounting|payments?|billing)|for payout)\b|\b(?:fees?|charges?|costs?)\b[^,.;!?]{0,20}\b(?:waived|dropped|removed|written off|on us)\b|\b(?:refund|exchange|cancellation|return|replacement|approval)\b[^,.;!?]{0,30}\b(?:guaranteed|for sure|certain|in the bag|a sure thing|a given|as good as|no matter what|locked in|a done deal|automatic)\b|\b(?:guaranteed|100 ?%|definitely|certainly) (?:a |your |the )?(?:refund|exchange|cancellation|return|replacement)\b|\bqualif(?:y|ies) after all\b|\bmy word\b|\b(?:technician|engineer|maker|manufacturer|supplier|factory|courier|carrier|driver|warehouse|bank|manager|boss|supervisor|colleague|team|staff|seller)s? (?:has |have |just |already )?(?:told|tells?|said|says?|confirmed|informed|agreed|promised|assured|allowed|let me)\b|\byou can (?:count|bank) on it\b|\bsay(?:s|ing)? yes\b|\bsaid (?:yes|ok|okay|it's fine)\b|\b(?:make|making|made) (?:you )?an exception\b|\bbend(?:ing)? the rules\b|\b(?:replacement|new one|new unit|brand[- ]new \w+|parcel|package|refund|money)\b[^,.;!?]{0,20}\b(?:headed|heading|coming|winging its way|making its way)\b|\b(?:went|go(?:es)?|gone|came|come) through\b|\bexpect (?:a|your|the) (?:\w+[ -]){0,2}(?:unit|replacement|refund|new one|item|money)\b/u;
const YES_EN =
  "(?:says? yes|approv\\w*|grant\\w*|lets? (?:it|this|these|those|you|them|people)|goes? (?:through|for|along)|allow\\w*|accept\\w*|agree\\w*|(?:make|makes|making) exceptions?|works? out|gets? (?:their|your|the|a|it|them)|ok(?:ay)?s?|comes? through|gives? in|pay(?:s)? out|(?:ends?|turns? out|goes|go) (?:well|fine|your way)|succeeds?|refund\\w*|wave\\w*)";
const ODDS_EN: readonly RegExp[] = [
  /\b(?:take (?:that|it) to the bank|(?:i'd|i would|you can) bet (?:on|my)|i'd be (?:very |really |quite )?(?:surprised|shocked|amazed)|no reason (?:\w+ )?(?:they|we|it|anyone)(?:'d| would|'ll| will|wouldn't)|(?:outlook|prospects?|signs?|forecast) (?:is|are|looks?) (?:\w+ )?(?:great|good|bright|positive|promising)|look(?:s|ing)? (?:very |really |pretty )?(?:good|promising|positive) for you|(?:surely|definitely|certainly|always|find a way to) make it (?:work|happen)|make it work for you|look the other way|turn a blind eye|always (?:get|gets|be) (?:approved|granted|refunded))\b/u,
  new RegExp(
    `\\b(?:usually|(?:nearly|almost) always|always|generally|normally|typically|mostly|nine times out of ten|9 times out of 10|more often than not|tends? to|bound to|most of the time|99 ?%)\\b[^.?!;]{0,24}?\\b${YES_EN}\\b`,
    "u",
  ),
  new RegExp(
    `\\b${YES_EN}\\b[^.?!;,]{0,30}\\b(?:nine times out of ten|9 times out of 10|more often than not|most of the time|in most cases|almost always)\\b`,
    "u",
  ),
  /\b(?:never|rarely|seldom|hardly(?: ever)?|barely(?: ever)?|not once|(?:haven't|have not|hasn't|has not)(?: \w+)? (?:seen|known|heard|had))\b[^.?!;]{0,24}\b(?:turn(?:s|ed|ing)? (?:\w+ )?(?:down|away)|sa(?:y|id|ys) no|refus\w*|reject\w*|deni\w*|deny|declin\w*)\b/u,
  /\b(?:in the bag|(?:just|only|merely|purely|really) a formality|a (?:shoo-?in|safe bet|sure thing|no-?brainer|foregone conclusion|slam dunk|certainty|matter of time)|plain sailing|home and dry)\b/u,
  /\b(?:odds|chances|prospects)\b[^.?!;]{0,16}\b(?:great|good|high|excellent|strong|very likely|solid|in your favou?r)\b|\b(?:good|great|strong|excellent|high|solid|decent|very real) (?:chance|odds|shot|likelihood)\b/u,
  /\b(?:they|team|colleagues?|agents?|staff|manager|people here)(?:'re| are| is|'s)[^.?!;]{0,16}\b(?:soft|lenient|easy-?going|generous|kind-?hearted|flexible|relaxed|understanding) (?:on|about|with|when)\b/u,
];
/** Who says that nothing can be foretold foretells nothing. */
const ODDS_OPEN_EN =
  /\b(?:can't|cannot|can not|unable|whether|if|(?:not|n't) (?:promise|say|know|predict|guarantee|tell))\b/u;
const ODDS_OPEN_KO = /[는은을]지(?!금)|장담|약속|예상|단정|확답|모르|모릅|말씀드리기|말씀드릴수없/u;

/** Whether a clause tells how a person will decide. A question asks. */
export function foretellsOutcome({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  const isDenied = /않|못|없(?!는|던|었던|어진|이)|아[니닙녜]|어렵|불가/u.test(squashed);
  if ((SURE_KO.test(squashed) && !isDenied) || FOREGONE_KO.test(squashed)) return true;
  if (ODDS_KO.some((pattern) => pattern.test(squashed)) && !ODDS_OPEN_KO.test(squashed)) return true;
  const sure = SURE_EN.exec(folded);
  if (sure !== null && !UNSURE_EN.test(clauseBefore(folded, sure.index))) return true;
  return ODDS_EN.some((pattern) => {
    const match = pattern.exec(folded);
    return match !== null && !ODDS_OPEN_EN.test(clauseBefore(folded, match.index));
  });
}
