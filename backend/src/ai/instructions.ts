import type { ProvideInfoRequest } from "@chatpjt/contract/conversations";
import type { CommandDeps } from "../conversations/command.ts";
import type { Caller } from "../conversations/domain/access.ts";
import { handleCommand } from "../conversations/handle-command.ts";
import type { TextFilter } from "../conversations/post-message.ts";
import { AppError } from "../shared/app-error.ts";
import type { Tx } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import { contradicts } from "./domain/contradiction.ts";

/** An instruction as it is stored: admins only, never among the messages (BC-16). */
export interface Instruction {
  readonly id: string;
  readonly conversationId: string;
  readonly authorId: string;
  readonly text: string;
  readonly decision: "approve" | "deny" | "delay" | "info" | null;
  readonly orderNumber: string | null;
  readonly scope: "next_answer" | "topic" | "session";
  readonly afterSeq: number;
  readonly state: "in_force" | "used" | "expired" | "superseded";
  /** What the author should know: why the wording could not be passed on, if it could not. */
  readonly note: string | null;
  readonly createdAt: EpochMs;
  readonly expiresAt: EpochMs;
}

/** Instructions in the store. */
export interface InstructionStore {
  /** Stores a new one; an older one in force gives way to it. */
  insert(tx: Tx, instruction: Instruction): Promise<void>;
  /** Oldest first, each in its state at `now`. */
  list(
    conversationId: string,
    now: EpochMs,
  ): Promise<readonly (Instruction & { readonly authorName: string })[]>;
}

/** The orders feature's part of an approval: who decided what, and why, stands in the order's history. */
export interface DecisionHistory {
  /** The customer's own order in the shop's spelling; null when there is none. */
  findOwn(customerId: string, orderNumber: string): Promise<{ readonly orderNumber: string } | null>;
  recordDecision(
    tx: Tx,
    decision: {
      readonly orderNumber: string;
      readonly customerId: string;
      readonly actorId: string;
      readonly decision: string;
      readonly reason: string | null;
    },
  ): Promise<boolean>;
}

/** What providing info stands on. */
export interface ProvideInfoDeps {
  readonly commands: CommandDeps;
  readonly instructions: InstructionStore;
  readonly orders: DecisionHistory;
  /** The customer of a conversation; null when there is none. */
  readonly customerOf: (conversationId: string) => Promise<string | null>;
  /** What is never stored is not stored of an agent's note either (BC-17). */
  readonly filter: TextFilter;
}

/** An instruction ends at the latest after this time (`ai.md` 2.10). */
const DEFAULT_LIFE_MS = 24 * 3_600_000;

/**
 * Stores an agent's instruction and lets the AI answer with it (`product.md`, provide info; approval).
 *
 * @throws AppError `validation_failed` for an order that is not the customer's and a note that says the opposite of the decision; `changed` when the facts the agent saw have moved; the
 * state's rejection.
 */
export async function provideInfo(
  deps: ProvideInfoDeps,
  conversationId: string,
  caller: Caller,
  request: ProvideInfoRequest & { readonly address: string },
): Promise<void> {
  const opposite = CONTRADICTION[request.decision ?? "info"];
  if (opposite !== undefined && contradicts(request.decision ?? null, request.info))
    throw invalid("info", opposite);
  const order = await ownOrder(deps, conversationId, request.order_number ?? null);
  const text = await deps.filter.maskForStore((await deps.customerOf(conversationId)) ?? "", request.info);
  const now = deps.commands.clock.now();
  const expiresAt = request.expires_at == null ? now + DEFAULT_LIFE_MS : Date.parse(request.expires_at);
  if (expiresAt <= now) throw invalid("expires_at", "만료 시각은 지금 이후여야 합니다.");
  await handleCommand(deps.commands, conversationId, {
    command: { type: "provide_info", agentId: caller.id, force: request.force },
    actor: { kind: "agent", id: caller.id },
    caller,
    address: request.address,
    check: (conversation) => {
      if (request.facts_version != null && request.facts_version !== conversation.version)
        throw new AppError("changed");
    },
    also: async (tx, conversation) => {
      const decision = request.decision ?? null;
      await deps.instructions.insert(tx, {
        id: deps.commands.ids.next(),
        conversationId,
        authorId: caller.id,
        text,
        decision,
        orderNumber: order?.orderNumber ?? null,
        scope: request.scope,
        afterSeq: conversation.lastSeq,
        state: "in_force",
        note: null,
        createdAt: now,
        expiresAt,
      });
      if (order !== null && decision !== null && decision !== "info") {
        const { orderNumber } = order;
        const { customerId } = conversation;
        const reason = text;
        await deps.orders.recordDecision(tx, {
          orderNumber,
          customerId,
          actorId: caller.id,
          decision,
          reason,
        });
      }
      return ["instructions"];
    },
  });
}

/** What an admin reads whose note says the opposite of the chosen decision. */
const CONTRADICTION: Readonly<Partial<Record<NonNullable<ProvideInfoRequest["decision"]>, string>>> = {
  approve: "결정은 승인인데 내용은 승인하지 말라고 되어 있습니다. 결정이나 내용을 고쳐 주세요.",
  deny: "결정은 거절인데 내용은 승인한다고 되어 있습니다. 결정이나 내용을 고쳐 주세요.",
};

async function ownOrder(deps: ProvideInfoDeps, conversationId: string, orderNumber: string | null) {
  if (orderNumber === null || orderNumber.trim() === "") return null;
  const customerId = await deps.customerOf(conversationId);
  const order = customerId === null ? null : await deps.orders.findOwn(customerId, orderNumber);
  if (order === null && customerId !== null) throw invalid("order_number", "이 고객의 주문번호가 아닙니다.");
  return order;
}

function invalid(path: string, message: string): AppError {
  return new AppError("validation_failed", { details: [{ path, message }] });
}
