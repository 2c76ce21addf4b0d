/**
 * Nobody is told to their face, or by way of "some people", that they lie, broke it themselves, used it up or should have known (BC-12). What
 * happened may be asked; whose fault it was is a person's to find.
 */
import type { ReplyText, Sentence } from "./reply-text.ts";

const BROKE_KO =
  "(?:망가뜨리|망가트리|떨어뜨리|떨어트리|부수|부러뜨리|부러트리|깨뜨리|깨트리|고장내|빠뜨리|빠트리|쏟으|밟으|(?:무리하게|과하게|세게|험하게|함부로|거칠게|잘못|막)(?:쓰|사용하|다루|보관하|만지|충전하|연결하))(?:신|셨|셔|시)";
const PEOPLE_KO = "(?:분|사람|고객|손님)(?:님)?들?(?:이|께서|도|은)?";
const BLAMES_KO: readonly RegExp[] = [
  new RegExp(`(?:일부러|고의로|본인이|직접|스스로)[가-힣]{0,6}?${BROKE_KO}`, "u"),
  new RegExp(
    `${BROKE_KO}[가-힣]{0,6}?(?:(?:게|것|거|건)(?:은|이)?(?:아니|아닐|아닌)|아닐까|때문|탓|그런(?:것|거)|(?:것|거|듯)(?:같|하|으로보|네|예|이))`,
    "u",
  ),
  /(?:거짓말|거짓|핑계|변명|억지|꼼수|생떼|트집|사기|과장)(?:을|를|만|로|이)?(?:하시|하신|하셨|치시|치려|대시|대지|부리|쓰시|쓰려|잡|이시|으로(?:밖에)?(?:보이|들리)|처럼(?:보이|들리)|같|아니시|아니죠|아닌가)/u,
  /(?:쓸|입을|신을|볼|먹을|즐길)만큼(?:다)?(?:쓰|입|신|보|먹|즐)|(?<!(?:모두|전부))다(?:쓰|써|입|신|먹|즐기)(?:고|으시고|시고|어|신|놓고|놓으시고|보고|보시고)[가-힣]{0,10}?(?:환불|반품|교환|돌려|달라)/u,
  /(?:속이(?:려|시)|악용|블랙컨슈머|(?<!깨)진상(?:고객|손님|짓|부리)|뻔뻔|양심|(?:믿기|곧이듣기)(?:가|는)?(?:어렵|힘들)|의심(?:스럽|스러|할수밖|이(?:들|갑))|수상(?:하|한|해)|그럴리(?:가|는)?없)/u,
  /(?:진작|미리|먼저|제때|꼼꼼히|꼼꼼하게|처음부터|애초에|일찍|빨리|잘|조심히)[가-힣]{0,14}?(?:셨어야|했어야|어야했|셔야했|시지그|하시지(?!않)|셨으면(?:좋았|됐|되었)|셨더라면|않으셨(?:잖|으니))/u,
  /(?:안내|정책|규정|약관|설명|공지)(?:문|서|사항)?(?:을|를|은|는|도)?[가-힣]{0,4}?(?:읽|보|확인하)(?:어는?보|아는?보|으|긴|지도|지)?[가-힣]{0,6}?(?:구매하|주문하|사)(?:신|셨)|(?:읽|확인하|보)(?:지|으시지)?(?:도)?(?:않|안)(?:으)?(?:신|셨)[가-힣]{0,8}(?:탓|책임|잘못|거죠|거네요|거예요|건가요)/u,
  /고객님(?:의|쪽|측)?(?:잘못|실수|책임|탓|과실|부주의)(?!(?:은|는|이|이나|으로|이라고|이라는)?[가-힣]{0,8}(?:아니|아닙|아녜|없|지않))/u,
  new RegExp(
    `(?:그런|이런|그러시는|이러시는|달라는|달라시는|하려는|하시려는|우기는|속이는|노리는)${PEOPLE_KO}(?:꼭|참|너무|좀|더러|가끔|간혹|종종|자주|꽤|많이|워낙)*(?:계시|계세|계셔|있(?:어|더|습|으)|많(?:아|으|더|습|다))`,
    "u",
  ),
  /왜(?:이제|이제야|지금|여태)(?:야|와서|서야)?[가-힣]{0,8}(?:셨|시는|세요|신거)|(?:떼|생떼)(?:를|만)?(?:쓰|써)|욕심(?:이|도)?|이해력|(?:어린애|애)도아니|그것도모르|이것도모르|이런것(?:도|조차)(?:모르|못)|(?:쉬운|간단한|당연한)(?:것|걸|일)(?:도|조차)(?:못|모르|안)|나이가[가-힣]{0,6}(?:있으|많으|드)(?:시|신)|진정하(?:시고|세요|십시오|시죠)|어쩌라고|고객님사정|고객님때문(?!에불편)|알아서하(?:세요|시)|맘대로하(?:세요|시)/u,
  /(?:몇번|여러번|누차|수차례|계속)(?:이나|을|씩)?(?:말|설명|얘기|이야기|안내)?[가-힣]{0,8}(?:알아듣|알아들|이해하(?:실|시)|말귀)|(?:한글|글|제말|제설명|제메시지|설명서|안내)(?:을|를|도|은)?(?:잘|제대로|끝까지)?(?:못|안)(?:읽|보|들)(?:으)?(?:세요|시|신|셨)|(?:화|짜증|성질|신경질|소리)(?:를|을)?(?:내신다|낸다|내셔|내시|내봐|부리|지르)[가-힣]{0,4}(?:고|도|면|봤자|봐야|해)?[가-힣]{0,8}(?:않|없|안[되돼])|상식적으로|(?:늦게|이제야|뒤늦게)[가-힣]{0,8}(?:건|것은|게)[가-힣]{0,2}고객님|(?:충전|전원|연결|확인|설명서)(?:은|는|이나)?[가-힣]{0,6}(?:하고|보고|읽고|켜고)(?:나서)?말씀하/u,
  /(?:사용|고객|이용자|사용자|취급)(?:님)?(?:의)?(?:부주의|과실)(?!(?:가|는|이|라고)?[가-힣]{0,6}(?:아니|없|않))|오사용|사진(?:을|은)?[가-힣]{0,4}(?:조작|합성|꾸미)/u,
];

const PEOPLE_EN =
  "(?:you(?:'re| are|r)?|people|some(?: \\w+)?|many|they|customers|folks|others|buyers|everyone|everybody)";
const BLAMES_EN: readonly RegExp[] = [
  /\b(?:sounds|seems|looks|feels)\b[^.?!;]{0,16}\b(?:convenient\w*|like an excuse|like excuses|suspicious|fishy|made[- ]up|far-?fetched|unlikely|hard to believe|like you (?:broke|dropped|just|used|misused|didn't|did not|simply|changed your story))\b|\bhard to believe\b|\bhow convenient\b/u,
  new RegExp(
    `\\b${PEOPLE_EN}\\b[^.?!;]{0,30}\\b(?:excuses?|lying|liars?|(?:tell(?:ing)?|told) lies|cheat\\w*|scam(?:mer|ming)?s?|fraud\\w*|dishonest|(?:game|gaming|abus\\w+|trick\\w*|play(?:ing)?) (?:the|our) (?:system|polic\\w+|rules)|pull(?:ing)? a fast one|take advantage|taking advantage|pretend\\w*|making (?:it|this|that) up)\\b`,
    "u",
  ),
  /\b(?:on purpose|deliberately|intentionally)\b/u,
  /\b(?:you|customers?)(?: really)? (?:should|could|ought to|might)(?: really| probably)? have (?:read|checked|known|thought|told|contacted|asked|looked|been more|said|acted|kept|come|reached|noticed|ordered|paid|taken better)\b|\byou (?:never|didn't|did not) (?:bother|even read|read)\b/u,
  /\bare you (?:quite |really |absolutely )?sure (?:it wasn't you|you(?:'re| are) not|you (?:didn't|did not|haven't|aren't|weren't|just)|that you (?:didn't|haven't|aren't))/u,
  /\b(?:people|customers|buyers|folks|users|shoppers|everyone|everybody|some)(?: (?:often|usually|always|tend to|like to|sometimes|just|frequently|love to|will)){0,2} (?:drop|break|blame|claim|pretend|abuse|cheat|misuse|wear|use) (?:them|it|things|us|that|something|the|stuff)\b/u,
  /(?<!\b(?:not|isn't|wasn't|never|no way|n't be) )\byour own? ?(?:fault|mistake|carelessness|negligence|doing|problem)\b|(?:'s|\bis|\bwas) (?:all |entirely |your |clearly ){0,2}your (?:fault|mistake|carelessness|negligence|doing)\b/u,
  /\byou(?: must have|'ve| have| probably| clearly| obviously| likely| just)+ (?:\w+ )?(?:dropped|broke|broken|misused|mishandled|damaged|abused|mistreated|soaked|overcharged)\b|\bdid you (?:\w+ )?(?:break|wreck|ruin|smash|misuse|abuse|fake)\b/u,
  /\b(?:that|this|it)(?:'s| is) (?:entirely |all |really )?(?:on you|your problem)\b|\bnot our problem\b|\btough luck\b|\b(?:you|you've) had your chance\b|^\W*nice try\W*$|\bgrow up\b|\bget over it\b|\bwatch your (?:language|tone|mouth|words)\b|\b(?:calm down|chill out|settle down)\b|\bcommon sense\b|\byou people\b/u,
  /\b(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:already )?(?:told|explained|said)(?: \w+){0,3} (?:twice|three times|many times|before|already|again and again)\b|\bas i (?:have )?already (?:said|told|explained)\b|\bhow many times\b|\bread my (?:last|previous|earlier)\b|\bwhich part (?:of (?:it|\w+) )?(?:is|was|isn't|don't|didn't)\b(?! (?:missing|broken|damaged|faulty|defective|affected|wrong|loose|cracked|working|there\b))/u,
  /\b(?:be|being|so|too|overly|getting|stop being|sound) (?:dramatic|ridiculous|unreasonable|childish|difficult|rude|silly|absurd|hysterical|greedy|paranoid|entitled|impatient)\b|\b(?:misus(?:e|ed|ing)|user error|mishandl\w*|improper use)\b|\b(?:did|have|can|do) you even\b|\bsure you know how\b|\byou (?:just |simply |clearly |probably )?broke (?:it|them|the)\b|\bshopping isn't for you\b|\bnever (?:listen|read|learn)\b/u,
  /\b(?:until|because|that|when) you(?:'re| are| were| got| get) (?:\w+ )?(?:bored|tired|sick) (?:of|with) (?:it|them)\b/u,
  /\b(?:done|finished|through) (?:using|with using|wearing|playing with) (?:it|them)\b/u,
];

/** Whether a reply puts it on the customer. */
export function blames({ sentences }: ReplyText): boolean {
  return sentences.some(blamesIn);
}

function blamesIn({ folded, squashed }: Sentence): boolean {
  const isOurs = /\b(?:i|we)(?:'m| am|'re| are) not (?:saying|suggesting|blaming|accusing)\b/u.test(folded);
  return (
    BLAMES_KO.some((pattern) => pattern.test(squashed)) ||
    (!isOurs && BLAMES_EN.some((pattern) => pattern.test(folded)))
  );
}
