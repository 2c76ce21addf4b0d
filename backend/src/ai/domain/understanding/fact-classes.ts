import type { RequestReason } from "../../../shared/vocabulary.ts";

/** Words of one class in both languages; `ko` runs on `asKorean`, `en` on `asEnglish` text. */
interface FactClass {
  readonly ko: RegExp;
  readonly en: RegExp;
}

const CAME =
  "(?:왔|와있|와서|온|옴|도착|들어|들었|있|받|보내|배송|배달|담겨|나왔|나오|이네|인데|이에|예요|이던)";
const DAMAGE_EN =
  "break|broke|broken|breaking|crack|tear|tore|torn|rip|dent|bent|bend|scratch|scuff|chip|smash|crush|leak|spill|spilt|shatter|snap|split|burst|soak|squash|crumple|gouge|nick|mangle|wreck|ruin|deform|warp|fray|burn|melt|pierce|dirty|wet|damp|hole|peel";

/**
 * What words may speak of each reason at all: wider than `REASONS`, which have to be certain by themselves. A model may read a reason
 * into a quote only if one of these stands in it and is not denied, asked or supposed there.
 */
export const REASON_CLASSES: Readonly<Record<Exclude<RequestReason, "other">, FactClass>> = {
  damaged: {
    ko: /깨[져졌진지]|깨어|금이|금가|부[러서숴]|찢|찌그|우그|터[져졌진]|구멍|갈라|휘[어었]|긁|까[졌진져]|벗겨|벗어[져졌]|[파패][였인여]|눌[려렸린]|구겨|젖|[새샜샌](?=[서요네는어고다]|$)|쏟|흘[러렀]|기스|흠집|자국|찍[혀혔힌힘]|조각|박살|너덜|망가|훼손|떨어[져졌진]|쪼개|뭉개|으깨|녹[았아]|벌어[져졌진]|들[떴떠]|일어났|닳|꺾/u,
    en: new RegExp(`\\b(?:${DAMAGE_EN})(?:s|es|ed|ped|ned|ing|y)?\\b`, "u"),
  },
  defective: {
    ko: /고장|불량|하자(?!고|는|면)|결함|이상[해하]|이상한(?!질문|말|소리|얘기|이야기|건데|가요)|이상이|문제[가는있]|멈[춰췄추]|꺼[져졌지진]|끊[겨기어]|소음|잡음|냄새|얼룩|먼지|곰팡|녹[이슬]|헐[거렁]|흔들|빠[져졌진]|풀[려리렸]|튀[어었]|지[직지]|작동|먹통|줄줄|뚝뚝|번[져졌]|바[래랬]|삐[걱뚤]|덜[컹렁덜]|뻑뻑|과열|떨[려림]|썩|상했|벌레|변[했색질]|[가-힣](?:렁|컹|덜|걱|뚤|빼뚤)거|(?<!(?:환불|교환|반품|취소|결제|로그인|배송)(?:이|가|도|은|는)?)(?:안|못)(?:되[네는고서]|됩니|켜|열[려리]|닫|먹[히혀]|들[려리]|붙|꽂|끼|돌아|움직|펴|접[히혀]|잠[기겨]|감[겨기]|눌|올라|내려|조여|채워)/u,
    en: new RegExp(
      `\\b(?:${DAMAGE_EN}|faulty|fault|defect|defective|malfunction|fail|dead|stuck|jam|noise|noisy|buzz|rattle|rattling|squeak|wobble|wobbly|smell|stink|stain|mold|mould|rust|rot|rotten|loose|unravel|overheat|flicker|glitch|crooked|lopsided|uneven|unstable)(?:s|es|ed|ped|med|ing|y)?\\b|\\b(?:wont|doesnt|does not|cant|will not|stopped|keeps)\\b`,
      "u",
    ),
  },
  wrong_item: {
    ko: new RegExp(
      `(?:다른|딴|엉뚱한|웬|남의|전혀다른|처음보는|모르는|안시킨|주문안한|반대)[^.?!]{0,14}${CAME}|(?:잘못|바뀌|바뀐|뒤바|섞)[^.?!]{0,8}(?:왔|와|온|도착|들|보내|배송)|오배송|(?:말고|아니라|아닌|대신)[^.?!]{0,12}(?:왔|들어|들었|도착|보내)`,
      "u",
    ),
    en: /\b(?:wrong|different|other|another|mixed|swapped|instead|opposite|elses|random|never ordered|didnt order|not (?:what|the one) i)\b[^.?!]{0,30}\b(?:got|came|come|sent|send|receive|received|arrived|box|inside|ordered|is|was|have|shipped|delivered)\b|\b(?:got|came|sent|received|arrived|box|inside|shipped|delivered)\b[^.?!]{0,30}\b(?:wrong|different|another|mixed|swapped|instead|elses|random)\b/u,
  },
  missing_part: {
    ko: /(?<!(?:필요|문제|이상|하자|불량|마음|맘|생각|시간|돈|연락|답|답변|소식|의미|관심|이유|사유|수|방법|적|줄|여유|기억|것|게|거)(?:이|가|은|는|도)?)없(?!이|애)|빠[져졌진뜨트]|누락|모자라|덜[^.?!]{0,3}(?:왔|들|보)|부족|비어|빈(?:상자|박스|봉)|만(?:왔|들어|있|도착|받)|밖에(?:안|없)|안(?:들어|들었|넣)/u,
    en: /\b(?:missing|without|lack(?:s|ing)?|short|empty|only|incomplete|forgot|left out|absent|half|not (?:in|inside|included)|isnt (?:in|there)|wasnt (?:in|there)|no \w+ (?:in|inside|included|with))\b/u,
  },
  late: {
    ko: /늦|느[려리린]|지연|지체|오래|한참|기다|(?:일|주|달|시간)째|(?:안|못)(?:와|오|왔)|아직|소식/u,
    en: /\b(?:late|slow|delay(?:ed|s)?|long|wait(?:ed|ing)?|still|weeks?|months?|forever|ages|overdue|not here)\b/u,
  },
  not_received: {
    ko: /(?:안|못)(?:왔|와|오|받|옴|온|봤)|분실|사라[졌져]|도난|훔|행방|구경|(?:물건|상품|택배|문앞)[^.?!]{0,6}없/u,
    en: /\b(?:never|not|nothing|havent|hasnt|didnt|lost|stolen|gone|missing|nowhere|nobody|no sign|vanished|disappeared)\b/u,
  },
  change_of_mind: {
    ko: /싫|별로|마음|맘|필요|생각|어울|변심|취향|충동|실수|비싸|비싼|저렴|크[고네다게]|커[서요]|큰|작[아은고네]|길[어고다]|짧|무거|무겁|가벼|안(?:쓰|쓸|써|입|신|먹)|이미|선물|예쁘|이쁘|예뻐|이뻐|느낌|기대|실망|질[려렸리]|후회|애매|부담|과하|촌스|안맞|불편|유행|지겨|흥미|그냥|걍/u,
    en: /\b(?:mind|like|liking|want|need|fit|big|small|tight|loose|large|heavy|light|expensive|cheap|cheaper|regret|taste|style|suit|suits|impulse|mistake|accident|already|gift|expect|expected|disappoint|disappointed|feel|feels|look|looks|prefer|bored|ugly|hideous|unnecessary|colou?r|size|just)\b/u,
  },
};

/** What words may say that the goods are in hand, or that they are not. */
export const RECEIPT_CLASSES: { readonly received: FactClass; readonly notReceived: FactClass } = {
  received: {
    ko: /받|도착|왔|와있|수령|뜯|열어|열었|열고|개봉|언박싱|입어|입었|신어|신었|써봤|써보|썼|사용|손에|집에|가지고|갖고|들고|꺼내|꺼냈|켜|설치|조립|먹어|먹었|발라|착용|세탁|빨았/u,
    en: /\b(?:got|received|arrived|came|delivered|here|in (?:my )?hands?|opened|unboxed|unpacked|tried|wore|worn|used|using|holding|with me|at home|picked up|turned up|installed|washed)\b/u,
  },
  notReceived: {
    ko: /(?:안|못)[^.?!]{0,3}(?:왔|와|오|받|도착|했|봤|보|됐)|아직|없|(?:기|도착|배송|받)전|(?:오는|배송|이동)중/u,
    en: /\b(?:not|never|yet|still|waiting|nothing|nowhere|no (?:sign|trace|parcel|package)|havent|hasnt|didnt|isnt|wasnt|on its way|in transit)\b/u,
  },
};

/** Somebody else's word for it: a page, a message, a friend. */
export const HEARSAY: FactClass = {
  ko: /[다라](?:고|는데|네요|며|면서)|[대래](?:요|$)|[다라]던데|(?:떠|뜨|떴|표시|나와|나옴|나오|나온)/u,
  en: /\b(?:says?|said|saying|claims?|shows?|showing|supposedly|apparently|told|marked|status|tracking|reads?)\b/u,
};
