/** Orders that a request names by where they are or by being the newest: "준비중인 거 취소해 주세요", "cancel my latest order". Pure. */
import type { OwnOrder } from "./turn-state.ts";

const THING = "(?:거|것|건|게|꺼|걸|주문|상품|물건|제품|애)";
const NOT_YET_KO = `(?:아직|여태)?\\s*(?:안|못)\\s*(?:나간|보낸|보내진|부친|출발한|떠난)\\s*${THING}|(?:발송|출고|배송|출발)\\s*(?:을|이|가|도)?\\s*(?:아직)?\\s*(?:안|전|시작\\s*안|준비)\\s*(?:된|한|됐던|하신|중)?\\s*(?:인)?\\s*${THING}`;
const NOT_SENT_EN =
  "\\b(?:hasn'?t|has not|isn'?t|is not|wasn'?t|not|didn'?t|never|yet to(?: be)?)(?: yet)?(?: been)? (?:shipped|ship|sent(?: out)?|dispatched|left|gone out|out yet)\\b";
const ONE_EN = "(?:one|orders?|item|parcel|package|thing)s?";

interface Description {
  readonly pattern: RegExp;
  readonly choose: (orders: readonly OwnOrder[]) => readonly OwnOrder[];
}

const withStatus = (status: OwnOrder["shippingStatus"]) => (orders: readonly OwnOrder[]) =>
  orders.filter(({ shippingStatus }) => shippingStatus === status);

const DESCRIPTIONS: readonly Description[] = [
  {
    pattern: new RegExp(
      `(?:상품|배송|포장|출고|발송)?\\s*(?:준비|포장)\\s*중\\s*(?:인|이던)?\\s*${THING}|${NOT_YET_KO}|\\b${ONE_EN}\\b[^.?!]{0,20}${NOT_SENT_EN}|\\b(?:unshipped|preparing) ${ONE_EN}\\b|\\b${ONE_EN} (?:that'?s |that is |which is )?(?:still )?(?:being prepared|preparing|in preparation)\\b`,
      "iu",
    ),
    choose: withStatus("preparing"),
  },
  {
    pattern: new RegExp(
      `(?:배송|배달|운송)\\s*중\\s*(?:인|이던)?\\s*${THING}|(?:지금|현재)?\\s*오고\\s*있는\\s*${THING}|(?:이미|벌써)\\s*(?:나간|보낸|출발한|(?:발송|출고)\\s*(?:된|한))\\s*${THING}|\\b${ONE_EN} (?:that'?s |that is |that has |which is |which has )?(?:already |been |already been )?(?:shipped|sent|on (?:its|the) way|in transit|being (?:delivered|shipped))\\b|\\bshipped ${ONE_EN}\\b`,
      "iu",
    ),
    choose: withStatus("shipped"),
  },
  {
    pattern: new RegExp(
      `(?:배송|배달)\\s*(?:이|가)?\\s*(?:완료|끝난|다\\s*된)\\s*(?:된|한)?\\s*${THING}|\\bdelivered ${ONE_EN}\\b`,
      "iu",
    ),
    choose: withStatus("delivered"),
  },
  {
    pattern: new RegExp(
      `(?:가장|제일|맨)\\s*(?:최근|최신|나중|마지막)\\s*(?:에|으로)?\\s*(?:(?:주문|산|시킨|구매|구입|결제)(?:한|했던)?(?:\\s*${THING})?|${THING})|(?:최근|최신|마지막)\\s*(?:으로)?\\s*주문(?:한|했던)?(?:\\s*${THING})?(?!\\s*(?:내역|목록|들|건들|리스트|기록|이력))|(?:방금|금방|조금\\s*전|좀\\s*전|아까)\\s*(?:전)?\\s*(?:에)?\\s*(?:주문|산|시킨|구매|구입|결제)(?:한|했던)?(?:\\s*${THING})?|\\b(?:latest|newest|most recent) (?:order|purchase|one)\\b|\\blast (?:order|purchase)\\b|\\b(?:order|one|thing|what) i (?:just|only just) (?:made|placed|ordered|bought|put in)\\b|\\bi just (?:ordered|bought|placed)\\b`,
      "iu",
    ),
    choose: newest,
  },
];

/**
 * The one order that a text describes so; null where none or several fit.
 *
 * @param text - the customer's words about this one request ("배송중인 거 취소하고", without "준비중인 거는 그냥 보내주세요").
 */
export function orderByDescription(text: string, orders: readonly OwnOrder[]): string | null {
  const meant = DESCRIPTIONS.filter(({ pattern }) => describes(text, pattern));
  const [one, ...more] = new Set(meant.flatMap(({ choose }) => choose(orders)));
  return more.length === 0 ? (one?.orderNumber ?? null) : null;
}

/** Stands in the text, and not as what is to be left alone ("최근 주문 말고 그 전 거요"). */
function describes(text: string, pattern: RegExp): boolean {
  const found = pattern.exec(text);
  if (found === null) return false;
  return (
    !LEFT_OUT_BEFORE.test(text.slice(0, found.index)) &&
    !LEFT_OUT_AFTER.test(text.slice(found.index + found[0].length))
  );
}

const LEFT_OUT_AFTER =
  /^\s*(?:은|는|을|를|만|도)?\s*(?:말고|말구|빼고|아니|제외|이?전|그대로|그냥\s*(?:두|놔|보내)|놔두|냅두)/u;
const LEFT_OUT_BEFORE = /\b(?:not|except|but|keep|leave|before|instead of)(?: for)?(?: the| my)? $/iu;

/** All orders of the newest moment; unknown moments leave it open which is the newest. */
function newest(orders: readonly OwnOrder[]): readonly OwnOrder[] {
  const latest = Math.max(...orders.map(({ orderedAt }) => orderedAt ?? Number.POSITIVE_INFINITY));
  return orders.filter(({ orderedAt }) => orderedAt === latest);
}
