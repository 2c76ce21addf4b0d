import type { ShippingStatus } from "../shared/vocabulary.ts";

/** Somebody of the demo who can sign in. `key` is how scenes and orders name them. */
export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** Admins: the owner of the demo shop, and a colleague to try two consoles at once. */
export const DEMO_OWNER: DemoPerson = {
  key: "minji",
  email: "admin@example.com",
  password: "admin",
  name: "민지",
};
export const DEMO_COLLEAGUE: DemoPerson = {
  key: "junho",
  email: "agent@example.com",
  password: "agent1234",
  name: "준호",
};

/** Customers that a visitor plays: they have orders and begin without a conversation. */
export const DEMO_VISITORS: readonly DemoPerson[] = [
  { key: "test1", email: "test1@example.com", password: "test1234", name: "김하늘" },
  { key: "test2", email: "test2@example.com", password: "test1234", name: "이바다" },
];

/** Customers whose conversations are already going on, or are over, when the visitor arrives. */
export const DEMO_CAST: readonly DemoPerson[] = [
  member("seoyeon", "seoyeon.kim@example.com", "김서연"),
  member("doyun", "doyun.lee@example.com", "이도윤"),
  member("jiwoo", "jiwoo.park@example.com", "박지우"),
  member("hajun", "hajun.choi@example.com", "최하준"),
  member("yuna", "yuna.jeong@example.com", "정유나"),
  member("minseo", "minseo.kang@example.com", "강민서"),
  member("eunwoo", "eunwoo.cho@example.com", "조은우"),
  member("jia", "jia.yoon@example.com", "윤지아"),
  member("soyul", "soyul.han@example.com", "한소율"),
  member("emma", "emma.wilson@example.com", "Emma Wilson"),
];

function member(key: string, email: string, name: string): DemoPerson {
  return { key, email, password: "test1234", name };
}

/** An order as the demo tells it: days are whole calendar days before today in Seoul. */
export interface DemoOrder {
  readonly customer: string;
  /** The last part of the number; the year stands before it. */
  readonly number: string;
  readonly product: string;
  readonly priceKrw: number;
  readonly status: ShippingStatus;
  readonly orderedDaysAgo: number;
  readonly deliveredDaysAgo?: number;
}

/** Every status, inside and outside the refund window. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  order("test1", "0126", "접이식 알루미늄 노트북 거치대", 32_900, "preparing", 0),
  order("test1", "0123", "무선 블루투스 이어폰 (화이트)", 59_000, "shipped", 2),
  order("test1", "0118", "코튼 오버핏 셔츠 (네이비, M)", 39_800, "delivered", 4, 2),
  order("test1", "0110", "요가 매트 8mm (라벤더)", 27_000, "cancelled", 11),
  order("test1", "0097", "스테인리스 텀블러 500ml", 24_500, "delivered", 36, 33),
  order("test2", "0127", "저소음 무선 마우스", 28_900, "preparing", 0),
  order("test2", "0119", "린넨 와이드 팬츠 (베이지, S)", 46_000, "delivered", 5, 3),
  order("seoyeon", "0121", "무선 충전 스탠드", 35_000, "shipped", 3),
  order("doyun", "0112", "가정용 미니 가습기", 42_000, "delivered", 6, 4),
  order("jiwoo", "0116", "니트 카디건 (아이보리, F)", 54_000, "delivered", 4, 2),
  order("hajun", "0105", "전동 칫솔 세트", 68_000, "delivered", 20, 17),
  order("yuna", "0108", "캠핑용 LED 랜턴", 33_500, "shipped", 9),
  order("minseo", "0101", "유리 티포트 600ml", 29_800, "delivered", 6, 4),
  order("jia", "0114", "여행용 파우치 3종", 19_900, "preparing", 6),
  order("soyul", "0090", "러닝화 (그레이, 240)", 89_000, "delivered", 20, 18),
  order("emma", "0120", "Ceramic Mug Set (4 pcs)", 38_000, "shipped", 3),
];

function order(
  customer: string,
  number: string,
  product: string,
  priceKrw: number,
  status: ShippingStatus,
  orderedDaysAgo: number,
  deliveredDaysAgo?: number,
): DemoOrder {
  const base = { customer, number, product, priceKrw, status, orderedDaysAgo };
  return deliveredDaysAgo === undefined ? base : { ...base, deliveredDaysAgo };
}

/** What the AI of the demo may answer from, beside the policy. */
export const DEMO_HELP_TEXTS: readonly { readonly title: string; readonly body: string }[] = [
  {
    title: "비밀번호를 잊었을 때",
    body: "로그인 화면의 '비밀번호 찾기'를 누르고 가입한 이메일을 입력하시면 재설정 링크를 보내 드립니다. 링크는 30분 동안 쓸 수 있습니다. 메일이 보이지 않으면 스팸함을 확인해 주세요.",
  },
  {
    title: "배송 기간",
    body: "오후 2시 이전에 결제하신 주문은 당일 출고합니다. 출고 후 보통 1~3일(주말·공휴일 제외) 안에 도착하며, 제주·도서 산간은 2~3일이 더 걸릴 수 있습니다.",
  },
  {
    title: "배송비",
    body: "30,000원 이상 구매하시면 배송비가 무료입니다. 그보다 적으면 배송비는 3,000원이며, 제주·도서 산간은 3,000원이 더해집니다.",
  },
  {
    title: "배송지를 바꾸고 싶을 때",
    body: "상품 준비 중일 때만 배송지를 바꿀 수 있습니다. 주문번호와 새 주소를 채팅으로 알려 주시면 담당자가 확인합니다. 이미 출고된 주문은 바꿀 수 없습니다.",
  },
  {
    title: "결제 수단",
    body: "신용카드, 체크카드, 계좌이체, 카카오페이, 네이버페이를 쓸 수 있습니다. 할부는 50,000원 이상부터 됩니다.",
  },
  {
    title: "영수증과 현금영수증",
    body: "마이페이지의 주문 상세에서 영수증을 내려받을 수 있습니다. 현금영수증은 결제할 때 신청하시거나, 결제 후 7일 이내에 마이페이지에서 신청하실 수 있습니다.",
  },
  {
    title: "앱이 열리지 않거나 느릴 때",
    body: "앱을 완전히 껐다가 다시 열어 보시고, 계속되면 최신 버전으로 업데이트해 주세요. 그래도 안 되면 쓰시는 기기와 화면에 나온 문구를 알려 주세요.",
  },
  {
    title: "회원 탈퇴",
    body: "마이페이지 > 계정 설정 > 회원 탈퇴에서 하실 수 있습니다. 배송 중인 주문이 있으면 배송이 끝난 뒤에 탈퇴할 수 있습니다.",
  },
];
