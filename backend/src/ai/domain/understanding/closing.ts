import { foldText, withoutSpaces } from "./text.ts";

/** A customer's answer and what it answers. */
export interface ClosingInput {
  /** The last AI message as it was sent; may be empty. */
  readonly lastAi: string;
  /** The last AI message asked whether there is anything else. */
  readonly askedAnythingElse: boolean;
  /** The customer's messages since then, oldest first. */
  readonly messages: readonly string[];
}

const ANYTHING_ELSE =
  /(?:더|다른|추가로|또)(?:도와|궁금|필요|문의|확인|도움|말씀)[^.]{0,30}(?:있으|있을|있나|없으|계|할까|드릴까)|anythingelse|somethingelse|otherquestions|furtherhelp/u;

/** Whether an AI message, as it was sent, asks if there is anything else (BC-13). */
export function asksAnythingElse(aiText: string): boolean {
  return ANYTHING_ELSE.test(withoutSpaces(foldText(aiText)).text);
}

/** Whether the customer's answer ends the conversation (BC-13). Says "continue" whenever in doubt. */
export function judgeClosing(input: ClosingInput): "complete" | "continue" {
  const bare = withoutSpaces(foldText(input.messages.join(" "))).text;
  const no =
    /^(?:아니요?|아뇨|ㄴㄴ|네|no|nope)?[,.]?(?:없어요|없습니다|괜찮아요|괜찮습니다)?(?:감사합니다|thanks)?[.!~]*$/u;
  return input.askedAnythingElse && bare !== "" && bare !== "네" && no.test(bare) ? "complete" : "continue";
}
