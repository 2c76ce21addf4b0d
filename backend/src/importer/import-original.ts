import { maskForStore } from "../ai/domain/understanding/pii.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { StoredAttachment, Upload } from "../uploads/ports.ts";
import { type BringDeps, type Brought, bringFile } from "./bring-files.ts";
import { convertAccount } from "./convert-account.ts";
import { type ConversionContext, convertConversation } from "./convert-conversation.ts";
import { convertOrder } from "./convert-order.ts";
import type { OpenSession, OriginalDatabase, OriginalMessage, SessionWithMessages } from "./original.ts";
import { readAttachments } from "./read-attachments.ts";
import { ImportReport } from "./report.ts";
import type { ConversationToPut, ImportTarget } from "./target.ts";

export interface ImportDeps {
  readonly original: OriginalDatabase;
  readonly target: ImportTarget;
  readonly files: Omit<BringDeps, "odd">;
  readonly now: EpochMs;
  /** Told after every page, for the terminal. */
  readonly onProgress: (report: ImportReport) => void;
}

/** Conversations in one transaction: many enough to be quick, few enough to hold no lock for long. */
const CONVERSATIONS_AT_ONCE = 20;

/** Ids are kept, so they have to be like ours: ASCII, at most 32 characters. */
const USABLE_ID = /^[\w.-]{1,32}$/u;

/**
 * Brings everything but the settings of an original installation into ours. Ids are kept, so it may be run again, also while the old
 * service still runs: what is new or changed there is brought, what was changed here is left alone, nothing is doubled.
 *
 * @throws whatever a store throws; what was brought until then stays and is found by the next run.
 */
export async function importOriginal(deps: ImportDeps): Promise<ImportedPeople> {
  const report = new ImportReport();
  const accounts = await importAccounts(deps, report);
  await importOrders(deps, accounts, report);
  await importConversations(deps, accounts, report);
  return { report, accounts };
}

/** The outcome, with our accounts by the original's ids. */
export interface ImportedPeople {
  readonly report: ImportReport;
  readonly accounts: ReadonlyMap<string, string>;
}

async function importAccounts(deps: ImportDeps, report: ImportReport): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>();
  for await (const page of deps.original.users()) {
    report.count("users", "read", page.length);
    const wanted = page.flatMap((user) => {
      const account = isUsable(user.id, report)
        ? convertAccount(user, deps.now, (what) => report.odd(what, user.id))
        : null;
      if (account === null) report.count("users", "skipped");
      return account ?? [];
    });
    const results = await deps.target.putAccounts(wanted);
    results.forEach(({ put, id }, index) => {
      report.count("users", put);
      const originalId = wanted[index]?.id ?? id;
      accounts.set(originalId, id);
      if (originalId !== id)
        report.odd("users whose e-mail is another account's here were joined with it", originalId);
    });
    deps.onProgress(report);
  }
  return accounts;
}

async function importOrders(
  deps: ImportDeps,
  accounts: ReadonlyMap<string, string>,
  report: ImportReport,
): Promise<void> {
  for await (const page of deps.original.orders()) {
    report.count("orders", "read", page.length);
    const wanted = page.flatMap((order) => {
      const customerId = accounts.get(order.customer_id ?? "") ?? null;
      const converted = isUsable(order.id, report)
        ? convertOrder(order, customerId, deps.now, (what) => report.odd(what, order.id))
        : null;
      if (converted === null) report.count("orders", "skipped");
      return converted ?? [];
    });
    const results = await deps.target.putOrders(wanted);
    results.forEach((put, index) => {
      report.count("orders", put === "taken" ? "skipped" : put);
      if (put === "taken")
        report.odd(
          "orders whose number differs from another's only in dashes or case",
          wanted[index]?.id ?? "",
        );
    });
    deps.onProgress(report);
  }
}

/** Those that stay open come last, so that an older one of the same customer has been completed before. */
async function importConversations(
  deps: ImportDeps,
  accounts: ReadonlyMap<string, string>,
  report: ImportReport,
): Promise<void> {
  const staying = newestPerCustomer(await deps.original.openSessions(), accounts);
  for (const isTurn of [(id: string) => !staying.has(id), (id: string) => staying.has(id)]) {
    for await (const page of deps.original.sessions()) {
      const mine = page.filter(({ session }) => isTurn(session.id));
      for (let at = 0; at < mine.length; at += CONVERSATIONS_AT_ONCE) {
        const some = mine.slice(at, at + CONVERSATIONS_AT_ONCE);
        await importSome(some, (id) => staying.has(id), { deps, accounts, report });
        deps.onProgress(report);
      }
    }
  }
}

/** A customer has one open conversation here: the newest one of the original stays open. */
function newestPerCustomer(
  sessions: readonly OpenSession[],
  accounts: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const newest = new Map<string, OpenSession>();
  for (const session of sessions) {
    const customerId = accounts.get(session.customer_id ?? "");
    if (customerId === undefined) continue;
    const other = newest.get(customerId);
    if (other === undefined || isNewer(session, other)) newest.set(customerId, session);
  }
  return new Set([...newest.values()].map((session) => session.id));
}

function isNewer(a: OpenSession, b: OpenSession): boolean {
  const difference = (a.started_at ?? 0) - (b.started_at ?? 0);
  return difference === 0 ? a.id > b.id : difference > 0;
}

interface Run {
  readonly deps: ImportDeps;
  readonly accounts: ReadonlyMap<string, string>;
  readonly report: ImportReport;
}

async function importSome(
  sessions: readonly SessionWithMessages[],
  staysOpen: (id: string) => boolean,
  run: Run,
): Promise<void> {
  const { report, deps } = run;
  const wanted: ConversationToPut[] = [];
  for (const one of sessions) {
    report.count("conversations", "read");
    report.count("messages", "read", one.messages.length);
    const converted = await convertOne(one, staysOpen(one.session.id), run);
    if (converted === null) report.count("conversations", "skipped");
    else wanted.push(converted);
  }
  const results = await deps.target.putConversations(wanted);
  results.forEach((result, index) => {
    const one = wanted[index];
    if (one === undefined) return;
    const put = result === "put_as_completed" ? "added" : result;
    if (result === "put_as_completed")
      report.odd(
        "open sessions whose customer has another one open here were completed",
        one.conversation.id,
      );
    report.count("conversations", put);
    report.count("messages", put, one.messages.length);
    report.count("instructions", "read", one.instructions.length);
    report.count("instructions", put, one.instructions.length);
  });
}

async function convertOne(
  one: SessionWithMessages,
  mayStayOpen: boolean,
  run: Run,
): Promise<ConversationToPut | null> {
  const { session, messages } = one;
  const { report, deps, accounts } = run;
  const customerId = accounts.get(session.customer_id ?? "");
  if (customerId === undefined || !isUsable(session.id, report)) {
    report.odd("sessions without a known customer were left out", session.id);
    return null;
  }
  const usable = messages.filter((message) => isUsable(message.id, report));
  const brought = await bringFiles(session.id, usable, run);
  const maskedTexts = await maskTexts(usable, customerId, run);
  const contextOf = (isOpen: boolean, odd: (what: string) => void): ConversionContext => ({
    customerId,
    accountOf: (id) => accounts.get(id) ?? null,
    mayStayOpen: isOpen,
    maskedTexts,
    attachments: brought.attachments,
    now: deps.now,
    odd,
  });
  const whole = { ...one, messages: usable };
  const isOpen = session.status !== "completed";
  const odd = (what: string) => report.odd(what, session.id);
  return {
    ...convertConversation(whole, contextOf(mayStayOpen || !isOpen, odd)),
    uploads: brought.uploadsOf(customerId),
    completedInstead: () =>
      convertConversation(
        whole,
        contextOf(false, () => undefined),
      ),
  };
}

/** Texts that hold what must never be stored (BC-17), masked; the customer's own order numbers are spared. */
async function maskTexts(
  messages: readonly OriginalMessage[],
  customerId: string,
  { deps, report }: Run,
): Promise<ReadonlyMap<string, string>> {
  const masked = new Map<string, string>();
  let numbers: readonly string[] | null = null;
  for (const { id, sender_type: sender, content } of messages) {
    if (sender !== "user" || content === null || maskForStore(content, []).kinds.length === 0) continue;
    numbers ??= await deps.target.orderNumbersOf(customerId);
    const { text } = maskForStore(content, numbers);
    if (text === content) continue;
    masked.set(id, text);
    report.odd("messages held numbers or passwords that are never stored; they were masked", id);
  }
  return masked;
}

interface BroughtFiles {
  readonly attachments: ReadonlyMap<string, readonly StoredAttachment[]>;
  readonly uploadsOf: (customerId: string) => readonly Upload[];
}

async function bringFiles(
  sessionId: string,
  messages: readonly OriginalMessage[],
  run: Run,
): Promise<BroughtFiles> {
  const { deps, report, accounts } = run;
  const attachments = new Map<string, readonly StoredAttachment[]>();
  const onRecord = new Map<
    string,
    { readonly message: OriginalMessage; readonly attachment: StoredAttachment }
  >();
  for (const message of messages) {
    const read = readAttachments(message.attachments, sessionId);
    if (read === null) report.odd("attachments that cannot be read were left out", message.id);
    const brought: Brought[] = [];
    for (const one of read ?? []) {
      const odd = (what: string) => report.odd(what, message.id);
      brought.push(await bringFile(one, sessionId, { ...deps.files, odd }));
    }
    if (brought.length > 0)
      attachments.set(
        message.id,
        brought.map((one) => one.attachment),
      );
    for (const { attachment, state } of brought) {
      countFile(state, message.id, report);
      if (state !== "nowhere") onRecord.set(attachment.file, { message, attachment });
    }
  }
  return {
    attachments,
    uploadsOf: (customerId) =>
      [...onRecord.values()].map(({ message, attachment }) => ({
        ...attachment,
        id: deps.files.nameOf(`${sessionId}/${attachment.file}`),
        conversationId: sessionId,
        accountId: accounts.get(message.sender_id ?? "") ?? customerId,
        createdAt: message.created_at ?? deps.now,
      })),
  };
}

function countFile(state: Brought["state"], messageId: string, report: ImportReport): void {
  report.count("files", "read");
  if (state === "brought") report.count("files", "added");
  else if (state === "there_already") report.count("files", "unchanged");
  else report.count("files", "skipped");
  if (state === "missing") report.odd("files were not in the uploads folder", messageId);
  if (state === "nowhere") report.odd("attachments lead elsewhere: only their name was kept", messageId);
}

function isUsable(id: string, report: ImportReport): boolean {
  const usable = USABLE_ID.test(id);
  if (!usable) report.odd("rows with an id that cannot be kept were left out", id.slice(0, 40));
  return usable;
}
