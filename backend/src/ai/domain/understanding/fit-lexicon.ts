/**
 * Goods that are right and do not suit: on the body, in the room, to one's taste. Reasons of a change of mind (`reason-lexicon.ts`). `KOREAN_*` is
 * matched on `asKorean` text, `ENGLISH_*` on `asEnglish` text.
 */

const KOREAN_BODY =
  "(?:발볼|발등|발가락|발목|발바닥|뒤꿈치|발|볼|종아리|허벅지|엉덩이|골반|허리|뱃살|배|가슴|어깨|팔뚝|팔|소매|손목|손가락|손|목둘레|목|머리|얼굴|귀|키|체형|몸|다리|기장|총장|품|통|핏|사이즈|치수|크기|굽|밑단|길이|폭|너비|높이|두께|무게)";
const KOREAN_WORN =
  "(?:신발|운동화|구두|샌들|슬리퍼|부츠|장화|로퍼|단화|힐|양말|스타킹|반지|팔찌|목걸이|시계|모자|장갑|바지|치마|스커트|셔츠|티셔츠|티|니트|가디건|자켓|재킷|코트|점퍼|패딩|원피스|옷|속옷|브라|레깅스|수영복|안경|헬멧|마스크|벨트|하네스|목줄)";
const KOREAN_VERY =
  "(?:너무|넘|좀|조금|약간|많이|살짝|꽤|꽉|딱|생각보다|훨씬|자꾸|계속|다|막|진짜|정말|엄청|영|잘|별로|전혀|저(?:한테|에게)는?|제게는?|나한테는?)*";
const KOREAN_MISFIT =
  "(?:안맞|맞지(?:가|는|도|를)?안|작(?![년업동성가품용렬전])|커[서요지]?(?!피|튼|버|서비)|크[네다더고니]|큰(?!일|집)|짧|길(?![가이])|헐[렁겁]|헐떡|벙벙|낙낙|널널|타이트|빡빡|끼(?![치얹])|낀|껴|꼈|낌|낑|조[이여인임]|쪼[이여]|꽉|넓|좁|불편|(?:안|못)(?:들어가|잠[겨기가]|올라가)|아프|아파|배[기겨]|눌[려리린]|끌[려리린]|질질|미끄|벗[겨어]|애매|부[해하어]|까[지져]|쓸[려리])";

/** What slips off whoever wears it has come off nothing. Before a word for coming off. */
export const NOT_OFF_THE_BODY = `(?<!(?:${KOREAN_BODY}|${KOREAN_WORN})(?:이|가|에서|도|은|는)?(?:자꾸|계속|막|다|쉽게)*)`;
/** Before a word for closing: a waist that does not close is too tight, a zip that does not is faulty. */
export const NOT_ON_THE_BODY = `(?<!${KOREAN_BODY}(?:이|가|도|은|는)?)`;

const KOREAN_PERSON =
  "(?:아내|남편|엄마|아빠|어머니|아버지|시어머니|시아버지|장모님?|장인|부모님?|와이프|아이|애|딸|아들|조카|가족|친구|여친|남친|여자친구|남자친구|동생|언니|누나|오빠|형|이모|고모|삼촌|할머니|할아버지|지인|선생님|상대(?:방)?|(?:받는|받은|받을|쓸|입을)(?:사람|분)|본인)";

/** Too tight, too loose, too long, too heavy: does not fit. */
export const KOREAN_DOES_NOT_FIT: readonly RegExp[] = [
  new RegExp(
    `(?:${KOREAN_BODY}|${KOREAN_WORN})(?:이|가|은|는|도|만|에|에는|에도|한테|을|를)?${KOREAN_VERY}${KOREAN_MISFIT}`,
    "u",
  ),
  /꽉(?:끼|껴|꼈|조[이여]|쪼[이여])|딱맞[가-힣]{0,3}불편|헐[렁떡]|낑겨|쪼[여이]|반업|(?:신|입|착용|앉|눕|들|쓰|걷)(?:기|고|을때|으니까?|어보니까?|아보니까?|으면|다보니)[가-힣]{0,8}불편/u,
  // "이불이 작아요", not "소리가 작아요"
  /(?<!소리|글씨|글자|볼륨|음량|소음|기대|관심|실망|부담|문제|피해|차이|비중|걱정|충격|손해|금액|기쁨)(?:이|가|은|는)(?:작아[요서]|작네|작고|작습|작더|[작크짧길얇]다(?:고|니까|는)|얇[아네습더은]|두꺼[워운]|커요|커서(?!비)|크네|크더|큽니|짧[아네고습더]|길어[요서]|길[네더])/u,
  /(?:인데도?|더니|보니까?|는데도?|^|[.,!?\n])(?:너무|좀|조금|약간|많이|저한테){0,2}(?:작[네아]|크네|커요|짧[네아]|길어[요서]|길네)|더(?:커|작아|길어|넓어|짧아)야|(?:되|돼)어?야맞/u,
  /(?:문|방|현관|엘리베이터|차|트렁크|서랍|선반|책상|자리|공간|틈|베란다|주방|옷장|화장실)(?:에|으로)(?:는|도)?(?:안|못)들어가|자리(?:를|만|도)?(?:너무|많이)?차지/u,
  /(?:감당|들기|옮기기)(?:이|가)?(?:안되|너무|좀)?[가-힣]{0,4}(?:무거|무겁)/u,
];

/** Does not go with the room, the clothes or whoever got it: not to one's taste. */
export const KOREAN_NOT_TO_TASTE: readonly RegExp[] = [
  // "커튼이랑 너무 안 맞네요", not "설명이랑", which is another matter
  new RegExp(
    `(?<!비번|비밀번호|아이디|주소|금액|가격|계좌|설명|사진|번호|수량|개수|주문|내역|정보|이름)(?:이랑|랑|과|와|하고|에는?|한테는?)(?:색|색상|색깔|톤|분위기)?(?:이|가|은|는|도)?${KOREAN_VERY}(?:하나도|도무지|그닥|그다지)*(?:안어울|어울리지(?:가|도|를|는)?(?:안|못)|안맞|맞지(?:가|도|는)?안|따로놀|겉돌|부조화)`,
    "u",
  ),
  /따로놀|(?:분위기|느낌|색감|톤|색|색상|색깔|컬러|무늬|패턴|디자인|스타일|재질|질감|촉감|핏|향)(?:이|가|은|는|도)?(?:너무|좀|막상|영|생각보다|약간|진짜|많이){0,2}(?:칙칙|촌스|올드|유치|애매|별로|구리|구려|심심|밋밋|과하|과해|튀|요란|어둡|어두[워운]|밝[아은]|진하|진해|연하|연해|노티|늙어|나이들|싸보|싼티|저렴|안예|안이|부담|질[리려])/u,
  /촌스[러럽]|정신(?:이)?없(?:어서|어요|네요)|매치(?:가|이)?(?:영|잘|전혀)?안|(?:안|덜)예[쁘뻐]|그(?:냥|저)(?:그래요?|그렇네|그런것같|그러네)|같은(?:게|거|것|제품)(?:이)?(?:이미|집에)?있(?:다고|대요|다네)/u,
  /(?:올드|늙어|나이들어|촌스러워|뚱뚱|뚱뚱해|부해|부어|싸구려(?:같|처럼)?|저렴(?:해|하게)|어색(?:해|하게)|이상하게|칙칙(?:해|하게)|초라해)(?:보이|보여|보임|보인)/u,
  /(?:원한|원했던|원하던|생각한|생각했던|생각하던|찾던|바라던|상상한|상상했던|기대한|기대했던)(?:색|색상|색깔|톤|느낌|스타일|디자인|분위기|핏|재질|거|것|게)?(?:이|가)?(?:아니(?!라면)|아닌|아녔|아님)/u,
  new RegExp(
    `${KOREAN_PERSON}(?:이|가|께서|은|는|도|한테)?[가-힣]{0,6}(?:안좋아|좋아하지(?:를|는|도)?안|시큰둥|안쓴|안입|안신|싫|별로|(?:마음|맘)에(?:는|도)?(?:별로|영|잘)?(?:안|들지안)|필요없|반대|안든|안어울|이미(?:샀|있))`,
    "u",
  ),
  /(?:정|손|눈길|마음)(?:이|도)?(?:영|잘|도무지|별로|하나도)?안(?:가[서요네는]|갑|갈|감)|(?:안내키|안땡기|안땡겨|안끌[려리]|내키지안|끌리지안|눈에안(?:들|차))|(?:금방|벌써|이제|보다보니)질[려렸리]/u,
];

/** Too tight, too loose, too long, too heavy: does not fit. */
export const ENGLISH_DOES_NOT_FIT: readonly RegExp[] = [
  /\b(?:pinch(?:es|ing)?|squeez(?:e|es|ing)|squash(?:es|ing)?|rub(?:s|bing)?|dig(?:s|ging)?(?: in(?:to)?)?|chaf(?:e|es|ing)) (?:at |against |in |on |around )?(?:my|the|his|her|at the) ?(?:\w+ )?(?:feet|foot|toes?|heels?|ankles?|instep|ears?|waist|skin|wrists?|head|neck|shoulders?|chest|thighs?|sides?)\b|\bpinch(?:es|ing)? (?:at|around|across)\b/u,
  /\b(?:slip|slips|slipping|slide|slides|sliding|fall|falls|falling|drop|drops) (?:right )?(?:off|down)(?: of)? (?:my|his|her|the) (?:\w+ )?(?:feet|foot|heels?|head|waist|wrist|finger|shoulders?|hips?|nose|ears?)\b/u,
  /\b(?:too|so|way too|a bit|a little|very|super|really|quite|rather|kind of|kinda|pretty|way) (?:too )?(?:snug|baggy|tight|loose|roomy|narrow|bulky|boxy|stiff|oversized)\b/u,
  /\b(?:barely|hardly|scarcely|cant|cannot|couldnt|can not|doesnt|dont|didnt|wont) (?:even |really |quite |actually )?(?:fit|fits|get|squeeze|put) (?:(?:it|them|these|my \w+|the \w+) )?(?:on|in|into|over|through|under|around)\b[^.?!]{0,12}\b(?:me|my|him|her|his|feet|foot|desk|room|door|bed|car|them|it)\b|\b(?:barely|hardly|scarcely) fits?\b/u,
  /\b(?:the |this )?(?:size|sizing|fit) (?:is|was|seems|feels|are|isnt|wasnt) (?:just |all |a bit |way |completely |not )*(?:off|right|weird|small|big|large|tight|loose|too \w+|good on me)\b|\bthe next size\b|\bgo(?:ing)? (?:up|down) (?:a|one|half a) size\b/u,
  /\b(?:waist|collar|belt|strap|top button|cuffs?|bra|band) (?:doesnt|does not|wont|cant|dont) (?:even |quite )?(?:close|button|meet|fit|do up|fasten|reach|go around)\b/u,
  /\b(?:huge|massive|enormous|tiny|gigantic|swimming|drowning) (?:on|in) (?:me|it|them|him|her)\b|\b(?:come|hang|go|reach|fall)(?:e?s)? (?:way |down )?(?:past|over|below) my\b|\b(?:cant|couldnt|cannot|wont|could not) (?:even )?(?:zip|button|close|do|get|pull) (?:it|them) (?:up|on|closed|over)\b|\b(?:wont|doesnt|cant|couldnt) (?:even )?(?:go|get|slide) (?:over|past|on|onto) (?:my|his|her)\b|\b(?:cramped|suffocating|uncomfortable to (?:wear|walk|sit|sleep))\b/u,
  /\b(?:heavier|bigger|larger|longer|taller|wider) than (?:i|we) can\b|\b(?:way|much|far|a lot) (?:heavier|bigger|smaller|larger|longer|shorter|tighter|wider|looser|bulkier) than\b/u,
];

/** Does not go with the room, the clothes or whoever got it: not to one's taste. */
export const ENGLISH_NOT_TO_TASTE: readonly RegExp[] = [
  /\bclash(?:es|ed|ing)? with\b|\b(?:doesnt|dont|does not|do not|wont|didnt) (?:really |quite |actually )?(?:go|match|work|blend|fit in|suit)(?: (?:well|nicely|at all))? (?:with|in|my|our)\b/u,
  /\b(?:doesnt|dont|does not|didnt|do not) match (?:with|my|our|the (?!description|pictures?|photos?|order|listing|one))|\b(?:isnt|wasnt|not|arent)(?: (?:really|much of|such))* (?:a fan|into (?:it|them)|keen|crazy about|thrilled with the (?:look|colou?r))\b|\bnot (?:really )?feeling\b/u,
  /\blooks? (?:so |too |really |just |a bit |a little |kind of |kinda |very |quite |pretty )*(?:weird|odd|off|strange|out of place|cheap|awful|dated|old.fashioned|silly|ridiculous|bad|terrible|wrong|unflattering) (?:in|on|with|next to|against|at|here)\b/u,
  /\b(?:not|isnt|arent|wasnt)(?: (?:really|quite|exactly|at all|particularly|so much))* (?:my|our|his|her|their) (?:style|taste|thing|vibe|colou?rs?|cup of tea)\b|\b(?:not|isnt|wasnt)(?: (?:really|quite|exactly))* (?:the (?:look|vibe|style|shade|tone|feel)|what) (?:i|we) (?:was|were|had|imagined|pictured|hoped|went)\b/u,
  /\b(?:she|he|they|my (?:\w+ )?\w+|the recipient) (?:didnt|doesnt|dont|did not|does not|do not) (?:really |actually |even )?(?:care (?:much )?for|like|want|need|love|use)\b|\b(?:she|he|they|my (?:wife|husband|mom|mum|mother|dad|son|daughter|girlfriend|boyfriend|friend|sister|brother)) (?:hates?|hated|dislikes?|already (?:has|had|owns?))\b/u,
];
