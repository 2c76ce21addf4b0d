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
export const YO = "(?:[요여유]_[ㄱㄴㄷㅁㅂㅅㅇㅈ]?(?!기[까서면])|예)";
/** "-습니다", "-니다" and short for it: 슴다, 심더, 니당. */
const FORMAL = "[니미]?(?:[다더]_[ㄷㅁㅂㅅㅇ]?|데이)";
const EXCLAIMS = "구[만먼나]|군|[당땅][께게]|거든";
/** Statements after a stem that ends in a consonant, as every past does: 없-, 괜찮-, 됐-, 수고하셨-. */
export const STATES = `(?:${EXCLAIMS}|[어아]라|다네|으니까?|시?[슈유]|[습슴읍심십음]${FORMAL}|[어아오으떠또서써셔쪄져]_[ㅁㅇ]?|[소슴셈삼음고구]|네_ㅇ?|[다당땅따])${YO}?`;
/** "… 것 같아요", "… 듯합니다" after whatever is so; "것 같은데요" is more of a contrast. */
const SEEMS = `(?:[것거]같(?:애${YO}?|${STATES})|듯(?:[해함]|하_ㅂ니[다당]|하네|싶[어네]|싶습니다)?${YO}?)`;
/** The same after a stem that ends in a vowel, of what is over: "된 것 같아요", "물어본 듯해요". */
export const SEEMS_DONE = `_ㄴ${SEEMS}`;
/** "없는 것 같아요", "괜찮을 듯해요", "없을 거예요": of a state that is not past. */
export const STATES_PERHAPS = `(?:[은는을](?:${SEEMS}|[것거]같은데${YO}?)|을[거것](?:[예에]${YO}|입니다))`;
/** Statements after a stem that ends in a vowel: 충분하-, 되-. */
export const STATES_OPEN = `(?:${EXCLAIMS}|니까?|_ㅂ${FORMAL}|_ㅁ다_ㅇ?|_ㅁ|네_ㅇ?|[고구다]|_[ㄴㄹ](?:${SEEMS}|[것거]같은데)|겠(?:[네어다]|습니다))${YO}?`;
/** Everything -하- takes: 충분해요, 충분했슴다, 충분합니당. */
export const HA = `(?:[해혀허]_ㅇ?${YO}?|(?:[했혔]|하였)${STATES}|하${STATES_OPEN})`;
/** Everything that is over takes: 됐어요, 되었슴다, 되얐어유, 된 것 같아요. */
export const BECAME = `(?:(?:[됐댔됏]|되었|되얐)${STATES}|되${SEEMS_DONE})`;
/** The same without the past: 되네요, 됩니다. */
export const BECOMES = `되(?:${YO}|${STATES_OPEN})`;
/** A noun as a statement: 끝이에요, 끝임, 전부였습니다, 답니다. */
export const IS = `(?:입니[다당더]|임|이?(?:[었였]${STATES}|_ㅂ니[다당]|_ㅁ|(?:[예에야얌네다고구]|구[만먼])?${YO}|[야얌네다고구]))`;

/** What may be, or need not be: "닫으셔도 돼요", "안 물어봐도 될 것 같아요". After "-도". */
export const MAY = `(?:되(?:${YO}|_ㄹ${SEEMS}|_ㅂ니[다당더]|네${YO})|괜찮${STATES}|좋(?:습니[다당]|아${YO}|네${YO}))`;
/** What the customer is about to do: 갈게요, 마치겠습니다, 끝낼랍니다, 마칠까 합니다. After a stem that ends in a vowel. */
export const WILL = `(?:_ㄹ(?:[게께]_[ㅁㅇ]?(?:${YO}|(?![없있]))|(?:래|랍니[다당])${YO}?|라${YO}|까(?:하_ㅂ${FORMAL}|해${YO}|싶(?:습니[다당]|[네어]${YO})))|겠(?:음|[습슴심]${FORMAL}|어${YO})|_[ㅂㅁ]${FORMAL}|려구?고?${YO})`;
/** A good wish to the other side: 쉬세요, 보내셔요, 되십쇼, 쉬시길 바랍니다. */
export const WISHES = `(?:(?:세|셔|시고?|시길|시와|시길바래|시길빌게)${YO}|시길(?:바라_ㅂ니다|빕니다)?|시고|십시[오요]|십[쇼셔]|이소|[셈삼셩]|소서)`;
/** What the other side did: 하셨어요, 많으셨습니다. */
export const DID = `[셨셧]${STATES}`;
