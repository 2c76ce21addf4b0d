/**
 * The general grammar of Korean endings for closing answers. Stems (`closing-korean.ts`) carry the meaning; whatever ends a
 * plain statement, a plan or a good wish may follow any stem of its kind. Endings of questions, requests, contrasts and
 * denied states are not in here, so a phrase that carries one is a rest. The first alternative that fits wins: longer ones stand first.
 */

const FIRST_FINAL = 0x11a7;
const FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
const SYLLABLE = "[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?";

/**
 * A pattern over syllables as one over single sounds (NFD). `_ㄹ` and `_[ㅁㅇ]` stand for a final consonant that the stem
 * before them takes: `(?:하|가)_ㄹ게` reads 할게 and 갈게. It never ends inside a syllable.
 */
export function onSounds(pattern: string): string {
  const source = pattern
    .replaceAll("[가-힣]", `(?:${SYLLABLE})`)
    .replace(/_(\[[ㄱ-ㅎ]+\]|[ㄱ-ㅎ])/gu, (_, finals: string) => finals.replace(/[ㄱ-ㅎ]/gu, finalConsonant))
    .replace(/\[([^\]\\-]*[가-힣][^\]\\-]*)\]/gu, (_, units: string) => `(?:${[...units].join("|")})`)
    .replace(/[가-힣](?=[?+*{])/gu, "(?:$&)")
    .normalize("NFD");
  return `(?:${source})${SYLLABLE_ENDS}`;
}

const SYLLABLE_ENDS = "(?![\\u1160-\\u11ff])";

function finalConsonant(letter: string): string {
  return String.fromCharCode(FIRST_FINAL + 1 + FINALS.indexOf(letter));
}

/** "-요" as it is typed: 요, 여, 유, 용, 욥, 염 …, and the 예 of the south-east. */
export const YO = "(?:[요유]_[ㄱㄴㄷㅁㅂㅅㅇㅈ]?|여_[ㄱㄴㄷㅁㅂㅅㅇㅈ]?(?!기)|예)";
/** "-다" of a statement: 다, 당, 담, 더, 데이. */
const DA = `(?:[다더]_[ㄷㅁㅂㅅㅇ]?|데이)(?:${YO})?`;

const SEEMS = `(?:[것거]같(?:[아애]${YO}?|네${YO}?|습니${DA}|음|다|은데${YO}?)|듯(?:${YO}|[해함]${YO}?|하(?:네|_ㅂ니${DA}|구만)${YO}?|싶(?:어|네)${YO}|싶습니${DA})?)`;
const EXCLAIMS = `구[만먼]${YO}?|군${YO}?|구나|[당땅]께${YO}?|거든${YO}?`;

/** Statements after a stem that ends in a consonant, as every past does: 없-, 괜찮-, 됐-, 수고하셨-. */
export const STATES = `(?:${EXCLAIMS}|[어아]라|다네${YO}?|으니까?${YO}?|시?[슈유]|[어아오으떠]_[ㅁㅇ]?(?:${YO})?|소|[습슴읍심십](?:니)?${DA}|[슴셈삼]|음${YO}?|네_ㅇ?${YO}?|[고구]${YO}?|[다당땅])`;
/** "없는 것 같아요", "괜찮을 듯해요", "없을 거예요": of a state that is not past. */
export const STATES_PERHAPS = `(?:[은는을]${SEEMS}|을(?:거|것)(?:[예에]${YO}|입니다))`;
/** Statements after a stem that ends in a vowel: 충분하-, 되-. */
export const STATES_OPEN = `(?:${EXCLAIMS}|니까?${YO}?|_ㅂ니${DA}|_[ㅁㅂ]${DA}|_ㅁ|네_ㅇ?${YO}?|[고구]${YO}?|다|_[ㄴㄹ]${SEEMS}|겠(?:네${YO}?|어${YO}|습니${DA}|다)|_ㄹ(?:거|것)(?:[예에]${YO}|입니다))`;
/** Everything -하- takes: 충분해요, 충분했슴다, 충분합니당. */
export const HA = `(?:[해혀]_ㅇ?${YO}?|[했혔]${STATES}|하였${STATES}|하${STATES_OPEN})`;
/** Everything that is over takes: 됐어요, 되었슴다, 되얐어유. */
export const BECAME = `(?:[됐댔]|되었|되얐)${STATES}`;
/** The same without the past: 되네요, 됩니다. */
export const BECOMES = `되(?:${YO}|${STATES_OPEN})`;
/** A noun as a statement: 끝이에요, 끝임, 전부였습니다, 답니다. */
export const IS = `(?:이?(?:[예에]${YO}|${YO}|야_ㅁ?|_ㅂ니${DA}|_ㅁ|네${YO}?|다|[고구]${YO}?|[었였]${STATES}|구[만먼]${YO}?)|입니${DA}|임)`;

/** What the customer is about to do: 갈게요, 마치겠습니다, 끝낼랍니다. After a stem that ends in a vowel. */
export const WILL = `(?:_ㄹ(?:[게께]_[ㅁㅇ]?${YO}?|래${YO}?|랍니${DA}|라${YO})|겠(?:습니${DA}|슴${DA}|심${DA}|어${YO}|음)|_ㅂ니${DA}|_ㅁ${DA}|려구?고?${YO})`;
/** A good wish to the other side: 쉬세요, 보내셔요, 되십쇼, 쉬시길 바랍니다. */
export const WISHES = `(?:[세셔]${YO}|십시[오요]|십[쇼셔]|시${YO}|시고${YO}?|시길(?:${YO}|바라(?:_ㅂ니${DA}|${YO})|바래${YO}|빌게${YO}|빕니${DA})?|시와${YO}|이소|[셈삼]|소서|셩)`;
/** What the other side did: 하셨어요, 많으셨습니다. */
export const DID = `[셨셧]${STATES}`;
