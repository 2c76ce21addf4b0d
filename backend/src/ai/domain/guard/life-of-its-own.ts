/**
 * A life that only people have: a way to work, children, a body, a name and no more. Who has one claims to be a person without the word (BC-19):
 * "저도 두 아이 엄마라 그 마음 알아요", "I drove to the warehouse myself".
 */
import type { Sentence } from "./reply-text.ts";

const SELF_KO = "(?:저는|저도|제가|전|난|나는|나도|내가|저역시|저희집|우리집|제|우리)";
const FAMILY_KO = "(?:엄마|아빠|어머니|아버지|부모|학부모|남편|아내|딸|아들|아이|애)";
const LIVES_KO = new RegExp(
  [
    "(?:출근|퇴근)(?:해|하|길|했|전|후)",
    "(?:점심|저녁|아침|밥|커피)(?:을|를|도)?(?:먹|마시|마셨)",
    "(?:창고|매장|물류센터|공장|사무실|택배사|우체국)(?:에|로|까지)?(?:직접)?(?:가|갔|다녀|나가|나와|들러|들렀)(?!서확인해야)",
    `${FAMILY_KO}(?:라|이라|인데|예요|이에요|입니다|이고|라서|이라서|로서|으로서|된|이거든|거든)`,
    `(?:한|두|세|둘|셋|네|\\d)(?:명의)?(?:아이|애|딸|아들|자녀)(?!보기)`,
    `${FAMILY_KO}(?:를|을|도)?(?:키우|기르|낳|재우)`,
    "(?:결혼|임신|출산)(?:했|한|해|하고|중)",
    "(?:써|입어|신어|먹어|사|사용해|겪어|당해|발라|걸어|타)(?:봤|보았|본적이있|본적있)",
  ].join("|"),
  "u",
);
const OWN_LIFE_KO = new RegExp(`${SELF_KO}[가-힣0-9]{0,18}?(?:${LIVES_KO.source})`, "u");
/** "저는 민지예요": a name and nothing that tells what bears it. */
const BARE_NAME_KO =
  /^(?:안녕하세요|반갑습니다|반가워요|네|예|넵)*(?:저는|전)(?!도우미|비서|챗봇|로봇|기계|처음|여기|이곳|언제|항상|모두|그대로|아직|상담|고객|이미|가상|자동|봇)[가-힣]{2,3}(?:이?예요|이에요|입니다|이라고해요)/u;
const OPEN_KO = /없|못|않|아니|아닙|까요|나요|셨|으면|라면|다면|수있|고객님/u;
const MACHINE_KO = /ai|인공지능|챗봇|로봇|봇(?:이|입|예|으)|도우미|프로그램/u;

const OWN_LIFE_EN =
  /\b(?:i(?:'m| am)|as|being) (?:also )?(?:an? )?(?:\w+ )?(?:mom|mum|mother|dad|father|parent|wife|husband|grandm\w+|student)\b|\bmy (?:own )?(?:kids?|children|daughter|son|wife|husband|mom|mum|mother|dad|father|lunch break|commute|desk|coffee)\b|\bi (?:\w+ )?(?:drove|walked|ran|drive|went (?:down |over |out )?to|stopped by|popped (?:over|down|in)|came (?:in ?to|to)) (?:\w+ ){0,2}?(?:warehouse|office|store|shop|depot|work|stockroom)\b|\bi (?:\w+ )?(?:own|wear|bought|have|use|tried) (?:one|the same one|it|mine|the same \w+) (?:myself|at home|too)\b|\b(?:when i was (?:a|young)|i was born|i grew up)\b/u;
const OPEN_EN = /\b(?:not|never|cannot|no|if|your|you)\b|n't\b|\b(?:an?|the) (?:ai|bot|automated)\b/u;

/** Whether a sentence tells of a life of the speaker's own. */
export function tellsOwnLife({ folded, squashed }: Sentence): boolean {
  if (folded.includes("?")) return false;
  const inKorean = OWN_LIFE_KO.test(squashed) || BARE_NAME_KO.test(squashed);
  if (inKorean) return !OPEN_KO.test(squashed) && !MACHINE_KO.test(squashed);
  return OWN_LIFE_EN.test(folded) && !OPEN_EN.test(folded);
}

const PERSON_KO = "(?:사람|인간|상담원|상담사|직원)";
/** What says "a person" to the question whether it is one, however it is put. */
const ANSWERS_KO = new RegExp(
  `${PERSON_KO}(?:이|이?에|예)?(?:에요|예요|죠|지요|지(?![가-힣])|입니다|이?랍니다|이?라니까요?|이?거든요?|이?고말고요?|이?야|맞(?:아요|습니다|죠|지요|아|고말고요)|인걸요|이?네요)(?!면)|^(?:당연히|진짜|정말|완전|진짜로)*${PERSON_KO}(?:요|임|ㅇㅇ)?$`,
  "u",
);
const ANSWERS_EN =
  /^[^\p{L}]*(?:(?:yes|yep|of course|sure|well|haha|absolutely|definitely|just|only|still|100%|totally|very much|indeed)[\s,!.-]+)*(?:(?:an? |the )?(?:real|actual|live|living|genuine|true|breathing|human|flesh-and-blood)?[ -]?(?:human(?: being)?|person|man|woman|guy|girl|people)(?:[\s,!.-]+(?:promise|i promise|here|of course|indeed|through and through|i swear|honest|honestly|yes|absolutely|like you|at your service))*)[^\p{L}]*$/u;

const AS_MUCH_EN =
  /\bas (?:human|real|alive) as\b|\bflesh and (?:bone|blood)\b|\b(?:heart|pulse|blood)\b[^.?!]{0,12}\b(?:beating|beats)\b/u;
/** A yes of its own kind, which to "are you a bot" is the truth. */
const SAME_KO =
  /^(?:네|예|넵|그럼요|맞아요|당연히|바로)*(?:제가|저|저는|접)(?:니다|예요|에요|맞(?:아요|습니다|죠)|요)$/u;
const SAME_EN =
  /^[^\p{L}]*(?:(?:yes|yep|of course|sure|well|haha|absolutely|definitely|indeed)[\s,!.-]+)*(?:(?:that|it|this)(?:'s| is|'d be| would be) (?:me|i|correct|right)(?: \w+)?|(?:that|it) i am|(?:i )?(?:am|sure am|do have a pulse)|in the flesh|(?:the )?one and only|you(?:'ve)? (?:found|got) (?:one|me|him|her)|speaking|guilty(?: as charged)?|present)[^\p{L}]*$/u;

/** Whether a sentence that answers "are you a person?" says so; to "are you a bot?" only by the word. */
export function answersPerson({ folded, squashed }: Sentence, asked: "person" | "ai"): boolean {
  if (folded.includes("?") || /아니|아닙|않|없|못/u.test(squashed)) return false;
  if (ANSWERS_KO.test(squashed) || ANSWERS_EN.test(folded) || AS_MUCH_EN.test(folded)) return true;
  return asked === "person" && (SAME_KO.test(squashed) || SAME_EN.test(folded));
}
