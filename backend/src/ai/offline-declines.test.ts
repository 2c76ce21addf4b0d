import { describeTalks, type KindOfTalk } from "../testing/talks.ts";

/** Questions that the shop's texts do not answer, or that only the rules answer. */
const ASKED = [
  "쿠폰 있어요?",
  "선물 포장 되나요",
  "정품 맞아요",
  "방수 되나요",
  "포인트 적립돼요",
  "주말에도 배송하나요",
  "반품비 무료인가요",
  "리뷰 쓰면 뭐 줘요",
];
const after = (...said: readonly string[]) =>
  ASKED.flatMap((asked) => said.map((text) => `${asked} | ${text}`));

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "whoever declines what was offered is heard, and no person is called",
    orders: [],
    talks: after(
      "아니요 괜찮아요",
      "됐어요",
      "아니",
      "필요없어요",
      "ㄴㄴ",
      "안녕히계세요",
      "다음에 물어볼게요",
      "아 그렇구나",
    ),
    standing: { status: /^active$/u, says: /^네, 알겠습니다\. 더 도와드릴 내용이 있으실까요\?$/u },
  },
  {
    kind: "so is who merely takes note",
    orders: [],
    talks: after("그렇군요", "아쉽네요", "아 그래요", "그렇군요 아쉽네요", "어쩔 수 없죠"),
    standing: { status: /^active$/u, says: /^네, 알겠습니다\. 더 도와드릴 내용이 있으실까요\?$/u },
  },
  {
    kind: "so is who was only asking or will not buy",
    orders: [],
    talks: after("아니요 그냥 궁금해서요", "아뇨 안 해주셔도 돼요", "사양할게요", "그냥 안 살래요", "아 네"),
    standing: { status: /^active$/u },
  },
  {
    kind: "so is an English word of it",
    orders: [],
    talks: after("no thanks", "never mind", "bye", "nvm", "no worries", "oh, that's a shame"),
    standing: { status: /^active$/u, says: /^All right\. Is there anything else/u },
  },
  {
    kind: "whoever takes the person offered gets one",
    orders: [],
    talks: ["쿠폰 있어요? | 네", "방수 되나요 | 네 연결해 주세요", "방수 되나요 | 그래요"],
    standing: { status: /^pending$/u, says: /^네, 담당자에게 연결해 드리겠습니다/u },
  },
];

describeTalks(KINDS);
