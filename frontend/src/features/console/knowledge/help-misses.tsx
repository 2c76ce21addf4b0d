import type { HelpMiss } from "@chatpjt/contract/settings";
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { formatAge } from "../../../lib/time-format.ts";
import { useNow } from "../../../lib/use-now.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { ProblemLine } from "../shell/problem-line.tsx";
import styles from "./knowledge-page.module.css";

/** A question on its way to a help text. */
export type MissToAnswer = Pick<HelpMiss, "id" | "query">;

/** Questions that found no help text, most frequent first; one click begins the text that answers them, one puts them away. */
export function HelpMisses({
  mayEdit,
  onUse,
}: {
  readonly mayEdit: boolean;
  readonly onUse: (miss: MissToAnswer) => void;
}) {
  const { t, i18n } = useTranslation("console");
  const now = useNow(60_000);
  const misses = useQuery({
    queryKey: consoleKeys.helpMisses,
    queryFn: ({ signal }) => consoleApi.helpMisses(signal),
  });
  const dismiss = useDismissMiss();
  if (misses.isPending) return <Skeleton height="80px" />;
  if (misses.isError) return <p className={styles.problem}>{t("knowledge.missesError")}</p>;
  if (misses.data.length === 0) return <p className={styles.hint}>{t("knowledge.missesEmpty")}</p>;
  const language = i18n.language === "en" ? "en" : "ko";
  return (
    <>
      <ProblemLine error={dismiss.error} />
      <ul className={styles.missList}>
        {misses.data.map((miss) => (
          <li key={miss.id} className={styles.miss}>
            <div className={styles.missWords}>
              <p>{miss.query}</p>
              <p className={styles.hint}>
                {t("knowledge.missCount", {
                  count: miss.count,
                  time: formatAge(miss.last_at, now, language),
                })}
              </p>
            </div>
            {mayEdit ? (
              <div className={styles.missActions}>
                <Button variant="default" size="compact-sm" onClick={() => onUse(miss)}>
                  {t("knowledge.missUse")}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  title={t("knowledge.missDismiss")}
                  aria-label={t("knowledge.missDismissLabel", { query: miss.query })}
                  loading={dismiss.isPending && dismiss.variables === miss.id}
                  onClick={() => dismiss.mutate(miss.id)}
                >
                  <IconX size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Puts a question away for good: it needs no help text, or has one now. */
export function useDismissMiss() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => consoleApi.dismissHelpMiss(id),
    onSettled: () => client.invalidateQueries({ queryKey: consoleKeys.helpMisses }),
  });
}
