import type { ChatType } from "@chatpjt/contract/realtime";
import type { ListFilters } from "./lists/list-filters.ts";

/** The only place that spells the console's query keys, so that events and screens name the same cache. */
export const consoleKeys = {
  all: ["console"] as const,
  lists: ["console", "lists"] as const,
  listsOf: (kind: ChatType) => ["console", "lists", kind] as const,
  list: (kind: ChatType, filters: ListFilters) => ["console", "lists", kind, filters] as const,
  conversation: (id: string) => ["console", "conversation", id] as const,
  detail: (id: string) => ["console", "conversation", id, "detail"] as const,
  messages: (id: string) => ["console", "conversation", id, "messages"] as const,
  log: (id: string) => ["console", "conversation", id, "log"] as const,
  instructions: (id: string) => ["console", "conversation", id, "instructions"] as const,
  turns: (id: string) => ["console", "conversation", id, "turns"] as const,
  explanation: (id: string, turnId: string) =>
    ["console", "conversation", id, "explanation", turnId] as const,
  summary: (id: string) => ["console", "conversation", id, "summary"] as const,
  orders: ["console", "orders"] as const,
  orderList: (filters: Readonly<Record<string, string>>) => ["console", "orders", "list", filters] as const,
  orderHistory: (orderNumber: string) => ["console", "orders", "history", orderNumber] as const,
  orderPolicy: (orderNumber: string, question: Readonly<Record<string, string>>) =>
    ["console", "orders", "policy", orderNumber, question] as const,
  customers: (search: string) => ["console", "customers", search] as const,
  me: ["console", "me"] as const,
  ownSignIns: ["console", "account", "sign-ins"] as const,
  ownTwoStep: ["console", "account", "two-step"] as const,
  accountLists: ["console", "accounts", "list"] as const,
  accountList: (filters: Readonly<Record<string, string>>) =>
    ["console", "accounts", "list", filters] as const,
  accountSignIns: (id: string) => ["console", "accounts", "sign-ins", id] as const,
  aiStatus: ["console", "ai-status"] as const,
  settings: ["console", "settings"] as const,
  settingsVersions: ["console", "settings", "versions"] as const,
  helpTexts: ["console", "help-texts"] as const,
  helpMisses: ["console", "help-texts", "misses"] as const,
};
