import { KOREAN } from "./closing-korean.ts";
import { spellEnglish, spellOut } from "./closing-spelling.ts";

/**
 * Phrases a closing answer is made of. An answer is a plain no only if it can be cut into these phrases without a rest,
 * so that a word more ("아니요 근데 배송은…", "해결된 게 하나도 없습니다") is never read as a no.
 */

/** What a phrase of the grammar says: no more, a good-bye, thanks, a yes, or nothing of its own. */
export type ClosingPhrase = "no" | "bye" | "thanks" | "yes" | "filler";

/** Phrases as patterns, each tried at every place that the phrases before it reach. */
export type Grammar = readonly { readonly phrase: ClosingPhrase; readonly pattern: RegExp }[];

/** Longer answers are not plain; the limit also bounds the work. In code units. */
export const LONGEST_ANSWER = 160;

// "no good", "no idea": a no that says something else.
const NOT_A_REFUSAL =
  "(?! (?:(?:problems?|issues?|questions?|things?|concerns?|matters?) (?:is|are|was|were|has|have|had|got|been|gets|solved|resolved|answered|fixed|sorted|settled|handled)|good|way|idea|luck|one|wonder|clue|great|nice|fine|cool|help|use|point|reply|answer|response|refund|order|sure))";
// "not really solved", "nothing fixed": what follows is denied, so it is no end.
const NOT_A_STATE =
  "(?!(?: (?:is|was|really|yet|been|all|fully|completely|quite|at all|has|got|gets|even)){0,3},? (?:solved|resolved|sorted|fixed|answered|settled|handled|cleared|done|set|satisfied|happy|good|fine|ok|okay|clear|helpful|finished|covered))";
// "i see nothing", "i understood none of it": not seeing is no end; "i see, nothing" is.
const NOT_NOTHING = "(?! (?:nothing?|nuthin|nothin|none|no more|zero)\\b)";
const NOW =
  "(?: (?:right now|for now|for today|now|today|at the moment|at this point|at present|currently|at this time|at all|then|really|here|thanks))?";
const ENGLISH: Grammar = [
  [
    "no",
    `(?<!\\bfor )noo*${NOT_A_REFUSAL}|no+pe+|nah+|naw|n|nay|none(?: at all)?|negative|nada|nty|(?:i )?(?:cant|cannot|can not) think of (?:anything|any)(?: (?:else|more|other|further))?(?: questions?)?|no more|not${NOT_A_STATE} (?:now|really|today|at (?:the|this) (?:moment|time)|for now|right now|at all|that i (?:can think|know) of|anymore|from (?:me|my (?:side|end)))|there (?:isnt|is not|arent|are not)(?: (?:anything|any))?(?: (?:more|other|further|else))?(?: (?:questions?|issues?|problems?|things?))?(?: i need)?|there(?:s| is) nothing(?: (?:else|more|further))?(?: i need)?`,
  ],
  [
    "no",
    `(?<!\\b(?:for|do|does|did|done|solved?|fixed|answered|resolved|sorted|covered|changed|helped|helps?|fix|fixes|solves?|answers?|covers?|resolves?|got|get|means?|says?|said) )(?:nothing?|nuthin|nothin)${NOT_A_STATE}(?! (?:good|great|nice|fine|cool|helped))(?: (?:else|more|further|other))?(?: (?:at all|comes to mind|to add|i can think of|that i can think of|i need|i want|thanks|from me|(?:on|from) my (?:end|side)|to ask|to say))?${NOW}`,
  ],
  [
    "no",
    `(?:no${NOT_A_REFUSAL}|(?:i )?(?:dont|do not) have any|i have no|ive no|have no|got no|zero(?= (?:(?:more|other|further) )?(?:questions?|issues?|problems?|concerns?))${NOT_A_REFUSAL}|i have nothing|ive got nothing|ive nothing|there(?:s| is| are) no)(?: (?:more|other|further|else|additional|extra|any)){0,2}(?: (?:questions?|issues?|problems?|qs?|things?|concerns?|requests?|queries|inquiries|help|assistance|support))?(?: (?:needed|required|necessary))?(?: (?:else|further|from me|for me|anymore|to (?:ask|add|say)|left)){0,2}${NOW}`,
  ],
  [
    "no",
    `(?:that|this|it)(?:s| is| was| will be|ll be| would be|d be)? (?:all|it|everything|the lot|enough|about it|plenty|all good|me done|me sorted|just (?:that|this)|(?:the|my) (?:only|last|one) (?:thing|question))(?: (?:(?:that )?i (?:needed|need|wanted|want|had|came for|was after)(?: to (?:know|ask|hear|check|say))?|(?:from|on) my (?:side|end)|from me|for me|folks|really|mate))?${NOW}`,
  ],
  [
    "no",
    `(?:were |im |i am )?all (?:set|good|gravy|done|sorted|clear|fine|is well|is good)(?: (?:here|now|on my end|on my side|thanks))?${NOW}`,
  ],
  [
    "no",
    `everything(?:s| is| looks| seems| sounds)?(?: all)? (?:fine|good|clear|ok|okay|sorted|great|perfect|set|resolved|all set|alright)${NOW}`,
  ],
  [
    "no",
    `(?:i think |i believe |guess |looks like |i guess )?(?:i am|im|we are|were|we|i should be|i feel)(?: (?:all|just|totally|perfectly|pretty much))? (?:good|fine|ok|okay|done|set|sorted|satisfied|happy|finished|great|golden|covered|alright|straight)(?: (?:with that|to go|with everything|thanks))?${NOW}`,
  ],
  [
    "no",
    "(?:no need(?: for (?:any |more |further |any more |any further |additional )(?:help|assistance|support|info|information))?|not needed|never ?mind|no thank you|no thanks|no thx|no ty|(?:i )?(?:dont|do not|wont) need (?:anything|any more|more|help|further help|any help|any further help|any more help)(?: (?:else|more|further|help|assistance))?|(?:i )?(?:dont|do not) think so|i do not(?! think)|i dont(?! think)|i think not|i guess not|guess not|not anymore)",
  ],
  [
    "no",
    `(?:my |the |all my )?(?:problem|issue|question|questions|everything|it|that|matter)s?(?: is| was| has been| have been| got| are| been)? (?:solved|resolved|answered|fixed|sorted(?: out)?|settled|handled|cleared up)${NOW}|(?:you|that)(?:ve| have)? (?:answered|solved|resolved|covered)(?: (?:everything|it|all|my|questions?|the|issue|problem|of)){0,4}|(?:all )?(?:resolved|solved|sorted|done|finished)`,
  ],
  // "I got what I needed", "you've helped enough"
  [
    "no",
    `(?:i|ive|i have)(?: just)? (?:got|have|found|learned|heard|know)(?: out)? (?:everything|all|what)(?: that)? i(?: was)? (?:need(?:ed)?|came for|wanted|looking for|after)(?: to (?:know|hear))?${NOW}|got (?:everything|all|what) i (?:need(?:ed)?|came for|wanted)${NOW}|(?:you|youve)(?: have)? (?:helped|done|told me|said) (?:enough|plenty|all i need(?:ed)?|more than enough)${NOW}`,
  ],
  // "just that, thanks"
  ["no", "(?:just|only) (?:that|this)(?: one)?(?=[,.! ]*(?:$|thank|thx|ty\\b|cheers))"],
  // "that answers it", "that'll do"
  [
    "no",
    `(?:i )?(?:ive|have|got|ive got|i have got) (?:all|everything|what)(?:(?: the (?:info|information|details|answers|help))?(?: (?:i|that i) (?:need(?:ed)?|wanted|asked for)))?|(?:its|it is|everythings?|everything is|all)(?: all| now)? (?:working|works|sorted|fixed|sorted out)(?: (?:now|again|fine|well|perfectly))*|(?:that|this|you)(?:s|ve| have| has| just| all)? (?:answer(?:s|ed)?|cover(?:s|ed)?|solve[sd]?|sort(?:s|ed)?|clear(?:s|ed)?|resolve[sd]?|fix(?:es|ed)?)(?: (?:it|that|everything|all|my|the|questions?|issues?|problem|of|up|out|things?|for|me)){1,4}${NOW}|(?:that|this|it)(?:ll| will| should) (?:do|be (?:it|all|everything|enough))(?: it)?${NOW}|you (?:can|may) (?:go|leave)(?: now)?|(?:all )?good (?:for now|here|to go|thanks)`,
  ],
  [
    "no",
    "(?:if (?:i|anything|something)(?: else)?(?: need| have| comes up| happens)?(?: (?:anything|something|more|any|questions?|help|else|another|up)){0,3},? )?ill (?:be back|come back(?: later)?|let you know|reach out(?: later| again)?|(?:contact|message|text|write)(?: you)?(?: later| again)?)(?: if (?:anything|something|i need|i have|theres)(?: (?:else|more|anything|something|help|any|questions?|another|question)){0,3}(?: comes up)?)?|(?:we|you|i) can (?:stop|end|finish|wrap up|leave it)(?: (?:here|now|there|it)){1,2}|lets wrap (?:(?:it|this|that|things) )?up|(?:lets|ill|i will|we can) (?:leave it|call it|wrap (?:(?:it|this|that|things) )?up|stop|end it|finish)(?: (?:here|there|at that|a day|for (?:now|today)))|(?:you can|you may|please|feel free to|go ahead and) (?:close|end)(?: (?:it|this|the|chat|conversation|now|ticket)){0,4}",
  ],
  [
    "bye",
    "(?:good ?)?bye+(?: ?bye+)?(?: for now| now)?|(?:see|c) (?:you|ya|u)(?: (?:later|soon|around|next time))?|take care|cya|goodnight|good (?:night|evening)|so long|farewell|ttyl|cheerio|until next time|(?:catch|see) (?:you|ya|u) later|laters|talk (?:to you )?(?:later|soon)|signing off|bb|(?:im|i am) (?:off(?: now| then)?(?! today)|heading (?:off|out))|(?:i )?(?:gotta|got to|have to) (?:go|run|dash)|over and out|(?:maybe )?later",
  ],
  [
    "bye",
    "(?:and )?(?:you )?(?:have|enjoy|wish you|hope you have)(?: (?:a|an|your|the|you))?(?: (?:very|really|nice|good|great|lovely|wonderful|fantastic|pleasant|awesome|blessed|rest of)){0,3}(?: (?:your|the))?(?: (?:day|one|evening|night|weekend|afternoon|week|time|morning|today))(?: (?:too|as well|ahead|yourself))?|(?:a )?(?:good|great|nice) (?:day|one|evening|weekend)|you too|same to you",
  ],
  [
    "thanks",
    "(?:many |very |so |ok |great |okay |much )?(?:thanks?(?! for nothing)|ta|thank (?:you|u|ya)(?! for nothing)|thankyou|thanx|thx|ty|tysm|tyvm|cheers|much appreciated|appreciated|(?:i )?(?:really )?appreciate (?:it|that|your help|the help|you|everything)|so grateful)(?: (?:so|very|a|you|u|much|indeed|heaps|lot|lots|bunch|million|again|for|everything|your|the|help|all|helping|me|out|that|this|info|information|time|assistance|support|quick|reply|response|answer|anyway|tho|though|ton|kindly|assist|sir|guys|patience|kindness|mate|man|ai|bot|great|service|tons|answers|tips|sorting|solving|fixing|explaining|checking|clearing|handling|resolving|answering|looking|into|informing|letting|know|being|swift|prompt|fast|speedy|responses|replies|update|up|it|these|question|questions)){0,10}",
  ],
  [
    "thanks",
    "(?:that|this|you|it)(?: (?:really|was|were|has been|have been|very|so|super|extremely|most|been|all)){0,3} (?:help(?:ed|ful|s)|useful|an? (?:big|great|huge|real|immense) help)(?: (?:a lot|a ton|lots|me|me a lot))?|(?:you|u)(?:ve| have)? (?:been|were|was) (?:very |so |really |super |just |absolutely )?(?:helpful|great|awesome|kind|amazing|lovely|wonderful|fantastic|brilliant|a star|a legend|a life ?saver|an? (?:really |very )?(?:great|big|huge|real|good) help)|you(?:re| are) (?:the best|a star|a legend|a life ?saver|great|awesome|amazing|very kind|so kind)|(?:you|u)(?: guys| all)? (?:rock|rule)|(?:very|so|super) helpful|(?:a )?(?:great|big|huge|real) help",
  ],
  ["yes", "yes|yeah|yep|yup|ya"],
  [
    "filler",
    `no (?:worries|problem|probs|biggie)|(?:thats|that is|thats all|that was|its|it is|this is|all) (?:perfect|cool|ok|okay|alright|good|fine|great|fine|ok|okay|alright|all right|awesome|wonderful|excellent|amazing|lovely|brilliant|grand|super|clear|helpful)|i (?:think|believe|guess|suppose|reckon)|(?:just|only) (?:that|this|the)(?: one)?|(?<!\\b(?:dont|not) )(?:think|guess|reckon|(?:im |i am )?pretty sure)|that does it(?: for me)?|(?:i )?(?:just|only) (?:wanted|needed) (?:to (?:know|check|ask|confirm)(?: (?:that|this|it))?|that)|maam|mam|mate|man|dude|bro|buddy|pal|team|folks|ok(?:ay|ie|ey|k)?|k|kk|alright|alrighty|right|cool|great|perfect|awesome|excellent|nice|good|fine|sure|got it|i see${NOT_NOTHING}|(?:i )?(?:found|figured) it(?: out)?|understood${NOT_NOTHING}|i understand${NOT_NOTHING}|noted|(?:its |thats |everythings |everything is )?crystal clear|wonderful|fantastic|super|brilliant|lovely|sweet|well|um+|uh+|hmm+|oh|ah|then|for now|now|today|that makes sense|makes sense|works for me|(?:thats |that is |that was )?(?:exactly |just )?what i (?:needed|wanted|was (?:looking for|after))(?: to (?:know|hear))?|please|just|so|and|i think|actually no|(?:it was |was )?(?:really )?(?:nice|awesome|great|good|lovely) (?:talking|chatting|to talk|to chat|speaking)(?: (?:to|with) you)?|if (?:anything|something)(?: else)? comes up|(?:ill|i will) (?:wait|be (?:ok|okay|fine|alright)|try that|keep (?:it|them))|at the moment|exactly|absolutely|wow|haha|lol|sir|madam|dear|friend|guys`,
  ],
].map(([phrase, source]) => ({
  phrase: phrase as ClosingPhrase,
  pattern: new RegExp(`(?:${source})(?![a-z\\d])`, "uy"),
}));
const ENGLISH_GAP = /[\s.,!~^…'"()\-:)♡♥☺\u{1f300}-\u{1faff}\u2600-\u27bf]+/uy;

/** Cuts an answer into closing phrases; null if anything is left over. Korean without spaces, English with single ones. */
export function closingPhrases(korean: string, english: string): ReadonlySet<ClosingPhrase> | null {
  if (Math.max(korean.length, english.length) > LONGEST_ANSWER) return null;
  if (/[가-힣ㄱ-ㅎ]/u.test(korean)) return tile(spellOut(korean).normalize("NFD"), KOREAN);
  return tile(spellEnglish(english), [...ENGLISH, { phrase: "filler", pattern: ENGLISH_GAP }]);
}

/** All phrases that some complete tiling uses, preferring those with a no. */
function tile(text: string, grammar: Grammar): ReadonlySet<ClosingPhrase> | null {
  if (text.length === 0) return null;
  const reached: (ReadonlySet<ClosingPhrase> | undefined)[] = [new Set()];
  for (let at = 0; at < text.length; at += 1) {
    const before = reached[at];
    if (before === undefined) continue;
    for (const { phrase, pattern } of grammar) {
      pattern.lastIndex = at;
      const length = pattern.exec(text)?.[0].length ?? 0;
      if (length === 0) continue;
      const merged = new Set([...before, phrase]);
      const known = reached[at + length];
      if (known === undefined || (!known.has("no") && merged.has("no"))) reached[at + length] = merged;
    }
  }
  return reached[text.length] ?? null;
}
