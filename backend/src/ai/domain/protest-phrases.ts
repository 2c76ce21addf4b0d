import { asksQuestion, bare } from "./phrases.ts";

/** What customers say to a "no": they ask why, do not accept it, or ask whether a decision stands. Regular expressions over one message; pure. */

/** Asks for the reason of what was told just now, and no more ("왜요?", "이유가 뭐예요?", "why is that?"). */
export function asksWhy(text: string): boolean {
  return (
    /^(?:아니|아|네|예|엥|헐|어|그럼|그런데|근데|그니까|그러니까|도대체|대체|[.,!~\s])*(?:왜(?:요|죠|지요?|그래요|그런(?:데요|가요|거(?:예요|죠)|건데요|지)?|그렇(?:죠|게(?:요|되(?:나요|는데요|는거예요)|됐(?:나요|어요))))?|(?:왜)?(?:환불|교환|취소|변경|반품|그게|이게|제건)?(?:이|은|을|도)?왜?(?:안|못)(?:되|돼|된|해주|바꿔)[가-힣]{0,6}|왜[가-힣]{0,6}(?:거절|불가|반려)[가-힣]{0,8}|(?:안되는|거절|불가|그|반려|어려운)?[가-힣]{0,4}(?:이유|사유)(?:가|는|를|을|라도|좀|만이라도)*(?:뭐|뭔|무엇|무슨|알려|말해|말씀|있|궁금|듣고)[가-힣]{0,8}|무슨이유[가-힣]{0,6}|어째서[가-힣]{0,8})[?!.~ㅠㅜ]*$/u.test(
      bare(text),
    ) ||
    /^\W*(?:(?:but|so|and|ok|okay|oh|huh),?\s+)*(?:why(?: not)?|how come|why (?:is|was) (?:that|it)(?: so)?|why (?:is|was|can'?t|did|do|does|won'?t|are|were)\b[^?.!]{0,60}|(?:what(?:'s| is| was)|tell me|may i know|can i know) the reason\b[^?.!]{0,30}|for what reason)\W*$/iu.test(
      text,
    )
  );
}

/** Does not accept the "no": calls it unfair or absurd, wants it looked at again, wants a way found (H10). */
export function protests(text: string): boolean {
  const plain = bare(text);
  return (
    /말(?:도|이)?안(?:되|돼|된|됩)|말이(?:돼|됩|되(?:나|냐|는))|너무하|너무한|너무해|심하(?:네|다|시|잖|군)|심한(?:거|데)|어이(?:가|도)?없|황당|기가(?:막|차)|어처구니|장난(?:하|치|해|이)|그런(?:법|게|규정|규칙|경우|법칙|정책|식)(?:이|은|도|은도대체)?(?:세상)?(?:어디|어딨|어딧|다있)|(?:무슨|뭐)(?:이런|그런)?(?:법|규정|경우|이런)|(?:뭐|무슨)(?:이래|이런)|이게뭐(?:예|에|야)/u.test(
      plain,
    ) ||
    /(?:안된다|안돼요?|안됩니다|어렵다|어렵습니다|불가(?:하다|능)?|못(?:해준다|한다))(?:고|는|라고)?(?:만|말만|소리만|얘기만)|방법(?:을|좀|이라도|은)*(?:찾|알아|생각|만들|강구|내)|(?:다시|재)(?:한번|한번만)?(?:확인|검토|생각|고려|심사|논의|얘기해|물어)(?:해|좀|을|봐|보|부탁)?|(?:못|안)받아들|받아들일수|납득|인정(?:못|안|할수없)|이해(?:가|를)?(?:안|못|할수없)|불공평|불합리|불공정|억울|부당|치사|갑질|횡포|소비자(?:보호|원|센터|고발)|법(?:적으로|대로)|(?:그러지|이러지)(?:좀)?(?:말|마)|봐(?:달|주(?:세|시|면|십|실))|사정(?:을|좀|이)(?:봐|있|이해)|어떻게든|어떻게좀|한번만|제발|포기(?:못|안)|왜(?:나|저)만|(?:남들|다른(?:데|곳|쇼핑몰|가게|사람))(?:은|는|들은|에선|에서는)?(?:다|잘|그냥)?(?:되|돼|해주|받아주)|그래도(?:해|안|좀|그렇지|환불|교환|취소|너무)|예외|융통성|성의(?:가|도)?없|무책임|책임(?:을|져|지)/u.test(
      plain,
    ) ||
    /\b(?:ridiculous|absurd|unacceptable|unfair|not fair|outrageous|nonsense|a joke|kidding me|are you (?:serious|kidding)|come on|no way|can'?t be (?:right|true|serious)|(?:don'?t|do not|can'?t|cannot|won'?t) accept|(?:don'?t|do not) agree|disagree|there (?:must|has to|has got to) be|find (?:a|another|some) way|do something|make an exception|re-?consider|(?:check|review|look(?: at it)?|think(?: about it)?) again|what kind of (?:shop|store|rule|policy)|insist|demand|stop saying|give me a break|how is that fair|other (?:shops|stores) (?:do|would|take|accept))\b/iu.test(
      text,
    )
  );
}

/** Can hardly believe the "no", or is sad about it, and asks for nothing ("진짜요?", "아쉽네요"). */
export function regrets(text: string): boolean {
  return (
    /^(?:헐|아|어|엥|네|[.,!~?\s])*(?:(?:진짜|정말|확실)(?:로|히|인가|한가|이에|이|해|예)*(?:요|죠|나요)?|(?:너무|좀|많이|조금)?(?:아쉽|아쉬|아깝|아까|속상|서운|섭섭|실망)[가-힣]{1,6}|(?:그럼)?(?:아예|절대|무조건)?(?:안되는|못하는)(?:거|건)(?:예요|가요|죠|네요)?)[?!.~ㅠㅜ]*$/u.test(
      bare(text),
    ) ||
    /^\W*(?:oh,?\s+)?(?:really|seriously|that'?s (?:a pity|a shame|too bad|sad|disappointing)|what a (?:pity|shame)|i'?m disappointed|disappointing)\W*$/iu.test(
      text,
    )
  );
}

/** With an approval in hand: asks how the goods go back, until when, or who fetches them ("기사님이 가지러 오시나요?"). */
export function asksOfReturning(text: string): boolean {
  if (/배송비|택배비|반품비|얼마|비용|\b(?:pays?|paid|costs?|fees?|money|refund)\b/iu.test(text))
    return false;
  return (
    /언제까지[가-힣]{0,6}(?:보내|부치|부쳐|반송|반납)|(?:가지러|가져가|수거|회수|픽업)[가-힣]{0,8}(?:오|와|가|하|되|돼|해|신청|어떻|언제)|(?:어떻게|어디서|뭘로|뭐로)[가-힣]{0,4}(?:보내(?!주)|부치|부쳐|반송|반납)|(?:이제|그럼)(?:이제)?(?:저는|제가|전)?(?:뭘|뭐|어떻게)[가-힣]{0,3}(?:하|해|되|돼)/u.test(
      bare(text),
    ) ||
    /\b(?:how|when|where|who)\b[^.?!]{0,24}\b(?:return|send|ship|pick(?:ed)? (?:it )?up|collect(?:ed)?|drop)\b|\bwhat (?:now|next|do i do|should i do)\b/iu.test(
      text,
    )
  );
}

/** Asks whether what a person decided is so ("환불 승인된 거 맞죠?", "취소 완료됐나요?", "so it is approved?"); not when the money comes, nor whether it has. */
export function asksIfDecided(text: string): boolean {
  return asksIfSo(text) || asksIfDone(text);
}

/** "취소 완료된 거예요?", "환불 처리 됐어?", "so is it refunded?": whether the request has gone through; not when, nor whether money has come. */
export function asksIfDone(text: string): boolean {
  const plain = bare(text)
    .replace(/댔|됬|됏|돼써/gu, "됐")
    .replace(/바[꼈꼇껴]/gu, "바뀌었");
  if (/언제|며칠|입금|들어|돈|왜|어째서|누가|어떻게|얼마|금액|규정|정책|방법|까지/u.test(plain)) return false;
  return (
    (/(?:환불|취소|교환|반품|변경|승인|배송지|주소|그거|처리)(?:이|가|은|는|을|를|도|건|거|신청|요청|다|이제|잘|정말|진짜|처리|완료|제대로|벌써)*(?:된|됐|되었|돼|됨|완료|하신|해주신|바뀌었|바뀐)[가-힣]{0,3}(?:거|것|건)?(?:예요|에요|맞|죠|지|나|냐|어|가|요|임|ㅁ)*[가-힣]{0,3}[?.!~ㅠㅜ]*$/u.test(
      plain,
    ) &&
      (asksQuestion(text) || /(?:어|냐|나|지|죠|거|건|됨|임|는지)[요]?[.~!ㅠㅜ]*$/u.test(plain))) ||
    /^\W*(?:(?:so|ok|okay|and|then|wait|great|hi),?\s+)*(?:is|was|has|did|are|have|am|will)\b[^?.!]{0,40}\b(?:refund(?:ed)?|cancell?ed|exchanged|changed|done|processed|gone through|go through|completed|finished)\b(?![^?]*\b(?:when|money|bank|card|account|how)\b)[^?.!]{0,24}\?/iu.test(
      text,
    )
  );
}

function asksIfSo(text: string): boolean {
  if (/언제|며칠|입금|들어(?:왔|오|와)|처리|\b(?:when|how long|money|arrive)/iu.test(text)) return false;
  const plain = bare(text);
  // "왜 취소된 거죠?" wants its reason.
  if (/왜|어째서|누가|어떻게/u.test(plain)) return false;
  const isAsked =
    asksQuestion(text) ||
    /(?:맞|거|건|는)(?:죠|지요?|지|가요|나요)?[?.~!]*$|맞(?:죠|지|나요|습니까)/u.test(plain);
  return (
    (isAsked &&
      /(?:승인|허가|허락|수락|거절|반려|거부)(?:이|은|을|도)?(?:된|되(?:는|었|신)|됐|났|난|나온|나왔|하(?:신|셨)|해(?:주|준)|받은|맞|인|이)|(?:환불|교환|취소|변경|반품)(?:이|은|을|도)?(?:가능|되|해주(?:시|기))(?:한|는|기로한|기로된|신|신다는|신다고한)?(?:거|것|걸로)?(?:이|로)?(?:맞|죠|확실|알)|(?:환불|교환|취소|변경|반품)(?:이|은|을|도)?(?:안|못)?(?:되는|받는|하는|해주는|해주시는)(?:거|것)(?:이)?(?:맞|죠|지|예요|네)|(?:환불|교환|취소|변경|반품)(?:신청|요청)?(?:이|은|을|도|가)?(?:다|이제|잘|정말|진짜|확실히|제대로)?(?:된|됐다는|되었다는)(?:거|것|건|걸로)(?:이|가)?(?:맞|죠|지|확실|알|인가|가요|예요|에요)|(?:환불|교환|취소|변경|반품)(?:이|은|도|가)?(?:다|이제|잘|정말|진짜|확실히|제대로)?(?:됐|되었)(?:죠|지요|지[?.!~]|던거맞|는거맞)|(?:취소|변경)(?:이|은|도|가)?(?:다|이제|잘|정말|진짜|확실히|제대로)?(?:됐|되었)(?:나요|는지|을까요|습니까|어요[?])|(?:배송지|주소|색|색상|사이즈|연락처|이름)?(?:이|가|는|은)?(?:다|이제|잘|정말|진짜|확실히|제대로)?바뀐(?:거|것|건|걸로)(?:이|가)?(?:맞|죠|지|확실|알|인가|가요|예요|에요)/u.test(
        plain,
      )) ||
    /^\W*(?:(?:so|ok|okay|and|then|wait|great),?\s+)*(?:(?:is|was|has|did|are|have)\b[^?.!]{0,40}\b(?:approved?|accepted?|den(?:y|ied)|rejected?|refused?|granted|agreed?)\b|(?:it|my|the|you|they)\b[^?.!]{0,40}\b(?:approved|accepted|denied|rejected|refused|granted|agreed)\b[^?.!]{0,20}(?:right|correct|yes|isn'?t it|hasn'?t it|didn'?t you)?\s*\?)/iu.test(
      text,
    )
  );
}
