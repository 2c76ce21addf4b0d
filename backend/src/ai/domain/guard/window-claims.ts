import type { WindowClaim } from "./claim.ts";
import type { Sentence } from "./reply-text.ts";

/** "환불 기간은 넉넉하게 봐 드릴 수 있어요", "기간이 조금 지나도 괜찮아요": a period that the shop does not have. */
const STRETCHED =
  /(?:기간|기한)(?:은|는|이|도)?(?:전혀)?(?:걱정|신경|부담|생각|개의)(?:은|을)?(?:안|하지|마|쓰지|말|갖지)|(?:기간|기한|날짜|\d일|일주일)(?:은|는|이|을|를|도|쯤|이야|정도)?[가-힣]{0,8}?(?:(?:넉넉|여유|유연|융통|너그럽|느슨|길)[가-힣]{0,4}?(?:봐|보|잡|적용|드리|드릴|해드|두|있게)|늘려|늘릴|미뤄|눈감|봐드|봐줄|연장(?:해|되|돼|가능|할|도))|(?:기간|기한|\d일|일주일|날짜)(?:이|을|은|는|정도|쯤)?[가-힣]{0,6}?(?:지나|넘|넘기|초과하|늦)(?:아|어|으|시|셔|하)?(?:도|더라도|서도|셔도)(?:다|전혀|아무|크게|충분히)?(?:괜찮|상관없|문제(?:가|는)?없|무방|됩니다|돼요|되니|받아|해드|처리|가능)/u;
const STRETCHED_EN =
  /\b(?:don't|do not|no need to|needn't) (?:worry|fret|stress|think|sweat|mind) (?:too much )?(?:about )?(?:the |our |that )?(?:\w+ )?(?:deadline|window|period|time limit|days)\b|\b(?:relaxed|flexible|lenient|easy-?going|generous|(?:not|aren't|n't) (?:that |very |so )?strict) (?:about|with|on) (?:the |our )?(?:\w+ )?(?:deadline|window|period|time limit|days)\b|\b(?:window|period|deadline|time limit|days)\b[^.?!;]{0,24}\b(?:is|are|can be|could be|'s) (?:\w+ )?(?:flexible|stretched|extended|loose|generous|not strict|relaxed)\b|\b(?:a (?:few|couple of|little) (?:days )?(?:late|over|past|after)|(?:being|a bit|a little|slightly) (?:late|over))\b[^.?!;]{0,24}\b(?:fine|ok|okay|no problem|doesn't matter|won't matter|acceptable|all right)\b/u;

const PERIOD_PASSED =
  /(?:취소|환불|교환|반품|신청)[가-힣]{0,6}(?:시간|시점|때|시기)(?:이|가|을|를|는|은)?(?:이미)?(?:지났|넘었|넘겼|놓치|놓쳤)|(?:기간|기한|7일)(?:이|은|을|도)?[가-힣0-9]{0,14}?(?:지났|지나(?!면|지|기전|신경우|는경우|간경우|더라도|도)|초과(?:되|하였|했|입)|넘었|넘겼|경과(?:했|하였|되었|한)|만료(?:되|됐|된)|끝났|끝난)/u;
const PERIOD_OPEN =
  /(?:기간|기한)(?:이|은|도|을|를)?(?:아직|다행히|충분히)*(?:내(?:입|이|에있|라|여|에(?:연락|말씀|신청|문의|접수|주문))|안(?:입|이|에있|쪽)|이내(?:입|이|라(?!면|고|는))|남아|남았|남으셨|(?:지나|넘기|끝나|만료되|놓치|초과하)지(?:는|도)?(?:않|못)|안(?:지났|넘|끝났)|유효|열려|여유(?:가)?(?:있|남)|충분|(?:안|내)(?:에|으로)(?:들어[오왔]|들어온|드셨|속하|해당))|아직(?:은)?(?:환불|반품|교환|취소)?(?:을|를)?신청하실수있|(?:아직|전혀|하나도|안)(?:은)?(?:안)?늦(?:지않(?:으셨|았|으세|아요|습)|으셨(?=어|습))|(?<!하셔도|해도|셔도)늦지않(?:으셨|았)|(?:며칠|하루|이틀|사흘|나흘|\d일|일주일|시간)(?:은|이|정도|쯤|이나|가)?(?:더|아직|넉넉히|조금|좀)*(?:여유|남으셨)|^(?:아직|네|예|그럼요)*여유(?:가|는)?(?:있|많)|아슬아슬|간신히(?:세이프|맞|안)|세이프|(?:기한|기간|날짜)(?:에|을|를)?(?:딱)?(?:맞춰|맞추어|맞게)|(?:제때|늦지않게|딱맞게|때맞춰)(?:말씀|연락|문의|신청|접수)/u;
const ENGLISH_PASSED =
  /\b(?:period|window|deadline|7 days|seven days|time limit)\b[^.?!;]{0,50}\b(?:has|have|is|are) (?:already )?(?:passed|expired|over|ended|closed)\b|\b(?:outside|past|beyond|missed|exceeded) (?:of )?(?:the|our|your) (?:\w+[\s-]){0,3}(?:window|period|deadline)\b/u;
const ENGLISH_OPEN =
  /\b(?:is|are|you're|you are|it's|still|well|just|safely|comfortably) (?:still )?(?:within|inside) (?:the|our|your) (?:\w+[\s-]){0,3}(?:window|period|deadline|limit)\b|\b(?:still|just|well|just about|right) (?:in|on) time\b|\bin (?:good )?time (?:for|to (?:return|cancel|exchange|send|request|ask|get))\b|\b(?:still|plenty of|got|have|there's|there is|enough)(?: still| plenty of| enough| some)? time (?:left )?(?:to|for|on)\b|\b(?:not|n't|never) (?:too|yet|at all|quite) late\b|\b(?:haven't|have not|hasn't|has not|didn't|isn't|is not|aren't) (?:yet |quite |actually )?(?:missed|passed|past|closed|expired|over|run out|ended|too late|late)\b|\b(?:made it|squeezed in|scraped in|got in) (?:just |right )?(?:in time|before|under|within)\b|\bunder the wire\b|\bbefore the (?:cut-?off|deadline)\b|\bbeat the (?:clock|deadline|cut-?off)\b|\b(?:a few|a couple of|some|\d+|one|two|three|four|five|six|another) (?:more )?days? (?:left|to go|to spare|remaining|in hand)\b|\b(?:window|period|deadline|door)\b[^.?!;]{0,12}\b(?:is|'s|stays|remains)(?: still)? (?:open|valid|running|on)\b/u;
const WINDOW_RULE = /경우|으면|라면|다면|이면|지나면|여부|는지|\b(?:if|when|once|whether|unless)\b/u;

/** "환불을 요청하신 지 7일이 지났는데": how long somebody has waited, no period of the shop. */
const SINCE_ASKED =
  /(?:요청|신청|문의|접수|취소|연락|말씀)(?:을|를)?(?:하|해주|주)?(?:신|한)지(?:벌써|이미|거의)?(?:\d+일|\d+주|일주일|한달|며칠)[가-힣]{0,3}?(?:지났|지나|넘었|되었|됐)/gu;

/** What a sentence says about the period of this customer's order; rules with a condition say nothing of it. */
export function windowClaims({ folded, squashed }: Sentence): WindowClaim[] {
  if (isStretched({ folded, squashed })) return [{ passed: false, stretched: true }];
  if (WINDOW_RULE.test(squashed) || WINDOW_RULE.test(folded)) return [];
  const told = squashed.replace(SINCE_ASKED, "");
  return [
    ...(PERIOD_PASSED.test(told) || ENGLISH_PASSED.test(folded) ? [{ passed: true }] : []),
    ...(PERIOD_OPEN.test(squashed) || ENGLISH_OPEN.test(folded) ? [{ passed: false }] : []),
  ];
}

function isStretched({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  return (
    (STRETCHED.test(squashed) &&
      !/하자|불량|파손|없|않|못|어렵|어려|안[되돼됩]|확인|담당|여부/u.test(
        squashed.replace(/(?:상관|문제[가는]?)없/gu, ""),
      )) ||
    (STRETCHED_EN.test(folded) &&
      !/\b(?:not (?:flexible|fine|ok|okay)|cannot|can't|isn't|aren't|team|faulty|defect)\b/u.test(folded))
  );
}
