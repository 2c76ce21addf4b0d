import { expect, it } from "vitest";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";
import { addressIn } from "./domain/understanding/address.ts";

/** Talk about where a parcel is to go: the customer's turns, parted by " | ", and what stands in the end. */

const PREPARING = [orderOf("ORD-2026-0545", "앞치마", "preparing", 1)];
const DELIVERED = [orderOf("ORD-2026-0465", "앞치마", "delivered", 4)];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "an address with a word for changing behind it is a change of address",
    orders: PREPARING,
    standing: { status: /^pending$/, kind: /^address_change$/, order: /0545$/, says: /배송지 변경 요청/u },
    talks: [
      "배송지 변경하고 싶어요 | 서울시 마포구 월드컵로 12, 302호로 바꿔주세요",
      "배송지 변경하고 싶어요 | 서울시 마포구 월드컵로 12로 교체해주세요",
      "배송지 변경하고 싶어요 | 부산 해운대구 우동 마린시티 1로 5 로 변경해주세요",
      "배송지 변경하고 싶어요 | 네, 경기도 성남시 분당구 판교로 20길 8, 3층으로 바꿔 주세요",
      "배송지 변경하고 싶어요 | 대구시 수성구 범어천로 99로 변경 부탁",
      "배송지 변경하고 싶어요 | 서울 은평구 진관동 은평뉴타운 1204동 303호로 교체해주세요",
      "서울 강남구 테헤란로 521 파르나스타워 3층으로 교체 부탁드려요 | 네",
      "주소를 부산 해운대구 우동 마린시티 1로 5로 바꿔주세요 | 네",
    ],
  },
  {
    kind: "other goods are an exchange, wherever they go",
    orders: DELIVERED,
    standing: { kind: /^exchange$/ },
    talks: [
      "서울시 마포구 월드컵로 12에 사는데 M사이즈로 바꿔주세요",
      "서울시 마포구 월드컵로 12로 새 걸로 다시 보내주세요 고장났어요",
      "M사이즈로 교체해주세요",
      "검정색으로 바꿔주세요",
      "고장났어요 새 걸로 교체해주세요",
    ],
  },
];

describeTalks(KINDS);

it.each([
  ["서울시 마포구 월드컵로 12로 교체해주세요", "서울시 마포구 월드컵로 12"],
  ["부산 해운대구 우동 마린시티 1로 5 로 변경해주세요", "부산 해운대구 우동 마린시티 1로 5"],
  ["서울시 마포구 월드컵로 12, 302호로 바꿔주세요", "서울시 마포구 월드컵로 12, 302호"],
  ["서울시 마포구 월드컵로", null],
  ["서울 강남구 사는데 3동으로 바꿔주세요", null],
  ["서울 마포구 월드컵로 10 말고 부산 해운대구 우동 5로 바꿔주세요", "서울 마포구 월드컵로 10"],
])("%s holds the address %s", (text, address) => {
  expect(addressIn(text)).toBe(address);
});
