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
