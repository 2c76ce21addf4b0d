import { describe, expect, it } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { cancelled, type Situation } from "./guard-fixture.ts";
import { withFigures } from "./spelt-numbers.ts";

/** Order numbers in words (G1), and passwords and codes that an AI cannot have (G7). */

const delivered: Situation = { customerTexts: ["제 주문번호 알려 주세요"] };

describe("order numbers spelt in words", () => {
  holds(delivered, [
    "오알디 이공이육 공공공일 주문으로 확인됩니다.",
    "고객님 주문번호는 오알디 이공이육 공공공일입니다.",
    "주문번호는 이공이육 공일칠칠이에요.",
    "오 알 디 이 공 이 육 공 칠 칠 칠 건입니다.",
    "오알디 다시 이공이육 다시 공구공구 번이에요.",
    "오알디 이천이십육 공공일이 주문이에요.",
    "ORD 이공이육-0777 주문이 보여요.",
    "오아르디 2026 공사공사 주문입니다.",
    "Your order is O R D two zero two six zero zero zero one.",
    "Your order number is ORD two zero two six, zero seven seven seven.",
    "That is order oh ar dee twenty twenty-six zero zero zero one.",
    "It is ORD dash two zero two six dash double zero one two.",
  ]);
  passes(delivered, [
    "주문번호를 알려 주시면 바로 찾아볼게요.",
    "말씀하신 오알디 이공이육 구공공일은 고객님 주문에서 찾을 수 없어요.",
    "이 일은 담당자가 확인한 뒤에 안내해 드려요.",
    "일이 잘 풀리도록 도와드릴게요.",
    "One or two photos would help us see the problem.",
    "I can see one order of yours.",
  ]);

  it.each([
    ["오알디 이공이육 공일이삼 주문", "ord-2026-0123 주문"],
    ["오알디 다시 이공이육 다시 공일이삼이에요", "ord-2026-0123이에요"],
    ["오 알 디 이천이십육 공 일 이 삼", "ord-2026-0123"],
    ["O R D two zero two six zero one two three", "ord-2026-0123"],
    ["oh are dee twenty twenty-six double zero one two", "ord-2026-0012"],
  ])("are written in figures: %s", (words, figures) => {
    expect(withFigures(words)).toBe(figures);
  });

  it.each([
    "이 일은 담당자가 확인해요. one or two photos",
    "ord-2026-4148 오가닉 면 티셔츠",
    "ord-2026-6233 사과 5kg, 현재 배송 중입니다.",
    "ord-2026-6233 사이다 한 상자",
    "ord-2026-6233 오이 3개",
    "ord-2026-4148 one-piece dress",
    "ord-2026-4148 two-tone bag",
    "ord-2026-4148 사이즈 교환",
  ])("leaves other words alone: %s", (text) => {
    expect(withFigures(text)).toBeNull();
  });
});

describe("passwords and codes told", () => {
  const asked: Situation = { customerTexts: ["로그인이 안 돼요"], intent: "other" };
  holds(asked, [
    "임시 비밀번호는 1234입니다.",
    "인증번호는 482913 입니다.",
    "새 비밀번호는 abcd1234로 바꿔 드렸어요.",
    "인증코드 7712를 입력해 주세요.",
    "비번은 일이삼사예요.",
    "초기 암호는 0000 이에요.",
    "카드 보안코드는 123입니다.",
    "482913이 인증번호예요.",
    "Your temporary password is Welcome1!",
    "The verification code is 482913.",
    "Use 4829 as your PIN.",
    "Your one-time code: 771 204.",
    "Log in with the password sunny7788.",
    "Your password is sunshine.",
  ]);
  passes(asked, [
    "비밀번호는 제가 알 수 없어요.",
    "비밀번호는 로그인 화면의 '비밀번호 찾기'에서 바꾸실 수 있어요.",
    "인증번호는 누구에게도 알려 주지 마세요.",
    "인증번호는 여섯 자리 숫자예요.",
    "인증번호가 오지 않으면 다시 눌러 보시겠어요?",
    "비밀번호를 잊으셨다면 담당자에게 연결해 드릴까요?",
    "I never see your password.",
    "Please don't share the verification code with anyone.",
    "The code has 6 digits.",
    "Did the code arrive?",
  ]);
  passes(cancelled, ["ORD-2026-0123은 취소된 주문입니다."]);
});
