import { OTHER_CATEGORY } from "../../../shared/vocabulary.ts";
import type { CategoryKey } from "./context.ts";

/** Words that give a configured category away, most telling first. */
const NAMES: Readonly<Record<CategoryKey, readonly RegExp[]>> = {
  order: [/^주문\s*문의$/u, /주문/u, /배송/u, /\border/iu, /\bdeliver|\bship/iu, /결제|구매|\bpay/iu],
  refund: [
    /^환불\s*요청$/u,
    /환불/u,
    /반품/u,
    /교환/u,
    /취소/u,
    /\brefund|\breturn/iu,
    /a\/?s|불량|하자/iu,
    /클레임|cs/iu,
  ],
  tech: [
    /^기술\s*지원$/u,
    /기술/u,
    /오류|에러|장애/u,
    /\btech|\bsupport/iu,
    /이용\s*방법|사용|앱|사이트|로그인/u,
  ],
  account: [/^계정\s*관리$/u, /계정/u, /회원/u, /\baccount|\bmember/iu, /로그인|개인\s*정보/u],
  other: [/^기타$/u, /^기타/u, /\bother\b|\betc\b/iu],
};

/**
 * The shop's own name for a category: the configured one that means the same (renamed lists too), else 기타, which
 * always exists (BC-01). Null (no topic yet) stays null.
 */
export function categoryName(key: CategoryKey | null, configured: readonly string[]): string | null {
  if (key === null) return null;
  for (const pattern of NAMES[key]) {
    const name = configured.find((candidate) => pattern.test(candidate.trim()));
    if (name !== undefined) return name;
  }
  return OTHER_CATEGORY;
}
