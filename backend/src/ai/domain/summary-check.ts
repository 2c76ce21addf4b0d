import { z } from "zod";
import type { RequestKind } from "../../shared/vocabulary.ts";
import type { ConversationSummary, SummaryInput } from "./summary.ts";
import { addressIn } from "./understanding/address.ts";
import { containsPii, maskForModel } from "./understanding/pii.ts";

const MAX_CORE = 600;
const MAX_ITEM = 160;
const MAX_ITEMS = 5;
const LINES = { pending: [1, 5], completed: [3, 6] } as const;

const summarySchema = z.object({
  core_summary: z.string(),
  current_issues: z.array(z.string()).nullish().catch([]),
  action_items: z.array(z.string()).nullish().catch([]),
});

/** The strict JSON schema a model's summary has to fit. */
export const SUMMARY_JSON_SCHEMA: Readonly<Record<string, unknown>> = {
  type: "object",
  additionalProperties: false,
  properties: {
    core_summary: { type: "string", description: "Korean, one fact a line." },
    current_issues: { type: "array", items: { type: "string" } },
    action_items: { type: "array", items: { type: "string" } },
  },
  required: ["core_summary", "current_issues", "action_items"],
};

/** A summary that may be shown, or why it may not. */
export type CheckedSummary =
  | { readonly ok: true; readonly summary: ConversationSummary }
  | { readonly ok: false; readonly problem: string };

/**
 * Checks a model's summary (BC-28): only facts of this conversation, Korean, no personal data, no markup, right number of lines. What
 * fails is replaced by the rule-made one, since agents act on it.
 *
 * @param facts - texts that count as said: the transcript and the rule-made summary.
 */
export function checkSummary(content: string, input: SummaryInput, facts: readonly string[]): CheckedSummary {
  const raw = parse(content);
  if (raw === null) return { ok: false, problem: "no summary in form" };
  const core = tidy(raw.core_summary);
  const count = core === "" ? 0 : core.split("\n").length;
  const [least, most] = LINES[input.kind];
  if (count < least || count > most || core.length > MAX_CORE)
    return { ok: false, problem: `${count} lines, ${core.length} characters` };
  const issues = (raw.current_issues ?? [])
    .map(oneLine)
    .filter((text) => text !== "")
    .slice(0, MAX_ITEMS);
  const actions = (raw.action_items ?? [])
    .map(oneLine)
    .filter((text) => text !== "")
    .slice(0, MAX_ITEMS);
  const all = [core, ...issues, ...actions].join("\n");
  const problem = problemIn(all, input, facts.join("\n")) ?? leftOut(core, actions.length, input);
  return problem === null
    ? { ok: true, summary: { coreSummary: core, currentIssues: issues, actionItems: actions } }
    : { ok: false, problem };
}

function parse(content: string): z.output<typeof summarySchema> | null {
  const object = /\{[\s\S]*\}/u.exec(content)?.[0];
  if (object === undefined)
    return content.trim() === "" ? null : { core_summary: content, current_issues: [], action_items: [] };
  try {
    const parsed = summarySchema.safeParse(JSON.parse(object));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function problemIn(text: string, input: SummaryInput, said: string): string | null {
  const hangul = text.match(/[가-힣]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (hangul * 2 < letters) return "not Korean";
  if (/<\s*\/?\s*[a-z]|```|!\[|\]\(|https?:|javascript:|on\w+\s*=/iu.test(text)) return "markup";
  if (
    containsPii(maskForModel(text, input.ownOrderNumbers).text) ||
    maskForModel(text, input.ownOrderNumbers).kinds.length > 0
  )
    return "personal data";
  if (addressIn(text) !== null) return "an address";
  const unknown = numbersIn(text).filter((number) => !numbersIn(said).includes(number));
  if (unknown.length > 0) return `${unknown.length} numbers that were not said`;
  const invented = CLAIMS.find(({ claim, basis }) => claim.test(text) && !basis.test(said));
  return invented === undefined ? null : `${invented.name} was not said`;
}

/** What is known and must not be missing: agents act on the summary, and "고객이 문의했습니다" tells them less than the rules do. */
function leftOut(core: string, actions: number, { kind: when, ledger }: SummaryInput): string | null {
  const kind = ledger?.kind ?? null;
  if (kind !== null && !KIND_WORDS[kind].test(core)) return `does not name the request (${kind})`;
  const orderNumber = ledger?.orderNumber ?? null;
  if (orderNumber !== null && !core.toUpperCase().includes(orderNumber.toUpperCase()))
    return "does not name the order";
  const isOpen = when === "pending" || (ledger?.awaiting.length ?? 0) > 0;
  return isOpen && actions === 0 ? "names no action" : null;
}

/** How a request is spoken of in a Korean summary. */
const KIND_WORDS: Readonly<Record<RequestKind, RegExp>> = {
  refund: /환불|반품|환급/u,
  exchange: /교환|교체|재발송/u,
  cancel: /취소|철회/u,
  address_change: /배송지|주소/u,
  refund_status: /환불|환급|입금|취소/u,
};

/** Statements that have to have a basis in the conversation. */
const CLAIMS = [
  { name: "a refund", claim: /환불|반품/u, basis: /환불|반품|refund|return|돈\s*돌려|money\s*back/iu },
  { name: "an exchange", claim: /교환/u, basis: /교환|exchange|replace|swap|바꿔|바꾸/iu },
  { name: "a cancellation", claim: /취소/u, basis: /취소|cancel/iu },
  { name: "an approval", claim: /승인(됨|되|함|했|하였|완료)/u, basis: /승인|approved/iu },
  {
    name: "a fault",
    claim: /불량|하자|고장|파손/u,
    basis:
      /불량|하자|고장|파손|깨|부러|찢|금이|안\s*(켜|돼|되|닫|나)|이상|문제|broken|defect|fault|damaged|crack|not work/iu,
  },
  {
    name: "a change of mind",
    claim: /변심/u,
    basis: /변심|마음|맘에|필요\s*없|필요가|안\s*맞|작|크|별로|mind|like|fit|need/iu,
  },
] as const;

/** Order numbers, amounts and counts: every run of digits of two or more, without separators. */
function numbersIn(text: string): string[] {
  return (text.replace(/(\d),(?=\d)/gu, "$1").match(/\d{2,}/gu) ?? []).map((number) =>
    number.replace(/^0+(?=\d)/u, ""),
  );
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*[-*•\d.)]+\s+/u, "")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim().slice(0, MAX_ITEM);
}
