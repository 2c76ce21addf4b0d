/** Complaints that want nothing yet: goods that do not suit whoever got them, parcels said to be there, couriers' manners. Pure. */
import { asksQuestion, asksWhatNow, bare, supposes } from "./phrases.ts";
import type { CustomerReading } from "./turn-state.ts";

/**
 * Complains of how goods are, says nothing of giving them back, and asks nothing that a rule answers ("끈이 너무 짧아요", "it's too big"). What is
 * wanted, an exchange or a refund, is the customer's to say.
 */
export function complainsOfGoods({ understanding, text }: CustomerReading): boolean {
  const { facts, intent, hasTopic, signals } = understanding;
  const quote = facts.evidence.reason;
  if (facts.reason !== "change_of_mind" || facts.kind !== null || quote === undefined) return false;
  if (facts.received === false || signals.withdraws || supposes(text)) return false;
  if (hasTopic && !COMPLAINT_TOPICS.has(intent)) return false;
  if (complainsOfCourier(text)) return false;
  if (GIVES_UP.test(bare(text)) || GIVES_UP_EN.test(text)) return false;
  const after = text.slice(Math.max(0, text.indexOf(quote)));
  return !asksQuestion(after) || asksWhatNow(after);
}

const COMPLAINT_TOPICS: ReadonlySet<string> = new Set(["order_status", "order_list", "refund", "exchange"]);
/** Reasons that lie with whoever ordered, not with the goods: then goods are to go back. */
const GIVES_UP =
  /필요|변심|(?:마음|맘|생각)이?(?:바뀌|바뀐|변|달라)|실수|잘못(?:시|주문|샀|산|골|고른|눌|선택)|중복|두번|싸게|더싼|저렴|후회|충동|안(?:쓸|살|입을|신을|쓰게|입게)|이미(?:있|샀|가지)|똑같은|같은(?:게|걸|거|것)|선물(?:받|로받|로들어)|바꾸|바꿔|바꿀|돌려|돌려보|무르|물러|취소|환불|반품|교환|보내(?:려|고싶|드리)|예산|돈이/u;
const GIVES_UP_EN =
  /\b(?:need|want|mind|mistake|accident(?:ally)?|twice|cheaper|already (?:have|own|got)|regret|afford|impulse|budget|return|refund|exchange|swap|cancel|money|send (?:it|them) back|bigger|smaller|different)\b/iu;

/**
 * Somebody else's word that a parcel is there, beside a row that has it still on its way: a message, a page, the courier ("문자로는 배송완료라는데");
 * or that it has been taken.
 */
export function heardDelivered(text: string): boolean {
  const plain = bare(text);
  return (
    /(?:배송|배달)(?:이|은|도)?(?:완료|됐|되었|끝났)[^.?!\n]{0,14}(?:문자|메일|카톡|톡|알림|연락|떴|떠|뜨|뜹|나와|나오|표시|되어|돼|찍|라고|라는|다고|다는|래|했다|인데|로)|(?:문자|메일|카톡|톡|알림|앱|어플|사이트|조회|택배사|기사님?)[^.?!\n]{0,14}(?:배송|배달)(?:이|은|도)?(?:완료|됐|되었|끝)|도착했다(?:고|는데|던데|면서)|(?:문앞|현관|집앞|대문|경비실|관리실|택배함|무인함|보관함|우편함|소화전|옆집)[가-힣]{0,8}(?:놨|놓|뒀|두고|두었|둔|맡겼|넣었|갖다)[가-힣]{0,3}(?:다|대|고|라)|도둑|도난|훔쳐|(?:누가|누군가)[가-힣]{0,4}(?:가져|집어|들고)(?:갔|간)/u.test(
      plain,
    ) ||
    /\b(?:says?|said|saying|claims?|claimed|shows?|showed|showing|marked|told me|text(?:ed)?|message|e-?mail|notification|update|tracking|app|courier|driver|carrier)\b[^.?!]{0,40}\b(?:delivered|dropped (?:it |them )?off|left (?:it|them)|handed over)\b|\b(?:stolen|stole|porch pirates?|thie(?:f|ves))\b/iu.test(
      text,
    )
  );
}

/** None of several orders has come ("둘 다 안 왔어요", "neither of my orders arrived"). */
export function saysNoneCame(text: string): boolean {
  return (
    /(?:둘|두개|두건|셋|세개|전부|모두|다같이|하나도|아무것도|한개도)(?:다|모두|전부)?(?:아직|아예|여태)?(?:도)?(?:안왔|못받|안온|안받|오지(?:도)?않|안와)/u.test(
      bare(text),
    ) ||
    /\b(?:neither|none)\b[^.?!]{0,30}\b(?:arrived|came|come|delivered|received|here|showed up|shown up|turned up)\b|\b(?:both|all)\b[^.?!]{0,24}\b(?:never|not|didn'?t|haven'?t)\b[^.?!]{0,16}\b(?:arrived?|came|come|delivered|show|turn)|\b(?:never|didn'?t|haven'?t|not)\b[^.?!]{0,16}\b(?:received?|got|get|gotten)\b[^.?!]{0,10}\b(?:either|both|any)\b/iu.test(
      text,
    )
  );
}

/** Complains of how a courier behaved ("기사님이 물건을 던지고 갔어요", "the driver was rude"). */
export function complainsOfCourier(text: string): boolean {
  return (
    /(?:기사|배달원|배송원|배달하시는분|배송하시는분|택배아저씨|택배하는분|택배분|택배사)[^?\n]{0,24}(?:불친절|무례|던[지져졌진]|내던|집어던|발로|막말|반말|욕|소리(?:를|를막)?(?:지르|질러|질렀|치)|싸가지|예의|태도|화(?:를)?내|짜증(?:을)?내|성질|함부로|험하게|거칠|무시|인상(?:을)?쓰|시비)|불친절[^.?!\n]{0,6}(?:기사|배달|배송|택배)|(?:택배|물건|상자|박스)(?:를|을)[^.?!\n]{0,4}(?:던지|집어던|내던)/u.test(
      bare(text),
    ) ||
    /\b(?:courier|driver|delivery (?:man|guy|person|woman|driver)|mailman|postman|carrier)\b[^?]{0,40}\b(?:rude|rudely|threw|thrown|throws|tossed|yelled|shouted|swore|cursed|unprofessional|impolite|disrespectful|attitude|slammed|kicked|careless(?:ly)?|unfriendly|nasty)\b|\b(?:rude|unprofessional|unfriendly|careless) (?:courier|driver|delivery)\b/iu.test(
      text,
    )
  );
}
