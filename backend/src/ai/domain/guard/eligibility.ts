import type { EligibilityClaim } from "./claim.ts";
import { withoutRefusedWords } from "./denials.ts";
import { withoutIdleStages } from "./denied-rules.ts";
import { type Sentence, squash } from "./reply-text.ts";

const KINDS: readonly (readonly [EligibilityClaim["kind"], string])[] = [
  ["refund", "환불|환급|반품|돌려"],
  ["cancel", "취소|무르|무를"],
  ["exchange", "교환|교체"],
  ["address", "(?:주소|배송지|수령지)(?:를|의|는|가|도)?변경|(?:주소|배송지)(?:를|의)?수정"],
];
/** What makes the sentence about something else than whether it is possible. */
const BREAK =
  "여부|의사를|뜻을|의견을|말씀|안내|확인|일정|시점|날짜|금액|상황|내용|정보|절차|관련|대해|대한|문의|방법|규정|정책|궁금|요청|전달|담당|상담|사유|결정|도와|진행상황|어렵|어려|불가|않|못|없|힘들|말고|대신";
const gap = (longest: number): string => `(?:(?!${BREAK})[\\p{L}\\p{N}]){0,${longest}}?`;
const NOT_STATED =
  "(?!한(?:\\d{1,2}일|기간|기한|날|시간)(?:이|은|을)?[가-힣]{0,4}(?:지났|지나|넘|끝|만료)|여부|한지|할지|하신지|하실지|성|하도록|할까|한가|하려면|해야|할수도|할수있|하지|하면|하다면|할경우|한경우에|기간|인지|일지|여부)";
const POSITIVE = `(?:(?<!(?<!환)불)가능${NOT_STATED}|(?:(?<=환불|교환|취소|반품|변경|[이은도]|[이은도]모두|바로|전액|무료로)(?:됩니다|돼요|되세요|되십니다))|(?:하실|받으실|할|받을|해드릴|진행하실|진행할|신청하실)수(?:가|도)?있(?!었|는지|을지|나|을까|도록|는가|는방법|는(?:\\d{1,2}일|기간|기한|날|시간|기회)(?:이|은|을)?[가-힣0-9]{0,14}(?:지났|지나|넘|끝|만료))|대상(?:입니다|이에요|이세요|이네|이시|이십|이며|에해당|이맞|이니|으로(?:확인|나오|보))|해당됩니다|자격이있|문제없(?!는지)|받아드릴)`;
const NEGATIVE_GAP_BREAK = BREAK.replace(/\|어렵\|어려\|불가\|않\|못\|없\|힘들/u, "");
const negativeGap = (longest: number): string =>
  `(?:(?!${NEGATIVE_GAP_BREAK}|청구|부과)[\\p{L}\\p{N}]){0,${longest}}?`;
const NEGATIVE =
  "(?:(?<!환)불가(?!한지|피|능한지|능여부|여부)|어렵(?!지|게)|어려(?!우시|우면|운지|움)|힘들(?!지|면)|안됩|안돼|안되(?!면|는지|나)|안된다(?!면|고(?!밖에)[가-힣]{0,12}?(?:수(?:가|는)?없|지(?:는|도)?않|못|어렵|어려|모르|들으|하셨|하시|하신|말씀하|생각하)|는(?:건|것|게|말씀|뜻|이야기|얘기|법)|던|니)|(?:하실|받으실|할|받을|해드릴|드릴|될)수(?:가|는|도)?없|드리기어|제한됩|제한되어|거절(?:되|됐|입|됩)|반려(?:되|됐|입|됩)|거부(?:되|됐)|대상(?:이|은|에는?|으로)?(?:아니|아닙|아녜|아닌|아닐)|대상에서(?:제외|빠)|포기하(?:셔야|시는|세)|제외됩|해당(?:되|하)지않|해당안|가능하지않|되지않(?:습|아요|음)|못합|못해(?!서)|(?:받|쳐주|인정하|인정되|해주|받아주|취급하|허용하|허용되|지원하|제공하)지않|불허|드리지않(?!았|은|으면|도록)|(?:교환|적립금|포인트|쿠폰)(?:으로|로)만(?:가능|되|받|진행|해드)|(?:못|안)받(?:으세|으십|으시네|습니다|아요)|못하(?:세|십|시네|시는|게되)|손(?:을|도)?(?:쓸|써볼)수(?:가|도)?없|(?:방법|도리|길)(?:이|가|은|도)?(?:전혀)?없(?:어|습|네|으)|끝난(?:얘기|이야기)|물건너|막혀있|막힙|(?<=환불|반품|교환|취소)(?:은|이|는)?없(?:어|습)|곤란(?:합|해|하)|(?<=무를)수(?:가|는|도)?없)";

const positivePatterns = KINDS.map(([kind, noun]) => ({
  kind,
  pattern: new RegExp(`(?:${noun})${gap(14)}${POSITIVE}`, "u"),
}));
const negativePatterns = KINDS.map(([kind, noun]) => ({
  kind,
  pattern: new RegExp(`(?:${noun})${negativeGap(14)}${NEGATIVE}`, "u"),
}));

/** A rule with its condition: "7일 이내", "하자의 경우", "발송 전이라면". */
const RULE =
  /이내|기간(?:내|안)|안에(?:만|는)?|경우|라면|다면|이면|으면|되면|된다면|한다면|하면|한해|지나면|지난후|지난뒤|넘으면|[후뒤]에는|(?<=[은신된한])다음에는|이후에는|전에는|전까지|까지(?:만|는)|없이는|없이(?=환불|교환|취소|처리)|원칙|일반적으로|보통/u;
/** The customer's own deed as the condition is a promise: "사진을 보내 주시면 환불이 가능합니다". */
const CUSTOMER_DEED = /(?:보내|알려|말씀해|접수해|신청해|주문번호를|사진을)[가-힣]{0,4}주시면/u;
/** "7일 이내이므로 가능합니다" speaks of this case. */
const CASE =
  /이므로|므로|이라서|라서|이니|니까|때문|해당되|해당하|해당됩|확인되어|확인되|이내라(?!면)|이내입|이내이|이내여|이내에주문하|이내에구매하|이내에받으|경우이|경우입|이번경우|고객님경우|고객님의경우|고객님은경우|지나(?:서|셔|셨|신상태|환불|교환|반품)|지났(?!다면|으면)|지난상태|지난주문|초과(?:되|하여|해)/u;
/** What the AI cannot do itself, or cannot tell, is no verdict. */
const OWN_LIMIT =
  /발급|재발행|출력|저희ai|ai|인공지능|챗봇|채팅(?:에서|으로)|여기서|직접|확답|확정|장담|약속|단정|판단|즉시|바로(?:는)?(?:환불|교환|취소)?.{0,6}(?:어렵|어려|불가|없)/u;

/** Of its own in the spaced text: "결제가", "문제가" and "먼저는" name no speaker. */
const SPEAKER = /(?<![가-힣])(?:제가|저는)/u;

function isOwnLimit({ folded, squashed }: Sentence): boolean {
  return OWN_LIMIT.test(squashed) || SPEAKER.test(folded);
}

/** What a sentence says about whether a refund, an exchange, a cancellation or a change of address is possible. */
export function eligibilityClaims(sentence: Sentence): EligibilityClaim[] {
  return [...koreanEligibility(sentence), ...mindClaims(sentence), ...englishEligibility(sentence.folded)];
}

/** A change of mind told as reason enough, or as none. */
function mindClaims({ folded, squashed }: Sentence): EligibilityClaim[] {
  const answer = KOREAN_MIND.exec(squashed)?.groups?.answer;
  const isFine =
    ENGLISH_MIND_FINE.test(folded) && !/\bnot\b|n't\b/u.test(folded.replace(/\bnot at all\b/gu, ""));
  if (answer === undefined && !isFine) return [];
  const possible = isFine || /괜찮|상관없|문제없/u.test(answer ?? "");
  const rule = RULE.test(squashed) && !CASE.test(squashed) && /\d|기간|지나|이후/u.test(squashed);
  return [{ kind: "refund", possible, rule }];
}

const SHORT_YES =
  /^(?:네|예|물론|그럼요|당연히|고객님|충분히|아직)*(?:가능합니다|가능해요|가능하세요|가능하십니다|됩니다|돼요|되세요)$/u;
const SHORT_NO =
  /^(?:아니요|아니오|죄송하지만|안타깝지만|고객님|아쉽지만|이번엔|이번에는|이번건은|좀)*(?:힘들(?:겠네요|겠어요|겠습니다|어요|습니다|것같아요|것같습니다)|어렵겠(?:네요|어요|습니다)|(?:받아들이기|해드리기)?(?:는)?곤란(?:합니다|해요|하네요)|이미(?:너무)?늦(?:었어요|었습니다|었네요|으셨어요|으셨습니다|으셨네요)|불가능합니다|불가합니다|불가능해요|어렵습니다|안됩니다|안돼요)$/u;

/** "이 주문은 손을 쓸 수가 없네요": a no without the word. */
const NO_HELP =
  /(?:주문|건|상품|요청|고객님)(?:은|는|이|도|의경우|에는)[가-힣]{0,10}?(?:손(?:을|도)?(?:쓸|써볼|대볼)|(?:해드릴|도와드릴|도울|어떻게할|어찌할|되돌릴|돌려드릴))(?:수|방법|길|도리|게|것)(?:가|이|도|는|은)?(?:전혀|아무것도)?없(?:어|습|네|을|으)|(?:이번|이미|그|이)(?:건|주문|요청)(?:은|이)?[가-힣]{0,6}?(?:포기하셔야|단념하셔야|받아들이셔야|늦었(?:어|습|네)|늦어버렸|끝났(?:어|습|네))/u;
const NO_HELP_EN =
  /\b(?:there(?:'s| is)|we have) (?:nothing(?! (?:else |more |further )?(?:for you|(?:that )?you (?:need|have|must)))|no way|no option)\b[^.?!;]{0,24}\b(?:we can do|can be done|to be done|to do|for (?:this|your) order)\b|\b(?:out of luck|too late (?:for|to)|out of (?:our|my) hands|you(?:'re| are) stuck with)\b/u;
/** "불량은 교환만 됩니다": no refund, in other words. */
const EXCHANGE_ONLY =
  /(?:교환|적립금|포인트|쿠폰)(?:으로|로)?만(?:가능(?!한지)|됩니다|돼요|되고|되는|받|진행|해드|처리)/u;
/** "초기 불량만 됩니다": a narrower rule than the shop's. */
const SOME_ONLY =
  /(?:초기불량|초기하자|초기제품|미개봉(?:상품|제품)?|새상품|정가(?:상품|제품)|중대한(?:하자|불량))(?:만|인경우만|일때만|에한해|에만)(?:됩|돼|되|가능|받|해드|처리|$)/u;
/** "수리만 가능합니다", "repairs only": no refund and no exchange, which no policy of a shop can say of a fault. */
const REPAIR_ONLY_KO =
  /(?:수리|as|a\/s|에이에스|점검)(?:만|로만|으로만|까지만|밖에)(?:가능(?!한지)|됩|돼|되(?!나|는지)|해드|받|지원|제공|진행|안|없|하고)/u;
const REPAIR_ONLY_EN =
  /\b(?:only|just|nothing (?:but|except)) (?:ever )?(?:do |offer |provide |make |be |get )?(?:\w+ )?repair(?:s|ed|ing)?\b|\brepairs? only\b|\bonly (?:ever )?(?:be|get) (?:repaired|fixed|mended|serviced)\b/u;
/** "미개봉이면 됩니다": a condition that the shop does not have. */
const UNUSED_IS_FINE =
  /(?:미개봉|미사용|새(?:상품|것|제품)|(?:뜯|사용하|개봉하|입|신|쓰)지않|안(?:뜯|쓰|쓴|입|신))[가-힣]{0,8}(?:면|라면|으니|이라|셨으면)[가-힣]{0,6}?(?:됩니다|돼요|괜찮|가능(?!한지|여부)|받아드|받습니다|받아요)/u;

/** "환불은 7일 이내에 가능하며, | 해당 주문은 기간이 지나 어렵습니다": a rule and the case at hand, joined. */
const JOINED = /(?<=[가-힣](?:며|고|되|오니))[,\s]+/u;
/** "받으신 뒤 7일까지": days from a beginning, no date. */
const PERIOD_RULE = /(?:후|뒤|부터)(?:\d{1,2}일|일주일|[한두]달|한달)까지/u;
/** This order or customer, of whom no rule in general speaks. */
const THIS_CASE = /고객님|손님|해당|이번|말씀하신|주문하신|(?<!원|없)이(?:주문|건|상품|제품)|본(?:주문|건)/u;

/** Each part that says so says it of a rule, whatever the other parts say of the case at hand. */
function isRuleByParts({ folded }: Sentence, pattern: RegExp): boolean {
  const saying = folded
    .split(JOINED)
    .map(squash)
    .map(withoutRefusedWords)
    .filter((part) => pattern.test(part));
  return (
    saying.length > 0 &&
    saying.every(
      (part) =>
        (RULE.test(part) || PERIOD_RULE.test(part)) &&
        ![CASE, CUSTOMER_DEED, THIS_CASE].some((other) => other.test(part)),
    )
  );
}

function koreanEligibility(sentence: Sentence): EligibilityClaim[] {
  const squashed = withoutRefusedWords(sentence.squashed);
  const rule = RULE.test(squashed) && !CASE.test(squashed) && !CUSTOMER_DEED.test(squashed);
  const positive: EligibilityClaim[] = positivePatterns
    .filter(
      ({ pattern }) =>
        pattern.test(squashed) && !/(?:까요|나요|니까|은지요|는지요|ㄹ지|을지)$/u.test(squashed),
    )
    .map(({ kind, pattern }) => ({
      kind,
      possible: true,
      rule: rule || /이내에?만|안에만|동안만/u.test(squashed) || isRuleByParts(sentence, pattern),
    }));
  const negative: EligibilityClaim[] = negativePatterns
    .filter(({ pattern }) => pattern.test(squashed) && !isOwnLimit(sentence))
    .map(({ kind }) => ({ kind, possible: false, rule }));
  if (EXCHANGE_ONLY.test(squashed)) negative.push({ kind: "refund", possible: false, rule: false });
  if (SOME_ONLY.test(squashed)) negative.push({ kind: "refund", possible: false, rule: false });
  if (REPAIR_ONLY_KO.test(squashed)) negative.push({ kind: "refund", possible: false, rule: false });
  if (UNUSED_IS_FINE.test(squashed)) positive.push({ kind: "generic", possible: true, rule: false });
  if (SHORT_YES.test(squashed)) positive.push({ kind: "generic", possible: true, rule: false });
  if (NO_HELP.test(squashed) && !isOwnLimit(sentence))
    negative.push({ kind: "generic", possible: false, rule: false });
  if (SHORT_NO.test(squashed)) negative.push({ kind: "generic", possible: false, rule: false });
  // "환불이 가능하지 않습니다" is one statement, not two.
  return [
    ...positive.filter(
      (claim) => !(/가능하지않/u.test(squashed) && negative.some(({ kind }) => kind === claim.kind)),
    ),
    ...negative,
  ];
}

const ENGLISH_KINDS: readonly (readonly [EligibilityClaim["kind"], string, string])[] = [
  ["refund", "refund|return|reimbursement", "refunded|returned|reimbursed"],
  ["cancel", "cancellation|cancel", "cancell?ed"],
  ["exchange", "exchange|replacement|swap", "exchanged|replaced|swapped"],
  ["address", "address change|change of address|address", "address (?:be )?changed|rerouted"],
];
const NEVER = "(?!)";
/** What a customer does to have it: "you can send it back", "you may still cancel this". */
const ENGLISH_VERBS: Partial<Record<EligibilityClaim["kind"], string>> = {
  refund: "return|send|ship|mail|bring",
  cancel: "cancel",
  exchange: "exchange|swap|replace",
  address: "change (?:the|your) address",
};
const TAKE_BACK: Partial<Record<EligibilityClaim["kind"], string>> = {
  refund:
    "\\bwe\\s?(?:can|could|will|'ll|are able to|'re (?:happy|glad) to|are (?:happy|glad) to|'d be (?:happy|glad) to)\\s(?:\\w+ )?(?:take|accept|have) (?:it|this|that|them) back\\b",
};
const NOT_TAKEN_BACK: Partial<Record<EligibilityClaim["kind"], string>> = {
  refund:
    "\\b(?:cannot|can't|can not|do not|don't|will not|won't) (?:\\w+ )?(?:take|accept|have) (?:it|this|that|them|\\w+ items?) back\\b|\\b(?:cannot|can't|can not|do not|don't|will not|won't|never) (?:\\w+ )?(?:take|accept) back\\b|\\b(?:not|no) refunds\\b",
};
const englishPositive = ENGLISH_KINDS.map(([kind, noun, done]) => ({
  kind,
  pattern: new RegExp(
    `\\b(?:eligible|entitled|qualif(?:y|ies)|qualified)\\b[^.?!;]{0,30}\\b(?:${noun})|\\b(?:${noun})s?\\b[^.?!;]{0,20}\\b(?:is|are|'s)\\s+(?:\\w+\\s+){0,2}?(?:possible|available|allowed|permitted|fine|ok|okay|covered|eligible)\\b|\\bcan (?:\\w+\\s+){0,2}?be (?:\\w+\\s+){0,1}?(?:${done})\\b|\\byou (?:can|may|are able to|'re able to|could) (?:\\w+\\s+){0,2}?(?:get|have|receive|request|claim|ask for)\\b[^.?!;]{0,20}\\b(?:${noun})\\b|\\byou (?:can|may|are able to|'re able to|could) (?:\\w+\\s+){0,3}?(?:${ENGLISH_VERBS[kind] ?? NEVER}) (?:it|this|that|them|the (?:item|order|product)|your order)\\b|\\b(?:fine|free|good|ok|okay|welcome) to (?:return|cancel|exchange|send)\\b|${TAKE_BACK[kind] ?? NEVER}|\\bwe (?:can|will|could|are able to) (?:\\w+\\s+)?(?:${noun}) (?:you|it|this|that|your)\\b|\\bwe (?:can|are able to|could) (?:\\w+\\s+){0,2}?(?:${noun}|offer|give|provide|do|accept|change)\\b[^.?!;]{0,30}\\b(?:${noun})\\b`,
    "u",
  ),
}));
const englishNegative = ENGLISH_KINDS.map(([kind, noun, done]) => ({
  kind,
  pattern: new RegExp(
    `${NOT_TAKEN_BACK[kind] ?? NEVER}|\\b(?:under no circumstances|in no case|on no account|never|no longer) (?:can|may|will|do|are|is|could) [^.?!;,]{0,40}\\b(?:${noun}|${done})\\b|\\b(?:we|the (?:shop|store)) (?:do not|don't|never|won't|will not) (?:${noun})\\b|\\b(?:won't|will not) be (?:refunding|returning|reimbursing|cancelling|canceling|exchanging|replacing|changing)\\b|\\bno (?:${noun})s?\\b[^.?!;]{0,20}\\b(?:possible|available|allowed|given|offered)\\b|\\b(?:do not|don't|does not|doesn't|won't|will not) (?:\\w+\\s+){0,1}?(?:offer|give|provide|accept|take|do|allow|make)\\b[^.?!;]{0,20}\\b(?:${noun})|(?:\\bnot|\\bno longer|n't|\\bnever) (?:\\w+\\s+){0,2}?(?:eligible|entitled|qualify)\\b[^.?!;]{0,30}\\b(?:${noun})|\\b(?:${noun})s?\\b[^.?!;]{0,30}\\b(?:is|are|was|has been|'s)\\s?(?:\\w+\\s+){0,2}?(?:not possible|n't (?:possible|available|allowed|permitted|offered|given)|no longer possible|not (?:available|offered|given)|unavailable|impossible|declined|denied|rejected|refused|not allowed|not permitted)\\b|\\b(?:cannot|can't|can not|can no longer|can never|may not|may never|will never) (?:\\w+\\s+){0,2}?be (?:${done})\\b|\\b(?:cannot|can't|can not|unable to|not able to|can no longer|won't be able to)\\s(?:\\w+\\s+){0,2}?(?:offer|give|provide|accept|approve|get|receive|${noun})\\b[^.?!;]{0,25}\\b(?:${noun}|orders?|it|this|you|anything)\\b`,
    "u",
  ),
}));
/** "A change of mind is fine at any time" */
const ENGLISH_MIND_FINE =
  /\bchang(?:e|ed|ing) (?:of |your )?mind\b[^.?!;]{0,25}\b(?:fine|ok|okay|no problem|accepted|covered|welcome|good enough)\b/u;
const KOREAN_MIND =
  /변심(?:은|이|도|이어도|이라도|으로는?)?[가-힣]{0,18}(?<answer>안됩|안돼|안받|않습|않아|못합|없습|(?<!환)불가|괜찮|상관없|문제없)/u;
/** "We only take items back when there is a fault": a condition that the shop does not have. */
const ENGLISH_ONLY =
  /\bonly (?:able to |allowed to )?(?:take|accept|return|refund|exchange)\b[^.?!;]{0,30}\b(?:when|if|for)\b/u;
const ENGLISH_FINAL =
  /\b(?:orders?|sales?|items?|purchases?)\b[^.?!;]{0,40}\b(?:is|are) (?:all |considered )?final\b|\bnon-?(?:refundable|returnable|cancell?able)\b|\bno take-?backs?\b|\b(?:change of mind|that|this) (?:isn't|is not) (?:a |an )?(?:valid|good|acceptable|sufficient|proper) (?:\w+ )?reason\b|\bwaited too long\b|\bleft it too late\b/u;
const ENGLISH_DENIED =
  /\b(?:your|the|this) (?:request|claim|case)\b[^.?!;]{0,20}\b(?:denied|rejected|declined|refused)\b/u;
const ENGLISH_RULE =
  /\bwithin (?:\w+|\d+)[\s-]+(?:\w+ )?(?:day|week|month)|\b(?:if|when|once|unless|provided|as long as|in case|only|before it ships|for (?:faulty|defective|damaged|wrong|incomplete) (?:items|goods|products))\b|\b(?:faulty|defective|damaged|wrong) (?:items?|goods|products?)\b|\bafter (?:that|\d+ days)/u;
const ENGLISH_CASE =
  /\b(?:still|since|because|so you|as you|as your|therefore|your order (?:is|was) within|you are within|you're within|it is within|is still within|has passed|have passed|was (?:ordered|delivered|purchased)|been \d+ days)\b/u;
/** "If it is still being prepared": a stage as the condition, of no order in particular. */
const ENGLISH_STAGE =
  /\b(?:if|while|whether|as long as)\b[^,.;]{0,24}\bstill (?:being (?:prepared|packed)|in preparation|in our warehouse)/gu;
const ENGLISH_DEED = /\b(?:if|once|when) you (?:send|give|tell|provide|share|reply|confirm)\b/u;
const ENGLISH_LIMIT =
  /\bwhether (?:we|you|it|they)\b|\b(?:i|as an ai|this chat|here|myself|directly|on my own|an ai)\b[^.?!;]{0,25}\b(?:cannot|can't|can not|unable|not able)\b|\b(?:whether|if)\b[^.?!;]{0,30}\b(?:eligible|possible|can be)\b|\bcannot (?:promise|say|tell|confirm|guarantee)\b|\bcan't (?:promise|say|tell|confirm|guarantee)\b/u;
/** "I'm afraid it can't be refunded": the one who regrets is not the one who cannot. */
const REGRET = /\bi(?:'m| am) (?:\w+ )?(?:afraid|sorry)(?: to say)?(?: that)?,?(?: but)?/gu;

function englishEligibility(folded: string): EligibilityClaim[] {
  if (!/[a-z]{4}/u.test(folded) || ENGLISH_LIMIT.test(withoutIdleStages(folded.replace(REGRET, ""))))
    return [];
  const isCase = ENGLISH_CASE.test(folded.replace(ENGLISH_STAGE, ""));
  const rule = ENGLISH_RULE.test(folded) && !isCase && !ENGLISH_DEED.test(folded);
  const negative: EligibilityClaim[] = englishNegative
    .filter(({ pattern }) => pattern.test(folded))
    .map(({ kind }) => ({ kind, possible: false, rule }));
  if (ENGLISH_ONLY.test(folded) && !/\b(?:days?|period|window)\b/u.test(folded))
    negative.push({ kind: "refund", possible: false, rule: false });
  if (REPAIR_ONLY_EN.test(folded)) negative.push({ kind: "refund", possible: false, rule: false });
  if (ENGLISH_FINAL.test(folded)) negative.push({ kind: "generic", possible: false, rule: false });
  if (NO_HELP_EN.test(folded)) negative.push({ kind: "generic", possible: false, rule: false });
  if (ENGLISH_DENIED.test(folded)) negative.push({ kind: "generic", possible: false, rule });
  if (negative.length > 0) return negative;
  if (
    /\b(?:not|cannot|no longer|unable)\b|n't\b/u.test(folded) ||
    /^(?:would|do|did|are|is|can|could|have|has|what|which|why|how)\b.*\?$/u.test(folded)
  )
    return [];
  return englishPositive
    .filter(({ pattern }) => pattern.test(folded))
    .map(({ kind }) => ({ kind, possible: true, rule }));
}
