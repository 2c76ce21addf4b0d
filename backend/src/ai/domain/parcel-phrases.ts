/** What customers wish of an order beside its goods: several in one parcel, another number of pieces. Regular expressions over one message; pure. */
import { bare, supposes } from "./phrases.ts";

const ORDERS_KO = "(?:주문|상품|물건|제품|택배|거|것|건)";
const SEND_KO = "(?:보내|배송|발송|출고|받|포장|부쳐|묶)";

/** "두 주문 묶음배송 해주세요", "can you combine shipping for two orders?" */
export function asksToCombine(text: string): boolean {
  const plain = bare(text);
  return (
    /(?:합|묶음|함께|통합|일괄)(?:배송|발송|포장|출고)|묶음으로(?:배송|보내|발송)/u.test(plain) ||
    new RegExp(
      `${ORDERS_KO}[^.?!\\n]{0,12}(?:합쳐|합치|합칠|묶어|묶을|한꺼번에|한번에|한데|같이|함께|하나로|한박스)[^.?!\\n]{0,8}${SEND_KO}(?!(?:완료|됐|된|왔)|[았은])|(?:합쳐|묶어)서?[^.?!\\n]{0,4}${SEND_KO}|(?:주문|배송|택배)[^.?!\\n]{0,16}(?:합쳐|묶어)(?:주|줘|달)`,
      "u",
    ).test(plain) ||
    /\b(?:combine|merge|consolidate|bundle)\w*\b[^.?!]{0,30}\b(?:ship\w*|deliver\w*|orders?|parcels?|packages?)\b|\b(?:ship|send|deliver|pack)(?:ped|ed)?\b[^.?!]{0,30}\b(?:together|in one (?:box|parcel|package|shipment|go)|in the same (?:box|parcel|package))\b|\b(?:combined|joint) (?:shipping|delivery|shipment)\b/iu.test(
      text,
    )
  );
}

/** "추가 주문하면 배송비 또 내야 되나요", "do I pay shipping again if I order more?" */
export function asksSecondSendingCost(text: string): boolean {
  return (
    /(?:추가(?:로)?|더|또|한번더|다시|하나더|한개더|새로)(?:주문|구매|구입|결제|시키|사|담)[^.?!\n]{0,12}(?:배송비|택배비|배송료)|(?:배송비|택배비|배송료)[^.?!\n]{0,10}(?:추가(?:로)?|더|또|한번더)(?:주문|구매|시키|사)/u.test(
      bare(text),
    ) ||
    /\b(?:pay|charged?|cost)\b[^.?!]{0,30}\b(?:shipping|delivery|postage)\b[^.?!]{0,16}\b(?:again|twice)\b|\b(?:order|buy|add)\b[^.?!]{0,16}\b(?:more|another|again)\b[^.?!]{0,40}\b(?:shipping|delivery|postage) (?:again|fee|cost|twice)/iu.test(
      text,
    )
  );
}

const CHANGE_KO = "(?:바꾸|바꿔|바꿀|변경|수정|늘려|늘리|늘릴|줄여|줄이|줄일|추가|조정|올려|내려)";
const COUNT_KO = "(?:하나|둘|(?:한|두|세|네|다섯|여섯|\\d{1,3})(?:개|장|벌|켤레|세트|박스|병|권|잔))";

/** "수량 2개로 바꿔주세요", "하나 더 추가해 주세요", "change the quantity to 2": another number of pieces, not other goods. */
export function asksForQuantity(text: string): boolean {
  const plain = bare(text);
  if (/부족|모자라|누락|안왔|덜왔|잘못왔|환불|반품|교환|취소|질문|문의|물어/u.test(plain)) return false;
  return (
    new RegExp(
      `(?:수량|개수|갯수)(?:을|를|은|는|만|도|이|가)?[^.?!\\n]{0,14}${CHANGE_KO}|${CHANGE_KO}[^.?!\\n]{0,6}(?:수량|개수|갯수)|${COUNT_KO}(?:로|으로|만|를|을)?(?:더)?(?:늘려|늘리|늘릴|줄여|줄이|줄일|추가(?:해|하|할|로주문|가능))|${COUNT_KO}(?:에서|말고|대신)${COUNT_KO}(?:로|으로)`,
      "u",
    ).test(plain) ||
    /\b(?:chang\w*|increas\w*|reduc\w*|lower\w*|rais\w*|decreas\w*|updat\w*|adjust\w*|edit\w*|modif\w*)\b[^.?!]{0,24}\b(?:quantity|quantities|qty|number of (?:items|pieces|\w+s))\b|\b(?:quantity|qty)\b[^.?!]{0,12}\b(?:to|from)\b|\b(?:reduc|lower|increas|chang|cut)\w*\b[^.?!]{0,24}\border\b[^.?!]{0,8}\bto (?:just |only )?(?:one|two|three|four|five|\d{1,2})\b|\bmake it (?:two|three|four|five|\d{1,2})\b(?! ?(?:pm|am|o'?clock|days?|weeks?))|(?<!\b(?:got|received|came|sent|arrived|only)\b[^.?!]{0,24})\b(?:two|three|four|\d{1,2}) (?:of them |\w+ )?instead of (?:one|two|three|four|\d{1,2})\b/iu.test(
      text,
    )
  );
}

const CHANGE_EN = "(?:chang|updat|correct|fix|edit|switch|modif|alter|amend)\\w*";

/**
 * "change the address please", "the address is wrong": of a parcel, where there is one; not of an account, a card or a site. "My address" is the
 * parcel's only to who has just spoken of it.
 */
export function changesAddress(text: string, hasSpokenOfParcel: boolean): boolean {
  if (
    /\b(?:accounts?|profile|e-?mail|log ?in|sign(?:ed)? (?:in|up)|member\w*|saved|default|billing|registered|settings|web ?site|site|page|url|ip|link|return|shop|store|your address|address book)\b/iu.test(
      text,
    )
  )
    return false;
  const whose = hasSpokenOfParcel ? "" : "(?<!\\bmy )";
  return new RegExp(
    `\\b${CHANGE_EN}\\b[^.?!\\n]{0,20}${whose}\\baddress\\b|${whose}\\baddress\\b[^.?!\\n]{0,20}\\b(?:wrong|incorrect|${CHANGE_EN})\\b|\\b(?:wrong|another|different|new) address\\b`,
    "iu",
  ).test(text);
}

/** Fears or says that a parcel is lost ("분실된 거 같아요", "my parcel seems lost"); not what would be then, nor what the customer lost themselves. */
export function tellsOfLoss(text: string): boolean {
  if (supposes(text)) return false;
  if (
    /(?:제가|내가|저희가|우리가)[^.?!\n]{0,12}(?:분실|잃어)|(?:주문\s*번호|비밀\s*번호|영수증|카드|핸드폰|휴대폰|(?<![가-힣])폰)[^.?!\n]{0,4}(?:분실|잃어|사라)|\b(?:i|we)(?:'ve| have)? lost\b/iu.test(
      text,
    )
  )
    return false;
  return (
    /분실|유실|(?:사라|없어)(?:졌|진|짐|져)|증발|행방\s*불명|행방을|실종|잃어버/u.test(text) ||
    /\b(?:lost|missing|disappeared|vanished)\b/iu.test(text)
  );
}

const ELSEWHERE_KO =
  "(?:(?:다른|딴|엉뚱한|이상한|남의|다른사람|틀린|잘못된|모르는)(?:집|동|호|호수|층|건물|아파트|오피스텔|주소|주소지|곳|데|문앞|현관|동네|지역|사람|분|가게|회사|사무실|지점)|옆집|앞집|윗집|아랫집|옆동|옆호|옆건물|이웃집?)";
const LEFT_KO =
  "(?:(?:배송|배달|전달)(?:이|을|를)?(?:다)?(?:됐|되었|된(?!다면|다는)|했|하고|하셨|완료|왔|갔|해놨|해놓|해버|하신|한거|한것)|(?:갖다|가져다)(?:놨|놓[고은았]|뒀|두고|두었|둔|줬|주고)|(?:놓|두)고(?:갔|가셨|간|왔)|(?:놔|놓아|두)(?:뒀|놨)|놨|뒀|던져|맡[겼기긴]|갔(?!다오)|가있|가버)";

/** A parcel was left at another's door, or a neighbour took it ("다른 집으로 배송됐대요", "옆집에서 가져갔어요", "it went to the wrong house"). */
export function tellsOfWrongDoor(text: string): boolean {
  if (supposes(text)) return false;
  const plain = bare(text);
  return (
    new RegExp(
      `${ELSEWHERE_KO}(?:으로|로|에다가?|에|앞에|문앞에|한테|에게|쪽에)(?:다가?)?(?:잘못|그냥|자꾸|또)?(?:물건|택배|상품|소포)?(?:을|를|이|가)?${LEFT_KO}`,
      "u",
    ).test(plain) ||
    /(?:옆집|앞집|윗집|아랫집|이웃(?:집|사람)?|다른(?:집|사람|분)|누가|누군가|모르는(?:사람|분))(?:사람|분|아줌마|아저씨|주인)?(?:에서|이|가|께서|들이)?(?:제꺼|내꺼|제거|내거|제택배|택배|물건|상품|이미|잘못|먼저|그냥)*(?:을|를)?(?:가져[가갔간]|가지고[가갔간]|갖고[가갔간]|들고[가갔간]|챙겨[가갔간]|집어[가갔간]|받아[가갔간]|뜯었|뜯어[봤버])/u.test(
      plain,
    ) ||
    /(?:다른(?:곳|집)|(?:딴|엉뚱한|이상한)(?:데|곳|집))(?:놓고|두고|놨|뒀|던져)|오배달|배달(?:이|을)?잘못(?:됐|되었|된|했|하셨|갔)|잘못배달(?:됐|되었|된|했|하셨|갔)/u.test(
      plain,
    ) ||
    /\b(?:deliver(?:ed|ing)|left|dropped|sent|went|gone|placed|put|brought)\b[^.?!]{0,24}\b(?:(?:the |a |an |some )?(?:wrong|different|another|other|someone elses?|someone else'?s|somebody else'?s)(?: \w+)? ?(?:house|door|address|apartment|flat|building|unit|floor|place|home|person|street|block|porch)|(?:my |the |a )?neighbou?r(?:'?s|s'?)?(?! (?:country|town)))\b|\bneighbou?rs?\b[^.?!]{0,24}\b(?:took|taken|has|have|grabbed|picked|stole|opened|got) (?:it|them|my|the)\b|\bmisdelivered\b/iu.test(
      text,
    )
  );
}

/** A parcel on its way to the customer is said to go back to the shop; not goods that the customer sends back. */
export function tellsOfReturnToSender(text: string): boolean {
  if (supposes(text)) return false;
  const plain = bare(text);
  return (
    (/반송(?:이|은)?(?:됐|되었|된다|되고|되는|된대|될|됨|중|처리|완료|예정|한다|이라|으로|시켰|당했|문자|안내|알림)|되돌아(?:갔|간다)|(?:판매자|보낸(?:사람|곳)|발송인|발송지)(?:에게|한테|로|으로)(?:반송|되돌|돌아)/u.test(
      plain,
    ) &&
      !/(?:제가|내가)[^.?!\n]{0,8}반송|반송(?:비|료|지|장|주소|신청|접수|요청|하고싶|할게|하려|했)/u.test(
        plain,
      )) ||
    /\b(?:return(?:ed|ing)|sent back|going back|goes back|on its way back)\b[^.?!]{0,16}\b(?:to (?:the )?(?:sender|shop|seller|warehouse|you)|by the (?:courier|carrier))\b|\breturn to sender\b/iu.test(
      text,
    )
  );
}
