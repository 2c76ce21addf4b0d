import { describe, expect, it } from "vitest";
import { dayOf } from "../../../shared/calendar.ts";
import { discoveryIn } from "./discovery.ts";

const TODAY = dayOf(2026, 11, 27);

describe("the day on which a fault was found", () => {
  it.each([
    ["2주 전에 알았어요", "2026-11-13"],
    ["보름 전에 알았어요", "2026-11-12"],
    ["어제 처음 켜봤는데 안 돼요", "2026-11-26"],
    ["3일 전에 발견했어요", "2026-11-24"],
    ["그저께 처음 입어봤더니 실밥이 터져 있어요", "2026-11-25"],
    ["열흘 전쯤 알게 됐어요", "2026-11-17"],
    ["어제부터 소리가 안 나요", "2026-11-26"],
    ["어제까지는 됐는데 오늘부터 안 돼요", "2026-11-27"],
    ["일주일 전에 고장났어요", "2026-11-20"],
    ["I noticed it two weeks ago", "2026-11-13"],
    ["it stopped working yesterday", "2026-11-26"],
    ["yesterday I turned it on for the first time and nothing", "2026-11-26"],
    ["found out 3 days ago", "2026-11-24"],
  ])("%s → %s", (text, day) => {
    const discovery = discoveryIn(text, TODAY);
    expect(discovery?.day).toBe(day);
    expect(text).toContain(discovery?.quote);
  });

  it.each([
    "어제 받았는데 안 켜져요",
    "2주 전에 샀는데 고장났어요",
    "어제 주문했는데 처음 써봤어요",
    "지난달에 알았어요",
    "두 달 전에 고장났어요",
    "최근에 알았어요",
    "환불 규정을 어제 알았어요",
    "환불되는 걸 어제 알았어요",
    "어제 알았으면 환불했을 텐데요",
    "내일 켜볼게요",
    "I got it two weeks ago and it broke",
    "I bought it yesterday",
  ])("%s tells none", (text) => {
    expect(discoveryIn(text, TODAY)).toBeNull();
  });
});
