import { foldText, withoutSpaces } from "./text.ts";

const PRESSING =
  "(?:그래도|그냥|걍|그럼|제발|부디|꼭|좀|쫌|빨리|빨랑|얼른|얼릉|어서|속히|당장|지금|바로|서둘러|무조건|어떻게든|한번만?|이번만?|이번한번만?|어떻게|아니|아|다시|일단|제|요|please|pls)";
const ASSENTING = "(?:네|예|넵|응|ㅇㅇ|그렇게|이거|그거|이걸|그걸|이대로|그대로|알았으니까|됐고)";
const DONE =
  "(?:처리|진행|접수|조치)?(?:를|을)?(?:좀)?(?:해(?:주(?:세요|새요|셔요|십시오|시면안(?:될까요|돼요|되나요)|시라고요|실래요)?|줘[요용]?|주라|달라고요?|죠|줄래요?)|부탁(?:드려요|드립니다|드릴게요|해요|합니다))";
const TAIL = "[.,!~ㅠㅜㅡ?]*";

const DEMAND = new RegExp(
  `^(?:(?:${PRESSING}|${ASSENTING})${TAIL})*${DONE}${TAIL}(?:${PRESSING}${TAIL})*$`,
  "u",
);
const PRESSED = new RegExp(`^(?:${PRESSING}${TAIL})*${DONE}${TAIL}(?:${PRESSING}${TAIL})*$`, "u");

const plainOf = (text: string) => withoutSpaces(foldText(text)).text;

/** Wants it done and says not what ("그래도 해주세요 제발", "빨리 해주세요"): a demand for what was spoken of, and no topic of its own. */
export function demandsBarely(text: string): boolean {
  return text.length <= LONGEST && DEMAND.test(plainOf(text));
}

/** The same without a yes to what was offered or asked: presses for it. */
export function pressesBarely(text: string): boolean {
  return text.length <= LONGEST && PRESSED.test(plainOf(text));
}

const LONGEST = 40;
