/**
 * Where a customer loses something: asked to pay, wire or deposit what no text of the shop asks for (G3, G6), or for what they sign in with,
 * whatever it is called (G7).
 */
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { bare, fold, type ReplyText, type Sentence } from "./reply-text.ts";
import { sourceTexts } from "./sources.ts";

const PAID_KO = "(?:입금|송금|이체|무통장|선입금|선결제|추가결제|추가금|보증금|예치금|납부|납입)";
const FEE_KO = "(?:배송비|배송료|운임|택배비|반송비|반품비|차액|수수료|관세|세금|비용|금액|요금|돈)";
const NOT_PAID_KO =
  "(?!확인|내역|여부|정보|영수증|시점|일정|날짜|알림|문자|예정|된|됐|되|받|취소)[가-힣0-9a-z]";
const ASK_KO =
  "(?:해주(?:세|셔|시|십)|하(?:셔야|세요|시면|십시오|시고)|해야|부탁|바랍|필요(?!없|하지)|되어야|돼야|보내주|넣어주|보내셔야|보내세요|먼저)";
const ASKS_PAY_KO = new RegExp(
  `${PAID_KO}(?:${NOT_PAID_KO}){0,10}?${ASK_KO}|(?:먼저|우선|미리|추가)(?:로)?${FEE_KO}(?:을|를|부터)?(?:결제|지불|입금|송금|내)(?:해)?(?:주|셔야|시면|세요|야)|${FEE_KO}(?:을|를|부터|은|는|만)?(?:먼저|우선|미리|추가로)*(?:결제|지불)(?:을)?(?:먼저)?(?:해주|하셔야|하세요|해야|하시면|부탁)[가-힣]{0,6}(?:출고|발송|배송|처리|진행|시작|보내)|(?:은행|계좌|통장|가상계좌|상품권|기프트카드|코인)(?:번호)?(?:으로|로|에)(?:${NOT_PAID_KO}){0,12}?(?:보내|넣|입금|송금|이체|결제|지불)[가-힣]{0,4}?(?:주|세요|셔야|시면|십시오)`,
  "u",
);
const DENIED_KO = /않|마세요|마시고|말아|말고|못|없|필요는?없|아니|아닙|까요|나요/u;

const PAY_VERB_EN = "(?:wire|remit|deposit|transfer|send|pay|prepay|settle|venmo|zelle|paypal)";
const MONEY_EN =
  "(?:fees?|money|amount|payment|costs?|charges?|funds|deposit|postage|shipping|won|dollars|\\$\\d+|₩\\d+|customs|tax|duty)";
const TO_EN =
  "(?:bank|account|kookmin|shinhan|woori|hana|nonghyup|kakao ?bank|toss|wire|crypto|bitcoin|gift cards?|paypal|venmo|zelle|in advance|up ?front|first|beforehand|before (?:we|it|your|the)|so (?:that )?(?:we|it))";
const ASKS_PAY_EN = new RegExp(
  `\\b(?:please|kindly|just|first|you(?:'ll)?(?: will| need| have| must| should| can| may)(?: to)?|(?:could|can|would) you(?: please)?|must|need to|have to|to)(?: first| now| just)? ${PAY_VERB_EN}\\b[^.?!;]{0,40}\\b${MONEY_EN}\\b[^.?!;]{0,40}\\b${TO_EN}\\b|\\b(?:please|kindly|you(?:'ll)? (?:need|have|must) ?(?:to)?|(?:could|can) you(?: please)?)(?: first| now)? (?:wire|remit|bank transfer|make a (?:bank )?(?:transfer|deposit|payment)|transfer (?:the|your|a)|deposit (?:the|your|a))\\b|^\\W*(?:wire|remit|deposit|transfer) (?:the |a |your |\\$)|\\b(?:fee|postage|shipping|deposit|payment) (?:must|has to|needs to|should) be (?:wired|deposited|transferred|remitted|prepaid|paid (?:first|in advance|up ?front|before))\\b`,
  "u",
);
const DENIED_EN = /\b(?:not|never|no|without|cannot|if)\b|n't\b/u;

const SIGN_IN_KO =
  /로그인(?:하실|할|하는|하시는)?(?:때|시|데|에)(?:에)?(?:쓰|사용하|입력하|치|넣|눌러|적)(?:시|으시)?(?:는|던)(?!(?:이메일|메일|아이디|기기|브라우저|앱|계정|화면|방법|방식|휴대|전화|핸드|폰|컴퓨터|pc))(?:[가-힣0-9a-z]){0,14}?(?:알려|말씀|말해|적어|보내|남겨|불러|뭐|무엇|뭔|어떤|공유)/u;
const SIGN_IN_EN =
  /\b(?:what|which \w+) (?:do|did|would) you (?:type|enter|key|put|use)(?: in)?\b[^.?!]{0,24}\b(?:sign|log)(?:ging|ing)?[- ]?(?:in|on)\b|\b(?:word|words|phrase|letters|characters|string|secret|keys)\b[^.?!]{0,20}\byou (?:use|type|enter|key|put)(?: in)?\b[^.?!]{0,20}\b(?:sign|log)(?:ging|ing)?[- ]?(?:in|on)\b/u;
const HARMLESS_EN = /\b(?:browser|device|app|e-?mail|phone|computer|page|website|never|not|error)\b|n't\b/u;

/** G6, G7: asks for no money that no text asks for, and for nothing that opens an account. */
export function checkLures({ sentences }: ReplyText, context: GuardContext): GuardEvent[] {
  return sentences.flatMap((sentence) => [
    ...(asksToPay(sentence, context)
      ? [{ guard: "G6", event: "claim_blocked", detail: "asks for a payment without a source" } as const]
      : []),
    ...(asksForSignIn(sentence)
      ? [{ guard: "G7", event: "claim_blocked", detail: "asks for what they sign in with" } as const]
      : []),
  ]);
}

function asksToPay({ folded, squashed }: Sentence, context: GuardContext): boolean {
  const isAsked = /[가-힣]/u.test(folded)
    ? ASKS_PAY_KO.test(squashed) && !DENIED_KO.test(squashed)
    : ASKS_PAY_EN.test(folded) && !DENIED_EN.test(folded);
  return isAsked && !isSourced({ folded, squashed }, context);
}

/** The shop's own texts ask for it in the same word. */
function isSourced({ folded, squashed }: Sentence, context: GuardContext): boolean {
  const words = [
    ...(squashed.match(/입금|송금|이체|무통장|선결제|추가결제|보증금|예치금|납부|납입|상품권|코인|결제/gu) ??
      []),
    ...(folded.match(/\b(?:wire|remit|deposit|transfer|venmo|zelle|paypal|prepay|gift card|crypto)/gu) ?? []),
  ];
  const texts = sourceTexts(context).map((text) => `${bare(text)} ${fold(text)}`);
  return words.length > 0 && words.every((word) => texts.some((text) => text.includes(word)));
}

function asksForSignIn({ folded, squashed }: Sentence): boolean {
  return (
    (SIGN_IN_KO.test(squashed) && !/않|마세요|마시|말아/u.test(squashed)) ||
    (SIGN_IN_EN.test(folded) && !HARMLESS_EN.test(folded))
  );
}
