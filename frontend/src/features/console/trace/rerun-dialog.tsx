import type { AiTurn, RerunAnswer } from "@chatpjt/contract/conversations";
import { IconEyeOff } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemLine } from "../shell/problem-line.tsx";
import { StateNote } from "../shell/state-note.tsx";
import {
  differencesOf,
  type RerunSettings,
  type RunSide,
  readSide,
  rerunChange,
  rerunSettingsOf,
} from "./compare-runs.ts";
import { EventList } from "./event-list.tsx";
import { RerunForm } from "./rerun-form.tsx";
import styles from "./review.module.css";
import { useWord } from "./use-word.ts";
import { VerdictWords } from "./verdict-words.tsx";

export interface RerunDialogProps {
  readonly conversationId: string;
  readonly turn: AiTurn;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Runs a past turn again with other settings, without any effect, and shows both runs side by side. */
export function RerunDialog({ conversationId, turn, isOpen, onClose }: RerunDialogProps) {
  const { t } = useTranslation("console");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("review.rerun")} size="xl">
      {isOpen ? <Rerun conversationId={conversationId} turn={turn} /> : null}
    </Dialog>
  );
}

function Rerun({ conversationId, turn }: Pick<RerunDialogProps, "conversationId" | "turn">) {
  const { t } = useTranslation("console");
  const settings = useQuery({
    queryKey: consoleKeys.settings,
    queryFn: ({ signal }) => consoleApi.settings(signal),
  });
  const rerun = useMutation({
    mutationFn: ({ current, tried }: { readonly current: RerunSettings; readonly tried: RerunSettings }) =>
      consoleApi.rerunTurn(conversationId, turn.id, rerunChange(current, tried)),
  });
  const current = settings.data === undefined ? null : rerunSettingsOf(settings.data);
  return (
    <div className={styles.stack}>
      <p className={styles.dry}>
        <IconEyeOff size={16} stroke={1.75} aria-hidden="true" />
        {t("review.dry")}
      </p>
      {settings.isPending ? <Skeleton height="200px" /> : null}
      {settings.isError && current === null ? (
        <StateNote
          tone="error"
          title={t("review.settingsError")}
          text={errorText(settings.error)}
          action={t("thread.retry")}
          onAction={() => void settings.refetch()}
        />
      ) : null}
      {current === null ? null : (
        <RerunForm
          initial={current}
          isRunning={rerun.isPending}
          onRun={(tried) => rerun.mutate({ current, tried })}
        />
      )}
      <div role="status">
        {rerun.isPending ? <p className={styles.hint}>{t("review.running")}</p> : null}
        {rerun.isSuccess ? <Comparison answer={rerun.data} /> : null}
      </div>
      <ProblemLine error={rerun.error} />
    </div>
  );
}

function Comparison({ answer }: { readonly answer: RerunAnswer }) {
  const { t } = useTranslation("console");
  const then = readSide(answer.original);
  const now = readSide(answer.rerun);
  const differences = differencesOf(then, now);
  return (
    <div className={styles.result}>
      <p className={styles.differs}>
        {differences.length === 0
          ? t("review.same")
          : t("review.differs", { parts: differences.map((aspect) => t(`review.${aspect}`)).join(", ") })}
      </p>
      <div className={styles.sides}>
        <Side title={t("review.past")} noCategory={t("review.categoryUnrecorded")} side={then} />
        <Side
          title={t("review.present")}
          note={t("review.notSent")}
          noCategory={t("thread.categoryNone")}
          side={now}
        />
      </div>
    </div>
  );
}

function Side({
  title,
  note,
  noCategory,
  side,
}: {
  readonly title: string;
  readonly note?: string;
  readonly noCategory: string;
  readonly side: RunSide;
}) {
  const { t } = useTranslation("console");
  const word = useWord();
  const action = side.action === null ? null : word("trace.action.", side.action);
  const reason = side.handoffReason === null ? null : word("reason.", side.handoffReason);
  return (
    <section className={styles.side} aria-label={title}>
      <h3>
        {title}
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </h3>
      <p className={side.text === null ? styles.hint : styles.answer}>{side.text ?? t("review.noAnswer")}</p>
      <dl className={styles.rows}>
        <dt>{t("trace.result")}</dt>
        <dd>{[action, reason].filter((part) => part !== null).join(" · ")}</dd>
        <dt>{t("review.category")}</dt>
        <dd>{side.category ?? noCategory}</dd>
        <dt>{t("trace.verdict")}</dt>
        <dd>{side.verdict === null ? t("trace.noVerdict") : <VerdictWords verdict={side.verdict} />}</dd>
        <dt>{t("review.blocked")}</dt>
        <dd>
          <EventList events={side.events} />
        </dd>
        <dt>{t("trace.engine")}</dt>
        <dd>{side.engine === "offline" ? t("trace.engineOffline") : side.engine}</dd>
      </dl>
    </section>
  );
}
