import type { ShippingStatus } from "../../../shared/vocabulary.ts";
import { locateOrderNumbers, normaliseOrderNumber } from "../understanding/order-number.ts";
import { foldForDetectors } from "../understanding/text.ts";
import { withoutCourtesyEn } from "./courtesy.ts";
import { withoutDenied } from "./denials.ts";
import type { GuardContext, GuardEvent, OrderSeen } from "./guard-context.ts";
import { bare, fold, type ReplyText, squash } from "./reply-text.ts";
import { withFigures } from "./spelt-numbers.ts";

const NOT_FOUND =
  /조회(?:되지|가되지|가안|안되|할수없|결과가없|불가)|찾(?:을수가?없|지못)|확인(?:되지|이어려|이어렵|이안|이불가|할수없|불가)|보이지않|일치하는.{0,15}없|없는(?:주문|번호)|(?:조회|검색|확인|해당|등록)(?:되|하)는(?:주문|내역|건|결과|기록|번호)[가-힣]{0,6}없|나오는(?:주문|내역|결과)[가-힣]{0,2}없|(?:조회|검색|목록|내역|결과)[가-힣]{0,6}(?:나오|뜨|잡히|나타나)지않|존재하지않|notfound|no(?:matching|such)?order|(?:isnt|isnot)(?:among|in|on|oneof|partof)your|(?:doesnt|doesnot|didnt)(?:match|appear|showup|comeup)|(?:not|n't|unable)(?:beableto|ableto|to)?(?:find|found|locate|see)|(?:cant|cannot|couldnt|couldnot|dont|unableto|ableto|didnt)(?:find|locate|see)/u;

/** G1: only numbers of own orders that a tool showed; a number the customer typed only to say that it is not found. */
export function checkOrderNumbers(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const seen = new Set(context.ordersSeen.map((order) => normaliseOrderNumber(order.orderNumber)));
  const typed = new Set(context.typedOrderNumbers.map(normaliseOrderNumber));
  const known = [
    ...new Set([...context.ownOrderNumbers, ...context.ordersSeen.map((order) => order.orderNumber)]),
  ];
  return reply.sentences.flatMap(({ folded, squashed }) =>
    [folded, withFigures(folded) ?? ""]
      .flatMap((text) => locateOrderNumbers(foldForDetectors(text), known))
      .map((found) => normaliseOrderNumber(found.orderNumber))
      .filter((number) => !seen.has(number) && !(typed.has(number) && NOT_FOUND.test(squashed)))
      .map(
        () => ({ guard: "G1", event: "claim_blocked", detail: "order number without a look-up" }) as const,
      ),
  );
}

interface StatusWord {
  /** Statuses of an order of which the words may be said; none = no row ever tells it. */
  readonly fits: readonly ShippingStatus[];
  readonly pattern: RegExp;
}

/** On squashed Korean. What follows decides whether it is stated: "배송 중인지", "배송 완료 후" state nothing. */
const NOT_STATED =
  "(?!인지|는지|나요|인가|인경우|인상태면|인주문이라면|이라면|이면|이시면|이실|일|이었|후|뒤|이후|전|시|되면|하면|되는|되지|하지|될|할|되었는지|됐는지|했는지|되었다면|됐다면|했다면|되었나|됐나|했나|가아니|이아니|아니라|하셨|되셨|되었을|됐을|을|던|되었습니까|된경우|된뒤|된후|된이후|된다음|여부|예정|일자|날짜|알림|메시지|문자|처리를원|를원|을원|안|않|못|(?:으로|로)?(?:는|도|까지)?(?:아직)?(?:나오|보이|확인되|표시되|뜨|조회되|잡히)지)";
const KOREAN_STATUS: readonly StatusWord[] = [
  {
    fits: ["preparing"],
    pattern: new RegExp(
      `(?<!답변을?|안내를?|자료를?)(?:배송|상품|발송|출고|주문)?(?:을|를)?준비(?:중|단계|상태|하고있)${NOT_STATED}`,
      "gu",
    ),
  },
  {
    fits: ["preparing"],
    pattern: /준비(?:가|는|도)?(?:거의|곧|다|이제)(?:끝나|마무리|되어|돼)(?!면|지|는지)/gu,
  },
  {
    // "지금 상자에 담는 중이에요", "아직 저희 쪽에 물건이 있어요", "곧 출발해요": it has not left yet
    fits: ["preparing"],
    pattern:
      /포장(?:을|이|도)?(?:하고있|하는중|중(?:이에|입니|이며|이고|이라)|들어갔|거의끝)|(?:상자|박스|봉투)(?:에|로)(?:잘|곱게|하나씩)?(?:담|넣|싸|챙겨)[가-힣]{0,3}(?:는중|고있)|(?:물건|상품|제품|주문|택배)(?:이|은|가|는|도)?(?:지금|현재|아직)?(?:창고|매장|본사|물류센터|저희(?:쪽|회사|매장|창고)?|우리쪽)에(?:아직|그대로|보관)?(?:있|남아|보관)|(?:아직|지금|현재)(?:은)?(?:창고|매장|본사|물류센터|저희(?:쪽|회사|매장|창고)?|우리쪽)(?:에)?(?:물건|상품|제품)?(?:이|가|은|을)?(?:그대로|보관)?(?:있(?:어|습|으)|남아|가지고있|갖고있)|(?:창고|매장|물류센터|저희(?:쪽|매장|창고)?)(?:를|을|에서)(?:아직)?(?:떠나|나가|출발하)지(?:는)?(?:않|못)|저희(?:가|쪽에서)(?:아직|지금|현재)?(?:가지고|갖고|보관하고|데리고)있|(?:곧|이제|금방|조만간|잠시후|머지않아)(?:발송|출고|출발|배송)(?:이|을|될|할)?(?:해요|합니다|돼요|됩니다|시작|예정|것)/gu,
  },
  {
    // "발송돼서 가는 길이에요": it has left
    fits: ["shipped", "delivered"],
    pattern:
      /(?:발송|출고)(?:돼|되어|해|하여)(?:서|가지고)(?!환불|취소|교환)|창고(?:를|에서)(?:떠났|나갔|나왔|빠져나)/gu,
  },
  {
    fits: ["shipped"],
    pattern:
      /(?:고객님(?:께|댁|집)?(?:으로|로)?|댁으로|지금)?(?:가는|오는)길(?:이에|입니|이니|이고|이라)|길에올랐/gu,
  },
  {
    fits: ["preparing"],
    pattern:
      /(?:포장|패킹|검수|피킹|상품준비|출고준비|발송준비)(?:을|를|의|이)?(?:단계|작업|과정|대기)(?:에|예|입|이(?!면|라면)|라서|라(?!면)|로|를|가|중|고)|(?:출고|발송|배송)(?:을|를)?(?:대기(?!표)|기다리(?:고|는)|앞두|직전|예정단계)|(?:나갈|보낼|출고될|발송될|실릴)(?:차례|순서|순번)|(?:출고|발송|포장)(?:차례|순서|순번)(?:에|예|입|이|라)|아직포장(?:도|은|이)?(?:안|못|전|하지않)|아직(?:발송|출고|배송)(?:되지않|이되지않|하지않|전|이안|이시작되지않)|(?:발송|출고)전(?:입니다|이에요|이며|인상태|상태|이고|이라(?!면|도))/gu,
  },
  {
    fits: ["shipped"],
    pattern: new RegExp(
      `배송중${NOT_STATED}|배송(?:이|을)?(?:진행|시작)(?:중|되었|됐|되어(?!야)|돼(?!야)|되고(?!나)|된(?!뒤|후|다음|이후|경우|지|다면)|했)|이동중${NOT_STATED}|오고있|배달중${NOT_STATED}`,
      "gu",
    ),
  },
  {
    fits: ["shipped", "delivered"],
    pattern: new RegExp(
      `(?:발송|출고)(?:이|가)?(?:완료|처리)?(?:되었|됐|했습|했어|하였|된상태|된주문|완료)${NOT_STATED}`,
      "gu",
    ),
  },
  {
    fits: ["shipped", "delivered"],
    pattern: /출발(?:했|하였|됐|되었)(?!는지|나|다면|다고|을|으면)/gu,
  },
  {
    fits: ["delivered"],
    pattern:
      /(?:문앞|현관|현관앞|경비실|택배함|집앞|우편함)(?:에|에다)?(?:안전하게|잘|이미)?(?:두었|뒀|놓았|놔뒀|놔두었|맡겼|맡겨두었|보관했)(?!는지|나요|을|다면)/gu,
  },
  {
    fits: ["delivered"],
    pattern: new RegExp(
      `(?:배송|배달)(?:이|은)?(?:정상)?(?:적으로)?(?:이미|다|모두)?(?:완료|끝난|된상태|된주문|되었|됐|끝났)${NOT_STATED}|도착(?:이|은)?(?:완료|했|하였|되었|됐|한상태|한주문)${NOT_STATED}`,
      "gu",
    ),
  },
  {
    fits: ["preparing", "shipped", "delivered"],
    pattern: /(?:정상(?:적으로)?|그대로)(?:유지|진행)되(?:고있|어있|는중)/gu,
  },
  {
    fits: ["cancelled"],
    pattern:
      /(?:취소(?:된|되어있는|처리된)(?:주문|상태|건|것으로)|취소상태)(?!(?:이|가|은|는)?아[니닙닌녜])|주문(?:이|은)?(?:이미)?취소(?:되었|됐|되어있|처리되|처리됐)(?!는지|나요|다면|을|지않)/gu,
  },
  {
    fits: [],
    pattern: new RegExp(
      `(?:분실|유실|도난|멸실|반송)(?:된|되신|당한|된것|건)?(?:것으로|걸로|으로|로)(?:최종)?(?:확인|파악|판단|조회|처리|판명|드러|밝혀|나오|나와|나왔|나타|보입|보여|추정|표시)${NOT_STATED}|(?:분실|유실|도난|멸실)(?:이|가|을|를|사고가|사고로)?(?:됐|되었|당했|처리|확인)${NOT_STATED}|잃어버(?:린(?:것|걸|거)(?:으로|로)|렸)${NOT_STATED}|반송(?:됐|되었|되고있|되는중|처리)${NOT_STATED}`,
      "gu",
    ),
  },
];
const ENGLISH_STATUS: readonly StatusWord[] = [
  {
    fits: ["preparing"],
    pattern:
      /\b(?:being prepared|preparing|order (?:\S{1,20} )?is pending|processing stage|(?:not|n't) (?:yet )?(?:been )?(?:shipped|sent|dispatched)|(?:being|getting) (?:packed|boxed|wrapped|assembled|put together)|pack(?:ing|aging) (?:stage|queue|phase|step|line|area)|waiting to (?:be )?(?:picked up|ship|go out|leave|sent|collected|dispatched|packed)|next in line|(?:in|on) (?:our|the) (?:\w+ )?queue|on (?:our|the) shel(?:f|ves)|sitting (?:in|at|on|by) (?:our|the)|on hold|not long (?:now|until it ships)|still (?:on the shelf|in (?:our|the) warehouse|being packed)|yet to ship)\b/gu,
  },
  {
    fits: ["preparing"],
    pattern:
      /\b(?:still (?:here )?with us|still here (?:at|in|with)|(?:is|are|'s|'re) (?:just |still )?(?:packing|boxing|wrapping)|(?:hasn't|has not|haven't|have not) (?:yet )?(?:been )?(?:shipped|dispatched|left|gone out|collected|picked up|handed (?:it )?over|moved)|(?:about|ready|set|due) to (?:leave|ship|go out|be (?:shipped|sent|dispatched))|(?:will|'ll) (?:be )?(?:leav(?:e|ing)|go(?:ing)? out|ship(?:ping|ped)?|head(?:ing)? out) (?:soon|shortly|today|tonight|tomorrow))\b/gu,
  },
  {
    fits: ["shipped", "delivered"],
    pattern:
      /\b(?:it|order|parcel|package|everything)(?:'s| has| have| is)? (?:already )?(?:went|gone|left) (?:out|our|the|us)\b|\b(?:hit|hits|on) the road\b|\bout (?:of )?(?:the|our) door\b|\bleft the building\b|\bwe (?:\w+ )?(?:shipped|dispatched|posted) (?:it|your|the)\b/gu,
  },
  { fits: ["shipped"], pattern: /\b(?:in transit|on (?:its|the|their) way|out for delivery)\b/gu },
  {
    fits: ["shipped", "delivered"],
    pattern:
      /\b(?:has|have|was|were|is|are|been|already)(?: (?!not\b|never\b|yet\b)\w+){0,2} (?:shipped|dispatched)\b|\bstatus\W{1,4}(?:is )?shipped\b/gu,
  },
  {
    fits: ["delivered"],
    pattern:
      /\b(?:has|have|was|were|is|are|been|already)(?: (?!not\b|never\b|yet\b)\w+){0,2} (?:delivered|arrived)\b|\bstatus\W{1,4}(?:is )?delivered\b/gu,
  },
  {
    fits: ["cancelled"],
    pattern:
      /\b(?:(?:is|was|been|already) (?:already )?|(?:down|listed|marked|shown|recorded) as )cancell?ed\b/gu,
  },
  {
    fits: [],
    pattern:
      /\b(?:gone|went) missing\b|\b(?:is|was|were|been|got|gone|went|as|be)(?: (?!not\b|never\b)\w+){0,2} (?:(?:lost|misplaced|stolen|mislaid) (?:in|on|by|during|somewhere|along)\b|returned to (?:sender|us|the (?:sender|warehouse|store|shop)))/gu,
  },
];
const ENGLISH_NOT_STATED =
  /\b(?:if|whether|once|when|after|until|before|unless|not|never|no (?!worries|problem|doubt|longer\b)|haven't|hasn't|isn't|wasn't|n't|did|has it|have you|was it|(?:has|have|is|are|was|were) (?:the|your|it|this|that|you|any|my))\b[^,.:!?;]{0,40}$|\b(?:nothing(?! to )|nobody|neither|none)(?:'s)?(?: \w+){0,4} ?$/u;

/** "I can check whether it is still being prepared": open in front of any status, also of one that is told by a denial. */
const ENGLISH_OPEN =
  /\b(?:if|whether|unless|until|in case|as long as|provided|once(?! again| more)|to (?:check|confirm|verify|make sure) that)\b(?:(?! and | but )[^,.:!?;]){0,40}$/u;

/** "도착했다니 당황스러우셨겠어요", "you say that it has arrived": the customer's words, said back to them. */
const SAID_BACK =
  /^(?:라고|이라고|으로|로)?(?:뜨|나오|보이|표시되|적혀있)(?:는|신|시는|ᆫ)(?:군요|화면|문자|메시지|알림|앱|페이지|것을|걸)|^(?:(?:으로|로)?(?:보이|보인|보이신|나오|나온|나오신|뜨|뜬|뜨신|표시된|돼있|되어있))?다(?:니(?!까)|면서|는말씀|고(?:말씀)?하(?:시|셨|신|셔))/u;
const ENGLISH_SAID_BACK =
  /\b(?:you(?:'re| are|'ve| have)? (?:say|said|saying|mention|mentioned|told|tell|telling|wrote|write|report|reported)|sorry (?:to hear )?that|understand that|hear(?:ing)? that|confusing that|(?:strange|odd|frustrating|upsetting|alarming) (?:that|when|if))\b[^.:!?;]{0,50}$/u;
/** What a customer says of a parcel that came, left, was lost or called off. */
const SAID_OF: readonly (readonly [status: ShippingStatus | "none", said: RegExp])[] = [
  [
    "delivered",
    /왔|와있|와버|도착|받았|받은|받아|배달|배송완료|arriv|deliver|receiv|\bgot\b|\bcame\b|turned up|showed up/u,
  ],
  ["shipped", /발송|출고|배송|출발|보냈|shipped|sent|dispatch|transit|on (?:its|the) way/u],
  ["cancelled", /취소|cancel/u],
  ["preparing", /준비|prepar/u],
  [
    "none",
    /분실|유실|도난|도둑|훔[치쳐]|잃어버|사라[지졌진]|없어[지졌진]|반송|lost|stolen|stole|missing|vanish|disappear|returned/u,
  ],
];

/** Whether the customer told it first; only then are their words said back and not news. */
function isSaidBy(customerTexts: readonly string[], fits: readonly ShippingStatus[]): boolean {
  const words = SAID_OF.filter(([status]) => (status === "none" ? fits.length === 0 : fits.includes(status)));
  return customerTexts.some((text) =>
    words.some(([, said]) => said.test(fold(text)) || said.test(bare(text))),
  );
}

/** G2: a status that is stated is the status of the row, and a row was looked up. */
export function checkStatuses(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const events: GuardEvent[] = [];
  let named: readonly OrderSeen[] = [];
  for (const { folded, squashed } of reply.sentences) {
    const mentions = mentionsIn(squashed, context.ordersSeen);
    for (const { fits, at, subject, saidBack } of [
      ...koreanClaims(withoutDenied(squashed)),
      ...englishClaims(withoutCourtesyEn(folded), squashed),
    ]) {
      if (saidBack && isSaidBy(context.customerTexts, fits)) continue;
      const before = mentions.filter((mention) => mention.at <= at).at(-1) ?? mentions[0];
      const orders = before === undefined ? (named.length > 0 ? named : context.ordersSeen) : before.orders;
      const true_ = orders.some(
        ({ shippingStatus }) => shippingStatus !== null && fits.includes(shippingStatus),
      );
      if (!true_ || (before === undefined && !mayBeSubject(subject, context.ordersSeen)))
        events.push({
          guard: "G2",
          event: "claim_blocked",
          detail: `status ${fits.join(" or ") || "of no row"} does not hold`,
        });
    }
    named = mentions.at(-1)?.orders ?? named;
  }
  return events;
}

interface Mention {
  readonly at: number;
  readonly orders: readonly OrderSeen[];
}

/** Where a sentence names an order by number or product, in order of appearance. */
function mentionsIn(squashed: string, orders: readonly OrderSeen[]): Mention[] {
  const byName = new Map<string, OrderSeen[]>();
  for (const order of orders) {
    for (const name of [order.orderNumber, order.productName].map((text) => squash(fold(text)))) {
      if (name.length < 2) continue;
      byName.set(name, [...(byName.get(name) ?? []), order]);
    }
  }
  return [...byName]
    .map(([name, named]) => ({ at: squashed.indexOf(name), orders: named }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
}

interface StatusClaim {
  readonly fits: readonly ShippingStatus[];
  /** Position in the squashed sentence. */
  readonly at: number;
  /** What the sentence says it of, squashed; null = not named. */
  readonly subject: string | null;
  /** Told as what somebody said. */
  readonly saidBack: boolean;
}

function* koreanClaims(squashed: string): Generator<StatusClaim> {
  for (const { fits, pattern } of KOREAN_STATUS) {
    for (const match of squashed.matchAll(pattern)) {
      const head = squashed.slice(Math.max(0, match.index - 30), match.index);
      // "출고가 되면 배송 중으로 바뀌어요": how it goes, not where it is.
      if (/(?:되|하|나|끝나|시작되)면(?:주문|상태|상태가|그때)?$/u.test(head)) continue;
      if (match[0].startsWith("도착") && /예정|아직|언제/u.test(head.slice(-8))) continue;
      const subject =
        /([가-힣a-z0-9]{2,30}?)(?<!에|에서|로)(?:은|는|이|가)(?:현재|지금|아직|이미|정상적으로|잘|모두|오늘|곧)*$/u.exec(
          head,
        )?.[1];
      const saidBack = SAID_BACK.test(squashed.slice(match.index + match[0].length));
      yield { fits, at: match.index, subject: subject ?? null, saidBack };
    }
  }
}

function* englishClaims(folded: string, squashed: string): Generator<StatusClaim> {
  for (const { fits, pattern } of ENGLISH_STATUS) {
    for (const match of folded.matchAll(pattern)) {
      const head = folded.slice(0, match.index);
      if (ENGLISH_OPEN.test(head) || (ENGLISH_NOT_STATED.test(head) && !fits.includes("preparing"))) continue;
      const at = Math.min(squash(head).length, squashed.length);
      yield { fits, at, subject: null, saidBack: ENGLISH_SAID_BACK.test(head) };
    }
  }
}

const GENERIC_SUBJECT =
  /제게|저에게|저한테|제쪽|제가|주문|상품|제품|물건|물품|택배|배송|발송|출고|고객|현재|상태|해당|말씀|아이템|전부|모두|나머지|둘다|그것|이것|건$|것$|품$|이미|아직|지금|^그|^이|조회|확인|한건|하나|번째|시스템|화면|기록|조회/u;

/** "캠핑 의자는 배송 중": a thing that no looked-up order holds is somebody else's (BC-03). */
function mayBeSubject(subject: string | null, orders: readonly OrderSeen[]): boolean {
  if (subject === null || GENERIC_SUBJECT.test(subject)) return true;
  const words = orders.flatMap(({ productName }) => fold(productName).split(/[^\p{L}\p{N}]+/u));
  return words.some((word) => word.length >= 2 && subject.includes(word));
}
