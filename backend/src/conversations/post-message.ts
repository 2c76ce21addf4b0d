import { AppError } from "../shared/app-error.ts";
import type { CommandDeps } from "./command.ts";
import type { Caller } from "./domain/access.ts";
import type { StoredAttachment, StoredMessage } from "./domain/message.ts";
import type { Conversation } from "./domain/snapshot.ts";
import { handleCommand } from "./handle-command.ts";

/** Words that must never be stored are replaced before anything else happens (BC-17). */
export interface TextFilter {
  /** The customer's text as it may be stored. */
  maskForStore(customerId: string, text: string): string | Promise<string>;
}

/** The sender's own uploads of a conversation, by the links they were given. */
export interface AttachmentResolver {
  /** @throws AppError `validation_failed` for a link that is not one of the sender's uploads of this conversation. */
  resolve(
    conversationId: string,
    accountId: string,
    urls: readonly string[],
  ): Promise<readonly StoredAttachment[]>;
}

/** Counts what an account sends, over REST and sockets together. */
export interface SendLimit {
  /** @throws AppError `rate_limited`. */
  count(accountId: string): void | Promise<void>;
}

/** What posting stands on. */
export interface PostDeps {
  readonly commands: CommandDeps;
  readonly filter: TextFilter;
  readonly attachments: AttachmentResolver;
  readonly sendLimit: SendLimit;
}

/** What somebody wants to say. `content` has passed the contract's schema. */
export interface PostRequest {
  readonly conversationId: string;
  readonly content: string;
  readonly attachmentUrls: readonly string[];
  readonly clientMessageId: string | null;
  readonly address?: string;
}

/** The stored message, and the conversation after it. */
export interface Posted {
  readonly message: StoredMessage;
  readonly conversation: Conversation;
}

/**
 * Stores a customer's or an agent's message: the one use case behind REST and sockets, so that both refuse and repeat alike.
 *
 * @throws AppError `rate_limited`, `forbidden`, `not_found`, `validation_failed`, or the state's rejection (409).
 */
export async function postMessage(deps: PostDeps, caller: Caller, request: PostRequest): Promise<Posted> {
  if (caller.role === "admin" && caller.permission === "viewer") throw new AppError("forbidden");
  const limited = deps.sendLimit.count(caller.id);
  if (limited !== undefined) await limited;
  const byCustomer = caller.role === "customer";
  const attachments =
    request.attachmentUrls.length === 0
      ? null
      : await deps.attachments.resolve(request.conversationId, caller.id, request.attachmentUrls);
  const masked = byCustomer ? deps.filter.maskForStore(caller.id, request.content) : request.content;
  const content = typeof masked === "string" ? masked : await masked;
  const result = await handleCommand(deps.commands, request.conversationId, {
    command: byCustomer
      ? { type: "post_customer_message" }
      : { type: "post_agent_message", agentId: caller.id },
    actor: byCustomer ? { kind: "customer", id: caller.id } : { kind: "agent", id: caller.id },
    caller,
    draft: {
      sender: byCustomer ? "customer" : "agent",
      senderId: caller.id,
      content,
      attachments,
      clientMessageId: request.clientMessageId,
    },
    ...(request.address === undefined ? {} : { address: request.address }),
  });
  if (result.kind === "repeated") return result;
  if (result.kind === "changed" && result.message !== null)
    return { message: result.message, conversation: result.conversation };
  throw new Error(`A message ended as ${result.kind}.`);
}
