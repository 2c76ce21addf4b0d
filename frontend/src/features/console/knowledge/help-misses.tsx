import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { formatAge } from "../../../lib/time-format.ts";
import { useNow } from "../../../lib/use-now.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import styles from "./knowledge-page.module.css";

/** Questions that found no help text, most frequent first; one click begins the text that answers them. */
export function HelpMisses({
  mayEdit,
  onUse,
}: {
  readonly mayEdit: boolean;
  readonly onUse: (query: string) => void;
}) {
  const { t, i18n } = useTranslation("console");
  const now = useNow(60_000);
  const misses = useQuery({
    queryKey: consoleKeys.helpMisses,
    queryFn: ({ signal }) => consoleApi.helpMisses(signal),
  });
  if (misses.isPending) return <Skeleton height="80px" />;
  if (misses.isError) return <p className={styles.problem}>{t("knowledge.missesError")}</p>;
  if (misses.data.length === 0) return <p className={styles.hint}>{t("knowledge.missesEmpty")}</p>;
  const language = i18n.language === "en" ? "en" : "ko";
  return (
    <ul className={styles.missList}>
      {misses.data.map((miss) => (
        <li key={miss.id} className={styles.miss}>
          <div className={styles.missWords}>
            <p>{miss.query}</p>
            <p className={styles.hint}>
              {t("knowledge.missCount", { count: miss.count, time: formatAge(miss.last_at, now, language) })}
            </p>
          </div>
          {mayEdit ? (
            <Button variant="default" size="compact-sm" onClick={() => onUse(miss.query)}>
              {t("knowledge.missUse")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
