import type { SpeechPatterns } from "./speech-lexicon.ts";

/** Harm to the body, and fire, smoke or shocks from goods: a person at once (H12). `ko` runs on `asKorean`, `en` on `asEnglish` text. */

const BODY =
  "(?:피부|살|몸|온몸|얼굴|볼|뺨|이마|턱|목|목덜미|두피|머리|귀|귓불|눈|눈가|눈꺼풀|코|입|입술|입안|혀|잇몸|어깨|팔|팔뚝|팔꿈치|손|손등|손목|손가락|손바닥|손톱|가슴|배|등|허리|엉덩이|다리|허벅지|종아리|무릎|발|발등|발목|발가락|발바닥|발뒤꿈치|뒤꿈치)";
/** What no part of clothes, shoes or toys is called. */
const TENDER =
  "(?<!인형|장갑|로봇|마네킹|피규어|장난감)(?:피부|살|얼굴|눈|입안|입술|혀|잇몸|두피|손|손등|손바닥|무릎)";
const AT = "(?:이|가|도|은|는|을|를|에|에도|에서)?";
const VERY = "(?:막|다|좀|너무|자꾸|계속|엄청|퉁퉁|많이|완전|빨갛게|심하게|살짝|크게|조금|온통){0,2}";
/** Behind words for what befell someone: asked about as a case, not told. */
const SUPPOSED = "(?!을(?:때|까|경우|지도)|으면|다면|는지|던적)";
/** Syllables that make the 데 behind them a place or a connective ("산 데였어요", "인데"): they end in ㄴ, and are no part of the body. */
const BEFORE_PLACE = Array.from({ length: 399 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 4))
  .filter((syllable) => syllable !== "손" && syllable !== "눈")
  .join("");
const ALLERGY = "(?:알레르기|알러지|알레지|앨러지|알러쥐)";

export const INJURY: SpeechPatterns = {
  ko: [
    /(?<!전)화상(?!자(?!국)|태|품|세|[했한해]|부(?!위)|표|단|하|통화|회의|상담|면접|채팅|수업|강의|(?:을)?입을(?:까|수|위험|일|염려)|(?:의)?(?:위험|방지|주의|예방|걱정|우려|연고|크림|밴드|치료제))|(?<!안)다쳤|(?<!안)다쳐서|(?<![커소스])피가(?:나(?!왔|오|온|와)|났|철철|안멈)|응급(?!키트|용품|세트|약|박스|가방|상자|처치키트)|(?:응급실|병원|구급차)[가-힣]{0,3}실려|호흡(?!기|법)|중독(?:됐|증상)|두드러기/u,
    // Burns: not "…인데 였", "좋은 데였어요".
    new RegExp(
      `(?<![${BEFORE_PLACE}던])데(?:었|였|여서|임(?=$|[.,!?\\n]))${SUPPOSED}|${BODY}(?:을|를|이|가)?(?:살짝|좀|다)?(?:덴(?:것|거|자국|상처)|뎄|델뻔)`,
      "u",
    ),
    new RegExp(
      `${ALLERGY}(?:반응|증상)?(?:이|가|도|인)?${VERY}(?:났|나서|나네|나는데요|올라|일어났|생(?:겼|겨서|긴(?:것|거|듯))|왔|같(?:아|습|네|은데|애)|도졌)${SUPPOSED}`,
      "u",
    ),
    new RegExp(
      `(?<![개출유계])발진(?:이|도)?${VERY}(?:났|나서|나요(?!\\?)|나네|생(?:겼|겨서|긴(?:것|거|듯))|올라|일어났|돋|심해|같(?:아|습|네|은데))${SUPPOSED}|물집(?:이|도)?${VERY}(?:잡(?:혔|혀서|혀요(?!\\?)|혔)|생(?:겼|겨서)|났|나서|터졌)${SUPPOSED}`,
      "u",
    ),
    // Goods against itching are bought because of it.
    /(?<![안덜못])가려(?:워(?:요(?!\?)|서(?!(?:샀|산|주문|구매|쓰려|사려|바르려))|졌|해|죽|미)|웠|움증?(?:이|도)?(?:심|생겼|있어요|올라))|(?<![안덜못])가렵(?:고|습니다|네|다(?!면|는)|더라|구요)/u,
    new RegExp(
      `(?<!인형|장갑|로봇|마네킹|피규어|장난감)${BODY}${AT}${VERY}(?:빨개[졌져지]|벌개[졌져지]|붉어[졌져지]|(?:빨갛게|벌겋게|붉게)(?:됐|되었|변|부|올라|일어|달아)|부었|부어(?:요(?!\\?)|서|올)|부음|부풀어올|붓고|붓네|베였|베여|베었|벴|찔렸|찔려|데[었였]|삐었|감각(?:이)?없)${SUPPOSED}|${TENDER}${AT}${VERY}(?:뒤집어졌|뒤집혔|따가(?:워요(?!\\?)|워서|웠)|따갑(?:고|습|네)|쓰라[리려]|긁혔|긁혀서|찢어졌|까졌|까져서|쓸렸|멍[이도]?들었)${SUPPOSED}`,
      "u",
    ),
    /피부(?:에|가|도)?(?:트러블|염증?)(?:이|도)?(?:심하게|다|또|막)?(?:났|나서|생(?:겼|겨서|긴(?:것|거))|올라|일어났|왔)|식중독(?:에)?(?:걸|이래|이라|같|증상)|배탈(?:이)?(?:났|나서|남)|먹고[^.?!\n]{0,8}(?:토했|토하고|설사(?:했|해|하)|체했|탈났)/u,
    new RegExp(
      `(?:베였|찔렸|찔려서)(?:어요|습니다|네|는데|다)|${BODY}${AT}(?:코|입)?피(?:가|도)?(?:났|나요(?!\\?)|나서|나고|남)|(?:${BODY}|옷|이불|침대)(?:쪽|옆|근처|앞|안)?(?:에서|에|으로|로|한테)?[가-힣]{0,4}(?:불꽃|스파크|불똥)(?:이|도)?${VERY}(?:튀|튄|났|번쩍|옮)`,
      "u",
    ),
    // What a child or a pet has swallowed.
    /(?:아이|아기|애기|애|아들|딸|강아지|고양이|반려견|반려묘|댕댕이|냥이)(?:가|이)[가-힣]{0,12}(?:삼켰|삼킨|삼켜버)/u,
  ],
  en: [
    /\b(?:burn(?:ed|t)|scalded|injured|cut|hurt|bruised|scratched) (?:me|my (?:hands?|arms?|fingers?|face|skin|legs?|foot|feet|neck|mouth|tongue|lips?|ears?|eyes?|knees?|back|head|son|daughter|kid|child|baby|husband|wife|mom|mum|dad|dog|cat)|myself|him|her)\b(?! off)|\b(?:burned|burnt|injured|cut) my\b|\ballergic reaction\b|\bhospital\b|\bemergency room\b|\bbleeding\b|\bpoison(?:ed|ing)\b/u,
    // Not "rash guard", and not "can it give me a rash?"
    /\b(?:got|gotten|getting|gave|gives|giving|developed|caused|causing|left|have|has|had|having|broke out|came out|covered)\b(?: (?:in|with|me|him|her|us|my (?:\w+ )?\w+|on my \w+|such|an?|some|this|really|very|bad|red|itchy|huge|big|nasty|painful|horrible|terrible|all|over|skin|heat)){0,6} (?:rash(?:es)?|hives|blisters?|welts?|burns?|burn marks?|swelling|bruises?)\b(?! (?:guards?|vests?|shirts?|tops?|creams?|ointment|pads?|packs?|plasters?|bandages?|treatment))/u,
    /\b(?:rash|hives|blisters|welts) (?:from|after|because of|all over|on my|appeared|came|showed)\b(?![^.!\n]{0,40}\?)/u,
    /\b(?:my|his|her|babys|kids|sons|daughters) (?:\w+ )?(?:skin|arms?|hands?|legs?|face|neck|foot|feet|ears?|eyes?|lips?|scalp|fingers?|back|ankles?|wrists?|body)\b (?:is|are|was|were|got|get|gets|turned|went|became|has|have|feels?)? ?(?:been |gone |become |all |so |very |really |super |badly |completely )*(?:red|itchy|itching|itches|swollen|swelled|swelling|burned|burnt|burning|blistered|irritated|bleeding|bruised|scalded|numb)\b/u,
    /\b(?:i|he|she|kid|child|son|daughter|baby|husband|wife|mom|mum|dad|someone|we)\b (?:\w+ )?(?:got|was|were|been|gotten) (?:badly |slightly |really |seriously )?(?:burn(?:ed|t)|injured|scalded|hurt(?! by (?:your|the) (?:\w+ )?(?:words|reply|attitude|service|answer))|cut(?! off| short| out))\b|\b(?:makes?|made|making) (?:me|him|her|my skin|my \w+) (?:so |really |all )?(?:itch|itchy|bleed|swell)\b|\b(?:i am|im|i think i am|i think im) (?:having an? )?(?:allergic|itching)\b(?! to)|\bfood poisoning\b|\b(?:threw up|vomit(?:ed|ing)|got sick) (?:after|from)\b|\b(?:kid|child|son|daughter|baby|toddler|dog|cat|puppy|kitten)\b (?:has |just |accidentally |might have |may have )?swallowed\b|\bsparks? (?:flew|shot|came|hit|jumped)\b[^.?!]{0,20}\b(?:ears?|hands?|face|hair|eyes?|fingers?)\b/u,
  ],
};

/** Fire, smoke, explosions and electric shocks, with or without harm. */
export const HAZARD: SpeechPatterns = {
  ko: [
    // Not "러닝화 재발송".
    /폭발(?!적)|터지면서불|불(?:이)?(?:났|나서|붙었|붙어)|화재(?!발송|배송|고(?!요)|주문|구매|구입|입고|질|판매|포장|교환|출고|결제|문의|요청|신청|확인|접수|수거|방문|전송|시도|제작|발급|사용|조회|생산|설치)|(?<!담배|배송|출고|발송|일정|배달|결제|납기)연기(?:가)?(?:나|났|남)|감전/u,
    // "타는 냄새", "불꽃이 튀었어요": not fireworks, nor a candle's smell.
    /(?<!초|향|장작|커피|불)타는(?:듯한)?냄새|탄내가?(?:나|났|심)|(?:불꽃|스파크|불똥)(?:이|가|도)?(?:막|다|계속)?(?:튀|튄)|배터리(?:가|도)?(?:부풀|부푼|터졌|터져)/u,
  ],
  en: [
    /\bexplod(?:e|ed|ing)|\bcaught (?:on )?fire\b|\bon fire\b|\bsmok(?:e|ing) (?:came|coming|started|from)\b|\belectric shock\b|\belectrocut/u,
  ],
};
