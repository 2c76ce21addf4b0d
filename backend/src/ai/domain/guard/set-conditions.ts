/**
 * Conditions that nobody set (BC-04, BC-08): "without a photo no request is taken", "opened boxes are fine as long as the tags are on". What the
 * shop's texts ask for may be told; asking for a photo, or saying that none is needed, sets no condition.
 */
import type { GuardContext } from "./guard-context.ts";
import { fold, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

const PHOTO = "(?:사진|영상|동영상|이미지)";
const REQUEST = "(?:접수|신청|요청|처리|진행|교환|환불|반품|보상|심사)";
const REFUSED =
  "(?:안[되돼됩받]|못|불가|(?<!문제(?:가|는)?|상관(?:이|은)?|지장(?:이|은)?|필요(?:가|는)?)없(?!이)|않(?!아도|으셔도)|어렵|어려|힘들|거절|반려)";
/** "사진이 없으면 접수가 안 돼요". */
const NONE_WITHOUT_KO = new RegExp(
  `${PHOTO}(?:을|를|이|가|은|는|도)?[가-힣]{0,6}?(?:미(?:첨부|제출|등록)(?:시|하|이면|인)|없(?:이(?!도)(?:는)?|으면|으시면|다면|을경우)|(?:안|못)(?:보내|올리|올려|찍|찍어|주|첨부하|첨부해)[가-힣]{0,4}?(?:면|경우)|지(?:않|못)[가-힣]{0,3}?(?:면|경우))[가-힣]{0,14}?${REQUEST}[가-힣]{0,10}?${REFUSED}`,
  "u",
);
/** "사진을 올려 주셔야만 접수돼요", "개봉 영상은 필수예요". */
const ONLY_WITH_KO = new RegExp(
  `${PHOTO}(?:을|를|이|가|은|는|도)?[가-힣]{0,10}?(?:[주하리내으]셔야|있어야|보내야|올려야|해야)(?:만)?(?!하는지|되는지|할지)[가-힣]{0,12}?${REQUEST}[가-힣]{0,12}?(?:됩|돼|되|가능|수있|받|진행|접수|시작|들어가|들어갑)|${PHOTO}(?:은|는|이|가)?(?:꼭|반드시)?(?:필수|의무|반드시(?:있어야|필요)|꼭있어야)`,
  "u",
);
const OPEN_KO =
  /여부|[는은을인한]지(?!금|않|못)|까요|나요|아니에|아니예|아닙|없어도|없으셔도|않아도|않으셔도/u;

const PHOTO_EN = "(?:photos?|pictures?|pics?|images?|videos?)";
const TAKEN_EN =
  "(?:take|taken|accept\\w*|register\\w*|process\\w*|start\\w*|open|log|handle\\w*|approve\\w*|consider\\w*|proceed|go (?:ahead|any further|through)|request|submit\\w*)";
const NOT_EN = "(?:n't|\\b(?:not|cannot|unable|never|no))\\b";
const PHOTO_CONDITIONS_EN: readonly RegExp[] = [
  // "Without a photo we can't take your request", and the other way round.
  new RegExp(
    `\\b(?:without|unless|until)\\b[^.?!;]{0,24}\\b${PHOTO_EN}\\b[^.?!;]{0,24}${NOT_EN}[^.?!;]{0,16}\\b${TAKEN_EN}\\b|${NOT_EN}[^.?!;]{0,16}\\b${TAKEN_EN}\\b[^.?!;]{0,36}\\b(?:without|unless|until)\\b[^.?!;]{0,24}\\b${PHOTO_EN}\\b`,
    "u",
  ),
  new RegExp(
    `\\bif (?:you|there|we)\\b[^.?!;,]{0,16}${NOT_EN}[^.?!;,]{0,20}\\b${PHOTO_EN}\\b[^.?!;]{0,36}${NOT_EN}[^.?!;]{0,16}\\b${TAKEN_EN}\\b`,
    "u",
  ),
  new RegExp(
    `(?<!\\b(?:if|whether|when|once)\\b[^.?!;,]{0,12})\\b${PHOTO_EN}\\b(?: of (?:the|it|your) ?\\w*)? (?:is|are)(?: \\w+ly| always)? (?:required|mandatory|compulsory|necessary|essential|a must)\\b|\\bno ${PHOTO_EN},? no \\w+`,
    "u",
  ),
  new RegExp(
    `\\bneed\\b[^.?!;]{0,12}\\b${PHOTO_EN}\\b[^.?!;]{0,12}\\bbefore\\b[^.?!;]{0,24}\\b${TAKEN_EN}\\b|\\b(?:have|need) to (?:\\w+ )?(?:send|upload|attach|provide|share|include|submit)\\b[^.?!;]{0,20}\\b${PHOTO_EN}\\b[^.?!;]{0,12}\\b(?:or|otherwise)\\b|\\bonly (?:possible|available|open)\\b[^.?!;]{0,12}\\b(?:with|after)\\b[^.?!;]{0,12}\\b${PHOTO_EN}\\b|\\byou must (?:\\w+ )?(?:send|upload|attach|provide|share|include|submit)\\b[^.?!;]{0,20}\\b${PHOTO_EN}\\b|\\bonly (?:\\w+ )?(?:take|accept|process|handle|register|consider)\\w*\\b[^.?!;]{0,40}\\bwith\\b[^.?!;]{0,16}\\b${PHOTO_EN}\\b`,
    "u",
  ),
];

/** What a condition may be about, in all its names: a text of the shop that names it has set it. */
const PARTS: readonly (readonly [korean: string, english: string])[] = [
  ["태그|택(?!배)", "tags?"],
  ["라벨", "labels?"],
  ["박스|상자", "box"],
  ["포장", "packag\\w*|wrapp\\w*"],
  ["봉인|비닐", "seals?"],
  ["영수증", "receipts?"],
  ["구성품|부속품", "accessor\\w*"],
];
const THING_KO = PARTS.map(([korean]) => korean).join("|");
const THING_EN = PARTS.map(([, english]) => english).join("|");
/** Of what came damaged or incomplete it is no condition, but the fault. */
const SOUND = "(?:(?!파손|훼손된|훼손되|찌그러|젖|찢|불량|하자|깨|빠|누락|문제|없)[가-힣])";
/** "택만 그대로 있으면 괜찮아요", "라벨이 붙어 있는 경우에만 반품이 가능합니다". */
const GRANTED_WITH_KO = new RegExp(
  `(?:${THING_KO})(?:이|가|은|는|을|를|만|도|까지)?${SOUND}{0,12}?(?:있(?:으면|으시면|다면|을때만?)|(?:계시|하시|두시)면|[으하]셨(?:다면|으면)|(?:않|안)(?:으셨|았)(?:다면|으면)|그대로(?:면|라면|이면|이시면)|온전하면|멀쩡하면|(?:경우|때)에?만|[으하주]셔야|있어야)[가-힣]{0,18}?(?:괜찮|가능(?!한지|여부)|됩니다|돼요|되세요|수있|받아드|문제없|상관없)|(?:사용|착용|개봉)(?:흔적|감|한적|자국)(?:이|만|은)?(?:없|안보이)(?:으면|다면|으시면)[가-힣]{0,12}?(?:괜찮|가능(?!한지|여부)|됩니다|돼요|수있|받아드|문제없)`,
  "u",
);
const UNTOUCHED_EN = "unworn|unused|unopened|unwashed|unsealed|sealed|resalable|resellable";
const STATE_EN = `(?:(?:${THING_EN})\\b[^.?!;,]{0,12}?\\b(?:is|are|hasn't|haven't|has not|have not|isn't|aren't|remain\\w*|stays?)\\b[^.?!;,]{0,12}?\\b(?:on|attached|intact|there|in place|broken|removed|opened|undamaged|complete|included)|(?:kept?|keep|have|still have|left|leave|includes?)\\b[^.?!;,]{0,12}?\\b(?:${THING_EN})|(?:is|it's|are|they're|remains?)\\b[^.?!;,]{0,12}?\\b(?:${UNTOUCHED_EN})|in (?:its|the|their) original (?:${THING_EN}))`;
const IF_EN =
  "(?:as long as|so long as|provided(?: that)?|providing|on (?:the )?condition that|assuming|only (?:if|when)|(?<!\\beven )if|make sure(?: that)?|just(?= (?:keep|leave|have)\\b))";
const GRANTED_WITH_EN = new RegExp(`\\b${IF_EN}\\b[^.?!;,]{0,30}?\\b${STATE_EN}\\b`, "u");
const GRANTS_EN =
  /\b(?:fine|ok|okay|no problem|all right|alright|accept\w*|qualif\w*|possible|eligible|welcome|good to go)\b|\b(?:you|it|they) (?:can|may|could)\b[^.?!;]{0,16}\b(?:return\w*|send|sent|ask|request|get|refund\w*|exchange\w*|be taken)\b/u;
const OPEN_EN = /\b(?:whether|not sure|no information|don't know|would need to check|can't say)\b/u;

/** Whether a sentence sets a condition that no text of the shop sets. */
export function setsCondition({ folded, squashed }: Sentence, context: GuardContext): boolean {
  return asksProof(folded, squashed, context) || asksSound(folded, squashed, context);
}

function asksProof(folded: string, squashed: string, context: GuardContext): boolean {
  const inKorean = NONE_WITHOUT_KO.test(squashed) || (ONLY_WITH_KO.test(squashed) && !OPEN_KO.test(squashed));
  if (!inKorean && !PHOTO_CONDITIONS_EN.some((pattern) => pattern.test(folded))) return false;
  return !sources(context).some((text) => PHOTO_OF_SHOP.test(text));
}

/** A text of the shop asks for a photo. */
const PHOTO_OF_SHOP = /사진|영상|이미지|\b(?:photo|picture|image|video)/u;

function asksSound(folded: string, squashed: string, context: GuardContext): boolean {
  const korean = OPEN_KO.test(squashed) ? undefined : GRANTED_WITH_KO.exec(squashed)?.[0];
  const isOpen = OPEN_EN.test(folded) || !GRANTS_EN.test(folded);
  const told = korean ?? (isOpen ? undefined : GRANTED_WITH_EN.exec(folded)?.[0]);
  if (told === undefined) return false;
  const names = PARTS.map(([ko, en]) => new RegExp(`${ko}|\\b(?:${en})\\b`, "u"));
  const asked = [...names.filter((name) => name.test(told)), ...(UNTOUCHED.test(told) ? [UNTOUCHED] : [])];
  return !asked.some((name) => sources(context).some((text) => name.test(text)));
}

const UNTOUCHED = new RegExp(`\\b(?:${UNTOUCHED_EN})\\b|미개봉|개봉|미사용|사용하지|착용`, "u");

function sources(context: GuardContext): readonly string[] {
  return sourceTexts(context).map(fold);
}
