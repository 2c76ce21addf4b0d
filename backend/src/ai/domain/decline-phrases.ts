import { bare } from "./phrases.ts";

/** How customers take or leave what was offered or what they might have bought. Pure. */

/** "그냥 안 살게요", "혼자 살게요", "I won't buy it then": what will not be bought here; says nothing of an order that was placed. */
export function declinesToBuy(text: string): boolean {
  return (
    /(?:^|[.,!?~]|그럼|그냥|걍|이제|저는?|혼자|다음에|나중에|에서|데서)(?:안|혼자|다음에|나중에|따로|알아서)살(?:게|래|께)요?[가-힣\s]{0,8}[.,!?~ㅎㅠㅜ]*$|(?:혼자|다음에|나중에|따로)살(?:게|래|께)요?|안사고말(?:게|래|죠|지)/u.test(
      bare(text),
    ) ||
    /\bi(?:'?ll| will) (?:not|just not|pass on) (?:buy(?:ing)?|it|this|order)\b|\bi (?:won'?t|will not) (?:be )?buy(?:ing)?\b|\bi'?ll (?:just )?buy (?:it|one) (?:alone|myself|on my own)\b/iu.test(
      text,
    )
  );
}

/** "환불 안 할게요", "취소 안 할래요", "I don't need the refund": a request that waits is not wanted any more. */
export function dropsRequest(text: string): boolean {
  return (
    /(?:환불|반품|교환|취소|변경|요청|신청)(?:은|는|을|를|도)?(?:그냥|이제)?(?:안(?:할게|할께|할래|하겠|해도|받을게|받아도)|없던(?:일|걸)로|그만둘|관둘|필요없|포기(?:할[게께래]|합니다|하겠|하려|하죠|하지뭐|하기로|해요(?!\?)))/u.test(
      bare(text),
    ) ||
    /\b(?:don'?t|do not|no longer) (?:want|need) (?:a |the |my |that |any )?(?:refund|return|exchange|cancellation)\b/iu.test(
      text,
    )
  );
}

/** Declines what was offered ("아뇨 괜찮아요 …", "no thanks, …"), or will see to it without help. Read only in answer to an offer. */
export function declinesOffer(text: string): boolean {
  return (
    /^(?:아|음|어|네|그럼|그냥)*[,.~]*(?:아니(?:요|오)?|아뇨|괜찮(?:아요?|습니다|을것같|을듯)|됐(?:어요?|습니다|고요)|(?:그럴)?필요(?:는)?없)/u.test(
      bare(text),
    ) ||
    /^\W*(?:oh |ah |ok(?:ay)?,? |um,? )*(?:no\b|nope|nah|it'?s (?:ok|okay|fine|alright|all right|good)\b|that'?s (?:ok|okay|fine|alright|all right)\b|never ?mind|don'?t worry|not (?:necessary|needed)|i'?m (?:good|fine|ok|okay)\b)/iu.test(
      text,
    ) ||
    doesItself(text)
  );
}

/** "제가 찾아볼게요", "그럼 기다릴게요", "I'll look it up myself": sees to it without the person offered. "네 기다릴게요" waits for that person. */
export function doesItself(text: string): boolean {
  return (
    /(?:(?:알아|찾아|물어|여쭤|가|해|확인해|검색해|전화해|생각해|지켜|가서|라벨|설명서|홈페이지|직접)(?:를|을)?(?:한번|좀|직접|다시)?볼|(?:그럼|그냥|걍|일단|좀더|더)(?:[가-힣]{0,4})기다릴|(?:으로|로|에)갈|다시올|알아서할)(?:게|께|래)요?[.,!~ㅎㅋ]*$/u.test(
      bare(text),
    ) ||
    /\bi(?:'?ll| will| can|'?m going to| am going to)(?: just| maybe| probably| simply| rather)? (?:ask (?!you|them|for)|look|check|find|figure|try|call|go|google|search|see|read|visit|come back|think|manage|do it|take)\b/iu.test(
      text.replace(/\bask (?=my|a |around|someone|the)/giu, "find "),
    )
  );
}

/** Longer messages say more than a word in passing. */
const LONGEST_WORD_IN_PASSING = 60;
const SIGHS = "[.,!~;^…\\-ㅋㅎㅠㅜ]*";

const TAKES_NOTE = new RegExp(
  `^(?:(?:네|예|넵|넹|응|아|오|음|앗|어|흠|에고|아이고|이런|아하|ㅇㅇ|ㅇㅋ|ok|okay|oh|ah|well|hmm|yeah|yes|alright)${SIGHS})*(?:(?:아하|그렇(?:군|구나|구만|네)[요여용]?|그러(?:네|쿤|쿠나|시군|시구나)[요여]?|글쿤[요여]?|글쿠나|그래[요여용]?|그런가보네요?|[좀너무]*(?:아쉽|아깝)(?:네|군|다)[요여용]?|아쉬워[요라]?|(?:할|어쩔)수없(?:죠|네요?|지요?)|이해했(?:어요|습니다)|확인했(?:어요|습니다)|알았(?:어요?|습니다)|알겠(?:어요?|습니다|네요)|isee|gotit|understood|noted|goodtoknow|(?:thats|that's|what)?(?:too)?(?:bad|apity|ashame)|pity|shame|bummer|fairenough)${SIGHS}){1,3}$`,
  "u",
);

/** Takes note of what was said, with regret or without, and says neither yes nor no ("아 그렇구나", "아쉽네요", "oh, too bad"). */
export function takesNote(text: string): boolean {
  return text.length <= LONGEST_WORD_IN_PASSING && TAKES_NOTE.test(bare(text));
}

const LEAVES = new RegExp(
  `^(?:(?:(?:아니(?:요|오|에요|예요|야)?|아뇨|아녀|ㄴ|노|no|nope|nah|네|예|음|아|그냥|그럼|걍|이제|ok|okay|oh)${SIGHS})*)(?:아니(?:요|오|에요|예요)?|아뇨|아녀|ㄴ|됐(?:어요?|습니다|고요|네요|음)|괜찮(?:아요?|습니다|음)|필요는?없(?:어요?|습니다|음)|(?:관|그만)둘게요?|(?:나중|다음|이따가?|담|담번|다음번)에?(?:다시|또)?(?:물어|여쭤|알아|찾아|생각해|문의|연락|올|할|볼)(?:볼|할|드릴)?[게께][요여]?|(?:나중|다음|담)에요?|(?:제가)?(?:직접)?(?:알아|찾아|생각해)볼[게께][요여]?|안녕히계(?:세요|십시오|셔요)|안녕히|수고(?:하세요|하십시오|요)?|바이|ㅂㅂ|no|nope|nah|nn|(?:it'?s|that'?s|i'?m)(?:ok|okay|fine|good|all|alright)|noneed|noworries|noproblem|사양(?:할[게께]요?|하겠습니다)|안(?:해|그러)(?:주)?셔도(?:돼요|되요|됩니다|괜찮아요|괜찮습니다)|nevermind|nvm|forget(?:about)?it|notneeded|notnecessary|(?:good)?bye|byebye|see(?:you|ya)(?:later)?|anothertime|maybelater|later|i'?llask(?:later|again|nexttime|anothertime)|don'?tworry)${SIGHS}$`,
  "u",
);

/** Declines, drops it or says good-bye and nothing else ("됐어요", "ㄴㄴ", "다음에 물어볼게요", "bye"). */
export function leavesIt(text: string): boolean {
  return text.length <= LONGEST_WORD_IN_PASSING && LEAVES.test(bare(text));
}

const ASKS_BACK = new RegExp(
  `^(?:(?:아|어|엥|헐|와|오|음|그럼|근데|oh|so|and|wait|ok|okay)${SIGHS})*(?:(?:네|예|넵|응|엥|뭐|뭐라고|진짜로?|정말로?|레알|참말|그래|그런가|그런거예|그렇습니까|됐어|됐나|됐습니까|되나|돼|가능해|가능한가|확실(?:해|한가|한거)|맞아|맞나|맞습니까|yes|yeah|really|seriously|forreal|right|correct|sorry|pardon|what|isit|isthat(?:so|right|true|correct)|(?:are)?you(?:sure|serious|certain)|youmeanit|honestly|isn'?tit)[요여용]?${SIGHS}\\?[?!.~]*|(?:(?:진짜|정말|그러면|네|그거)${SIGHS})*(?:진짜|정말|맞|그렇|확실하|그런거|맞는거)(?:이?죠|지요|쵸)[?!.~]*|(?:그쵸|그쳐|그치)요?[?!.~]*)$`,
  "u",
);

/** Words that are no more than that when they are asked, and such as always are. */
const ASKED_ONLY = "(?:네|예|넵|넹|응|뭐|에|헐|sorry|what|pardon|excuseme|yes|yeah|yep|eh|hm+)";
const AT_A_LOSS = "(?:엥|읭|잉|huh|pardon|comeagain|saywhat)";
const NOT_TAKEN_IN_KO =
  "(?:뭐라(?:고|구|는거|는건)?(?:야|지|하(?:셨|신|시는)[가-힣]{0,5}|했[가-힣]{0,3})?|(?:그게|이게|지금)?(?:무슨|뭔)(?:말|말씀|소리|뜻|얘기)(?:이|인|하시는거|하는거)?(?:에|예|야|세|신가|신지|가|지|죠|까|데)?|(?:잘)?못(?:알아)?들었(?:어|습니다|는데)?|(?:잘)?(?:이해|무슨말인지)(?:가|를)?(?:잘)?(?:안(?:가|돼|되|됩니다|갑니다)|못(?:했|하겠)|모르겠)(?:어|는데|습니다|네)?|(?:다시|(?:다시)?한번만?(?:더)?)(?:좀)?(?:말(?:씀)?|설명|얘기)(?:을)?(?:좀)?(?:해)?(?:주|줘|줄|부탁)[가-힣]{0,6})";
const NOT_TAKEN_IN_EN =
  "(?:whatdoyoumean(?:bythat)?|whatdoesthatmean|whatwasthat|whatdidyousay|i?(?:don'?t|didn'?t|donot)(?:understand|getit|getthat|follow|catchthat)(?:that|you|it)?|(?:(?:can|could)you)?(?:please)?(?:say|repeat|explain)(?:it|that|this)(?:again)?(?:please)?)";
const ASKS_TO_REPEAT = new RegExp(
  `^(?:(?:아|어|저|음|죄송(?:한데요?|해요|하지만|합니다)?|oh|um|uh|sorry|wait|i'?m)${SIGHS})*(?:${ASKED_ONLY}[여요용]?[.~!]*\\?[?!.~]*|${AT_A_LOSS}[여요]?[?!.~]*|(?:${NOT_TAKEN_IN_KO}|${NOT_TAKEN_IN_EN})[요여용]?${SIGHS}[?!.~]*)+$`,
  "u",
);

/** Did not take in what was said last and wants it in other words ("네?", "뭐라고요?", "무슨 말이에요", "huh?"): neither a yes nor a no. */
export function asksToRepeat(text: string): boolean {
  return text.length <= LONGEST_WORD_IN_PASSING && ASKS_TO_REPEAT.test(bare(text));
}

/** Wants the answer to the question before once more ("네?", "진짜요?", "맞죠", "are you sure?"). */
export function asksBack(text: string): boolean {
  return text.length <= LONGEST_WORD_IN_PASSING && ASKS_BACK.test(bare(text));
}

/** "그럼 물어봐주세요", "문의 부탁드려요", "please ask them": lets the person offered be asked. Read only in answer to an offer. */
export function letsAsk(text: string): boolean {
  return (
    /^(?:그럼|그러면|아|음|어|저|그거|그것|혹시|좀|대신|한번|꼭|빨리|직접|그분|저쪽|담당자|사장님|매장|직원|분|께|한테|에게|에|쪽|[.,!~])*(?:(?:물어|여쭤|여쭈어|알아|확인해)(?:봐|보고)?(?:서)?(?:좀)?(?:알려|말해)?(?:주|줘|줄래|줄수|달|봐요?[.!~]*$)|(?:문의|확인|질문|여쭤봐|물어봐)(?:좀|를|을)?(?:해(?:봐)?)?(?:부탁|주(?:세|시|십|실)|줘|달))[가-힣]{0,8}[.,!?~ㅎㅠㅜ]*$/u.test(
      bare(text),
    ) ||
    /^\W*(?:(?:ok(?:ay)?|then|well|so|please|can you|could you|would you|just|go ahead and|do)[,\s]+)*(?:ask|check with|find out|inquire)\b(?! you)[^?.!]{0,30}[?.!\s]*$/iu.test(
      text,
    )
  );
}
