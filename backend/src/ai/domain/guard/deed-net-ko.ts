/**
 * The net below the claim patterns, in Korean. The patterns know what a false promise sounds like; the net knows what the AI can do at
 * all, which is little: look things up, tell, ask, pass on. Any other deed told as done or as coming is somebody else's, so nobody has
 * told us of it (BC-04, BC-06). "주문이 시스템에서 사라졌습니다", "끝내 뒀어요", "싹 정리될 예정이에요".
 *
 * Korean ends a clause with its predicate, and tells the past by a syllable with the final ㅆ: each such syllable is looked at with the
 * stem before it. 있 (being) and 겠 (intention) are no past; an honorific -셨- is the customer's own deed. What goes on ("돌려놓는 중이에요")
 * and what has come of it ("빠진 상태예요", "예약돼 있어요") are deeds as well: stem × ending, whatever the words.
 */

import { withoutWeatherKo } from "./courtesy.ts";
import { withoutDenied } from "./denials.ts";
import { pastSyllables } from "./past-tense.ts";
import { SUMMED_UP } from "./summing-up.ts";

/** What was found, squashed: the stem with its past or future ending. */
export interface Deed {
  readonly words: string;
  readonly manner: "done" | "promise";
  /** What the deed is known by in somebody else's words: "부러졌", "stopped". */
  readonly root: string;
}

const STEM = 16;
const ROOT = 3;

/** After these endings a past says nothing of its own: a question, a condition, somebody's words, a guess, sympathy. */
const OPEN_AFTER =
  /^(?:(?:다는|다고|단|라는)[가-힣]{0,14}(?:없|않|아니|못|모르|모릅)|는지|나요|나여|나$|는가|을까|을지|습니까|니$|니까\?|다면|다고|다는|다니|다던|다며|던|어야|으면|더라면|을경우|을때|을텐데|을것|을거|군요|구나|겠|는지요|는가요|어도|더라도|다가|기를|기에는)/u;

/** What the AI itself does, as nouns that take 하다/되다/드리다: looking, telling, asking, passing on, feeling with somebody. */
const OWN =
  "축하|위로|응원|격려|공감|존중|확인|조회|검색|안내|말씀|설명|이해|파악|인지|전달|공유|문의|요청|질문|답변|연결|연락|접수|기록|메모|감사|죄송|사과|부탁|이야기|얘기|대화|상담|노력|최선을다|주의|참고|고려|고민";
/** What happens to orders, told by the status check (G2) and the dates (G4), and what customers go through. */
const WORLD =
  "주문|구매|결제|구입|출고|출발|발송|배송|배달|도착|수령|준비|시작|경과|초과|지연|고장|파손|누락|손상|오배송|발생|등록|표시|명시|기재|포함|당황|실망|걱정|궁금|불편|속상|답답|계산|기억|말|생각|원|해당|마감|실수|착각|오해|혼동|잘못안내|잘못말씀";
const BETWEEN =
  "(?:이|가|을|를|은|는|도|만|드)?(?:잘|다|모두|먼저|다시|한번|한번더|이미|방금|지금|바로|곧|계속|정확히|자세히|꼼꼼히|빠르게|신속히|신속하게|최대한|완료|시작|정상적으로|정상|되지|하지){0,3}";

const ALLOWED_PAST = new RegExp(
  `(?:${OWN}|${WORLD})${BETWEEN}(?:했|됐|되었|드렸|해드렸|하였|해보았|해봤|받았|주었|않았|못했|해두었|해뒀|되어있었|중이었|드리지못했)$|(?:찾았|찾아보았|찾아봤|찾지못했|봤|보았|살펴봤|알아봤|들었|읽었|(?:파일|사진|내용|메시지|말씀|문의|요청|접수|질문|자료|영상|주문|잘|안내|설명)(?:을|를|은|는|도)?(?:잘|모두|다)?받았|(?:기간|기한)(?:이|은|도)?[가-힣0-9]{0,10}끝났|(?:졸이|답답하|불편하|기다리|번거롭|헷갈리|놀라|걱정하|걱정시키|혼란스럽|속상하)게(?:해드렸|만들었|만들어드렸|했)|들켰|지났|넘었|(?:기간|기한|\\d일|일주일)(?:을|를)?(?:이미|조금|훌쩍)?넘겼|남았|남겼|남겨두었|남겨뒀|전했|늦었|걸렸|알렸|여쭸|생겼|나왔|나타났|떴|이었|(?<![붙높줄들녹숙덮직속])였|있었|없었|않았|못했|아니었|몰랐|알았|알겠|놀랐|겪었|기다렸|맞았|컸|많았|적었|어려웠|힘들었|아쉬웠|반가웠|좋았|길었|짧았|늦어졌|밀렸|가능했|필요했|되지않았|않으셨|(?:일|달|개월|주|시간|년|분|차|하루|이틀|사흘|나흘|닷새|열흘|보름)(?:이|째|정도|쯤|이나)?(?:되었|됐))$`,
  "u",
);
/** "안내를 다시 보내 드릴게요": words, here in the chat. By mail or text message they are a paper, which the AI does not send. */
const SENDS_WORDS = `(?<!(?:메일|문자|톡|우편|팩스|sms)(?:로|으로|에)[가-힣]{0,8})(?:안내|설명|답변|답|답장|내용|메시지|결과|요약|글|말씀)(?:를|을|도)?(?:다시|한번|한번더|바로|지금|곧바로|이어서|여기에?|채팅으로|채팅에|이채팅에|이채팅으로){0,3}(?:보내|올려|적어)드(?:리|릴)$`;
/** "청구하지 않을게요": what is not taken or not sent is promised all the same; what is not said is not. */
const CHARGE =
  "(?:청구|부과|과금|차감|공제|인출|출금|출고|발송|배송|배달)(?:하|되|해드리|시키)|(?:비|료|금|값|돈|비용|금액)(?:은|는|을|를|도)?(?:더|따로|전혀|일절|절대)?(?:받|내게하|물리|빼|떼|매기)";
/** What is handed to a colleague, and what a colleague then does, which is to look and to tell. */
const COLLEAGUE = "(?:담당(?:자|팀|직원)|상담원|상담사|직원)(?:님)?";
const NO_DEED = "(?:(?!승인|환불|환급|입금|취소|교환|보내|달라|돈|돌려|물건|제품|상품)[가-힣])";
const TO_COLLEAGUE = `${COLLEAGUE}(?:에게|께|한테)${NO_DEED}{0,6}?(?:올려|건네|알려|일러|말해|말씀|물어|여쭤)(?:드리|드릴|두|둘|놓을|보|볼)$|${COLLEAGUE}(?:에게|께|한테)알[리릴]$|(?:알아봐|살펴봐|확인해)달라고(?:부탁|요청|말)?(?:하|할|해두|해둘)$`;
const BY_COLLEAGUE = `${COLLEAGUE}(?:이|가|께서)${NO_DEED}{0,8}?(?:알려|말씀|답을|답변|소식을|설명해|전해|연락|이야기해)(?:드리|드릴|줄|주실)$|${COLLEAGUE}(?:이|가)${NO_DEED}{0,4}?(?:이어받|살펴보|살펴볼수있|확인하|알아보|답변하|연락하|도와드리)(?:도록|게)하$`;
/** "장담을 못 하겠어요": nothing is promised. */
const NO_WORD = "(?:장담|확답|약속|단정|답|답변)(?:을|은|를|까지)?못(?:하|드리)$";
/** "직원이 바로 볼 수 있게 정리해 드릴게요": words set in order for who decides. */
const FOR_WHO_DECIDES =
  "(?:(?:한눈에)?보(?:기(?:쉽|편하|좋)|이)게|한눈에|(?:볼|확인할|살펴볼|검토할|알|파악할|알아볼)수있(?:게|도록))(?:내용을|사유를|말씀을|잘|바로|미리|한번에|깔끔하게)*(?:정리|요약|메모|기록)(?:해드리|해드릴|하|할|해두|해둘|해놓을)$";
/** "고객님 것이니", "고객님 거니까": whose it is, no time to come. */
const WHOSE = "(?:고객님|손님|본인|누구)(?:의)?$";
const ALLOWED_FUTURE = new RegExp(
  `${FOR_WHO_DECIDES}|${WHOSE}|${TO_COLLEAGUE}|${BY_COLLEAGUE}|${NO_WORD}|열어(?:보|볼)$|(?:기간|기한)(?:이|은)?(?:이미)?(?:끝났|지났|넘었)을$|${SENDS_WORDS}|권(?:하|해드리|해드릴)$|그러$|(?:여쭤보|여쭙|말씀드리|안내드리|설명드리|확인하)는$|(?<!${CHARGE})지(?:는|도)?않을?$|(?:${SUMMED_UP})(?:을|를|들을|만|도)?(?:다시|한번|한번에|간단히|간략히|바로|아래에|먼저|쉽게|보기쉽게){0,2}(?:정리|요약)(?:해드리|해드릴|하|할|해보|해볼)$|(?:${OWN})${BETWEEN}(?:하|해|되|할|될|드리|드릴|해드리|해드릴|해보|해볼|드려보|드려볼|를드려보|를드려볼|해주실|하실|되실|하도록하|하도록할|드리도록하|드리도록할|해드리도록하|해두|해둘|받으실|남기|남길)?$|(?:(?<!되)찾아보|찾아볼|(?<!되)찾아드리|찾아드릴|(?:같이|함께|하나씩|차근차근|천천히|한번)(?:보|볼)|살펴보|살펴볼|알아보|알아볼|들어보|들어볼|들여다보|들여다볼|(?:(?:원하|바라|희망하|요청하)시는|(?:원하|요청하|말씀하)신)(?:것|걸|내용)(?:으로|로)(?:정리|이해|기록|메모)(?:하|할|해두|해둘|해드리|해드릴)|여쭤보|여쭤볼|물어보|물어볼|(?:여쭤봐|물어봐)드(?:리|릴)|도와드리|도와드릴|도와드리도록하|알려드리|알려드릴|전해드리|전해드릴|전하|전할|(?:상담원|담당자|사람|직원)(?:을|를)?(?:바로)?불러드(?:리|릴)|남겨두|남겨둘|남겨드리|남겨드릴|적어두|적어둘|넘겨드리|넘겨드릴|넘기|넘길|기다리|기다릴|이어가|이어갈|힘쓰|애쓰|알|모르|(?:그대로|지금처럼|이대로)(?:두|둘)|(?:마음|인사)(?:을|를|도|만)?(?:전해)?드(?:리|릴)|보여드리|보여드릴|이어드리|이어드릴|되시|하시|주시|[으]?시|셨|검토(?:할|하|될|하도록하|하게하)|결정할|결정될|판단할|심사할|살펴볼|고맙|좋|어렵|힘들|가능하|필요하|맞|같|있을|없)$|(?:${OWN}|살펴|알아|도와|검토|결정|판단)[가-힣]{0,4}수있(?:게|도록)[가-힣]{0,6}(?:하|해드리|해드릴|할)$`,
  "u",
);
/** "담당자가 … 진행할 예정입니다": a description of who decides is no promise only where it says that they decide. */
const FUTURE =
  /(?<stem>[가-힣]{1,10}?)(?<tense>겠(?:습니다|어요|네요|고요|음|다|으니|지만|고)|(?<=드)(?:립니다|려요)|[가-힣][게께]요(?!청(?!구)|구[하드되]|약[해하])|예정(?:입니다|이에요|이예요|이며|이고|이니|임|이오니|$)|(?:거예요|거에요|겁니다|것입니다|것이며|것이니|거니까|테니|테니까))/gu;

const SAID = "(?:입니다|이에요|예요|이며|이고|이라|습니다|어요|답니다|네요|으니|으며|니까|거든)";
/** "돌려놓는 중이에요", "송금하고 있습니다", "예약돼 있어요", "빠진 상태예요": what goes on and what has come of it. */
const ONGOING = new RegExp(`(?<stem>[가-힣]{1,10}?)(?<tense>(?:는중|고있)(?=${SAID}))`, "gu");
const RESULTING = new RegExp(
  `(?<stem>[가-힣]{1,10}?)(?<tense>(?:(?:[되돼려혀겨여쳐]어?|끝나|들어가|넘어가|마무리돼)있|[된진난린긴힌한둔빈]상태)(?=${SAID}))`,
  "gu",
);
/** What goes on besides the AI's own deeds: orders under way, what somebody is, has, knows or feels. */
const ALLOWED_STATE = new RegExp(
  `(?:${OWN}|${WORLD}|취소|결정|판단|심사|이용|사용|운영|보유|지원|대기|검토|이동)${BETWEEN}(?:하|드리|해드리|되|돼|된|한|받)?$|(?:시|으시|알|알려지|모르|가지|갖|담|지켜보|살펴보|알아보|찾아보|들여다보|보|기다리|듣|읽|오|(?:께|에게|쪽으로)가|이어가|따르|다루|달려오|열려|적혀|쓰여|남겨|정해|이어|포함되|(?:하시|내시|주시)도록되|지난|도와드리|돕|알려드리|전해드리|이어드리|답해드리|답을드리|지못하|지않|(?:일|것으|걸|중으|완료|기준으|원칙으)로하?)$`,
  "u",
);
/** "환불 처리 도와드릴게요": the trade's way to say that it will be done. */
const HELPED =
  /(?:환불|환급|반품|취소|교환|변경|보상|승인)[가-힣]{0,4}?(?:처리|진행|접수)(?:을|를|까지|도)?(?:바로|지금|빠르게|신속히|특별히)*도와드(?:리겠|릴게|릴께|립니다|려요|렸|리고있)/gu;

/** What is sent is a parcel (G2) or a paper: the AI sends no receipt, mail or label. */
const DOCUMENT_SENT =
  /(?:영수증|계산서|증빙|거래명세서|명세서|견적서|확인서|증명서|보증서|설명서|메일|문자|알림톡|카톡|링크|라벨|바코드|송장|인증번호|쿠폰|서류|양식|신청서|상품권|기프티콘)(?!주소)(?:(?!않|못|없|안내|확인|담당|상담|요청|여부|받으|주시|보내주|면)[가-힣0-9a-z]){0,16}?(?:발송|전송|송부|발급|발행|출력|첨부)(?:을|이|를|가)?(?:완료|처리)?(?:됐|되었|했|하였|해드렸|해드리겠|해드릴게|해드릴께|해드립니다|해드려요|하겠|할게|해뒀|해두었|해놨|드렸|드리겠|드릴게|완료|된상태|될예정|됩니다|돼요)(?!는지|나요|을|다면|다고|다는)/gu;

/** Deeds of a squashed Korean sentence that are not the AI's to tell. */
export function koreanDeeds(sentence: string): Deed[] {
  const squashed = withoutWeatherKo(withoutDenied(sentence));
  return [
    ...pastDeeds(squashed),
    ...futureDeeds(squashed),
    ...stateDeeds(squashed),
    ...helpedDeeds(squashed),
    ...documentDeeds(squashed),
  ];
}

function stateDeeds(squashed: string): Deed[] {
  return [ONGOING, RESULTING]
    .flatMap((pattern) => [...squashed.matchAll(pattern)])
    .flatMap((match): Deed[] => {
      const { stem = "", tense = "" } = match.groups ?? {};
      const end = match.index + stem.length;
      const before = squashed.slice(Math.max(0, end - STEM), end);
      if (ALLOWED_STATE.test(before) || ALLOWED_STATE.test(`${before}${tense.charAt(0)}`)) return [];
      return [{ words: before + tense, manner: "done", root: before.slice(-ROOT) }];
    });
}

function helpedDeeds(squashed: string): Deed[] {
  return [...squashed.matchAll(HELPED)].map(([words]) => ({ words, manner: "promise", root: words }));
}

function documentDeeds(squashed: string): Deed[] {
  return [...squashed.matchAll(DOCUMENT_SENT)].map(([words]) => ({ words, manner: "done", root: words }));
}

function pastDeeds(squashed: string): Deed[] {
  return pastSyllables(squashed).flatMap((index): Deed[] => {
    const syllable = squashed.charAt(index);
    if (isFeltGuess(squashed, index)) return [];
    if (index === 0 || syllable === "셨" || OPEN_AFTER.test(squashed.slice(index + 1))) return [];
    const stem = squashed.slice(Math.max(0, index - STEM), index);
    if (!/[가-힣]/u.test(stem) || ALLOWED_PAST.test(stem + syllable)) return [];
    return [{ words: stem + syllable, manner: "done", root: rootOf(squashed, index) }];
  });
}

/** "기대하신 것과 달랐나 봐요", "많이 작았나 보네요": a guess at how a thing was for the customer; at a deed it is none. */
const FELT =
  /(?:달랐|작았|컸|아팠|무거웠|가벼웠|어두웠|밝았|급했|바빴|복잡했|헷갈렸|별로였|두꺼웠|얇았|짧았|길었|맞았)$/u;

function isFeltGuess(squashed: string, index: number): boolean {
  return /^나(?:봐|보|본)/u.test(squashed.slice(index + 1)) && FELT.test(squashed.slice(0, index + 1));
}

/** "했" and "되었" say nothing without their noun; in "졌", "웠" the verb itself has melted. */
function rootOf(squashed: string, index: number): string {
  const length = "했됐었았였렸".includes(squashed.charAt(index)) ? ROOT : 2;
  return squashed.slice(Math.max(0, index - length + 1), index + 1);
}

function futureDeeds(squashed: string): Deed[] {
  return [...squashed.matchAll(FUTURE)].flatMap((match): Deed[] => {
    const { stem = "", tense = "" } = match.groups ?? {};
    const before = squashed.slice(Math.max(0, match.index + stem.length - STEM), match.index + stem.length);
    const words = before + tense;
    // "까요", "나요" behind it: a question.
    if (/^(?:까요|나요|니까)/u.test(squashed.slice(match.index + match[0].length))) return [];
    // "답을 못 드리겠어요": the rest of words that were struck as refused.
    if (before.at(-2) === "·") return [];
    const whole = /게요|께요/u.test(tense)
      ? before + tense.charAt(0)
      : /^[립려]/u.test(tense)
        ? `${before}리`
        : before;
    if (ALLOWED_FUTURE.test(whole)) return [];
    return [{ words, manner: "promise", root: before.slice(-ROOT) }];
  });
}
