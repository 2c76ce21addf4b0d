import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { SegmentedControl } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComposerHandle } from "../../../components/composer.tsx";
import { useConsole } from "../live/live-context.tsx";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { InstructForm } from "./instruct-form.tsx";
import { ReplyForm } from "./reply-form.tsx";
import styles from "./thread-composer.module.css";
import type { DeskActions } from "./use-desk-actions.ts";

export interface ThreadComposerProps {
  readonly detail: ConversationDetail;
  readonly actions: DeskActions;
}

type Mode = "reply" | "instruct";

/** Where I write: to the customer while it is mine, to the AI otherwise; nowhere when it is over or a colleague's. */
export function ThreadComposer({ detail, actions }: ThreadComposerProps) {
  const { t } = useTranslation("console");
  const { me, may } = useConsole();
  const [chosen, setChosen] = useState<Mode>("reply");
  const handle = useRef<ComposerHandle>(null);
  const isWithAgent = detail.status === "active" && detail.handler_type === "agent";
  const isMine = isWithAgent && detail.assigned_agent_id === me.id;
  const mode: Mode = isMine ? chosen : "instruct";
  // The field of the other tab is drawn first.
  const focusSoon = () => requestAnimationFrame(() => handle.current?.focus());
  useShortcuts({
    r: isMine
      ? () => {
          setChosen("reply");
          focusSoon();
        }
      : undefined,
    i: () => {
      setChosen("instruct");
      focusSoon();
    },
  });

  if (detail.status === "completed") return <Strip tone="quiet" text={t("strip.completedNote")} />;
  if (!may("handle")) return <Strip tone="quiet" text={t("permission.viewerNote")} />;
  if (isWithAgent && !isMine)
    return (
      <Strip
        tone="human"
        text={detail.agent_name ? t("strip.other", { name: detail.agent_name }) : t("strip.otherUnknown")}
      />
    );
  return (
    <div className={styles.composer}>
      <div className={styles.top}>
        {isMine ? (
          <SegmentedControl
            size="xs"
            aria-label={t("composer.tabs")}
            value={mode}
            onChange={(value) => setChosen(value === "instruct" ? "instruct" : "reply")}
            data={[
              { value: "reply", label: t("composer.reply") },
              { value: "instruct", label: t("composer.instruct") },
            ]}
          />
        ) : (
          <span className={styles.label}>{t("composer.instruct")}</span>
        )}
        <span className={isMine ? styles.mine : styles.hint}>
          {isMine
            ? t("strip.mine")
            : t(detail.status === "pending" ? "composer.pendingHint" : "composer.takeOverFirst")}
        </span>
      </div>
      {mode === "reply" ? (
        <ReplyForm key={`reply-${detail.id}`} detail={detail} handle={handle} />
      ) : (
        <InstructForm
          key={`instruct-${detail.id}`}
          detail={detail}
          actions={actions}
          handle={handle}
          isMine={isMine}
        />
      )}
    </div>
  );
}

function Strip({ tone, text }: { readonly tone: "quiet" | "human"; readonly text: string }) {
  return <p className={`${styles.strip} ${tone === "human" ? styles.human : ""}`}>{text}</p>;
}
