import { asksByWord, asksQuestion, bare } from "./phrases.ts";
import { SEEN_ON_GOODS } from "./understanding/receipt-lexicon.ts";

/** What customers ask beside a request: how it is done, how goods are sent back, why something has to be told. Pure. */

/** Requests whose way is asked for, with the word for each. */
const WAYS = {
  refund: "반품|환불",
  exchange: "교환",
  cancel: "취소",
} as const;

/** "반품은 어떻게 해요?", "how do I return something?": asks how a request is made. Null where none is. */
export function wayAskedFor(text: string): keyof typeof WAYS | null {
  const plain = bare(text);
  const korean = KOREAN_WAYS.find(({ pattern }) => pattern.test(plain));
  if (korean !== undefined) return korean.kind;
  const verb = ENGLISH_WAY.exec(text)?.groups?.verb?.toLowerCase();
  if (verb === undefined) return null;
  return /exchange|swap/u.test(verb) ? "exchange" : /cancel/u.test(verb) ? "cancel" : "refund";
}

const KOREAN_WAYS = (["refund", "exchange", "cancel"] as const).map((kind) => ({
  kind,
  pattern: new RegExp(
    `(?:${WAYS[kind]})(?:신청|접수|요청|처리)?(?:은|는|을|를|이|도|하는|할때는?|하려면|할려면)?(?:어떻게(?:받(?:아|나|을|는)|해(?!주|드)|하(?!실|시려)|신청|접수|진행하)|어디(?:서|에서|로|에|다)(?:신청|접수|해(?!주)|하)|방법|절차|(?:뭘|뭐를?|무엇을)해야)`,
    "u",
  ),
}));

const ENGLISH_WAY =
  /\bhow (?:do|can|would|should|could|to)\b(?:\s(?:i|we|you|one|people))?\s(?:go about |make |request |start |get |do )*(?:an? )?(?<verb>return(?:ing)?|refund|send (?:\w+ )?back|exchang(?:e|ing)|swap|cancel)\b/iu;

/** Says that a request is wanted, whatever is asked beside it ("환불하고 싶은데 배송비는 누가 내요?"). */
export const SAYS_WISH =
  /(?:반품|환불|교환|취소)(?:을|를)?\s*(?:신청)?\s*(?:하고\s*싶|하려(?:고|는데|구)|할려(?:고|는데|구)|할\s*(?:건데|거예요|거에요|게요|래요?|께요|예정)|해\s*(?:주|줘|달라)|부탁|원해|원하는데|원합)|\b(?:want|wish|like|need|going|trying|plan(?:ning)?) to (?:\w+ )?(?:return|refund|exchange|swap|cancel|send|get (?:a refund|my money))|\bwant (?:a refund|an exchange|my money)/iu;

/** "반품 접수 어떻게 하나요, 하고 싶은데", "how do I return this? I want to": the wish stands apart from the word for what is wanted. */
const WISH_APART =
  /(?:^|[\s,.!?])(?:하고\s*싶|하려(?:고|는데|구)|할려(?:고|는데|구)|할\s*(?:건데|거예요|거에요|거라)|해야\s*(?:하는데|되는데|돼요|할\s*것|할\s*거))|\bi(?:'?d| would)? (?:want|like|wish|need) to(?: do (?:it|that|so))?\s*(?:[.,!]|$)/iu;

/** Says that the request is wanted whose way is asked for, if any is. */
export function saysWish(text: string): boolean {
  return SAYS_WISH.test(text) || (wayAskedFor(text) !== null && WISH_APART.test(text));
}

/** The request that is wanted by such words; null without them. */
export function wishIn(text: string): keyof typeof WAYS | null {
  const wish = SAYS_WISH.exec(text)?.[0];
  if (wish === undefined) return WISH_APART.test(text) ? wayAskedFor(text) : null;
  return /교환|exchange|swap/iu.test(wish) ? "exchange" : /취소|cancel/iu.test(wish) ? "cancel" : "refund";
}

/** Asks how goods are packed and sent back: where to, at whose cost, with which papers. */
export function asksHowToSendBack(text: string): boolean {
  if (!asksQuestion(text) && !asksByWord(text) && !/알려|궁금/u.test(text)) return false;
  const plain = bare(text);
  if (/사진|영상|이미지|캡처|캡쳐|메일|문자/u.test(plain)) return false;
  return (
    /포장(?:은|을)?(?:어떻게|해야|해서)|(?:반품|교환|회수|반송)(?:할|하는)?(?:택배|물건|상품|제품|주소|송장|박스|상자|택배사)?(?:지|지주소)?(?:은|는|을|를|이|가)?(?:어디로|어디에|어디다|어느주소로|어떻게|무슨택배로|어느택배로)(?:보내|부쳐|부치|발송|포장)|(?:반품|교환|회수|반송)(?:지|할)?주소(?:는|가|를|은)?(?:어디|뭐|어떻|알려|알수)|(?:어디로|어느주소로|어디다)(?:보내(?:요|면|야|나요|죠|드)|부치|부쳐)|(?:착불|선불)[^.?!]{0,10}(?:보내|부치|부쳐|되|돼|인가|해)|(?:박스|상자|포장(?:지|재)?|영수증|송장|택|라벨)[^.?!]{0,8}(?:있어야|필요|보관|챙겨|넣어야|버려도|없어도|같이보내|동봉)/u.test(
      plain,
    ) ||
    /\b(?:need|have|keep|include|throw|without|must)\b[^.?!]{0,24}\b(?:box|packag(?:e|ing)|wrapping|labels?|receipt|tags?)\b|\bwhere\b[^.?!]{0,12}\b(?:send|ship|post|mail|drop)\b(?!\w)[^.?!]{0,16}\b(?:it|them|back|return|the (?:item|goods|parcel))|\bhow\b[^.?!]{0,14}\b(?:pack|wrap)\b|\breturn (?:address|label)\b|\bcash on delivery\b/iu.test(
      text,
    )
  );
}

/** In answer to "have you received it?": the goods are here, worn or used ("집에 있어요", "wearing it now"), or a yes with more behind it. */
export function saysHasGoods(text: string): boolean {
  if (TRIED_GOODS.test(bare(text)) && !asksQuestion(text)) return true;
  if (HOW_ELSE.test(text)) return true;
  if (
    /아직|없|못|다고|다는데|대요|(?:^|\s)안\s?[가-힣]|\b(?:not|never|no|nothing|nowhere)\b|n't\b/iu.test(
      text,
    ) ||
    asksQuestion(text)
  )
    return false;
  return (
    /^\W*(?:네|예|넵|넹|응|yes|yeah|yep|yup)(?:[\s,.!~]|$)/iu.test(text) ||
    /(?:집|방|앞|옆|위|안|손|여기|현관|책상|회사|사무실|경비실|관리실|상자|박스|차)(?:에|에는|에서)?(?:잘|지금|그대로|와|놓여|도착해)?있|(?:신|입|쓰|끼|차|들|매|두르|사용하|착용하|먹|바르|켜|보관하)고(?:있|다니)|(?:갖|가지)고있|(?:뜯어|열어|신어|입어|써|사용해|껴|먹어)(?:봤|보았|보니)/u.test(
      bare(text),
    ) ||
    /\b(?:on|in|at) (?:my|our|the) \w+|\b(?:wearing|using|holding|opened|unpacked|tried)\b|\b(?:have|got|here with) (?:it|them)\b|\b(?:it|they)(?:'s|'re| is| are)? (?:right )?(?:here|at home)\b/iu.test(
      text,
    )
  );
}

/** Tells what is seen on goods or how many of them there are ("사진이랑 색이 완전 다르잖아", "only had 4"): who does has them. */
export function tellsWhatIsSeen(text: string): boolean {
  if (asksQuestion(text)) return false;
  const english = text.toLowerCase().replace(/['’]/gu, "");
  return (
    SEEN_ON_GOODS.ko.some((pattern) => pattern.test(bare(text))) ||
    SEEN_ON_GOODS.en.some((pattern) => pattern.test(english))
  );
}

/** "아니면 제가 어떻게 알아요", "how else would I know?": asked only to say yes. */
const HOW_ELSE =
  /(?:아니면|그럼|그렇지\s*않으면|안\s*그러면|안\s*그럼)[^.?!\n]{0,8}(?:어떻게|어케|어찌)[^.?!\n]{0,5}(?:알(?!아보|려)|압|봤)|\bhow else (?:would|could|can|do|did) (?:i|we)\b/iu;

/** "전구 갈아봤는데도 그래요", "껐다 켜도 똑같아요": whoever tries goods has them. */
const TRIED_GOODS =
  /(?:갈아|눌러|만져|꽂아|충전해|켜|조립해|빨아|씻어|닦아|끼워|돌려|연결해|설치해|재부팅해|건전지바꿔)(?:봤|보았|보니|봐도|도(?:안|그래|그대로|똑같|계속|마찬가지))|\bi(?:'?ve)?(?:already)?(?:tried|charged|pluggedit|changedthebatter|replacedthe|cleaned|washed|resetit|assembled)/iu;

/** Asks whether the period has passed for goods of their own ("환불 기간 지났나요?", "아직 기간 안인가요?"). */
export function asksIfInTime(text: string): boolean {
  return (
    /(?:기간|기한)(?:이|은|도|을)?(?:아직|이미|벌써)?(?:안)?(?:지났|지나|넘|남|끝|안인|안에|이내인|되나|됐)|(?:아직|벌써|이미)[^.?!]{0,8}(?:기간|기한)/u.test(
      bare(text),
    ) ||
    /\b(?:still|within|inside|passed|past|over|too late|expired|missed|left)\b[^.?!]{0,30}\b(?:window|period|deadline)\b|\b(?:window|period|deadline)\b[^.?!]{0,30}\b(?:passed|over|expired|still|left|closed|ended)\b|\btoo late to (?:return|refund)\b/iu.test(
      text,
    )
  );
}

/** The days since receipt that a question tells ("8일째인데 돼?", "it's been 10 days, is that ok?"); null without them. */
export function daysGiven(text: string): number | null {
  if (text.length > 40 || !asksQuestion(text)) return null;
  const days =
    /(\d{1,3})\s*일\s*(?:째|지났|지난|됐|되었|넘|정도|된|전에\s*받)/u.exec(text) ??
    /\b(?:been|day|after|for)\s(\d{1,3})\b|\b(\d{1,3}) days? (?:ago|later|now)\b/iu.exec(text);
  const count = days?.[1] ?? days?.[2];
  return count === undefined ? null : Number(count);
}

/** "왜 말해야 되나요?", "why do you need to know?" */
export function asksWhyAsked(text: string): boolean {
  return (
    /^(?:그건?|그게)?왜요?[?.~]*$|왜(?:굳이|꼭|그걸|그런걸|이걸|자꾸)?(?:말|알려|얘기|이야기|대답|답|적어|물어|묻|알아야|필요|궁금|알고)|(?:이유|사유|번호|그게|그건|이게)(?:를|을|는|가|도)?(?:왜|굳이|꼭)(?:말|알려|필요|알아야|적어|써야|있어야)|(?:꼭|굳이)(?:말|알려|얘기|적어|대답)(?:해야|줘야|드려야|야)|무슨상관|알아서뭐/u.test(
      bare(text),
    ) ||
    /\bwhy\b[^.?!]{0,16}\b(?:need|have to|must|should|want|ask(?:ing)?|matter|necessary|required|know)\b|\b(?:do i (?:have|need) to (?:tell|say|give|answer)|is (?:that|it|this) (?:really )?necessary|does (?:that|it) matter)\b/iu.test(
      text,
    )
  );
}
