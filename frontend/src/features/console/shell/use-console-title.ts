import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useListCount } from "../lists/use-chat-list.ts";

/** The tab's title says how many customers wait: `(2) 처리 대기`. */
export function useConsoleTitle(): void {
  const { t } = useTranslation("console");
  const { pathname } = useLocation();
  const { count, more } = useListCount("pending");
  const place = pathname.split("/")[2] ?? "active";
  useEffect(() => {
    const name = t(`nav.${place}`, { defaultValue: t("login.title") });
    document.title = `${count > 0 ? `(${count}${more ? "+" : ""}) ` : ""}${name}`;
  }, [t, place, count, more]);
}
