/** A typed decision whose note says the opposite: what is told goes by the decision alone, so such a pair must not be taken (BC-06). */
import type { InstructionDecision } from "./turn-state.ts";

/** "승인하지 마세요", "승인 불가", "do not approve". */
const NEGATED_APPROVAL =
  /승인(?:을|은|이|도)?(?:절대|절대로)?(?:해주지|하지|해드리지|되지|처리하지)(?:마|말|않|못)|승인(?:을|은|이|도)?(?:절대|절대로)?(?:불가|금지|거부|거절|안(?:함|됨|돼|되|합|해)|못(?:함|해|합)|보류)|\b(?:do not|don't|dont|never|cannot|can't|must not|not to be|not) (?:be )?approved?\b/giu;
const APPROVAL = /승인|\bapproved?\b|\bapproving\b/iu;
/** A refusal as the decision itself, not one that is told of ("반려 사유", "거절했던", "거절하지"). */
const REFUSAL =
  /(?:거절|반려)(?:$|[.!,~]|(?:처리|통보)?(?:함|합니다|해주세요|해줘|하세요|해라|할것|바랍니다|부탁|입니다|로(?:안내|처리)))|\b(?:deny|denied|reject(?:ed)?|refused?|declined?)\b/iu;

/** Whether the note says plainly the opposite of the typed decision. In doubt it does not: the admin has chosen. */
export function contradicts(decision: InstructionDecision | null, note: string): boolean {
  const plain = /[가-힣]/u.test(note) ? note.replace(/\s+/gu, "") : note;
  const affirmed = APPROVAL.test(plain.replace(NEGATED_APPROVAL, ""));
  if (decision === "approve") {
    const isNegated = plain.replace(NEGATED_APPROVAL, "") !== plain;
    return !affirmed && (isNegated || REFUSAL.test(plain));
  }
  if (decision !== "deny" || !affirmed || REFUSAL.test(plain)) return false;
  // "기간이 지나 승인이 어렵습니다", "승인 기준에 맞지 않음" explain the refusal.
  return ORDERS_APPROVAL.test(plain.replace(NEGATED_APPROVAL, "")) && !NEGATIVE.test(plain);
}

/** "승인합니다", "환불 승인", "승인해 주세요", "approved". */
const ORDERS_APPROVAL =
  /승인(?:$|[.!,~]|(?:처리)?(?:함|됨|합니다|됐|되었|했|해주세요|해줘|하세요|할것|바랍니다|부탁|입니다))|\bapproved?\b/iu;
const NEGATIVE =
  /불가|어렵|어려|안됨|안돼|안됩|안되|못|않|없|아니|아님|금지|거절|반려|제외|지났|지나|대신|말고|취소|철회|\b(?:not|no|can't|cannot|won't|unable|instead)\b/iu;
