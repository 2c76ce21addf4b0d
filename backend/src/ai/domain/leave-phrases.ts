/** How customers answer, in the middle of a request, that things are to be left as they are. Read word by word; pure. */
import type { RequestKind } from "../../shared/vocabulary.ts";
import type { FactLedger } from "./ledger.ts";
import { bare } from "./phrases.ts";
import { INTAKE_QUESTIONS } from "./plan.ts";

/**
 * Says nothing but that the request is not wanted after all: leave it, send it as planned, I keep it, no, that was a mistake ("아니요 그냥
 * 배송해주세요", "no wait, keep it"). Every word has to be of that kind: with a reason, goods or a place in it ("새로 보내주세요", "회사로 보내주세요") it is
 * an answer. Read while a request is open, or waits for a person's decision; there a mere "no" declines nothing.
 */
export function leavesAsIs(text: string, ledger: FactLedger): boolean {
  const isOpen = ledger.kind !== null && !ledger.requestSettled;
  const kind = isOpen ? ledger.kind : (ledger.awaiting.at(-1)?.kind ?? null);
  if (kind === null || kind === "refund_status" || text.length > LONGEST) return false;
  const plain = withoutGoods(text, ledger);
  const korean = bare(plain).replace(/[^\p{L}\p{N}]|[ㅋㅎㅠㅜ]/gu, "");
  const english = `${plain
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const parts = partsOf(korean, KOREAN) ?? partsOf(english, ENGLISH);
  if (parts === null) return false;
  if (saysLeave(parts, kind)) return true;
  if (!isOpen || !INTAKE_QUESTIONS.has(ledger.openQuestion)) return false;
  if (!onlyOf(parts, ["no", "decline", "around", "oops", "just"])) return false;
  return parts.has("decline") || (parts.has("no") && answersWithNo(ledger));
}

const LONGEST = 80;

type LeavableKind = Exclude<RequestKind, "refund_status">;

/** What a word, or a few of them, say. */
type Part =
  /** "아니요", "no". */
  | "no"
  /** "괜찮아요", "it's fine": takes nothing, alone or behind a no. */
  | "decline"
  /** "그냥", "그대로". */
  | "just"
  /** "원래대로", "as planned". */
  | "planned"
  /** "그냥 두세요", "안 할게요", "취소 말고", "leave it": no request, whatever it was. */
  | "leave"
  /** "쓸게요", "I'll keep it". */
  | "keep"
  /** "보내주세요", "ship it". */
  | "send"
  /** "진행해주세요": of the request or of the order. */
  | "do"
  /** "원래 주소로". */
  | "old_place"
  /** "잘못 눌렀어요", "wrong button": of the order or of the request. */
  | "mistake"
  /** "앗", "sorry": what was said just now is put right. */
  | "oops"
  /** Says nothing by itself. */
  | "around";

function saysLeave(parts: ReadonlySet<Part>, kind: LeavableKind): boolean {
  if (parts.has("leave") || (parts.has("mistake") && (parts.has("oops") || parts.has("no")))) return true;
  // "그대로 진행해주세요" alone may mean the request.
  const goesOn = parts.has("do") && (parts.has("planned") || (parts.has("no") && parts.has("just")));
  if (kind === "cancel") return goesOn || parts.has("send") || parts.has("keep");
  if (kind !== "address_change") return parts.has("keep");
  const isAsBefore = parts.has("no") || parts.has("just") || parts.has("planned");
  return goesOn || parts.has("old_place") || parts.has("mistake") || (parts.has("send") && isAsBefore);
}

function onlyOf(parts: ReadonlySet<Part>, known: readonly Part[]): boolean {
  return [...parts].every((part) => known.includes(part));
}

/** Whether a "no" can only mean the request: where receipt was asked for in the same breath, it may mean that instead. */
function answersWithNo({ openQuestion, received, ordersSeen, orderNumber }: FactLedger): boolean {
  if (openQuestion === "new_address") return true;
  const order = ordersSeen.find((known) => known.orderNumber === orderNumber);
  return openQuestion === "reason" && (received !== null || order?.shippingStatus === "preparing");
}

/** The goods may be named beside what is to happen to them ("셔츠 그냥 보내주세요"). */
function withoutGoods(text: string, { ordersSeen, orderNumber }: FactLedger): string {
  const name = ordersSeen.find((order) => order.orderNumber === orderNumber)?.productName ?? "";
  const words = name.split(/\s+/u).filter((word) => word.length > 1);
  return [name, name.replace(/\s/gu, ""), ...words]
    .filter((word) => word !== "")
    .reduce(
      (rest, word) => rest.replaceAll(new RegExp(`${escaped(word)}(?:은|는|을|를|도)?`, "giu"), " "),
      text,
    );
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
}

type Lexicon = readonly (readonly [Part, RegExp])[];

/** What all the words of a text say, the longest known taken each time; null where one of them is not known. */
function partsOf(text: string, lexicon: Lexicon): ReadonlySet<Part> | null {
  const parts = new Set<Part>();
  let at = 0;
  while (at < text.length) {
    let longest = 0;
    let said: Part = "around";
    for (const [part, pattern] of lexicon) {
      pattern.lastIndex = at;
      const length = pattern.exec(text)?.[0].length ?? 0;
      if (length > longest) [longest, said] = [length, part];
    }
    if (longest === 0) return null;
    parts.add(said);
    at += longest;
  }
  return parts;
}

/** "…해 주세요", however it is spelt; who asks whether it may be so wants it as well. */
const PLEASE_KO =
  "(?:주(?:세요|셔요|새요|세여|세용|십시오|십쇼|시면(?:됩니다|되요|돼요|감사하겠습니다|좋겠어요|좋겠습니다)?|실수있(?:나요|을까요|어요)|실래요|실까요|시겠어요|라|면돼요?|면되요?)|줘[요용]?|죠|줄래요?|줄수있(?:나요|어요?|을까요?)|달라[고구]요?)";
const WILL_KO = "(?:[게께래](?:요|여|용)?)";
const MAY_KO =
  "(?:돼|되|될|괜찮)(?:요|어요|아요|나요|까요|죠|지요|겠어요|겠습니다|ㅂ니다|것같아요|거같아요|을까요|을것같아요)?";
const DO_KO = `(?:해${PLEASE_KO}|하(?:세요|셔도${MAY_KO}|시죠|자)|할${WILL_KO}|하겠(?:습니다|어요)|부탁(?:드려요|드립니다|드릴게요|해요|합니다)?|바랍니다|해요?|하고싶(?:어요?|습니다))`;
const REQUEST_KO = "(?:주문취소|배송지변경|주소변경|환불|반품|교환|취소|변경|신청|요청)";
const OF_IT_KO = "(?:은|는|을|를|도|건|이|까지)?";
const MEANT_KO =
  "(?:으?려|으?려고|으?려구|기로|겠|고싶)(?:요|해요|합니다|했어요|했습니다|할게요|어요|습니다|하려고요|는데요?)?";

const KOREAN: Lexicon = [
  ["no", /(?:아니(?:요|오|여|용|에요|예요|애요|야|다)?|아뇨|아녀|아냐|아닙니다|아님|ㄴ|노노|nope|no)/uy],
  [
    "decline",
    /(?:괜[찮찬](?:아요?|습니다|을것같아요|을거같아요|음)?|[됐됬](?:어요?|습니다|네요|음)|필요는?없(?:어요?|습니다))/uy,
  ],
  ["just", /(?:걍|그냥|기냥|그대로|고대로|계속|이대로)/uy],
  ["planned", /(?:원래|예정|처음|기존|주문한?)(?:하던|있던)?대로/uy],
  [
    "leave",
    new RegExp(
      [
        `(?:놔|놓아|나|냅|내버려|내비)?(?:두(?:세요|셔요|새요|십시오|시고요?|시면${MAY_KO}|시면됩니다|자|${MEANT_KO})|둬(?:요|도${MAY_KO}|${PLEASE_KO})?|둘${WILL_KO})`,
        `(?:놔|냅둬)${PLEASE_KO}|유지${DO_KO}`,
        `(?:${REQUEST_KO}|주소)?${OF_IT_KO}(?:안(?:할|바꿀|받을|보낼|하|바꾸|받|보내)(?:${WILL_KO}|래요?|${MEANT_KO})|안(?:해|바꿔|받아|보내)(?:도${MAY_KO}|도됩니다|요)?)`,
        `(?:${REQUEST_KO}|주소)${OF_IT_KO}(?:안할|안함|관둘|그만둘|접을)${WILL_KO}?|(?:관둘|그만둘|접을)${WILL_KO}`,
        `${REQUEST_KO}?${OF_IT_KO}하지(?:마(?:세요|요|셔요|십시오|라)?|말아${PLEASE_KO}|않을${WILL_KO}|않겠(?:습니다|어요)|말고|마시고)`,
        `${REQUEST_KO}?${OF_IT_KO}포기(?:할${WILL_KO}|합니다|하겠(?:습니다|어요)|해요?|하(?:${MEANT_KO}|죠|지)뭐?)?`,
        `${REQUEST_KO}?${OF_IT_KO}없던(?:일|걸)로${DO_KO}?`,
        `(?:${REQUEST_KO}|그거|그건|이거)${OF_IT_KO}(?:하려던거|하려는거)?(?:가)?(?:아니(?:에요|예요|요|야|고|었어요|였어요)|아닙니다|아님|말고|됐고|필요없(?:어요?|습니다|고))`,
      ].join("|"),
      "uy",
    ),
  ],
  [
    "keep",
    new RegExp(
      `(?:쓸|입을|신을|먹을|가질|(?:갖고|가지고|쓰고|들고)(?:있을|다닐)|사용할|신고다닐|입고다닐|간직할|보관할)${WILL_KO}|(?:쓰|입|신|먹|가지|사용하|신고다니|입고다니|쓰고다니)(?:${MEANT_KO}|죠뭐?)|(?:써|입어|신어|먹어|가져|사용해)도${MAY_KO}`,
      "uy",
    ),
  ],
  [
    "send",
    new RegExp(
      `보[내네](?:${PLEASE_KO}|요)|(?:배송|발송|출고|배달)(?:이나|을|은|만)?(?:진행|처리)?${DO_KO}|받(?:을${WILL_KO}|${MEANT_KO}|아도${MAY_KO})|(?:살|주문할)${WILL_KO}|주문(?:을|은)?(?:유지|진행)${DO_KO}|${PLEASE_KO}`,
      "uy",
    ),
  ],
  ["do", new RegExp(`(?:진행|처리)?(?:을)?${DO_KO}`, "uy")],
  [
    "old_place",
    /(?:원래|기존|처음|이전|예전|등록된|등록한|저장된|적힌|적은|주문한|주문했던|주문할때|쓴|있던|하던|전에|그){1,3}(?:의|에)?(?:주소|배송지|곳|데)(?:로|으로|에|그대로|대로|를|가|도)?(?:맞아요?|맞습니다|갈게요|이요|요)?/uy,
  ],
  [
    "mistake",
    /(?:(?:실수로|잘못|착오로|모르고)(?:눌렀|누른|클릭했|터치했|말했|말씀드렸|보냈|요청했|신청했)(?:어요?|습니다|네요?|거예요|거에요|나봐요|음|는데요?)?|(?:누른거|보낸거)?(?:제)?실수(?:예요|에요|였어요|했어요|했네요|입니다|였습니다))/uy,
  ],
  [
    "oops",
    /(?:앗|아|어|엇|헉|어머|아이고|이런|죄송(?:한데요?|해요|합니다|하지만)?|미안(?:한데|해요?|합니다|하지만)?|잠깐만?|잠시만?)/uy,
  ],
  [
    "around",
    /(?:음|흠|에이|네|예|넵|응|저|야|요|헤|근데|그런데|그럼|그러면|혹시|다시|생각해(?:보니까?|봤는데)|고민해(?:보니까?|봤는데)|역시|이제|이번엔|제가|저는|전|난|나는|내가|일단|실은|사실은?|그게|됐고|됐으니까?|(?:마음|맘|생각)이?(?:다시|또)?바(?:뀌|껴|꼈|꿨)(?:었어요?|어서요?|었습니다|었는데|서요?|어요?|는데)?|주문한거|주문|상품|물건|그거|그건|이거|이건|빨리|얼른|제발|꼭|좀|가능하면|감사합니다|감사해요|고마워요?|수고하세요|에휴|에효|휴|하아|알겠(?:어요|습니다)|알았어요?|어쩔수없(?:네요?|죠|지요?)|할수없(?:네요?|죠|지요?))/uy,
  ],
];

const IT_EN =
  "(?:it|them|this|that|things|everything|(?:the|my) (?:order|items?|package|parcel|delivery|shipment))";
const REQUEST_EN = "(?:refund|return|exchange|cancel|cancell?ation|cancelling|change|replace|replacement)";
const AS_EN = "(?:(?:as (?:it|they) (?:is|was|are|were)|as is|alone|be|the way it is|unchanged|coming) )?";
const PLACE_EN =
  "(?:the|my|that) (?:(?:original|old|same|current|first|existing|previous|registered|one|i) )*(?:address|one|place)";

const ENGLISH: Lexicon = [
  ["no", /(?:no|nope|nah|noo+|dont) /uy],
  [
    "decline",
    /(?:its|it is|thats|that is|im|i am|all) (?:fine|ok|okay|good|all right|alright|all good) |no thanks |no thank you |nevermind |never mind /uy,
  ],
  ["just", /just /uy],
  ["planned", /as (?:planned|scheduled|ordered|usual|normal|before|originally planned) /uy],
  [
    "leave",
    new RegExp(
      `(?:leave|keep|let) ${IT_EN} ${AS_EN}|keep going with ${IT_EN} |(?:dont|do not) (?:${REQUEST_EN}(?: ${IT_EN}| anything)?|bother|do (?:it|that|anything)) |no need (?:to ${REQUEST_EN} (?:${IT_EN} )?|for (?:the|a|that) ${REQUEST_EN} )?|(?:i )?(?:dont|do not|no longer) (?:want|need) (?:to )?(?:(?:a|the|my|that|any) )?${REQUEST_EN} (?:${IT_EN} )?|(?:forget|scrap) (?:about )?(?:it|that) |(?:i )?(?:ill )?give up (?:on (?:it|that|the ${REQUEST_EN}) )?|not ${REQUEST_EN} `,
      "uy",
    ),
  ],
  [
    "keep",
    new RegExp(
      `(?:(?:i|ill|i will|i do|id like to|i want to|i think|im going to|let me|i would like to|id rather|still) )+(?:just |still |rather |actually )?(?:want|keep|take|have|need|use|wear) (?:to keep )?${IT_EN} |i want to keep ${IT_EN} `,
      "uy",
    ),
  ],
  [
    "send",
    new RegExp(
      `(?:(?:can|could|would) you )?(?:please )?(?:just )?(?:send|ship|deliver|dispatch) (?:${IT_EN} )?(?:out |over )?|(?:go ahead|proceed|continue|carry on) with (?:the |my )?(?:order|delivery|shipping|shipment) `,
      "uy",
    ),
  ],
  ["do", /(?:go ahead|proceed|continue|carry on) /uy],
  [
    "old_place",
    new RegExp(
      `(?:(?:keep|leave|use|stay with|stick with|to|at) )?${PLACE_EN} (?:is (?:fine|ok|okay|correct|right) |alone |unchanged |as (?:it )?is )?`,
      "uy",
    ),
  ],
  [
    "mistake",
    /(?:(?:that was|it was|this was|thats|its|i made) )?(?:a |my |by )?(?:mistake|accident|error|misclick) |(?:(?:i )?(?:pressed|hit|clicked|typed|wrote|said|sent) )?(?:it |that |this |the )?(?:wrong (?:button|message|chat|thing)|by (?:mistake|accident)|accidentally) |i didnt mean (?:that|to) |(?:i )?misclicked /uy,
  ],
  ["oops", /(?:wait|hold on|oh|ah|oops|sorry|my bad|actually|whoops) /uy],
  [
    "around",
    /(?:hmm*|um+|ok|okay|well|please|pls|then|so|instead|anyway|after all|though|now|on second thoughts?|(?:i|ive|i have) changed my mind|and|but|thanks|thank you|still|i|im|in|yes) /uy,
  ],
];
