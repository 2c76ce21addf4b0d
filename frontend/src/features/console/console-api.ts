import {
  accountAnswerSchema,
  type accountChangeRequestSchema,
  accountSignInsAnswerSchema,
  accountsAnswerSchema,
  totpBeginAnswerSchema,
  totpStateAnswerSchema,
} from "@chatpjt/contract/account-desk";
import { signInsAnswerSchema, userSchema } from "@chatpjt/contract/accounts";
import {
  activeChatsAnswerSchema,
  aiStatusAnswerSchema,
  aiTurnsAnswerSchema,
  completedChatsAnswerSchema,
  conversationDetailAnswerSchema,
  explanationAnswerSchema,
  instructionsAnswerSchema,
  logAnswerSchema,
  type ProvideInfoRequest,
  pendingChatsAnswerSchema,
  rerunAnswerSchema,
  scenarioAnswerSchema,
  summaryAnswerSchema,
} from "@chatpjt/contract/conversations";
import {
  messageAnswerSchema,
  messagesAnswerSchema,
  type SendMessageRequest,
} from "@chatpjt/contract/messages";
import {
  type CreateOrderRequest,
  orderAnswerSchema,
  orderHistoryAnswerSchema,
  orderPolicyAnswerSchema,
  ordersAnswerSchema,
  type ShippingStatus,
} from "@chatpjt/contract/orders";
import type { ChatType } from "@chatpjt/contract/realtime";
import {
  helpMissesAnswerSchema,
  helpTextAnswerSchema,
  helpTextsAnswerSchema,
  type SaveSettingsRequest,
  saveSettingsAnswerSchema,
  settingsAnswerSchema,
  settingsVersionsAnswerSchema,
} from "@chatpjt/contract/settings";
import { z } from "zod";
import { adminApi, noDataSchema } from "../../lib/api-client.ts";

/** A customer as the order form offers one. */
export const foundCustomersSchema = z.object({
  customers: z.array(z.object({ id: z.string(), email: z.string(), name: z.string() })),
});

/** What an owner may change of an account; what is absent stays. */
export type AccountChange = z.infer<typeof accountChangeRequestSchema>;

/** What an instruction carries; the rest of the wire's fields have defaults. */
export type InstructionInput = Pick<ProvideInfoRequest, "info"> & Partial<Omit<ProvideInfoRequest, "info">>;

const chats = (id: string) => `/api/admin/chats/${encodeURIComponent(id)}`;
const turn = (id: string, turnId: string) => `${chats(id)}/turns/${encodeURIComponent(turnId)}`;
const order = (orderNumber: string) => `/api/admin/orders/${encodeURIComponent(orderNumber)}`;
const account = (id: string) => `/api/admin/accounts/${encodeURIComponent(id)}`;
const helpText = (id: string) => `/api/admin/help-texts/${encodeURIComponent(id)}`;

/** The routes the console talks to, one function each. All throw `ApiError`. */
export const consoleApi = {
  me: (signal?: AbortSignal) => adminApi.get("/api/auth/me", userSchema, withSignal(signal)),

  changePassword: (current: string, next: string) =>
    adminApi.patch("/api/auth/password", { current_password: current, new_password: next }, noDataSchema),
  ownSignIns: async (signal: AbortSignal) =>
    (await adminApi.get("/api/auth/sessions", signInsAnswerSchema, { signal })).sessions,
  endOwnSignIn: (id: string) => adminApi.delete(`/api/auth/sessions/${encodeURIComponent(id)}`, noDataSchema),
  hasTwoStep: async (signal: AbortSignal) =>
    (await adminApi.get("/api/auth/totp", totpStateAnswerSchema, { signal })).enabled,
  beginTwoStep: (password: string) => adminApi.post("/api/auth/totp", { password }, totpBeginAnswerSchema),
  confirmTwoStep: (code: string) => adminApi.post("/api/auth/totp/confirm", { code }, noDataSchema),
  endTwoStep: (code: string) => adminApi.post("/api/auth/totp/disable", { code }, noDataSchema),

  accounts: (query: Query, signal: AbortSignal) =>
    adminApi.get("/api/admin/accounts", accountsAnswerSchema, { query, signal }),
  changeAccount: async (id: string, change: AccountChange) =>
    (await adminApi.patch(account(id), change, accountAnswerSchema)).account,
  accountSignIns: async (id: string, signal: AbortSignal) =>
    (await adminApi.get(`${account(id)}/sessions`, accountSignInsAnswerSchema, { signal })).sessions,
  endAccountSignIn: (id: string, signInId: string) =>
    adminApi.delete(`${account(id)}/sessions/${encodeURIComponent(signInId)}`, noDataSchema),
  endAccountSignIns: (id: string) => adminApi.delete(`${account(id)}/sessions`, noDataSchema),

  listActive: (query: Query, signal: AbortSignal) =>
    adminApi.get("/api/admin/chats/active", activeChatsAnswerSchema, { query, signal }),
  listPending: (query: Query, signal: AbortSignal) =>
    adminApi.get("/api/admin/chats/pending", pendingChatsAnswerSchema, { query, signal }),
  listCompleted: (query: Query, signal: AbortSignal) =>
    adminApi.get("/api/admin/chats/completed", completedChatsAnswerSchema, { query, signal }),

  detail: async (id: string, signal: AbortSignal) =>
    (await adminApi.get(chats(id), conversationDetailAnswerSchema, { signal })).session,
  messages: (id: string, query: Query, signal?: AbortSignal) =>
    adminApi.get(`/api/chats/messages/${encodeURIComponent(id)}`, messagesAnswerSchema, {
      query,
      ...withSignal(signal),
    }),
  log: async (id: string, signal: AbortSignal) =>
    (await adminApi.get(`${chats(id)}/log`, logAnswerSchema, { signal })).lines,
  instructions: async (id: string, signal: AbortSignal) =>
    (await adminApi.get(`${chats(id)}/instructions`, instructionsAnswerSchema, { signal })).instructions,
  turns: async (id: string, signal: AbortSignal) =>
    (await adminApi.get(`${chats(id)}/turns`, aiTurnsAnswerSchema, { signal })).turns,
  rerunTurn: (id: string, turnId: string, settings: SaveSettingsRequest) =>
    adminApi.post(`${turn(id, turnId)}/rerun`, { settings }, rerunAnswerSchema),
  explainTurn: async (id: string, turnId: string, signal: AbortSignal) =>
    (await adminApi.get(`${turn(id, turnId)}/explanation`, explanationAnswerSchema, { signal })).text,
  scenario: async (id: string) =>
    (await adminApi.get(`${chats(id)}/scenario`, scenarioAnswerSchema)).scenario,
  summary: async (id: string, signal: AbortSignal) =>
    (await adminApi.get(`${chats(id)}/summary`, summaryAnswerSchema, { signal })).summary,

  send: async (request: SendMessageRequest) =>
    (await adminApi.post("/api/chats/messages", request, messageAnswerSchema)).message,
  takeOver: (id: string, force: boolean) => adminApi.post(`${chats(id)}/takeover`, { force }, noDataSchema),
  handBack: (id: string, force: boolean) => adminApi.post(`${chats(id)}/release`, { force }, noDataSchema),
  complete: (id: string, summary: string) =>
    adminApi.post(`${chats(id)}/complete`, summary === "" ? {} : { summary }, noDataSchema),
  provideInfo: (id: string, input: InstructionInput) =>
    adminApi.post(`${chats(id)}/provide-info`, input, noDataSchema),

  aiStatus: (signal: AbortSignal) => adminApi.get("/api/admin/ai/status", aiStatusAnswerSchema, { signal }),

  orders: (query: Query, signal: AbortSignal) =>
    adminApi.get("/api/admin/orders", ordersAnswerSchema, { query, signal }),
  orderHistory: async (orderNumber: string, signal: AbortSignal) =>
    (await adminApi.get(`${order(orderNumber)}/history`, orderHistoryAnswerSchema, { signal })).changes,
  orderPolicy: async (orderNumber: string, query: Query, signal: AbortSignal) =>
    (await adminApi.get(`${order(orderNumber)}/policy`, orderPolicyAnswerSchema, { query, signal })).verdict,
  createOrder: async (input: CreateOrderRequest) =>
    (await adminApi.post("/api/admin/orders", input, orderAnswerSchema)).order,
  changeOrderStatus: async (orderNumber: string, shippingStatus: ShippingStatus, reason: string) =>
    (
      await adminApi.patch(
        `${order(orderNumber)}/status`,
        { shipping_status: shippingStatus, ...(reason === "" ? {} : { reason }) },
        orderAnswerSchema,
      )
    ).order,
  customers: async (search: string, signal: AbortSignal) =>
    (await adminApi.get("/api/admin/customers", foundCustomersSchema, { query: { search }, signal }))
      .customers,

  settings: (signal: AbortSignal) =>
    adminApi.get("/api/admin/chatbot/settings", settingsAnswerSchema, { signal }),
  saveSettings: (changes: SaveSettingsRequest) =>
    adminApi.put("/api/admin/chatbot/settings", changes, saveSettingsAnswerSchema),
  settingsVersions: async (signal: AbortSignal) =>
    (await adminApi.get("/api/admin/chatbot/settings/versions", settingsVersionsAnswerSchema, { signal }))
      .versions,
  restoreSettings: (version: number) =>
    adminApi.post("/api/admin/chatbot/settings/restore", { version }, saveSettingsAnswerSchema),

  helpTexts: async (signal: AbortSignal) =>
    (await adminApi.get("/api/admin/help-texts", helpTextsAnswerSchema, { signal })).help_texts,
  helpMisses: async (signal: AbortSignal) =>
    (await adminApi.get("/api/admin/help-texts/misses", helpMissesAnswerSchema, { signal })).misses,
  dismissHelpMiss: (id: string) =>
    adminApi.delete(`/api/admin/help-texts/misses/${encodeURIComponent(id)}`, noDataSchema),
  createHelpText: (input: { title: string; body: string }) =>
    adminApi.post("/api/admin/help-texts", input, helpTextAnswerSchema),
  changeHelpText: (id: string, input: { title: string; body: string }) =>
    adminApi.put(helpText(id), input, helpTextAnswerSchema),
  removeHelpText: (id: string) => adminApi.delete(helpText(id), noDataSchema),
};

type Query = Readonly<Record<string, string | number | undefined>>;

/** The list route of each kind, so that one hook reads all three. */
export const listReaders = {
  active: consoleApi.listActive,
  pending: consoleApi.listPending,
  completed: consoleApi.listCompleted,
} satisfies Record<ChatType, unknown>;

function withSignal(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
