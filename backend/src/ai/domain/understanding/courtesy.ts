/** How a message opens (a greeting, who is writing) and ends (thanks, "please check") says nothing of what it is about. Pure. */

const OPENING =
  /^(?:안녕(?:하세요|하십니까|하세용|하신가요)?|반갑습니다|저기요?|여기요|여보세요|수고(?:가\s*)?(?:많으|하)십니다|(?:상담원|사장|담당자|직원)님|(?:문의|질문)\s*(?:좀\s*)?(?:드립니다|드려요|드릴게요|할게요|있습니다|있어요|있는데요)|hi|hello|hey|hi there|hello there|good (?:morning|afternoon|evening)|dear (?:team|sir|madam|shop|support))(?=[\s,.!~?ㅎㅋ^])[\s,.!~?ㅎㅋ^]*/iu;
/** And what one is not. */
const SORRY =
  /(?:만|밖에)\s*(?:왔|받|도착|들)|다른|딴|엉뚱|잘못|안\s|못\s|없|늦|깨|고장|\b(?:stop(?:ped|s)?|not|never|only|wrong|but|\w+n'?t)\b/iu;
/** "며칠 전에 처음 주문해 본 사람인데요 …" */
const INTRODUCTION =
  /^[^.?!\n]{0,40}(?:사람|고객|회원|구매자|손님|단골)\s*(?:인데요?|입니다만?|이에요|이고요|이구요)[\s,.~]+/u;
const THANKS =
  /[\s,.!~?…ㅠㅜ]+(?:(?:미리|그럼|정말|항상|늘|많이)\s*)?(?:감사(?:합니다|해요|드립니다|드려요|요|함다|함니다)?|고맙(?:습니다|네요)|고마워요?|ㄱㅅ|ㄳ|수고하(?:세요|십시오)|수고요|many thanks|thanks(?: a lot| in advance| so much)?|thank you(?: so much| very much| in advance)?|thx|ty|cheers)[\s.!~ㅎㅋ^♡❤🙏]*$/iu;
/** After a sentence; after a thing alone ("ORD-2026-0123 주문 확인해 주세요") it is the wish itself. */
const REQUEST =
  /(?<=[요다까죠네음함임됨데지어아니.!?~ㅠㅜ])[\s,.!~?…ㅠㅜ]+(?:빠른\s*|빨리\s*|꼭\s*|한\s*번\s*)*(?:확인|답변|답|안내|회신|연락|조치)(?:을|좀)?\s*(?:한\s*번\s*|좀\s*)*(?:부탁(?:드립니다|드려요|드릴게요|합니다|해요)?|해\s*주세요|바랍니다|주세요|기다릴게요|기다리겠습니다|기다립니다)[\s.!~ㅎㅋ^ㅠㅜ🙏]*$/u;
/** "알려 주셔서 감사합니다", "빠른 배송 감사합니다": the thanks are for what stands before them. */
const REASON_FOR_THANKS =
  /(?:서|도움|답변|답장|안내|응대|배려|덕분에|해주심|께|님|도|대단히|너무|진짜|정말|매우)$|(?:빠른|친절한|신속한|꼼꼼한|세심한|정성|따뜻한|좋은|예쁜|맛있는)\s*\S{1,8}$/u;
/** What one is thankful for: it came, it works, it is understood. */
const GLAD =
  /잘\s*(?:왔|받|도착|되[네는고었]|됩|됐|해결|쓰|입|신|먹|맞)|(?:빨리|빠르게|무사히|일찍)\s*[가-힣\s]{0,6}(?:왔(?!으)|받|도착|처리|답)|좋(?:네|아요|습|았)|만족|[예이](?:쁘|뻐)|(?:맘|마음)에\s*(?:쏙\s*)?들[어었]|해결\s*(?:됐|되었|했|완료)|알겠|알았|(?:확인|이해)했|그렇(?:군|구나)|다행|최고|친절|완벽|(?:왔|도착했|받았|들어왔|됐|되네|되었)(?:네요|어요|습니다|음|네|다)[.!~ㅎㅋ^]*$|\b(?:works|working|solved|fixed|got it|great|perfect|helpful|love it|understood)\b/iu;
/** Fewer letters hold no request. */
const LEAST_LETTERS = 4;
/** "안녕하세요 저기요 …", "… 확인 부탁드립니다. 감사합니다". */
const MOST_IN_A_ROW = 3;

/** What a message says between its opening and its ending; null where it has neither, or says nothing else. */
export function withoutCourtesy(source: string): string | null {
  const whole = source.trim();
  let said = whole;
  for (let count = 0; count < MOST_IN_A_ROW; count += 1) said = said.replace(OPENING, "");
  said = withSomethingLeft(said.replace(INTRODUCTION, "")) ?? said;
  for (let count = 0; count < MOST_IN_A_ROW; count += 1) said = withoutEnding(said);
  return said === whole ? null : withSomethingLeft(said);
}

/** "네 감사합니다. 근데 …", "ok thanks, but …" */
const THANKS_FIRST =
  /^(?:(?:네|넵|예|넹|아|오|와|음|그렇군요|그렇구나|알겠습니다|알겠어요|ok|okay|k|great|good|perfect|cool|nice|alright|ah|oh|i see|got it|many)[\s,.!~ㅎㅋ^]+)*(?:(?:정말|너무|진짜)\s*)?(?:감사(?:합니다|해요|드립니다|드려요|요)|고맙습니다|고마워요?|ㄱㅅ|ㄳ|thanks(?: a lot| so much| very much)?|thank (?:you|u|ya)(?: so much| very much)?|thx|ty|cheers)[\s,.!~ㅎㅋ^]+(?:(?:but|and|so|then|근데|그런데|그럼|그러면|그리고|다만|혹시|하나 더)[\s,.]+)*/iu;
const ASKS =
  /(?:언제|며칠|몇|얼마|어떻게|어디|뭐|무엇|무슨|어느|누가|왜|되|돼|하|있|인|한|될|할|을)[^\n]{0,20}(?:\?|(?:나|까|가|지)요?[.!~\s]*$)|^(?:how|what|when|where|who|why|which|until when|by when|can|could|do|does|is|are|will|would|should|may)\b[^\n]*/iu;
/** "어떻게 이렇게 빠르신가요?" asks nothing. */
const PRAISES =
  /(?:어떻게|어쩌면)\s*(?:이렇게|그렇게|이리)|어쩜|\bhow (?:kind|nice|fast|quick|lovely|great|sweet)\b/iu;

/** What is asked behind thanks ("ok thanks, but how many days do I have?"); null where nothing is. */
export function questionBehindThanks(source: string): string | null {
  const whole = source.trim();
  const rest = whole.replace(THANKS_FIRST, "");
  return rest !== whole && ASKS.test(rest) && !PRAISES.test(rest) ? withSomethingLeft(rest) : null;
}

function withoutEnding(text: string): string {
  const body = text.replace(THANKS, "");
  const isThankful =
    body !== text && (REASON_FOR_THANKS.test(body) || (GLAD.test(body) && !SORRY.test(body)));
  return isThankful ? text : body.replace(REQUEST, "");
}

function withSomethingLeft(text: string): string | null {
  return text.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST_LETTERS ? null : text;
}
