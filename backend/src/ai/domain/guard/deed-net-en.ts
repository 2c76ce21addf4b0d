import { withoutCourtesyEn } from "./courtesy.ts";
import type { Deed } from "./deed-net-ko.ts";
import { withForcedDeeds } from "./forced-denials.ts";
import { squash } from "./reply-text.ts";

/** The net below the claim patterns (see `deed-net-ko.ts`), in English: deeds told as done or coming that the AI has no hand for. */

const FILLER =
  "(?:(?:now|already|just|also|then|even|all|both|fully|completely|entirely|successfully|gladly|happily|officially|formally|personally|quickly|promptly|immediately|kindly|actually|really|certainly|definitely|simply|only|therefore|so|indeed|finally|carefully|recently|automatically|permanently|properly|safely|gone ahead and|went ahead and|go ahead and|been able to|managed to|manage to)\\s+){0,3}";

/** What the AI itself does: looking, telling, asking, passing on, understanding, feeling with somebody. */
const OWN =
  "(?:take|have) (?:a|another)(?: \\w+){0,2} look|take (?:it|things) from (?:there|here)|go from (?:there|here)|figure (?:it|this|that|things) out|work (?:it|this|through (?:it|this)) (?:out )?(?:together|with you)|pull up (?:the|your)|able to (?:look|check|see|find|tell|help)|wonder|leave (?:it|this|that|everything)|leave (?:the|that|this) (?:\\w+ )?(?:decision|call|choice|matter) (?:to|with)|include (?:it|this|that|these|your \\w+) (?:for|in|with)|check|look|see|saw|seen|find|found|search|read|review|understand|understood|note|noticed?|hear|heard|know|knew|known|think|thought|believe|guess|suppose|mean|meant|hope|wish|want|need|like|love|appreciate|thank|apologi[sz]e|regret|feel|felt|ask|answer|repl(?:y|ied)|respond|tell|told|say|said|mention|explain|describe|show|shown|list|share|inform|let|help|assist|guide|support|give you (?:the |an? )?(?:information|details|update|overview)|send (?:it|this|that|them|everything|your \\w+) (?:\\w+ )?(?:to|on to|over to|up to) (?:our|the|a) (?:team|colleague|person|staff)|pass|forward|hand|transfer|connect|escalate|refer|bring|relay|convey|report|record|log|write|wrote|written|note|gather|collect|try|tried|trying|do (?:my|our) best|make sure (?:that )?(?:a|our|the|someone|they)|keep|kept|stay|wait|remember|recommend|suggest|advise|confirm|verify|double|clarify|be (?:happy|glad|here|able|in touch|sorry)|been (?:happy|glad|here|looking|checking|talking)|have to|has to|had to|get (?:back|in touch|someone|a person|our)|get (?:a|another) (?:\\w+ ){0,2}?(?:member|colleague|teammate|agent|human)(?: (?:of|from|on) (?:our|the) team)? to (?:look|check|see|help|answer|reply|contact|review|explain)|got (?:it|your|the|that)|get it|receive(?:d)? (?:your|the) (?:message|photo|picture|file|question|request|details|information)|follow|speak|talk|contact|reach|call it|come back|start (?:by|with)|begin|proceed (?:by|with) (?:checking|looking|passing)|require|offer (?:help|assistance)|can|could|cannot|can't|do not|don't|did not|didn't|not|never|no";
/** Deeds that happen to orders and customers: told by the status check (G2), the dates (G4) and the eligibility check. */
const WORLD =
  "been|being|cancell?ed|(?<=(?:parcel|package|box|order|item|delivery|it|something) (?:has|have|had|is|was) )arrived|placed|ordered|bought|purchased|paid|charged|shipped|delivered|dispatched|prepared|packed|sent out|handed (?:over )?to the (?:courier|carrier)|received|made|listed|marked|shown|displayed|registered|recorded|noted|named|called|based|needed|required|expected|supposed|included|covered|limited|located|linked|written|described|stated|mentioned|explained|known|found|related|addressed|interested|concerned|worried|frustrated|disappointed|annoyed|upset|delayed|late|lost|missing|damaged|broken|cracked|scratched|torn|stained|faulty|defective|wrong|incomplete|affected|bothered|inconvenienced|passed|forwarded|handed|transferred|connected|reviewed|checked|looked|answered|decided|considered|assessed|inspected|asked|told|informed|contacted|allowed|permitted|accepted(?= within| if| only| for)|possible|available|eligible|entitled|offered|handled(?= by| differently| separately| as)|(?:treated|judged|looked at|dealt with|processed)(?= differently| separately| by (?:a |our |the )?(?:person|team|colleague))|determined|calculated|counted|closed|open|set(?= by| out| to)|down(?= as (?:cancell?ed|shipped|delivered|being prepared|in transit))|(?<=\\b(?:is|are) )(?:given|provided|shared|explained)(?= by| once| after| as)|signed|logged|locked|stuck|meant|used|unused|opened|unopened|worn|kept|stored|saved|masked|hidden|protected|hoping|waiting|sorry|happy|glad|correct|right|clear|unclear|unknown";

const OPEN_BEFORE =
  /\b(?:if|whether|once|when|after|until|till|before|unless|not|never|cannot|can't|couldn't|won't|wouldn't|don't|doesn't|didn't|isn't|wasn't|hasn't|haven't|aren't|unable|would|could|should|may|might|must|please|how|what|why|where|which|who|do you|did you|have you|in order|want|wants|wanted|you (?:said|say|told|asked|mentioned|wrote|claim)|asking|claims?|no)\b[^,.;:!?]{0,50}$|\b(?:nothing(?! to )|nobody|neither|none)(?:'s)?(?: \w+){0,4} ?$/u;

const IRREGULAR =
  "sent|made|got|took|did|put|gave|set|ran|cut|let|paid|won|kept|left|pulled|done|gone|sorted|undid|undone|reset|drew|drawn|withdrew|withdrawn|threw|thrown|shut|held|dealt|built|brought|bought|stood|struck|split|spun|lent|swept|broke|chose|hit|pushed|bent";
const SOMEBODY =
  "(?:i|we|they|(?:my|our|the|a) (?:\\w+ )?(?:manager|boss|supervisor|owner|team|staff|colleague|warehouse|system|shop|store|courier|carrier|driver|bank|finance|accounting|department|people))";
const ACTIVE = new RegExp(
  `\\b${SOMEBODY}(?:'ve| have| has|'d| had| did)?\\s+${FILLER}(?!(?:${OWN})(?:e?d|e?s|ing|n)?\\b)(?:\\w{2,}(?:ed|en)|${IRREGULAR})\\b(?!'t)`,
  "gu",
);
const COMING = new RegExp(
  `\\b(?:i|we|our team|the team|our staff|a colleague|my colleague|they|the system|the shop|the store)(?:'ll| will|'m going to| am going to|'re going to| are going to|'m about to| am about to| shall)\\s+(?:be\\s+)?${FILLER}(?!(?:${OWN}|have|be)\\b)\\w{3,}`,
  "gu",
);
const COMING_BY_PERSON =
  /\b(?:our team|the team|our staff|a colleague|my colleague|they)\b[^,.;!?]{0,20}\b(?:decide|determine|assess|inspect|investigate|look|check|review|get back|contact|reply|answer|take over|be in touch|let you|make (?:the|a|that|their|its|every) (?:\w+ )?(?:decision|call)|have the (?:final|last) (?:say|word)|evaluate|judge|consider)/u;
const STATE = new RegExp(
  `\\b(?:yours?|the|this|that|it|an?|another|everything|all of it|both|all)\\b(?:(?!\\b(?:when|if|once|whether|unless|until|before|after)\\b)[^,.;:!?]){0,30}?(?:\\s(?:has|have|had|was|were|is|are)|'s)(?: been| being| now| already| all| just| both| fully| completely| officially| successfully| permanently| no longer){0,4}\\s+(?!(?:${WORLD})\\b)(?:\\w{2,}(?:ed|en|wn|pt)|gone|done|set up|put (?:in|through|together|aside)|made ready|off|void|history|over|sorted|settled|all set|good to go|taken care of|as good as|in (?:effect|motion|place)|on (?:file|record|the (?:label|parcel|package|order))|no more|at the (?:top|front)|(?:first|next) in)\\b`,
  "gu",
);
/** "We are shipping it to your new address": a deed under way. */
const ONGOING = new RegExp(
  `\\b${SOMEBODY}(?:'m|'re|'s| am| are| is)\\s+${FILLER}(?!(?:${OWN})(?:ing)?\\b|(?:go|be|hav|hop|wait|prepar|do|us|experienc|giv|mak|leav|com|tak|shar|not|writ|referr|offer)ing\\b)\\w{2,}ing\\b`,
  "gu",
);
/** "A return label has been sent to you": the AI sends no papers. */
const DOCUMENT_SENT =
  /\b(?:receipt|invoice|label|e-?mail|link|form|certificate|instructions|qr code|document|confirmation|statement|paperwork|text)s?\b[^.?!;,]{0,20}?(?:(?:\b(?:has|have|was|were)|'s)(?: \w+){0,3}? (?:sent|e-?mailed|mailed|issued|texted|attached|generated|printed)|(?:\b(?:is|are|should be|has|have)|'s)(?: \w+){0,3}? (?:on (?:its|the|their) way|in your (?:inbox|mail\w*|messages|texts)|landed|waiting))\b|\b(?:i|we)(?:'ve| have)?(?: \w+ly| just| already)? (?:forward|pass|sen[dt])\w*(?: (?!not\b)\w+){1,4}? (?:by (?:e-?mail|text|sms|post|mail)|to your (?:inbox|e-?mail|phone))\b|\b(?:been|was|were|is|are) put in the (?:post|mail)\b|\b(?:e-?mail|text|confirmation|receipt|letter|notice|notification|message)s? (?:already |just )?(?:went|has gone|have gone) (?:out|off)\b/u;
/** "I'll have it rerouted": somebody else's hands, our promise. Asking a colleague to look is none. */
const HAVE_DONE =
  /\b(?:i|we)(?:'ll| will|'m going to| can)? (?:have|get) (?:it|this|that|everything|your (?:\w+ )?\w+|the (?:\w+ )?\w+|an? (?:new|fresh|second|spare|replacement|other)(?: \w+)?|another(?: \w+)?) (?!(?:looked|checked|reviewed|passed|forwarded|handed|transferred)\b)(?:\w+ed|(?:re-?)?sent|(?:re|un)?done|changed|sorted|paid)\b/u;
/** "I had the warehouse swap the label", "we told the courier to wait": others' hands again, already moved. */
const HAD_DONE =
  /\b(?:i|we)(?:'ve| have)? (?:had|got|made|told|asked|instructed|convinced|persuaded|notified|called|phoned|contacted|spoke (?:to|with)|talked (?:to|with)) (?:the|our|my|your|a|an|with the) (?:\w+ )?(?:warehouse|courier|carrier|driver|bank|card (?:company|issuer)|system|factory|seller|supplier|store|shop|packers?|shipping|logistics|delivery|manager|boss|supervisor)\b/u;
/** "I've asked for it to be moved up": a deed that others are said to be at. */
const ASKED_FOR =
  /\b(?:i|we)(?:'ve| have|'ll| will)? (?:\w+ly |also |just |already )?(?:ask|asked|request|requested|arranged?|pushed?) (?:for )?(?:it|this|that|your (?:\w+ )?\w+|the (?:\w+ )?\w+) to be (?!(?:looked|checked|reviewed|passed|answered|considered|forwarded)\b)\w+/u;
const BRIEF_DEED = /^\W*(?:\w+\W+){0,2}(?:refunded|exchanged|replaced|approved|changed|updated|voided)\W*$/u;
/** "I was able to reinstate it", "it's back in the queue": done, in the dress of luck. */
const WAS_ABLE = new RegExp(
  `\\b(?:i|we)(?: was| were|'ve been| have been) able to (?:\\w+ly )?(?!(?:${OWN}|locate|pull|retrieve|access|reach|open|identify|spot|trace)\\b)\\w+|\\b(?:order|it|everything)(?: is|'s| has been| was)(?: now| already| officially)? (?:back (?:on\\b|in (?:the|our) (?:queue|system|line|books?)|to normal)|(?:active|live|open|valid) again|brought back)`,
  "u",
);
/** "You'll get size M instead", "the change is in", "black it is": a change, told by what comes of it. */
const CHANGED =
  /\b(?:you'll|you will|you're going to) (?:now )?(?:receive|get|have) [^.?!,;]{1,30}\b(?:instead|as (?:requested|you asked|you wanted))\b|\byour (?:new|updated|corrected) (?:size|colou?r|option|address|order|model)\b (?:will be|has been|is now)|\b(?:the|your) (?:change|update|switch|swap|edit)(?: is|'s| has gone| went)(?: now| already)? (?:in|through|live|locked|saved|registered|reflected)\b|\b\w+ is what(?:'s| is| will be| we'll be| we will be| we'll| we're| you'll| you will) (?:be )?(?:going|coming|shipping|sending|send|sent|getting|get|ship|shipped|packing|pack)\b|\b(?:is|are|'s|'re) (?:now )?locked in\b|\b(?:size \w+|black|white|blue|red|navy|gr[ae]y|beige|green|pink|medium|large|small) it is\b|\byour order is for (?:a |an |the )?(?:\w+ ){1,3}now\b/u;
const NOW_SHOWS =
  /\b(?:your|the) [^.?!;]{0,30}\bnow (?:has|bears?|carries|shows?|reads?|says?|lists?|goes|points?|reflects?|includes?|contains?|displays?)\b(?! (?:up )?as (?:being |in |on |already )?(?:prepar|ship|deliver|cancel|transit|its))|\b(?:order|it) now (?:reflects|includes|contains|(?:shows|says|lists|reads)(?= (?:size|colou?r|option|the new|your new)))\b/u;
const GIFT =
  /\b(?:here(?:'s| is)|take|enjoy|have|grab|use)\b[^.?!]{0,24}?\b(?:voucher|coupon|discount|promo(?:tion)?|code|gift|store credit|% off)\b/gu;
/** "I have no information about gifts", "we have a question about the code": what is had is no gift. */
const HAS_NO_GIFT =
  /\bhave (?:no|not|nothing|none)\b(?! (?:only|just|but|choice|reason|doubt|problems?|trouble|issues?|hesitation|objections?)\b)|\bhave (?:\w+ ){0,3}?(?:information|details?|records?|notes?|questions?|texts?|rules?|sources?|word)\b (?:\w+ )?(?:about|on|of|regarding|concerning)\b/u;
const BRIEF =
  /^\W*(?:(?:ok|okay|great|good news|there you go|there we go|alright|sure|yes|perfect|great news)\W+){0,2}(?:all )?(?:done|sorted|settled|fixed|handled|completed|finished|taken care of|all set|it's a deal|deal)\b|\byou(?:'re| are) (?:now )?(?:all set|good to go|sorted)\b|\bconsider (?:it|that|this|yourself|your \w+) \w+/u;
const VANISHED =
  /\b(?:no longer (?:exists?|active|valid|open|on file|in (?:our|the) system|counts?|stands?|appl(?:y|ies)|ha(?:ve|s) to pay|need to pay|owe)|ceases? to exist|does(?:n't| not) exist any ?more|(?:won't|will not|wo n't) be (?:(?:charged|billed)(?! (?:\w+ )?(?:for|to) (?:the |any |return |send )*(?:shipping|postage|delivery|it back|this back))|shipped|delivered|sent|coming)|(?:nothing|not a cent|not be asked) (?:to pay|will be charged)|free of charge (?:now|for you)|out of (?:our|the) system|off (?:your|the) (?:account|card|bill|order list)|(?:charge|payment|bill)\b[^,.;!?]{0,12}\b(?:won't|will not) (?:go through|happen|be taken|be made)|(?:money|funds|amount|cash|sum)\b[^,.;!?]{0,15}(?:\b(?:is|are)|'s) (?:now |already |all )?(?:back|yours|with you))\b/u;

/** Deeds of a folded English sentence that are not the AI's to tell. */
export function englishDeeds(text: string): Deed[] {
  if (!/[a-z]{3}/u.test(text)) return [];
  const folded = withForcedDeeds(withoutCourtesyEn(text));
  const deeds: Deed[] = [];
  const add = (words: string, manner: Deed["manner"]) => deeds.push({ words, manner, root: rootOf(words) });
  const isOpen = (at: number) => OPEN_BEFORE.test(folded.slice(0, at));
  for (const match of folded.matchAll(ACTIVE)) if (!isOpen(match.index)) add(match[0], "done");
  for (const match of folded.matchAll(ONGOING)) if (!isOpen(match.index)) add(match[0], "done");
  for (const match of folded.matchAll(COMING))
    if (!isOpen(match.index) && !COMING_BY_PERSON.test(folded.slice(match.index))) add(match[0], "promise");
  for (const match of folded.matchAll(STATE)) {
    // Whether the period is over is the eligibility check's to judge.
    if (!isOpen(match.index) && !/\b(?:period|window|deadline|limit)\b/u.test(match[0]))
      add(match[0], "done");
  }
  for (const pattern of [
    BRIEF,
    BRIEF_DEED,
    VANISHED,
    NOW_SHOWS,
    WAS_ABLE,
    CHANGED,
    HAD_DONE,
    ASKED_FOR,
    DOCUMENT_SENT,
  ]) {
    const match = pattern.exec(folded);
    if (match !== null && !isOpen(match.index)) add(match[0], "done");
  }
  const done = HAVE_DONE.exec(folded);
  if (done !== null && !isOpen(done.index)) add(done[0], "promise");
  for (const match of folded.matchAll(GIFT))
    if (!isOpen(match.index) && !HAS_NO_GIFT.test(match[0])) add(match[0], "promise");
  return deeds;
}

/** The last word; one of three letters stands in every text, so it takes the words before it along. */
function rootOf(words: string): string {
  const last = /[a-z']+$/u.exec(words)?.[0] ?? words;
  return last.length > 3 ? last : squash(words).slice(-10);
}
