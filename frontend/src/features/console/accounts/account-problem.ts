import type { AccountWire } from "@chatpjt/contract/account-desk";
import type { TFunction } from "i18next";
import { errorText } from "../../../i18n/error-text.ts";
import { ApiError } from "../../../lib/api-client.ts";

/** Why an account could not be changed. To an owner the only thing that is forbidden is taking the last owner away. */
export function accountProblem(error: unknown, account: AccountWire, t: TFunction<"console">): string | null {
  if (error === null) return null;
  const isForbidden = error instanceof ApiError && error.code === "forbidden";
  return isForbidden && account.permission === "owner" ? t("accounts.lastOwner") : errorText(error);
}
