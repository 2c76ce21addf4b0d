import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { formatCount } from "../../../lib/number-format.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useWord } from "../trace/use-word.ts";
import styles from "./ai-status-dialog.module.css";
import { type AiStatus, explainAiStatus, formatDollars } from "./judge-ai-status.ts";
import { useAiStatus } from "./use-ai-status.ts";

export interface AiStatusDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How the AI is doing: engine, last failure, unfinished and failed answers with their conversations, money. */
export function AiStatusDialog({ isOpen, onClose }: AiStatusDialogProps) {
  const { t } = useTranslation("console");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("aiStatus.title")}>
      {isOpen ? <Details onClose={onClose} /> : null}
    </Dialog>
  );
}

function Details({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("console");
  const status = useAiStatus();
  if (status.data !== undefined)
    return (
      <div className={styles.stack}>
        {status.isError ? <RetryNote error={status.error} onRetry={() => void status.refetch()} /> : null}
        <p>{t(`aiStatus.${explainAiStatus(status.data)}`)}</p>
        <Facts status={status.data} />
        <NotableTurns turns={status.data.notable} onFollow={onClose} />
      </div>
    );
  if (status.isError) return <RetryNote error={status.error} onRetry={() => void status.refetch()} />;
  return <Skeleton height="160px" />;
}

function RetryNote({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation("console");
  return (
    <StateNote
      tone="error"
      compact
      title={t("aiStatus.error")}
      text={errorText(error)}
      action={t("thread.retry")}
      onAction={onRetry}
    />
  );
}

function Facts({ status }: { readonly status: AiStatus }) {
  const { t } = useTranslation("console");
  const word = useWord();
  const age = useAgeText();
  const settings = useQuery({
    queryKey: consoleKeys.settings,
    queryFn: ({ signal }) => consoleApi.settings(signal),
  });
  const { last_failure: failure, turns } = status;
  const spent = formatDollars(status.spent_today_usd);
  const usdPerDay = status.budget?.usd_per_day ?? settings.data?.budget.usd_per_day;
  const limit = usdPerDay === undefined ? null : formatDollars(usdPerDay);
  const budget = status.state === "offline" ? undefined : status.budget;
  const failureText =
    failure === null
      ? t("aiStatus.noFailure")
      : [
          formatDateTime(failure.at),
          word("aiStatus.failure.", failure.code),
          failure.status === null ? null : t("aiStatus.httpStatus", { status: failure.status }),
        ]
          .filter((part) => part !== null)
          .join(" · ");
  return (
    <dl className={styles.facts}>
      <dt>{t("aiStatus.engine")}</dt>
      <dd>{status.engine === "offline" ? t("aiStatus.offlineName") : status.engine}</dd>
      <dt>{t("aiStatus.lastFailure")}</dt>
      <dd>{failureText}</dd>
      <dt>{t("aiStatus.turns")}</dt>
      <dd>{t("aiStatus.turnsLine", { pending: turns.pending, running: turns.running })}</dd>
      {turns.oldest_seconds === 0 ? null : (
        <>
          <dt>{t("aiStatus.oldest")}</dt>
          <dd>{age(turns.oldest_seconds)}</dd>
        </>
      )}
      <dt>{t("aiStatus.failed")}</dt>
      <dd>{t("aiStatus.failedLine", { count: turns.failed_24h })}</dd>
      <dt>{t("aiStatus.spent")}</dt>
      <dd data-budget={budget?.cap === "usd" ? budget.state : undefined}>
        {limit === null ? spent : t("aiStatus.spentOf", { spent, limit })}
      </dd>
      {budget?.cap === "turns" ? (
        <>
          <dt>{t("aiStatus.turnsToday")}</dt>
          <dd data-budget={budget.state}>
            {t("aiStatus.turnsTodayLine", {
              turns: formatCount(budget.turns_today),
              limit: formatCount(budget.turns_per_day),
            })}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function NotableTurns({
  turns,
  onFollow,
}: {
  readonly turns: AiStatus["notable"];
  readonly onFollow: () => void;
}) {
  const { t } = useTranslation("console");
  const word = useWord();
  const age = useAgeText();
  return (
    <section className={styles.notable}>
      <h3>{t("aiStatus.notable")}</h3>
      <p className={styles.hint}>{t(turns.length === 0 ? "aiStatus.noNotable" : "aiStatus.notableHint")}</p>
      {turns.length === 0 ? null : (
        <ul>
          {turns.map((turn) => (
            <li key={turn.id} className={styles.turn}>
              <span>
                {t("aiStatus.turnLine", {
                  state: word("ai.turnState_", turn.state),
                  age: age(turn.age_seconds),
                })}
                {turn.attempt > 1 ? ` · ${t("aiStatus.attempt", { count: turn.attempt })}` : null}
                {turn.discarded === null ? null : ` · ${word("trace.discarded.", turn.discarded)}`}
              </span>
              <Link to={`/admin/active/${turn.session_id}`} onClick={onFollow}>
                {t("aiStatus.openConversation")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useAgeText(): (seconds: number) => string {
  const { t } = useTranslation("console");
  return (seconds) => {
    if (seconds < 60) return t("aiStatus.seconds", { count: seconds });
    if (seconds < 3_600) return t("aiStatus.minutes", { count: Math.floor(seconds / 60) });
    return t("aiStatus.hours", { count: Math.floor(seconds / 3_600) });
  };
}
