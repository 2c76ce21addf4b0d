/**
 * Offers that nobody made: a period extended, a fee waived, a pick-up arranged, goods to be sent back before a person has said so (BC-06).
 * "We can extend the window for you" is a promise in the dress of a possibility; whether a refund or an exchange is possible is the
 * eligibility check's to judge.
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { clauseBefore, DENIED_EN, IF_EN, openEn, UNTIL_EN } from "./open-words.ts";
import { bare, type ReplyText, type Sentence } from "./reply-text.ts";

const OFFER_KO =
  /(?:예외|연장|보상|배상|쿠폰|적립금|포인트|사은품|수거|회수|예약|할인|면제|우선|빠른배송|당일배송|퀵|변경|수정|추가|합배송|묶음)(?:(?!요청|전달|안내|확인|담당|상담|연결|도와|알려|문의|접수|없|않|못|어렵|여부|[는은을인]지|설명|남겨)[가-힣]){0,12}?드릴수(?:가|는|도)?있(?!는지|을지|나요|을까|도록|게|는(?!데))/u;
const SEND_BACK_KO =
  /(?:상품|제품|물건|물품|반품|택배|박스)(?!명|사진|영상|번호|이름|링크|정보)(?:(?!사진|영상|번호|이름|링크|정보|내용|상태|증상|[는은을인]지|담당|상담|안내|승인|확인|결정|말고|지마|경우)[가-힣]){0,16}?(?:(?:돌려)?보내|반송해|반납해|부쳐)주(?:세요|시면(?:됩|돼|바로)|십시오|시기)|(?:수취|수령|배송)(?:을|를)?거부(?:하|해)(?:시면|주세|주시면|세요)/u;
const AFTER_KO =
  /(?:담당|상담|안내|승인|확인|결정|답변|연락)[가-힣]{0,12}(?:뒤|후|다음|나면|되면|받으|시면)/u;

const HAS_LEAVE =
  "(?:can|could|may|(?:'d|would|are|'re|am|'m|is) (?:be )?(?:able|happy|glad|willing) to|(?:'d|would) (?:be )?(?:able|happy|glad|willing) to)";
const OFFER_EN = new RegExp(
  `\\b(?:i|we|our team)\\s?${HAS_LEAVE}(?: (?:also|certainly|gladly|definitely|absolutely|still|instead|always|just|even|quickly|easily|surely)){0,2} (?:extend|reinstate|restore|reactivate|reopen|issue|waive|apply|arrange|book|schedule|upgrade|hold (?!off|on\\b)|reserve|set (?:one |it )?aside|expedite|rush|speed up|prioriti[sz]e|reroute|redirect|credit|compensate|grant|bend|throw in|split|combine|add (?:a|an|some|free) (?!(?:\\w+ )?(?:note|comment|remark))|remove|send (?:you )?(?:a|an|another|out|over) (?!(?:\\w+ )?(?:person|colleague|message to|note to|summary|request))|ship (?:you )?(?:a|an|another|it)|give you (?!(?:the|an?|more|some|any)? ?(?:\\w+ )?(?:information|details?|update|overview|status|answer|idea|facts|summary|number|steps?))|offer (?:you )?(?!you\\b|(?:to (?:connect|pass|look|check|hand|put|transfer|forward)|help|assistance|an? (?:\\w+ )?(?:apology|explanation|answer|person|human|hand|chat|conversation)|my|more|any|is|here)\\b))`,
  "u",
);
/** Told by the eligibility check and the fees. */
const REQUEST_EN = /^[^.?!;,]{0,30}\b(?:refunds?|exchanges?|replacements?|cancellations?)\b/u;
const SEND_BACK_EN =
  /(?:\b(?:go ahead and|feel free to|please|just|simply|you can now|you may now|all you (?:have|need) to do is) |^\W*(?:(?:yes|sure|okay|ok|absolutely|of course|no problem)\W+)?)(?:pack (?:it|everything) (?:up )?and )?(?:send|ship|mail|post|return|bring|drop|leave|hand) (?:it|this|that|them|the (?:\w+ )?(?:item|product|parcel|order|package|box|goods)|your (?:\w+ )?(?:item|order|parcel|product)) (?:back|off|to us|in|over to|at (?:any|your|the|a) (?:\w+ )?(?:post office|store|shop|locker|branch|point|counter))\b|\b(?:refus(?:e|ing)|reject(?:ing)?|turn(?:ing)? (?:away|down)) (?:the |your )?(?:delivery|parcel|package|shipment)\b/u;
/** "안 보내셔도 됩니다", "you can keep it": goods that need not come back, which only a person says. */
const KEEP_KO =
  /(?:굳이|그냥|따로|다시)?(?:안보내|보내지않으|안돌려보내|돌려보내지않으|반송(?:은)?(?:안하|하지않으)|반납(?:은)?(?:안하|하지않으)|반품하지않으)셔도(?:됩|돼|괜찮|상관)|(?:상품|물건|제품|그건|기존것)(?:은|는|을|를)?(?:그냥|그대로|고객님이)?(?:가지(?:셔도|세요|시면)|버리(?:셔도|세요|시면))(?:됩|돼|괜찮|$)/u;
/** "그냥 안 보내고 가져도 돼요": the same in one breath. */
const KEEPS_KO =
  /(?:안보내|안돌려보내|안돌려주|(?:보내|돌려보내|반품하|반납하|반송하)지않)(?:고|으시고|으셔도)?[가-힣]{0,6}?(?:가지|가져|쓰|써|갖)[가-힣]{0,4}도(?:됩|돼|괜찮|좋)|(?:그냥|그대로|공짜로)(?:가져|써|쓰셔|가지셔)도(?:됩|돼|괜찮)/u;
/** Advice to give a reason that is not the customer's: "사유를 불량으로 적으시면 됩니다", "just say it's defective". */
const FEIGN =
  /(?:사유|이유)(?:를|는|란에|칸에|에)?[가-힣]{0,4}?(?:불량|하자|파손|오배송|고장)(?:으로|라고|이라고|로)[가-힣]{0,6}?(?:적|쓰|써|하시|해주|말씀하|선택|바꾸|고르)|\b(?:just|simply|only) (?:say|write|put|claim|tell them) (?:that )?(?:it's|it is|it was|they're|they are|they were|it arrived) (?:\w+ )?(?:defective|faulty|broken|damaged|wrong)/u;
/** Beside a decision these say the same; else they tell to wait with what one has. */
const KEEP_DECIDED_KO =
  /(?:가지셔도|가져도|가지시면|가지고계셔도|쓰셔도|사용하셔도|버리셔도|(?:보내|반송하|반품하|반납하|돌려주|돌려보내)(?:지않으셔도|실필요(?:는|가|도)?없|지마)|안(?:보내|돌려)(?:주|보내)?셔도)|(?:그냥|그대로)(?:가지|쓰|두)(?:세|시)|(?:상품|제품|물건)(?:은|는|을)?[가-힣]{0,8}(?:쓰|가지|사용하)(?:세요|시면|십시오)/u;
const KEEP_DECIDED_EN =
  /\b(?:keep (?:the|it|this|that|them|your)|(?:no need|not need|n't need|n't have) to (?:return|send|ship)|hold on to (?:it|the))\b/u;
/** Words and pictures need not be sent. */
const NO_GOODS_KO = /(?:사진|영상|번호|정보|파일|서류|자료|내용|캡처|화면)[가-힣]{0,14}(?:보내|주)/u;
const KEEP_EN =
  /\b(?:no need|you (?:don't|do not|won't|needn't)(?: even)?(?: have| need)?|not (?:have|necessary)) to (?:send|return|ship|mail|post|bring) (?:it|them|that|this|the (?!photo|picture|code|number|video|file)\w+)\b|\byou (?:can|may) (?:just |simply )?keep (?:it|them|the (?:item|product|goods|old|first|faulty|broken)\b)/u;
const EXEMPT_EN =
  /\b(?:(?:deadline|window|period|rule|policy|limit)s?) (?:doesn't|does not|won't|will not|don't) apply\b/u;
const OPEN_EN = openEn(IF_EN, UNTIL_EN, DENIED_EN, "after|only");

/** G5: offers and directions that only a person gives. */
export function checkOffers({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  const note = context.instruction === null ? "" : bare(context.instruction.text);
  const isDecided = context.instruction?.decision != null;
  if (context.instruction !== null && !isDecided) return [];
  return sentences
    .filter(
      (sentence) =>
        (offers(sentence) && !ARRANGED.test(note)) ||
        isFeigned(sentence) ||
        (sendsBack(sentence) && !SENT_BACK.test(note)) ||
        ((letsKeep(sentence) || (isDecided && letsKeepDecided(sentence))) && !KEPT.test(note)),
    )
    .map(() => ({ guard: "G5", event: "claim_blocked", detail: "offers what nobody granted" }));
}

/** What the note of a decision speaks of may be offered with it. */
const ARRANGED =
  /연장|보상|쿠폰|적립|포인트|사은품|수거|회수|할인|면제|변경|수정|extend|coupon|pickup|collect|waive/u;
const KEPT = /가지|안보내|보내지|반송불필요|회수(?:없|안)|폐기|keep|noreturn|needtoreturn/u;
const SENT_BACK = /보내|반송|반납|반품|수거|회수|return|sendback/u;

function isFeigned({ folded, squashed }: Sentence): boolean {
  return !folded.includes("?") && (FEIGN.test(squashed) || FEIGN.test(folded));
}

function offers({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  if (OFFER_KO.test(squashed) || EXEMPT_EN.test(folded)) return true;
  const match = OFFER_EN.exec(folded);
  if (match === null || OPEN_EN.test(clauseBefore(folded, match.index))) return false;
  return !REQUEST_EN.test(folded.slice(match.index + match[0].length));
}

function sendsBack({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  if (SEND_BACK_KO.test(squashed) && !AFTER_KO.test(squashed)) return true;
  const match = SEND_BACK_EN.exec(folded);
  return match !== null && !OPEN_EN.test(folded.slice(0, match.index));
}

function letsKeep({ folded, squashed }: Sentence): boolean {
  return (
    !folded.includes("?") &&
    !AFTER_KO.test(squashed) &&
    (KEEPS_KO.test(squashed) ||
      (KEEP_KO.test(squashed) && !NO_GOODS_KO.test(squashed)) ||
      KEEP_EN.test(folded))
  );
}

function letsKeepDecided({ folded, squashed }: Sentence): boolean {
  return KEEP_DECIDED_KO.test(squashed) || KEEP_DECIDED_EN.test(folded);
}
