import type { Claim, ClaimKind } from "./claim.ts";
import { withoutDenied } from "./denials.ts";

/**
 * Claims in Korean that something was, is being or will be done. All patterns run on squashed sentences: Korean is spaced
 * at will, so the words between noun and verb decide, not the spaces. Every gap is bounded, so matching is linear.
 */

/** Words between noun and verb that make the sentence about something else: "환불 절차를 안내해 드리겠습니다". */
const BREAK =
  "안내|부탁|참고|배송비|택배비|반송비|부담|감사|죄송|양해|사과|유감|문의|여부|가능|방법|절차|확인|요청|신청|접수|원하|희망|대해|대한|대하|관련|규정|정책|기준|조건|기간|담당|상담|전달|전해|불가|어렵|어려|힘들|아니|아닙|않|못|없|검토|결정|판단|사유|이유|알려|말씀|도와|도움|설명|조회|궁금|기록|남겨|내용|번호|현황|상황|진행상태|이전|이후|경우|주시면|하시려|하려|려면|으면|하면|되면|시면|라면|다면|위해|위한|때문|대신|말고|연결|답변|필요|고민|생각|선택|중에|처럼|수있는지|수있을지|인지(?!금)|한지(?!금)|는지(?!금)|은지(?!금)|을지(?![급금])";
const gap = (longest: number): string => `(?:(?!${BREAK})[\\p{L}\\p{N}]){0,${longest}}?`;
const ADVERB =
  "(?:이|가|을|를|은|는|도|까지|로|정상|정상적으로|모두|전부|바로|이미|방금|지금|즉시|곧|잘|완전히|성공적으로|최종|전액|무사히|오늘|금일|내일|이번에|특별히|무료로|문제없이|확실히|반드시|꼭|먼저|다){0,4}";

/** After these endings nothing is claimed: a question, a condition, somebody's words. */
const OPEN_END =
  "(?!는지|나요|나여|는가|니까|습니까|다면|다고|다는|다니|을때|을까|을경우|던|어야|으면|을시|으신|으셨|는데요?$|을수도|을지)";
const DONE = `(?:되었|됐|되셨|(?:되어|돼)있(?!지(?:는|도)?않)|됨(?!을|에|으)|된상태|했(?!는지)|하였|해드렸|해놓았|해두었|해뒀|해놨|해냈|시켜드렸|시켰|마쳤|마무리했|마무리되었|마무리됐|끝났|끝냈|끝내드렸|나갔|들어갔|보냈|보내드렸|넣어드렸|돌려드렸|바꿔드렸|받으셨|이뤄졌|이루어졌|넣었|(?<!지)났(?:습|어)|나왔|떨어졌)${OPEN_END}`;
const FINISHED =
  "(?:완료|확정|성공|종료|처리됨|오케이|ok)(?=$|되었(?!는지|나|다면)|됐(?!는지|나|다면)|했|하였|해드|입니다|이에요|예요|요$|이요|임|상태|건입|처리|니다|이고|이며|라고|됨|된(?!경우|다면|후|뒤|다음|이후|지))";
const PROMISE =
  "(?:해드릴수밖에없|해드릴게|해드릴께|해드리겠|해드려요|해드립니다|해드릴예정|해드릴것|해드릴겁|해드리도록|해드리는중|해드리고있|해줄게|해주겠|할게요|할께요|할예정|할것입|할것이|할겁니|할거예|하겠|하도록하|드리겠|드릴게|드릴께|드립니다|드려요|드릴예정|될예정|될것입|될것이|될겁니|될거예|될거에|될거라|되실예정|되실것|되실겁|처리됩니다|진행됩니다|완료됩니다|처리되십|진행되십|완료되십|승인됩니다|입금됩니다|지급됩니다|처리돼요|진행돼요|완료돼요|입금돼요|처리되며|진행되며|입금되며|처리되고있|진행되고있|처리하고있|진행하고있|나갑니다|들어갑니다|들어갈|받으실예정|받으실것|받으실겁|받게되|진행합니다|처리합니다|진행해요|처리해요|예정입니다|예정이에요|예정이며|처리중(?!인지|일)|진행중(?!인지|일)|중입니다|해줍니다|해주기로|하기로했)(?!까요)";
/** "승인되면 입금됩니다", "승인해야 환불이 진행됩니다": what follows a person's decision is a description, no promise. */
const AFTER_DECISION =
  /승인(?:을|이)?(?:해|받아|있어|나)야(?:만)?(?:환불|교환|취소|반품|처리|진행|결정|비로소|최종)|(?:승인|검토|결정|확인)(?:이|을|를)?(?:완료)?(?:되면|하면|되시면|된다면|된경우|된후에?|될경우|나면|끝나면)/u;

/** "취소가 안 된 게 아니에요", "승인이 나지 않은 건 아니고": a denied denial says that it was done. */
const NOT_UNDONE =
  "(?:(?:안|못)(?:된|난|한|나간|들어간)|(?:되|하|나|가)지(?:않|못)(?:은|한))(?:것|건|게|거|걸|상태)(?:은|는|이|가|도)?(?:아니|아닙|아녜)";

const NOUNS: readonly (readonly [ClaimKind, string])[] = [
  ["refund", "환불|환급|페이백|리펀|반품|결제취소|카드취소"],
  ["refund", "입금|송금|이체"],
  ["cancel", "취소|철회|캔슬"],
  ["exchange", "교환|교체|(?<!현)재(?:발송|배송)"],
  ["gift", "쿠폰|적립금|포인트|마일리지|할인|보상|배상|사은품|위로금"],
  ["address", "(?:주소|배송지|수령지|받으실곳)[\\p{L}\\p{N}]{0,6}?(?:변경|수정)"],
];
/** "배송이 완료되었습니다" is a status (G2), no deed of ours. */
const GENERIC =
  "(?<!(?:배송|배달|발송|출고|도착|결제|구매|상담|출발|준비|시작)(?:이|은|을|를|가|는)?(?:정상|정상적으로|모두|이미|잘)?)(?:처리|진행|완료|반영|조치|변경|수정)";

interface KoreanPattern {
  readonly kind: ClaimKind;
  readonly manner: Claim["manner"];
  readonly pattern: RegExp;
}

const forNoun = ([kind, noun]: readonly [ClaimKind, string]): KoreanPattern[] => [
  { kind, manner: "done", pattern: new RegExp(`(?:${noun})${gap(14)}${DONE}`, "gu") },
  { kind, manner: "done", pattern: new RegExp(`(?:${noun})${gap(8)}${FINISHED}`, "gu") },
  { kind, manner: "promise", pattern: new RegExp(`(?:${noun})${gap(16)}${PROMISE}`, "gu") },
  { kind, manner: "done", pattern: new RegExp(`(?:${noun})[가-힣]{0,6}${NOT_UNDONE}`, "gu") },
];

/** "취소를 마친 상태", "돌려드린 셈", "환불금 입금까지 확인했습니다": the deed in front of a noun. */
const DEED_STATE =
  /(?<!확인을?|조회를?|안내를?|전달을?|접수를?|배송이?|발송이?|출고가?|배달이?|도착이?|결제가?|구매가?|주문이?)(?:마친|끝낸|끝난|해둔|해놓은|걸어둔|걸어놓은|돌려드린|돌려준|해드린|보내드린|처리한|처리된|넘어간|넘겨진|들어간|이관된|완료한|완료된|반영한|반영된|바꾼|바꿔둔|변경된|변경한)(?:상태|셈|참|뒤라|후라|것으로|건으로)/gu;
const SEEN_DONE =
  /(?:입금|환불|교환|승인취소|결제취소|카드취소|승인|변경|환급)(?:금|건)?(?:까지|이|가|을|를)?(?:완료|처리|입금)?(?:까지|된것|된걸|되신것|됨)?(?:을|를|으로|로)?(?:모두|다)?(?:확인(?:했|됐|되었|됩|돼|하였)|(?<=것으로)(?:보|나오|나와|조회|표시))/gu;
const SEEN_CANCELLED = /취소(?:된|되신)것으로(?:확인|보|나오|나와|조회|표시)/gu;

/** "파란불이 켜졌어요", "도장 꽝", "문턱을 넘었습니다": granted, in a figure of speech. */
const GRANTED_KO =
  /(?<!안|못|세관|통관)통과(?:입니다|이에요|예요|$)|(?:심사|검토|승인|요청|신청)(?:은|이|을|도)?(?:무사히|바로|이미)?통과(?!하면|되면|해야|여부|[는은을]지)|^(?:네|예|아뇨|아니요)*(?:안|못)(?:된|난|한)(?:건|것|게)(?:은|는|이)?아니|(?:파란불|초록불|녹색불|그린라이트|청신호|(?:오케이|ok)사인|합격(?:점|도장)?|결재(?:도장|선)?|도장|승인도장)(?:이|을|를|은|도|까지|은이미)?(?:다|꽝|쾅|꾹|이미|방금|막|드디어|무사히|모두)*(?:입니다|이에요|예요|켜[졌지]|들어[왔와]|떨어[졌지]|떴|뜬|나[왔와]|났|받[았은]|찍[혔었은]|통과(?:했|됐|되|한)|꽝|쾅)|(?:문턱|허들|고비|관문|마지막(?:단계|산)|큰산|심사대)(?:을|를|은|도)?(?:무사히|이미|다|잘|모두|방금)*(?:넘(?:었|긴|은|어섰|겼)|통과(?:했|됐|한)|지(?:났|나왔))/gu;

/** "지불하신 배송비는 환급됩니다", "배송비는 카드로 반환됩니다": money back that no rule for a case grants. */
const FEE_BACK = new RegExp(
  `^(?:(?!경우|으면|라면|다면|이면|되면|하면|(?<!주)시면|나면|때는|때에는|시에는|한해|한하여)[\\p{L}\\p{N}]){0,80}?(?:배송비|배송비용|배송료|택배비|택배비용|운임|운송비|반송비|반품비|왕복비)(?:용)?(?![가-힣]{0,2}(?:제외|공제|차감|빼|뺀))${gap(12)}(?:반환|환급|환불|보전|변제|상환|캐시백|페이백|되돌려|돌려)(?:을|를|이)?(?:처리)?(?:됩니다|돼요|되며|되고|되십|되니|해드립|해드려|해드리(?!기|지)|해드릴(?!수|지|까)|합니다|해요|하겠|할게|받으실(?!수|지)|받으시게|받게되|드립|드려요|드리겠|드릴게|될예정|할예정|될것입|될거예)`,
  "gu",
);

const PATTERNS: readonly KoreanPattern[] = [
  { kind: "refund", manner: "promise", pattern: FEE_BACK },
  { kind: "generic", manner: "done", pattern: DEED_STATE },
  { kind: "refund", manner: "done", pattern: SEEN_DONE },
  { kind: "cancel", manner: "done", pattern: SEEN_CANCELLED },
  {
    kind: "refund",
    manner: "promise",
    pattern:
      /(?:자동으로?|자동|바로|즉시|곧|전액)(?:환불|입금|교환|승인)(?:되|돼|됩)(?!는지|나요|면|지|어야)/gu,
  },
  // "바로 멈출 수 있었습니다": what could be done was done.
  {
    kind: "generic",
    manner: "done",
    pattern:
      /(?<!확인할|찾을|조회할|알|볼|안내할|도울|(?:요청|신청|문의|접수|말씀)(?:을|를)?(?:하실|주실))수있었(?!는지|나|을|다면)/gu,
  },
  ...NOUNS.flatMap(forNoun),
  { kind: "generic", manner: "approved", pattern: new RegExp(`(?:승인|허가|허락)${ADVERB}${DONE}`, "gu") },
  {
    kind: "generic",
    manner: "approved",
    pattern: new RegExp(`(?:승인|허가|접수|처리)[가-힣]{0,3}${NOT_UNDONE}`, "gu"),
  },
  { kind: "generic", manner: "approved", pattern: GRANTED_KO },
  {
    kind: "exchange",
    manner: "done",
    pattern:
      /(?:새|교환|대체)(?:로운)?(?:상품|제품|물건|물품|것|거|품)(?:이|가|은|는|을|를|도)?(?:이미|방금|벌써|오늘|지금|막|바로|어제)*(?:출고|발송|배송|출발)(?:이|가|을|를)?(?:완료|처리)?(?:됐|되었|된상태|했|해드렸|완료)(?!는지|나요|을|다면|다고|다는)/gu,
  },
  {
    kind: "generic",
    manner: "approved",
    pattern: new RegExp(
      `(?:승인|허가|허락)${ADVERB}(?:${FINISHED}|된(?!경우|다면|후|뒤|다음|이후|지|것은아|바없))`,
      "gu",
    ),
  },
  {
    kind: "refund",
    manner: "approved",
    pattern: /(?:환불|반품|교환|취소)(?:이|은|을)?승인(?=$|이에요|입니다|임|이요|됨|ok)/gu,
  },
  {
    kind: "generic",
    manner: "done",
    pattern: new RegExp(`(?:${GENERIC})${ADVERB}(?:${DONE}|${FINISHED})`, "gu"),
  },
  { kind: "generic", manner: "promise", pattern: new RegExp(`(?:${GENERIC})${ADVERB}${PROMISE}`, "gu") },
  {
    // "블랙으로 변경해서 준비하고 있어요": a deed on the way to another
    kind: "generic",
    manner: "done",
    pattern:
      /(?:변경|수정|교체|교환|반영|조정)(?:을)?(?:해서|하여|한다음|한뒤|하고)[가-힣]{0,8}(?:준비|보내|발송|출고|배송|포장)[가-힣]{0,3}(?:하고있|중|드리|드릴|했|할게|하겠|될|됩)/gu,
  },
  {
    kind: "refund",
    manner: "done",
    pattern:
      /(?:환불|교환|반품|취소처리|입금)(?:이|가)?(?:완료|처리|승인)?된(?!다면|지|경우|후|뒤|다음|이후|것은아|상태가아|적이|바없|바가없)/gu,
  },
  {
    // "책임지고 돌려드립니다": what is given back need not be named
    kind: "refund",
    manner: "promise",
    pattern:
      /(?<!전화를?|연결을?|통화를?)(?:돌려|되돌려|환급해|물어내)(?:드리(?!기(?:는|가)?(?:어|힘|곤)|지)|드릴(?!수(?:가|는)?(?:없|있는지|있을지)|지|까)|드렸|드립|드려(?!야|도)|줄게|주겠)/gu,
  },
  {
    // "어제 환불해 드린 금액 확인하셨나요?": a question that takes the deed for granted
    kind: "refund",
    manner: "done",
    pattern:
      /(?:환불|교환|취소|승인|입금|반품|환급)(?:을|를)?(?:완료|처리|승인)?(?:해|하여)(?:드린|준)(?!다)/gu,
  },
  {
    kind: "refund",
    manner: "done",
    pattern:
      /(?:환불|반품|취소|교환|입금|승인)(?:이|은|을|를)?(?:처리|완료)?(?:완|ok|콜|[ㅇᄋ][ㅋᄏ]|함)(?=$|처리)|(?:환불|반품|교환|취소)[가-힣ᄀ-ᇿ]{0,4}처리함$|(?:곧|바로|이미|금일|오늘|즉시|전액)(?:카드|계좌)?(?:로)?(?:입금|환불|송금)$|(?:건|요청|신청)(?:은|이|을)?(?:승인|허가)$/gu,
  },
  {
    kind: "exchange",
    manner: "promise",
    pattern:
      /(?:(?<!(?:안내|답변|답장|답|메시지|내용|설명|말씀|결과|요약|글|사진|파일|번호)(?:를|을|도)?(?:다시)?)(?:새로|추가로|한번더|별도로|따로|다시|재차)|(?:같은|동일한|똑같은|새|다른)(?:상품|제품|물건|물품|것|걸|거|모델|색상)(?:으로|로|을|를)?(?:다시|새로|하나|한개|바로|즉시|무료로|더)*)(?:출고|발송|배송|보내|포장)[가-힣]{0,3}?(?:했|됐|되었|드렸|하겠|드리겠|드릴게|드립|할게|됩니다|놨|두었)|(?:새|교환|대체)(?:로운)?(?:상품|제품|물건|것)(?:이|가|은|도)[가-힣]{0,6}?(?:나갑|나가요|나갈|나가니|발송됩|출고됩|출발합|배송됩)/gu,
  },
  {
    kind: "address",
    manner: "done",
    pattern:
      /(?:주소|배송지|수령지)(?:를|는|가|을|도)?[가-힣0-9]{0,14}?(?:바꿔(?:드렸|드리겠|드릴게|드립|놓|두었|뒀|놨)|바꿨|고쳤|고쳐(?:드|놓|놨)|바뀌었|바뀌어|업데이트(?:했|됐|되었|해드)|(?:변경|수정)(?:이|을|를)?(?:됩니다|될예정|되겠|해두었|해뒀|해놨|해놓))/gu,
  },
  {
    kind: "cancel",
    manner: "done",
    pattern: /(?:취소|환불|반품)(?:를|을)(?:풀|무르|물리|되돌리|철회하|해제하)(?:고|어|었|여|러)/gu,
  },
  {
    kind: "generic",
    manner: "promise",
    pattern: /^(?:네|예)?(?:지금|현재|이미)*(?:처리|진행)중(?:이니|입니다|이에요|이라|이며|이고)/gu,
  },
  {
    kind: "address",
    manner: "done",
    pattern:
      /(?:주소|배송지|수령지|받는(?:분|사람)|연락처)[가-힣]{0,6}?(?:새|바뀐|변경된|변경하신|말씀하신|요청하신|그)[가-힣]{0,8}?로[가-힣]{0,4}?(?:등록|저장|입력|기재|설정|바뀌|되어|돼|잡혀)[가-힣]{0,2}?(?:있|됐|되었|했|었)/gu,
  },
  {
    kind: "refund",
    manner: "promise",
    pattern:
      /(?:돈|금액|환불금|환급금|결제액|대금|카드값)(?:은|이|도|가)?[가-힣]{0,6}?(?:들어옵|들어와요|들어올|입금됩|입금돼|지급됩|지급돼|보내집|돌아옵|돌아와)(?!지|는지|을지)/gu,
  },
  {
    kind: "refund",
    manner: "done",
    pattern: /요청하신(?:환불|교환|취소|반품)(?:건)?(?:이|은|을)?(?:정상적으로|정상|모두|잘)?처리되어/gu,
  },
  {
    kind: "refund",
    manner: "done",
    pattern:
      /(?:환불|교환|취소|반품)(?:처리|진행)?(?:상태|결과|여부|상황)(?:는|은)?(?:승인|완료|확정)(?=$|됨|되었|됐|입니다|이에요)/gu,
  },
  {
    kind: "refund",
    manner: "done",
    pattern:
      /(?:환불|교환|반품|취소)(?:이|가|은)?(?:정상|정상적으로)?접수(?:가|를|까지)?(?:정상|정상적으로)?(?:완료|되었|됐|했|해드|하겠|하였)/gu,
  },
];

/** "환불이 완료되었다는 기록은 없어요", "바뀌었는지는 모릅니다": what is denied or left open behind the words. */
const DENIED_AFTER =
  /^(?:되었|됐|했|하였|된|한|어있)?(?:(?:내역|기록|이력|흔적|표시|사실|건|것)(?:은|는|이|가|을|를|도|조차|으로는?)?(?:아직|따로|전혀|현재|제게는?|저에게는?)*(?:(?:보이|나오|나타나|나와있|확인되|조회되|남아있|남겨져있|적혀있|있|뜨|표시되|잡히)지(?:는|가|도)?(?:않|못)|(?:찾|확인하|조회하)지못|(?:찾을|볼|확인할|조회할)수(?:가|는)?없|확인이(?:안|되지않)|(?:안|못)(?:보|나|찾)|없)|(?:다는|다고|단|라는|라고)[가-힣]{0,14}?(?:없|않|아니|못|모르|모릅)|는지(?!금)|는가|을지|을까)/u;

function isDenied(squashed: string, match: RegExpExecArray): boolean {
  return DENIED_AFTER.test(squashed.slice(match.index + match[0].length));
}

/** The claims of a squashed sentence. */
export function koreanClaims(sentence: string): Claim[] {
  const squashed = withoutDenied(sentence);
  if (AFTER_DECISION.test(squashed) && !/해드리|해드릴|하겠/u.test(squashed)) return [];
  return PATTERNS.flatMap(({ kind, manner, pattern }) =>
    [...squashed.matchAll(pattern)]
      .filter((match) => !isDenied(squashed, match))
      .map((match) => ({
        kind,
        manner: mannerOf(match[0], manner),
        words: match[0],
        /** "취소되었습니다" tells a state, "취소해 드렸습니다" a deed. */
        state:
          /(?:되었|됐|되어있|돼있|된|되신|됨|완료|상태)/u.test(match[0]) &&
          !/해드|했|하였|드렸/u.test(match[0]),
      })),
  );
}

/** "환불이 승인되었습니다" tells of a decision, "환불이 승인되어 처리 완료되었습니다" of a deed. */
function mannerOf(words: string, manner: Claim["manner"]): Claim["manner"] {
  if (!/승인|허가|허락/u.test(words)) return manner;
  const rest = words.replace(/(?:승인|허가|허락)(?:이|을|를)?(?:처리)?(?:완료)?/gu, "");
  return /완료|입금|나갔|들어갔|돌려|처리(?:되었|됐|했)/u.test(rest) ? "done" : "approved";
}
