import { spellOut } from "./closing-spelling.ts";

/**
 * Phrases a closing answer is made of. An answer is a plain no only if it can be cut into these phrases without a rest,
 * so that a word more ("아니요 근데 배송은…", "해결된 게 하나도 없습니다") is never read as a no.
 */

/** What a phrase of the grammar says: no more, a good-bye, thanks, a yes, or nothing of its own. */
export type ClosingPhrase = "no" | "bye" | "thanks" | "yes" | "filler";

type Grammar = readonly { readonly phrase: ClosingPhrase; readonly pattern: RegExp }[];

/** Longer answers are not plain; the limit also bounds the work. In code units. */
export const LONGEST_ANSWER = 160;

const ADVERB =
  "(?:정말로?|진짜로?|아마도?|이젠|더이상은?|더는|더|이제는?|인자는?|인제는?|딱히요?|별로|별다른|따로|별도로|별도|그밖에|특별히|특별하게|달리|추가로|추가|다른|또|지금은|지금|현재는|현재로서는|현재|당장은?|그외에?는?|(?:그거|이거|그것|이것|그|그게)(?:말고는?|말곤|외에는?|외엔|빼고는?|빼곤)|나머지는?|하나도|전혀|아직은|일단은?|우선은?|저는|전|뭐|그닥|오늘은)";
const WISH =
  "(?:궁금했던|물어보려던|물어보려했던|알고싶었던|알고싶던|문의하려던|필요했던|도와주실|도와줄|도움주실|문의드릴만한|궁금하신|궁금한|궁금할|문의할|문의드릴|문의하실|필요한|필요할|물어볼|물을|여쭤볼|여쭐|질문할|부탁할|부탁드릴|요청할|요청드릴|말할|말씀드릴|알고싶은|확인할|하고싶은|도움받을|도움필요한|할|볼)";
const TOPIC =
  "(?:환불|반품|교환|취소|배송|택배|주문|결제|로그인|계정|주소|쿠폰|포인트|물건|상품)(?:건|쪽|문제|관련|얘기|얘긴|이야기|문의|내용)?";
const MATTER =
  "(?:것들?|거|게|건|걸|점|사항|내용|말(?!이)|부분|문의사항|요청사항|문의|질문|용건|문제점?|이슈|불편|특이사항|이상)";
// "-어요" and its playful spellings: 요, 여, 용, 욥, 욤, 염
const YO = "[요여용욥욤염욧]";
const SEEMS = `[는을]듯(?=$|[.!~\\n])|[는을](?:것|거)같(?:아${YO}?|네${YO}?|습니다|습니당|음|은데${YO}?)|을듯(?:${YO}|해${YO}|합니다|하네요|싶어요|싶네요|싶습니다)?|을(?:거|것)(?:예요|에요|입니다)`;
// with the endings of Chungcheong, Gyeongsang and Jeolla
const REGIONAL =
  "슈|지롱요?|어유|시유|구만유?|구먼유?|당께요?|어예|지예|는디요?|심니더|심더|슴더|습니더|오요|어오|오";
const NONE = `(?:없|읎|업(?=[어습슴음네])|엄(?=[슴서써])|웂)(?:${REGIONAL}|습니다만|습니다|습니당|읍니다|슴니다|슴다|슴당|슴|[어써서떠]${YO}|떠|으요|어서요|어|엉|셈|음요|음|네${YO}|네|[고구]${YO}?|는데${YO}?(?!같)|${SEEMS}|지요|죠|지|[다당땅]|으니까요?|으니|거든요)?`;
const THAT_MUCH =
  "(?:[이그]걸로|[이그]거면|[이그]거로|[이그]것으로|[이그]것만으로도?|[이그]정도면|[이그]정도로|이만하면|지금(?:정보|내용)?으로도?)";
const WILL = "(?:게요|께요|게여|게용|게|겠습니다)";
const DONE_END =
  "(?:였어요|이었어요|였습니다|이었습니다|였네요|였음|였어|았어요|었어요|어요|습니다|네요|이에요|이예요|예요|에요|입니다|해요|합니다|하네요|이요|요|임|음|야|이야|어여|심더|습니더|슴더|죠|다|어|거든요|는데요|고요|구요)?";

const KOREAN: Grammar = [
  [
    "no",
    `아냐|아냥|아니[야얌]|아니(?:[에예]?${YO}|오|고요?|구요?|다|네|유|라예|어유)?|아뇨|아녀유|아뇽|아녀|아닙니[다당]|아님|ㄴㄴ+|ㄴ|노+우?|놉|안요`,
  ],
  [
    "no",
    `${ADVERB}{0,3}(?:(?:${WISH}${ADVERB}?)?${MATTER}(?:들)?(?:은|는|이|가|도)?|${WISH})?${ADVERB}{0,2}${NONE}`,
  ],
  [
    "no",
    `${ADVERB}{0,2}(?:괜찮|괜춘|갠춘|갠찮|갠찬|괜찬|괜차나)(?:$|요|해요|합니다|아요|아여|아용|아|습니다|습니당|네요|음|을것같아요|을거같아요|아졌어요|구요|고요|으니까요|슴다|슴당|아유|다|당|네)`,
  ],
  [
    "no",
    `${ADVERB}{0,2}(?:${THAT_MUCH}|이제|인자|인제|다|전부|모두|충분히)?(?:됐|되었|됬)(?:슴|어유|구만유?|구먼유?|당께요?|어예|심더|습니더|슴더|어요|어여|어용|어|습니다|습니당|네요|음|고요?|구요?|다|슴다|으니까요?|으니|으요)`,
  ],
  ["no", `(?:${THAT_MUCH}|이미|아주)?충분${DONE_END}|충분하(?:네요|구요|고요)`],
  ["no", `(?:이제|이걸로|이게|그게|이거|그거|여기서)?(?:다)?끝(?:났|이났|난것같)?${DONE_END}`],
  [
    "no",
    `(?:이게|그게|이거|그거|이거면|그거면|물어볼건|물어볼거|궁금한건|궁금한게|문의는|문의할건|용건은|제질문은)(?:이게|그게)?(?:가|이)?(?:다|전부)${DONE_END}|다(?:예요|에요|입니다|였어요)`,
  ],
  [
    "no",
    "(?:이제|오늘은|저는)?여기까지(?:만|면)?(?:할게요|하겠습니다|하죠|할래요|요|입니다|예요|에요|됩니다|되요|충분해요)?",
  ],
  [
    "no",
    `(?:더|더는|이제|이제는|딱히|굳이|따로){0,2}(?:도움)?(?:은|이|는)?필요(?:는|가|도)?(?:없(?:어요|습니다|음|네요|어|을것같아요|을거같아요)|안해요|하지안아요|하지안습니다)`,
  ],
  [
    "no",
    "(?:환불|반품|교환|취소)?(?:은|는)?(?:안|그만)할(?:게요|께요|래요|겁니다|거예요|게|래)|(?:안|그만)하겠습니다",
  ],
  [
    "no",
    "(?:이제|저는)?(?:다|전부|모두)(?:물어봤|여쭤봤|물어봄|여쭤봄|얘기했|말했|확인했)(?:어요|습니다|네요|어|음|는데요)?",
  ],
  // "배송 건도 환불 건도 물어볼 거 없어요", "주문 얘기는 됐고 …"
  [
    "no",
    `(?:${TOPIC}(?:에대해서?|관련해서?|으로)?(?:도|은|는|이나|이랑|하고)?){1,3}${ADVERB}{0,3}${WISH}${ADVERB}?${MATTER}?(?:은|는|이|가|도)?${ADVERB}{0,2}${NONE}`,
  ],
  [
    "filler",
    `${TOPIC}(?:은|는|ㄴ|도|이)?(?:이제|다|잘)?(?:됐고|됐구요?|됐으니까?|해결됐고|해결됐으니|해결됐어요|확인했고|확인했으니까?|확인됐고|확인됐으니|확인했어요|알겠고|이해했고|이해했어요)(?:요)?`,
  ],
  // "환불 얘기는 그만하셔도 돼요"
  [
    "filler",
    `${TOPIC}(?:은|는|도)?(?:이제|그냥|더)?(?:그만[하해]|안[가-힣]{1,3})(?:셔도|도)(?:되(?:${YO}|고|구요?|니까)|됩니다|괜찮아요|괜찮습니다)`,
  ],
  // "지금은 딱히요", "아니요 전혀요"
  [
    "no",
    "(?:ㄱㅊ)+(?:아요|아여|습니다|음|아)?|(?:지금은|당장은|현재는|현재로선|오늘은)?(?:딱히|전혀|특별히)(?:요|용|여|는요)?",
  ],
  // "그거만 궁금했어요", "그거 하나였어요"
  [
    "no",
    `(?:그거|그것|이거|이것|그|이)(?:만|뿐|하나|하나만|다)(?:궁금했|물어보려고?했|여쭤보려고?했|알고싶었|확인하려고?했|알면됐|알면되|이었|였|이면되|면되|이)${DONE_END}`,
  ],
  ["no", "해결(?:완료|끝|됨|이요|요)?"],
  // "이걸로 끝낼게요", "종료해 주세요"
  [
    "no",
    "(?:이제|이걸로|여기서|여기까지|이만|그만|그럼){0,2}(?:끝낼|마칠|마무리할|정리할|종료할|그만할|닫을|나갈|가볼|들어갈)(?:게요|께요|게|래요|겠습니다)|(?:오늘은|이제|그럼)?(?:이만|그만|여기까지만?)(?:할|하)(?:게요|께요|겠습니다|죠)|(?:이제|그만|그냥)?(?:상담|채팅|대화)?(?:을|를|은)?(?:종료|마무리|끝내|마쳐|닫아)(?:해)?(?:주세요|줘요?|주십시오|주시면됩니다|도됩니다|도되요|부탁드립니다|부탁드려요|부탁해요|하셔도됩니다|하셔도되요)",
  ],
  // "그거면 돼요", "안 필요해요"
  [
    "no",
    `${THAT_MUCH}(?:이제|다|저는|충분히)?(?:되(?:${YO}|네${YO}|겠네요|겠어요|겠습니다|었어요)|됩니다|될(?:것|거)같(?:아${YO}|네${YO}|습니다)|될듯(?:해요|합니다|요|하네요))|[이그](?:거|것|게)만(?:알면|확인하면)(?:되${YO}|됩니다)|(?:이제|더|더이상|더는|저는|딱히){0,2}안필요(?:해${YO}|합니다|함|해|할것같아요)`,
  ],
  ["no", `${ADVERB}{0,2}(?:볼일|용무|용건|별거|별일|별건|별게)(?:은|는|이|가|도)?${ADVERB}{0,2}${NONE}`],
  // "그거 말고는 없어요", "오늘은 이 정도로 할게요", "그게 궁금했던 전부예요"
  [
    "no",
    `(?:[이그저]거|[이그저]것|(?:방금|아까|제가|지금)?(?:말한|말씀드린|물어본|문의한)거|${TOPIC})(?:말고|외에|이외에|빼고|제외하고)(?:는|ㄴ|도)?(?:더|더는|딱히)?${NONE}`,
  ],
  ["no", `(?:오늘은|지금은|저는)?[이그]정도(?:로|만|까지만)?할(?:${WILL}|래요)`],
  [
    "no",
    `(?:[이그]게|[이그]거)(?:제가)?(?:궁금했던|물어보려던|필요했던|알고싶던|알고싶었던)(?:거|것|게)?(?:의)?(?:전부|다|였|이었)${DONE_END}`,
  ],
  // "알려주신 걸로 충분해요"
  [
    "no",
    `(?:알려|말씀해|말해|답변해|안내해|설명해|답|도와)주신(?:걸로|것으로|거로|것만으로도|것만으로|걸로도|거면|내용으로|내용이면)(?:도|이미|아주)?(?:충분${DONE_END}|충분하(?:네요|구요|고요)|됐${DONE_END}|되었${DONE_END})`,
  ],
  // "궁금한 건 다 해결됐어요", "문의는 끝입니다"
  [
    "no",
    `(?:${WISH}${MATTER}(?:들)?|궁금증|질문|문의)(?:은|는|이|가|도|을|를)?(?:이제)?(?:다|전부|모두)(?:물어봤|물어보았|여쭤봤|여쭸|질문했|문의했|알았|알게됐|확인했|확인됐|들었|풀렸|해소됐|해결됐|해결했|해결(?=$|[.!~\\n])|끝났|했|됐)${DONE_END}|(?:문의|질문|용건|볼일|제문의|제질문)(?:은|는|이|가|도)?(?:이제|이걸로|이게|여기서)?(?:다)?(?:끝(?:났|이났)?|마지막|전부)${DONE_END}`,
  ],
  ["no", "이상(?:입니다|이에요|이예요|이요|임)"],
  ["no", `(?:문제|이상|불편)(?:는|은|가|이)?(?:하나도|전혀)?${NONE}`],
  [
    "no",
    `(?:문제가?|질문이?|궁금증이?|궁금한(?:게|거|건|점이)?|다|모두|전부|이제|덕분에|잘|바로|금방|깔끔하게|깔끔히|말끔히|완전히|완벽하게|완벽히|문의가?|의문이?){0,4}(?:해결|해소|풀)(?:이|은)?(?:다|잘|전부)?(?:됐|되었|했|렸|됨|완료)(?:어요|습니다|네요|음|어|구요|고요|으니)?`,
  ],
  [
    "no",
    // Later, not now: "질문할게요" and "문의드릴게요" alone announce a question.
    `(?:그럼|혹시|더|일|문제가?|궁금한(?:게|거|것|점)|필요한(?:게|거)){0,3}(?:또|다시)?(?:나중에|다음에|그때|필요하면|필요할때|생기면|생길때|생각나면|궁금하면|있으면|모르면){1,3}(?:혹시|더|또|다시){0,2}(?:연락|문의|질문|이용|말씀)?(?:드릴|할|드리|하|올|오|물어볼|물어보|여쭤볼|여쭤보|찾을|찾아올|찾아뵐|찾아뵙|뵐|뵙)${WILL}`,
  ],
  [
    "no",
    `(?:그럼|혹시)?(?:다시|또|잘){0,2}(?:이용|사용|연락)(?:드릴|할|하|드리)${WILL}|(?:그럼)?(?:다시|또)(?:문의(?:드릴|할|하|드리)|올|오|찾을|찾아올|찾아뵐|찾아뵙|뵐|뵙)${WILL}|(?:이제)?그만(?:물어볼|질문할|여쭤볼|할)${WILL}`,
  ],
  ["no", "(?:nothing|nope|no|nn|nah)(?=thanks|thankyou|thx|ty|$|[^a-z])"],
  [
    "bye",
    "(?:ㅅㄱ)+(?:ㅇ|요|여|링)?|수고(?:링|염|용|하세[여융]|하세요|하이소|하십시오|하셨습니다|하셨어요|많으셨습니다|많으셨어요|많으십니다|하십쇼|하세용|하세염|요|하시고요?)?|고생(?:하십시오|하십쇼|하시고요?|하이소|하셨습니다|하셨어요|많으셨습니다|많으셨어요|하세요|많으세요)",
  ],
  [
    "bye",
    "(?:늘|항상|오늘도|모두|다들|그럼|좋은|즐거운|행복한|편안한|남은|오늘){0,3}(?:하루|저녁|주말|밤|오후|시간|한주|연휴|명절|날)(?:도|를|을)?(?:잘|즐겁게|행복하게)?(?:되세[요여용염]|보내세[요여용염]|보내셔요|되십시오|보내십시오|보내시고요?|되시길바랍니다|되시길|되시고요?|되길|보내시길|요)",
  ],
  [
    "bye",
    `안녕히(?:계세요|가세요|계십시오)|바이(?:바이)?|ㅂㅂ|ㅃㅃ|ㅂㅇ|빠이(?:빠이)?|빠빠(?:이)?|ㅂ2|들어가세요|굿밤|잘자요?|또뵙겠습니다|번창하세요|(?:많이파|대박나|부자되|건강하|행복하|힘내)(?:세요|십시오|시길)|(?:이만)?실례(?:할게요|하겠습니다|했습니다|많았습니다)|(?:그럼|저는|전|이제|이만){0,3}(?:가볼|갈|나가볼|나갈|들어가볼|물러갈|물러가볼|줄일|가보|물러나보)${WILL}|(?:저는|전|저|이제|그럼|이만){0,3}(?:가야|가봐야|나가야|일어나야)(?:해요|합니다|해서요|겠어요|겠네요|되요|할것같아요|되서요)|이만(?:물러갑니다|갑니다)?|bye(?![a-z])`,
  ],
  [
    "thanks",
    "(?:정말|너무|진짜|매우|많이|무척|대단히|다시한번|여러모로|빠른|친절한|친절히|친절하게|상세한|자세한|자세히){0,3}(?:(?:상담|답변|도움|안내|설명|처리|확인|응대)(?:을|도|에|해)?)?(?:도와주셔서|알려주셔서|답해주셔서|해주셔서|주셔서|답변해주셔서)?(?:정말|너무|진짜|많이)?(?:[감캄](?:사|솨|삼)(?:용|욤|요|다|당|합니더|합니데이|합니다|해요|해용|드려요|드립니다|함다|했습니다|했어요|합니당|함|여|해)?|고맙(?:습니|심|습|십니)더|고맙데이|고맙슴다|고맙당|고맙다|고맙습니다|고마워[요용여]|고마[워웡]|고맙네요|고맙구요|고마웠어요|고맙|땡큐[요용여]?|땡스|쌩큐|(?:ㄱㅅ)+|ㄳ+|thx|thanks|thankyou|ty)",
  ],
  [
    "thanks",
    "(?:충분히|많은|많이|정말|진짜|큰|크게|너무|덕분에)?도움(?:이)?(?:많이|정말|크게|너무|충분히)?(?:됐|되었)(?:어요|습니다|네요)|[가-힣]{1,6}(?:도|이|가)(?:고맙|감사하)(?:대요|다네요|답니다|다고하네요|다고해요|다고전해(?:달래요|주세요))|복받으세요|친절하(?:시네요|네요|세요)|최고(?:예요|에요|네요|입니다)?",
  ],
  ["yes", "네+|넵+|예+|넹+|옙|넴|응+|웅+|어|ㅇㅇ+|ㅇ"],
  [
    "filler",
    "오케이|오키도키|오키|[았었헉]|음+|흠+|아하?|오+|ㅇㅋ+|ok(?:ay)?(?![a-z])|그럼|그러면|이제|지금은|일단|우선|저는|딱히|그냥|뭐|더|다|굿|good|역시|덕분에|잘|기다릴게요|기다리겠습니다|그렇군요|그렇구나|쓸게요|그냥쓸게요|이만|안녕",
  ],
  // "나머지는 제가 알아서 할게요", "원하는 답 들었습니다"
  [
    "filler",
    "(?:나머지는|그건|이건|그럼|이제)?(?:제가|저희가|혼자|직접|알아서|스스로){1,3}(?:한번)?(?:할|해볼|해결할|찾아볼|확인할|진행할|처리할)(?:게요|께요|수있을것같아요|수있을거같아요)|(?:나머지는|그건)?(?:제가|저희가)(?:직접|알아서)?(?:하|해보|해결하|진행하|처리하)겠습니다|(?:원하는|필요한|궁금한|듣고싶은|궁금했던)(?:답변?|정보|내용|거|것|안내)(?:을|를|은|도)?(?:다|잘)?(?:들었|얻었|받았|찾았|알았|해결됐)(?:어요|습니다|네요)",
  ],
  // what the customer will do, or how the answer was: "말씀하신 대로 해볼게요", "설명 잘 들었습니다"
  [
    "filler",
    "(?:이제|그럼|일단)?(?:제가|혼자|한번|직접|다시){0,3}(?:해볼|해보|시도해볼|찾아볼|해결해볼)(?:게요|께요|겠습니다)|(?:말씀|안내|설명|알려|말|가르쳐)?(?:하신|해주신|드린|주신|한|하라는|준)대로(?:한번|다시|일단)?(?:해볼|할|진행할|해보|하|따라할|기다릴)(?:게요|께요|겠습니다|ㄹ게요)|(?:일단|우선)?그렇게(?:할|하|해볼|알고있을)(?:게요|께요|겠습니다)|(?:조금|좀|더|그럼|그냥|한번|일단){0,2}기다(?:려볼|릴|려보|리)(?:게요|께요|겠습니다|면되겠네요|면되겠어요)|(?:안내|설명|답변|말씀|내용)(?:을|도|은)?(?:잘|다|모두)?(?:받았|들었|봤|이해했)(?:어요|습니다|네요)|(?:완벽|만족|훌륭|깔끔)(?:해요|합니다|하네요|하구요|하고요)",
  ],
  [
    "filler",
    "(?:방금|지금|이제|다시보니|제가){0,2}(?:찾았|알아냈|해결했)(?:어요|습니다|네요|음)|(?:다|잘|모두|전부|이제){0,2}(?:이해|확인|파악)(?:가|은)?(?:다|잘)?(?:됐|했|되었|하였)(?:어요|습니다|네요|음|어)?|(?:잘)?알겠(?:습니다|어요|음|네요|슴다|습니당|어)|(?:잘|다|모두)?(?:알았|알게됐|알게되었)(?:어요|습니다|음|어|네요|구요|고요)",
  ],
  ["filler", "[\\s.,!~^…\\n'\"()\\-ㅋㅎㅠㅜ:)♡♥☺]+|[\\u{1f300}-\\u{1faff}\\u2600-\\u27bf]+"],
].map(([phrase, source]) => ({ phrase: phrase as ClosingPhrase, pattern: new RegExp(source ?? "", "uy") }));

// "no good", "no idea": a no that says something else.
const NOT_A_REFUSAL =
  "(?! (?:(?:problems?|issues?|questions?|things?|concerns?|matters?) (?:is|are|was|were|has|have|had|got|been|gets|solved|resolved|answered|fixed|sorted|settled|handled)|good|way|idea|luck|one|wonder|clue|great|nice|fine|cool|help|use|point|reply|answer|response|refund|order|sure))";
// "not really solved", "nothing fixed": what follows is denied, so it is no end.
const NOT_A_STATE =
  "(?!(?: (?:is|was|really|yet|been|all|fully|completely|quite|at all|has|got|gets|even)){0,3},? (?:solved|resolved|sorted|fixed|answered|settled|handled|cleared|done|set|satisfied|happy|good|fine|ok|okay|clear|helpful|finished|covered))";
const NOW =
  "(?: (?:right now|for now|for today|now|today|at the moment|at this point|at present|currently|at this time|at all|then|really|here|thanks))?";
const ENGLISH: Grammar = [
  [
    "no",
    `(?<!\\bfor )noo*${NOT_A_REFUSAL}|nope+|nah+|naw|n|nay|none(?: at all)?|negative|nada|nty|(?:i )?(?:cant|cannot|can not) think of (?:anything|any)(?: (?:else|more|other|further))?(?: questions?)?|no more|not${NOT_A_STATE} (?:now|really|today|at (?:the|this) (?:moment|time)|for now|right now|at all|that i (?:can think|know) of|anymore)|there (?:isnt|is not|arent|are not)(?: (?:anything|any))?(?: (?:more|other|further|else))?(?: (?:questions?|issues?|problems?|things?))?(?: i need)?|there(?:s| is) nothing(?: (?:else|more|further))?(?: i need)?`,
  ],
  [
    "no",
    `(?<!\\b(?:for|do|does|did|done|solved?|fixed|answered|resolved|sorted|covered|changed|helped|got|get|means?) )(?:nothing?|nuthin|nothin)${NOT_A_STATE}(?! (?:good|great|nice|fine|cool|helped))(?: (?:else|more|further|other))?(?: (?:at all|comes to mind|to add|i can think of|that i can think of|i need|i want|thanks|from me|(?:on|from) my (?:end|side)|to ask|to say))?${NOW}`,
  ],
  [
    "no",
    `(?:no${NOT_A_REFUSAL}|(?:i )?(?:dont|do not) have any|i have no|have no|got no|i have nothing|ive got nothing|ive nothing|there(?:s| is| are) no)(?: (?:more|other|further|else|additional|any)){0,2}(?: (?:questions?|issues?|problems?|qs?|things?|concerns?|requests?|queries|inquiries|help|assistance|support))?(?: (?:needed|required|necessary))?(?: (?:else|further|from me|to (?:ask|add|say)|left)){0,2}${NOW}`,
  ],
  [
    "no",
    `(?:that|this|it)(?:s| is| was| will be|ll be| would be|d be)? (?:all|it|everything|enough|about it|plenty|all good|me done)(?: (?:(?:that )?i (?:needed|need|wanted|want|had|came for|was after)(?: to (?:know|ask|hear|check|say))?|from me|for me|folks|really|mate))?${NOW}`,
  ],
  [
    "no",
    `(?:were |im |i am )?all (?:set|good|done|sorted|clear|fine|is well|is good)(?: (?:here|now|on my end|on my side|thanks))?${NOW}`,
  ],
  [
    "no",
    `everything(?:s| is| looks| seems| sounds)?(?: all)? (?:fine|good|clear|ok|okay|sorted|great|perfect|set|resolved|all set|alright)${NOW}`,
  ],
  [
    "no",
    `(?:i think |i believe |guess |looks like |i guess )?(?:i am|im|we are|were|i should be|i feel)(?: (?:all|just|totally|perfectly|pretty much))? (?:good|fine|ok|okay|done|set|sorted|satisfied|happy|finished|great|covered|alright)(?: (?:with that|to go|with everything|thanks))?${NOW}`,
  ],
  [
    "no",
    "(?:no need|not needed|never ?mind|no thank you|no thanks|no thx|no ty|(?:i )?(?:dont|do not|wont) need (?:anything|any more|more|help|further help|any help|any further help|any more help)(?: (?:else|more|further|help|assistance))?|(?:i )?(?:dont|do not) think so|i do not|i dont|i think not|i guess not|guess not|not anymore)",
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
  // "that answers it", "that'll do"
  [
    "no",
    `(?:i )?(?:ive|have|got|ive got|i have got) (?:all|everything|what)(?: (?:i|that i) (?:need(?:ed)?|wanted|asked for))?|(?:its|it is|everythings?|everything is|all)(?: all| now)? (?:working|works|sorted|fixed|sorted out)(?: (?:now|again|fine|well|perfectly))*|(?:that|this|you)(?:s|ve| have| has| just| all)? (?:answer(?:s|ed)?|cover(?:s|ed)?|solve[sd]?|sort(?:s|ed)?|clear(?:s|ed)?|resolve[sd]?|fix(?:es|ed)?)(?: (?:it|that|everything|all|my|the|questions?|issues?|problem|of|up|out|things?|for|me)){1,4}${NOW}|(?:that|this|it)(?:ll| will| should) (?:do|be (?:it|all|everything|enough))(?: it)?${NOW}|you (?:can|may) (?:go|leave)(?: now)?|(?:all )?good (?:for now|here|to go|thanks)`,
  ],
  [
    "no",
    "(?:if (?:i|anything|something)(?: else)?(?: need| have| comes up| happens)?(?: (?:anything|something|more|any|questions?|help|else|another|up)){0,3},? )?ill (?:be back|come back(?: later)?|let you know|reach out(?: later| again)?|(?:contact|message|text|write)(?: you)?(?: later| again)?)(?: if (?:anything|something|i need|i have|theres)(?: (?:else|more|anything|something|help|any|questions?|another|question)){0,3}(?: comes up)?)?|(?:we|you|i) can (?:stop|end|finish|wrap up|leave it)(?: (?:here|now|there|it)){1,2}|(?:you can|you may|please|feel free to|go ahead and) (?:close|end)(?: (?:it|this|the|chat|conversation|now|ticket)){0,4}",
  ],
  [
    "bye",
    "(?:good ?)?bye+(?: ?bye+)?(?: for now| now)?|(?:see|c) (?:you|ya|u)(?: (?:later|soon|around|next time))?|take care|cya|goodnight|good (?:night|evening)|so long|farewell|ttyl|cheerio|until next time|(?:catch|see) (?:you|ya|u) later|laters|talk (?:to you )?(?:later|soon)|signing off|(?:i )?(?:gotta|got to|have to) go|over and out|(?:maybe )?later",
  ],
  [
    "bye",
    "(?:and )?(?:you )?(?:have|enjoy|wish you|hope you have)(?: (?:a|an|your|the|you))?(?: (?:very|really|nice|good|great|lovely|wonderful|fantastic|pleasant|awesome|blessed|rest of)){0,3}(?: (?:your|the))?(?: (?:day|one|evening|night|weekend|afternoon|week|time|morning|today))(?: (?:too|as well|ahead|yourself))?|(?:a )?(?:good|great|nice) (?:day|one|evening|weekend)|you too|same to you",
  ],
  [
    "thanks",
    "(?:many |very |so |ok |great |okay |much )?(?:thanks?(?! for nothing)|thank (?:you|u|ya)(?! for nothing)|thankyou|thanx|thx|ty|tysm|tyvm|cheers|much appreciated|appreciated|(?:i )?(?:really )?appreciate (?:it|that|your help|the help|you|everything)|so grateful)(?: (?:so|very|a|you|u|much|lot|lots|bunch|million|again|for|everything|your|the|help|all|helping|me|out|that|this|info|information|time|assistance|support|quick|reply|response|answer|anyway|tho|though|ton|kindly|assist|sir|guys|patience|kindness|mate|man|ai|bot|great|service|tons|answers|tips|sorting|solving|fixing|explaining|checking|clearing|handling|resolving|answering|looking|into|informing|letting|know|being|swift|prompt|fast|speedy|responses|replies|update|up|it|these|question|questions)){0,10}",
  ],
  [
    "thanks",
    "(?:that|this|you|it)(?: (?:really|was|were|has been|have been|very|so|been)){0,3} (?:help(?:ed|ful|s)|useful)(?: (?:a lot|me|me a lot))?|youve been (?:very |so |really )?(?:helpful|great|awesome|kind)|you(?:re| are) (?:the best|great|awesome|amazing|very kind|so kind)|(?:you|u)(?: guys| all)? (?:rock|rule)|(?:very|so|super) helpful|(?:a )?(?:great|big|huge|real) help",
  ],
  ["yes", "yes|yeah|yep|yup|ya"],
  [
    "filler",
    "no (?:worries|problem|probs|biggie)|(?:thats|that is|thats all|that was|its|it is|this is|all) (?:perfect|cool|ok|okay|alright|good|fine|great|fine|ok|okay|alright|all right|awesome|wonderful|excellent|amazing|lovely|brilliant|super|clear|helpful)|i (?:think|believe|guess|suppose|reckon)|(?:just|only) (?:that|this|the one)|(?:i )?(?:just|only) (?:wanted|needed) (?:to (?:know|check|ask|confirm)(?: (?:that|this|it))?|that)|maam|mam|mate|man|dude|bro|buddy|pal|team|folks|ok(?:ay|ie|ey|k)?|k|kk|alright|alrighty|right|cool|great|perfect|awesome|excellent|nice|good|fine|sure|got it|i see|(?:i )?(?:found|figured) it(?: out)?|understood|i understand|noted|wonderful|fantastic|super|brilliant|lovely|sweet|well|um+|uh+|hmm+|oh|ah|then|for now|now|today|that makes sense|makes sense|works for me|(?:thats |that is |that was )?(?:exactly |just )?what i (?:needed|wanted|was (?:looking for|after))(?: to (?:know|hear))?|please|just|so|and|i think|actually no|(?:it was |was )?(?:really )?(?:nice|awesome|great|good|lovely) (?:talking|chatting|to talk|to chat|speaking)(?: (?:to|with) you)?|if (?:anything|something)(?: else)? comes up|ill (?:wait|be (?:ok|okay|fine)|try that|keep (?:it|them))|at the moment|exactly|absolutely|wow|haha|lol|sir|madam|dear|friend|guys",
  ],
].map(([phrase, source]) => ({
  phrase: phrase as ClosingPhrase,
  pattern: new RegExp(`(?:${source})(?![a-z\\d])`, "uy"),
}));
const ENGLISH_GAP = /[\s.,!~^…'"()\-:)♡♥☺\u{1f300}-\u{1faff}\u2600-\u27bf]+/uy;

/** Cuts an answer into closing phrases; null if anything is left over. Korean without spaces, English with single ones. */
export function closingPhrases(korean: string, english: string): ReadonlySet<ClosingPhrase> | null {
  if (/[가-힣ㄱ-ㅎ]/u.test(korean)) return tile(spellOut(korean), KOREAN);
  return tile(english, [...ENGLISH, { phrase: "filler", pattern: ENGLISH_GAP }]);
}

/** All phrases that some complete tiling uses, preferring those with a no. */
function tile(text: string, grammar: Grammar): ReadonlySet<ClosingPhrase> | null {
  if (text.length === 0 || text.length > LONGEST_ANSWER) return null;
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
