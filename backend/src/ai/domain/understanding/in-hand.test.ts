import { describe, expect, it } from "vitest";
import { extractFacts } from "./facts.ts";

function receivedIn(text: string): boolean | null {
  return extractFacts(text, {
    ownOrderNumbers: [],
    askedAnythingElse: false,
    openQuestion: null,
    knownKind: null,
    language: /[가-힣]/u.test(text) ? "ko" : "en",
  }).received;
}

describe("goods that are described as being in hand", () => {
  it.each([
    "받은 이어폰 한쪽이 소리가 안나요 환불해주세요",
    "받은 이어폰 색깔 구려 환불",
    "받은 가디건 색이 별로예요 환불",
    "선물로 받은 가방 지퍼가 고장났어요",
    "어제 도착한 텀블러 뚜껑이 안 닫혀요",
    "배송된 이어폰이 충전이 안 돼요",
    "도착한 신발 사이즈가 안 맞아요",
    "색깔 구려 어제 옴",
    "어제 옴 색 별로 환불",
    "오늘 옴요 색이 이상해요 환불할래요",
    "택배 옴 근데 깨짐",
    "방금 도착함 불량임 교환",
    "깨져서 옴 환불해줘",
    "잘못 옴 교환해줘",
    "the earphones I got have no sound on one side",
    "The mug that came is chipped",
    "unpacked them today, color is ugly, refund",
    "opened it yesterday and it won't turn on",
  ])("%s", (text) => {
    expect(receivedIn(text)).toBe(true);
  });

  it.each([
    "산 지 이틀 된 이어폰이 충전이 안 돼요",
    "구매한 지 일주일밖에 안 됐는데 고장났어요",
    "지난주에 산 이어폰 한쪽이 안 들려요",
    "지금 쓰고 있는 이어폰이 소리가 안 나요 교환해주세요",
    "입고 나갔다가 찢어졌어요",
    "집에 있는 이어폰 한쪽이 안 들려요",
    "the blender I bought won't turn on",
    "it stopped working after two days, I was using it normally",
  ])("a fault is seen on what one has: %s", (text) => {
    expect(receivedIn(text)).toBe(true);
  });

  it.each([
    "전원이 안 켜져요",
    "작동을 안 합니다",
    "소리가 한쪽에서만 나요 교환",
    "새 상품이 아니고 쓰던 거예요 환불",
    "추천받은 이어폰으로 교환하고 싶어요",
    "할인 받은 상품도 환불되나요",
    "선물 받은 사람이 같은 게 있다고 해서 반품하려고요",
    "환불 받은 금액이 달라요",
    "받은 문자에는 배송완료래요",
    "리뷰 쓰고 받은 포인트가 사라졌어요",
    "받은 상품이 불량이면 어떻게 하나요",
    "도착한 문자가 이상해요",
    "배송된 주소가 다른데요",
    "내일 옴?",
    "오늘 옴?",
    "문자만 옴",
    "산 지 일주일 됐는데 출발도 안 했네요",
    "산 지 한 달 됐는데 마음이 바뀌었어요 취소해주세요",
    "the refund I got is wrong",
    "the email I got says delivered",
    "the tracking number I got doesn't work",
  ])("not by these words: %s", (text) => {
    expect(receivedIn(text)).toBeNull();
  });

  it.each([
    "아직 안 옴",
    "어제 온다더니 안 옴",
    "산 지 3일 됐는데 아직 안 왔어요",
    "못 받은 이어폰 환불해주세요",
  ])("not there: %s", (text) => {
    expect(receivedIn(text)).toBe(false);
  });
});
