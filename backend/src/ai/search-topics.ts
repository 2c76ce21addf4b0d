/**
 * What a search for help texts is about (`ai.md` 2.9). Neighbouring letters rank the texts (`search-help.ts`); whether one answers at all
 * is told by the words that name a thing: they have to stand in it. Numbers, and words that any question has, name nothing. Pure.
 */

/** One thing that a query names: a word with its readings, or different words for what shops are asked about. */
interface Topic {
  /** The word without what is hung on it, longest first; empty for a thing that no word of its own names. */
  readonly forms: readonly string[];
  /** Indices of `SAME_THING` that the word belongs to. */
  readonly things: readonly number[];
  /** What it counts where no text has it: an adverb or a verb may look like a noun. */
  readonly weight: number;
}

/** A text of the shop as topics are looked for in it; one without a title is about all that it names. */
export interface SearchedText {
  readonly title: SearchedWords | null;
  readonly whole: SearchedWords;
}

interface SearchedWords {
  readonly words: readonly string[];
  /** The words with and without what hangs on them, each once. */
  readonly forms: readonly string[];
  /** Hangul and letters of all words, joined: what is written in one word there may be two here. */
  readonly joined: string;
  readonly starts: ReadonlySet<number>;
  readonly things: ReadonlySet<number>;
  readonly isKorean: boolean;
}

/** More than this part of what a query names has to stand in a text. */
const NAMED_FLOOR = 0.5;
/** A second thing asked for beside the first counts less where a text does not have it. */
const BESIDE_WEIGHT = 0.4;
/** "포장비" of a text about 포장: about it, but not about all of it. */
const PART_MATCH = 0.5;
/** An English word says little of what a Korean text does not have. */
const FOREIGN_WEIGHT = 0.5;
/** Adverbs, adjectives and endings that a list does not know look like this. */
const DOUBTFUL_WEIGHT = 0.4;
/** A text is about what its title names; what its body names may be in passing. */
const BODY_MATCH = 0.6;
/** That something is to be changed says less than what: "비밀번호 변경" is answered by how it is set anew. */
const CHANGE_WEIGHT = 0.6;

/** Different words for what shops are asked about; each counts as one more part of a text or a query. */
const SAME_THING: readonly RegExp[] = [
  /(?:영업|운영|오픈|업무|근무|상담)시간|몇시(?:까지|부터|에)(?!(?:는|에)?(?:주문|결제|발송|출고|배송|시키|사야))|휴무|쉬는날|(?:주말|휴일|공휴일)(?:에도?|은|도|엔)|(?:문|매장)(?:은|을)?(?:열|닫|여나|여시)|\d{1,2}시(?:~|부터|까지|-)|openinghours|businesshours|whattimedoyou|areyouopen|youropen|(?:open|close)on(?:mon|tues|wednes|thurs|fri|satur|sun|week|holi)/gu,
  /주차|파킹|차(?:를|는)?(?:대|댈|세)|parking|\bpark\b/gu,
  /포장(?!지)|래핑|랩핑|쇼핑백|리본|giftwrap|wrapping|giftbox/gu,
  /세금계산서|(?<!세금)계산서/gu,
  /현금영수증|소득공제|cashreceipt/gu,
  /적립금?|포인트|마일리지|points|loyalty/gu,
  /(?:오시는|찾아오는|찾아가는)길|매장(?:은|이|주소|위치)?(?:어디|위치|주소)|오프라인매장|직접(?:방문|가서)|방문수령/gu,
  /해외(?:배송|로|에서도)|국제배송|(?:외국|일본|중국|미국|대만|홍콩|호주|캐나다|유럽|베트남|태국|싱가포르)(?:으로|에|까지|로)?도?(?:보내|배송|배달|발송|주문|받)|ship(?:ping)?(?:internationally|abroad|overseas)|international(?:shipping|delivery)/gu,
  /할부|무이자|installments?/gu,
  /수리|에이에스|(?:^|[^a-z])as(?:는|도|가|를|받|센터|기간|되|가능|정책)|보증기간|고쳐|warranty|repair/gu,
  /도매|대량(?:구매|주문)|단체(?:구매|주문)|bulk|wholesale/gu,
  /비밀번호|비번|패스워드|password/gu,
  /배송(?:기간|소요|일정)|(?:배송|배달|택배|도착|주문하면|시키면)(?:은|이|까지|하는데|받는데)?(?:보통|대략|대충|평균)?(?:며칠|몇일|얼마나|언제)|(?<!(?:환불|반품|교환|취소|입금|환급|수리|제작)[가-힣]{0,6})(?:며칠|몇일|얼마)(?:이나|정도|나|만에|안에|쯤|더|뒤에)*(?:걸[리려릴]|소요|도착|와요|오나|받)|\d일[가-힣()·,\d]{0,24}(?:도착|걸[리립릴]|소요)|(?:shipping|delivery)(?:usually|normally|typically)?(?:take|time)|(?:long|days)[a-z]{0,20}(?:arrive|getit|getmyorder|tocome|deliver|shipping|toship)|delivertimes?/gu,
  /결제(?:수단|방법|방식)|(?:카드|페이|이체)(?:로|결제)?(?:도)?(?:되|돼|가능|받)|무슨(?:카드|페이)|paymentmethods?|(?:how|what)(?:can|could|do)i(?:pay|usetopay)|paywith|payby|doyou(?:take|accept)/gu,
  /탈퇴|(?:계정|아이디)(?:을|를)?(?:삭제|없애|지우)|(?:delete|close|remove|deactivate)(?:my|the|an)?(?:account|membership)/gu,
  /현금영수증|(?<!현금)영수증|receipts?|invoice/gu,
  /제주|도서산간|섬지역|울릉|jeju|island/gu,
  /배송비|무료배송|택배비|배송료|shipping(?:fee|cost)|freeshipping/gu,
  /각인|이니셜|문구(?:를)?새|engrav/gu,
  /앱|어플|(?:^|[^a-z]|my|the|your)app(?:s|$|[^a-z]|is|keep|crash|wont|doesnt|freez|not)/gu,
  /변경|바꾸|바꿀|바꿔|바뀌|수정|chang(?:e|ing)/gu,
  /당일(?:발송|배송|출고)|(?:몇시|\d시)(?:까지|이전|전)[가-힣]{0,8}(?:주문|결제)|(?:주문|결제)[가-힣]{0,6}몇시/gu,
];

/** The things that a text speaks of, by their place in the list. */
export function thingsIn(text: string): number[] {
  const squeezed = squeeze(text);
  return SAME_THING.flatMap((pattern, at) => (squeezed.search(pattern) >= 0 ? [at] : []));
}

/** Reads a text of the shop once, so that many queries can be held against it. */
export function searchedText(title: string | null, body: string): SearchedText {
  return {
    title: title === null ? null : searchedWords(title),
    whole: searchedWords(title === null ? body : `${title} ${body}`),
  };
}

function searchedWords(text: string): SearchedWords {
  const plain = normal(text);
  const words = wordsOf(plain).filter((word) => !MODIFIES.test(word) && !/^\d/u.test(word));
  const starts = new Set<number>();
  let joined = "";
  for (const word of words) {
    starts.add(joined.length);
    joined += word;
  }
  const forms = [...new Set(words.flatMap((word) => (/^[a-z]/u.test(word) ? [stem(word)] : formsOf(word))))];
  return { words, forms, joined, starts, things: new Set(thingsIn(text)), isKorean: /[가-힣]/u.test(plain) };
}

/**
 * Whether a text has what a query names.
 *
 * @param everywhere - all texts of the shop: what another one has was asked for beside this one where several things are.
 */
export function topicsOf(query: string): {
  readonly isIn: (text: SearchedText, everywhere: readonly SearchedText[]) => boolean;
} {
  const topics = topicsNamed(query).map((topic) => ({ ...topic, isKnown: once(topic) }));
  const asksSeveral = SEVERAL.test(query);
  return {
    isIn(text, everywhere) {
      let covered = 0;
      let missed = 0;
      for (const topic of topics) {
        const found = matchOf(topic, text.whole);
        const isTitle = found > 0 && (text.title === null || matchOf(topic, text.title) > 0);
        covered += found * (isTitle ? 1 : BODY_MATCH);
        if (found === 1) continue;
        const isForeign = text.whole.isKorean && topic.forms.every((form) => /^[a-z]/u.test(form));
        const isBeside = asksSeveral && topic.isKnown(everywhere);
        const weight = isBeside ? BESIDE_WEIGHT : isForeign ? FOREIGN_WEIGHT : topic.weight;
        missed += Math.max(0, weight - found);
      }
      return covered > 0 && covered / (covered + missed) > NAMED_FLOOR;
    },
  };
}

/** Whether some text of the shop has it, looked for once. */
function once(topic: Topic): (everywhere: readonly SearchedText[]) => boolean {
  let known: boolean | null = null;
  return (everywhere) => {
    known ??= everywhere.some(({ whole }) => matchOf(topic, whole) === 1);
    return known;
  };
}

function matchOf({ forms, things }: Topic, text: SearchedWords): number {
  if (things.some((thing) => text.things.has(thing))) return 1;
  if (forms.some((form) => holds(text, form))) return 1;
  return forms.some((form) => holdsPart(text, form)) ? PART_MATCH : 0;
}

function holds({ words, forms, joined, starts }: SearchedWords, form: string): boolean {
  if (/^[a-z]/u.test(form)) return forms.includes(form);
  for (let at = joined.indexOf(form); at >= 0; at = joined.indexOf(form, at + 1))
    if (starts.has(at)) return true;
  // "영수증" of "현금영수증은"
  if (forms.some((own) => own.length > form.length && own.endsWith(form))) return true;
  return splits(form).some(
    ([one, other]) => holdsWord(words, one) && holdsWord(words, other) && !isGeneral(other),
  );
}

function holdsWord(words: readonly string[], part: string): boolean {
  return words.some((word) => word.startsWith(part));
}

/** A thing's price, place or kind of a text about the thing ("포장비"), or one half of a compound. */
function holdsPart({ words }: SearchedWords, form: string): boolean {
  if (!/^[가-힣]{3,}$/u.test(form)) return false;
  const short = form.slice(0, -1);
  if (HANGS_ON.test(form) && short.length >= 2 && !isGeneral(short) && holdsWord(words, short)) return true;
  return splits(form).some(
    ([one, other]) =>
      (holdsWord(words, one) && !isGeneral(one)) || (holdsWord(words, other) && !isGeneral(other)),
  );
}

/** A compound in two words of two syllables and more. */
function splits(form: string): (readonly [string, string])[] {
  if (!/^[가-힣]{4,8}$/u.test(form)) return [];
  return Array.from(
    { length: form.length - 3 },
    (_, at) => [form.slice(0, at + 2), form.slice(at + 2)] as const,
  );
}

function topicsNamed(query: string): Topic[] {
  const plain = normal(query);
  const found = [...plain.matchAll(WORD)];
  const spans = thingSpans(plain);
  const named = found.flatMap((match): (Topic & { readonly at: number })[] => {
    const [word] = match;
    const at = match.index;
    const things = spans
      .filter(({ from, to }) => from < at + word.length && to > at)
      .map(({ thing }) => thing);
    const read = readWord(word);
    return read === null ? [] : [{ ...read, things, at }];
  });
  const own = new Set(named.flatMap(({ things }) => things));
  // What is asked for in nothing but everyday words ("며칠 걸려요", "몇 시까지 해요").
  const unnamed = [...new Set(spans.map(({ thing }) => thing))].filter((thing) => !own.has(thing));
  const besides: Topic[] = unnamed.length === 0 ? [] : [{ forms: [], things: unnamed, weight: 1 }];
  return [...named, ...besides];
}

/** The word's readings as a noun; null where it names nothing. */
function readWord(word: string): Omit<Topic, "things"> | null {
  if (/^\d/u.test(word)) return null;
  if (/^[a-z]/u.test(word)) {
    const root = stem(word);
    return word.length < 3 || GENERAL_EN.has(word) || GENERAL_EN.has(root)
      ? null
      : { forms: [root], weight: 1 };
  }
  const forms = formsOf(word);
  if (forms.length === 0 || forms.some(isGeneral)) return null;
  if (isVerb(word)) return { forms, weight: 0 };
  return { forms, weight: CHANGES.test(word) ? CHANGE_WEIGHT : isDoubtful(word) ? DOUBTFUL_WEIGHT : 1 };
}

/** The word as it is, and without particles or the verb that makes it a deed, each of two syllables and more. */
function formsOf(word: string): string[] {
  const deed = DEED.exec(word)?.[1];
  const bare = word.replace(PARTICLE, "");
  const twice = bare.replace(PARTICLE, "");
  const all = [word, bare, twice, ...(deed === undefined ? [] : [deed])];
  return [...new Set(all)].filter((form) => form.length >= 2 || /^[a-z]/u.test(form));
}

/** A verb that is no noun's deed: "걸려요" and "튕겨요" by their contracted vowel, others by their endings. */
function isVerb(word: string): boolean {
  if (DEED.test(word)) return false;
  const vowel = Math.floor((((word.at(-2) ?? "").charCodeAt(0) - 0xac00) % 588) / 28);
  return DONE.test(word) || (word.endsWith("요") && CONTRACTED.has(vowel));
}

function isDoubtful(word: string): boolean {
  const bare = word.replace(PARTICLE, "");
  if (NOUNS.test(word)) return false;
  if (bare.length === 1) return true;
  if (DEED.test(word)) return false;
  return word === bare && /(?:[어아여게지고면서데]|적인?|[은는던운한])$/u.test(word);
}

function isGeneral(form: string): boolean {
  return GENERAL.test(form);
}

function thingSpans(plain: string): { readonly thing: number; readonly from: number; readonly to: number }[] {
  const places: number[] = [];
  let squeezed = "";
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at] ?? "";
    if (/\s/u.test(letter)) continue;
    places.push(at);
    squeezed += letter;
  }
  return SAME_THING.flatMap((pattern, thing) =>
    [...squeezed.matchAll(pattern)].map(({ index, 0: matched }) => ({
      thing,
      from: places[index] ?? 0,
      to: (places[index + matched.length - 1] ?? plain.length) + 1,
    })),
  );
}

function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function squeeze(text: string): string {
  return normal(text).replace(/\s+/gu, "");
}

function wordsOf(plain: string): string[] {
  return plain.match(WORD) ?? [];
}

/** An English word without its ending. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/u, "") : word;
}

const WORD = /[가-힣]+|[a-z]+|\d+/gu;
const SEVERAL = /(?<=[가-힣])(?:이랑|랑|하고(?!\s*(?:싶|있|나서))|와|과)\s|그리고|,|\?\s|\band\b/iu;

/** "가입한 이메일" is about the e-mail: who joins with it is said in passing. */
const MODIFIES = /^[가-힣]{2,}(?:한|하신|하는|하실|할|된|되는|될|하시면|하면)$/u;

/** What hangs on a noun. */
const PARTICLE =
  /(?:이?라도|으로(?:도|는)?|에서(?:도|는)?|에게|한테|까지(?:는|도)?|부터(?:는|도)?|이?랑|하고|로(?:도|는)?|에(?:도|는)?|은|는|이|가|을|를|도|만|의|와|과|요|이[요죠]|이?에요|예요|이?[인]가요?|인데(?:요|도)?|이?고요?|인지|이나|[나던]요?|처럼|보다|밖에|용|쪽|들|이?라고|이?라는|이?면|여부)$/u;
/** A noun made a deed, or that is or is not there ("포장돼요", "재고있나요"). */
const DEED =
  /^([가-힣]{2,}?)(?:하|해|할|한|했|합|함|되|돼|될|된|됐|됩|시키|시켜|있|없|받|드리|인가|일까|이에|예요)[가-힣]{0,8}$/u;
/** ㅕ, ㅘ and ㅝ by their place among the vowels. */
const CONTRACTED: ReadonlySet<number> = new Set([6, 9, 14]);
const CHANGES = /^(?:변경|바꾸|바꿀|바꿔|바뀌|수정|재설정|초기화|재발급|찾기|찾는|찾으)/u;
/** Nouns that end like a verb or a particle. */
const NOUNS = /^(?:재고|중고|창고|광고|사고|로고)/u;
/** Verbs that are no noun's ("까먹었어요", "걸리나요"): they name nothing by themselves. */
const DONE =
  /(?:[었았였겠렸졌셨갔왔샀났][가-힣]{0,5}|[어아여려와워져해]요|나요|는지요?|[는은인]데요?|[을ㄹ]?까요?|[세셔]요|니다|네요|[죠지]요?|고요|어서|아서|려고|려면|으면|다가|거나|거든요?|[을]?래요?|ㄴ다)$/u;
/** What a thing's price, place or kind is called by. */
const HANGS_ON = /[비료금지권함점표율법창용식]$/u;

/** Words of any question and of any shop's texts: by them alone nothing is asked for. */
const GENERAL =
  /^(?:어디[가-힣]?|어딨[가-힣]*|언제[가-힣]?|며칠[가-힣]*|몇[가-힣]?|얼마[가-힣]*|얼만[가-힣]*|누구[가-힣]?|누가|무엇|무슨|어떤[가-힣]*|어느|어떻게?[가-힣]*|어떡[가-힣]*|왜[가-힣]*|혹시나?|그럼|그러면|그런데?|그리고|그래도?|그거|그게|그건|이거|이게|이건|저거|저기요?|여기[가-힣]*|거기[가-힣]*|이런|저런|지금|오늘|내일|어제|나중|다음|처음|아직|자꾸|계속|다시|이제|먼저|따로|같이|바로|빨리|그냥|정말|진짜|너무|많이|조금|보통|대략|대충|평균|일반|제가|저는|저도|저희|우리|내가|나는|고객님?|손님|회사|매장|가게|쇼핑몰|사이트|홈페이지|서비스|담당자?[가-힣]*|직원|상담[가-힣]*|채팅|문의[가-힣]*|질문|주문[가-힣]*|구매[가-힣]*|구입|상품|제품|물건|물품|아이템|화면|경우|때문|관련|대해|대한|정도|기간|기한|기준|시간|날짜|시점|동안|이내|이상|이하|이후|이전|방법|방식|절차|조건|규정|정책|안내|정보|내용|종류|부분|문제|가능[가-힣]*|불가[가-힣]*|필요[가-힣]*|확인[가-힣]*|신청[가-힣]*|발급|이용[가-힣]*|사용[가-힣]*|추천|부탁[가-힣]*|궁금[가-힣]*|알려[가-힣]*|말씀[가-힣]*|전달[가-힣]*|연락[가-힣]*|진행|처리|선택|설정|기본|안되[가-힣]*|안돼[가-힣]*|안된[가-힣]*|안나[가-힣]*|되나[가-힣]*|되는[가-힣]*|돼요|될까[가-힣]*|하나요|하는[가-힣]*|해요|해야[가-힣]*|하면[가-힣]*|하고|하려[가-힣]*|할게[가-힣]*|할수[가-힣]*|해주[가-힣]*|해줄[가-힣]*|해도[가-힣]*|있[가-힣]+|없[가-힣]+|계신[가-힣]*|보내[가-힣]*|주세요|주실[가-힣]*|주시[가-힣]*|줄래[가-힣]*|드려[가-힣]*|드리[가-힣]*|받[가-힣]+|주나[가-힣]*|나와[가-힣]*|나오[가-힣]*|떠요|써요|쓰[가-힣]+|쓸[가-힣]*|걸리[가-힣]*|걸려[가-힣]*|기억[가-힣]*|분실[가-힣]*|까먹[가-힣]*|잊[가-힣]+|모르[가-힣]*|모름|몰라[가-힣]*|잘못[가-힣]*|[만천백]원(?:이상|짜리|부터|어치|넘게)?|알고|나가[가-힣]*|봐요|보여[가-힣]*|나갈[가-힣]*|가지고|가져[가-힣]*|싶[가-힣]+|같[가-힣]+|아무[가-힣]*|모두|전부|하나|정확히?|안녕하[가-힣]*|감사[가-힣]*)$/u;

const GENERAL_EN: ReadonlySet<string> = new Set(
  "please could would should what when where which how long much many the you your yours can does did are was were for and with without from into this that these those there here have has had get got make made want need like know tell ask give take use work do don not any some all also just still only about out off over per via who why will shall may might its our their them they she her him his one two more less than then now today yet ever ok okay yes hello there buy order orders item items product products shop store thing something anything usually normally possible available customer service day days time hours".split(
    " ",
  ),
);
