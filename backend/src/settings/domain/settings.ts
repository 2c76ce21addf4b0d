import type { BusinessHours } from "./business-hours.ts";

/** Who pays the shipping of a return. */
export type ShippingPayer = "customer" | "store";

/** The structured refund policy as the settings hold it; the engine in `orders/domain/refund-policy.ts` reads the same shape. */
export interface RefundPolicySettings {
  /** Calendar days after the anchor day, which is day 0. */
  readonly refundWindowDays: number;
  readonly windowAnchor: "ordered_at" | "delivered_at";
  /** IANA name. */
  readonly timezone: string;
  readonly changeOfMindFee: ShippingPayer;
  readonly defectRemedy: "exchange" | "refund" | "refund_or_exchange";
  readonly defectFee: ShippingPayer;
  /** Calendar days; null = no limit. */
  readonly defectWindowDays: number | null;
  /** Never less than the E-Commerce Act gives. */
  readonly legalFloor: boolean;
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** What the model may cost before the offline responder takes over. */
export interface BudgetSettings {
  readonly tokensPerTurn: number;
  readonly tokensPerSession: number;
  /** US dollars. */
  readonly usdPerDay: number;
}

/** Everything a person can set for the shop. Source: `product.md` settings, `ai.md` (texts of a new shop). */
export interface SettingsFields {
  readonly greeting: string;
  readonly farewell: string;
  readonly farewellEn: string;
  /** What the AI may quote; the engine uses `refundPolicy`. */
  readonly companyPolicy: string;
  /** Configured categories in order; 기타 exists beside them always. */
  readonly categories: readonly string[];
  readonly humanInterventionRules: string;
  /** Whole minutes, 1-60: the promise of the waiting sentence. */
  readonly responseWaitMinutes: number;
  readonly autoClose: boolean;
  /** Silence after the anything-else question that ends a conversation; 0 = off. */
  readonly autoCloseMinutes: number;
  /** Quiet time before the AI answers. */
  readonly debounceMs: number;
  readonly refundPolicy: RefundPolicySettings;
  /** Null = always open. */
  readonly businessHours: BusinessHours | null;
  /** The word that marks the AI's messages. */
  readonly aiLabel: string;
  readonly shopName: string;
  /** Hosts, phone numbers and e-mail addresses that the AI may give to customers. */
  readonly allowedContacts: readonly string[];
  readonly budget: BudgetSettings;
}

/** The settings in force with the number of the save they come from. A new shop is at version 1. */
export interface ShopSettings extends SettingsFields {
  readonly version: number;
}

/**
 * The settings of a new shop.
 *
 * @param refundPolicy - `NEW_SHOP_POLICY` of the orders feature, which owns the rule.
 */
export function newShopSettings(refundPolicy: RefundPolicySettings): SettingsFields {
  return {
    greeting: "안녕하세요! 채팅 상담 서비스입니다. 무엇을 도와드릴까요?",
    farewell: "상담이 완료되었습니다. 좋은 하루 되세요!",
    farewellEn: "Your chat is now complete. Have a great day!",
    companyPolicy:
      "환불은 구매 후 7일 이내에 가능합니다.\n배송비는 고객 부담입니다.\n제품 하자의 경우 무료 교환이 가능합니다.",
    categories: ["주문 문의", "환불 요청", "기술 지원", "계정 관리"],
    humanInterventionRules:
      "고객이 환불을 요청하는 경우\n기술적 문제 해결이 어려운 경우\n고객이 불만을 표현하는 경우",
    responseWaitMinutes: 5,
    autoClose: true,
    autoCloseMinutes: 1_440,
    debounceMs: 1_500,
    refundPolicy,
    businessHours: null,
    aiLabel: "AI",
    shopName: "채팅 상담",
    allowedContacts: [],
    budget: { tokensPerTurn: 12_000, tokensPerSession: 60_000, usdPerDay: 5 },
  };
}

/** A setting that cannot be used, by the path a client would name. */
export interface SettingsMistake {
  readonly path: string;
  readonly message: string;
}

/** Names that filters and lists use for something else. */
const RESERVED_CATEGORIES: ReadonlySet<string> = new Set(["all", "미분류"]);

/**
 * What the shape alone cannot tell: names that mean something else, zones that do not exist.
 *
 * @param isTimezone - whether the platform knows an IANA name.
 */
export function settingsMistakes(
  settings: SettingsFields,
  isTimezone: (name: string) => boolean,
): readonly SettingsMistake[] {
  const mistakes: SettingsMistake[] = [];
  settings.categories.forEach((name, index) => {
    const path = `categories.${index}`;
    if (RESERVED_CATEGORIES.has(name))
      mistakes.push({ path, message: `'${name}'은(는) 유형 이름으로 쓸 수 없습니다.` });
  });
  const zone = { message: "알 수 없는 시간대입니다." };
  if (!isTimezone(settings.refundPolicy.timezone)) mistakes.push({ path: "refund_policy.timezone", ...zone });
  if (settings.businessHours !== null && !isTimezone(settings.businessHours.timezone))
    mistakes.push({ path: "business_hours.timezone", ...zone });
  return mistakes;
}
