/** An admin's note taken apart: what is for the customer, and the remarks that are not (BC-16). Colleagues' talk is known by its words. */

/** Who the customer is, what the shop earns, its people and its secrets: never for a customer. */
const INSIDE_KO =
  /진상|까다로|까탈|성가시|귀찮|난리|떼\s?를\s?[쓰써]|떼쓰|우기|우겨|따지|따져|유난|블랙\s?(?:리스트|컨슈머|고객|손님|회원|등록|처리|대상|명단)|(?:고객|손님|이분|이\s?사람)[이가은는]?\s?블랙|상습|악성|별난|깐깐|무례|거짓말|얌체|억지|갑질|집요|징징|보채|조르|졸라|성화|독촉|진짜\s?고객|문제\s?(?:고객|손님)|원가|마진|손해|손실|이윤|이득|남는\s?(?:게|장사)|단가|매입가|도매|적자|실적|매출|본전|밑지|비밀(?!번호)|몰래|쉬쉬|윗분|윗선|윗사람|(?<![가-힣])상사(?:님|께|한테|에게|의|가|도|는)|(?<![가-힣])상부|(?<![가-힣])(?:사장|팀장|부장|과장|실장|점장|본사|대표)(?:님|이|한테|께|에게|가|은|는|도|의|에서)|말하지\s?[말마]|말씀(?:하지|드리지|은|도)\s?(?:마|말아)|모르게|눈치|우리끼리|우리만|저희끼리|내부(?:\s*[:：]|\s?(?:메모|사정|지침|방침|적으로|공유))|비공개|대외비|봐\s?(?:줌|준다|줬|주기로|주는\s?거)|(?<![가-힣])달래|다음(?:번|엔|에|부터|에는|번에는|번엔)[가-힣\s]{0,8}(?:안(?!내|전|심|녕)|못|불가|어렵|거절)|이번\s?(?:만|에만|한\s?번만)|원래는?\s?(?:규정상\s?)?(?:안\s?[되돼된]|불가|어렵|어려)/u;
const INSIDE_EN =
  /\b(?:(?:difficult|demanding|tricky) (?:customer|person|client|buyer|one)|you(?:'re| are| were|'ve been| have been) (?:\w+ ){0,2}(?:difficult|demanding|loud|noisy|pushy|rude|picky|insistent)|picky|fussy|annoying|troublesome|troublemaker|rude|pushy|liars?|blacklist\w*|serial|nagging|complain(?:s|ed|ing)? (?:so|too|a lot|all)|(?:made|making|so much|too much|such a) (?:\w+ )?(?:fuss|noise)|(?:returns?|returned|refunds?|returning)(?: things| items| stuff)? (?:a lot|so (?:often|much)|too (?:often|much|many)|often|frequently|all the time)|(?:frequent|habitual|constant|constantly|so many|too many|often|always) (?:returns?|refunds?|returner|returning)|cost price|costs? us|(?:profit )?margins?|at a loss|(?:a|the|our|any|much of a|small) loss|losses|losing money|profits?|wholesale|unit cost|secret|between us|off the record|don't (?:tell|mention)|do not (?:tell|mention)|keep (?:it|this|that) (?:quiet|to yourself|between)|(?:my|the|our) (?:boss|manager|supervisor|superiors?|bosses)|head office|get rid of|wrap (?:it|this) up|this once|just this (?:time|once)|only this (?:time|once)|next time[^.?!]{0,16}(?:no|not|won't|can't)|normally[^.?!]{0,16}(?:not|don't|wouldn't|n't))\b/iu;
/** Words that can be about goods as well: a remark's only beside a remark. */
const DOUBTFUL_KO =
  /시끄|소란|하도(?=\s)|예민|의심|피곤|재촉|항의|단골|vip|원칙|빨리\s?(?:끝|보내|정리|마무리|치우)|대충|적당히|(?:자주|여러\s?번|번번이|매번|습관|계속|거듭|반복)[가-힣\s]{0,4}(?:반품|환불|교환|취소)|(?:반품|환불|교환|취소|클레임|컴플레인)(?:이|을|를|도|가)?\s?(?:너무\s?|워낙\s?|좀\s?|꽤\s?)?(?:자주|잦|빈번|많|여러|번번이|매번|이력|횟수)|비용\s?(?:이|도)?\s?(?:적|싸|덜|별로)/u;
const DOUBTFUL_EN =
  /\b(?:difficult|demanding|loud|noisy|noise|suspicious|pain|quickly|often|vip|goodwill)\b/iu;

/** Whether words are colleagues' talk; `beside` = next to other remarks, where words that could be about goods count too. */
export function isInside(text: string, beside: boolean): boolean {
  const plain = text.toLowerCase();
  if (INSIDE_KO.test(plain) || INSIDE_EN.test(plain)) return true;
  return beside && (DOUBTFUL_KO.test(plain) || DOUBTFUL_EN.test(plain));
}

/** The parts of a note that are for the customer. */
export function customerPartsOf(note: string): string[] {
  return partsOfNote(note).filter((part) => !isInside(part, true));
}

/** The parts that stay inside. */
export function remarksOf(note: string): string[] {
  return partsOfNote(note).filter((part) => isInside(part, true));
}

function partsOfNote(note: string): string[] {
  return note
    .split(/(?<=[^\d])\.\s*|\.\s+|[\n;()[\]]+|,(?!\d)\s*|(?<=[가-힣](?:지만|는데|은데))\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
