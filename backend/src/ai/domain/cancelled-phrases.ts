/** What customers say of orders that are cancelled already. Regular expressions over one message; pure. */
import { bare } from "./phrases.ts";

/** What is said of an order whose row says cancelled: it is to be sent after all, or nobody had cancelled it. */
export type CancelledMatter = "revive" | "not_cancelled";

export function cancelledMatterIn(text: string): CancelledMatter | null {
  if (deniesCancelling(text)) return "not_cancelled";
  return asksToRevive(text) ? "revive" : null;
}

/** "저 취소 안 했는데요", "I didn't cancel": said of the one order that is known to be cancelled, it needs no more words. */
export function saysDidNotCancel(text: string): boolean {
  const plain = bare(text).replace(/않/gu, "안");
  return (
    /취소(?:를|을|는|도|은|신청|요청|버튼)?(?:을|를|도)?(?:절대|전혀|아예)?(?:안(?:했|한|하고|누|눌)|(?:하|누르)지(?:도|는)?안)(?![가-힣]{0,4}면)/u.test(
      plain,
    ) || /\b(?:never|didn'?t|did not|haven'?t|have not)\b[^.?!]{0,12}\bcancel/iu.test(text)
  );
}

const REVIVE_KO =
  "(?:살리|살릴|살려|되살|복구|복원|복귀|부활|되돌리|되돌려|되돌릴|돌려놔|돌려놓|원상|원래대로|철회|번복)";
const MONEY_KO = /돈|환불|환급|금액|결제|카드|입금|적립|포인트|쿠폰/u;

/** "취소한 거 다시 살려주세요", "취소 철회할 수 있나요", "can you restore the order": wants a cancelled order back. */
export function asksToRevive(text: string): boolean {
  const plain = bare(text);
  return (
    (!MONEY_KO.test(plain) &&
      new RegExp(
        `취소(?:를|가|건|버튼|처리)?(?:잘못|실수로)?(?:된|한|했|됐|되었|하신|해버|돼버|되버|누른|눌렀|눌러)[^.?!\\n]{0,16}(?:${REVIVE_KO}|다시(?:진행|보내|받고싶|받을수|접수|주문(?:처리|진행|되게|으로)))|${REVIVE_KO}[^.?!\\n]{0,10}취소(?:된|한|했)|취소[^.?!\\n]{0,12}(?:다시|원래)[^.?!\\n]{0,4}(?:돌려놔|돌려놓|살려|살리)|취소(?:를|는|도|건|건을|신청을?)?(?:다시|혹시)?(?:철회|번복|취소(?!선)(?:하|할|해|가능|되)|되돌|물릴|무를|무르|없던)`,
        "u",
      ).test(plain)) ||
    /\b(?:restore|reinstate|reactivate|revive|resurrect|re-?open|un-?do|reverse|revert|bring back|recover)\b[^.?!]{0,40}\bcancel|\bcancel(?:l?ed|lation|ling)?\b[^?!]{0,60}\b(?:restore|reinstate|reactivate|revive|re-?open|undo|undone|reverse[ds]?|revert|recover|bring (?:it|them|the order|my order) back|get (?:it|the order|my order) back|back again)\b|\b(?:want|need|get|have)\b[^.?!]{0,16}\bcancel(?:l?ed) (?!money|refund)\w+ back\b|\bun-?cancel/iu.test(
      text,
    )
  );
}

/** "취소한 적이 없는데요", "누가 취소한 거예요", "I never cancelled it": somebody else has cancelled the order, or the record is wrong. */
export function deniesCancelling(text: string): boolean {
  const plain = bare(text).replace(/않/gu, "안");
  return (
    /취소(?:를|을|신청|요청)?(?:을|를)?(?:한|하는|했던|신청한|요청한|누른)(?:적|기억|일|사실)(?:이|은|도|조차)?(?:없|업|안나)/u.test(
      plain,
    ) ||
    (/취소(?:를|는|도|신청|요청)?(?:을|를)?(?:안|하지(?:도|는)?안)(?:했|한|눌렀|하고)|(?:제가|내가|저는|전|난|본인이)[^.?!\n]{0,4}(?:안했|안한|한게아)/u.test(
      plain,
    ) &&
      /취소(?:가|는|로|처리)?(?:됐|되|돼|된|당했|했(?:네|냐|어요\?)|라고|떠|뜨|나오|상태|완료|시켰|시킨)|왜[^.?!\n]{0,6}취소|누가/u.test(
        plain,
      )) ||
    /(?:제멋대로|지멋대로|멋대로|맘대로|마음대로|허락(?:도)?없이|동의(?:도)?없이|말(?:도|한마디)?없이|일방적으로|지들끼리|저절로|자기들(?:이|끼리|맘대로))[^.?!\n]{0,10}취소(?:됐|되|돼|된|당|했|한|시[키켰]|처리|해버)/u.test(
      plain,
    ) ||
    /(?:누가|누구(?:가|맘대로)?|어떤사람이)(?:내|제)?(?:주문)?(?:을|를)?[^.?!\n]{0,8}취소(?:했|한|시[키켰])|취소(?:됐|되|돼|된|했)[^?!\n]{0,10}누가[^.?!\n]{0,6}(?:한|했|그)/u.test(
      plain,
    ) ||
    /\b(?:never|didn'?t|did not|haven'?t|have not|wasn'?t me)\b[^.?!]{0,24}\bcancel(?:l?ed|ling)?\b(?![^.?!]{0,30}\bhow\b)|\bcancel(?:l?ed|lation)\b[^\n]{0,60}\b(?:i (?:never|didn'?t|did not|haven'?t) (?:even )?(?:do|did|ask|asked|request\w*|want\w*|cancel\w*|authori[sz]e\w*|make|made)|wasn'?t me|not me|without (?:my|asking|telling|any|me)|by itself|on its own|against my)|\bwho\b[^.?!]{0,16}\bcancel(?:l?ed)?\b[^.?!]{0,16}\b(?:order|it|them|this|my)\b/iu.test(
      text,
    )
  );
}
