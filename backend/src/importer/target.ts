import type { StoredAccount } from "../accounts/ports.ts";
import type { Order } from "../orders/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { Upload } from "../uploads/ports.ts";
import type { ImportedConversation } from "./convert-conversation.ts";

/** What became of one row. `kept`: ours was changed or made here and is left alone. */
export type Put = "added" | "updated" | "unchanged" | "kept";

/** An account with its times, as the original tells them. */
export interface ImportedAccount extends StoredAccount {
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

/** A conversation with the files of its messages. */
export interface ConversationToPut extends ImportedConversation {
  readonly uploads: readonly Upload[];
  /** The same one completed: used where the customer has another conversation open here by now. */
  readonly completedInstead: () => ImportedConversation;
}

/** Our store as the importer writes it. Every method is one short transaction and may be repeated without doubling anything. */
export interface ImportTarget {
  /** Answers for each account what became of it, and the id under which its e-mail and role are known here. */
  putAccounts(
    accounts: readonly ImportedAccount[],
  ): Promise<readonly { readonly put: Put; readonly id: string }[]>;
  /** `taken`: the number belongs to another order. */
  putOrders(orders: readonly Order[]): Promise<readonly (Put | "taken")[]>;
  putConversations(
    conversations: readonly ConversationToPut[],
  ): Promise<readonly (Put | "put_as_completed")[]>;
  /** Order numbers of a customer: the masking of texts spares them. */
  orderNumbersOf(customerId: string): Promise<readonly string[]>;
}
