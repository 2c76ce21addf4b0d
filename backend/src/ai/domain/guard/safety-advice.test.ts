import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { ELIGIBLE, judged, type Situation } from "./guard-fixture.ts";

const broken: Situation = {
  verdict: judged({
    ...ELIGIBLE,
    reasons: ["within_window", "fault", "free_exchange"],
    shippingFee: "store",
    remedy: "refund_or_exchange",
  }),
};

describe("leaving alone what may be dangerous", () => {
  holds(broken, [
    "조금 부푼 정도는 안전하니 충전하셔도 괜찮아요.",
    "충전은 멈추시고 배터리를 분리해서 다시 끼워 보세요.",
    "위험하니 사용을 멈춰 주세요. 환불은 승인되었습니다.",
    "It's safe to keep charging it overnight.",
    "Stop using it, hold the power button for ten seconds and it will be fine.",
    "Please stop using it; your refund has been approved.",
    "It's perfectly safe to use, don't worry.",
    "그 정도는 위험하지 않으니 계속 쓰셔도 돼요.",
    "사용을 멈추시고 새 상품을 보내 드릴게요.",
  ]);
  passes(broken, [
    "충전은 하지 마시고, 사용도 멈춰 주세요. 위험할 수 있어서 안전한 곳에 두시는 게 좋겠어요. 직원이 바로 볼 수 있게 연결할게요.",
    "우선 충전기를 뽑고 사용을 중지해 주세요. 담당자에게 연결해 드릴게요.",
    "안전을 위해 사용을 멈추고 불이 붙을 만한 것에서 떨어진 곳에 두세요.",
    "위험할 수 있으니 더는 쓰지 마시고 만지지 말아 주세요.",
    "전원을 끄고 충전을 멈춰 주세요. 다치신 곳은 없으신가요?",
    "다치실 수 있으니 깨진 조각은 손으로 만지지 마세요.",
    "충전하지 마시고 사용도 멈춰 주세요. 안전한 곳에 따로 두시는 게 좋아요.",
    "Please stop using it and don't charge it. Keep it in a safe place away from anything that can burn.",
    "Please unplug it and stop using it for now. A team member should look at this.",
    "For your safety, please stop charging it and put it somewhere safe.",
    "Don't use it any more, please, and keep it away from children.",
    "Please be careful with the broken glass and don't touch it with bare hands.",
    "혹시 모르니 전원을 끄고 플러그를 뽑아 주세요.",
    "더 이상 사용하지 말아 주세요. 위험할 수 있어요.",
    "깨진 조각에 다치지 않게 조심해 주세요.",
    "Please unplug it right away and don't use it again until a team member has looked into it.",
    "Please set it aside and don't touch the leak with bare hands.",
  ]);
});
