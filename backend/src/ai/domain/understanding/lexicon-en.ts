import type { Lexicon } from "./concepts.ts";
import { ENGLISH_COLOUR, ENGLISH_KIND_ASKED } from "./goods-lexicon.ts";
import { ENGLISH_PAGE_PARTS, ENGLISH_PRESSED_IN_VAIN } from "./screen-lexicon.ts";

const GIVEN =
  "(?:it|this|that|them|these|those|something|things|stuff|(?:an?|the|my|our|this|that|these|those|one|any|some|both)(?: (?!call|reply|message|e-?mail|text|answer|step|points?|coupons?)[\\w-]+){1,4}|[a-z]{2,4}-\\d[\\d-]+)";
/** Goods on their way back, whatever they are: "send a thing back", "the racket I posted back to you". */
const GIVE_BACK = `\\b(?:(?:send|sent|sending|ship|shipped|shipping|give|gave|giving|take|took|taking|bring|brought|bringing|mail|mailed|mailing|post|posted|posting|hand|handed|handing) ${GIVEN} back|(?:send|sent|sending|ship|shipped|give|gave|giving|hand|handed|handing|mailed|post|posted|posting) back)\\b`;
/** Giving back that is only wished for. */
const WISHED_BACK =
  "\\b(?:want to|wanna|wish to|like to|can i|could i|may i|how (?:do|can) i) (?:send|give|bring|ship|mail|post|hand|take|return)\\b";
/** Money that is not there. */
const NOT_THERE = "(?:nowhere|missing|not|hasnt|havent|isnt|never|still|yet|no sign|nothing)";
const PRICED_DOWN =
  "(?:sale|discounted|clearance|outlet|reduced|half.?price|marked.?down|opened|worn|used) (?!(?:it|them|this|that|my|the|for|to|in|as|a|prices?|offers?|codes?)\\b)[\\w-]+";
/** How well something went that the message is not about. */
const WELL =
  "(?:fine|ok|okay|good|great|fast|quick|well|through|smooth|smoothly|lovely|nice|kind|friendly|polite|perfect|punctual|early|on time)";
const VERY =
  "(?:works? |all |just |perfectly |really |totally |completely |pretty |super |so |very |right |quite )*";

/** A case that is not there yet: "if what I get is …". */
const SUPPOSED =
  "\\b(?:if|suppose|supposing|in case|assuming|lets say|say) (?:it|its|the|i|they|theyre|something|anything|what|one|my|an?)\\b[^.?!]{0,30}\\b";

/** Paid more than once for one thing. */
export const REPEATED_PAYMENT =
  /\b(?:two|2|three|3|several|multiple|double) (?:\w+ )?(?:payments?|charges?|transactions?|debits?|withdrawals?)\b[^.?!]{0,16}\b(?:same|one|single|identical)\b/u;

/** English, matched on folded text with single spaces and without apostrophes (`asEnglish`: "cant", "dont", "wheres"). */
export const ENGLISH_CONCEPTS: Lexicon = {
  refund: [
    /\brefunds?\b|\brefund(?:ed|ing|able)\b|\brefudn\b|\bmoney back\b|\breimburs|\bchargeback\b|\bmy money (?:returned|refunded)\b/u,
    /\breturn(?:s|ed|ing)?\b(?! (?:of the jedi|flight|trip|home|to work|on investment|address|on equity))/u,
    new RegExp(GIVE_BACK, "u"),
    /(?<!\bdid (?:you|they) )\b(?:want|get|give|need)\b(?! (?:to|me to) (?:waste|spend|lose|risk|save))[^.?!]{0,20}\bmy (?:\w+ ){0,2}money\b/u,
    // "just my money", "I'd rather have the cash", "my money please"
    /\b(?:just|only|simply|rather(?: have)?|prefer|instead)(?: (?:want|give me|need|take|like|have|get|return|send))?(?: me)?(?: back)? (?:my|the|our) (?:money|cash)\b(?! (?:was|is|has|got|taken|gone|left|i (?:have|had|got)|order|transfer))|\b(?:my|the) (?:money|cash)(?: back)?,? (?:please|pls|plz|instead)\b|\b(?:want|need|give me|like|get)\b[^.?!]{0,12}\b(?:my|the) (?:money|cash) back\b|\bcash back instead\b/u,
  ],
  exchange: [
    /\bexchang(?!e (?:rate|student|program))|\bswap(?:ped|ping)?\b|\bswitch(?:ing)? (?:it |this |them )?(?:to|for) (?:a |an |the )?(?:size |colou?r )?(?:\d{1,3}\b|small|medium|large|x?[sml]\b|black|white|blue|red|green|gr[ae]y|pink|navy)|(?:\b(?:just|please|can you|could you|then|to) |[,.;] ?|^)replace (?:it|this|them|these)\b(?! (?:with|for|by)\b)|\breplace (?:it|this|them|these|(?:the|my) (?!(?:\w+ )?(?:address|number|e-?mail|name|phone|card|payment))\w+)(?: \w+){0,2} (?:with|for|by)\b|\bin (?:a |an |the )?(?:size )?(?:\d{1,2}(?:\.5)?|small|medium|large|x{0,2}[sml]|black|white|blue|red|green|navy|gr[ae]y|pink)\b[^.?!]{0,10}\binstead\b|\b(?:one|a|two|half a) sizes? (?:up|down|bigger|smaller|larger)\b|\btrad(?:e|ing) (?:it|this|these|them|that|my \w+|the \w+)(?: \w+){0,2} (?:in|for)\b/u,
    /\b(?:different|another|bigger|smaller|larger|other|next) (?:size|colou?r)\b/u,
    // "send another one. It's broken", "can you ship me a new pair"
    /(?:^|[.?!,;] ?|\b(?:you|please|just|and|to|then) )(?:send|ship|mail|post)(?: me| us| out)? (?:another|a (?:new|different|fresh|replacement|working))(?: (?:one|pair|set|item|unit|piece|bottle|box|copy))?\b(?! (?:e-?mail|link|code|message|text|otp|password|invoice|receipt|coupon|reply|card|courier|driver|tracking|\w+ (?:link|code|e-?mail))s?\b)/u,
    // "I'd rather have a replacement", "a new one instead"
    /\b(?:want|need|get|have|like|prefer|send|for)\b[^.?!]{0,16}\b(?:bigger|smaller|larger|longer|shorter) (?:one|pair)s?\b|^(?:a |the )?(?:bigger|smaller|larger|longer|shorter) (?:one|pair)s?,?(?: please| pls| plz)?[.! ]*$/u,
    /\b(?:rather|prefer|sooner)\b[^.?!]{0,16}\b(?:a|the) (?:replacement|new (?:one|pair)|working one)\b|\b(?:replacement|new one|another one),? (?:please|instead)\b/u,
    new RegExp(
      `\\b(?:need|want|id like|prefer|rather have|have to have)\\b (?:it|this|these|those|them|one)(?: (?:shirt|dress|shoes?|pair|one|jacket))? in ${ENGLISH_COLOUR}\\b`,
      "u",
    ),
    /\btoo (?:small|big|large|tight|loose|long|short)\b[^.?!]{0,40}\b(?:need|want|get|have|send|instead|size|one|l|m|s|xl)\b/u,
    /\b(?:need|want|get|like|prefer)\b[^.?!]{0,20}\b(?:a|an|the) (?:size )?(?:small|medium|large|xl|xs|xxl|l|m|s)\b(?! (?:amount|number|group))/u,
    new RegExp(
      `(?<!\\b(?:sent|got|received|gave|delivered)\\b[^.?!]{0,24})\\b${ENGLISH_COLOUR}\\b[^.?!]{0,12}\\b(?:for|instead of|to)\\b[^.?!]{0,8}\\b${ENGLISH_COLOUR}\\b`,
      "u",
    ),
  ],
  replace: [
    /\breplace(?:ment|d)?\b|\bsend (?:me )?(?:a )?(?:new|another) one\b|\bsend (?:me )?the (?:right|correct|proper|other) (?:one|size|colou?r|item|product|model)\b|\bnew one\b|\bresend\b/u,
  ],
  cancel: [
    /\bordered\b[^.?!]{0,24}\b(?:twice|two|double|2)\b[^.?!]{0,24}\b(?:drop|remove|scrap|take off|delete|get rid of|only (?:want|need))\b[^.?!]{0,12}\b(?:one|extra|second|other|duplicate)\b/u,
    /\b(?:stop|halt|catch|intercept|pull)\b[^.?!]{0,24}\bbefore (?:(?:its?|they|theyre|this|that|you|(?:the|my) \w+)\b[^.?!]{0,16}\b(?:goes|go|ships?|shipped|leaves?|send|sent|out|dispatch\w*)|(?:being )?(?:shipp?(?:ing|ment|ed)|dispatch\w*|sending|sent|delivery))\b/u,
    /\bundo (?:it|this|that|ord\w{0,3}[- ]?\d)|\b(?:order|ordered|ordering|purchas\w+|bought)\b[^.?!]{0,60}\b(?:undo|undone|reversed?)\b/u,
    /(?<!\bwhy )\bdo ?nt (?:send|ship|dispatch|post|mail) (?:mine|it|them|my|that|this|the (?:order|item|parcel|package|rest)|anything)\b(?! (?:\w+ )?(?:to|until|till|by|before|with|in|via|e-?mails?|number|details?)\b)|\b(?:no need|dont bother) (?:to send|sending|to ship|shipping)\b/u,
    /(?!cancell?ed orders?\b)\bcanc[el]{1,3}l?(?:ed|ing|ation|s)?\b|\bcancle\b|\bcansel\b|\bcall off\b|\b(?:stop|scrap|drop|kill|void|undo|revoke|withdraw|abort|call off) (?:my|the|this|that) (?:\w+ )?(?:orders?|purchase)\b/u,
  ],
  refundArrives: [
    new RegExp(
      `(?:^|[.?!])(?![^.?!]*${WISHED_BACK})(?=[^.?!]*\\b(?:money|refund|credit|cash)\\b)(?=[^.?!]*${GIVE_BACK})[^.?!]*\\b${NOT_THERE}\\b`,
      "u",
    ),
    /\b(?:got|received|have|had) (?:it|them|(?:the |my |our )?[\w-]+) back\b[^.?!]{0,40}\b(?:bank|account|card|money|nothing|refund)\b/u,
    /\b(?:when|where)(?:s| is| are| will| can| do| does| should| did)\b[^.?!]{0,40}\b(?:refund|money|reimburse)/u,
    // "the card cancellation hasn't shown up yet"
    /\b(?:cancel\w*|reversal)\b[^.?!]{0,24}\b(?:hasnt|havent|isnt|not|never|still|didnt|yet to)\b[^.?!]{0,16}\b(?:show\w*(?: up)?|reflect\w*|post(?:ed)?|appear\w*|credited|gone through|on my (?:card|statement|account))\b/u,
    /\bwhere (?:my|the) (?:refund|money) (?:is|went|goes|has gone)\b|\b(?:has|have|did|was|is) (?:my|the) (?:refund|money(?: back)?)\b[^.?!]{0,20}\b(?:gone|go|went|been|come|came|arrived?|processed|issued|sent|paid|done|through|started)\b/u,
    /\b(?:refund|money back|reimbursement|return)s?\b[^.?!,]{0,40}\b(?:status|progress|isnt|hasnt|havent|never|still|not (?:yet|been|there|in|here|arriv|receiv|show|appear|process)|yet|missing|pending|show(?:s|n|ed|ing)? up|shows? on|appear|come through|came through|arriv|receiv|processed|take|taking|delay|disappear|posted|credited)/u,
    // not what is only wanted: "havent got it yet and want a refund"
    /\b(?:what happened|happening|status|progress|update|news|check on|track|waiting|wait for|supposed to|expecting|still (?:no|not|havent|hasnt|dont|didnt)|havent|hasnt|didnt (?:get|receive|see)|never (?:got|received|saw)|not (?:seen|received|gotten|got|been|see|showing)|dont see|cant (?:see|find)|doesnt show|missing|how long (?:until|till|does|do(?! (?:i|we) (?:have|get))|will|before|for)|have any idea|processed)\b(?:(?!\b(?:want|would like|id like|wish)\b)[^.?!,]){0,40}\b(?:refund|refunded|money back|reimbursement|return)\b(?!\?? (?:policy|request|window|something|an? |items?))/u,
    /\b(?:sent|returned|shipped|mailed)\b[^.?!]{0,40}\b(?:ago|last|already|weeks?|days?)\b[^.?!]{0,40}\b(?:refund|money|nothing|credit)/u,
  ],
  policy: [
    ...ENGLISH_KIND_ASKED,
    /\b(?:refund|return|exchange|cancellation|returns) (?:policy|policies|rules?|terms|conditions|window|period|process|procedure)\b|\bpolic(?:y|ies)\b|\bdo you (?:take|accept)\b[^.?!]{0,20}\bback\b|\bdo you take back\b|\b(?:time limit|deadline|cut.?off|last day)\b[^.?!]{0,20}\b(?:return|refund|exchange)|\bwarranty\b/u,
    /\breturn (?:something|items|an item|things|products|stuff|a product)\b[^.?!]{0,20}\b(?:after|within|past)\b|\bdo you (?:offer|accept|allow|have|take|do|provide)\b[^.?!]{0,20}\b(?:refund|return|exchange)/u,
    new RegExp(
      `\\b(?:how (?:many (?:days|weeks)|long|much time|late)|(?:until|by) when)\\b[^.?!]{0,40}(?:\\b(?:return|refund|exchange|cancel)|${GIVE_BACK})`,
      "u",
    ),
    new RegExp(
      `\\b${PRICED_DOWN}\\b[^.?!]{0,30}(?:\\b(?:final|returnable|refundable|(?:come|go|be (?:sent|taken|brought|given)) back)\\b|${GIVE_BACK})`,
      "u",
    ),
    /\b(?:can|do|are|is|will)\b[^.?!]{0,30}\b(?:sale|discounted|opened|used|final sale|clearance|worn)\b[^.?!]{0,30}\b(?:return|refund|exchange)/u,
    /\b(?:can|could|do|may)\b[^.?!]{0,20}\b(?:return|refund|exchange)\b[^.?!]{0,16}\b(?:an?|any|sale|discounted|opened|used|worn) (?:\w+ )?(?:items?|products?|goods|box|package)\b/u,
    /\b(?:sale|discounted|opened|used|clearance) (?:items?|products?|goods)\b[^.?!]{0,30}\b(?:return|refund|exchange)/u,
    /\b(?:who|is it|are|is)\b[^.?!]{0,20}\b(?:pays?|free|cost)\b[^.?!]{0,40}\b(?:return|refund|exchange|shipping)/u,
  ],
  fee: [
    /\b(?:return|shipping|delivery|restocking|exchange)(?: shipping)? (?:fees?|costs?|charges?|label)\b|\bpostage\b|\bwho (?:pays|covers|bears|foots|pay|cover)\b|\bwho(?:s| is| will be| would be) (?:paying|covering|responsible)\b|\b(?:shipping|postage|delivery)(?: cost| fee| charge)?s? (?:is |be |comes? )?(?:on|at|out of) (?:me|you|us|my|your)\b|\b(?:cover|pay|charge|bear|deduct)(?:s|ed|ing)?(?: me| us)? (?:for )?(?:the |my )?(?:return )?(?:shipping|postage|delivery|courier)\b|\bpay for (?:the )?(?:return|shipping)\b|\bfree (?:returns?|shipping|to return)\b|\b(?:pay|cost|charged?)\b(?: (?:me|us|anything|extra))* to (?:return|send|ship|post|mail)\b|\breturn shipping\b/u,
  ],
  condition: [
    new RegExp(
      `${SUPPOSED}(?:${GIVE_BACK}|defective|faulty|broken|damaged|return|refund|exchange|cancel|changed? my mind|open|too (?:small|big|large|tight|loose|short|long|heavy|wide|narrow)|(?:dont|doesnt|does not|do not|wont) (?:\\w+ )?(?:fit|suit|match)\\b)`,
      "u",
    ),
  ],
  address: [
    /\baddress(?:es)? (?:for|of|on) (?:my|the|this|that|these|those) (?!account|profile|card|member|login|site|web|app\b|shop|store|list)/u,
    /\b(?:go|come|be (?:sent|delivered|shipped)|have it|get it) to (?:the|my|our|a) (?:(?:new|other|different) (?:flat|place|home|house|address|apartment|office)|office|work(?:place)?|neighbou?r|parents?|mom|mum|sister|brother)\b/u,
    /\b(?:chang\w*|switch|redirect) (?:where|the place)\b[^.?!]{0,24}\bdeliver|\b(?:deliver|ship|send|drop) (?:it |this |them |everything |my \w+ )?(?:off )?to (?:my|the|a|our|his|her) (?:(?:office|work(?:place)?|home|new|other|old|neighbou?r|mom|mum|mother|dad|parents?|sister|brother|friend|wife|husband|dorm|hotel|apartment|house)(?:s|place)?)\b|\b(?:shipping|delivery|order|recipient|ship.?to|drop.?off) addresse?s?\b|\bzip ?code\b|(?<!nt )\bzip\b(?! (?:it|them|up|this|on|broke|doesnt|wont|fell|came|is (?:broken|stuck)))|\bpost(?:al)? ?code\b|\brecipients?\b|\b(?:apartment|apt|house|unit|flat) (?:number|no)\b|\b(?:deliver|ship|send) (?:it |this |my order )?to (?:a |my |another |the )?(?:different|new|office|work|home|other|house)\b|\bdelivery (?:note|instructions?)\b/u,
  ],
  plainAddress: [/(?<!e-?mail )\baddress(?:es)?\b/u],
  change: [
    /\bchang(?:e|ed|ing)\b|\bupdat(?:e|ed|ing)\b|\bedit(?:ed|ing)?\b|\bcorrect(?:ed|ing)?\b|\bfix\b|\bmodif|\brevis|\bwrong\b|\btypo\b|\bmistake\b|\bmoved?\b|\bmoving\b|\bswitch\b|\badjust|\balter\b|\bnew\b|\bdifferent\b|\bset up\b|\badd\b|\binstead\b|\bforgot to (?:put|add|include|write|enter|give|mention)\b|\bleft (?:out|off)\b|\bmissing\b|\bomitted\b|\bmisspell|\breplace\b/u,
  ],
  order: [/(?<!\bin )\border(?:s|ed|ing)?\b(?! of (?:the|events))|\bpurchas(?:e|es|ed)\b|\bbought\b/u],
  orderWord: [/\bmy (?:\w+ )?orders?\b|\border number\b|\bthe order\b|\bmy purchases?\b/u],
  orderList: [
    /\b(?:list|show|see|view|display|pull up|look up|check|find|all|every)\b[^.?!]{0,20}\b(?:orders|purchases|purchase history|order history|what i (?:bought|ordered))\b/u,
    /\border history\b|\bpurchase history\b|\bmy orders\b/u,
    /\b(?:what|which)(?: [\w-]+){0,3} (?:did|have|had) i (?:order|buy|bought|ordered|purchase)|(?<!\b(?:not|isnt|wasnt|arent|than|from) )\bwhat i (?:ordered|bought)\b/u,
    /\bdo i have any\b[^.?!]{0,20}\borders?\b|\bhow many orders\b|\bdid my order go through\b|\border (?:go|went) through\b/u,
  ],
  orderNumberLost: [
    /\b(?:forgot|lost|dont (?:know|have|remember)|cant (?:find|remember)|wheres?|where (?:is|do|can)|what is|whats)\b[^.?!]{0,30}\border (?:number|no|id|#)/u,
  ],
  recentOrder: [/\b(?:recent|past|previous|last|latest|old|open) (?:orders?|purchases?)\b/u],
  duplicateOrder: [/\bordered (?:it |this |them )?twice\b|\bduplicate order\b|\btwo orders\b/u],
  delivery: [
    /\b(?:be|get|arrive|come|land|show up|turn up)\b[^.?!]{0,16}\b(?:at|on|to|in) (?:my|our) (?:door(?:step)?|place|hands?|mailbox|porch)\b/u,
    /\bdeliver(?:y|ed|ies|ing|s)?\b|\bshipp?(?:ed|ing|ment|s)\b|\bship\b(?! (?:of|sank))|\bpackages?\b|\bparcels?\b|\bcourier\b|\bdispatch|\bin transit\b|\bmy packets?\b|\bwait(?:ing|ed)? (?:(?!for\b)[\w-]+ ){0,4}(?:on|for) my (?!(?:\w+ )?(?:repl(?:y|ies)|response|answer|refund|money|e-?mail|code|call|agent|link|otp|password|text|message|credit|cash ?back|coupon|voucher|invoice|receipt|confirmation|verification|approval|exchange|return|turn|bank|card|payment|salary|points|husband|wife|friend|kids?|page|app)s?\b)[a-z]+|\bwaiting (?:on|for) (?:my|the) (?:\w+ )?(?:order|package|parcel|items?|delivery|stuff|things?|shoes|clothes)\b|\bon (?:its|the|their) way\b|\b(?:been|was|were) sent(?: out)?\b|\b(?:order|it|stuff|item)s? (?:isnt|is not|arent) here\b|\bwarehouse\b|\btracking\b|\bpreparing\b|\barriv(?:e|es|al|ing)\b|\bnothing (?:came|arrived|has come|has arrived)\b|\bwhen (?:it|they|my|the)\b[^.?!]{0,20}\b(?:come|comes|coming|ship|get here|gets here)|\bestimated (?:time|arrival|delivery)\b|\beta\b|\bwhere (?:it|they) (?:is|are)\b|\b(?:stuff|order|package|parcel|items?|delivery|it) (?:is|was|were) due\b/u,
    /\bwhere(?:s| is| are|d)?(?: the)? my (?!(?:refund|money|account|profile|password|cart|receipt|invoice|coupon|voucher|points|orders\b|order history|history|login|settings|cash ?back|credit|exchange|return|address|reply|answer|agent)s?\b)|\bany (?:news|updates?|word|idea)\b[^.?!]{0,16}\b(?:where|on|about|for|of)\b[^.?!]{0,8}\b(?:my|the) (?!(?:refund|money|account|profile|password|cart|receipt|invoice|coupon|voucher|points|orders\b|order history|history|login|settings|cash ?back|credit|exchange|return|address|reply|answer|agent)s?\b)/u,
    /\bwhere(?:s| is| are)(?: the)? my (?:order|stuff|things?|items?|box|shoes|card|delivery|goods|jacket|headphones|product|mail)\b|\bwheres my\b[^.?!]{0,12}\b(?:order|stuff|item)/u,
    /\b(?:get|be|arrive|come|here|got) (?:here|to me|to my|there)\b[^.?!]{0,12}(?:$|[?.!]|\bby\b|\bsoon\b|\byet\b)|\bget here\b|\bget to me\b/u,
    /\bsupposed to (?:come|arrive|be here|get here|be delivered|receive|get)\b|\b(?:hasnt|havent|didnt|never|not|still)\b[^.?!]{0,12}\b(?:arrived?|shown? up|come|came|gotten here|got it|received (?:it|my|the))\b/u,
    /\bwhen(?:s| will| is| does| do| can| should| are| might)\b[^.?!]{0,40}\b(?:arriv|com(?:e|ing)|get(?:ting)? (?:it|my|here)|receive|ship|be here|deliver|expect)/u,
    /\bhow (?:long|fast|quick(?:ly)?|soon|many days)\b[^.?!]{0,40}\b(?:arriv|deliver|ship|get|come|receive|card|take to|here)/u,
    /\bneed (?:my|the|it|a)?\s?(?:new )?(?:card|order|package|item)?\s?(?:delivered|quickly|fast|asap|by|soon|urgently|right away|sooner|expedited)\b/u,
    /\b(?:expedite|rush|faster|express)\b[^.?!]{0,24}\b(?:card|order|delivery|shipping|package|it)\b/u,
  ],
  tracking: [/\btrack(?:ing|ed)?\b|\bwhere(?:s| is| are)\b|\blocat(?:e|ion)\b|\bmonitor\b/u],
  progress: [
    /\bstatus\b|\bprogress\b|\bupdates?\b|\bhows\b|\bhow is\b|\bdoing\b|\bcheck\b|\bwhats (?:up|going on|happening)\b/u,
  ],
  when: [/\bwhens?\b|\bhow long\b|\bhow many days\b|\bhow soon\b|\bhow fast\b|\bwhat (?:time|day|date)\b/u],
  where: [/\bwheres?\b/u],
  thirdParty: [
    /\b(?:my )?(?:wife|husband|friend|mom|mum|mother|dad|father|brother|sister|girlfriend|boyfriend|neighbou?r|son|daughter|colleague|coworker|boss|roommate|ex|partner|aunt|uncle|someone else|other (?:people|customers?|person)|another (?:customer|person))s?(?: s)?\b[^.?!]{0,16}\b(?:orders?|purchases?|package|parcel|delivery|bought(?! (?:one|another|(?:the|an?) (?:same|exact|identical))\b))\b/u,
    /\b(?:all|every) (?:customers?|users?)\b|\bwhat (?:did )?(?:he|she|they) (?:bought|order|buy)/u,
    /\b(?:order|package|parcel) (?:for|of|belonging to) (?:my )?(?:wife|husband|friend|mom|neighbou?r|someone)/u,
  ],
  payment: [
    REPEATED_PAYMENT,
    /\b(?:took|taken|withdrew|withdrawn|charged|pulled) (?:the |my |out )?(?:money|amount|payment|funds)\b[^.?!]{0,16}\b(?:twice|(?:two|2|three|3|several) times|double|again)\b/u,
    /[$£€] ?\d[\d.,]*\b[^.?!]{0,20}\b(?:taken|charged|gone|deducted|withdrawn|debited|missing|billed)\b|\b(?:taken|withdrawn|deducted|billed) twice\b/u,
    /\bpay(?:ments?|pal)?\b|\bpaid\b|\bcharge[ds]?\b(?! (?:it|my (?:phone|battery|laptop)))|\bcards?\b(?! game)|\bdeclin|\bcheck ?out\b|\bcoupon|\bpromo(?: ?code|tion)?\b|\bdiscount|\bvoucher|\binvoice|\breceipt|\bbill(?:ed|ing)?\b|\btransactions?\b|\btop.?up\b|\btransfer(?:red)?\b(?! (?:me|us|this chat)\b)|\bgift ?card\b|\breward points\b|\bapple pay\b|\bdebit(?:ed)?\b|\bdeduct/u,
  ],
  paymentTrouble: [
    REPEATED_PAYMENT,
    /\b(?:took|taken|withdrew|withdrawn|charged|pulled) (?:the |my |out )?(?:money|amount|payment|funds)\b[^.?!]{0,16}\b(?:twice|(?:two|2|three|3|several) times|double|again)\b/u,
    /[$£€] ?\d[\d.,]*\b[^.?!]{0,20}\b(?:taken|charged|gone|deducted|withdrawn|debited|missing|billed)\b|\b(?:taken|withdrawn|deducted|billed) twice\b/u,
    /\b(?:pay(?:ment|ing)?|card|charge[ds]?|transaction|coupon|promo|discount|voucher|money|points|price|total|checkout|transfer|top.?up)s?\b[^.?!]{0,40}\b(?:declin|fail|reject|not (?:work|go|accept|apply|complete)|(?:didnt|doesnt|wont|isnt|cant|cannot|wasnt) ?(?:be |get )?(?:work|go|accept|apply|complete|process|recogni)?|error|twice|double|duplicate|two times|two separate|more than once|multiple|gone|taken|wrong|pending|refus|deni|unsuccessful|stuck|expired|invalid|block)/u,
    /\b(?:declin|fail|reject|refus|deny|denied|decline|duplicate|double|twice|extra|wrong|unauthori[sz]ed|unknown|unrecogni[sz]ed|multiple|declining)\w*\b[^.?!]{0,30}\b(?:pay(?:ment)?|card|charge[ds]?|transaction|billed|checkout|purchase)/u,
    /\b(?:charged|billed|debited|paid)\b[^.?!]{0,30}\b(?:twice|double|two times|more than once|again|too much|extra|multiple|incorrectly|wrong)/u,
  ],
  login: [
    /\b(?:wrong|invalid|incorrect|unknown) (?:user ?name|user ?id|password|login|credentials)\b/u,
    /\blog(?:ging|ged|s)?[ -]?(?:in|on|into|out|off)\b|\blogins?\b|\bsign(?:ing|ed)?[ -]?(?:in|into|on to)\b|\blocked out\b|\b(?:verification|one.time|confirmation|security|auth(?:entication)?|sms) (?:code|text|email)\b|\btwo.factor\b|\b2fa\b|\bcaptcha\b|\b(?:logs?|signs?|kicks?|logged|signed|kicked|logging|signing|kicking|throws?) me out\b/u,
    /\b(?:cant|cannot|unable to|not able to|couldnt|wont let me|how do i|trouble|problem)\b[^.?!]{0,16}\b(?:access|get in(?:to)?|enter|open|into)\b[^.?!]{0,12}\baccount\b/u,
  ],
  locked: [/\b(?:lock|block|froze|freez|suspend|hold|restrict|disabl|deactivat|limit|flagg)\w*\b/u],
  password: [
    /\bpass ?(?:word|code|phrase)s?\b|\bp(?:ass)?wd?\b|\bpaswword\b|\bpasword\b|\bpin\b(?! (?:it|the|this|down))|\b(?:forgot|forget|forgotten|remember|lost|reset|recover|dont know|retrieve)\b[^.?!]{0,20}\bcode\b|\b(?:access|app|entry|login) code\b|\bcode (?:to|for) (?:access|enter|get into|the app|my account)/u,
  ],
  forgot: [
    /\bforg[oe]t(?:ten|ting|s)?\b|\b(?:dont|cant|not|didnt|unable to) (?:remember|recall)\b|\blost\b|\breset|\brecover|\bretrieve\b|\bmisplaced\b/u,
  ],
  account: [/\baccounts?\b|\bprofile\b|\busername\b|\buser ?id\b|\bmembership\b|\bsubscription\b/u],
  personalDetail: [
    /\bstop (?:sending|emailing|texting|messaging) (?:me )?(?:\w+ ){0,2}(?:newsletters?|e-?mails?|promos?|promotions?|ads|marketing|spam)\b|\bnewsletters?\b|\bremove (?:my|me|this|our)\b[^.?!]{0,16}\bfrom (?:your|the|this) (?:mailing )?list\b/u,
    /\bpersonal (?:info|information|details?|data)\b|\b(?:my|account|contact|profile|user) (?:details|info|information|data)\b|\b(?:last|first|middle|maiden|sur|user|nick|full|legal)[ -]?name\b|\bmy name\b|(?<!\b(?:is|are) there (?:an?|any|some) )\b(?:phone|mobile|cell|contact|telephone)(?: phone)? ?numbers?\b(?! (?:where|(?:that )?(?:i|we) can|to (?:call|ring|reach|contact)|so (?:that )?(?:i|we) can|for (?:support|help|customers?|questions)))|\be-?mail(?: address)?\b|\bdate of birth\b|\bbirth ?da(?:y|te)\b|\bgot married\b|\bunsubscribe\b|\bmailing list\b|\bmarketing\b/u,
  ],
  membership: [
    /\b(?:delete|close|closing|deleting|terminate|terminating|cancel|deactivate|remove|shut down|end|get rid of|discontinue|erase|unregister)\b[^.?!]{0,24}\b(?:account|profile|membership|me from)\b/u,
    /\b(?:log ?ins?|sign.?ins?|activity|access|devices?)\b[^.?!]{0,20}\b(?:on|to|in|into|from) my account\b[^.?!]{0,40}\b(?:from|never|not me|wasnt me|isnt me|dont recogni[sz]e|unknown|strange|suspicious|unfamiliar)|\b(?:suspicious|unauthori[sz]ed|unknown|strange|unrecogni[sz]ed|weird|unfamiliar) (?:log.?in|sign.?in|activity|access|device)/u,
    /\baccount\b[^.?!]{0,20}\b(?:deleted|closed|terminated|removed|cancell?ed|shut down|hacked|stolen|compromised|merged?)\b/u,
    /\b(?:sign up|signup|register|create|open|merge|combine|reactivate|recover|hacked|hack)\b[^.?!]{0,16}\b(?:account|accounts|profile)\b|\b(?:someone|somebody|another person|stranger|hacker)\b[^.?!]{0,24}\b(?:log\w*|access\w*|using|used|hack\w*|got in\w*|into|enter\w*)\b[^.?!]{0,16}\baccount\b/u,
  ],
  app: [
    ENGLISH_PAGE_PARTS,
    /\bapps?\b(?!le)|\bapplication\b|\bweb ?(?:site|page)?\b|\bsite\b|\bpages?\b|\bscreen\b|\bbuttons?\b|\bupload(?:ing|ed)?\b|\bbrowser\b|\bcrash|\blink\b|\bmenu\b|\b(?:shopping )?cart\b|\bnotifications?\b|\bfirmware\b|\bbluetooth\b|\bpair(?:ing)?\b|\bupdate\b|\bphotos?\b|\bimages?\b|\breview\b|\bserver\b|\b(?:chat|pop.?up) window\b|\bchrome\b|\bsafari\b/u,
    /\b(?:pictures?|pics?|videos?|thumbnails?)\b[^.?!]{0,20}\b(?:wont|dont|doesnt|didnt|not|cant|never|fail(?:s|ed)? to) (?:\w+ )?(?:load|show|open|play|display|upload|appear)/u,
  ],
  software: [
    /\bapps?\b(?!le)|\bapplication\b|\bweb ?(?:site|page)?\b|\bsite\b|\bbrowser\b|\bupdate\b|\bupload/u,
  ],
  trouble: [
    /\b(?:cant|cannot|wont|doesnt|dont|didnt|isnt|arent|unable|couldnt|not) (?:\w+ ){0,2}?(?:work|load|show|open|upload|click|respond|add|submit|see|find|go|get|connect|use|play|install|update|log|sign|access|enter|tap|press)\w*|\bnot working\b|\bfail(?:s|ed|ing|ure)?\b|\berrors?\b|\bcrash\w*|\bstuck\b|\bfreez\w*|\bfrozen\b|\bdown\b|\bblank\b|\bwhite screen\b|\bkeeps?\b|\bissues?\b|\bproblems?\b|\btrouble\b|\bbugs?\b|\bglitch\w*|\bslow\b|\bempty\b|\bdisappear|\bbroken\b|\bsays\b|\binvalid\b|\bwrong\b|\bincorrect\b|\bwont let\b|\bhas a hold\b/u,
  ],
  negatedVerb: [
    /\b(?:cant|cannot|wont|doesnt|dont|didnt|isnt|couldnt|nothing|no response|disappear\w*|loses|lost|gone|closes|shuts)\b/u,
  ],
  hardTrouble: [/\bcrash\w*|\bbugs?\b|\bglitch\w*|\berror (?:code|message|\d)|\bfrozen\b|\bwhite screen\b/u],
  appTrouble: [
    ENGLISH_PRESSED_IN_VAIN,
    /\b(?:pictures?|pics?|photos?|images?)\b[^.?!]{0,20}\b(?:on|of) (?:your|the) (?:\w+ )?(?:pages?|site|website|shop|app)\b[^.?!]{0,20}\b(?:broken|missing|blank|gone|not|dont|wont)\b/u,
    /\b(?:app|website|site|page|screen|button|link|cart|browser|upload|server|photos?|images?|notifications?|bluetooth|firmware|search)\b[^.?!]{0,40}\b(?:cant|cannot|wont|doesnt|dont|didnt|isnt|arent|not|fail|error|crash|stuck|freez|frozen|down|blank|white|keeps|slow|empty|broken|bug|glitch|unresponsive|loading|load|disappear|close[sd]?|nothing|shut|stopped)/u,
    /\b(?:cant|cannot|wont|doesnt|dont|didnt|isnt|unable|not able|couldnt|error|problem|trouble|issue|fail|failed|broken|blank|white|nothing happens)\b[^.?!]{0,40}\b(?:app|website|site|page|button|upload|photos?|images?|cart|review|checkout page|bluetooth|firmware|link|search bar)\b/u,
    /\b(?:pictures?|pics?|videos?|thumbnails?)\b[^.?!]{0,20}\b(?:wont|dont|doesnt|didnt|not|cant|never|fail(?:s|ed)? to) (?:\w+ )?(?:load|show|open|play|display|upload|appear)/u,
    /\b(?:button|field|option|menu|link|box|icon|tab)s?\b[^.?!]{0,20}\b(?:gr[ae]y(?:ed)?(?: out)?|disabled|inactive|unclickable|does nothing)\b/u,
    /\b(?:blank|white|black) (?:screen|page)\b|\berror (?:code|message|\d+)|\b404\b|\b500 error\b|\bfirmware\b/u,
  ],
  device: [
    /\b(?:iphone|ipad|android|samsung|galaxy|pixel|windows|mac(?:book|os)?|ios|chrome|safari|firefox|edge|laptop|tablet)\b/u,
  ],
  defect: [
    /\b(?:start(?:ed|s)|began|begins) (?:smoking|sparking|leaking|rattling|smelling|peeling|rusting|melting|falling apart|making)\b|\b(?:pieces?|parts?|items?|pcs) (?:less|fewer|short|too few)\b|\b(?:someone|somebody) elses?\b[^.?!]{0,20}\b(?:in (?:my|the) (?:parcel|package|box|order|bag)|came|arrived)\b|\b(?:got|received) (?:someone|somebody) elses\b/u,
    /\b(?:broken|broke|defect(?:ive|s)?|(?<!\bmy (?:own )?)fault(?:y|s)?|damag(?:e|ed|es)|crack(?:ed|s)?|scratch(?:ed|es)?|dent(?:ed|s)?|torn|ripped|leak(?:s|ing|ed)?|stain(?:ed|s)?|shatter(?:ed)?|smashed|mou?ldy?|rotten|chipped|malfunction\w*|incomplete|counterfeit|hole in|holes in)\b|\b(?:piece|part|item|something|half|one) (?:is |was |are )?missing\b|\bmissing from (?:the|my) (?:box|package|order|parcel)/u,
    /(?<!\b(?:ordered|bought|chose|picked|selected|clicked|purchased|order|choose|pick|buy) (?:the |a |an )?)\bwrong (?:item|product|colou?r|one|thing|order|model|package|shoes?|shirt|article|stuff)\b(?! for (?:me|us|him|her|them|my|our|his|the (?:room|space|occasion))\b)|\bincorrect (?:item|product|order)\b|\b(?:not|isnt|wasnt|arent) (?:what|the (?:one|item|thing|colou?r|size|product)) (?:i|that i) (?:ordered|bought|wanted)\b|\b(?:different|another) (?:item|product|thing|colou?r|model|one)\b[^.?!]{0,12}\b(?:than|from|came|arrived|instead|was)\b|\bnot as (?:described|advertised|pictured|shown)\b|\bnothing like the (?:picture|photo|description)/u,
    /\bmissing (?:a |an |the |some |one |its )?(?:part|piece|item|cable|charger|screw|button|manual|accessor\w*|component|lid|cap|batter\w*|remote|adapter|earbud|sock|shoe)s?\b|\b(?:part|piece|item|cable|charger|screws?|manual|lid|battery|remote|adapter|accessory|accessories|one of them)s? (?:is|are|was|were) (?:missing|not (?:in|included))\b|(?<!\b(?:buy|bought|order(?:ed)?|purchased?|need(?:ed)?|want(?:ed)?|paid(?: for)?) )\bonly (?:got|received|one|1|half|two)\b[^.?!]{0,30}|\b(?:box|package|parcel) (?:was|is|came|arrived) empty\b|\bempty box\b/u,
    /\b(?:doesnt|wont|didnt|not|isnt|cant|never|dont) (?:turn(?:ing)? on|charg(?:e|ing)|power(?:ing)? (?:on|up)|switch on|start(?:ing)?|turn off|hold a charge|light up|spin|heat)\b|(?<!\b(?:log ?in|sign ?in|app|site|website|page|checkout|search|link|coupon|code|chat|password|otp)\b[^.?!]{0,16})\bstopped working\b|\bno (?:sound|power|picture|display)\b|\b(?:weird|strange|loud|buzzing|rattling|odd|funny|grinding|clicking) (?:noise|sound|smell)\b|\bmakes? (?:a )?\w* ?(?:noise|sound)\b|\b(?:smells?|stinks)\b|\bdead on arrival\b|(?<!\b(?:log ?in|sign ?in|app|site|website|page|checkout|search|link|coupon|code|chat|password|otp)\b[^.?!]{0,16})\bstop(?:ped|s) (?:charging|working)\b|\bfell? apart\b|\bfalling apart\b|\bflicker|\bkeeps (?:disconnecting|turning off|cutting out|shutting)/u,
    /\b(?:only|just) (?:works?|plays?|sounds?|heats?|charges?|lights?)(?: (?:up|on|from|in|out of))* (?:one|half|the left|the right|a single)\b|\b(?:has|have|had|with|got) (?:(?:a|an|some|several|two|big|huge|small|deep|tiny|large) )*(?:chips?|rips?|tears?)\b/u,
    /\b(?:it|item|product|device|headphones?|earbuds?|speaker|keyboard|mouse|lamp|watch|blender|vacuum|kettle|monitor|charger|cable|toy|heater|fan|tv|phone|zipper|lid|button on (?:it|the)) (?:just |simply |still )?(?:does|do|is|are|has|was)?(?:nt| not)? ?(?:doesnt|dont|isnt|not|stopped|wont) ?(?:work|working|turn|charge|start|close|open|fit together)\w*\b/u,
  ],
  product: [
    // "we don't want the bunk bed anymore": a thing, whatever it is
    /\b(?:dont|do not|didnt|no longer) (?:want|need) (?:the|my|our|this|that|these|those)(?: (?!account|newsletters?|e-?mails?|notifications?|texts?|messages?|help|app|membership|subscription|chat|conversation|call|reply|answer|receipt|invoice|delivery)[\w-]+){1,3}?(?= any ?more\b| now\b|$|[.,!;])/u,
    /\b(?:items?|products?|headphones?|earbuds?|speaker|keyboard|mouse|lamp|mugs?|shoes?|shirt|jacket|dress|bag|monitor|charger|cable|watch|device|thing|pants|coat|blender|vacuum|chair|table)\b/u,
  ],
  request: [
    /\bplease\b|\bplz\b|\bpls\b|\bcan (?:you|i|we)\b|\bcould (?:you|i)\b|\bi (?:want|need|would like|wish)\b|\bid like\b|\bhelp\b|\blet me\b|\bgive me\b|\bhow (?:do|can) i\b|\btell me\b|\bi am (?:trying|looking)\b/u,
  ],
  question: [
    /\b(?:tell me|know|see|check|ask|wonder(?:ing)?|confirm) (?:if|whether|when|where|what)\b/u,
    /\?|^(?:whats?|when|wheres?|who|why|how|which|is|are|do|does|did|can|could|will|would|should|am)\b/u,
  ],
  generalQuestion: [
    /^(?!.*\b(?:my|mine|your|yours|our|it|this|these|that|ive|im|order number|i (?:ordered|bought|received|got|returned|paid|purchased|sent)|the (?:order|items?|refund|product|package|card|payment|app|site|website|passcode|code|account|delivery|shipment|parcel))\b)(?:how (?:do|does|can|to|would|should|is|are)|whats?|who|why (?:is|are|do|does)|which|when (?:is|was|did|does)|where|can you (?:order|find|tell|show|give|set|play|book|make|look|dim)|tell me|did|is there)\b/u,
  ],
  offTopic: [
    /\bdo you (?:sell|carry|stock)\b|\b(?:restock|back in stock|in stock|opening hours|business hours|store hours|what are (?:your|the) hours|hiring|job|jobs|careers?|recipe|weather|(?<!\b(?:is this|this is|is it|its|such|what|youre|of)(?: a| some)? )joke|jokes|funny|song|music|movie|poem|story|bitcoin|stock (?:market|price)|stocks|python|javascript|homework|translate|restaurant|recommend|horoscope|lottery|football|game|(?<!\b(?:any|no|some|good|bad) )news|capital of|president|restaurants?|flight|airport|airports|airlines?|vacation|recipe|calories|dinner|lunch|car|traffic|wifi|brightness|volume|alarm|timer|reviews? (?:say|of)|pizza|amazons choice|population|recipe|tire|faucet)\b/u,
  ],
};

const THING =
  "(?:refunds?|returns?|returning|exchange|exchanges|cancel|cancellation|cancelling|replacement|money back|complaint)";
const STATE = "(?:broken|defective|faulty|damaged|cracked|scratched|missing|locked)";

/** What a message denies, sets aside or calls done; such words are not its topic. */
export const ENGLISH_DISMISSED: readonly RegExp[] = [
  // "oops, swapped the digits"
  /\b(?:swap(?:ped|ping)?|mixed up|switched|transposed|flipped|changed) (?:around )?(?:the |two |some |my |a )?(?:last )?(?:digits?|numbers?|letters?|figures?)\b/gu,
  // "refund please, no wait, an exchange": put right before anyone answered
  /\b(?:refund|return|exchange|cancel)\b[^.?!]{0,30}[.,! ]+(?:no,? wait|wait,? no|actually(?:,? no)?|i mean(?:t)?|sorry,? i mean(?:t)?|scratch that|correction)\b(?=[^.?!]{0,30}\b(?:refund|return|exchange|cancel|swap|replace|address))/gu,
  // "log in to track my order": the errand, not the trouble
  /(?<=\b(?:log ?in|sign ?in|logging in|signing in|open the app|the website|the site|the app)[^.?!]{0,30})\b(?:to|and) (?:check|see|track|view|find|place|cancel|return|look at)\b[^.?!,]{0,24}/gu,
  new RegExp(
    `\\b(?:not|isnt|wasnt|aint|dont|didnt|no longer|never)(?: (?:asking|looking|here|trying|want|wanted|wanting|wanna|gonna|going|planning|need|requesting|after|about|for|a|an|the|to|any|really|exactly|my|want to|just))+ (?:${THING})\\b`,
    "gu",
  ),
  new RegExp(`\\b(?:no|without a) (?:${THING}),? (?:is |are )?(?:needed|necessary|required|wanted)\\b`, "gu"),
  new RegExp(
    `\\b(?:instead of|rather than|no need (?:for|to)|nothing to do with|forget(?: about)?|not)(?: (?:a|an|the|my|any|for))* (?:${THING})(?! (?:me|my|it|us))\\b`,
    "gu",
  ),
  // "I'd rather have an exchange than a refund"
  new RegExp(
    `(?<=\\b(?:rather|prefer|sooner|instead)\\b[^.?!]{0,40})\\b(?:than|over|to) (?:get(?:ting)? |have |having |receive )?(?:a |an |the |my )?(?:full )?(?:${THING}|money|cash)\\b`,
    "gu",
  ),
  new RegExp(
    `\\b(?:not|isnt|wasnt|arent|nothing(?: is)?)(?: (?:really|actually|even|technically|at all))? ${STATE}\\b`,
    "gu",
  ),
  new RegExp(
    `\\b(?:log ?in|login|logging in|delivery|shipping|payment|app|website|order|checkout|courier|driver|post(?:wo)?man|packaging|service)(?: (?:itself|part|guy|man|person|driver))? (?:is |was |were |works? |went )+${VERY}${WELL}(?:(?:,| and|, and) ${VERY}${WELL})*\\b`,
    "gu",
  ),
  // "refund received, thanks": done, with thanks
  /\b(?:refund|package|parcel|order|item|money|it)(?: (?:has|was|is|just|finally|been))* (?:received|arrived|came through|came|delivered|went through|showed up)\b(?=[^.?!]{0,10}[.,! ]+(?:thanks|thank|ty|thx|cheers))/gu,
  // "I can sign in OK now": so much for that
  /(?<!\b(?:not|if|until|so|that|when|whether|how) (?:i |to )?(?:be )?)\b(?:(?:can|could|able to) (?:log|sign|get) ?in(?:to (?:it|my account))?(?:(?: (?:fine|ok|okay|now|again|alright|just fine|without (?:any )?(?:problems?|trouble|issues?)))+|(?=,? but\b))|managed to (?:log|sign|get) ?in)/gu,
  // "she keeps saying refund but no, we'd just like …": what somebody else proposed
  /\b(?:refund|return|exchange|cancel)(?:ing|lation)?\b['"]?,? but no\b/gu,
];
