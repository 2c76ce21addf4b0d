/** Answers from the shop's own texts, and what is said where they have none (BC-26). */
import type { DecisionIntent } from "../../../shared/vocabulary.ts";
import { asksQuestion } from "../phrases.ts";
import { handOver, type LookUp, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import type { HelpHit, TurnState } from "../turn-state.ts";

/** BC-26: say that it is not known and offer a person; the second time, hand over (H7). */
export function unanswerable(state: TurnState, intent: DecisionIntent): Plan {
  const limit = handOverUnanswered(state, intent);
  if (limit !== null) return limit;
  return plan({
    action: "ask",
    intent,
    say: [{ key: "unanswerable" }, { key: "offer_human" }],
    lookUps: state.settings.helpTexts.length > 0 ? [searchFor(state)] : [],
    question: "offer_human",
    progress: "unanswerable",
  });
}

/** A person, when this is the second thing in a row that is not known (H7). */
export function handOverUnanswered({ ledger }: TurnState, intent: DecisionIntent): Plan | null {
  if (ledger.unanswerableCount + 1 < UNANSWERABLE_LIMIT) return null;
  return { ...handOver("unanswerable", "limit", intent), progress: "unanswerable" };
}

export function searchFor({ reading }: TurnState): LookUp {
  return { name: "search_help", arguments: { query: reading.text.slice(0, 100) } };
}

/** The best help text, or line of the shop's own policy, that was not given in this conversation yet. */
export function bestNewHelp({ reading, ledger, searchHelp }: TurnState): HelpHit | null {
  const hits = searchHelp(reading.text.slice(0, 100));
  return hits.find((hit) => !ledger.helpGiven.includes(hit.id) && isQuotable(hit, reading)) ?? null;
}

/** What the structured policy decides is told from there, and in its own words (BC-07, BC-08). */
function isQuotable({ id, title, text }: HelpHit, reading: TurnState["reading"]): boolean {
  // "수량 2개로 바꿔주세요" is not answered by how an address is changed, "카톡으로 상담 되나요" not by the hours of it.
  const told = `${title} ${text}`;
  const detail = DETAIL.exec(reading.text)?.groups;
  const particular = detail?.changed ?? detail?.channel ?? detail?.named ?? "";
  if (!told.replace(/\s+/gu, "").includes(particular.replace(/\s+/gu, ""))) return false;
  const asksOne = reading.text.split(AND).length === 1;
  if (asksOne && SENDING.test(reading.text) && !SENDING.test(told)) return false;
  if (!id.startsWith("policy:")) return true;
  const asks =
    asksQuestion(reading.text) || reading.text.length <= 10 || /알려|궁금|부탁/u.test(reading.text);
  return asks && !STRUCTURED.test(text) && /[가-힣]/u.test(text) === (reading.language === "ko");
}

/** What a question is about in particular: a text without it tells something else. */
const DETAIL =
  /(?<changed>수량|갯수|개수|옵션|색상|사이즈|쿠폰|결제)[^.?!\n]{0,14}(?:바꿔|바꾸|바꿀|변경|수정|늘려|줄여)|(?<channel>카톡|카카오톡|인스타|전화|통화|문자|메일)(?:으?로)?도?\s*(?:상담|문의|연락)|(?<named>재고(?=가|는|도|\s*(?:있|남|없|확인|언제))|사이즈\s*표|치수\s*표|실측)/u;
const SENDING = /배송|배달|출고|발송|택배|도착|\b(?:ship|deliver|postage)/iu;
const STRUCTURED =
  /환불|반품|교환|취소|하자|불량|파손|변심|배송비.{0,6}(고객|구매자|소비자|판매자)|refund|return|exchange|cancel|defect|faulty|damaged/iu;

/** What a help text says to a trouble or a question of this topic, with what follows it. */
export function tellHelp(
  state: TurnState,
  { id, title, text }: HelpHit,
  about: Pick<Plan, "intent"> & Partial<Pick<Plan, "question">> & { readonly after?: readonly Say[] },
): Plan {
  const isForeign = state.reading.language === "en" && /[가-힣]/u.test(text);
  // Who cannot read it may want a person to tell them.
  const offers = isForeign && (about.question ?? null) === null;
  const { intent, question = offers ? "offer_human" : null, after = [] } = about;
  const follows: readonly Say[] = offers
    ? [...after.filter(({ key }) => key === "help"), { key: "offer_human" }]
    : after;
  return {
    ...plan({
      intent,
      say: [{ key: "help", title, text }, ...follows],
      lookUps: [searchFor(state)],
      question,
    }),
    helpGiven: id,
  };
}

/** An answer in the shop's own words, if it has one. */
export function toldByHelp(state: TurnState): Plan | null {
  const help = bestNewHelp(state);
  if (help === null) return null;
  const second = secondTold(state, help);
  const after: Say[] = second === null ? [] : [{ key: "help", title: second.title, text: second.text }];
  return tellHelp(state, help, { intent: "other", after });
}

/** "영업시간이랑 주차 알려주세요" asks two things: the policy line about the other one. */
function secondTold({ reading, ledger, searchHelp }: TurnState, first: HelpHit): HelpHit | null {
  const parts = reading.text.slice(0, 100).split(AND);
  if (parts.length !== 2) return null;
  const hits = parts.map((part) => searchHelp(part).find((hit) => isQuotable(hit, reading)) ?? null);
  if (hits[0]?.id === hits[1]?.id || hits.some((hit) => hit === null)) return null;
  const other = hits.find((hit) => hit !== null && hit.id !== first.id) ?? null;
  const found = searchHelp(reading.text.slice(0, 100));
  return other !== null && !ledger.helpGiven.includes(other.id) && found.some(({ id }) => id === other.id)
    ? other
    : null;
}

const AND = /(?<=[가-힣])(?:이랑|랑|하고|와|과)\s+|\s*(?:그리고|,|\?\s|\band\b)\s*/iu;

const UNANSWERABLE_LIMIT = 2;
