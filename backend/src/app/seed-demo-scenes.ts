/** One thing that happens in a demo conversation, so many seconds after the one before. */
export type DemoBeat = { readonly wait: number } & (
  | { readonly does: "says"; readonly text: string }
  | { readonly does: "asks_for_person" }
  | { readonly does: "ends" }
  | { readonly does: "takes_over"; readonly agent: string }
  | { readonly does: "replies"; readonly agent: string; readonly text: string }
  | {
      readonly does: "instructs";
      readonly agent: string;
      readonly text: string;
      readonly decision: "approve" | "deny" | "delay" | "info";
      readonly order: string | null;
    }
  | { readonly does: "completes"; readonly agent: string; readonly note: string | null }
);

/** One past or present conversation of the demo. The AI's part is not written here: the real AI answers. */
export interface DemoScene {
  readonly customer: string;
  /** Minutes before now at which the last beat happens. */
  readonly endedMinutesAgo: number;
  readonly beats: readonly DemoBeat[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * The conversations that stand in the console when the demo begins: with the AI, with an agent, waiting for different reasons and times,
 * and completed by AI, agent and customer.
 *
 * @param number - the full order number for its last part.
 */
export function demoScenes(number: (lastPart: string) => string): readonly DemoScene[] {
  return [
    {
      customer: "seoyeon",
      endedMinutesAgo: 3,
      beats: [
        says(20, "안녕하세요"),
        says(25, `${number("0121")} 지금 어디쯤 왔을까요?`),
        says(40, "감사합니다"),
      ],
    },
    {
      customer: "emma",
      endedMinutesAgo: 12,
      beats: [says(20, `Hi! Where is my order ${number("0120")}?`)],
    },
    {
      customer: "doyun",
      endedMinutesAgo: 1,
      beats: [
        says(20, "가습기에서 물이 새요"),
        says(45, `주문번호는 ${number("0112")}이고요, 받은 날부터 바닥으로 물이 조금씩 흘러요`),
        { wait: 50, does: "takes_over", agent: "minji" },
        {
          wait: 30,
          does: "replies",
          agent: "minji",
          text: "안녕하세요, 상담원 민지입니다. 불편을 드려 죄송합니다. 물이 새는 부분이 보이게 사진을 한 장 보내 주실 수 있을까요?",
        },
        says(70, "네 지금 집에 가서 찍어 보낼게요"),
      ],
    },
    {
      customer: "yuna",
      endedMinutesAgo: 9,
      beats: [
        says(20, `${number("0108")} 주문한 지 9일째인데 아직도 안 왔어요`),
        says(60, "캠핑이 내일인데 너무하시네요. 정말 화가 납니다. 책임자 연결해 주세요"),
      ],
    },
    {
      customer: "hajun",
      endedMinutesAgo: 4,
      beats: [
        says(20, "현금영수증은 어떻게 신청하나요?"),
        { wait: 40, does: "asks_for_person" },
        says(15, "사업자번호로 바꿔 받고 싶어요"),
      ],
    },
    {
      customer: "jiwoo",
      endedMinutesAgo: 2,
      beats: [
        says(20, "환불하고 싶어요"),
        says(30, number("0116")),
        says(30, "색이 생각했던 것과 달라서요. 단순 변심이에요"),
        says(25, "네 받았어요"),
      ],
    },
    {
      customer: "minseo",
      endedMinutesAgo: 3 * HOUR,
      beats: [
        says(20, "티포트 뚜껑이 깨져서 왔어요"),
        says(40, number("0101")),
        says(30, "네 받았고 포장을 열어 보니 깨져 있었어요. 교환해 주세요"),
        { wait: 150, does: "takes_over", agent: "junho" },
        {
          wait: 40,
          does: "replies",
          agent: "junho",
          text: "안녕하세요, 상담원 준호입니다. 깨진 상품을 받으셔서 많이 속상하셨겠어요. 새 상품으로 교환해 드리겠습니다. 배송비는 저희가 부담합니다.",
        },
        says(50, "감사합니다. 깨진 건 어떻게 하나요?"),
        {
          wait: 45,
          does: "replies",
          agent: "junho",
          text: "기사님이 새 상품을 전해 드리면서 회수하십니다. 상자에 담아 문 앞에 두시면 됩니다.",
        },
        says(30, "네 알겠습니다"),
        {
          wait: 30,
          does: "completes",
          agent: "junho",
          note: "파손 교환 접수. 새 상품 출고, 기존 상품 맞회수.",
        },
      ],
    },
    {
      customer: "eunwoo",
      endedMinutesAgo: DAY + 2 * HOUR,
      beats: [says(20, "비밀번호를 잊어버렸어요"), says(60, "감사합니다"), says(20, "아니요 없어요")],
    },
    {
      customer: "jia",
      endedMinutesAgo: 4 * DAY,
      beats: [
        says(20, "배송비는 누가 내나요? 환불할 때요"),
        says(50, "그럼 며칠 안에 신청해야 하나요?"),
        { wait: 60, does: "ends" },
      ],
    },
    {
      customer: "soyul",
      endedMinutesAgo: 13 * DAY,
      beats: [
        says(20, `${number("0090")} 러닝화 환불 요청드려요`),
        says(40, "밑창이 벌어져서 왔어요. 하자예요"),
        says(30, "네 받았습니다"),
        {
          wait: 120,
          does: "instructs",
          agent: "minji",
          text: "하자 사진을 확인했습니다. 환불을 승인하고, 반품 배송비는 저희가 부담한다고 안내해 주세요.",
          decision: "approve",
          order: number("0090"),
        },
        says(60, "감사합니다"),
        { wait: 40, does: "completes", agent: "minji", note: null },
      ],
    },
  ];
}

function says(wait: number, text: string): DemoBeat {
  return { wait, does: "says", text };
}
