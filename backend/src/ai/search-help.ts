import type { HelpHit, TurnSettings } from "./domain/turn-state.ts";

/** What makes a search worth answering from, found by the question pairs of the tests. */
const SCORE_FLOOR = 2;
/** A text has to share this part of the query's weight, so that one common word is no hit. */
const COVERAGE_FLOOR = 0.2;
/** What a part of the query that no text has counts against coverage: endings and fillers, mostly. */
const UNKNOWN_WEIGHT = 1;
const MAX_HITS = 3;
const MAX_TEXT = 400;
const K1 = 1.2;
const B = 0.6;
/** A hit in the title says more than one in the text. */
const TITLE_WEIGHT = 2;

interface Document {
  readonly hit: HelpHit;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * BM25 over character bigrams of the shop's policy lines and help texts (`ai.md` 2.9). The corpus is tiny, so it is indexed where it
 * is used; Korean needs no tokenizer this way. Pure.
 *
 * @returns a search that gives at most 3 hits, best first, and nothing below the floor. Ids are `help:<id>` and `policy:<line>`.
 */
export function indexHelp(
  settings: Pick<TurnSettings, "companyPolicy" | "helpTexts">,
): (query: string) => readonly HelpHit[] {
  const documents = corpusOf(settings).map(documentOf);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const weights = new Map<string, number>();
  const weightOf = (gram: string) => {
    const known = weights.get(gram);
    if (known !== undefined) return known;
    const holding = documents.filter(({ counts }) => counts.has(gram)).length;
    const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)) + 0.3;
    const weight = holding === 0 ? UNKNOWN_WEIGHT : rarity;
    weights.set(gram, weight);
    return weight;
  };
  return (query) => {
    const grams = [...new Set(bigrams(query))];
    if (grams.length === 0 || documents.length === 0) return [];
    const total = grams.reduce((sum, gram) => sum + weightOf(gram), 0);
    return documents
      .map(({ hit, counts, length }) => {
        let score = 0;
        let covered = 0;
        for (const gram of grams) {
          const count = counts.get(gram) ?? 0;
          if (count === 0) continue;
          covered += weightOf(gram);
          score += (weightOf(gram) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
        }
        return { hit, score, coverage: total === 0 ? 0 : covered / total };
      })
      .filter(({ score, coverage }) => score >= SCORE_FLOOR && coverage >= COVERAGE_FLOOR)
      .sort((one, other) => other.score - one.score)
      .slice(0, MAX_HITS)
      .map(({ hit }) => hit);
  };
}

function corpusOf({
  companyPolicy,
  helpTexts,
}: Pick<TurnSettings, "companyPolicy" | "helpTexts">): HelpHit[] {
  const lines = companyPolicy
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 4);
  return [
    ...helpTexts.map(({ id, title, body }) => ({
      id: `help:${id}`,
      title: title.slice(0, 100),
      text: body.slice(0, MAX_TEXT),
    })),
    ...lines.map((text, index) => ({
      id: `policy:${index + 1}`,
      title: "회사 정책",
      text: text.slice(0, MAX_TEXT),
    })),
  ];
}

function documentOf(hit: HelpHit): Document {
  const counts = new Map<string, number>();
  const title = hit.id.startsWith("policy:") ? [] : bigrams(hit.title);
  for (const gram of bigrams(hit.text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  for (const gram of title) counts.set(gram, (counts.get(gram) ?? 0) + TITLE_WEIGHT);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { hit, counts, length };
}

/** Different words for what shops are asked about; each counts as one more part of a text or a query. */
const SAME_THING: readonly RegExp[] = [
  /(?:영업|운영|오픈|업무|근무|상담)시간|몇시(?:까지|부터|에)(?!(?:는|에)?(?:주문|결제|발송|출고|배송|시키|사야))|휴무|쉬는날|(?:주말|휴일|공휴일)(?:에도?|은|도|엔)|(?:문|매장)(?:은|을)?(?:열|닫|여나|여시)|\d{1,2}시(?:~|부터|까지|-)|openinghours|businesshours|whattimedoyou|areyouopen/u,
  /주차|파킹|차(?:를|는)?(?:대|댈|세)|parking|\bpark\b/u,
  /포장(?!지)|래핑|랩핑|쇼핑백|리본|giftwrap|wrapping|giftbox/u,
  /세금계산서|(?<!세금)계산서/u,
  /현금영수증|소득공제/u,
  /적립금?|포인트|마일리지|points|loyalty/u,
  /(?:오시는|찾아오는|찾아가는)길|매장(?:은|이|주소|위치)?(?:어디|위치|주소)|오프라인매장|직접(?:방문|가서)|방문수령/u,
  /해외(?:배송|로|에서도)|국제배송|외국(?:으로|에)|ship(?:ping)?(?:internationally|abroad|overseas)|international(?:shipping|delivery)/u,
  /할부|무이자|installments?/u,
  /수리|에이에스|(?:^|[^a-z])as(?:는|도|가|를|받|센터|기간|되|가능|정책)|보증기간|고쳐|warranty|repair/u,
  /도매|대량(?:구매|주문)|단체(?:구매|주문)|bulk|wholesale/u,
  /비밀번호|비번|패스워드|password/u,
  /제주|도서산간|섬지역|울릉/u,
  /배송비|무료배송|택배비|배송료|shipping(?:fee|cost)|freeshipping/u,
  /각인|이니셜|문구(?:를)?새|engrav/u,
  /당일(?:발송|배송|출고)|(?:몇시|\d시)(?:까지|이전|전)[가-힣]{0,8}(?:주문|결제)|(?:주문|결제)[가-힣]{0,6}몇시/u,
];

/** What a word ends in, which questions and texts do not share: particles, and the endings of asking and telling. */
const ENDING =
  /(?:(?:해|하|되|돼|있|드리|해드리|해주|주|받|보)?(?:시)?(?:나요|는지요?|까요|세요|어요|아요|습니다|ㅂ니다|니다)|(?:돼|해|되|하)(?:요|줘요|줄래요)|인가요|이에요|예요|은|는|이|가|을|를|도|에|에서|으로|로|의|요)$/u;

/** Words that say nothing about a topic, in questions of all kinds. */
const NOISE =
  /(혹시|어떻게|어디서|언제|며칠|얼마나|걸리나요|가능한가요|무엇|뭔가요|인가요|하나요|되나요|있나요|해야|하면|알려|주세요|주실|궁금|합니다|하는|방법|please|could|would|what|when|where|how|the|you|can|does|is|are|for|and|do|to|my|i)/giu;

/** Pairs of neighbouring characters within words; English words whole as well. */
function bigrams(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const squeezed = plain.replace(/\s+/gu, "");
  const grams = SAME_THING.flatMap((pattern, at) => (pattern.test(squeezed) ? [`=${at}`] : []));
  for (const word of plain.match(/[가-힣]+|[a-z]+|\d+/gu) ?? []) {
    const telling = withoutEnding(word.replace(NOISE, ""));
    if (telling === "") continue;
    if (/^[a-z]/u.test(telling)) grams.push(stem(telling));
    else for (let at = 0; at + 1 < telling.length; at++) grams.push(telling.slice(at, at + 2));
  }
  return grams;
}

/** The word without its ending, if two syllables remain to be told by. */
function withoutEnding(word: string): string {
  const rest = word.replace(ENDING, "");
  return rest.length >= 2 || rest === "" ? rest : word;
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/u, "") : word;
}
