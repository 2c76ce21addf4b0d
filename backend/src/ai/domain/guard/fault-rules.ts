import type { EligibilityClaim } from "./claim.ts";
import type { GuardContext } from "./guard-context.ts";
import type { Sentence } from "./reply-text.ts";

/** "하자가 있으면 무료로 교환해 드립니다" is the shop's rule (BC-08), for nobody in particular. */
export function isFaultRule({ squashed, folded }: Sentence, { settings }: GuardContext): boolean {
  if (settings.refundPolicy.defectRemedy === "refund") return false;
  return (
    /(?:하자|불량|파손|결함|고장|오배송|문제)[가-힣]{0,8}(?:있으면|있다면|경우|이면|라면|되면|시면)/u.test(
      squashed,
    ) ||
    /(?:하자|불량|파손|결함|고장|오배송)(?:[이가은]?(?:있는|난|된))?(?:상품|제품|물건|품|건|것)?[은는][가-힣]{0,14}(?:드(?:립니다|려요|리고있)|가능|됩니다|돼요|수있)/u.test(
      squashed,
    ) ||
    /\b(?:if|when|in case)\b[^,.;]{0,40}\b(?:faulty|defective|damaged|broken|wrong)\b/u.test(folded)
  );
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
