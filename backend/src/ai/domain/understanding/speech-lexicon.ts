/** Patterns of what customers do rather than what they talk about. `ko` runs on `asKorean`, `en` on `asEnglish` text. */
export interface SpeechPatterns {
  readonly ko: readonly RegExp[];
  readonly en: readonly RegExp[];
}

const PERSON =
  "(?:상담원|상담사|상담직원|상담자|직원|담당자|관리자|매니저|책임자|점장|사장|실무자|운영자|휴먼|진짜사람|실제사람|(?<!받는|다른|딴|주문한|보낸|이상한|많은|그|이|저)사람|인간|대표)(?:님|분)?";

/** Whoever of the shop looks into something. */
const COLLEAGUE = `(?:${PERSON}|담당(?:하시는|하는)분|담당(?:부서|팀)|(?:물류|출고|배송|상담|운영|cs)팀|창고|본사)`;

/** An explicit wish for a human (BC-11, H1). */
export const WANTS_HUMAN: SpeechPatterns = {
  ko: [
    new RegExp(
      `${PERSON}(?:들)?(?:과|와|이랑|랑|하고|한테|에게|을|를|이|가|로|으로|좀|께|의)?(?:좀|직접|바로|빨리|지금|당장|그냥|다시)?(?:연결|바꿔|바꾸|불러|호출|통화|얘기|이야기|말하|말할|말씀나|물어볼|여쭤볼|대화|상담(?!원|사)|전화|부탁|나와|나오라|요청|원해|원합|필요(?!없|는없|하지)|돌려|넘겨|붙여|배정|응대|보내줘|보내주|와달|플리즈|ㄱㄱ|ㄱ$|please|plz|찾아|있나|있어요\\?|있음\\?|계신|없나|없어요\\?|데려|대주|대령|뵙|만나|답변해|주세)`,
      "u",
    ),
    new RegExp(
      `${PERSON}(?:들)?(?:이|가|께서|한테|에게|쪽에서|께)?(?:좀|직접|바로|그냥|대신)*(?:(?:처리|해결|진행|확인|답변|응대|안내|판단|결정)(?:을|를)?(?:좀)?)?(?:(?:해|봐|도와|맡아|받아)(?:주(?:셨으면|시면|세요|시길|실수|길|면)|줬으면|줄수)|맡기(?:고|겠|면)|맡길(?:게|래))`,
      "u",
    ),
    // "담당자분께 확인 좀 부탁드릴게요", "담당 부서에 알아봐 주세요"
    new RegExp(
      `${COLLEAGUE}(?:들)?(?:쪽|측)?(?:이|가|께서|한테|에게|께|에|에서)(?:좀|직접|한번|바로|다시)*(?:(?:확인|문의|점검|검토|처리)(?:을|를)?(?:좀|한번)*(?:해(?:주(?:세|셨|시)|줘|봐주)|부탁|요청)|물어봐(?:주|줘)|알아봐(?:주|줘)|봐주(?:셨으면|세요|시면))`,
      "u",
    ),
    new RegExp(`^(?:그냥|일단|빨리|저기요?|아|제발)?${PERSON}(?:요|이요|좀|좀요|ㄱㄱ|!|\\.|\\n)*$`, "u"),
    // "매니저님 안 계세요?", "직원분 안 계시나요", "담당하시는 분 연결 좀"
    new RegExp(
      `${PERSON}(?:은|는|이|가|께서)?(?:혹시|지금)?(?:안|없)?(?:계세|계시(?:나|는|죠|면)|계십)`,
      "u",
    ),
    // "진짜 사람 아니면 안 할래요", "상담원 나올 때까지 말 안 해"
    new RegExp(
      `${PERSON}(?:이|가|하고|이랑|랑|과|와|한테|께서)?(?:(?:직접)?(?:아니면|아니라면|아닌이상|아니고서야?|없으면|(?:안|못)?(?:나오|오)면)|(?:나오|오|올|나올)(?:기)?(?:전(?:에|까지|엔)|때까지)(?:는|은)?)(?:은|는|절대|더는|더이상|난|전|저는|나는|아무것도|그냥|다)*(?:말|얘기|이야기|상담|대화|채팅|답|대답)?(?:도|은|을)?(?:안(?!되나)|못|싫|됐|필요없|의미없|소용없|그만)`,
      "u",
    ),
    /담당(?:하시는|하는)?분(?:과|이랑|한테|께|을|를|좀)?(?:직접|바로|좀)?(?:연결|바꿔|통화|얘기|이야기|불러)/u,
    /(?:전화|통화|유선)(?:로|으로)(?:좀|직접)?(?:얘기|이야기|말|문의|하고|할)|(?:전화|통화|유선)(?:로|으로)?(?:좀|직접)?(?:상담|연결|통화|하고싶|할게|할래|원해|원합|가능|주세요|줘|걸어|부탁|해주|해줘|하게|로해)|콜백|전화상담/u,
    /(?:고객센터|상담센터|콜센터|고객상담|cs)(?:에|로|의|랑)?(?:직통|직접)?(?:전화(?!번호)|연결)|직통전화(?!번호)/u,
    /(?:봇|챗봇|로봇|ai|기계|인공지능|자동응답)(?:말고|이랑은?(?:말|얘기|대화)(?:안|하기싫)|(?:은|는)?(?:됐고|싫|필요없|답답)|대신|(?:이랑은?|하고는?|으로는?|은|는)(?:도저히|더는|더이상|진짜|역시)*(?:안되겠|못하겠|못해먹|답이없))/u,
    /(?:봇|챗봇|로봇|ai|기계|인공지능)(?:하고|이랑|랑|와|과|한테)(?:는|은)?(?:더는|더이상|도저히)?(?:말|얘기|이야기|대화|상담)(?:을|이|은)?(?:도저히)?(?:못하|못해|안하|안할|안통하|하기싫|싫)/u,
    /사람(?:이|하고|이랑|과|한테)(?:직접)?(?:답|상담|얘기|이야기|통화|말|응대|대화|문의|처리)(?!안)/u,
    // "네 연결해주세요", not "블루투스 연결해주세요"
    /(?:^|[.!?,\n…]|네|예|응|그럼|그냥|일단|빨리|바로)연결(?:을|좀)?(?:해주세요|해줘요?|해주시|해달라|부탁)/u,
    // "real person이랑 얘기하고 싶어요"
    /(?:real ?person|(?:live|human) ?agent|human|agent)(?:이랑|랑|하고|한테|과|와|으로|로|이|을|를|좀)*(?:직접)?(?:연결|바꿔|불러|얘기|이야기|말(?!고)|상담|통화|대화|부탁|원해|필요(?!없))/u,
    // "전화번호 좀 알려주세요, 말로 하는 게 편해요": a voice is wanted, not a number alone
    /번호(?:를|좀|가|는|라도)*(?:알려|주(?!문)|줘|달라|있|뭐|어떻게)[^\n]{0,14}(?:말로|통화|전화로|전화가|목소리|직접말)|(?:말로|통화|전화로|전화가|목소리로)[^\n]{0,16}(?:전화|대표|상담|직통)번호(?:를|좀|가|는|라도)*(?:알려|주|줘|달라|있|뭐)/u,
    /realperson|liveagent|humanplz|humanplease|상담(?:원|사)?연결|(?:연결|바꿔)(?:해|해줘|해주세요|줘|주세요)(?:상담원|상담사|사람|직원)/u,
  ],
  en: [
    /\b(?:speak|talk|chat|connect|transfer|put|get|give|pass|escalate|forward|hand|switch|direct|refer|bring|need|want|prefer|like|find)(?:ing)?\b[^.?!]{0,24}?\b(?:humans?|agents?|representatives?|reps?|real (?:person|human|people)|live (?:person|agent|human|chat|rep)|(?:a|another|some|actual|with|to an?|the|your) (?:person|people)|managers?|supervisors?|someone|somebody|operators?|staff|customer (?:service|support|care)|a specialist|support (?:team|staff|agent))\b(?! (?:else )?(?:order|bought|log|used|hack|stole|access))/u,
    // "is there a phone number where I can reach somebody?"
    /\b(?:number|line)\b[^.?!]{0,24}\b(?:reach|ring|call|get (?:hold of|through to)|talk to|speak (?:to|with))\b[^.?!]{0,16}\b(?:someone|somebody|anyone|anybody|an? (?:\w+ )?(?:person|human)|people|you (?:guys|people)|your (?:staff|team))\b/u,
    // "can a real person help me", "let a human handle this"
    /\b(?:can|could|would|will|let|may|shall|should)(?: please)? (?:(?:an?|some|any|the|your)(?: (?:real|actual|live|proper|human|living))* (?:person|human|agent|representative|rep|manager|operator|supervisor)|(?:someone|somebody|anyone|anybody) (?:real|human|who is(?:nt| not) a (?:bot|robot|machine)))(?: please)? (?:help|look|handle|answer|reply|respond|take|check|deal|sort|see|assist|contact|read|come|talk|speak|chat|join|step)\b/u,
    /\b(?:is|are) (?:anyone|anybody|someone|somebody) (?:real|human)\b/u,
    // "I won't talk unless it's a human", "only with a real person"
    /\b(?:unless|until|only)\b[^.?!]{0,24}\b(?:human|real (?:person|human)|actual person|live (?:agent|person)|(?:an?|with an?|to an?) (?:agent|person|representative|rep|manager|operator))\b/u,
    /^(?:a |an |the )?(?:human|agent|representative|rep|operator|manager|supervisor|real person|live agent|live chat|person)(?: now| please| plz| pls|,)*[.!? ]*$/u,
    /\b(?:human|agent|representative|operator|manager|supervisor|real person)(?: now)?,? (?:please|plz|pls|now)\b/u,
    // "Can someone from your team check what's going on?", not "can someone help me?"
    /\b(?:someone|somebody|anyone|anybody|a (?:\w+ )?(?:person|member|colleague)|one)(?: \w+)? (?:from|of|on|in|at) (?:your|the) (?:team|staff|end|side|office|shop|store|warehouse|company|support|colleagues?)\b[^.?!]{0,12}\b(?:check|look|find|investigat|contact|call|reach|get back|take|review|see|tell|confirm|reply|answer|sort|handle|deal)|\b(?:ask|have|get|want|need|like|let|tell) (?:your|the) (?:team|staff|colleagues?|warehouse|people) (?:to )?(?:check|look|find|investigat|contact|call|reach|get|take|review|see|confirm|sort|handle|deal)/u,
    /\b(?:call me|phone me|give me a call|call you|speak on the phone|over the phone)\b/u,
    /\b(?:no|not|stop|without|hate|enough of|sick of|tired of)\b[^.?!]{0,16}\b(?:bots?|robots?|chatbots?|machine|ai|automated)\b/u,
    /\b(?:is there|are there|any|where is|wheres)\b[^.?!]{0,16}\b(?:human|real person|live agent|actual person|representative|someone i can|manager)\b/u,
  ],
};

/** "사람 연결은 됐어요", "no need for an agent": takes the wish back, or tells of an agent without asking for one. */
export const NOT_HUMAN: SpeechPatterns = {
  ko: [
    /(?:상담원|상담사|직원|사람|담당자|연결)(?:연결)?(?:은|는|까지는|까진|까지)?(?:안해도|안하셔도|안해(?:주셔|줘)도|안해(?:주시고|주세요|줘)|안(?:불러|바꿔)(?:주셔|줘)?도|하지(?:안으셔|안아)도|필요없|필요는없|필요까지|됐어|됐고|말고|말구|괜찮)/u,
    /(?:상담원|상담사|직원|관리자|담당자)(?:분|님)?(?:이|가|은|는|께서|한테)(?:어제|그제|아까|전에|분명|지난번|저번)?[^?!\n]{0,14}(?:했|하셨|됐|된다고|준다고|말씀하|그랬|안내해|약속)/u,
    /(?:배송|택배)(?:직원|기사)|관리자모드|관리자(?:권한|계정)/u,
  ],
  en: [
    /\bno need (?:for|to)\b[^.?!]{0,16}\b(?:agent|human|person|representative|manager)/u,
    /\b(?:dont|not) (?:need|want)\b[^.?!]{0,16}\b(?:agent|human|person|representative|manager)/u,
    /\bfrom someone\b|\b(?:agent|rep|representative|manager|someone) (?:told|said|promised|assured)\b/u,
  ],
};

/** Asks whether an AI answers (BC-19). */
export const ASKS_IF_AI: SpeechPatterns = {
  ko: [
    /(?:(?<!(?:회|같은|친구|가족|옆집|아는|좋은|나쁜|다른|딴|우리|회사|동네|학교|모임|받는|주문한|시킨|보낸|[은는던한])\s?)사람|봇|챗봇|로봇|ai|기계|인공지능|상담원|상담사|자동응답)(?:님|분)?(?:이|이랑|이신|인|이랑얘기하는|이냐|임|맞)?(?:이세요|세요|예요|에요|이에요|이야(?!기)|야|인가|인가요|입니까|인지|임|맞|냐|니|신가|신지|죠|지)[^.\n]{0,10}?(?:\?|$|\n|아니면|봇|사람|ai)/u,
    /(?:너|당신|지금|혹시|여기)(?:는|은|가|이)?(?:혹시)?(?:진짜|실제|정말)?(?:사람|봇|챗봇|로봇|ai|기계|인공지능|gpt|챗gpt)/u,
    /(?:사람|봇|ai|기계)(?:이랑|랑|과|하고)?(?:대화|얘기|채팅|상담)(?:하는|중|하고)[^.\n]{0,6}(?:건가|거|가요|인가|나요|\?)/u,
  ],
  en: [
    /\b(?:are|r) (?:you|u|ya) (?:really |actually |even |just |like )?(?:a |an |the )?(?:real|human|bot|robot|chatbot|ai|machine|computer|person|live|automated|actual|program|alive)\b/u,
    /\b(?:am|are) (?:i|we) (?:talking|speaking|chatting|typing|conversing|dealing|interacting)\b[^.?!]{0,16}\b(?:to|with)\b/u,
    /\bis (?:this|it|that) (?:a |an )?(?:real |live )?(?:bot|robot|ai|machine|human|person|computer|automated|chatbot)\b/u,
    /\b(?:think|guess|bet|sure|feel like|know|know if|tell me if|wondering if|wonder if)\b[^.?!]{0,12}\b(?:you|your|youre|ur|u)(?: are|re)?(?: a| an)? (?:bot|robot|human|ai|machine|computer|real|chatbot)\b|\byou(?:re| are)? (?:a |an |just a )(?:bot|robot|ai|machine|computer)\b/u,
    /\bhuman or\b|\bbot or\b|\breal person or\b|\b(?:person|human|bot|robot|machine|computer|ai) or (?:a |an )?(?:person|human|bot|robot|machine|computer|ai|not)\b/u,
  ],
};

/** Threats and abuse: each alone makes a message angry (BC-12, H3). */
export const ANGRY: SpeechPatterns = {
  ko: [
    /신고(?:할(?!신발|양말|구두|운동화)|하겠|합|한다|해버|넣|들어|감)|고소(?:하겠|할|한다|합니다|해야|해버|장|당|감)|고발(?:하|할|한다|합|해|조치|장)|소보원|소비자(?:원|보호원|고발|센터|단체)|소송|법적|변호사(?!사무)|경찰(?!서로|서근처|서앞|복|코스|모자|차|청|놀이|인형|제복)|언론(?!사로)|방송국(?!으로|앞)|(?<!언|어)제보(?=하(?!니|면|다|고)|할|해|합|감|한다|드리)|인터넷에(?:올|퍼)|커뮤니티에|sns에|금감원|공정위|국민신문고/u,
    /최악|(?<![전영대만동문변소강악진])화(?:가)?(?:너무|엄청|진짜)?(?:나(?!중|오|와|가)|난|납|남|났)|열(?:이)?받|빡치|빡친|빡쳐|빡침|분노|장난(?:하|해|치|쳐|이야|임)|사기(?:꾼|치|쳐|네|야|아니|당|업체|임|잖)|농락|우롱|호구|양아치|날강도/u,
    // Neither goods that are counted ("두 개 같이 보내주세요") nor words that end in 개 ("무지개 같은").
    /(?<!\d|(?<!모)두|(?<![하주가오보])세|(?<![나하았었있없렇되됐])네|(?<![심뻔임당락못])한|다섯|여섯|일곱|여덟|아홉|열|스물|스무|여러|몇|십|백|두어|서너|너댓|낱|각|번|무지|베|날|조|안|지우|찌|쑤시|부침|덮|병따|가리|깔)개같|(?:좆|졸라짜증|병신|ㅂㅅ|ㅄ|지랄|ㅈㄹ|(?<![이가은는도])(?:그냥|좀|다|야|니들)꺼져(?!버|서|있|요)|^꺼져|꺼져라|닥쳐|새끼|ㅅㄲ|쌍욕|미친(?:놈|년|것|회사|거)|엿먹|개판|개쓰레기|쓰레기(?:회사|업체|같|네|들))/u,
    // A curse at somebody, not a sigh ("아 ㅅㅂ …", which stands with displeasure).
    /(?:(?:^|[.,!?\n])(?:이|저|에이|에라이)|야이?|이런|저런|니들|니네|너희들?|너네|느그|당신들?)(?:런)?(?:씨[발빨]|시[발빨](?!점|역|송|급|행|견)|ㅅㅂ|ㅆㅂ)|(?:씨[발빨]|(?<![다즉])시[발빨]|ㅅㅂ|ㅆㅂ)(?:놈|년|것들|새|들아|롬|럼|련)/u,
    /(?:이|그|저)(?:모양|따위|딴식|지경)|뭐하는(?:거|짓|곳|회사|데|놈)|몇번(?:을|이나|째)?(?:똑같이|같은걸|똑같은걸|또|다시|더)?(?:말|얘기|이야기|설명|물어|문의|연락)|다시는(?:여기|안|이용|구매|주문|거기)|두번다시|절대안[삽사시]/u,
    /뭐(?:하나)?제대로(?:하|되|된)|형편없|엉망|말이(?:되|됩)(?:는|니|나|냐)|책임(?:져|지세|지라|질)|환장|미치겠|돌아버리|어처구니|기가(?:막|차)|참을만큼|인내심|더이상못참/u,
  ],
  en: [
    /\b(?:report|sue|suing|lawyer|legal action|attorney|court|police|consumer (?:agency|protection|rights|affairs)|better business bureau|bbb|trading standards|ombudsman|small claims|go(?:ing)? public|post (?:this|about)|social media|bad review|one.?star)\b[^.?!]{0,30}/u,
    /\b(?:worst|furious|outrageous|outraged|unacceptable|disgusting|disgusted|disgrace\w*|pathetic|scam(?:mers?|ming|med)?|fraud(?:sters?)?|thieves|thief|stealing|ripoff|rip off|rip-off|livid|fuming|pissed|infuriat\w*|enraged|fed up|sick of this|joke of a|incompetent|appalling|horrendous|garbage service|trash service)\b/u,
    /\b(?:wtf|fuck\w*|shit\w*|bullshit|bs|asshole\w*|idiots?|morons?|stupid (?:company|bot|people)|screw you|damn you|go to hell|crap service)\b/u,
    /\bashamed of (?:yoursel(?:f|ves)|how|what)\b|\bshame on (?:you|your|this)\b|\btreat(?:s|ed|ing)? (?:me|us|(?:your |the |paying )?(?:customers?|people|clients?|buyers?)) (?:like|badly|so badly|this way|that way)\b|\b(?:how|way) you (?:people |guys )?treat (?:me|us|(?:your |the |paying )?(?:customers?|people|clients?|buyers?))\b|\bhow often (?:do|must|should) i (?:have to |need to )?(?:repeat|say|explain|tell)\b|\bhow many times\b|\bnever (?:again|shop|buy|order|buying|shopping|ordering)\b|\bhad enough\b|\b(?:i am|im|so|very|really|extremely|deeply|highly) (?:angry|mad|furious|upset|unsatisfied|dissatisfied)\b|\bwhat is wrong with you\b|\bwrong with you(?: people| guys)?\b/u,
  ],
};

/** Displeasure that an answer can still mend. Two of these make a message angry. */
export const ANNOYED: SpeechPatterns = {
  ko: [
    /짜증/u,
    /답답|뭐하자는(?:거|건|겁)/u,
    /실망|불쾌|기분(?:이|도)?(?:정말|진짜|너무|매우|아주|많이|좀)?(?:나쁘|상|별로|더럽)|속상|너무하|너무한|(?<!심)심하(?:네|시|잖|다)|섭섭/u,
    /어이(?:가)?없|황당|도대체|대체왜|왜이(?:래|러|렇게늦)|무성의|성의(?:가|도)?없|불친절|(?:고객|손님|사람)(?:을|를)?(?:뭘로|뭐로|호구로|바보로)|(?:뭐)?하나(?:도)?(?:제대로|마음에|맘에)[가-힣]{0,8}없|나몰라라|모르쇠|모른[척체]|모르는[척체]|입(?:을)?싹(?:닦|씻)|(?:돈|팔|결제)(?:받을|챙길|낼|할)?때만|무책임|몰상식|불성실|(?:이런|이딴|그런|저런)식으로(?:장사|일을?하|응대|영업|운영)|일처리|(?:하는|이런|이렇게[가-힣]{0,8})(?:데|곳|회사|가게|쇼핑몰)(?:가|이)(?:또|세상에)?어디(?:있|에있)|불만|글러먹|사과(?:부터하|하세요|하십|해주세요|해야|받고싶|를요구|한마디)|별점(?:도|을)?(?:1점|0점|한개|하나|일점|빵점|아까)/u,
    /씨[발빨](?!송|급|행|견|신)|(?<![다즉택혹역표])시[발빨](?!점|역|택시|송|급|행|견|생|매|표|신|주|령|전|달|라)|(?<![가-힣])씨바(?!로|꿔|꾸|라|지)|ㅅㅂ|ㅆㅂ|존나|ㅈㄴ|젠장|제기랄|아오|에휴|진짜뭐|하\.\.\.*/u,
    /쓰레기(?:가|를)|장사(?:를)?(?:그렇게|이렇게|하기싫|접)|(?:답|대응|처리|서비스|응대)(?:이|도|가)?(?:너무|왜이렇게)?(?:늦|느리|엉)|말(?:이)?(?:안|않)통|같은말|앵무새|쓸모(?:가)?없(?!어[져졌지])|도움(?:이)?(?:안|하나도)/u,
  ],
  en: [
    /\bannoy(?:ed|ing)\b/u,
    /\bfrustrat(?:ed|ing)\b|\b(?:you|youre|your|this|service|guys|company)\b[^.?!]{0,16}\b(?:a|such a|complete|total) joke\b/u,
    /\bdisappoint(?:ed|ing|ment)?\b|\bunhappy\b|\bupset\b|\bnot happy\b|\bunsatisfied\b|\bdissatisfied\b/u,
    /\bridiculous\b|\bshambol\w+|\bshambles\b|\batrocious\b|\babysmal\b|\bdreadful\b|\blousy\b|\bscrew this\b|\b(?:are )?you (?:kidding|serious|joking|for real)\b|\b(?:got to|gotta|must) be (?:kidding|joking)\b|\bis this (?:a|some kind of(?: a)?) joke\b|\bavoid (?:you|this (?:shop|store|place|company))\b|\bterrible\b|\bawful\b|\bhorrible\b|\buseless\b|\bpoor service\b|\bsame answer\b|\bnot helpful\b|\bunhelpful\b|\bwaste of (?:time|money)\b/u,
    /\bwhat the (?:hell|heck)\b|\bfor gods sake\b|\bcome on\b|\bso slow\b|\bseriously\b|\bugh\b|\bdamn\b/u,
  ],
};

/** Despair, danger to one's own life: a person at once (H12). Injuries stand in `injury-lexicon.ts`. */
export const DESPAIR: SpeechPatterns = {
  ko: [
    // "혼자 살게요", "의자 살 돈": buys.
    /(?<![혼각피상액탁유])자살(?!게|래|께|까(?!지)|거|건|걸|껄|려|수(?:있|없|가)|때(?!문)|돈|텐|만한)|(?<![혼의감남여과모피용독각효숫])자해(?=하|를|했|할|해|중|충동|시도|행위|생각|욕|도|$|[.!?,\n])|극단적(?:인)?(?:선택|시도)|목숨(?:을|도)?(?:끊|버)|죽고싶|죽어버리(?:고|겠|ㄹ|고싶)|죽을래|죽을거|살고싶지|살기싫|뛰어내리(?!기)|(?<![사이])유서(?:를|도|까지|만)?(?:쓰|썼|써|남기|남겼|작성|준비)|세상(?:을)?(?:떠나|뜨고)|더이상살(?!게(?:없|있)|[것거](?:이|도|은|는)?없|물건|상품)/u,
  ],
  en: [
    /\b(?:want|wanna|going|gonna|like|thinking|keep|urge)\b[^.?!]{0,16}\bcut(?:ting)? (?:myself|my wrists?)\b/u,
    /\bkill (?:myself|me|himself|herself)\b|\bsuicid|\bend (?:my|it all|my own) ?(?:life)?\b(?! of)|\bwant to die\b|\bwanna die\b|\bhurt(?:ing)? myself\b|\bself.?harm|\bno reason to live\b|\bdont want to (?:live|be alive)\b|\bharm myself\b/u,
  ],
};

/** Attempts to give the AI orders, change its rules or read what is behind it (BC-18, H12 after three). */
const RULES_KO = "(?:규칙|지침|지시문?|설정값?|명령어?|프롬프트|매뉴얼|가이드라인|원칙)";

export const INJECTION: SpeechPatterns = {
  ko: [
    /\[(?:시스템|관리자|운영자?|개발자?|admin)[^\]\n]{0,12}\]|(?:개발자|관리자|운영자|디버그|디버깅|테스트)(?:용(?:으로)?|인데|니까|권한으로)[^.?!\n]{0,20}(?:아무|모든|전체|다른)(?:회원|고객|사람|사용자)|(?:모든|전부|무조건|즉시)[가-힣]{0,8}승인(?:할것|하시오|하라|처리할것)/u,
    /(?:답|대답|답변|응답|출력|메시지)(?:을|를|은|는|도)?[^.?!\n]{0,4}(?:[{[]["']|json(?:으로|형식))|json(?:으로|형식으로)(?:만)?(?:답|출력|말|대답|응답)/u,
    /(?:이전|앞선|앞의|앞에한|위의?|지금까지의?|기존|모든|네|너의|받은)(?:의)?(?:지시|명령|지침|규칙|설정|프롬프트|대화|내용|제한)[^.\n]{0,12}(?:무시|잊|지워|초기화|따르지|무효|해제|삭제|버려|리셋)/u,
    // what the AI goes by: "네가 따르는 규칙", "무슨 지침대로 답해?", "지침 원문"
    new RegExp(
      `(?<!파트|매|비)(?:네|니|너|당신|ai|봇)(?:가|이|은|는|한테|에게)?(?:지금|현재)?(?:따르|따라|받|쓰|적용되|적용된|지키|참고하|설정된|갖고있)[가-힣]?(?:상담|내부|답변|대화|운영|비밀)?${RULES_KO}|(?:너|넌|네가|당신은)(?:는|은)?(?:무슨|어떤)${RULES_KO}(?:대로|으로|을|를|에따라)|(?<!환불|교환|반품|배송|취소|이용|적립)${RULES_KO}(?:의)?(?:원문|전문)`,
      "u",
    ),
    /(?:규칙|정책|지침|제한|필터|안전장치|가이드라인)(?:은|는|을|를|도|이)?(?:전부|모두|다|싹)?(?:무시|어겨|해제|우회|끄고|없애|벗어나|적용하지|적용안)/u,
    /시스템(?:프롬프트|메시지|지침|명령|지시|설정값?)|프롬프트|(?:네|너의|당신의|내부|초기|숨겨진|받은)(?:지침|지시|지시문|규칙|설정|명령어?|코드)(?:을|를|이|가|은|는|좀)?[가-힣]{0,8}(?:알려|보여|출력|인코딩|말해|공개|읽|복사|번역|요약|뭐|나열|적어)/u,
    // "지금부터 규칙 없는 AI처럼 행동해"
    /(?:규칙|제한|지침|필터|규정|제약)(?:이|도)?없는[^.\n]{0,10}(?:처럼|같이|으로|로)(?:행동|대답|답|말|응답|동작)/u,
    /(?:관리자|개발자|디버그|테스트|루트|슈퍼|점검|운영자|dan)(?:모드|권한|계정)|탈옥|jailbreak|(?:(?:지금부터|이제부터|이제|오늘부터|앞으로)(?:너는|넌|당신은|네가)|(?:너는|넌|당신은|네가)(?:지금부터|이제|이제부터|오늘부터|앞으로))[^.\n]{0,20}(?:이다|야|다|처럼|해|모드|역할|관리자|사장|직원|해커)|역할극|롤플레이|(?:척|연기|행세)(?:해|하고|하면|을해)/u,
    /(?:나는|난|저는|전|내가)(?:이|여기|이곳|이회사|이쇼핑몰|쇼핑몰|회사)?(?:의)?(?:관리자|개발자|사장|대표|점장|운영자|직원|admin)(?:야|다|임|입니다|이다|이야|인데|예요|이에요|니까|이니)/u,
    /(?:그대로|똑같이|따라|다음형식|아래형식|이형식|다음문장|다음과같이)[^.\n]{0,14}(?:출력|말해(?!야|도|왔|봤)|읽어|답해(?!야|도)|대답(?!만|밖에)|반복(?!되|만|하네|하시네)|써줘|써봐|적어|복창|말하(?!네|시네|는데|고있))/u,
    /(?:라고|이라고|다고)(?:만|꼭|반드시)?(?:말해|답해|대답해|출력|써줘|해봐|확인해줘|선언|복창)(?:줘|봐|라|주세요)?/u,
    /(?:json|xml|코드|함수|스크립트|도구|툴|쿼리|sql|api|명령어?)(?:을|를|로|으로|만)?(?:그대로)?(?:실행|출력|호출|주입)/u,
    // what the AI works with: "네가 쓸 수 있는 도구 이름을 전부 나열해봐", not the tools that a shop sells
    /(?:(?<![가-힣])네(?:가|한테|게)|니가|너(?:가|는|의|한테|에게)|당신(?:이|은|의|한테|에게)|(?:ai|봇|챗봇)(?:가|이|의|한테)|(?:사용|호출)(?:가능한|할수있는))[^.?!\n]{0,14}(?:도구|툴|함수|api|function|tool|플러그인)(?!세트|함(?!수)|상자)[^.?!\n]{0,16}(?:알려|보여|나열|말해|출력|적어|읊|공개|뭐|설명해|열거|내놔)/u,
    /(?:로|으로)출력(?:해|하)|호출결과|인코딩(?:해|하)|디코딩(?:해|하)|base64|rot13|모든고객(?:의)?(?:주문|정보|명단|데이터)|(?:다른|모든|전체)(?:고객|회원|사용자)(?:의|들의)?(?:정보|목록|명단|연락처|주문내역)(?:을|를)?(?:다|전부|모두)?(?:보여|출력|알려|내놔|조회)/u,
    /(?:무조건|강제로|즉시|바로)?[\d,]+원(?:을)?환불처리(?:해|하|시켜)|승인(?:된|됐다)?(?:것으로|걸로|고)(?:처리|말해|해줘|해라|답)/u,
  ],
  en: [
    /\b(?:rules?|instructions?|guidelines?|prompts?|commands?)\b (?:that )?you(?:ve| have| were| are|re)? (?:been )?(?:follow(?:ing)?|given|us(?:e|ing)|told|obey(?:ing)?|run(?:ning)? on|work(?:ing)? (?:by|with))\b|\b(?:rules?|instructions?|guidelines?) (?:were|have|are|do) you (?:been |was )?(?:follow(?:ing)?|given|us(?:e|ing)|told|obey(?:ing)?)\b/u,
    /\b(?:ignore|disregard|forget|override|bypass|skip|drop|discard)\b[^.?!]{0,24}\b(?:instructions?|prompts?|rules?|polic(?:y|ies)|guidelines?|above|(?:previous|prior)(?! (?:address|order|message|one|e-?mail|request|question|number|size|colou?r)\b)|everything (?:above|before)|restrictions?|filters?|training)\b/u,
    /\b(?:system|hidden|initial|original|developer|secret|internal) (?:prompt|message|instructions?|rules?|note)\b|\bprompt injection\b|\byour (?:prompt|instructions|system|guidelines|rules)\b[^.?!]{0,12}(?:$|[?.!])/u,
    /\b(?:reveal|print|show|repeat|output|display|leak|dump|tell me|give me|list|translate|encode|summari[sz]e)\b[^.?!]{0,24}\b(?:prompt|instructions|text above|words above|everything above|your rules|your tools|tool names|functions you|api key|configuration|message above)\b/u,
    /\b(?:pretend|roleplay|role play|act as if|act like) (?:that )?(?:you|to be|youre|like|as|with)\b/u,
    /\b(?:you are|youre|act as|pretend|behave as|roleplay|role play|simulate|from now on)\b[^.?!]{0,24}\b(?:now|dan|admin\w*|developer|root|unrestricted|jailbr\w+|no (?:rules|restrictions|policy|limits)|manager who|my (?:grandma|boss)|evil|hacker|free|mode)\b/u,
    /\b(?:developer|debug|admin|god|sudo|maintenance|test|dan|jailbreak) mode\b|\bjailbreak|\bdan now\b|\bno polic(?:y|ies) appl/u,
    /\b(?:respond|reply|answer|output|return|say)\b[^.?!]{0,12}\b(?:only|just|exactly|with|verbatim|the following|in json)\b[^.?!]{0,24}(?:[{"'[]|json\b|\byes\b|approved)|\bsay ["'{]|\brespond only\b|\brepeat after me\b|\brepeat the (?:text|words)\b/u,
    /\bi am (?:the|an?|your) (?:admin\w*|developer|owner|ceo|manager|engineer|creator|system)\b|\bas (?:an?|the) admin/u,
    /\b(?:approve|issue|process|grant|execute|authori[sz]e)\b[^.?!]{0,12}\b(?:a |the |my |all )?(?:full |100% )?refunds?\b[^.?!]{0,12}\b(?:now|immediately|regardless|without|for all|anyway)\b|\bapprove a full refund\b/u,
    /\b(?:select \*|drop table|union select|or 1=1|rm -rf|eval\(|exec\()|\b(?:customer_id|user_id|session_id|list_orders|get_order|tool_calls?|function_call|needs_human|admin_\w+)\b|\bbase64\b|\bhex ?(?:encode|decode)\b|\brot13\b/u,
    /(?:^|\n| )#{2,}\s?(?:assistant|system|user|instruction)|\[(?:system|assistant|admin|developer)\]|<\|?(?:im_start|im_end|system|endoftext)|\[\/?inst\]|\[?(?:system|assistant)\]?\s?(?::|message)|<script|onerror ?=|javascript:|!\[[^\]\n]{0,80}\]\(|["'](?:complete|needs_human|tool|response|action|reply|role|category|approved)["']\s?:/u,
    /\b(?:all|every) (?:customers?|users?)\b[^.?!]{0,16}\b(?:orders?|data|emails?|names?|address|list|information|details)\b|\b(?:list|show|give|dump)\b[^.?!]{0,16}\b(?:all|every|other) (?:customers?|users?)\b/u,
  ],
};

export const THANKS: SpeechPatterns = {
  ko: [
    /감사|고맙|고마[워웠]|고마$|땡큐|땡스|생큐|쌩큐|^ㄳ|^ㄱㅅ|ㄱㅅ|ㄳ|도움(?:이)?(?:많이|정말|크게)?(?:됐|되었)|수고(?:하(?!십니다)|많(?!으십니다))|친절(?:하|한|히)|(?:이해|해결)(?:했|됐|됨)|알겠(?:습|어|음|네|다)|알았(?:어|습|다)|네알겠|최고(?:예|에|네|입|다|임)?|복받|참고(?:할게|할께|하겠)/u,
  ],
  en: [
    /\bthan(?:k|ks|x|kyou|kz)\b|\bthx\b|\bty(?:sm|vm)?\b|\bcheers\b|\bappreciate|\bgrateful\b|\b(?:that|this|you|it) (?:really |was |were |been |very |so )*(?:help(?:ed|ful|s)|useful)\b|\bgreat help\b|\byoure (?:the best|awesome|great)\b|^(?:ok(?:ay)?,? |ah,? |oh,? |great,? )?(?:got it|awesome|perfect|understood|i see)[.!, ]*$/u,
  ],
};

export const GREETING: SpeechPatterns = {
  ko: [
    /안녕(?!히)|안뇽|^하잉|좋은(?:아침|오후|저녁|밤)(?:입니다|이에요|예요|이네요|이요|요|$|[.!~])|수고(?:가)?(?:하|많으)십니다|하이(?!마트|라이)|헬로|반가|반갑|여보세요|(?<!안녕히|안녕이|잘)계세요|계신가요|저기요|여기요|있나요\?$|문의(?:드립니다|좀|할게|하려|드려요|드릴|있)|(?:여쭤|물어)(?:봐도|볼게(?!없)|보고싶|볼것(?!없)|볼거(?!없))|상담(?:되나요|가능한가요|가능할까요|되요\?)|질문(?:이|있|좀|하나|드)|ㅎㅇ|누구(?:있|계)|궁금한(?:게|거|것|점)(?:이)?있/u,
  ],
  en: [
    /\b(?:hi|hello|hey|hiya|howdy|heya|yo|greetings|good (?:morning|afternoon|evening|day)|anyone (?:there|here)|anybody (?:there|here)|is anyone|hello there|i have a question|quick question)\b/u,
  ],
};

/** Takes a request back (the customer keeps the goods). */
export const WITHDRAWS: SpeechPatterns = {
  ko: [
    /(?:환불|반품|교환|취소)(?:신청|요청|접수)?(?:은|는|을|를|도|까지)?(?:그냥|이제|됐고|일단)?(?:안할|안하겠|안하(?:려|기로)|안해도|안할래|안합|안받|안바꿔도|필요없|취소할|취소해|철회|됐(?:어|습)|하지말|하지마|그만|관두|보류|안하(?:고|는)|포기(?:할[게께래]|합니다|하겠|하려|하죠|하지뭐|하기로|해요(?!\?)|했(?:어요|습니다)))/u,
    /그냥(?!(?:쓸|입을|신을|먹을|가질|사용할|받을)까|(?:쓰|입으|신으|먹으|가지|사용하|받으)려(?:다|[고구](?:했|하다|그랬))|쓸모|쓸데없|(?:쓸|쓰는|입을|입는|신을|먹을|가질|사용할|받을|둘)(?:일|데|곳|이유|사람|기회|필요|마음|맘|생각|자리)(?:이|가|도|은|는)?(?:이제|더이상|딱히|갑자기)?(?:없|안|사라))(?:쓸|쓰|입을|입겠|신을|먹을|가질|가지|사용할|사용하|둘게|두겠|놔둘|놔두|냅둘|안할|안하|기다릴|기다리(?:겠|려|기로)|받을(?!수|래야|방법|게있)|받겠)/u,
    /(?:안할래|안하겠습|안할게|안할게요|(?:환불|반품|교환|취소|요청|신청)[가-힣]{0,4}없던(?:일|걸)로|마음(?:이)?(?:다시)?(?:바뀌)[^.]{0,6}(?:쓸|안할)|됐어요?그냥|취소안할|취소하지(?:마|말|안)|환불취소|반품취소|취소(?:를)?철회)/u,
  ],
  en: [
    /\b(?:never ?mind|forget it|ill keep (?:it|them)|i will keep (?:it|them)|keep it after all|changed my mind about (?:the )?(?:return|refund|cancel\w*)|(?:dont|do not|no longer) (?:want|need)(?: to)? (?:a |the |my )?(?:refund|return|cancel|exchange)(?: it)?(?: anymore)?|cancel (?:my|the) (?:refund|return|cancellation|exchange)|leave it|ill (?:just )?(?:wait for it|take it|wait)|no need to (?:cancel|refund|return)|(?:ill|i will|ill just|i) give up(?: on)? (?:the|my|this) (?:refund|return|exchange|cancell?ation)|(?:dont|do not|please dont) cancel)\b/u,
  ],
};

/** Protests against the last answer or repeats the demand (H10). */
export const INSISTS: SpeechPatterns = {
  ko: [
    /그래도|그냥(?:해줘|해주세요|환불|처리)|무조건|어떻게(?:든|안되|좀안)|(?:좀|제발|꼭)(?:해주|해줘|부탁|안될)|안될까|안되겠|예외|이번(?:만|한번)|(?:이번만|한번만|좀)봐주|말이(?:안)?되|왜(?:안|못|환불|바로|그게|그런)|인정(?:못|할수없)|납득|받아들일수|이해(?:가)?(?:안|못)|억울|따로|다른방법|방법(?:이|은)?없|꼭(?:환불|교환|취소)|해달라고|해내|해놔|안해주|못해주|책임/u,
  ],
  en: [
    /\b(?:but i|still want|anyway|regardless|insist|make an exception|exception|just this once|one.time|unfair|not fair|why (?:not|cant|cant you|wont)|cant accept|cannot accept|not acceptable|theres got to be|there must be|any other way|come on|i demand|no way|refuse to|just (?:do|refund|give))\b/u,
  ],
};

/** Announces another question. */
export const HAS_MORE: SpeechPatterns = {
  ko: [
    /(?:하나|한가지|몇가지)(?:만)?더(?:요|여|만|만요)?(?:$|[.!\n])|(?:하나|한가지|몇가지|또|더|추가로|다른(?:거|것|질문|문의)?)(?:가|만|도|이|를|로)?(?:더|또|좀)?(?:있(?!나요|으세|으신|으실|을까|습니까)|남|물어|여쭤|여쭙|질문할|문의할|궁금|확인할|부탁)(?!볼?(?:건|거|게|것|점)?(?:이|은|도|는)?(?:이제|더|딱히)?없)/u,
    /(?:잠깐|잠시|아맞다|아참|맞다|참)(?:만)?(?:요|만요)?[,.!]?(?:더|또|아직|하나|근데|그리고|기다)/u,
    /(?:아직|또|네|넵|예|응|ㅇㅇ|ㅇ)(?:요|,)?(?:더)?(?:있(?:어|음|습|는데|네|지|슴)|남았|남음)|있긴(?:한데|있|해|하)|(?:하나|한가지)(?:를)?(?:깜빡|까먹|빼먹)/u,
    /추가(?:로)?(?:문의|질문|궁금)(?:이|가|할|한)?(?!없)|질문(?:이|하나|있)|(?:물어볼|여쭤볼|궁금한)(?:거|것|게|점)(?:이)?(?:더|또|있)|^있(?:어요|음|습니다|어)[.!]*$|(?:물어볼|여쭤볼|궁금한)(?:거|것|게|점)(?:이|가)?(?:아직|좀|더)?남/u,
  ],
  en: [
    /\b(?:another|one more|one other|a few more|some more|additional|further|more|other|second|follow.?up) (?:question|thing|issue|problem|query|request|stuff|things|questions)s?\b/u,
    /\b(?:wait|hold on|actually|also|hang on)\b[^.?!]{0,24}\b(?:question|thing|more|else|ask)\b|\bi (?:still |also )?have (?:a |another |one more |some )?(?:more )?question|\bnot yet\b|\bnot done\b|^(?:yes|yeah|yep|yup|sure),? (?:i do|there is|one more|actually|please|another)/u,
    /\b(?:something|one thing) else\b(?! (?:i can|we can))/u,
  ],
};
