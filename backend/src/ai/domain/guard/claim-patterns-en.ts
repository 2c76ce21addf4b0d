import type { Claim, ClaimKind } from "./claim.ts";
import { withForcedDeeds } from "./forced-denials.ts";
import { squash } from "./reply-text.ts";

/** Claims in English that something was, is being or will be done. Patterns run on folded sentences; gaps are bounded. */

const ADVERB =
  "(?:(?:now|already|just|successfully|gladly|happily|immediately|also|fully|then|certainly|definitely|personally|officially|today|right away|go ahead and|went ahead and|gone ahead and|be|been|being|be able to|be happy to|proceed to|proceed with|get|going to|about to|make sure to|to|in full|all|automatically|promptly|shortly|soon)\\s+){0,4}";
const DEEDS: readonly (readonly [ClaimKind, string])[] = [
  [
    "refund",
    "refund(?:ed|ing)?|reimburs(?:e|ed|ing)|credit(?:ed|ing)?|return(?:ed|ing)? your money|(?:give|gave|giving|given|send|sent|get|got) you (?:your money|a (?:full |partial )?refund|back)|issu(?:e|ed|ing)",
  ],
  ["cancel", "cancel(?:l?ed|l?ing)?"],
  [
    "exchange",
    "exchang(?:e|ed|ing)|replac(?:e|ed|ing)|re-?send(?:ing)?|re-?sent|reship(?:ped|ping)?|(?:send|sent|sending|ship|shipped|shipping) (?:you )?(?:a|the|another) (?:new|replacement)",
  ],
  [
    "address",
    "(?:chang(?:e|ed|ing)|updat(?:e|ed|ing)|correct(?:ed|ing)?|modif(?:y|ied|ying)|redirect(?:ed|ing)?|switch(?:ed|ing)?)",
  ],
  [
    "generic",
    "approv(?:e|ed|ing)|process(?:ed|ing)?|grant(?:ed|ing)?|accept(?:ed|ing)?|authori[sz](?:e|ed|ing)|finali[sz](?:e|ed|ing)|take care of (?:it|this|that|your)|(?:took|taken) care of|complet(?:e|ed|ing)|arrang(?:e|ed|ing)|initiat(?:e|ed|ing)|waiv(?:e|ed|ing)|honou?r(?:ed|ing)?|push(?:ed|ing)? (?:the |your |a )?(?:refund|return|cancellation|exchange|request)|start(?:ed|ing)? (?:the|your|a) (?:refund|return|exchange|cancellation)",
  ],
  [
    "gift",
    "(?:give|gave|giving|given|offer|offered|offering|add|added|adding|send|sent|sending|apply|applied|applying|compensat(?:e|ed|ing))(?: you| to your account)?(?: a| an| some| your| the)?(?: \\w+){0,2} (?:coupon|voucher|discount|points|store credit|gift|bonus|compensation|code)|compensat(?:e|ed|ing) you",
  ],
];
const SUBJECT = "\\b(?:i|we|our team|the team|our staff|the store|they|the system|support)";
const AUXILIARY = "(?:'ve|'ll|'m|'re|'s| have| has| had| will| am| are| is| shall| can now| did| do)?";

const active = ([kind, deed]: readonly [ClaimKind, string]): EnglishPattern[] => [
  { kind, manner: "done", pattern: new RegExp(`${SUBJECT}${AUXILIARY}\\s+${ADVERB}(?:${deed})\\b`, "gu") },
  {
    kind,
    manner: "promise",
    pattern: new RegExp(`\\b(?:let me|allow me to|happy to|glad to)\\s+${ADVERB}(?:${deed})\\b`, "gu"),
  },
];

const THING: readonly (readonly [ClaimKind, string])[] = [
  [
    "refund",
    "refund(?! decisions?\\b)|reimbursement|money|payment|return(?! shipping| postage| label| address| fee| cost| delivery)|chargeback|amount",
  ],
  ["cancel", "cancellation"],
  ["exchange", "exchange|replacement|(?:brand[- ])?new (?:one|unit|pair|item|product|set)"],
  ["address", "address(?: change)?|delivery address|shipping address"],
  ["generic", "request|claim|case|it|that|this|everything|application"],
  ["gift", "coupon|voucher|discount|points|store credit|compensation"],
  ["cancel", "order|purchase"],
];
const RESULT: Readonly<Record<ClaimKind, string>> = {
  refund:
    "approved|processed|issued|completed?|refunded|accepted|confirmed|granted|done|finali[sz]ed|initiated|credited|sent|returned|transferred|deposited|authori[sz]ed|on its way|underway|under way|in progress|ready|successful|paid|reversed|made|scheduled|being processed",
  cancel: "approved|cancell?ed|processed|completed?|confirmed|accepted|done|refunded",
  exchange:
    "approved|processed|completed?|confirmed|accepted|arranged|exchanged|replaced|sent|shipped|dispatched|mailed|posted|packed|couriered|on its way|initiated|done|scheduled",
  address: "changed|updated|corrected|modified|switched",
  generic:
    "approved|processed|refunded|cancell?ed|granted|accepted|exchanged|replaced|taken care of|sorted|handled|all set|completed",
  gift: "applied|added|issued|sent|granted|credited|given",
};

interface EnglishPattern {
  readonly kind: ClaimKind;
  readonly manner: Claim["manner"];
  readonly pattern: RegExp;
}

const passive = ([kind, thing]: readonly [ClaimKind, string]): EnglishPattern[] => {
  const result = thing.startsWith("order") ? "cancell?ed|refunded|exchanged|replaced" : RESULT[kind];
  return [
    {
      kind,
      manner: "done",
      pattern: new RegExp(
        `\\b(?:${thing})s?\\b[^.?!;]{0,30}?(?:\\s(?:has|have|had|was|were|is|are|been|got|gets)|'s)\\s+(?:\\w+\\s+){0,3}?(?:${result})\\b`,
        "gu",
      ),
    },
    {
      kind,
      manner: "promise",
      pattern: new RegExp(
        `\\b(?:${thing})s?\\b[^.?!;]{0,30}?\\s?(?:will|'ll|shall|should|is going to|are going to|is to|can now)\\s+(?:\\w+\\s+){0,3}?(?:be|get)\\s+(?:\\w+\\s+){0,3}?(?:${result}|back)\\b`,
        "gu",
      ),
    },
    ...(kind === "generic"
      ? []
      : [
          {
            kind,
            manner: "done" as const,
            pattern: new RegExp(
              `(?:^|[:,!-]\\s*|your )(?:${thing})\\s*[:\\-]?\\s*(?:is |was |now |successfully |fully |has been )*(?:${result})(?=\\W*$|[,!;])`,
              "gu",
            ),
          },
        ]),
  ];
};

/** "Your return got the green light", "it's a yes", "cleared the last hurdle": granted, in a figure of speech. */
const GRANT =
  "green[- ]?light|go-?ahead|thumbs[- ]up|(?:rubber[- ])?stamp(?: of approval)?|seal of approval|nod|all[- ]clear|blessing|yes|tick(?: of approval)?|okay|ok|sign-?off|stamp";
const GRANTED_EN = new RegExp(
  `(?:\\brequest )?\\b(?:got|gets|getting|gotten|receiv(?:ed|es)|earned|given|gave|have|has|had|with|it's|it is|that's|is|was)(?: \\w+ly| been given| been| now| already)? (?:the|a|an|our|their|full|its) (?:\\w+ )?(?:${GRANT})\\b(?! (?:or no|to (?:ask|check|know)|for (?:you|me) to|one\\b))|^\\W*(?:\\w+\\W+){0,3}?(?:(?:a )?(?:big )?(?:thumbs[- ]up|green[- ]?light)\\b|(?:a |it's a )?(?:big |firm |resounding )?yes (?:on|to|for) (?:your|the|this))|\\b(?:(?:rubber[- ]?)?stamped|green-?lit|signed off|signed,? sealed|waved through|ticked off|ok'?d|okayed|blessed|wrapped up|sewn up|nailed down|squared away|done and dusted|a done deal|in the clear|over the line|all systems go|(?:sail|breez)ed through|passed with flying colou?rs|(?:cleared|passed|jumped) (?:the |its |every |all |that )?(?:\\w+ )?(?:hurdles?|stages?|checks?|steps?|review|inspection))\\b|\\b(?:refund|return|exchange|cancellation|request|claim)(?: request)?(?: is|'s| are)(?: now| already| all| officially)? (?:through|a go|golden|home free|good to go|a yes)\\b`,
  "gu",
);

/** What was paid for sending, which comes back as money. */
const FEE =
  "(?:(?:shipping|delivery|courier|freight|postage|handling)(?: and handling)? (?:fee|cost|charge|price|amount|payment|money)s?|postage|shipping|(?:what|whatever|the (?:amount|money|sum)|all) (?:that )?you(?:'ve| have)? (?:paid|spent) (?:for|on|in) (?:the )?(?:shipping|delivery|postage|courier))";
const WITHIN_CLAUSE = "(?:(?!\\b(?:if|when|once|where|whether|until|unless|after|and)\\b)[^.?!;,]){0,24}?";
const GIVEN_BACK =
  "(?:returned|refunded|reimbursed|credited|repaid|(?:given|paid|handed|sent|put|transferred|coming|going|on (?:its|the) way) back)";
/** "The shipping fee you paid will be returned to you", "you'll get the postage back". */
const FEE_BACK: readonly EnglishPattern[] = [
  {
    kind: "refund",
    manner: "promise",
    pattern: new RegExp(
      `\\b${FEE}\\b${WITHIN_CLAUSE}(?:\\s(?:will|shall|should|is going to|are going to|is to|are to|can now)|'ll)\\s(?:\\w+\\s){0,2}?be\\s(?:\\w+\\s){0,2}?${GIVEN_BACK}\\b`,
      "gu",
    ),
  },
  {
    kind: "refund",
    manner: "done",
    pattern: new RegExp(
      `\\b${FEE}\\b${WITHIN_CLAUSE}(?:\\s(?:has|have|had|was|were|is|are)|'s)\\s(?:\\w+\\s){0,3}?${GIVEN_BACK}\\b`,
      "gu",
    ),
  },
  {
    kind: "refund",
    manner: "promise",
    pattern: new RegExp(
      `\\byou(?:'ll| will| are going to| shall|'re going to| are)\\s(?:\\w+\\s){0,2}?(?:get|getting|receive|receiving|have|having|see|be given|be paid|be sent|be handed)\\s(?:\\w+\\s){0,2}?${FEE}(?:\\s\\w+){0,3}?\\s(?:back|returned|refunded|reimbursed)\\b`,
      "gu",
    ),
  },
];

const PATTERNS: readonly EnglishPattern[] = [
  ...FEE_BACK,
  { kind: "generic", manner: "approved", pattern: GRANTED_EN },
  {
    // "You've been granted a full refund"
    kind: "refund",
    manner: "approved",
    pattern:
      /\byou(?:'ve| have|'re| are| were)? (?:been )?(?:granted|given|awarded|approved for|cleared for) (?:an?|the|your) (?:\w+ )?(?:refund|exchange|replacement|cancellation)\b/gu,
  },
  ...DEEDS.flatMap(active),
  ...THING.flatMap(passive),
  {
    kind: "refund",
    manner: "promise",
    pattern:
      /\b(?:you(?:'ll| will| are going to| shall|'re| are| should)|expect to|you can expect(?: to)?)\s+(?:\w+\s+){0,2}?(?:get|getting|receive|receiving|see|have|be)\s+(?:(?:a|an|your|the|full|partial|complete)\s+){0,3}(?:refund(?:ed)?|reimburse(?:d|ment)|money(?: back)?|credit(?:ed)?|payment back)\b/gu,
  },
  {
    kind: "refund",
    manner: "done",
    pattern:
      /\byou(?:'ve| have)? (?:already )?(?:got|gotten|received|been (?:given|paid|sent)|were (?:given|paid|sent)) (?:\w+ ){0,4}(?:back|refund|refunded|money)\b/gu,
  },
  {
    kind: "refund",
    manner: "promise",
    pattern:
      /\b(?:refund|money|payment) (?:will|should|is going to) (?:\w+ )?(?:arrive|appear|show up|come|go through|reach|land|hit)\b/gu,
  },
  {
    // "The refund is going back to your card as we speak": money that moves.
    kind: "refund",
    manner: "done",
    pattern:
      /\b(?:refund|money|payment|amount|funds?|cash|sum|balance)\b[^.?!;,]{0,12}?(?:\s(?:is|are|was|were)|'s|'re)(?: \w+ly| now| already)? (?:going|coming|heading|headed|returning|travell?ing|moving|flowing|(?:with|at) (?:your|the) bank|in the pipeline|in motion)\b(?! to (?:be|depend)\b)|\b(?:refund|money|payment|amount|funds?|cash) (?:goes|comes|returns|lands)(?: (?:straight|right|directly|automatically))?(?: back)? (?:to|on|onto|in|into) (?:your|the) (?:\w+ ){0,2}(?:card|account|bank|wallet|method)\b|\b(?:it|that|everything)(?:'s| is)(?: \w+ly| now)? (?:going|coming|heading|headed) (?:straight |right )?back (?:to|on|onto) your (?:\w+ ){0,2}(?:card|account|bank|wallet|method)\b/gu,
  },
  {
    kind: "refund",
    manner: "promise",
    pattern: /\bguarantee(?:d|s)? (?:you )?(?:a |your |the )?(?:full )?(?:refund|exchange|cancellation)/gu,
  },
];

/** What comes before these words in the clause claims nothing. */
const OPEN_BEFORE =
  /\b(?:if|whether|once|when|after|until|till|before|unless|not|no|never|cannot|can't|couldn't|won't|wouldn't|don't|doesn't|didn't|isn't|wasn't|hasn't|haven't|unable|would you|do you|did you|have you|has your|has the|is your|was your|how|in order|want|wants|wanted|like|need|needs|asked|asking|request(?:ed|ing)?|reason|said|say|told|check|see|decide|determine|confirm|know|only|please|could you)\b[^,.;!?]{0,60}$|\b(?:nothing(?! to )|nobody|neither|none)(?:'s)?(?: \w+){0,4} ?$/u;
/** Negations that stand inside a match. */
const OPEN_INSIDE =
  /\b(?:(?:has|have|had|needs?|ought) to|must|not|never|cannot|can't|unable|whether|if|help|assist|unless|no)\b|n't\b/u;

/** "Once a staff member approves it, …": what follows a person's decision is a description, no promise. */
const AFTER_DECISION =
  /\b(?:once|after|if|when|until)\b[^,.;!?]{0,50}\b(?:approv|review|check|decid|confirm|inspect)[a-z]*\b/u;
const OWN_DEED = /\b(?:i|we)(?:'ve|'ll|'m|'re| have| will| am| are)\b/u;
/** Words run together or spelt out beyond repair. */
const RUN_TOGETHER =
  /(?:refund|cancellation|exchange|replacement|request|order)(?:has|have|is|was|will|been|be|now|already|fully|successfully)*(?:approved|processed|issued|completed|refunded|cancelled|canceled|granted)|(?:i|we)(?:have|ve|will|ll)?(?:refunded|cancelled|canceled|approved)/u;

/** The claims of a folded sentence. */
export function englishClaims(text: string): Claim[] {
  if (!/[a-z]{3}/u.test(text)) return [];
  const folded = withForcedDeeds(text);
  if (AFTER_DECISION.test(folded) && !OWN_DEED.test(folded)) return [];
  if (!/\s/u.test(folded.trim()) || !/\b(?:refund|order|cancel|exchange|request)/u.test(folded)) {
    const words = RUN_TOGETHER.exec(squash(folded))?.[0];
    if (words !== undefined && !/\b(?:refunded|cancell?ed|approved)\b/u.test(folded))
      return [{ kind: "generic", manner: "approved", words, state: false }];
  }
  return [folded, ...behindDenials(folded)].flatMap(claimsIn);
}

/** "It hasn't been rejected, it's already been approved": what a clause denies, the next one does not. */
const NEXT_CLAUSE =
  /\s*[,;:]\s*(?:(?:and|but|rather|actually|in fact|instead)\s+)?(?=(?:it|that|this|they|your|the|we|i|you)\b)|\s+but\s+/u;
const DENIES = /\b(?:not|never|no|nothing|none|cannot)\b|n't\b/u;
const CONDITION = /\b(?:if|once|when|whether|until|unless|after|before)\b/u;

function behindDenials(folded: string): string[] {
  const clauses = folded.split(NEXT_CLAUSE);
  return clauses.filter((_, index) => {
    const before = clauses.slice(0, index).join(" ");
    return DENIES.test(before) && !CONDITION.test(before);
  });
}

function claimsIn(folded: string): Claim[] {
  return PATTERNS.flatMap(({ kind, manner, pattern }) =>
    [...folded.matchAll(pattern)]
      .filter((match) => !isRule(folded, match))
      .filter((match) => !OPEN_INSIDE.test(match[0]) && !OPEN_BEFORE.test(folded.slice(0, match.index)))
      .map((match) => ({
        kind,
        manner: mannerOf(match[0], manner),
        words: match[0],
        state:
          /\b(?:order|cancellation|it|that|this)\b/u.test(match[0]) &&
          /cancell?ed|complete/u.test(match[0]) &&
          !/\b(?:i|we|will)\b|'ll/u.test(match[0]),
      })),
  );
}

/** "Returns are accepted within 7 days": the shop's rule, for nobody in particular. "that period is over" is the eligibility check's. */
function isRule(folded: string, match: RegExpExecArray): boolean {
  const after = folded.slice(match.index + match[0].length);
  return (
    (/\b(?:accepted|exchanged|refunded|replaced|possible)$/u.test(match[0]) &&
      /^\s*(?:free of charge )?(?:within|if|only if|when|for|as long as)\b/u.test(after) &&
      !/\byour\b/u.test(match[0])) ||
    /\b(?:period|window|deadline)\b/u.test(match[0]) ||
    /^\s*(?:differently|separately)\b/u.test(after)
  );
}

function mannerOf(words: string, manner: Claim["manner"]): Claim["manner"] {
  if (/\bapprov|\baccept|\bgrant|\bauthori/u.test(words)) return "approved";
  return /\bwill\b|'ll\b|going to|let me|\bshall\b/u.test(words) ? "promise" : manner;
}
