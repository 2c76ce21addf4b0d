/** What a detector finds. `token` is a secret in a link or a key; `licence` a driving licence. */
export type PiiKind =
  | "rrn"
  | "card"
  | "account"
  | "cvc"
  | "password"
  | "otp"
  | "ssn"
  | "passport"
  | "licence"
  | "token"
  | "phone"
  | "email";

/** One way to find one kind. The pattern runs on NFKC, lower-cased text; its group `value` (else all of it) is masked. */
export interface PiiDetector {
  readonly kind: PiiKind;
  readonly pattern: RegExp;
  readonly needs: PiiNeeds;
}

/** What a text must hold for a pattern to match at all: most messages do not, and are spared most patterns. */
export interface PiiNeeds {
  readonly digits: number;
  /** Something that every match holds. */
  readonly sign: RegExp | null;
}

/** Text between a word and its number; stops at marks, so that a mark is never read as the word before a number. */
const gap = (longest: number): string => `[^\\d\\n\\[\\]]{0,${longest}}`;
const latin = (words: string): string => `(?<![a-z])(?:${words})(?![a-z])`;

const MONTH_DAY_SPACED = "(?:0[1-9]|1[0-2])\\s?(?:0[1-9]|[12]\\d|3[01])";
const MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
const MOBILE = "01[016789][-\\s.]{0,2}\\d{3,4}[-\\s.]{0,2}\\d{4}(?!\\d)";
const UNIT = "\\s?(?:자리|글자|년|월|일|번(?!호)|회|개|시간|분|초|원|차|만|천|%)";

const LINK = "(?:\\s?(?:은|는|이|가|을|를|도|로|:|=|->|is|are|was)){0,2}[\\s:=(\"'`]{0,4}";
const MAIL_HOST =
  "(?:네이버|다음|한메일|지메일|구글|네이트|카카오|핫메일|아웃룩|야후|naver|daum|hanmail|gmail|nate|kakao|hotmail|outlook|yahoo)";
const PASSWORD_WORD = `(?:비밀\\s?번호|비번|패스\\s?워드|패스\\s?코드|암호|(?:핀|pin)\\s?번호|(?<!\\d)${latin("password|passwd|passcode|passphrase|pwd|pw|pin")})`;
const PASSWORD_FILLER =
  "(?:\\s?(?:는|은|가|을|를|혹시|원래|새|임시|바꾼|바꿔서|그냥|전에|현재|지금|아마|제가|제|내|설정한|새로|[뒷앞끝]\\s?자리(?:는|가)?|이거|이건데|number|code|no\\.?|to|as|my|new|old)(?=[\\s:=a-z\\d])){0,3}";
const NOT_A_PASSWORD =
  "(?:wrong|incorrect|invalid|expired|correct|right|gone|lost|forgotten|reset|changed|locked|blocked|working|broken|missing|okay|fine|good|weak|strong|rejected|accepted|needed|required|unknown|empty|same|different|stolen|leaked|compromised|hacked|safe|secure|stuck|failing|failed|hidden|short|long|what|where|that|this|here|there|being|sent|page|field|link|email|mail|please|help|change|error|login)";

const ONE_TIME_WORD = `(?:인증\\s?(?:번호|코드)|(?:확인|로그인|접속|보안|2단계)\\s?코드|일회용\\s?(?:비밀)?번호|오티피|${latin("otp|verification code|one[- ]time (?:code|password|passcode|pin)|auth(?:entication)? code|sms code|2fa code|login code")})`;

// Numbers that are nobody's secret; between a code's words and its digits they speak of something else.
const HARMLESS_NUMBER =
  "주문|송장|운송|택배|등기|상품|제품|모델|오류|에러|우편|사이즈|금액|가격|생년월일|쿠폰|정품|시리얼|일련|order|tracking|error|model|serial|product|item|size|zip|post|price|coupon|promo|version|label|sticker";
const near = (longest: number): string => `(?:(?!${HARMLESS_NUMBER})[^\\d\\n\\[\\]]){0,${longest}}`;
const NOT_COUNTED =
  "(?![\\d-]|[.,]\\d|\\s?(?:자리|글자|원|만(?!\\s)|천|%|포인트|won|krw|usd|dollars|points?|people|kg|mm|cm|(?:동|호|층|번지|호실)(?![가-힣]))|(?:년|월|번(?!호)|회|개|시간|분(?!명)|초|차)|일(?!\\s?거|까|듯|텐|지)|\\s?(?:결제|입금|출금|승인|청구|적립))";
/** No digits of a word or an amount, and none that are named as something else: "주문 48213". */
const UNNAMED = `(?<![a-z\\d$₩.,#-]|(?:${HARMLESS_NUMBER})\\s?(?:번호|코드|number|code|no\\.?)?(?:은|는|이|가|:)?\\s?)`;
const CODE_VALUE = `${UNNAMED}(?<value>(?:[a-z]-)?\\d{3}[-\\s]\\d{3}|(?:[a-z]-)?\\d{4,8}|\\d(?:\\s\\d){3,7})${NOT_COUNTED}`;
const SIX_DIGITS = `${UNNAMED}(?<value>\\d{3}[-\\s]\\d{3}|\\d{6})${NOT_COUNTED}`;
/** "6자리" before the digits themselves. */
const LENGTH = `(?:(?:\\d|[네넷]|다섯|여섯|일곱|여덟)\\s?(?:자리|글자|digits?|-digit)${near(10)})?`;
const DIGITS_KO = "(?:(?:인증|확인|보안)\\s?)?(?:번호|숫자|코드|자리|비번)";
const MESSAGE_KO = "(?:sms|ars|문자(?:\\s?메[시세]지)?|메[시세]지|알림톡|카카오톡|카톡|톡|이?메일)";
const SENT_BY_KO =
  "(?:sms|ars|문자(?:\\s?메[시세]지)?|메[시세]지|카카오톡|카톡|알림톡|톡|이?메일|전화|통화|(?:휴대|핸드)?폰|휴대\\s?전화)";
const CAME_KO =
  "(?:온|왔던|오는|받은|받았던|날아온|도착한|들어온|전송된|수신한|수신된|보내\\s?(?:준|주신|신)|보낸|들은|알려\\s?(?:준|주신)|불러\\s?(?:준|주신))";
const NOT_THIS_CODE = `(?<!(?:${HARMLESS_NUMBER}|area|status|discount|phone|house)(?:al)?[\\s-]?)`;
const CODE_EN = `${NOT_THIS_CODE}${latin("codes?|numbers?|digits?|pin|passcode")}(?!\\s+of\\b)`;
const SENT_EN = latin(
  "texted|text(?: message)?|sms|messaged|e-?mailed|(?:you|they|it|shop|bank|system) (?:just )?sent|i (?:just )?(?:got|received)|sent to (?:me|my \\w{1,8})|(?:on|from) (?:my |the |your )?(?:phone|text|sms|e-?mail|message|app)|i was (?:sent|texted)|by (?:phone|e-?mail|message)|over the phone|(?:phone|voice) call",
);
const MESSAGE_EN = latin("text(?: message)?|sms|message|e-?mail");

const CARD_BACK_KO =
  "(?:카드(?:의|에)?\\s?(?:(?:뒤|뒷)(?:쪽|편|면)?(?!로|\\s?자리)|(?:뒷|끝)\\s?자리|에\\s?(?:적힌|있는|쓰인|찍힌))|서명\\s?란)";
const THREE_DIGITS = `${UNNAMED}(?<value>\\d{3})${NOT_COUNTED}`;
const CARD_DIGITS = `${UNNAMED}(?<value>\\d{3,4})${NOT_COUNTED}`;
const CARD_BACK_EN = `(?:back of (?:my |the |this |that |your )?(?:\\w{1,8} )?card|card'?s? (?:back|reverse)|signature (?:strip|panel|line|field))`;
const CARD_CODE_EN = `${NOT_THIS_CODE}${latin("(?:(?:three|four|3|4)[\\s-]?)?(?:digits?|numbers?|code)")}`;

// These names are everyday words as well; they mean a bank only right before "은행" or the number.
const BANK_OR_WORD =
  "(?:하나|우리|국민|기업|산업|제일|대구|부산|경남|광주|전북|제주|토스)(?:은행|뱅크)?\\s{0,2}(?=\\d)";
const BANK_WORD = `(?:계좌(?:\\s?번호)?|입금|송금|이체|은행|뱅크|카뱅|케뱅|농협|수협|신협|축협|새마을(?:금고)?|우체국|신한|${BANK_OR_WORD}|${latin("kb|ibk|nh|bnk|dgb|bank|account|acct|iban")}(?:\\s?(?:number|no\\.?))?)`;
const ACCOUNT_VALUE = `(?!${MOBILE})(?=(?:\\d[-\\s]?){9,16}(?!\\d))(?<value>\\d{2,6}(?:[-\\s]\\d{1,8}){1,4}|\\d{10,16})(?![\\d-]|${UNIT})`;

/** A digit as it is said aloud in Korean, and one in English. */
const SPOKEN = "[공영일이삼사오육륙칠팔구]";
const SPOKEN_EN = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)";
/** So many digits said aloud, with what people put between them. Nothing of a word stands before or after them. */
const spoken = (least: number, most: number): string =>
  `(?<![가-힣])${SPOKEN}(?:[\\s,-]{0,2}${SPOKEN}){${least - 1},${most - 1}}(?=(?:이에요|예요|에요|이요|요|입니다|인데|이고|이래요|래요|이라고|라고|이랑|번|임|이$|$)|[^가-힣]|$)`;
const spokenEn = (least: number, most: number): string =>
  latin(`${SPOKEN_EN}(?:[\\s,-]{1,2}${SPOKEN_EN}){${least - 1},${most - 1}}`);
/** "73 05 62", "4-8-2-9-1-3": a code as it is read out, in groups of one to three digits. */
const GROUPED_CODE = `${UNNAMED}(?<value>\\d{2}(?:[-\\s.]\\d{2}){1,3}|\\d{3}[-\\s.]\\d{3}|\\d{4}[-\\s]\\d{2}|\\d(?:[-.]\\d){3,7})${NOT_COUNTED}(?![\\s.-]?\\d)`;
/** "앞 900101 뒤 1234567": between the parts of one number. Words of other numbers end it. */
const BETWEEN_PARTS = "(?:(?!\\n\\n)[^\\d\\[\\]]){1,16}";
/** A code that came up, but no error, coupon or product code: those are named before or after it. */
const CODE_ALONE_KO = `(?<!(?:${HARMLESS_NUMBER}|에러|오류|할인|프로모|추천|상태|국가|지역|바|qr|큐알)\\s?)(?:코드|번호|숫자)(?:\\s?번호)?`;
const CAME_UP_KO =
  "(?:왔|와요|와서|떴|떠요|뜨[네는고]|떠|뜬|뜹|받았|받은|찍혔|날아왔|도착했|나왔|나와|나오|보여|보이|래요|이래|맞[나아죠])";
/** Something that only a password looks like: letters and digits or signs together. */
const SECRET_WORD = "(?=[a-z]{0,40}[\\d!@#$%^&*_])(?=[\\d!@#$%^&*_]{0,40}[a-z])[a-z\\d!@#$%^&*_]{5,40}";
const FOREIGN_PASSWORD =
  "(?:mot de passe|contraseña|passwort|kennwort|senha|password|wachtwoord|пароль|parola|mật khẩu|パスワード|暗証番号|密码|密碼)";

const digits = (least: number, pattern: RegExp | null = null): PiiNeeds => ({ digits: least, sign: pattern });
const sign = (pattern: RegExp): PiiNeeds => digits(0, pattern);

const all = (kind: PiiKind, needs: PiiNeeds, ...sources: readonly (string | RegExp)[]): PiiDetector[] =>
  sources.map((source) => ({
    kind,
    needs,
    pattern: new RegExp(typeof source === "string" ? source : source.source, "dgu"),
  }));

/** Ranges that look like personal data and are not: UUIDs, tracking numbers, numbers called order numbers, dates with a time. Each has a digit. */
export const PROTECTORS: readonly RegExp[] = [
  /(?<![a-z\d-])(?=[\d-]{0,35}[a-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![a-z\d-])/dgu,
  /(?:바코드|(?:상품|제품)\s?(?:번호|코드)|시리얼|일련\s?번호|모델|송장|운송장|등기|barcode|serial|isbn|sku|tracking|waybill|invoice|consignment)(?:\s?(?:번호|number|no\.?|id|code|#))?(?:\s?(?:은|는|이|가|:|is|=)){0,2}[\s:#(]{0,3}(?!\d{6}-[1-8]\d{6})(?<value>[a-z]{0,3}\d(?:[-\s]?\d){7,15}(?:[a-z]{2})?)(?![\d-])/dgu,
  /(?:택배|배송|조회|주문|오더|order|purchase|parcel|shipment)(?:\s?(?:번호|number|num|no\.?|id|code|#))?(?:\s?(?:은|는|이|가|:|is|=)){0,2}[\s:#(]{0,3}(?!0\d{1,2}-?\d{3,4}-?\d{4}(?!\d)|\d{6}-?[1-8]\d{6}(?!\d)|(?:\d{4}-?){3}\d{4}(?!\d)|\d{4}-?\d{6}-?\d{5}(?!\d))(?<value>[a-z]{0,5}\d[a-z\d-]{5,24})(?![\d-])/dgu,
  /(?:주문|오더)\s?번호(?:\s?(?:은|는|이|가|:)){0,2}[\s:#(]{0,3}(?<value>20\d{11})(?!\d)/dgu,
  /(?<value>(?<!\d)(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?!\d)(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?)/dgu,
];

/** Whether a text, folded for detectors, holds what a pattern needs. */
export function holdsNeeds(text: string, digitsInText: number, needs: PiiNeeds): boolean {
  return digitsInText >= needs.digits && needs.sign?.test(text) !== false;
}

/** All detectors in the order they may claim a range (`ai.md` 2.8). Every quantifier is bounded: linear on hostile text. */
export const DETECTORS: readonly PiiDetector[] = [
  ...all(
    "token",
    sign(/=|:\/\/|eyj|[-_]|bearer/u),
    /(?<=[?&;#](?:access_?token|id_?token|refresh_?token|token|auth|key|api_?key|code|sig|signature|session|session_?id|sid|password|passwd|pw|pwd|secret|otp|jwt|ticket)=)[^\s&#"'<>()[\]]{3,}/,
    /https?:\/\/[^\s/:@]{1,64}:(?<value>[^\s/@[\]]{1,128})@/,
    /(?<![\w-])eyj[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]+)?/,
    /(?<![\w-])(?:sk|pk|rk|ghp|gho|xox[abp])[-_][\w-]{16,}/,
    /(?<![a-z])bearer\s{1,3}(?<value>[\w.~+/=-]{16,})/,
  ),
  ...all(
    "rrn",
    digits(7),
    /(?<![\d-])\d{6}\s?[-~.]\s?[1-8]\d{6}(?!\d)/,
    `(?<!\\d)\\d{2}${MONTH_DAY}\\s{0,2}[1-8]\\d{6}(?!\\d)`,
    `(?:주민|외국인|민증)\\s?(?:등록)?\\s?(?:번호)?${gap(8)}(?<value>\\d{6}[\\s-]{0,3}\\d{7})(?!\\d)`,
    `(?:주민|외국인|민증)[^\\n]{0,24}뒷\\s?자리${gap(6)}(?<value>[1-8]\\d{6})(?!\\d)`,
    `(?:주민|외국인|민증)${gap(10)}뒷?\\s?자리${gap(6)}(?<value>[1-8]\\d{6})(?!\\d)`,
    // "앞 900101 뒤 1234567", "생년월일 880712 뒷자리 2345678"
    `(?<!\\d)(?<value>\\d{2}\\s?${MONTH_DAY_SPACED}(?:${BETWEEN_PARTS}(?:뒤|뒷|뒷자리|다시|하이픈|대시|그리고|second|last|then)${gap(12)}|\\s?[-~./*,]\\s?)[1-8]\\d{6})(?!\\d)`,
    `(?:주민|외국인|민증|resident|rrn)${gap(16)}(?<value>\\d{6}${BETWEEN_PARTS}[1-8]\\d{6})(?!\\d)`,
    `(?:주민|외국인|민증|resident)${gap(16)}(?:뒤|뒷|last)[^\\n]{0,14}?(?<![\\d-])(?<value>[1-8]\\d{6})(?!\\d)`,
  ),
  ...all(
    "rrn",
    sign(new RegExp(`${SPOKEN}(?:[\\s-]{0,2}(?:다시\\s?)?${SPOKEN}){2}`, "u")),
    `(?:주민|외국인|민증)[^\\n\\d\\[\\]]{0,12}?(?<![가-힣])(?<value>${SPOKEN}(?:[\\s-]{0,2}(?:다시\\s?)?${SPOKEN}){6,12})(?![공영일이삼사오육륙칠팔구])`,
    `(?<![가-힣])(?<value>${SPOKEN}{6}\\s?(?:다시|하이픈|대시|-)?\\s?${SPOKEN}{7})(?!${SPOKEN})`,
  ),
  ...all(
    "card",
    digits(13),
    /(?<![\d-])\d{4}(?<s>[-\s./]{1,3})\d{4}\k<s>\d{4}\k<s>\d{3,4}(?:\k<s>\d{1,3})?(?!\d)/,
    /(?<![\d-])\d{4}[-\s./]{0,3}\d{4}[-\s./]{0,3}\d{4}[-\s./]{0,3}\d{4}(?!\d)/,
    /(?<![\d-])3[47]\d{2}[-\s.]{0,2}\d{6}[-\s.]{0,2}\d{5}(?!\d)/,
    /(?<![\d-])3(?:0[0-5]|[68]\d)\d[-\s.]{0,2}\d{6}[-\s.]{0,2}\d{4}(?!\d)/,
    `(?:카드|card|visa|비자|마스터|아멕스|amex)${gap(14)}(?<value>\\d(?:[-\\s.]?\\d){12,18})(?!\\d)`,
    /(?<![\d-])(?:4\d{12}|[3-6]\d{17,18})(?![\d-])/,
    // In parts, with words or signs between them: "앞 5412 7512 뒤 3412 3456"
    `(?:카드|card|visa|비자|마스터|master)(?:(?!${HARMLESS_NUMBER})[^\\d\\[\\]]){0,16}(?<value>\\d{4}(?:(?!${HARMLESS_NUMBER})[^\\d\\[\\]]){0,12}\\d{4}(?:(?!${HARMLESS_NUMBER})[^\\d\\[\\]]){0,18}\\d{4}(?:(?!${HARMLESS_NUMBER})[^\\d\\[\\]]){0,12}\\d{4})(?!\\d|\\s?(?:원|년|월|일))`,
    `(?:카드|card)${near(12)}(?:8\\s?자리${near(6)})?(?<value>\\d{8}(?:(?!${HARMLESS_NUMBER})[^\\d\\[\\]]){1,18}(?:8\\s?자리${near(6)})?\\d{8})(?!\\d)`,
    `(?:카드|card)(?:(?!${HARMLESS_NUMBER})[^\\d\\[\\]]){0,16}(?<value>\\d{6}[-\\s]\\d{4}[-\\s]\\d{6})(?!\\d)`,
  ),
  ...all(
    "card",
    sign(/카드|card/u),
    `카드[^\\d\\n\\[\\]]{0,10}?(?<![가-힣])(?<value>${SPOKEN}(?:[\\s-]{0,2}${SPOKEN}){12,18})(?!${SPOKEN})`,
    `card[^\\d\\n\\[\\]]{0,20}?(?<value>${spokenEn(13, 19)})`,
  ),
  ...all(
    "account",
    digits(9),
    `${BANK_WORD}${gap(16)}${ACCOUNT_VALUE}`,
    `(?<![\\d-])${ACCOUNT_VALUE}(?=${gap(12)}${BANK_WORD})`,
  ),
  ...all(
    "ssn",
    digits(9),
    /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/,
    `${latin("ssn|social security(?: number)?")}${gap(8)}(?<value>\\d{3}[\\s-]?\\d{2}[\\s-]?\\d{4})(?!\\d)`,
  ),
  ...all(
    "phone",
    digits(9),
    `(?:\\+|(?<!\\d)00)\\s?82[\\s().-]{0,3}0?\\)?\\s?\\d{1,2}[-\\s.)]{0,2}\\d{3,4}[-\\s.]{0,2}\\d{4}(?!\\d)`,
    `(?<![\\d-])${MOBILE}`,
    /(?<![\d-])\(?01[016789]\)[-\s.]{0,2}\d{3,4}[-\s.]{0,2}\d{4}(?!\d)/,
    /(?<![\d-])\(?0(?:2|[3-6][1-5]|[78]0|50\d?)\)?[-\s.]{0,2}\d{3,4}[-\s.]{1,2}\d{4}(?![\d-])/,
    /(?<![\d-])0(?:2\d{7,8}|[3-6][1-5]\d{7,8}|70\d{8}|50\d{8,10})(?![\d-])/,
    /(?<![\d-])(?:\+?1[-\s.]{0,2})?\(?[2-9]\d{2}\)?[-\s.]{1,2}\d{3}[-\s.]\d{4}(?![\d-])/,
  ),
  ...all("phone", digits(5, /\+/u), /\+\d{1,3}[-\s.]?(?:\(?\d{1,4}\)?[-\s.]?){2,4}\d{2,4}(?!\d)/),
  // Without its first 0, in figures and in words, or half and half.
  ...all(
    "phone",
    digits(9),
    `(?<![\\d-])82[-\\s.]{1,2}0?10[-\\s.]{0,2}\\d{4}[-\\s.]{0,2}\\d{4}(?!\\d)`,
    `(?<![\\d-]|예약\\s?번호\\s?)(?<!${HARMLESS_NUMBER})10[-\\s.]\\d{4}[-\\s.]\\d{4}(?!\\d)`,
    `(?<![a-z\\d])o1[o0][-\\s.]{0,2}\\d{4}[-\\s.]{0,2}\\d{4}(?!\\d)`,
    `(?<![\\d-])01[016789]\\s?(?:다시|에|하고|-)\\s?\\d{3,4}\\s?(?:다시|에|하고|-)\\s?\\d{4}(?!\\d)`,
  ),
  ...all(
    "phone",
    digits(8, /폰|전화|연락처|핸드폰|휴대|phone|mobile/u),
    `(?:폰|전화|연락처|핸드폰|휴대폰|phone|mobile)(?:\\s?(?:번호|number|no\\.?))?${gap(10)}(?:8자리${gap(4)})?(?<![\\d-])(?<value>\\d{4}[-\\s]?\\d{4})(?![\\d-])(?=[^\\n]{0,12}(?:010|공일공)|(?<=자리\\s?\\d{8}))`,
  ),
  ...all(
    "phone",
    sign(new RegExp(`${SPOKEN}{3}`, "u")),
    `(?:[공영]일[공영]|0?1[016789]|[공영]10)(?:에|다시|하고)?[\\s-]{0,2}(?:${SPOKEN}{3,4}|\\d{3,4})(?:에|다시|하고)?[\\s-]{0,2}(?:${SPOKEN}{4}(?!${SPOKEN})|\\d{4}(?!\\d))(?<=[공영일이삼사오육륙칠팔구]{3}[^\\n]{0,14})`,
  ),
  ...all(
    "phone",
    sign(/zero one zero|oh one oh/u),
    /(?:zero|oh) one (?:zero|oh)(?:[\s,-]{1,2}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){7,8}/,
  ),
  ...all(
    "email",
    sign(/@|골뱅이|at[)\]]/u),
    /[a-z\d._%+-]{1,64}\s?(?:@|골뱅이|\(at\)|\[at\])\s?[a-z\d-]{1,63}(?:\s?\.\s?[a-z\d-]{2,63}){1,4}/,
  ),
  // Written out: "jiwoo at naver dot com", "jiwoo@네이버", "jiwoo 골뱅이 지메일 점 컴"
  ...all(
    "email",
    sign(/@|골뱅이|앳|at|닷|점/u),
    `[a-z\\d._%+-]{2,64}\\s?(?:@|골뱅이|앳|\\(at\\)|\\[at\\])\\s?(?:${MAIL_HOST}|[a-z\\d-]{2,63})(?:\\s?(?:\\.|닷|점|\\(dot\\)|\\[dot\\])\\s?(?:com|net|컴|넷|co\\.?kr|kr))?`,
    `(?<![a-z\\d._%+-])(?!(?:everything|anything|it|is|was|be|look|looked|looking|order|ordered|bought|shop|site|page|website|us|me|find|visit|available|parcel|package|them)\\s)[a-z\\d._%+-]{2,64}\\s(?:at)\\s(?:${MAIL_HOST}|[a-z\\d-]{2,63}(?=\\s?(?:\\.|\\sdot\\s|\\(dot\\)|\\[dot\\]|닷|점)\\s?(?:com|net|org|kr|컴|넷)))(?:\\s?(?:\\.|dot|\\(dot\\)|\\[dot\\]|닷|점)\\s?(?:com|net|org|kr|컴|넷))?`,
    `(?<![a-z\\d])[a-z\\d._%+-]{2,64}\\s?${MAIL_HOST}\\s?(?:닷|점)\\s?(?:컴|com|넷)`,
  ),
  ...all(
    "cvc",
    digits(3, /cv[cvn]|csc|code|코드|뒷\s?면/u),
    `(?:${latin("cvc2?|cvv2?|cvn|csc|security code")}|보안\\s?코드|카드\\s?뒷\\s?면|뒷면)${gap(12)}(?:[34]\\s?자리${gap(8)})?(?<value>\\d{3,4})(?!\\d|${UNIT})`,
    `(?<![\\d-])(?<value>\\d{3,4})(?=\\s?(?:이|가|is)?\\s?(?:(?:제|내|my|the)\\s?)?${latin("cvc2?|cvv2?|cvn")})`,
  ),
  ...all(
    "cvc",
    sign(/cv[cvn]|뒷|뒤|보안/u),
    `(?:${latin("cvc2?|cvv2?|cvn")}|보안\\s?코드|뒷\\s?면|카드\\s?뒤)[^\\d\\n\\[\\]]{0,14}?(?:세\\s?자리|3자리)?[^\\d\\n\\[\\]]{0,4}?(?<value>${spoken(3, 4)})`,
  ),
  // Said aloud, or in pairs.
  ...all(
    "otp",
    sign(/인증|코드|일회용|오티피|otp|문자|번호|숫자|code|number|digit|pin|pass/u),
    `(?:${ONE_TIME_WORD}|${CODE_ALONE_KO}|문자로\\s?온\\s?번호)[^\\d\\n\\[\\]]{0,12}?(?<value>${spoken(4, 8)})`,
    `(?:${ONE_TIME_WORD}|${CODE_EN})\\s(?:is|was)?\\s?(?<value>${spokenEn(4, 8)})`,
  ),
  ...all(
    "otp",
    digits(4, /인증|코드|일회용|오티피|otp|code|확인|문자|번호|숫자|자리|number|digit|pin|pass/u),
    `(?:${ONE_TIME_WORD}|보안\\s?코드|(?:본인|인증)\\s?확인\\s?번호|문자로\\s?온\\s?번호|인증\\s?번호|(?<!(?:${HARMLESS_NUMBER}|area|status|discount|coupon|promo|error)\\s?)${latin("code")})${near(20)}${GROUPED_CODE}`,
    `${CODE_ALONE_KO}(?:가|이|는|은)?${near(4)}${UNNAMED}(?<value>\\d{6}|\\d{3}[-\\s]\\d{3})${NOT_COUNTED}(?=\\s?(?:이라고|라고|이|가|번)?\\s?${CAME_UP_KO}|\\s?(?:이에요|예요|입니다)\\s?[.!]?\\s?$)`,
    `(?:여섯|6)\\s?자리${near(6)}${UNNAMED}(?<value>\\d{6})${NOT_COUNTED}`,
    `${CODE_EN}${near(20)}${SIX_DIGITS}(?<=(?:came|popped|see|showed|got|received|appeared|is|was)[^\\n]{0,16})`,
    `${CODE_EN}\\s${CODE_VALUE}(?=\\s(?:came|popped|showed|appeared|arrived))`,
  ),
  ...all(
    "otp",
    digits(4, /인증|코드|일회용|오티피|otp|code|password|passcode|pin|문자|메일|톡/u),
    // "문자로 온 번호 …"
    `(?:문자|메일|카톡|톡)(?:으로|로|에)?\\s?(?:온|받은|날아온|도착한|보내\\s?(?:준|주신))\\s?(?:번호|숫자|코드)${gap(6)}(?<value>\\d{4,8})(?![\\d-]|${UNIT})`,
    `${ONE_TIME_WORD}${near(12)}${LENGTH}${CODE_VALUE}`,
    `(?<![\\d-])(?<value>\\d{4,8})(?=\\s?(?:이|가|라고|라는|는|is|was)?\\s?(?:(?:제|내|my|the|your)\\s?)?${ONE_TIME_WORD})`,
    /(?<!(?:zip|post|postal|error|area|promo|product|coupon|discount|item|status)[\s-]?)(?<![a-z])code(?:\s(?:is|was|i got is|i got was))?[\s:]{1,3}(?<value>\d{6})(?!\d)/,
  ),
  ...all(
    "cvc",
    digits(3, /카드|서명|뒤|뒷/u),
    `(?<!번호(?:의|는)?\\s?)(?:뒤|뒷)(?:에|쪽|편|면)?(?:에)?\\s?(?:적힌|있는|쓰인)?\\s?(?:숫자\\s?)?(?:세|3)\\s?(?:자리|글자|개)(?:\\s?(?:번호|숫자))?${near(6)}${THREE_DIGITS}`,
    `${CARD_BACK_KO}${near(14)}(?:[34]\\s?자리${near(8)})?${THREE_DIGITS}`,
    `카드(?:의|에)?\\s?(?:뒤|뒷)(?:쪽|편|면)${near(14)}(?:[34]\\s?자리${near(8)})?${CARD_DIGITS}`,
    `${CARD_DIGITS}(?=\\s?(?:이|가|은|는|이?라고|이?에요|예요|입니다|요)?[\\s.,]{0,2}(?:제|내|이|그)?\\s?카드(?:의|에)?\\s?(?:뒤(?!로)|뒷(?!\\s?자리)))`,
  ),
  ...all(
    "cvc",
    digits(3, /card|back|signature/u),
    `${CARD_BACK_EN}${near(16)}(?:[34][\\s-]?digits?${near(8)})?${CARD_DIGITS}`,
    `${CARD_CODE_EN}${near(16)}(?<![a-z])(?:on|at|from) the (?:back|reverse)${near(12)}${CARD_DIGITS}`,
    `${CARD_DIGITS}(?=[\\s,]{0,2}${near(28)}${CARD_BACK_EN})`,
    `${CARD_CODE_EN}${near(8)}(?<![a-z])on (?:my|the|this|your) card${near(12)}${THREE_DIGITS}`,
    `(?<![a-z])back (?:digits?|numbers?|code)${near(8)}${CARD_DIGITS}`,
  ),
  ...all(
    "otp",
    digits(4, /인증|확인|sms|ars|문자|메[시세]지|톡|메일|전화|통화|폰/u),
    // "인증 문자에 …", "본인확인 숫자 6자리 …"
    `(?<!정품\\s?|kc\\s?)(?:인증|본인\\s?확인)${near(8)}(?:${DIGITS_KO}|${SENT_BY_KO})${near(10)}${LENGTH}${CODE_VALUE}`,
    // "SMS로 받은 코드 …", "폰으로 온 거 …"
    `${SENT_BY_KO}(?:으로|로|에서|에|상)?\\s?(?:방금|지금|아까|막)?\\s?${CAME_KO}\\s?(?:그|이)?\\s?(?:[가-힣]{1,3}\\s?(?=자리))?(?:\\d\\s?(?=자리))?(?:${DIGITS_KO}|거|건|게|것)${near(10)}${LENGTH}${CODE_VALUE}`,
    // "문자 왔는데 …"
    `${MESSAGE_KO}(?:가|이|는|로|를|을)?\\s?(?:왔|받았|보니|확인)${near(12)}${LENGTH}${SIX_DIGITS}`,
    `${MESSAGE_KO}(?:에|로)\\s?(?:적힌|쓰인|찍힌|나온|뜬|있는|있던)\\s?(?:[가-힣]{1,3}\\s?(?=자리))?(?:\\d\\s?(?=자리))?(?:${DIGITS_KO}|거|건|게|것)${near(10)}${LENGTH}${CODE_VALUE}`,
    `(?:${MESSAGE_KO}|(?<!정품\\s?|kc\\s?)(?:인증|본인\\s?확인)(?:하|${near(6)}와서)?)(?:\\s?${DIGITS_KO})?${near(6)}${SIX_DIGITS}`,
    `(?:${MESSAGE_KO}|(?:휴대|핸드)?폰)(?:에는|에|엔|으로|로)\\s?${LENGTH}(?:${DIGITS_KO}(?:가|는|이)?\\s?)?${CODE_VALUE}(?=\\s?(?:이?라고|이?라|로|가|이)?\\s?(?:왔|와|받|적혀|떴|뜨|써|쓰여|찍혀|찍혔|있|나와|나왔|돼|되어))`,
    `${CODE_VALUE}(?=\\s?(?:이?라고|이?라는|이|가|은|는)?\\s?(?:${DIGITS_KO}(?:가|이)?\\s?)?(?:인증\\s?)?${SENT_BY_KO}(?:으로|로|에|가|이)?\\s?(?:왔|온|받|날아|도착|찍))`,
  ),
  ...all(
    "otp",
    digits(4, /text|sms|mess|mail|sent|got|received|phone|call|verif|auth|fa|factor|app/u),
    `${CODE_EN}${near(24)}${SENT_EN}${near(16)}${CODE_VALUE}`,
    `${latin("verification|authenticat(?:ion|or)|2fa|mfa|two[- ]factor")}${near(16)}${SIX_DIGITS}`,
    `${latin("(?:you|they|it|shop|bank|system) (?:just )?(?:texted|sent|messaged|e-?mailed)(?: (?:me|us))?|(?:texted|messaged) (?:me|us)")}${near(14)}${SIX_DIGITS}`,
    `${MESSAGE_EN}(?: (?:i|you|they|that|just|had|has|have|got|received|sent|came|arrived|in)){0,4}(?: (?:with|says?|said|reads?|was|is|shows?|contains?|had|has)|:)${near(14)}${LENGTH}${SIX_DIGITS}`,
    `${CODE_VALUE}(?=[\\s,]{0,2}(?:(?:is|was|came|arrived|got|what|i|it|that|this|the|code|number|you|they|in|just) ?){0,8}(?:by|via|in|from|over|through|as|texted|messaged)(?: (?:a|the|my|me|your))? ?${latin("text(?: message)?|sms|message|phone|call|me|us")})`,
  ),
  ...all(
    "password",
    sign(
      /비\s?밀|비\s?번|[ㅂ\u1107][ㅣ\u1175]|패스|암호|핀|p[@a4]s|p\sa\ss|pwd|pw|pin|passe|contrase|senha|kennwort|wachtwoord|парол|parola|mật|パス|暗証|密|log ?in|sign ?in|credential|아이디|id/u,
    ),
    `${PASSWORD_WORD}${PASSWORD_FILLER}${LINK}(?<value>(?=[a-z]{0,40}[\\d!@#$%^&*_?~+-])(?!\\d{1,16}${UNIT})[!#-&*-;<-Z^-~]{4,64})`,
    `${PASSWORD_WORD}\\s?(?:은|는|:|=)\\s{0,3}["'(]?(?<value>[a-z]{4,40})(?=["')]?\\s?(?:이에요|예요|입니다|인데|이고|이야|야|임|이요|요|로|라고|$|[,.\\n]))`,
    `${latin("password|passcode|passphrase|pw|pwd")}(?:\\s?(?:is|was|:|=)){1,2}\\s{0,3}["'(]?(?!${NOT_A_PASSWORD}(?![a-z]))(?<value>[a-z]{4,40})(?=["')]?\\s{0,3}(?:$|[.,;!\\n]|(?:and|but|for|can)(?![a-z])))`,
    `${PASSWORD_WORD}[가-힣\\s,.]{0,12}(?<![a-z\\d])(?!(?:iphone|galaxy|ipad|android|windows|chrome|ios|sm-)|ord-)(?<value>(?=[a-z]{0,40}\\d)(?=\\d{0,40}[a-z])[a-z\\d!@#$%^&*]{6,40})(?=\\s?(?:로|으로|인데|인가|인지|이었|였|일까|이에요|예요|입니다|이요|임|라고|했|맞|안\\s?[돼되]|[.,\\n]|$))`,
    `(?<![a-z\\d])(?<value>(?=[a-z]{0,40}\\d)(?=\\d{0,40}[a-z])[a-z\\d!@#$%^&*]{6,40})\\s?(?:이게|가|이|는|is)\\s?(?:제|내|my|the)?\\s?${PASSWORD_WORD}`,
    // "the password I use is …"
    `${latin("password|passcode|passphrase|pw|pwd")}\\s(?:that\\s)?(?:i|we)\\s[a-z\\s]{1,16}(?:is|was)\\s{1,2}(?<value>(?=[a-z]{0,40}[\\d!@#$%^&*_-])[a-z\\d!@#$%^&*_-]{4,64})`,
    // "암호 ==> tiger99", "비번은요 peach12", "비밀번호를 apple이라고 쳤는데"
    `${PASSWORD_WORD}(?:가요|은요|는요|[가-힣]{0,2})?\\s?(?:음|그게|저기)?\\s?(?:=+>|-+>|→|⇒|=)\\s?["'(]?(?<value>[a-z\\d!@#$%^&*_.-]{4,40})`,
    `${PASSWORD_WORD}(?:가요|은요|는요|이요)\\s{0,2}(?:음\\s|그게\\s)?(?<value>${SECRET_WORD})`,
    `${PASSWORD_WORD}\\s?(?:를|을|로|에)?\\s(?!(?:iphone|galaxy|ipad|android|reset|error|naver|kakao)(?![a-z]))(?<value>[a-z\\d!@#$%^&*_]{4,40})(?=\\s?(?:이라고|라고|으로|로)\\s?(?:쳤|적|입력|썼|넣|했|설정|바꿨|해놨|치))`,
    `${PASSWORD_WORD}(?:로|으로)\\s(?<value>${SECRET_WORD})`,
    `(?:비\\s번|비\\s밀\\s번\\s호|[ㅂ\u1107][ㅣ\u1175]\\s?번|p[@a4]s{2}(?:word|wd)?|p\\sa\\ss\\ss\\sw\\so\\sr\\sd)\\s?(?:은|는)?[\\s:=]{1,3}(?<value>${SECRET_WORD})`,
    `${FOREIGN_PASSWORD}(?:\\s?(?:は|是|is|est|es|ist|là))?[\\s:=：]{1,3}(?<value>${SECRET_WORD})`,
    // The word stands behind: "sunny7788이 비밀번호인데", "I use rabbit77 as my password"
    `(?<![a-z\\d.@-])(?<value>${SECRET_WORD})(?=(?:이|가|로|을|를)?\\s?(?:치면|쳤|입력|넣)?[가-힣\\s]{0,12}(?:비밀\\s?번호|비번|패스\\s?워드|암호)(?:인데|이에요|예요|입니다|맞|\\s?틀|가\\s?틀|라고|이고|$))`,
    `${latin("i (?:use|used|type|typed|enter|entered|put|tried|am using)|entered|typed|using")}\\s(?<value>${SECRET_WORD})\\s(?:as|for|in)\\s(?:my |the |a )?${latin("password|passcode|pw|pwd|pass")}`,
    `${latin("(?:my|the) (?:pass|password|pw|pwd|passcode)")}(?:'s|\\sis)\\s(?!${NOT_A_PASSWORD}(?![a-z]))(?<value>${SECRET_WORD})`,
    // An account and its secret: "login with minsu / hunter2"
    `${latin("log ?in|sign ?in|login|credentials?|id")}(?:\\s(?:with|using|as|is))?[\\s:]{1,2}[a-z\\d._@-]{2,40}\\s?[/:]\\s?(?<value>${SECRET_WORD})`,
    `(?:아이디|id)\\s?[/,]?\\s?(?:비번|비밀\\s?번호|pw)[\\s:은는]{1,3}[a-z\\d._@-]{2,40}\\s?[/,:\\s]\\s?(?<value>${SECRET_WORD})`,
    `(?:비밀\\s?번호|비번|(?:핀|pin)\\s?번호|암호)[^\\d\\n\\[\\]]{0,8}?(?<value>${spoken(4, 8)})`,
    `비밀\\s?번호\\s?앞\\s?(?:2|두)\\s?자리${gap(6)}(?<value>\\d{2})(?!\\d|${UNIT})`,
  ),
  ...all(
    "passport",
    digits(6),
    /(?<![a-z\d-])[msrog](?:\d{8}|\d{3}[a-z]\d{4})(?![a-z\d-])/,
    `(?:여권|passport)(?:\\s?(?:번호|number|no\\.?))?${gap(8)}(?<![a-z])(?<value>[a-z]{0,2}\\d{6,9}|[a-z]\\d{3}[a-z]\\d{4})(?![a-z\\d])`.replace(
      "(?<![a-z])",
      "",
    ),
  ),
  ...all(
    "licence",
    digits(10),
    /(?<![\d-])\d{2}-\d{2}-\d{6}-\d{2}(?![\d-])/,
    /(?:서울|부산|경기|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산)\s?(?<value>\d{2}-\d{6}-\d{2})(?![\d-])/,
  ),
  ...all(
    "licence",
    sign(/면허|licen[cs]e/u),
    `(?:면허(?:증)?)(?:\\s?번호)?${gap(8)}(?<value>\\d[\\d\\s-]{8,14}\\d)(?!\\d)`,
    /(?:driver'?s?|driving)\slicen[cs]e(?:\s(?:number|no\.?|#))?[\s:]{0,3}(?:is\s|was\s)?(?<value>[a-z]{0,2}\d[a-z\d-]{4,14})/,
  ),
];

/** What detectors need, each once. */
export const ALL_NEEDS: readonly PiiNeeds[] = [...new Set(DETECTORS.map(({ needs }) => needs))];
