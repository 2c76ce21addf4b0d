/**
 * Requests on the condition that the parcel has not left: "취소하고 싶은데 벌써 나갔으면 그냥 받을게요", "if it already shipped, never mind".
 * What stands in the condition takes nothing back: the shop knows whether it is so.
 */

const LEFT_KO =
  "(?:(?:벌써|이미|혹시|만약에?|만일|지금|상품이|물건이|택배가|배송이|배송은|발송이|출고가|그게|그거)\\s*){0,3}(?:나갔|(?:배송\\s*)?출발했|보냈|보내셨|부쳤|출발했|발송했|출고했|떠났|(?:발송|출고|배송|출하)\\s*(?:이|가)?\\s*(?:됐|되었|된|시작(?:됐|했|되었)|들어갔|처리됐|끝났|완료됐)|배송\\s*중이|(?:오고|가고)\\s*있)(?:다?으?면|다면|거라면|거면|으면은|으시면)[,.…~\\s]*";
const LET_BE_KO =
  "(?:(?:그냥|그럼|어쩔\\s*수\\s*없이|어쩔\\s*수\\s*없으니|할\\s*수\\s*없이|할\\s*수\\s*없고요?|뭐|그대로|제가)[\\s,]*){0,3}(?:받(?:을게|을래|겠|아\\s*볼게)|쓸게|쓰겠|입을게|입겠|둘게|두세요|두겠|둬\\s*주세요|둬요|두셔도|놔\\s*(?:두|둘|둬)|냅\\s*(?:두|둘|둬)|내버려\\s*(?:두|둘|둬)|보내\\s*(?:주|줘)|진행해|취소\\s*안\\s*(?:할|하|해)|안\\s*(?:할게|해도|하셔도|바꿔도)|됐(?:어요|습니다|고요)|괜찮|상관\\s*없|신경\\s*쓰지|어쩔\\s*수\\s*없|할\\s*수\\s*없|포기|말고요?|그대로)[^\\s,.!?\\n]*(?:\\s*(?:돼요|됩니다|되고요|마세요|할게요|하고요|죠|요))?";

const IT = "(?:it|they|that|this|those|the \\w+|my \\w+|order|everything)";
const LEFT_EN = `${IT}(?:'?s|'?ve|'?re| is| are| has| have| was| were| had| got)?(?: been)?(?: already)?(?: been)? (?:shipped|sent(?: out)?|left|gone(?: out)?|dispatched|on (?:its|the|their) way|in transit|out(?: already)?|ships?|went out|under way)(?: out)?(?: already| by now| yet)?`;
const LET_BE_EN =
  "(?:(?:then|just|please|ok|okay|you can|i(?:'?ll| will| can)(?: just)?|i guess i(?:'?ll| will)|that'?s|it'?s|no worries,?)[ ,]*){0,3}(?:never ?mind|forget (?:about )?it|leave (?:it|them|things)(?: (?:as (?:it )?is|be|alone))?|keep (?:it|them)|take (?:it|them)|have (?:it|them)|(?:don'?t|do not) (?:bother|worry|cancel)(?: (?:it|them|about it))?|let (?:it|them) (?:come|be|go)|fine|ok(?:ay)?|ignore (?:this|it|me)|no (?:problem|need)|so be it)";

const CONDITIONS: readonly RegExp[] = [
  new RegExp(`${LEFT_KO}${LET_BE_KO}`, "u"),
  /(?:(?:혹시|만약에?|아직)\s*){0,3}(?:(?:안|못)\s*(?:나갔|보냈|보내셨|부쳤|출발했|(?:발송|출고)\s*(?:했|됐))(?:으면|다면)|(?:발송|출고|배송|출발)\s*(?:시작\s*)?전이(?:라|시)?면|(?:상품|배송|포장)?\s*준비\s*중이(?:라|시)?면|(?:발송|출고|배송)\s*(?:이|가)?\s*(?:아직\s*)?안\s*(?:됐|되었|된)\s*(?:으면|다면|거면|거라면))[,\s]*/u,
  new RegExp(
    `(?:\\b(?:but|and|though|however|only),? ?)?\\b(?:if|in case) ${LEFT_EN}[ ,.;:-]*${LET_BE_EN}\\b[^.?!\\n]{0,12}`,
    "iu",
  ),
  new RegExp(`\\b${LET_BE_EN},? (?:if|in case) ${LEFT_EN}`, "iu"),
  new RegExp(`\\bunless ${LEFT_EN}`, "iu"),
  /\b(?:only )?(?:if|as long as|provided) (?:it|they|that|this|the \w+) (?:hasn'?t|haven'?t|has not|have not|isn'?t|aren'?t|didn'?t) (?:yet )?(?:been )?(?:shipped|sent|left|gone|dispatched|ship|leave)(?: out)?(?: yet)?/iu,
];

/** What remains of a text, and the condition it sets. */
export interface ConditionalReading {
  /** The text without the condition; "…" where nothing else stands in it. */
  readonly text: string;
  /** The customer's words for the condition; null without one. */
  readonly condition: string | null;
}

/** Reads whether something is wanted only of a parcel that has not left. Pure. */
export function readCondition(text: string): ConditionalReading {
  for (const pattern of CONDITIONS) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const rest = text
      .replace(found, " ")
      .replace(/\s+([.!?,])/gu, "$1")
      .replace(/^[\s,.;:]+/u, "")
      .trim();
    return { text: /[\p{L}\d]/u.test(rest) ? rest : "…", condition: found.trim() };
  }
  return { text, condition: null };
}
