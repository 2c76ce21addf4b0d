import { type InstructionToTell, isToldByRules, tellsInstruction } from "./told-instruction.ts";
import type { TurnInput, TurnOutcome } from "./turn-state.ts";

/** Why the words of a message are the rules' and not a model's. */
export type WhyRules = "rules" | "failure" | "guard";

const DO_YOURSELF = "직접 답변하거나 승인·반려·지연 중에서 선택해 주세요.";

/** What an admin reads on an instruction whose wording did not reach the customer, and why (`ai.md` 2.10). */
const NOT_PASSED_ON: Readonly<Record<WhyRules, string>> = {
  rules: `규칙 기반 응답 중이라 적어 주신 내용의 문구를 고객에게 전하지 못했습니다. ${DO_YOURSELF}`,
  failure: `AI 모델이 응답하지 못해 적어 주신 내용의 문구를 고객에게 전하지 못했습니다. ${DO_YOURSELF}`,
  guard: `AI가 쓴 문구가 답변 검사를 통과하지 못해 적어 주신 내용의 문구를 고객에게 전하지 못했습니다. ${DO_YOURSELF}`,
};

/**
 * Whether an answer used the instruction up, and whether its content reached the customer.
 *
 * @param why - why the rules' words were sent; null when a model's were.
 * @param about - what the sent words are compared with.
 */
export function instructionUse(
  { instruction, cause }: TurnInput,
  why: WhyRules | null,
  { text, kind, language }: Omit<InstructionToTell, "instruction"> & { readonly text: string },
): TurnOutcome["instructionUse"] {
  if (instruction === null) return null;
  const { id, decision } = instruction;
  // An answer to something else leaves it for the next one.
  if (why === null)
    return tellsInstruction(text, { instruction, kind, language })
      ? { id, passedOn: true, note: null }
      : null;
  if (cause !== "instruction") return null;
  const isTyped = decision !== null && decision !== "info";
  const passedOn = isTyped
    ? tellsInstruction(text, { instruction, kind, language })
    : isToldByRules(text, instruction);
  return { id, passedOn, note: passedOn ? null : NOT_PASSED_ON[why] };
}
