import type { GuardEvent } from "./guard-context.ts";
import type { ReplyText, Sentence } from "./reply-text.ts";

/** Numbers that a customer may be asked for. */
const HARMLESS_KO = "주문|송장|운송|상품|제품|모델|오류|에러|우편|기종|사이즈|쿠폰|연락|전화번호|휴대폰번호";
const unnamed = (longest: number) => `(?:(?!${HARMLESS_KO})[가-힣0-9a-z]){0,${longest}}?`;
const DIGITS_KO = "(?:번호|숫자|코드|자리|자릿수|글자)";
const COUNT_KO = "(?:세|네|넷|다섯|여섯|일곱|여덟|[3-8])";
/** Where a one-time code comes from: "문자로 받으신 여섯 자리". */
const SENT_KO = `(?:문자|sms|ars|메[시세]지|알림톡|카톡|톡|메일|전화|통화|(?:휴대|핸드)?폰|휴대전화)(?:상|으로|로|에서|에|을|를)?${unnamed(6)}(?:온|오신|왔|오는|받|뜬|뜨|찍|적힌|적혀|쓰인|있는|전송|발송|도착|수신|보낸|보내|날아|들은|들으신|안내)${unnamed(8)}(?:${DIGITS_KO}|거|것|그대로)`;
const COUNTED_KO = `(?<!번호(?:의)?(?:앞|뒤|뒷|끝|마지막)?)${COUNT_KO}(?:자리|글자)(?:의)?(?:숫자|번호|코드|수)?`;
/** Papers that tell who somebody is, and pictures of them. */
const PAPER_KO =
  "(?:통장|신분증|여권|주민(?:등록)?증|(?:운전)?면허증|등본|초본|가족관계증명서)(?:의)?(?:앞면|뒷면|앞뒤)?(?:사본|사진|캡처|스캔본?|이미지)?(?:한장|1장|하나)?";
/** What no customer should write into a chat (BC-17): passwords, cards, codes, accounts. */
const SECRET_KO = [
  "비밀번호|비번|패스워드|암호|카드번호|카드(?:의)?(?:앞면|뒷면)|뒷면(?:에)?(?:있는)?[가-힣0-9]{0,3}(?:자리|숫자)",
  "cvc|cvv|유효기간|(?:인증|(?<!주문)확인)(?:번호|코드)|otp|핀번호|보안(?:코드|카드)|주민(?:등록)?번호|계좌번호|계좌(?:정보)?(?=를|와|랑|하고|좀)|여권번호",
  SENT_KO,
  `(?:인증|본인확인)${unnamed(8)}${DIGITS_KO}`,
  "(?:문자|sms|알림톡)(?:번호|숫자|코드)",
  "인증(?:문자|메일|메[시세]지)(?:를|의|내용|캡처|화면|사진|스크린)",
  `(?:보내드린|보낸|전송한|전송된|발송한|발송된|받으신|받은|도착한|수신하신)${unnamed(6)}(?:숫자|코드|자리|(?<!주문)번호)`,
  COUNTED_KO,
  `카드[가-힣]{0,3}?(?:앞|뒤|뒷|끝|적힌|적혀|있는|쓰인|써)[가-힣0-9]{0,10}?${DIGITS_KO}`,
  "카드(?:의)?(?:사진|정보)",
  PAPER_KO,
].join("|");
const HAND_OVER_KO =
  "보내|남겨|알려|말씀해|말해|얘기해|이야기해|답해|적어|써|쳐|읽어|불러|전달해|공유해|찍어|캡처해|복사해|답장해|회신해|제출해|첨부해|업로드해|올려|스캔해|주시|보여|(?:여기|이곳|이채팅|채팅창|채팅|대화창|이창|답장|저|제게)(?:에다|에게|에|으로|로)?(?:바로|그대로)?(?:입력|기입)해";
const ASK_KO =
  "주세요|주시겠|주시면|주셔야|주시고|주십시오|주실(?!필요)|줘|줄래|주시기바|주시길|부탁|보세요|보시겠";
const TELL_KO = "(?:말씀하|적으|남기|보내|부르|읽으|답장하|회신하|공유하|알리)(?:세요|시겠|시면|십시오|셔야)";
const WHICH_KO =
  "(?:을|를|좀|만){0,2}(?:주세요|주시겠|주실래|줘)|(?:이|가|은|는)?(?:혹시)?(?:뭐|뭔|무엇|몇(?:번)?(?:인|이|일|입)|어떻게되)";
const LEAVES_OUT_KO = "말고|대신|빼고|제외|없이";
/** It is asked what became of the code, or for something else that goes with it. */
const ELSE_KO = `${HARMLESS_KO}|안오|안와|안들어|안되|안돼|안맞|안보이|오지|오는지|왔는지|오셨는지|받지|받으셨는지|못받|틀리|틀렸|잊|바꾸|바뀌|재설정|다시받|화면|문구|메시지|단계|기기|이메일주소`;
const AND_KO = "(?:와|과|이?랑|하고|및|또는|이나|나)";
const ASKS_KO = new RegExp(
  `(?:${SECRET_KO})(?:${WHICH_KO}|(?:${AND_KO}(?:(?!${LEAVES_OUT_KO})[가-힣0-9a-z]){0,20}?|(?:(?!${LEAVES_OUT_KO}|${ELSE_KO})[가-힣0-9a-z]){0,20}?)(?:(?:${HAND_OVER_KO})[가-힣]{0,4}?(?:${ASK_KO})|${TELL_KO})).{0,6}`,
  "gu",
);
/** "문자로 온 코드가 필요해요", but not for logging in on a page. */
const NEEDS_KO = new RegExp(
  `^(?!.*(?:로그인|화면|페이지|사이트|앱에)).*(?:${SENT_KO}|${COUNTED_KO})(?:이|가|을|를)?(?:꼭|먼저)?(?:필요(?!하지|없|는없|로하지)|있어야)`,
  "u",
);
const REFUSES_KO = /지마|말아|마시고|마세요|않|안돼|안됩|금물|금지|없이/u;

const NOT_HARMLESS_EN =
  "(?<!(?:order|error|model|tracking|serial|product|item|size|zip|postal|promo|coupon|phone|status) )";
const DIGITS_EN = `${NOT_HARMLESS_EN}(?:codes?|numbers?|digits|pin|passcode)`;
const SENT_EN =
  "(?:(?:that |which )?(?:you|we|they|i|it)(?:'ve|'ll| have| just| had| were| was)* (?:got|get|gotten|received|receive|sent|send|texted|emailed|see|saw)|(?:that )?(?:came|comes|arrived|was sent|is sent|went)|(?:in|from|on|by|via|over) (?:the |your |a |that )?(?:text|sms|message|e-?mail|phone|call|card|back)|we (?:sent|texted))";
const SECRET_EN = [
  "passwords?(?! (?:reset|change|recovery|help))|passcode|pin(?: code| number)?|card (?:number|details|info\\w*)|(?:credit|debit) card|cvc|cvv|security code",
  "(?:one[- ]time|verification|authentication|login|sms|text) code|otp|social security|ssn|(?:bank )?account number|expiry date",
  "(?:three|four|five|six|eight|[3-8])[- ]?digits?(?! (?:order|tracking|error|model)| of (?:the|your) order)",
  `${DIGITS_EN} ${SENT_EN}`,
  `(?:text|sms)(?: message)?[^.!?;]{0,12} (?:code|digits)`,
  "back of (?:your|the) card",
  "(?:your|an?|the) (?:\\w+ )?(?:passport|id(?: card)?|identity card|driver's licen[cs]e|driving licen[cs]e|bank ?book|bank statement)",
].join("|");
const ASKS_EN = new RegExp(
  `\\b(?:(?:could|can|would|will) you|please|let (?:me|us) (?:have|know|see)|repl(?:y|ies) with|forward|drop|paste|key in|i(?:'ll| will)? (?:just )?need|we(?:'ll| will)? (?:just )?need|send|share|give|tell|type|provide|upload|attach|submit|text|dm|read|what(?:'s| is| was| are| were) (?:the|your|those))\\b[^.!?;]{0,40}\\b(?:${SECRET_EN})\\b`,
  "u",
);
/** "The code you got by text: could you send it over?" */
const ASKS_AFTER_EN = new RegExp(
  `\\b(?:${SECRET_EN})\\b[^.!?;]{0,30}\\b(?:(?:could|can|would|will) you|please|just|and)\\b[^.!?;]{0,12}\\b(?:send|share|tell|give|read|reply|paste|drop|forward|(?:type|enter|put) (?:it|them) (?:here|in(?:to)? (?:the|this) chat))\\b`,
  "u",
);
const MORE_ASKS_EN = new RegExp(
  [
    `\\b(?:enter|put|key in|write)\\b[^.!?;]{0,40}\\b(?:${SECRET_EN})\\b[^.!?;]{0,40}\\b(?:here|chat|below|reply)\\b`,
    "\\b(?:which|what) (?:code|digits)\\b[^.!?;]{0,30}\\b(?:text|sms|phone|message|e-?mail|card)\\b",
    `\\b${DIGITS_EN}\\b[^.!?;]{0,12}\\b(?:send|text|give|tell|read|forward|paste) (?:it|them)(?: over| back| on)? to (?:me|us)\\b`,
  ].join("|"),
  "u",
);
const REFUSES_EN =
  /\b(?:not|never|no|avoid|without|instead of|stop|refrain|other than|except)\b|n't\b|^\W*(?:please |always |do ){0,2}keep (?:your|any|all|every) (?:\w+ ){0,2}?(?:passwords?|pins?|codes?|details) (?:to yourself|private|safe|secret)\b(?!.*\b(?:send|share|tell|give|type|reply|paste)\b)|\b(?:reset|forgot|forgotten|change) (?:your |the |a )?(?:password|pin)\b/u;

/** G7: asks the customer for no secret, whatever the purpose (BC-17, BC-24). */
export function checkSecrets({ sentences }: ReplyText): GuardEvent[] {
  return sentences.some(asksForSecret)
    ? [{ guard: "G7", event: "claim_blocked", detail: "asks for a secret" }]
    : [];
}

function asksForSecret({ folded, squashed }: Sentence): boolean {
  // A "not" that stands apart from what is asked for denies something else: "저장하지 않으니 여섯 자리를 불러 주세요".
  const asked = squashed.match(ASKS_KO) ?? [];
  return (
    asked.some((words) => !REFUSES_KO.test(words)) ||
    (NEEDS_KO.test(squashed) && !REFUSES_KO.test(squashed)) ||
    ((ASKS_EN.test(folded) || ASKS_AFTER_EN.test(folded) || MORE_ASKS_EN.test(folded)) &&
      !REFUSES_EN.test(folded))
  );
}
