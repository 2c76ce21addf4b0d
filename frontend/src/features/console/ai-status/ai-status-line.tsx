import {
  IconAlertTriangle,
  IconCloudOff,
  IconCoinOff,
  IconPlugConnectedX,
  IconSparkles,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AiStatusDialog } from "./ai-status-dialog.tsx";
import styles from "./ai-status-line.module.css";
import { type AiStatus, judgeAiStatus } from "./judge-ai-status.ts";
import { useAiStatus } from "./use-ai-status.ts";

const ICONS = { ok: IconSparkles, offline: IconCloudOff, wait: IconAlertTriangle, late: IconPlugConnectedX };

/** Who answers and whether they can, in one quiet line; a press shows the details. */
export function AiStatusLine({ isNarrow = false }: { readonly isNarrow?: boolean }) {
  const { t } = useTranslation("console");
  const status = useAiStatus();
  const [isOpen, setOpen] = useState(false);
  const said = useStatusWords(status.data);
  if (status.isPending) return null;
  const Icon = said.isMoney ? IconCoinOff : ICONS[said.tone];
  return (
    <>
      <button
        type="button"
        className={styles.button}
        data-tone={said.tone}
        data-narrow={isNarrow || undefined}
        title={t("aiStatus.title")}
        onClick={() => setOpen(true)}
      >
        <Icon size={20} stroke={1.5} aria-hidden="true" />
        <span className="visually-hidden">{t("aiStatus.title")} </span>
        <span className={styles.words}>
          <span className={styles.name}>{said.name}</span> <span className={styles.state}>{said.state}</span>
        </span>
      </button>
      <AiStatusDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** A dot beside the place where the whole line stands, only while something needs a look: for a bar without room. */
export function AiTroubleDot({ className }: { readonly className: string }) {
  const { t } = useTranslation("console");
  const { data, isPending } = useAiStatus();
  const said = useStatusWords(data);
  if (isPending || (said.tone !== "wait" && said.tone !== "late")) return null;
  const words = `${t("aiStatus.title")} ${said.state}`;
  return (
    <span className={`${styles.dot} ${className}`} data-tone={said.tone} title={words}>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** The line's words; what could not be loaded is said to be unknown, never shown as well. */
function useStatusWords(status: AiStatus | undefined) {
  const { t } = useTranslation("console");
  if (status === undefined)
    return { tone: "wait", isMoney: false, name: "AI", state: t("aiStatus.unknown") } as const;
  const { tone, state } = judgeAiStatus(status);
  return {
    tone,
    isMoney: state === "budget_used_up" || state === "budget_near",
    name: status.engine === "offline" ? t("aiStatus.offlineName") : status.engine,
    state: t(`aiStatus.${state}`, { count: status.notable.length }),
  };
}
