import { DEMO_HELP_TEXTS } from "../app/seed-demo-cast.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** Messages whose words stand beside those of another matter: what they are taken for, and that the neighbour stays what it was. */

const HELP_TEXTS = DEMO_HELP_TEXTS.map(({ title, body }, index) => ({ id: `h${index}`, title, body }));
const ORDERS = [orderOf("ORD-2026-0466", "머그컵", "preparing", 1)];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "the number that tracks a parcel is no address",
    orders: ORDERS,
    standing: { status: /^active$/, kind: /^null$/, says: /^(?=.*ORD-2026-0466)(?=.*송장 번호는)/su },
    talks: [
      "배송 추적 번호 알려주세요",
      "배송추적번호 좀 알려줘요",
      "추적 번호 알려주세요",
      "택배 추적번호 뭐예요",
      "트래킹 번호 알려주세요",
      "운송장 번호 알려주세요",
    ],
  },
  {
    kind: "whom a parcel goes to is one",
    orders: ORDERS,
    standing: { kind: /^address_change$/ },
    talks: [
      "배송 연락처 바꾸고 싶어요",
      "택배 받는 번호 바꿔주세요",
      "받는 사람 휴대폰 번호 바꾸고싶어요",
      "배송지 주소 바꾸고 싶어요",
      "주소 바꾸고 싶어요",
    ],
  },
  {
    kind: "a member's mail address or number is an account's",
    orders: ORDERS,
    standing: { status: /^active$/, kind: /^null$/, says: /계정 정보는.*연결해 드릴까요/su },
    talks: [
      "이메일 주소 바꾸고 싶어요",
      "휴대폰 번호 바꾸고싶어요",
      "메일 주소 변경해주세요",
      "핸드폰 번호가 바뀌었어요",
      "가입한 이메일 변경하고 싶어요",
    ],
  },
  {
    kind: "what the shop tells of accounts is still told",
    orders: ORDERS,
    standing: { status: /^active$/, says: /비밀번호 찾기|회원 탈퇴에서/u },
    talks: ["비밀번호를 잊어버렸어요", "회원 탈퇴는 어떻게 해요?"],
  },
  {
    kind: "who lets the person offered be asked accepts the offer",
    orders: ORDERS,
    standing: { status: /^pending$/, says: /담당자에게 연결해 드리겠습니다|passing you on/u },
    talks: [
      "재입고 되나요? | 그럼 물어봐주세요",
      "재입고 되나요? | 물어봐줘",
      "재입고 되나요? | 대신 물어봐 주세요",
      "재입고 되나요? | 문의 부탁드려요",
      "재입고 되나요? | 담당자한테 여쭤봐 주세요",
      "재입고 되나요? | 확인 부탁드려요",
      "재입고 되나요? | 알아봐 주세요",
      "재입고 되나요? | please ask them",
    ],
  },
  {
    kind: "who asks something else, or asks without us, does not",
    orders: ORDERS,
    standing: { status: /^active$/ },
    talks: [
      "재입고 되나요? | 물어볼 게 하나 더 있어요",
      "재입고 되나요? | 제가 물어볼게요",
      "재입고 되나요? | 배송은 언제 와요?",
      "재입고 되나요? | 아뇨 괜찮아요",
    ],
  },
  {
    kind: "money taken for nothing that was ordered is a complaint",
    orders: ORDERS,
    standing: { status: /^pending$/, kind: /^null$/, reason: /^null$/, says: /결제 내역은 담당자가/u },
    talks: [
      "주문한 적 없는데 결제됐어요",
      "주문 안 했는데 결제됐어요",
      "주문한적도 없는데 카드값이 나갔어요",
      "안 샀는데 돈이 빠져나갔어요",
      "구매한 적이 없는데 결제 문자가 왔어요",
      "저는 주문을 안 했는데 카드 결제가 됐어요",
    ],
  },
  {
    kind: "what has no such money in it is none",
    orders: ORDERS,
    standing: { says: /^(?!.*결제 내역은 담당자가)/su },
    talks: [
      "주문한 적 없는데 택배가 왔어요",
      "주문 안 했는데 결제 수단 뭐 있어요?",
      "주문했는데 결제가 안 됐어요",
      "주문한 적 없는 물건이 왔어요",
    ],
  },
];

describeTalks(KINDS, { helpTexts: HELP_TEXTS });
