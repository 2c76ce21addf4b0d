import type { EligibilityClaim } from "./claim.ts";
import type { GuardContext } from "./guard-context.ts";
import type { Sentence } from "./reply-text.ts";

/** "하자가 있으면 무료로 교환해 드립니다" is the shop's rule (BC-08), for nobody in particular. */
export function isFaultRule({ squashed, folded }: Sentence, { settings }: GuardContext): boolean {
  if (settings.refundPolicy.defectRemedy === "refund") return false;
  return (
    /(?:하자|불량|파손|결함|고장|오배송|문제)[가-힣]{0,8}(?:있으면|있다면|있을때|날때|경우|이면|라면|되면|시면)|(?:하자|불량|파손|결함|고장|오배송)시(?:에는?)?(?:무료|교환)/u.test(
      squashed,
    ) ||
    FAULT_OR_WRONG.test(squashed) ||
    /(?:하자|불량|파손|결함|고장|오배송)(?:[이가은]?(?:있는|난|된))?(?:상품|제품|물건|품|건|것)?[은는][가-힣]{0,14}(?:드(?:립니다|려요|리고있)|가능|됩니다|돼요|수있)/u.test(
      squashed,
    ) ||
    /\b(?:if|when|in case)\b[^,.;]{0,40}\b(?:faulty|defective|damaged|broken|wrong)\b/u.test(folded)
  );
}

/** "하자가 있거나 다른 상품이 온 경우": one fault among others, and goods that nobody ordered. */
const FAULT_OR_WRONG =
  /(?:하자|불량|파손|결함|고장)(?:이|가|도)?(?:있|나|이|되|됐|되었)(?:거나|든지)(?!없|않)[가-힣]{1,20}(?:경우|다면|라면|을때)|(?:다른|잘못된|엉뚱한)(?:상품|제품|물건|것)(?:이|을|를)(?:잘못)?(?:온|배송된|도착한|받으신|받은)(?:경우|때)|(?:다른|잘못된|엉뚱한)(?:상품|제품|물건|것)(?:이|을|를)(?:왔|오|배송되었|배송됐|도착했|받으셨)(?:다면|으면)/u;

/** "이런 경우에는", "in that case": what the sentence before has set. */
const IN_THAT_CASE =
  /^(?:네|예|그래서|그럼|그러면)*(?:이런|그런|이|그|해당|이럴|그럴|이러한|그러한)(?:경우|때)|\b(?:in (?:that|this|such a|which) case|if so|then)\b/u;
const OTHER_CASE = /변심|아니|아닌|\b(?:change\w*|not|no)\b.{0,12}\b(?:mind|defect\w*|fault\w*)/u;
const FAULT_SET =
  /(?:하자|불량|파손|결함|고장|오배송|문제)(?:이|가|은|는)?[가-힣]{0,8}?(?:라면|이면|있으면|있다면|경우)|(?:하자|불량|파손|결함|고장)(?:은|는)(?:다르|달라|별개)|\b(?:if|when|in case)\b[^.;]{0,30}\b(?:faulty?|defect\w*|damaged?|broken)\b/u;

/** "하자라면 늦지 않았어요. 이런 경우에는 배송비도 안 내셔도 돼요": read with the fault on condition that the sentence before sets. */
export function withFaultBefore(clause: Sentence, before: Sentence | null): Sentence {
  const text = `${clause.squashed} ${clause.folded}`;
  if (before === null || OTHER_CASE.test(text)) return clause;
  if (!IN_THAT_CASE.test(clause.squashed) && !IN_THAT_CASE.test(clause.folded)) return clause;
  const isSet =
    FAULT_SET.test(before.squashed) || FAULT_SET.test(before.folded) || FAULT_TOPIC_EN.test(before.folded);
  if (!isSet || OTHER_CASE.test(before.squashed.replace(/^(?:아니요|아니에요|아닙니다|아뇨)/u, "")))
    return clause;
  return {
    folded: `${before.folded} ${clause.folded}`,
    squashed: `${before.squashed}${clause.squashed}`,
  };
}

/** "제품 하자는 무료 교환이 가능합니다": what the policy grants for faults, told as a rule. */
export function isFaultRemedy(
  kind: EligibilityClaim["kind"],
  clause: Sentence,
  context: GuardContext,
): boolean {
  const isOfPolicy = kind === "exchange" || context.settings.refundPolicy.defectRemedy !== "exchange";
  return (
    isOfPolicy &&
    !/이번|고객님|이하자|해당|그하자/u.test(clause.squashed) &&
    (isFaultRule(clause, context) ||
      FAULT_LABEL.test(clause.folded) ||
      (FAULT_TOPIC_EN.test(clause.folded) && !OF_THIS_THING_EN.test(clause.folded)))
  );
}

/** "- 제품 하자: 무료 교환 가능", "불량품 → 교환 가능": an entry of a list states the rule for what it is headed with. */
const FAULT_LABEL =
  /^[^\p{L}]*(?:(?:제품|상품|물품|초기|배송\s?중)\s?(?:의\s?)?)?(?:(?:하자|불량|파손|결함|고장|오배송)(?:품|\s?(?:제품|상품|물품))?(?:\s?[/·,]\s?|\s?(?:및|또는|이나|나)\s)?){1,3}\s?(?:시|의\s?경우|건)?\s?(?:[:：→=|]|[-–—]+>?)\s/u;

/** "A defect is handled differently: you can still ask for an exchange", "with faulty items you can …": of faults in general. */
const FAULT_TOPIC_EN =
  /(?:^|[.:;,(–—-] ?)(?:(?:a|an|any|most|all|product|manufacturing) ){0,2}(?:(?:defects?|faults?|damage) (?:is|are|can|may|means?|counts?|falls?|works?|follows?|has|have)\b|(?:defective|faulty|damaged|broken) (?:items?|goods|products?|things?)\b)|\b(?:for|with|as for|in (?:the )?case of|when it comes to|regarding|concerning|under (?:our|the) (?:\w+ )?policy,?) (?:(?:a|an|any|the|real|actual|product|manufacturing) ){0,2}(?:defects?|faults?|(?:defective|faulty|damaged|broken) (?:items?|goods|products?|things?))\b/u;
const OF_THIS_THING_EN =
  /\b(?:your|this|that|these|those) (?:\w+ )?(?:one|item|product|thing|defect|fault|order|case|zipper|piece)\b/u;
