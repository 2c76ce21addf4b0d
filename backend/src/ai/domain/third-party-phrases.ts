import { asksQuestion, bare } from "./phrases.ts";

/** What customers say of other people's parcels and purchases without asking for their orders. Pure. */

/** Goods that came without having been ordered by this customer, or that belong to someone else ("모르는 택배가 왔어요"). */
export function tellsOfStrayParcel(text: string): boolean {
  const plain = bare(text);
  if (ASKS_WHOSE.test(plain) || /\bwho(?:se)?\b|\btheir (?:name|number|address|phone)\b/iu.test(text))
    return false;
  return STRAY_KO.test(plain) || STRAY_EN.test(text.replace(/['’]/gu, ""));
}

/** "남편이 똑같은 걸 샀더라구요": someone close has bought it, given as a reason; not asked about as an order. */
export function tellsOfPurchase(text: string): boolean {
  if (asksQuestion(text) || ASKS_FOR_ORDER.test(bare(text))) return false;
  return (
    BOUGHT_KO.test(bare(text)) ||
    /\b(?:husband|wife|mom|mum|mother|dad|father|brother|sister|friend|girlfriend|boyfriend|son|daughter|roommate|partner|aunt|uncle)\b[^.?!]{0,16}\b(?:bought|ordered|got|purchased|has|had)\b(?! (?:an? )?(?:question|problem|issue))(?![^.!]{0,40}\b(?:where|when|status|track)\b)/iu.test(
      text,
    )
  );
}

const PARCEL = "(?:택배|소포|박스|상자|물건|상품|물품|우편물)";
const HERE =
  "(?:저희|우리|제|내|저|나)?(?:집|집앞|문앞|현관|사무실|회사|가게)?(?:앞)?(?:에|으로|로|한테|에게|게)?";
const CAME =
  "(?:잘못)?(?:와있|왔|와서|온(?:것|거|듯|게)|도착|배송(?:됐|되었|왔|된)|배달(?:됐|되었|왔|된)|받았)(?!(?:어요|나요|는지|습니까)\\?)";
const NOT_MINE =
  "(?:남의|다른사람(?:의)?|다른분(?:의)?|타인(?:의)?|모르는(?:사람)?(?:의)?|옆집|이웃(?:집)?|누군가의|엉뚱한사람(?:의)?|제꺼아닌|제것이아닌|내꺼아닌)";
/** Nobody ordered it, and a parcel came: goods alone may be the wrong ones of an order. */
const UNORDERED =
  "(?:(?:주문|구매|시킨|산|결제)(?:을|를|도)?(?:한)?적(?:이|도)?없|(?:주문|구매)(?:을|도)?(?:안했|하지(?:도)?않았)|안(?:시켰|샀)|시키지(?:도)?않았|아무것도안(?:시켰|샀))";
const STRAY_KO = new RegExp(
  `${NOT_MINE}(?:꺼|거)?${PARCEL}(?:이|가|을|를)?${HERE}${CAME}|모르는${PARCEL}(?:이|가)?${HERE}${CAME}|${UNORDERED}[가-힣]{0,5}[.,!~]*(?:모르는|웬|왠|이상한|남의|다른사람)?(?:택배|소포|박스|상자)(?:이|가|만|를)?${HERE}${CAME}|${UNORDERED}[^?\\n]{0,8}남의(?:택배|소포|물건)|(?:안시킨|안산|주문(?:도)?안한|주문하지(?:도)?않은|시키지(?:도)?않은)(?:택배|소포|박스|상자)(?:이|가|를)?${HERE}${CAME}|(?:택배|소포|박스|상자)(?:이|가)?(?:하나)?${HERE}(?:왔|와있)[^?\\n]{0,8}(?:주문(?:한적없|안했|한적이없)|시킨적(?:이)?없|안시켰|제꺼(?:가)?아니|제것(?:이)?아니|제게아니|받는(?:분|사람)(?:이|이름이)?(?:달라|다르|제가아니|다른))`,
  "u",
);
const ASKS_WHOSE =
  /누구(?:꺼|거|건지|의|인지)|(?:연락처|전화번호|주소|이름)(?:를|을|가|좀)?[^.?!]{0,6}(?:알려|뭐|어디|가르쳐|찾아)/u;
const STRAY_EN =
  /\b(?:package|parcel|box|delivery)\b[^.?!]{0,24}\b(?:i|we) (?:have |had )?(?:never|didnt|did not|havent|have not|hadnt) (?:order(?:ed)?|buy|bought|purchased?)\b|\b(?:never|didnt|did not|havent) order(?:ed)?\b (?:anything|it|this)\b[^?]{0,24}\b(?:package|parcel|box)\b[^?]{0,12}\b(?:came|arrived|delivered|here|showed up)\b|\b(?:someone elses|somebody elses|another persons|a strangers|(?:my )?neighbou?rs) (?:package|parcel|order|box|delivery|item)\b[^.?!]{0,20}\b(?:came|arrived|delivered|here|my (?:door|house|place|address))\b|\b(?:got|received|have) (?:someone elses|somebody elses|another persons|a strangers|(?:my )?neighbou?rs) (?:package|parcel|order|box|delivery|item)\b|\b(?:package|parcel|box)\b[^.?!]{0,16}\b(?:isnt|is not|not) (?:mine|for me|addressed to me)\b|\b(?:package|parcel|box) (?:for|addressed to) (?:someone|somebody) else\b/iu;

const PERSON =
  "(?:남편|아내|와이프|신랑|집사람|엄마|어머니|아빠|아버지|부모님|시어머니|시아버지|장모님|장인어른|언니|누나|오빠|형|동생|아들|딸|친구|여친|남친|여자친구|남자친구|동료|이모|고모|삼촌|사촌|조카|할머니|할아버지|룸메|가족|식구)";
const BOUGHT_KO = new RegExp(
  `${PERSON}(?:분)?(?:이|가|도|께서|네)?[가-힣]{0,12}(?:샀|사[왔오놨놓뒀두줬주버셨]|사다[놨줬]|사왔|주문(?:했|하셨|해놨|해뒀|해버)|구매(?:했|하셨)|시켰|시키셨|결제(?:했|하셨))(?!는지|나|냐|던)`,
  "u",
);
const ASKS_FOR_ORDER =
  /언제|어디|어느|얼마|뭐|뭘|무엇|확인|조회|알려|보여|찾아|배송(?:상태|현황|조회)|송장|도착|주문(?:한|번호|내역)|시킨(?:거|것|건)|산(?:거|것|건)(?!같)/u;
